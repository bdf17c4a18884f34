### What a case does not take, and what to do instead.

hint-case-from-day = It may be recorded from { $day } on, with a day from then on.
error-fact-in-the-way = Entry { $seq } is in the way: recorded for { $on }, it would no longer hold.
error-no-such-figure = Entry { $seq } has no such figure: not every entry names an amount or a number of lenders.
error-guard-finding = Rule { $rule } does not allow it: { $finding }.
hint-guard-close = Close the case, which clears the institution with it: { $next }
hint-guard-close-far = Its case comes to its closing step by step. The steps that are open: { $next }. What closing lacks: { $next2 }
hint-guard-case-open = A case opens with a stop. Log the stop: { $next }. What is recorded: { $next2 }

error-case-is-closed = The case is closed since { $since }; a closed case takes nothing more.
hint-case-is-closed = If a claim or stock turned up: { $next }
error-case-ended = The case ended on { $since }, with the stop it was opened for; nothing is added to it.
hint-case-ended = A new stop opens a new case: { $next }
error-case-end-by-hand = A case is not ended by hand: it ends when its stop no longer stands.
hint-case-end-by-hand = Log that the institution is in operation again: { $next }
error-case-before-stop = { $on } is before the stop of { $stopped_on }: nothing is claimed, paid or assigned in a case before it opens.
hint-case-before-stop = Give the day it happened. If the stop is dated too late, correct it: { $next }
error-case-nothing = Nothing is recorded: the command says neither what nor how much, or it says it with blanks.
hint-case-nothing = Say what is recorded, or how much.
error-case-reference = “{ $text }” cannot be a reference number: it takes 1 to { $longest } printable characters.
hint-case-reference = Give the number of the claim, batch, notice or objection. Never a person's name or identity number: the record needs none.
error-case-exit-by = The planned exit of { $exit_by } is before the stop of { $stopped_on }.
error-case-linked = Entry { $seq } of the case goes with entry { $with } of the institution; the two stand and fall together.
hint-case-linked = Correct that one, and the case follows: { $next }
error-case-stage = The case is at “{ $stage }”; this belongs to “{ $belongs }”.
hint-case-stage-far = It gets there step by step. What each step lacks: { $next }
error-case-jump = { $amount } against { $known } on record (per lender, for a claim) differs { $times } times or more: perhaps it is in another unit of money.
hint-case-jump = Amounts are in yuan; 300wan or 3yi say another unit. If it is meant as it stands: { $next }

error-case-zero = The amount is zero.
hint-case-amount = Give the amount in yuan, such as 1234.50, or with its unit: 300wan, 3yi.
error-case-claim-exists = Claim { $claim } is on the register since { $filed_on }.
hint-case-claim-exists = Another claim needs another reference. For another amount of this one: { $next }
error-case-sum = The claims would come to more than 10^15 yuan, which is more than any amount may be.
error-case-no-claim = There is no claim { $claim } on the register by that day.
error-case-no-lenders = A claim is of at least one lender.
hint-case-no-lenders = It is 1 for a single claim, and for a batch the number of persons in it: { $next }
error-case-claim-step = Claim { $claim } is “{ $from }”; “{ $step }” does not follow from there.
hint-case-claim-final = Nothing follows from there. If a step was recorded wrongly, strike it: { $next }
error-case-amount-missing = “{ $step }” needs the amount that is admitted.
error-case-amount-not-taken = “{ $step }” takes no amount: it holds for what was filed.
hint-case-amount-not-taken = Leave the amount away, or take part-admitted or changed, which name it.
error-case-admitted = { $amount } is more than the { $filed } claimed.
hint-case-admitted = Admit at most what is claimed. If the lender claims more, amend the claim first: { $next }
error-case-below-paid = { $amount } is less than the { $paid } already paid on it.
hint-case-below-paid = If a payment was recorded wrongly, correct it first: { $next }
error-case-claim-decided = Claim { $claim } is “{ $state }”: once decided it is no longer amended.
hint-case-claim-decided = If the lender objects to the decision: { $next }

error-case-no-window = No notice asked for claims; the register is closed only after its window.
error-case-window-runs = The window for claims runs until { $until }.
error-case-register-closed = The register of claims is closed since { $since }.
hint-case-register-closed = A claim that turns up late may still be filed; it opens the register again: { $next }
error-case-nothing-admitted = Nothing is admitted that could be paid.
error-case-overpaid = { $principal } of principal is more than the { $owed } owed on all admitted claims.
error-case-overpaid-claim = { $principal } of principal is more than the { $owed } owed on claim { $claim }.
hint-case-overpaid = Record at most { $owed } as principal; what was paid above it is return. If an earlier payment is wrong: { $next }
error-case-return-first = Principal comes before return, and { $left } of principal would still be owed.
error-case-distributed = The final distribution was made on { $on }; nothing is claimed or paid after it.
hint-case-distributed = If it was recorded wrongly, strike it: { $next }
error-case-nothing-known = Nothing is known of what is owed: neither stock nor a claim is on record.
error-case-taker-missing = Claim { $claim } is taken over by name: who takes it over is missing.
error-case-taker-not-taken = “{ $step }” names nobody who takes a claim over.
hint-case-taker-not-taken = Name nobody, or take transferred.
error-case-no-payment = Entry { $seq } is no payment of this case that was made by that day.
error-case-returned-too-much = Of payment { $seq } only { $principal } of principal and { $gain } of return are left.
hint-case-returned-too-much = Record at most that. If the payment itself was recorded wrongly, correct it: { $next }
error-case-not-owed-evidence = That stock is not owed is proven by evidence only, one of the kinds below.
error-case-not-owed-too-much = { $amount } is more than the { $left } of the stock that nobody claimed and of which nothing is proven yet.
hint-case-not-owed-too-much = Record at most { $left }. What is claimed is decided claim by claim; if the stock is higher, record it with its source first.
error-case-route-transform = An institution that stopped cannot convert: converting needs the licence of a pilot, and who has stopped or exited may not apply.
hint-case-route-transform = Take another route (clear, prosecute, bankruptcy): { $next }. If the stop itself was wrong, correct it: { $next2 }
error-case-under-closing = Entry { $seq } cannot be changed under the closing of { $day }: the case was closed on what it says.
detail-case-under-closing =   Why: R1 (principal repaid, or the final distribution made) would no longer hold: { $left } would have been outstanding when the case was closed.
hint-case-under-closing-payment = Reopen first: { $reopen }. Then record on its own day that the payment went back; it stays on record with its day: { $returned }
hint-case-under-closing = Reopen first, then record on its own day what turned up: { $reopen }
hint-case-under-closing-returned = The case is reopened. Record on its own day that the payment went back; it stays on record with its day: { $returned }
hint-case-under-closing-reopened = The case is reopened. Record on its own day what turned up since, such as another stock or a new claim; what the closing rested on stays on record.

error-case-window-short = The window has { $days ->
    [one] { $days } day
   *[other] { $days } days
 }; the rulebook asks for { $asked } ({ $key }).
hint-case-window-short = Its last day is { $until } at the earliest: { $next }
error-case-no-final-notice = No final notice is published that could be objected to.
error-case-objection-outside = An objection of { $on } is outside the window of the final notice, { $from } to { $until }.
hint-case-objection-outside = Give the day it was made. One that came after the window is not an objection; a claim in it is filed as a late claim: { $next }
error-case-objection-exists = Objection { $objection } is on record.
error-case-no-objection = There is no open objection { $objection }.
error-case-no-threshold = No plan on file says what share of the votes carries it, so a vote decides nothing.
error-case-vote = { $in_favour } of { $of } cannot be the count of a vote.
error-case-vote-counted = The vote was counted on { $on }: { $in_favour } of { $of }, which { $carried ->
    [yes] carries the plan. It stands.
   *[no] does not carry the plan. It stands; a new vote follows on a new plan (C6).
 }
hint-case-vote-counted = Go on: { $next }. Where the count was recorded wrongly, strike it and count again: { $next2 }
error-case-threshold = { $threshold } cannot be the share that carries a plan: it is above 0 % and at most 100 %.

error-case-item = { $item } cannot be recorded: { $lack }.
error-case-item-evidence = { $item } is passed by its evidence only, one of these kinds.
error-case-flag-stands = “{ $flag }” stands since { $since } already.
error-case-flag-not = “{ $flag }” does not stand.
error-case-hard = That a case is hard to clear is a judgement: it takes evidence, and one of these reasons.
error-case-no-grant = There is no tolling grant by entry { $grant } that had begun by then.
hint-case-no-grant = The grants of a case are among its entries: { $next }. The entry of a unit's grant was said when it was recorded.

error-toll-backwards = A grant from { $from } cannot end on { $to }: clocks are not stopped backwards.
hint-toll-backwards = Give the last day, { $from } or later: { $next }
error-toll-no-clock = A grant names the clocks it stops.
hint-toll-clock = Name each clock that it stops: { $next }
error-toll-no-approver = A grant names who approved it.
error-toll-never = The clock “{ $clock }” is never tolled: reports, police filings and criminal facts wait for nobody.
hint-toll-never = Leave that clock out.
error-toll-long = The grant covers { $days ->
    [one] { $days } day
   *[other] { $days } days
 }; one grant covers at most { $limit } (tolling.grant-days).
hint-toll-long = Grant it to { $last } at the latest, and renew it when the need lasts: { $next }
hint-toll-shorter = Give an earlier last day: { $next }
error-toll-window = The window “{ $clock }” ran out on { $due }; tolling does not open it again.
hint-toll-window = Leave that clock out, or publish a new notice: { $next }

finding-no-plan = no plan is on file in this round
finding-no-threshold = the plan on file asks for no vote
finding-vote-asked = the plan asks for a vote, { $threshold } carry it
finding-no-count = no vote is counted
finding-falls-short = { $in_favour } of { $of ->
    [one] { $of } vote
   *[other] { $of } votes
 } fall short of the { $threshold } the plan asks for
finding-carries = { $in_favour } of { $of ->
    [one] { $of } vote
   *[other] { $of } votes
 } carry the plan
finding-tries = { $asked ->
    [one] { $asked } documented try to reach those responsible is
   *[other] { $asked } documented tries to reach those responsible are
 } asked for, { $tried ->
    [one] { $tried } is
   *[other] { $tried } are
 } on record
finding-no-claims-notice = no notice asked for claims
finding-window-runs = the window for claims runs until { $until }
finding-claims = { $claims ->
    [one] { $claims } claim is on the register
   *[other] { $claims } claims are on the register
 }
finding-no-claims = no claim is on the register
finding-items = missing on the checklist: { $items }
finding-no-final-notice = no final notice is published
finding-notice-runs = the final notice runs until { $until }
finding-objections = { $open ->
    [one] { $open } objection is open
   *[other] { $open } objections are open
 }
finding-no-objection-upheld = no objection was upheld
finding-upheld = objection { $objection } was upheld and has not been carried out (C15)
finding-not-exited = the institution is “{ $state }” on that day and has not exited
hint-finding-not-exited = Log the exit first: { $next }
finding-flagged = “{ $flag }” stands since { $since }
finding-owed = entry { $seq } of the case still owes evidence: { $need }
finding-extract = the registry extract of { $dated } is older than { $days ->
    [one] { $days } day
   *[other] { $days } days
 }; one from { $from } on would do
finding-stock-unknown = the stock at the stop is not on record
finding-stock = there is stock, { $amount }
hint-finding-no-threshold = Without a vote the plan is carried out at once: { $next }

usage-form-amount = an amount is written 1234.50, 300wan or 3yi, exact to the fen
usage-form-percent = a percentage above 0 and up to 100, with at most two decimals
error-claims-rows = { $path }: { $count } of { $of ->
    [one] { $of } row
   *[other] { $of } rows
 } cannot be read. Nothing was written.
detail-claims-row = row { $row }, claim { $claim }: { $why }
problem-claims-amount = “{ $text }” is not an amount
problem-claims-lenders = “{ $text }” is not a number of lenders
problem-claims-step = “{ $text }” is not a step of a claim; these are: { $known }
error-toll-incomplete = A grant names its clocks, its first and last day and who approved it; its end names the entry that granted it.
error-checklist-incomplete = To record an item, give --pass or --not-applicable WHY, with --effective DATE and --basis TEXT.
error-case-no-stop = What happened on { $on } belongs to a stop that would no longer be on record.
hint-case-no-stop = Strike what rests on the stop first, the last entry first: { $next }. All of them: { $next2 }
