//! `institution classify`, `institution registration`, and the lists of both.

use crate::db::Txn;
use crate::db::aspect::AspectTrack;
use crate::domain::institution::state::InstitutionState;
use crate::domain::tracks::State;
use crate::msg;
use crate::office::asked::{Frame, PageWords};
use crate::office::catalogue::Reading;
use crate::office::lists::field::{Field, fill};
use crate::office::lists::institutions::states_asked;
use crate::office::says::{Says, state_name};
use crate::office::told::Told;
use crate::office::words::aspect::{doubts_cell, total_of, word_cell};
use crate::output::{Cell, Grid, Kind};
use crate::reports::aspects::{AspectLine, AspectsAsked, AspectsListed, aspects_listed};

fn page_words(track: &AspectTrack) -> PageWords {
    match track {
        AspectTrack::Classes(_) => PageWords {
            report: "classes",
            title: msg!("classes-title"),
            definition: msg!("classes-definition"),
            empty: msg!("institutions-empty"),
        },
        AspectTrack::Registrations(_) => PageWords {
            report: "registrations",
            title: msg!("registrations-title"),
            definition: msg!("registrations-definition"),
            empty: msg!("institutions-empty"),
        },
    }
}

pub(crate) fn grid(says: Says<'_>, frame: &Frame, track: &AspectTrack, list: &AspectsListed) -> Grid {
    let mut grid = frame.grid(says, &page_words(track));
    fill(&mut grid, says, &fields(track), &list.rows);
    grid.totals = vec![says.total("institutions", &msg!("total-institutions"), list.count())];
    grid.totals.extend(list.counts.iter().map(|(fact, count)| {
        let (key, heading) = total_of(*fact);
        says.total(key, &heading, *count)
    }));
    grid.totals.push(says.total("doubtful", &msg!("total-doubtful"), list.doubtful));
    Frame::limit_note(says, &mut grid, list.count());
    grid
}

fn fields(track: &AspectTrack) -> Vec<Field<AspectLine>> {
    let (key, heading) = match track {
        AspectTrack::Classes(_) => ("class", msg!("column-class")),
        AspectTrack::Registrations(_) => ("registration", msg!("column-registration")),
    };
    let mut fields = vec![Field::new(key, heading, Kind::Word, |says, row: &AspectLine| match row.read.said {
        Some(_) => word_cell(says, row.read.fact),
        None => Cell::Empty,
    })];
    fields.extend(institution_fields());
    fields.extend(said_fields());
    fields
}

fn institution_fields() -> Vec<Field<AspectLine>> {
    vec![
        Field::new("id", msg!("column-id"), Kind::Code, |_, row: &AspectLine| Cell::code(row.read.subject.to_string()))
            .wide(),
        Field::new("name", msg!("column-name"), Kind::Text, |_, row: &AspectLine| Cell::text(&row.read.name)),
        Field::new("uscc", msg!("column-uscc"), Kind::Code, |_, row: &AspectLine| {
            row.read.uscc.as_deref().map_or(Cell::Empty, Cell::code)
        })
        .wide(),
        Field::new("unit", msg!("column-unit-code"), Kind::Code, |_, row: &AspectLine| Cell::code(&row.read.unit))
            .wide(),
        Field::new("unit_name", msg!("column-unit"), Kind::Text, |says, row: &AspectLine| {
            says.unit_name(&row.read.unit)
        }),
        Field::new("state", msg!("column-state"), Kind::Word, |says, row: &AspectLine| says.state(row.read.state)),
    ]
}

/// What is on record of it, and what is doubtful.
fn said_fields() -> Vec<Field<AspectLine>> {
    vec![
        Field::new("since", msg!("column-since"), Kind::Date, |_, row: &AspectLine| {
            row.read.said.as_ref().map(|said| said.since).into()
        }),
        Field::new("basis", msg!("column-basis"), Kind::Text, |_, row: &AspectLine| {
            row.read.said.as_ref().map_or(Cell::Empty, |said| Cell::text(&said.basis))
        })
        .wide(),
        Field::new("entry", msg!("head-entry"), Kind::Integer, |_, row: &AspectLine| {
            row.read.said.as_ref().map_or(Cell::Empty, |said| i64::from(said.seq).into())
        })
        .wide(),
        Field::new("stage", msg!("head-stage"), Kind::Word, |says, row: &AspectLine| {
            let case = row.read.case;
            case.map_or(Cell::Empty, |case| says.word(case.stage.code(), &state_name(State::Clearance(case.stage))))
        })
        .wide(),
        Field::new("outstanding", msg!("head-outstanding"), Kind::Money, |_, row: &AspectLine| {
            row.read.case.and_then(|case| case.outstanding).into()
        })
        .wide(),
        Field::new("doubt", msg!("column-doubt"), Kind::Word, |says, row: &AspectLine| doubts_cell(says, &row.doubts)),
    ]
}

/// Institutions by class or by registration.
///
/// # Errors
/// Those of the database.
pub(crate) fn drawn(
    reading: &Reading<'_>,
    txn: &mut Txn<'_>,
    track: &AspectTrack,
    states: &[InstitutionState],
) -> Result<Grid, Told> {
    let asked = AspectsAsked { track: track.clone(), states: states_asked(states) };
    let list = aspects_listed(txn, &reading.frame.cut, &asked)?;
    Ok(grid(reading.says, &reading.frame, &asked.track, &list))
}
