//! The cells of one row by field: their text as the profile has it read, and what stands in it.

use std::borrow::Cow;
use std::cell::RefCell;
use std::collections::BTreeSet;

use chrono::{Datelike, NaiveDate};

use super::dates::{DATE_FORMAT_EXCEL, Dated, YEARS};
use super::field::Field;
use super::header::Header;
use super::how::{How, OnError};
use super::profile::Profile;
use super::row::{PlaceReading, RowError, RowErrorKind, TEXT_LONGEST};
use super::sheet::{Column, SheetRow};
use crate::domain::institution::succession::Succession;
use crate::domain::unit::name::unit_named;
use crate::domain::value::identifier::{Identifier, IdentifierError, IdentifierKind};
use crate::domain::value::name::{NAMES_MOST, NameError, NameKind, name_key, name_parse};
use crate::domain::value::place::{PlaceError, place_resolve};
use crate::domain::value::uscc::is_spreadsheet_number;
use crate::domain::value::written_day::{DayError, day_parse};

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

/// What stands between two things in a note.
pub(super) const NOTE_BETWEEN: &str = "；";

/// The cells of one row, by field.
pub(super) struct Cells<'a> {
    pub(super) profile: &'a Profile,
    pub(super) header: &'a Header,
    pub(super) row: &'a SheetRow,
    /// Columns whose cell counts as blank, since it cannot be read.
    blank: RefCell<BTreeSet<usize>>,
    /// What goes into the note: header and cell.
    kept: RefCell<Vec<String>>,
    /// What leaves the row to an officer: header and cell.
    pub(super) doubts: RefCell<Vec<String>>,
    left_out: RefCell<Vec<String>>,
}

/// Signs with which a spreadsheet begins a formula, full-width forms among them.
const OF_A_FORMULA: [char; 8] = ['=', '+', '-', '@', '\u{FF1D}', '\u{FF0B}', '\u{FF0D}', '\u{FF20}'];

/// A cell without the apostrophe that tables of ours, and of others who take the same care, put before what a spreadsheet
/// would read as a formula: it is no part of what the cell says.
pub(super) fn unguarded(cell: &str) -> &str {
    let is_formula = |text: &str| text.split([';', '；']).any(|part| part.trim_start().starts_with(OF_A_FORMULA));
    cell.strip_prefix('\'').filter(|rest| rest.starts_with('\'') || is_formula(rest)).unwrap_or(cell)
}

impl<'a> Cells<'a> {
    pub(super) fn new(profile: &'a Profile, header: &'a Header, row: &'a SheetRow) -> Self {
        let (kept, doubts, left_out) = (RefCell::default(), RefCell::default(), RefCell::default());
        Self { profile, header, row, blank: RefCell::default(), kept, doubts, left_out }
    }

    pub(super) fn how(&self, field: Field) -> &'a How {
        self.profile.how(field)
    }

    /// The cell as it stands, without blanks around it.
    pub(super) fn cell(&self, field: Field) -> &'a str {
        let position = self.header.position(field).filter(|position| !self.blank.borrow().contains(position));
        position.and_then(|position| self.row.cells.get(position)).map_or("", |cell| cell.trim())
    }

    /// What the cell of a column says, changed as the profile asks for a field; nothing where it is empty, or a mark for "nothing here".
    pub(super) fn text_at(&self, field: Field, position: usize) -> Option<Cow<'a, str>> {
        if self.blank.borrow().contains(&position) {
            return None;
        }
        let cell = self.row.cells.get(position).map(|cell| unguarded(cell.trim()))?;
        self.changed(field, cell)
    }

    /// What a cell, or a part of one, says once it is changed as the profile asks.
    pub(super) fn changed(&self, field: Field, cell: &'a str) -> Option<Cow<'a, str>> {
        if cell.is_empty() || self.profile.missing.contains(cell) {
            return None;
        }
        let transforms = self.how(field).transforms.iter();
        let start: Cow<'a, str> = Cow::Borrowed(cell);
        let changed = transforms.fold(start, |text, transform| Cow::Owned(transform.apply(&text).trim().to_owned()));
        Some(changed).filter(|text| !text.is_empty())
    }

    /// What the cell says, changed as the profile asks, or what holds for every row where it says nothing.
    pub(super) fn text(&self, field: Field) -> Option<Cow<'a, str>> {
        let said = self.header.position(field).and_then(|position| self.text_at(field, position));
        said.or_else(|| self.profile.constants.get(&field).map(|text| Cow::Borrowed(text.as_str())))
    }

    pub(super) fn error(&self, field: Field, kind: RowErrorKind) -> RowError {
        let column = self.header.position(field).and_then(|position| self.header.columns().get(position));
        let column = column.map_or_else(|| field.key(), |column| column.called().to_owned());
        RowError { row: self.row.number, column, value: shortened(self.cell(field)), kind }
    }

    /// Refuses a row of which a cell in use was saved as a formula without a value, lost characters before it came, or was rounded:
    /// what stood there is not known.
    pub(super) fn whole_check(&self) -> Result<(), RowError> {
        for (position, column) in self.header.columns().iter().enumerate() {
            let Some((value, kind)) = self.unknown(position) else { continue };
            let column = column.called().to_owned();
            let error = RowError { row: self.row.number, column, value: shortened(value), kind };
            self.settle(self.header.on_error(self.profile, position), error)?;
            self.blank.borrow_mut().insert(position);
        }
        Ok(())
    }

    /// What stands in a cell in use that says nothing any more, and why.
    fn unknown(&self, position: usize) -> Option<(&'a str, RowErrorKind)> {
        if !self.header.is_used(position) {
            return None;
        }
        if let Some((_, formula)) = self.row.formulas.iter().find(|(at, _)| *at == position) {
            return Some((formula, RowErrorKind::Formula));
        }
        let cell = self.row.cells.get(position)?;
        if cell.contains(char::REPLACEMENT_CHARACTER) {
            return Some((cell, RowErrorKind::Lost));
        }
        (is_spreadsheet_number(cell.trim()) && self.is_exact(position)).then_some((cell, RowErrorKind::Rounded))
    }

    /// Whether every sign counts in a column: not where somebody writes what they like.
    fn is_exact(&self, position: usize) -> bool {
        const FREE: [Field; 4] = [Field::Note, Field::Reason, Field::Basis, Field::Source];
        !FREE.iter().any(|field| self.header.position(*field) == Some(position))
    }

    /// What was read of a field; where it cannot be read, what the profile says of such cells.
    pub(super) fn settled<T>(&self, field: Field, read: Result<Option<T>, RowError>) -> Result<Option<T>, RowError> {
        match read {
            Ok(read) => Ok(read),
            Err(error) => {
                self.settle(self.how(field).on_error, error)?;
                Ok(None)
            }
        }
    }

    fn settle(&self, on_error: OnError, error: RowError) -> Result<(), RowError> {
        let said = format!("{}：{}", error.column, error.value);
        match on_error {
            OnError::Stop => return Err(error),
            OnError::Drop => {}
            OnError::Review => self.doubts.borrow_mut().push(said.clone()),
        }
        if !error.value.is_empty() && !self.kept.borrow().contains(&said) {
            self.kept.borrow_mut().push(said);
        }
        self.left_out.borrow_mut().push(error.column);
        Ok(())
    }

    /// Keeps in the note what the list knows of a day and the record has no place for.
    pub(super) fn keep(&self, field: Field) {
        let column = self.header.position(field).and_then(|position| self.header.columns().get(position));
        let column = column.map_or_else(|| field.key(), |column| column.called().to_owned());
        let cell = Some(self.cell(field)).filter(|cell| !cell.is_empty());
        let text = cell.map_or_else(|| self.text(field).unwrap_or_default(), Cow::Borrowed);
        let said = format!("{column}：{text}");
        if !self.kept.borrow().contains(&said) {
            self.kept.borrow_mut().push(said);
        }
    }

    /// Keeps the cells of which only a part is taken, and the rest by no other field.
    pub(super) fn keep_rests(&self) {
        for (field, how) in &self.profile.how {
            let Some(position) = self.header.position(*field) else { continue };
            let takes_a_part = how.transforms.iter().any(|transform| transform.takes_a_part());
            let cell = self.cell(*field);
            let is_whole = self.text_at(*field, position).is_none_or(|text| text == cell);
            let said = format!("{}：{cell}", self.header.columns().get(position).map_or("", Column::called));
            if takes_a_part && !is_whole && !self.header.is_shared(position) && !self.kept.borrow().contains(&said) {
                self.kept.borrow_mut().push(said);
            }
        }
    }

    pub(super) fn left_out(&self) -> Vec<String> {
        self.left_out.borrow().clone()
    }

    pub(super) fn names(&self) -> Result<Vec<(NameKind, String)>, RowError> {
        let mut names: Vec<(NameKind, String)> = Vec::new();
        for (field, kind) in NAMES {
            for name in self.settled(field, self.names_of(field, kind))?.unwrap_or_default() {
                if !names.iter().any(|(kind, known)| *kind == name.0 && name_key(known) == name_key(&name.1)) {
                    names.push(name);
                }
            }
        }
        // A former name alone names nothing today.
        if names.iter().all(|(kind, _)| *kind == NameKind::Former) {
            let mapped = NAMES.iter().map(|(field, _)| *field).find(|field| self.header.position(*field).is_some());
            return Err(self.error(mapped.unwrap_or(Field::Name), RowErrorKind::Missing));
        }
        // The name it goes by stands first, and those it no longer bears last.
        names.sort_by_key(|(kind, _)| *kind == NameKind::Former);
        Ok(names)
    }

    /// The names in one cell.
    fn names_of(&self, field: Field, kind: NameKind) -> Result<Option<Vec<(NameKind, String)>>, RowError> {
        let mut names = Vec::new();
        for part in self.parts(field)? {
            let (name, other) = self.how(field).bracketed(&part);
            let inside =
                other.and_then(|(field, name)| Some((NAMES.iter().find(|(known, _)| *known == field)?.1, name)));
            for (kind, name) in std::iter::once((kind, name)).chain(inside) {
                let name = name_parse(name).map_err(|error| self.error(field, RowErrorKind::Name(error)))?;
                names.push((kind, name));
            }
        }
        Ok(Some(names))
    }

    /// Who came after the institution, by name.
    pub(super) fn successions(&self) -> Result<Vec<(Succession, String)>, RowError> {
        let mut after = Vec::new();
        for (field, how) in [(Field::Successor, Succession::Successor), (Field::MergedInto, Succession::MergedInto)] {
            let read = self.parts(field).and_then(|parts| {
                let names: Result<Vec<String>, NameError> = parts.iter().map(|part| name_parse(part)).collect();
                names.map(Some).map_err(|error| self.error(field, RowErrorKind::Name(error)))
            });
            after.extend(self.settled(field, read)?.unwrap_or_default().into_iter().map(|name| (how, name)));
        }
        Ok(after)
    }

    /// The values in one cell, as many as one institution may have.
    fn parts(&self, field: Field) -> Result<Vec<String>, RowError> {
        let Some(text) = self.text(field) else { return Ok(Vec::new()) };
        let parts = self.how(field).parts(&text);
        if parts.len() > NAMES_MOST {
            return Err(self.error(field, RowErrorKind::TooMany { count: parts.len() }));
        }
        Ok(parts)
    }

    /// Refuses a number that a spreadsheet took for one: how many zeros stood before it is not known.
    fn zeros_check(&self, field: Field, text: &str) -> Result<(), RowError> {
        let width = self.header.position(field).and_then(|position| self.header.width(position));
        match width.filter(|width| text.len() < *width && text.bytes().all(|byte| byte.is_ascii_digit())) {
            Some(width) => Err(self.error(field, RowErrorKind::ZerosLost { width })),
            None => Ok(()),
        }
    }

    pub(super) fn identifier(&self, field: Field, kind: IdentifierKind) -> Result<Option<Identifier>, RowError> {
        let text = self.text(field);
        text.as_deref().map_or(Ok(()), |text| self.zeros_check(field, text))?;
        let read = text.map(|text| identifier_read(kind, &self.how(field).widened(&text))).transpose();
        read.map_err(|error| self.error(field, RowErrorKind::Identifier(error)))
    }

    pub(super) fn identifiers(&self) -> Result<Vec<Identifier>, RowError> {
        let mut identifiers = Vec::new();
        for (field, kind) in IDENTIFIERS {
            let read = self.parts(field).and_then(|parts| {
                parts.iter().try_for_each(|part| self.zeros_check(field, part))?;
                let read = |part: &String| identifier_read(kind, &self.how(field).widened(part));
                let read: Result<Vec<Identifier>, IdentifierError> = parts.iter().map(read).collect();
                read.map(Some).map_err(|error| self.error(field, RowErrorKind::Identifier(error)))
            });
            for identifier in self.settled(field, read)?.unwrap_or_default() {
                if !identifiers.contains(&identifier) {
                    identifiers.push(identifier);
                }
            }
        }
        Ok(identifiers)
    }

    /// The place in the first of these fields that has one.
    pub(super) fn place(&self, fields: &[Field]) -> Option<PlaceReading> {
        let (field, text) = fields.iter().find_map(|field| Some((*field, self.text(*field)?)))?;
        let division = match self.profile.places.get(text.as_ref()) {
            Some(code) => Ok(code.clone()),
            None if self.profile.places_foreign => {
                self.keep(field);
                Err(PlaceError::NotFound { text: text.to_string() })
            }
            None => place_resolve(&text).map(|place| place.code.to_owned()),
        };
        Some(PlaceReading { field, text: text.into_owned(), division })
    }

    /// The code of the reporting unit.
    pub(super) fn unit(&self) -> Result<Option<String>, RowError> {
        let Some(text) = self.text(Field::Unit) else { return Ok(None) };
        let unit = unit_named(&text).map_err(|_| self.error(Field::Unit, RowErrorKind::Unit))?;
        Ok(Some(unit.code.to_owned()))
    }

    /// The day in a cell, or the month or year.
    pub(super) fn dated(&self, field: Field) -> Result<Option<Dated>, RowError> {
        self.text(field).map_or(Ok(None), |text| self.dated_text(field, &text))
    }

    pub(super) fn dated_text(&self, field: Field, text: &str) -> Result<Option<Dated>, RowError> {
        let dates = &self.profile.dates;
        let dated = dates.read(text, self.row.from_1904).ok_or_else(|| {
            // A day that there is not is no question of how it is written.
            let counted = dates.read_by(text, DATE_FORMAT_EXCEL, self.row.from_1904).and_then(Dated::day);
            let counted = counted.filter(|day| YEARS.contains(&day.year()));
            let kind = match (day_parse(text), counted) {
                (Err(DayError::NoSuchDay { year, month, last, .. }), _) => {
                    RowErrorKind::NoSuchDay { year, month, last }
                }
                (Ok(_) | Err(DayError::NotADay { .. }), Some(day)) => RowErrorKind::Serial { day },
                (Ok(_) | Err(DayError::NotADay { .. }), None) => RowErrorKind::Date { formats: dates.formats.clone() },
            };
            self.error(field, kind)
        })?;
        match [dated.first, dated.last].into_iter().find(|day| !YEARS.contains(&day.year())) {
            None => Ok(Some(dated)),
            Some(day) => Err(self.error(field, RowErrorKind::Year { year: day.year() })),
        }
    }

    /// The day in a cell that must name one.
    pub(super) fn day(&self, field: Field) -> Result<Option<NaiveDate>, RowError> {
        let dated = self.dated(field)?;
        dated.map(|dated| dated.day().ok_or_else(|| self.error(field, RowErrorKind::NoDay))).transpose()
    }

    pub(super) fn note(&self, field: Field) -> Result<Option<String>, RowError> {
        // A reason that holds for every row is a code, and goes with the claim.
        let is_code = field == Field::Reason && self.cell(field).is_empty();
        let Some(text) = self.text(field).filter(|_| !is_code) else {
            return Ok(None);
        };
        self.length_check(field, &text)?;
        Ok(Some(text.into_owned()))
    }

    /// The note with what else of the row is kept there.
    pub(super) fn note_whole(&self) -> Result<Option<String>, RowError> {
        let note = self.settled(Field::Note, self.note(Field::Note))?;
        let columns = self.header.kept().iter().filter_map(|position| {
            let column = self.header.columns().get(*position)?;
            let cell = self.row.cells.get(*position)?.trim();
            let says = !cell.is_empty() && !self.profile.missing.contains(cell);
            says.then(|| format!("{}：{cell}", column.called()))
        });
        let kept = self.kept.borrow();
        let parts: Vec<String> = note.into_iter().chain(kept.iter().cloned()).chain(columns).collect();
        let mut whole = parts.join(NOTE_BETWEEN);
        if self.settled(Field::Note, self.length_check(Field::Note, &whole).map(Some))?.is_none() {
            whole = whole.chars().take(TEXT_LONGEST).collect();
        }
        Ok(Some(whole).filter(|whole| !whole.is_empty()))
    }

    fn length_check(&self, field: Field, text: &str) -> Result<(), RowError> {
        let length = text.chars().count();
        if length > TEXT_LONGEST { Err(self.error(field, RowErrorKind::TooLong { length })) } else { Ok(()) }
    }
}

/// So much of a cell as an error shows.
fn shortened(cell: &str) -> String {
    cell.chars().take(200).collect()
}

/// An identifier. An organisation code that a spreadsheet took for a number has lost the zeros before it: they are put back
/// where its check character says that it is whole again.
pub(super) fn identifier_read(kind: IdentifierKind, text: &str) -> Result<Identifier, IdentifierError> {
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
