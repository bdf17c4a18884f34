//! `unit list`: the reporting-unit tree.

use super::args::UnitCommand;
use super::desk::Desk;
use super::fail::Failure;
use super::listing::{PageWords, Says, plain_grid, show};
use crate::domain::unit::{Unit, UnitLevel, unit_list};
use crate::msg;
use crate::output::{Cell, Kind};
use crate::words::Message;

/// Lists the units, or one and those below it.
///
/// # Errors
/// That there is no such unit, or the list cannot be written.
pub fn run(desk: &Desk, command: &UnitCommand) -> Result<(), Failure> {
    let UnitCommand::List { unit, shown } = command;
    let units = Desk::units(unit.as_deref())?;
    let session = desk.session()?;
    let says = Says(&desk.words);
    let page = PageWords {
        report: "units",
        title: msg!("units-title"),
        definition: msg!("units-definition"),
        empty: msg!("units-empty"),
    };
    let mut grid = plain_grid(says, &page, session.known_at());
    grid.unit.clone_from(unit);
    grid.columns = vec![
        says.column("code", &msg!("column-unit-code"), Kind::Code),
        says.column("name", &msg!("column-unit"), Kind::Text),
        says.column("level", &msg!("column-level"), Kind::Word),
        says.column("parent", &msg!("column-parent"), Kind::Code),
        says.column("parent_name", &msg!("column-parent-name"), Kind::Text),
        says.column("valid_to", &msg!("column-valid-to"), Kind::Date).wide(),
    ];
    grid.rows = unit_list()
        .iter()
        .filter(|unit| units.as_ref().is_none_or(|units| units.iter().any(|code| code == unit.code)))
        .map(|unit| cells(says, unit))
        .collect();
    show(desk, &grid, shown)
}

fn cells(says: Says<'_>, unit: &Unit) -> Vec<Cell> {
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
