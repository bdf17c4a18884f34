//! Days and ages. A day is a day in the office's legal time zone.

use chrono::{DateTime, FixedOffset, NaiveDate, NaiveTime, TimeDelta, Utc};

use super::word::words;

/// The legal time of the People's Republic of China, UTC+8 without summer time.
const LEGAL_OFFSET_SECONDS: i32 = 8 * 60 * 60;

/// The day in legal time on which a moment falls.
#[must_use]
pub fn legal_day(moment: DateTime<Utc>) -> NaiveDate {
    FixedOffset::east_opt(LEGAL_OFFSET_SECONDS)
        .map_or_else(|| moment.date_naive(), |legal| moment.with_timezone(&legal).date_naive())
}

/// A moment in legal time, to the minute.
#[must_use]
pub fn moment_legal(moment: DateTime<Utc>) -> String {
    let clock = moment.checked_add_signed(TimeDelta::seconds(LEGAL_OFFSET_SECONDS.into())).unwrap_or(moment);
    clock.format("%Y-%m-%d %H:%M").to_string()
}

/// The last moment of a day in legal time, to the microsecond; `None` for the last day of the calendar.
#[must_use]
pub fn legal_day_end(day: NaiveDate) -> Option<DateTime<Utc>> {
    let next = day.succ_opt()?.and_time(NaiveTime::MIN).and_utc();
    let ahead = TimeDelta::seconds(LEGAL_OFFSET_SECONDS.into());
    next.checked_sub_signed(ahead)?.checked_sub_signed(TimeDelta::microseconds(1))
}

/// The moment of a time of day in legal time; `None` beyond the calendar.
#[must_use]
pub fn legal_moment(day: NaiveDate, time: NaiveTime) -> Option<DateTime<Utc>> {
    let ahead = TimeDelta::seconds(LEGAL_OFFSET_SECONDS.into());
    day.and_time(time).and_utc().checked_sub_signed(ahead)
}

/// Whole calendar days from one day to another; negative where the second is earlier. Both ages of the stuck lists are
/// counted so: an exit on the as-of date is 0 days old.
#[must_use]
pub fn days_between(from: NaiveDate, to: NaiveDate) -> i64 {
    to.signed_duration_since(from).num_days()
}

words! {
    /// Age bands of the stuck lists (domain note §7, ST1). They go beyond two years because cases do.
    AgeBand as "age band" said "band-" {
        /// Up to 90 days.
        UpTo90 = "0-90",
        /// 91 to 180 days.
        UpTo180 = "91-180",
        /// 181 to 365 days.
        UpTo365 = "181-365",
        /// 366 to 730 days.
        UpTo730 = "366-730",
        /// More than 730 days.
        Over730 = "over-730",
    }
}

impl AgeBand {
    /// The band of an age in days.
    #[must_use]
    pub const fn of(days: i64) -> Self {
        match days {
            i64::MIN..=90 => Self::UpTo90,
            91..=180 => Self::UpTo180,
            181..=365 => Self::UpTo365,
            366..=730 => Self::UpTo730,
            731.. => Self::Over730,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_begins_at_midnight_in_beijing_not_in_greenwich() {
        let before: DateTime<Utc> = "2020-03-31T15:59:59Z".parse().unwrap();
        let after: DateTime<Utc> = "2020-03-31T16:00:00Z".parse().unwrap();
        assert_eq!(legal_day(before).to_string(), "2020-03-31");
        assert_eq!(legal_day(after).to_string(), "2020-04-01");
    }

    #[test]
    fn the_last_moment_of_a_day_is_still_that_day() {
        let day: NaiveDate = "2020-03-31".parse().unwrap();
        let end = legal_day_end(day).unwrap();
        assert_eq!(end.to_rfc3339(), "2020-03-31T15:59:59.999999+00:00");
        assert_eq!(legal_day(end), day);
        assert_eq!(legal_day_end(NaiveDate::MAX), None);
    }

    #[test]
    fn each_band_begins_a_day_after_the_one_before_ends() {
        let bands: Vec<_> = [0, 90, 91, 180, 181, 365, 366, 730, 731].map(|days| AgeBand::of(days).code()).into();
        assert_eq!(bands, ["0-90", "0-90", "91-180", "91-180", "181-365", "181-365", "366-730", "366-730", "over-730"]);
    }
}
