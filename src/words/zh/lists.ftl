### Lists and figures: titles, headings, definitions, notes.

## Around every list

list-title = { $title }（截至{ $day }）
list-title-of-unit = { $unit }{ $title }（截至{ $day }）
list-limited = 共{ $all }行，显示前{ $shown }行；合计为全部各行
list-limited-filtered = 共{ $all }行，显示前{ $shown }行
list-filtered = 仅列{ $filters }的行：{ $all }行中{ $kept }行
list-filtered-totals = 不列整张清单的合计。
list-filtered-words = 没有符合{ $column }条件的行；该列现有：{ $words }
list-filtered-empty = { $all }行中没有符合条件的行。
list-saved = 已将{ $rows }行写入{ $file }
list-columns-left-out = 宽度不足，未显示：{ $columns }（加宽终端或用 --format 可看全部）
list-or = { $first }或{ $next }
list-of-replica = 数据取自只读副本，副本已收全。
list-of-replica-behind = 数据取自只读副本，副本有延迟：其最后一项变更记录于{ $until }。可以确定已收全、并据以列出的，是{ $known }之前记录的内容。
list-of-replica-alone = 数据取自只读副本；记录所在服务器无应答。副本的最后一项变更记录于{ $until }。可以确定已收全、并据以列出的，是{ $known }之前记录的内容。
list-of-replica-unknown = 数据取自只读副本，副本启动后未收到变更。可以确定已收全、并据以列出的，是{ $known }之前记录的内容。
list-known-at-ahead = 所指的已知时点尚未到来，按目前已记录的内容列出。
list-unit-in-part = 您的职责只覆盖单位{ $unit }的一部分，仅列出该部分。
list-unit-not-yours = 单位{ $unit }不在您的职责范围内，仅列出与您共享的机构。

## Headings

column-short-number = 短号
show-short-number = 短号
column-id = 编号
column-name = 名称
column-uscc = 统一社会信用代码
column-unit = 单位
column-unit-code = 单位代码
column-state = 状态
column-since = 起始日
column-age-days = 天数
column-band = 时长分段
column-reason = 原因
column-basis = 依据
column-last-movement = 最近变动
column-evidence-owed = 待补证据
column-found-by = 匹配内容
column-ended-on = 结束日
column-outcome = 结果

total-institutions = 机构数
total-conversions = 转型数

## Age bands, in days

band-0-90 = 90天以内
band-91-180 = 91–180天
band-181-365 = 181–365天
band-366-730 = 366–730天
band-over-730 = 730天以上

## The stuck lists

stuck-one-list = 写入文件或采用机读格式时，一次只能输出一张名单。
stuck-one-list-hint = 请指明一张名单：exited-not-cleared、no-movement、hard-to-clear、closed-unresolved、tolled 或 data。
stuck-title-exited-not-cleared = 退而不清机构名单
stuck-definition-exited-not-cleared = 口径：当日状态为“退而不清”的机构，即已列入退出名单或已认定退出、处置案尚未结案。始终分列资金未清、手续未清与情况不详。天数自退出生效日起按自然日计，其后为扣除顺延的净天数。日期前的“≤”、天数前的“≥”表示来源在该日见到此状态，起始日不详。已作废的记录不计入。
stuck-empty-exited-not-cleared = 没有退而不清的机构。
stuck-title-closed-unresolved = 停业未处置完毕机构名单
stuck-definition-closed-unresolved = 口径：当日状态为“停业未处置完毕”的机构，即已停止新增业务、尚未登记退出。天数自停业生效日起按自然日计，其后为扣除顺延的净天数。日期前的“≤”、天数前的“≥”表示来源在该日见到此状态，起始日不详。已作废的记录不计入；与退而不清名单互不重复。
stuck-empty-closed-unresolved = 没有停业未处置完毕的机构。

## Institutions

operating-title = 在运营机构名单
operating-definition = 口径：当日正常经营、压降中或转型中的机构。“≤”表示来源在该日见到此状态，起始日不详。
operating-empty = 当日没有在运营机构。

institutions-title = 机构名录
institutions-definition = 口径：登记在册、当日处于所选状态的机构；未指定状态时，包括作废以外的全部状态。“≤”表示来源在该日见到此状态，起始日不详。
institutions-empty = 没有处于这些状态的机构。
found-title = 与“{ $text }”匹配的机构
found-definition = 口径：目前所知的任一名称包含所查文字的机构，不区分大小写、全半角、括号和间隔点；所查文字在四个字符以上时，也查识别码。名称和状态以当日为准。
found-empty = 没有与“{ $text }”匹配的机构。

## Conversions


## Headings of a dossier and of other pages

column-subject = 记录
column-seq = 序号
column-track = 类别
column-what = 内容
column-fate = 效力
column-corrected-by = 更正条目
column-effective = 生效日
column-recorded = 记录时间
column-officer = 经办人
column-evidence = 证据
column-note = 备注
column-hash = 哈希
column-act = 操作编号
column-section = 项目
column-item-of = 细目
column-value = 内容
column-until = 截止日
column-to-state = 转入状态
column-rule = 规则
column-open = 可否
column-how = 方式
column-reasons = 可用原因
column-lacks = 尚缺条件
column-evidence-first = 须先提交的证据
column-evidence-later = 可后补的证据
column-roles = 办理人
column-level = 级别
column-parent = 上级代码
column-parent-name = 上级单位
column-valid-to = 撤销日
column-login = 登录名
column-rule-key = 参数
column-meaning = 含义
column-in-force-from = 施行日
column-source = 来源
column-item = 事项
column-kind = 类型
column-found = 核对情况
column-institution = 机构
column-candidates = 疑似机构
column-file = 文件
column-listed = 名单
column-import = 导入
column-taken-on = 取得日期
column-rows = 行数
column-rows-written = 已登记
column-rows-review = 待复核
column-rows-aside = 另存
column-outcome-of-row = 处理结果
column-matched-by = 对应依据
column-left-out = 未采用
column-files-seen = 出现文件数
column-first-seen = 首次出现
column-last-seen = 最近出现
column-in-the-row = 名单所载
column-differs = 不同
column-registered-place = 注册地
column-operating-place = 经营地
column-launched = 上线日期
column-event-of-row = 事件
column-row = 行
column-profile = 导入方案
column-opened = 进入时间
column-resolution = 处理结果
column-resolved-by = 处理人

total-items = 事项数

## The dossier

history-title = 档案：{ $name }
history-definition = 口径：该机构及其处置案的全部条目，按记录先后排列。记录时间为北京时间。条目一经记录不再改动，只能由后来的条目更正或撤销。
history-listed = { $file } 第 { $row } 行
history-listed-row = 第 { $row } 行
history-empty = 没有条目。
history-merged-into = 本记录为重复登记，已并入{ $survivor }。
history-absorbed = 已并入本机构的重复记录：{ $duplicates }。以其编号查询可看原档案。
institution-not-yet-known = 该时点尚无“{ $name }”的记录。
fate-stands = 有效
fate-corrected = 已由{ $by }更正
fate-struck = 已由{ $by }撤销
track-institution = 机构
track-clearance = 处置案
entry-first = 首次登记为{ $to }
entry-move = { $from } → { $to }
entry-reopened = 重启处置：{ $from } → { $to }
entry-merged = { $from } → { $to }，并入{ $survivor }
entry-correction = 更正#{ $seq }：{ $changes }
entry-evidence-added = 为#{ $seq }补充证据
entry-named = { $kind }：{ $name }
entry-renamed = { $kind }：{ $name }，替代{ $old }
entry-identified = { $kind }：{ $value }
entry-identified-unchecked = { $kind }：{ $value }，校验位不符，已凭证据采信
entry-transfer-offered = 提出移交{ $unit }管辖
entry-transfer-accepted = { $unit }接收管辖
entry-transfer-declined = 不移交{ $unit }管辖
succession-successor = 承接机构
succession-merged-into = 并入机构
entry-successor = 业务由{ $name }承接
entry-merged-into = 并入{ $name }
entry-absorbed = 重复记录{ $duplicate }并入本机构，名称{ $names }个，识别码{ $identifiers }个
change-strike = 撤销，该条不成立
change-effective = 生效日由{ $before }改为{ $after }
change-state = 状态由{ $before }改为{ $after }
change-reason = 原因由{ $before }改为{ $after }
change-basis = 依据改为{ $after }
evidence-with-file = { $kind }（{ $file }，SHA-256 { $sha256 }）

## Kinds of names and identifiers

name-legal = 法定名称
name-brand = 平台名称
name-former = 曾用名
identifier-uscc = 统一社会信用代码
identifier-old-registration-number = 原注册号
identifier-organisation-code = 组织机构代码
identifier-domain = 域名
identifier-app-package = 应用包名
identifier-wechat-account = 微信公众号
identifier-icp-filing = ICP备案号
identifier-telecom-licence = 增值电信业务许可证
identifier-custodian-account = 存管账户
identifier-cncert-code = CNCERT平台编码
identifier-filing-number = 备案号
identifier-micro-loan-licence = 小额贷款牌照号
identifier-court-case = 法院案号
identifier-police-case = 公安案号
identifier-source-id = 来源编号

## One institution

show-title = 机构：{ $name }
show-definition = 口径：按所选时点已记录的内容，列示当日情况；待补证据、待审事项和并入记录以所选时点为准。“≤”表示来源在该日见到，起始日不详。
show-record = 记录
show-last-entry = 最后条目
show-not-registered = 当日尚未登记
show-case = 处置案
show-deadlines = 期限
duty-verification = 核实（I1）
duty-reduction-plan = 压降计划（I3）
duty-new-route = 转型终止后确定新的处置路径（I5）
duty-stop-record = 停业登记（I7）
duty-rule = { $rule }：{ $value }
duty-runs = { $due } 到期（{ $rule }）
duty-overdue = { $due } 已到期，逾期 { $days } 天（{ $rule }）
duty-done = { $on } 完成，未逾期；期限 { $due }（{ $rule }）
duty-done-late = { $on } 完成，逾期 { $days } 天；期限 { $due }（{ $rule }）
duty-not-started = 无期限：尚无 175 号文分类记录，自分类确定之日起算（{ $rule }）
duty-before-rule = 无期限：规则自 { $from } 起施行
duty-beyond-calendar = 无期限：超出日历范围
show-identifier = 识别码
show-unchecked = { $value }（校验位不符，已采信）
show-jurisdiction = 管辖
show-offered-to = 拟移交
show-place = 地点
show-registered = 注册地
show-operating = 经营地
show-launched = 上线日
show-disputed = 来源标注有争议
show-review = 待审事项
show-lists = 名单
show-list-seen = 见于 { $files } 次读取，首次 { $first }，最近 { $last }
show-after = 承接与并入
show-merged = 并入
show-merged-into = 并入
show-duplicate = 重复记录

## Moves

allowed-title = { $name }：现为{ $now }，可办理事项
allowed-title-new = { $name }：可办理事项
allowed-definition = 口径：自现有状态起规则允许的各项变更，其后为最新处置案的各项变更，按今日判断。“暂不可办”表示今日尚缺条件，并说明如何满足。
allowed-empty = “{ $name }”现有状态之后没有可办理的变更。
allowed-rule = 规则{ $number }
allowed-open = 可办
allowed-not-open = 暂不可办
allowed-by-log = log（登记变更）
allowed-by-case-advance = case advance（推进处置案）
allowed-by-reopen = reopen（重启处置）
lack-never-stopped = 已于{ $day }停业或退出，已退出机构不得申请转型
lack-no-police-filing = 公安已于{ $day }立案，不得申请转型
lack-quiet = 自{ $since }停业起须满{ $days }天无新增业务，{ $from }起可退出
lack-exit = 处置案：{ $lacks }
lack-exit-route = 未确定处置路径
lack-exit-window = 未开启债权申报期
lack-case-closed = 处置案现为“{ $stage }”，须先结案
lack-case = 没有已结案的处置案
lack-resume = 规则参数不允许恢复经营（resume.allowed）
lack-survivor = 属重复登记的，应并入保留的机构

## The review queue

review-title = 待审事项
review-definition = 口径：您职责范围内导入时读得出而定不了的行；要求时含已处理的。
review-empty = 没有待审事项。
review-undecided = 表述无法判定状态
review-candidate = 疑似已登记机构
review-words-apart = 编号名称不符
review-code-doubt = 代码存疑
review-code-held = 代码已由他处机构持有
review-other-date = 状态相同而日期不同
review-conflict = 与记录不一致
review-before-launch = 日期早于上线日
review-place-unknown = 地点无法识别
review-other-reason = 同一停业而原因不同
review-succession = 承接或并入情况
review-differs = 地区或上线日期不同
review-reasons = 台账记为“{ $record }”，名单称“{ $row }”；建议采用较重者：{ $proposed }
review-differs-place = 名单称在{ $row }，台账记在{ $record }
review-differs-launch = 名单称{ $row }上线，台账记{ $record }
review-differs-other = 名单称{ $row }，台账记{ $record }
review-no-longer-listed = 已不在名单
review-gone = { $on }的名单已无此机构，此前见{ $file }第{ $row }行
review-flagged = 来源备注
review-unknown-kind = 没有“{ $kind }”这类待审事项，可用：{ $known }。
review-word = 名单表述为“{ $word }”
review-flag = 名单备注“{ $flag }”
review-place = 没有名为“{ $place }”的行政区划
review-claims = 名单称{ $day }为{ $state }
review-stands = 记录自{ $since }起为{ $state }（{ $basis }）
review-held = { $code } 已由{ $unit }所辖、您不可见的机构持有
review-point = “{ $word }”属{ $names }
review-point-nobody = “{ $word }”台账中无对应机构
review-point-unseen = “{ $word }”属{ $count }家机构
review-doubtful = { $code }校验码不符
review-shared = “{ $number }”在文件中对应多个名称：{ $names }
review-candidates = 疑似机构{ $count }家
review-more = { $start }；{ $next }
review-item-title = { $name }：{ $kind }
review-item-definition = 口径：名单该行所载，与台账中疑似机构并列。“≠”表示两者不同。
review-item-empty = 该行没有内容。
review-item-source = 来自 { $file } 第 { $row } 行（{ $profile }）。
review-item-seen = 见于 { $files } 个文件，首次 { $first }，最近 { $last }。
review-item-more = 另有 { $more } 家疑似机构未列出。
review-item-resolved = { $who }：{ $how }（{ $why }）

## Units, officers, rules

units-title = 报送单位
units-definition = 口径：报送体系，即全国、各省、计划单列市及省辖各市。
units-empty = 没有报送单位。
level-nation = 全国
level-province = 省级
level-planned-city = 计划单列市
level-city = 地市

## The chains

audit-whole = 已核验{ $chains }条链、{ $entries }个条目，全部完整
audit-break = { $subject }：{ $what }
audit-broken = 在{ $chains }条链、{ $entries }个条目中发现{ $breaks }处断裂
audit-broken-hint = 有人绕过本程序改动了数据库。请保留现场，并与备份核对。
break-gap = 缺#{ $expected }，其位置为#{ $found }
break-unlinked = #{ $seq }未指向前一条目
break-altered = #{ $seq }的内容与其哈希不符
break-earlier = #{ $seq }的记录时间早于前一条目
