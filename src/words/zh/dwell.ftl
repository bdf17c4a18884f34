### 各状态时长。

dwell-title = 各状态停留时长
dwell-definition = 计入：机构或案件在某一状态的每次停留，自生效日起至下一状态生效日止；尚在停留的，算至清单之日。已结束与尚在停留的分列，因后者最终时长未知。天数为日历天数；同日两次变动的，前一状态停留 0 天。中位数与 90%：停留时长中最短的一个，使半数或九成停留不超过它。占比：占全部各组天数的比例。仅知“不晚于”某日的，实际起始更早。单位和处置路径取清单之日；机构取其最近一案的路径。终结状态（已出清、已转型、已结案）及作废记录不计。
dwell-empty = 没有任何停留。
dwell-total-stays = 停留次数
dwell-total-running = 尚在停留
dwell-total-days = 天数

column-stays = 次数
column-not-exact = 起始不晚于
column-finished = 已结束
column-median = 中位数
column-p90 = 90%
column-running = 尚在停留
column-running-median = 尚在：中位数
column-running-p90 = 尚在：90%
column-running-longest = 尚在：最长
column-days-waited = 总天数
column-share = 占比
column-dwell-route = 处置路径
