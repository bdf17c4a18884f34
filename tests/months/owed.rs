//! Who owes a return, and who is late.

use uuid::Uuid;
use winddown::actions::rule_set::{RuleSet, apply as rule_set};
use winddown::db::{Access, in_txn};
use winddown::domain::institution::state::InstitutionState;
use winddown::domain::institution::state::InstitutionState::{Cleared, ClosedUnresolved, Exited, Reducing};
use winddown::domain::returns::{Observation, Owing};
use winddown::domain::rulebook::RuleKey;
use winddown::domain::stuck::finding::Severity;
use winddown::domain::value::month::Month;
use winddown::domain::value::reason::Reason;
use winddown::reports::Cut;
use winddown::reports::months::owed::{OwedLine, data_stuck, owed};
use winddown::reports::months::rates::rates;

use super::returning::{given, month};
use crate::support::{Record, day};

fn listed(record: &Record, login: &str, cut: &Cut, of: Option<&str>, states: &[InstitutionState]) -> Vec<OwedLine> {
    in_txn(&mut record.session_as(login), Access::Read, |txn| owed(txn, cut, of.map(month), states))
        .expect("the list")
        .rows
}

const NATIONAL: &str = winddown::db::session::NATIONAL_LOGIN;

/// Who is on the list, and how the month stands that is asked for.
fn standing(record: &Record, as_of: &str, of: &str) -> Vec<(Uuid, Owing)> {
    let mut found: Vec<(Uuid, Owing)> = listed(record, NATIONAL, &record.cut(as_of), Some(of), &[])
        .iter()
        .map(|row| (row.owed.subject, row.owed.months[0].owing))
        .collect();
    found.sort_unstable();
    found
}

#[test]
fn whoever_is_not_cleared_at_the_end_of_the_month_owes_its_return() {
    let record = Record::new();
    let operating = record.institution("在营").operating_since("2018-01-01");
    let reducing = record.institution("压降").operating_since("2018-01-01");
    record.log(reducing, Reducing).on("2019-01-01").recorded();
    let closed = record.institution("停业").operating_since("2018-01-01");
    record.log(closed, ClosedUnresolved).on("2020-03-31").recorded();
    let exited = record.institution("退出").operating_since("2018-01-01");
    record.log(exited, ClosedUnresolved).on("2019-01-01").recorded();
    record.log(exited, Exited).on("2019-06-01").recorded();
    let pending = record.institution("待查").pending_since("2018-01-01");
    let cleared = record.institution("旧案").pending_since("2018-01-01");
    let history = |subject, on: &str| record.log(subject, Cleared).on(on).because(Reason::HistoryLoad).recorded();
    history(cleared, "2020-03-31");
    let later = record.institution("四月设立").operating_since("2020-04-01");

    let mut owing = [operating, reducing, closed, exited].map(|subject| (subject, Owing::Late));
    owing.sort_unstable();
    assert_eq!(standing(&record, "2020-04-06", "2020-03"), owing);
    for other in [pending, cleared, later] {
        assert!(owing.iter().all(|(subject, _)| *subject != other));
    }
    let stopped = listed(&record, NATIONAL, &record.cut("2020-04-06"), Some("2020-03"), &[ClosedUnresolved, Exited]);
    assert_eq!(stopped.len(), 2);
}

#[test]
fn a_return_is_late_on_the_sixth_day_and_not_on_the_fifth() {
    let record = Record::new();
    let id = record.institution("诚信贷").operating_since("2018-01-01");
    record.returns(&[given(id, "2020-01")]);
    let at = |as_of: &str| standing(&record, as_of, "2020-03");
    assert_eq!(at("2020-04-05"), [(id, Owing::Awaited)]);
    assert_eq!(at("2020-04-06"), [(id, Owing::Late)]);
    let late = |as_of: &str| listed(&record, NATIONAL, &record.cut(as_of), None, &[]);
    // February is late since 6 March; March joins it on 6 April.
    assert!(late("2020-03-05").is_empty());
    let one = late("2020-04-05");
    assert_eq!((one[0].arrears.late.len(), one[0].arrears.days), (1, 31));
    let two = late("2020-04-06");
    assert_eq!((two[0].arrears.late.len(), two[0].arrears.in_a_row), (2, 2));
    assert_eq!(two[0].arrears.late[0].due, day("2020-03-05"));
}

#[test]
fn a_return_counts_from_the_day_it_was_handed_in_and_the_moment_it_was_recorded() {
    let record = Record::new();
    let id = record.institution("诚信贷").operating_since("2018-01-01");
    record.returns(&[given(id, "2020-02")]);
    let before = record.now();
    record.returns(&[given(id, "2020-03").on("2020-04-10")]);
    let at = |as_of: &str| standing(&record, as_of, "2020-03");
    assert_eq!(at("2020-04-09"), [(id, Owing::Late)]);
    assert_eq!(at("2020-04-10"), []);
    let cut = record.cut_at(day("2020-04-10"), before);
    assert_eq!(listed(&record, NATIONAL, &cut, None, &[]).len(), 1);
    // A restatement later does not make the first report late.
    record.returns(&[given(id, "2020-02").on("2020-06-01").version(2)]);
    assert_eq!(standing(&record, "2020-03-02", "2020-02"), []);
    let cut = record.cut("2020-06-01");
    let rates =
        in_txn(&mut record.session(), Access::Read, |txn| rates(txn, &cut, month("2020-02"), "CN")).expect("the rates");
    assert_eq!((rates.total.on_time, rates.total.restated), (1, 1));
}

#[test]
fn a_month_recorded_as_missing_is_shown_apart_and_is_not_late() {
    let record = Record::new();
    let id = record.institution("诚信贷").operating_since("2018-01-01");
    record.returns(&[given(id, "2020-01"), given(id, "2020-02").marked(&[Observation::Missing])]);
    assert_eq!(standing(&record, "2020-03-31", "2020-02"), [(id, Owing::RecordedMissing)]);
    let cut = record.cut("2020-03-31");
    let newest = listed(&record, NATIONAL, &cut, None, &[]);
    assert_eq!(newest[0].arrears.recorded_missing.len(), 1);
    assert_eq!(newest[0].arrears.late, []);
    // Once the next return is there, nobody waits for the month recorded as missing.
    record.returns(&[given(id, "2020-03")]);
    assert_eq!(listed(&record, NATIONAL, &record.cut("2020-04-30"), None, &[]), []);
}

#[test]
fn a_stricter_province_is_late_earlier_with_its_cities_and_not_its_planned_city() {
    let record = Record::new();
    let hangzhou = record.institution("杭州贷").operating_since("2018-01-01");
    let ningbo = record.institution("宁波贷").at("330200").operating_since("2018-01-01");
    let rule = RuleSet {
        key: RuleKey::ReturnDueDays,
        value: "3".to_owned(),
        unit: "330000".to_owned(),
        from: day("2020-01-01"),
        source: "浙金办〔2020〕1号".to_owned(),
    };
    rule_set(&mut record.session(), Access::Write, &rule).expect("the rule is set");
    let mut all = [(hangzhou, Owing::Late), (ningbo, Owing::Awaited)];
    all.sort_unstable();
    assert_eq!(standing(&record, "2020-04-04", "2020-03"), all);
    record.returns(&[given(hangzhou, "2020-03").on("2020-04-04"), given(ningbo, "2020-03").on("2020-04-04")]);
    let cut = record.cut("2020-04-30");
    let found =
        in_txn(&mut record.session(), Access::Read, |txn| rates(txn, &cut, month("2020-03"), "CN")).expect("the rates");
    let on_time = |unit: &str| {
        let row = found.rows.iter().find(|row| row.unit == unit);
        row.map(|row| (row.counts.received, row.counts.on_time))
    };
    assert_eq!(on_time("330000"), Some((1, 0)));
    assert_eq!(on_time("330200"), Some((1, 1)));
    let percent = |ratio: Option<winddown::domain::value::ratio::Ratio>| ratio.and_then(|it| it.rounded(3));
    assert_eq!(percent(found.total.rate()), Some(1_000));
    assert_eq!(percent(found.total.timeliness()), Some(500));
}

#[test]
fn an_officer_sees_who_is_late_in_the_own_units_only() {
    let record = Record::new();
    record.officer("months_zhejiang", "330000");
    let hangzhou = record.institution("杭州贷").operating_since("2018-01-01");
    let nanjing = record.institution("南京贷").at("320100").operating_since("2018-01-01");
    record.returns(&[given(hangzhou, "2020-01"), given(nanjing, "2020-01")]);
    let cut = record.cut("2020-04-06");
    let all = listed(&record, NATIONAL, &cut, None, &[]);
    assert_eq!(all.len(), 2);
    let own = listed(&record, "months_zhejiang", &cut, None, &[]);
    assert_eq!(own.len(), 1);
    assert_eq!(own[0].owed.subject, hangzhou);
    let (found, stuck) = in_txn(&mut record.session_as("months_zhejiang"), Access::Read, |txn| {
        Ok::<_, winddown::db::DbError>((rates(txn, &cut, month("2020-02"), "CN")?, data_stuck(txn, &cut)?))
    })
    .expect("the lists");
    assert_eq!(found.total.expected, 1, "no count leaks");
    assert_eq!(stuck.rows.len(), 1);
}

#[test]
fn data_are_stuck_amber_with_one_month_late_and_red_with_two() {
    let record = Record::new();
    let one = record.institution("一月").operating_since("2018-01-01");
    let two = record.institution("二月").operating_since("2018-01-01");
    let none = record.institution("齐全").operating_since("2018-01-01");
    let all = |of: &str| -> Vec<_> { [one, two, none].map(|id| given(id, of)).into() };
    record.returns(&all("2020-01"));
    record.returns(&[given(one, "2020-02"), given(none, "2020-02"), given(none, "2020-03")]);
    let at = |as_of: &str| -> Vec<(Uuid, Severity)> {
        let cut = record.cut(as_of);
        let head = in_txn(&mut record.session(), Access::Read, |txn| data_stuck(txn, &cut));
        let rows = head.expect("the list").rows;
        rows.iter().map(|row| (row.owed.subject, row.stuck.severity)).collect()
    };
    assert_eq!(at("2020-04-05"), [(two, Severity::Amber)]);
    assert_eq!(at("2020-04-06"), [(two, Severity::Red), (one, Severity::Amber)]);
    assert_eq!(at("2020-03-05"), []);
}

#[test]
fn lists_look_back_two_years_at_most_and_not_before_the_first_return() {
    let record = Record::new();
    let id = record.institution("诚信贷").operating_since("2015-01-01");
    let late = |as_of: &str| -> Vec<Month> {
        let rows = listed(&record, NATIONAL, &record.cut(as_of), None, &[]);
        rows.first().map_or_else(Vec::new, |row| row.arrears.late.iter().map(|one| one.month).collect())
    };
    assert_eq!(late("2020-12-31"), [], "nobody has ever filed");
    record.returns(&[given(id, "2018-06")]);
    let after_a_year = late("2019-07-31");
    assert_eq!(after_a_year.len(), 12);
    assert_eq!(after_a_year[0], month("2018-07"));
    let after_more = late("2020-12-10");
    assert_eq!(after_more.len(), 24);
    assert_eq!(after_more[0], month("2018-12"));
}
