//! Measures month by month: streaks, gaps, breaks, and the restatement that broke one.

use insta::assert_snapshot;
use winddown::domain::returns::{Observation, Observations};

use super::desk::Desk;
use crate::support::record::Record;
use crate::support::returns::Filed;

const MONTHS: [&str; 6] = ["2020-01", "2020-02", "2020-03", "2020-04", "2020-05", "2020-06"];
const FIRST: &str = "2020-07-06T02:00:00Z";

/// Two institutions of Hangzhou, both running down from January to June 2020: 150, 135, 120, 105, 90, 75.
fn hangzhou(desk: &mut Desk) -> (uuid::Uuid, uuid::Uuid) {
    let record = &desk.record;
    record.officer("series_hangzhou", "330100");
    let one = record.institution("诚信贷").operating_since("2015-01-01");
    let two = record.institution("西湖金服").operating_since("2015-01-01");
    let returns: Vec<Filed> = (0_i64..)
        .zip(MONTHS)
        .flat_map(|(place, month)| [Filed::of(one, month, 100 - 10 * place), Filed::of(two, month, 50 - 5 * place)])
        .collect();
    file(record, FIRST, "杭金办〔2020〕7号", &returns);
    // The institutions themselves are recorded in January 2021.
    desk.rest_until("2021-01-05T01:00:00Z");
    (one, two)
}

fn file(record: &Record, at: &str, basis: &str, returns: &[Filed]) {
    record.file("series_hangzhou", "330100", at, basis, returns);
}

fn restated(one: uuid::Uuid, month: &'static str, balance: i64) -> Filed {
    Filed { version: 2, ..Filed::of(one, month, balance) }
}

#[test]
fn a_restatement_breaks_a_streak_and_says_so() {
    let mut desk = Desk::new();
    let (one, _) = hangzhou(&mut desk);
    let line = "series --measure balance --from 2020-01 --to 2020-06";
    desk.run(line);
    file(&desk.record, "2021-01-05T02:00:00Z", "杭金办〔2021〕1号", &[restated(one, "2020-04", 100)]);
    desk.rest_until("2021-01-05T03:00:00Z");
    desk.run(line);
    let before = format!("{line} --known-at 2021-01-05T01:30:00Z");
    let said = desk.run(&before);
    assert!(said.text().contains("falling for 5 months in a row"));
    desk.run("series 诚信贷 --measure balance --from 2020-03 --to 2020-06 --format csv");
    assert_snapshot!(desk.transcript());
}

#[test]
fn a_restatement_that_mends_a_streak_is_said_too() {
    let mut desk = Desk::in_chinese();
    let (one, two) = hangzhou(&mut desk);
    let line = "series --measure balance --from 2020-01 --to 2020-08";
    // July rose as first reported; August fell again.
    let more = [
        Filed::of(one, "2020-07", 60),
        Filed::of(two, "2020-07", 30),
        Filed::of(one, "2020-08", 30),
        Filed::of(two, "2020-08", 15),
    ];
    file(&desk.record, "2020-09-07T02:00:00Z", "杭金办〔2020〕9号", &more);
    desk.run(line);
    let mends = [restated(one, "2020-07", 40), restated(two, "2020-07", 20)];
    file(&desk.record, "2021-01-05T02:00:00Z", "杭金办〔2021〕1号", &mends);
    desk.rest_until("2021-01-05T03:00:00Z");
    desk.run(line);
    desk.run("series 西湖金服 --from 2020-05 --to 2020-08");
    assert_snapshot!(desk.transcript());
}

#[test]
fn an_officer_of_another_province_sees_no_restatement() {
    let mut desk = Desk::new();
    let (one, _) = hangzhou(&mut desk);
    desk.record.officer("series_jiangsu", "320000");
    let breaks = [restated(one, "2020-04", 100)];
    file(&desk.record, "2021-01-05T02:00:00Z", "杭金办〔2021〕1号", &breaks);
    desk.rest_until("2021-01-05T03:00:00Z");
    desk.login("series_jiangsu");
    let said = desk.run("series --measure balance --from 2020-03 --to 2020-06");
    assert!(!said.text().contains("杭金办"), "{}", said.text());
    desk.run("series 诚信贷 --measure balance");
    assert_snapshot!(desk.transcript());
}

#[test]
fn marks_gaps_and_breaks_are_shown_with_the_figures() {
    let mut desk = Desk::new();
    let record = &desk.record;
    record.officer("series_hangzhou", "330100");
    let one = record.institution("诚信贷").operating_since("2015-01-01");
    let two = record.institution("西湖金服").operating_since("2015-01-01");
    let marked = |mark| Observations::of(&[mark]);
    let mut returns: Vec<Filed> =
        (0_i64..).zip(MONTHS).map(|(place, month)| Filed::of(one, month, 100 - 10 * place)).collect();
    returns[1].observations = marked(Observation::Estimated);
    returns[4].observations = marked(Observation::Provisional);
    // The other reported nothing for March, and counts otherwise from May on.
    for (month, balance) in [("2020-01", 50), ("2020-02", 45), ("2020-04", 35), ("2020-05", 60), ("2020-06", 55)] {
        returns.push(Filed::of(two, month, balance));
    }
    returns[9].observations = marked(Observation::Break);
    returns[10].lenders = None;
    file(record, FIRST, "杭金办〔2020〕7号", &returns);
    desk.rest_until("2021-01-05T01:00:00Z");
    let line = "series --from 2020-01 --to 2020-06 --baseline 2020-01";
    desk.run(&format!("{line} --measure balance --measure lenders"));
    desk.run(&format!("{line} --measure institutions --unit 330000 --as-of 2020-12-31"));
    desk.run(&format!("{line} --measure lenders --format json"));
    assert_snapshot!(desk.transcript());
}

#[test]
fn a_streak_is_counted_beyond_the_first_month_shown() {
    let mut desk = Desk::new();
    hangzhou(&mut desk);
    desk.run("series --measure balance --from 2020-05 --to 2020-06");
    desk.run("series --measure balance --to 2020-08 --from 2020-06");
    desk.run("series 诚信贷 --measure lenders --from 2019-11 --to 2020-02");
    assert_snapshot!(desk.transcript());
}

/// A return that is lacking in the month before the first one shown is a gap in the streak, not its beginning.
#[test]
fn a_streak_does_not_depend_on_the_first_month_shown() {
    let mut desk = Desk::new();
    let record = &desk.record;
    record.officer("series_hangzhou", "330100");
    let one = record.institution("诚信贷").operating_since("2015-01-01");
    let returns: Vec<Filed> = (0_i64..)
        .zip(MONTHS)
        .filter(|(_, month)| *month != "2020-03")
        .map(|(place, month)| Filed::of(one, month, 100 - 10 * place))
        .collect();
    file(record, FIRST, "杭金办〔2020〕7号", &returns);
    desk.rest_until("2021-01-05T01:00:00Z");
    for first in MONTHS {
        let line = format!("series --measure balance --from {first} --to 2020-06");
        let said = desk.run(&line);
        assert!(said.text().contains("falling for 3 months in a row"), "{line}: {}", said.text());
    }
}

#[test]
fn what_cannot_be_shown_is_refused() {
    let mut desk = Desk::new();
    hangzhou(&mut desk);
    for (line, exit) in [
        ("series --from 2020-06 --to 2020-01", 2),
        ("series --measure loans", 2),
        ("series --from 2020-13", 2),
        ("series --unit 999999", 4),
        ("series 不存在贷", 4),
        ("series 诚信贷 --unit 330000", 2),
    ] {
        assert_eq!(desk.run(line).exit, exit, "winddown {line}");
    }
    let said = desk.run("series --group stopped --from 2020-05 --to 2020-06 --measure balance");
    assert_eq!(said.exit, 0);
    assert_snapshot!(desk.transcript());
}
