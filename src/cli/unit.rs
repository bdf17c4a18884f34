//! `unit list`: the reporting-unit tree.

use crate::cli::args::UnitCommand;
use crate::cli::desk::Desk;
use crate::cli::listing::show;
use crate::domain::unit::unit_list;
use crate::msg;
use crate::office::asked::{PageWords, plain_grid, units_named};
use crate::office::lists::units::cells;
use crate::office::says::Says;
use crate::office::told::Told;
use crate::output::Kind;

/// Lists the units, or one and those below it.
///
/// # Errors
/// That there is no such unit, or the list cannot be written.
pub fn run(desk: &Desk, command: &UnitCommand) -> Result<(), Told> {
    let UnitCommand::List { unit, shown } = command;
    let units = units_named(unit.as_deref())?;
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
