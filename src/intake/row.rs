//! What one row says, once a profile has been laid over it.

use std::fmt::Write as _;

use chrono::NaiveDate;
use uuid::Uuid;

use super::cells::Cells;
use super::dates::DATE_FORMAT_WRITTEN;
use super::field::Field;
use super::header::Header;
use super::profile::Profile;
use super::sheet::SheetRow;
use crate::domain::institution::succession::Succession;
use crate::domain::sentence::Sentence;
use crate::domain::sentence::refusal::{Telling, refusals};
use crate::domain::value::effective::Effective;
use crate::domain::value::identifier::{Identifier, IdentifierError, IdentifierKind};
use crate::domain::value::money::MoneyError;
use crate::domain::value::name::{NAMES_MOST, NameError, NameKind};
use crate::domain::value::place::PlaceError;
use crate::domain::value::refused::no_such_day;
use crate::domain::value::word::UnknownWord;

/// The longest note or basis kept, in characters.
pub const TEXT_LONGEST: usize = 2_000;

/// What a row says about the state.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Claim {
    State {
        /// The state's word.
        state: String,
        /// The reason code, where the word gives one.
        reason: Option<String>,
        /// Such as `disputed`.
        flag: Option<String>,
    },
    /// A word that decides nothing.
    Undecided {
        why: Undecided,
        /// The word as it stands; empty if the cell is.
        word: String,
    },
    /// The list has no states at all.
    None,
}

/// Why a word decides nothing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Undecided {
    /// The profile says so, in these words.
    Review(String),
    /// The profile does not know the word.
    UnknownWord,
    /// There is no word.
    Blank,
    /// Another cell of the row could not be read, and the profile leaves such rows to an officer.
    Unread,
}

/// A place as the list gives it, and the division it names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlaceReading {
    /// Place, place of registration or place of operation.
    pub field: Field,
    /// As it stands.
    pub text: String,
    /// The division's code, or why there is none.
    pub division: Result<String, PlaceError>,
}

/// What a row says about the state, and since when.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Event {
    pub claim: Claim,
    /// Since when, and how well that is known; none if neither row nor profile says.
    pub effective: Option<Effective>,
}

/// What one row says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reading {
    /// The row, as a spreadsheet shows it.
    pub row: u32,
    /// The list's own identifier.
    pub source_id: Option<String>,
    /// The id of the institution in the record, where this program wrote the list.
    pub own_id: Option<Uuid>,
    /// Names, the first being the one the list goes by.
    pub names: Vec<(NameKind, String)>,
    /// Identifiers in their normal form.
    pub identifiers: Vec<Identifier>,
    /// Who came after it, each by name.
    pub successions: Vec<(Succession, String)>,
    /// Where it is registered, else its place, the list not saying of what.
    pub place: Option<PlaceReading>,
    /// Where it works.
    pub operating_place: Option<PlaceReading>,
    /// The reporting unit with jurisdiction, by its code, where the list or its profile names it.
    pub unit: Option<String>,
    /// The day it began.
    pub launched_on: Option<NaiveDate>,
    /// The day by which it had begun, where only its month or year is known.
    pub launched_by: Option<NaiveDate>,
    /// What the row says about the state, and since when: one event, or those that stand in one cell, in their order.
    pub events: Vec<Event>,
    /// The reason in the list's words.
    pub reason_text: Option<String>,
    /// The document it rests on.
    pub basis: Option<String>,
    /// Anything else worth keeping.
    pub note: Option<String>,
    /// Headers of the cells that were left out, as the profile says of those that cannot be read.
    pub left_out: Vec<String>,
}

/// Why a row cannot be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RowError {
    /// The row, as a spreadsheet shows it.
    pub row: u32,
    /// The header of the column, or the field's key if it has no column.
    pub column: String,
    /// The cell.
    pub value: String,
    /// What is wrong.
    pub kind: RowErrorKind,
}

refusals! {
    /// What is wrong with a cell.
    RowErrorKind {
        /// A required cell is empty.
        Missing => [InputRejected "problem-missing"],
        /// A formula that was saved without what it came to.
        Formula => [InputRejected "problem-formula"],
        /// A character that was lost before the file came.
        Lost => [InputRejected "problem-lost"],
        /// A number too long for a spreadsheet, as it shows it: its digits are lost.
        Rounded => [InputRejected "problem-rounded"],
        Name(error: NameError) => [told by error.telling()],
        Identifier(error: IdentifierError) => [told by error.telling()],
        /// A day that the calendar does not have: its month, which may be none either, and the last day of that month.
        NoSuchDay { year: i32, month: u32, last: Option<NaiveDate> } => [told by
            Telling::refused(no_such_day(*year, *month, *last))
        ],
        /// No date in any format of the profile.
        Date { formats: Vec<String> } => [told by Telling::refused(no_date(formats))],
        /// A number where the profile knows no days that are counted: the day that a spreadsheet means by it.
        Serial { day: NaiveDate } => [InputRejected "problem-serial"],
        /// A month or a year where a day is asked for.
        NoDay => [InputRejected "problem-no-day"],
        /// A number that has fewer digits than others of its column, which have zeros before them.
        ZerosLost { width: usize } => [InputRejected "problem-zeros"],
        /// No reporting unit.
        Unit => [InputRejected "problem-unit"],
        /// Other many words for states than days of them in the cells of one row.
        EventsApart { states: usize, days: usize } => [InputRejected "problem-events-apart"],
        /// More values in one cell than one institution has.
        TooMany { count: usize } => [InputRejected "problem-too-many" of { limit: NAMES_MOST }],
        /// A date outside 1990 to 2100.
        Year { year: i32 } => [InputRejected "problem-year"],
        /// No month.
        Month => [InputRejected "problem-month"],
        /// A day inside a month, whose last day that is: figures are for its end.
        MonthEnd { end: NaiveDate } => [InputRejected "problem-month-end"],
        Amount(error: MoneyError) => [told by error.telling()],
        /// No whole number of people.
        People => [InputRejected "problem-people"],
        /// A number of people below zero.
        PeopleNegative => [InputRejected "problem-people-negative"],
        /// A mark that nobody knows.
        Flag(unknown: UnknownWord) => [told by Telling::refused(
            Sentence::of("problem-flag").with("text", unknown.text.as_str()).with("known", unknown.known.join(", "))
        )],
        /// A sum beyond what can be kept.
        Sum => [InputRejected "problem-sum"],
        /// A text too long to keep.
        TooLong { length: usize } => [InputRejected "problem-too-long" of { limit: TEXT_LONGEST }],
    }
}

/// That no form of the profile reads a day, with one in each: an example says more than the signs a form is written in.
fn no_date(formats: &[String]) -> Sentence {
    if formats.iter().any(|format| format == DATE_FORMAT_WRITTEN) {
        return Sentence::of("problem-date-written");
    }
    let day = NaiveDate::from_ymd_opt(2020, 3, 31).unwrap_or_default();
    let example = |format: &String| {
        let mut text = String::new();
        let format = format.replace("%B", "March").replace("%b", "Mar");
        write!(text, "{}", day.format(&format)).map_or_else(|_| format.clone(), |()| text)
    };
    Sentence::of("problem-date").with("formats", formats.iter().map(example).collect::<Vec<_>>().join(", "))
}

/// Reads one row.
///
/// # Errors
/// [`RowError`] for the first cell that cannot be read, where the profile does not say what becomes of it. A place that names no
/// division, and a word that decides nothing, are readings.
pub fn row_read(profile: &Profile, header: &Header, row: &SheetRow) -> Result<Reading, RowError> {
    let cells = Cells::new(profile, header, row);
    cells.whole_check()?;
    for field in &profile.required {
        if cells.text(*field).is_none() {
            let missing: Result<Option<()>, RowError> = Err(cells.error(*field, RowErrorKind::Missing));
            cells.settled(*field, missing)?;
        }
    }
    let source_id = cells.identifier(Field::SourceId, IdentifierKind::SourceId);
    let source_id = cells.settled(Field::SourceId, source_id)?.map(|id| id.as_str().to_owned());
    let names = cells.names()?;
    let identifiers = cells.identifiers()?;
    let unit = cells.settled(Field::Unit, cells.unit())?;
    let launched = cells.settled(Field::LaunchedOn, cells.dated(Field::LaunchedOn))?;
    let events = cells.events()?;
    if launched.is_some_and(|launched| launched.day().is_none()) {
        cells.keep(Field::LaunchedOn);
    }
    cells.keep_rests();
    let reason_text = cells.settled(Field::Reason, cells.note(Field::Reason))?;
    let basis = cells.settled(Field::Basis, cells.note(Field::Basis))?;
    let events = cells.events_claim(events);
    Ok(Reading {
        row: row.number,
        source_id,
        own_id: header.own().id_of(row),
        names,
        identifiers,
        successions: cells.successions()?,
        place: cells.place(&[Field::PlaceRegistered, Field::Place]),
        operating_place: cells.place(&[Field::PlaceOperating]),
        unit,
        launched_on: launched.and_then(|launched| launched.day()),
        launched_by: launched.filter(|launched| launched.day().is_none()).map(|launched| launched.last),
        events,
        reason_text,
        basis,
        // What was left out, or is not known to the day, stands in the note: so the note comes last.
        note: cells.note_whole()?,
        left_out: cells.left_out(),
    })
}

#[cfg(test)]
#[path = "row_tests.rs"]
mod tests;
