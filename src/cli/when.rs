//! Reading moments.

use chrono::{DateTime, NaiveDate, NaiveTime, Utc};

use crate::domain::days::legal_day;

/// Reads a moment: RFC 3339, or a day, which means its end in legal time.
///
/// # Errors
/// A short text, where it is neither.
pub fn moment_parse(text: &str) -> Result<DateTime<Utc>, String> {
    if let Ok(moment) = DateTime::parse_from_rfc3339(text) {
        return Ok(moment.with_timezone(&Utc));
    }
    let day: NaiveDate = text
        .parse()
        .map_err(|_| "2020-03-31T16:00:00Z".to_owned())?;
    let next = day
        .succ_opt()
        .ok_or_else(|| text.to_owned())?
        .and_time(NaiveTime::MIN)
        .and_utc();
    // Legal time runs ahead of UTC: the day ends that much earlier.
    let ahead = legal_day(next).and_time(NaiveTime::MIN).and_utc();
    debug_assert_eq!(ahead, next);
    Ok(next - chrono::TimeDelta::hours(8) - chrono::TimeDelta::microseconds(1))
}
