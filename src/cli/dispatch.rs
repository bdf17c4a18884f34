//! From words to a command, and from its outcome to an exit code.

use std::ffi::OsString;
use std::process::ExitCode;

use chrono::{DateTime, Utc};
use clap::error::ErrorKind;
use clap::{ArgMatches, CommandFactory, FromArgMatches};
use tracing_subscriber::EnvFilter;

use crate::cli::args::{Cli, Command, ManArgs};
use crate::cli::desk::Desk;
use crate::cli::help::Dressed;
use crate::cli::next;
use crate::cli::printer::Printer;
use crate::cli::{
    allowed, audit, bulletin, calendar, case, check, completions, correct, db, demo, diff, due, export, handover, help,
    history, import, institution, issue, lead, listing, log, man, officer, pack, pilot, plan, reopen, returns, review,
    rule, series, stuck, subject, told as explain, unit, usage, words_list,
};
use crate::db::session::{Clock, Ids, MeantList, has_recorded};
use crate::db::unreadable::{unreadable_list, unreadable_take};
use crate::domain::sentence::next::{Deed, Next};
use crate::msg;
use crate::office::catalogue::Question;
use crate::office::telling::said as worded;
use crate::office::told::{Told, Trouble};
use crate::words::{Lang, Words};

/// Runs the program.
#[must_use]
pub fn main(arguments: Vec<OsString>) -> ExitCode {
    // Help and usage errors need a language before anything is parsed.
    let words = Words::new(usage::lang_asked(&arguments).unwrap_or_else(lang_of_environment));
    let read = |matches: ArgMatches| {
        let subject = subject::subject_of(&matches);
        Cli::from_arg_matches(&matches).map(|cli| (cli, subject))
    };
    // Help and usage errors are said by a tree with its texts. It costs several times what the bare one does, which is enough
    // for words that are right, and for the version.
    let texted = || help::command(&words, Dressed::Named(&arguments)).try_get_matches_from(&arguments).and_then(read);
    let parsed = if arguments.iter().any(|word| word == "--help" || word == "-h") {
        texted()
    } else {
        Cli::command().try_get_matches_from(&arguments).and_then(read).or_else(|error| match error.kind() {
            ErrorKind::DisplayVersion => Err(error),
            _ => texted(),
        })
    };
    let (cli, subject) = match parsed {
        Ok(parsed) => parsed,
        Err(error) => {
            let (text, code) = usage::failure(&error, &words, &arguments);
            let printer = Printer::new(false);
            if code == 0 {
                // A reader who closes the page early has read enough.
                let _ = printer.page(&text);
            } else {
                printer.error(&text);
            }
            return ExitCode::from(code);
        }
    };
    let printer = Printer::new(cli.global.quiet);
    let printer = if cli.global.no_pager { printer } else { printer.paged() };
    let typed = arguments.iter().map(|word| word.to_string_lossy().into_owned()).collect();
    let asked = next::Asked { subject, demo: cli.global.demo, typed };
    let mut desk = Desk {
        words: words.typing(next::typing(asked)),
        printer,
        demo: cli.global.demo,
        clock: Clock::Server,
        ids: Ids::Random,
        meant: MeantList::default(),
    };
    let outcome = log_start().and_then(|()| clock_of_environment()).and_then(|(clock, ids)| {
        (desk.clock, desk.ids) = (clock, ids);
        run(&desk, &cli.command)?;
        desk.meant_say()
    });
    for found in unreadable_take() {
        let said = msg!("note-unreadable", found = worded(&found.sentence()), next = unreadable_list());
        desk.printer.note(&desk.words, &said);
    }
    desk.printer.read_wait();
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            if failure.is_of_output() && has_recorded() {
                let recorded = desk.words.say(&msg!("error-output-recorded", next = Next::look(Deed::History)));
                desk.printer.error(&recorded);
            }
            if let Some(text) = explain::say(&failure, &desk.words) {
                desk.printer.error(&text);
            }
            ExitCode::from(explain::exit_code(&failure))
        }
    }
}

/// Starts the program's log on stderr where `WINDDOWN_LOG` asks for one, such as `winddown=debug`.
///
/// # Errors
/// That the filter is none.
fn log_start() -> Result<(), Told> {
    let Ok(filter) = std::env::var("WINDDOWN_LOG") else {
        return Ok(());
    };
    let wrong = |_| Told::new(Trouble::Usage, msg!("error-log-filter", text = &filter));
    let filter = EnvFilter::builder().parse(&filter).map_err(wrong)?;
    tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr).init();
    Ok(())
}

/// The language of the locale.
fn lang_of_environment() -> Lang {
    sys_locale::get_locale().map_or(Lang::En, |locale| Lang::from_locale(&locale))
}

/// A fixed clock and counted ids for tests of the whole program, from `WINDDOWN_CLOCK` (RFC 3339). A real record
/// refuses a session that has one, so nobody can backdate by it.
///
/// # Errors
/// That it is no moment.
fn clock_of_environment() -> Result<(Clock, Ids), Told> {
    let Ok(text) = std::env::var("WINDDOWN_CLOCK") else {
        return Ok((Clock::Server, Ids::Random));
    };
    match text.parse::<DateTime<Utc>>() {
        Ok(moment) => Ok((Clock::Fixed(moment), Ids::Seeded(0))),
        Err(_) => Err(Told::new(Trouble::Usage, msg!("error-clock", text = text))),
    }
}

fn run(desk: &Desk, command: &Command) -> Result<(), Told> {
    match command {
        Command::Demo(args) => demo::run(desk, args),
        Command::Db(command) => db::run(desk, command),
        Command::Institution(command) => institution::run(desk, command),
        Command::Log(args) => log::run(desk, args),
        Command::Allowed(args) => allowed::run(desk, args),
        Command::History(args) => history::run(desk, args),
        Command::Correct(args) => correct::run(desk, args),
        Command::Reopen(args) => reopen::run(desk, args),
        Command::Case(command) => case::run(desk, command),
        Command::Return(command) => returns::run(desk, command),
        Command::Plan(command) => plan::run(desk, command),
        Command::Stuck(args) => stuck::run(desk, args),
        Command::Check(args) => check::run(desk, args),
        Command::Pilot(command) => pilot::run(desk, command),
        Command::Lead(command) => lead::run(desk, command),
        Command::Handover(command) => handover::run(desk, command),
        Command::Issue(command) => issue::run(desk, command),
        Command::Activity(args) => listing::report(desk, &args.question(), &args.list()),
        Command::Diff(args) => diff::run(desk, args),
        Command::Dwell(args) => listing::report(desk, &args.question(), &args.list),
        Command::Due(args) => due::run(desk, args),
        Command::Series(args) => series::run(desk, args),
        Command::Bulletin(command) => bulletin::run(desk, command),
        Command::Targets(args) => listing::report(desk, &Question::Targets(args.month), &args.list),
        Command::Pack(args) => pack::run(desk, args),
        Command::Export(args) => export::run(desk, args),
        Command::Import(command) => import::run(desk, command),
        Command::Review(command) => review::run(desk, command),
        Command::Unit(command) => unit::run(desk, command),
        Command::Officer(command) => officer::run(desk, command),
        Command::Rule(command) => rule::run(desk, command),
        Command::Calendar(command) => calendar::run(desk, command),
        Command::Audit(command) => audit::run(desk, command),
        Command::Words(args) => words_list::run(desk, args),
        Command::Completions(args) => desk.printer.bytes(&completions::script(args.shell, &desk.words)),
        Command::Man(args) => man_write(desk, args),
    }
}

fn man_write(desk: &Desk, args: &ManArgs) -> Result<(), Told> {
    for page in man::write(&args.folder, &desk.words)? {
        desk.printer.text(&page.display().to_string())?;
    }
    Ok(())
}
