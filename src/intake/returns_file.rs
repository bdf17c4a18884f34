//! A file of monthly returns, read in batches: however long it is, only a few thousand of its rows are held.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::path::Path;

use super::IntakeError;
use super::cells::Cells;
use super::field::Field;
use super::fill::Fill;
use super::footing::footing;
use super::header::Header;
use super::margin::Margin;
use super::profile::Profile;
use super::reading::{Unreadable, footings_check};
use super::row::{RowError, RowErrorKind};
use super::sheet::{Column, Sheet, SheetError};
use super::source::{LIST_LARGEST, file_open};
use super::zeros::widths;
use crate::domain::returns::{Figures, Handed, Observation, Observations};
use crate::domain::value::identifier::{Identifier, IdentifierKind};
use crate::domain::value::money::{Money, MoneyError};
use crate::domain::value::month::Month;
use crate::domain::value::word::UnknownWord;

/// Rows of a batch.
const BATCH: usize = 6_000;

/// What one row says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReturnRead {
    /// The name, or an id or USCC in its place.
    pub name: String,
    /// Its identifiers; the list's own is last.
    pub identifiers: Vec<(IdentifierKind, String)>,
    /// Month, figures, marks and the day they were handed in.
    pub handed: Handed,
    /// Where the figures come from, where the row says so.
    pub source: Option<String>,
    /// Who handed them in.
    pub submitted_by: Option<String>,
}

/// A row of the file: as it stands, and what it says or why it cannot be read.
#[derive(Debug, Clone)]
pub struct FileRow {
    /// The row, as a spreadsheet shows it.
    pub number: u32,
    /// Its cells; none where their number is not that of the header's.
    pub cells: Vec<String>,
    /// What it says.
    pub read: Result<ReturnRead, Unreadable>,
}

/// Headers, and the first column of each field.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct FileHead {
    /// Headers, in order.
    pub headers: Vec<String>,
    places: BTreeMap<Field, usize>,
}

impl FileHead {
    /// The first figure that the file has a column for; the balance where it has none.
    #[must_use]
    pub fn first_figure(&self) -> Field {
        let figure = self.places.keys().find(|field| field.is_figure());
        figure.copied().unwrap_or(Field::Balance)
    }

    /// The header of a field and its cell; the field's key where it has no column.
    #[must_use]
    pub fn cell(&self, field: Field, cells: &[String]) -> (String, String) {
        let place = self.places.get(&field).copied();
        let of = |texts: &[String]| place.and_then(|place| texts.get(place)).cloned();
        (of(&self.headers).unwrap_or_else(|| field.key()), of(cells).unwrap_or_default().trim().to_owned())
    }
}

/// An open file of returns.
pub struct ReturnsFile<'a> {
    profile: &'a Profile,
    path: &'a Path,
    header: Header,
    margin: Margin,
    fill: Fill,
    sheet: Sheet,
}

impl<'a> ReturnsFile<'a> {
    /// Opens it and lays the profile over its header.
    ///
    /// # Errors
    /// [`IntakeError`] where the file is not a list that the profile knows.
    pub fn open(path: &'a Path, profile: &'a Profile) -> Result<Self, IntakeError> {
        let file = file_open(path, LIST_LARGEST)?;
        let sheet = Sheet::from_file(file, &profile.sheet)
            .map_err(|source| IntakeError::Sheet { path: path.to_owned(), source })?;
        let header = Header::bind(profile, sheet.columns())
            .map_err(|source| IntakeError::Header { path: path.to_owned(), source })?;
        let widths = widths(path, profile, &header)?;
        let header = header.with_widths(widths);
        let margin = Margin::of(&sheet).without(profile, &header);
        let fill = Fill::of(&profile.sheet, sheet.columns());
        Ok(Self { profile, path, header, margin, fill, sheet })
    }

    /// What it shows beside its rows, once they are read.
    #[must_use]
    pub fn margin(self) -> Margin {
        self.margin.since(self.profile.taken_on)
    }

    /// What is to be known of its header.
    #[must_use]
    pub fn head(&self) -> FileHead {
        let columns = self.header.columns().iter();
        let told = self.profile.fields.keys().chain(self.profile.sums.keys());
        FileHead {
            headers: columns.map(|column| column.name.clone()).collect(),
            places: told.filter_map(|field| Some((*field, *self.header.positions(*field).first()?))).collect(),
        }
    }

    /// The next rows; none at the end.
    ///
    /// # Errors
    /// [`IntakeError::Sheet`] where the file cannot be read on.
    pub fn batch(&mut self) -> Result<Vec<FileRow>, IntakeError> {
        let mut rows = Vec::with_capacity(BATCH);
        while rows.len() < BATCH {
            let Some(mut next) = self.sheet.next() else { break };
            self.margin.count(&next);
            if let Some(footing) = next.as_ref().ok().and_then(|row| footing(&self.header, row)) {
                self.margin.footings.push(footing);
                footings_check(self.path, self.margin.footings.len())?;
                continue;
            }
            if let Ok(row) = &mut next {
                self.fill.fill(row);
                if self.header.is_skipped(self.profile, row) {
                    self.margin.skipped = self.margin.skipped.saturating_add(1);
                    continue;
                }
            }
            rows.push(match next {
                Ok(row) => {
                    let cells = Cells::new(self.profile, &self.header, &row);
                    let read = return_read(&cells);
                    self.margin.left_out(&cells.left_out());
                    FileRow { number: row.number, cells: row.cells, read: read.map_err(Unreadable::Cell) }
                }
                // A row of the wrong length is that row's fault; any other error is the file's.
                Err(SheetError::Ragged { row, expected, found }) => {
                    FileRow { number: row, cells: Vec::new(), read: Err(Unreadable::Ragged { row, expected, found }) }
                }
                Err(source) => {
                    return Err(IntakeError::Sheet { path: self.path.to_owned(), source });
                }
            });
        }
        Ok(rows)
    }
}

fn return_read(cells: &Cells<'_>) -> Result<ReturnRead, RowError> {
    cells.whole_check()?;
    for field in &cells.profile.required {
        if !field.is_figure() && cells.text(*field).is_none() {
            return Err(cells.error(*field, RowErrorKind::Missing));
        }
    }
    let names = cells.names()?;
    Ok(ReturnRead {
        name: names.into_iter().next().map(|(_, name)| name).unwrap_or_default(),
        identifiers: identifiers(cells)?,
        handed: Handed {
            month: month(cells)?,
            figures: Figures {
                balance: money(cells, Field::Balance)?,
                lenders: people(cells, Field::Lenders)?,
                borrowers: people(cells, Field::Borrowers)?,
                issued: money(cells, Field::Issued)?,
                repaid: money(cells, Field::Repaid)?,
                overdue: money(cells, Field::Overdue)?,
                advanced: money(cells, Field::Advanced)?,
            },
            observations: observations(cells)?,
            submitted_on: cells.day(Field::SubmittedOn)?.or(cells.profile.taken_on),
        },
        source: cells.note(Field::Source)?,
        submitted_by: cells.note(Field::SubmittedBy)?,
    })
}

fn identifiers(cells: &Cells<'_>) -> Result<Vec<(IdentifierKind, String)>, RowError> {
    let of_list = |id: Identifier| {
        let value = format!("{}:{}", cells.profile.ids_of, id.as_str());
        (IdentifierKind::SourceId, value)
    };
    let mut found: Vec<(IdentifierKind, String)> =
        cells.identifiers()?.into_iter().map(|id| (id.kind(), id.as_str().to_owned())).collect();
    found.extend(cells.identifier(Field::SourceId, IdentifierKind::SourceId)?.map(of_list));
    Ok(found)
}

/// A month, or the last day of one in a format of the profile.
fn month(cells: &Cells<'_>) -> Result<Month, RowError> {
    let text = cells.text(Field::Month).unwrap_or_default();
    if let Some(first) = cells.profile.dates.month(&text, cells.row.from_1904) {
        return Ok(Month::of(first));
    }
    match cells.day(Field::Month) {
        Ok(Some(day)) => Month::ending_on(day).ok_or_else(|| {
            let end = Month::of(day).end();
            cells.error(Field::Month, RowErrorKind::MonthEnd { end })
        }),
        Ok(None) | Err(_) => Err(cells.error(Field::Month, RowErrorKind::Month)),
    }
}

/// A cell of a figure: its column, and its text unless there is none.
struct FigureCell<'a> {
    column: &'a Column,
    text: Option<Cow<'a, str>>,
}

fn figure_cells<'a>(cells: &Cells<'a>, field: Field) -> Vec<FigureCell<'a>> {
    let (header, columns) = (cells.header, cells.header.columns());
    let at = |position: &usize| {
        let column = columns.get(*position)?;
        Some(FigureCell { column, text: cells.text_at(field, *position) })
    };
    header.positions(field).iter().filter_map(at).collect()
}

impl FigureCell<'_> {
    fn error(&self, cells: &Cells<'_>, kind: RowErrorKind) -> RowError {
        RowError {
            row: cells.row.number,
            column: self.column.called().to_owned(),
            value: self.text.as_deref().unwrap_or_default().chars().take(200).collect(),
            kind,
        }
    }
}

/// The amount of a field, or the sum of its columns. One that is not reported makes the sum unknown, never smaller.
fn money(cells: &Cells<'_>, field: Field) -> Result<Option<Money>, RowError> {
    let mut sum = None;
    let mut unknown = false;
    for cell in figure_cells(cells, field) {
        let Some(text) = cell.text.as_deref() else {
            unknown = true;
            continue;
        };
        let mut units = cells.profile.money.iter();
        let unit = units.find(|(header, _)| cell.column.is(header)).map(|(_, unit)| unit);
        let amount = match unit {
            // A cell that names its own unit is read by that.
            Some(unit) if text.ends_with(|last: char| last.is_ascii_digit()) => {
                format!("{text}{}", unit.sign()).parse()
            }
            Some(_) | None => text.parse::<Money>(),
        };
        let amount = amount.map_err(|error: MoneyError| cell.error(cells, RowErrorKind::Amount(error)))?;
        sum = match sum {
            None => Some(amount),
            Some(before) => Some(amount.checked_add(before).ok_or_else(|| cell.error(cells, RowErrorKind::Sum))?),
        };
    }
    Ok(sum.filter(|_| !unknown))
}

/// The people of a field, or the sum of its columns, as for money.
fn people(cells: &Cells<'_>, field: Field) -> Result<Option<i64>, RowError> {
    let mut sum: Option<i64> = None;
    let mut unknown = false;
    for cell in figure_cells(cells, field) {
        let Some(text) = cell.text.as_deref() else {
            unknown = true;
            continue;
        };
        let number = people_read(text).map_err(|kind| cell.error(cells, kind))?;
        sum = match sum.unwrap_or(0).checked_add(number) {
            Some(sum) => Some(sum),
            None => return Err(cell.error(cells, RowErrorKind::Sum)),
        };
    }
    Ok(sum.filter(|_| !unknown))
}

/// A whole number, with commas between groups of three if any.
fn people_read(text: &str) -> Result<i64, RowErrorKind> {
    let plain = if text.contains(',') {
        let groups: Vec<&str> = text.split(',').collect();
        if groups.iter().skip(1).any(|group| group.len() != 3) {
            return Err(RowErrorKind::People);
        }
        groups.concat()
    } else {
        text.to_owned()
    };
    let digits = plain.strip_prefix('-').unwrap_or(&plain);
    if digits.is_empty() || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return Err(RowErrorKind::People);
    }
    if plain.len() > digits.len() {
        return Err(RowErrorKind::PeopleNegative);
    }
    digits.parse().map_err(|_| RowErrorKind::Sum)
}

fn observations(cells: &Cells<'_>) -> Result<Observations, RowError> {
    let Some(text) = cells.text(Field::Flags) else {
        return Ok(Observations::default());
    };
    let marks: Result<Vec<Observation>, UnknownWord> =
        text.split([' ', ',', ';', '，', '；', '、']).filter(|word| !word.is_empty()).map(str::parse).collect();
    match marks {
        Ok(marks) => Ok(Observations::of(&marks)),
        Err(unknown) => Err(cells.error(Field::Flags, RowErrorKind::Flag(unknown))),
    }
}

#[cfg(test)]
#[path = "returns_file_tests.rs"]
mod tests;
