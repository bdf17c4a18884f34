//! Errors of files read in: file, row, column and value.

use std::fmt::Write as _;
use std::path::Path;

use chrono::NaiveDate;

use crate::actions::error::TEXT_LONGEST;
use crate::domain::sentence::next::{Field, Next};
use crate::domain::value::money::MoneyError;
use crate::intake::IntakeError;
use crate::intake::encoding::{EncodingError, FILE_LARGEST, LINE_LONGEST};
use crate::intake::header::HeaderError;
use crate::intake::profile::DATE_FORMAT_WRITTEN;
use crate::intake::reading::Unreadable;
use crate::intake::row::{RowError, RowErrorKind};
use crate::intake::sheet::{CELL_LONGEST, COLUMNS_MOST, ROWS_MOST, SheetError};
use crate::intake::source::{CELLS_LARGEST, LIST_LARGEST, NoFile};
use crate::msg;
use crate::office::refusals::identity::{identifier_problem, name_problem};
use crate::office::refusals::line;
use crate::office::told::{DETAILS_LISTED, Told, Trouble};
use crate::words::Message;

impl From<IntakeError> for Told {
    fn from(error: IntakeError) -> Self {
        match error {
            IntakeError::File { path, source } => {
                Self::new(Trouble::InputRejected, msg!("error-file", path = shown(&path)))
                    .detailed(vec![line(source.to_string())])
            }
            IntakeError::Profile(error) => error.into(),
            IntakeError::Sheet { path, source } => rejected(&path, sheet_problem(&source), sheet_hint(&source)),
            IntakeError::Header { path, source } => rejected(&path, header_problem(&source), header_hint(&source)),
            IntakeError::NoFile { path, what } => {
                Self::new(Trouble::InputRejected, msg!("error-no-file", path = shown(&path), what = no_file(what)))
                    .hinted(msg!("hint-no-file"))
            }
            IntakeError::TooLarge { path, size, most } => rejected(
                &path,
                msg!("problem-file-large", size = size >> 20, limit = most >> 20),
                Some(msg!("hint-too-large")),
            ),
            IntakeError::RowsTooMany { path, most, aside } => {
                let (problem, hint) = if aside {
                    (msg!("problem-rows-aside", limit = most), msg!("hint-rows-aside"))
                } else {
                    (msg!("problem-rows", limit = most), msg!("hint-too-large"))
                };
                rejected(&path, problem, Some(hint))
            }
            IntakeError::NumberShared { path, column, number, names } => rejected(
                &path,
                msg!("problem-number-shared", column = column, number = number, count = names.len()),
                Some(msg!("hint-number-shared")),
            )
            .detailed(names.into_iter().map(line).collect()),
            IntakeError::Rows { path, rows, count, of } => {
                Self::new(Trouble::InputRejected, msg!("error-rows", path = shown(&path), count = count, of = of))
                    .detailed(rows_told(&rows, count))
                    .hinted(msg!("hint-rows", next = Next::again().open(Field::Quarantine)))
            }
        }
    }
}

fn no_file(what: NoFile) -> Message {
    match what {
        NoFile::Folder => msg!("no-file-folder"),
        NoFile::Pipe => msg!("no-file-pipe"),
        NoFile::Device => msg!("no-file-device"),
    }
}

/// The first rows, and how many there are besides: also those that were only counted.
fn rows_told(rows: &[Unreadable], count: usize) -> Vec<Message> {
    if count <= DETAILS_LISTED {
        return rows.iter().map(unreadable_line).collect();
    }
    let told = DETAILS_LISTED.saturating_sub(1);
    let mut lines: Vec<Message> = rows.iter().take(told).map(unreadable_line).collect();
    lines.push(msg!("detail-more", more = count.saturating_sub(told)));
    lines
}

fn shown(path: &Path) -> String {
    path.display().to_string()
}

fn rejected(path: &Path, problem: Message, hint: Option<Message>) -> Told {
    let message = msg!("error-file-rejected", path = shown(path), problem = problem);
    let failure = Told::new(Trouble::InputRejected, message);
    match hint {
        Some(hint) => failure.hinted(hint),
        None => failure,
    }
}

fn unreadable_line(unreadable: &Unreadable) -> Message {
    match unreadable {
        Unreadable::Cell(error) => cell_line(error),
        Unreadable::Ragged { row, expected, found } => ragged(*row, *expected, *found),
    }
}

/// What is wrong, without the row and its column.
pub(crate) fn unreadable_problem(unreadable: &Unreadable) -> Message {
    match unreadable {
        Unreadable::Cell(error) => cell_problem(&error.kind),
        Unreadable::Ragged { row, expected, found } => ragged(*row, *expected, *found),
    }
}

fn cell_line(error: &RowError) -> Message {
    msg!(
        "detail-cell",
        row = error.row,
        column = error.column.as_str(),
        value = error.value.as_str(),
        problem = cell_problem(&error.kind)
    )
}

/// A day in each of the forms of a profile, which says more than the signs that a form is written in.
fn examples(formats: &[String]) -> String {
    let day = NaiveDate::from_ymd_opt(2020, 3, 31).unwrap_or_default();
    let example = |format: &String| {
        let mut text = String::new();
        write!(text, "{}", day.format(format)).map_or_else(|_| format.clone(), |()| text)
    };
    formats.iter().map(example).collect::<Vec<_>>().join(", ")
}

fn cell_problem(kind: &RowErrorKind) -> Message {
    match kind {
        RowErrorKind::Missing => msg!("problem-missing"),
        RowErrorKind::Formula => msg!("problem-formula"),
        RowErrorKind::Lost => msg!("problem-lost"),
        RowErrorKind::Name(problem) => name_problem(problem),
        RowErrorKind::Identifier(problem) => identifier_problem(problem),
        RowErrorKind::Date { formats } if formats.iter().any(|format| format == DATE_FORMAT_WRITTEN) => {
            msg!("problem-date-written")
        }
        RowErrorKind::Date { formats } => msg!("problem-date", formats = examples(formats)),
        RowErrorKind::NoSuchDay { year, month, last } => crate::office::refusals::no_such_day(*year, *month, *last),
        RowErrorKind::Year { year } => msg!("problem-year", year = *year),
        RowErrorKind::TooLong { length } => {
            msg!("problem-too-long", length = *length, limit = TEXT_LONGEST)
        }
        RowErrorKind::Month => msg!("problem-month"),
        RowErrorKind::MonthEnd { end } => msg!("problem-month-end", end = *end),
        RowErrorKind::Amount(error) => amount_problem(error),
        RowErrorKind::People => msg!("problem-people"),
        RowErrorKind::PeopleNegative => msg!("problem-people-negative"),
        RowErrorKind::Flag(unknown) => {
            msg!("problem-flag", text = unknown.text.as_str(), known = unknown.known.join(", "))
        }
        RowErrorKind::Sum => msg!("problem-sum"),
    }
}

fn amount_problem(error: &MoneyError) -> Message {
    match error {
        MoneyError::NotAnAmount { .. } => msg!("problem-amount"),
        MoneyError::TooFine { .. } => msg!("problem-amount-fine"),
        MoneyError::Negative { .. } => msg!("problem-amount-negative"),
        MoneyError::TooLarge { .. } => msg!("problem-amount-large"),
    }
}

fn ragged(row: u32, expected: usize, found: usize) -> Message {
    msg!("problem-ragged", row = row, expected = expected, found = found)
}

fn sheet_problem(error: &SheetError) -> Message {
    match error {
        SheetError::Encoding(error) => encoding_problem(error),
        SheetError::OldWorkbook => msg!("problem-old-workbook"),
        SheetError::Damaged { detail } => msg!("problem-damaged", detail = detail.as_str()),
        SheetError::UnpacksTooLarge => msg!("problem-unpacks", limit = LIST_LARGEST >> 20),
        SheetError::TextTooLarge => msg!("problem-text-large", limit = CELLS_LARGEST >> 20),
        SheetError::SheetUnknown { wanted, sheets } => {
            msg!("problem-sheet-unknown", wanted = wanted.as_str(), sheets = sheets.join(", "))
        }
        SheetError::SheetsSeveral { sheets } => msg!("problem-sheets-several", sheets = sheets.join(", ")),
        SheetError::SheetsHidden { sheets } => msg!("problem-sheets-hidden", sheets = sheets.join(", ")),
        SheetError::Formula { row, column, formula } => {
            msg!("problem-formula-cell", row = *row, column = column.as_str(), formula = formula.as_str())
        }
        SheetError::NoHeader { row } => msg!("problem-no-header", row = *row),
        SheetError::HeaderTwice { name, first, second } => {
            msg!("problem-header-twice", name = name.as_str(), first = first.as_str(), second = second.as_str())
        }
        SheetError::ColumnsTooMany { row } => {
            msg!("problem-columns", row = *row, limit = COLUMNS_MOST)
        }
        SheetError::RowsTooMany => msg!("problem-rows", limit = ROWS_MOST),
        SheetError::QuoteOpen { row } => msg!("problem-quote", row = *row),
        SheetError::Ragged { row, expected, found } => ragged(*row, *expected, *found),
        SheetError::CellTooLong { row, column } => {
            msg!("problem-cell-long", row = *row, column = column.as_str(), limit = CELL_LONGEST)
        }
    }
}

fn encoding_problem(error: &EncodingError) -> Message {
    match error {
        EncodingError::Io(why) => msg!("problem-io", why = why.to_string()),
        EncodingError::FileTooLarge { size } => {
            msg!("problem-file-large", size = size >> 20, limit = FILE_LARGEST >> 20)
        }
        EncodingError::Binary { offset } => msg!("problem-binary", offset = *offset),
        EncodingError::Malformed { encoding, offset, line } => {
            msg!("problem-malformed", encoding = *encoding, offset = *offset, line = *line)
        }
        EncodingError::Several => msg!("problem-encoding-several"),
        EncodingError::LineTooLong { line } => {
            msg!("problem-line-long", line = *line, limit = LINE_LONGEST)
        }
        EncodingError::Unknown { label } => {
            msg!("problem-encoding-unknown", label = label.as_str())
        }
    }
}

fn sheet_hint(error: &SheetError) -> Option<Message> {
    match error {
        SheetError::Encoding(
            EncodingError::Malformed { .. }
            | EncodingError::Several
            | EncodingError::Unknown { .. }
            | EncodingError::Binary { .. },
        ) => Some(msg!("hint-encoding")),
        SheetError::OldWorkbook | SheetError::Damaged { .. } => Some(msg!("hint-old-workbook")),
        SheetError::NoHeader { .. } => Some(msg!("hint-no-header")),
        SheetError::Formula { .. } => Some(msg!("hint-formula")),
        SheetError::SheetUnknown { .. } | SheetError::SheetsSeveral { .. } | SheetError::SheetsHidden { .. } => {
            Some(msg!("hint-sheet-unknown"))
        }
        SheetError::UnpacksTooLarge
        | SheetError::TextTooLarge
        | SheetError::RowsTooMany
        | SheetError::Encoding(EncodingError::FileTooLarge { .. } | EncodingError::LineTooLong { .. }) => {
            Some(msg!("hint-too-large"))
        }
        SheetError::Encoding(EncodingError::Io(_))
        | SheetError::HeaderTwice { .. }
        | SheetError::ColumnsTooMany { .. }
        | SheetError::QuoteOpen { .. }
        | SheetError::Ragged { .. }
        | SheetError::CellTooLong { .. } => None,
    }
}

fn header_problem(error: &HeaderError) -> Message {
    match error {
        HeaderError::Unknown { column, header, .. } => {
            msg!("problem-header-unknown", column = column.as_str(), header = header.as_str())
        }
        HeaderError::Missing { field, headers } => {
            msg!("problem-header-missing", field = field.as_str(), headers = headers.join(", "))
        }
        HeaderError::Twice { field, first, second } => {
            msg!("problem-field-twice", field = field.as_str(), first = first.as_str(), second = second.as_str())
        }
    }
}

fn header_hint(error: &HeaderError) -> Option<Message> {
    Some(match error {
        HeaderError::Unknown { nearest: Some(nearest), .. } => msg!("hint-header-nearest", nearest = nearest.as_str()),
        HeaderError::Unknown { nearest: None, .. } => msg!("hint-header-unknown"),
        HeaderError::Missing { .. } | HeaderError::Twice { .. } => msg!("hint-header"),
    })
}
