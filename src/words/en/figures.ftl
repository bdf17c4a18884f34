### Figures: measures, returns, plans, bulletins. Words that several commands share.

track-filing = filing of returns

reason-returns = returns filed
reason-approved = returns approved
reason-unlocked = month unlocked
reason-published = bulletin published

measure-institutions = institutions in operation
measure-balance = balance
measure-lenders = lenders
measure-borrowers = borrowers
measure-issued = newly issued
measure-repaid = repaid
measure-overdue = overdue
measure-advanced = advanced

figure-count = { $count }
figure-money = CNY { $amount }

fact-returns-filed = { $rows ->
    [one] one return
   *[other] { $rows } returns
  } filed for { $first } to { $last }, { $restated } of them restated
fact-month-approved = returns of { $month } approved and locked: { $received } of { $expected } received
fact-month-unlocked = returns of { $month } unlocked
fact-plan-set = plan of reduction: { $measure } from { $baseline } at the end of { $month } to zero by { $day }
fact-bulletin-published = bulletin { $number } published, as of { $day }
fact-statement-recorded = figures as published by { $source } for { $day }
