### 法定工作日历。

calendar-title = 工作日历
calendar-title-year = { $year }年工作日历
calendar-definition = 口径：与周一至周五不同的日期，即国务院办公厅年度放假通知所列放假日与调休上班日。未列年份按周一至周五为工作日计算。
calendar-empty = 台账中没有工作日历。
calendar-unknown = 台账中没有{ $year }年的工作日历；导入之前按周一至周五为工作日计算。
calendar-provisional = { $year }年为暂定：记入时尚无放假通知，仅列法定节假日，补假与调休上班日未定。
column-calendar-day = 日期
column-weekday = 星期
column-calendar-kind = 类别
column-festival = 节日
column-calendar-year = 年度
column-calendar-standing = 效力
weekday-monday = 星期一
weekday-tuesday = 星期二
weekday-wednesday = 星期三
weekday-thursday = 星期四
weekday-friday = 星期五
weekday-saturday = 星期六
weekday-sunday = 星期日
day-kind-holiday = 放假
day-kind-working = 上班
standing-official = 正式
standing-provisional = 暂定
standing-unknown = 无数据
festival-new-year = 元旦
festival-spring = 春节
festival-tomb-sweeping = 清明节
festival-labour = 劳动节
festival-dragon-boat = 端午节
festival-mid-autumn = 中秋节
festival-national = 国庆节
festival-joined = 国庆节、中秋节

calendar-recorded = { $outcome ->
    [already] { $year }年工作日历已有相同记载。
    [rehearsed] 将记入{ $year }年工作日历：放假 { $holidays } 天，调休上班 { $working } 天。未写入任何内容。
   *[done] 已记入{ $year }年工作日历：放假 { $holidays } 天，调休上班 { $working } 天。
 }
calendar-amended = { $outcome ->
    [rehearsed] 将更换{ $year }年工作日历：放假 { $holidays } 天，调休上班 { $working } 天。未写入任何内容。
   *[done] 已更换{ $year }年工作日历：放假 { $holidays } 天，调休上班 { $working } 天。此前的计算仍可按当时所知重现。
 }

error-calendar-official = { $year }年已有正式工作日历（{ $source }），与文件不同，未写入任何内容。
hint-calendar-official = 如有新通知调整该年安排，请在文件中列出调整后的全年日期：{ $next }
error-list-rows = { $path }：{ $of } 行中有 { $count } 处问题，未写入任何内容。
detail-list-row = 第 { $row } 行：{ $why }
detail-calendar-year = { $year }年缺少放假日：{ $days }
detail-calendar-day = { $sign } { $day } { $kind } { $name } { $source }
problem-calendar-years = 所列年份不完整
hint-calendar-years = 请列出该年全部放假日（含周末）：文件即为该年的完整日历。
problem-calendar-kind = “{ $text }”不是日期类别，应为 holiday 或 working
problem-calendar-year = 年份 { $year } 不在 { $first } 至 { $last } 之间
problem-calendar-worked = 周一至周五本为工作日，只有周末可以调休上班
problem-calendar-twice = 该日期已在前面的行中列出
problem-calendar-name = 名称应为一行，1 至 { $limit } 个字符
problem-calendar-source = 出处应为一行，1 至 { $limit } 个字符
