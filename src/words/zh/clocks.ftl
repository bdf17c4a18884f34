### 各类时限：计时事项，亦即顺延所及的事项。

clock-group = 成立工作组
clock-verification = 清产核资
clock-plan = 报送方案
clock-vote = 表决
clock-contact = 联系查找
clock-claims-window = 债权申报期
clock-claims-review = 债权审理
clock-filing = 公安立案登记
clock-refusal = 不予立案收回办理
clock-proceeding-review = 司法程序复查
clock-execution = 方案执行
clock-notice = 终结公告异议期
clock-notice-review = 提请验收
clock-objection = 异议处理
clock-acceptance = 验收
clock-reopening = 重新处置
clock-round = 新一轮核查
clock-zero-stock = 无存量快速办理
clock-exit = 退出决定
clock-age = 时长
clock-movement = 无进展时长
clock-hard-review = 难清复查
clock-monthly-return = 月报
