### Targets and tables by unit.

targets-title = Targets by unit, { $month }
targets-definition = Balance: of institutions in operation; owed: principal outstanding of those that stopped and await clearance; both as a change on the month before, unknown where one has not reported or of one nobody knows what it owes. Behind: percentage points behind the unit’s plan for the balance. Repaid: the part of all that stopped which is cleared and proven to have repaid in full, or to have owed nothing; by it units are ranked. Not so: cleared with lenders not repaid in full, taken over by another party, and proven by nobody. Left: exited and not cleared. Pilots: applications open, licensed, lapsed. On time: returns received by the day due, of those owed. #: place among the units listed; equals share it.
targets-empty = No unit has anything to show.
targets-nothing = none
targets-unknown = unknown
targets-ranked = { $figure } #{ $rank }
targets-pilots = { $open }, { $licensed }, { $lapsed }
targets-cleared = { $partial }, { $taken_over }, { $unproven }
targets-no-plan = no plan
targets-note-plan = { $units } of the units listed have no plan for the balance: nothing says how far behind they are. To set one: { $next }
error-targets-month-ahead = The month { $month } is not over on { $day }.
hint-targets-month-ahead = Name an earlier month: { $next }. Or a later day: { $next2 }

targets-head-balance = Balance
targets-head-behind = Behind
targets-head-owed = Owed
targets-head-proven = Repaid
targets-head-cleared = Not so
targets-head-left = Left
targets-head-pilots = Pilots
targets-head-on-time = On time
targets-head-nothing = Nothing to show
targets-head-itself = Itself only

targets-measure-balance = Balance in operation
targets-measure-owed = Owed by those that stopped
targets-measure-in-month = Struck off in the month
targets-measure-so-far = Struck off so far
targets-measure-stopped = Stopped so far
targets-measure-share = Part cleared
targets-measure-proven = Cleared, repaid or nothing owed
targets-measure-proven-share = Part repaid
targets-measure-partial = Cleared, not repaid in full
targets-measure-taken-over = Cleared, taken over
targets-measure-unproven = Cleared, unproven
targets-measure-left = Exited, not cleared
targets-measure-unresolved = Closed, unresolved
targets-measure-filed = Pilots, all
targets-measure-open = Pilots open
targets-measure-licensed = Pilots licensed
targets-measure-lapsed = Pilots lapsed
targets-measure-expected = Returns owed
targets-measure-received = Returns received
targets-measure-on-time = Returns on time
targets-measure-on-time-share = Part on time
targets-measure-owed-unknown = Stopped, owed unknown
targets-measure-balance-unknown = Balance not reported
targets-measure-plan = Balance planned
targets-measure-behind = Points behind plan

targets-part-before = { $measure }: month before
targets-part-change = { $measure }: change
targets-part-percent = { $measure }: change in per cent
targets-part-rank = { $measure }: place
