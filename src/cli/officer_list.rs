//! `officer list`: who has which duty.

use crate::cli::args::ShownArgs;
use crate::cli::desk::Desk;
use crate::cli::listing::show;
use crate::db::officer::duty_list;
use crate::db::{Access, in_txn};
use crate::office::lists::officers::grid;
use crate::office::says::Says;
use crate::office::told::Told;

/// Lists the duties.
///
/// # Errors
/// That the list cannot be read or written.
pub fn run(desk: &Desk, shown: &ShownArgs) -> Result<(), Told> {
    let mut session = desk.reading()?;
    let duties = in_txn(&mut session, Access::Read, duty_list)?;
    let grid = grid(Says(&desk.words), &duties, session.known_at());
    show(desk, &grid, shown)
}
