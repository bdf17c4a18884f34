//! `unit list`: the reporting-unit tree.

use chrono::{DateTime, Utc};

use crate::domain::unit::{Unit, unit_list};
use crate::msg;
use crate::office::asked::{PageWords, plain_grid, units_named};
use crate::office::says::Says;
use crate::office::told::Told;
use crate::office::words::named;
use crate::output::{Cell, Grid, Kind};

/// The units as a grid, or one and those below it.
///
/// # Errors
/// That there is no such unit.
pub fn grid(says: Says<'_>, unit: Option<&str>, known_at: DateTime<Utc>) -> Result<Grid, Told> {
    let units = units_named(unit)?;
    let page = PageWords {
        report: "units",
        title: msg!("units-title"),
        definition: msg!("units-definition"),
        empty: msg!("units-empty"),
    };
    let mut grid = plain_grid(says, &page, known_at);
    grid.unit = unit.map(str::to_owned);
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
    Ok(grid)
}

fn cells(says: Says<'_>, unit: &Unit) -> Vec<Cell> {
    vec![
        Cell::code(unit.code),
        says.unit_name(unit.code),
        says.word(unit.level.code(), &named(unit.level)),
        unit.parent.map_or(Cell::Empty, Cell::code),
        unit.parent.map_or(Cell::Empty, |parent| says.unit_name(parent)),
        unit.valid_to.into(),
    ]
}
