### What is handed over to others about borrowers who do not pay: counts and receipts, never a person.

reason-hand-over = handed over to others
rule-name-handover-platform-days = overdue before the platform may publish a debtor
rule-name-handover-submit-days = overdue before a debtor may be handed over

hand-over-list-credit = credit record
hand-over-list-evasion = evasion list
hand-over-list-court = court list
hand-over-list-joint-punishment = joint punishment
removal-ground-paid = paid
removal-ground-mistake = should not have been on it
removal-ground-court-decision = a court decided so
removal-ground-objection-upheld = objection upheld
completeness-complete = complete
completeness-no-hand-over = R6 passed, no hand-over on record
completeness-item-open = hand-over on record, R6 open
completeness-neither = about to be accepted with neither
completeness-not-due = not due yet

## What an entry says

hand-over-parts = { $parts }
hand-over-fact-made = handed over for the { $list }: { $handed ->
    [one] { $handed } person
   *[other] { $handed } persons
 } to { $receiver }, receipt { $receipt }
hand-over-fact-rests-on = resting on { $lists }
hand-over-fact-counted = counts of the hand-over of entry { $seq }: { $handed } handed over, { $accepted } accepted, { $rejected } rejected
hand-over-fact-removed = { $persons ->
    [one] { $persons } person
   *[other] { $persons } persons
 } of the hand-over of entry { $seq } taken off: { $ground }
hand-over-counts = { $handed } handed over, { $accepted } accepted, { $rejected } rejected, { $pending } pending, { $removed } taken off, { $standing } on the list
hand-over-rests = Joint punishment of receipt { $receipt } rests on this list ({ $list }), and { $standing ->
    [one] one person stands there: see whether that one is
   *[other] { $standing } persons stand there: see whether they are
 } to be taken off it too.

## Lists

hand-overs-title = What was handed over
hand-overs-definition = Counts and receipts; no person is on record. Pending is what the receiver has not answered; on the list is what was accepted less what was taken off. The lists have different legal bases and are never added up: one person may be on several.
hand-overs-empty = Nothing was handed over by that day.
hand-overs-missing-title = Hand-overs that item R6 and the record disagree on
hand-overs-missing-definition = The newest case of each institution: R6 passed without any hand-over on record, hand-overs on record with R6 open, and cases at the final notice or acceptance with neither. R6 that does not apply is complete with its reason.
hand-overs-missing-empty = Item R6 and the hand-overs on record agree.
hand-overs-unit-title = What was handed over, by unit and list
hand-overs-unit-definition = Counts and receipts; no person is on record. The lists have different legal bases and are never added up. The figures on R6 are those of the unit, the same in each of its rows.
head-list = List
head-handed-on = Handed over
head-receipt = Receipt
head-receipts = Receipts
head-receipt-on = Receipt of
head-receiver = Receiver
head-handed = Persons
head-accepted = Accepted
head-rejected = Rejected
head-pending = Pending
head-removed = Taken off
head-standing = On the list
head-removed-paid = Taken off, paid
head-removed-mistake = Taken off, mistake
head-removed-court = Taken off, court
head-removed-objection = Taken off, objection
head-owed-amount = Owed when handed over
head-without-amount = Receipts without amount
head-youngest = Youngest debt, days overdue
head-rests-on = Rests on
head-r6 = Item R6
head-r6-on = R6 since
head-r6-cases = Cases asked about R6
head-r6-complete = Complete
head-hand-overs = Hand-overs
head-found = Found
r6-open = open
r6-passed = passed
r6-not-applicable = not applicable: { $why }
total-standing = { $list }, on the list
total-pending = { $list }, pending
total-missing = Cases that disagree
total-r6-cases = Cases asked about R6
total-r6-complete = Complete
total-r6-not-applicable = Of them not applicable
show-hand-overs = Handed over

## What is refused

personal-identity = an identity number
personal-mobile = a mobile number
error-personal = A text holds what looks like { $what }.
hint-personal = The record keeps counts and receipts only, and nothing in it can ever be deleted. Leave the number out, also from the names of files.
error-hand-over-text = A receiver or receipt of { $length } characters cannot be recorded.
hint-hand-over-text = Name the receiver and the number of its receipt, each in 1 to 200 characters.
error-hand-over-nobody = Nobody is handed over or taken off.
hint-hand-over-nobody = Give a number of persons above 0.
error-hand-over-more-answered = { $accepted } accepted and { $rejected } rejected are more than the { $handed } handed over.
hint-hand-over-more-answered = Accepted and rejected together are at most what was handed over; the rest is pending.
error-hand-over-young = The youngest debt is { $found ->
    [one] { $found } day
   *[other] { $found } days
 } overdue; the { $list } takes debts from { $needed ->
    [one] { $needed } day
   *[other] { $needed } days
 } on.
error-hand-over-age-unsaid = It is not said how many days the youngest debt is overdue; the { $list } takes debts from { $needed ->
    [one] { $needed } day
   *[other] { $needed } days
 } on.
hint-hand-over-young = Hand over only debts of at least { $needed ->
    [one] { $needed } day
   *[other] { $needed } days
 }, and give the days of the youngest: { $next }
detail-threshold-since = Rule { $key }: { $days ->
    [one] { $days } day
   *[other] { $days } days
 }, in force since { $since } ({ $unit }; { $source })
detail-threshold-default = Rule { $key }: { $days ->
    [one] { $days } day
   *[other] { $days } days
 }, the default, no row is in force ({ $source })
error-hand-over-no-judgment = The court list takes only who does not obey an effective judgment, and none is given.
error-hand-over-rests-on-nothing = Joint punishment has to say which of the three lists it rests on.
error-hand-over-rests-on-wrong = Only joint punishment rests on other lists, and on no other joint punishment ({ $list }).
hint-hand-over-rests-on-wrong = Name credit, evasion or court with joint punishment, and none with another list.
error-hand-over-nobody-stands = Nobody of the institution stands on the list it should rest on ({ $list }) on { $on }.
hint-hand-over-nobody-stands = Record that hand-over first: { $next }
error-hand-over-receipt-before = The receipt of { $receipt_on } is older than the hand-over of { $on }.
hint-hand-over-receipt-before = Give the day of the hand-over, and that of its receipt: { $next }
error-hand-over-receipt-twice = Receipt { $receipt } is on record for the { $list } already, by entry { $seq } of { $on }.
hint-hand-over-receipt-twice = One receipt is one hand-over. What was answered since: { $next }
error-hand-over-no-receipt = No receipt { $receipt } is on record for the { $list }.
detail-hand-over-receipt = On record: { $receipt }
error-hand-over-not-made = Entry { $seq } is no hand-over that was made by { $on }.
hint-hand-over-listed = The hand-overs on record: { $next }
error-hand-over-more-removed = { $persons ->
    [one] { $persons } person
   *[other] { $persons } persons
 } cannot be taken off: on the list there { $standing ->
    [one] is { $standing }
   *[other] are { $standing }
 }.
error-hand-over-below-removed = { $accepted } accepted are fewer than the { $removed } taken off since.
hint-hand-over-more-removed = How many stand on it: { $next }. Where an earlier removal was recorded wrongly, strike it: { $next2 }
