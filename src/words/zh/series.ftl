### 逐月指标与连降。

series-person-times = { $what }（人次）
series-title = { $what }逐月情况
series-title-of = { $name }{ $what }逐月情况
series-title-groups = { $title }（{ $groups }）
series-groups = { $groups }机构
series-title-all = 各项指标
series-empty = 这些月份没有应报月报的机构。
series-definition = 口径：月末实际运营机构数及其月报之和，均以同一时点所知为准；范围为“已停业”时则为已停业而未出清的机构。多家机构的出借人、借款人合计为人次，不是人数。某月数字严格低于上月（同一时点所知）才算下降，持平不算。未全部掌握的月份（?）照列，既不计入也不中断；其后数字不低于此前最近已知数字的，连降中断。口径变化（≠）后不再比较。百分比由精确数字计算，四舍五入。

series-column-measure = 指标
series-column-month = 月份
series-column-figure = 数字
series-column-change = 较上月
series-column-on-month = %
series-column-on-baseline = 较基期 %
series-column-direction = 下降
series-column-streak = 连降
series-column-marks = 标记
series-column-institutions = 机构数
series-column-missing = 缺报
series-column-estimated = 估计
series-column-provisional = 暂定
series-column-restated = 重报
series-column-breaks = 口径变化
series-total-streak = 连降月数：{ $measure }

direction-first = -
direction-falling = 是
direction-not-falling = 否
direction-unknown = ?
direction-break = ≠

series-mark-missing = { $all } 家缺 { $missing } 家
series-mark-none-owed = 无须报送
series-mark-break = 口径变化 { $count } 家
series-mark-estimated = 估计 { $count } 家
series-mark-provisional = 暂定 { $count } 家
series-mark-restated = 重报 { $count } 家

series-streak = { $what }：自 { $since } 至 { $until } 连续 { $months } 个月下降。{ $start }
series-no-streak = { $what }：截至 { $until } 没有连续下降。
series-start-record = 记录始于 { $month }。
series-start-not-falling = { $month } 未下降。
series-start-break = { $month } 口径有变化。
series-start-gap = { $month } 情况不明，实际起点可能更早。
series-gaps = { $months } 情况不明，既不计入也不中断。
series-rests-on = 依据截至 { $moment } 登记的版本；{ $restated ->
    [0] 没有重报数字
   *[other] 其中 { $restated } 个月含重报数字
  }。

series-broken = 重报使连降中断：首次报送时 { $month } 为下降，由 { $then_before } 降至 { $then }。{ $by }于 { $moment } 重报 { $returns } 份月报，此后不再是下降：由 { $now_before } 至 { $now }。变动最大：{ $most }。若 { $month } 仍为下降，则连续 { $months } 个月下降。
series-mended = 重报使连降接续：首次报送时 { $month } 未下降，由 { $then_before } 至 { $then }。{ $by }于 { $moment } 重报 { $returns } 份月报，此后为下降：由 { $now_before } 降至 { $now }。变动最大：{ $most }。若 { $month } 仍未下降，则连续 { $months } 个月下降。
series-turned-by = { $officer }（{ $basis }）
series-turned-by-unseen = { $officer }
series-turned-institution = { $name } { $month } { $change }

error-series-backwards = 起始月份 { $first } 晚于截止月份 { $last }。
hint-series-backwards = 较早的在前：{ $next }
series-trend = { $measure }走势：{ $trend }
