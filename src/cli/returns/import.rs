//! `return import` and `import returns`: a file of returns.

use std::path::Path;

use crate::actions::hearing::Hearing;
use crate::actions::return_trouble::{ReturnTrouble, TroubleKind};
use crate::actions::returns_import::{ReturnOutcome, ReturnsImport, ReturnsImported, apply};
use crate::cli::args::{ReturnsImportArgs, ShownArgs};
use crate::cli::desk::{Desk, access};
use crate::cli::import::rows_show;
use crate::cli::margin::margin_say;
use crate::cli::progress::Progress;
use crate::db::Session;
use crate::domain::sentence::next::{Deed, Field, Next};
use crate::domain::sentence::refusal::Refuses;
use crate::msg;
use crate::office::lists::import_returns::report;
use crate::office::lists::imports::Source;
use crate::office::outcome::Outcome;
use crate::office::says::Says;
use crate::office::telling::said;
use crate::office::told::Told;
use crate::office::words::named;
use crate::words::Message;

/// Reads the file and says what became of its rows.
///
/// # Errors
/// That the file or its rows are rejected, or what the database says.
pub fn run(desk: &Desk, args: &ReturnsImportArgs) -> Result<(), Told> {
    let import = ReturnsImport {
        file: args.file.clone(),
        profile: args.profile.clone(),
        given: args.given.given(),
        quarantine: args.quarantine.clone(),
        basis: args.basis.clone(),
        note: args.note.clone(),
        confirmed: args.accept_questions,
        report: args.report.is_some(),
    };
    let mut session = desk.session()?;
    let progress = Progress::new(desk);
    let mut hearing = Hearing {
        progress: &mut |done, all| progress.show(done, all),
        say: &|why: &ReturnTrouble| desk.words.say(&said(&why.telling().message)),
    };
    let imported = apply(&mut session, access(args.dry_run), &import, &mut hearing);
    progress.end();
    let mut imported = imported?;
    imported_say(desk, &imported, args)?;
    match &args.report {
        Some(path) => report_write(desk, &session, &mut imported, path),
        None => Ok(()),
    }
}

/// Writes what became, or would become, of each row to a file.
fn report_write(desk: &Desk, session: &Session, imported: &mut ReturnsImported, path: &Path) -> Result<(), Told> {
    let shown = ShownArgs { output: Some(path.to_owned()), ..ShownArgs::default() };
    if let Some(filing) = imported.filing.filter(|_| imported.already) {
        return rows_show(desk, &filing.to_string(), &shown);
    }
    let source =
        Source { file: imported.file_name.clone(), profile: imported.profile.clone(), taken_on: imported.taken_on };
    let (says, known_at) = (Says(&desk.words), session.known_at());
    desk.printer.parts(&desk.words, &shown, |take| report(says, &source, &mut imported.fates, known_at, take))
}

fn imported_say(desk: &Desk, imported: &ReturnsImported, args: &ReturnsImportArgs) -> Result<(), Told> {
    let mut lines = vec![headline(imported, args.dry_run)];
    let count = |counts: &std::collections::BTreeMap<String, u32>, code: &str| counts.get(code).copied().unwrap_or(0);
    for outcome in ReturnOutcome::ALL {
        let rows = count(&imported.counts.rows, outcome.code());
        if rows > 0 {
            lines.push(named(*outcome).with("rows", rows));
        }
    }
    for kind in TroubleKind::ALL {
        let rows = count(&imported.counts.aside, kind.code());
        if rows > 0 {
            let label = named(*kind);
            lines.push(msg!("returns-aside", rows = rows, label = label));
        }
    }
    if imported.counts.confirmed > 0 {
        lines.push(msg!("returns-confirmed", rows = imported.counts.confirmed));
    }
    for line in &lines {
        desk.printer.line(&desk.words, line)?;
    }
    margin_say(desk, &imported.margin)?;
    let aside = !imported.counts.aside.is_empty() && !args.dry_run && !imported.already;
    if let Some(path) = args.quarantine.as_ref().filter(|_| aside) {
        let file = path.display().to_string();
        desk.printer.note(&desk.words, &msg!("import-quarantine", file = file));
    }
    if let Some(filing) = imported.filing.filter(|_| !args.dry_run) {
        let next = Next::look(Deed::ImportShow).is(Field::Import, filing);
        desk.printer.note(&desk.words, &msg!("import-show-next", next = next));
    }
    Ok(())
}

fn headline(imported: &ReturnsImported, dry_run: bool) -> Message {
    let (file, profile, rows) = (&imported.file_name, &imported.profile, imported.row_count);
    if imported.already {
        return msg!("import-done", outcome = Outcome::Already, file = file, profile = profile, rows = rows);
    }
    let Some((first, last)) = imported.months else {
        return msg!("returns-nothing-new", file = file, profile = profile, rows = rows);
    };
    let (first, last) = (first.to_string(), last.to_string());
    msg!(
        "returns-imported",
        outcome = Outcome::of(false, dry_run),
        file = file,
        profile = profile,
        rows = rows,
        first = first,
        last = last
    )
}
