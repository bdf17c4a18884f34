//! The columns that say which institution a row is of.

use crate::msg;
use crate::office::says::Says;
use crate::output::{Cell, Column, Kind};
use crate::reports::Listed;

/// The columns every list of institutions has, in their order: id, name, code, unit and state.
#[must_use]
pub fn institution_columns(says: Says<'_>) -> Vec<Column> {
    vec![
        says.column("id", &msg!("column-id"), Kind::Code).wide(),
        says.column("name", &msg!("column-name"), Kind::Text),
        says.column("uscc", &msg!("column-uscc"), Kind::Code).wide(),
        says.column("unit", &msg!("column-unit-code"), Kind::Code).wide(),
        says.column("unit_name", &msg!("column-unit"), Kind::Text),
    ]
}

/// The cells of [`institution_columns`].
#[must_use]
pub fn institution_cells(says: Says<'_>, listed: &Listed) -> Vec<Cell> {
    vec![
        Cell::code(listed.subject.to_string()),
        Cell::text(&listed.name),
        listed.uscc.as_deref().map_or(Cell::Empty, Cell::code),
        Cell::code(&listed.unit),
        says.unit_name(&listed.unit),
    ]
}
