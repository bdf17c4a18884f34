# Leads on new risks.
track-lead = lead
reason-reported = reported
reason-law-unclear = law unclear
reason-cross-province = reaches beyond the province
reason-no-issue = nothing illegal found
reason-referred = referred
reason-bounced = given back by the receiver
reason-taken-over = taken over by the receiver
reason-watch = to be watched
evidence-fact-summary = fact summary
evidence-reply = reply to the complainant
rule-name-lead-triage-days = from receipt to triage
rule-name-lead-characterise-days = triage
rule-name-lead-decide-days = characterisation
rule-name-lead-dispose-days = measures and their receipts
rule-name-lead-recheck-days = re-check after the measures
rule-name-lead-total-days = lead in total
rule-name-lead-receipt-days = receipt of the receiver
rule-name-lead-monitor-days = review of a lead that is watched
rule-name-lead-reopen-days = triage after a reopening
lead-sector-iam = internet asset management
lead-sector-vc = virtual currency
lead-sector-fx = illegal foreign exchange
lead-sector-p2p-new = online lending anew
lead-sector-other = other
lead-source-monitor = monitoring
lead-source-complaint = complaint
lead-source-agency = another agency
lead-source-press = press
lead-character-illegal = illegal
lead-character-non-compliant = not in compliance
lead-character-no-issue = no issue
lead-character-unclear = unclear
lead-measure-talk = talk
lead-measure-stop-order = order to stop
lead-measure-site-block = site blocked
lead-measure-app-delist = app delisted
lead-measure-pay-channel-cut = payment channel cut
lead-measure-announcement = announcement
lead-measure-police-transfer = handed to the police
lead-measure-licence-action = action on the licence
lead-mark-domain = domain
lead-mark-app = app
lead-mark-account = account
lead-mark-controller = controller
lead-mark-uscc = USCC
fact-lead-reported = lead { $number } received: { $subject } ({ $sector })
fact-lead-mark = { $kind }: { $text }
fact-lead-estimated = estimated anew: { $parts }
fact-lead-linked = { $name } stands behind it, by { $by }
fact-lead-related = belongs with { $number }, by { $by }
fact-lead-scored = scored: money { $scale }, people { $people }, spread { $spread }
fact-lead-scored-offshore = scored: money { $scale }, people { $people }, spread { $spread }, reaches abroad
fact-lead-characterised = { $by }: { $character } ({ $law })
fact-lead-measure = { $measure }, asked of { $agency }
fact-lead-measure-receipt = { $measure } of { $agency }: receipt { $receipt }
fact-lead-referred = to be given to { $receiver }
fact-lead-referral-receipt = receipt of the receiver: { $receipt }
fact-lead-review = to be reviewed on { $review }
fact-lead-recheck-stopped = looked at again: stopped, { $residual } left
fact-lead-recheck-running = looked at again: not stopped, { $residual } left
fact-lead-merged = the same as { $number }
lead-stock-said = { $stock } of stock
lead-people-said = { $people ->
    [one] { $people } person
   *[other] { $people } people
 }
lead-added = { $outcome ->
    [already] Lead { $number } was received at { $unit } before; nothing was written.
    [rehearsed] Lead { $number } would be received at { $unit }.
   *[done] Lead { $number } is received at { $unit }.
 }
lead-now-linked = Linked: { $name } stands behind it, by { $by }.
lead-now-related = Linked: it belongs with lead { $number }, by { $by }.
lead-advanced = { $outcome ->
    [already] { $number }: { $stage } since { $since } is entry { $seq } already; nothing was written.
    [rehearsed] { $number } would be { $stage } since { $since } (entry { $seq }).
   *[done] { $number }: { $stage } since { $since } (entry { $seq }).
 }
lead-recorded = { $outcome ->
    [already] { $number }: { $what } is entry { $seq } already; nothing was written.
    [rehearsed] { $number } would get: { $what } (entry { $seq }).
   *[done] { $number }: { $what } (entry { $seq }).
 }
lead-owed = Evidence owed: { $needs }. Bring it: { $next }
lead-stands = { $stage } since { $since }
lead-taken-for = taken for { $character }
lead-receipts-open = receipts missing: { $count }
leads-title = Leads on new risks
leads-definition = Leads received by the day, by sector, the longest overdue first. Age is calendar days from the receipt to the end or the day; the deadline is the earlier of that of the stage and that of the lead in total.
leads-empty = No leads.
stuck-title-lead = Slow leads
stuck-definition-lead = Leads past the deadline of their stage or of the lead in total (ST8), the longest overdue first in each sector.
stuck-empty-lead = No lead is past its deadline.
total-leads = Leads
total-lead-families = Families
total-lead-stock-of = Stock: { $name }
lead-unit-total = { $unit }: { $leads ->
    [one] { $leads } lead
   *[other] { $leads } leads
 }, stock { $stock } yuan
column-lead-number = Number
column-lead-sector = Sector
column-lead-subject = Subject
column-lead-source = Source
column-lead-stock = Stock
column-lead-people = People
column-lead-age = Age
column-lead-dwell = Days at stage
column-lead-due = Due
column-lead-rule = Deadline rule
column-lead-over = Days over
column-lead-round = Round
column-lead-marks = Marks
column-lead-links = Institution behind it
column-lead-related = Related leads
column-lead-kind = Kind
column-lead-family = Family
lead-families-title = Families of leads
lead-families-definition = Domains whose registered names differ only in digits and hyphens, and controllers of one name, with more than one lead.
lead-families-empty = No family has more than one lead.
lead-log-title = Log of lead { $number }
lead-log-definition = Every entry of the lead, in the order recorded. A wrong one is corrected by a further one.
lead-page-title = Lead { $number }: { $subject }
lead-page-definition = One lead as it stood on the day and as known at the moment.
lead-section-standing = Where it stands
lead-section-marks = By what it is known
lead-section-judged = What it is taken for
lead-section-measures = What is done
lead-section-way = Its way
lead-text = { $text }
lead-age-said = { $gross ->
    [one] { $gross } day
   *[other] { $gross } days
 }, { $dwell } at this stage
lead-due-said = { $due } ({ $rule }, { $code }); days over: { $over }
lead-by-said = { $name } (by { $by })
lead-item-merged = Merged into
lead-item-score = Score
lead-score-said = money { $scale }, people { $people }, spread { $spread } (of 5); abroad: { $offshore }
lead-item-judgement = Characterised
lead-judgement-said = { $by }: { $character } ({ $law })
lead-item-character = Taken for
lead-measure-done = { $agency }, receipt { $receipt } of { $on }
lead-measure-open = { $agency }, no receipt yet
lead-item-receiver = Receiver
lead-referral-done = { $receiver }, receipt { $receipt }
lead-referral-open = { $receiver }, no receipt yet
lead-item-review = Review
lead-item-recheck = Re-check
help-lead = Leads on new risks in adjacent sectors
help-lead-lead = The lead: its number, its id, or one of its marks
help-lead-add = Receive a lead; one like it on record stands in the way
help-lead-add-sector = The sector
help-lead-add-source = Where it comes from
help-lead-add-subject = Whom or what it is about
help-lead-domain = A domain. May be repeated
help-lead-app = The package of an app. May be repeated
help-lead-account = An account, such as a WeChat public account. May be repeated
help-lead-controller = Who controls it. May be repeated
help-lead-uscc = A unified social credit code. May be repeated
help-lead-add-stock = The stock of money, as estimated
help-lead-add-people = How many people put money in, as estimated
help-lead-add-unit = The unit that receives it; your own by default
help-lead-add-number = Its number; the next of unit and year by default
help-lead-add-merge-into = It is the same as this lead: received, and merged at once
help-lead-add-distinct = It is another than those like it
help-after-lead-add = winddown lead add --sector p2p-new --source monitor --subject Qianbao \
    {"  "}--domain qianbao88.com --stock 300wan --effective 2020-04-20 \
        --basis "report 7"
help-lead-advance = Move a lead to its next stage
help-lead-advance-state = The stage to enter
help-lead-reason = Why; the first that the rule knows by default
help-lead-advance-receiver = Who is to receive it (to transferred)
help-lead-advance-receipt = The receiver's receipt (from transferred to closed)
help-lead-advance-review = When it is to be looked at again (to monitor)
help-lead-advance-into = The lead that it is the same as (to merged)
help-after-lead-advance = winddown lead advance L-330100-2020-0007 triage --effective 2020-04-21 \
    {"  "}--basis "memo 9"
    winddown lead advance qianbao88.com transferred --receiver "telecom office" \
    {"  "}--effective 2020-04-22 --basis "letter 3"
help-lead-reopen = Open a lead again that came back
help-lead-score = Score a lead: money, people, spread, reach abroad
help-lead-score-scale = How much money, 1 to 5
help-lead-score-people = How many people, 1 to 5
help-lead-score-spread = How fast and far it spreads, 1 to 5
help-lead-score-offshore = It reaches abroad
help-lead-characterise = Record what one person takes a lead for; two different people do
help-lead-characterise-character = What it is taken for
help-lead-characterise-law = On what law
help-lead-characterise-by = Who; you by default
help-lead-measure = Record a measure asked of an agency
help-lead-measure-measure = What
help-lead-measure-agency = Which agency
help-lead-receipt = Record an agency's receipt for a measure, or the receiver's for a referral
help-lead-receipt-receipt = The number of the receipt
help-lead-receipt-measure = For which measure; for the referral where left out
help-lead-receipt-agency = Of which agency
help-lead-recheck = Record what was found when it was looked at again
help-lead-recheck-stopped = It had stopped
help-lead-recheck-running = It had not stopped
help-lead-recheck-residual = The stock left
help-lead-recheck-case = The institution whose clearance case takes care of what is left
help-lead-estimate = Estimate stock or people anew
help-lead-estimate-stock = The stock of money
help-lead-estimate-people = How many people
help-lead-link = Link a lead to an institution of the register
help-lead-mark = Add a mark by which a lead is known again
help-lead-mark-kind = What kind of mark
help-lead-mark-text = The mark
help-lead-correct = Correct an entry of a lead, or bring evidence that was owed
help-lead-correct-seq = The wrong entry, as lead show --log numbers them
help-lead-correct-strike = It does not hold at all
help-lead-correct-effective = The right day
help-lead-correct-state = The right stage
help-lead-correct-to-reason = The right reason
help-lead-correct-to-basis = The document it should name
help-lead-correct-amount = The right amount
help-lead-correct-people = The right number of people
help-lead-correct-reason = Why it is corrected
help-lead-show = Show a lead on one page
help-lead-show-log = Show its entries instead
help-lead-list = List leads by sector, with stock, people, age and deadline
help-lead-list-sector = Only this sector. May be repeated
help-lead-list-state = Only this stage. May be repeated
help-lead-families = List families of domains and controllers with more than one lead
