### 用一个文件批量办理同一类事项。

many-recorded = { $outcome ->
    [rehearsed] { $file }：共 { $rows } 行，将记入 { $recorded } 行，此前已记 { $already } 行。未写入任何内容。
   *[done] { $file }：共 { $rows } 行，记入 { $recorded } 行，此前已记 { $already } 行。
 }
problem-column-unknown = “{ $header }”不是该事项的栏目
problem-column-twice = 有两栏都是 { $column }
problem-rows-too-many = 超过 { $most } 行
problem-rows-none = 没有数据行
hint-columns = 可用的栏目：{ $known }。表头不同的，用配置文件对应或注明忽略。
error-many-flag = { $column } 栏填的是“{ $value }”；此处应填“是”或“否”。
