//! Errors of a calendar that is taken in.

use std::path::Path;

use crate::actions::calendar_import::CalendarRefused;
use crate::domain::clock::calendar::CalendarDay;
use crate::domain::clock::calendar_check::{DayProblem, NAME_LONGEST, SOURCE_LONGEST, YEARS, YearProblem};
use crate::domain::sentence::next::{Field, Next};
use crate::intake::calendar_file::{COLUMNS, CalendarFileError, FILE_LARGEST, ROWS_MOST, RowProblem};
use crate::msg;
use crate::office::told::{Told, Trouble};
use crate::words::Message;

impl From<CalendarRefused> for Told {
    fn from(error: CalendarRefused) -> Self {
        match error {
            CalendarRefused::File(error) => error.into(),
            CalendarRefused::Official { year, rests_on, added, gone } => {
                let message = msg!("error-calendar-official", year = year.to_string(), source = rests_on);
                let added = added.iter().map(|row| day_line("+", row));
                let gone = gone.iter().map(|row| day_line("-", row));
                Self::new(Trouble::Refused, message)
                    .detailed(gone.chain(added).collect())
                    .hinted(msg!("hint-calendar-official", next = Next::again().set(Field::Amend)))
            }
        }
    }
}

impl From<CalendarFileError> for Told {
    fn from(error: CalendarFileError) -> Self {
        match error {
            CalendarFileError::Intake(error) => error.into(),
            CalendarFileError::TooLarge(path) => {
                rejected(&path, msg!("problem-calendar-large", size = FILE_LARGEST >> 20, rows = ROWS_MOST))
            }
            CalendarFileError::Header { path, found } => {
                rejected(&path, msg!("problem-calendar-header", found = found.join(", ")))
                    .hinted(msg!("hint-calendar-header", columns = COLUMNS.join(", ")))
            }
            CalendarFileError::Empty(path) => rejected(&path, msg!("problem-calendar-empty")),
            CalendarFileError::Rows { path, rows, of } => Self::new(
                Trouble::InputRejected,
                msg!("error-calendar-rows", path = path.display().to_string(), count = rows.len(), of = of),
            )
            .detailed(rows.iter().map(|(row, problem)| row_line(*row, problem)).collect())
            .hinted(msg!("hint-rows-refused")),
            CalendarFileError::Years { path, years } => rejected(&path, msg!("problem-calendar-years"))
                .detailed(years.iter().map(year_line).collect())
                .hinted(msg!("hint-calendar-years")),
        }
    }
}

fn rejected(path: &Path, problem: Message) -> Told {
    let path = path.display().to_string();
    Told::new(Trouble::InputRejected, msg!("error-file-rejected", path = path, problem = problem))
}

fn row_line(row: u32, problem: &RowProblem) -> Message {
    let why = match problem {
        RowProblem::Ragged { expected, found } => {
            return msg!("problem-ragged", row = row, expected = *expected, found = *found);
        }
        RowProblem::Date(error) => crate::office::refusals::day_problem(error),
        RowProblem::Kind(text) => msg!("problem-calendar-kind", text = text.as_str()),
        RowProblem::Day(problem) => day_problem(problem),
    };
    msg!("detail-calendar-row", row = row, why = why)
}

fn day_problem(problem: &DayProblem) -> Message {
    match problem {
        DayProblem::Year(year) => msg!(
            "problem-calendar-year",
            year = year.to_string(),
            first = YEARS.start().to_string(),
            last = YEARS.end().to_string()
        ),
        DayProblem::WorkedAnyway => msg!("problem-calendar-worked"),
        DayProblem::Twice => msg!("problem-calendar-twice"),
        DayProblem::Name(_) => msg!("problem-calendar-name", limit = NAME_LONGEST),
        DayProblem::Source(_) => msg!("problem-calendar-source", limit = SOURCE_LONGEST),
    }
}

fn year_line(problem: &YearProblem) -> Message {
    let days: Vec<String> = problem.lacking.iter().map(ToString::to_string).collect();
    msg!("detail-calendar-year", year = problem.year.to_string(), days = days.join(", "))
}

fn day_line(sign: &str, row: &CalendarDay) -> Message {
    msg!(
        "detail-calendar-day",
        sign = sign,
        day = row.day,
        kind = row.kind.code(),
        name = row.name.as_str(),
        source = row.source.as_str()
    )
}
