### diff：名单前后对比。

diff-title = { $list }，与{ $to }对比
diff-definition = 按编号对应。新增、移出的各占一行；前后均在名单上的，每个不同的栏目占一行，列出前后内容。
diff-empty = 前后两份名单相同。
diff-note-ages = 时长逐日增长，不作对比。一并对比：{ $next }
diff-came = 新增
diff-went = 移出
diff-changed = 变动
diff-column-change = 变化
diff-column-column = 栏目
diff-column-then = 原为
diff-column-now = 现为
error-diff-mixed = 一端是日期，另一端是时点，无法确定对比什么。
hint-diff-mixed = 请给两个日期（如 2020-02-29 和 2020-03-31），或两个记录时点（如 2020-03-31T16:00:00Z 和 2020-04-30T16:00:00Z）：{ $next }
error-diff-order = 终点不在起点之后。
hint-diff-order = 较早的在前：{ $next }
error-diff-list = “{ $list }”并非一行一个对象，无法对比两日之间的变动。
hint-diff-list = 可对比的名单：{ $known }。
