### Monthly returns: file, import, show, missing, approve.

return-filed = { $outcome ->
    [already] Already on record: the return of { $name } for { $month }, version { $version }. Nothing was written.
    [rehearsed] Would file the return of { $name } for { $month }. Nothing was written.
   *[done] Filed: the return of { $name } for { $month }.
 }
return-restated = { $outcome ->
    [rehearsed] Would restate the return of { $name } for { $month }, as version { $version }. Nothing was written.
   *[done] Restated: the return of { $name } for { $month }, now version { $version }.
 }
return-changed = { $measure }: { $is }, was { $was }
return-kept = Kept as reported before, because not named: { $measures }.
return-not-reported = not reported
return-confirmed = Questioned, and meant as it stands: { $question }.
returns-imported = { $outcome ->
    [rehearsed] Would import { $file } ({ $profile }): { $rows ->
        [one] { $rows } row
       *[other] { $rows } rows
    }, returns for { $first } to { $last }. Nothing was written.
   *[done] Imported { $file } ({ $profile }): { $rows ->
        [one] { $rows } row
       *[other] { $rows } rows
    }, returns for { $first } to { $last }.
 }
returns-nothing-new = Nothing new in { $file } ({ $profile }): { $rows ->
    [one] { $rows } row
   *[other] { $rows } rows
 }. No return was written.
returns-aside = { $rows } set aside: { $label }
returns-confirmed = { $rows ->
    [one] { $rows } was questioned, and is meant as it stands.
   *[other] { $rows } were questioned, and are meant as they stand.
 }
return-outcome-filed = { $rows } filed
return-outcome-restated = { $rows } restated: other figures than before
return-outcome-agreed = { $rows ->
    [one] { $rows } agrees
   *[other] { $rows } agree
 } with the record; nothing to write
return-outcome-set-aside = { $rows } refused or questioned, and set aside
return-outcome-skipped = { $rows } { $rows ->
    [one] was
   *[other] were
 } passed over, as the profile says
return-outcome-no-institution = { $rows } { $rows ->
    [one] is
   *[other] are
 } about no institution and { $rows ->
    [one] was
   *[other] were
 } passed over
return-trouble-unreadable = a cell cannot be read
return-trouble-unknown-institution = no such institution
return-trouble-ambiguous-institution = several institutions of that name
return-trouble-identifier-and-name = number and name are not of one institution
return-trouble-void = the institution is void
return-trouble-none-owed = no returns are owed once cleared
return-trouble-not-yet-registered = on the register only later
return-trouble-month-not-over = the month is not over
return-trouble-submitted-on = handed in on an impossible day
return-trouble-locked = the month is approved and locked
return-trouble-no-figures = no figures, and not marked as missing
return-trouble-missing-with-figures = marked as missing, with figures
return-trouble-not-yours = not yours to write for
return-trouble-two-values = another row gives other figures for the month
return-trouble-jump = questioned: a jump against the month before
return-trouble-lenders-without-balance = questioned: lenders, and a balance of 0
return-trouble-balance-without-lenders = questioned: a balance, and no lenders
return-trouble-overdue-above-balance = questioned: more overdue than outstanding
return-trouble-not-in-operation = questioned: not in operation at the end of the month

audit-filings = { $returns ->
    [one] One return
   *[other] { $returns } returns
 } in { $filings ->
    [one] one filing
   *[other] { $filings } filings
 } stand as they were filed.
audit-partly-seen = { $filings ->
    [one] One filing holds
   *[other] { $filings } filings hold
 } returns beyond your unit, and were not verified; the national duty can.
break-returns-removed = filing: { $found } of the { $filed ->
    [one] { $filed } return that was filed is there
   *[other] { $filed } returns that were filed are there
 }
break-returns-added = filing: there { $found ->
    [one] is { $found } return
   *[other] are { $found } returns
 }, and filed { $filed ->
    [one] was { $filed }
   *[other] were { $filed }
 }
break-returns-altered = filing: its returns are not as they were filed
break-return-misdated = filing: row { $row } names another moment or officer than the filing
break-return-standing = filing: row { $row } is marked as standing or replaced, and is not
break-returns-orphaned = filing: { $found ->
    [one] { $found } return names
   *[other] { $found } returns name
 } a filing that has no entry, or one that cannot be read
## Months

months-head-month = Month
months-head-balance = Balance
months-head-lenders = Lenders
months-head-borrowers = Borrowers
months-head-issued = Issued
months-head-repaid = Repaid
months-head-overdue = Overdue
months-head-advanced = Advanced
months-head-marks = Marks
months-head-version = Version
months-head-submitted = Handed in
months-head-submitted-by = Handed in by
months-head-replaced = Replaced
months-head-filing = Filing
months-head-filing-row = Row
months-head-locked-by = Locked by
months-head-standing = Standing
months-head-group = Group
months-head-late = Months late
months-head-months = Months
months-head-in-a-row = In a row
months-head-oldest = Month
months-head-due = Due
months-head-days = Days late
months-head-late-months = Months that are late
months-head-missing-months = Months recorded as missing
months-head-awaited-months = Months not due yet
months-head-newest-missing = Newest month recorded as missing
months-head-red-from = Red from months late
months-head-expected = Expected
months-head-received = Received
months-head-rate = Rate
months-head-on-time = On time
months-head-timeliness = Timely
months-head-estimated = Est.
months-head-provisional = Prov.
months-head-breaks = Breaks
months-head-restated = Restated
months-head-approved = Approved
months-head-approved-by = Approved by
months-head-approved-at = Approval recorded
months-head-stage = Stage
months-head-waiting = Waiting for
months-head-expected-then = Expected then
months-head-received-then = Received then
months-head-what = What
months-head-from = From
months-head-to = To
months-head-difference = Difference
months-head-days-after = Days after the first
months-head-approved-before = Had been approved by
months-head-published-before = Had been published in
months-head-doubt = Doubt
months-head-detail = Detail
months-head-from-amount = From, yuan
months-head-to-amount = To, yuan
months-head-difference-amount = Difference, yuan
months-head-from-number = From, number
months-head-to-number = To, number
months-head-difference-number = Difference, number
months-head-from-marks = Marks before
months-head-to-marks = Marks after

months-mark-provisional = provisional
months-mark-estimated = estimated
months-mark-break = break in definition
months-mark-missing = missing
months-restated = restated (version { $version })
months-replaced = replaced
months-owing-awaited = not due yet
months-owing-late = late
months-owing-missing = recorded as missing
months-owing-recorded-missing = no figures
months-group-operating = in operation
months-group-stopped = stopped
months-stage-nothing-owed = nothing owed
months-stage-waiting-for-below = waiting for below
months-stage-ready = ready
months-stage-approved = approved
months-doubt-late = late
months-doubt-recorded-missing = recorded as missing
months-doubt-jump = jump
months-doubt-lenders-without-balance = lenders without balance
months-doubt-incomplete = incomplete
months-doubt-estimated = { months-mark-estimated }
months-doubt-provisional = { months-mark-provisional }
months-doubt-break = { months-mark-break }
months-doubt-restated-often = restated often
months-total = Total
months-itself = { $unit } itself
months-waiting = { $units }
months-bulletin = { $unit }, bulletin { $number }
months-next-file = file { $month }, or record it as missing
months-next-find = find the figures of { $month }

months-show-title = Monthly returns of { $name }
months-show-definition = One line a month: what stood at the moment of knowledge. A restatement is a new version; the old one stays. Balance: outstanding principal at the end of the month, without interest, in yuan. An empty figure was not reported, which is not zero.
months-show-empty = No return of { $name } is on record for these months.

months-missing-title = Returns that are late
months-missing-title-of = Returns not filed for { $month }
months-missing-definition = Counted: institutions that owe returns on the day (neither cleared nor transformed nor void) and, within the last { $months ->
    [one] { $months } month
   *[other] { $months } months
 } since the first return on record, have not handed in one by the day though the day it was due has passed; and those that have recorded the newest month due as missing. Due: the end of the month and the days of rule return.due-days of the unit. Returns handed in late stand in "return rates".
months-missing-definition-of = Counted: institutions that owed a return for { $month } (at its end neither cleared nor transformed nor void) and have not handed it in by the day; those recorded as missing stand as such. Due: the end of the month and the days of rule return.due-days of the unit.
months-missing-empty = No return is late.
months-missing-empty-of = Every return owed for { $month } has been handed in.

stuck-title-data = Data stuck
stuck-definition-data = Counted (ST7): institutions that owe returns and are late with a month, or have recorded the newest month due as missing, within the last { $months ->
    [one] { $months } month
   *[other] { $months } months
 } since the first return on record. Amber from the day after the day a return was due (T+6), red where as many months are late as rule data.red-months says. Returns are never tolled.
stuck-empty-data = No data are stuck.

months-rates-title = Reporting rates for { $month }
months-rates-definition = Expected: institutions that at the end of the month were neither cleared nor transformed nor void. Received: returns handed in by the day, without those recorded as missing. Timely: first handed in by the day they were due, of those expected. Percentages from exact fractions, one decimal, halves away from zero.
months-rates-empty = Nobody owes a return for { $month }.

months-approvals-title = Approvals of { $month }
months-approvals-definition = Returns are checked and approved bottom up; approved is locked. A unit is ready when every unit directly below it that owes returns has approved. Figures of a month that is not approved are shown all the same.
months-approvals-empty = Nobody owes a return for { $month }, and nobody has approved it.

months-approved = { $outcome ->
    [already] Already so: { $unit } approved { $month } on { $day }, { $received } of { $expected } received. Nothing was written.
    [rehearsed] { $unit }: returns of { $month } would be approved and locked, { $received } of { $expected } received.
   *[done] { $unit }: returns of { $month } approved and locked, { $received } of { $expected } received.
 }
months-nothing-written = Nothing was written.
months-unlocked = { $outcome ->
    [already] Already so: { $unit } has nothing of { $month } locked. Nothing was written.
    [rehearsed] { $unit }: returns of { $month } would be unlocked.
   *[done] { $unit }: returns of { $month } unlocked.
 }

months-restated-title = Restatements
months-restated-definition = Counted: every version of a return after the first, a line for each figure that changed; a version is never altered, a newer one takes its place. Days after the first: from the day the first report was handed in to the day this one was. Had been approved, published: before this version was recorded, by the unit or one above it.
months-restated-empty = Nothing was restated.
months-total-restated = Restatements
months-total-after-approval = of months approved before
months-total-after-publication = of months published before

months-quality-title = Quality of the returns
months-quality-definition = Counted, for the last { $months ->
    [one] { $months } month
   *[other] { $months } months
 } since the first return on record: returns that are late; recorded as missing, estimated, provisional or with a break in definition; that report lenders and no balance, or lack balance, lenders or borrowers; restated to a third version or further; and stocks that stand at so many times the month before, or one part in so many, as rule return.jump-times says.
months-quality-empty = Nothing about the returns is in doubt.
months-detail-jump = { $measure }: { $from } → { $to }
months-detail-late = due { $due }, { $days ->
    [one] { $days } day
   *[other] { $days } days
 } late
months-detail-often = version { $version }

error-month-not-over = { $month } is not over.
hint-month-not-over = It can be approved from { $ends } on.
error-month-below = { $unit } cannot approve { $month }: { $below ->
    [one] one unit below it has not.
   *[other] { $below } units below it have not.
 }
hint-month-below = They approve first: { $next }. Or they are approved along: { $next2 }
error-month-missing = { $unit } cannot approve { $month } just so: { $lacking ->
    [one] one return is missing.
   *[other] { $lacking } returns are missing.
 }
hint-month-missing = Whose: { $next }. To approve all the same, and record how many came: { $next2 }
error-month-locked-above = { $month } of { $unit } cannot be unlocked: { $above } has approved it.
hint-month-locked-above = Unlock from the top: { $next }. Or unlock those below along: { $next2 }
error-month-no-reason = Unlocking a month needs a reason.
detail-month-unit = { $unit }: { $received } of { $expected } received
