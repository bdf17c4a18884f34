### 月报：报送、导入、查看、缺报、审定。

return-filed = { $outcome ->
    [already] 台账已有：{ $name } { $month } 月报，第 { $version } 版。未写入任何内容。
    [rehearsed] 将报送 { $name } { $month } 月报。未写入任何内容。
   *[done] 已报送：{ $name } { $month } 月报。
 }
return-restated = { $outcome ->
    [rehearsed] 将重报 { $name } { $month } 月报，为第 { $version } 版。未写入任何内容。
   *[done] 已重报：{ $name } { $month } 月报，现为第 { $version } 版。
 }
return-changed = { $measure }：{ $is }，原为 { $was }
return-kept = 本次未填报，沿用原报数：{ $measures }。
return-not-reported = 未报
return-confirmed = 经提出疑问而确认无误：{ $question }。
returns-imported = { $outcome ->
    [rehearsed] 将导入 { $file }（{ $profile }）：{ $rows } 行，{ $first } 至 { $last } 月报。未写入任何内容。
   *[done] 已导入 { $file }（{ $profile }）：{ $rows } 行，{ $first } 至 { $last } 月报。
 }
returns-nothing-new = { $file }（{ $profile }）无新内容：{ $rows } 行。未写入月报。
returns-aside = 另存 { $rows } 行：{ $label }
returns-confirmed = { $rows } 行经提出疑问而确认无误。
return-outcome-filed = { $rows } 行已报送
return-outcome-restated = { $rows } 行为重报，数字与原报不同
return-outcome-agreed = { $rows } 行与台账一致，无须写入
return-outcome-set-aside = { $rows } 行被拒绝或有疑问，已另存
return-outcome-skipped = { $rows } 行依读取方案略过
return-outcome-no-institution = { $rows } 行并非机构，未计入
return-trouble-unreadable = 单元格无法读取
return-trouble-unknown-institution = 无此机构
return-trouble-ambiguous-institution = 同名机构不止一家
return-trouble-identifier-and-name = 编号与名称不属同一机构
return-trouble-void = 机构已作废
return-trouble-none-owed = 出清后不再报送月报
return-trouble-not-yet-registered = 当时尚未在册
return-trouble-month-not-over = 该月尚未结束
return-trouble-submitted-on = 报送日期不可能
return-trouble-locked = 该月已审定并锁定
return-trouble-no-figures = 无数字，亦未标为无法取得
return-trouble-missing-with-figures = 标为无法取得，却有数字
return-trouble-not-yours = 不在您可写入的范围
return-trouble-two-values = 另有一行对该月给出不同数字
return-trouble-jump = 疑问：较上月骤变
return-trouble-lenders-without-balance = 疑问：有出借人而余额为 0
return-trouble-balance-without-lenders = 疑问：有余额而无出借人
return-trouble-overdue-above-balance = 疑问：逾期超过余额
return-trouble-not-in-operation = 疑问：月末并非在营

audit-filings = 已核验 { $filings } 次报送、{ $returns } 份月报，均与报送时一致。
audit-partly-seen = { $filings } 次报送含您单位以外的月报，未予核验；可由全国职责核验。
break-returns-removed = 报送：原报 { $filed } 份，现存 { $found } 份
break-returns-added = 报送：现存 { $found } 份，原报仅 { $filed } 份
break-returns-altered = 报送：月报内容与报送时不符
break-return-misdated = 报送：第 { $row } 行所记时刻或登记人与报送不符
break-return-standing = 报送：第 { $row } 行的有效或已替代标记与实际不符
break-returns-orphaned = 报送：{ $found } 份月报所属报送没有条目，或条目无法读取
## Months

months-head-month = 月份
months-head-balance = 借贷余额
months-head-lenders = 出借人
months-head-borrowers = 借款人
months-head-issued = 当月新增
months-head-repaid = 当月偿还
months-head-overdue = 逾期
months-head-advanced = 代偿余额
months-head-marks = 标记
months-head-version = 版本
months-head-submitted = 报送日
months-head-submitted-by = 报送人
months-head-replaced = 被替代时间
months-head-filing = 报送批次
months-head-filing-row = 行号
months-head-locked-by = 锁定单位
months-head-standing = 报送情况
months-head-group = 类别
months-head-late = 迟报月数
months-head-months = 月数
months-head-in-a-row = 连续月数
months-head-oldest = 月份
months-head-due = 截止日
months-head-days = 迟报天数
months-head-late-months = 迟报月份
months-head-missing-months = 登记缺报月份
months-head-awaited-months = 未到期月份
months-head-newest-missing = 最近一月登记缺报
months-head-red-from = 转红迟报月数
months-head-expected = 应报
months-head-received = 已报
months-head-rate = 报送率
months-head-on-time = 按时
months-head-timeliness = 及时率
months-head-estimated = 估计
months-head-provisional = 暂定
months-head-breaks = 口径变更
months-head-restated = 重报
months-head-approved = 审定日
months-head-approved-by = 审定人
months-head-approved-at = 审定记录时间
months-head-stage = 进度
months-head-waiting = 待审定单位
months-head-expected-then = 审定时应报
months-head-received-then = 审定时已报
months-head-what = 项目
months-head-from = 原值
months-head-to = 新值
months-head-difference = 差额
months-head-days-after = 距首报天数
months-head-approved-before = 此前已审定
months-head-published-before = 此前已公布
months-head-doubt = 疑点
months-head-detail = 说明
months-head-from-amount = 原金额（元）
months-head-to-amount = 新金额（元）
months-head-difference-amount = 差额（元）
months-head-from-number = 原人数
months-head-to-number = 新人数
months-head-difference-number = 人数之差
months-head-from-marks = 原标记
months-head-to-marks = 新标记

months-mark-provisional = 暂定
months-mark-estimated = 估计
months-mark-break = 口径变更
months-mark-missing = 缺报
months-restated = 重报（第 { $version } 版）
months-replaced = 已被替代
months-owing-awaited = 未到期
months-owing-late = 迟报
months-owing-missing = 登记缺报
months-owing-recorded-missing = 登记缺报
months-group-operating = 在营
months-group-stopped = 停业
months-stage-nothing-owed = 无应报
months-stage-waiting-for-below = 待下级审定
months-stage-ready = 可审定
months-stage-approved = 已审定
months-doubt-late = 迟报
months-doubt-recorded-missing = 登记缺报
months-doubt-jump = 突变
months-doubt-lenders-without-balance = 有出借人无余额
months-doubt-incomplete = 数字不全
months-doubt-estimated = { months-mark-estimated }
months-doubt-provisional = { months-mark-provisional }
months-doubt-break = { months-mark-break }
months-doubt-restated-often = 多次重报
months-total = 合计
months-itself = { $unit }本级
months-waiting = { $units }
months-bulletin = { $unit }第 { $number } 期公报
months-next-file = 补报 { $month }，或登记缺报
months-next-find = 查清 { $month } 的数字

months-show-title = { $name }月报
months-show-definition = 每月一行，为所知时点有效的版本。重报为新版本，旧版本仍在。借贷余额为月末未偿还本金，不含利息，单位元。空白表示未报，不等于零。
months-show-empty = 登记簿中没有{ $name }这些月份的月报。

months-missing-title = 迟报机构
months-missing-title-of = { $month } 未报机构
months-missing-definition = 口径：当日仍须报送（未出清、未转型、未作废），且自有首份月报以来、最近 { $months } 个月内，有月报已过截止日而至当日未报的机构；以及最近一个到期月份登记缺报的机构。截止日为月末加单位规则 return.due-days 所定天数。迟到但已报的见“return rates”。
months-missing-definition-of = 口径：{ $month } 月末须报送（未出清、未转型、未作废）而至当日未报的机构；登记缺报的照列。截止日为月末加单位规则 return.due-days 所定天数。
months-missing-empty = 没有迟报的月报。
months-missing-empty-of = { $month } 应报月报均已报送。

stuck-title-data = 数据停滞机构名单
stuck-definition-data = 口径（ST7）：须报送而有月报迟报，或最近一个到期月份登记缺报的机构；只看自有首份月报以来的最近 { $months } 个月。截止日次日（T+6）起为黄，迟报月数达到规则 data.red-months 所定为红。月报不得顺延。
stuck-empty-data = 没有数据停滞的机构。

months-rates-title = { $month } 月报报送率
months-rates-definition = 应报：月末未出清、未转型、未作废的机构。已报：至当日已报送的月报，登记缺报的不计。及时率：首次报送不晚于截止日的，占应报之比。百分比按精确分数计算，保留一位小数，四舍五入。
months-rates-empty = { $month } 没有应报的机构。

months-approvals-title = { $month } 月报审定进度
months-approvals-definition = 月报自下而上核对、审定；审定即锁定。直接下级中凡有应报机构的单位都已审定，本单位方可审定。未审定月份的数字照常显示。
months-approvals-empty = { $month } 没有应报的机构，也没有单位审定。

months-approved = { $outcome ->
    [already] 已是如此：{ $unit }已于 { $day } 审定 { $month } 月报，应报 { $expected } 份，已报 { $received } 份。未写入任何内容。
    [rehearsed] { $unit }：{ $month } 月报将审定并锁定，应报 { $expected } 份，已报 { $received } 份。
   *[done] { $unit }：{ $month } 月报已审定并锁定，应报 { $expected } 份，已报 { $received } 份。
 }
months-nothing-written = 未写入任何内容。
months-unlocked = { $outcome ->
    [already] 已是如此：{ $unit }没有锁定 { $month } 月报。未写入任何内容。
    [rehearsed] { $unit }：{ $month } 月报将解锁。
   *[done] { $unit }：{ $month } 月报已解锁。
 }

months-restated-title = 重报记录
months-restated-definition = 口径：首报以后的每一个版本，每个变动的数字一行；版本从不改动，只由新版本替代。距首报天数：自首报报送日至本次报送日。此前已审定、已公布：本版本记录之前，由本单位或其上级单位。
months-restated-empty = 没有重报。
months-total-restated = 重报
months-total-after-approval = 其中审定之后
months-total-after-publication = 其中公布之后

months-quality-title = 月报数据质量
months-quality-definition = 口径：自有首份月报以来的最近 { $months } 个月内，迟报的月报；登记缺报、估计、暂定或口径变更的；有出借人而无余额的，或缺余额、出借人、借款人之一的；重报至第三版以上的；以及存量为上月若干倍或若干分之一、达到规则 return.jump-times 而仍有效的。
months-quality-empty = 月报数据没有疑点。
months-detail-jump = { $measure }：{ $from } → { $to }
months-detail-late = 截止 { $due }，迟报 { $days } 天
months-detail-often = 第 { $version } 版

error-month-not-over = { $month } 尚未结束。
hint-month-not-over = { $ends } 起可以审定。
error-month-below = { $unit }不能审定 { $month }：有 { $below } 个下级单位尚未审定。
hint-month-below = 请下级先行审定：{ $next }。或连同下级一并审定：{ $next2 }
error-month-missing = { $unit }不能就此审定 { $month }：缺 { $lacking } 份月报。
hint-month-missing = 查所缺各家：{ $next }。仍予审定，并记录应报、已报份数：{ $next2 }
error-month-locked-above = { $unit }的 { $month } 不能解锁：{ $above }已审定。
hint-month-locked-above = 解锁自上而下：{ $next }。或连同下级一并解锁：{ $next2 }
error-month-no-reason = 解锁月份须说明理由。
detail-month-unit = { $unit }：应报 { $expected } 份，已报 { $received } 份
