### Figures that others published.

statement-recorded = { $outcome ->
    [already] Already recorded as published by { $source } for { $day }: entry { $seq } of { $unit }.
    [rehearsed] Would be recorded as published by { $source } for { $day }: entry { $seq } of { $unit }.
   *[done] Recorded as published by { $source } for { $day }: entry { $seq } of { $unit }.
 }
statement-others = { $others ->
    [one] One more statement is
   *[other] { $others } more statements are
  } on record for { $day }; each stays. Whether they contradict each other: { $next }

statements-title = Figures that others published
statements-definition = As published: source, day and figure are never changed to agree with anything. Ours: the figure of institutions in operation under the unit on that day, as known now, where the day is the last of a month and every return is in. The difference is what was published less ours; changes are against the same baseline, in whole per cent, halves away from zero. Our lenders and borrowers are person-times. A streak is of institutions, balance, lenders and borrowers together.
statements-empty = No figures that others published are on record.
statements-column-entry = Entry
statements-column-day = As of
statements-column-source = Source
statements-column-measure = Measure
statements-column-number = Published
statements-column-our-number = Ours
statements-column-difference = Difference
statements-column-percent = Change
statements-column-our-percent = Our change
statements-column-points = Points
statements-column-baseline = Baseline
statements-column-recorded = Recorded
statements-streak = months in a row

consistency-title = Whether published figures contradict each other
consistency-definition = Checked: figures as published, against each other and nothing else. A number and its change in whole per cent leave a baseline within an interval, exactly, halves rounded away from zero; all statements about one baseline must leave one. A number for one day, and a change against one baseline, is one. A streak of n months begins after a month that did not fall, which no other streak may hold; within a streak every measure falls each month. Numbers are taken as exact.
consistency-counted = Checked: { $statements ->
    [one] one statement
   *[other] { $statements } statements
  }.
consistency-found = { $contradictions ->
    [one] One contradiction
   *[other] { $contradictions } contradictions
  } among published figures.
consistency-found-hint = Each statement stays as published. Quote none of those that contradict without saying so.
consistency-who = { $source }, entry { $entry }
consistency-value = { $value } ({ $who })
consistency-span = { $low } to { $high }
consistency-span-one = exactly { $number }
consistency-span-open = { $low } or more
consistency-implied = { $what } at { $baseline }: { $span }, from { $number } at { $day }, { $percent } ({ $who })
consistency-stated = { $what } at { $baseline }: { $span }, as stated ({ $who })
consistency-left = { $statements ->
    [one] One statement leaves
   *[other] { $statements } statements leave
  } { $what } at { $baseline }: { $span }
consistency-nothing-left = { $statements ->
    [one] { $statements } statement leaves
   *[other] { $statements } statements leave
 } { $what } at { $baseline }: nothing
consistency-streak = { $months ->
    [one] { $months } month
   *[other] { $months } months
 } in a row to { $until }, from { $since } ({ $who })
consistency-numbers = Contradiction: { $what } at { $day }: { $values }
consistency-percents = Contradiction: { $what } at { $day } against { $baseline }: { $values }
consistency-impossible = Contradiction: { $what }: no baseline gives { $number } and { $percent } ({ $who })
consistency-baselines = Contradiction: { $what } at { $baseline }: { $one } ({ $one_who }) and { $other } ({ $other_who }) have nothing in common
consistency-streaks = Contradiction: { $one }; { $other }
consistency-not-falling = Contradiction: { $what } did not fall each month from { $earlier } ({ $earlier_who }) to { $later } ({ $later_who }), within { $streak }
consistency-kind-implied = baseline implied
consistency-kind-left = baseline left
consistency-kind-streak = streak
consistency-kind-contradiction = contradiction
consistency-column-finding = Finding
consistency-column-day = Day
consistency-column-entries = Entries
consistency-column-low = From
consistency-column-high = To
consistency-column-said = Said

usage-form-stated-number = a measure and its number, such as institutions=139 or balance=8000yi
usage-form-stated-percent = a measure and its change in whole per cent, such as balance=-75

error-statement-no-figure = The statement holds no figure.
error-statement-no-source = The statement names no source.
hint-statement-no-source = Say who published it, where and when, such as “CBIRC, 24 April 2020”: { $next }
error-statement-twice = { $measure } stands twice in one statement.
hint-statement-twice = Record two statements: each is kept as published.
error-statement-no-baseline = The change of { $measure } is against nothing.
hint-statement-no-baseline = Give the day it is against, such as 2018-12-31: { $next }
error-statement-baseline-late = The baseline { $baseline } is not before { $as_of }, the day the figures are for.
hint-statement-baseline-late = A baseline is the end of an earlier period, such as 2018-12-31 for the beginning of 2019: { $next }
error-statement-ahead = { $as_of } is after today, { $today }: nobody can have published figures for it.
hint-statement-ahead = Give the day the figures are for, not the day of the document: { $next }
error-statement-too-low = { $measure } cannot fall by more than 100 %: { $percent } %.
hint-statement-too-low = A fall by 86 % is written -86.
