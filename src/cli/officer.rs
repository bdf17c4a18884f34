//! `winddown officer`: who works where.

use crate::actions::ActionError;
use crate::cli::args::OfficerCommand;
use crate::cli::connect::{Record, database_of, own_url};
use crate::cli::desk::Desk;
use crate::cli::officer_list;
use crate::db::setup;
use crate::db::setup::DutyGiven;
use crate::domain::unit::unit_by_code;
use crate::local::SUPERUSER;
use crate::msg;
use crate::office::told::Told;
use crate::office::words::record as say;

/// Runs the command.
///
/// # Errors
/// That there is no such unit, or that the connecting role may not make officers.
pub fn run(desk: &Desk, command: &OfficerCommand) -> Result<(), Told> {
    match command {
        OfficerCommand::List { shown } => officer_list::run(desk, shown),
        OfficerCommand::Add { login, name, unit, read_only } => {
            if unit_by_code(unit).is_none() {
                return Err(ActionError::UnknownUnit { code: unit.clone() }.into());
            }
            // Officers are made by the owner of the record, not by an officer.
            let url = match Record::of_environment()? {
                Record::Own { url } => own_url(desk, &url),
                Record::Embedded(server) => {
                    drop(desk.session()?);
                    server.endpoint().url(database_of(desk), SUPERUSER)
                }
            };
            let given = setup::officer_add(&url, login, name.as_deref().unwrap_or(login), unit, !read_only)?;
            let unit = say::unit(unit, desk.words.lang());
            let does = if *read_only { msg!("officer-reads") } else { msg!("officer-writes") };
            let line = match given {
                DutyGiven::New => msg!("officer-added", login = login, unit = unit),
                DutyGiven::Changed => {
                    msg!("officer-changed", login = login, unit = unit, does = does)
                }
                DutyGiven::Stands => {
                    msg!("officer-stands", login = login, unit = unit, does = does)
                }
            };
            desk.printer.line(&desk.words, &line)
        }
    }
}
