//! `winddown return`: monthly returns.

mod approve;
mod file;
mod import;

use crate::cli::args::ReturnCommand;
use crate::cli::desk::Desk;
use crate::cli::listing::report;
pub(super) use crate::cli::returns::import::run as import_run;
use crate::office::catalogue::Question;
use crate::office::told::Told;

/// Runs the command.
///
/// # Errors
/// What the act, or the database, says.
pub fn run(desk: &Desk, command: &ReturnCommand) -> Result<(), Told> {
    match command {
        ReturnCommand::File(args) => file::run(desk, args),
        ReturnCommand::Import(args) => import::run(desk, args),
        ReturnCommand::Show(args) => {
            let question = Question::Returns {
                institution: args.institution.clone(),
                months: (args.from, args.to),
                all_versions: args.all_versions,
            };
            report(desk, &question, &args.list)
        }
        ReturnCommand::Missing { month, state, list } => {
            report(desk, &Question::ReturnsMissing(*month, state.clone()), list)
        }
        ReturnCommand::Rates { month, list } => report(desk, &Question::ReportingRates(*month), list),
        ReturnCommand::Restatements { institution, from, to, list } => {
            let question = Question::Restatements { institution: institution.clone(), months: (*from, *to) };
            report(desk, &question, list)
        }
        ReturnCommand::Approvals { month, list } => report(desk, &Question::Approvals(*month), list),
        ReturnCommand::Approve(args) => approve::approve_run(desk, args),
        ReturnCommand::Unlock(args) => approve::unlock_run(desk, args),
    }
}
