### The rulebook: what each rule is for, how its values are said, and the words of `rule`.

rules-title = Rulebook
rules-definition = Every row of the rulebook. An act is judged by the rows in force on its effective day; a province or city may be stricter than the nation, never less strict. More of one: { $next }
rules-empty = The rulebook is empty.

## Values

rule-days = { $days ->
    [one] { $days } day
   *[other] { $days } days
 }
rule-working-days = { $days ->
    [one] { $days } working day
   *[other] { $days } working days
 }
rule-count = { $count }
rule-percent = { $percent } %
rule-money = { $amount } yuan
rule-on = yes
rule-off = no
rule-date = { $day }

## Which way a province or city may move a value

stricter-larger = larger is stricter
stricter-smaller = smaller is stricter
stricter-all-must-allow = all must allow
stricter-any-may-ask = any may ask

## One rule

rule-title = { $rule }: { $meaning }, { $day }
rule-definition = Rows of the rulebook by unit, the newest first; the strictest in force holds. For this rule { $stricter }; where the nation has no row, the default holds: { $value }.
rule-empty = No row of { $rule }: its default holds.
rule-holds = Holds for { $unit }
rule-in-force = in force
rule-in-force-until = in force, superseded on { $day }
rule-superseded = superseded
rule-superseded-on = superseded on { $day }
rule-ahead = not yet in force
column-standing = Standing
column-stricter = Stricter

## Kinds of values

rule-kind-days = calendar days
rule-kind-working-days = working days
rule-kind-count = count
rule-kind-percent = percentage
rule-kind-money = amount
rule-kind-switch = switch
rule-kind-date = day

## Setting a rule

rule-set = { $outcome ->
    [already] Already so: { $rule } is { $value } for { $unit } from { $from } on. Nothing was written.
    [rehearsed] { $rule } would be { $value } for { $unit } from { $from } on. Nothing was written.
   *[done] { $rule } is { $value } for { $unit } from { $from } on.
 }
rule-set-before = Before that, { $value } held there on that day.
rule-set-late = That day is past: deadlines and ages since then are reckoned by it from now on. Lists as known earlier stay as they were.
error-rule-value = “{ $text }” is not a value of { $rule }.
hint-rule-value-days = It is a whole number of days, such as 30.
hint-rule-value-working-days = It is a whole number of working days, such as 5.
hint-rule-value-count = It is a whole number, such as 2.
hint-rule-value-percent = It is a percentage from 0 to 100 with at most two decimals, such as 12.5.
hint-rule-value-money = It is an amount in yuan, such as 100000000 or 10000 wan.
hint-rule-value-switch = It is true or false.
hint-rule-value-date = It is a day, such as 2016-04-12.
error-rule-less-strict = { $rule }: { $value } is less strict than what the units above have in force on that day, { $above }.
hint-rule-at-least = A province or city may only tighten: { $value } or more.
hint-rule-at-most = A province or city may only tighten: { $value } or less.
hint-rule-any-may-ask = A province or city cannot switch off what the units above it ask for.
hint-rule-all-must-allow = A province or city cannot allow what the units above do not.
error-rule-stands = { $rule } of { $unit } from { $from } is { $value } already, by the source below.
hint-rule-stands = A rule is never overwritten: set the new value from a later day, or give value and source as they stand: { $next }

## What each rule is for

rule-name-exit-quiet-days = days without new business between stop and exit
rule-name-rectification-from = first day of the rectification, from which exits are counted
rule-name-exit-count-transformed = whether converted institutions count among those that exited
rule-name-resume-allowed = whether a stopped institution may resume
rule-name-exit-decision-days = from the stop to the decision on the exit
rule-name-institution-verification-days = from the register to the verification
rule-name-institution-reduction-days = from the class to the reduction plan
rule-name-institution-route-days = from a failed conversion to a new route
rule-name-institution-stop-days = from a stop to its record
rule-name-case-group-days = from the opening of a case to its working group
rule-name-case-verification-days = from the working group to the verified assets
rule-name-case-plan-days = from the opening of a case to its filed plan
rule-name-case-vote-days = from the filed plan to the certified vote
rule-name-case-contact-days = to establish that contact is lost
rule-name-case-contact-tries = documented tries before contact counts as lost
rule-name-case-claims-window-days = for lenders of a lost institution to declare claims
rule-name-case-claims-review-days = to weigh the claims after their window
rule-name-case-filing-days = to enter a police filing
rule-name-case-refusal-days = to take back a case that the police refuse or drop
rule-name-case-proceeding-review-days = between reviews of a case with police or court
rule-name-case-execution-small-days = to carry out a plan where little was advanced
rule-name-case-execution-days = to carry out any other plan
rule-name-case-execution-small-amount = up to which amount advanced the shorter limit holds
rule-name-case-notice-days = of the final notice, in which lenders may object
rule-name-case-notice-review-days = from the end of the final notice to acceptance
rule-name-case-objection-days = to decide an objection
rule-name-case-acceptance-days = for the province to accept
rule-name-case-reopening-days = to reopen a case
rule-name-case-round-days = from a reopening to the new round
rule-name-case-zero-stock-days = for the fast track of a case without stock
rule-name-case-extract-days = how old the registry extract at closing may be
rule-name-stuck-exited-amber-days = net days from exit until not cleared is amber
rule-name-stuck-movement-amber-days = net days without movement until amber
rule-name-stuck-movement-red-days = net days without movement until red
rule-name-stuck-hard-proceeding-days = with police or court until hard to clear
rule-name-stuck-hard-recovery-days = until little recovered means hard to clear
rule-name-stuck-hard-recovery-percent = share of the principal below which recovery is little
rule-name-stuck-hard-rejections = votes lost until hard to clear
rule-name-stuck-hard-review-days = between reviews of a case that is hard to clear
rule-name-stuck-route-days = without a disposal route until amber
rule-name-stuck-plan-days = without a plan until amber
rule-name-stuck-exit-red-days = net days without an exit decision until red
rule-name-three-drops-amber-months = months in a row not falling until amber
rule-name-three-drops-red-months = months in a row not falling until red
rule-name-three-drops-slow-months = months over which the pace of a drop is taken
rule-name-three-drops-slow-percent = share of the baseline below which the fall over those months is slow
rule-name-three-drops-behind-points = percentage points behind plan until red
rule-name-data-red-months = months late until the data of an institution are red
rule-name-tolling-grant-days = one tolling grant may cover at most
rule-name-return-due-days = from the end of a month until its return is due
rule-name-return-jump-times = times as much as the month before until a stock of money in a return is questioned
rule-name-amount-jump-times = times as much as before until an amount is questioned
rule-name-exit-decision-rest-day = exit decision: a rest day at the end moves it
rule-name-institution-reduction-rest-day = reduction plan: a rest day at the end moves it
rule-name-institution-route-rest-day = new route: a rest day at the end moves it
rule-name-case-group-rest-day = working group: a rest day at the end moves it
rule-name-case-verification-rest-day = asset verification: a rest day at the end moves it
rule-name-case-plan-rest-day = exit plan: a rest day at the end moves it
rule-name-case-vote-rest-day = vote on the plan: a rest day at the end moves it
rule-name-case-claims-window-rest-day = claims window: a rest day at the end moves it
rule-name-case-proceeding-review-rest-day = review of a proceeding: a rest day at the end moves it
rule-name-case-execution-rest-day = carrying out the plan: a rest day at the end moves it
rule-name-case-notice-rest-day = final notice: a rest day at the end moves it
rule-name-stuck-hard-review-rest-day = review of a case hard to clear: a rest day at the end moves it
rule-name-pilot-intent-rest-day = application after an intent: a rest day at the end moves it
rule-name-pilot-capital-rest-day = first capital: a rest day at the end moves it
rule-name-lead-recheck-rest-day = re-check of a lead: a rest day at the end moves it
rule-name-stuck-route-rest-day = days without a route: a rest day at the end moves it
