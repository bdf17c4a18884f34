### 存量处置案：登记事项及登记后的情况。

## Closed lists of words

track-unit = 报送单位

reason-step-done = 上一步已完成
reason-vote-passed = 表决通过方案
reason-vote-rejected = 表决否决方案
reason-window-ended = 债权申报期届满
reason-filing-refused = 不予立案
reason-filing-withdrawn = 撤案
reason-judgment = 裁判生效
reason-petition-accepted = 法院受理破产申请
reason-nothing-recoverable = 已无可追回资产
reason-objection-upheld = 异议成立
reason-returned = 退回补正
reason-zero-stock = 停业时无存量
reason-new-round = 新一轮处置
reason-assigned = 落实责任
reason-recorded = 据实登记
reason-judged = 研判
reason-tolling = 顺延

evidence-roster = 工作组名册
evidence-asset-report = 清产核资报告
evidence-asset-list = 资产处置清单
evidence-exit-plan = 退出方案
evidence-notice-copy = 公告文本
evidence-certified-count = 经核证的计票结果
evidence-visit-record = 上门查访记录
evidence-claims-log = 债权申报记录
evidence-audited-register = 经审计的集资参与人名册
evidence-bank-statement = 存管银行对账单
evidence-audit-report = 审计报告
evidence-nothing-recoverable = 无可追回证明
evidence-objection-log = 异议记录
evidence-register-export = 债权登记册导出件
evidence-hand-over-receipt = 移交回执
evidence-closing-receipt = 注销或关停回执
evidence-registry-extract = 市场主体登记信息
evidence-defect-list = 问题清单

route-transform = 转型
route-clear = 清退
route-prosecute = 立案查处
route-bankruptcy = 破产
route-undecided = 未定

flag-hard = 退而难清
flag-disputed = 有争议
flag-on-hold = 法院或公安要求暂缓

hard-reason-lost-contact = 失联
hard-reason-long-proceeding = 司法程序久拖未结
hard-reason-low-recovery = 一年内追回甚少
hard-reason-plan-rejected = 方案两次被否决
hard-reason-nothing-recoverable = 已无可追回资产
hard-reason-other = 其他原因

claim-state-filed = 已申报
claim-state-verifying = 审核中
claim-state-admitted = 已确认
claim-state-part-admitted = 部分确认
claim-state-rejected = 不予确认
claim-state-objected = 有异议
claim-state-upheld = 维持原决定
claim-state-changed = 变更原决定
claim-state-part-paid = 部分兑付
claim-state-paid = 已兑付
claim-state-withdrawn = 已撤回
claim-state-transferred = 由他方承接
claim-state-deposited = 已提存

claim-step-verifying = 开始审核
claim-step-admitted = 确认
claim-step-part-admitted = 部分确认
claim-step-rejected = 不予确认
claim-step-objected = 出借人提出异议
claim-step-upheld = 维持原决定
claim-step-changed = 变更原决定
claim-step-withdrawn = 撤回
claim-step-transferred = 由他方承接
claim-step-deposited = 提存

notice-kind-claims = 债权申报公告
notice-kind-final = 终结公告

ruling-upheld = 成立
ruling-dismissed = 不成立

item-R1 = 本金清零，或已作最终分配
item-R2 = 债权登记已截止，各笔债权均已终结
item-R3 = 资产处置完毕
item-R4 = 终结公告期满，无未决异议
item-R5 = 无涉及出借人的未结案件
item-R6 = 借款人信息已移交征信机构
item-R7 = 存管账户、网站、备案、许可及数据报送均已终止
item-R8 = 主体已注销、变更或移送市场监管部门
item-R9 = 案卷归档，省级验收销号

outcome-FULL = 本金全额清偿
outcome-FULL_WITH_RETURN = 本金全额清偿并支付收益
outcome-PARTIAL_FINAL = 终结，有缺口或未申报存量
outcome-ASSUMED = 由他方承接
outcome-NO_STOCK = 无存量
outcome-CONVERTED = 已转型
outcome-LEGACY_UNPROVEN = 建库前出清，未经证实
outcome-SET_ASIDE = 停业撤销，未出清
outcome-VOID = 登记作废，未出清

## What a fact says

fact-parts = { $what }：{ $parts }
fact-assigned = 落实责任
fact-body = 责任单位{ $body }
fact-route = 处置方式{ $route }
fact-exit-by = 计划{ $day }退出
fact-stock = 停业时存量
fact-principal = 本金{ $amount }
fact-return = 收益{ $amount }
fact-lenders = 出借人{ $lenders }人
fact-settled = { $lenders }已全额清偿
fact-advanced = 平台代偿余额{ $amount }
fact-claim-filed = 债权{ $claim }申报：{ $amount }，{ $lenders }
fact-claim-step = 债权{ $claim }：{ $step }
fact-claim-step-amount = 债权{ $claim }：{ $step }，{ $amount }
fact-claim-duplicate = 债权{ $claim }：{ $step }，与{ $other }重复
fact-claim-amended = 债权{ $claim }改报为{ $amount }
fact-register-closed = 债权登记截止
fact-paid-all = 按比例兑付全部已确认债权
fact-paid-claim = 兑付债权{ $claim }
fact-recovered = 为出借人追回{ $amount }
fact-not-owed = 经核定不属应偿的存量：{ $amount }
fact-returned = 第 { $payment } 条兑付被银行退回
fact-claim-taken-over = 债权{ $claim }：{ $step }，承接方{ $taker }
fact-nothing-recoverable = 已证明无可追回
fact-distributed = 已作最终分配
fact-contact = 查找联系责任人
fact-noticed = 发布{ $kind }{ $number }，期限至{ $until }
fact-objected = 提出异议{ $objection }
fact-objection-decided = 异议{ $objection }{ $ruling }
fact-plan = 报送退出方案，不经表决
fact-plan-vote = 报送退出方案，须{ $percent }同意
fact-vote = 计票：{ $of }票中{ $favour }票同意
fact-item-passed = { $item }：通过
fact-item-not-applicable = { $item }：不适用，{ $why }
fact-flag-raised = 标记：{ $flag }
fact-flag-raised-why = 标记：{ $flag }，原因：{ $why }
fact-flag-reviewed = 复查后保留标记：{ $flag }
fact-flag-lifted = 取消标记：{ $flag }
fact-tolled = 时限顺延至{ $to }，批准人{ $approver }：{ $clocks }
fact-tolling-ended = 第{ $grant }条所准顺延提前终止
checklist-item = { $number }（{ $name }）
entry-move-outcome = { $from } → { $to }；结果：{ $outcome }
change-amount = 金额改为{ $after }
change-lenders = 出借人数改为{ $after }

## After an act

case-recorded = { $outcome ->
    [already] 已有记录：{ $name }：{ $what }（第 { $seq } 条）。未写入任何内容。
    [rehearsed] { $name }：{ $what }（将为第 { $seq } 条）。未写入任何内容。
   *[done] { $name }：{ $what }（第 { $seq } 条）。
 }
case-advanced = { $outcome ->
    [already] 已有记录：{ $name }：处置案自 { $since } 起处于“{ $stage }”（第 { $seq } 条）。未写入任何内容。
    [rehearsed] { $name }：处置案将自 { $since } 起处于“{ $stage }”（第 { $seq } 条）。未写入任何内容。
   *[done] { $name }：处置案自 { $since } 起处于“{ $stage }”（第 { $seq } 条）。
 }
case-imported = { $outcome ->
    [rehearsed] { $name }：共 { $rows } 行，将记 { $recorded } 条，此前已记 { $already } 条。未写入任何内容。
   *[done] { $name }：共 { $rows } 行，新记 { $recorded } 条，此前已记 { $already } 条。
 }
case-clauses = { $start }，{ $next }
case-now = 目前：{ $state }。
case-then = 届时：{ $state }。
case-cleared = { $outcome ->
    [rehearsed] 该机构将同时出清。结果：{ $result }（{ $code }）。
   *[done] 该机构同时出清。结果：{ $result }（{ $code }）。
 }
case-owed = 尚欠证据：{ $needs }。补交：{ $next }
case-late-move = 补录：处置案今日仍处于“{ $stage }”。

now-outstanding = 待偿{ $amount }
now-paid = 已兑付{ $amount }
now-returned = 另付收益{ $amount }
now-assumed = 他方承接{ $amount }
now-deposited = 已提存{ $amount }
now-unclaimed = 存量中{ $amount }无人申报
now-unclaimed-unknown = 未登记存量，无人申报部分不详
now-not-owed = 经核定不属应偿{ $amount }
now-recovered = 已追回{ $amount }
now-shortfall = 待偿为零，缺口{ $amount }不再偿付
now-no-shortfall = 待偿为零，无缺口
now-lenders-left = { $lenders ->
    [0] 出借人均已清偿
   *[other] 尚有出借人{ $lenders }人未清偿
 }
now-lenders-unpaid = { $lenders ->
    [0] 出借人均已清偿
   *[other] 出借人{ $lenders }人未获全额清偿
 }
now-unknown = 所欠金额尚不清楚
now-body = 责任单位{ $body }
now-body-none = 尚无责任单位
now-route = 处置方式{ $route }
now-exit-by = 计划{ $day }退出
now-exit-none = 尚无计划退出日期
now-claims-open = { $claims ->
    [0] 各笔债权均已终结
   *[other] 尚有{ $claims }笔债权未终结
 }
now-contacts = 已记录查找{ $tries }次
now-window-claims = 债权申报至{ $until }，{ $from }起可截止登记
now-window-final = 异议期至{ $until }，{ $from }起可提请验收
now-objections = { $open ->
    [0] 无未决异议
   *[other] 未决异议{ $open }件
 }
now-plan = { $day }方案有效，不经表决
now-plan-vote = { $day }方案有效，须{ $percent }同意
now-vote-carries = { $of }票中{ $favour }票同意，达到方案所定{ $percent }
now-vote-falls-short = { $of }票中{ $favour }票同意，未达到方案所定{ $percent }
now-nothing-recoverable = 虽待偿{ $amount }，仍可发布终结公告
now-items-done = 结案清单{ $all }项均已完成
now-items-missing = 结案清单{ $all }项已完成{ $done }项，尚缺{ $missing }
now-flags = 标记：{ $flags }
now-no-flag = 无标记
now-tolled = 本案有{ $grants }项顺延
now-grants = { $unit }现有顺延{ $grants }项
toll-late = 属事后补办的顺延：此前所示净时长随之改变，总时长不变。

case-stands = { $outcome ->
    [rehearsed] 更正后，{ $name }的处置案处于“{ $stage }”。
   *[done] { $name }的处置案处于“{ $stage }”。
 }

## Claims, as a list

claims-title = { $name }债权登记册
claims-definition = 截至当日登记在册的各笔债权：申报、确认、已付（含提存）、尚欠本金，单位为元。决定前无确认金额；登记截止前，已申报而未决定的金额计入可能待偿。
claims-empty = 登记册中没有债权。
column-claim = 债权编号
column-claim-state = 状态
column-filed = 申报
column-filed-on = 申报日
column-admitted = 确认
column-paid = 已付
column-returned = 收益
column-outstanding = 尚欠
column-lenders = 出借人数
column-late = 逾期申报
column-duplicate = 重复于
total-filed = 申报
total-admitted = 确认
total-paid = 已付
total-outstanding = 尚欠
total-claims = 笔数

## The closing checklist

checklist-title = { $name }结案清单
checklist-definition = 截至当日的 R1 至 R9。R6 至 R8 须在 R1 至 R5 之后，R9 须在全部之后。已登记的项目仅在事实相符时有效。
checklist-empty = 该案尚无结案清单。
column-checklist-item = 项目
column-asks = 要求
column-status = 情况
column-why = 缘由
column-next = 下一步
column-document = 文书
column-entry = 条目
column-on = 日期
status-passed = 通过
status-not-applicable = 不适用
status-missing = 尚缺
checklist-not-recorded = 尚未登记
checklist-after = 须先完成{ $items }
checklist-nothing-known = 所欠金额尚不清楚
checklist-outstanding = 尚有{ $amount }待偿
checklist-nothing-payable = 尚有{ $amount }待偿，且均未确认
checklist-register-open = 债权登记尚未截止
checklist-claims-open = 尚有{ $claims }笔债权未终结
checklist-no-notice = 尚未发布终结公告
checklist-notice-early = 尚未发布终结公告，案件处于“{ $stage }”
checklist-notice-runs = 终结公告期至{ $until }
checklist-objections-open = 尚有{ $open }件异议未决
checklist-on-hold = 法院或公安要求暂缓
checklist-no-longer = 曾登记，但{ $why }
checklist-would-read = 按现状结案，结果将为：{ $outcome }（{ $code }）。
checklist-wait = 等至{ $day }
