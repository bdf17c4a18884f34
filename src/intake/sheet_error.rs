//! Why a list, or a row of it, cannot be read.

use std::io;

use super::encoding::EncodingError;
use super::kind::Foreign;
use super::sheet::{CELL_LONGEST, COLUMNS_MOST, ROWS_MOST};
use super::source::{CELLS_LARGEST, LIST_LARGEST};
use crate::domain::sentence::refusal::refusals;

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
