//! `activity`: who recorded what, since a day.

use crate::office::words::named;
use chrono::{DateTime, NaiveDate, Utc};

use crate::db::Txn;
use crate::db::activity::ActivityFilter;
use crate::domain::value::days::legal_day_end;
use crate::msg;
use crate::office::asked::{Frame, PageWords, plain_grid};
use crate::office::catalogue::Reading;
use crate::office::lists::field::{Field, fill};
use crate::office::says::Says;
use crate::office::told::Told;
use crate::office::words::entry::entry_said;
use crate::output::{Cell, Grid, Kind};
use crate::reports::activity::{Activity, OfficerTotal, Recorded, activity};
use crate::reports::stuck::Head;

fn fields() -> Vec<Field<Recorded>> {
    vec![
        Field::new("recorded_at", msg!("column-recorded"), Kind::Word, |says, row: &Recorded| {
            says.moment(row.line.entry.recorded_at)
        }),
        Field::new("officer", msg!("column-officer"), Kind::Text, |_, row: &Recorded| {
            Cell::text(&row.line.entry.officer)
        }),
        Field::new("name", msg!("column-name"), Kind::Text, |says, row: &Recorded| match &row.name {
            Some(name) => Cell::text(name),
            None => says.unit_name(&row.unit),
        }),
        Field::new("what", msg!("column-what"), Kind::Text, |says, row: &Recorded| {
            Cell::text(says.say(&entry_said(says, &row.line)))
        }),
        Field::new("basis", msg!("column-basis"), Kind::Text, |_, row: &Recorded| Cell::text(&row.line.entry.basis)),
        Field::new("effective_on", msg!("column-effective"), Kind::Date, |_, row: &Recorded| {
            row.line.entry.effective.on.into()
        })
        .wide(),
        Field::new("track", msg!("column-track"), Kind::Word, |says, row: &Recorded| {
            says.word(row.line.entry.track.code(), &named(row.line.entry.track))
        })
        .wide(),
        Field::new("reason", msg!("column-reason"), Kind::Word, |says, row: &Recorded| {
            says.word(row.line.entry.reason.code(), &named(row.line.entry.reason))
        })
        .wide(),
        Field::new("note", msg!("column-note"), Kind::Text, |_, row: &Recorded| match &row.line.entry.note {
            Some(note) => Cell::text(note),
            None => Cell::Empty,
        })
        .wide(),
        Field::new("unit", msg!("column-unit-code"), Kind::Code, |_, row: &Recorded| Cell::code(&row.unit)).wide(),
        Field::new("subject", msg!("column-subject"), Kind::Code, |_, row: &Recorded| {
            Cell::code(row.line.entry.subject.to_string())
        })
        .wide(),
        Field::new("seq", msg!("column-seq"), Kind::Integer, |_, row: &Recorded| row.line.entry.seq.into()).wide(),
        Field::new("act_id", msg!("column-act"), Kind::Code, |_, row: &Recorded| {
            Cell::code(row.line.entry.act_id.to_string())
        })
        .wide(),
    ]
}

fn total_fields() -> Vec<Field<OfficerTotal>> {
    vec![
        Field::new("officer", msg!("column-officer"), Kind::Text, |_, row: &OfficerTotal| Cell::text(&row.officer)),
        Field::new("entries", msg!("activity-entries"), Kind::Integer, |_, row: &OfficerTotal| row.entries.into()),
        Field::new("subjects", msg!("activity-subjects"), Kind::Integer, |_, row: &OfficerTotal| row.subjects.into()),
        Field::new("first_at", msg!("activity-first"), Kind::Word, |says, row: &OfficerTotal| says.moment(row.first)),
        Field::new("last_at", msg!("activity-last"), Kind::Word, |says, row: &OfficerTotal| says.moment(row.last)),
    ]
}

/// Who recorded what, and how it is shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ActivityAsked {
    /// From which day on.
    pub since: NaiveDate,
    /// Only of this officer.
    pub by: Option<String>,
    /// A line an officer.
    pub totals: bool,
}

/// Who recorded what, since a day.
///
/// # Errors
/// Those of the database.
pub(crate) fn drawn(reading: &Reading<'_>, txn: &mut Txn<'_>, asked: &ActivityAsked) -> Result<Grid, Told> {
    let Reading { says, frame, .. } = reading;
    let says = *says;
    // A day begins where the one before it ends; before the first day there is nothing.
    let since = asked.since.pred_opt().and_then(legal_day_end).unwrap_or(DateTime::<Utc>::MIN_UTC);
    let filter = ActivityFilter {
        since,
        known_at: frame.cut.known_at,
        officer: asked.by.clone(),
        units: frame.cut.units.clone(),
    };
    let limit = frame.cut.limit.and_then(|limit| usize::try_from(limit).ok()).unwrap_or(usize::MAX);
    let told = if asked.totals { 0 } else { limit };
    let Activity { shown, entries, totals } = activity(txn, &filter, told)?;
    let mut grid = empty_grid(says, frame, asked);
    let officers = i64::try_from(totals.len()).unwrap_or(i64::MAX);
    if asked.totals {
        let head = Head::of(&frame.cut, totals);
        fill(&mut grid, says, &total_fields(), head.shown());
        Frame::limit_note(says, &mut grid, head.all());
    } else {
        fill(&mut grid, says, &fields(), &shown);
        Frame::limit_note(says, &mut grid, entries);
        grid.notes.extend(
            totals
                .iter()
                .map(|total| says.say(&msg!("activity-by-officer", officer = &total.officer, entries = total.entries))),
        );
    }
    grid.totals = vec![
        says.total("entries", &msg!("activity-entries"), entries),
        says.total("officers", &msg!("activity-officers"), officers),
    ];
    Ok(grid)
}

fn empty_grid(says: Says<'_>, frame: &Frame, asked: &ActivityAsked) -> Grid {
    let since = asked.since;
    let page = PageWords {
        report: if asked.totals { "activity-by-officer" } else { "activity" },
        title: match &asked.by {
            None => msg!("activity-title", since = since),
            Some(officer) => msg!("activity-title-of", since = since, officer = officer),
        },
        definition: msg!("activity-definition", since = since),
        empty: match &asked.by {
            None => msg!("activity-empty", since = since),
            Some(officer) => msg!("activity-empty-of", since = since, officer = officer),
        },
    };
    let mut grid = plain_grid(says, &page, frame.cut.known_at);
    grid.unit.clone_from(&frame.unit);
    grid.notes = frame.notes(says);
    grid
}
