//! `handover`: what is handed over to others about borrowers who do not pay.

mod record;

use crate::cli::args::{HandoverCommand, OneOrMany};
use crate::cli::desk::Desk;
use crate::cli::listing::report;
use crate::office::catalogue::Question;
use crate::office::catalogue::plain::PlainList;
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
        HandoverCommand::List { institution, lists, list } => {
            let question = Question::HandOvers { institution: institution.clone(), lists: lists.clone() };
            report(desk, &question, list)
        }
        HandoverCommand::Missing { list } => report(desk, &Question::Plain(PlainList::HandOversMissing), list),
    }
}
