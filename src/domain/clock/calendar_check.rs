//! What rows of a calendar must be, wherever they come from.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Datelike, NaiveDate};

use super::calendar::{CalendarDay, DayKind, is_weekend};
use crate::domain::sentence::refusal::refusals;

/// The years for which a calendar may be given.
pub const YEARS: std::ops::RangeInclusive<i32> = 2000..=2100;
/// The longest name of a festival, in characters.
pub const NAME_LONGEST: usize = 40;
/// The longest source, in characters.
pub const SOURCE_LONGEST: usize = 200;
/// Statutory holidays whose month and day never change. A year without them is not a whole year.
const FIXED: [(u32, u32); 5] = [(1, 1), (5, 1), (10, 1), (10, 2), (10, 3)];

refusals! {
    /// What is wrong with a row.
    DayProblem {
        /// Outside [`YEARS`].
        Year { year: i32 } => ["problem-calendar-year" of {
            year: year.to_string(), first: YEARS.start().to_string(), last: YEARS.end().to_string()
        }],
        /// A make-up day from Monday to Friday, which is worked anyway.
        WorkedAnyway => ["problem-calendar-worked"],
        /// The same day stands in an earlier row.
        Twice => ["problem-calendar-twice"],
        /// The name is missing, too long, or has control characters.
        Name { length: usize } => ["problem-calendar-name" of { limit: NAME_LONGEST }],
        /// The source is missing, too long, or has control characters.
        Source { length: usize } => ["problem-calendar-source" of { limit: SOURCE_LONGEST }],
    }
}

/// A year that lacks statutory days.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct YearProblem {
    pub year: i32,
    /// The days that are no holidays in it, though the statute says so.
    pub lacking: Vec<NaiveDate>,
}

/// Checks each row: its position among `days` and what is wrong.
#[must_use]
pub fn days_check(days: &[CalendarDay]) -> Vec<(usize, DayProblem)> {
    let mut seen = BTreeSet::new();
    let mut found = Vec::new();
    for (position, row) in days.iter().enumerate() {
        let mut wrong = |problem| found.push((position, problem));
        if !YEARS.contains(&row.day.year()) || !YEARS.contains(&row.year()) {
            wrong(DayProblem::Year { year: row.day.year() });
        }
        if row.kind == DayKind::Working && !is_weekend(row.day) {
            wrong(DayProblem::WorkedAnyway);
        }
        if !seen.insert(row.day) {
            wrong(DayProblem::Twice);
        }
        if let Some(length) = unfit(&row.name, NAME_LONGEST) {
            wrong(DayProblem::Name { length });
        }
        if let Some(length) = unfit(&row.source, SOURCE_LONGEST) {
            wrong(DayProblem::Source { length });
        }
    }
    found
}

/// The length of a text that cannot be taken.
fn unfit(text: &str, longest: usize) -> Option<usize> {
    let length = text.chars().count();
    let fits = (1..=longest).contains(&length) && !text.chars().any(char::is_control);
    (!fits).then_some(length)
}

/// The rows by the year whose arrangement they belong to, in order of day.
#[must_use]
pub fn days_by_year(days: &[CalendarDay]) -> BTreeMap<i32, Vec<CalendarDay>> {
    let mut years: BTreeMap<i32, Vec<CalendarDay>> = BTreeMap::new();
    for row in days {
        years.entry(row.year()).or_default().push(row.clone());
    }
    for rows in years.values_mut() {
        rows.sort_by_key(|row| row.day);
    }
    years
}

/// Checks that each year is whole: that its holidays hold the statutory days whose date never changes.
#[must_use]
pub fn years_check(days: &[CalendarDay]) -> Vec<YearProblem> {
    let whole = |(year, rows): (i32, Vec<CalendarDay>)| {
        let lacking: Vec<NaiveDate> = FIXED
            .iter()
            .filter_map(|(month, day)| NaiveDate::from_ymd_opt(year, *month, *day))
            .filter(|fixed| !rows.iter().any(|row| row.day == *fixed && row.kind == DayKind::Holiday))
            .collect();
        (!lacking.is_empty()).then_some(YearProblem { year, lacking })
    };
    days_by_year(days).into_iter().filter_map(whole).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(day: &str, kind: DayKind, name: &str) -> CalendarDay {
        CalendarDay {
            day: day.parse().unwrap(),
            kind,
            name: name.to_owned(),
            source: "国办发明电〔2027〕1号".to_owned(),
        }
    }

    #[test]
    fn each_row_is_told_all_that_is_wrong_with_it() {
        let rows = [
            row("2028-01-01", DayKind::Holiday, "元旦"),
            row("2028-01-01", DayKind::Working, " \n"),
            row("2028-01-03", DayKind::Working, &"节".repeat(41)),
            row("1999-01-01", DayKind::Holiday, ""),
        ];
        let found = days_check(&rows);
        assert_eq!(
            found,
            [
                (1, DayProblem::Twice),
                (1, DayProblem::Name { length: 2 }),
                (2, DayProblem::WorkedAnyway),
                (2, DayProblem::Name { length: 41 }),
                (3, DayProblem::Year { year: 1999 }),
                (3, DayProblem::Name { length: 0 }),
            ]
        );
    }

    #[test]
    fn new_year_s_days_in_december_belong_to_the_year_that_follows() {
        let rows = [row("2027-12-31", DayKind::Holiday, "元旦"), row("2028-01-01", DayKind::Holiday, "元旦")];
        let years = days_by_year(&rows);
        assert_eq!(years.keys().copied().collect::<Vec<_>>(), [2028]);
        let problems = years_check(&rows);
        assert_eq!(problems.len(), 1);
        let lacking: Vec<String> = problems[0].lacking.iter().map(ToString::to_string).collect();
        assert_eq!(lacking, ["2028-05-01", "2028-10-01", "2028-10-02", "2028-10-03"]);
    }
}
