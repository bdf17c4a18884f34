### 处置案的名单与单页，以及供其他单位使用的导出。

cases-title = 处置案名录
cases-definition = 口径：当日已停业或已退出的机构（指定阶段为“已结案”时含已出清），各列其最新的处置案。待偿为本金，单位元。逾期：超过阶段期限的天数，期限按计时开始之日的规则，扣除顺延；司法方的时限不计。
cases-empty = 没有符合条件的处置案。
total-overdue = 逾期

four-lists-title = 四张清单
four-lists-definition = 机构、处置措施、退出时间、责任单位：当日已停业或已退出的全部机构。
four-lists-empty = 没有停业或退出的机构。

struck-off-title = 销号名单
struck-off-definition = 口径：当日已出清的机构及其结果。PARTIAL_FINAL：出借人有最终损失。LEGACY_UNPROVEN：建库前即列为出清，无人证实已清偿。
struck-off-empty = 没有已出清的机构。

grants-title = 顺延批准清单
grants-definition = 截至当日已开始的全部顺延批准：适用范围、停止的时限、起止日（均含）、文件与批准人。事后批准：记录晚于首日。重叠的顺延合并计算，不相加。
grants-empty = 截至当日没有顺延批准。
total-grants = 批准数
scope-unit = 本单位及下级
scope-institution = 机构
scope-case = 处置案
head-scope = 范围
head-covers = 当日有效
head-recorded-at = 记录时间
head-entry = 条目
head-returned = 已付收益
column-from-day = 自
column-to-day = 至

case-page-title = { $name }的处置案
case-page-definition = 截至当日最新的处置案。金额单位为元。期限按计时开始之日的规则，扣除顺延。
case-page-flags = 标记
case-page-claims = 债权数
case-page-claims-open = 未了债权
case-page-register-closed = 登记关闭日
case-page-since-stop = 停业以来
case-page-since-exit = 退出以来
case-page-age-at-least = 至少{ $gross }天，净至少{ $net }天（顺延{ $tolled }天）
case-page-stands-still = 自结案起停止计算
case-page-window-claims = 债权申报期
case-page-window-final = 终结公示期
case-page-stop-unknown = 未知，至迟为
case-page-age = { $gross }天，净{ $net }天（顺延{ $tolled }天）
case-page-checklist = 结案清单
case-page-done = 已完成
case-page-items = { $done }/{ $all }
case-page-missing = 尚缺
case-page-would-be = 若现在结案，结果为
