# Applications to convert: stages, facts, the pack, offices and obstacles.
reason-intent = means to convert
reason-offices-agree = the offices agree
reason-supplemented = supplied what was missing
reason-unwilling = unwilling to convert
reason-incapable = incapable of converting
reason-illegality = illegality found
reason-capital = capital not there
reason-condition-breached = a condition was breached
reason-institution-stopped = the institution stopped
evidence-letter = letter
evidence-pack = pack of an application
evidence-opinion = opinion of an office
evidence-capital-report = capital verification report
evidence-run-off-schedule = run-off schedule
evidence-breach-record = record of a breach
clock-conversion = stages of a conversion
clock-condition = conditions of a provisional licence
rule-name-pilot-capital = registered capital, single province
rule-name-pilot-capital-national = registered capital, national
rule-name-pilot-first-capital-national = first payment, national
rule-name-pilot-capital-rest-months = months to pay the rest, national
rule-name-pilot-first-capital-percent = first payment, share of the balance
rule-name-pilot-run-off-months = months of the run-off
rule-name-pilot-run-off-long-months = months of the run-off, large stock
rule-name-pilot-run-off-long-amount = balance above which the longer run-off holds
rule-name-pilot-intent-days = from the intent to the application
rule-name-pilot-completeness-days = completeness check of the pack
rule-name-pilot-city-days = review by the city
rule-name-pilot-province-days = review by the province
rule-name-pilot-national-days = national review
rule-name-pilot-capital-days = from the licence to the first capital
rule-name-pilot-schedule-days = setting the run-off schedule
rule-name-pilot-acceptance-days = acceptance of the conversion
rule-name-pilot-supplement-days = applicant supplies what is missing
rule-name-pilot-lapse-days = decision on a proposed lapse
rule-name-stuck-pilot-behind-points = reduction behind the time used
rule-name-stuck-pilot-end-days = days before the end of the run-off
rule-name-stuck-pilot-end-percent = large rest near the end
track-pilot = application to convert
pilot-scope-province = single province
pilot-scope-nation = national
pack-item-application = application
pack-item-shareholder-resolution = shareholder resolution
pack-item-audit = three-year audit
pack-item-capital-proof = proof of capital and source of funds
pack-item-conversion-plan = conversion plan
pack-item-undertaking = undertaking of shareholders and controller
pack-item-compliance-check = compliance check
pack-item-legal-opinion = legal opinion
pack-item-governance-plan = governance, systems and risk plan
pack-item-data-connection = proof of the data connection
pack-item-local-opinion = local opinion
office-city = city's office
office-province-lending = province's online-lending office
office-province-finance = province's internet-finance office
office-nation-lending = national online-lending office
office-nation-finance = national internet-finance office
opinion-agree = agrees
opinion-disagree = does not agree
consequence-lapse = the licence lapses
consequence-review = the approval is reviewed
pilot-obstacle-unwilling = unwilling
pilot-obstacle-incapable = incapable
pilot-obstacle-illegality = illegality
pilot-obstacle-capital = capital
pilot-obstacle-other = other
fact-pilot-filed = applied for a licence ({ $scope }): registered capital { $registered }, first payment { $first }; balance { $balance }, { $lenders ->
    [one] { $lenders } lender
   *[other] { $lenders } lenders
 }
fact-pilot-pack-item = pack: { $item }
fact-pilot-opinion = { $office } { $opinion }
fact-pilot-condition-set = condition { $condition }: { $term } by { $due }, otherwise { $consequence }
fact-pilot-condition-extended = condition { $condition }: due { $due } now
fact-pilot-condition-met = condition { $condition } is met
fact-pilot-condition-waived = condition { $condition } is waived
fact-pilot-conversion-balance = balance at conversion { $balance }, { $lenders ->
    [one] { $lenders } lender
   *[other] { $lenders } lenders
 }
fact-pilot-capital-paid = capital paid in: { $amount }, { $funds }, report { $report }
funds-own = own funds
funds-other = other funds
fact-pilot-run-off-set = the run-off ends on { $end }
fact-pilot-stock-verified = stock verified: balance { $balance }, { $lenders ->
    [one] { $lenders } lender
   *[other] { $lenders } lenders
 }, custody { $custody }
fact-pilot-settlement-done = settlement: { $item } is done
fact-pilot-obstacle-raised = obstacle: { $obstacle } ({ $note })
fact-pilot-obstacle-lifted = obstacle out of the way: { $obstacle }
pilot-term-capital = { $amount } of capital paid in
pilot-term-zero-stock = stock at zero
pilot-term-other = { $text }
pilot-holding = rule { $key } in force since { $since }: { $source }
pilot-holding-default = rule { $key }, its default: { $source }
capital-test-registered = registered capital
capital-test-planned = first payment planned
capital-test-first-paid = first capital paid in
capital-test-own-funds = first capital paid in of own funds
capital-test-rest = whole capital paid in
capital-test-condition = capital paid in
pilot-capital-test = { $subject }: { $found } found, { $asked } asked ({ $why }), { $outcome }
pilot-capital-holds = enough
pilot-capital-missing = { $missing } missing
pilot-capital-by-rule = { $rule }
pilot-capital-by-share = { $share } % of the balance of { $balance } on { $on }; { $rule }
pilot-capital-by-rest = due { $due }, { $months ->
    [one] { $months } month
   *[other] { $months } months
 } after the establishment on { $established }; { $rule }
pilot-capital-by-condition = condition { $condition } of { $basis }, due { $due }
pilot-stock-found = balance { $balance }, { $lenders ->
    [one] { $lenders } lender
   *[other] { $lenders } lenders
 }, custody { $custody } on { $on }
pilot-run-off-balance = the balance at conversion is { $balance }; above { $line } yuan it would be longer
pilot-run-off-no-balance = no balance at conversion is on record
pilot-advanced = { $outcome ->
    [already] Already recorded: { $name }: the application is at “{ $stage }” since { $since } (entry { $seq }). Nothing was written.
    [rehearsed] Dry run: { $name }: the application would be at “{ $stage }” since { $since } (entry { $seq }). Nothing was written.
   *[done] { $name }: the application is at “{ $stage }” since { $since } (entry { $seq }).
 }
pilot-institution = { $outcome ->
    [rehearsed] With it the institution would be “{ $state }” (its entry { $seq }).
   *[done] With it the institution is “{ $state }” (its entry { $seq }).
 }
pilot-late-move = Today the application is at “{ $stage }”.
pilot-next-open = Next: “{ $stage }” (rule { $rule }) is open: { $next }
pilot-next-lacks = Next: “{ $stage }” (rule { $rule }) lacks: { $lacks }.
now-pilot-pack = { $filed } of { $all } items of the pack on file, { $missing } missing
now-pilot-paid = { $paid } paid in of { $registered } registered
now-pilot-stock = { $found }
now-pilot-conditions = { $open ->
    [one] { $open } condition
   *[other] { $open } conditions
 } to meet, { $overdue } of them overdue
now-pilot-obstacles = { $count ->
    [one] { $count } obstacle stands
   *[other] { $count } obstacles stand
 }
