### 处置案不予登记的情形，以及应当如何办理。

hint-case-then = 下一步：{ $command }
hint-case-from-day = 自 { $day } 起方可登记，日期不得早于该日。
hint-illegal-case = `winddown case checklist INST` 列出结案尚缺事项。如登记有误：winddown correct INST 序号 --track clearance --basis 依据
hint-already-stands-case = 如该条有误，请更正：winddown correct INST { $seq } --track clearance --basis 依据 ……
hint-in-the-way-case = 请查看 `winddown history INST --track clearance`。如第 { $seq } 条有误，请先更正：winddown correct INST { $seq } --track clearance --basis 依据
error-fact-in-the-way = 与处置案第 { $seq } 条（{ $on }）冲突：该条将不再成立。
error-no-such-figure = 第 { $seq } 条没有该项数字：并非每条都有金额或出借人数。
hint-no-such-figure = `winddown history INST --track clearance` 列出各条内容。兑付更正本金，债权更正金额或出借人数。
error-guard-finding = 规则 { $rule } 尚不允许：{ $finding }。
hint-guard-close = 结案即同时出清：winddown case advance INST closed --effective 日期 --basis 依据 --evidence acceptance-form=文件
hint-guard-case-open = 处置案随停业设立。请登记停业，或导入所依据的名单；`winddown history INST` 列出已登记内容。

error-case-is-closed = 处置案已于 { $since } 结案，不再登记任何事项。
hint-case-is-closed = 如出现新债权或存量：winddown reopen INST --effective 日期 --reason new-claim --basis 依据 --evidence claim=文件
error-case-before-stop = { $on } 早于停业日 { $stopped }：立案前不得登记债权、兑付或责任。
hint-case-before-stop = 请填实际发生日。如停业日期记得过晚，请更正：winddown correct INST 序号 --effective 日期 --reason wrong-date --basis 依据
error-case-nothing = 没有可登记的内容：命令未说明事项或金额，或仅为空白。
hint-case-nothing = 请至少给出一个选项；命令后加 `--help` 可列出。
error-case-reference = “{ $text }”不能作为编号：应为 1 至 { $longest } 个可见字符。
hint-case-reference = 请填债权、批次、公告或异议的编号。不得填写个人姓名或证件号码，登记无需个人信息。
error-case-exit-by = 计划退出日 { $day } 早于停业日 { $stopped }。
error-case-linked = 处置案第 { $seq } 条与机构第 { $with } 条同时成立，不能单独更正。
hint-case-linked = 请更正机构该条，处置案随之更正：winddown correct INST { $with } --effective 日期 --reason wrong-date --basis 依据
error-case-stage = 处置案处于“{ $stage }”，该事项属于“{ $belongs }”阶段。
hint-case-stage-far = 须逐步推进：{ $command }
error-case-jump = { $amount }与已登记的{ $known }（债权按人均）相差 { $times } 倍以上，可能是金额单位有误。
hint-case-jump = 金额以元为单位；其他单位写作 300万元、3亿元。确认无误的，请加 --confirm 重新执行。

error-case-zero = 金额为零。
hint-case-amount = 请以元填写金额，如 1234.50，或注明单位：300万元、3亿元。
error-case-claim-exists = 债权 { $claim } 已于 { $day } 登记在册。
hint-case-claim-exists = 另一笔债权须用另一编号。如本笔金额变更：{ $command }
error-case-sum = 债权合计将超过 10^15 元，超出金额上限。
error-case-no-claim = 截至该日登记册中没有债权 { $claim }。
error-case-no-lenders = 债权至少有一名出借人。
hint-case-no-lenders = 请填 --lenders 人数；单笔债权为 1，批次填其人数。
error-case-claim-step = 债权 { $claim } 现为“{ $from }”，不能“{ $step }”。
hint-case-claim-final = 此后再无步骤。如某一步登记有误，请撤销：{ $command }
error-case-amount-missing = “{ $step }”须注明确认金额。
error-case-amount-not-taken = “{ $step }”不带金额：以申报金额为准。
hint-case-amount-not-taken = 请去掉 --amount，或改用 part-admitted 或 changed 并注明金额。
error-case-admitted = { $amount }超过申报的{ $filed }。
hint-case-admitted = 确认金额不得超过申报金额。如出借人申报更多，请先改报：{ $command }
error-case-below-paid = { $amount }低于该笔已付的{ $paid }。
hint-case-below-paid = 如兑付登记有误，请先更正：{ $command }
error-case-claim-decided = 债权 { $claim } 现为“{ $state }”：作出决定后不得改报。
hint-case-claim-decided = 如出借人对决定有异议：{ $command }

error-case-no-window = 未发布债权申报公告；申报期届满后方可截止登记。
error-case-window-runs = 债权申报期至 { $until }。
error-case-register-closed = 债权登记已于 { $since } 截止。
hint-case-register-closed = 逾期债权仍可申报，登记随之重开：{ $command }
error-case-nothing-admitted = 尚无可兑付的已确认债权。
error-case-overpaid = 本金{ $principal }超过全部已确认债权尚欠的{ $owed }。
error-case-overpaid-claim = 本金{ $principal }超过债权 { $claim } 尚欠的{ $owed }。
hint-case-overpaid = --principal 至多填{ $owed }；超出部分填 --return。如此前兑付有误：{ $command }
error-case-return-first = 先本金后收益：尚欠本金{ $left }。
error-case-distributed = 已于 { $on } 作最终分配，此后不再申报或兑付。
hint-case-distributed = 如登记有误，请撤销：{ $command }
error-case-nothing-known = 所欠金额尚不清楚：既无存量也无债权登记。

error-case-window-short = 期限为 { $days } 天，规则要求 { $asked } 天（{ $rule }）。
hint-case-window-short = 截止日不得早于 { $until }：--until { $until }
error-case-no-final-notice = 尚未发布可供异议的终结公告。
error-case-objection-outside = { $on } 的异议不在终结公告期内（{ $from } 至 { $until }）。
hint-case-objection-outside = 请填异议提出日。逾期提出的不作异议处理；其中的债权按逾期债权申报，或以 --reason new-claim 重启处置。
error-case-objection-exists = 异议 { $objection } 已登记。
error-case-no-objection = 没有未决异议 { $objection }。
error-case-no-threshold = 在案方案均未载明通过比例，表决无从判定。
error-case-vote = { $of } 票中 { $favour } 票同意，不成其为计票结果。
error-case-threshold = { $percent }不能作为通过比例：应大于 0% 且不超过 100%。

error-case-item = { $item }不能登记：{ $lack }。
error-case-item-evidence = { $item }须凭证据通过，可用：
error-case-flag-stands = “{ $flag }”标记自 { $since } 起已存在。
error-case-flag-not = 没有“{ $flag }”标记。
error-case-hard = 退而难清属于研判，须附证据，并注明下列原因之一：
error-case-no-grant = 截至该日没有第 { $grant } 条所准的顺延。
hint-case-no-grant = `winddown history INST --track clearance` 列出本案顺延；单位的顺延条目由 `case toll --unit CODE` 显示。

error-toll-backwards = 自 { $from } 起的顺延不能止于 { $to }：时限不得倒推顺延。
hint-toll-backwards = --from 填首日，--to 填末日，末日不得早于 { $from }。
error-toll-no-clock = 顺延须指明所及时限。
hint-toll-clock = 请逐项以 --clock 指明；`winddown case toll --help` 列出各项。
error-toll-no-approver = 顺延须注明批准人。
hint-toll-approver = 请以 --approver 注明批准单位或人员。
error-toll-never = “{ $clock }”时限不得顺延：报表、公安立案及刑事事项不予等待。
hint-toll-never = 请去掉 --clock { $code }。
error-toll-long = 该顺延共 { $days } 天；一次至多 { $limit } 天（tolling.grant-days）。
hint-toll-long = 至迟顺延至 { $last }，届时仍有需要再续。
error-toll-window = “{ $clock }”已于 { $due } 届满，顺延不能使其重开。
hint-toll-window = 请去掉 --clock { $code }，或重新公告：winddown case notice INST claims|final --number 编号 --until 日期 --effective 日期 --basis 依据

finding-no-plan = 本轮尚未报送方案
finding-no-threshold = 在案方案不经表决
finding-vote-asked = 方案须经表决，{ $percent }同意方可通过
finding-no-count = 尚未计票
finding-falls-short = { $of }票中{ $favour }票同意，未达到方案所定{ $percent }
finding-carries = { $of }票中{ $favour }票同意，方案已通过
finding-tries = 须有{ $asked }次查找记录，现有{ $tried }次
finding-no-claims-notice = 未发布债权申报公告
finding-window-runs = 债权申报期至{ $until }
finding-claims = 登记册中有{ $claims }笔债权
finding-no-claims = 登记册中没有债权
finding-items = 结案清单尚缺{ $items }
finding-no-final-notice = 尚未发布终结公告
finding-notice-runs = 终结公告期至{ $until }
finding-objections = 尚有{ $open }件异议未决
finding-no-objection-upheld = 没有成立的异议
finding-not-exited = 机构当日为“{ $state }”，尚未退出
hint-finding-not-exited = 请先登记退出：winddown log INST exited --effective 日期 --reason exit-list --basis 依据 --evidence exit-list=文件
finding-flagged = “{ $flag }”标记自{ $since }起存在
finding-owed = 处置案第{ $seq }条尚欠证据：{ $need }
finding-extract = 登记信息（{ $dated }）已超过{ $days }天，须为{ $from }以后出具
finding-stock-unknown = 停业时存量尚未登记
finding-stock = 尚有存量{ $amount }
hint-finding-no-threshold = 不经表决的方案可直接执行：{ $command }

usage-form-amount = 金额应写作 1234.50、300万元或 3亿元，精确到分
usage-form-percent = 百分比应大于 0、不超过 100，至多两位小数
problem-claims-header = 列为 { $found }
hint-claims-header = 债权文件的列为 { $columns }；后三列可省略。
problem-claims-large = 超过 { $rows } 行或 { $size } MiB
problem-claims-empty = 没有数据行
error-claims-rows = { $path }：共 { $of } 行，其中 { $count } 行无法读取。未写入任何内容。
detail-claims-row = 第 { $row } 行，债权 { $claim }：{ $why }
problem-claims-amount = “{ $text }”不是金额
problem-claims-lenders = “{ $text }”不是出借人数
problem-claims-step = “{ $text }”不是债权步骤；可用：{ $known }
problem-claims-day = “{ $text }”不是 2020-03-31 形式的日期
error-toll-incomplete = 顺延须指明时限、首末日及批准人；终止顺延须指明所准条目。
error-checklist-incomplete = 登记清单项目须给出 --pass 或 --not-applicable 缘由，并注明 --effective 日期与 --basis 依据。
error-case-no-stop = { $on } 的事项属于将被撤销的停业，撤销后将无所依附。
hint-case-no-stop = 请先自后向前撤销依附于该停业的处置案条目：winddown correct INST SEQ --track clearance --strike --reason mistake --basis 依据；可用 winddown history INST --track clearance 查看。
