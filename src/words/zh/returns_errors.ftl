### 月报有何不妥，应当如何。

usage-form-month = 月份应写作 2020-03
usage-form-people = 人数应为不小于 0 的整数

## 被拒绝的月报

error-return-void = 该机构已作废：系误登或重复登记。
hint-return-void = 月报报在保留的机构名下：{ $next }
error-return-none-owed = 该机构自 { $since } 起为“{ $state }”，此后不再报送月报。
hint-return-none-owed = { $since } 之前结束的月份仍可补报。如该条目有误，请查找并删除：{ $next }；{ $next2 }
error-return-not-yet = 该机构自 { $since } 起才在册，晚于该月。
hint-return-not-yet = 如开始更早，请更正首条条目：{ $next }
error-return-not-over = 该月尚未结束，月末为 { $over_on }。
hint-return-not-over = 数字为该月最后一日的，届时再报。
error-return-submitted-on = 报送日期不可能是 { $on }：应在月末 { $from } 至今天 { $to } 之间。
hint-return-submitted-on = 请给出报送日期：{ $next }。或省略：{ $next2 }
error-return-locked = { $month } 月报已由{ $unit }审定并锁定。
hint-return-locked = 请先自上而下解锁：{ $next }
error-return-empty = 该月报没有任何数字。
hint-return-empty = 填报所报数字，已无则填 0。无法取得数字的：{ $next }
error-return-missing-with-figures = 该月报标为 missing（无法取得），却有数字。
hint-return-missing-with-figures = 去掉标记：{ $next }。或去掉数字：{ $next2 }。监管部门自行估算的数字标为 estimated。
error-return-questions = 该月报有 { $count } 处疑问。未写入任何内容。
hint-return-questions = 如确认无误：{ $next }

## 疑问

return-question-jump = { $measure } { $amount }，{ $month } 为 { $other }，相差 { $times } 倍以上，换作常用金额单位亦不相近
return-question-jump-unit = { $measure } { $amount }，{ $month } 为 { $other }，相差 { $times } 倍以上；如{ $slip }，则应为 { $would }
return-question-lenders = 出借人 { $lenders } 人，而余额为 0
return-question-balance = 余额 { $balance }，而出借人为 0
return-question-overdue = 逾期 { $overdue }，超过余额 { $balance }
return-question-not-yet = 该机构月末尚未运营，{ $until } 才开始
return-question-never = 该机构月末并非在营，其状态尚未核定
return-questions = { $start }；{ $next }
return-slip-wan-as-yuan = 原以万元填列而按元读取
return-slip-yi-as-yuan = 原以亿元填列而按元读取
return-slip-yuan-as-wan = 原以元填列而按万元读取
return-slip-yuan-as-yi = 原以元填列而按亿元读取

## 月报清单各行

error-return-rows = { $path }：{ $of } 行中，{ $refused } 行被拒绝，{ $questioned } 行有疑问。未写入任何内容。
hint-return-rows-questions = 请在文件中改正，或将其另存并读入其余各行：{ $next }。有疑问而确认无误的：{ $next2 }
detail-return-row = 第 { $row } 行，{ $institution }，列 { $column }，“{ $value }”：{ $why }
error-return-unknown = 您可见的机构中，没有名称或编号为“{ $text }”的。
error-return-ambiguous = “{ $text }”对应 { $count } 家机构；请给出所指机构的编号或统一社会信用代码。
error-return-disagrees = 编号属于“{ $one }”，名称属于“{ $other }”。
error-return-disagrees-nobody = 编号属于“{ $one }”，台账中无名为“{ $name }”的机构；如已更名，请先登记更名。
error-return-other-number = “{ $name }”在台账中的编号不是“{ $number }”。
error-return-twice = 文件第 { $other } 行对同一机构同一月份给出不同数字，二者只能有一为真。
problem-month = 不是月份；应写作 2020-03，或该月最后一日
problem-month-end = 是月中的一日；数字应为月末 { $end } 的
problem-amount = 不是金额；应写作 1234.50，或带单位的 300万元
problem-amount-fine = 精度超过分；以元计两位小数，以万元计六位
problem-amount-negative = 小于零；金额不小于 0，未报则留空
problem-amount-large = 超过 10^15 元
problem-people = 人数应为整数；应写作 1200
problem-people-negative = 小于零；人数不小于 0，未报则留空
problem-flag = “{ $text }”不是标记；可用 { $known }
problem-sum = 与同组各列相加后超出可存范围
problem-profile-sum = [sums] 只能将多列合计为月报数字，且一个数字只能有一列或一个合计
problem-profile-month = 月报清单须有字段 month，机构清单不得有
