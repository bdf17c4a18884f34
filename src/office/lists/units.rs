//! `unit list`: the reporting-unit tree.

use crate::domain::unit::Unit;
use crate::office::says::Says;
use crate::office::words::named;
use crate::output::Cell;

pub(crate) fn cells(says: Says<'_>, unit: &Unit) -> Vec<Cell> {
    vec![
        Cell::code(unit.code),
        says.unit_name(unit.code),
        says.word(unit.level.code(), &named(unit.level)),
        unit.parent.map_or(Cell::Empty, Cell::code),
        unit.parent.map_or(Cell::Empty, |parent| says.unit_name(parent)),
        unit.valid_to.into(),
    ]
}
