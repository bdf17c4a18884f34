//! `issue list` and its export.

use crate::actions::institution_resolve;
use crate::actions::lead_resolve::lead_resolve;
use crate::db::Txn;
use crate::db::concern::ConcernRead;
use crate::domain::concern::ConcernCategory;
use crate::domain::tracks::Track;
use crate::msg;
use crate::office::asked::{Frame, PageWords};
use crate::office::catalogue::Reading;
use crate::office::lists::field::{Field, fill};
use crate::office::says::Says;
use crate::office::told::Told;
use crate::office::words::named;
use crate::output::{Cell, Grid, Kind};
use crate::reports::concerns::{ConcernCount, ConcernsAsked, concerns_listed};
use crate::words::Message;

/// An issue, with whether it is open past its day.
struct IssueLine<'read> {
    read: &'read ConcernRead,
    overdue: bool,
}

pub(crate) fn grid(says: Says<'_>, frame: &Frame, rows: &[ConcernRead], count: ConcernCount) -> Grid {
    let page = PageWords {
        report: "issues",
        title: msg!("concerns-title"),
        definition: msg!("concerns-definition"),
        empty: msg!("concerns-empty"),
    };
    let lines: Vec<IssueLine<'_>> =
        rows.iter().map(|read| IssueLine { read, overdue: read.drawn.is_overdue(frame.cut.as_of) }).collect();
    let mut grid = frame.grid(says, &page);
    fill(&mut grid, says, &fields(), &lines);
    grid.totals = vec![
        says.total("issues", &msg!("total-concerns"), count.all),
        says.total("open", &msg!("total-concerns-open"), count.open),
        says.total("overdue", &msg!("total-concerns-overdue"), count.overdue),
    ];
    Frame::limit_note(says, &mut grid, count.all);
    grid
}

fn fields<'read>() -> Vec<Field<IssueLine<'read>>> {
    let mut fields = vec![
        Field::new("status", msg!("head-status"), Kind::Word, |says, line: &IssueLine<'read>| {
            match (&line.read.drawn.resolved, line.overdue) {
                (Some(_), _) => says.word("resolved", &msg!("concern-status-resolved")),
                (None, true) => says.word("overdue", &msg!("concern-status-overdue")),
                (None, false) => says.word("open", &msg!("concern-status-open")),
            }
        }),
        Field::new("entry", msg!("head-entry"), Kind::Integer, |_, line: &IssueLine<'read>| line.read.drawn.seq.into()),
        Field::new("raised_on", msg!("head-raised-on"), Kind::Date, |_, line: &IssueLine<'read>| {
            line.read.drawn.raised_on.into()
        }),
        Field::new("name", msg!("column-name"), Kind::Text, |_, line: &IssueLine<'read>| Cell::text(&line.read.name)),
        Field::new("track", msg!("head-about"), Kind::Word, |says, line: &IssueLine<'read>| {
            let (code, name) = track_said(line.read.track);
            says.word(code, &name)
        }),
        Field::new("category", msg!("head-category"), Kind::Word, |says, line: &IssueLine<'read>| {
            let category = line.read.drawn.category;
            says.word(category.code(), &named(category))
        }),
        Field::new("issue", msg!("head-issue"), Kind::Text, |_, line: &IssueLine<'read>| {
            Cell::text(&line.read.drawn.text)
        }),
        Field::new("owner", msg!("head-owner"), Kind::Text, |_, line: &IssueLine<'read>| {
            line.read.drawn.owner.as_deref().map_or(Cell::Empty, Cell::text)
        }),
        Field::new("due_on", msg!("head-due-on"), Kind::Date, |_, line: &IssueLine<'read>| line.read.drawn.due.into()),
    ];
    fields.extend(wide_fields());
    fields
}

/// What a terminal has no room for.
fn wide_fields<'read>() -> Vec<Field<IssueLine<'read>>> {
    vec![
        Field::new("overdue", msg!("months-head-overdue"), Kind::Flag, |_, line: &IssueLine<'read>| {
            line.overdue.into()
        })
        .wide(),
        Field::new("resolved_on", msg!("head-resolved-on"), Kind::Date, |_, line: &IssueLine<'read>| {
            let resolved = line.read.drawn.resolved.as_ref();
            resolved.map(|(on, _)| *on).into()
        })
        .wide(),
        Field::new("resolution", msg!("head-resolution"), Kind::Text, |_, line: &IssueLine<'read>| {
            let resolved = line.read.drawn.resolved.as_ref();
            resolved.map_or(Cell::Empty, |(_, how)| Cell::text(how))
        })
        .wide(),
        Field::new("reopened", msg!("head-reopened"), Kind::Integer, |_, line: &IssueLine<'read>| {
            line.read.drawn.reopened.into()
        })
        .wide(),
        Field::new("unit", msg!("column-unit-code"), Kind::Code, |_, line: &IssueLine<'read>| {
            Cell::code(&line.read.unit)
        })
        .wide(),
        Field::new("unit_name", msg!("column-unit"), Kind::Text, |says, line: &IssueLine<'read>| {
            says.unit_name(&line.read.unit)
        })
        .wide(),
        Field::new("id", msg!("column-id"), Kind::Code, |_, line: &IssueLine<'read>| {
            Cell::code(line.read.holder.to_string())
        })
        .wide(),
    ]
}

/// What an issue is about, as `--track` has it.
fn track_said(track: Track) -> (&'static str, Message) {
    match track {
        Track::Institution => ("institution", msg!("concern-about-institution")),
        Track::Clearance => ("case", msg!("concern-about-case")),
        Track::Pilot => ("pilot", msg!("concern-about-pilot")),
        Track::Lead => ("lead", msg!("concern-about-lead")),
        Track::Unit | Track::Filing => (track.code(), msg!("concern-about-other")),
    }
}

/// The issue log: about one institution or one lead where it is named; of categories and an owner; resolved ones too.
///
/// # Errors
/// That there is no such institution or lead, or what the database says.
pub(crate) fn drawn(
    reading: &Reading<'_>,
    txn: &mut Txn<'_>,
    (institution, lead): (Option<&str>, Option<&str>),
    (categories, owner, resolved_too): (Vec<ConcernCategory>, Option<String>, bool),
) -> Result<Grid, Told> {
    let institution = institution.map(|text| institution_resolve(txn, text)).transpose()?;
    let lead = lead.map(|text| lead_resolve(txn, text)).transpose()?;
    let subject = lead.or(institution.map(|found| found.subject_id));
    let asked = ConcernsAsked { categories, owner, subject, resolved_too };
    let (rows, count) = concerns_listed(txn, &reading.frame.cut, &asked)?;
    Ok(grid(reading.says, &reading.frame, &rows, count))
}
