### A clearance case: what is recorded of it, and what is then true.

## Closed lists of words

track-unit = reporting unit

reason-step-done = step before done
reason-vote-passed = plan carried by the vote
reason-vote-rejected = plan voted down
reason-window-ended = claims window over
reason-filing-refused = police refused to file
reason-filing-withdrawn = police withdrew the case
reason-judgment = judgment in effect
reason-petition-accepted = bankruptcy petition accepted
reason-nothing-recoverable = nothing more recoverable
reason-objection-upheld = objection upheld
reason-returned = returned with defects
reason-zero-stock = no stock at the stop
reason-new-round = new round
reason-assigned = responsibility assigned
reason-recorded = recorded
reason-judged = judged
reason-tolling = tolling

evidence-roster = roster of the working group
evidence-asset-report = report on verified assets
evidence-asset-list = list of assets with their outcome
evidence-exit-plan = exit plan
evidence-notice-copy = copy of the notice
evidence-certified-count = certified count of the vote
evidence-visit-record = record of a visit
evidence-claims-log = log of claims
evidence-audited-register = audited register of lenders
evidence-bank-statement = statement of the custodian bank
evidence-audit-report = audit report
evidence-nothing-recoverable = certificate that nothing more can be recovered
evidence-objection-log = log of objections
evidence-register-export = export of the register of claims
evidence-hand-over-receipt = hand-over receipt
evidence-closing-receipt = receipt of a closing
evidence-registry-extract = extract of the business register
evidence-defect-list = list of defects

route-transform = conversion
route-clear = orderly exit with repayment
route-prosecute = prosecution
route-bankruptcy = bankruptcy
route-undecided = not decided

flag-hard = exited and hard to clear
flag-disputed = disputed
flag-on-hold = on hold by court or police

hard-reason-lost-contact = lost contact
hard-reason-long-proceeding = a proceeding that runs for long
hard-reason-low-recovery = little recovered in a year
hard-reason-plan-rejected = the plan voted down twice
hard-reason-nothing-recoverable = nothing more recoverable
hard-reason-other = another cause

claim-state-filed = filed
claim-state-verifying = being verified
claim-state-admitted = admitted
claim-state-part-admitted = admitted in part
claim-state-rejected = rejected
claim-state-objected = objected to
claim-state-upheld = decision upheld
claim-state-changed = decision changed
claim-state-part-paid = paid in part
claim-state-paid = paid
claim-state-withdrawn = withdrawn
claim-state-transferred = taken over by another party
claim-state-deposited = deposited

claim-step-verifying = verification begins
claim-step-admitted = admitted
claim-step-part-admitted = admitted in part
claim-step-rejected = rejected
claim-step-objected = the lender objects
claim-step-upheld = decision upheld
claim-step-changed = decision changed
claim-step-withdrawn = withdrawn
claim-step-transferred = taken over by another party
claim-step-deposited = deposited

notice-kind-claims = claims notice
notice-kind-final = final notice

ruling-upheld = upheld
ruling-dismissed = dismissed

item-R1 = principal repaid, or the final distribution made
item-R2 = register of claims closed, every claim at its end
item-R3 = assets disposed of
item-R4 = final notice run, no open objection
item-R5 = no open proceeding that touches lenders
item-R6 = borrowers' data handed over
item-R7 = account, site, filings, licence and data feed ended
item-R8 = legal entity deregistered, changed or transferred
item-R9 = file archived, province accepts

outcome-FULL = principal repaid in full
outcome-FULL_WITH_RETURN = principal repaid in full, and a return
outcome-PARTIAL_FINAL = final, with a shortfall or unclaimed stock
outcome-ASSUMED = taken over by another party
outcome-NO_STOCK = nothing to repay
outcome-CONVERTED = converted
outcome-LEGACY_UNPROVEN = cleared before the register, unproven
outcome-SET_ASIDE = set aside, not cleared
outcome-VOID = void, not cleared

## What a fact says

fact-parts = { $what }: { $parts }
fact-assigned = responsibility
fact-body = body { $body }
fact-route = route { $route }
fact-exit-by = exit planned for { $day }
fact-stock = stock at the stop
fact-principal = principal { $amount }
fact-return = return { $amount }
fact-lenders = { $lenders ->
    [one] { $lenders } lender
   *[other] { $lenders } lenders
 }
fact-settled = { $lenders } fully repaid
fact-advanced = advanced by the platform { $amount }
fact-claim-filed = claim { $claim } filed: { $amount }, { $lenders }
fact-claim-step = claim { $claim }: { $step }
fact-claim-step-amount = claim { $claim }: { $step }, { $amount }
fact-claim-duplicate = claim { $claim }: { $step }, it repeats { $other }
fact-claim-amended = claim { $claim } amended to { $amount }
fact-register-closed = register of claims closed
fact-paid-all = paid to all admitted claims in proportion
fact-paid-claim = paid to claim { $claim }
fact-recovered = recovered for the lenders: { $amount }
fact-not-owed = stock proven not to be owed: { $amount }
fact-returned = the bank took back of the payment of entry { $payment }
fact-claim-taken-over = claim { $claim }: { $step }, { $taker }
fact-nothing-recoverable = certified that nothing more can be recovered
fact-distributed = final distribution made
fact-contact = tried to reach those responsible
fact-noticed = { $kind } { $number } published, its window runs until { $until }
fact-objected = objection { $objection } made
fact-objection-decided = objection { $objection } { $ruling }
fact-plan = exit plan filed, without a vote
fact-plan-vote = exit plan filed, { $percent } of the votes carry it
fact-vote = vote counted: { $favour } of { $of } in favour
fact-item-passed = { $item }: passed
fact-item-not-applicable = { $item }: not applicable, { $why }
fact-flag-raised = flag raised: { $flag }
fact-flag-raised-why = flag raised: { $flag }, because of { $why }
fact-flag-reviewed = flag looked at again and kept: { $flag }
fact-flag-lifted = flag lifted: { $flag }
fact-tolled = clocks stopped until { $to }, approved by { $approver }: { $clocks }
fact-tolling-ended = the grant of entry { $grant } ends early
checklist-item = { $number } ({ $name })
entry-move-outcome = { $from } → { $to }; outcome: { $outcome }
change-amount = amount becomes { $after }
change-lenders = number of lenders becomes { $after }

## After an act

case-recorded = { $outcome ->
    [already] Already recorded: { $name }: { $what } (entry { $seq }). Nothing was written.
    [rehearsed] { $name }: { $what } (would be entry { $seq }). Nothing was written.
   *[done] { $name }: { $what } (entry { $seq }).
 }
case-advanced = { $outcome ->
    [already] Already recorded: { $name }: the case is at “{ $stage }” since { $since } (entry { $seq }). Nothing was written.
    [rehearsed] { $name }: the case would be at “{ $stage }” since { $since } (entry { $seq }). Nothing was written.
   *[done] { $name }: the case is at “{ $stage }” since { $since } (entry { $seq }).
 }
case-imported = { $outcome ->
    [rehearsed] { $name }: { $rows ->
        [one] { $rows } row
       *[other] { $rows } rows
    }, { $recorded ->
        [one] { $recorded } entry
       *[other] { $recorded } entries
    } would be recorded, { $already } recorded before. Nothing was written.
   *[done] { $name }: { $rows ->
        [one] { $rows } row
       *[other] { $rows } rows
    }, { $recorded ->
        [one] { $recorded } entry
       *[other] { $recorded } entries
    } recorded, { $already } recorded before.
 }
case-clauses = { $start }, { $next }
case-now = Now: { $state }.
case-then = Then: { $state }.
case-cleared = { $outcome ->
    [rehearsed] The institution would be cleared with it. Outcome: { $result } ({ $code }).
   *[done] The institution is cleared with it. Outcome: { $result } ({ $code }).
 }
case-owed = Evidence owed: { $needs }. Supply it with: { $next }
case-late-move = A late entry: today the case stands at “{ $stage }”, as before.

now-outstanding = { $amount } outstanding
now-paid = { $amount } paid
now-returned = { $amount } returned above principal
now-assumed = { $amount } taken over by another party
now-deposited = { $amount } deposited
now-unclaimed = { $amount } of the stock unclaimed
now-unclaimed-unknown = how much of the stock is unclaimed is unknown: no stock is on record
now-not-owed = { $amount } proven not to be owed
now-recovered = { $amount } recovered
now-shortfall = nothing outstanding but a shortfall of { $amount } that stays unpaid
now-no-shortfall = nothing outstanding, and no shortfall
now-lenders-left = { $lenders ->
    [0] no lender left to repay
    [one] { $lenders } lender left to repay
   *[other] { $lenders } lenders left to repay
 }
now-lenders-unpaid = { $lenders ->
    [0] every lender repaid
    [one] { $lenders } lender not fully repaid
   *[other] { $lenders } lenders not fully repaid
 }
now-unknown = nothing is known of what is owed
now-body = responsible body { $body }
now-body-none = no responsible body
now-route = route { $route }
now-exit-by = exit planned for { $day }
now-exit-none = no planned exit date
now-claims-open = { $claims ->
    [0] every claim at its end
    [one] { $claims } claim not at its end
   *[other] { $claims } claims not at their end
 }
now-contacts = { $tries ->
    [one] { $tries } try to reach those responsible on record
   *[other] { $tries } tries to reach those responsible on record
 }
now-window-claims = claims may be declared until { $until }, the register may be closed from { $from } on
now-window-final = objections may be made until { $until }, acceptance may follow from { $from } on
now-objections = { $open ->
    [0] no objection open
    [one] { $open } objection open
   *[other] { $open } objections open
 }
now-plan = the plan of { $day } stands, without a vote
now-plan-vote = the plan of { $day } stands, { $percent } of the votes carry it
now-vote-carries = { $favour } of { $of } reach the { $percent } the plan asks for
now-vote-falls-short = { $favour } of { $of } fall short of the { $percent } the plan asks for
now-nothing-recoverable = the final notice may follow although { $amount } is outstanding
now-items-done = all { $all } items of the checklist done
now-items-missing = { $done } of { $all } items of the checklist done, missing: { $missing }
now-flags = flags: { $flags }
now-no-flag = no flag stands
now-tolled = clocks of this case stand still by { $grants ->
    [one] { $grants } grant
   *[other] { $grants } grants
 }
now-grants = { $grants ->
    [0] no grant of { $unit } stands
    [one] { $grants } grant of { $unit } stands
   *[other] { $grants } grants of { $unit } stand
 }
toll-late = A grant after the fact: it changes net ages that were already shown. Gross ages stay.

case-stands = { $outcome ->
    [rehearsed] The case of { $name } would then be at “{ $stage }”.
   *[done] The case of { $name } is at “{ $stage }”.
 }

## Claims, as a list

claims-title = Claims on { $name }
claims-definition = Every claim on the register as of the day: principal filed, admitted, paid (deposits included) and still owed, in yuan. Before a decision nothing is admitted; what was filed counts as possibly owed until the register is closed.
claims-empty = No claim is on the register.
column-claim = Claim
column-claim-state = State
column-filed = Filed
column-filed-on = Filed on
column-admitted = Admitted
column-paid = Paid
column-returned = Return
column-outstanding = Owed
column-lenders = Lenders
column-late = Late
column-duplicate = Repeats
total-filed = Filed
total-admitted = Admitted
total-paid = Paid
total-outstanding = Owed
total-claims = Claims

## The closing checklist

checklist-title = Closing checklist of { $name }
checklist-definition = R1 to R9 as of the day. R6 to R8 come after R1 to R5, R9 after all. What was recorded holds only as long as the facts bear it out.
checklist-empty = The case has no checklist yet.
column-checklist-item = Item
column-asks = Asks
column-status = Stands
column-why = Why
column-next = Next
column-document = Document
column-entry = Entry
column-on = On
status-passed = passed
status-not-applicable = not applicable
status-missing = missing
checklist-not-recorded = nobody has recorded it
checklist-after = first { $items }
checklist-nothing-known = nothing is known of what is owed
checklist-outstanding = { $amount } is outstanding
checklist-nothing-payable = { $amount } is outstanding, and nothing of it is admitted
checklist-register-open = the register of claims is open
checklist-claims-open = { $claims ->
    [one] { $claims } claim has not come to its end
   *[other] { $claims } claims have not come to their end
 }
checklist-no-notice = no final notice is published
checklist-notice-early = no final notice is published, and the case is at “{ $stage }”
checklist-notice-runs = the final notice runs until { $until }
checklist-objections-open = { $open ->
    [one] { $open } objection is open
   *[other] { $open } objections are open
 }
checklist-on-hold = a court or the police ordered to hold
checklist-no-longer = recorded before, but { $why }
checklist-would-read = As it stands, closing it would read: { $outcome } ({ $code }).
checklist-wait = wait until { $day }
