### Plans of reduction and the three drops.

## Setting and showing a plan

plan-from = In force from { $on }.
plan-in-place = In force from { $on }, in place of: { $before } (since { $since }).
plan-baseline-taken = The baseline is the figure on record: { $measure } at the end of { $month }, { $figure }.
plan-title = Plan of reduction of { $name }
plan-definition = A plan is a straight line from its baseline over its targets to zero at the end of the month it ends in. Behind plan: what was reached less the target, in percentage points of the baseline; below zero is ahead. The figures of a unit are those of its institutions in operation, lenders and borrowers person-times.
plan-empty = No plan of reduction of { $name } is in force on that day.
plan-baseline = baseline
plan-named = target
plan-line = between targets
plan-verdict = { $grade } ({ $why })

head-measure = Measure
head-month = Month
head-target = Plan
head-named = Stands for
head-reached = Reached
head-behind-points = Points behind
head-plan-end = Zero by

error-plan-whose = It is not said whose plan is meant.
hint-plan-whose = Name an institution, or a unit: { $next }
error-plan-figure = “{ $text }” is no figure of { $measure }.
hint-plan-amount = Write an amount such as 12000000, 1200wan or 3.5yi.
hint-plan-number = Write a whole number such as 1200 or 1.2wan.
error-plan-baseline-ahead = The baseline is the end of { $month }, which has not come on { $on }, the first day of the plan.
hint-plan-baseline-ahead = Name an earlier month: { $next }. Or let the plan begin when { $month } is over: { $next2 }
error-plan-not-in-operation = { $name } is not in operation on { $on }: its state is “{ $state }”.
hint-plan-not-in-operation = Only what operates is reduced by plan (rule I3). Its dossier says what became of it: { $next }
hint-plan-stopped = Only what operates is reduced by plan (rule I3). What has stopped is cleared, by the plan of its case: { $next }
error-plan-no-figure = No { $measure } at the end of { $month } is on record, or not of every institution.
hint-plan-no-figure = Give the figure agreed on: { $next }. Or see that the returns are filed: { $next2 }
error-plan-differs = On record are { $on_record } for { $measure } at the end of { $month }, not { $given }.
hint-plan-differs = Take the figure on record: { $next }. Or say that another was agreed on: { $next2 }
error-plan-measure = There is no plan for { $measure }.
error-plan-not-of-institution = The number of institutions is planned by a unit, not by an institution.
hint-plan-not-of-institution = Name the unit, or another measure: { $next }
error-plan-ends-before = The plan ends on { $end }, which is not after its baseline, the end of { $month }.
hint-plan-ends-before = Give a day after { $day }: { $next }
error-plan-target-outside = The target of { $month } lies outside the plan.
hint-plan-target-outside = Targets are for months from { $from } to { $to }.
error-plan-target-twice = { $month } has two targets.
hint-plan-target-twice = Give one target a month.
error-plan-target-rises = The target of { $month } is above the one before it, or above the baseline.
hint-plan-target-rises = A plan of reduction only falls.
error-plan-negative = A baseline or a target is below zero.
hint-plan-negative = The least is 0.

## What the three drops come to (ST4)

drops-unknown = unknown
drops-why-measure = { $measure }: { $why }
drops-not-falling-once = not fallen
drops-not-falling = not fallen for { $months ->
    [one] { $months } month
   *[other] { $months } months
 }
drops-slow = fell { $percent } % of the baseline in { $months ->
    [one] { $months } month
   *[other] { $months } months
 }
drops-rose = rose { $percent } % of the baseline in { $months ->
    [one] { $months } month
   *[other] { $months } months
 }
drops-slow-from-zero = risen from a baseline of zero in { $months ->
    [one] { $months } month
   *[other] { $months } months
 }
drops-behind = { $points ->
    [one] { $points } point
   *[other] { $points } points
 } behind plan
drops-late = zero in { $months ->
    [one] { $months } month
   *[other] { $months } months
 }, { $left } left
drops-late-never = never zero at this pace, { $left } left
drops-late-ended = the plan has ended
drops-unjudged-missing = not reported
drops-unjudged-missing-before = month before not reported
drops-unjudged-missing-earlier = start of the pace not reported
drops-unjudged-first = first month on record
drops-unjudged-break = definition changed
drops-zero-reached = zero
drops-zero-never = never
drops-lacks-plan = no plan (rule I3 asks for one)
drops-head-of = { $measure }: { $part }
drops-part-pace = fall a month (over { $months })
drops-part-to-zero = months to zero
drops-part-left = months left
drops-and = { $start }; { $next }
drops-why-all = all: { $why }
drops-part-previous = month before
drops-part-change = change
drops-part-change-percent = change in %
drops-part-baseline = baseline
drops-part-on-baseline = % since the baseline
drops-part-plan = plan
drops-part-behind = points behind plan
drops-part-fall = fall over the pace, % of the baseline
drops-part-not-falling = months not fallen
drops-part-reported = reported so far
drops-part-unknown = not reported
drops-person-times = { $measure } (person-times)
drops-now = Now
drops-on-month = On month
drops-on-baseline = On baseline
drops-total = Total

head-why-stalled = Why
head-lacks-plan = No plan

## The list and the table

stuck-title-three-drops = Three drops stalled
stuck-definition-three-drops = Counted: institutions in operation on the day, by the figures of the last month that is over (rule ST4). Amber: a measure has not fallen for a month. Red: not for two, or by less than 3 % of the baseline in three months, or ten percentage points behind plan, or zero later than the plan ends at the pace of three months; the rulebook's three-drops rules say how much. The baseline is that of the plan, else the end of 2018, else the first figure on record. What is zero passes. A figure that is missing is unknown, and neither falls nor fails to. Tolling is shown and excuses nothing.
stuck-empty-three-drops = No institution in operation is stalled, and none is unknown.
drops-institutions-title = Three drops by institution, against { $baseline }
drops-institutions-definition = Counted: institutions in operation on the day, with the figures of the last month that is over, and what rule ST4 says of them. The baseline is that of the plan where there is one.
drops-institutions-empty = No institution is in operation on that day.
drops-units-title = Three drops by unit, { $month } against { $baseline }
drops-units-definition = Counted: institutions in actual operation at the end of the month, and the principal outstanding at them. Lenders and borrowers are sums over institutions: person-times, not persons. Totals are of the figures themselves; percentages are rounded last. Where an institution has not reported, ≥ stands before what the others did, and no change is given. The planned cities report to the nation, not through their provinces.
drops-units-unknown = Some institutions have not reported: their figures are not in the sums, and no change is given.

error-baseline-after = The baseline, the end of { $baseline }, does not lie before the month of the figures, { $month }.
hint-baseline-after = Name an earlier baseline: { $next }. Or a later day: { $next2 }
