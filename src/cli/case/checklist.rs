//! `case checklist`: how R1 to R9 stand, and recording one of them.

use chrono::{DateTime, NaiveDate, Utc};

use super::commands::{lack_command, lack_said, quoted};
use super::record::{Act, act_run};
use crate::actions::case_record::CaseRecording;
use crate::actions::error::ActionError;
use crate::actions::{Grounds, institution_resolve};
use crate::cli::args::{CaseChecklistArgs, ReadArgs};
use crate::cli::case_words::{item_name, outcome_name};
use crate::cli::desk::{Desk, evidence_read};
use crate::cli::fail::{Exit, Failure};
use crate::cli::listing::{PageWords, Says, evidence_name, plain_grid};
use crate::cli::ready::ready;
use crate::cli::record_view::{Layout, show};
use crate::db::{Access, Session, in_txn};
use crate::domain::case::checklist::{Item, ItemRecorded, ItemStatus, Lack, checklist};
use crate::domain::case::fact::CaseFact;
use crate::domain::case::outcome::outcome;
use crate::domain::case::record::CaseRecord;
use crate::msg;
use crate::output::{Cell, Column, Grid, Kind};
use crate::reports::case_file::case_file;
use crate::words::Message;

/// Shows the checklist, or records one item of it.
///
/// # Errors
/// What the act, or the database, says, or that the list cannot be written.
pub(super) fn run(desk: &Desk, args: &CaseChecklistArgs) -> Result<(), Failure> {
    match args.item {
        None => page(desk, &args.institution, &args.read),
        Some(item) => record(desk, item, args),
    }
}

fn record(desk: &Desk, item: Item, args: &CaseChecklistArgs) -> Result<(), Failure> {
    let (fact, act) = asked(item, args)?;
    act_run(desk, &args.institution, fact, act).map(|_| ())
}

fn asked(item: Item, args: &CaseChecklistArgs) -> Result<(CaseFact, Act), Failure> {
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

fn incomplete() -> Failure {
    Failure::new(Exit::Usage, msg!("error-checklist-incomplete"))
}

/// The recording that a row of a file asks for.
///
/// # Errors
/// That it names no item, or a file of evidence cannot be read.
pub(super) fn recording_of(args: &CaseChecklistArgs) -> Result<CaseRecording, Failure> {
    let (fact, act) = asked(args.item.ok_or_else(incomplete)?, args)?;
    Ok(act.recording(&args.institution, fact))
}

/// A case as it is read: its institution's name, its record, the day and the moment.
pub(super) struct Read {
    pub(super) name: String,
    pub(super) record: CaseRecord,
    pub(super) as_of: NaiveDate,
    pub(super) known_at: DateTime<Utc>,
}

/// Reads a case.
///
/// # Errors
/// That there is no such institution, or it has no case by that day.
pub(super) fn case_read(session: &mut Session, institution: &str, read: &ReadArgs) -> Result<Read, Failure> {
    let as_of = read.as_of.unwrap_or_else(|| session.today());
    let asked = read.known_at.unwrap_or_else(|| session.known_at());
    let known_at = asked.min(session.known_at());
    in_txn(session, Access::Read, |txn| {
        let found = institution_resolve(txn, institution)?;
        let file = case_file(txn, found.subject_id, as_of, known_at)?;
        let name = found.name;
        let file = file.ok_or_else(|| ActionError::NoCase { name: name.clone() })?;
        Ok::<_, Failure>(Read { name, record: file.record, as_of, known_at })
    })
}

/// The grid of a page of one case, without columns and rows.
pub(super) fn case_grid(says: Says<'_>, page: &PageWords, read: &Read) -> Grid {
    Grid { as_of: Some(read.as_of), ..plain_grid(says, page, read.known_at) }
}

fn page(desk: &Desk, institution: &str, args: &ReadArgs) -> Result<(), Failure> {
    let mut session = desk.session()?;
    let read = case_read(&mut session, institution, args)?;
    let says = Says(&desk.words);
    let page = PageWords {
        report: "checklist",
        title: msg!("checklist-title", name = &read.name),
        definition: msg!("checklist-definition"),
        empty: msg!("checklist-empty"),
    };
    let mut grid = case_grid(says, &page, &read);
    grid.columns = columns(says);
    let typed = Typed { inst: quoted(&read.name), demo: desk.demo };
    grid.rows = checklist(&read.record, read.as_of)
        .into_iter()
        .map(|(item, status)| cells(says, &typed, item, &status))
        .collect();
    let would = outcome(&read.record);
    if read.record.outcome.is_none() && read.record.outstanding().is_some_and(|left| left.is_zero()) {
        let note = msg!("checklist-would-read", outcome = outcome_name(would), code = would.code());
        grid.notes.push(says.say(&note));
    }
    let layout = Layout { head: &["item", "status", "asks"], hidden: &["entry"] };
    show(desk, &grid, layout, &args.shown)
}

fn columns(says: Says<'_>) -> Vec<Column> {
    vec![
        says.column("item", &msg!("column-checklist-item"), Kind::Code),
        says.column("status", &msg!("column-status"), Kind::Word),
        says.column("asks", &msg!("column-asks"), Kind::Text),
        says.column("why", &msg!("column-why"), Kind::Text),
        says.column("evidence", &msg!("column-evidence"), Kind::Word),
        says.column("document", &msg!("column-document"), Kind::Text),
        says.column("on", &msg!("column-on"), Kind::Date),
        says.column("entry", &msg!("column-entry"), Kind::Integer),
        says.column("next", &msg!("column-next"), Kind::Text),
    ]
}

/// How a command of the page is typed.
struct Typed {
    /// Whom it is about, quoted for the shell.
    inst: String,
    /// On the sample.
    demo: bool,
}

fn cells(says: Says<'_>, typed: &Typed, item: Item, status: &ItemStatus) -> Vec<Cell> {
    let (word, why, recorded, next) = match status {
        ItemStatus::Passed(recorded) => {
            (says.word("passed", &msg!("status-passed")), Cell::Empty, Some(recorded), Cell::Empty)
        }
        ItemStatus::NotApplicable(recorded) => (
            says.word("not-applicable", &msg!("status-not-applicable")),
            recorded.why.as_deref().map_or(Cell::Empty, Cell::text),
            Some(recorded),
            Cell::Empty,
        ),
        ItemStatus::Missing(lack, recorded) => (
            says.word("missing", &msg!("status-missing")),
            Cell::text(says.say(&missing(lack, recorded.as_ref()))),
            recorded.as_ref(),
            Cell::text(next_said(says, typed, item, lack)),
        ),
    };
    let evidence: Vec<(&str, Message)> = recorded
        .map(|recorded| recorded.evidence.as_slice())
        .unwrap_or_default()
        .iter()
        .map(|kind| (kind.code(), evidence_name(*kind)))
        .collect();
    vec![
        Cell::code(item.code()),
        word,
        Cell::text(says.say(&item_name(item))),
        why,
        says.words(&evidence),
        recorded.map_or(Cell::Empty, |recorded| Cell::text(&recorded.basis)),
        recorded.map_or(Cell::Empty, |recorded| recorded.on.into()),
        recorded.map_or(Cell::Empty, |recorded| recorded.seq.into()),
        next,
    ]
}

fn missing(lack: &Lack, recorded: Option<&ItemRecorded>) -> Message {
    match recorded {
        Some(_) => msg!("checklist-no-longer", why = lack_said(lack)),
        None => lack_said(lack),
    }
}

fn next_said(says: Says<'_>, typed: &Typed, item: Item, lack: &Lack) -> String {
    match (lack, lack_command(&typed.inst, item, lack)) {
        (Lack::After(_), _) => String::new(),
        (Lack::NoticeRuns(until), _) => says.say(&msg!("checklist-wait", day = until.succ_opt().unwrap_or(*until))),
        (_, command) => command.map_or_else(String::new, |command| ready(&command, None, typed.demo)),
    }
}
