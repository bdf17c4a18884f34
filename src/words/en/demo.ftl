### The sample nation.

demo-loading = Making the sample nation …
demo-loaded = Made: { $institutions ->
    [one] { $institutions } institution
   *[other] { $institutions } institutions
 }, { $entries ->
    [one] { $entries } entry
   *[other] { $entries } entries
 }. ({ $next } makes it anew.)
demo-foreign = The database "{ $name }" is not a sample of this program; it was left alone.
demo-foreign-hint = Give that database another name, then run { $next } again.
demo-heading = SAMPLE DATA: a lending sector being wound down, invented from end to end.
    No institution or document is real; the numbers in operation are as published.
demo-heading-when = Shown as of { $day }, as known on { $known }.
demo-states-title = Institutions by state
demo-states-definition = Counted: institutions on the register by their state on the day. In operation: operating, reducing or transforming. Void records do not count.
demo-states-empty = No institution is on the register.
demo-in-operation = In operation
demo-registered = On the register
demo-stages-title = Clearance cases by stage
demo-stages-definition = Counted: clearance cases that were opened by a stop and are not closed on the day. Outstanding: principal that lenders are still owed, of the cases of which something is known.
demo-stages-empty = No case runs.
demo-column-stage = Stage
demo-column-cases = Cases
demo-column-unknown = Stock unknown
demo-column-outstanding = Outstanding (CNY)
demo-running = Cases that run
demo-outstanding = outstanding
demo-outcomes-title = Cleared, by what it came to
demo-outcomes-definition = Counted: institutions cleared by the day, by the outcome of their case. What was taken over as cleared from the time before the register is proven by nobody.
demo-outcomes-empty = No institution is cleared.
demo-column-outcome = Outcome
demo-cleared = Cleared
demo-try = Try next:
demo-try-bulletin = the bulletin of the day, with every unit, the flow of institutions and the definitions
demo-try-pack = the meeting pack: every list and chart in one file
demo-try-stuck = who is stuck in one province
demo-try-case = one case on one page: cleared once, and reopened
demo-try-explain = the first of the list above: how its ages, thresholds and money are reckoned, step by step
demo-try-pilot = what became of the conversions a quarter later
demo-try-history = every entry about one institution, a correction among them
demo-try-allowed = what may happen to it next, and what is in the way
error-no-sample = The sample nation is not loaded here.
hint-no-sample = Load it: { $next }
