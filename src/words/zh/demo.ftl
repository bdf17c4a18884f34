### The sample nation.

demo-loading = 正在生成样例国 …
demo-loaded = 已生成：{ $institutions } 家机构，{ $entries } 条记录。（重新生成：{ $next }）
demo-foreign = 数据库“{ $name }”不是本程序的样例，未作改动。
demo-foreign-hint = 请先将该数据库改名，再运行 { $next }。
demo-heading = 样例数据：一个虚构的网贷行业清退过程。机构和文件均为虚构，
    仅在营机构数与公开数字一致。
demo-heading-when = 截至 { $day }，按 { $known } 已知情况。
demo-states-title = 机构按状态分布
demo-states-definition = 统计口径：名册内机构当日所处状态。在营：经营中、压降中、转型中。作废记录不计。
demo-states-empty = 名册中没有机构。
demo-in-operation = 在营
demo-registered = 名册内
demo-stages-title = 清退案件（按阶段）
demo-stages-definition = 统计口径：因停业立案、截至当日未结的清退案件。未兑付：已知存量或债权的案件中尚欠出借人的本金。
demo-stages-empty = 没有在办案件。
demo-column-stage = 阶段
demo-column-cases = 案件数
demo-column-unknown = 存量不明
demo-column-outstanding = 未兑付本金（元）
demo-running = 在办案件
demo-outstanding = 未兑付
demo-outcomes-title = 已出清（按结果）
demo-outcomes-definition = 统计口径：截至当日已出清的机构，按其案件结果。登记册之前按历史名单转入的，没有任何证明。
demo-outcomes-empty = 没有已出清的机构。
demo-column-outcome = 结果
demo-cleared = 已出清
demo-try = 接下来可以试试：
demo-try-bulletin = 当日公报：各单位、机构流量与口径
demo-try-pack = 会议材料：全部清单与图表，合为一个文件
demo-try-stuck = 某一省份的退而不清和停业未处置完毕机构
demo-try-case = 一页看一案：曾经结案，后又重启
demo-try-explain = 上面清单的第一家：逐步说明其时长、阈值与金额如何得出
demo-try-pilot = 一个季度后各转型试点的结果
demo-try-history = 一家机构的全部记录，其中有一条更正
demo-try-allowed = 该机构下一步可以如何变动，还缺什么
