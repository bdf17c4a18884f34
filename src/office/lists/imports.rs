//! `import list` and `import show`: what was taken in, and what became of each row.

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate, Utc};
use serde::Deserialize;
use uuid::Uuid;

use crate::actions::error::ActionError;
use crate::actions::import::{ImportKind, RowFate, RowOutcome, RowWord};
use crate::actions::returns_import::{KIND, ReturnOutcome};
use crate::db::import::{ImportRow, import_by_id, import_list, import_row_list};
use crate::db::{Access, Session, in_txn};
use crate::domain::value::identifier::IdentifierKind;
use crate::msg;
use crate::office::asked::{PageWords, plain_grid};
use crate::office::catalogue::parts::{Parts, Take};
use crate::office::lists::import_returns;
use crate::office::lists::reviews::kind_name;
use crate::office::says::Says;
use crate::office::told::Told;
use crate::office::words::named;
use crate::output::{Cell, Grid, Kind};
use crate::words::Message;

/// So many rows are read at once.
const ROWS_READ: i64 = 5000;

/// Imports, the newest first.
///
/// # Errors
/// Those of the database.
pub fn list(session: &mut Session, says: Says<'_>) -> Result<Grid, Told> {
    let imports = in_txn(session, Access::Read, import_list)?;
    let page = PageWords {
        report: "imports",
        title: msg!("imports-title"),
        definition: msg!("imports-definition"),
        empty: msg!("imports-empty"),
    };
    let mut grid = plain_grid(says, &page, session.known_at());
    grid.columns = vec![
        says.column("import_id", &msg!("column-import"), Kind::Code),
        says.column("kind", &msg!("column-kind"), Kind::Word).wide(),
        says.column("profile", &msg!("column-profile"), Kind::Text),
        says.column("given", &msg!("column-given"), Kind::Text).wide(),
        says.column("file", &msg!("column-file"), Kind::Text),
        says.column("taken_on", &msg!("column-taken-on"), Kind::Date),
        says.column("rows", &msg!("column-rows"), Kind::Integer),
        says.column("written", &msg!("column-rows-written"), Kind::Integer),
        says.column("review", &msg!("column-rows-review"), Kind::Integer),
        says.column("set_aside", &msg!("column-rows-aside"), Kind::Integer),
        says.column("officer", &msg!("column-officer"), Kind::Text).wide(),
        says.column("recorded_at", &msg!("column-recorded"), Kind::Word),
        says.column("sha256", &msg!("column-hash"), Kind::Code).wide(),
    ];
    grid.rows = imports.iter().map(|one| import_cells(says, one)).collect();
    Ok(grid)
}

/// How many rows came to each outcome, in a list of whichever kind.
#[derive(Default, Deserialize)]
struct RowCounts {
    rows: BTreeMap<String, i64>,
}

fn import_cells(says: Says<'_>, one: &ImportRow) -> Vec<Cell> {
    let counts: BTreeMap<String, i64> = serde_json::from_str::<RowCounts>(&one.counts).unwrap_or_default().rows;
    let of = |outcomes: &[&str]| -> i64 { outcomes.iter().filter_map(|outcome| counts.get(*outcome)).sum() };
    let written = [
        RowOutcome::Created.code(),
        RowOutcome::CreatedForReview.code(),
        RowOutcome::Changed.code(),
        RowOutcome::Dated.code(),
        RowOutcome::Learned.code(),
        ReturnOutcome::Filed.code(),
        ReturnOutcome::Restated.code(),
    ];
    let aside = [RowOutcome::Quarantined.code(), ReturnOutcome::SetAside.code()];
    let kind = match one.kind.parse() {
        Ok(kind) => says.word(&one.kind, &named::<ImportKind>(kind)),
        Err(_) if one.kind == KIND => says.word(&one.kind, &msg!("import-kind-of-returns")),
        Err(_) => Cell::text(&one.kind),
    };
    vec![
        Cell::code(one.import_id.to_string()),
        kind,
        Cell::text(&one.profile),
        if one.given.is_empty() { Cell::Empty } else { Cell::text(&one.given) },
        Cell::text(&one.file_name),
        one.taken_on.into(),
        one.row_count.into(),
        of(&written).into(),
        of(&[RowOutcome::Review.code(), RowOutcome::CreatedForReview.code()]).into(),
        of(&aside).into(),
        Cell::text(&one.officer),
        says.moment(one.recorded_at),
        Cell::code(&one.sha256),
    ]
}

/// The list that a report is about.
#[derive(Debug, Clone)]
pub struct Source {
    pub file: String,
    pub profile: String,
    pub taken_on: Option<NaiveDate>,
}

fn head(says: Says<'_>, source: &Source, known_at: DateTime<Utc>) -> Grid {
    let (file, profile) = (&source.file, &source.profile);
    let page = PageWords {
        report: "import-rows",
        title: msg!("import-rows-title", file = file, profile = profile),
        definition: msg!("import-rows-definition"),
        empty: msg!("import-rows-empty"),
    };
    let mut grid = plain_grid(says, &page, known_at);
    grid.as_of = source.taken_on;
    grid.columns = vec![
        says.column("row", &msg!("column-row"), Kind::Integer),
        says.column("event", &msg!("column-event-of-row"), Kind::Integer).wide(),
        says.column("name", &msg!("column-name"), Kind::Text),
        says.column("outcome", &msg!("column-outcome-of-row"), Kind::Word),
        says.column("id", &msg!("column-id"), Kind::Code).wide(),
        says.column("institution", &msg!("column-institution"), Kind::Text),
        says.column("matched_by", &msg!("column-matched-by"), Kind::Word),
        says.column("entry", &msg!("column-entry"), Kind::Integer),
        says.column("review_kind", &msg!("column-why"), Kind::Word),
        says.column("review_id", &msg!("column-item"), Kind::Code).wide(),
        says.column("left_out", &msg!("column-left-out"), Kind::Word),
    ];
    grid
}

/// What became of the rows of an import that was recorded, part by part.
///
/// # Errors
/// That there is no such import; those of the database and of whoever takes the parts.
pub fn show(session: &mut Session, says: Says<'_>, id: &str, take: Take<'_>) -> Result<Grid, Told> {
    let known_at = session.known_at();
    let missing = || ActionError::NoImport { id: id.to_owned() };
    let import = Uuid::parse_str(id.trim()).map_err(|_| missing())?;
    in_txn(session, Access::Read, |txn| {
        let one = import_by_id(txn, import)?.ok_or_else(missing)?;
        let of_returns = one.kind == KIND;
        let source = Source { file: one.file_name, profile: one.profile, taken_on: one.taken_on };
        if of_returns {
            return import_returns::show(txn, says, import, &source, known_at, take);
        }
        let mut parts = Parts::new(head(says, &source, known_at), take);
        let (mut after, mut all) = ((0, 0), 0_i64);
        loop {
            let rows = import_row_list(txn, import, after, ROWS_READ)?;
            let Some(last) = rows.last() else { break };
            after = (last.row_number, last.event);
            for row in rows {
                all = all.saturating_add(1);
                parts.row(fate_cells(says, &RowFate::of(row)?))?;
            }
        }
        Ok::<_, Told>(parts.end(says, all))
    })
}

/// What became, or would become, of the rows of a file, part by part.
///
/// # Errors
/// Those of whoever takes the parts.
pub fn report(
    says: Says<'_>,
    source: &Source,
    fates: &[RowFate],
    known_at: DateTime<Utc>,
    take: Take<'_>,
) -> Result<Grid, Told> {
    let mut parts = Parts::new(head(says, source, known_at), take);
    for fate in fates {
        parts.row(fate_cells(says, fate))?;
    }
    Ok(parts.end(says, i64::try_from(fates.len()).unwrap_or(i64::MAX)))
}

fn fate_cells(says: Says<'_>, fate: &RowFate) -> Vec<Cell> {
    let (item, kind) = fate.review.unzip();
    vec![
        i64::from(fate.row).into(),
        if fate.event == 0 { Cell::Empty } else { i64::from(fate.event).into() },
        Cell::text(&fate.name),
        says.word(fate.outcome.code(), &outcome_name(fate.outcome)),
        fate.subject.map_or(Cell::Empty, |id| Cell::code(id.to_string())),
        fate.institution.as_deref().map_or(Cell::Empty, Cell::text),
        says.words(&words_said(&fate.matched_by)),
        fate.seq.into(),
        kind.map_or(Cell::Empty, |kind| says.word(kind.code(), &kind_name(kind))),
        item.map_or(Cell::Empty, |item| Cell::code(item.to_string())),
        says.words(&words_said(&fate.left_out)),
    ]
}

/// What became of one row, in a word.
fn outcome_name(outcome: RowOutcome) -> Message {
    match outcome {
        RowOutcome::Created => msg!("row-outcome-created"),
        RowOutcome::CreatedForReview => msg!("row-outcome-created-for-review"),
        RowOutcome::Changed => msg!("row-outcome-changed"),
        RowOutcome::Dated => msg!("row-outcome-dated"),
        RowOutcome::Learned => msg!("row-outcome-learned"),
        RowOutcome::Agreed => msg!("row-outcome-agreed"),
        RowOutcome::Review => msg!("row-outcome-review"),
        RowOutcome::Settled => msg!("row-outcome-settled"),
        RowOutcome::Quarantined => msg!("row-outcome-quarantined"),
        RowOutcome::NoInstitution => msg!("row-outcome-no-institution"),
        RowOutcome::Skipped => msg!("row-outcome-skipped"),
    }
}

/// Words of a row, each with what it is called; one that the program does not know stands as it is.
fn words_said(words: &str) -> Vec<(&str, Message)> {
    let said = |word: &str| {
        let of_row = word.parse::<RowWord>().ok().map(named);
        of_row.or_else(|| word.parse::<IdentifierKind>().ok().map(named))
    };
    words.split(' ').filter_map(|word| Some((word, said(word)?))).collect()
}
