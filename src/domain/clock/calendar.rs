//! The official calendar of working days.
//!
//! Monday to Friday are working days, but for the public holidays and the make-up weekends that the General Office of the State Council
//! arranges for each year by a notice, and now and then changes by another. What has no notice yet is said to have none.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use chrono::{Datelike, Days, NaiveDate, Weekday};

use crate::domain::value::word::words;

const DAYS: &str = include_str!("calendar.csv");
const YEARS: &str = include_str!("calendar_years.csv");
/// New Year: its days in December belong to the arrangement of the year that follows.
const NEW_YEAR: &str = "元旦";

words! {
    /// How a day differs from Monday to Friday.
    DayKind as "kind of day" said "day-kind-" {
        /// A public holiday, on whatever day of the week.
        Holiday = "holiday",
        /// A weekend that is worked, to make up for a holiday.
        Working = "working",
    }
}

words! {
    /// What the calendar of a year rests on, the surest first.
    Standing as "standing" said "standing-" {
        /// The notice for the year.
        Official = "official",
        /// The statutory days only: there is no notice yet.
        Provisional = "provisional",
        /// Nothing: Monday to Friday are taken for working days.
        Unknown = "unknown",
    }
}

/// A day that differs from Monday to Friday.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CalendarDay {
    pub day: NaiveDate,
    /// How it differs.
    pub kind: DayKind,
    /// The festival, as the notice names it, such as 劳动节.
    pub name: String,
    /// The notice that says so.
    pub source: String,
}

/// A year with a calendar.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CalendarYear {
    pub year: i32,
    /// There is no notice yet: only the statutory days are known.
    pub provisional: bool,
    /// The documents it rests on.
    pub source: String,
}

/// Which days are worked.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Calendar {
    /// Holidays that fall on Monday to Friday, in order.
    off: Vec<NaiveDate>,
    /// Weekends that are worked, in order.
    made_up: Vec<NaiveDate>,
    /// The years known, and whether they are provisional.
    years: BTreeMap<i32, bool>,
    /// The calendar first on record, where notices changed it since.
    first: Option<Box<Calendar>>,
    /// Days that are rest days or working days only since a notice changed them, and the notice; in order.
    noticed: Vec<(NaiveDate, String)>,
}

static SHIPPED: LazyLock<(Vec<CalendarYear>, Vec<CalendarDay>)> = LazyLock::new(|| {
    let years = YEARS.lines().skip(1).filter_map(year_read).collect();
    (years, DAYS.lines().skip(1).filter_map(day_read).collect())
});

fn day_read(line: &str) -> Option<CalendarDay> {
    let mut cells = line.split(',');
    Some(CalendarDay {
        day: cells.next()?.parse().ok()?,
        kind: cells.next()?.parse().ok()?,
        name: cells.next()?.to_owned(),
        source: cells.next()?.to_owned(),
    })
}

fn year_read(line: &str) -> Option<CalendarYear> {
    let mut cells = line.split(',');
    let (year, standing) = (cells.next()?.parse().ok()?, cells.next()?);
    Some(CalendarYear {
        year,
        provisional: standing.parse::<Standing>().ok()? == Standing::Provisional,
        source: cells.next()?.to_owned(),
    })
}

/// The years and days that come with the program, in order.
#[must_use]
pub fn calendar_shipped() -> (&'static [CalendarYear], &'static [CalendarDay]) {
    (&SHIPPED.0, &SHIPPED.1)
}

/// Whether a day is a Saturday or a Sunday.
#[must_use]
pub fn is_weekend(day: NaiveDate) -> bool {
    matches!(day.weekday(), Weekday::Sat | Weekday::Sun)
}

impl CalendarDay {
    /// The year whose arrangement the day belongs to: its own, but for the days of New Year in December.
    #[must_use]
    pub fn year(&self) -> i32 {
        let ahead = self.day.month() == 12 && self.name == NEW_YEAR;
        self.day.year().saturating_add(i32::from(ahead))
    }
}

/// The notice by which a day is what it is: that of its own row or, where it is no longer set apart, that of its year.
fn notice_of(day: NaiveDate, years: &[CalendarYear], days: &[CalendarDay]) -> Option<String> {
    let own = days.iter().filter(|row| row.day == day).max_by_key(|row| row.year());
    let of_year = || years.iter().find(|year| year.year == day.year());
    own.map(|row| row.source.clone()).or_else(|| of_year().map(|year| year.source.clone()))
}

impl Calendar {
    /// A calendar of these years and days, in any order. Of two rows for one day that of the later year's arrangement holds.
    #[must_use]
    pub fn new(years: &[CalendarYear], days: &[CalendarDay]) -> Self {
        let mut sorted: Vec<&CalendarDay> = days.iter().collect();
        sorted.sort_by_key(|row| (row.day, row.year()));
        let by_day: BTreeMap<NaiveDate, DayKind> = sorted.iter().map(|row| (row.day, row.kind)).collect();
        let of = |kind: DayKind, weekend: bool| {
            by_day
                .iter()
                .filter(|(day, known)| **known == kind && is_weekend(**day) == weekend)
                .map(|(day, _)| *day)
                .collect()
        };
        Self {
            off: of(DayKind::Holiday, false),
            made_up: of(DayKind::Working, true),
            years: years.iter().map(|year| (year.year, year.provisional)).collect(),
            first: None,
            noticed: Vec::new(),
        }
    }

    /// The calendar that holds, with that first on record of the years that were changed since. `years` and `days` are the
    /// rows that hold, as [`Calendar::new`] takes them, and `first` those first on record of the changed years.
    #[must_use]
    pub fn changed(
        (years, days): (&[CalendarYear], &[CalendarDay]),
        (first_years, first_days): (&[CalendarYear], &[CalendarDay]),
    ) -> Self {
        let now = Self::new(years, days);
        let is_changed = |year: i32| first_years.iter().any(|first| first.year == year);
        let stayed_years: Vec<CalendarYear> =
            years.iter().filter(|year| !is_changed(year.year)).chain(first_years).cloned().collect();
        let stayed: Vec<CalendarDay> =
            days.iter().filter(|row| !is_changed(row.year())).chain(first_days).cloned().collect();
        let first = Self::new(&stayed_years, &stayed);
        let touched: std::collections::BTreeSet<NaiveDate> = days
            .iter()
            .chain(first_days)
            .filter(|row| is_changed(row.year()))
            .map(|row| row.day)
            .filter(|day| now.is_working(*day) != first.is_working(*day))
            .collect();
        let noticed: Vec<(NaiveDate, String)> =
            touched.into_iter().filter_map(|day| Some((day, notice_of(day, years, days)?))).collect();
        Self { first: (!noticed.is_empty()).then(|| Box::new(first)), noticed, ..now }
    }

    /// The calendar first on record; none where no day of it was changed since.
    #[must_use]
    pub fn at_first(&self) -> Option<&Self> {
        self.first.as_deref()
    }

    /// The notices that changed days after one day and up to another, each once, in the order of the days.
    #[must_use]
    pub fn notices_between(&self, after: NaiveDate, to: NaiveDate) -> Vec<String> {
        let mut notices: Vec<String> = Vec::new();
        for (_, notice) in self.noticed.iter().filter(|(day, _)| *day > after && *day <= to) {
            if !notices.contains(notice) {
                notices.push(notice.clone());
            }
        }
        notices
    }

    /// The first and the last year known; none where none is.
    #[must_use]
    pub fn years_known(&self) -> Option<[i32; 2]> {
        let (first, _) = self.years.first_key_value()?;
        let (last, _) = self.years.last_key_value()?;
        Some([*first, *last])
    }

    /// Whether a day is worked. A day of a year that is not [known](Self::known) is, from Monday to Friday.
    #[must_use]
    pub fn is_working(&self, day: NaiveDate) -> bool {
        if is_weekend(day) { self.made_up.binary_search(&day).is_ok() } else { self.off.binary_search(&day).is_err() }
    }

    /// The `n`-th working day after a day, which is itself not counted; the day itself where `n` is 0. `None` beyond the last day there is.
    #[must_use]
    pub fn working_days_after(&self, day: NaiveDate, n: u32) -> Option<NaiveDate> {
        let wanted = self.worked_until(day).saturating_add(i64::from(n));
        if n == 0 {
            return Some(day);
        }
        // A week has five days, less those that are holidays: so far ahead they have all been worked.
        let holidays = u64::try_from(self.off.len()).unwrap_or(u64::MAX);
        let weeks = u64::from(n).saturating_add(holidays) / 5;
        let ahead = weeks.saturating_add(2).saturating_mul(7);
        let (mut before, mut reached) = (day, day.checked_add_days(Days::new(ahead)).unwrap_or(NaiveDate::MAX));
        if self.worked_until(reached) < wanted {
            return None;
        }
        // Halves the span between a day that is too early and one that is not.
        loop {
            let apart = reached.signed_duration_since(before).num_days();
            let half = u64::try_from(apart / 2).unwrap_or(0);
            if half == 0 {
                return Some(reached);
            }
            let middle = before.checked_add_days(Days::new(half))?;
            if self.worked_until(middle) < wanted {
                before = middle;
            } else {
                reached = middle;
            }
        }
    }

    /// Working days after `from`, up to and including `to`; negative where `to` is the earlier one.
    #[must_use]
    pub fn working_days_between(&self, from: NaiveDate, to: NaiveDate) -> i64 {
        self.worked_until(to).saturating_sub(self.worked_until(from))
    }

    /// Working days from the first of all Mondays up to and including a day.
    fn worked_until(&self, day: NaiveDate) -> i64 {
        // Day 1 of the era is a Monday.
        let number = i64::from(day.num_days_from_ce());
        let weekdays = number.div_euclid(7).saturating_mul(5).saturating_add(number.rem_euclid(7).min(5));
        let until = |days: &[NaiveDate]| i64::try_from(days.partition_point(|known| *known <= day)).unwrap_or(i64::MAX);
        weekdays.saturating_sub(until(&self.off)).saturating_add(until(&self.made_up))
    }

    /// Whether there is a calendar for a year, if only a provisional one.
    #[must_use]
    pub fn known(&self, year: i32) -> bool {
        self.years.contains_key(&year)
    }

    /// Whether the calendar of a day's year has the statutory days only, because there is no notice yet.
    #[must_use]
    pub fn is_provisional(&self, day: NaiveDate) -> bool {
        self.standing(day.year()) == Standing::Provisional
    }

    /// What the calendar of a year rests on.
    #[must_use]
    pub fn standing(&self, year: i32) -> Standing {
        match self.years.get(&year) {
            Some(false) => Standing::Official,
            Some(true) => Standing::Provisional,
            None => Standing::Unknown,
        }
    }

    /// The least sure standing among the years from one day to another: what a count between them, or a deadline, rests on.
    #[must_use]
    pub fn standing_between(&self, from: NaiveDate, to: NaiveDate) -> Standing {
        let (first, last) = (from.min(to).year(), from.max(to).year());
        // Beyond the years known none is known, so that a far-off day is not walked to.
        let known = i32::try_from(self.years.range(first..=last).count()).unwrap_or(i32::MAX);
        if last.saturating_sub(first).saturating_add(1) != known {
            return Standing::Unknown;
        }
        let provisional = self.years.range(first..=last).any(|(_, unsure)| *unsure);
        if provisional { Standing::Provisional } else { Standing::Official }
    }
}
