### 出了什么问题，下一步怎么办。`error-` 与 `usage-` 为完整句子，`problem-` 为句中的一部分。

error-label = 错误：
hint-label = 提示：
hint-then = 下一步：{ $next }
hint-both = { $start }
    { $next }
steps-in-order = { $start }；再 { $next }
detail-line = { $text }
detail-more = ……另有 { $more } 条
detail-or = { $start } 或 { $next }
detail-code = { $code }：{ $words }
# 另一种语言的名称略去。
detail-unit = { $zh }{ $en ->
   *[other] {""}
 }（{ $code }）
detail-candidate = { $name } · { $unit } · { $state } · { $number } · { $id }
detail-perhaps = 是否指以下机构：
error-state-none = 尚无状态
error-output = 无法输出：{ $why }。
hint-output = 请换到可写入的位置：腾出磁盘空间，或改用其他文件。
error-output-recorded = 登记已完成，仅结果未能输出。请勿重复办理；可查看：{ $next }
hint-bug = 此情况不应出现。未写入任何内容，请连同以上内容报告。

## 规则不允许

error-future = 生效日期 { $effective } 尚未到来，今天是 { $today }。
hint-future = 请填写实际生效的日期；仅属计划的事项不予登记。
error-before-existence = 生效日期 { $effective } 早于入册日期 { $since }。
hint-before-existence = 如其更早即已存在，请先更正第1条：{ $next }
error-illegal = 没有规则允许从“{ $from }”变为“{ $to }”。
detail-open = 此时可变为：
detail-open-reopen = { $code }：{ $words }，须重启：{ $next }
hint-illegal = 各项尚缺的条件：{ $next }。如原登记有误，请更正：{ $next2 }
hint-illegal-final = 此状态之后不再变动。如原登记有误，请更正：{ $next }
error-is-reopening = 从“{ $from }”回到“{ $to }”属于重启，须单独办理，原因取下列之一。
error-not-reopening = 不能重启：该日状态为“{ $from }”。只有已退出、已出清或已转型的机构可以重启。
hint-not-reopening = 可登记的变动及所缺：{ $next }。改正条目：{ $next2 }
error-reason-not-allowed = 原因 { $code }（{ $words }）不适用于此项变动（规则 { $rule }），可取下列原因。
hint-guard-quiet = 待实际退出后登记，生效日期不得早于 { $from }。
hint-guard-exit = 请补齐：{ $next }。确已无从查考的历史退出，可如实登记，单独列示：{ $legacy }
hint-guard-exit-both = 请补齐：{ $next }；其后：{ $next2 }。确已无从查考的历史退出，可如实登记，单独列示：{ $legacy }
hint-guard-resume = 各项规则及出处：{ $next }
error-evidence-missing = 此项变动将风险移出台账，须先有证明材料（规则 { $rule }），尚缺下列材料。
detail-evidence = { $code }（{ $words }）
hint-evidence = 请一并提供：{ $next }。文件留存本单位档案，系统仅留存文件名、大小和 SHA-256。
error-already-stands = 自 { $since } 起已登记为“{ $state }”，但日期、依据或原因不同。
detail-entry-by = 第 { $seq } 条，登记人 { $officer }
detail-basis = 依据：{ $basis }
hint-already-stands = 如该条有误，请更正：{ $next }
error-day-range = 不能查询 { $day } 的名单。
hint-day-range = 可查询 { $first } 年至 { $last } 年之间的日期。
error-names-many = 为一家机构填报了 { $count } 个名称或代码，每类最多 { $limit } 个。
hint-names-many = 是否为多家机构？请逐家登记，也可由名单批量登记：{ $next }
error-further-evidence = 第 { $seq } 条记录已登记此事项，但其中没有本次提交的材料：{ $kinds }。未写入任何内容。
error-further-note = 第 { $seq } 条记录已登记此事项，但其备注与本次不同。未写入任何内容。
error-further-both = 第 { $seq } 条记录已登记此事项，但其中没有本次提交的材料（{ $kinds }），备注也不同。未写入任何内容。
error-other-day = 第 { $seq } 条记录已登记此事项，日期为 { $since }，与本次的 { $given } 不同。未写入任何内容。
hint-other-day = 如第 { $seq } 条记录的全部内容应以 { $given } 为准：{ $next }
hint-further-unit = 地区或机关名下的记录不能补充。请另载依据再行登记，将作为新的一条记录，连同新增内容一并载入；重叠的扣除期间只扣除一次。
note-not-kept-return = 备注未予保存：本次未写入任何内容。报送内容与在案不同时，备注随更正一并登记；就本期报送另有说明的，可登记为问题：{ $next }
note-not-kept-bulletin = 本次提交的材料或备注未予保存：未写入任何内容。已发布的通报不作改动，数据有变的另行发布。
hint-further = 请补入该条记录：{ $next }
hint-further-note = 已登记的备注不作改动，可另行补充：{ $next }
error-in-the-way = 与第 { $seq } 条冲突：“{ $to }”（{ $on } 生效）将不再成立。
detail-why = 原因：{ $why }
detail-also = 另：{ $finding }。
hint-in-the-way = 已登记内容：{ $next }。如第 { $seq } 条有误，请先更正该条：{ $next2 }
hint-righted = 更正无法补充该项内容。请先撤销该条，再如实重新登记：{ $next }
error-no-such-entry = 没有第 { $seq } 条，最后一条为第 { $last } 条。
hint-history = 全部条目：{ $next }
error-is-correction = 第 { $seq } 条本身是对第 { $target } 条的更正。
hint-is-correction = 请再次更正第 { $target } 条，以最后一次更正为准：{ $next }
error-is-struck = 第 { $seq } 条已撤销，不再有效。
hint-is-struck = 请另行登记正确内容。
error-changes-nothing = 对第 { $seq } 条的更正没有改变任何内容。
hint-changes-nothing = 请指明正确内容：{ $next }。证明材料和备注为补充。
error-not-a-move = 第 { $seq } 条不涉及状态，没有可更正的状态或原因。
hint-not-a-move = 可以更正其日期和依据，也可以撤销。
error-unknown-word = “{ $text }”不是此处可用的词，可取：{ $known }。

## 机构、单位、地点

error-not-found = 在您可见的机构中，没有与“{ $text }”相符的。
hint-not-found = 按名称任意部分查找：{ $next }；登记新机构：{ $next2 }
error-wrong-check = “{ $text }”不是有效短号，也不是已登记的代码：末位校验字母与数字不符，其中必有一位有误。
hint-wrong-check = 请对照清单重新核对，或改用名称。未写入任何内容。
error-past-number = “{ $text }”是{ $name }以前的处置案件或申请的短号，其后已另有新的案件或申请。
hint-past-number = { $number } 指该机构及其最近一次案件；查看以前的各次：{ $next }
error-not-whole = “{ $text }”不是某一机构的完整名称或代码。登记不作推测，未写入任何内容，可能是指下列机构。
hint-not-whole = 请以完整名称、统一社会信用代码或编号指明。
error-ambiguous = “{ $text }”与 { $count } 家机构相符。
hint-ambiguous = 请用编号或统一社会信用代码指明。
error-duplicate = 台账中已有相似机构。
hint-duplicate = 如为同一家，请在该机构下登记变动；如确属另一家，请注明：{ $next }
error-unknown-unit = 没有报送单位“{ $code }”。
hint-unknown-unit = 单位代码可查：{ $next }
error-unknown-place = 未找到行政区划“{ $text }”。
hint-unknown-place = 请填写六位代码或中文名称，重名的须写明省份。
error-unit-among = “{ $code }”不能确定为一个报送单位，可能是
hint-unit-among = 请填写所指单位的代码。
error-place-among = “{ $text }”不能确定为一个行政区划，可能是
hint-place-among = 请填写所指行政区划的代码。
detail-place = { $province }{ $name }（{ $code }）
error-not-your-unit = { $unit }不是您所在的报送单位，也不是其下级。
hint-not-your-unit = 须由该单位的人员办理。查人员：{ $next }
error-merged-into-itself = 机构不能并入其自身。
error-survivor-void = { $name }已作废，不能作为保留的机构。
hint-survivor-void = 其去向及并入何处可查：{ $next }
error-holds-merged = 已有记录并入 { $institution }，如其作废，该等记录将一并失去。
hint-holds-merged = 这些记录可查：{ $next }。请将其并入保留的机构，或先撤销原有合并。
hint-merged-into-itself = 两个名称指向同一家。请用编号指明，编号可查：{ $next }

## 所填内容

error-name = 不能作为名称：{ $problem }。
error-identifier = 不能作为该种识别码：{ $problem }。
error-identifier-form = “{ $given }”应为“种类=值”，种类可取：{ $kinds }。
error-check-digit = { $code } 的校验位不符：末位应为 { $expected }。
hint-check-digit = 请核对有无笔误。个别早期代码真实但校验不符，可附营业执照影像予以接受：{ $next }
hint-check-digit-evidence = 接受校验不符的代码须附营业执照影像：{ $next }
error-identifier-taken = { $value } 已属于另一机构：{ $name }（{ $holder }）。
error-identifier-held = { $value } 已被占用：由{ $unit }所辖、您不可见的一家机构持有。
hint-identifier-held = 请与{ $unit }联系。如代码确属对方，则此处填写有误；如为同一机构，可由对方提出移交管辖。
error-overtaken = 他人正在登记相似的机构。您的内容未写入。
hint-overtaken = 请重试，届时可见他人所登记的内容。
hint-identifier-taken = 该机构可查：{ $next }；如为同一家，请合并。如系出清后重新获准，应在原记录上续登：{ $next2 }
error-no-such-name = 该机构没有平台名称“{ $name }”。
hint-no-such-name = 其名称可查：{ $next }
error-not-month-start = 管辖移交须于某月1日生效，{ $given } 不是。
hint-not-month-start = 下一个可用日期为 { $next }。
error-step-of-transfer = 第 { $seq } 条是两个单位之间移交管辖的一步，不能通过更正改期或撤销。
hint-step-of-transfer = 仅已提出的移交，请撤回或拒绝：{ $next }。已接受的，请自以后某月起再移交回原单位：{ $next2 }
error-nothing-offered = 该机构没有待接受的移交。
hint-nothing-offered = 请先提出移交：{ $next }
error-offered-already = 已提出移交给{ $unit }，自 { $on } 起。
hint-offered-already = 请先撤回：{ $next }
error-same-unit = 该机构已由{ $unit }管辖。
error-basis-empty = 依据为空。
hint-basis-empty = 每项登记都须注明依据文件：文号，或标题与日期。
error-basis-long = 依据有 { $length } 个字符，最多 { $limit } 个。
hint-basis-long = 请只写文件名称，其余内容写入备注：{ $next }
error-no-review = 没有您可见的待判定事项“{ $item }”。
hint-review-list = 待判定事项可查：{ $next }
error-no-import = 没有您可见的导入“{ $id }”。
hint-no-import = 可查：{ $next }
error-resolved = 该事项已判定：{ $resolution }。
hint-resolved = 由此产生的登记可以更正：{ $next }
error-review-known = “{ $name }”已在台账（{ $holder }）：该行此前已处理，或已由其他清单导入。
hint-review-known = 确属该机构：{ $next }；无须处理：{ $next2 }
error-review-number-taken = 该行待判定期间，{ $value } 已归“{ $name }”（{ $holder }）：一个编号只属一家机构。
hint-review-number-taken = 确属该机构：{ $next }；无须处理：{ $next2 }
error-review-needs = 该事项所载内容不足以如此判定。
hint-review-institution = 请指明是哪家机构、属新机构，或无须处理：{ $next }、{ $next2 } 或 { $next3 }
hint-review-state = 请指明进入的状态：{ $next }
hint-review-effective = 请指明生效日期：{ $next }
hint-review-unit = 请指明有管辖权的报送单位：{ $next }
error-rows-refused = 有 { $count } 行不被接受，未写入任何内容。
detail-row = 第 { $row } 行，{ $institution }：{ $why }
detail-row-only = 第 { $row } 行：{ $why }
hint-rows-refused = 请在文件中改正后重新提交；可先试办，检查全部内容。

## 他人登记与数据库

error-moved = 他人已先行登记：您所见为第 { $expected } 条，目前最后一条为第 { $last } 条。您的内容未写入。
error-db-conflict = 他人已先行登记（{ $what }）。您的内容未写入，原有内容无损。
hint-conflict = 请查看 { $next } 后重试。
error-db-unreachable = 无法连接数据库。
error-db-replica-unreachable = 无法连接用于报表的只读副本。
hint-db-replica = 该副本由 WINDDOWN_REPORT_URL 指定，须为记录所在服务器的流复制副本。不设该变量时，报表直接从记录读取。
error-db-no-replica = 所指定的报表来源不是本记录所在服务器的副本。
error-db-beyond-replica = 截至该时点的记录，副本可能尚未收全；可以确定已收全的时点为{ $known }。
hint-db-beyond-replica = 请改用该时点或更早的时点，或待副本追上后重试，或不设 WINDDOWN_REPORT_URL、直接从记录读取。
error-db-no-login = 数据库服务已连接，但没有登录名“{ $login }”。
hint-db-no-login = 如尚未建立登记簿，请以服务所有者身份建立：{ $next } 人员在首次授予职责时取得登录名：{ $next2 }
error-db-no-database = 数据库服务已连接，但没有数据库“{ $database }”。
hint-db-no-database = 请以服务所有者身份建立：{ $next } 如登记簿本应在此，请核对连接地址所指的数据库。
hint-db-unreachable = 请检查 DATABASE_URL 及 PG 开头的环境变量；均未设置时，winddown 使用自带的数据库服务。
error-db-held = 所需内容被他人占用，等候超时，您的内容未写入。此刻正在登记的人员如下。
error-db-held-by = { $login }，自 { $since } 起
error-db-held-unknown = 所需内容被他人占用，等候超时，您的内容未写入。此刻无人正在登记，无法指明占用者。
hint-db-held = 请重试；如仍如此，请联系该人员结束其未完的登记，或请数据库所有者终止该会话。
error-db-rebuilding = 他人正在重新生成各清单所依据的数据，您的内容未写入。
hint-db-rebuilding = 请待其结束后重试。
error-db-too-long = 数据库处理超时，您的内容未写入。
hint-db-too-long = 请在空闲时重试，或将大文件分次提交。
note-unreadable = 未列入：{ $found }全部可查：{ $next }
unreadable-entry = { $subject } 的第 { $seq } 条记录无法读取：{ $why }。
unreadable-drawn = 由 { $subject } 的记录生成的名单数据无法读取：{ $why }。
history-unreadable = { $found }该条所更正或变更的内容按其不存在列示；全部可查：{ $next }
hint-db-entry-unreadable = 此类记录非经办人所能写入，请数据库管理人核查。其余可读记录：{ $next }
error-db-lost = 与数据库的连接中断。
hint-db-lost = 请重试。每项登记要么完整写入，要么不写；重复提交只登记一次。
error-db-not-yours = 您无权进行此项操作，或无权在此单位操作。
hint-db-not-yours = 您的职责可查：{ $next }；可由相关单位人员办理。
error-db-reads-only = “{ $login }”仅有查阅职责，无登记职责。
hint-db-reads-only = 须由有登记职责的人员办理。人员名单：{ $next }
error-db-not-migrated = 数据库尚未就绪：缺少 { $pending } 次升级。
hint-db-not-migrated = 请升级：{ $next }
error-db-no-schema = 此数据库为空，尚未建立登记簿。
hint-db-no-schema = 请以数据库所有者身份建立：{ $next }。如登记簿本应在此，请核对连接地址所指的数据库。
error-db-clock-behind = 服务器时钟滞后：当前为 { $now }，最近一条记录的登记时间为 { $last }。未写入任何内容。
hint-db-clock-behind = 请校正数据库服务器的时钟后重试。已有登记不受影响；新记录的登记时间不得早于其前一条。
error-db-newer = 数据库由更新版本的 winddown 建立。
hint-db-newer = 请安装新版程序；本程序无法理解其中的登记内容。
error-db-no-duty = 登录“{ $login }”在本台账中没有职责，因此看不到任何内容。
hint-db-no-duty = 请申请授予职责：{ $next }
error-db-unreadable = 数据库中有本程序无法读取的内容。
error-db-migration = 数据库升级失败，已撤回。
error-db-query = 数据库拒绝了一条语句。

## 自带的数据库服务与备份

error-local-no-home = 没有存放台账的目录：WINDDOWN_HOME、XDG_DATA_HOME 和 HOME 均未设置。
error-local-awkward-path = PostgreSQL 不能使用此名称的目录：{ $path }
error-local-path-too-long = 服务套接字的路径将超过 { $limit } 字节：{ $path }
hint-local-home = 请将 WINDDOWN_HOME 设为名称简短、不含特殊字符的目录。
error-local-folder = 无法使用此文件或目录：{ $path }
hint-local-folder = 请检查其所有者及磁盘空间，或将 WINDDOWN_HOME 设为其他目录。
error-local-not-ours = 目录 { $path } 应为用户 { $expected } 私有，实际属于用户 { $owner }，权限 { $mode }。
hint-local-not-ours = 请以其所有者身份使用，或将 WINDDOWN_HOME 设为其他目录。
error-local-unreachable = 运行数据库服务的用户 { $account } 无法进入 { $path }
hint-local-unreachable = 请将 WINDDOWN_HOME 设为该用户可进入的目录，如 /var/lib/winddown。
error-local-no-user = PostgreSQL 不能以 root 身份运行，而系统中没有 postgres 或 nobody 用户。
hint-local-no-user = 请以其他用户运行 winddown，或用 DATABASE_URL 指定数据库。
error-local-no-binaries = 本机未安装 PostgreSQL 服务程序。
error-local-no-binaries-in = WINDDOWN_PG_BIN 所指目录中没有 PostgreSQL 服务程序：{ $folder }
hint-local-pg-bin = 请设为 initdb 和 pg_ctl 所在目录，或取消设置。
hint-local-install = scripts/install-postgresql，或：apt-get install postgresql
error-local-too-old = { $folder } 中的 PostgreSQL { $found } 版本过低，需 { $oldest } 或更高版本。
hint-local-too-old = 请安装新版本：scripts/install-postgresql，或：apt-get install postgresql
error-local-version = { $data } 中的台账由 PostgreSQL { $needed } 建立，但本机未安装该版本。
detail-versions = 已安装：PostgreSQL { $found }
hint-local-version = 请安装：apt-get install postgresql-{ $needed }
error-local-damaged = { $path } 存在，但不是完整的 PostgreSQL 数据目录。
hint-local-damaged = 如从未在其中登记，请将其移走后重试；否则请恢复备份：{ $next }
error-local-lock-timeout = 另一个 winddown 占用 { $path } 已达 { $seconds } 秒。
hint-local-lock-timeout = 请待其完成后重试。
error-local-lock-failed = 无法取得锁：{ $path }
error-local-init = PostgreSQL 无法建立数据目录。
error-local-start = 自带的数据库服务未能启动，日志 { $log } 末尾如下。
error-local-not-settled = 自带的数据库服务（进程 { $pid }）{ $seconds } 秒后仍未就绪，日志 { $log } 末尾如下。
hint-local-status = 其状态可查：{ $next }
error-local-signal = 无法联系自带的数据库服务（进程 { $pid }）。
error-local-tool-missing = 未安装 PostgreSQL 程序 { $program }。
error-local-tool-not-run = 无法运行此程序：{ $program }
error-local-tool-failed = { $program } 运行失败。
error-local-backup-exists = { $path } 已存在；备份不会覆盖已有文件。
hint-local-backup-exists = 请另取文件名。
error-local-not-all-rows = 未作备份：该地址所用角色受行级安全限制，不能读取全部记录（表 { $table }）；仅含部分记录的副本不能作为登记簿的备份。
hint-local-not-all-rows = 请改用数据库服务器超级用户的地址，或具有 BYPASSRLS 并可读取各表的角色：请联系服务器管理员。行级安全设置不变。
error-local-not-empty = 数据库不是空的，已有 { $objects } 个对象。
hint-local-not-empty = 请恢复到空数据库，以免覆盖已有登记。

## 输出清单

error-grid = 清单 { $report } 自相矛盾。
error-too-many-rows = 清单有 { $rows } 行，{ $format } 格式最多容纳 { $limit } 行。
hint-too-many-rows = 请用其他格式：{ $next }。或缩小范围：{ $next2 }
error-workbook = 无法生成工作簿。
hint-workbook = 请检查临时文件所在磁盘是否已满。不需要临时文件的格式：{ $next }
error-file-not-written = 无法写入此文件，原文件未改动：{ $path }
hint-file-not-written = 请检查目录、所有者及磁盘空间。
error-format-word = 没有“{ $word }”格式。
error-format-ending = 从 { $path } 的后缀看不出格式。
hint-format = 请指定一种：{ $next }

## 读入文件

error-file = 无法读取此文件：{ $path }
error-no-file = { $path } 是{ $what }，不是文件。
hint-no-file = 名单及证明材料须取自普通文件，以确定其内容和摘要值：请先另存为文件，再指定该文件。
no-file-folder = 目录
no-file-pipe = 管道
no-file-device = 设备
error-file-rejected = 文件 { $path } 被拒：{ $problem }。
error-rows = { $path }：{ $of } 行中有 { $count } 行无法读取，未写入任何内容。
hint-rows = 请在文件中改正，或将其另存并读入其余各行：{ $next }
detail-cell = 第 { $row } 行，“{ $column }”列，“{ $value }”：{ $problem }
problem-missing = 不得为空
problem-empty = 内容为空
problem-too-long = 有 { $length } 个字符，最多 { $limit } 个
problem-control = 含有控制字符 { $number }
problem-day = “{ $text }”不是日期，应写作 2020-03-31、2020/3/31 或 2020年3月31日
problem-no-such-day = 没有这一天：{ $month } 的最后一天是 { $last }
problem-no-such-month = 没有这一天：没有 { $month } 这个月
problem-date-written = 不是日期，应写作 2020-03-31、2020/3/31 或 2020年3月31日
problem-date = 不是 { $formats } 形式的日期
problem-serial = 是数字；若为电子表格的日期序号，即 { $day }，请在读取方案的 date_formats 中加 excel
problem-no-day = 只有年或月，此处须为具体日期
problem-zeros = 该列其他编号为 { $width } 位且以 0 开头，此格已被电子表格当作数字。如编号均为 { $width } 位，请在读取方案中写明（width = { $width }）
problem-unit = 没有此名称或代码的报送单位
problem-events-apart = 状态 { $states } 项，日期 { $days } 项，无法对应
problem-too-many = 含 { $count } 个值，最多 { $limit } 个
problem-year = 年份 { $year } 不在1990年至2100年之间
problem-form = “{ $text }”不是{ $form ->
    [registration] 15 位注册号（旧档案 13 位）
    [organisation] 组织机构代码：8 位数字或字母加校验码
    [domain] 域名，如 example.com，前后不得有其他内容
    [app] 应用包名，如 com.example.app
    [icp] ICP 备案号，如 京ICP备12345678号-1
   *[telecom] 电信业务许可证号，如 沪B2-20150001 或 京ICP证030001号
 }
problem-check = “{ $text }”的末位应为 { $expected }
problem-uscc-old-number = 15位数字是旧注册号，不是统一社会信用代码
problem-uscc-spreadsheet = “{ $text }”已被电子表格取整，原数字丢失
problem-uscc-length = 统一社会信用代码为18位，此处为 { $length } 位
problem-uscc-confused = 第 { $position } 位的“{ $found }”不用于统一社会信用代码，可能是 { $meant }
problem-uscc-character = 第 { $position } 位的“{ $found }”不用于统一社会信用代码
problem-uscc-division = 统一社会信用代码第 { $position } 位应为数字，此处为“{ $found }”
problem-foreign = 是{ $what }
foreign-locked = 有密码保护的文件
foreign-old-workbook = Excel 97 以前的旧工作簿
foreign-binary-workbook = 二进制 .xlsb 工作簿
problem-held = 行数或单元格过多：此类文件最多 { $rows } 行、{ $cells } 格
hint-held = 请另存为 .xlsx 或 CSV，或拆分文件。
problem-json = 自第 { $line } 行第 { $column } 位起不是 JSON
problem-json-record = 是 JSON，但不是带名称的记录列表
hint-json = 清单应为记录数组、每行一条记录，或含一个记录数组的对象。
foreign-document = 文档或幻灯片，不是表格
foreign-archive = 压缩包
foreign-page = 网页（HTML），与文件名无关
foreign-xml = XML 文件
foreign-sql = SQL 语句文件
foreign-pdf = PDF 文件
foreign-picture = 图片
hint-foreign = { $code ->
    [locked] 请用密码打开，取消密码后另存。
    [archive] 请解压后指定其中的清单。
    [document] 请将表格复制到电子表格程序，另存为 .xlsx 或 CSV。
    [sql] 请在原数据库中载入，将该表导出为 CSV。
    [pdf] 请向制表单位索取 .xlsx 或 CSV 格式的清单；从版面上抄录的数字容易出错。
    [picture] 请向制表单位索取 .xlsx 或 CSV 格式的清单；从图片上抄录的数字容易出错。
   *[other] 请用电子表格程序打开后另存为 .xlsx 或 CSV。
 }
problem-damaged = 文件不完整或已损坏，无法读取
problem-unpacks = 工作簿解压后超过 { $limit } MB
problem-text-large = 单元格内容合计超过 { $limit } MB（如大量单元格共用同一段长文本）
problem-sheet-unknown = 没有工作表“{ $wanted }”，只有 { $sheets }
problem-sheets-several = 有多张工作表可能是清单：{ $sheets }
problem-sheets-hidden = 全部工作表均已隐藏：{ $sheets }
problem-formula-cell = 第 { $row } 行 { $column } 列“{ $formula }”：公式未保存计算结果
problem-formula = 公式未保存计算结果；请用电子表格程序打开该工作簿并另存
problem-rounded = 已被电子表格转为科学计数，原有数字丢失；请索取该列为文本格式的清单
problem-lost = 文件送达前已有字符丢失（�）；请重新索取清单，或补正该字
problem-no-header = 第 { $row } 行没有表头
problem-header-twice = { $first } 列与 { $second } 列的表头都是“{ $name }”
hint-header-twice = 读取方案可按先后区分，写作“{ $name }#1”“{ $name }#2”，或按列号写作“@{ $second }”。不用读取方案的清单，每列须有各自的表头。
problem-columns = 第 { $row } 行超过 { $limit } 列
problem-rows = 超过 { $limit } 行
problem-rows-aside = 无法读取的行超过 { $limit } 行
hint-rows-aside = 大量行无法读取，说明该名单与所选 profile 不符：请先不另存、直接运行，查看前几行的问题，再改用合适的 profile。
problem-number-shared = { $column }列的“{ $number }”对应 { $count } 个以上名称，不是机构编号
hint-number-shared = 行序号、归口单位等列，请在 profile 的 "ignore" 中列出；编号单元格合并的，请逐行填写编号。
problem-quote = 第 { $row } 行的引号没有闭合
problem-list-large = 超过 { $size } MiB 或 { $rows } 行
problem-list-header = 其列为 { $found }
problem-list-empty = 没有数据行
hint-list-header = 应有且仅有以下各列，次序不限：{ $columns }。{ $optional ->
    [0] { "" }
   *[other] 后{ $optional }列可省略。
 }
problem-ragged = 第 { $row } 行有 { $found } 格，表头有 { $expected } 格
problem-cell-long = 第 { $row } 行 { $column } 列超过 { $limit } 个字符
problem-io = { $why }
problem-file-large = 文件有 { $size } MB，最大为 { $limit } MB
problem-binary = 不是文本：第 { $offset } 字节为空字符
problem-malformed = 并非全为 { $encoding } 编码：第 { $offset } 字节，第 { $line } 行
problem-line-long = 第 { $line } 行超过 { $limit } 字节
problem-encoding-several = 该文件按 GB18030（中文）与 windows-1252（西欧）均可读出，但文字不同
problem-encoding-unknown = 没有编码“{ $label }”
hint-encoding = 请在读取方案中注明编码（如 gb18030 或 utf-8），或将文件另存为 UTF-8 编码的 CSV。
hint-damaged = 请重新获取该文件；如能用电子表格程序打开，请另存为 .xlsx 或 CSV。
hint-formula = 请用电子表格程序打开该工作簿并保存，以写入公式结果。
hint-no-header = 请在读取方案中注明表头所在行。
hint-sheet-unknown = 请在读取方案中按文件中的名称注明工作表。
hint-too-large = 请拆分文件。
problem-header-unknown = { $column } 列的表头“{ $header }”不在读取方案中
problem-header-missing = 没有 { $field } 对应的列，其表头可为 { $headers }
problem-field-twice = { $first } 列与 { $second } 列都对应 { $field }
hint-header-nearest = 读取方案中有“{ $nearest }”。请将此表头并入该字段，或列为忽略。
hint-header-unknown = 请在读取方案中将此表头对应到字段，或列为忽略。
hint-header = 请在读取方案中改正表头，写法见 docs/import.md。
error-profile-unknown = 没有读取方案“{ $wanted }”。
hint-profile-unknown = 请给出方案文件路径，或内置方案名称：{ $shipped }
error-profile-exists = 文件 { $path } 已存在，未写入任何内容。
hint-profile-exists = 请换一个文件名，或先移走该文件。
error-profile-large = 读取方案 { $path } 过大。
error-profile-syntax = 读取方案第 { $line } 行无法读取。
error-profile-ids = 读取方案，ids_of：从未用读取方案“{ $name }”读入清单，编号不可能出自该清单。已有：{ $known }。
error-profile-given = { $field } 不能这样设定：{ $problem }。
error-profile-value = 读取方案第 { $line } 行，{ $key }：{ $problem }。
hint-profile = 读取方案的写法见 docs/import.md。
problem-profile-unknown = “{ $word }”不可用于此处，可用：{ $allowed }
problem-profile-lacking = 必须写明，但没有
problem-profile-type = { $expected ->
    [text] 应为引号中的文字
    [truth] 应为 true 或 false
    [texts] 应为引号中的文字或其列表
    [number] 应为整数
   *[table] 应为表
 }
problem-profile-field-table = 字段应为表头、表头列表，或写明 headers 等内容的表
problem-profile-reason-state = 转入 { $state } 不能用原因“{ $word }”，可用：{ $known }
problem-profile-unit = 没有报送单位“{ $text }”
problem-profile-constant-empty = 须写明取值，如 place=330100
problem-profile-constant-figure = 数字不会每行相同，须有对应的列
problem-profile-places-unit = 所列地区不是行政区划，无从确定报送单位；请在 [constants] 中写明 unit，或设 unit 字段
problem-profile-between = 一格多值仅用于名称、清单编号以外的编号以及 state 和 effective_on，并须写明分隔符
problem-profile-events = 一格多个事件须每个都有状态和日期：state 和 effective_on 都要写明分隔符；报表清单不得使用
problem-profile-no-note = 月报没有备注，无处保留原文；读入时可将无法读取的行另存
problem-profile-inside = 名称后括号内应为另一种名称：brand、legal_name 或 former_name
problem-profile-width = 编号位数应在 1 至 { $limit } 之间
problem-profile-header-rows = 取值应在 1 至 { $limit } 之间
problem-profile-state = 没有状态“{ $word }”，可用：{ $known }
problem-profile-reason = “{ $word }”不是原因代码
problem-profile-complete = 完整名单须写明取得日期：[source] 下的 taken_on
problem-profile-meaning = 一个词只能三者取一：状态（可附原因或标记）、交人工判定、nothing = true
problem-profile-division = 没有行政区划“{ $code }”
problem-profile-date-format = “{ $format }”无法读取：四位年份写 %Y；两位年份（%y）须有 years_from，月份名称（%B）须有 month_names
problem-profile-date-formats = “{ $one }”与“{ $other }”会将同一文字读作两个日期（5月4日、4月5日），只保留清单所用的一种
problem-profile-day = “{ $text }”不是 2018-08-22 形式的日期
problem-profile-delimiter = “{ $text }”既不是 auto，也不是单个 ASCII 字符
problem-profile-header-row = 行号从1算起
problem-profile-required = 列为必填，但不在字段之中
problem-profile-no-name = 字段中没有 name、brand 或 legal_name
problem-profile-header-twice = 表头“{ $header }”用了两次
problem-profile-words = 字段 state 与 [words] 表须同时具备

## 命令行本身

error-log-incomplete = 未用 --from 时，须给出 INST、STATE、--effective、--basis 和 --reason。
usage-line = 用法：{ $usage }
usage-more = 详见 `--help`。
usage-unknown-argument = 此处没有参数“{ $given }”。
usage-unknown-command = 没有命令“{ $given }”。
usage-missing-command = 缺少命令，可取：{ $known }。
usage-missing-argument = 缺少 { $count } 个参数：
usage-given-twice = { $argument } 只能给出一次。
usage-conflict = { $argument } 不能与 { $others } 同时使用。
usage-value-missing = { $argument } 需要一个值。
usage-value-unknown = “{ $value }”不是 { $argument } 的可取值。
usage-value-form = “{ $value }”不能作为 { $argument }：{ $form }。
usage-form-day = 日期应写作 2020-03-31、2020/3/31 或 2020年3月31日
usage-form-moment = 时刻应写作 2020-03-31（指当日日终）、2020-03-31 16:00（北京时间）或 2020-03-31T16:00:00+08:00
usage-form-number = 应为不小于1的整数
error-events-steered = 事件日志只能整体写出。
hint-events-steered = 事件日志只能按单位和机构限定：{ $next }
error-ical-filtered = 日历文件包含清单中的全部期限。
hint-ical-filtered = 两者只能按种类、办理人和单位限定：{ $next }
usage-form-filter = 条件由列的键名、符号和值组成：state=exited，也可用 !=、<、<=、>、>=、~（包含）
usage-form-order = 排序列按键名书写，从大到小则加 :desc：state,outstanding:desc
usage-form-columns = 列按键名书写，以逗号分隔：id,name,state
error-column-unknown = 该清单没有列“{ $given }”。
error-column-twice = 列“{ $given }”出现两次。
error-filter-no-value = “{ $given }”没有给出值；只有{ $column }=和{ $column }!=可查空白与非空白。
error-filter-no-order = 无法按“{ $given }”筛选：{ $column }列为{ $kind ->
    [word] 固定用语
    [flag] 是或否
    [trend] 逐月数字
   *[text] 文字
  }，没有大小之分。
error-filter-no-text = 无法按“{ $given }”筛选：{ $column }列为{ $kind ->
    [whole] 整数
    [amount] 金额
    [decimal] 数字
    [flag] 是或否
   *[trend] 逐月数字
  }，不能用 ~ 查找。
error-filter-kind = 无法按“{ $given }”筛选：{ $column }列为{ $kind ->
    [whole] 整数
    [amount] 金额
    [decimal] 数字
    [day] 日期
    [moment] 时刻
    [flag] 是或否
   *[trend] 逐月数字
  }，“{ $value }”不是。
hint-filter = { $kind ->
    [whole] 请与整数比较：= != < <= > >=
    [amount] 请与以元计的金额比较，也可写 300万、3亿：= != < <= > >=
    [decimal] 请与数字比较：= != < <= > >=
    [day] 请与日期或月份比较，如 2020-03-31、2020-03：= != < <= > >=
    [moment] 请与日期、月份或时刻比较，如 2020-03-31：= != < <= > >=
    [flag] 请与“是”或“否”比较：= !=
    [trend] 只能不带值用 = 和 != 查空白与非空白。
    [code] 请与文字比较：= != < <= > >= ~
   *[text] 请与文字比较：= != ~
 }
usage-form-other = { $why }
usage-number-of-values = { $argument } 的值过多或过少。
usage-no-equals = { $argument } 的值须写在等号之后。
usage-not-utf8 = 命令行含有非 UTF-8 字节。
usage-other = 无法读取命令行：{ $why }
usage-known = 可取：{ $known }
usage-suggestion = 是否指“{ $suggestion }”？
error-db-clock = 正式台账只采用服务器时钟；当前设置了 WINDDOWN_CLOCK。
hint-db-clock = 请取消 WINDDOWN_CLOCK，或使用样例。
error-clock = WINDDOWN_CLOCK 为“{ $text }”，不是 2020-04-24T00:00:00Z 这样的时刻。
error-log-filter = WINDDOWN_LOG 为“{ $text }”，不是 winddown=debug 这样的过滤条件。
error-words-format = { $format } 只有键名和代码。
hint-words-format = CSV、XLSX 和 HTML 可用文字。请去掉该选项：{ $next }
error-binary-terminal = 工作簿无法在终端显示。
hint-binary-terminal = 请写入文件：{ $next }；或将输出重定向到文件。
error-no-case = { $name } 没有处置案：截至该日尚未停业。
hint-no-case = 请先登记停业：{ $next }；处置案随之设立。
