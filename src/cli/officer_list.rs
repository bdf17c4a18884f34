//! `officer list`: who has which duty.

use crate::cli::args::ShownArgs;
use crate::cli::desk::Desk;
use crate::cli::listing::show;
use crate::db::officer::duty_list;
use crate::db::{Access, in_txn};
use crate::msg;
use crate::office::asked::{PageWords, plain_grid};
use crate::office::says::Says;
use crate::office::told::Told;
use crate::output::{Cell, Kind};

/// Lists the duties.
///
/// # Errors
/// That the list cannot be read or written.
pub fn run(desk: &Desk, shown: &ShownArgs) -> Result<(), Told> {
    let mut session = desk.session()?;
    let duties = in_txn(&mut session, Access::Read, duty_list)?;
    let says = Says(&desk.words);
    let page = PageWords {
        report: "officers",
        title: msg!("officers-title"),
        definition: msg!("officers-definition"),
        empty: msg!("officers-empty"),
    };
    let mut grid = plain_grid(says, &page, session.known_at());
    grid.columns = vec![
        says.column("login", &msg!("column-login"), Kind::Text),
        says.column("name", &msg!("column-name"), Kind::Text),
        says.column("unit", &msg!("column-unit-code"), Kind::Code),
        says.column("unit_name", &msg!("column-unit"), Kind::Text),
        says.column("writes", &msg!("column-writes"), Kind::Flag),
    ];
    grid.rows = duties
        .iter()
        .map(|duty| {
            vec![
                Cell::text(&duty.login),
                Cell::text(&duty.name),
                Cell::code(&duty.unit_code),
                says.unit_name(&duty.unit_code),
                duty.writes.into(),
            ]
        })
        .collect();
    show(desk, &grid, shown)
}
