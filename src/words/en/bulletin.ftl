### The bulletin: its paragraph, its tables, its definitions.

## `form` is the form of the bulletin: what stands under `first` was published, and is reproduced to the byte.

## The paragraph. Numbers come worded for the language; `way` is one of the words of the variants.

bulletin-nothing = {""}
bulletin-day = { $day } { $month ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[12] December
  } { $year }
bulletin-month = { $month ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[12] December
  } { $year }
bulletin-place-nation = {""}
bulletin-place-unit = {" "}in { $unit }
bulletin-baseline-year = { $form ->
   *[other] at the end of { $year }{ $next ->
       *[other] {""}
      }
  }
bulletin-baseline-day = on { $day }
bulletin-amount-large = CNY { $number } bn
bulletin-amount-medium = CNY { $number } m
bulletin-amount-small = CNY { $number }
bulletin-person-times-large = { $number } million person-times
bulletin-person-times-small = { $count ->
    [one] { $number } person-time
   *[other] { $number } person-times
  }
bulletin-figures = { $form ->
   *[other] As of
  } { $day }, { $count ->
    [one] one online lending institution was
   *[other] { $number } online lending institutions were
  } in actual operation{ $place }, { $change }; { $balance }; { $lenders }, and { $borrowers }.
bulletin-figures-none = { $form ->
   *[other] As of
  } { $day }, no online lending institution was in actual operation{ $place }{ $then ->
    [0] {""}
    [one] {"; "}there was one { $baseline }
   *[other] {"; "}there were { $number } { $baseline }
  }.
bulletin-change-of-institutions = { $form ->
   *[other] { $way ->
        [fell] { $percent }% fewer than { $baseline }
        [fell-nearly] more than 99% fewer than { $baseline }
        [fell-slightly] less than 1% fewer than { $baseline }
        [same] as many as { $baseline }
        [rose-slightly] less than 1% more than { $baseline }
        [rose] { $percent }% more than { $baseline }
       *[none] none being on record { $baseline }
      }
  }
bulletin-change = { $way ->
    [fell] down { $percent }%
    [fell-nearly] down by more than 99%
    [fell-slightly] down by less than 1%
    [same] unchanged
    [rose-slightly] up by less than 1%
    [rose] up { $percent }%
   *[none] with no figure to compare it with
  }
bulletin-balance = { $institutions ->
    [one] its
   *[other] their
  } loan balance was { $amount }, { $change }
bulletin-balance-part = { $institutions ->
    [one] its
   *[other] their
  } loan balance is known in part, { $amount } being reported
bulletin-balance-unknown = { $institutions ->
    [one] its
   *[other] their
  } loan balance is not known
bulletin-people = { $form ->
   *[other] { $who } numbered
  } { $people }, { $change }
bulletin-balance-percentage = loan balance { $change }
bulletin-people-percentage = { $who } { $change }
bulletin-change-part = known in part, and not compared
bulletin-people-part = { $form ->
   *[other] { $who }
  } are known in part, { $people } being reported
bulletin-people-unknown = how many { $who } there are is not known
bulletin-lacking = Returns of { $missing ->
    [one] one
   *[other] { $number }
  } of the { $owed } institutions in operation are lacking or incomplete.
bulletin-streak = { $form ->
   *[other] Institutions, balance, lenders and borrowers
  } { $months ->
    [one] all fell in one month, { $since }
   *[other] have all fallen for { $months } consecutive months, since { $since }
  }{ $gaps }.
bulletin-streak-gaps = , nothing being known of { $months }
bulletin-streak-unknown = { $form ->
   *[other] Whether
  } institutions, balance, lenders and borrowers all fell in { $month } is not known{ $months ->
    [0] {""}
    [one] {"; "}before that they had all fallen in { $since }
   *[other] {"; "}before that they had all fallen for { $months } months, since { $since }
  }.
bulletin-streak-none = In { $month } there was no fall of { $measures }.
bulletin-streak-break = The definition of a figure changed in { $month }, so that the month cannot be compared with the one before.
bulletin-exits = Since the rectification began, { $gone ->
    [0] no institution has left the market{ $place }
    [one] one institution has left the market{ $place }
   *[other] { $gone_number } institutions in total have left the market{ $place }
  }{ $gone ->
    [0] {""}
   *[other] {": "}{ $exited ->
        [0] none has exited
        [one] one has exited
       *[other] { $exited_number } have exited
      }{ $exited ->
        [0] {""}
       *[other] {", "}{ $left ->
            [0] none of which is exited but not cleared
            [one] of which one is exited but not cleared
           *[other] of which { $left_number } are exited but not cleared
          }
      }; { $closed ->
        [0] no closed one is unresolved
        [one] one closed one is unresolved
       *[other] { $closed_number } closed ones are unresolved
      }
  }.
bulletin-cleared = Of all { $cleared } that are cleared, earlier ones included: { $proven } proven to have repaid in full or to have owed nothing; { $partial } with a shortfall or unclaimed stock; { $assumed } taken over by another party; { $unproven } unproven.
bulletin-exits-in-total = Since the rectification began on { $from }, { $count ->
    [0] no institution has exited{ $place }.
    [one] one institution in total has exited{ $place }: { $parts }.
   *[other] { $number } institutions in total have exited{ $place }: { $parts }.
  }
bulletin-exits-not-cleared = { $count ->
   *[other] { $number } exited but not cleared
  }
bulletin-exits-cleared = { $count ->
   *[other] { $number } cleared
  }
bulletin-exits-reopened = { $count ->
   *[other] { $number } reopened and closed again
  }
bulletin-exits-resumed = { $count ->
   *[other] { $number } in operation again
  }
bulletin-exits-transformed = { $count ->
   *[other] { $number } converted
  }
bulletin-exits-before = { $count ->
    [one] One that exited before that day and not since is counted apart.
   *[other] { $number } that exited before that day and not since are counted apart.
  }
bulletin-exits-never = { $count ->
    [one] One more is closed and unresolved, never exited, and is not among them.
   *[other] { $number } more are closed and unresolved, never exited, and are not among them.
  }
bulletin-provisional = These figures are provisional: the month has not been approved.

## The tables.

bulletin-title = Bulletin of { $unit } as of { $day }
bulletin-figures-title = Figures as of { $day }
bulletin-regions-title = Regions as of { $day }
bulletin-flow-title = Institutions in operation, from { $from } to { $to }
bulletin-definition = Figures are those of institutions in operation under the unit at the end of the day, as known at one moment; lenders and borrowers are person-times. Changes are against { $baseline }, in whole per cent from exact figures, halves away from zero. Totals are from unrounded figures.
bulletin-empty = There is nothing to show.
bulletin-column-measure = Measure
bulletin-column-counted = Counted in
bulletin-column-now = Now
bulletin-column-previous = Before
bulletin-column-change = Change
bulletin-column-percent = %
bulletin-column-baseline = Baseline
bulletin-column-baseline-percent = % base
bulletin-column-streak = In a row
bulletin-column-unknown = Not known
bulletin-column-line = Line
bulletin-line-unit = unit
bulletin-line-own = its own
bulletin-line-total = total
bulletin-column-institutions = Institutions
bulletin-column-balance = Balance
bulletin-column-lenders = Lenders
bulletin-column-borrowers = Borrowers
bulletin-column-institutions-percent = Inst. %
bulletin-column-balance-percent = Bal. %
bulletin-column-lenders-percent = Lend. %
bulletin-column-borrowers-percent = Borr. %
bulletin-column-left = Gone
bulletin-column-exited = Exited
bulletin-column-of-not-cleared = Of these not cleared
bulletin-column-of-cleared = Of these cleared
bulletin-column-of-reopened = Of these reopened
bulletin-column-of-resumed = Of these in operation
bulletin-column-of-transformed = Of these converted
bulletin-column-exited-before = Exited before
bulletin-column-never-exited = Closed, never exited
bulletin-column-not-cleared = Not cleared
bulletin-column-closed = Closed
bulletin-column-opening = Opening
bulletin-column-entered = + Entered
bulletin-column-resumed = + Resumed
bulletin-column-transferred-in = + In
bulletin-column-exits = − Stopped
bulletin-column-exits-of = − { $cause }
bulletin-column-transformed = − Converted
bulletin-column-voided = − Void
bulletin-column-transferred-out = − Out
bulletin-column-closing = Closing
bulletin-column-difference = Difference
bulletin-total = Total
bulletin-own = { $unit } itself
bulletin-counted-institutions = institutions
bulletin-counted-yuan = CNY 100 m
bulletin-counted-person-times = person-times
bulletin-measure-institutions = institutions
bulletin-measure-balance = balance (CNY 100 m)
bulletin-measure-lenders = lenders (person-times)
bulletin-measure-borrowers = borrowers (person-times)

## What stands around the tables.

bulletin-head-known = As known at { $moment }; compared with { $baseline }.
bulletin-head-approved = Approved on { $day }.
bulletin-head-provisional = Provisional: { $unit } has not approved the month.
bulletin-head-returns = Returns: { $received } of { $owed } of institutions in operation, { $stopped_received } of { $stopped_owed } of stopped ones.
bulletin-head-exited = Exited or closed: { $gone }; exited in total: { $exited } ({ $before } before the rectification apart). On the lists of the day: exited, not cleared: { $left }; closed, unresolved: { $closed }.
bulletin-head-stock = Balance of stopped institutions that are not cleared: { $amount }{ $unknown ->
    [0] {""}
    [one] {" "}reported; that of one is not known
   *[other] {" "}reported; that of { $unknown } is not known
  }.
bulletin-head-stock-unknown = Balance of stopped institutions that are not cleared: not known; that of { $unknown } is lacking.
bulletin-head-checkpoint = Checkpoint of the record (entries, root): { $checkpoint }
bulletin-head-checkpoint-none = Checkpoint of the record: none was made by then.
bulletin-note-residue = The balances of the units as shown add up to { $amount } { $way ->
    [less] less
   *[more] more
  } than the total as shown (CNY 100 m): each is rounded by itself.
bulletin-note-part = { $measure } of { $count ->
    [one] one institution is
   *[other] { $count } institutions are
  } not known; what is shown is the sum of what was reported.
bulletin-note-estimated = { $measure }: { $count ->
    [one] one figure is an estimate
   *[other] { $count } figures are estimates
  }.
bulletin-note-person-times = Lenders and borrowers are person-times: who lends at two institutions counts twice.
bulletin-note-flow-holds = Every statement adds up: opening + came − went = closing, the closing counted apart.
bulletin-note-flow-broken = The statement of { $units } does not add up. Where to look: { $next }
bulletin-definitions-title = Definitions
bulletin-definition-line = { $name } (version { $version }): { $words } Source: { $source }.

## Definitions, by indicator: the name, and the words of the version in force.

indicator-institutions = Institutions in operation
indicator-balance = Loan balance
indicator-lenders = Lenders
indicator-borrowers = Borrowers
indicator-person-times = Person-times
indicator-left-in-total = Exited or closed
indicator-exited-in-total = Exited in total
indicator-exited-not-cleared = Exited, not cleared
indicator-closed-unresolved = Closed, unresolved
indicator-stopped-stock = Stock of stopped institutions
indicator-baseline = Baseline
indicator-rounding = Rounding
indicator-streak = Months in a row
indicator-flow = Flow statement
indicator-provisional = Provisional
definition-institutions = Institutions that are operating, reducing or transforming at 24:00 legal time on the last day of the month, by the unit that has jurisdiction then.
definition-balance = Outstanding principal of loans at the end of the month, early repayment considered; interest is not counted. Of institutions in operation.
definition-lenders = Persons to whom principal is owed at the end of the month, distinct within an institution; not those active in the month.
definition-borrowers = Persons who owe principal at the end of the month, distinct within an institution; not those active in the month.
definition-person-times = A sum of persons over several institutions, not deduplicated: who is with two counts twice. It is never a number of persons.
definition-left-in-total = Exited in total, those that exited before the rectification began and not since, and those that are closed and unresolved and never exited: three sets without a common member. Void records are not included.
definition-exited-in-total = Institutions that exited from the first day of the rectification (the rule rectification.from) to the day, each once however often it did: the sum of those not cleared, cleared, reopened and in operation again. Those that exited before that day and not since stand apart; those closed that never exited are not included, nor are those that converted, unless the rule exit.count-transformed counts them, nor void records. Where an exit is only known to be not later than a day, it counts on that day.
definition-exited-not-cleared = Institutions, whenever they exited, on an exit list on the day whose clearance is not finished.
definition-closed-unresolved = Institutions that have ceased business by the day and are on no exit list on it: those reopened after an exit among them, those that never exited in a line of their own.
definition-stopped-stock = Outstanding principal of institutions that are closed, unresolved or exited, not cleared, from their returns. Shown apart and never added to the loan balance.
definition-baseline = The month-end that changes are against, its figures as known at the same moment as those of the day.
definition-rounding = Percentages are whole, from exact figures, halves away from zero. Amounts are shown with two decimals in CNY 100 m for regions; totals are from unrounded figures, so that what is shown may not add up.
definition-streak = Months in which institutions, balance, lenders and borrowers were each strictly lower than in the month before, both as known at the same moment. Equal is not a fall. A month that is not wholly known counts neither way and is named; a change of definition ends the comparison.
definition-flow = In operation at the baseline, and those that entered, resumed or were taken over, less exits by cause, conversions, void records and those given away, are those in operation on the day. A move belongs to the unit of its day; closing is counted, not calculated.
definition-provisional = Figures are provisional until the unit has approved the returns of the month.
definition-source-institutions = joint meeting of the two offices, July 2019
definition-source-balance = note on method of the industry tracker, August 2019
definition-source-lenders = official counts of November 2019, of people with principal outstanding
definition-source-borrowers = official counts of November 2019, of people with principal outstanding
definition-source-person-times = official counts of November 2019
definition-source-left-in-total = joint meeting of 24 April 2020, nearly 5,000 having withdrawn; whether it counted closed ones that never exited is not known
definition-source-exited-in-total = joint meeting of 24 April 2020; whether it counted conversions is not known
definition-source-exited-not-cleared = joint meeting of 24 April 2020
definition-source-closed-unresolved = joint meeting of 24 April 2020
definition-source-stopped-stock = joint meeting of 24 April 2020
definition-source-baseline = joint meeting of 24 April 2020, against the beginning of 2019
definition-source-rounding = our own, as the published statements round
definition-source-streak = our own, agreeing with the streaks published for September 2019 to August 2020
definition-source-flow = our own
definition-source-provisional = our own

## Publishing.

bulletin-published = { $outcome ->
    [already] Bulletin { $number } of { $unit } says the same already.
    [rehearsed] Would be published as bulletin { $number } of { $unit }, as of { $day }.
   *[done] Published as bulletin { $number } of { $unit }, as of { $day }. SHA-256 { $sha256 }
 }
bulletin-list-title = Bulletins
bulletin-list-definition = Bulletins as published, by unit and number. To verify one: { $next }
bulletin-list-empty = No bulletin has been published.
bulletin-column-number = No.
bulletin-column-as-of = As of
bulletin-column-known-at = Known at
bulletin-column-published = Published
bulletin-column-officer = Officer
bulletin-column-sha256 = SHA-256
bulletin-verified = Bulletin { $number } of { $unit }, as of { $day }: rebuilt from the record, the same to the byte.
bulletin-verify-differs = Bulletin { $number } of { $unit }, as of { $day }: the record no longer gives what was published.
bulletin-verify-digest = Bulletin { $number } of { $unit }: the text kept is not the one that was entered: SHA-256 { $found }, entered { $entered }.
bulletin-verify-place = { $place }: published { $published }, rebuilt { $rebuilt }
bulletin-verify-absent = nothing
bulletin-verify-failed = { $count ->
    [one] One bulletin cannot be reproduced.
   *[other] { $count } bulletins cannot be reproduced.
  }
bulletin-verify-failed-hint = Where only paragraphs differ, the program's words changed since; where figures do, somebody changed the record behind the program. To see where: { $next }; { $next2 }
error-bulletin-number = { $unit } has published no bulletin { $number }.
hint-bulletin-number = Those there are: { $next }
error-bulletin-none = { $unit } has published no bulletin.
error-bulletin-content = The content of a bulletin cannot be handled: { $why }
error-bulletin-month-end = { $given } is not the last day of a month, and figures are for the ends of months.
hint-bulletin-month-end = The nearest is { $nearest }: { $next }
error-bulletin-not-over = The month of { $given } is not over.
hint-bulletin-not-over = The last one over ended on { $last }: { $next }
error-bulletin-baseline = The baseline { $baseline } does not lie before { $as_of }.
hint-bulletin-baseline = A baseline is the end of an earlier month, such as 2018-12-31 for the beginning of 2019: { $next }

## What changed between two.

bulletin-diff-title = Bulletins { $one } and { $other } of { $unit }
bulletin-diff-definition = Each figure as published then and now; below, the returns that came or were restated and the institutions whose state or unit is known otherwise, recorded between the two moments of knowledge, for the month-ends from the first that either bulletin rests on. The basis is that of the newest entry.
bulletin-diff-empty = The two bulletins say the same, and nothing was recorded between them that touches what they say.
bulletin-diff-days = The two are for different days, { $one } and { $other }: most of what differs is the time between them.
bulletin-diff-same = The figures are the same in both.
bulletin-diff-causes-title = Recorded between { $then } and { $now }
bulletin-diff-causes-none = Nothing was recorded between the two moments that touches these figures.
bulletin-diff-column-what = What
bulletin-diff-column-place = Of
bulletin-diff-column-then = Then
bulletin-diff-column-now = Now
bulletin-diff-column-month = For
bulletin-diff-figure = figure
bulletin-diff-restated = restated
bulletin-diff-late = came late
bulletin-diff-state = state
bulletin-diff-unit = unit
bulletin-diff-change-of = { $measure }, %
bulletin-diff-cause = { $what }: { $name }, { $day }, { $then } → { $now }
bulletin-diff-cause-of = { $what }: { $name }, { $day }, { $measure } { $then } → { $now }
bulletin-diff-cause-basis = {"    "}recorded { $moment } on { $basis }
bulletin-diff-streak = Months in a row
bulletin-diff-approval = Approval
bulletin-diff-approved = approved on { $day }
bulletin-diff-provisional = provisional
bulletin-diff-not-known = not wholly known
bulletin-diff-not-there = not on record
