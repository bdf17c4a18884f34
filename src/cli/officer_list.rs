//! `officer list` and `officer show`: who has which duty, and how it came to that.

use crate::actions::ActionError;
use crate::cli::args::ShownArgs;
use crate::cli::desk::Desk;
use crate::cli::listing::show;
use crate::cli::record_view;
use crate::db::duty::{duty_entry_list, duty_list};
use crate::db::{Access, in_txn};
use crate::domain::unit::duty::DutyRefusal;
use crate::office::lists::officers::{LAYOUT, grid, ledger};
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

/// Shows what was given to one officer, and taken.
///
/// # Errors
/// That nobody of this login has or had a duty; that the list cannot be read or written.
pub fn show_one(desk: &Desk, login: &str, shown: &ShownArgs) -> Result<(), Told> {
    let mut session = desk.reading()?;
    let (entries, duties) = in_txn(&mut session, Access::Read, |txn| {
        let entries = duty_entry_list(txn, Some(login))?;
        if entries.is_empty() {
            return Err(ActionError::from(DutyRefusal::NoOfficer { login: login.to_owned() }));
        }
        Ok((entries, duty_list(txn)?))
    })?;
    let own: Vec<_> = duties.into_iter().filter(|duty| duty.login == login).collect();
    let grid = ledger(Says(&desk.words), login, &entries, &own, session.known_at());
    record_view::show(desk, &grid, LAYOUT, shown)
}
