//! `officer list` and `officer show`: who has which duty, and how it came to that.

use chrono::{DateTime, Utc};

use crate::domain::sentence::next::{Deed, Field, Next};
use crate::domain::unit::duty::{Duty, DutyKind, Span};
use crate::domain::unit::duty_ledger::DutyEntry;
use crate::domain::value::days::legal_day;
use crate::msg;
use crate::office::asked::{PageWords, plain_grid};
use crate::office::pages::layout::Layout;
use crate::office::says::Says;
use crate::office::words::named;
use crate::office::words::officer::{kinds_said, span_said};
use crate::office::words::record::unit;
use crate::output::{Cell, Grid, Kind};

/// How the entries of one officer are laid out as blocks.
pub const LAYOUT: Layout = Layout { head: &["entry", "act", "unit", "unit_name"], hidden: &[] };

/// The duties as a grid.
#[must_use]
pub fn grid(says: Says<'_>, duties: &[Duty], known_at: DateTime<Utc>) -> Grid {
    let page = PageWords {
        report: "officers",
        title: msg!("officers-title"),
        definition: msg!("officers-definition", next = Next::look(Deed::OfficerShow).open(Field::Login)),
        empty: msg!("officers-empty"),
    };
    let mut grid = plain_grid(says, &page, known_at);
    grid.columns = vec![
        says.column("login", &msg!("column-login"), Kind::Text),
        says.column("name", &msg!("column-name"), Kind::Text),
        says.column("unit", &msg!("column-unit-code"), Kind::Code),
        says.column("unit_name", &msg!("column-unit"), Kind::Text),
        says.column("duties", &msg!("column-duties"), Kind::Word),
        says.column("standing", &msg!("column-duty-standing"), Kind::Word),
        says.column("from", &msg!("column-duty-from"), Kind::Date).wide(),
        says.column("to", &msg!("column-duty-to"), Kind::Date).wide(),
        says.column("away_from", &msg!("column-away-from"), Kind::Date).wide(),
        says.column("away_to", &msg!("column-away-to"), Kind::Date).wide(),
    ];
    let today = legal_day(known_at);
    let row = |duty: &Duty| {
        let standing = duty.standing(today);
        let away = duty.away.unwrap_or_default();
        vec![
            Cell::text(&duty.login),
            Cell::text(&duty.name),
            Cell::code(&duty.unit),
            says.unit_name(&duty.unit),
            kinds_cell(says, &duty.kinds),
            says.word(standing.code(), &named(standing)),
            duty.span.since.into(),
            duty.span.until.into(),
            away.since.into(),
            away.until.into(),
        ]
    };
    grid.rows = duties.iter().map(row).collect();
    grid
}

fn kinds_cell(says: Says<'_>, kinds: &[DutyKind]) -> Cell {
    let words: Vec<_> = kinds.iter().map(|kind| (kind.code(), named(*kind))).collect();
    says.words(&words)
}

/// The entries of one officer as a grid, with what stands today.
#[must_use]
pub fn ledger(says: Says<'_>, login: &str, entries: &[DutyEntry], duties: &[Duty], known_at: DateTime<Utc>) -> Grid {
    let name = duties.first().map_or(login, |duty| duty.name.as_str());
    let page = PageWords {
        report: "officer",
        title: msg!("officer-title", login = login, name = name),
        definition: msg!("officer-definition"),
        empty: msg!("officers-empty"),
    };
    let mut grid = plain_grid(says, &page, known_at);
    grid.columns = vec![
        says.column("entry", &msg!("column-seq"), Kind::Integer),
        says.column("act", &msg!("column-act"), Kind::Word),
        says.column("unit", &msg!("column-unit-code"), Kind::Code),
        says.column("unit_name", &msg!("column-unit"), Kind::Text),
        says.column("duties", &msg!("column-duties"), Kind::Word),
        says.column("from", &msg!("column-duty-from"), Kind::Date),
        says.column("to", &msg!("column-duty-to"), Kind::Date),
        says.column("officer", &msg!("column-officer"), Kind::Text),
        says.column("recorded", &msg!("column-recorded"), Kind::Word),
        says.column("basis", &msg!("column-basis"), Kind::Text),
    ];
    let row = |entry: &DutyEntry| {
        let Span { since, until } = entry.change.span();
        let act = entry.change.act();
        vec![
            Cell::from(i64::from(entry.seq)),
            says.word(act.code(), &named(act)),
            Cell::code(&entry.unit),
            says.unit_name(&entry.unit),
            kinds_cell(says, entry.change.kinds()),
            since.into(),
            until.into(),
            Cell::text(&entry.officer),
            says.moment(entry.recorded_at),
            Cell::text(&entry.basis),
        ]
    };
    grid.rows = entries.iter().map(row).collect();
    let today = legal_day(known_at);
    grid.notes.extend(duties.iter().map(|duty| {
        let standing = duty.standing(today);
        says.say(&msg!(
            "officer-stands",
            unit = unit(&duty.unit, says.0.lang()),
            kinds = kinds_said(&duty.kinds),
            span = span_said(duty.span),
            standing = named(standing)
        ))
    }));
    grid
}
