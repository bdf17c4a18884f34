//! `pilot`: applications to convert to a micro-loan company.

use crate::cli::args::PilotCommand;
use crate::cli::desk::Desk;
use crate::cli::{pilot_list, pilot_show};
use crate::office::told::Told;

/// Runs a command about applications to convert.
///
/// # Errors
/// What the command, or the database, says.
pub fn run(desk: &Desk, command: &PilotCommand) -> Result<(), Told> {
    match command {
        PilotCommand::Write(command) => crate::cli::pilot_write::run(desk, command),
        PilotCommand::List(args) => pilot_list::run(desk, args),
        PilotCommand::Export(args) => pilot_list::export_run(desk, &pilot_list::asked(args), &args.list),
        PilotCommand::Show(args) => pilot_show::run(desk, &args.institution, &args.list),
    }
}
