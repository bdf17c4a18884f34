//! `activity`: who recorded what, since a day.

use super::args::ActivityArgs;
use super::desk::Desk;
use super::entry_words::entry_said;
use super::fail::Failure;
use super::fields::{Field, fill};
use super::history::track_name;
use super::listing::{Frame, PageWords, Says, plain_grid, reason_name, show};
use crate::db::activity::ActivityFilter;
use crate::db::{Access, in_txn};
use crate::domain::value::days::legal_day_end;
use crate::msg;
use crate::output::{Cell, Grid, Kind};
use crate::reports::activity::{OfficerTotal, Recorded, activity, officer_totals};
use crate::reports::stuck::Head;

/// Lists the entries, or a line for each officer.
///
/// # Errors
/// That there is no such unit, or that the list cannot be read or written.
pub fn run(desk: &Desk, args: &ActivityArgs) -> Result<(), Failure> {
    let mut session = desk.session()?;
    let frame = Frame::of(&session, &args.list())?;
    // A day begins where the one before it ends; before the first day there is nothing.
    let since = args.since.pred_opt().and_then(legal_day_end).unwrap_or(chrono::DateTime::<chrono::Utc>::MIN_UTC);
    let filter = ActivityFilter {
        since,
        known_at: frame.cut.known_at,
        officer: args.by.clone(),
        units: frame.cut.units.clone(),
    };
    let rows = in_txn(&mut session, Access::Read, |txn| activity(txn, &filter))?;
    let says = Says(&desk.words);
    let totals = officer_totals(&rows);
    let mut grid = empty_grid(says, &frame, args);
    if args.totals {
        let head = Head::of(&frame.cut, totals.clone());
        fill(&mut grid, says, &total_fields(), head.shown());
        Frame::limit_note(says, &mut grid, head.all());
    } else {
        let head = Head::of(&frame.cut, rows);
        fill(&mut grid, says, &fields(), head.shown());
        Frame::limit_note(says, &mut grid, head.all());
        grid.notes.extend(
            totals
                .iter()
                .map(|total| says.say(&msg!("activity-by-officer", officer = &total.officer, entries = total.entries))),
        );
    }
    let entries: i64 = totals.iter().map(|total| total.entries).sum();
    let officers = i64::try_from(totals.len()).unwrap_or(i64::MAX);
    grid.totals = vec![
        says.total("entries", &msg!("activity-entries"), entries),
        says.total("officers", &msg!("activity-officers"), officers),
    ];
    show(desk, &grid, &args.shown)
}

fn empty_grid(says: Says<'_>, frame: &Frame, args: &ActivityArgs) -> Grid {
    let since = args.since;
    let page = PageWords {
        report: if args.totals { "activity-by-officer" } else { "activity" },
        title: match &args.by {
            None => msg!("activity-title", since = since),
            Some(officer) => msg!("activity-title-of", since = since, officer = officer),
        },
        definition: msg!("activity-definition", since = since),
        empty: match &args.by {
            None => msg!("activity-empty", since = since),
            Some(officer) => msg!("activity-empty-of", since = since, officer = officer),
        },
    };
    let mut grid = plain_grid(says, &page, frame.cut.known_at);
    grid.unit.clone_from(&frame.unit);
    grid.notes = frame.notes(says);
    grid
}

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
            says.word(row.line.entry.track.code(), &track_name(row.line.entry.track))
        })
        .wide(),
        Field::new("reason", msg!("column-reason"), Kind::Word, |says, row: &Recorded| {
            says.word(row.line.entry.reason.code(), &reason_name(row.line.entry.reason))
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
