//! `case checklist`: how R1 to R9 stand, and recording one of them.

use crate::actions::case_record::CaseRecording;
use crate::actions::error::ActionError;
use crate::actions::{Grounds, institution_resolve};
use crate::cli::args::{CaseChecklistArgs, ReadArgs};
use crate::cli::case::record::{Act, act_run};
use crate::cli::desk::{Desk, evidence_read};
use crate::cli::record_view::show;
use crate::db::{Access, Session, in_txn};
use crate::domain::case::fact::CaseFact;
use crate::domain::case::item::Item;
use crate::office::lists::checklist::{CaseAsRead, LAYOUT, grid, incomplete};
use crate::office::says::Says;
use crate::office::told::Told;
use crate::reports::case_file::case_file;

/// Shows the checklist, or records one item of it.
///
/// # Errors
/// What the act, or the database, says, or that the list cannot be written.
pub(super) fn run(desk: &Desk, args: &CaseChecklistArgs) -> Result<(), Told> {
    match args.item {
        None => page(desk, &args.institution, &args.read),
        Some(item) => record(desk, item, args),
    }
}

fn record(desk: &Desk, item: Item, args: &CaseChecklistArgs) -> Result<(), Told> {
    let (fact, act) = asked(item, args)?;
    act_run(desk, &args.institution, fact, act).map(|_| ())
}

fn asked(item: Item, args: &CaseChecklistArgs) -> Result<(CaseFact, Act), Told> {
    let (Some(on), Some(basis)) = (args.effective, &args.basis) else {
        return Err(incomplete());
    };
    let fact = match &args.not_applicable {
        Some(why) => CaseFact::ItemNotApplicable { item, why: why.clone() },
        None => CaseFact::ItemPassed { item },
    };
    let act = Act {
        on,
        grounds: Grounds { basis: basis.clone(), note: args.note.clone(), evidence: evidence_read(&args.evidence)? },
        expected: args.expect,
        dry_run: args.dry_run,
        confirmed: false,
    };
    Ok((fact, act))
}

/// The recording that a row of a file asks for.
///
/// # Errors
/// That it names no item, or a file of evidence cannot be read.
pub(super) fn recording_of(args: &CaseChecklistArgs) -> Result<CaseRecording, Told> {
    let (fact, act) = asked(args.item.ok_or_else(incomplete)?, args)?;
    Ok(act.recording(&args.institution, fact))
}

/// Reads a case.
///
/// # Errors
/// That there is no such institution, or it has no case by that day.
pub(super) fn case_read(session: &mut Session, institution: &str, read: &ReadArgs) -> Result<CaseAsRead, Told> {
    let as_of = read.as_of.unwrap_or_else(|| session.today());
    let known_at = session.known_as_asked(read.known_at)?;
    in_txn(session, Access::Read, |txn| {
        let found = institution_resolve(txn, institution)?;
        let file = case_file(txn, found.subject_id, as_of, known_at)?;
        let (called, name) = (found.called(institution), found.name);
        let file = file.ok_or_else(|| ActionError::NoCase { name: name.clone() })?;
        Ok::<_, Told>(CaseAsRead { name, called, record: file.record, as_of, known_at })
    })
}

fn page(desk: &Desk, institution: &str, args: &ReadArgs) -> Result<(), Told> {
    let mut session = desk.reading()?;
    let read = case_read(&mut session, institution, args)?;
    show(desk, &grid(Says(&desk.words), &read), LAYOUT, &args.shown)
}
