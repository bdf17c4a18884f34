//! From words to a command, and from its outcome to an exit code.

use std::ffi::OsString;
use std::process::ExitCode;

use clap::Parser;

use super::args::{Cli, Command};
use super::desk::Desk;
use super::fail::{Exit, Failure};
use super::printer::Printer;
use super::{correct, db, import, log, reopen};
use crate::db::session::{Clock, Ids};
use crate::words::{Lang, Words};

/// Runs the program.
#[must_use]
pub fn main(arguments: Vec<OsString>) -> ExitCode {
    let cli = Cli::parse_from(arguments);
    let desk = Desk {
        words: Words::new(cli.global.lang.unwrap_or(Lang::En)),
        printer: Printer::new(cli.global.quiet),
        demo: cli.global.demo,
        clock: Clock::Server,
        ids: Ids::Random,
    };
    match run(&desk, &cli.command) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            if let Failure::Said { message, .. } = &failure {
                desk.printer.note_text(&desk.words.say(message));
            }
            ExitCode::from(70)
        }
    }
}

fn run(desk: &Desk, command: &Command) -> Result<(), Failure> {
    match command {
        Command::Db(command) => db::run(desk, command),
        Command::Log(args) => log::run(desk, args),
        Command::Correct(args) => correct::run(desk, args),
        Command::Reopen(args) => reopen::run(desk, args),
        Command::Import(command) => import::run(desk, command),
        _ => Err(Failure::new(
            Exit::Bug,
            crate::msg!("error-output", why = "not yet"),
        )),
    }
}
