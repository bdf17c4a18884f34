### 规则参数：各项用途、数值说法，以及 `rule` 命令的用语。

rules-title = 规则参数
rules-definition = 口径：全部规则参数。各项操作按其生效日当日施行的参数判断；地方可以从严，不得放宽。查看单项详情：{ $next }
rules-empty = 没有规则参数。

## Values

rule-days = { $days }天
rule-working-days = { $days }个工作日
rule-count = { $count }
rule-percent = { $percent }%
rule-money = { $amount }元
rule-on = 是
rule-off = 否
rule-date = { $day }

## Which way a province or city may move a value

stricter-larger = 越大越严
stricter-smaller = 越小越严
stricter-all-must-allow = 须各级均允许
stricter-any-may-ask = 任一级要求即适用

## One rule

rule-title = { $rule }：{ $meaning }，{ $day }
rule-definition = 口径：各单位的参数，新的在前；施行中最严者为准。本参数{ $stricter }；全国没有参数时按默认值：{ $value }。
rule-empty = { $rule } 没有参数行，按默认值执行。
rule-holds = { $unit }现行
rule-in-force = 施行中
rule-in-force-until = 施行中，自 { $day } 起被取代
rule-superseded = 已被取代
rule-superseded-on = 自 { $day } 起被取代
rule-ahead = 尚未施行
column-standing = 状态
column-stricter = 从严方向

## Kinds of values

rule-kind-days = 自然日
rule-kind-working-days = 工作日
rule-kind-count = 次数或倍数
rule-kind-percent = 百分比
rule-kind-money = 金额
rule-kind-switch = 开关
rule-kind-date = 日期

## Setting a rule

rule-set = { $outcome ->
    [already] 已有记录：{ $unit }的 { $rule } 自 { $from } 起为{ $value }。未写入任何内容。
    [rehearsed] 将设定：{ $unit }的 { $rule } 自 { $from } 起为{ $value }。未写入任何内容。
   *[done] 已设定：{ $unit }的 { $rule } 自 { $from } 起为{ $value }。
 }
rule-set-before = 该日原为{ $value }。
rule-set-late = 该日已过：此后的期限与时长现按新值计算；此前时点所知的清单不变。
error-rule-value = “{ $text }”不是 { $rule } 的值。
hint-rule-value-days = 应为整天数，例如 30。
hint-rule-value-working-days = 应为整工作日数，例如 5。
hint-rule-value-count = 应为整数，例如 2。
hint-rule-value-percent = 应为 0 至 100 的百分比，最多两位小数，例如 12.5。
hint-rule-value-money = 应为以元计的金额，例如 100000000 或 1亿元。
hint-rule-value-switch = 应为 true 或 false。
hint-rule-value-date = 应为日期，例如 2016-04-12。
error-rule-less-strict = { $rule }：{ $value }宽于上级当日施行的{ $above }。
hint-rule-at-least = 地方只能从严：{ $value }或以上。
hint-rule-at-most = 地方只能从严：{ $value }或以下。
hint-rule-any-may-ask = 上级已要求的，地方不得取消。
hint-rule-all-must-allow = 上级未允许的，地方不得允许。
error-rule-stands = { $unit }的 { $rule } 自 { $from } 起已为{ $value }，出处如下。
hint-rule-stands = 参数不可覆盖：请自更晚的日期起设定新值，或照原值、原出处填写：{ $next }

## What each rule is for

rule-name-exit-quiet-days = 停业至退出之间无新增业务的天数
rule-name-rectification-from = 专项整治起始日，累计退出自该日起算
rule-name-exit-count-transformed = 转型机构是否计入累计退出
rule-name-resume-allowed = 停业机构可否恢复经营
rule-name-exit-decision-days = 停业至作出退出决定
rule-name-institution-verification-days = 登记入库至完成核实
rule-name-institution-reduction-days = 分类确定至制定压降计划
rule-name-institution-route-days = 转型终止至确定新的处置路径
rule-name-institution-stop-days = 停业至登记入库
rule-name-case-group-days = 立案处置至成立清退工作组
rule-name-case-verification-days = 工作组成立至完成清产核资
rule-name-case-plan-days = 立案处置至报送退出方案
rule-name-case-vote-days = 报送方案至表决结果确认
rule-name-case-contact-days = 认定失联
rule-name-case-contact-tries = 认定失联前须有记录的联系次数
rule-name-case-claims-window-days = 失联机构出借人申报债权
rule-name-case-claims-review-days = 申报期满后审理债权
rule-name-case-filing-days = 公安立案登记入账
rule-name-case-refusal-days = 不予立案或撤案后收回办理
rule-name-case-proceeding-review-days = 司法程序中案件的复查间隔
rule-name-case-execution-small-days = 代偿余额较小的方案执行期限
rule-name-case-execution-days = 其他方案执行期限
rule-name-case-execution-small-amount = 适用较短期限的代偿余额上限
rule-name-case-notice-days = 终结公告（出借人异议）期
rule-name-case-notice-review-days = 公告期满至提请验收
rule-name-case-objection-days = 处理异议
rule-name-case-acceptance-days = 省级验收
rule-name-case-reopening-days = 重新处置
rule-name-case-round-days = 重新处置至新一轮核查
rule-name-case-zero-stock-days = 无存量案件快速办理
rule-name-case-extract-days = 销号时登记信息的有效天数
rule-name-stuck-exited-amber-days = 退出未清转黄的净天数
rule-name-stuck-movement-amber-days = 无进展转黄的净天数
rule-name-stuck-movement-red-days = 无进展转红的净天数
rule-name-stuck-hard-proceeding-days = 司法程序逾期转为难清
rule-name-stuck-hard-recovery-days = 回收偏低转为难清
rule-name-stuck-hard-recovery-percent = 视为回收偏低的本金比例
rule-name-stuck-hard-rejections = 表决未通过几次转为难清
rule-name-stuck-hard-review-days = 难清案件的复查间隔
rule-name-stuck-route-days = 未定处置路径转黄
rule-name-stuck-plan-days = 未报方案转黄
rule-name-stuck-exit-red-days = 未作退出决定转红的净天数
rule-name-three-drops-amber-months = 连续几个月未降转黄
rule-name-three-drops-red-months = 连续几个月未降转红
rule-name-three-drops-slow-months = 压降速度按几个月计算
rule-name-three-drops-slow-percent = 期间降幅低于基数多少为过慢
rule-name-three-drops-behind-points = 落后计划几个百分点转红
rule-name-data-red-months = 月报逾期几个月为红色
rule-name-tolling-grant-days = 单次顺延的最长期限
rule-name-return-due-days = 月末至月报截止
rule-name-return-jump-times = 月报余额较上月相差几倍须询问
rule-name-amount-jump-times = 金额较前值相差几倍须询问
rule-name-exit-decision-rest-day = 退出决定：末日为休息日的顺延
rule-name-institution-reduction-rest-day = 压降计划：末日为休息日的顺延
rule-name-institution-route-rest-day = 新的处置路径：末日为休息日的顺延
rule-name-case-group-rest-day = 成立工作组：末日为休息日的顺延
rule-name-case-verification-rest-day = 清产核资：末日为休息日的顺延
rule-name-case-plan-rest-day = 退出方案：末日为休息日的顺延
rule-name-case-vote-rest-day = 方案表决：末日为休息日的顺延
rule-name-case-claims-window-rest-day = 债权申报期：末日为休息日的顺延
rule-name-case-proceeding-review-rest-day = 司法程序复核：末日为休息日的顺延
rule-name-case-execution-rest-day = 方案执行：末日为休息日的顺延
rule-name-case-notice-rest-day = 终结公示：末日为休息日的顺延
rule-name-stuck-hard-review-rest-day = 退而难清复核：末日为休息日的顺延
rule-name-pilot-intent-rest-day = 意向后申请：末日为休息日的顺延
rule-name-pilot-capital-rest-day = 首期实缴：末日为休息日的顺延
rule-name-lead-recheck-rest-day = 线索复查：末日为休息日的顺延
rule-name-stuck-route-rest-day = 未定路径时限：末日为休息日的顺延
