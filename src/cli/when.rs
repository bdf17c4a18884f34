//! Reading what is typed and has several spellings: moments, units.

use std::convert::Infallible;

use chrono::{DateTime, FixedOffset, NaiveDate, NaiveTime, TimeDelta, Utc};

use crate::domain::unit::name::unit_named;
use crate::domain::value::days::{legal_day_end, legal_moment};
use crate::domain::value::written_day::{DayError, day_parse};

/// The code of the unit that a text names, by its code or as screens print it. What names none is left as it is, for the
/// act to say which it may mean.
///
/// # Errors
/// None.
pub fn unit_code(text: &str) -> Result<String, Infallible> {
    Ok(unit_named(text).map_or_else(|_| text.to_owned(), |unit| unit.code.to_owned()))
}

/// Reads a moment: RFC 3339; a day as people write it, which means its end in legal time; or a day with a time of day in
/// legal time as lists print it, which means the end of that minute or second.
///
/// # Errors
/// [`DayError`], where it is none of them.
pub fn moment_parse(text: &str) -> Result<DateTime<Utc>, DayError> {
    if let Ok(moment) = DateTime::<FixedOffset>::parse_from_rfc3339(text.trim()) {
        return Ok(moment.with_timezone(&Utc));
    }
    let none = || DayError::NotADay { text: text.to_owned() };
    match clock_split(text) {
        Some((day, time, lasts)) => legal_moment(day?, time)
            .and_then(|moment| moment.checked_add_signed(lasts))
            .and_then(|moment| moment.checked_sub_signed(TimeDelta::microseconds(1)))
            .ok_or_else(none),
        None => legal_day_end(day_parse(text)?).ok_or_else(none),
    }
}

type Clocked = (Result<NaiveDate, DayError>, NaiveTime, TimeDelta);

/// The day, the time of day, and how long what is named lasts.
fn clock_split(text: &str) -> Option<Clocked> {
    let (day, clock) = text.trim().rsplit_once([' ', 'T'])?;
    let clock = clock.replace('：', ":");
    let minute = |_| NaiveTime::parse_from_str(&clock, "%H:%M").map(|time| (time, TimeDelta::minutes(1)));
    let (time, lasts) =
        NaiveTime::parse_from_str(&clock, "%H:%M:%S").map(|time| (time, TimeDelta::seconds(1))).or_else(minute).ok()?;
    Some((day_parse(day), time, lasts))
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case("2020-03-31", "2020-03-31T15:59:59.999999Z")]
    #[case("2020年3月31日", "2020-03-31T15:59:59.999999Z")]
    #[case("2020-03-31T16:00:00Z", "2020-03-31T16:00:00Z")]
    #[case("2020-03-31T16:00:00+08:00", "2020-03-31T08:00:00Z")]
    #[case("2020-03-31 16:00", "2020-03-31T08:00:59.999999Z")]
    #[case("2020/3/31 16:00:05", "2020-03-31T08:00:05.999999Z")]
    #[case("2020-03-31T16:00:05", "2020-03-31T08:00:05.999999Z")]
    fn a_moment_as_it_is_printed(#[case] text: &str, #[case] moment: &str) {
        let expected: DateTime<Utc> = moment.parse().unwrap();
        assert_eq!(moment_parse(text), Ok(expected));
    }

    #[test]
    fn a_moment_on_a_day_that_does_not_exist_is_called_so() {
        for text in ["2020-02-30", "2020-02-30 10:00"] {
            assert!(matches!(moment_parse(text), Err(DayError::NoSuchDay { .. })), "{text}");
        }
        assert!(matches!(moment_parse("now"), Err(DayError::NotADay { .. })));
    }
}
