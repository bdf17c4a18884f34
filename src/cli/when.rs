//! Reading moments.

use chrono::{DateTime, NaiveDate, Utc};

use crate::domain::days::legal_day_end;

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
    legal_day_end(day).ok_or_else(|| text.to_owned())
}
