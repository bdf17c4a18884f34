//! One reader over CSV and XLSX: a header, and rows of text with the numbers a spreadsheet shows.

use std::fs::File;
use std::iter::Peekable;

use encoding_rs::Encoding;

use super::encoding::{TextReader, encoding_by_label, encoding_detect};
use super::footing::is_line_below;
use super::kind::{FileKind, kind_of};
use super::sheet_columns::columns_read;
pub use super::sheet_columns::{Column, column_letters};
use super::sheet_csv::{CsvRows, delimiter_said};
pub use super::sheet_error::SheetError;
use super::sheet_json::json_rows;
use super::sheet_ods::ods_rows;
use super::sheet_xls::xls_rows;
use super::sheet_xlsx::xlsx_rows;
use super::source::CELLS_LARGEST;

pub const COLUMNS_MOST: usize = 512;
/// The longest cell, in characters: what a spreadsheet can hold.
pub const CELL_LONGEST: usize = 32_767;
pub const ROWS_MOST: u32 = 5_000_000;

/// How a file is to be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SheetSettings {
    /// A label such as `gb18030`; none to recognise it by content.
    pub encoding: Option<String>,
    /// None to recognise it in the header.
    pub delimiter: Option<char>,
    /// The sheet of a workbook; none for the only one that may be a list.
    pub sheet: Option<String>,
    /// The row with the headers, counted from 1.
    pub header_row: u32,
    /// So many rows of headers, one above the other.
    pub header_rows: u32,
    /// Whether a header may stand above several columns, which are then told apart by their place: `名称#2`.
    pub repeats: bool,
    /// Columns whose blank cells mean what stands above them.
    pub fill_down: Vec<String>,
    /// Columns whose blank cells mean what stands left of them.
    pub fill_across: Vec<String>,
}

impl Default for SheetSettings {
    fn default() -> Self {
        Self {
            encoding: None,
            delimiter: None,
            sheet: None,
            header_row: 1,
            header_rows: 1,
            repeats: false,
            fill_down: Vec::new(),
            fill_across: Vec::new(),
        }
    }
}

/// What the file turned out to be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SheetFormat {
    /// Delimited text.
    Csv {
        /// The encoding's name.
        encoding: &'static str,
        delimiter: char,
    },
    /// A workbook.
    Xlsx {
        /// The sheet read.
        sheet: String,
        /// The workbook's other sheets.
        others: Vec<String>,
    },
    /// Records.
    Json {
        /// The encoding's name.
        encoding: &'static str,
    },
}

/// A row that is not blank, with as many cells as there are columns.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SheetRow {
    /// As a spreadsheet shows it: the first row of the file is 1.
    pub number: u32,
    /// The cells as text, as they stand.
    pub cells: Vec<String>,
    /// Cells whose formula was saved without what it came to: their columns, and the formulas.
    pub formulas: Vec<(usize, String)>,
    /// Whether its workbook counts days from 1904 on.
    pub from_1904: bool,
    /// Whether its workbook hides it.
    pub is_hidden: bool,
}

impl SheetRow {
    /// Refuses a row of which a cell is a formula without a value: what stands there is not known.
    ///
    /// # Errors
    /// [`SheetError::Formula`].
    pub fn formula_refused(self) -> Result<Self, SheetError> {
        match self.formulas.first() {
            None => Ok(self),
            Some((position, formula)) => Err(SheetError::Formula {
                row: self.number,
                column: column_letters(*position),
                formula: formula.clone(),
            }),
        }
    }
}

/// Rows as they stand, ragged and blank ones too.
type RowsOpen = Box<dyn Iterator<Item = Result<SheetRow, SheetError>>>;
pub(super) type RawRows = Peekable<RowsOpen>;

/// An open list. Iterating gives its rows; an error that is not about one row ends it.
pub struct Sheet {
    columns: Vec<Column>,
    /// What stands above the header, line by line.
    above: Vec<String>,
    format: SheetFormat,
    rows: RawRows,
    /// Bytes in the cells so far.
    text: u64,
    is_over: bool,
}

impl std::fmt::Debug for Sheet {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter
            .debug_struct("Sheet")
            .field("columns", &self.columns)
            .field("format", &self.format)
            .finish_non_exhaustive()
    }
}

impl Sheet {
    /// Recognises what an open file is by its content, and reads its header.
    ///
    /// # Errors
    /// [`SheetError`] if it cannot be read as a list.
    pub fn from_file(file: File, settings: &SheetSettings) -> Result<Self, SheetError> {
        let (rows, format, header_row) = rows_open(file, settings)?;
        let mut rows = rows.peekable();
        let (columns, above) = columns_read(&mut rows, header_row, settings)?;
        Ok(Self { columns, above, format, rows, text: 0, is_over: false })
    }

    /// The header.
    #[must_use]
    pub fn columns(&self) -> &[Column] {
        &self.columns
    }

    /// What stands above the header, line by line: the title of the list.
    #[must_use]
    pub fn above(&self) -> &[String] {
        &self.above
    }

    /// What the file turned out to be.
    #[must_use]
    pub const fn format(&self) -> &SheetFormat {
        &self.format
    }

    /// Counts a row's text. Cells that share one string cost each its length.
    fn text_fits(&mut self, row: &SheetRow) -> bool {
        let length: usize = row.cells.iter().map(String::len).sum();
        self.text = self.text.saturating_add(u64::try_from(length).unwrap_or(u64::MAX));
        self.text <= CELLS_LARGEST
    }

    /// Cells beyond the header may be empty; missing ones are a ragged row in text, and nothing special in a workbook, nor in a
    /// line below the list that is no row of it.
    fn row_squared(&self, mut row: SheetRow) -> Result<SheetRow, SheetError> {
        let expected = self.columns.len();
        while row.cells.len() > expected && row.cells.last().is_some_and(|cell| cell.trim().is_empty()) {
            row.cells.pop();
        }
        let is_padded = !matches!(self.format, SheetFormat::Csv { .. }) || is_line_below(&row.cells);
        if is_padded && row.cells.len() < expected {
            row.cells.resize(expected, String::new());
        }
        let found = row.cells.len();
        if found == expected { Ok(row) } else { Err(SheetError::Ragged { row: row.number, expected, found }) }
    }
}

/// The rows of an open file of whatever kind, what it is, and the row of its headers.
fn rows_open(mut file: File, settings: &SheetSettings) -> Result<(RowsOpen, SheetFormat, u32), SheetError> {
    let mut header_row = settings.header_row;
    let (rows, format): (RowsOpen, _) = match kind_of(&mut file)? {
        FileKind::Foreign(what) => return Err(SheetError::Foreign { what }),
        FileKind::Workbook => {
            let (rows, format) = xlsx_rows(file, settings)?;
            (Box::new(rows), format)
        }
        FileKind::OldBook => {
            let (rows, format) = xls_rows(file, settings)?;
            (Box::new(rows.into_iter().map(Ok)), format)
        }
        FileKind::OpenDocument => {
            let (rows, format) = ods_rows(file, settings)?;
            (Box::new(rows.into_iter().map(Ok)), format)
        }
        FileKind::Json => {
            let encoding = encoding_of(&mut file, settings)?;
            let rows = json_rows(TextReader::whole(file, encoding), header_row)?;
            (Box::new(rows.into_iter().map(Ok)), SheetFormat::Json { encoding: encoding.name() })
        }
        FileKind::Text => {
            let encoding = encoding_of(&mut file, settings)?;
            let said = delimiter_said(&mut file, encoding)?;
            // The line that says it is no row of a list, so that the headers stand below it.
            header_row = if said.is_some() { header_row.max(2) } else { header_row };
            let rows = CsvRows::new(file, encoding, settings.delimiter.or(said), header_row)?;
            let format = SheetFormat::Csv { encoding: encoding.name(), delimiter: rows.delimiter() };
            (Box::new(rows), format)
        }
    };
    Ok((rows, format, header_row))
}

/// The encoding that is named, or that of the content.
fn encoding_of(file: &mut File, settings: &SheetSettings) -> Result<&'static Encoding, SheetError> {
    Ok(match &settings.encoding {
        Some(label) => encoding_by_label(label)?,
        None => encoding_detect(file)?,
    })
}

/// The first rows of a file, as they stand.
///
/// # Errors
/// [`SheetError`] if it cannot be read as a list.
pub(super) fn beginning(file: File, settings: &SheetSettings, count: u32) -> Result<Vec<SheetRow>, SheetError> {
    let (rows, _, _) = rows_open(file, settings)?;
    rows.take_while(|row| row.as_ref().map_or(true, |row| row.number <= count)).collect()
}

impl Iterator for Sheet {
    type Item = Result<SheetRow, SheetError>;

    fn next(&mut self) -> Option<Self::Item> {
        while !self.is_over {
            match self.rows.next()? {
                Ok(row) if row.number > ROWS_MOST => {
                    self.is_over = true;
                    return Some(Err(SheetError::RowsTooMany));
                }
                Ok(row) if !self.text_fits(&row) => {
                    self.is_over = true;
                    return Some(Err(SheetError::TextTooLarge));
                }
                Ok(row) if row.formulas.is_empty() && row.cells.iter().all(|cell| cell.trim().is_empty()) => {}
                Ok(row) => return Some(self.row_squared(row)),
                Err(error) => {
                    self.is_over = true;
                    return Some(Err(error));
                }
            }
        }
        None
    }
}

#[cfg(test)]
#[path = "sheet_tests.rs"]
mod tests;
