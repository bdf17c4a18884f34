//! The column of short numbers, the same on every list: whoever a row is about, by its id.

use std::collections::HashMap;

use uuid::Uuid;

use crate::db::Txn;
use crate::db::institution::short_number_list;
use crate::domain::value::short_number::ShortNumber;
use crate::msg;
use crate::office::catalogue::Shape;
use crate::office::says::Says;
use crate::office::told::Told;
use crate::output::{Cell, Grid, Kind, Shown};

/// The key of the column of ids.
const ID: &str = "id";

/// Puts the short numbers of those whom a list is about before its other columns. A table has them in place of the ids, which
/// nobody types.
///
/// # Errors
/// Those of the database.
pub(crate) fn numbered(says: Says<'_>, txn: &mut Txn<'_>, shape: Shape, mut grid: Grid) -> Result<Grid, Told> {
    let Some(at) = grid.columns.iter().position(|column| column.key == ID) else {
        return Ok(grid);
    };
    let ids: Vec<Option<Uuid>> = grid.rows.iter().map(|row| id_of(row, at)).collect();
    let mut subjects: Vec<Uuid> = ids.iter().flatten().copied().collect();
    subjects.sort_unstable();
    subjects.dedup();
    let numbers = if subjects.is_empty() { HashMap::new() } else { short_number_list(txn, &subjects)? };
    match shape {
        Shape::Table => {
            grid.columns.remove(at);
            grid.rows.iter_mut().for_each(|row| drop(row.remove(at)));
        }
        Shape::Steered => {
            if let Some(column) = grid.columns.get_mut(at) {
                column.shown = Shown::Asked;
            }
        }
        Shape::Whole => {}
    }
    grid.columns.insert(0, says.column("short_number", &msg!("column-short-number"), Kind::Code));
    for (row, id) in grid.rows.iter_mut().zip(ids) {
        row.insert(0, number_cell(id.and_then(|id| numbers.get(&id).copied())));
    }
    Ok(grid)
}

fn id_of(row: &[Cell], at: usize) -> Option<Uuid> {
    row.get(at).and_then(|cell| Uuid::parse_str(&cell.plain()).ok())
}

/// A short number; nothing where there is none.
pub(crate) fn number_cell(number: Option<ShortNumber>) -> Cell {
    number.map_or(Cell::Empty, |number| Cell::code(number.to_string()))
}
