### The clocks of a case: what is timed, and what a tolling grant can stop.

clock-group = working group
clock-verification = asset verification
clock-plan = filing of the plan
clock-vote = vote
clock-contact = contact tries
clock-claims-window = claims window
clock-claims-review = review of the claims
clock-filing = entry of a police filing
clock-refusal = return of a refused filing
clock-proceeding-review = review of the proceeding
clock-execution = execution of the plan
clock-notice = objection window of the final notice
clock-notice-review = step to acceptance
clock-objection = decision of an objection
clock-acceptance = acceptance
clock-reopening = reopening
clock-round = new round
clock-zero-stock = fast track without stock
clock-exit = decision on the exit
clock-age = age
clock-movement = time without movement
clock-hard-review = review of hard to clear
clock-monthly-return = monthly return
