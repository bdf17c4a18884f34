//! The months of the sample, and when each was recorded.

use chrono::{DateTime, Datelike, Days, Months, NaiveDate, NaiveTime, TimeDelta, Utc};

/// Months recorded: June 2018 to November 2020.
pub(super) const MONTHS: u32 = 30;

/// The day given; the months of the sample begin in June 2018.
pub(super) fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap_or(NaiveDate::MIN)
}

/// The first day of a month, counted from 0.
pub(super) fn month_start(month: u32) -> NaiveDate {
    day(2018, 6, 1).checked_add_months(Months::new(month)).unwrap_or(NaiveDate::MAX)
}

/// The last day of a month, counted from 0.
pub(super) fn month_end(month: u32) -> NaiveDate {
    month_start(month.saturating_add(1)).pred_opt().unwrap_or(NaiveDate::MAX)
}

/// The month of a day; what was before the sample belongs to its first.
pub(super) fn month_of(on: NaiveDate) -> u32 {
    let months = (on.year() - 2018) * 12 + i32::try_from(on.month0()).unwrap_or(0) - 5;
    u32::try_from(months).unwrap_or(0)
}

/// When a month was recorded: in the morning of the 8th of the next, after the monthly returns are in.
pub(super) fn recorded_at(month: u32) -> DateTime<Utc> {
    let morning = NaiveTime::from_hms_opt(2, 0, 0).unwrap_or(NaiveTime::MIN);
    let eighth = month_start(month.saturating_add(1)).checked_add_days(Days::new(7)).unwrap_or(NaiveDate::MAX);
    eighth.and_time(morning).and_utc()
}

/// The same, some minutes later.
pub(super) fn recorded_after(month: u32, minutes: i64) -> DateTime<Utc> {
    let at = recorded_at(month);
    at.checked_add_signed(TimeDelta::minutes(minutes)).unwrap_or(at)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn march_2020_was_recorded_in_april() {
        let march = month_of(day(2020, 3, 31));
        assert_eq!(month_end(march), day(2020, 3, 31));
        assert_eq!(recorded_at(march).to_rfc3339(), "2020-04-08T02:00:00+00:00");
        assert_eq!(month_of(day(2014, 5, 1)), 0);
        assert_eq!(month_end(MONTHS - 1), day(2020, 11, 30));
    }
}
