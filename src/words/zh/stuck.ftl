### 未了清单：何为未了、障碍何在、由谁推进，以及完整的计算过程。

## Headings

head-not-later = ≤
head-province = 省份
head-city = 城市
head-ceased-on = 停业日
head-exited-on = 退出日
head-case = 处置案
head-route = 处置路径
head-stage = 阶段
head-stage-since = 进入阶段日
head-round = 轮次
head-body = 责任单位
head-exit-by = 计划退出日
head-principal = 应偿本金
head-stock = 停业时存量
head-taken-over = 他方承接
head-taken-over-by = 承接方
head-deposited = 已提存
head-unclaimed = 无人申报
head-not-owed = 不属应偿
head-given-up = 不再兑付
head-admitted = 确认本金
head-paid = 已兑付
head-outstanding = 待偿本金
head-counted-from = 计算基础
head-recovered = 已追回
head-shortfall = 缺口
head-lenders = 停业时出借人数
head-lenders-left = 未清偿出借人数
head-repaid-percent = 兑付率%
head-recovery-percent = 追回率%
head-part = 部分
head-left = 待偿本金
head-age = 天数/净
head-gross = 总天数
head-net = 净天数
head-tolled-days = 顺延天数
head-severity = 等级
head-tolled = 顺延中
head-tolled-clock = 时限
head-tolled-from = 顺延自
head-tolled-until = 顺延至
head-late-grants = 事后批准数
head-red-before-grant = 批准前已红
head-hard = 退而难清
head-hard-reasons = 难清原因
head-hard-review = 复核期限
head-in-the-way = 障碍
head-who-moves = 推进方
head-next = 下一步
head-deadline-of = 时限事项
head-deadline = 期限
head-deadline-today = 按现行规则的期限
head-overdue = 逾期天数
head-run-off-3 = 按近3个月进度清偿日
head-run-off-12 = 按近12个月进度清偿日
head-rejoins-on = 恢复计时日
head-rejoins-net = 届时净天数
head-clocks = 时限事项
head-grant-basis = 批准文件
head-grant-approver = 批准人
head-after-the-fact = 事后批准
head-source = 来源

total-principal = 本金
total-repaid = 已兑付
total-left = 待偿
total-taken-over = 他方承接
total-deposited = 已提存
total-unclaimed = 无人申报
total-not-owed = 不属应偿
total-shortfall = 缺口
total-given-up = 不再兑付
total-money-unknown = 不详

list-outcome = { $code }（{ $name }）
list-because = { $what }：{ $why }

## The lists

stuck-title-no-movement = 长期无进展机构名单
stuck-definition-no-movement = 口径：已停业或已退出、仍有待偿本金，且超过规则天数（stuck.movement-amber-days，净天数）没有兑付、追回或阶段变动的机构。待偿金额不明的，仍列在其状态名单中并注明不详。
stuck-empty-no-movement = 没有长期无进展的机构。
stuck-title-hard-to-clear = 退而难清机构名单
stuck-definition-hard-to-clear = 系统对已退出机构提出：失联、长期处于刑事或破产程序、追回过少、方案多次被否，或无可追回资产。须由人员附理由和证据确认，每90天复核一次。
stuck-empty-hard-to-clear = 没有退而难清的机构。
stuck-title-tolled = 顺延机构名单
stuck-definition-tolled = 口径：已停业或已退出、当日因批准的顺延而停止计时的机构。顺延结束后按净天数回到原名单。重叠的顺延合并计算，不相加。
stuck-empty-tolled = 当日没有顺延的机构。
stuck-title-pending = 待核实机构名单
stuck-definition-pending = 口径：当日已登记入库、尚未核实也未剔除的机构。应在登记入库后 institution.verification-days 个工作日内完成核实；逾期天数自期限次日起算。
stuck-empty-pending = 没有待核实的机构。
pending-next = 核实
head-waiting = 等待天数
stuck-title-legacy-exits = 历史退出名单
stuck-definition-legacy-exits = 口径：当日处于已退出状态、退出登记时没有处置路径和债权申报期的机构，即以 legacy-exit 登记的，或建库前名单带入的。其后补齐的内容照列，机构仍留在本名单。
stuck-empty-legacy-exits = 没有历史退出的机构。
total-without-route = 无处置路径
total-without-window = 无债权申报期
head-claims-until = 债权申报截止

severity-info = –
severity-amber = 黄
severity-red = 红

split-money = 资金未清
split-short = 终结有缺口或无人申报
split-formalities = 手续未清
split-unknown = 不详

base-claims = 已确认债权
base-stock = 停业时存量或已申报债权

hard-confirmed = 已确认
hard-proposed = 系统提出

## What is in the way

obstacle-no-case = 没有处置案
obstacle-case-closed = 已结案而机构未出清
obstacle-on-hold = { $since }起被冻结
obstacle-disputed = { $since }起有争议
obstacle-no-body = 无责任单位
obstacle-no-route = 未定处置路径
obstacle-no-exit-date = 无计划退出日
obstacle-exit-date-passed = 计划退出日{ $day }已过
obstacle-no-exit-decision = 未作退出决定
obstacle-no-plan = 无方案
obstacle-nothing-known = 待偿金额不明
obstacle-money-outstanding = 待偿{ $amount }
obstacle-no-movement = { $since }以来无进展
obstacle-register-open = 债权登记未关闭
obstacle-claims-open = { $open }笔债权未了
obstacle-objections-open = { $open }件异议未决
obstacle-window-runs = 公告期至{ $until }
obstacle-items-missing = 结案清单缺{ $items }
obstacle-evidence-owed = 待补证据：{ $needs }
obstacle-proceeding = 司法程序中：{ $stage }
obstacle-hard = 难清：{ $reasons }
obstacle-review-overdue = { $day }起逾期未复核

## What to do next

next-open-case = 开立处置案
next-assign-body = 指定责任单位
next-assign-route = 确定处置路径
next-assign-exit-date = 确定退出日
next-record-stock = 登记存量
next-supply-evidence = 补交{ $needs }
next-name-working-group = 成立工作组
next-try-contact = 联系查找
next-take-fast-track = 走快速通道
next-publish-claims-notice = 发布申报公告
next-wait-for-claims = 申报期至{ $until }
next-weigh-claims = 研判债权
next-verify-assets = 清产核资
next-file-plan = 报送方案
next-put-plan = 方案表决或启动
next-count-vote = 统计表决
next-decide-claims = 审定{ $open }笔债权
next-pay-lenders = 兑付{ $amount }
next-record-distribution = 最终分配，缺口{ $amount }
next-close-register = 关闭债权登记
next-supply-item = 落实{ $code }：{ $item }
next-advance = 转入“{ $stage }”
next-publish-final-notice = 发布终结公告
next-wait-for-objections = 异议期至{ $until }
next-decide-objections = 处理{ $open }件异议
next-lift-flag = 解除标记：{ $flag }
next-accept = 验收结案
next-review-proceeding = 复核司法进展
next-begin-round = 启动新一轮
next-decide-exit = 作出退出决定
next-enter-clearance = 登记出清
next-confirm-hard = 确认难清
next-review-hard = 复核难清

mover-body = 责任单位
mover-police = 公安、检察或法院
mover-court = 破产法院
mover-lenders = 出借人
mover-city-m = 市级经办
mover-city-c = 市级复核
mover-prov-c = 省级
mover-agency = 有关部门
mover-nat = 全国办公室
mover-system = 系统

clockwork-ours = 监管方时限：过期即为逾期
clockwork-external = 司法方时限：过期应复核

## Run-off

run-off-by = { $day }
run-off-beyond = { $months }个月后
run-off-never = 照此进度无法清偿
unprojected-outstanding-unknown = 待偿不明
unprojected-too-short = 时间过短
unprojected-nothing-left = 已无待偿

## The whole calculation

explain-title = { $name }：完整计算过程
explain-definition = 逐步列出并注明来源。阈值以计时开始之日的规则为准，与现行规则不同的并列示出。总天数为自然日；净天数扣除顺延，重叠的顺延合并计算。
explain-nothing = 无规则适用：未停业，也未退出。
explain-institution = 机构
explain-rules = 规则
explain-money = 待偿本金
explain-run-off = 清偿预测
explain-pace = 按近{ $months }个月进度
explain-deadline = 最先到期的期限
explain-clockwork = 谁的时限
explain-finding = { $rule } { $name }
explain-stands = 现状
explain-tolled-now = 顺延中，不计为未了
explain-step-of = { $what }（{ $clock }）

step-since = 起算日
step-clock-from = 重新起算日
step-as-of = 截至日
step-gross = 总天数
step-earlier-round = 前一轮天数
step-grant = 顺延批准
step-late-grant = 事后批准的顺延
step-interval = 扣除期间
step-tolled = 顺延合计
step-net = 净天数
step-threshold = 阈值
step-threshold-then = 起算时阈值
step-threshold-today = 现行阈值
step-rung = 等级阶梯
step-red-before-grant = 批准前已红
step-severity = 等级
step-hard-reason = 难清原因
step-confirmed-on = 确认日
step-reviewed-on = 复核日
step-rejections = 方案被否次数
step-recovered = 已追回或已兑付
step-recovered-share = 占本金比例
step-advanced = 平台代偿余额
step-principal = 停业时本金
step-admitted = 确认本金
step-counted = 应偿本金（存量与债权取大）
step-paid = 已兑付
step-assumed = 他方承接
step-deposited = 已提存
step-not-owed = 经核定不属应偿
step-unclaimed = 无人申报的存量
step-shortfall = 最终分配缺口
step-outstanding = 待偿本金
step-months-looked-at = 观察月数
step-paid-within = 期间兑付
step-per-month = 月均兑付
step-months-left = 尚需月数
step-cleared-by = 清偿日
step-deadline-started = 起始日
step-deadline-span = 时长
step-days-off = 不计的休息日
step-deadline-untolled = 未顺延的期限
step-deadline-tolled = 期限前顺延
step-deadline = 期限
step-deadline-today = 按现行规则的期限
step-overdue = 逾期

value-days = { $days }天
value-working-days = { $days }个工作日
value-months = { $months }个月
value-rung-passed = 超过{ $limit }为{ $severity }：已计{ $counted }，已超
value-rung-within = 超过{ $limit }为{ $severity }：已计{ $counted }，未超
value-unknown = 不详

source-institution = 机构状态
source-case = 处置案
source-rule = { $key }（{ $name }）：{ $value }，{ $unit }自{ $from }起，依据{ $source }
source-rule-default = { $key }（{ $name }）：默认{ $value }，{ $source }
source-grant = { $basis }，{ $approver }批准，{ $from }至{ $to }，{ $recorded }记录
source-calendar = 工作日历
source-asked = 查询条件
step-rest-days = 末日为休息日，顺延
beside-moved-by-notice = 通知调整
grants-section = 顺延批准
grants-run = 连续顺延
grants-run-said = { $grants } 次顺延前后相连，合计一段 { $days } 天（{ $clocks }）
grants-grant = 顺延 #{ $seq }
grants-basis = { $basis }
grants-of-unit = { $basis }，适用于 { $unit } 全部
grants-said = { $basis }：{ $clocks }；{ $approver }批准；{ $entered }，{ $when }
grants-entered-by = { $officer } 于 { $on } 录入
grants-entered = { $on } 录入
grants-after = 晚于起始日 { $days } 天
grants-before = 早于起始日 { $days } 天
grants-same-day = 起始日当日
moved-by-notice = { $notices }，原期限为 { $before }
beside-without-holidays = 日历
without-holidays-before = { $year } 年以前的工作日未扣除节假日：登记簿没有其日历
without-holidays-of = { $year } 年的工作日未扣除节假日：登记簿尚无其日历
deadline-provisional = { $year } 年日历为暂定：放假通知导入前，补假与调休上班日未定
step-stood-closed = 案件已结的天数
rest-day = { $on }为休息日，顺延至下一工作日
rest-days = { $from }至{ $to }为休息日，顺延至下一工作日
explain-further = 其他在计期限
explain-stage-none = 阶段期限
deadline-not-in-force = 无：{ $name }（{ $rule }）自{ $from }起施行，起算日{ $started }在其前
explain-window = 公告期
