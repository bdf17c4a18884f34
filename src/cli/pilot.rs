//! `pilot`: applications to convert to a micro-loan company.

use super::args::{ListArgs, PilotCommand};
use super::desk::Desk;
use super::fail::Failure;
use super::{pilot_list, pilot_show};

pub use super::pilot_list::grid;

/// Runs a command about applications to convert.
///
/// # Errors
/// What the command, or the database, says.
pub fn run(desk: &Desk, command: &PilotCommand) -> Result<(), Failure> {
    match command {
        PilotCommand::Write(command) => super::pilot_write::run(desk, command),
        PilotCommand::List(args) => pilot_list::run(desk, args),
        PilotCommand::Export(args) => pilot_list::export_run(desk, args),
        PilotCommand::Show(args) => pilot_show::run(desk, &args.institution, &args.list),
    }
}

/// `export pilots`: the same as `pilot export`.
///
/// # Errors
/// That the list cannot be read or written.
pub fn export_run(desk: &Desk, list: &ListArgs, all: bool) -> Result<(), Failure> {
    pilot_list::export_run(
        desk,
        &super::args::PilotListArgs { state: Vec::new(), obstacle: Vec::new(), all, list: list.clone() },
    )
}
