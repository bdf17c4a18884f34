//! From words to a command, and from its outcome to an exit code.

use std::ffi::OsString;
use std::process::ExitCode;

use chrono::{DateTime, Utc};
use clap::FromArgMatches;

use super::args::{Cli, Command, ManArgs};
use super::desk::Desk;
use super::fail::Failure;
use super::man;
use super::printer::Printer;
use super::{
    allowed, audit, completions, correct, db, demo, explain, help, history, import, institution,
    log, officer, pilot, reopen, review, rule, stuck, unit, usage,
};
use crate::db::session::{Clock, Ids};
use crate::words::{Lang, Words};

/// Runs the program.
#[must_use]
pub fn main(arguments: Vec<OsString>) -> ExitCode {
    // Help and usage errors need a language before anything is parsed.
    let words = Words::new(usage::lang_asked(&arguments).unwrap_or_else(lang_of_environment));
    let parsed = help::command(&words).try_get_matches_from(arguments);
    let cli = match parsed.and_then(|matches| Cli::from_arg_matches(&matches)) {
        Ok(cli) => cli,
        Err(error) => {
            let (text, code) = usage::failure(&error, &words);
            let printer = Printer::new(false);
            if code == 0 {
                // A reader who closes the page early has read enough.
                let _ = printer.text(&text);
            } else {
                printer.note_text(&text);
            }
            return ExitCode::from(code);
        }
    };
    let (clock, ids) = clock_of_environment();
    let printer = Printer::new(cli.global.quiet);
    let desk = Desk {
        words,
        printer,
        demo: cli.global.demo,
        clock,
        ids,
    };
    match run(&desk, &cli.command) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            if let Some(text) = explain::say(&failure, &desk.words) {
                desk.printer.error(&text);
            }
            ExitCode::from(explain::exit_code(&failure))
        }
    }
}

/// The language of the locale.
fn lang_of_environment() -> Lang {
    sys_locale::get_locale().map_or(Lang::En, |locale| Lang::from_locale(&locale))
}

/// A fixed clock and counted ids for tests of the whole program, from `WINDDOWN_CLOCK` (RFC 3339). A real record
/// refuses entries that such a clock would date, so nobody can backdate by it.
fn clock_of_environment() -> (Clock, Ids) {
    let given = std::env::var("WINDDOWN_CLOCK")
        .ok()
        .and_then(|text| text.parse::<DateTime<Utc>>().ok());
    given.map_or((Clock::Server, Ids::Random), |moment| {
        (Clock::Fixed(moment), Ids::Seeded(0))
    })
}

fn run(desk: &Desk, command: &Command) -> Result<(), Failure> {
    match command {
        Command::Demo(args) => demo::run(desk, args),
        Command::Db(command) => db::run(desk, command),
        Command::Institution(command) => institution::run(desk, command),
        Command::Log(args) => log::run(desk, args),
        Command::Allowed(args) => allowed::run(desk, args),
        Command::History(args) => history::run(desk, args),
        Command::Correct(args) => correct::run(desk, args),
        Command::Reopen(args) => reopen::run(desk, args),
        Command::Stuck(args) => stuck::run(desk, args),
        Command::Pilot(command) => pilot::run(desk, command),
        Command::Import(command) => import::run(desk, command),
        Command::Review(command) => review::run(desk, command),
        Command::Unit(command) => unit::run(desk, command),
        Command::Officer(command) => officer::run(desk, command),
        Command::Rule(command) => rule::run(desk, command),
        Command::Audit(command) => audit::run(desk, command),
        Command::Completions(args) => desk
            .printer
            .bytes(&completions::script(args.shell, &desk.words)),
        Command::Man(args) => man_write(desk, args),
    }
}

fn man_write(desk: &Desk, args: &ManArgs) -> Result<(), Failure> {
    for page in man::write(&args.folder, &desk.words)? {
        desk.printer.text(&page.display().to_string())?;
    }
    Ok(())
}
