### The words for states and reasons: the field's glossary.

## Business status of an institution

state-institution-pending = pending verification
state-institution-operating = operating
state-institution-reducing = reducing (three drops)
state-institution-transforming = transforming
state-institution-exited = exited, not cleared
state-institution-closed-unresolved = closed, unresolved
state-institution-cleared = cleared
state-institution-transformed = transformed
state-institution-void = void

## A clearance case

state-clearance-open = opened
state-clearance-notice = claims notice
state-clearance-verify = asset verification
state-clearance-plan = repayment plan
state-clearance-vote = creditors' vote
state-clearance-execute = repayment under way
state-clearance-criminal = criminal proceedings
state-clearance-bankruptcy = bankruptcy
state-clearance-distribution = distribution
state-clearance-final-notice = final notice
state-clearance-accept = acceptance review
state-clearance-closed = closed
state-clearance-reopened = reopened
state-clearance-ended = ended with its stop

## An application to convert

state-pilot-intent = intent declared
state-pilot-applied = applied
state-pilot-city-review = city review
state-pilot-province-review = province review
state-pilot-national-review = national review
state-pilot-provisional = provisional licence
state-pilot-capitalised = capital paid in
state-pilot-run-off = running off old loans
state-pilot-acceptance = acceptance review
state-pilot-licensed = licensed
state-pilot-returned = returned for supplement
state-pilot-rejected = rejected
state-pilot-withdrawn = withdrawn
state-pilot-lapsed = lapsed

## A risk lead

state-lead-received = received
state-lead-triage = triage
state-lead-characterise = characterisation
state-lead-dispose = disposal
state-lead-verify = verification
state-lead-closed = closed
state-lead-excluded = excluded
state-lead-transferred = transferred
state-lead-merged = merged
state-lead-monitor = monitored
state-lead-escalated = escalated
state-lead-reopened = reopened

## Why something was done

reason-voluntary = voluntary exit
reason-ban = ban
reason-lost-contact = lost contact
reason-police-filing = police filing
reason-court = court decision
reason-other = other
reason-new-claim = new claim
reason-hidden-stock = hidden stock found
reason-resurgence = resurgence
reason-court-order = court order
reason-clerical = clerical error
reason-wrong-date = wrong date
reason-wrong-institution = wrong institution
reason-new-document = new document
reason-duplicate = duplicate
reason-out-of-scope = out of scope
reason-history-load = history load
reason-better-source = better source
reason-extension = extension
reason-pilot-accepted = pilot application accepted
reason-pilot-rejected = pilot application rejected
reason-pilot-withdrawn = pilot application withdrawn
reason-pilot-lapsed = provisional licence lapsed
reason-licensed = licensed
reason-verified = verified
reason-plan-filed = plan filed
reason-exit-list = on an official exit list
reason-legacy-exit = exit without route or claims window (legacy)
reason-case-closed = case closed
reason-resumed = business resumed
reason-set-aside = stop set aside on appeal
reason-readmitted = admitted again
reason-mistake = mistake
reason-registered = registered
reason-renamed = renamed
reason-identified = identifier established
reason-transfer = transferred to another unit

## What proves it

evidence-licence-image = image of the licence
evidence-web-capture = web capture
evidence-source-list = list of another source
evidence-official-list = official list
evidence-verification-form = verification form
evidence-first-return = first return
evidence-reduction-plan = reduction plan
evidence-custodian-baseline = baseline agreed with the custodian
evidence-pilot-acceptance = acceptance of the pilot application
evidence-decision = decision
evidence-acceptance-form = acceptance form
evidence-licence = formal licence
evidence-zero-stock-proof = proof of zero stock
evidence-announcement = announcement
evidence-ban-notice = ban notice
evidence-determination = determination
evidence-police-letter = police letter
evidence-court-ruling = court ruling
evidence-exit-list = exit list
evidence-lead = risk lead
evidence-claim = claim
evidence-police-refusal = police refusal to file
evidence-national-consent = national consent
evidence-document = document

## How exactly a day is known

precision-exact = on that day
precision-not-later-than = on that day or earlier
