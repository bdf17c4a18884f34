### The sample nation.

demo-loading = Making the sample nation …
demo-loaded = Made: { $institutions } institutions, { $entries } entries. (winddown demo --reset makes it anew.)
demo-foreign = The database "{ $name }" is not a sample of this program; it was left alone.
demo-foreign-hint = Give that database another name, then run winddown demo again.
demo-heading = SAMPLE DATA: a lending sector being wound down, invented from end to end.
    No institution or document is real; the numbers in operation are as published.
demo-heading-when = Shown as of { $day }, as known on { $known }.
demo-states-title = Institutions by state
demo-states-definition = Counted: institutions on the register by their state on the day. In operation: operating, reducing or transforming. Void records do not count.
demo-states-empty = No institution is on the register.
demo-in-operation = In operation
demo-registered = On the register
demo-try = Try next:
demo-try-stuck = who is stuck in one province
demo-try-pilot = what became of the conversions a quarter later
demo-try-history = every entry about one institution, a correction among them
demo-try-allowed = what may happen to it next, and what is in the way
