//! A file of calendar days: the columns of `calendar.csv`, every row checked.

use std::path::{Path, PathBuf};

use super::sheet::{Sheet, SheetError, SheetRow, SheetSettings};
use super::source::file_open;
use super::{IntakeError, rejected};
use crate::domain::clock::calendar::{CalendarDay, DayKind};
use crate::domain::clock::calendar_check::{DayProblem, YearProblem, days_check, years_check};
use crate::domain::sentence::Sentence;
use crate::domain::sentence::refusal::{RefusalKind, Refuses, Telling, refusals};
use crate::domain::value::written_day::{DayError, day_parse};

/// The columns, in whatever order.
pub const COLUMNS: [&str; 4] = ["day", "kind", "name", "source"];
/// The largest file, in bytes: 1 MiB. A year has some forty days.
pub const FILE_LARGEST: u64 = 1 << 20;
pub const ROWS_MOST: usize = 2_000;

refusals! {
    /// Why a file is no calendar.
    move CalendarFileError {
        /// It cannot be read as a list.
        Intake(error: IntakeError) => [told by error.telling()],
        /// Larger than [`FILE_LARGEST`] or longer than [`ROWS_MOST`].
        TooLarge(path: PathBuf) => [told by rejected(path, Telling::refused(
            Sentence::of("problem-calendar-large").with("size", FILE_LARGEST >> 20).with("rows", ROWS_MOST)
        ))],
        /// Other columns than [`COLUMNS`]: those it has.
        Header { path: PathBuf, found: Vec<String> } => [told by rejected(path, Telling::refused(
            Sentence::of("problem-calendar-header").with("found", found.join(", "))
        ).hinted(Sentence::of("hint-calendar-header").with("columns", COLUMNS.join(", "))))],
        /// No row.
        Empty(path: PathBuf) => [told by rejected(path, Telling::refused(Sentence::of("problem-calendar-empty")))],
        /// Rows that cannot be taken: each, as a spreadsheet shows it, with what is wrong; and how many rows there are.
        Rows { path: PathBuf, rows: Vec<(u32, RowProblem)>, of: usize } => [told by Telling::refused(
            Sentence::of("error-calendar-rows").with("path", path.as_path()).with("count", rows.len()).with("of", *of)
        ).kind(RefusalKind::InputRejected).lined(rows.iter().map(row_line).collect()).hinted(Sentence::of("hint-rows-refused"))],
        /// Years that are not whole, and what they lack.
        Years { path: PathBuf, years: Vec<YearProblem> } => [told by rejected(path, Telling::refused(
            Sentence::of("problem-calendar-years")
        ).lined(years.iter().map(year_line).collect()).hinted(Sentence::of("hint-calendar-years")))],
    }
}

impl From<IntakeError> for CalendarFileError {
    fn from(error: IntakeError) -> Self {
        Self::Intake(error)
    }
}

refusals! {
    /// What is wrong with a row.
    RowProblem {
        /// More or fewer cells than there are columns.
        Ragged { row: u32, expected: usize, found: usize } => [InputRejected "problem-ragged"],
        /// No day.
        Date(error: DayError) => [told by error.telling()],
        /// No kind of day.
        Kind { text: String } => [InputRejected "problem-calendar-kind"],
        /// The day cannot be taken.
        Day(problem: DayProblem) => [told by problem.telling()],
    }
}

fn row_line((row, problem): &(u32, RowProblem)) -> Sentence {
    let why = problem.telling().message;
    match problem {
        RowProblem::Ragged { .. } => why,
        RowProblem::Date(_) | RowProblem::Kind { .. } | RowProblem::Day(_) => {
            Sentence::of("detail-calendar-row").with("row", *row).with("why", why)
        }
    }
}

fn year_line(problem: &YearProblem) -> Sentence {
    let days: Vec<String> = problem.lacking.iter().map(ToString::to_string).collect();
    Sentence::of("detail-calendar-year").with("year", problem.year.to_string()).with("days", days.join(", "))
}

/// Reads a file of calendar days, all of it or nothing.
///
/// # Errors
/// [`CalendarFileError`], with every row that cannot be taken.
pub fn calendar_read(path: &Path) -> Result<Vec<CalendarDay>, CalendarFileError> {
    let file = file_open(path, FILE_LARGEST)?;
    let of_sheet = |source| IntakeError::Sheet { path: path.to_owned(), source };
    let sheet = Sheet::from_file(file, &SheetSettings::default()).map_err(of_sheet)?;
    let places = columns_find(path, &sheet)?;
    let (mut numbers, mut days, mut wrong) = (Vec::new(), Vec::new(), Vec::new());
    let mut of: usize = 0;
    for row in sheet {
        of = of.saturating_add(1);
        if of > ROWS_MOST {
            return Err(CalendarFileError::TooLarge(path.to_owned()));
        }
        match row.and_then(SheetRow::formula_refused) {
            Ok(row) => match day_read(&row, places) {
                Ok(day) => {
                    numbers.push(row.number);
                    days.push(day);
                }
                Err(problem) => wrong.push((row.number, problem)),
            },
            Err(SheetError::Ragged { row, expected, found }) => {
                wrong.push((row, RowProblem::Ragged { row, expected, found }))
            }
            Err(error) => return Err(of_sheet(error).into()),
        }
    }
    for (position, problem) in days_check(&days) {
        let row = numbers.get(position).copied().unwrap_or_default();
        wrong.push((row, RowProblem::Day(problem)));
    }
    if !wrong.is_empty() {
        wrong.sort_by_key(|(row, _)| *row);
        let path = path.to_owned();
        return Err(CalendarFileError::Rows { path, rows: wrong, of });
    }
    if days.is_empty() {
        return Err(CalendarFileError::Empty(path.to_owned()));
    }
    let years = years_check(&days);
    if years.is_empty() {
        Ok(days)
    } else {
        let path = path.to_owned();
        Err(CalendarFileError::Years { path, years })
    }
}

/// Where each of [`COLUMNS`] stands; there are these and no others.
fn columns_find(path: &Path, sheet: &Sheet) -> Result<[usize; 4], CalendarFileError> {
    let found: Vec<String> = sheet.columns().iter().map(|column| column.name.clone()).collect();
    let place = |wanted: &str| found.iter().position(|name| name == wanted);
    match COLUMNS.map(place) {
        [Some(day), Some(kind), Some(name), Some(source)] if found.len() == COLUMNS.len() => {
            Ok([day, kind, name, source])
        }
        _ => Err(CalendarFileError::Header { path: path.to_owned(), found }),
    }
}

fn day_read(row: &SheetRow, places: [usize; 4]) -> Result<CalendarDay, RowProblem> {
    let [day, kind, name, source] = places.map(|place| row.cells.get(place).map_or("", |cell| cell.trim()));
    Ok(CalendarDay {
        day: day_parse(day).map_err(RowProblem::Date)?,
        kind: kind.parse::<DayKind>().map_err(|_| RowProblem::Kind { text: shortened(kind) })?,
        name: name.to_owned(),
        source: source.to_owned(),
    })
}

/// As much of a cell as a message shows.
fn shortened(cell: &str) -> String {
    cell.chars().take(40).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(content: &str) -> Result<Vec<CalendarDay>, CalendarFileError> {
        let folder = tempfile::TempDir::new().unwrap();
        let path = folder.path().join("days.csv");
        std::fs::write(&path, content).unwrap();
        calendar_read(&path)
    }

    #[test]
    fn what_comes_with_the_program_can_be_read() {
        let days = read(include_str!("../domain/clock/calendar.csv")).unwrap();
        assert_eq!(days, crate::domain::clock::calendar::calendar_shipped().1);
    }

    #[test]
    fn every_wrong_row_is_named_as_a_spreadsheet_shows_it() {
        let error = read(
            "source,day,kind,name\n通知,2028-01-01,holiday,元旦\n\n通知,02/01/2028,holiday,元旦\n通知,2028-01-02,off,元旦\n\
             通知,2028-01-03,working,元旦\n通知,2028-01-04\n",
        );
        let Err(CalendarFileError::Rows { rows, of, .. }) = error else {
            panic!("{error:?}");
        };
        assert_eq!(of, 5);
        assert_eq!(
            rows,
            [
                (4, RowProblem::Date(DayError::NotADay { text: "02/01/2028".to_owned() })),
                (5, RowProblem::Kind { text: "off".to_owned() }),
                (6, RowProblem::Day(DayProblem::WorkedAnyway)),
                (7, RowProblem::Ragged { row: 7, expected: 4, found: 2 }),
            ]
        );
    }

    #[test]
    fn a_file_with_other_columns_or_too_much_in_it_is_no_calendar() {
        let wrong = ["day,kind,name\n", "day,kind,name,source,note\n", "Day,kind,name,source\n"];
        for header in wrong {
            assert!(matches!(read(header), Err(CalendarFileError::Header { .. })), "{header}");
        }
        assert!(matches!(read("day,kind,name,source\n"), Err(CalendarFileError::Empty(_))));
        let rows = "2028-01-01,holiday,元旦,通知\n".repeat(ROWS_MOST + 1);
        let long = read(&format!("day,kind,name,source\n{rows}"));
        assert!(matches!(long, Err(CalendarFileError::TooLarge(_))));
        let year = read("day,kind,name,source\n2028-01-01,holiday,元旦,通知\n");
        assert!(matches!(year, Err(CalendarFileError::Years { .. })));
    }
}
