### Lists and figures: titles, headings, definitions, notes.

## Around every list

list-title = { $title }（截至{ $day }）
list-title-of-unit = { $unit }{ $title }（截至{ $day }）
list-limited = 共{ $all }行，显示前{ $shown }行（--limit）
list-saved = 已将{ $rows }行写入{ $file }
list-columns-left-out = 宽度不足，未显示：{ $columns }（加宽终端或用 --format 可看全部）
list-or = { $first }或{ $next }
list-known-at-ahead = --known-at 所指时点尚未到来，按目前已记录的内容列出。
list-unit-in-part = 您的职责只覆盖单位{ $unit }的一部分，仅列出该部分。
list-unit-not-yours = 单位{ $unit }不在您的职责范围内，仅列出与您共享的机构。

## Headings

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
column-dwell-days = 天数
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
stuck-one-list-hint = 请指明名单：exited-not-cleared 或 closed-unresolved。
stuck-exited-title = 退而不清机构名单
stuck-exited-definition = 口径：当日状态为“退而不清”的机构，即已列入退出名单或已认定退出、处置案尚未结案。天数自退出生效日起按自然日计，不作扣除。“≤”表示来源在该日见到此状态，起始日不详。已作废的记录不计入。
stuck-exited-empty = 没有退而不清的机构。
stuck-closed-title = 停业未处置完毕机构名单
stuck-closed-definition = 口径：当日状态为“停业未处置完毕”的机构，即已停止新增业务、尚未登记退出。天数自停业生效日起按自然日计，不作扣除。“≤”表示来源在该日见到此状态，起始日不详。已作废的记录不计入；与退而不清名单互不重复。
stuck-closed-empty = 没有停业未处置完毕的机构。

## Institutions

institutions-title = 机构名录
institutions-definition = 口径：登记在册、当日处于所选状态的机构；未指定 --state 时，包括作废以外的全部状态。“≤”表示来源在该日见到此状态，起始日不详。
institutions-empty = 没有处于这些状态的机构。
found-title = 与“{ $text }”匹配的机构
found-definition = 口径：目前所知的任一名称包含所查文字的机构，不区分大小写、全半角、括号和间隔点；所查文字在四个字符以上时，也查识别码。名称和状态以当日为准。
found-empty = 没有与“{ $text }”匹配的机构。

## Conversions

pilots-title = 转型为小额贷款公司的机构
pilots-definition = 口径：当日及以前每一次进入“转型中”状态计一行；补录时即已转型的机构也计一行，仅知其结束日。天数为处于“转型中”的自然日数，计至结束日或列表当日。已作废的记录不计入。
pilots-empty = 没有转型中或已转型的机构。
pilot-in-progress = 转型中
pilot-converted = 转型完成
pilot-rejected = 未获通过
pilot-withdrawn = 已撤回
pilot-lapsed = 牌照失效
pilot-stopped = 转型中停业
