//! `winddown import`: what became of the rows.

use crate::actions::hearing::Hearing;
use crate::actions::import::{Import, ImportKind, Imported, RowOutcome, apply};
use crate::cli::args::{ImportArgs, ImportCommand};
use crate::cli::desk::{Desk, access};
use crate::cli::margin::margin_say;
use crate::cli::progress::Progress;
use crate::domain::institution::review::ReviewKind;
use crate::domain::sentence::next::{Deed, Next};
use crate::domain::sentence::refusal::Refuses;
use crate::intake::reading::Unreadable;
use crate::msg;
use crate::office::outcome::Outcome;
use crate::office::telling::said;
use crate::office::told::Told;
use crate::office::words::named;
use crate::words::Message;

/// Runs the command.
///
/// # Errors
/// That the file is rejected, or what the database says.
pub fn run(desk: &Desk, command: &ImportCommand) -> Result<(), Told> {
    let (kind, args) = match command {
        ImportCommand::Institutions(args) => (ImportKind::Institutions, args),
        ImportCommand::Changes(args) => (ImportKind::Changes, args),
        ImportCommand::Returns(args) => return crate::cli::returns::import_run(desk, args),
    };
    let import = Import {
        kind,
        file: args.file.clone(),
        profile: args.profile.clone(),
        given: args.given.given(),
        quarantine: args.quarantine.clone(),
    };
    let mut session = desk.session()?;
    let progress = Progress::new(desk);
    let mut hearing = Hearing {
        progress: &mut |done, all| progress.show(done, all),
        say: &|why: &Unreadable| desk.words.say(&said(&why.telling().message)),
    };
    let imported = apply(&mut session, access(args.dry_run), &import, &mut hearing);
    progress.end();
    imported_say(desk, &imported?, args)
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
    for note in notes(imported) {
        desk.printer.line(&desk.words, &note)?;
    }
    if imported.counts.review.values().any(|rows| *rows > 0) {
        desk.printer.note(&desk.words, &msg!("import-review-next", next = Next::look(Deed::ReviewList)));
    }
    // Only an import that was written leaves a file of rows set aside.
    if let Some(path) = &args.quarantine
        && !args.dry_run
        && !imported.already
        && imported.counts.rows.contains_key(RowOutcome::Quarantined.code())
    {
        desk.printer.note(&desk.words, &msg!("import-quarantine", file = path.display().to_string()));
    }
    Ok(())
}

fn notes(imported: &Imported) -> Vec<Message> {
    let counts = &imported.counts;
    let mut notes = Vec::new();
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
