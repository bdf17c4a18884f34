### The stuck lists: what is stuck, what is in the way, who has to move, and the whole calculation.

## Headings

head-not-later = ≤
head-province = Province
head-city = City
head-ceased-on = Stopped
head-exited-on = Exited
head-case = Case
head-route = Route
head-stage = Stage
head-stage-since = At stage since
head-round = Round
head-body = Responsible
head-exit-by = Exit planned
head-principal = Principal
head-stock = Stock at stop
head-taken-over = Taken over
head-taken-over-by = Taken over by
head-deposited = Deposited
head-unclaimed = Unclaimed
head-not-owed = Not owed
head-given-up = Given up
head-admitted = Admitted
head-paid = Repaid
head-outstanding = Outstanding
head-counted-from = Counted from
head-recovered = Recovered
head-shortfall = Shortfall
head-lenders = Lenders at stop
head-lenders-left = Lenders left
head-repaid-percent = Repaid %
head-recovery-percent = Recovered %
head-part = Part
head-left = Outstanding
head-age = Days/net
head-gross = Gross days
head-net = Net days
head-tolled-days = Tolled days
head-severity = Grade
head-tolled = Tolled
head-tolled-clock = Clock
head-tolled-from = Tolled from
head-tolled-until = Tolled until
head-late-grants = Grants after the fact
head-red-before-grant = Red before a grant
head-hard = Hard to clear
head-hard-reasons = Why hard
head-hard-review = Review due
head-in-the-way = In the way
head-who-moves = Who moves
head-next = Next step
head-deadline-of = Deadline of
head-deadline = Deadline
head-deadline-today = Deadline by today's rule
head-overdue = Overdue days
head-run-off-3 = Repaid by (3 months' pace)
head-run-off-12 = Repaid by (12 months' pace)
head-rejoins-on = Counts again
head-rejoins-net = Net then
head-clocks = Clocks
head-grant-basis = Grant
head-grant-approver = Approved by
head-after-the-fact = After the fact
head-source = From

total-principal = principal
total-repaid = repaid
total-left = outstanding
total-taken-over = taken over
total-deposited = deposited
total-unclaimed = unclaimed
total-not-owed = not owed
total-shortfall = shortfall
total-given-up = given up
total-money-unknown = unknown

list-outcome = { $code } ({ $name })
list-because = { $what }: { $why }

## The lists

stuck-title-no-movement = Nothing moves
stuck-definition-no-movement = Counted: stopped or exited institutions whose lenders are owed money, and for longer than the rulebook allows (stuck.movement-amber-days, net days) nothing was repaid or recovered and the case did not move. Where nothing is known of what is owed, an institution stands on the list of its state as unknown.
stuck-empty-no-movement = No case with money outstanding stands still for too long.
stuck-title-hard-to-clear = Exited, hard to clear
stuck-definition-hard-to-clear = Proposed by the system for exited institutions: lost contact, long with police or court, little recovered, plan voted down, or nothing recoverable. Confirmed only by an officer, with reason and evidence, and reviewed every 90 days.
stuck-empty-hard-to-clear = No institution is hard to clear.
stuck-title-tolled = Tolled
stuck-definition-tolled = Counted: stopped or exited institutions whose age stands still on the day by an approved grant. When it ends they rejoin their list with their net age. Overlapping grants are united, never added.
stuck-empty-tolled = No institution is tolled on that day.
stuck-title-pending = Waiting for verification
stuck-definition-pending = Counted: institutions put on the register and neither verified nor taken off it on the day. They are to be verified within institution.verification-days (working days) of the day they were put on; days over count from the day after the deadline.
stuck-empty-pending = Nobody waits for verification.
pending-next = verify
head-waiting = Days waiting
stuck-title-legacy-exits = Legacy exits
stuck-definition-legacy-exits = Counted: institutions that stand exited on the day, whose exit was recorded without a disposal route and a window for claims: by the reason legacy-exit, or loaded from a list of the time before the register. What was supplied since is shown; the exit stays on this list.
stuck-empty-legacy-exits = No exit is a legacy exit.
total-without-route = without route
total-without-window = without claims window
head-claims-until = Claims until

severity-info = –
severity-amber = amber
severity-red = red
drops-grade-pass = falling
drops-grade-unknown = unknown
drops-grade-amber = { severity-amber }
drops-grade-red = { severity-red }

split-money-outstanding = money outstanding
split-shortfall-or-unclaimed = shortfall or unclaimed
split-formalities-outstanding = formalities
split-unknown = unknown

base-claims = claims admitted
base-stock = stock at the stop, or claims so far

hard-confirmed = confirmed
hard-proposed = proposed

## What is in the way

obstacle-no-case = no case
obstacle-case-closed = case closed, institution not cleared
obstacle-on-hold = on hold since { $since }
obstacle-disputed = disputed since { $since }
obstacle-no-body = nobody responsible
obstacle-no-route = no route
obstacle-no-exit-date = no planned exit date
obstacle-exit-date-passed = planned exit date { $day } passed
obstacle-no-exit-decision = no exit decision
obstacle-no-plan = no plan
obstacle-nothing-known = nothing known of what is owed
obstacle-money-outstanding = { $amount } outstanding
obstacle-no-movement = nothing moved since { $since }
obstacle-register-open = register of claims open
obstacle-claims-open = { $open ->
    [one] { $open } claim open
   *[other] { $open } claims open
 }
obstacle-objections-open = { $open ->
    [one] { $open } objection open
   *[other] { $open } objections open
 }
obstacle-window-runs = window runs until { $until }
obstacle-items-missing = checklist lacks { $items }
obstacle-evidence-owed = evidence owed: { $needs }
obstacle-proceeding = with police or court: { $stage }
obstacle-hard = hard to clear: { $reasons }
obstacle-review-overdue = review overdue since { $day }

## What to do next

next-open-case = open the case
next-assign-body = name who is responsible
next-assign-route = decide the route
next-assign-exit-date = plan the exit date
next-record-stock = record the stock
next-supply-evidence = supply { $needs }
next-name-working-group = name the group
next-try-contact = try to reach them
next-take-fast-track = take the fast track
next-publish-claims-notice = publish claims notice
next-wait-for-claims = claims until { $until }
next-weigh-claims = weigh the claims
next-verify-assets = verify the assets
next-file-plan = file the plan
next-put-plan = vote on or start the plan
next-count-vote = count the vote
next-decide-claims = { $open ->
    [one] decide { $open } claim
   *[other] decide { $open } claims
 }
next-pay-lenders = pay { $amount }
next-record-distribution = final distribution, { $amount } short
next-close-register = close the register
next-supply-item = prove { $code }: { $item }
next-advance = go on to “{ $stage }”
next-publish-final-notice = publish final notice
next-wait-for-objections = objections until { $until }
next-decide-objections = { $open ->
    [one] decide { $open } objection
   *[other] decide { $open } objections
 }
next-lift-flag = have it lifted: { $flag }
next-accept = accept and close
next-review-proceeding = review the proceeding
next-begin-round = begin the new round
next-decide-exit = decide the exit
next-enter-clearance = enter the clearance
next-confirm-hard = confirm hard to clear
next-review-hard = review hard to clear

mover-body = responsible body
mover-police = police, prosecutor or court
mover-court = bankruptcy court
mover-lenders = lenders
mover-CITY-M = city, maker
mover-CITY-C = city, checker
mover-PROV-C = province
mover-AGENCY = agency
mover-NAT = national offices
mover-SYSTEM = the program

clockwork-ours = of the offices: past it they are late
clockwork-external = of police or court: past it a review is due

## Run-off

run-off-by = { $day }
run-off-beyond = after { $months ->
    [one] { $months } month
   *[other] { $months } months
 }
run-off-never = never at this pace
unprojected-outstanding-unknown = unknown what is owed
unprojected-too-short = too short to tell
unprojected-nothing-left = nothing left to pay

## The whole calculation

explain-title = { $name }: the whole calculation
explain-definition = Every step with where it comes from. Thresholds are those in force when the clock started; where the rulebook of today differs, it stands beside. Gross: calendar days; net: less days tolled, overlapping grants united.
explain-nothing = No rule speaks of it: it is not stopped or exited.
explain-institution = Institution
explain-rules = Rules
explain-money = Money outstanding
explain-run-off = Run-off
explain-pace = at the pace of { $months ->
    [one] { $months } month
   *[other] { $months } months
 }
explain-deadline = The deadline that binds first
explain-clockwork = Whose clock
explain-finding = { $rule } { $name }
explain-stands = Stands
explain-tolled-now = tolled, and so not stuck
explain-step-of = { $what } ({ $clock })

step-since = Counted from
step-clock-from = Clock started anew
step-as-of = To
step-gross = Gross age
step-earlier-round = Days of an earlier round
step-grant = Grant
step-late-grant = Grant after the fact
step-interval = Days left out
step-tolled = Tolled in all
step-net = Net age
step-threshold = Threshold
step-threshold-then = Threshold when the clock started
step-threshold-today = Threshold today
step-rung = Ladder
step-red-before-grant = Red before the grant
step-severity = Grade
step-hard-reason = Hard to clear
step-confirmed-on = Confirmed on
step-reviewed-on = Reviewed on
step-rejections = Plans voted down
step-recovered = Recovered or repaid
step-recovered-share = Share of the principal
step-advanced = Advanced by the platform
step-principal = Principal at the stop
step-admitted = Admitted
step-counted = Principal: stock or claims, the greater
step-paid = Repaid
step-assumed = Taken over by others
step-deposited = Deposited
step-not-owed = Proven not to be owed
step-unclaimed = Stock unclaimed
step-shortfall = Shortfall of the final distribution
step-outstanding = Outstanding
step-months-looked-at = Months looked at
step-paid-within = Repaid in them
step-per-month = Repaid a month
step-months-left = Months left
step-cleared-by = Repaid by
step-deadline-started = Started
step-deadline-span = Runs for
step-days-off = Days off, not counted
step-deadline-untolled = Due, had nothing been tolled
step-deadline-tolled = Tolled before it
step-deadline = Due
step-deadline-today = Due by today's rule
step-overdue = Overdue

value-days = { $days ->
    [one] { $days } day
   *[other] { $days } days
 }
value-working-days = { $days ->
    [one] { $days } working day
   *[other] { $days } working days
 }
value-months = { $months ->
    [one] { $months } month
   *[other] { $months } months
 }
value-rung-passed = { $severity } beyond { $limit }: { $counted } counted, passed
value-rung-within = { $severity } beyond { $limit }: { $counted } counted, within
value-unknown = unknown

source-institution = the institution's state
source-case = the case
source-rule = { $key } ({ $name }): { $value } for { $unit } from { $from } on, by { $source }
source-rule-default = { $key } ({ $name }): { $value } by default, { $source }
source-grant = { $basis }, approved by { $approver }, { $from } to { $to }, recorded { $recorded }
source-calendar = calendar of working days
source-asked = as asked
step-rest-days = Rest days at its end, which move it
beside-moved-by-notice = Moved by a notice
grants-section = Grants of tolling
grants-run = Grants in a row
grants-run-said = { $grants } grants follow one another without a gap: one run of { $days ->
    [one] { $days } day
   *[other] { $days } days
 } ({ $clocks })
grants-grant = Grant #{ $seq }
grants-basis = { $basis }
grants-of-unit = { $basis }, for all of { $unit }
grants-said = { $basis }: { $clocks }; approved by { $approver }; { $entered }, { $when }
grants-entered-by = entered by { $officer } on { $on }
grants-entered = entered on { $on }
grants-after = { $days ->
    [one] 1 day after its first day
   *[other] { $days } days after its first day
}
grants-before = { $days ->
    [one] 1 day before its first day
   *[other] { $days } days before its first day
}
grants-same-day = on its first day
moved-by-notice = { $notices }; before that it was due on { $before }
beside-without-holidays = Calendar
without-holidays-before = working days before { $year } are counted without holidays: no calendar of them is on record
without-holidays-of = working days of { $year } are counted without holidays: no calendar of it is on record yet
deadline-provisional = that of { $year } is provisional: until its notice is imported, days in lieu and make-up days are not known
step-stood-closed = Days on which the case was closed
rest-day = { $on } is a rest day, so that it ends on the next working day
rest-days = { $from } to { $to } are rest days, so that it ends on the next working day
explain-further = Another deadline that runs
explain-stage-none = Deadline of the stage
deadline-not-in-force = none: { $name } ({ $rule }) is in force only from { $from }, after the clock started on { $started }
explain-window = Window of a notice
