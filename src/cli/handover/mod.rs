//! `handover`: what is handed over to others about borrowers who do not pay.

mod list;
mod record;

use crate::cli::args::{HandoverCommand, OneOrMany};
use crate::cli::desk::Desk;
pub use crate::cli::handover::list::export_run;
use crate::office::told::Told;

/// Runs the command.
///
/// # Errors
/// What the act, or the database, says, or that the list cannot be written.
pub fn run(desk: &Desk, command: &HandoverCommand) -> Result<(), Told> {
    match command {
        HandoverCommand::Add(OneOrMany::One(args)) => record::add(desk, args),
        HandoverCommand::Add(OneOrMany::Many(file)) => record::add_many(desk, file),
        HandoverCommand::Correct(args) => record::correct(desk, args),
        HandoverCommand::Remove(args) => record::remove(desk, args),
        HandoverCommand::List { institution, lists, list } => list::run(desk, institution.as_deref(), lists, list),
        HandoverCommand::Missing { list } => list::missing_run(desk, list),
    }
}
