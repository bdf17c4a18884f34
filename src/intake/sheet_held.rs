//! Rows of a file that can only be read whole, held with a limit to all of them together.

use super::sheet::{CELL_LONGEST, COLUMNS_MOST, SheetError, SheetRow, column_letters};
use super::source::CELLS_LARGEST;

/// The most rows, and the most cells of them all, blank ones too.
pub(super) const ROWS_HELD: usize = 200_000;
pub(super) const CELLS_HELD: usize = 8_000_000;

#[derive(Debug, Default)]
pub(super) struct Held {
    pub rows: Vec<SheetRow>,
    cells: usize,
    text: u64,
}

impl Held {
    /// Takes the next row.
    ///
    /// # Errors
    /// That there is more of something than is held.
    pub fn push(&mut self, row: SheetRow) -> Result<(), SheetError> {
        if row.cells.len() > COLUMNS_MOST {
            return Err(SheetError::ColumnsTooMany { row: row.number });
        }
        let long = row.cells.iter().position(|cell| cell.len() > CELL_LONGEST && cell.chars().count() > CELL_LONGEST);
        if let Some(position) = long {
            return Err(SheetError::CellTooLong { row: row.number, column: column_letters(position) });
        }
        let text: usize = row.cells.iter().map(String::len).sum();
        self.text = self.text.saturating_add(u64::try_from(text).unwrap_or(u64::MAX));
        self.cells = self.cells.saturating_add(row.cells.len());
        if self.rows.len() >= ROWS_HELD || self.cells > CELLS_HELD {
            return Err(SheetError::HeldTooMany { rows: ROWS_HELD, cells: CELLS_HELD });
        }
        if self.text > CELLS_LARGEST {
            return Err(SheetError::TextTooLarge);
        }
        self.rows.push(row);
        Ok(())
    }
}
