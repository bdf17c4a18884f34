### 他方公布的数字。

statement-recorded = { $outcome ->
    [already] { $source } 公布的 { $day } 数字此前已登记：{ $unit }第 { $seq } 条。
    [rehearsed] 将登记 { $source } 公布的 { $day } 数字：{ $unit }第 { $seq } 条。
   *[done] 已登记 { $source } 公布的 { $day } 数字：{ $unit }第 { $seq } 条。
 }
statement-others = { $day } 另有 { $others } 条公布数字在案，各自保留。查其是否矛盾：{ $next }

statements-title = 他方公布的数字
statements-definition = 公布：来源、日期、数字一律照录，不作任何调整。本册：该单位辖内实际运营机构在该日的数字，以现在所知为准；该日须为月末，且月报收齐。差额为公布数字减本册数字；变动均较同一基期，取整百分比，四舍五入。本册出借人、借款人为人次。连降指机构数、借贷余额、出借人、借款人同时下降。
statements-empty = 没有登记他方公布的数字。
statements-column-entry = 条目
statements-column-day = 截至
statements-column-source = 来源
statements-column-measure = 指标
statements-column-number = 公布
statements-column-our-number = 本册
statements-column-difference = 差额
statements-column-percent = 变动
statements-column-our-percent = 本册变动
statements-column-points = 百分点
statements-column-baseline = 基期
statements-column-recorded = 登记时间
statements-streak = 连降月数

consistency-title = 公布数字是否互相矛盾
consistency-definition = 核对：仅以公布数字互相核对。由数字及其整百分比变动可精确推出基期数字的区间（四舍五入）；同一基期的各条公布数字须有共同取值。同一日期的数字、对同一基期的变动只能有一个。连降 n 个月始于一个未下降的月份之后，该月不能在其他连降之内；连降期间各指标逐月下降。公布数字按精确数处理。
consistency-counted = 已核对 { $statements } 条公布数字。
consistency-found = 公布数字中有 { $contradictions } 处矛盾。
consistency-found-hint = 各条均照录保留。引用互相矛盾的数字时须予说明。
consistency-who = { $source }，第 { $entry } 条
consistency-value = { $value }（{ $who }）
consistency-span = { $low } 至 { $high }
consistency-span-one = 恰为 { $number }
consistency-span-open = { $low } 以上
consistency-implied = { $baseline } { $what }：{ $span }，据 { $day } 的 { $number }、{ $percent }（{ $who }）
consistency-stated = { $baseline } { $what }：{ $span }，直接公布（{ $who }）
consistency-left = { $statements } 条公布数字共同推出 { $baseline } { $what }：{ $span }
consistency-nothing-left = { $statements } 条公布数字推不出共同的 { $baseline } { $what }
consistency-streak = 自 { $since } 至 { $until } 连续 { $months } 个月下降（{ $who }）
consistency-numbers = 矛盾：{ $day } { $what }：{ $values }
consistency-percents = 矛盾：{ $day } { $what }较 { $baseline }：{ $values }
consistency-impossible = 矛盾：{ $what }：没有基期数字能同时得出 { $number } 与 { $percent }（{ $who }）
consistency-baselines = 矛盾：{ $baseline } { $what }：{ $one }（{ $one_who }）与 { $other }（{ $other_who }）没有共同取值
consistency-streaks = 矛盾：{ $one }；{ $other }
consistency-not-falling = 矛盾：{ $what }自 { $earlier }（{ $earlier_who }）至 { $later }（{ $later_who }）未能逐月下降，而两者均在{ $streak }之内
consistency-kind-implied = 推出的基期
consistency-kind-left = 共同的基期
consistency-kind-streak = 连降
consistency-kind-contradiction = 矛盾
consistency-column-finding = 结果
consistency-column-day = 日期
consistency-column-entries = 条目
consistency-column-low = 自
consistency-column-high = 至
consistency-column-said = 说明

usage-form-stated-number = 应为指标及其数字，如 institutions=139 或 balance=8000亿元
usage-form-stated-percent = 应为指标及其变动（整百分比），如 balance=-75

error-statement-no-figure = 没有任何数字。
error-statement-no-source = 没有写明来源。
hint-statement-no-source = 请写明何人于何时何处公布，如“银保监会 2020-04-24”：{ $next }
error-statement-twice = 同一条公布数字中{ $measure }出现两次。
hint-statement-twice = 请登记为两条，各自照录。
error-statement-no-baseline = { $measure }的变动没有基期。
hint-statement-no-baseline = 请给出基期，如 2018-12-31：{ $next }
error-statement-baseline-late = 基期 { $baseline } 不早于数字截至日 { $as_of }。
hint-statement-baseline-late = 基期是较早时期的期末，如 2019 年初为 2018-12-31：{ $next }
error-statement-ahead = { $as_of } 晚于今天（{ $today }），不可能已有公布数字。
hint-statement-ahead = 请给出数字截至日，而非文件日期：{ $next }
error-statement-too-low = { $measure }不可能下降超过 100 %：{ $percent } %。
hint-statement-too-low = 下降 86 % 写作 -86。
