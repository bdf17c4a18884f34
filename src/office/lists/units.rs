//! `unit list`: the reporting-unit tree.

use crate::domain::unit::{Unit, UnitLevel};
use crate::msg;
use crate::office::says::Says;
use crate::output::Cell;
use crate::words::Message;

pub(crate) fn cells(says: Says<'_>, unit: &Unit) -> Vec<Cell> {
    vec![
        Cell::code(unit.code),
        says.unit_name(unit.code),
        says.word(unit.level.code(), &level_name(unit.level)),
        unit.parent.map_or(Cell::Empty, Cell::code),
        unit.parent.map_or(Cell::Empty, |parent| says.unit_name(parent)),
        unit.valid_to.into(),
    ]
}

fn level_name(level: UnitLevel) -> Message {
    match level {
        UnitLevel::Nation => msg!("level-nation"),
        UnitLevel::Province => msg!("level-province"),
        UnitLevel::PlannedCity => msg!("level-planned-city"),
        UnitLevel::City => msg!("level-city"),
    }
}
