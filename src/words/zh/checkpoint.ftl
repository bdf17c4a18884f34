## 检查点与证明

checkpoint-made = { $outcome ->
    [already] 此后无新增登记：{ $size } 条、最后登记于 { $until } 的检查点仍然有效。根值：{ $root }
    [rehearsed] 将签署：{ $size } 条，最后登记于 { $until }。根值：{ $root }。未写入任何内容。
   *[done] 已签署：{ $size } 条，最后登记于 { $until }。根值：{ $root }
 }
checkpoints-held = 已与{ $checkpoints }个检查点核对：前 { $covered } 条与当时一致；其后新增 { $since } 条
audit-entries-differ = 按登记先后第 { $from } 至 { $to } 条（登记截至 { $until }）中，至少一条与当时不一致。{ $before ->
    [0] 此前无检查点相符。
   *[other] 前 { $before } 条与当时一致。
 }
audit-rows-differ = { $what ->
    [bulletin] 通报
    [calendar] 日历年度
    [calendar-day] 日历日期
    [checkpoint] 检查点
    [decision] 复核决定
    [duty] 职责条目
    [import] 导入名单
    [import-return] 报表文件各行
    [import-row] 导入名单各行
    [review] 待复核事项
    [rule] 规则
    [sighting] 待复核事项的后续各行
    [signature] 检查点签名
    [subject] 机构、处置案、转型申请、线索与报表
   *[other] 其他各行（{ $what }）
 }：{ $size } 条的检查点（登记截至 { $until }）当时有 { $rows } 行，现有 { $found } 行，内容不一致。{ $before ->
    [0] 此前的检查点未涉及。
   *[other] { $before } 条的检查点与之相符。
 }
checkpoints-none-made = 尚无检查点：今日之前的台账是何样，无可对照。
checkpoints-title = 检查点
checkpoints-definition = 口径：截至所列时刻全部台账的条目，含机构、处置案、转型申请、线索和报送单位。根值相同，条目即相同。
checkpoints-empty = 尚无检查点。
column-entries = 条目数
column-recorded-until = 最后登记
column-root = 根值
column-signed-by = 签署人
pack-checkpoint = 检查点
pack-checkpoint-value = 至第 { $size } 条，登记于 { $until }：{ $root }
key-made = 密钥已存入 { $file }，他人不可读。请另存一份。公钥如下，供核对者使用：
written-to = 已写入：{ $file }
proof-of-entry = 证明成立：条目“{ $leaf }”（主体、序号、哈希）在 { $origin } 截至 { $until } 的 { $size } 条之内。
proof-of-growth = 证明成立：{ $origin } 截至 { $until } 的 { $size } 条，其前 { $before } 条即较早检查点的全部条目。
proof-signed = 签署人：{ $names }
proof-unsigned = 未指定公钥，签署人未核对。
error-no-chance = 系统无法提供随机数：{ $why }
error-key-there = 该文件已存在，密钥不会覆盖它：{ $file }
hint-key-there = 请另指定文件：{ $next }
error-key-open = { $file } 中的密钥他人可读。
hint-key-open = 请收回他人权限，考虑何人可能已读取，并另行生成密钥：{ $next }
error-key-name = “{ $name }”不能作为密钥名称。
hint-key-name = 名称不含空格和加号，例如 p2p-office.gov.cn/2020。
error-not-a-key = 该文件不是所需的密钥。
hint-not-a-key = 签署时须用由此生成的文件：{ $next }核对时须用该命令输出的一行。
error-not-a-checkpoint = 该文件不是检查点，或不完整。
hint-not-a-checkpoint = 须与此命令的输出逐字节一致：{ $next }
error-not-a-proof = 该文件不是证明，或不完整。
hint-not-a-proof = 须与此命令的输出逐字节一致：{ $next }
error-checkpoint-empty = 尚无任何登记。
error-checkpoint-not-whole = 检查点涵盖全部台账，而您的职责仅可见其中一部分。
hint-checkpoint-not-whole = 请由国家级人员办理。
error-checkpoint-none = 尚无检查点。
hint-checkpoint-none = 建立首个检查点：{ $next }
error-checkpoint-none-of-size = 没有 { $size } 条的检查点。
hint-checkpoint-none-of-size = 已有的检查点：{ $next }
error-checkpoint-shorter = 检查点有 { $size } 条，台账仅 { $found } 条：有条目缺失，或此为更早的副本。
error-checkpoint-differs = 截至 { $until } 登记的前 { $size } 条，与建立检查点时不一致。
error-checkpoint-rows-differ = 截至 { $until } 条目之外登记的内容，与建立 { $size } 条的检查点时不一致（{ $what }：当时 { $rows } 行，现有 { $found } 行；前一检查点为 { $before } 条）。
hint-checkpoint-rows-differ = 有人绕过本程序改动了数据库。请保留现场，并与备份核对。
hint-checkpoint-differs = 有人绕过本程序改动了数据库。请保留现场，查看何处断裂（{ $next }），并与备份核对。
error-signature-gone = 所留存的 { $size } 条检查点上 { $name } 的签名，本台账中没有：已被删除，或此为另一副本。
error-checkpoint-of-another = 该检查点属于 { $origin }；本台账为 { $own }。
error-checkpoint-later = 第 { $seq } 条登记于最近的检查点之后。
hint-checkpoint-later = 请再建立检查点：{ $next }
error-unproven = 该证明与 { $size } 条的根值不符。
hint-unproven = 证明已被改动，或从未成立。请向提供者另行索取，并保留本件。
error-not-signed = { $name } 未签署。
hint-not-signed = 请用签署人的公钥核对，或索取双方均已签署的检查点。
error-signature-wrong = 署名 { $name } 的签名与该密钥不符。
