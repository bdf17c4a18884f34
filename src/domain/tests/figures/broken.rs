//! Restatements that break a streak, and those that mend one.

use chrono::{DateTime, Utc};
use uuid::Uuid;

use super::{month, written};
use crate::domain::figures::broken::{Restatement, Turn, turned};

fn moment(hour: u32) -> DateTime<Utc> {
    format!("2019-06-01T{hour:02}:00:00Z").parse().expect("a moment")
}

fn restated(hour: u32, of: &str, change: i64, known: i64) -> Restatement {
    Restatement {
        at: moment(hour),
        filing: Uuid::from_u128(u128::from(hour)),
        officer: "hangzhou".to_owned(),
        basis: Some(format!("letter {hour}")),
        month: month(of),
        returns: 1,
        change,
        known,
    }
}

#[test]
fn a_month_restated_upwards_breaks_the_streak() {
    let series = written("100 90 95 70");
    let changes = [restated(1, "2018-08", 15, 0)];
    let found = turned(&series, month("2018-08"), &changes).expect("it turned");
    assert_eq!((found.turn, found.at), (Turn::Broken, moment(1)));
    assert_eq!((found.then, found.since), ((90, 80), (90, 95)));
    assert_eq!(found.basis.as_deref(), Some("letter 1"));
}

#[test]
fn a_month_restated_downwards_breaks_the_fall_of_the_next() {
    let series = written("100 70 80");
    let changes = [restated(2, "2018-07", -20, 0)];
    let found = turned(&series, month("2018-08"), &changes).expect("it turned");
    assert_eq!((found.turn, found.then), (Turn::Broken, (90, 80)));
}

#[test]
fn a_restatement_that_mends_a_streak_is_said_too() {
    let series = written("100 90 80");
    let changes = [restated(3, "2018-08", -15, 0)];
    let found = turned(&series, month("2018-08"), &changes).expect("it turned");
    assert_eq!((found.turn, found.then), (Turn::Mended, (90, 95)));
}

#[test]
fn of_many_the_last_that_made_it_so_is_named() {
    let series = written("100 90 95");
    // 80, then 92, then 85, then 95: broken, mended, broken again.
    let changes = [restated(7, "2018-08", 10, 0), restated(5, "2018-08", 12, 0), restated(6, "2018-08", -7, 0)];
    let found = turned(&series, month("2018-08"), &changes).expect("it turned");
    assert_eq!((found.at, found.then), (moment(7), (90, 85)));
}

#[test]
fn one_filing_that_restates_both_months_is_taken_whole() {
    let series = written("100 90 95");
    // Both months rose by the same: as first reported 70 and 75, so nothing turned.
    let changes = [restated(1, "2018-07", 20, 0), restated(1, "2018-08", 20, 0)];
    assert_eq!(turned(&series, month("2018-08"), &changes), None);
}

#[test]
fn a_figure_that_was_missing_at_first_turned_nothing() {
    let series = written("100 90 95");
    let changes = [restated(1, "2018-08", 95, 1)];
    assert_eq!(turned(&series, month("2018-08"), &changes), None);
}

#[test]
fn a_month_that_never_fell_was_not_broken_by_a_restatement() {
    let series = written("100 90 99");
    let changes = [restated(1, "2018-08", 4, 0)];
    assert_eq!(turned(&series, month("2018-08"), &changes), None);
    assert_eq!(turned(&series, month("2018-06"), &changes), None, "the first month");
}
