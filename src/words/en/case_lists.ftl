### Lists and pages of cases, and what is written of them for other offices.

cases-title = Clearance cases
cases-definition = Counted: institutions stopped or exited on the day (cleared ones too, where the stage “closed” is asked for), each with its newest case. Outstanding is principal in yuan. Overdue: days past the deadline of the stage, by the rulebook of the day its clock started, tolled days left out; none for the clocks of police and court.
cases-empty = No case answers to that.
total-overdue = overdue

four-lists-title = The four lists
four-lists-definition = Institution, measure, exit date, responsible body: of everybody stopped or exited on the day.
four-lists-empty = Nobody is stopped or exited.

struck-off-title = Struck off
struck-off-definition = Counted: institutions cleared on the day, with what each came to. PARTIAL_FINAL: lenders lost a part for good. LEGACY_UNPROVEN: taken over as cleared from the time before the register; nobody has proven that anybody was repaid.
struck-off-empty = Nobody is cleared.

grants-title = Tolling grants
grants-definition = Every grant begun by the day: whom it covers, which clocks stand still, from when to when (both included), by which document and approver. After the fact: recorded after its first day. Overlapping grants are united, never added.
grants-empty = No grant had begun by that day.
total-grants = Grants
scope-unit = unit and those below it
scope-institution = institution
scope-case = case
head-scope = Covers
head-covers = Runs on the day
head-recorded-at = Recorded
head-entry = Entry
head-returned = Return paid
column-from-day = From
column-to-day = To

case-page-title = The case of { $name }
case-page-definition = The newest case opened by the day. Amounts are in yuan. Deadlines are those of the rulebook of the day their clock started, tolled days left out.
case-page-flags = Flags
case-page-claims = Claims
case-page-claims-open = Claims open
case-page-register-closed = Register closed
case-page-since-stop = Since the stop
case-page-since-exit = Since the exit
case-page-age-at-least = at least { $gross ->
    [one] { $gross } day
   *[other] { $gross } days
 }, net at least { $net } ({ $tolled } tolled)
case-page-stands-still = stands still since the closing
case-page-window-claims = Window for claims
case-page-window-final = Final notice
case-page-stop-unknown = not known; at the latest on
case-page-age = { $gross ->
    [one] { $gross } day
   *[other] { $gross } days
 }, net { $net } ({ $tolled } tolled)
case-page-checklist = Closing checklist
case-page-done = Done
case-page-items = { $done } of { $all }
case-page-missing = Missing
case-page-would-be = Closed now, it would read
