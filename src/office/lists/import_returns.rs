//! `import show` of returns: what became of each row.

use chrono::{DateTime, Utc};
use uuid::Uuid;

use crate::actions::return_fates::{ReturnFate, ReturnFates};
use crate::actions::returns_import::ReturnOutcome;
use crate::db::Txn;
use crate::db::import_return::import_return_each;
use crate::msg;
use crate::office::asked::{PageWords, plain_grid};
use crate::office::catalogue::parts::{Parts, Take};
use crate::office::lists::imports::Source;
use crate::office::says::Says;
use crate::office::told::Told;
use crate::office::words::named;
use crate::output::{Cell, Grid, Kind};
use crate::words::Message;

fn head(says: Says<'_>, source: &Source, known_at: DateTime<Utc>) -> Grid {
    let (file, profile) = (&source.file, &source.profile);
    let page = PageWords {
        report: "import-returns",
        title: msg!("import-rows-title", file = file, profile = profile),
        definition: msg!("import-returns-definition"),
        empty: msg!("import-rows-empty"),
    };
    let mut grid = plain_grid(says, &page, known_at);
    grid.as_of = source.taken_on;
    grid.columns = vec![
        says.column("row", &msg!("column-row"), Kind::Integer),
        says.column("name", &msg!("column-name"), Kind::Text),
        says.column("month", &msg!("head-month"), Kind::Code),
        says.column("outcome", &msg!("column-outcome-of-row"), Kind::Word),
        says.column("id", &msg!("column-id"), Kind::Code).wide(),
        says.column("institution", &msg!("column-institution"), Kind::Text),
        says.column("version", &msg!("months-head-version"), Kind::Integer),
        says.column("why", &msg!("column-why"), Kind::Word),
        says.column("header", &msg!("column-header"), Kind::Text),
        says.column("value", &msg!("column-value"), Kind::Text),
    ];
    grid
}

/// What became of the rows of an import that was recorded, part by part.
///
/// # Errors
/// Those of the database and of whoever takes the parts.
pub(super) fn show(
    txn: &mut Txn<'_>,
    says: Says<'_>,
    import: Uuid,
    source: &Source,
    known_at: DateTime<Utc>,
    take: Take<'_>,
) -> Result<Grid, Told> {
    let mut parts = Parts::new(head(says, source, known_at), take);
    let mut all = 0_i64;
    import_return_each(txn, import, |row| {
        all = all.saturating_add(1);
        parts.row(fate_cells(says, &ReturnFate::of(row)?))
    })?;
    Ok(parts.end(says, all))
}

/// What became, or would become, of the rows of a file, part by part.
///
/// # Errors
/// Those of the file that has them, and of whoever takes the parts.
pub fn report(
    says: Says<'_>,
    source: &Source,
    fates: &mut ReturnFates,
    known_at: DateTime<Utc>,
    take: Take<'_>,
) -> Result<Grid, Told> {
    let mut parts = Parts::new(head(says, source, known_at), take);
    let mut all = 0_i64;
    for fate in fates.iter().map_err(Told::output)? {
        all = all.saturating_add(1);
        parts.row(fate_cells(says, &fate.map_err(Told::output)?))?;
    }
    Ok(parts.end(says, all))
}

fn fate_cells(says: Says<'_>, fate: &ReturnFate) -> Vec<Cell> {
    let text = |text: &str| if text.is_empty() { Cell::Empty } else { Cell::text(text) };
    vec![
        i64::from(fate.row).into(),
        text(&fate.name),
        fate.month.map_or(Cell::Empty, |month| Cell::code(month.to_string())),
        says.word(fate.outcome.code(), &outcome_name(fate.outcome)),
        fate.subject.map_or(Cell::Empty, |id| Cell::code(id.to_string())),
        fate.institution.as_deref().map_or(Cell::Empty, Cell::text),
        fate.version.into(),
        fate.why.map_or(Cell::Empty, |why| says.word(why.code(), &named(why))),
        text(&fate.header),
        text(&fate.value),
    ]
}

/// What became of one row, in a word.
fn outcome_name(outcome: ReturnOutcome) -> Message {
    match outcome {
        ReturnOutcome::Filed => msg!("row-outcome-filed"),
        ReturnOutcome::Restated => msg!("row-outcome-restated"),
        ReturnOutcome::Agreed => msg!("row-outcome-agreed"),
        ReturnOutcome::SetAside => msg!("row-outcome-set-aside"),
        ReturnOutcome::NoInstitution => msg!("row-outcome-no-institution"),
        ReturnOutcome::Skipped => msg!("row-outcome-skipped"),
    }
}
