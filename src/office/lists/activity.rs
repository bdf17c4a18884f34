//! `activity`: who recorded what, since a day.

use crate::msg;
use crate::office::lists::field::Field;
use crate::office::pages::history::track_name;
use crate::office::says::reason_name;
use crate::office::words::entry::entry_said;
use crate::output::{Cell, Kind};
use crate::reports::activity::{OfficerTotal, Recorded};

pub(crate) fn fields() -> Vec<Field<Recorded>> {
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

pub(crate) fn total_fields() -> Vec<Field<OfficerTotal>> {
    vec![
        Field::new("officer", msg!("column-officer"), Kind::Text, |_, row: &OfficerTotal| Cell::text(&row.officer)),
        Field::new("entries", msg!("activity-entries"), Kind::Integer, |_, row: &OfficerTotal| row.entries.into()),
        Field::new("subjects", msg!("activity-subjects"), Kind::Integer, |_, row: &OfficerTotal| row.subjects.into()),
        Field::new("first_at", msg!("activity-first"), Kind::Word, |says, row: &OfficerTotal| says.moment(row.first)),
        Field::new("last_at", msg!("activity-last"), Kind::Word, |says, row: &OfficerTotal| says.moment(row.last)),
    ]
}
