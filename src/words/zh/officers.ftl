### Officers: who does what for which unit, and the ledger of duties.

duty-kind-maker = 经办
duty-kind-checker = 复核
duty-kind-decider = 审定
duty-kind-auditor = 审计
duty-kind-agency = 有关部门
duty-kind-national = 国家层面
duty-kind-administrator = 管理
duty-standing-counts = 有效
duty-standing-coming = 尚未开始
duty-standing-suspended = 暂停
duty-standing-ended = 已结束
duty-act-granted = 授予
duty-act-revoked = 撤销
duty-act-suspended = 暂停
duty-none = 无
duty-days-always = 起止日不限
duty-days-since = 自 { $since } 起
duty-days-until = 至 { $until } 止
duty-days-both = { $since } 至 { $until }

officer-granted = { $outcome ->
    [already] { $login } 此前已有{ $unit }的该项职责：{ $kinds }；{ $span }。未写入任何内容。
    [rehearsed] { $is ->
        [changed] { $login } 在{ $unit }的职责将变更为：{ $kinds }；{ $span }。未写入任何内容。
       *[new] 将授予 { $login } 在{ $unit }的职责：{ $kinds }；{ $span }。未写入任何内容。
    }
   *[done] { $is ->
        [changed] { $login } 在{ $unit }的职责已变更为：{ $kinds }；{ $span }。
       *[new] 已授予 { $login } 在{ $unit }的职责：{ $kinds }；{ $span }。
    }
 }
officer-ended = { $outcome ->
    [already] { $login } 在{ $unit }的职责此前已定为至 { $until } 止。未写入任何内容。
    [rehearsed] { $login } 在{ $unit }的职责将至 { $until } 止（含当日）。未写入任何内容。
   *[done] { $login } 在{ $unit }的职责至 { $until } 止（含当日）。
 }
officer-rests = { $outcome ->
    [already] { $login } 在{ $unit }的职责此前已暂停：{ $away }。未写入任何内容。
    [rehearsed] { $login } 在{ $unit }的职责将暂停：{ $away }。未写入任何内容。
   *[done] { $login } 在{ $unit }的职责暂停：{ $away }。
 }
officers-applied = { $outcome ->
    [rehearsed] 将新授予 { $new } 项，变更 { $changed } 项；此前已有 { $already } 项。未写入任何内容。
   *[done] 新授予 { $new } 项，变更 { $changed } 项；此前已有 { $already } 项。
 }
officers-missing = 服务器上尚无以下登录名，正式执行时建立：{ $logins }
officers-barred = { $count } 个登录名不能登录或不能使用台账：{ $logins }。请以服务所有者身份执行：ALTER ROLE 登录名 LOGIN; GRANT winddown_officer TO 登录名;
officers-no-password = { $count } 个登录名尚未设置口令：{ $logins }。请以服务所有者身份在 psql 中执行 \password 登录名；口令输入两次，不予显示，以 SCRAM-SHA-256 保存。

officers-title = 人员及职责
officers-definition = 口径：每项职责一行，覆盖该单位及其下级单位。职责由来：{ $next }
officers-empty = 尚无人员职责。
officer-title = { $login }（{ $name }）的职责
officer-definition = 口径：职责登记簿中与该人员有关的条目，自早至晚；每条以散列值与前一条相连。
officer-stands = 目前在{ $unit }：{ $kinds }；{ $span }；{ $standing }。
column-duties = 职责
column-duty-standing = 目前
column-duty-from = 起始日
column-duty-to = 截止日
column-away-from = 暂停自
column-away-to = 暂停至

audit-duties = 职责登记簿 { $entries } 条：无缺失、无篡改，现有职责与之一致。
audit-duty-break = 职责登记簿：{ $what }
break-duty-gap = 第 { $seq } 条之前有缺失
break-duty-undrawn = { $login } 在{ $unit }的职责与登记簿不符

error-duty-none = { $login } 在{ $unit }没有职责。
hint-duty-none = 该人员的职责：{ $next }
error-duty-backwards = 截止日 { $until } 早于起始日 { $since }。
hint-duty-backwards = 请按先后填写日期。
error-duty-unit-ended = { $unit }已于 { $on } 撤销，此后不得在该单位授予职责。
hint-duty-unit-ended = 现有单位：{ $next }
error-duty-no-officer = 未见“{ $login }”现有或曾有职责。
hint-duty-no-officer = 现有人员：{ $next } 新增人员：{ $next2 }
error-duty-last-administrator = 如此则一段时间内或今后全国无人授予职责：除 { $login } 外，再无不限截止日的管理人员。
hint-duty-last-administrator = 请先另行授予一人全国管理职责；人员及职责：{ $next }
error-duty-stand-in = { $login } 在{ $unit }另有职责；同一登录名在同一单位只有一项职责。
hint-duty-stand-in = 请在原职责上补足：{ $next }
error-duty-auditor-alone = 审计人员只查阅、不登记：{ $login } 不得在同一单位兼任审计与其他职责。
hint-duty-auditor-alone = 请只授予审计职责，或只授予其他职责。
error-duty-decides = 在{ $unit }登记此事须有{ $kinds }职责，您在该处没有。
error-duty-decided-by = 在{ $unit }登记此事须有{ $kinds }职责，您在该处没有。目前有此职责者：{ $who }。
hint-duty-decides = 请由有此职责者登记。人员及职责：{ $next }
duty-holder = { $name }（{ $login }）
error-duty-level = { $unit }的层级不设{ $kind }职责。
hint-duty-level = 审定属省级，国家层面职责属全国：请在相应单位授予，或不授予该项。
error-duty-has-one = { $login } 在{ $unit }已有另一职责；同一登录名在同一单位只有一项职责。
hint-duty-has-one = 现有职责：{ $next } 取而代之：{ $next2 }
error-duty-login = “{ $login }”不能用作登录名。
hint-duty-login = 登录名长 1 至 { $limit } 字节，不含控制字符，不以 pg_ 开头。
problem-duty-login = “{ $text }”不能用作登录名；登录名长 1 至 { $limit } 字节，不以 pg_ 开头
problem-duty-unit = “{ $text }”不是报送单位
problem-duty-kind = “{ $text }”不是职责；可填 { $known }
problem-duty-no-basis = 该行未写依据，也未给出统一依据
problem-duty-long = 文字超过 { $limit } 个字符
problem-duty-twice = 第 { $earlier } 行已授予同一登录名在同一单位的职责
error-db-not-administrator = 您无权在{ $unit }授予职责。
hint-db-not-administrator = 须由该单位或其上级单位的管理人员办理。人员及职责：{ $next }

help-officer = 台账由谁办理：职责、所属单位及起止日
help-officer-add = 为新人员授予职责，并建立登录名
help-officer-add-login = 该人员的 PostgreSQL 登录角色
help-officer-add-name = 条目中显示的姓名
help-officer-add-unit = 报送单位；职责覆盖其下级单位
help-officer-add-duties = 承担的职责：maker、checker、decider、auditor、agency、national、administrator；不填则为该级单位的通常职责
help-officer-add-from = 职责起始日
help-officer-add-to = 职责截止日
help-officer-add-basis = 依据文件；不填则条目注明系建立台账时授予、未列文件
help-officer-add-read-only = 只可查阅，不可登记：仅授予审计职责
help-officer-grant = 授予人员在某单位的职责，取代其在该单位的原职责
help-officer-grant-login = 该人员的登录名
help-officer-grant-name = 此后显示的姓名
help-officer-grant-unit = 报送单位；职责覆盖其下级单位
help-officer-grant-duties = 在该单位承担的全部职责；不填则为该级单位的通常职责
help-officer-grant-from = 职责起始日
help-officer-grant-to = 职责截止日
help-officer-grant-basis = 依据文件
help-officer-revoke = 结束人员在某单位的职责
help-officer-revoke-login = 该人员的登录名
help-officer-revoke-unit = 职责所属单位
help-officer-revoke-effective = 自该日起不再有效；不填为今日
help-officer-revoke-basis = 依据文件
help-officer-suspend = 人员离岗期间暂停其职责，可指定代理人
help-officer-suspend-login = 该人员的登录名
help-officer-suspend-unit = 职责所属单位
help-officer-suspend-from = 离岗首日
help-officer-suspend-to = 离岗末日；不填则不定期
help-officer-suspend-stand-in = 其间承担同一职责的代理人
help-officer-suspend-basis = 依据文件
help-officer-apply = 按文件授予职责，各行全部写入或全不写入
help-officer-apply-from = 须有 login、unit 列；可有 name、duties、from、to、basis 列
help-officer-apply-basis = 未写依据的行所依据的文件
help-officer-show = 查看人员职责的授予与撤销
help-officer-show-login = 该人员的登录名
help-officer-list = 列出人员及职责
