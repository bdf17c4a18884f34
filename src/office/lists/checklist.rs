//! `case checklist`: how R1 to R9 stand, and recording one of them.

use crate::domain::case::account::outcome;
use crate::office::pages::layout::Layout;
use crate::office::words::named;
use chrono::{DateTime, NaiveDate, Utc};

use crate::domain::case::checklist::{ItemStatus, Lack, checklist};
use crate::domain::case::item::Item;
use crate::domain::case::lack::{lack_next, lack_sentence};
use crate::domain::case::record::CaseRecord;
use crate::domain::case::record::ItemRecorded;
use crate::domain::sentence::next::Field;
use crate::msg;
use crate::office::asked::{PageWords, plain_grid};
use crate::office::says::Says;
use crate::office::telling::said;
use crate::office::told::{Told, Trouble};
use crate::output::{Cell, Column, Grid, Kind};
use crate::words::Message;

pub(crate) fn incomplete() -> Told {
    Told::new(Trouble::Usage, msg!("error-checklist-incomplete"))
}

/// A case as it is read: its institution's name and what commands call it, its record, the day and the moment.
pub struct CaseAsRead {
    pub name: String,
    pub called: String,
    pub record: CaseRecord,
    pub as_of: NaiveDate,
    pub known_at: DateTime<Utc>,
}

/// The grid of a page of one case, without columns and rows.
pub(crate) fn case_grid(says: Says<'_>, page: &PageWords, read: &CaseAsRead) -> Grid {
    Grid { as_of: Some(read.as_of), ..plain_grid(says, page, read.known_at) }
}

/// How an item is laid out on a terminal.
pub const LAYOUT: Layout = Layout { head: &["item", "status", "asks"], hidden: &["entry"] };

/// The checklist of a case.
#[must_use]
pub fn grid(says: Says<'_>, read: &CaseAsRead) -> Grid {
    let page = PageWords {
        report: "checklist",
        title: msg!("checklist-title", name = &read.name),
        definition: msg!("checklist-definition"),
        empty: msg!("checklist-empty"),
    };
    let mut grid = case_grid(says, &page, read);
    grid.columns = columns(says);
    grid.rows = checklist(&read.record, read.as_of)
        .into_iter()
        .map(|(item, status)| cells(says, &read.called, item, &status))
        .collect();
    let would = outcome(&read.record);
    if read.record.outcome.is_none() && read.record.outstanding().is_some_and(|left| left.is_zero()) {
        let note = msg!("checklist-would-read", outcome = named(would), code = would.code());
        grid.notes.push(says.say(&note));
    }
    grid
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

fn cells(says: Says<'_>, inst: &str, item: Item, status: &ItemStatus) -> Vec<Cell> {
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
            Cell::text(next_said(says, inst, item, lack)),
        ),
    };
    let evidence: Vec<(&str, Message)> = recorded
        .map(|recorded| recorded.evidence.as_slice())
        .unwrap_or_default()
        .iter()
        .map(|kind| (kind.code(), named(*kind)))
        .collect();
    vec![
        Cell::code(item.code()),
        word,
        Cell::text(says.say(&named(item))),
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
        Some(_) => msg!("checklist-no-longer", why = said(&lack_sentence(lack))),
        None => said(&lack_sentence(lack)),
    }
}

fn next_said(says: Says<'_>, inst: &str, item: Item, lack: &Lack) -> String {
    match (lack, lack_next(item, lack)) {
        (Lack::After(_), _) => String::new(),
        (Lack::NoticeRuns(until) | Lack::WindowRuns(until), _) => {
            says.say(&msg!("checklist-wait", day = until.succ_opt().unwrap_or(*until)))
        }
        (_, next) => next.map_or_else(String::new, |next| says.next(&next.is(Field::Institution, inst))),
    }
}
