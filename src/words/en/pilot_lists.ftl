# Lists and pages of applications to convert.
pilot-in-progress = in progress
pilot-converted = converted
pilot-rejected = rejected
pilot-withdrawn = withdrawn
pilot-lapsed = lapsed
pilot-stopped = stopped
pilot-list-title = Pilot progress
pilot-list-definition = Counted: applications to convert to a micro-loan company begun by the day, and conversions on record without one, told by the institution's own track ("no application"); ended ones only where they are asked for. Balance now: the newest monthly return by the day, with its month. Gone: the part of the balance at conversion that is repaid; time: the part of the run-off's days that is used, tolled days left out. Deadlines are those of the rulebook of the day their clock started.
pilot-list-empty = No application or conversion answers to that.
pilot-units-title = Pilots by unit
pilot-stages-title = Pilots by stage
pilot-sums-definition = The conversions of the list before, added up. Balances are of those applications whose balance is known; how many are not is said beside.
pilot-book-title = Pilot progress: { $unit }, { $day }
pilot-book-saved = { $rows ->
    [one] { $rows } conversion
   *[other] { $rows } conversions
 } written to { $file }.
pilot-no-application = no application
pilot-chart-run-off = Stock gone against time used
pilot-chart-run-off-note = Applications whose run-off has an end, the one furthest behind on top. Gone: since the conversion, by the newest monthly return. Tolled days are left out of the time.
pilot-chart-stages = Applications by stage
pilot-chart-percent = %
pilot-total-applications = Applications
pilot-total-red = Red (ST5)
pilot-total-amber = Amber (ST5)
pilot-total-unknown = Balance unknown
pilot-total-outcome = On record, { $outcome }
pilot-test-pass = passes
pilot-test-fail = fails
pilot-test-unknown = unknown
pilot-mover-applicant = applicant
pilot-mover-city = city
pilot-mover-province = province
pilot-mover-nation = national offices
pilot-head-number = Application
pilot-head-precision = ≤
pilot-head-scope = Scope
pilot-head-stage-since = Stage since
pilot-head-deadline-by = Deadline set by
pilot-head-required = Capital required
pilot-head-registered = Capital registered
pilot-head-paid = Capital paid
pilot-head-first-required = First payment required
pilot-head-first-planned = First payment planned
pilot-head-first-paid = First capital paid
pilot-head-first-paid-on = First paid on
pilot-head-tenth-asked = A tenth asks
pilot-head-tenth = One-tenth test
pilot-head-conversion-on = Converted on
pilot-head-balance-then = Balance at conversion
pilot-head-balance-now = Balance now
pilot-head-balance-month = Return of
pilot-head-reduced = Gone %
pilot-head-time-used = Time used %
pilot-head-gone-time = Gone/time %
pilot-head-lenders-then = Lenders at conversion
pilot-head-lenders-left = Lenders left
pilot-head-verified-on = Stock verified on
pilot-head-verified = Balance verified
pilot-head-run-off-end = Run-off end
pilot-head-superseded = Ends before
pilot-head-days-left = Days left
pilot-head-conditions = Conditions
pilot-head-conditions-met = Conditions met
pilot-head-condition-next = Next condition
pilot-head-condition-due = Next condition due
pilot-head-conditions-overdue = Conditions overdue
pilot-head-overdue-which = Overdue conditions
pilot-head-lapse = Lapse proposed
pilot-head-lapse-by = Lapse by condition
pilot-head-lapse-since = Lapse since
pilot-head-obstacles = Obstacles
pilot-head-notes = Notes on obstacles
pilot-head-begun = Begun
pilot-due-by-condition = condition { $condition }
pilot-due-by-run-off = end set for the run-off
pilot-next-file = file the application with its figures
pilot-next-pack = complete the pack ({ $done } of { $all })
pilot-next-opinion = opinion of the { $office }
pilot-next-advance = go on to { $stage }
pilot-next-supplement = supply what is missing
pilot-next-balance = state the balance at conversion
pilot-next-first = pay in { $amount } of first capital
pilot-next-first-unknown = pay the first capital in
pilot-next-run-off-end = set the end of the run-off
pilot-next-run-off = run off { $left }
pilot-next-run-off-unknown = run the stock off
pilot-next-verify = have the stock of zero verified
pilot-next-settle = settle with lenders: { $items }
pilot-next-rest = pay in the rest, { $amount }
pilot-next-lapse = confirm the lapse by condition { $condition }, or extend it
pilot-next-condition = meet condition { $condition }, which is due
pilot-next-condition-late = decide on condition { $condition }, which was not met in time: extend it or waive it
pilot-cause-condition = condition { $condition } was due { $due }, { $days ->
    [one] { $days } day
   *[other] { $days } days
 } ago
pilot-cause-stage = { $stage } was due to end { $due }, { $days ->
    [one] { $days } day
   *[other] { $days } days
 } ago
pilot-cause-behind = { $points ->
    [one] { $points } point
   *[other] { $points } points
 } behind the time used
pilot-cause-rest = { $left }% left, { $days ->
    [one] { $days } day
   *[other] { $days } days
 } to the end
pilot-cause-rest-beyond = { $left }% left beyond the end
stuck-title-pilot = Pilots stalled
stuck-definition-pilot = Counted: open applications to convert whose stage runs beyond its deadline, whose stock runs off slower than its time, that have much left near the end, or that did not meet a condition in time. Red: a condition's day or the end of the run-off has passed. Days are gross/net of tolling; tolled days put deadlines off.
stuck-empty-pilot = No application to convert is stalled.
pilot-not-stuck = not stalled
pilot-page-title = The application of { $name } to convert
pilot-page-definition = The newest application begun by the day. Tests are judged by the rulebook of the provisional licence's day, before it of the day of the page. Deadlines are those of the day their clock started, tolled days left out.
pilot-page-application = Where it stands
pilot-page-dwell = In the stage
pilot-page-capital = Capital
pilot-page-first-own = First payment of own funds
pilot-page-arithmetic = Arithmetic
pilot-page-test = { $there }, asked { $asked }: { $verdict }
pilot-page-tenth-of = { $share } of { $balance } = { $asked }
pilot-page-payment = { $amount }, { $funds }, report { $report }
pilot-page-rest = Rest to pay
pilot-page-source = { $source }, from { $from } on
pilot-page-source-default = { $source }
pilot-page-conditions = Conditions of the approval
pilot-page-condition = { $term }, { $stands }; otherwise { $otherwise }
pilot-page-met = met on { $on }
pilot-page-waived = waived on { $on }
pilot-page-over = { $days ->
    [one] { $days } day
   *[other] { $days } days
 } over
pilot-page-open = open
pilot-page-superseded = due before: { $days }
pilot-page-run-off = Run-off of the stock
pilot-page-stock = { $balance }, { $lenders ->
    [one] { $lenders } lender
   *[other] { $lenders } lenders
 }
pilot-page-stock-no-lenders = { $balance }, lenders unknown
pilot-page-months = Balances since { $from }
pilot-page-days-left = { $days ->
    [one] { $days } day
   *[other] { $days } days
 } left
pilot-page-days-beyond = { $days ->
    [one] { $days } day
   *[other] { $days } days
 } ago
pilot-page-obstacles = In the way
pilot-page-tolled = { $clocks }, { $basis }
pilot-page-way = The way so far
pilot-page-end = ended
pilot-page-moves = Moves, and what each lacks
pilot-page-move = { $rule } to { $stage }
pilot-page-lacks = lacks: { $lacks }
pilot-page-lapse-by = condition { $condition } was not met in time
pilot-page-number = { $number }, { $scope }
pilot-page-number-only = { $number }, scope unknown
pilot-page-percent = { $percent }%
pilot-page-gone-time = { $gone } of the stock in { $used } of the time
