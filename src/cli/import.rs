//! `winddown import`: what became of the rows.

use std::path::Path;

use crate::actions::hearing::Hearing;
use crate::actions::import::{Import, ImportKind, Imported, RowOutcome, apply};
use crate::cli::args::{ImportArgs, ImportCommand, ShownArgs};
use crate::cli::desk::{Desk, access};
use crate::cli::listing;
use crate::cli::margin::margin_say;
use crate::cli::progress::Progress;
use crate::db::Session;
use crate::domain::institution::review::ReviewKind;
use crate::domain::sentence::next::{Deed, Field, Next};
use crate::domain::sentence::refusal::Refuses;
use crate::intake::reading::Unreadable;
use crate::msg;
use crate::office::catalogue::parts::whole;
use crate::office::lists::imports::{Source, list, report, show};
use crate::office::lists::institutions::own_words;
use crate::office::outcome::Outcome;
use crate::office::says::Says;
use crate::office::telling::said;
use crate::office::told::Told;
use crate::office::words::named;
use crate::words::Message;

/// How many of those who are no longer listed are named.
const NAMES_SAID: usize = 5;

/// Runs the command.
///
/// # Errors
/// That the file is rejected, or what the database says.
pub fn run(desk: &Desk, command: &ImportCommand) -> Result<(), Told> {
    let (kind, args) = match command {
        ImportCommand::Institutions(args) => (ImportKind::Institutions, args),
        ImportCommand::Changes(args) => (ImportKind::Changes, args),
        ImportCommand::Returns(args) => return crate::cli::returns::import_run(desk, args),
        ImportCommand::List { shown } => {
            let mut session = desk.reading()?;
            return listing::show(desk, &list(&mut session, Says(&desk.words))?, shown);
        }
        ImportCommand::Show { import, shown } => return rows_show(desk, import, shown),
        ImportCommand::Guess(args) => return crate::cli::profile::guess_run(desk, args),
        ImportCommand::Profiles(args) => return crate::cli::profile::profiles_run(desk, args),
    };
    let import = Import {
        kind,
        file: args.file.clone(),
        profile: args.profile.clone(),
        given: args.given.given(),
        quarantine: args.quarantine.clone(),
        own: own_words(),
    };
    let mut session = desk.session()?;
    let progress = Progress::new(desk);
    let mut hearing = Hearing {
        progress: &mut |done, all| progress.show(done, all),
        say: &|why: &Unreadable| desk.words.say(&said(&why.telling().message)),
    };
    let imported = apply(&mut session, access(args.dry_run), &import, &mut hearing);
    progress.end();
    let imported = imported?;
    imported_say(desk, &imported, args)?;
    match &args.report {
        Some(path) => report_write(desk, &session, &imported, path),
        None => Ok(()),
    }
}

/// Shows what became of the rows of an import that was recorded.
pub(in crate::cli) fn rows_show(desk: &Desk, import: &str, shown: &ShownArgs) -> Result<(), Told> {
    let mut session = desk.reading()?;
    let says = Says(&desk.words);
    if listing::is_for_people(shown) {
        let grid = whole(|take| show(&mut session, says, import, take))?;
        return listing::show(desk, &grid, shown);
    }
    desk.printer.parts(&desk.words, shown, |take| show(&mut session, says, import, take))
}

/// Writes what became, or would become, of each row to a file.
fn report_write(desk: &Desk, session: &Session, imported: &Imported, path: &Path) -> Result<(), Told> {
    let shown = ShownArgs { output: Some(path.to_owned()), ..ShownArgs::default() };
    if imported.already {
        return rows_show(desk, &imported.import.to_string(), &shown);
    }
    let source =
        Source { file: imported.file_name.clone(), profile: imported.profile.clone(), taken_on: imported.taken_on };
    let (says, known_at) = (Says(&desk.words), session.known_at());
    desk.printer.parts(&desk.words, &shown, |take| report(says, &source, &imported.fates, known_at, take))
}

fn imported_say(desk: &Desk, imported: &Imported, args: &ImportArgs) -> Result<(), Told> {
    let (file, profile, rows) = (&imported.file_name, &imported.profile, imported.row_count);
    let line = msg!(
        "import-done",
        outcome = Outcome::of(imported.already, args.dry_run),
        file = file,
        profile = profile,
        rows = rows
    );
    desk.printer.line(&desk.words, &line)?;
    let count = |counts: &std::collections::BTreeMap<String, u32>, code: &str| counts.get(code).copied().unwrap_or(0);
    for outcome in RowOutcome::ALL {
        let rows = count(&imported.counts.rows, outcome.code());
        if rows > 0 {
            let line = named(*outcome).with("rows", rows);
            desk.printer.line(&desk.words, &line)?;
        }
    }
    for kind in ReviewKind::ALL {
        let rows = count(&imported.counts.review, kind.code());
        if rows > 0 {
            let label = named(*kind);
            desk.printer.line(&desk.words, &msg!("import-review", rows = rows, label = label))?;
        }
    }
    margin_say(desk, &imported.margin)?;
    for name in imported.gone.iter().take(NAMES_SAID) {
        desk.printer.line(&desk.words, &msg!("import-gone-one", name = name))?;
    }
    for note in notes(imported) {
        desk.printer.line(&desk.words, &note)?;
    }
    if imported.counts.review.values().any(|rows| *rows > 0) {
        desk.printer.note(&desk.words, &msg!("import-review-next", next = Next::look(Deed::ReviewList)));
    }
    if !args.dry_run {
        let next = Next::look(Deed::ImportShow).is(Field::Import, imported.import);
        desk.printer.note(&desk.words, &msg!("import-show-next", next = next));
    }
    // Only an import that was written leaves a file of rows set aside.
    if let Some(path) = &args.quarantine
        && !args.dry_run
        && imported.counts.rows.contains_key(RowOutcome::Quarantined.code())
    {
        desk.printer.note(&desk.words, &msg!("import-quarantine", file = path.display().to_string()));
    }
    Ok(())
}

fn notes(imported: &Imported) -> Vec<Message> {
    let counts = &imported.counts;
    let mut notes = Vec::new();
    if !imported.gone.is_empty() {
        notes.push(msg!("import-gone", count = imported.gone.len()));
    }
    if counts.events > 0 {
        notes.push(msg!("import-events", events = counts.events));
    }
    if counts.waiting > 0 {
        notes.push(msg!("import-waiting", rows = counts.waiting));
    }
    if counts.cases_opened > 0 {
        notes.push(msg!("import-cases", cases = counts.cases_opened));
    }
    if counts.superseded > 0 {
        notes.push(msg!("import-superseded", items = counts.superseded));
    }
    if counts.numbers_dropped {
        notes.push(msg!("import-numbers-dropped"));
    }
    if counts.places_differ > 0 {
        notes.push(msg!("import-places-differ", rows = counts.places_differ));
    }
    if counts.launches_differ > 0 {
        notes.push(msg!("import-launches-differ", rows = counts.launches_differ));
    }
    notes
}
