//! A file of calendar days: the columns of `calendar.csv`, every row checked.

use std::path::{Path, PathBuf};

use super::list_file::{ListFileError, ListForm, ListRead, ListRow, Ragged, list_read, shortened};
use super::margin::Margin;
use super::rejected;
use crate::domain::clock::calendar::{CalendarDay, DayKind};
use crate::domain::clock::calendar_check::{DayProblem, YearProblem, days_check, years_check};
use crate::domain::sentence::Sentence;
use crate::domain::sentence::refusal::{RefusalKind, Refuses, Telling, refusals};
use crate::domain::value::written_day::{DayError, day_parse};

/// The columns. A year has some forty days.
pub const FORM: ListForm<4> =
    ListForm { columns: ["day", "kind", "name", "source"], needed: 4, largest: 1, rows_most: 2_000 };

refusals! {
    /// Why a file is no calendar.
    move CalendarFileError {
        /// It is no list with the columns of a calendar.
        List(error: ListFileError) => [told by error.telling()],
        /// Rows that cannot be taken: each, as a spreadsheet shows it, with what is wrong; and how many rows there are.
        Rows { path: PathBuf, rows: Vec<(u32, RowProblem)>, of: usize } => [told by Telling::refused(
            Sentence::of("error-list-rows").with("path", path.as_path()).with("count", rows.len()).with("of", *of)
        ).kind(RefusalKind::InputRejected).lined(rows.iter().map(row_line).collect()).hinted(Sentence::of("hint-rows-refused"))],
        /// Years that are not whole, and what they lack.
        Years { path: PathBuf, years: Vec<YearProblem> } => [told by rejected(path, Telling::refused(
            Sentence::of("problem-calendar-years")
        ).lined(years.iter().map(year_line).collect()).hinted(Sentence::of("hint-calendar-years")))],
    }
}

impl From<ListFileError> for CalendarFileError {
    fn from(error: ListFileError) -> Self {
        Self::List(error)
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
            Sentence::of("detail-list-row").with("row", *row).with("why", why)
        }
    }
}

fn year_line(problem: &YearProblem) -> Sentence {
    let days: Vec<String> = problem.lacking.iter().map(ToString::to_string).collect();
    Sentence::of("detail-calendar-year").with("year", problem.year.to_string()).with("days", days.join(", "))
}

/// Reads a file of calendar days, all of it or nothing, and what it shows beside its rows.
///
/// # Errors
/// [`CalendarFileError`], with every row that cannot be taken.
pub fn calendar_read(path: &Path) -> Result<(Vec<CalendarDay>, Margin), CalendarFileError> {
    let ListRead { rows, margin } = list_read(path, &FORM)?;
    let of = rows.len();
    let (mut numbers, mut days, mut wrong) = (Vec::new(), Vec::new(), Vec::new());
    for row in rows {
        match row {
            Ok(row) => match day_read(&row) {
                Ok(day) => {
                    numbers.push(row.number);
                    days.push(day);
                }
                Err(problem) => wrong.push((row.number, problem)),
            },
            Err(Ragged { row, expected, found }) => wrong.push((row, RowProblem::Ragged { row, expected, found })),
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
    let years = years_check(&days);
    if years.is_empty() {
        Ok((days, margin))
    } else {
        let path = path.to_owned();
        Err(CalendarFileError::Years { path, years })
    }
}

fn day_read(row: &ListRow<4>) -> Result<CalendarDay, RowProblem> {
    let [day, kind, name, source] = &row.cells;
    Ok(CalendarDay {
        day: day_parse(day).map_err(RowProblem::Date)?,
        kind: kind.parse::<DayKind>().map_err(|_| RowProblem::Kind { text: shortened(kind) })?,
        name: name.clone(),
        source: source.clone(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(content: &str) -> Result<Vec<CalendarDay>, CalendarFileError> {
        let folder = tempfile::TempDir::new().unwrap();
        let path = folder.path().join("days.csv");
        std::fs::write(&path, content).unwrap();
        calendar_read(&path).map(|(days, _)| days)
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
            assert!(matches!(read(header), Err(CalendarFileError::List(ListFileError::Header { .. }))), "{header}");
        }
        assert!(matches!(read("day,kind,name,source\n"), Err(CalendarFileError::List(ListFileError::Empty(_)))));
        let rows = "2028-01-01,holiday,元旦,通知\n".repeat(FORM.rows_most + 1);
        let long = read(&format!("day,kind,name,source\n{rows}"));
        assert!(matches!(long, Err(CalendarFileError::List(ListFileError::TooLarge { .. }))));
        let year = read("day,kind,name,source\n2028-01-01,holiday,元旦,通知\n");
        assert!(matches!(year, Err(CalendarFileError::Years { .. })));
    }
}
