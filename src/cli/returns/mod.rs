//! `winddown return`: monthly returns.

mod file;
mod import;

use crate::cli::args::ReturnCommand;
use crate::cli::desk::Desk;
use crate::cli::months;
pub(super) use crate::cli::returns::import::run as import_run;
use crate::office::told::Told;

/// Runs the command.
///
/// # Errors
/// What the act, or the database, says.
pub fn run(desk: &Desk, command: &ReturnCommand) -> Result<(), Told> {
    match command {
        ReturnCommand::File(args) => file::run(desk, args),
        ReturnCommand::Import(args) => import::run(desk, args),
        ReturnCommand::Show(args) => months::show_run(desk, args),
        ReturnCommand::Missing { month, state, list } => months::missing_run(desk, *month, state, list),
        ReturnCommand::Rates { month, list } => months::rates_run(desk, *month, list),
        ReturnCommand::Restatements { institution, from, to, list } => {
            months::restated_run(desk, institution.as_deref(), (*from, *to), list)
        }
        ReturnCommand::Approvals { month, list } => months::approvals_run(desk, *month, list),
        ReturnCommand::Approve(args) => months::approve_run(desk, args),
        ReturnCommand::Unlock(args) => months::unlock_run(desk, args),
    }
}
