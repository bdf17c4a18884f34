//! `bulletin publish`, `bulletin list`, `bulletin verify`: bulletins that were frozen, and whether the record still gives
//! them.

use chrono::{DateTime, Utc};

use crate::db::Session;
use crate::db::bulletin::BulletinRow;
use crate::domain::figures::exited::Form;
use crate::domain::figures::publication::{Differing, Published, differing};
use crate::domain::sentence::next::{Deed, Field, Next};
use crate::domain::value::digest::sha256_hex;
use crate::domain::value::month::Month;
use crate::msg;
use crate::office::asked::{PageWords, plain_grid};
use crate::office::bulletin::shown::published_read;
use crate::office::says::Says;
use crate::office::told::Told;
use crate::output::{Cell, Grid, Kind};
use crate::reports::bulletin::BulletinSpec;
use crate::words::Message;

/// What was published, as a grid.
#[must_use]
pub fn list_grid(says: Says<'_>, rows: &[BulletinRow], known_at: DateTime<Utc>) -> Grid {
    let page = PageWords {
        report: "bulletins",
        title: msg!("bulletin-list-title"),
        definition: msg!("bulletin-list-definition", next = Next::look(Deed::BulletinVerify).open(Field::Number)),
        empty: msg!("bulletin-list-empty"),
    };
    let mut grid = plain_grid(says, &page, known_at);
    list_fill(says, &mut grid, rows);
    grid
}

fn list_fill(says: Says<'_>, grid: &mut Grid, rows: &[BulletinRow]) {
    grid.columns = vec![
        says.column("unit", &msg!("column-unit-code"), Kind::Code).wide(),
        says.column("unit_name", &msg!("column-unit"), Kind::Text),
        says.column("number", &msg!("bulletin-column-number"), Kind::Integer),
        says.column("as_of", &msg!("bulletin-column-as-of"), Kind::Date),
        says.column("baseline", &msg!("bulletin-column-baseline"), Kind::Date),
        says.column("known_at", &msg!("bulletin-column-known-at"), Kind::Word).wide(),
        says.column("published_at", &msg!("bulletin-column-published"), Kind::Word),
        says.column("officer", &msg!("bulletin-column-officer"), Kind::Code).wide(),
        says.column("basis", &msg!("column-basis"), Kind::Text).wide(),
        says.column("sha256", &msg!("bulletin-column-sha256"), Kind::Code).wide(),
    ];
    grid.rows = rows
        .iter()
        .map(|row| {
            vec![
                Cell::code(&row.unit_code),
                says.unit_name(&row.unit_code),
                row.number.into(),
                row.as_of.into(),
                row.baseline.into(),
                says.moment(row.known_at),
                says.moment(row.published_at),
                Cell::code(&row.officer),
                Cell::text(&row.basis),
                Cell::code(&row.sha256),
            ]
        })
        .collect();
}

/// What is wrong with a published bulletin.
pub(crate) enum Wrong {
    /// The text kept is not the one that was entered.
    Digest { found: String, entered: String },
    /// The record gives something else.
    Place(Differing),
}

pub(crate) fn row_verify(session: &mut Session, row: &BulletinRow) -> Result<Vec<Wrong>, Told> {
    let mut wrong = Vec::new();
    let found = sha256_hex(row.content.as_bytes());
    let entered = row.entered_sha256.clone().unwrap_or_default();
    if found != entered || found != row.sha256 {
        wrong.push(Wrong::Digest { found, entered });
    }
    // One that cannot be read is rebuilt in the form of today, and differs.
    let form = Published::read(&row.content).map_or(Form::NOW, |kept| kept.bulletin.form);
    let spec = BulletinSpec {
        form,
        unit: row.unit_code.clone(),
        month: Month::of(row.as_of),
        baseline: Month::of(row.baseline),
        known_at: row.known_at,
    };
    let rebuilt = published_read(session, &spec)?.content()?;
    if rebuilt != row.content {
        wrong.extend(differing(&row.content, &rebuilt).into_iter().map(Wrong::Place));
    }
    Ok(wrong)
}

pub(crate) fn side(text: Option<&str>) -> Message {
    match text {
        Some(text) => msg!("detail-line", text = text),
        None => msg!("bulletin-verify-absent"),
    }
}
