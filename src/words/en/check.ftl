### `check`: what must hold of the record, and does not.

check-title = What does not hold
check-definition = Counted: what breaks a named invariant of the record as of the day. Each row names the record and the command that mends it; what only you know stands in capitals.
check-empty = Every invariant holds.
check-findings = Findings
check-column-invariant = What is wrong
check-column-case = Case
check-column-entry = Entry
check-column-day = Day
check-column-mend = Mended by
check-finding = { $whose }: { $what }
check-finding-day = { $whose }: { $what }, since { $day }
check-finding-entry = { $whose }: { $what }, entry { $seq } of { $day }
check-count = { $count } × { $what }
check-found = { $findings ->
        [one] One finding
       *[other] { $findings } findings
    } against { $invariants ->
        [one] one invariant.
       *[other] { $invariants } invariants.
    }
check-found-hint = Each finding says what mends it. One invariant alone is checked by its name.

## One line an invariant: what is wrong where it does not hold

invariant-stopped-without-case = stopped, and no case runs
invariant-case-without-body = case without a responsible body
invariant-case-without-route = case without a disposal route
invariant-case-without-exit-date = case without a planned exit date
invariant-case-without-stop = case runs, institution not stopped
invariant-two-running-cases = two running cases
invariant-closed-with-money-outstanding = closed with money outstanding
invariant-closed-with-open-claim = closed with an open claim
invariant-closed-owes-evidence = closed, and evidence is owed
invariant-closed-without-outcome = closed without an outcome
invariant-cleared-with-open-case = cleared while its case runs
invariant-exit-after-clearance = exit dated after the clearance
invariant-merged-into-void = merged into one that is void
invariant-code-held-twice = another institution has the same code
invariant-partition = a day in no state, or in two
invariant-future-entry = dated after it was recorded
invariant-flow-statement = flow statement does not add up
invariant-unreadable = cannot be read, and is left out of lists
invariant-derived = lists differ from the entries
invariant-grant-too-long = tolling grant longer than allowed
