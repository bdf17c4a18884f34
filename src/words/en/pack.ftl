### Charts and the meeting pack.

chart-everywhere = All units
chart-subtitle = { $unit }, as of { $day }
chart-source = Source: the register and the monthly returns, as known at { $known_at }.
chart-sample = SAMPLE DATA
chart-unknown = unknown
chart-break = definition changed
chart-baseline = baseline
chart-unit-institutions = institutions
chart-unit-persons = persons
chart-unit-person-times = person-times
chart-unit-ten-thousand = CNY 10,000
chart-unit-hundred-million = CNY 100 million
chart-unit-index = baseline = 100
chart-person-times-note = Lenders and borrowers are person-times: who lends on two platforms is counted twice.
chart-trend-title = The trend of the measures
chart-trends-title = The measures by their own figures
chart-trend-axis = end of the month
chart-trend-note = The figure at the end of { $month } is 100. A month that is not wholly known is a gap.
chart-drops-title = The three drops by unit
chart-drops-axis = unit
chart-drops-unit = change on { $month }, %
chart-drops-note = The slowest unit by the number of institutions stands on top; one that never had an institution is left out. Whole per cent, halves away from zero.
chart-ages-title = Ages of the stuck
chart-ages-axis = days in the state
chart-ages-exited = exited: { $part }
chart-ages-closed = closed, unresolved
chart-ages-note = Institutions by calendar days since they entered the state, tolled or not.
chart-saved = The chart is in { $file }.
chart-lacks-glyphs = Some characters of the chart are in no font of this machine. Install one, such as Debian's fonts-wqy-microhei, or write the chart as .svg.
error-chart-ending = { $file } is of no format of pictures.
hint-chart-ending = Give the file one of these endings: { $known }
error-chart-no-ages = The list { $list } has no ages to draw.
error-chart-cut = The list is cut, and a chart of some rows would be taken for one of all.
hint-chart-cut = Draw it whole: { $next }
error-chart-lists = These lists have institutions in common, so one chart would count them twice.
hint-chart-lists = Draw exited-not-cleared and closed-unresolved together, or one other list alone.

pack-title = Meeting pack: { $unit }, { $day }
pack-baseline = Compared with
pack-contents = Contents
pack-snapshot = Every part was read in one snapshot of the record: no institution is missing between two parts, and none is in both of two that exclude each other.
pack-saved = { $parts ->
    [one] { $parts } part is
   *[other] { $parts } parts are
 } in { $file }.
error-pack-ending = { $file } is of no format of packs.
hint-pack-ending = Give the file one of these endings: { $known }
pack-part-bulletin = Bulletin
pack-part-figures = Figures
pack-part-regions = Regions
pack-part-flow = Flow of institutions
pack-part-drops-chart = The three drops as a chart
pack-definitions = What is counted is said with every list and table, and in the last part, with the version of each definition.
chart-drops-total = All together
pack-quality-of-month = Of { $month } alone. The months before: { $next }
