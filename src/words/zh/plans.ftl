### 压降计划与三降。

## 制定与查看计划

plan-from = 自 { $on } 起执行。
plan-in-place = 自 { $on } 起执行，取代：{ $before }（{ $since } 起执行）。
plan-baseline-taken = 基数取登记数字：{ $month } 月末{ $measure } { $figure }。
plan-title = { $name }压降计划
plan-definition = 计划自基数起，经各目标直线递减，至截止月末清零。落后计划：实际数减计划数，按基数折为百分点；负数为超前。报送单位的数字为所辖在营机构合计，出借人、借款人为人次。
plan-empty = 当日{ $name }没有执行中的压降计划。
plan-baseline = 基数
plan-named = 目标
plan-line = 目标之间
plan-verdict = { $grade }（{ $why }）

head-measure = 指标
head-month = 月份
head-target = 计划
head-named = 性质
head-reached = 实际
head-behind-points = 落后（百分点）
head-plan-end = 清零期限

error-plan-whose = 没有指明是谁的计划。
hint-plan-whose = 请指明机构，或报送单位：{ $next }
error-plan-figure = “{ $text }”不是{ $measure }的数字。
hint-plan-amount = 请写金额，如 12000000、1200万 或 3.5亿元。
hint-plan-number = 请写整数，如 1200 或 1.2万。
error-plan-baseline-ahead = 基数取 { $month } 月末，而计划首日 { $on } 尚未到该月末。
hint-plan-baseline-ahead = 请改用更早的月份：{ $next }。或推迟计划首日至 { $month } 结束之后：{ $next2 }
error-plan-not-in-operation = { $name }在 { $on } 不在营：当时状态为“{ $state }”。
hint-plan-not-in-operation = 只有在营机构按计划压降（规则 I3）。其档案载明后来情况：{ $next }
hint-plan-stopped = 只有在营机构按计划压降（规则 I3）。停业机构以其案件的清退方案办理：{ $next }
error-plan-no-figure = { $month } 月末{ $measure }没有登记，或并非各机构均已报送。
hint-plan-no-figure = 请给出商定的基数：{ $next }。或先报齐月报：{ $next2 }
error-plan-differs = { $month } 月末{ $measure }登记为 { $on_record }，不是 { $given }。
hint-plan-differs = 取登记数字：{ $next }。如另有商定：{ $next2 }
error-plan-measure = { $measure }不设压降计划。
error-plan-not-of-institution = 机构数由报送单位计划，不由机构计划。
hint-plan-not-of-institution = 请指明报送单位，或改用其他指标：{ $next }
error-plan-ends-before = 计划于 { $end } 截止，不在基数（{ $month } 月末）之后。
hint-plan-ends-before = 请定在 { $day } 之后：{ $next }
error-plan-target-outside = { $month } 的目标不在计划期内。
hint-plan-target-outside = 目标月份应在 { $from } 至 { $to } 之间。
error-plan-target-twice = { $month } 有两个目标。
hint-plan-target-twice = 每月只设一个目标。
error-plan-target-rises = { $month } 的目标高于前一目标或基数。
hint-plan-target-rises = 压降计划只降不升。
error-plan-negative = 基数或目标为负数。
hint-plan-negative = 最小为 0。

## 三降情况（ST4）

drops-unknown = 不明
drops-why-measure = { $measure }{ $why }
drops-not-falling-once = 本月未降
drops-not-falling = 连续 { $months } 个月未降
drops-slow = { $months } 个月仅降基数的 { $percent }%
drops-rose = { $months } 个月反升基数的 { $percent }%
drops-slow-from-zero = { $months } 个月自零基数上升
drops-behind = 落后计划 { $points } 个百分点
drops-late = 按此速度需 { $months } 个月清零，只剩 { $left } 个月
drops-late-never = 按此速度不能清零，只剩 { $left } 个月
drops-late-ended = 计划期限已过
drops-unjudged-missing = 未报送
drops-unjudged-missing-before = 上月未报送
drops-unjudged-missing-earlier = 速度起算月未报送
drops-unjudged-first = 首月报送
drops-unjudged-break = 口径已变
drops-zero-reached = 已清零
drops-zero-never = 不能清零
drops-lacks-plan = 无压降计划（规则 I3 要求）
drops-head-of = { $measure }·{ $part }
drops-part-pace = 月均降幅（{ $months } 个月）
drops-part-to-zero = 清零尚需月数
drops-part-left = 计划剩余月数
drops-and = { $start }；{ $next }
drops-why-all = 各指标{ $why }
drops-part-previous = 上月
drops-part-change = 增减
drops-part-change-percent = 环比 %
drops-part-baseline = 基数
drops-part-on-baseline = 较基数 %
drops-part-plan = 计划
drops-part-behind = 落后计划（百分点）
drops-part-fall = 期间降幅占基数 %
drops-part-not-falling = 连续未降月数
drops-part-reported = 已报数
drops-part-unknown = 未报送机构
drops-person-times = { $measure }（人次）
drops-now = 本月
drops-on-month = 环比
drops-on-baseline = 较基期
drops-total = 合计

head-why-stalled = 原因
head-lacks-plan = 无计划

## 清单与表

stuck-title-three-drops = 三降停滞
stuck-definition-three-drops = 计入：当日在营机构，按最近一个已结束月份的数字（规则 ST4）。黄：某一指标一个月未降。红：连续两个月未降，或三个月降幅不足基数的 3%，或落后计划 10 个百分点，或按三个月的速度清零晚于计划期限；具体标准见规则库 three-drops 各条。基数取计划的基数，无计划则取 2018 年末，再无则取首个登记数字。已为零的视为通过。数字缺失为不明，既不算下降也不算未降。顺延只作标注，不作豁免。
stuck-empty-three-drops = 在营机构没有三降停滞的，也没有不明的。
drops-institutions-title = 分机构三降表，基期 { $baseline } 月末
drops-institutions-definition = 计入：当日在营机构，列最近一个已结束月份的数字及规则 ST4 的结论。有计划的，基数取计划的基数。
drops-institutions-empty = 当日没有在营机构。
drops-units-title = { $month } 月末分单位三降表，基期 { $baseline } 月末
drops-units-definition = 计入：月末实际运营机构及其借贷余额。出借人、借款人为各机构之和，是人次而非人数。合计按原始数字相加，百分比最后取整。有机构未报送的，只列已报数字并冠以“≥”，不列增减。计划单列市单列，不并入所在省。
drops-units-unknown = 有机构未报送：合计不含其数字，也不列增减。

error-baseline-after = 基期 { $baseline } 月末不早于数字所属月份 { $month }。
hint-baseline-after = 请改用更早的基期：{ $next }。或更晚的日期：{ $next2 }
