//! A month of the calendar. Figures are for its end: the last day, 24:00 in the office's legal time.

use std::fmt;
use std::str::FromStr;

use chrono::{Datelike, Days, Months, NaiveDate};
use serde::{Deserialize, Serialize};

use super::written_day::{day_parse, month_parse};

const MONTHS_PER_YEAR: i32 = 12;

/// A month, written `2020-03`. Months before 1990 and after 2200 are slips of the pen and not read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(into = "String", try_from = "String")]
pub struct Month {
    first: NaiveDate,
}

/// Why a text is no month.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{text:?} is not a month such as 2020-03")]
pub struct NotAMonth {
    pub text: String,
}

impl Month {
    /// The month of a day.
    #[must_use]
    pub fn of(day: NaiveDate) -> Self {
        Self { first: day.with_day(1).unwrap_or(day) }
    }

    /// The month that ends on a day; `None` where the day is no last day of a month.
    #[must_use]
    pub fn ending_on(day: NaiveDate) -> Option<Self> {
        let month = Self::of(day);
        (month.end() == day).then_some(month)
    }

    /// The last month that is over by the end of a day.
    #[must_use]
    pub fn last_over(day: NaiveDate) -> Self {
        let month = Self::of(day);
        if month.end() == day { month } else { month.before() }
    }

    /// Its first day.
    #[must_use]
    pub const fn first(self) -> NaiveDate {
        self.first
    }

    /// Its last day.
    #[must_use]
    pub fn end(self) -> NaiveDate {
        self.after().first.checked_sub_days(Days::new(1)).unwrap_or(self.first)
    }

    /// The month after.
    #[must_use]
    pub fn after(self) -> Self {
        Self { first: self.first.checked_add_months(Months::new(1)).unwrap_or(self.first) }
    }

    /// The month before.
    #[must_use]
    pub fn before(self) -> Self {
        Self { first: self.first.checked_sub_months(Months::new(1)).unwrap_or(self.first) }
    }

    /// How many months from another to this one; negative where this one is earlier.
    #[must_use]
    pub fn since(self, earlier: Self) -> i32 {
        self.number().saturating_sub(earlier.number())
    }

    /// Months counted from the year 0: for locks and for arithmetic.
    #[must_use]
    pub fn number(self) -> i32 {
        let month = i32::try_from(self.first.month0()).unwrap_or(0);
        self.first.year().saturating_mul(MONTHS_PER_YEAR).saturating_add(month)
    }

    /// Every month from this one to another, both included; none where the other is earlier.
    pub fn through(self, last: Self) -> impl Iterator<Item = Self> {
        std::iter::successors(Some(self), |month| Some(month.after())).take_while(move |month| *month <= last)
    }
}

impl fmt::Display for Month {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.pad(&self.first.format("%Y-%m").to_string())
    }
}

impl FromStr for Month {
    type Err = NotAMonth;

    /// Reads `2020-03`, also as `2020/3` or `2020年3月`, and a day for its month.
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let wrong = || NotAMonth { text: text.to_owned() };
        let day = month_parse(text).or_else(|| day_parse(text).ok()).ok_or_else(wrong)?;
        if (1990..=2200).contains(&day.year()) { Ok(Self::of(day)) } else { Err(wrong()) }
    }
}

impl From<Month> for String {
    fn from(month: Month) -> Self {
        month.to_string()
    }
}

impl TryFrom<String> for Month {
    type Error = NotAMonth;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        text.parse()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn month(text: &str) -> Month {
        text.parse().expect("a month")
    }

    #[test]
    fn the_end_of_february_knows_leap_years() {
        assert_eq!(month("2020-02").end().to_string(), "2020-02-29");
        assert_eq!(month("2019-02").end().to_string(), "2019-02-28");
        assert_eq!(month("2019-12").after(), month("2020-01"));
    }

    #[test]
    fn a_month_is_over_on_its_last_day() {
        let day = |text: &str| text.parse::<NaiveDate>().expect("a day");
        assert_eq!(Month::last_over(day("2020-03-31")), month("2020-03"));
        assert_eq!(Month::last_over(day("2020-03-30")), month("2020-02"));
        assert_eq!(Month::ending_on(day("2020-03-30")), None);
    }

    #[test]
    fn months_are_counted_from_one_to_another() {
        assert_eq!(month("2020-03").since(month("2018-07")), 20);
        assert_eq!(month("2018-07").since(month("2020-03")), -20);
        assert_eq!(month("2018-07").through(month("2020-03")).count(), 21);
        assert_eq!(month("2018-07").through(month("2018-06")).count(), 0);
    }

    #[rstest::rstest]
    #[case("2020-13")]
    #[case("20-03")]
    #[case("1889-03")]
    #[case("March")]
    fn what_is_no_month_is_not_read(#[case] text: &str) {
        assert!(text.parse::<Month>().is_err());
    }
}
