//! A short file with columns of ours: read whole, its columns found, its rows as they stand.

use std::path::{Path, PathBuf};

use super::footing::{Footing, line_below};
use super::margin::Margin;
use super::sheet::{Sheet, SheetError, SheetRow, SheetSettings};
use super::source::file_open;
use super::{IntakeError, rejected};
use crate::domain::sentence::Sentence;
use crate::domain::sentence::refusal::{Telling, refusals};

/// What such a file looks like.
pub struct ListForm<const N: usize> {
    /// The columns, in whatever order.
    pub columns: [&'static str; N],
    /// How many of them, from the first on, are needed.
    pub needed: usize,
    /// The largest file, in mebibytes.
    pub largest: u64,
    pub rows_most: usize,
}

refusals! {
    /// Why a file is no list of the form that is asked for.
    move ListFileError {
        /// It cannot be read as a list.
        Intake(error: IntakeError) => [told by error.telling()],
        /// It is larger, or has more rows, than there can be.
        TooLarge { path: PathBuf, size: u64, rows: usize } => [told by rejected(path, Telling::refused(
            Sentence::of("problem-list-large").with("size", *size).with("rows", *rows)
        ))],
        /// Other columns than those of the form: those it has.
        Header { path: PathBuf, found: Vec<String>, columns: String, optional: usize } => [told by rejected(path, Telling::refused(
            Sentence::of("problem-list-header").with("found", found.join(", "))
        ).hinted(Sentence::of("hint-list-header").with("columns", columns.as_str()).with("optional", *optional)))],
        /// No row.
        Empty(path: PathBuf) => [told by rejected(path, Telling::refused(Sentence::of("problem-list-empty")))],
    }
}

impl From<IntakeError> for ListFileError {
    fn from(error: IntakeError) -> Self {
        Self::Intake(error)
    }
}

/// A row with more or fewer cells than there are columns.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Ragged {
    pub row: u32,
    pub expected: usize,
    pub found: usize,
}

/// A row of the file: what it shows as a spreadsheet does, and its cells in the order of the form, blank where there are none.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ListRow<const N: usize> {
    pub number: u32,
    pub cells: [String; N],
}

/// The rows of a file, and what it shows beside them.
pub struct ListRead<const N: usize> {
    /// Each by itself; those that have not as many cells as there are columns are told apart.
    pub rows: Vec<Result<ListRow<N>, Ragged>>,
    pub margin: Margin,
}

/// Reads the rows of a file. Rows about nobody, as sums and signatures are, are passed over and kept beside them.
///
/// # Errors
/// That the file as a whole is not of that form.
pub fn list_read<const N: usize>(path: &Path, form: &ListForm<N>) -> Result<ListRead<N>, ListFileError> {
    let file = file_open(path, form.largest << 20)?;
    let of_sheet = |source| IntakeError::Sheet { path: path.to_owned(), source };
    let sheet = Sheet::from_file(file, &SheetSettings::default()).map_err(of_sheet)?;
    let places = places(path, form, &sheet)?;
    let mut margin = Margin::of(&sheet);
    let mut rows = Vec::new();
    for row in sheet {
        if rows.len().saturating_add(margin.footings.len()) == form.rows_most {
            let (size, rows) = (form.largest, form.rows_most);
            return Err(ListFileError::TooLarge { path: path.to_owned(), size, rows });
        }
        margin.count(&row);
        if let Ok(row) = &row {
            // What stands where others have their first word says what the row is.
            let first = places.first().copied().flatten().and_then(|place| row.cells.get(place));
            if let Some(text) = line_below(&row.cells, first.map(String::as_str)) {
                margin.footings.push(Footing { row: row.number, text });
                continue;
            }
        }
        rows.push(match row.and_then(SheetRow::formula_refused) {
            Ok(row) => {
                let cell = |place: Option<usize>| place.and_then(|place| row.cells.get(place));
                let cells = places.map(|place| cell(place).map(|cell| cell.trim().to_owned()).unwrap_or_default());
                Ok(ListRow { number: row.number, cells })
            }
            Err(SheetError::Ragged { row, expected, found }) => Err(Ragged { row, expected, found }),
            Err(error) => return Err(of_sheet(error).into()),
        });
    }
    if rows.is_empty() { Err(ListFileError::Empty(path.to_owned())) } else { Ok(ListRead { rows, margin }) }
}

/// Where each column stands; the needed ones are there, and no others than those of the form.
fn places<const N: usize>(path: &Path, form: &ListForm<N>, sheet: &Sheet) -> Result<[Option<usize>; N], ListFileError> {
    let found: Vec<String> = sheet.columns().iter().map(|column| column.name.clone()).collect();
    let places = form.columns.map(|wanted| found.iter().position(|name| name == wanted));
    let needed = places.iter().take(form.needed).all(Option::is_some);
    let known = found.iter().all(|name| form.columns.contains(&name.as_str()));
    if needed && known {
        return Ok(places);
    }
    let (columns, optional) = (form.columns.join(", "), N.saturating_sub(form.needed));
    Err(ListFileError::Header { path: path.to_owned(), found, columns, optional })
}

/// As much of a cell as a message shows.
#[must_use]
pub fn shortened(cell: &str) -> String {
    cell.chars().take(40).collect()
}
