### Measures month by month, and streaks.

series-person-times = { $what } (person-times)
series-title = { $what }, month by month
series-title-of = { $what } of { $name }, month by month
series-title-groups = { $title } ({ $groups })
series-groups = institutions: { $groups }
series-title-all = Measures
series-empty = No institution owed a return in these months.
series-definition = Counted: institutions in operation at the end of the month, and the sums of their returns as known at one moment; for the group “stopped”, of those that stopped and are not cleared. Lenders and borrowers of several institutions are person-times, not persons. A month falls where its figure is strictly lower than that of the month before, both as known at that moment: equal is not a fall. A month that is not wholly known (?) is shown and counts neither way, but a figure after it that is not below the last one known ends the streak. A change of definition (≠) ends the comparison. Percentages are from exact figures, halves away from zero.

series-column-measure = Measure
series-column-month = Month
series-column-figure = Figure
series-column-change = Change
series-column-on-month = %
series-column-on-baseline = Base %
series-column-direction = Fell
series-column-streak = In a row
series-column-marks = Marks
series-column-institutions = Institutions
series-column-missing = Missing
series-column-estimated = Estimated
series-column-provisional = Provisional
series-column-restated = Restated
series-column-breaks = Definition changed
series-total-streak = Months in a row: { $measure }

direction-first = -
direction-falling = yes
direction-not-falling = no
direction-unknown = ?
direction-break = ≠

series-mark-missing = { $missing } of { $all } missing
series-mark-none-owed = no return owed
series-mark-break = { $count } with a new definition
series-mark-estimated = { $count } estimated
series-mark-provisional = { $count } provisional
series-mark-restated = { $count } restated

series-streak = { $what }: falling for { $months ->
    [one] one month
   *[other] { $months } months in a row
  }, since { $since }, to { $until }. { $start }
series-no-streak = { $what }: no month of decline in a row to { $until }.
series-start-record = The record begins with { $month }.
series-start-not-falling = { $month } did not fall.
series-start-break = The definition changed with { $month }.
series-start-gap = Nothing can be said of { $month }, so that it may have begun before.
series-gaps = Nothing can be said of { $months }, which count neither way.
series-rests-on = It rests on versions recorded up to { $moment }; { $restated ->
    [0] no month holds restated figures
    [one] one month holds restated figures
   *[other] { $restated } months hold restated figures
  }.

series-broken = A restatement broke it: as first reported { $month } fell, from { $then_before } to { $then }. { $by } restated { $returns ->
    [one] one return
   *[other] { $returns } returns
  } on { $moment }, and since then it did not fall: { $now_before } to { $now }. Changed most: { $most }. Had { $month } fallen, it would be { $months ->
    [one] one month
   *[other] { $months } months
  } in a row.
series-mended = A restatement mended it: as first reported { $month } did not fall, { $then_before } to { $then }. { $by } restated { $returns ->
    [one] one return
   *[other] { $returns } returns
  } on { $moment }, and since then it fell, from { $now_before } to { $now }. Changed most: { $most }. Had { $month } not fallen, it would be { $months ->
    [one] one month
   *[other] { $months } months
  } in a row.
series-turned-by = { $officer } ({ $basis })
series-turned-by-unseen = { $officer }
series-turned-institution = { $name } by { $change } in { $month }

error-series-backwards = The first month, { $first }, is after the last, { $last }.
hint-series-backwards = The earlier of the two comes first: { $next }
series-trend = Trend of { $measure }: { $trend }
