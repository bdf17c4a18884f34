//! Monthly returns as lists: those of an institution, who has not filed, how many came, who approved, what was restated,
//! what is doubtful; and approving and unlocking a month.

pub mod approvals;
pub mod data;
pub mod missing;
pub mod quality;
pub mod rates;
pub mod restated;
pub mod show;
pub mod words;

use uuid::Uuid;

use crate::domain::institution::state::InstitutionState;
use crate::domain::value::month::Month;
use crate::msg;
use crate::office::lists::field::Field;
pub use crate::office::lists::months::quality::grid as quality_grid;
pub use crate::office::lists::months::rates::grid as rates_grid;
use crate::office::says::Says;
use crate::output::{Cell, Kind};

/// A row about an institution.
pub trait OfInstitution {
    /// Its id.
    fn subject(&self) -> Uuid;
    fn name(&self) -> &str;
    /// Its unified social credit code, if one is known.
    fn uscc(&self) -> Option<&str>;
    /// The unit with jurisdiction.
    fn unit(&self) -> &str;
    /// Its state on the day.
    fn state(&self) -> Option<InstitutionState>;
}

/// The columns every list of institutions has: id, name, code, unit and state.
pub(crate) fn id_field<T: OfInstitution>() -> Field<T> {
    Field::new("id", msg!("column-id"), Kind::Code, |_, row: &T| Cell::code(row.subject().to_string())).wide()
}

pub(crate) fn about_fields<T: OfInstitution>() -> Vec<Field<T>> {
    vec![
        id_field(),
        Field::new("name", msg!("column-name"), Kind::Text, |_, row: &T| Cell::text(row.name())),
        Field::new("uscc", msg!("column-uscc"), Kind::Code, |_, row: &T| row.uscc().map_or(Cell::Empty, Cell::code))
            .wide(),
        Field::new("unit", msg!("column-unit-code"), Kind::Code, |_, row: &T| Cell::code(row.unit())).wide(),
        Field::new("unit_name", msg!("column-unit"), Kind::Text, |says, row: &T| says.unit_name(row.unit())),
        state_field().wide(),
    ]
}

/// The state on the day.
pub(crate) fn state_field<T: OfInstitution>() -> Field<T> {
    Field::new("state", msg!("column-state"), Kind::Word, |says: Says<'_>, row: &T| {
        row.state().map_or(Cell::Empty, |state| says.state(state))
    })
}

/// A month as a cell.
pub(crate) fn month_cell(month: Month) -> Cell {
    Cell::code(month.to_string())
}

/// Months one after the other.
pub(crate) fn months_cell(months: impl Iterator<Item = Month>) -> Cell {
    let codes: Vec<String> = months.map(|month| month.to_string()).collect();
    if codes.is_empty() { Cell::Empty } else { Cell::code(codes.join(",")) }
}

/// How many there are.
pub(crate) fn count(rows: usize) -> i64 {
    i64::try_from(rows).unwrap_or(i64::MAX)
}
