//! An Excel workbook: the list with typed cells, and a second sheet of what is known about it.

use std::io::{self, BufWriter, Seek, Write};

use chrono::{Datelike, NaiveDate};
use rust_xlsxwriter::{DocProperties, Format as Style, FormatAlign, Workbook, Worksheet, XlsxError};

use super::grid::{iso_day, iso_moment};
use super::spark::sparkline;
use super::text::{CUT, printable, width};
use super::{Cell, Column, Format, Grid, OutputError, Scale};
use crate::domain::value::money::Money;

/// Rows of a sheet, less the heading.
pub(super) const MAX_ROWS: usize = 1_048_576 - 1;
/// The longest text of a cell, in UTF-16 units.
const MAX_TEXT: usize = 32_767;
/// The longest name of a sheet.
pub(super) const MAX_SHEET_NAME: usize = 31;
/// Room for the filter's button beside a heading.
const FILTER_BUTTON: usize = 3;
/// A column wider than this is read by clicking on the cell.
const MAX_WIDTH: usize = 60;
/// Whole numbers a sheet keeps exactly: fifteen digits.
const EXACT: u64 = 999_999_999_999_999;

pub(super) struct Styles {
    pub(super) head: Style,
    pub(super) text: Style,
    pub(super) date: Style,
    pub(super) moment: Style,
    pub(super) integer: Style,
    pub(super) money: Style,
}

impl Styles {
    pub(super) fn new() -> Self {
        Self {
            head: Style::new().set_bold(),
            text: Style::new().set_num_format("@").set_align(FormatAlign::Top),
            date: Style::new().set_num_format("yyyy-mm-dd").set_align(FormatAlign::Top),
            moment: Style::new().set_num_format("yyyy-mm-dd hh:mm:ss").set_align(FormatAlign::Top),
            integer: Style::new().set_num_format("0").set_align(FormatAlign::Top),
            money: Style::new().set_num_format("#,##0.00").set_align(FormatAlign::Top),
        }
    }
}

/// A workbook whose rows go to a file of their own as they come, so that it takes the same memory whatever their number.
pub(super) struct ListBook {
    workbook: Workbook,
    styles: Styles,
    rows: usize,
    /// How wide the cells of each column are.
    widths: Vec<usize>,
}

impl ListBook {
    pub(super) fn begin(grid: &Grid) -> Result<Self, OutputError> {
        let styles = Styles::new();
        let mut workbook = Workbook::new();
        workbook.set_properties(
            &DocProperties::new().set_title(fitting(&grid.title)).set_creation_datetime(&grid.generated_at),
        );
        let sheet = workbook.add_worksheet_with_constant_memory()?;
        sheet.set_name(sheet_name(grid.report))?;
        sheet.set_freeze_panes(1, 0)?;
        for (at, column) in (0_u16..).zip(&grid.columns) {
            sheet.write_string_with_format(0, at, fitting(&column.titled(&grid.labels)), &styles.head)?;
        }
        Ok(Self { workbook, styles, rows: 0, widths: vec![0; grid.columns.len()] })
    }

    pub(super) fn rows(&mut self, grid: &Grid) -> Result<(), OutputError> {
        let rows = self.rows.saturating_add(grid.rows.len());
        if rows > MAX_ROWS {
            return Err(OutputError::TooManyRows { rows, limit: MAX_ROWS, format: Format::Xlsx });
        }
        let sheet = self.workbook.worksheet_from_index(0)?;
        let first = u32::try_from(self.rows).unwrap_or(u32::MAX).saturating_add(1);
        for (row, cells) in (first..).zip(&grid.rows) {
            for (at, (column, cell)) in (0_u16..).zip(grid.columns.iter().zip(cells)) {
                write_cell(sheet, (row, at), cell, column.scale, &self.styles)?;
            }
        }
        for (at, width) in self.widths.iter_mut().enumerate() {
            *width = cells_width(grid, at).max(*width);
        }
        self.rows = rows;
        Ok(())
    }

    /// The workbook, written. `grid` has what is known of all rows.
    pub(super) fn end(mut self, grid: &Grid, sink: &mut dyn Write) -> Result<(), OutputError> {
        let sheet = self.workbook.worksheet_from_index(0)?;
        for (at, (column, cells)) in (0_u16..).zip(grid.columns.iter().zip(&self.widths)) {
            sheet.set_column_width(at, shown_width(column, *cells, grid))?;
        }
        if let Some(last_column) = u16::try_from(grid.columns.len()).ok().and_then(|columns| columns.checked_sub(1)) {
            sheet.autofilter(0, 0, u32::try_from(self.rows).unwrap_or(u32::MAX), last_column)?;
        }
        write_about(self.workbook.add_worksheet_with_constant_memory()?, grid, self.rows, &self.styles)?;
        // The library wants a stream that it can hand to another thread.
        let mut file = tempfile::tempfile()?;
        self.workbook.save_to_writer(BufWriter::new(&file))?;
        file.rewind()?;
        io::copy(&mut file, sink)?;
        Ok(())
    }
}

fn write_about(sheet: &mut Worksheet, grid: &Grid, rows: usize, styles: &Styles) -> Result<(), XlsxError> {
    let labels = &grid.labels;
    let wrapped = styles.text.clone().set_text_wrap();
    sheet.set_name(sheet_name(&labels.about))?;
    sheet.set_column_width(0, 24)?;
    sheet.set_column_width(1, 80)?;
    let mut lines: Vec<_> =
        grid.about(rows).into_iter().map(|(heading, cell)| (heading.to_owned(), cell, Scale::Yuan)).collect();
    lines.extend(grid.totals.iter().map(|total| (grid.titled(total), total.cell.clone(), grid.scale_of(total))));
    lines.extend(grid.notes.iter().map(|note| (labels.notes.clone(), Cell::text(note), Scale::Yuan)));
    for (row, (heading, cell, scale)) in (0_u32..).zip(&lines) {
        sheet.write_string_with_format(row, 0, fitting(heading), &styles.head)?;
        match cell {
            Cell::Text(text) => {
                sheet.write_string_with_format(row, 1, fitting(text), &wrapped)?;
            }
            Cell::Empty
            | Cell::Code(_)
            | Cell::Integer(_)
            | Cell::Money(_)
            | Cell::Date(_)
            | Cell::Moment(_)
            | Cell::Flag(_)
            | Cell::Trend(_)
            | Cell::Word { .. } => write_cell(sheet, (row, 1), cell, *scale, styles)?,
        }
    }
    Ok(())
}

pub(super) fn write_cell(
    sheet: &mut Worksheet,
    (row, at): (u32, u16),
    cell: &Cell,
    scale: Scale,
    styles: &Styles,
) -> Result<(), XlsxError> {
    let text = |sheet: &mut Worksheet, text: &str| {
        sheet.write_string_with_format(row, at, fitting(text), &styles.text).map(|_| ())
    };
    match cell {
        Cell::Empty => Ok(()),
        Cell::Text(words) | Cell::Code(words) | Cell::Word { label: words, .. } => text(sheet, words),
        Cell::Integer(number) if number.unsigned_abs() <= EXACT => {
            sheet.write_with_format(row, at, *number, &styles.integer).map(|_| ())
        }
        Cell::Integer(number) => text(sheet, &number.to_string()),
        Cell::Money(amount) => match sheet_number(*amount, scale) {
            Some(number) => sheet.write_number_with_format(row, at, number, &styles.money).map(|_| ()),
            None => text(sheet, &scale.exact(*amount)),
        },
        Cell::Date(day) if is_sheet_day(*day) => sheet.write_date_with_format(row, at, day, &styles.date).map(|_| ()),
        Cell::Moment(moment) if is_sheet_day(moment.date_naive()) => {
            sheet.write_datetime_with_format(row, at, moment.naive_utc(), &styles.moment).map(|_| ())
        }
        Cell::Date(day) => text(sheet, &iso_day(*day)),
        Cell::Moment(moment) => text(sheet, &iso_moment(*moment)),
        Cell::Flag(flag) => sheet.write_boolean(row, at, *flag).map(|_| ()),
        Cell::Trend(values) => text(sheet, &sparkline(values)),
    }
}

/// The amount in a scale as a sheet keeps numbers: the decimal number nearest to it, which shows and adds up as written as
/// long as it has no more than fifteen digits; `None` for one that has. In 万元 or 亿元 it keeps every fen and shows two
/// decimals.
fn sheet_number(amount: Money, scale: Scale) -> Option<f64> {
    (amount.fen().unsigned_abs() <= EXACT).then(|| scale.exact(amount).parse().ok()).flatten()
}

/// Whether a sheet's calendar has the day; before March 1900 it is a day off, after 9999 it ends.
fn is_sheet_day(day: NaiveDate) -> bool {
    (1901..=9999).contains(&day.year())
}

/// The text as a cell can hold it: printable, and cut with a mark where it is too long.
pub(super) fn fitting(text: &str) -> String {
    let text = printable(text);
    if text.encode_utf16().count() <= MAX_TEXT {
        return text.into_owned();
    }
    let mut units = 0;
    let kept = text.chars().take_while(|c| {
        units += c.len_utf16();
        units < MAX_TEXT
    });
    kept.chain([CUT]).collect()
}

/// A sheet's name without the signs that formulas use, and not too long.
pub(super) fn sheet_name(name: &str) -> String {
    let plain = printable(name).replace(['[', ']', ':', '*', '?', '/', '\\', '\'', '\n', '\r', '\t'], " ");
    let name: String = plain.trim().chars().take(MAX_SHEET_NAME).collect();
    name.trim_end().to_owned()
}

/// The width that shows the heading and the cells of a column, in characters of a sheet, of which a Chinese one takes two.
pub(super) fn column_width(grid: &Grid, at: usize) -> u32 {
    grid.columns.get(at).map_or(0, |column| shown_width(column, cells_width(grid, at), grid))
}

/// The same, of cells that are so wide.
fn shown_width(column: &Column, cells: usize, grid: &Grid) -> u32 {
    let heading = width(&column.titled(&grid.labels)).saturating_add(FILTER_BUTTON);
    u32::try_from(heading.max(cells.saturating_add(1)).min(MAX_WIDTH)).unwrap_or_default()
}

fn cells_width(grid: &Grid, at: usize) -> usize {
    let scale = grid.columns.get(at).map_or(Scale::Yuan, |column| column.scale);
    grid.rows.iter().filter_map(|row| row.get(at)).map(|cell| cell_width(cell, scale, grid)).max().unwrap_or(0)
}

fn cell_width(cell: &Cell, scale: Scale, grid: &Grid) -> usize {
    match cell {
        Cell::Text(text) | Cell::Code(text) | Cell::Word { label: text, .. } => {
            text.lines().map(width).max().unwrap_or(0)
        }
        Cell::Empty
        | Cell::Integer(_)
        | Cell::Money(_)
        | Cell::Date(_)
        | Cell::Moment(_)
        | Cell::Flag(_)
        | Cell::Trend(_) => width(&cell.readable(&grid.labels, scale)),
    }
}
