### 借款人信息移送：只记人数和回执，不记个人。

reason-hand-over = 移送
rule-name-handover-platform-days = 平台可公示的逾期天数
rule-name-handover-submit-days = 可报送的逾期天数

hand-over-list-credit = 征信
hand-over-list-evasion = 逃废债名单
hand-over-list-court = 失信被执行人
hand-over-list-joint-punishment = 联合惩戒
removal-ground-paid = 已还款
removal-ground-mistake = 误列
removal-ground-court-decision = 法院决定
removal-ground-objection-upheld = 异议成立
completeness-complete = 完备
completeness-no-hand-over = R6 已通过，无移送记录
completeness-item-open = 有移送记录，R6 未完成
completeness-neither = 临近验收，两者皆无
completeness-not-due = 尚未到期

## What an entry says

hand-over-parts = { $parts }
hand-over-fact-made = 移送{ $list }：{ $handed } 人，接收方{ $receiver }，回执 { $receipt }
hand-over-fact-rests-on = 依据{ $lists }
hand-over-fact-counted = 第 { $seq } 条移送的人数：移送 { $handed }，接收 { $accepted }，退回 { $rejected }
hand-over-fact-removed = 第 { $seq } 条移送中移出 { $persons } 人：{ $ground }
hand-over-counts = 移送 { $handed }，接收 { $accepted }，退回 { $rejected }，待答复 { $pending }，移出 { $removed }，在列 { $standing }
hand-over-rests = 回执 { $receipt } 的联合惩戒以该名单（{ $list }）为依据，尚有 { $standing } 人在列：请核对是否一并移出。

## Lists

hand-overs-title = 移送台账
hand-overs-definition = 只记人数和回执，不记个人。待答复为接收方尚未答复的人数；在列为接收数减移出数。各名单法律依据不同，从不相加：同一人可能列入多个名单。
hand-overs-empty = 截至当日没有移送。
hand-overs-missing-title = R6 与移送记录不符的处置案
hand-overs-missing-definition = 各机构最近的处置案：R6 已通过而无移送记录；有移送记录而 R6 未完成；处于公示或验收阶段而两者皆无。R6 不适用并写明理由的，视为完备。
hand-overs-missing-empty = R6 与移送记录相符。
hand-overs-unit-title = 移送情况（按单位和名单）
hand-overs-unit-definition = 只记人数和回执，不记个人。各名单法律依据不同，从不相加。R6 各栏为该单位的数字，在其每行相同。
head-list = 名单
head-handed-on = 移送日期
head-receipt = 回执
head-receipts = 回执数
head-receipt-on = 回执日期
head-receiver = 接收方
head-handed = 移送
head-accepted = 接收
head-rejected = 退回
head-pending = 待答复
head-removed = 移出
head-standing = 在列
head-removed-paid = 移出（已还款）
head-removed-mistake = 移出（误列）
head-removed-court = 移出（法院决定）
head-removed-objection = 移出（异议成立）
head-owed-amount = 移送时欠款
head-without-amount = 未写金额的回执
head-youngest = 最短逾期天数
head-rests-on = 依据名单
head-r6 = R6
head-r6-on = R6 日期
head-r6-cases = 应核 R6 的处置案
head-r6-complete = 完备
head-hand-overs = 移送次数
head-found = 情况
r6-open = 未完成
r6-passed = 已通过
r6-not-applicable = 不适用：{ $why }
total-standing = { $list }在列
total-pending = { $list }待答复
total-missing = 不符的处置案
total-r6-cases = 应核 R6 的处置案
total-r6-complete = 完备
total-r6-not-applicable = 其中不适用
show-hand-overs = 移送

## What is refused

personal-identity = 身份证号码
personal-mobile = 手机号码
error-personal = 文字中含有疑似{ $what }。
hint-personal = 本系统只记人数和回执，且任何记录都不能删除。请去掉该号码，文件名中也不要出现。
error-hand-over-text = 接收方或回执号为 { $length } 个字符，无法记录。
hint-hand-over-text = 请写明接收方和回执号，各 1 至 200 个字符。
error-hand-over-nobody = 移送或移出人数为零。
hint-hand-over-nobody = 请给出大于 0 的人数。
error-hand-over-more-answered = 接收 { $accepted } 人、退回 { $rejected } 人，超过移送的 { $handed } 人。
hint-hand-over-more-answered = 接收与退回合计不超过移送人数，其余为待答复。
error-hand-over-young = 最短逾期为 { $found } 天，{ $list }须逾期 { $needed } 天以上。
error-hand-over-age-unsaid = 未写明最短逾期天数，{ $list }须逾期 { $needed } 天以上。
hint-hand-over-young = 只移送逾期 { $needed } 天以上的，并写明最短逾期天数：{ $next }
detail-threshold-since = 规则 { $key }：{ $days } 天，自 { $since } 起施行（{ $unit }；{ $source }）
detail-threshold-default = 规则 { $key }：{ $days } 天，为默认值，没有施行中的规定（{ $source }）
error-hand-over-no-judgment = 失信被执行人须有生效判决，未提供。
error-hand-over-rests-on-nothing = 联合惩戒须写明依据三个名单中的哪一个。
error-hand-over-rests-on-wrong = 只有联合惩戒可依据其他名单，且不得依据联合惩戒（{ $list }）。
hint-hand-over-rests-on-wrong = 联合惩戒的依据为 credit、evasion 或 court；其他名单不写依据。
error-hand-over-nobody-stands = 该机构在 { $on } 没有人列入所依据的名单（{ $list }）。
hint-hand-over-nobody-stands = 请先记录该移送：{ $next }
error-hand-over-receipt-before = 回执日期 { $receipt_on } 早于移送日期 { $on }。
hint-hand-over-receipt-before = 请写明移送日期和回执日期：{ $next }
error-hand-over-receipt-twice = { $list }已有回执 { $receipt }：第 { $seq } 条，{ $on }。
hint-hand-over-receipt-twice = 一个回执即一次移送。此后的答复：{ $next }
error-hand-over-no-receipt = { $list }没有回执 { $receipt }。
detail-hand-over-receipt = 已记录：{ $receipt }
error-hand-over-not-made = 第 { $seq } 条在 { $on } 不是已作出的移送。
hint-hand-over-listed = 已记录的移送：{ $next }
error-hand-over-more-removed = 无法移出 { $persons } 人：在列 { $standing } 人。
error-hand-over-below-removed = 接收 { $accepted } 人，少于此后已移出的 { $removed } 人。
hint-hand-over-more-removed = 在列人数：{ $next }。此前移出登记有误的，撤销该条：{ $next2 }
