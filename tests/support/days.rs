//! Days and moments as tests write them.

use chrono::{DateTime, NaiveDate, Utc};

/// A day, as `2019-06-30`.
pub fn day(text: &str) -> NaiveDate {
    text.parse().unwrap_or_else(|error| panic!("{text:?} is no day: {error}"))
}

/// A moment, as `2021-01-04T01:00:00Z`.
pub fn moment(text: &str) -> DateTime<Utc> {
    text.parse().unwrap_or_else(|error| panic!("{text:?} is no moment: {error}"))
}
