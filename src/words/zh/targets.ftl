### 分单位目标与进度表。

targets-title = 分单位目标进度（{ $month }）
targets-definition = 口径：余额，实际运营机构的借贷余额；待偿，已停业待出清机构的未兑付本金；两者均为环比，有机构未报送或待偿不明的为“不明”。落后：较该单位余额计划落后的百分点。清偿：已出清且经证明已全额清偿或无应偿本金的机构占全部停业机构的比例，并据以排名。其他：出清而未全额清偿、由他方承接、无证明的机构数。未清：退而不清机构数。试点：在办、获牌、失效的申请数。按时：按期收到的月报占应报的比例。#：在所列单位中的名次，相同者并列。
targets-empty = 没有可列示的单位。
targets-nothing = 无
targets-unknown = 不明
targets-ranked = { $figure } #{ $rank }
targets-pilots = { $open }、{ $licensed }、{ $lapsed }
targets-cleared = { $partial }、{ $taken_over }、{ $unproven }
targets-no-plan = 无计划
targets-note-plan = 所列单位中有 { $units } 个没有余额压降计划，无从判断是否落后。设定计划：{ $next }
error-targets-month-ahead = { $month } 在 { $day } 尚未结束。
hint-targets-month-ahead = 请写更早的月份：{ $next }。或更晚的日期：{ $next2 }

targets-head-balance = 余额
targets-head-behind = 落后
targets-head-owed = 待偿
targets-head-proven = 清偿
targets-head-cleared = 其他
targets-head-left = 未清
targets-head-pilots = 试点
targets-head-on-time = 按时
targets-head-nothing = 无可列示
targets-head-itself = 仅本级

targets-measure-balance = 在营余额
targets-measure-owed = 停业机构待偿
targets-measure-in-month = 本月销号
targets-measure-so-far = 累计销号
targets-measure-stopped = 累计停业
targets-measure-share = 出清比例
targets-measure-proven = 出清：已清偿或无应偿
targets-measure-proven-share = 清偿比例
targets-measure-partial = 出清：未全额清偿
targets-measure-taken-over = 出清：他方承接
targets-measure-unproven = 出清：无证明
targets-measure-left = 退而不清
targets-measure-unresolved = 停业未处置完毕
targets-measure-filed = 试点申请总数
targets-measure-open = 试点在办
targets-measure-licensed = 试点获牌
targets-measure-lapsed = 试点失效
targets-measure-expected = 应报月报
targets-measure-received = 已报月报
targets-measure-on-time = 按时月报
targets-measure-on-time-share = 按时比例
targets-measure-owed-unknown = 待偿不明的机构
targets-measure-balance-unknown = 余额未报的机构
targets-measure-plan = 余额计划
targets-measure-behind = 落后计划（百分点）

targets-part-before = { $measure }：上月
targets-part-change = { $measure }：变化
targets-part-percent = { $measure }：环比
targets-part-rank = { $measure }：名次
