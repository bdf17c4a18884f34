//! One reader over CSV and XLSX: a header, and rows of text with the numbers a spreadsheet shows.

use std::collections::HashMap;
use std::fs::File;
use std::io;
use std::iter::Peekable;

use encoding_rs::Encoding;

use super::encoding::{EncodingError, TextReader, encoding_by_label, encoding_detect};
use super::footing::is_line_below;
use super::kind::{FileKind, Foreign, kind_of};
use super::pattern::fits;
use super::sheet_csv::{CsvRows, delimiter_said};
use super::sheet_json::json_rows;
use super::sheet_ods::ods_rows;
use super::sheet_xlsx::xlsx_rows;
use super::source::{CELLS_LARGEST, LIST_LARGEST};
use crate::domain::sentence::refusal::refusals;

pub const COLUMNS_MOST: usize = 512;
/// The longest cell, in characters: what a spreadsheet can hold.
pub const CELL_LONGEST: usize = 32_767;
pub const ROWS_MOST: u32 = 5_000_000;
/// How many of the lines above the header are kept, and how many characters of each.
const LINES_ABOVE: usize = 20;
const LINE_KEPT: usize = 200;

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

/// A column of the header.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    /// `A`, `B`, …, `AA`.
    pub letters: String,
    /// The header, without blanks around it.
    pub name: String,
}

impl Column {
    /// Whether a profile means it: by its header, in which blanks do not matter and a `*` stands for anything, or by its
    /// letters, `@C`.
    #[must_use]
    pub fn is(&self, wanted: &str) -> bool {
        if let Some(letters) = wanted.strip_prefix('@') {
            return letters.eq_ignore_ascii_case(&self.letters);
        }
        let plain = |text: &str| text.split_whitespace().collect::<String>();
        !self.name.is_empty() && (wanted == self.name || fits(&plain(wanted), &plain(&self.name)))
    }
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

refusals! {
    /// Why a file or a row of it cannot be read.
    move SheetError {
        /// No text, or malformed.
        Encoding(error: EncodingError) => [told by error.telling()],
        /// Something else than a list.
        Foreign { what: Foreign } => [InputRejected "problem-foreign" of { code: what.code() } hint "hint-foreign"],
        /// A workbook that is cut off or broken; what the reader found.
        Damaged { detail: String } => [InputRejected "problem-damaged" hint "hint-damaged"],
        /// Unpacks to more than [`LIST_LARGEST`], or to more in memory than its bytes show.
        UnpacksTooLarge => [InputRejected "problem-unpacks" of { limit: LIST_LARGEST >> 20 } hint "hint-too-large"],
        /// Its cells hold more than [`CELLS_LARGEST`], however few bytes they are stored in.
        TextTooLarge => [InputRejected "problem-text-large" of { limit: CELLS_LARGEST >> 20 } hint "hint-too-large"],
        /// More rows, or more cells of all rows, than are held of a file that is read whole.
        HeldTooMany { rows: usize, cells: usize } => [InputRejected "problem-held" hint "hint-held"],
        /// No JSON from that place on.
        NoJson { line: u64, column: usize } => [InputRejected "problem-json" hint "hint-json"],
        /// JSON, and no list of records.
        NoRecord => [InputRejected "problem-json-record" hint "hint-json"],
        /// No sheet of that name; those there are.
        SheetUnknown { wanted: String, sheets: Vec<String> } => [
            InputRejected "problem-sheet-unknown" of { sheets: sheets.join(", ") } hint "hint-sheet-unknown"
        ],
        /// Several sheets may be the list, and none is named.
        SheetsSeveral { sheets: Vec<String> } => [
            InputRejected "problem-sheets-several" of { sheets: sheets.join(", ") } hint "hint-sheet-unknown"
        ],
        /// Nobody sees any sheet of it.
        SheetsHidden { sheets: Vec<String> } => [
            InputRejected "problem-sheets-hidden" of { sheets: sheets.join(", ") } hint "hint-sheet-unknown"
        ],
        /// A cell whose formula was saved without what it came to. Columns are named by their letters.
        Formula { row: u32, column: String, formula: String } => [InputRejected "problem-formula-cell" hint "hint-formula"],
        /// The file ends before its header, which was looked for in that row.
        NoHeader { row: u32 } => [InputRejected "problem-no-header" hint "hint-no-header"],
        /// Two columns have one header.
        HeaderTwice { name: String, first: String, second: String } => [
            InputRejected "problem-header-twice" hint "hint-header-twice"
        ],
        ColumnsTooMany { row: u32 } => [InputRejected "problem-columns" of { limit: COLUMNS_MOST }],
        RowsTooMany => [InputRejected "problem-rows" of { limit: ROWS_MOST } hint "hint-too-large"],
        /// A quotation mark, opened in that row, that is never closed.
        QuoteOpen { row: u32 } => [InputRejected "problem-quote"],
        /// More or fewer cells than there are columns. The rows after it can still be read.
        Ragged { row: u32, expected: usize, found: usize } => [InputRejected "problem-ragged"],
        CellTooLong { row: u32, column: String } => [InputRejected "problem-cell-long" of { limit: CELL_LONGEST }],
    }
}

impl From<EncodingError> for SheetError {
    fn from(error: EncodingError) -> Self {
        Self::Encoding(error)
    }
}

impl From<io::Error> for SheetError {
    fn from(error: io::Error) -> Self {
        Self::Encoding(super::encoding::encoding_error(error))
    }
}

impl SheetError {
    /// The row, if the error is about one row only and the rows after it can still be read.
    #[must_use]
    pub const fn row(&self) -> Option<u32> {
        if let Self::Ragged { row, .. } = self { Some(*row) } else { None }
    }
}

/// Rows as they stand, ragged and blank ones too.
type RowsOpen = Box<dyn Iterator<Item = Result<SheetRow, SheetError>>>;
type RawRows = Peekable<RowsOpen>;

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

/// The header, and the lines above it.
fn columns_read(
    rows: &mut RawRows,
    header_row: u32,
    settings: &SheetSettings,
) -> Result<(Vec<Column>, Vec<String>), SheetError> {
    let no_header = SheetError::NoHeader { row: header_row };
    let mut above = Vec::new();
    let row = loop {
        match rows.next() {
            Some(Ok(row)) if row.number == header_row => break row,
            Some(Ok(row)) if row.number < header_row => {
                if above.len() < LINES_ABOVE {
                    above.push(row.cells.join(" ").chars().take(LINE_KEPT).collect());
                }
            }
            Some(Err(error)) => return Err(error),
            Some(Ok(_)) | None => return Err(no_header),
        }
    };
    let mut levels = vec![row.formula_refused()?.cells];
    let last_row = header_row.saturating_add(settings.header_rows.saturating_sub(1));
    // Where there is one row of them, the rows of the list are not looked at yet.
    while last_row > header_row
        && let Some(row) = rows.next_if(|row| row.as_ref().map_or(true, |row| row.number <= last_row))
    {
        levels.push(row?.formula_refused()?.cells);
    }
    let mut names = header_names(&levels);
    while names.last().is_some_and(String::is_empty) {
        names.pop();
    }
    if names.is_empty() {
        return Err(no_header);
    }
    let columns = names.into_iter().enumerate();
    let columns: Vec<Column> =
        columns.map(|(position, name)| Column { letters: column_letters(position), name }).collect();
    Ok((columns_told_apart(columns, settings.repeats)?, above))
}

/// Columns of one header are told apart by their place, or refused.
fn columns_told_apart(columns: Vec<Column>, repeats: bool) -> Result<Vec<Column>, SheetError> {
    let mut seen: HashMap<String, (String, u32)> = HashMap::new();
    for column in columns.iter().filter(|column| !column.name.is_empty()) {
        let (first, count) = seen.entry(column.name.clone()).or_insert((column.letters.clone(), 0));
        *count = count.saturating_add(1);
        if *count > 1 && !repeats {
            let (first, second) = (first.clone(), column.letters.clone());
            return Err(SheetError::HeaderTwice { name: column.name.clone(), first, second });
        }
    }
    let mut places: HashMap<String, u32> = HashMap::new();
    let told_apart = |column: Column| {
        if seen.get(&column.name).is_none_or(|(_, count)| *count == 1) {
            return column;
        }
        let place = places.entry(column.name.clone()).or_insert(0);
        *place = place.saturating_add(1);
        Column { name: format!("{}#{place}", column.name), ..column }
    };
    Ok(columns.into_iter().map(told_apart).collect())
}

/// The headers of the columns. Where there are several rows of them, one that stands over several columns is that of each,
/// and the parts have a stroke between them: `注册地/省`.
fn header_names(levels: &[Vec<String>]) -> Vec<String> {
    let width = levels.iter().map(Vec::len).max().unwrap_or(0);
    let cell = |level: usize, place: usize| {
        levels.get(level).and_then(|cells| cells.get(place)).map_or("", |cell| cell.trim())
    };
    let mut over = vec![""; levels.len()];
    (0..width)
        .map(|place| {
            let mut parts: Vec<&str> = Vec::new();
            for (level, over) in over.iter_mut().enumerate() {
                let own = cell(level, place);
                let has_below = (level + 1..levels.len()).any(|below| !cell(below, place).is_empty());
                if !own.is_empty() || !has_below {
                    *over = own;
                }
                if !over.is_empty() && parts.last() != Some(over) {
                    parts.push(over);
                }
            }
            parts.join("/")
        })
        .collect()
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

/// The letters of a column, counted from 0: `A`, `Z`, `AA`.
#[must_use]
pub fn column_letters(position: usize) -> String {
    let mut letters = String::new();
    let mut left = position + 1;
    while left > 0 {
        let digit = (left - 1) % 26;
        letters.insert(0, char::from(b'A' + u8::try_from(digit).unwrap_or(0)));
        left = (left - 1) / 26;
    }
    letters
}

#[cfg(test)]
#[path = "sheet_tests.rs"]
mod tests;
