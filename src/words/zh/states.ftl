### The words for states and reasons: the field's glossary.

## Business status of an institution

state-institution-pending = 待核实
state-institution-operating = 在营
state-institution-reducing = 压降中
state-institution-transforming = 转型中
state-institution-exited = 退而不清
state-institution-closed-unresolved = 停业未处置完毕
state-institution-cleared = 已出清
state-institution-transformed = 已转型
state-institution-void = 已作废

## A clearance case

state-clearance-open = 已开案
state-clearance-notice = 失联公告
state-clearance-verify = 清产核资
state-clearance-plan = 制定方案
state-clearance-vote = 方案表决
state-clearance-execute = 兑付执行
state-clearance-criminal = 刑事程序
state-clearance-bankruptcy = 破产程序
state-clearance-distribution = 资金发还
state-clearance-final-notice = 终结公告
state-clearance-accept = 验收
state-clearance-closed = 已结案
state-clearance-reopened = 重启处置
state-clearance-ended = 随停业撤销终止

## An application to convert

state-pilot-intent = 意向
state-pilot-applied = 已申请
state-pilot-city-review = 市级初审
state-pilot-province-review = 省级审核
state-pilot-national-review = 全国审核
state-pilot-provisional = 临时牌照
state-pilot-capitalised = 资本实缴
state-pilot-run-off = 存量压降
state-pilot-acceptance = 验收
state-pilot-licensed = 正式牌照
state-pilot-returned = 退回补正
state-pilot-rejected = 不予试点
state-pilot-withdrawn = 已撤回
state-pilot-lapsed = 已失效

## A risk lead

state-lead-received = 已接收
state-lead-triage = 研判
state-lead-characterise = 定性
state-lead-dispose = 处置
state-lead-verify = 核查
state-lead-closed = 已办结
state-lead-excluded = 已排除
state-lead-transferred = 已移送
state-lead-merged = 已并案
state-lead-monitor = 持续监测
state-lead-escalated = 已上报
state-lead-reopened = 死灰复燃

## Why something was done

reason-voluntary = 主动退出
reason-ban = 取缔
reason-lost-contact = 失联
reason-police-filing = 公安立案
reason-court = 法院裁判
reason-other = 其他
reason-new-claim = 新增债权
reason-hidden-stock = 发现隐匿存量
reason-resurgence = 死灰复燃
reason-court-order = 法院命令
reason-clerical = 笔误
reason-wrong-date = 日期有误
reason-wrong-institution = 机构有误
reason-new-document = 新文件
reason-duplicate = 重复登记
reason-out-of-scope = 不在整治范围
reason-history-load = 历史数据补录
reason-better-source = 更可靠来源
reason-extension = 顺延
reason-pilot-accepted = 试点申请获受理
reason-pilot-rejected = 试点申请未通过
reason-pilot-withdrawn = 试点申请撤回
reason-pilot-lapsed = 临时牌照失效
reason-licensed = 取得正式牌照
reason-verified = 核查通过
reason-plan-filed = 方案已备案
reason-exit-list = 列入退出名单
reason-legacy-exit = 历史退出（无处置路径或债权申报期）
reason-case-closed = 处置案结案
reason-resumed = 恢复经营
reason-set-aside = 停业决定经复议或诉讼撤销
reason-readmitted = 重新准入
reason-mistake = 误登记
reason-registered = 登记入册
reason-renamed = 更名
reason-identified = 补录识别码
reason-transfer = 管辖移交

## What proves it

evidence-licence-image = 营业执照影像
evidence-web-capture = 网页截图
evidence-source-list = 其他来源名单
evidence-official-list = 官方名单
evidence-verification-form = 核查表
evidence-first-return = 首次报表
evidence-reduction-plan = 压降方案
evidence-custodian-baseline = 存管行确认的基期数
evidence-pilot-acceptance = 试点受理记录
evidence-decision = 决定文书
evidence-acceptance-form = 验收表
evidence-licence = 正式牌照
evidence-zero-stock-proof = 存量归零证明
evidence-announcement = 公告
evidence-ban-notice = 取缔通知
evidence-determination = 认定文书
evidence-police-letter = 公安函件
evidence-court-ruling = 法院裁定
evidence-exit-list = 退出名单
evidence-lead = 风险线索
evidence-claim = 债权申报
evidence-police-refusal = 不予立案通知书
evidence-national-consent = 全国整治办同意意见
evidence-document = 文件

## How exactly a day is known

precision-exact = 确切日期
precision-not-later-than = 不晚于该日
