### `check`：台账必须成立而未成立之处。

check-title = 未成立的规则
check-definition = 统计口径：截至该日，违反台账规则的记录。每行写明所涉记录和改正命令；只有经办人知道的内容以大写字母表示。
check-empty = 各项规则均成立。
check-findings = 问题数
check-column-invariant = 问题
check-column-case = 处置案
check-column-entry = 条目
check-column-day = 日期
check-column-mend = 改正命令
check-finding = { $whose }：{ $what }
check-finding-day = { $whose }：{ $what }，自 { $day }
check-finding-entry = { $whose }：{ $what }，第 { $seq } 条，{ $day }
check-count = { $count } × { $what }
check-found = 发现 { $findings } 处问题，涉及 { $invariants } 项规则。
check-found-hint = 每处问题均写明改正办法。一项规则可按其名称单独检查。

## 每项规则一行：不成立时的问题

invariant-stopped-without-case = 已停业或退出而无在办处置案
invariant-case-without-body = 处置案无责任单位
invariant-case-without-route = 处置案未定处置路径
invariant-case-without-exit-date = 处置案无计划退出日期
invariant-case-without-stop = 机构未停业而有在办处置案
invariant-two-running-cases = 有两个在办处置案
invariant-closed-with-money-outstanding = 已结案而仍有未兑付金额
invariant-closed-with-open-claim = 已结案而仍有未了结的申报
invariant-closed-owes-evidence = 已结案而仍欠证明材料
invariant-closed-without-outcome = 已结案而无结果
invariant-cleared-with-open-case = 已出清而处置案未结
invariant-exit-after-clearance = 退出日期晚于出清日期
invariant-merged-into-void = 并入的机构已作废
invariant-code-held-twice = 另有机构持有同一代码
invariant-partition = 某日无状态或有两个状态
invariant-future-entry = 日期晚于登记日
invariant-flow-statement = 机构增减表不平
invariant-unreadable = 无法读取，未列入清单
invariant-derived = 清单与条目不一致
invariant-grant-too-long = 顺延期超过规定天数
