### What an act did, or would do.

act-one-of = 以下之一：{ $kinds }

act-on = 机构：{ $name } · { $unit } · { $number }
act-is = { $outcome ->
    [already] 已有记录：{ $name }自 { $since } 起{ $state }（第 { $seq } 条）。未写入任何内容。
    [rehearsed] { $name }：将自 { $since } 起{ $state }（第 { $seq } 条）。未写入任何内容。
   *[done] { $name }：自 { $since } 起{ $state }（第 { $seq } 条）。
 }
act-case-opened = { $outcome ->
    [rehearsed] 并将立处置案，自 { $since } 起计时。
   *[done] 已立处置案 { $case }，自 { $since } 起计时。
 }
act-case-opened-by-correction = { $outcome ->
    [rehearsed] 并将立处置案。
   *[done] 已立处置案 { $case }。
 }
act-late = 补录：今日状态仍为{ $state }。
act-owed = 尚欠证据：{ $needs }。补交：{ $next }
act-now = { $outcome ->
    [rehearsed] 更正后，{ $name }为{ $state }。
   *[done] { $name }现为{ $state }。
 }
act-now-nothing = { $name }已无状态：其登记已被撤销。

act-many = { $outcome ->
    [rehearsed] 共 { $rows } 行：将记变更 { $recorded } 项，此前已记 { $already } 项，将立处置案 { $cases } 件。未写入任何内容。
   *[done] 共 { $rows } 行：新记变更 { $recorded } 项，此前已记 { $already } 项，立处置案 { $cases } 件。
 }
act-many-state = { $state }：{ $count } 家

act-corrected = { $outcome ->
    [already] 已有更正：{ $name }第 { $target } 条由第 { $seq } 条更正。未写入任何内容。
    [rehearsed] 将更正{ $name }第 { $target } 条（第 { $seq } 条）。未写入任何内容。
   *[done] 已更正{ $name }第 { $target } 条（见第 { $seq } 条）；原条目保留。
 }

act-added = { $outcome ->
    [already] 已有登记：{ $name }，属地：{ $unit }（{ $id }）。未写入任何内容。
    [rehearsed] { $name }将登记，属地：{ $unit }，待核实。未写入任何内容。
   *[done] { $name }已登记，属地：{ $unit }，待核实（{ $id }）。
 }
act-renamed = { $outcome ->
    [already] 已有记录：{ $before }自 { $since } 起亦称{ $name }。未写入任何内容。
    [rehearsed] { $before }将自 { $since } 起亦称{ $name }。未写入任何内容。
   *[done] { $before }自 { $since } 起亦称{ $name }。
 }
act-identified = { $outcome ->
    [already] 已有记录：{ $name }：{ $kind } { $value }。未写入任何内容。
    [rehearsed] { $name }将记 { $kind } { $value }。未写入任何内容。
   *[done] { $name }：{ $kind } { $value }。
 }
act-offered = { $outcome ->
    [already] 已提出移交：{ $name }至{ $to }，自 { $on } 起。未写入任何内容。
    [rehearsed] { $name }：{ $from }将提出自 { $on } 起移交{ $to }。未写入任何内容。
   *[done] { $name }：{ $from }提出自 { $on } 起移交{ $to }，待{ $to }接收后生效。
 }
act-transferred = { $outcome ->
    [rehearsed] { $name }：将自 { $on } 起由{ $from }移交{ $to }。未写入任何内容。
   *[done] { $name }：自 { $on } 起由{ $from }移交{ $to }，状态不变。
 }
act-declined = { $outcome ->
    [rehearsed] { $name }：{ $from }至{ $to }的移交将取消。未写入任何内容。
   *[done] { $name }：{ $from }至{ $to }的移交取消，仍由{ $from }管辖。
 }
act-merged = { $outcome ->
    [already] 此前已合并：{ $id } 并入{ $survivor }。未写入任何内容。
    [rehearsed] { $duplicate }将并入{ $survivor }。未写入任何内容。
   *[done] { $duplicate }（{ $id }）已并入{ $survivor }。其历史保留，名称与代码今后均指向{ $survivor }。
 }


db-ready = 数据库已就绪：执行迁移 { $count } 项；全国职责由 { $officer } 承担。
db-open-to-all = 注意：凡能连接本数据库者，仍可在其中建立临时表或模式；须由数据库所有者收回此项权限：REVOKE TEMPORARY, CREATE ON DATABASE（库名）FROM PUBLIC。
db-ready-already = 数据库原已就绪；全国职责由 { $officer } 承担。
db-own-server = 所用为自备服务器（已设 DATABASE_URL 或 PGHOST），winddown 不负责启停。
db-started = 已启动。套接字目录：{ $folder }
db-was-running = 原已在运行。套接字目录：{ $folder }
db-stopped = 已停止。
db-was-stopped = 原已停止。
db-own = 自备服务器：{ $url }
db-is-sample = 本库为样例数据，不是正式台账。
db-officer = 经办人：{ $login }
db-not-initialised = 尚未初始化。目录：{ $home }。首次使用时自动就绪。
db-is-stopped = 已停止。目录：{ $home }
db-is-running = 运行中：PostgreSQL { $version }，进程 { $pid }，自 { $since } 起。目录：{ $home }。套接字目录：{ $socket }
db-backed-up = 已备份至 { $file }。
db-restored = 已从 { $file } 恢复。下一步：{ $next }
db-rebuild-whole = 已重新推算并比对 { $chains } 条链：各清单所依据的数据与条目一致，未作写入。
db-rebuilt = 已按条目重新生成：{ $chains } 条链中的 { $differing } 条、现状数据 { $now } 行，以及 { $sums } 个单位的合计数。
db-rebuild-differs = 所存数据与按条目推算的不一致：{ $chains } 条链中的 { $differing } 条、现状数据 { $now } 行，以及 { $sums } 个单位的合计数。未作写入。
db-beside-differs = { $table }：{ $rows }行与条目或程序所述不一致。
db-beside-altered = 有{ $tables }张不重新生成的表被改动。
db-beside-altered-hint = 有人绕过本程序改动了数据库。请保留现场，并与备份核对。
db-rebuild-differs-hint = 宜先查明何人绕过本程序写入，再按条目重新生成：{ $next }
db-rebuild-unreadable = 注意：{ $chains } 条链中有无法读取的条目，其所存数据保持原样：{ $next }
