# 分类（175号文）和法人登记状态。

reason-classified = 分类（175号文）
reason-registration-status = 法人登记状态

class-ar-filed = 已出险已立案
class-ar-unfiled = 已出险未立案
class-zombie = 僵尸类
class-small = 规模较小
class-large-high = 规模较大高风险
class-large-normal = 规模较大正常运营
class-unclassified = 未分类

registration-normal = 存续
registration-abnormal = 经营异常
registration-revoked = 吊销
registration-deregistered = 注销
registration-moved-out = 迁出
registration-unknown = 登记状态不明

doubt-money-outstanding = 已注销而本金未清偿
doubt-claims-open = 已注销而债权未了结
doubt-case-runs = 处置案未到验收即已注销
doubt-operates = 已注销而状态为在营
doubt-police-filed = 已由公安立案而分类不符

aspect-class = 分类（175号文）：{ $class }
aspect-registration = 法人登记状态：{ $status }
aspect-since = { $what }，自 { $since } 起
aspect-revoked = 吊销不等于注销：企业法人资格仍在，债务仍须清偿。
aspect-doubted = 请核查：{ $doubts }。
change-class = 分类更正为{ $after }
change-registration = 登记状态更正为{ $after }

## Lists

column-class = 分类
column-registration = 登记状态
column-doubt = 待核查
show-aspects = 分类和登记状态
total-doubtful = 待核查
classes-title = 机构分类表（175号文）
classes-definition = 各机构当日由省级确定的分类；空白为没有分类记录，计入未分类。待核查：处置案已由公安立案，而分类不符。
registrations-title = 机构法人登记状态表
registrations-definition = 各机构当日在市场监管部门的登记状态；空白为没有记录，计入登记状态不明。吊销不等于注销，法人和债务仍在。待核查：已注销而本金未清偿、债权未了结、处置案未到验收或状态为在营。

## What is refused

error-aspect-stands = { $fact }：已有记录，自 { $since } 起（第 { $seq } 条）。
error-aspect-same-day = { $on } 已有记录（第 { $seq } 条）：{ $fact }。
hint-aspect-on-record = 如第 { $seq } 条有误，请更正：{ $next }。全部记录：{ $next2 }
error-aspect-deregistered = 法人自 { $since } 起已注销（第 { $seq } 条），不再有其他登记状态。
hint-aspect-deregistered = 如第 { $seq } 条有误，或注销登记被撤销，请撤销该条：{ $next }
error-aspect-police = 公安机关已于 { $on } 立案，当日分类不能是“{ $class }”。
hint-aspect-police = 已立案的，分类如下：{ $next }。如公安不予立案或撤案，请先在处置案中记录：{ $next2 }
