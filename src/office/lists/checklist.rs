//! `case checklist`: how R1 to R9 stand, and recording one of them.

use chrono::{DateTime, NaiveDate, Utc};

use crate::domain::case::checklist::{ItemStatus, Lack};
use crate::domain::case::item::Item;
use crate::domain::case::record::CaseRecord;
use crate::domain::case::record::ItemRecorded;
use crate::msg;
use crate::office::asked::{PageWords, plain_grid};
use crate::office::commands::{lack_command, lack_said, on_sample};
use crate::office::says::{Says, evidence_name};
use crate::office::told::{Told, Trouble};
use crate::office::words::case::item_name;
use crate::output::{Cell, Column, Grid, Kind};
use crate::words::Message;

pub(crate) fn incomplete() -> Told {
    Told::new(Trouble::Usage, msg!("error-checklist-incomplete"))
}

/// A case as it is read: its institution's name, its record, the day and the moment.
pub(crate) struct Read {
    pub(crate) name: String,
    pub(crate) record: CaseRecord,
    pub(crate) as_of: NaiveDate,
    pub(crate) known_at: DateTime<Utc>,
}

/// The grid of a page of one case, without columns and rows.
pub(crate) fn case_grid(says: Says<'_>, page: &PageWords, read: &Read) -> Grid {
    Grid { as_of: Some(read.as_of), ..plain_grid(says, page, read.known_at) }
}

pub(crate) fn columns(says: Says<'_>) -> Vec<Column> {
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
pub(crate) struct Typed {
    /// Whom it is about, quoted for the shell.
    pub(crate) inst: String,
    /// On the sample.
    pub(crate) demo: bool,
}

pub(crate) fn cells(says: Says<'_>, typed: &Typed, item: Item, status: &ItemStatus) -> Vec<Cell> {
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
        (_, command) => command.map_or_else(String::new, |command| on_sample(&command, typed.demo)),
    }
}
