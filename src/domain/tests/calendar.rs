//! The calendar of working days: what the notices say, and counting against a model that walks day by day.

use chrono::{Datelike, Days, NaiveDate};
use proptest::prelude::*;

use super::day;
use crate::domain::clock::calendar::{
    Calendar, CalendarDay, CalendarYear, DayKind, Standing, calendar_shipped, is_weekend,
};
use crate::domain::clock::calendar_check::{days_check, years_check};

fn shipped() -> Calendar {
    let (years, days) = calendar_shipped();
    Calendar::new(years, days)
}

/// The days from one to another, both included, that are not worked.
fn off(from: &str, to: &str) -> usize {
    let calendar = shipped();
    day(from).iter_days().take_while(|at| *at <= day(to)).filter(|at| !calendar.is_working(*at)).count()
}

#[test]
fn every_line_that_comes_with_the_program_is_read_and_in_order() {
    let (years, days) = calendar_shipped();
    assert_eq!(days.len(), include_str!("../clock/calendar.csv").lines().count() - 1);
    assert_eq!(years.len(), include_str!("../clock/calendar_years.csv").lines().count() - 1);
    assert!(days.is_sorted_by_key(|row| row.day));
    assert!(years.is_sorted_by_key(|year| year.year));
    assert_eq!(days_check(days), []);
    assert_eq!(years_check(days), []);
}

#[test]
fn every_day_belongs_to_a_year_and_names_one_of_its_documents() {
    let (years, days) = calendar_shipped();
    for row in days {
        let year = years.iter().find(|year| year.year == row.year()).unwrap();
        assert!(year.source.contains(&row.source), "{row:?}");
    }
}

#[test]
fn the_spring_festival_of_2020_was_lengthened() {
    assert_eq!(off("2020-01-24", "2020-02-02"), 10);
    for worked in ["2020-01-19", "2020-01-23", "2020-02-03"] {
        assert!(shipped().is_working(day(worked)), "{worked}");
    }
}

#[test]
fn holidays_are_off_and_weekends_made_up_as_the_notices_say() {
    for (from, to, length) in [
        ("2007-05-01", "2007-05-07", 7),
        ("2014-01-31", "2014-02-06", 7),
        ("2015-09-03", "2015-09-05", 3),
        ("2018-12-30", "2019-01-01", 3),
        ("2019-05-01", "2019-05-04", 4),
        ("2020-05-01", "2020-05-05", 5),
        ("2020-10-01", "2020-10-08", 8),
        ("2023-09-29", "2023-10-06", 8),
        ("2024-02-10", "2024-02-17", 8),
        ("2025-01-28", "2025-02-04", 8),
        ("2026-02-15", "2026-02-23", 9),
    ] {
        assert_eq!(off(from, to), length, "{from}");
    }
    for worked in [
        "2008-05-04",
        "2014-01-26",
        "2015-09-06",
        "2018-12-29",
        "2019-04-28",
        "2019-05-05",
        "2020-04-26",
        "2020-05-09",
        "2020-06-28",
        "2020-09-27",
        "2020-10-10",
        "2024-02-04",
        "2024-02-09",
        "2024-02-18",
        "2026-01-04",
        "2026-09-20",
    ] {
        assert!(shipped().is_working(day(worked)), "{worked}");
    }
}

/// Make-up days give back what bridging takes, so a year loses its statutory days: eleven to 2024, thirteen since, and in 2024 an eve.
#[test]
fn a_year_has_its_weekdays_less_its_eleven_or_thirteen_statutory_days() {
    for (year, working) in [
        (2008, 251),
        (2014, 250),
        (2017, 249),
        (2018, 250),
        (2019, 250),
        (2021, 250),
        (2022, 249),
        (2023, 249),
        (2024, 251),
        (2025, 248),
        (2026, 248),
    ] {
        let first = NaiveDate::from_ymd_opt(year - 1, 12, 31).unwrap();
        let last = NaiveDate::from_ymd_opt(year, 12, 31).unwrap();
        assert_eq!(shipped().working_days_between(first, last), working, "{year}");
    }
}

#[test]
fn a_deadline_does_not_count_its_first_day_and_steps_over_the_holidays() {
    let calendar = shipped();
    let after = |from: &str, n| calendar.working_days_after(day(from), n).unwrap().to_string();
    assert_eq!(after("2020-01-23", 1), "2020-02-03");
    assert_eq!(after("2020-09-30", 2), "2020-10-10");
    assert_eq!(after("2020-10-01", 0), "2020-10-01");
    assert_eq!(calendar.working_days_after(NaiveDate::MAX, 1), None);
    assert_eq!(calendar.working_days_after(day("2020-01-01"), u32::MAX), None);
}

#[test]
fn what_has_no_notice_is_said_to_have_none() {
    let calendar = shipped();
    assert!(calendar.known(2018) && calendar.known(2027) && !calendar.known(2028));
    assert!(calendar.is_provisional(day("2027-05-01")));
    assert!(!calendar.is_provisional(day("2026-05-01")) && !calendar.is_provisional(day("2028-05-01")));
    assert!(calendar.is_working(day("2028-10-02")), "a Monday");
    let standing = |from: &str, to: &str| calendar.standing_between(day(from), day(to));
    assert_eq!(standing("2019-12-31", "2026-01-01"), Standing::Official);
    assert_eq!(standing("2027-01-01", "2026-12-31"), Standing::Provisional);
    assert_eq!(standing("2026-12-31", "2028-01-01"), Standing::Unknown);
    assert_eq!(standing("2007-01-01", "2018-01-01"), Standing::Official);
    assert_eq!(standing("2006-12-31", "2007-01-01"), Standing::Unknown);
}

/// A made-up year or two, with holidays and made-up weekends anywhere.
fn calendars() -> impl Strategy<Value = Calendar> {
    let start = day("2019-12-20");
    prop::collection::vec((0_u64..400, any::<bool>()), 0..80).prop_map(move |rows| {
        let rows: Vec<CalendarDay> = rows
            .into_iter()
            .map(|(ahead, off)| CalendarDay {
                day: start + Days::new(ahead),
                kind: if off { DayKind::Holiday } else { DayKind::Working },
                name: "春节".to_owned(),
                source: "通知".to_owned(),
            })
            .collect();
        let year = |year| CalendarYear { year, provisional: false, source: String::new() };
        Calendar::new(&[year(2020)], &rows)
    })
}

proptest! {
    #[test]
    fn counting_agrees_with_walking(calendar in calendars(), start in 0_u64..500, length in 0_u64..500) {
        let from = day("2019-12-01") + Days::new(start);
        let to = from + Days::new(length);
        let walked = from.iter_days().skip(1).take_while(|at| *at <= to).filter(|at| calendar.is_working(*at)).count();
        let walked = i64::try_from(walked).unwrap();
        prop_assert_eq!(calendar.working_days_between(from, to), walked);
        prop_assert_eq!(calendar.working_days_between(to, from), -walked);
    }

    #[test]
    fn a_deadline_agrees_with_walking(calendar in calendars(), start in 0_u64..500, n in 1_u32..800) {
        let from = day("2019-12-01") + Days::new(start);
        let nth = usize::try_from(n - 1).unwrap();
        let walked = from.iter_days().skip(1).filter(|at| calendar.is_working(*at)).nth(nth);
        prop_assert_eq!(calendar.working_days_after(from, n), walked);
    }

    #[test]
    fn the_day_of_a_deadline_is_worked_and_that_many_days_away(calendar in calendars(), start in -90_000_i64..90_000, n in 1_u32..5_000) {
        let from = day("2020-06-01") + chrono::TimeDelta::days(start);
        let due = calendar.working_days_after(from, n).unwrap();
        prop_assert!(calendar.is_working(due));
        prop_assert_eq!(calendar.working_days_between(from, due), i64::from(n));
    }

    #[test]
    fn where_nothing_is_known_monday_to_friday_are_worked(ahead in 0_u64..4_000) {
        let at = day("2028-01-01") + Days::new(ahead);
        prop_assert_eq!(shipped().is_working(at), !is_weekend(at));
        prop_assert_eq!(shipped().standing(at.year()), Standing::Unknown);
    }
}
