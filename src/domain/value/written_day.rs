//! A day as people write it: `2020-03-31`, `2020/3/31`, `2020.3.31`, `2020年3月31日`, `20200331`, also in full-width signs.
//!
//! The year has four digits and stands first: `31/3/2020` and `3/4/2020` could be two days, and are none.

use chrono::{Days, Months, NaiveDate};

/// Longer texts are no days.
const LONGEST: usize = 40;

/// Why a text names no day.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum DayError {
    /// It is not written as a day is.
    #[error("{text:?} is no day")]
    NotADay {
        /// The text, shortened.
        text: String,
    },
    /// It is written as a day is, and the calendar has no such day.
    #[error("there is no {year}-{month}-{day}")]
    NoSuchDay {
        year: i32,
        /// The month, which may be none either.
        month: u32,
        /// The day of the month.
        day: u32,
        /// The last day of that month; none where there is no such month.
        last: Option<NaiveDate>,
    },
}

/// Reads a day.
///
/// # Errors
/// [`DayError`].
pub fn day_parse(text: &str) -> Result<NaiveDate, DayError> {
    let (year, month, day) =
        numbers(text).ok_or_else(|| DayError::NotADay { text: text.trim().chars().take(LONGEST).collect() })?;
    NaiveDate::from_ymd_opt(year, month, day).ok_or_else(|| DayError::NoSuchDay {
        year,
        month,
        day,
        last: month_end(year, month),
    })
}

fn month_end(year: i32, month: u32) -> Option<NaiveDate> {
    NaiveDate::from_ymd_opt(year, month, 1)?.checked_add_months(Months::new(1))?.checked_sub_days(Days::new(1))
}

/// The first day of a month as people write it: `2020-03`, `2020/3`, `2020年3月`, `202003`.
#[must_use]
pub fn month_parse(text: &str) -> Option<NaiveDate> {
    let plain = plain(text);
    let (year, month) = if let Some((year, rest)) = plain.split_once('年') {
        (year, rest.strip_suffix('月')?)
    } else if plain.len() == 6 && plain.bytes().all(|byte| byte.is_ascii_digit()) {
        plain.split_at_checked(4)?
    } else {
        plain.split_once(['-', '/', '.'])?
    };
    NaiveDate::from_ymd_opt(whole_year(year)?, one_or_two(month)?, 1)
}

fn numbers(text: &str) -> Option<(i32, u32, u32)> {
    let plain = plain(text);
    if plain.len() == 8 && plain.bytes().all(|byte| byte.is_ascii_digit()) {
        let (year, rest) = plain.split_at_checked(4)?;
        let (month, day) = rest.split_at_checked(2)?;
        return parts(year, month, day);
    }
    if let Some((year, rest)) = plain.split_once('年') {
        let (month, day) = rest.split_once('月')?;
        let day = day.strip_suffix(['日', '号']).unwrap_or(day);
        return parts(year, month, day);
    }
    ['-', '/', '.'].into_iter().find_map(|sign| {
        let (year, rest) = plain.split_once(sign)?;
        let (month, day) = rest.split_once(sign)?;
        parts(year, month, day)
    })
}

/// Full-width signs as plain ones, without blanks beside signs. A blank between digits stays, and is in the way.
fn plain(text: &str) -> String {
    if text.chars().count() > LONGEST {
        return String::new();
    }
    let mut plain = String::new();
    let mut is_blank = false;
    for character in text.trim().chars() {
        let character = match character {
            '０'..='９' => {
                char::from_digit(u32::from(character).saturating_sub(u32::from('０')), 10).unwrap_or(character)
            }
            '－' | '−' | '‐' | '‑' | '–' => '-',
            '／' => '/',
            '．' => '.',
            other => other,
        };
        if character.is_whitespace() {
            is_blank = true;
            continue;
        }
        let beside_digit = plain.ends_with(|last: char| last.is_ascii_digit());
        if is_blank && beside_digit && character.is_ascii_digit() {
            plain.push(' ');
        }
        is_blank = false;
        plain.push(character);
    }
    plain
}

fn parts(year: &str, month: &str, day: &str) -> Option<(i32, u32, u32)> {
    Some((whole_year(year)?, one_or_two(month)?, one_or_two(day)?))
}

fn whole_year(text: &str) -> Option<i32> {
    (text.len() == 4 && text.bytes().all(|byte| byte.is_ascii_digit())).then(|| text.parse().ok()).flatten()
}

fn one_or_two(text: &str) -> Option<u32> {
    ((1..=2).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit()))
        .then(|| text.parse().ok())
        .flatten()
}

#[cfg(test)]
mod tests {
    use chrono::Datelike;
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case("2020-03-31")]
    #[case("2020-3-31")]
    #[case("2020/3/31")]
    #[case("2020/03/31")]
    #[case("2020.3.31")]
    #[case("2020年3月31日")]
    #[case("2020年03月31日")]
    #[case("2020 年 3 月 31 日")]
    #[case("2020年3月31号")]
    #[case("20200331")]
    #[case("２０２０－０３－３１")]
    #[case("２０２０年３月３１日")]
    #[case("2020／3／31")]
    #[case(" 2020-03-31\u{3000}")]
    fn a_day_as_people_write_it(#[case] text: &str) {
        assert_eq!(day_parse(text), Ok(NaiveDate::from_ymd_opt(2020, 3, 31).unwrap()));
    }

    #[rstest]
    #[case("2020-02-30", Some(29))]
    #[case("2019年2月29日", Some(28))]
    #[case("2020/4/31", Some(30))]
    #[case("2020-13-01", None)]
    #[case("20200230", Some(29))]
    #[case("2020-00-10", None)]
    fn a_day_that_does_not_exist_is_called_so(#[case] text: &str, #[case] end: Option<u32>) {
        let Err(DayError::NoSuchDay { last, .. }) = day_parse(text) else {
            panic!("{text} was taken for a day, or for none")
        };
        assert_eq!(last.map(|last| last.day()), end);
    }

    #[rstest]
    #[case("")]
    #[case("31/3/2020")]
    #[case("3/4/2020")]
    #[case("31.3.2020")]
    #[case("20-03-31")]
    #[case("2020-03")]
    #[case("2020-03-31x")]
    #[case("2020-03/31")]
    #[case("202 0-03-31")]
    #[case("2020-3 1-1")]
    #[case("2020-003-31")]
    #[case("yesterday")]
    #[case("-2020-03-31")]
    #[case("2020-03-31T16:00:00Z")]
    fn what_is_no_day_is_not_guessed(#[case] text: &str) {
        assert!(matches!(day_parse(text), Err(DayError::NotADay { .. })), "{text}");
    }

    #[rstest]
    #[case("2020-03")]
    #[case("2020-3")]
    #[case("2020/3")]
    #[case("2020.03")]
    #[case("2020年3月")]
    #[case("２０２０年３月")]
    #[case("202003")]
    fn a_month_as_people_write_it(#[case] text: &str) {
        assert_eq!(month_parse(text), NaiveDate::from_ymd_opt(2020, 3, 1));
    }

    proptest::proptest! {
        #[test]
        fn no_text_makes_it_panic(text in "\\PC{0,50}") {
            let _ = (day_parse(&text), month_parse(&text));
        }

        #[test]
        fn every_day_is_read_as_it_is_printed(days in 0_i32..200_000) {
            let day = NaiveDate::from_num_days_from_ce_opt(600_000 + days).unwrap();
            proptest::prop_assert_eq!(day_parse(&day.to_string()), Ok(day));
        }
    }
}
