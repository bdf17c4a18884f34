### What is wrong with a return, and what would be right.

usage-form-month = a month is written 2020-03
usage-form-people = people are counted in whole numbers from 0 on

## A return that is refused

error-return-void = The institution is void: it was recorded by mistake, or as a duplicate.
hint-return-void = Returns are filed for the one that stays: { $next }
error-return-none-owed = The institution is “{ $state }” since { $since }; from then on no returns are owed.
hint-return-none-owed = A month that ended before { $since } may still be filed. If the entry is wrong, find and strike it: { $next }; { $next2 }
error-return-not-yet = The institution is on the register since { $since }, after the month.
hint-return-not-yet = If it began earlier, correct its first entry: { $next }
error-return-not-over = The month is not over; it ends on { $over_on }.
hint-return-not-over = Figures are for the last day of the month. File them from then on.
error-return-submitted-on = It cannot have been handed in on { $on }: it can be from { $from }, the last day of the month, to { $to }, today.
hint-return-submitted-on = Give the day it was handed in: { $next }. Or leave it out: { $next2 }
error-return-locked = The returns of { $month } are approved by { $unit } and locked.
hint-return-locked = Unlock the month first, from the top down: { $next }
error-return-empty = The return has no figures.
hint-return-empty = Give what is reported, 0 where there is nothing left. Where figures are not to be had: { $next }
error-return-missing-with-figures = The return is marked as missing, and has figures.
hint-return-missing-with-figures = Leave the mark away: { $next }. Or the figures: { $next2 }. Figures of the office's own are marked estimated.
error-return-questions = { $count ->
    [one] One thing about this return is questioned. Nothing was written.
   *[other] { $count } things about this return are questioned. Nothing was written.
 }
hint-return-questions = If it is meant as it stands: { $next }

## What is questioned

return-question-jump = { $measure } { $amount } against { $other } for { $month } differs { $times } times or more, and no usual unit of money brings it near
return-question-jump-unit = { $measure } { $amount } against { $other } for { $month } differs { $times } times or more; it would be { $would } if { $slip }
return-question-lenders = { $lenders ->
    [one] { $lenders } lender
   *[other] { $lenders } lenders
 }, and a balance of 0
return-question-balance = a balance of { $balance }, and no lenders
return-question-overdue = { $overdue } overdue, more than the balance of { $balance }
return-question-not-yet = the institution was not in operation at the end of that month, but since { $until }
return-question-never = the institution was not in operation at the end of that month; its status was not established
return-questions = { $start }; { $next }
return-slip-wan-as-yuan = it was given in wan (10,000 yuan) and read in yuan
return-slip-yi-as-yuan = it was given in yi (100 million yuan) and read in yuan
return-slip-yuan-as-wan = it was given in yuan and read in wan (10,000 yuan)
return-slip-yuan-as-yi = it was given in yuan and read in yi (100 million yuan)

## Rows of a list of returns

error-return-rows = { $path }: of { $of ->
    [one] { $of } row
   *[other] { $of } rows
 } { $refused ->
    [one] { $refused } is
   *[other] { $refused } are
 } refused and { $questioned } questioned. Nothing was written.
hint-return-rows-questions = Set them right in the file, or put them aside and take the others: { $next }. If what is questioned is meant: { $next2 }
detail-return-row = row { $row }, { $institution }, column { $column }, “{ $value }”: { $why }
error-return-unknown = No institution that you may see answers to “{ $text }”, by name or number.
error-return-ambiguous = “{ $text }” fits { $count } institutions; give the id or USCC of the one that is meant.
error-return-disagrees = The number belongs to “{ $one }”, the name to “{ $other }”.
error-return-disagrees-nobody = The number belongs to “{ $one }”, and nobody on the register is called “{ $name }”. If it was renamed, record that first.
error-return-other-number = “{ $name }” is known by another number than “{ $number }”.
error-return-twice = Row { $other } of the file gives other figures for the same institution and month; only one of them can be right.
problem-month = it is no month; write 2020-03, or the last day of the month
problem-month-end = it is a day inside a month; figures are for its end, { $end }
problem-amount = it is no amount of money; write 1234.50, or 300wan with its unit
problem-amount-fine = it is finer than a fen; an amount has two decimals in yuan, six in wan
problem-amount-negative = it is below zero; an amount is 0 or more, and blank where it is not reported
problem-amount-large = it is more than 10^15 yuan
problem-people = people are counted in whole numbers; write 1200
problem-people-negative = it is below zero; people are 0 or more, and blank where they are not reported
problem-flag = “{ $text }” is no mark; there is { $known }
problem-sum = with the columns it is added to, it is more than can be kept
problem-profile-sum = [sums] adds columns up into figures of a return only, and a figure has either a column or a sum
problem-profile-month = a list of returns has the field month, a list of institutions has not
