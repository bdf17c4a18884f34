### Words of no one subject: joining, the fixed parts of a printed list.

list-more = { $start }、{ $next }
list-last = { $start }和{ $last }

grid-language = zh
grid-sheet-about = 说明
grid-report = 报表
grid-title = 标题
grid-as-of = 截至日期
grid-known-at = 记录截至
grid-unit = 报送单位
grid-definition = 口径
grid-generated-at = 生成时间
grid-row-count = 行数
grid-notes = 备注
grid-ten-thousand = 万元
grid-hundred-million = 亿元
grid-scaled = {"{heading}"}（{"{unit}"}）
grid-yes = 是
grid-no = 否
