### 公报：文字、表格与口径。

## 段落。数字按语言写好后填入；way 为各分支的名称。
## form 为公报格式：first 分支是已发布公报的原文，须逐字节重现，不得改动。

bulletin-nothing = {""}
bulletin-day = { $year }年{ $month }月{ $day }日
bulletin-month = { $year }年{ $month }月
bulletin-place-nation = 全国
bulletin-place-unit = { $unit }
bulletin-baseline-year = { $form ->
    [first] { $year }年末
   *[other] { $next }年初
  }
bulletin-baseline-day = { $day }
bulletin-amount-large = { $number }亿元
bulletin-amount-medium = { $number }万元
bulletin-amount-small = { $number }元
bulletin-person-times-large = { $number }万人次
bulletin-person-times-small = { $count ->
   *[other] { $number }人次
  }
bulletin-figures = 截至{ $day }，{ $place }{ $form ->
    [first] 实际运营网贷机构
   *[other] 实际在运营网络借贷机构
  }{ $count ->
   *[other] { $number }家
  }，{ $change }；{ $balance }；{ $lenders }；{ $borrowers }。
bulletin-figures-none = 截至{ $day }，{ $place }{ $form ->
    [first] 实际运营网贷机构为零
   *[other] 已无实际在运营网络借贷机构
  }{ $then ->
    [0] {""}
   *[other] （{ $baseline }为{ $number }家）
  }。
bulletin-change-of-institutions = { $form ->
    [first] { $way ->
        [fell] 比{ $baseline }下降{ $percent }%
        [fell-nearly] 比{ $baseline }下降99%以上
        [fell-slightly] 比{ $baseline }下降不足1%
        [same] 与{ $baseline }持平
        [rose-slightly] 比{ $baseline }上升不足1%
        [rose] 比{ $baseline }上升{ $percent }%
       *[none] { $baseline }无记录可比
      }
   *[other] { $way ->
        [fell] 较{ $baseline }下降{ $percent }%
        [fell-nearly] 较{ $baseline }下降99%以上
        [fell-slightly] 较{ $baseline }下降不足1%
        [same] 与{ $baseline }持平
        [rose-slightly] 较{ $baseline }上升不足1%
        [rose] 较{ $baseline }上升{ $percent }%
       *[none] { $baseline }无记录可比
      }
  }
bulletin-change = { $way ->
    [fell] 下降{ $percent }%
    [fell-nearly] 下降99%以上
    [fell-slightly] 下降不足1%
    [same] 持平
    [rose-slightly] 上升不足1%
    [rose] 上升{ $percent }%
   *[none] 无可比数字
  }
bulletin-balance = { $institutions ->
   *[other] 借贷余额{ $amount }，{ $change }
  }
bulletin-balance-part = { $institutions ->
   *[other] 借贷余额数据不全，已报{ $amount }
  }
bulletin-balance-unknown = { $institutions ->
   *[other] 借贷余额不详
  }
bulletin-people = { $form ->
    [first] { $who }{ $people }，{ $change }
   *[other] { $who }数{ $people }，{ $change }
  }
bulletin-balance-percentage = 借贷余额{ $change }
bulletin-people-percentage = { $who }数{ $change }
bulletin-change-part = 数据不全，无法比较
bulletin-people-part = { $form ->
    [first] { $who }数据不全，已报{ $people }
   *[other] { $who }数数据不全，已报{ $people }
  }
bulletin-people-unknown = { $who }人次不详
bulletin-lacking = { $owed }家实际运营机构中，{ $missing ->
   *[other] { $number }家
  }月报缺报或不全。
bulletin-streak = { $form ->
    [first] { $months ->
        [1] 机构数量、借贷余额、出借人次和借款人次{ $since }均下降
       *[other] 机构数量、借贷余额、出借人次和借款人次已连续{ $months }个月下降（自{ $since }起）
      }
   *[other] { $months ->
        [1] 机构数量、借贷规模及参与人数{ $since }均下降
       *[other] 机构数量、借贷规模及参与人数已连续{ $months }个月下降（自{ $since }起）
      }
  }{ $gaps }。
bulletin-streak-gaps = ，其中{ $months }情况不明
bulletin-streak-unknown = { $month }{ $form ->
    [first] 机构数量、借贷余额、出借人次和借款人次
   *[other] 机构数量、借贷规模及参与人数
  }是否均下降尚不清楚{ $months ->
    [0] {""}
    [1] ；此前{ $since }均下降
   *[other] ；此前已连续{ $months }个月下降（自{ $since }起）
  }。
bulletin-streak-none = { $month }{ $measures }未下降。
bulletin-streak-break = { $month }口径有变，不与上月比较。
bulletin-exits = 专项整治以来，{ $place }累计退出市场机构{ $gone ->
    [0] 为零
   *[other] { $gone_number }家，其中已退出{ $exited ->
       *[other] { $exited_number }家
      }（退而不清{ $left ->
       *[other] { $left_number }家
      }），停业未处置{ $closed ->
       *[other] { $closed_number }家
      }
  }。
bulletin-cleared = 现已出清的{ $cleared }家（含此前退出的）中，经证明全额清偿或无应偿本金{ $proven }家，有缺口或未申报存量{ $partial }家，由他方承接{ $assumed }家，无证明{ $unproven }家。
bulletin-exits-in-total = 专项整治以来（自{ $from }起），{ $place }累计退出机构{ $count ->
    [0] 为零
   *[other] { $number }家，其中{ $parts }
  }。
bulletin-exits-not-cleared = 退而不清{ $count ->
   *[other] { $number }家
  }
bulletin-exits-cleared = 已出清{ $count ->
   *[other] { $number }家
  }
bulletin-exits-reopened = 重启处置后停业未处置完毕{ $count ->
   *[other] { $number }家
  }
bulletin-exits-resumed = 恢复经营{ $count ->
   *[other] { $number }家
  }
bulletin-exits-transformed = 已转型{ $count ->
   *[other] { $number }家
  }
bulletin-exits-before = 此前退出、其后未再退出的机构{ $count ->
   *[other] { $number }家
  }，另行统计。
bulletin-exits-never = 另有停业未处置完毕且从未退出的机构{ $count ->
   *[other] { $number }家
  }，不计入累计退出。
bulletin-provisional = 本期数据为暂定数据，该月尚未审定。

## 表格。

bulletin-title = { $unit }公报，截至 { $day }
bulletin-figures-title = 主要数字，截至 { $day }
bulletin-regions-title = 分地区数字，截至 { $day }
bulletin-flow-title = 实际运营机构增减表，{ $from } 至 { $to }
bulletin-definition = 数字为该单位月末实际运营机构的数字，以同一时点的记录为准；出借人、借款人为人次。变动以 { $baseline } 为基期，由准确数字算出，取整到百分之一，四舍五入。合计由未取整的数字算出。
bulletin-empty = 没有可显示的内容。
bulletin-column-measure = 指标
bulletin-column-counted = 计量单位
bulletin-column-now = 本期
bulletin-column-previous = 上月
bulletin-column-change = 增减
bulletin-column-percent = %
bulletin-column-baseline = 基期
bulletin-column-baseline-percent = 比基期 %
bulletin-column-streak = 连降月数
bulletin-column-unknown = 不明
bulletin-column-line = 行
bulletin-line-unit = 单位
bulletin-line-own = 本级
bulletin-line-total = 合计
bulletin-column-institutions = 机构
bulletin-column-balance = 余额
bulletin-column-lenders = 出借人
bulletin-column-borrowers = 借款人
bulletin-column-institutions-percent = 机构 %
bulletin-column-balance-percent = 余额 %
bulletin-column-lenders-percent = 出借人 %
bulletin-column-borrowers-percent = 借款人 %
bulletin-column-left = 退出及停业
bulletin-column-exited = 累计退出
bulletin-column-of-not-cleared = 其中：退而不清
bulletin-column-of-cleared = 其中：已出清
bulletin-column-of-reopened = 其中：重启处置
bulletin-column-of-resumed = 其中：恢复经营
bulletin-column-of-transformed = 其中：已转型
bulletin-column-exited-before = 整治前退出
bulletin-column-never-exited = 停业从未退出
bulletin-column-not-cleared = 退而不清
bulletin-column-closed = 停业未处置完毕
bulletin-column-opening = 期初
bulletin-column-entered = + 新增
bulletin-column-resumed = + 恢复
bulletin-column-transferred-in = + 划入
bulletin-column-exits = − 停业、退出
bulletin-column-exits-of = − { $cause }
bulletin-column-transformed = − 转型
bulletin-column-voided = − 作废
bulletin-column-transferred-out = − 划出
bulletin-column-closing = 期末
bulletin-column-difference = 差额
bulletin-total = 合计
bulletin-own = { $unit }本级
bulletin-counted-institutions = 家
bulletin-counted-yuan = 亿元
bulletin-counted-person-times = 人次
bulletin-measure-institutions = 机构数量
bulletin-measure-balance = 借贷余额（亿元）
bulletin-measure-lenders = 出借人（人次）
bulletin-measure-borrowers = 借款人（人次）

## 表格前后的说明。

bulletin-head-known = 记录截至 { $moment }；基期为 { $baseline }。
bulletin-head-approved = 已于 { $day } 审定。
bulletin-head-provisional = 暂定：{ $unit }尚未审定该月。
bulletin-head-returns = 月报：实际运营机构应报 { $owed } 份，已报 { $received } 份；停业、退出机构应报 { $stopped_owed } 份，已报 { $stopped_received } 份。
bulletin-head-exited = 退出及停业机构 { $gone } 家；累计退出 { $exited } 家（整治前退出 { $before } 家另计）。当日清单：退而不清 { $left } 家；停业未处置完毕 { $closed } 家。
bulletin-head-stock = 停业、退出未出清机构存量余额：{ $amount }{ $unknown ->
    [0] {""}
   *[other] （已报数；另有 { $unknown } 家不明）
  }。
bulletin-head-stock-unknown = 停业、退出未出清机构存量余额：不明（缺 { $unknown } 家）。
bulletin-head-checkpoint = 台账检查点（条目数、根值）：{ $checkpoint }
bulletin-head-checkpoint-none = 台账检查点：当时尚未建立。
bulletin-note-residue = 各单位余额分别取舍，所示之和比所示合计{ $way ->
    [less] 少
   *[more] 多
  } { $amount } 亿元。
bulletin-note-part = { $count } 家机构的{ $measure }不明；所示为已报数之和。
bulletin-note-estimated = { $measure }：{ $count } 个数字为估计数。
bulletin-note-person-times = 出借人、借款人为人次：在两家机构出借者计两次。
bulletin-note-flow-holds = 各单位增减表均平：期初 + 增加 − 减少 = 期末，期末另行清点。
bulletin-note-flow-broken = { $units }的增减表不平。查原因：{ $next }
bulletin-definitions-title = 口径
bulletin-definition-line = { $name }（第 { $version } 版）：{ $words }出处：{ $source }。

## 各指标的名称与现行版本的口径。

indicator-institutions = 实际运营机构
indicator-balance = 借贷余额
indicator-lenders = 出借人
indicator-borrowers = 借款人
indicator-person-times = 人次
indicator-left-in-total = 退出及停业机构
indicator-exited-in-total = 累计退出
indicator-exited-not-cleared = 退而不清
indicator-closed-unresolved = 停业未处置完毕
indicator-stopped-stock = 停业、退出机构存量
indicator-baseline = 基期
indicator-rounding = 取舍
indicator-streak = 连续下降月数
indicator-flow = 机构增减表
indicator-provisional = 暂定
definition-institutions = 当月最后一日 24 时（法定时间）处于正常运营、压降、转型中的机构，按当时管辖单位统计。
definition-balance = 月末未偿还的借贷本金，计入提前还款，不计利息。仅统计实际运营机构。
definition-lenders = 月末仍有未收回本金的出借人，在同一机构内去重；不是当月活跃人数。
definition-borrowers = 月末仍有未偿还本金的借款人，在同一机构内去重；不是当月活跃人数。
definition-person-times = 各机构人数相加，未跨机构去重：在两家机构者计两次，不得称为人数。
definition-left-in-total = 累计退出机构、专项整治前退出的机构、停业未处置完毕且从未退出的机构之和，三者互不重复，每家只计一次。作废的不计。
definition-exited-in-total = 自专项整治起始日（规则 rectification.from）起至该日曾经退出的机构，退出多次的只计一次，等于退而不清、已出清、重启处置、恢复经营各项之和。起始日前退出、其后未再退出的另列；从未退出的停业机构不计；已转型的，除规则 exit.count-transformed 规定计入外不计；作废的不计。退出日只知不晚于某日的，按该日计。
definition-exited-not-cleared = 不论何时退出，该日已列入退出名单、尚未完成出清的机构。
definition-closed-unresolved = 该日停业、未列入退出名单的机构；曾退出、后重启处置的在内，从未退出的另列一项。
definition-stopped-stock = 停业未处置完毕和退而不清机构月报所列未偿还本金。单独列示，不并入借贷余额。
definition-baseline = 用作比较的月末，其数字与本期数字以同一时点的记录为准。
definition-rounding = 百分比由准确数字算出，取整，四舍五入。分地区金额以亿元列示，保留两位小数；合计由未取舍的数字算出，故所示各数之和可能与合计不等。
definition-streak = 机构数量、借贷余额、出借人次、借款人次均严格低于上月的月份，两月以同一时点的记录为准。持平不算下降；数据不全的月份不计入也不中断，并予注明；口径变化即终止比较。
definition-flow = 基期实际运营机构，加新增、恢复、划入，减按原因列示的退出、转型、作废、划出，等于该日实际运营机构。变动计入当日管辖单位；期末为清点数，不是推算数。
definition-provisional = 单位审定该月月报之前，数字为暂定。
definition-source-institutions = 两办联合会议（2019年7月）
definition-source-balance = 行业统计方法说明（2019年8月）
definition-source-lenders = 官方统计（2019年11月），按仍有未还本金者计
definition-source-borrowers = 官方统计（2019年11月），按仍有未还本金者计
definition-source-person-times = 官方统计（2019年11月）
definition-source-left-in-total = 联合会议（2020年4月24日），近5000家；是否含从未退出的停业机构不详
definition-source-exited-in-total = 联合会议（2020年4月24日）；是否含转型不明
definition-source-exited-not-cleared = 联合会议（2020年4月24日）
definition-source-closed-unresolved = 联合会议（2020年4月24日）
definition-source-stopped-stock = 联合会议（2020年4月24日）
definition-source-baseline = 联合会议（2020年4月24日），与2019年初相比
definition-source-rounding = 本系统约定，与公布数字的取整一致
definition-source-streak = 本系统约定，与2019年9月至2020年8月公布的连续月数一致
definition-source-flow = 本系统约定
definition-source-provisional = 本系统约定

## 发布。

bulletin-published = { $outcome ->
    [already] { $unit }第 { $number } 期公报内容相同，无需再发。
    [rehearsed] 将发布{ $unit }第 { $number } 期公报，截至 { $day }。
   *[done] 已发布{ $unit }第 { $number } 期公报，截至 { $day }。SHA-256 { $sha256 }
 }
bulletin-list-title = 公报
bulletin-list-definition = 已发布的公报，按单位和期号排列。核验某一期：{ $next }
bulletin-list-empty = 尚未发布公报。
bulletin-column-number = 期号
bulletin-column-as-of = 截至
bulletin-column-known-at = 记录截至
bulletin-column-published = 发布
bulletin-column-officer = 经办
bulletin-column-sha256 = SHA-256
bulletin-verified = { $unit }第 { $number } 期公报（截至 { $day }）：由记录重新生成，逐字节一致。
bulletin-verify-differs = { $unit }第 { $number } 期公报（截至 { $day }）：由记录重新生成的内容与发布的不一致。
bulletin-verify-digest = { $unit }第 { $number } 期公报：留存文本不是登记时的文本：SHA-256 为 { $found }，登记为 { $entered }。
bulletin-verify-place = { $place }：发布为 { $published }，重新生成为 { $rebuilt }
bulletin-verify-absent = 无
bulletin-verify-failed = 有 { $count } 期公报无法重现。
bulletin-verify-failed-hint = 只有段落不同，是程序用语已改；数字不同，是有人绕过程序改动了记录。查何处改动：{ $next }；{ $next2 }
error-bulletin-number = { $unit }没有第 { $number } 期公报。
hint-bulletin-number = 已有公报：{ $next }
error-bulletin-none = { $unit }尚未发布公报。
error-bulletin-content = 公报内容无法处理：{ $why }
error-bulletin-month-end = { $given } 不是月末；数字均为月末数字。
hint-bulletin-month-end = 最近的月末是 { $nearest }：{ $next }
error-bulletin-not-over = { $given } 所在月份尚未结束。
hint-bulletin-not-over = 最近结束的月份止于 { $last }：{ $next }
error-bulletin-baseline = 基期 { $baseline } 不早于 { $as_of }。
hint-bulletin-baseline = 基期应为更早的月末，如以 2018-12-31 代表 2019 年初：{ $next }

## 两期之间的变化。

bulletin-diff-title = { $unit }第 { $one } 期与第 { $other } 期公报
bulletin-diff-definition = 逐项列出当时与现在公布的数字；其下为两个记录时点之间登记的月报（补报、重报）以及状态或管辖单位有变的机构，涉及任一期所依据的最早月末以来各月末。依据为最近一条登记的依据。
bulletin-diff-empty = 两期公报内容相同，其间也没有影响其内容的登记。
bulletin-diff-days = 两期日期不同，分别为 { $one } 和 { $other }：差异多因时间推移。
bulletin-diff-same = 两期数字相同。
bulletin-diff-causes-title = { $then } 至 { $now } 之间的登记
bulletin-diff-causes-none = 两个时点之间没有影响这些数字的登记。
bulletin-diff-column-what = 事项
bulletin-diff-column-place = 对象
bulletin-diff-column-then = 当时
bulletin-diff-column-now = 现在
bulletin-diff-column-month = 所属
bulletin-diff-figure = 数字
bulletin-diff-restated = 重报
bulletin-diff-late = 补报
bulletin-diff-state = 状态
bulletin-diff-unit = 管辖
bulletin-diff-change-of = { $measure } %
bulletin-diff-cause = { $what }：{ $name }，{ $day }，{ $then } → { $now }
bulletin-diff-cause-of = { $what }：{ $name }，{ $day }，{ $measure } { $then } → { $now }
bulletin-diff-cause-basis = {"    "}{ $moment } 登记，依据 { $basis }
bulletin-diff-streak = 连续下降月数
bulletin-diff-approval = 审定
bulletin-diff-approved = 已于 { $day } 审定
bulletin-diff-provisional = 暂定
bulletin-diff-not-known = 不全
bulletin-diff-not-there = 无记录
