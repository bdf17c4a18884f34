### --help 的文字。`help-<命令>` 为命令说明，`help-<命令>-<参数>` 为其参数，
### `help-shared-<参数>` 为各处含义相同的参数，`help-after-<命令>` 为示例。

## 页面各部分

help-page-usage = 用法
help-page-commands = 命令
help-page-arguments = 参数
help-page-options = 选项
help-page-globals = 通用选项
help-page-examples = 示例
help-page-name = 名称
help-page-synopsis = 用法
help-page-help = 显示本帮助
help-page-version = 显示版本
help-page-default = 默认：{ $value }
help-page-values = 可取：{ $values }
help-page-env = 也可用环境变量 { $name }

## 各处含义相同的参数

help-global-demo = 在示例数据上操作，不触及正式台账
help-global-lang = 输出语言，默认随系统区域设置
help-global-quiet = 不在标准错误上输出提示
help-global-no-pager = 终端上内容较长时不分页

help-shared-institution = 机构：编号、统一社会信用代码或名称
help-shared-as-of = 截至该日日终的情况，默认为今天
help-shared-known-at = 按该时刻已登记的内容：RFC 3339 时间，或日期（指当日日终）
help-shared-unit = 仅该报送单位及其下级
help-shared-limit = 最多显示的行数
help-shared-chart = 另画成图表写入此文件，按扩展名为 .svg 或 .png
help-shared-format = 输出格式；指定 --output 时按文件后缀，否则为表格
help-shared-output = 写入该文件而非标准输出；要么完整写入，要么不写
help-shared-keys = 任何格式都用栏目键名和代码，与 CSV、JSON 相同
help-shared-words = 栏目和用词按阅读习惯显示，CSV 也如此
help-shared-columns = 只列这些列，按键名，依此次序：id,name,state
help-shared-sort = 按这些列排序，加 :desc 则从大到小；空白排在最后
help-shared-filter = 只列符合此条件的行：state=exited；也可用 !=、<、<=、>、>=，~ 表示包含。可重复
help-shared-basis = 依据文件：文号，或标题与日期
help-shared-from = 改为用该文件批量登记：一行一项，栏目与选项同名
help-shared-profile = 配置文件：表头与栏目的对应
help-shared-note = 随条目留存的备注
help-shared-evidence = 证明材料种类及文件；仅留存文件名、大小和 SHA-256，可重复
help-shared-dry-run = 只说明将要登记的内容，不写入
help-shared-effective = 生效日期
help-shared-expect = 您所见的最后一条条目；其后若另有登记，则不写入
help-shared-accept-check-digit = 接受校验位不符的统一社会信用代码，须附 --evidence licence-image

## 程序

help-winddown = 网贷机构退出处置登记与案件跟踪系统
help-after-winddown = winddown demo                            用示例数据试用
    winddown institution list --state exited
    winddown stuck                           退而不清与停业未处置完毕
    winddown log --help                      如何登记变动

help-demo = 生成示例数据，并介绍可做的操作
help-demo-reset = 清除示例数据后重新生成

## 数据库

help-db = 维护数据库：启动、停止、升级、备份
help-db-init = 初始化数据库：表、规则、报送单位
help-db-start = 启动自带的数据库服务；各命令会自行启动
help-db-stop = 停止自带的数据库服务
help-db-status = 说明所用的数据库及其状态
help-db-migrate = 将数据库升级到本程序的结构
help-db-rebuild = 按条目重新生成各清单所依据的数据
help-db-rebuild-check = 只比对；如有不一致，以 10 结束
help-db-url = 显示数据库地址
help-db-backup = 将台账备份到文件
help-db-backup-file = 备份文件，须尚不存在
help-db-restore = 将备份恢复到空数据库
help-db-restore-file = 由 `winddown db backup` 写出的文件

## 机构

help-institution = 机构名册：登记、列表、查找、更名、移交、合并

help-institution-add = 将机构登记入册
help-institution-add-name = 登记名称，或 --kind 所指的其他名称
help-institution-add-kind = 名称的种类
help-institution-add-brand = 公众所知的平台名称，可重复
help-institution-add-uscc = 统一社会信用代码
help-institution-add-identifier = 其他识别码，如 domain=example.com，可重复
help-institution-add-unit = 有管辖权的报送单位；不填则由所在地确定
help-institution-add-registered = 注册地：行政区划名称或代码
help-institution-add-operating = 经营地：行政区划名称或代码
help-institution-add-launched = 平台上线日期
help-institution-add-effective = 入册日期
help-institution-add-distinct = 确认与册内相似机构不是同一家
help-after-institution-add = winddown institution add 示例网络借贷有限公司 --brand 示例贷 \
    {"  "}--uscc 91110105MA00100610 --registered 北京市 --effective 2018-08-01 \
    {"  "}--basis "2018年8月1日机构名册" --evidence licence-image=licence.jpg

help-institution-show = 查看一家机构
help-institution-list = 机构列表
help-institution-list-state = 仅该状态的机构，可重复
help-institution-list-class = 仅该分类（175号文）的机构，可重复
help-institution-list-registration = 仅法人登记状态如此的机构，可重复
help-institution-classify = 记录机构的分类（175号文）
help-institution-classify-class = 分类；移出分类的为 unclassified
help-after-institution-classify =
    winddown institution classify 诚信贷 large-high --effective 2019-03-01 \
    {"  "}--basis 分类名单〔2019〕3号
    winddown institution classify --from classes.csv --effective 2019-03-01 \
    {"  "}--basis 分类名单〔2019〕3号
help-institution-registration = 记录机构法人在市场监管部门的登记状态
help-institution-registration-status = 登记状态；吊销不等于注销，法人和债务仍在
help-after-institution-registration =
    winddown institution registration 诚信贷 revoked --effective 2020-01-10 \
    {"  "}--basis 市监处〔2020〕7号
help-institution-classes = 机构分类表（175号文）
help-institution-classes-class = 仅该分类，可重复
help-institution-classes-state = 仅该状态的机构，可重复
help-institution-registrations = 机构法人登记状态表
help-institution-registrations-registration = 仅该登记状态，可重复
help-institution-registrations-state = 仅该状态的机构，可重复
help-institution-find = 按名称的任意部分查找机构
help-institution-find-text = 名称的任意部分

help-institution-rename = 登记机构更名；原名称留在历史中
help-institution-rename-name = 名称
help-institution-rename-kind = 名称的种类
help-institution-rename-replaces = 被替换的平台名称
help-institution-identify = 补录机构识别码
help-institution-identify-kind = 识别码的种类
help-institution-identify-value = 识别码

help-institution-transfer = 提出、接受或谢绝机构的管辖移交
help-institution-transfer-to = 移交给该报送单位
help-institution-transfer-effective = 生效日期，须为某月1日
help-institution-transfer-accept = 接受移交给本单位的机构
help-institution-transfer-decline = 谢绝移交，或撤回本单位提出的移交
help-after-institution-transfer = winddown institution transfer 示例贷 --to 330000 \
    {"  "}--effective 2020-04-01 --basis "移交函12号"
    winddown institution transfer 示例贷 --accept --basis "复函7号"

help-institution-merge = 将重复登记的机构并入保留的机构
help-institution-merge-duplicate = 作废的一家：编号、统一社会信用代码或名称
help-institution-merge-into = 保留的一家：编号、统一社会信用代码或名称
help-after-institution-merge = winddown institution merge "示例贷(北京)" --into 示例贷 \
    {"  "}--effective 2020-03-01 --basis "2020年3月名称核对" --dry-run

## 登记

help-log = 登记机构进入某一状态
help-log-state = 进入的状态
help-log-reason = 原因；停业可取 voluntary、ban、lost-contact、police-filing、court、other
help-log-from = 改为从该文件批量登记变动
help-log-profile = 文件的读取方案：内置名称，或方案文件路径
help-after-log = winddown log 示例贷 closed-unresolved --effective 2020-03-02 --reason ban \
    {"  "}--basis "公告〔2020〕3号" --evidence ban-notice=notice.pdf
    winddown log 示例贷 exited --effective 2020-05-06 --reason exit-list \
    {"  "}--basis "退出名单第4批" --evidence exit-list=list.pdf --dry-run
    winddown log --from changes.csv --profile my-changes.toml

help-allowed = 列出可作的变动，以及各自尚缺的条件
help-history = 查看机构的全部条目及更正
help-history-track = 仅该轨道

help-correct = 更正有误的条目；原条目保留可查
help-correct-seq = 有误条目的序号，见 `winddown history`
help-correct-strike = 该条目完全不成立，予以撤销
help-correct-effective = 正确的生效日期
help-correct-state = 正确的状态
help-correct-to-reason = 正确的原因
help-correct-to-basis = 正确的依据
help-correct-reason = 更正原因：clerical、wrong-date、wrong-institution、new-document、better-source、duplicate、mistake、other
help-correct-track = 条目属于机构，还是其处置案
help-correct-class = 正确的分类（175号文）
help-correct-registration = 正确的登记状态
help-correct-amount = 兑付、债权等的正确金额
help-correct-lenders = 正确的出借人数
help-after-correct = winddown correct 示例贷 3 --effective 2020-02-28 --reason wrong-date \
    {"  "}--basis "市级报告〔2020〕17号"
    winddown correct 示例贷 3 --strike --reason wrong-institution \
    {"  "}--basis "2020年6月9日备忘录"
    winddown correct 示例贷 12 --track clearance --amount 118万元 \
    {"  "}--basis "存管银行更正对账单"

help-reopen = 重启已退出、已出清或已转型的机构的处置
help-reopen-reason = 重启原因：new-claim、hidden-stock、resurgence、court-order
help-after-reopen = winddown reopen 示例贷 --effective 2020-06-03 --reason new-claim \
    {"  "}--basis "债权申报118号" --evidence claim=claim.pdf

## A clearance case

help-case = 办理存量处置案：自停业至结案
help-after-case = winddown case assign 示例贷 --body 市处置专班 --route clear \
    {"  "}--exit-by 2020-12-31 --effective 2020-03-05 --basis 名单第4号
    winddown case stock 示例贷 --principal 3亿元 --lenders 2100 \
    {"  "}--effective 2020-03-02 --basis 审计报告〔2020〕7号
    winddown case checklist 示例贷           结案尚缺事项
help-case-show = 用一页列出处置案：阶段、责任单位、资金、时限、结案清单、下一步
help-case-list = 按阶段和路径列出处置案及其等待事项
help-case-list-stage = 仅列此阶段；不填则除已结案外全列，可重复
help-case-list-route = 仅列此处置路径，可重复
help-case-expect = 所见处置案最后一条的序号；其后如有新条目，则不予登记
help-case-confirm = 金额虽被质疑，确认无误
help-case-claim = 债权或批次的编号；不得填写个人姓名

help-case-advance = 推进处置案至下一阶段；结案即同时出清
help-case-advance-stage = 进入的阶段
help-case-advance-reason = 原因；规则仅有一种原因时可省略
help-after-case-advance = winddown case advance 示例贷 verify --effective 2020-03-09 \
    {"  "}--basis 名册〔2020〕2号 --evidence roster=名册.pdf
    winddown case advance 示例贷 closed --effective 2021-01-20 \
    {"  "}--basis 验收〔2021〕5号 --evidence acceptance-form=验收表.pdf
help-case-assign = 落实责任单位、处置方式及计划退出日期
help-case-assign-body = 责任单位
help-case-assign-route = 处置方式
help-case-assign-exit-by = 计划退出日期
help-case-stock = 登记停业时存量；依据即来源，日期即数据日期
help-case-stock-principal = 待偿本金，如 1234.50、300万元、3亿元
help-case-stock-lenders = 有余额的出借人数
help-case-stock-advanced = 平台代偿余额

help-case-claims = 债权登记册
help-case-claims-file = 申报一笔或一批债权
help-case-claims-file-amount = 申报本金，如 1234.50、300万元、3亿元
help-case-claims-file-lenders = 所含出借人数；单笔为 1
help-case-claims-decide = 推进一笔债权
help-case-claims-decide-step = 步骤
help-case-claims-decide-amount = 确认金额，用于 part-admitted 与 changed
help-case-claims-decide-duplicate-of = 因重复申报不予确认的，注明与哪笔重复
help-case-claims-decide-taken-over-by = 承接方，用于 transferred
help-after-case-claims-decide = winddown case claims decide 示例贷 B-03 admitted \
    {"  "}--effective 2020-04-20 --basis 审核〔2020〕3号
    winddown case claims decide 示例贷 B-04 part-admitted --amount 12万元 \
    {"  "}--effective 2020-04-20 --basis 审核〔2020〕3号
help-case-claims-amend = 改报金额；原申报保留可查
help-case-claims-amend-amount = 改报后的本金
help-case-claims-close = 申报期届满后截止登记
help-case-claims-import = 自文件读入债权：全部读入，或全不读入
help-case-claims-import-file = CSV 或 XLSX，列为 claim、amount、lenders，可另有 step、admitted、effective、taken_over_by
help-case-claims-list = 列出各笔债权

help-case-pay = 登记兑付：付给一笔债权，或按比例付给全部已确认债权
help-case-pay-principal = 所付本金；仅付收益时填 0
help-case-pay-gain = 本金清偿后另付的收益
help-case-pay-claim = 仅付该笔债权；省略则付全部已确认债权
help-case-pay-lenders = 批次部分兑付时，由此全额清偿的人数
help-after-case-pay = winddown case pay 示例贷 --principal 1.2亿元 --lenders 800 \
    {"  "}--effective 2020-06-30 --basis 存管银行6月对账单
    winddown case pay 示例贷 --returned 20 --amount 1000万元 \
    {"  "}--effective 2020-10-08 --basis 银行函
help-case-pay-returned = 登记该条兑付于该日被银行退回的金额
help-case-not-owed = 登记经核定不属应偿的存量，须附审计报告或裁判文书
help-case-not-owed-amount = 金额
help-after-case-not-owed = winddown case not-owed 示例贷 --amount 12万元 \
    {"  "}--effective 2020-07-02 --basis 审计〔2020〕9号 \
    {"  "}--evidence audit-report=审计报告.pdf
help-case-recover = 登记为出借人追回的资金
help-case-recover-amount = 追回金额
help-case-distribute = 登记最终分配：其时待偿部分即为缺口
help-case-unrecoverable = 登记无可追回证明
help-case-contact = 登记一次查找联系
help-case-notice = 登记已发布的公告及其期限
help-case-notice-kind = 公告种类
help-case-notice-number = 公告编号
help-case-notice-until = 期限的末日
help-after-case-notice = winddown case notice 示例贷 claims --number 12 --until 2020-04-10 \
    {"  "}--effective 2020-03-10 --basis 公告〔2020〕12号
help-case-plan = 登记已报送的退出方案
help-case-plan-threshold = 通过所需的同意比例；不经表决则省略
help-case-vote = 登记方案表决的计票结果
help-case-vote-in-favour = 同意票数，按方案以人数或金额计
help-case-vote-of = 总票数，口径相同
help-case-object = 登记对终结公告的异议，或其处理结果
help-case-object-objection = 异议编号；不得填写个人姓名
help-case-object-decide = 处理结果

help-case-checklist = 查看结案清单 R1 至 R9，或登记其中一项
help-case-checklist-item = 所登记的项目；省略则列出全部
help-case-checklist-pass = 凭所附证据通过
help-case-checklist-not-applicable = 不适用，及其缘由
help-case-checklist-effective = 文书日期
help-after-case-checklist = winddown case checklist 示例贷
    winddown case checklist 示例贷 R3 --pass --evidence asset-list=资产清单.pdf \
    {"  "}--effective 2020-11-02 --basis 工作组资产清单
    winddown case checklist 示例贷 R6 --not-applicable 无逾期借款人 \
    {"  "}--effective 2020-11-02 --basis 备忘〔2020〕9号
help-case-flag = 标记、复查或取消标记
help-case-flag-flag = 标记种类
help-case-flag-raise = 自该日起标记；hard 须有 --why 和证据
help-case-flag-review = 已复查，予以保留
help-case-flag-lift = 取消标记
help-case-flag-why = 难清的原因
help-case-toll = 顺延一案或一单位各案的时限，或提前终止
help-case-toll-unit = 该报送单位及其下属的各案
help-case-toll-clock = 顺延的时限：group、verification、plan、vote、contact、claims-window、claims-review、refusal、proceeding-review、execution、notice、notice-review、objection、acceptance、reopening、round、zero-stock、exit、age、movement、hard-review。可重复
help-case-toll-from = 首日；或逐行列明暂停计时的文件
help-case-toll-to = 末日；与 --end 同用时为新的末日
help-case-toll-approver = 批准人
help-case-toll-end = 提前终止该条所准的顺延
help-after-case-toll = winddown case toll --unit CN --clock age --clock execution \
    {"  "}--from 2020-01-24 --to 2020-03-31 --approver 领导小组办公室 \
    {"  "}--basis "2020年2月2日疫情通知"
    winddown case toll 示例贷 --end 14 --to 2020-02-29 --basis 备忘〔2020〕3号
help-after-case-assign = winddown case assign 示例贷 --body 专班 --route clear \
    {"  "}--exit-by 2020-12-31 --effective 2020-03-02 --basis 纪要〔2020〕4号
    winddown case assign --from cases.csv --basis 纪要〔2020〕4号 --dry-run

## 清单

help-plan = 压降计划：机构或报送单位应达到的目标
help-plan-set = 制定某一指标的压降计划，取代此前的计划
help-plan-unit = 该报送单位的计划
help-plan-set-measure = 压降的指标
help-plan-set-baseline-month = 基数所取的月末
help-plan-set-baseline = 当时的数字，如 1200万、3.5亿元 或 1200；不填则取登记数字
help-plan-set-end = 清零的期限
help-plan-set-target = 途中目标：该月末至多为此数。可重复
help-plan-set-effective = 计划首日；默认为今天
help-plan-set-yes = 确认被询问的内容无误
help-after-plan-set = winddown plan set Northlight --measure balance --baseline-month 2019-12 \
    {"  "}--end 2020-12-31 --target 2020-06=800万 --basis "2020年1月10日压降计划"
    winddown plan set --unit 330000 --measure institutions --baseline 20 \
    {"  "}--baseline-month 2019-12 --end 2020-06-30 --basis "浙金办〔2020〕2号"
help-plan-show = 查看执行中的计划：每月目标、实际、落后多少
help-stuck = 未了清单：退而不清与停业未处置完毕
help-check = 检查台账必须成立的各项规则；全部成立则不输出
help-check-name = 规则名称；不填则全部检查
help-check-limit = 每项规则最多列出的条数
help-after-check = winddown check                           检查全部规则，截至今天
    winddown check case-without-route --unit 330000
    winddown check --format json --output findings.json
help-stuck-rule = 清单名称；不填则列 exited-not-cleared 与 closed-unresolved
help-stuck-explain = 列出一家机构的完整计算：天数、阈值、资金、清偿预测、期限
help-after-stuck = winddown stuck                           截至今天两种状态的清单
    winddown stuck exited-not-cleared --unit 440000 --as-of 2020-03-31
    winddown stuck hard-to-clear no-movement tolled --limit 20
    winddown stuck closed-unresolved --output stuck.xlsx
    winddown stuck three-drops --unit 330000 --as-of 2020-03-31
    winddown stuck explain Northlight --as-of 2020-06-30

help-pilot = 转型试点
help-pilot-apply = 登记转型意向；加 --scope 登记所申请的内容
help-pilot-apply-scope = 牌照的经营范围
help-pilot-apply-capital = 注册资本（货币），如 3亿元
help-pilot-apply-first = 拟首期实缴
help-pilot-apply-balance = 申请时借贷余额
help-pilot-apply-lenders = 申请时出借人数
help-after-pilot-apply = winddown pilot apply 示例贷 --effective 2020-02-03 \
        --basis "函 2020-02-03"
    winddown pilot apply 示例贷 --scope province --capital 3亿元 \
        --first 3000万元 --balance 3750万元 --lenders 1055 \
        --effective 2020-02-10 --basis "申请 2020-02-10"
help-pilot-pack = 登记已提交的申请材料
help-pilot-pack-item = 材料
help-pilot-opinion = 登记办公室的意见
help-pilot-opinion-office = 办公室
help-pilot-opinion-opinion = 意见
help-pilot-advance = 推进申请至下一阶段；机构状态随之变动
help-pilot-advance-stage = 进入的阶段
help-pilot-advance-reason = 原因；规则仅有一种原因时可省略
help-after-pilot-advance = winddown pilot advance 示例贷 applied --effective 2020-02-20 \
        --basis "受理 2020-02-20" --evidence pack=pack.pdf
    winddown pilot advance 示例贷 rejected --reason illegality \
        --effective 2020-03-20 --basis 厦整治办〔2020〕9号
help-pilot-condition = 设定批复所附条件、登记其已满足，或改期
help-pilot-condition-set = 设定条件
help-pilot-condition-condition = 条件编号，不超过 60 个字符
help-pilot-condition-set-capital = 期限前累计实缴资本
help-pilot-condition-set-zero-stock = 期限前存量清零
help-pilot-condition-set-other = 其他，用文字说明
help-pilot-condition-due = 末日（含当日）
help-pilot-condition-set-consequence = 未满足的后果
help-pilot-condition-met = 登记条件已满足
help-pilot-condition-extend = 条件改期；原期限保留在案
help-pilot-condition-waive = 登记设定条件的部门予以豁免，并附其决定
help-after-pilot-condition = winddown pilot condition 示例贷 set 首期资本 --capital 3000万元 \
        --due 2020-06-12 --consequence lapse \
        --effective 2020-05-13 --basis 厦整治办〔2020〕9号
help-pilot-capital = 登记经验资的实缴资本
help-pilot-capital-amount = 金额
help-pilot-capital-report = 验资报告编号
help-pilot-capital-own-funds = 为股东自有资金
help-pilot-stock = 登记存管机构或审计核实的存量；加 --at-conversion 登记转型时的存量
help-pilot-stock-balance = 借贷余额
help-pilot-stock-lenders = 出借人数
help-pilot-stock-custody = 存管账户余额
help-pilot-stock-at-conversion = 为转型时的数字
help-pilot-run-off = 确定存量清退的末日
help-pilot-run-off-end = 末日
help-pilot-settle = 登记已完成的清算事项
help-pilot-settle-item = R2、R4 或 R7
help-pilot-obstacle = 登记转型的障碍（用 --note 说明），或将其消除
help-pilot-obstacle-act = 登记或消除
help-pilot-obstacle-kind = 障碍种类
help-pilot-toll = 顺延申请的时限，或提前终止顺延
help-pilot-toll-clock = 顺延的时限：conversion、condition。可重复
help-pilot-toll-from = 首日
help-pilot-toll-to = 末日；与 --end 同用时为新的末日
help-pilot-toll-approver = 批准人
help-pilot-toll-end = 提前终止该条所准的顺延
help-pilot-list = 列出转型申请及登记簿上无申请的转型机构：各自进展
help-pilot-export = 导出该清单（E5）的全部列，供其他部门使用；xlsx 与 html 另附合计与图表
help-pilot-show = 用一页显示一份转型申请，可带去开会
help-pilot-list-state = 只列处于该阶段的申请，含已结束的。可重复
help-pilot-export-state = 只列处于该阶段的申请，含已结束的。可重复
help-pilot-list-obstacle = 只列有该障碍的申请。可重复
help-pilot-export-obstacle = 只列有该障碍的申请。可重复
help-pilot-list-all = 含已结束的
help-pilot-export-all = 含已结束的
help-after-pilot-list = winddown pilot list --unit 330000 --as-of 2020-03-31
    winddown pilot list --state run-off --obstacle incapable
    winddown pilot show 北灯在线 --as-of 2020-06-30
    winddown pilot export --all --output pilots.xlsx

help-activity = 列出某日以来谁登记了什么
help-activity-since = 自该日起，按登记日（法定时间）
help-activity-by = 仅该登录名所登记的
help-activity-totals = 每名经办人一行，不逐条列出
help-after-activity = winddown activity --since 2020年4月1日
    winddown activity --since 2020年4月1日 --by wang --format json
    winddown activity --since 2020-01-01 --totals

help-diff = 对比名单在两个日期或两个记录时点之间的新增、移出和变动
help-diff-name = 何种名单
help-diff-from = 较早的一端：日期，或 RFC 3339 时点
help-diff-to = 较晚的一端，与前者同类
help-diff-ages = 时长也对比（时长会自行增长）
help-after-diff = winddown diff exited-not-cleared --from 2020年2月29日 --to 2020年3月31日
    winddown diff cases --as-of 2020-03-31 --from 2020-03-31T16:00:00Z \
    {"  "}--to 2020-04-30T16:00:00Z --format csv

help-due = 列出各类期限：已过与将至
help-due-within = 往后多少天，如 30d；已过期的总是列出
help-due-kind = 仅此类期限；可重复
help-due-mover = 仅须由其办理的；可重复
help-due-ical = 另将日期以 iCalendar 格式写入此文件
help-after-due = winddown due --within 14d --unit 330000
    winddown due --mover city --ical 期限.ics

help-dwell = 查看各状态停留多久，以及哪里积压天数最多
help-dwell-track = 仅该轨道
help-dwell-by = 除轨道外按何分组；默认按状态。可重复
help-after-dwell = winddown dwell                           各状态
    winddown dwell --track clearance --by state --by unit --limit 20
    winddown dwell --by route --by state
    winddown dwell --unit 330000 --as-of 2020-03-31 --output dwell.xlsx

help-targets = 分单位查看存量压降、机构出清、转型试点与按时报送
help-targets-month = 月份；不写则为 --as-of 之前最近结束的月份
help-targets-unit = 该单位的直接下级；不写则为本单位或全国
help-after-targets = winddown targets --as-of 2020-03-31      各省
    winddown targets --unit 330000 --month 2020-02
    winddown export targets --as-of 2020-03-31 --output targets.xlsx

## 逐月数字与公布数字

help-series = 逐月查看各项指标，以及连续下降多少个月
help-series-measure = 仅该指标；默认为三降各指标。可重复
help-series-group = 哪些机构的数字；默认为实际运营机构。可重复
help-series-from = 起始月份；默认为截止月份之前两年
help-series-to = 截止月份；不给时为 --as-of 之前最近结束的月份
help-series-baseline = 各月另与该月比较
help-series-as-of = 截止月份不晚于此日；默认为今天
help-after-series = winddown series --baseline 2018-12 --as-of 2020-03-31
    winddown series 示例贷 --measure balance --from 2019-01
    winddown series --unit 330000 --known-at 2020-04-10 --output series.xlsx

help-bulletin = 公报：显示、发布、核验、比较；以及他方公布的数字
help-bulletin-show = 显示某月公报：段落、主要数字、分地区数字、机构增减表、口径
help-bulletin-show-as-of = 数字所属月末；默认为最近结束的月份
help-bulletin-show-baseline = 作为基期的月末；默认为上一年年初，如 2020 年各月为 2018-12-31
help-bulletin-show-percentages = 只说变动百分比，不列绝对余额和人数
help-bulletin-show-unit = 该报送单位的公报；默认为全国，或本人所在单位
help-after-bulletin-show = winddown bulletin show --as-of 2020-03-31 --baseline 2018-12-31
    winddown bulletin show --unit 330000 --format json --output 浙江.json
help-bulletin-publish = 按现有记录固定某月公报，编入该单位下一期
help-bulletin-publish-as-of = 数字所属月末；默认为最近结束的月份
help-bulletin-publish-baseline = 作为基期的月末；默认为上一年年初
help-bulletin-publish-unit = 该报送单位的公报；默认为全国，或本人所在单位
help-after-bulletin-publish = winddown bulletin publish --as-of 2020-03-31 --baseline 2018-12-31 \
    {"  "}--basis "2020年4月24日联合会议"
help-bulletin-list = 列出已发布的公报
help-bulletin-list-unit = 该报送单位及其下属单位的公报
help-bulletin-verify = 由记录重新生成已发布的公报，逐字节核对
help-bulletin-verify-number = 期号；省略则核对该单位全部公报
help-bulletin-verify-unit = 该报送单位的公报；默认为全国，或本人所在单位
help-bulletin-diff = 说明两期公报之间的变化，以及由哪些登记引起
help-bulletin-diff-one = 其中一期的期号
help-bulletin-diff-other = 另一期的期号
help-bulletin-diff-unit = 该报送单位的公报；默认为全国，或本人所在单位
help-after-bulletin-diff = winddown bulletin diff 1 2 --output 差异.xlsx
help-bulletin-record = 照录他方公布的数字
help-bulletin-record-source = 何人于何时何处公布
help-bulletin-record-as-of = 数字截至日
help-bulletin-record-baseline = 变动所对比的基期
help-bulletin-record-number = 数字，如 institutions=139。可重复
help-bulletin-record-percent = 变动（整百分比），如 balance=-75。可重复
help-bulletin-record-streak = 所称连续下降的月数
help-bulletin-record-unit = 数字所属的报送单位；默认为全国
help-after-bulletin-record = winddown bulletin record --source "银保监会 2020-04-24" --as-of 2020-03-31 \
    {"  "}--baseline 2018-12-31 --number institutions=139 --percent institutions=-86 \
    {"  "}--percent balance=-75 --streak 21 --basis "2020年4月24日会议"
help-bulletin-statements = 列出他方公布的数字，并与本册数字对照
help-bulletin-statements-unit = 该报送单位的；默认为全国
help-bulletin-consistency = 查他方公布的数字是否互相矛盾
help-bulletin-consistency-unit = 该报送单位的；默认为全国

help-export = 将登记簿或其清单输出，供其他部门和程序使用
help-export-name = 输出什么；events 为事件日志形式的登记簿（XES 或 OCEL 2.0）；其余为含全部列的名单
help-export-institution = 仅限此机构及其案件：编号、统一社会信用代码或名称
help-export-by = 三降表按单位或按机构列；默认按单位
help-export-baseline = 三降表的基期月末；默认 2018 年末
help-export-all = 全部条目照登记时原样，含已撤销的条目和更正；试点清单则含已结束的
help-after-export = winddown export events --output 登记簿.xes
    winddown export events --output 浙江.jsonocel --unit 330000
    winddown export events --format ocel-xml --all

## 月报

help-return = 机构月报：逐份或按文件报送
help-return-file = 报送一家机构一个月的月报；数字与已登记不同的为重报
help-return-file-month = 月份，如 2020-03：数字为该月最后一日的
help-return-file-balance = 月末借贷余额，只计本金
help-return-file-lenders = 月末仍有待收本金的出借人数
help-return-file-borrowers = 月末仍有待还本金的借款人数
help-return-file-issued = 当月新增借贷
help-return-file-repaid = 当月偿还本金
help-return-file-overdue = 月末逾期本金
help-return-file-advanced = 月末代偿余额
help-return-file-flag = 数字标记；missing 表示无法取得数字。可重复
help-return-file-source = 数字来源；省略则为机构自报
help-return-file-submitted-on = 报送日期；省略则为今天
help-return-file-submitted-by = 报送人；省略则为您本人
help-return-file-yes = 经提出疑问的数字（如相差十倍）确认无误
help-after-return-file = winddown return file 示例贷 2020-03 --balance 120万元 \
    {"  "}--lenders 130 --borrowers 41 --basis 2020年4月8日月报
    winddown return file 示例贷 2020-02 --flag missing --basis 2020年3月20日备忘

help-return-import = 自文件读入月报：全部读入，或全不读入
help-return-import-file = 文件：CSV 或 XLSX，每行一家机构一个月
help-return-import-profile = 读取方案：内置名称，或方案文件路径
help-return-import-taken-on = 清单取得之日，优先于读取方案所载
help-return-import-set = 清单未载时各行一律适用的内容：读取方案的字段及取值，如 place=330100
help-return-import-quarantine = 将被拒绝或有疑问的行连同原因写入该文件，其余照常读入
help-return-import-report = 将逐行结果写入该文件（.csv、.xlsx 或 .json），演练时亦可
help-return-import-basis = 依据文件；省略则为名单标题
help-return-import-accept-questions = 经提出疑问的数字（如相差十倍）确认无误
help-after-return-import = winddown return import 月报2020-03.csv --dry-run
    winddown return import 月报2020-03.csv --quarantine 未读入.csv
    winddown return import 名单.xlsx --profile my-list.toml

help-return-show = 逐月查看一家机构的月报
help-return-show-all-versions = 连同已被重报替代的版本
help-return-show-limit = 只显示最近若干份
help-return-from = 自该月起
help-return-to = 至该月止
help-after-return-show = winddown return show 示例贷 --from 2019-01 --all-versions
    winddown return show 示例贷 --known-at 2020-04-24
help-return-missing = 列出应报未报的机构；不写月份时列出迟报的
help-return-missing-month = 该月未报的全部机构，不论是否迟报
help-return-missing-state = 只列当日处于该状态的，可重复
help-after-return-missing = winddown return missing                  哪些机构迟报、迟了多久
    winddown return missing 2020-03 --unit 330000 --as-of 2020-04-06
help-return-rates = 分单位查看月报报送率和及时率
help-return-rates-month = 月份；不写则为最近一个已结束的月份
help-return-rates-unit = 该单位的直接下级；不写则为本单位或全国
help-return-restatements = 列出重报：项目、原值、新值、时间、经办人
help-return-restatements-institution = 只列该机构
help-return-approvals = 查看各单位某月的审定进度：待下级审定、可审定、已审定
help-return-approvals-month = 月份；不写则为最近一个已结束的月份
help-return-approve = 由单位审定并锁定某月月报，须在各下级之后
help-return-approve-month = 月份
help-return-approve-unit = 审定的单位
help-return-approve-with-missing = 有缺报也审定，并记录应报、已报份数
help-return-approve-with-below = 连同尚未审定的下级单位一并审定
help-after-return-approve = winddown return approve 2020-03 --unit 330100 --basis "2020年4月8日会议纪要"
    winddown return approve 2020-03 --unit 330000 --with-below --dry-run \
    {"  "}--basis "2020年4月10日会议纪要"
help-return-unlock = 解锁单位已审定的月份，自上而下，须说明理由（--note）
help-return-unlock-month = 月份
help-return-unlock-unit = 解除其审定的单位
help-return-unlock-with-below = 连同已审定的下级单位一并解锁
help-after-return-unlock = winddown return unlock 2020-03 --unit CN --with-below --basis "备忘录12号" \
    {"  "}--note "存管银行更正两家余额"

## 读入文件

help-import = 将外部名单读入台账
help-import-institutions = 读入机构名单
help-import-changes = 读入变动清单
help-import-returns = 读入月报清单
help-import-guess = 查看清单并拟出读取方案草稿
help-import-guess-sheet = 工作簿的工作表；有多个可能的清单时须指明
help-import-guess-output = 草稿写入的文件，不得已存在
help-after-import-guess = winddown import guess 名单.xlsx
    winddown import guess 名单.xlsx --sheet 名单 --output 名单.toml
help-import-profiles = 列出内置读取方案，查看或复制其中一个
help-import-profiles-profile = 查看或复制的方案
help-import-profiles-output = 方案写入的文件，不得已存在
help-after-import-profiles = winddown import profiles
    winddown import profiles returns
    winddown import profiles wdzj-status --output 名单.toml
help-import-basis = 依据文件；省略则为名单标题
help-import-accept-questions = 经提出疑问的数字（如相差十倍）确认无误
help-import-file = 文件：CSV 或 XLSX
help-import-profile = 读取方案：内置名称，或方案文件路径
help-import-taken-on = 清单取得之日，优先于读取方案所载
help-import-set = 清单未载时各行一律适用的内容：读取方案的字段及取值，如 place=330100
help-import-quarantine = 将无法读取的行写入该文件，其余照常读入
help-import-report = 将逐行结果写入该文件（.csv、.xlsx 或 .json），演练时亦可
help-import-list = 列出已导入的清单
help-import-show = 查看一份清单的逐行结果
help-import-show-import = 导入编号，见 `winddown import list`
help-after-import-show = winddown import show IMPORT --where outcome=review    仅看待复核的行
    winddown import show IMPORT --output rows.xlsx
help-after-import = winddown import institutions list.csv --profile wdzj-status --dry-run
    winddown import institutions list.xlsx --profile my-list.toml \
    {"  "}--quarantine bad-rows.csv
    winddown review list                     查看导入时未能判定的事项

help-review = 导入时未能判定的事项
help-review-list = 列出待判定事项
help-review-list-kind = 仅该类，可重复
help-review-list-resolved = 包括已判定的
help-review-show = 将一项与疑似机构并列查看
help-review-show-item = 事项编号，见 `winddown review list`
help-review-resolve = 判定一项或多项
help-review-resolve-filter = 判定满足条件的全部待判定事项，列名见 `winddown review list`；可重复
help-review-resolve-from = 判定该文件所列事项；列：item、decision（as-found、same、new、dismiss）、institution、basis，可另有 state、effective、reason、renamed、office、note、evidence
help-review-resolve-renamed = 行内公司名称即现用名称；不加此项则作为曾用名登记
help-review-resolve-item = 事项编号，见 `winddown review list`
help-review-resolve-same = 即该机构：编号、统一社会信用代码或名称
help-review-resolve-new = 是一家新机构
help-review-resolve-dismiss = 不作处理
help-review-resolve-state = 进入的状态，代替名单所载
help-review-resolve-effective = 生效日期，代替名单所载
help-review-resolve-reason = 原因，代替名单所载
help-review-resolve-unit = 新机构的报送单位；所在地无法确定时填写
help-after-review-resolve = winddown review resolve ITEM --same 1234-K --basis 浙金办〔2019〕7号
    winddown review resolve --where kind=flagged --dismiss \
    {"  "}--basis 浙金办〔2019〕7号 --dry-run
    winddown review resolve --from decisions.csv --basis 浙金办〔2019〕7号

## 人员、单位与规则

help-unit = 报送单位
help-unit-list = 列出报送单位的层级
help-unit-list-unit = 仅该单位之下
help-rule = 分期生效的规则
help-rule-list = 列出各项阈值、出处及生效日期
help-calendar = 法定工作日历
help-calendar-list = 列出与周一至周五不同的日期
help-calendar-list-year = 仅该年
help-calendar-import = 将某年的工作日历读入台账；须有全国职责
help-calendar-import-file = 文件，列为 day、kind（holiday 或 working）、name、source
help-calendar-import-basis = 该年放假安排的通知
help-calendar-import-amend = 该年已有正式日历时亦可更换：新通知作了调整
help-after-calendar-import = winddown calendar import 2027.csv --basis 国办发明电〔2026〕7号 --dry-run
help-rule-show = 查看一项参数：施行中的、已被取代的，以及现行值
help-rule-show-unit = 该单位的现行值：本级及其上级的参数
help-rule-show-as-of = 以该日为准；默认今天
help-rule-set = 为某单位设定自某日起的参数；地方只能从严
help-rule-key = 参数，例如 case.plan-days；`winddown rule list` 列出全部
help-rule-set-value = 天数、次数、百分比、以元计的金额，或 true、false，依参数而定
help-rule-set-unit = 施行该参数的报送单位；CN 为全国
help-rule-set-from = 施行首日
help-rule-set-source = 出处文件
help-after-rule-set = winddown rule set case.claims-window-days 30 --unit 370200 \
    {"  "}--from 2019-06-01 --source "市退出名单公告"
help-audit = 证明台账未被改动
help-audit-verify = 核验每家或一家机构的条目链，以及台账是否仍以各检查点为开头
help-audit-verify-note = 另行保存的检查点；一并核对
help-after-audit-verify = winddown audit verify --note 检查点.txt
help-audit-key = 生成签署检查点的密钥，并输出公钥
help-audit-key-file = 存放密钥的文件，他人不可读；已有的文件不被改动
help-audit-key-name = 密钥名称，不含空格，例如办公室名称
help-after-audit-key = winddown audit key 密钥.txt --name p2p-office.gov.cn > 公钥.txt
help-audit-checkpoint = 签署台账截至目前的全部条目：根值一经签署，任何改动都会被发现
help-audit-checkpoint-key = 签署所用密钥的文件；可并列多个，例如新旧密钥更替时
help-audit-checkpoint-output = 将检查点写入此文件，以便另行保存
help-audit-checkpoint-dry-run = 说明将签署什么，不写入任何内容
help-after-audit-checkpoint = winddown audit checkpoint --key 密钥.txt --output 检查点.txt
help-audit-list = 列出已建立的检查点
help-audit-show = 按签署原样输出检查点
help-audit-show-size = 条目数；省略则为最近一个
help-audit-prove = 输出证明：某条目在最近的检查点之内，或较早的检查点是较晚者的开头
help-audit-prove-institution = 何者的条目：机构，或以编号指明的处置案、申请、线索
help-audit-prove-seq = 第几条，见 `history`
help-audit-prove-since = 较早检查点的条目数
help-audit-prove-size = 较晚检查点的条目数；省略则为最近一个
help-audit-prove-output = 将证明写入此文件
help-after-audit-prove = winddown audit prove 北辰贷 3 --output 证明.txt
    winddown audit prove --since 74002
help-audit-check-proof = 核对证明，无需台账
help-audit-check-proof-file = 证明文件
help-audit-check-proof-public = 应签署者的公钥文件。可重复
help-after-audit-check-proof = winddown audit check-proof 证明.txt --public 公钥.txt
help-completions = 输出命令行补全脚本
help-completions-shell = 命令行外壳
help-man = 写出手册页
help-man-folder = 存放的目录，不存在则新建

## 参考页

help-reference-title = 命令参考
help-reference-generated = 本页由命令树与 `src/words/zh/help.ftl` 生成，请勿手工修改。
help-reference-globals = 以下选项适用于所有命令。
help-reference-exits = 退出码
help-reference-code = 退出码
help-reference-meaning = 含义
help-exit-0 = 已完成，包括台账已有相同记载
help-exit-1 = 规则不允许
help-exit-2 = 用法有误
help-exit-3 = 冲突：他人已先行登记
help-exit-4 = 未找到，或无权查看
help-exit-5 = 无法连接数据库
help-exit-6 = 输入文件被拒
help-exit-10 = 检查发现问题，或所查内容无法读取
help-exit-70 = 程序错误
help-exit-74 = 结果无法输出

help-pack = 将会议所需的清单、图表和口径写入一个文件
help-pack-as-of = 材料的截止日
help-pack-baseline = 用于对比的月末
help-pack-output = 输出文件：.xlsx 为工作簿，含全部列和原生图表；.html 为独立网页
help-after-pack = winddown pack --as-of 2020-03-31 --output pack.xlsx   含原生图表
    winddown pack --as-of 2020-03-31 --unit 440000 --output pack.html

## 移送与问题台账

help-handover = 借款人信息移送：只记人数和回执
help-handover-which = 名单；列表时可重复
help-handover-receipt = 回执号
help-handover-add = 记录一次移送
help-handover-add-receiver = 接收方
help-handover-add-handed = 移送人数
help-handover-add-accepted = 接收人数
help-handover-add-rejected = 退回人数；其余为待答复
help-handover-add-amount = 合计欠款，如 1200万 或 3.5亿元
help-handover-add-overdue-days = 其中最短的逾期天数
help-handover-add-receipt-on = 回执日期；默认为移送日期
help-handover-add-rests-on = 联合惩戒所依据的名单。可重复
help-after-handover-add = winddown handover add 诚信贷 --list credit --receiver 百行征信 \
    {"  "}--receipt BH-2020-12 --handed 1200 --accepted 1150 --rejected 30 \
    {"  "}--overdue-days 120 --effective 2020-04-20 --basis "征信通知"
help-handover-correct = 按接收方答复重新记录一次移送的人数
help-handover-correct-handed = 移送人数（原记有误时）
help-handover-correct-accepted = 目前接收人数
help-handover-correct-rejected = 目前退回人数
help-handover-remove = 记录从名单移出的人数
help-handover-remove-persons = 人数
help-handover-remove-ground = 原因
help-handover-list = 列出移送：移送、接收、退回、待答复、移出、在列
help-handover-missing = 列出 R6 与移送记录不符的处置案
help-issue = 问题台账：新情况新问题
help-issue-track = 涉及机构、处置案还是转型申请
help-issue-lead = 改记于线索
help-issue-seq = 提出问题的条号
help-issue-owner = 责任人
help-issue-due = 期限
help-issue-raise = 提出问题
help-issue-raise-text = 问题内容
help-issue-raise-category = 类别
help-issue-assign = 分派问题或定期限
help-issue-resolve = 记录问题已解决
help-issue-resolve-resolution = 解决情况
help-issue-reopen = 记录问题再次出现
help-issue-list = 列出问题：未解决的在前，早的在前
help-issue-list-category = 只列此类别。可重复
help-issue-list-owner = 只列此责任人的
help-issue-list-all = 含已解决的
