//! A book as a workbook: a cover with links, then a sheet a part. Rows go to disk as they are written.

use std::collections::HashSet;
use std::io::Write;

use rust_xlsxwriter::{
    Chart as SheetChart, ChartAxisLabelPosition, ChartEmptyCells, ChartFormat as Look, ChartLegendPosition, ChartLine,
    ChartMarker, ChartMarkerType, ChartSolidFill, ChartType, Color, DocProperties, Format as Style, FormatAlign,
    FormatBorder, Url, Workbook, Worksheet, XlsxError,
};

use super::{Book, Cover, Heading, Part};
use crate::output::chart::{Chart, ChartKind, Panel, colour_number, digits};
use crate::output::xlsx::{MAX_ROWS, MAX_SHEET_NAME, Styles, column_width, fitting, sheet_name, write_cell};
use crate::output::{Cell, Format, Grid, OutputError, Scale};

/// Rows above a list: title, definition, totals, a blank one and the headings.
const ABOVE_LIST: usize = 5;
/// The size of a chart on its sheet, in dots.
const CHART_SIZE: (u32, u32) = (960, 480);
/// Rows of a sheet that a chart covers, with the gap to the next.
const CHART_ROWS: u32 = 26;
/// Paper of the format A4.
const A4: u8 = 9;
const ALARM: u32 = 0x00B0_3A00;

/// The looks that a list does not need.
struct Looks {
    cells: Styles,
    title: Style,
    mark: Style,
    wrapped: Style,
    heading: Style,
}

impl Looks {
    fn new() -> Self {
        let cells = Styles::new();
        Self {
            title: Style::new().set_bold().set_font_size(16),
            mark: Style::new()
                .set_bold()
                .set_font_color(Color::RGB(ALARM))
                .set_border(FormatBorder::Medium)
                .set_border_color(Color::RGB(ALARM)),
            wrapped: Style::new().set_num_format("@").set_text_wrap().set_align(FormatAlign::Top),
            heading: cells.head.clone().set_border_bottom(FormatBorder::Thin),
            cells,
        }
    }
}

pub(super) struct Sheets<'s> {
    sink: &'s mut dyn Write,
    workbook: Workbook,
    looks: Looks,
    names: Vec<(&'static str, String)>,
}

impl<'s> Sheets<'s> {
    pub(super) fn open(cover: &Cover, sink: &'s mut dyn Write) -> Result<Self, OutputError> {
        let looks = Looks::new();
        let mut workbook = Workbook::new();
        workbook.set_properties(
            &DocProperties::new().set_title(fitting(&cover.title)).set_creation_datetime(&cover.generated_at),
        );
        let names = names(cover);
        let sheet = workbook.add_worksheet_with_constant_memory()?;
        cover_write(sheet, cover, &names, &looks)?;
        Ok(Self { sink, workbook, looks, names })
    }
}

impl Book for Sheets<'_> {
    fn part(&mut self, heading: &Heading, part: &Part) -> Result<(), OutputError> {
        let name = self.names.iter().find(|(name, _)| *name == heading.name);
        let name = name.map_or_else(|| sheet_name(heading.name), |(_, name)| name.clone());
        match part {
            Part::Grid(grid) => {
                grid.check().map_err(|fault| OutputError::Grid { report: grid.report, fault })?;
                let limit = MAX_ROWS.saturating_sub(ABOVE_LIST).saturating_sub(grid.notes.len());
                if grid.rows.len() > limit {
                    return Err(OutputError::TooManyRows { rows: grid.rows.len(), limit, format: Format::Xlsx });
                }
                let sheet = self.workbook.add_worksheet_with_constant_memory()?;
                sheet.set_name(name)?;
                grid_write(sheet, grid, &self.looks)?;
            }
            Part::Prose(paragraphs) => {
                let sheet = self.workbook.add_worksheet_with_constant_memory()?;
                sheet.set_name(name)?;
                sheet.set_column_width(0, 110)?;
                for (row, paragraph) in (0_u32..).zip(paragraphs) {
                    sheet.write_string_with_format(row, 0, fitting(paragraph), &self.looks.wrapped)?;
                }
            }
            Part::Chart(chart) => {
                chart.check().map_err(|fault| OutputError::Chart { chart: chart.name, fault })?;
                // A chart is drawn from cells that it can look up, so this small sheet is held.
                let sheet = self.workbook.add_worksheet();
                sheet.set_name(&name)?;
                chart_write(sheet, &name, chart, &self.looks)?;
            }
        }
        Ok(())
    }

    fn close(mut self: Box<Self>) -> Result<(), OutputError> {
        let bytes = self.workbook.save_to_buffer()?;
        self.sink.write_all(&bytes)?;
        self.sink.flush()?;
        Ok(())
    }
}

/// The name of each part's sheet: its title, where no other sheet has it.
fn names(cover: &Cover) -> Vec<(&'static str, String)> {
    let mut taken = HashSet::from([sheet_name(&cover.labels.about).to_lowercase()]);
    let name = |heading: &Heading| {
        let mut name = sheet_name(&heading.title);
        let mut number = 2_u32;
        // Two sheets may not differ in capitals only.
        while name.is_empty() || !taken.insert(name.to_lowercase()) {
            let end = format!(" {number}");
            let room = MAX_SHEET_NAME.saturating_sub(end.len());
            let start: String = sheet_name(&heading.title).chars().take(room).collect();
            name = format!("{start}{end}");
            number = number.saturating_add(1);
        }
        (heading.name, name)
    };
    cover.contents.iter().map(name).collect()
}

fn cover_write(
    sheet: &mut Worksheet,
    cover: &Cover,
    names: &[(&'static str, String)],
    looks: &Looks,
) -> Result<(), XlsxError> {
    sheet.set_name(sheet_name(&cover.labels.about))?;
    sheet.set_column_width(0, 26)?;
    sheet.set_column_width(1, 100)?;
    printed(sheet);
    let mut row = 0_u32;
    sheet.write_string_with_format(row, 0, fitting(&cover.title), &looks.title)?;
    if let Some(mark) = &cover.mark {
        row = row.saturating_add(1);
        sheet.write_string_with_format(row, 0, fitting(mark), &looks.mark)?;
    }
    row = row.saturating_add(2);
    for (heading, cell) in &cover.facts {
        sheet.write_string_with_format(row, 0, fitting(heading), &looks.cells.head)?;
        match cell {
            Cell::Text(text) => {
                sheet.write_string_with_format(row, 1, fitting(text), &looks.wrapped)?;
            }
            Cell::Empty
            | Cell::Code(_)
            | Cell::Integer(_)
            | Cell::Money(_)
            | Cell::Date(_)
            | Cell::Moment(_)
            | Cell::Flag(_)
            | Cell::Trend(_)
            | Cell::Word { .. } => write_cell(sheet, (row, 1), cell, Scale::Yuan, &looks.cells)?,
        }
        row = row.saturating_add(1);
    }
    for paragraph in &cover.paragraphs {
        sheet.write_string_with_format(row, 1, fitting(paragraph), &looks.wrapped)?;
        row = row.saturating_add(1);
    }
    row = row.saturating_add(1);
    sheet.write_string_with_format(row, 0, fitting(&cover.contents_title), &looks.cells.head)?;
    for (heading, (_, name)) in cover.contents.iter().zip(names) {
        let link = Url::new(format!("internal:'{name}'!A1")).set_text(fitting(&heading.title));
        sheet.write_url(row, 1, link)?;
        row = row.saturating_add(1);
    }
    Ok(())
}

/// Landscape, as wide as a page.
fn printed(sheet: &mut Worksheet) {
    sheet.set_landscape().set_paper_size(A4).set_print_fit_to_pages(1, 0);
}

fn grid_write(sheet: &mut Worksheet, grid: &Grid, looks: &Looks) -> Result<(), XlsxError> {
    printed(sheet);
    for (at, _) in (0_u16..).zip(&grid.columns) {
        sheet.set_column_width(at, column_width(grid, usize::from(at)))?;
    }
    sheet.write_string_with_format(0, 0, fitting(&grid.title), &looks.title)?;
    sheet.write_string(1, 0, fitting(&grid.definition))?;
    let totals = grid.totals.iter().map(|total| {
        let said = total.cell.readable(&grid.labels, grid.scale_of(total));
        format!("{}: {said}", grid.titled(total))
    });
    let totals = totals.collect::<Vec<_>>().join(" · ");
    if !totals.is_empty() {
        sheet.write_string(2, 0, fitting(&totals))?;
    }
    let head = 4_u32;
    sheet.set_freeze_panes(head.saturating_add(1), 0)?;
    sheet.set_repeat_rows(head, head)?;
    for (at, column) in (0_u16..).zip(&grid.columns) {
        let heading = fitting(&column.titled(&grid.labels));
        sheet.write_string_with_format(head, at, heading, &looks.heading)?;
    }
    let mut row = head;
    for cells in &grid.rows {
        row = row.saturating_add(1);
        for (at, (column, cell)) in (0_u16..).zip(grid.columns.iter().zip(cells)) {
            write_cell(sheet, (row, at), cell, column.scale, &looks.cells)?;
        }
    }
    let columns = u16::try_from(grid.columns.len()).unwrap_or(u16::MAX);
    if let Some(last) = columns.checked_sub(1) {
        sheet.autofilter(head, 0, row, last)?;
    }
    if grid.rows.is_empty() {
        row = row.saturating_add(1);
        sheet.write_string(row, 0, fitting(&grid.empty))?;
    }
    row = row.saturating_add(1);
    for note in &grid.notes {
        row = row.saturating_add(1);
        sheet.write_string(row, 0, fitting(note))?;
    }
    Ok(())
}

/// The figures in a table, and beside it a chart of the workbook's own a panel, drawn from them.
fn chart_write(sheet: &mut Worksheet, name: &str, chart: &Chart, looks: &Looks) -> Result<(), XlsxError> {
    printed(sheet);
    sheet.write_string_with_format(0, 0, fitting(&chart.title), &looks.title)?;
    sheet.write_string(1, 0, fitting(&chart.subtitle))?;
    if let Some(mark) = &chart.mark {
        sheet.write_string_with_format(2, 0, fitting(mark), &looks.mark)?;
    }
    let head = 4_u32;
    sheet.set_column_width(0, 24)?;
    sheet.write_string_with_format(head, 0, fitting(&chart.x_title), &looks.heading)?;
    for (row, label) in (head.saturating_add(1)..).zip(&chart.labels) {
        sheet.write_string(row, 0, fitting(label))?;
    }
    let count = chart.panels.iter().map(|panel| panel.series.len()).sum::<usize>();
    let beside = u16::try_from(count).unwrap_or(u16::MAX).saturating_add(2);
    let mut column = 1_u16;
    let mut drawn_at = head;
    for (of, panel) in chart.panels.iter().enumerate() {
        let mut drawn = panel_chart(chart, panel);
        for (at, series) in panel.series.iter().enumerate() {
            let heading = [panel.title.as_str(), &series.name].join(" ");
            let heading = format!("{} ({})", heading.trim(), panel.unit);
            sheet.set_column_width(column, 18)?;
            sheet.write_string_with_format(head, column, fitting(&heading), &looks.heading)?;
            figures_write(sheet, (head, column), &series.values, panel.places)?;
            let place = if chart.panels.len() > 1 { of } else { at };
            series_add(&mut drawn, chart, (name, head, column), place, &series.name);
            column = column.saturating_add(1);
        }
        sheet.insert_chart(drawn_at, beside, &drawn)?;
        drawn_at = drawn_at.saturating_add(CHART_ROWS);
    }
    let rows = u32::try_from(chart.labels.len()).unwrap_or(u32::MAX);
    let mut row = head.saturating_add(rows).saturating_add(2);
    for note in chart.notes.iter().chain([&chart.source]) {
        sheet.write_string(row, 0, fitting(note))?;
        row = row.saturating_add(1);
    }
    Ok(())
}

/// Figures under their heading; what is not known stays an empty cell.
fn figures_write(
    sheet: &mut Worksheet,
    (head, column): (u32, u16),
    values: &[Option<i64>],
    places: u32,
) -> Result<(), XlsxError> {
    let shown = match places {
        0 => "#,##0".to_owned(),
        places => format!("#,##0.{}", "0".repeat(usize::try_from(places).unwrap_or(0))),
    };
    let style = Style::new().set_num_format(shown);
    for (row, value) in (head.saturating_add(1)..).zip(values) {
        if let Some(number) = value.and_then(|value| digits(value, places).parse::<f64>().ok()) {
            sheet.write_number_with_format(row, column, number, &style)?;
        }
    }
    Ok(())
}

fn panel_chart(chart: &Chart, panel: &Panel) -> SheetChart {
    let kind = match chart.kind {
        ChartKind::Lines => ChartType::Line,
        ChartKind::GroupedBars => ChartType::Column,
        ChartKind::StackedBars => ChartType::ColumnStacked,
        ChartKind::Rows => ChartType::Bar,
    };
    let (across, down) = CHART_SIZE;
    let mut drawn = SheetChart::new(kind);
    drawn.set_width(across).set_height(down);
    let title = if panel.title.is_empty() { chart.title.clone() } else { format!("{}: {}", chart.title, panel.title) };
    drawn.set_alt_text(title.as_str());
    drawn.title().set_name(title.as_str());
    drawn.show_empty_cells_as(ChartEmptyCells::Gaps);
    drawn.legend().set_position(ChartLegendPosition::Bottom);
    if panel.series.len() < 2 {
        drawn.legend().set_hidden();
    }
    match chart.kind {
        ChartKind::Lines | ChartKind::GroupedBars | ChartKind::StackedBars => {
            drawn.x_axis().set_name(chart.x_title.as_str());
            drawn.y_axis().set_name(panel.unit.as_str());
        }
        ChartKind::Rows => {
            // The axis of a bar chart's labels is its upright one. Labels stand clear of bars that go left.
            drawn.y_axis().set_reverse().set_label_position(ChartAxisLabelPosition::Low);
            drawn.x_axis().set_name(panel.unit.as_str());
            let rows = u32::try_from(chart.labels.len()).unwrap_or(u32::MAX);
            drawn.set_height(down.max(rows.saturating_mul(18).saturating_add(120)));
        }
    }
    drawn
}

fn series_add(
    drawn: &mut SheetChart,
    chart: &Chart,
    (sheet, head, column): (&str, u32, u16),
    place: usize,
    name: &str,
) {
    let rows = u32::try_from(chart.labels.len()).unwrap_or(u32::MAX);
    let (first, last) = (head.saturating_add(1), head.saturating_add(rows));
    let ink = Color::RGB(colour_number(place));
    let mut fill = Look::new();
    fill.set_solid_fill(ChartSolidFill::new().set_color(ink));
    let series =
        drawn.add_series().set_categories((sheet, first, 0, last, 0)).set_values((sheet, first, column, last, column));
    if !name.is_empty() {
        series.set_name(name);
    }
    match chart.kind {
        ChartKind::Lines => {
            let mut line = Look::new();
            line.set_line(ChartLine::new().set_color(ink).set_width(2.25));
            series.set_format(&mut line);
            let kind = match place % 4 {
                0 => ChartMarkerType::Circle,
                1 => ChartMarkerType::Square,
                2 => ChartMarkerType::Triangle,
                _ => ChartMarkerType::Diamond,
            };
            series.set_marker(ChartMarker::new().set_type(kind).set_size(5).set_format(&mut fill));
        }
        ChartKind::GroupedBars | ChartKind::StackedBars | ChartKind::Rows => {
            series.set_format(&mut fill).set_gap(50);
        }
    }
}
