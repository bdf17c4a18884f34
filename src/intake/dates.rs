//! How a list writes its days: the forms that a profile names, tried in order, and what of a day a form leaves open.

use std::fmt::Write as _;
use std::ops::RangeInclusive;

use chrono::{DateTime, Datelike, Days, FixedOffset, Months, NaiveDate, NaiveTime};

use super::month_name::{MonthNames, names_to_numbers};
use crate::domain::value::days::legal_day;
use crate::domain::value::written_day::{day_parse, month_parse};

/// A date as a spreadsheet counts it: days since 1899-12-30.
pub const DATE_FORMAT_EXCEL: &str = "excel";
/// The format of a day as people write it, see [`crate::domain::value::written_day`].
pub const DATE_FORMAT_WRITTEN: &str = "written";

/// Dates outside these years are mistakes.
pub(super) const YEARS: RangeInclusive<i32> = 1990..=2100;

/// How a list writes its days.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct DateForms {
    /// In the order in which they are tried.
    pub formats: Vec<String>,
    /// Years of two digits are those of the hundred years from this one on.
    pub years_from: Option<i32>,
    /// The language in which it names months.
    pub month_names: Option<MonthNames>,
}

/// A day as well as a list knows it: one, or any of those of a month or a year.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Dated {
    pub first: NaiveDate,
    pub last: NaiveDate,
}

impl Dated {
    /// The day, where only one can be meant.
    #[must_use]
    pub fn day(self) -> Option<NaiveDate> {
        Some(self.first).filter(|day| *day == self.last)
    }

    /// The day by which it had happened, as seen from another day: its last one, or that day where the list was made in the
    /// middle of it.
    #[must_use]
    pub fn by(self, seen: Option<NaiveDate>) -> NaiveDate {
        seen.filter(|seen| (self.first..=self.last).contains(seen)).unwrap_or(self.last)
    }

    fn of(day: NaiveDate) -> Self {
        Self { first: day, last: day }
    }

    /// So many months, from this day on.
    fn months(first: NaiveDate, count: u32) -> Option<Self> {
        let last = first.checked_add_months(Months::new(count))?.pred_opt()?;
        Some(Self { first, last })
    }
}

/// What a form leaves open.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Open {
    Nothing,
    /// The day of the month.
    Day,
    /// The month too.
    Month,
}

fn open_of(format: &str) -> Open {
    let has = |signs: &[&str]| signs.iter().any(|sign| format.contains(sign));
    if has(&["%d", "%-d", "%e", "%F"]) {
        Open::Nothing
    } else if has(&["%m", "%-m", "%b", "%B"]) {
        Open::Day
    } else {
        Open::Month
    }
}

impl DateForms {
    /// Reads a text by the first form that fits.
    #[must_use]
    pub fn read(&self, text: &str, from_1904: bool) -> Option<Dated> {
        self.formats.iter().find_map(|format| self.read_by(text, format, from_1904))
    }

    /// Reads it by one form.
    #[must_use]
    pub fn read_by(&self, text: &str, format: &str, from_1904: bool) -> Option<Dated> {
        if format == DATE_FORMAT_EXCEL {
            return serial(text, from_1904).map(Dated::of);
        }
        if format == DATE_FORMAT_WRITTEN {
            return day_parse(text).ok().or_else(|| timed(text, &|day| day_parse(day).ok())).map(Dated::of);
        }
        let whole = |text: &str| self.parse(text, format);
        match open_of(format) {
            Open::Nothing => whole(text).or_else(|| timed(text, &whole)).map(Dated::of),
            Open::Day => Dated::months(self.parse(&format!("{text} 1"), &format!("{format} %d"))?, 1),
            Open::Month => Dated::months(self.parse(&format!("{text} 1 1"), &format!("{format} %m %d"))?, 12),
        }
    }

    fn parse(&self, text: &str, format: &str) -> Option<NaiveDate> {
        let named = self.month_names.filter(|_| has_name(format));
        let day = match named {
            None => NaiveDate::parse_from_str(text, format),
            Some(names) => {
                let format = format.replace("%B", "%m").replace("%b", "%m");
                NaiveDate::parse_from_str(&names_to_numbers(text, names), &format)
            }
        };
        let day = day.ok()?;
        match self.years_from.filter(|_| format.contains("%y")) {
            None => Some(day),
            Some(from) => {
                let year = from + (day.year() - from).rem_euclid(100);
                day.with_year(year)
            }
        }
    }

    /// The month a text names, where it names no day: in a form of the profile, or as people write it.
    #[must_use]
    pub fn month(&self, text: &str, from_1904: bool) -> Option<NaiveDate> {
        let open = |format: &&String| !is_keyword(format) && open_of(format) == Open::Day;
        let by_form = self.formats.iter().filter(open).find_map(|format| self.read_by(text, format, from_1904));
        by_form.map(|dated| dated.first).or_else(|| month_parse(text))
    }

    /// The first form that cannot be read by what the profile says.
    #[must_use]
    pub fn unreadable(&self) -> Option<&str> {
        self.formats.iter().map(String::as_str).find(|format| !self.is_readable(format))
    }

    /// Whether a form names a year at least, whole or with the hundred years it lies in, and months in a language that is known.
    fn is_readable(&self, format: &str) -> bool {
        let has = |signs: &[&str]| signs.iter().any(|sign| format.contains(sign));
        let has_year = has(&["%Y", "%F"]) || (has(&["%y"]) && self.years_from.is_some());
        let is_named = has_name(format) && self.month_names.is_none();
        // A day without its month is none.
        let is_torn = has(&["%d", "%-d", "%e"]) && !has(&["%m", "%-m", "%b", "%B"]);
        is_keyword(format) || (has_year && !is_named && !is_torn && !has(&["%a", "%A", "%h", "%j", "%s"]))
    }

    /// The first two forms that read one text as two days: which of them a list means is not for a guess.
    #[must_use]
    pub fn clash(&self) -> Option<(&str, &str)> {
        // Days whose year, month and day of the month can be taken for one another.
        let days = [(2018, 4, 5), (2004, 5, 6)];
        let days = days.into_iter().filter_map(|(year, month, day)| NaiveDate::from_ymd_opt(year, month, day));
        days.into_iter().find_map(|day| self.clash_on(day))
    }

    fn clash_on(&self, day: NaiveDate) -> Option<(&str, &str)> {
        let forms = || self.formats.iter().map(String::as_str);
        for one in forms().filter(|one| !is_keyword(one)) {
            let mut text = String::new();
            let Ok(()) = write!(text, "{}", day.format(one)) else { continue };
            let Some(meant) = self.read_by(&text, one, false) else { continue };
            let is_other = |other: &&str| {
                let read = self.read_by(&text, other, false);
                read.is_some_and(|read| {
                    YEARS.contains(&read.first.year()) && !(read.first <= meant.last && meant.first <= read.last)
                })
            };
            if let Some(other) = forms().find(is_other) {
                return Some((one, other));
            }
        }
        None
    }
}

fn is_keyword(format: &str) -> bool {
    matches!(format, DATE_FORMAT_EXCEL | DATE_FORMAT_WRITTEN)
}

fn has_name(format: &str) -> bool {
    format.contains("%B") || format.contains("%b")
}

/// A day as a spreadsheet counts it, the time of day behind the point.
fn serial(text: &str, from_1904: bool) -> Option<NaiveDate> {
    let (days, time) = text.split_once('.').unwrap_or((text, "0"));
    let is_number = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let is_serial = days.len() <= 5 && is_number(days) && is_number(time);
    let days = days.parse().ok().filter(|_| is_serial)?;
    let (year, month, day) = if from_1904 { (1904, 1, 1) } else { (1899, 12, 30) };
    NaiveDate::from_ymd_opt(year, month, day)?.checked_add_days(Days::new(days))
}

/// The day of a text that names a time of day behind it. A time of another part of the world is that of the office's.
fn timed(text: &str, day_of: &dyn Fn(&str) -> Option<NaiveDate>) -> Option<NaiveDate> {
    let text = text.trim();
    text.char_indices().filter(|(_, sign)| *sign == 'T' || sign.is_whitespace()).find_map(|(at, sign)| {
        let (day, time) = (text.get(..at)?, text.get(at + sign.len_utf8()..)?);
        let (time, offset) = time_read(time.trim())?;
        let day = day_of(day.trim())?;
        match offset {
            None => Some(day),
            Some(offset) => {
                let moment: DateTime<FixedOffset> = day.and_time(time).and_local_timezone(offset).single()?;
                Some(legal_day(moment.to_utc()))
            }
        }
    })
}

/// A time of day, and how far it lies from Greenwich where it says so.
fn time_read(text: &str) -> Option<(NaiveTime, Option<FixedOffset>)> {
    const FORMS: [&str; 6] = ["%H:%M:%S%.f", "%H:%M", "%I:%M:%S %p", "%I:%M %p", "%H时%M分%S秒", "%H时%M分"];
    let (clock, offset) = match text.strip_suffix(['Z', 'z']) {
        Some(clock) => (clock, FixedOffset::east_opt(0)),
        None => match text.rfind(['+', '-']) {
            Some(at) => (text.get(..at)?, Some(text.get(at..)?.parse().ok()?)),
            None => (text, None),
        },
    };
    let time = FORMS.iter().find_map(|form| NaiveTime::parse_from_str(clock.trim(), form).ok())?;
    Some((time, offset))
}

#[cfg(test)]
#[path = "dates_tests.rs"]
mod tests;
