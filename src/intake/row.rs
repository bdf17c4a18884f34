//! What one row says, once a profile has been laid over it.

use std::fmt::Write as _;

use chrono::{Datelike, Days, NaiveDate};

use super::header::Header;
use super::profile::{DATE_FORMAT_EXCEL, DATE_FORMAT_WRITTEN, Field, Meaning, Profile};
use super::sheet::{SheetRow, column_letters};
use crate::domain::sentence::Sentence;
use crate::domain::sentence::refusal::{Telling, refusals};
use crate::domain::value::effective::Effective;
use crate::domain::value::identifier::{Identifier, IdentifierError, IdentifierKind};
use crate::domain::value::money::MoneyError;
use crate::domain::value::name::{NameError, NameKind, name_parse};
use crate::domain::value::place::{PlaceError, place_resolve};
use crate::domain::value::refused::no_such_day;
use crate::domain::value::uscc::is_spreadsheet_number;
use crate::domain::value::word::UnknownWord;
use crate::domain::value::written_day::{DayError, day_parse};

/// Dates outside these years are mistakes.
const YEARS: std::ops::RangeInclusive<i32> = 1990..=2100;
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

/// What one row says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reading {
    /// The row, as a spreadsheet shows it.
    pub row: u32,
    /// The list's own identifier.
    pub source_id: Option<String>,
    /// Names, the first being the one the list goes by.
    pub names: Vec<(NameKind, String)>,
    /// Identifiers in their normal form.
    pub identifiers: Vec<Identifier>,
    /// Where it is registered, else its place, the list not saying of what.
    pub place: Option<PlaceReading>,
    /// Where it works.
    pub operating_place: Option<PlaceReading>,
    /// The day it began.
    pub launched_on: Option<NaiveDate>,
    /// What the row says about the state.
    pub claim: Claim,
    /// Since when, and how well that is known; none if neither row nor profile says.
    pub effective: Option<Effective>,
    /// The reason in the list's words.
    pub reason_text: Option<String>,
    /// The document it rests on.
    pub basis: Option<String>,
    /// Anything else worth keeping.
    pub note: Option<String>,
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
        write!(text, "{}", day.format(format)).map_or_else(|_| format.clone(), |()| text)
    };
    Sentence::of("problem-date").with("formats", formats.iter().map(example).collect::<Vec<_>>().join(", "))
}

const NAMES: [(Field, NameKind); 4] = [
    (Field::Name, NameKind::Brand),
    (Field::Brand, NameKind::Brand),
    (Field::LegalName, NameKind::Legal),
    (Field::FormerName, NameKind::Former),
];

const IDENTIFIERS: [(Field, IdentifierKind); 12] = [
    (Field::Uscc, IdentifierKind::Uscc),
    (Field::OldRegistrationNumber, IdentifierKind::OldRegistrationNumber),
    (Field::OrganisationCode, IdentifierKind::OrganisationCode),
    (Field::Domain, IdentifierKind::Domain),
    (Field::AppPackage, IdentifierKind::AppPackage),
    (Field::WechatAccount, IdentifierKind::WechatAccount),
    (Field::Icp, IdentifierKind::IcpFiling),
    (Field::TelecomLicence, IdentifierKind::TelecomLicence),
    (Field::CustodianAccount, IdentifierKind::CustodianAccount),
    (Field::CncertCode, IdentifierKind::CncertCode),
    (Field::FilingNumber, IdentifierKind::FilingNumber),
    (Field::MicroLoanLicence, IdentifierKind::MicroLoanLicence),
];

/// Reads one row.
///
/// # Errors
/// [`RowError`] for the first cell that cannot be read. A place that names no division, and a word that decides nothing, are readings.
pub fn row_read(profile: &Profile, header: &Header, row: &SheetRow) -> Result<Reading, RowError> {
    let cells = Cells { profile, header, row };
    cells.whole_check()?;
    for field in &profile.required {
        if cells.text(*field).is_none() {
            return Err(cells.error(*field, RowErrorKind::Missing));
        }
    }
    Ok(Reading {
        row: row.number,
        source_id: cells.identifier(Field::SourceId, IdentifierKind::SourceId)?.map(|id| id.as_str().to_owned()),
        names: cells.names()?,
        identifiers: cells.identifiers()?,
        place: cells.place(&[Field::PlaceRegistered, Field::Place]),
        operating_place: cells.place(&[Field::PlaceOperating]),
        launched_on: cells.date(Field::LaunchedOn)?,
        claim: cells.claim(),
        effective: cells.effective()?,
        reason_text: cells.note(Field::Reason)?,
        basis: cells.note(Field::Basis)?,
        note: cells.note(Field::Note)?,
    })
}

/// The cells of one row, by field.
pub(super) struct Cells<'a> {
    pub(super) profile: &'a Profile,
    pub(super) header: &'a Header,
    pub(super) row: &'a SheetRow,
}

impl<'a> Cells<'a> {
    fn cell(&self, field: Field) -> &'a str {
        let position = self.header.position(field);
        position.and_then(|position| self.row.cells.get(position)).map_or("", |cell| cell.trim())
    }

    /// Refuses a row of which a cell in use was saved as a formula without a value, or lost characters before it came:
    /// what stood there is not known.
    pub(super) fn whole_check(&self) -> Result<(), RowError> {
        let error = |position: usize, value: &str, kind: RowErrorKind| {
            let column = self.header.columns().get(position);
            let column = column.map_or_else(|| column_letters(position), |column| column.name.clone());
            RowError { row: self.row.number, column, value: value.chars().take(200).collect(), kind }
        };
        let is_used = |position: usize| self.header.is_used(position);
        if let Some((position, formula)) = self.row.formulas.iter().find(|(position, _)| is_used(*position)) {
            return Err(error(*position, formula, RowErrorKind::Formula));
        }
        let is_lost =
            |(position, cell): &(usize, &String)| cell.contains(char::REPLACEMENT_CHARACTER) && is_used(*position);
        if let Some((position, cell)) = self.row.cells.iter().enumerate().find(is_lost) {
            return Err(error(position, cell, RowErrorKind::Lost));
        }
        let is_rounded =
            |(position, cell): &(usize, &String)| is_spreadsheet_number(cell.trim()) && self.is_exact(*position);
        match self.row.cells.iter().enumerate().find(is_rounded) {
            Some((position, cell)) => Err(error(position, cell, RowErrorKind::Rounded)),
            None => Ok(()),
        }
    }

    /// Whether every sign counts in a column: not where somebody writes what they like.
    fn is_exact(&self, position: usize) -> bool {
        const FREE: [Field; 4] = [Field::Note, Field::Reason, Field::Basis, Field::Source];
        self.header.is_used(position) && !FREE.iter().any(|field| self.header.position(*field) == Some(position))
    }

    /// The cell, unless it is empty or a mark for "nothing here".
    pub(super) fn text(&self, field: Field) -> Option<&'a str> {
        Some(self.cell(field)).filter(|cell| !cell.is_empty() && !self.profile.missing.contains(*cell))
    }

    pub(super) fn error(&self, field: Field, kind: RowErrorKind) -> RowError {
        let column = self.header.position(field).and_then(|position| self.header.columns().get(position));
        let column = column.map_or_else(|| field.key(), |column| column.name.clone());
        RowError { row: self.row.number, column, value: self.cell(field).chars().take(200).collect(), kind }
    }

    pub(super) fn names(&self) -> Result<Vec<(NameKind, String)>, RowError> {
        let mut names = Vec::new();
        for (field, kind) in NAMES {
            if let Some(text) = self.text(field) {
                names.push((kind, name_parse(text).map_err(|error| self.error(field, RowErrorKind::Name(error)))?));
            }
        }
        // A former name alone names nothing today.
        if names.iter().all(|(kind, _)| *kind == NameKind::Former) {
            let mapped = NAMES.iter().map(|(field, _)| *field).find(|field| self.header.position(*field).is_some());
            return Err(self.error(mapped.unwrap_or(Field::Name), RowErrorKind::Missing));
        }
        Ok(names)
    }

    pub(super) fn identifier(&self, field: Field, kind: IdentifierKind) -> Result<Option<Identifier>, RowError> {
        let read = self.text(field).map(|text| identifier_read(kind, text)).transpose();
        read.map_err(|error| self.error(field, RowErrorKind::Identifier(error)))
    }

    pub(super) fn identifiers(&self) -> Result<Vec<Identifier>, RowError> {
        let read = IDENTIFIERS.into_iter().map(|(field, kind)| self.identifier(field, kind));
        read.filter_map(Result::transpose).collect()
    }

    /// The place in the first of these fields that has one.
    fn place(&self, fields: &[Field]) -> Option<PlaceReading> {
        let (field, text) = fields.iter().find_map(|field| Some((*field, self.text(*field)?)))?;
        let division = match self.profile.places.get(text) {
            Some(code) => Ok(code.clone()),
            None => place_resolve(text).map(|place| place.code.to_owned()),
        };
        Some(PlaceReading { field, text: text.to_owned(), division })
    }

    pub(super) fn date(&self, field: Field) -> Result<Option<NaiveDate>, RowError> {
        let Some(text) = self.text(field) else {
            return Ok(None);
        };
        let formats = &self.profile.date_formats;
        let day = formats.iter().find_map(|format| day_read(text, format, self.row.from_1904));
        let day = day.ok_or_else(|| {
            // A day that there is not is no question of how it is written.
            let kind = match day_parse(text) {
                Err(DayError::NoSuchDay { year, month, last, .. }) => RowErrorKind::NoSuchDay { year, month, last },
                Ok(_) | Err(DayError::NotADay { .. }) => RowErrorKind::Date { formats: formats.clone() },
            };
            self.error(field, kind)
        })?;
        if YEARS.contains(&day.year()) {
            Ok(Some(day))
        } else {
            Err(self.error(field, RowErrorKind::Year { year: day.year() }))
        }
    }

    fn effective(&self) -> Result<Option<Effective>, RowError> {
        let exact = self.date(Field::EffectiveOn)?.map(Effective::exact);
        Ok(exact.or_else(|| self.profile.taken_on.map(Effective::not_later_than)))
    }

    fn claim(&self) -> Claim {
        if self.header.position(Field::State).is_none() {
            return Claim::None;
        }
        let cell = self.cell(Field::State);
        // A mark such as -- may itself be a word of the list.
        let meaning = match self.profile.words.means.get(cell) {
            Some(meaning) => Some(meaning),
            None if self.text(Field::State).is_none() => self.profile.words.blank.as_ref(),
            None => None,
        };
        let word = cell.to_owned();
        match meaning {
            Some(Meaning::State { state, reason, flag }) => {
                Claim::State { state: state.clone(), reason: reason.clone(), flag: flag.clone() }
            }
            Some(Meaning::Review { why }) => Claim::Undecided { why: Undecided::Review(why.clone()), word },
            None if self.text(Field::State).is_none() => Claim::Undecided { why: Undecided::Blank, word },
            None => Claim::Undecided { why: Undecided::UnknownWord, word },
        }
    }

    pub(super) fn note(&self, field: Field) -> Result<Option<String>, RowError> {
        let Some(text) = self.text(field) else {
            return Ok(None);
        };
        let length = text.chars().count();
        if length > TEXT_LONGEST {
            Err(self.error(field, RowErrorKind::TooLong { length }))
        } else {
            Ok(Some(text.to_owned()))
        }
    }
}

/// An identifier. An organisation code that a spreadsheet took for a number has lost the zeros before it: they are put back
/// where its check character says that it is whole again.
fn identifier_read(kind: IdentifierKind, text: &str) -> Result<Identifier, IdentifierError> {
    const LENGTH: usize = 9;
    let is_short = text.len() < LENGTH && text.bytes().all(|byte| byte.is_ascii_digit());
    if kind == IdentifierKind::OrganisationCode
        && is_short
        && let Ok(restored) = Identifier::parse(kind, &format!("{text:0>LENGTH$}"))
    {
        return Ok(restored);
    }
    Identifier::parse(kind, text)
}

/// The day that a text is by a format of a profile.
pub(super) fn day_read(text: &str, format: &str, from_1904: bool) -> Option<NaiveDate> {
    if format == DATE_FORMAT_WRITTEN {
        return day_parse(text).ok();
    }
    if format != DATE_FORMAT_EXCEL {
        return NaiveDate::parse_from_str(text, format).ok();
    }
    let is_serial = (1..=5).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit());
    let days = text.parse().ok().filter(|_| is_serial)?;
    let (year, month, day) = if from_1904 { (1904, 1, 1) } else { (1899, 12, 30) };
    NaiveDate::from_ymd_opt(year, month, day)?.checked_add_days(Days::new(days))
}

#[cfg(test)]
#[path = "row_tests.rs"]
mod tests;
