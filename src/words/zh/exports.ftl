### 对外输出与时长。

## 事件日志

events-title = 登记簿事件
events-definition = 计入：现仍成立的条目（已按更正调整），即机构和案件的状态变动及有关事实。已撤销的条目和更正本身不单列为事件。事件时间为编定：取生效日法定时间（UTC+8）正午，按当日先后逐件加一毫秒，故各不相同。“winddown:effective_on”为生效日，“winddown:recorded_at”为登记时刻。
events-definition-all = 计入：全部条目，照登记时原样，含已撤销、已更正的条目和更正本身；其去向见“winddown:fate”。更正列在其登记之日。事件时间为编定：取当日法定时间（UTC+8）正午，按当日先后逐件加一毫秒，故各不相同。
events-empty = 没有事件。
events-saved = 已将 { $institutions } 家机构的 { $events } 个事件写入 { $file }
events-format-missing = 事件日志不以表格显示。
events-format-of-lists = { $format } 是清单的格式；事件日志另有格式。
events-format-hint = 请给出以 .xes、.json（.jsonocel）或 .xml（.xmlocel）结尾的文件名，或指定格式：{ $next }
