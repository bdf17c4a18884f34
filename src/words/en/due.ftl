### Every deadline ahead and behind.

due-title = Deadlines
due-definition = Deadlines of institutions, cases, conversions, leads, returns, tolling and issues that have passed, or fall within { $days ->
    [one] { $days } day
   *[other] { $days } days
 }; the earliest first. An institution that is late with returns is one line, by the oldest; a return is listed from the end of its month on.
due-empty = Nothing is due.
due-ical-written = { $events ->
    [one] 1 day written to { $path } as iCalendar.
   *[other] { $events } days written to { $path } as iCalendar.
}
due-returns = { $month } and { $more } more
due-event = { $who }: { $kind } { $about }
head-days-left = Days
head-due-kind = What
head-due-about = About
total-deadlines = Deadlines
total-behind = behind
due-kind-case-stage = stage of the case
due-kind-claims-window = window for claims ends
due-kind-final-notice = final notice ends
due-kind-planned-exit = planned exit
due-kind-pilot-stage = stage of the conversion
due-kind-condition = condition of the approval
due-kind-run-off = end of the run-off
due-kind-lead-stage = stage of the lead
due-kind-return = monthly return
due-kind-tolling-end = clocks run again
due-kind-issue = issue
due-kind-verification = verification
due-kind-reduction-plan = reduction plan
due-mover-institution = institution
due-mover-city = city
due-mover-province = province
due-mover-nation = national offices
due-mover-body = responsible body
due-mover-authority = police, court or agency
due-mover-lenders = lenders
due-mover-owner = whoever has the issue
