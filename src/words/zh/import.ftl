### What became of the rows of a file.

import-done = { $outcome ->
    [already] 此前已导入：{ $file }（{ $profile }），{ $rows } 行。未写入任何内容。
    [rehearsed] 将导入 { $file }（{ $profile }）：{ $rows } 行。未写入任何内容。
   *[done] 已导入 { $file }（{ $profile }）：{ $rows } 行。
 }
import-review = 待复核 { $rows } 行：{ $label }
import-outcome-created = { $rows } 行为新机构，状态依清单
import-outcome-created-for-review = { $rows } 行为新机构，状态待复核
import-outcome-changed = { $rows } 行为已有机构的变更
import-outcome-dated = { $rows } 行为原仅见状态补上日期
import-outcome-learned = { $rows } 行为已有机构补充信息
import-outcome-agreed = { $rows } 行与台账一致，无须写入
import-outcome-review = { $rows } 行待复核，未记录
import-outcome-settled = { $rows } 行此前已核定，本次无新内容
import-outcome-quarantined = { $rows } 行无法读取，已另存
import-outcome-no-institution = { $rows } 行并非机构，未计入
import-outcome-skipped = { $rows } 行依读取方案略过
import-left-out = { $column }：{ $cells } 个单元格无法读取，依读取方案未采用，原文保留在备注中。
import-absent = 清单中没有读取方案所列的下列表头：{ $headers }
import-own-columns = 清单由本系统导出，下列台账自有的列不予读入：{ $headers }
import-passed-over = { $rows } 行为合计或制表说明，未计入
import-footing = 第 { $row } 行：{ $text }
import-footings-more = 另有 { $rows } 行。
import-gone-one = 已不在名单：{ $name }
import-gone = 上一次名单所列机构中有 { $count } 家已不在本次名单，列入待复核。
import-sheet = 工作簿只读取了工作表“{ $sheet }”，未读取：{ $others }
import-hidden-rows = 工作簿中 { $rows } 行有 { $hidden } 行被隐藏；隐藏的行已照常读取。
import-title-day = 清单标题所载日期为 { $day }，晚于模板所称取得清单之日。行内未载日期的，以模板为准，请核对 taken_on。
import-events = 单元格中另有事件 { $events } 项，已在上列各项中分别计数。
import-waiting = 待复核行中有 { $rows } 行与此前的行或文件相同，已在待复核清单，未重复列入。
import-cases = 立处置案 { $cases } 件。
import-superseded = 此前导入的待复核事项有 { $items } 项由本清单确定。
import-places-differ = { $rows } 行所列省份与台账不同；保留台账记载。
import-launches-differ = { $rows } 行所列上线日期与台账不同；保留台账记载。
import-numbers-dropped = 清单编号仅为行序号：台账已有编号多数原属其他名称。本次未采用编号，逐行按其他信息核对。
import-review-next = 下一步：{ $next }
import-show-next = 逐行结果：{ $next }
import-kind-institutions = 机构清单
import-kind-changes = 变更清单
imports-title = 已导入的清单
imports-definition = 口径：`import` 的每次读取；本人导入的，国家级职责可见全部。已登记：形成台账条目的行。
imports-empty = 尚未导入清单。
import-rows-title = { $file }（{ $profile }）逐行结果
import-rows-definition = 文件的每一行：对应的机构及依据、最后形成的条目；待复核的原因，以及未采用的内容。
import-rows-empty = 未保留该次导入的逐行结果。
row-outcome-created = 新增
row-outcome-created-for-review = 新增，状态待复核
row-outcome-changed = 变更
row-outcome-dated = 补日期
row-outcome-learned = 补充信息
row-outcome-agreed = 一致
row-outcome-review = 待复核
row-outcome-settled = 此前已核定
row-outcome-quarantined = 无法读取
row-outcome-no-institution = 并非机构
row-outcome-skipped = 略过
row-outcome-filed = 已报送
row-outcome-restated = 重报
row-outcome-set-aside = 另存
import-returns-definition = 文件的每一行及其结果：所报版本，或另存的原因及所在列、单元格内容。与台账一致的行，机构名称仅见于导入时生成的逐行结果。
import-kind-of-returns = 月报
column-given = 另行指明
column-header = 列
row-word-name = 名称
row-word-place = 地区
row-word-launch = 上线日期
row-word-decision = 经办人判定
import-quarantine = 另存的行见 { $file }。

review-kind-undecided = 状态用词无法判定
review-kind-candidate = 已有同名机构，但省份与上线日期均不相符
review-kind-words-apart = 编号与名称不属同一机构
review-kind-code-doubt = 统一社会信用代码校验码不符
review-kind-code-held = 代码已由您不可见的机构持有
review-kind-other-date = 状态相同，日期不同
review-kind-conflict = 与台账相抵触
review-kind-before-launch = 出险日期早于上线日期
review-kind-place-unknown = 所在地区无法对应行政区划
review-kind-other-reason = 同一停业，原因不同
review-kind-succession = 机构的承接或并入情况
review-kind-differs = 地区或上线日期与台账不同
review-kind-no-longer-listed = 已不在名单
review-kind-flagged = 对已有机构的备注
review-resolution-applied = 已采纳
review-resolution-dismissed = 已驳回
review-resolution-superseded = 已由后来的清单确定
review-resolved = { $outcome ->
    [already] 此前已处理：{ $name }：{ $how }。未写入任何内容。
    [rehearsed] 将处理 { $name }：{ $how }。未写入任何内容。
   *[done] { $name }：{ $how }。
 }
review-recorded = 处理结果：{ $label }。
review-attached = { $outcome ->
    [rehearsed] 将一并登记，以便下次名单可以对上：{ $words }。
   *[other] 已一并登记，以便下次名单可以对上：{ $words }。
 }
review-many = { $outcome ->
    [rehearsed] 将判定 { $items } 项；另有 { $already } 项此前已如此判定。未写入任何内容。
   *[other] 已判定 { $items } 项；另有 { $already } 项此前已如此判定。
 }
review-many-dismissed = 驳回 { $items } 项
review-decision-as-found = 照所列机构
review-decision-same = 同一机构
review-decision-new = 新机构
review-decision-dismiss = 驳回

draft-head = 读取方案草稿，依清单 { $rows } 行拟成。各项写法见 docs/import.md。
draft-marks = 问号所示各处须由人核定。改好后先试行导入，即可看出方案读到什么。
draft-column = { $cells } 格，如 { $example }
draft-taken-on = 请写明清单取得之日；未写明的，无日期的行一律待复核
draft-taken-on-title = 取自清单标题，请核对
draft-words = 请逐一写明各词含义：state = "closed-unresolved"，词中载明原因的加 reason = "voluntary"；或 nothing = true。未写明前各词一律待复核。
draft-word-open = 该词含义尚未核定
draft-doubt-name = { $header }：无法确定名称列，暂取不同内容最多的一列。
draft-doubt-field = { $header }：依单元格内容而非表头认作 { $field }。
draft-doubt-twice = { $header }：也像 { $field }，但已有一列，暂不采用。
draft-doubt-unnamed = { $column } 列没有表头。如表头为两行，请写 header_rows = 2；否则可用列号指明，如 "@{ $column }"。
draft-doubt-day-order = { $header }：{ $one } 与 { $other } 均能读全部 { $cells } 个日期。请保留清单所用的一种，两种并列的方案不予采用。
draft-doubt-days = { $header }：{ $cells } 格不合任何日期写法，如 { $example }。
draft-doubt-days-open = { $header }：{ $cells } 格只有年或月，如 { $example }；记为不晚于其末日。
draft-doubt-cells-review = { $header }：{ $cells } 格无法读取，如 { $example }。草稿暂不采用这些内容，原文记入备注，所在行待复核。
draft-doubt-cells-drop = { $header }：{ $cells } 格无法读取，如 { $example }。草稿暂不采用这些内容，原文记入备注。
draft-doubt-nameless = { $header }：{ $rows } 行没有名称，首见于第 { $row } 行。草稿暂予略过并计数；如系与上方单元格合并，请从 [skip] 中删去，并写 fill_down。
draft-doubt-unread = { $rows } 行无论如何无法读取（没有名称、名称有缺字，或单元格多于表头），首见于第 { $row } 行：请更正原表，或在 [skip] 中注明略过，或导入时另存入隔离文件。
draft-doubt-codes = { $header }：{ $cells } 格不是统一社会信用代码，如 { $example }。
draft-doubt-places = { $header }：{ $cells } 格无对应行政区划，如 { $example }。请在 [places] 中注明，或清单全无行政区划的写 none = true。
draft-doubt-taken-on = 清单取得之日不明，请写明 taken_on。
draft-doubt-taken-on-title = 清单标题日期 { $day } 暂作取得之日，请核对。
draft-doubt-words = { $header }：有 { $words } 个词的含义须由人写明。
draft-doubt-rows = 只查看了前 { $rows } 行。
profile-line = { $name }：{ $describes }
profile-written = 已写入：{ $file }
