### 数字：指标、月报、压降计划、公报。多个命令共用的词。

track-filing = 月报报送

reason-returns = 报送月报
reason-approved = 审定月报
reason-unlocked = 解锁月份
reason-published = 发布公报

measure-institutions = 实际运营机构
measure-balance = 借贷余额
measure-lenders = 出借人
measure-borrowers = 借款人
measure-issued = 当月新增
measure-repaid = 当月偿还
measure-overdue = 逾期
measure-advanced = 代偿余额

figure-count = { $count }
figure-money = { $amount } 元

fact-returns-filed = 报送 { $first } 至 { $last } 月报 { $rows } 份，其中重报 { $restated } 份
fact-month-approved = 审定并锁定 { $month } 月报：应报 { $expected } 份，已报 { $received } 份
fact-month-unlocked = 解锁 { $month } 月报
fact-plan-set = 压降计划：{ $measure } 自 { $month } 月末的 { $baseline } 起，{ $day } 前清零
fact-bulletin-published = 发布第 { $number } 期公报，数据截至 { $day }
fact-statement-recorded = 登记 { $source } 公布的 { $day } 数字
