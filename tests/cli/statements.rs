//! Figures that others published: recorded as published, held beside our own, and checked against each other.

use insta::assert_snapshot;

use super::desk::Desk;
use crate::support::returns::Filed;

/// The statements of domain note §4 about October 2019, March and August 2020.
const PUBLISHED: [&str; 4] = [
    "--source '李均锋 2019-11-12' --as-of 2019-10-31 --number institutions=427 --percent institutions=-60 --percent balance=-50 --percent lenders=-55 --streak 16",
    "--source 祝树民 --as-of 2019-10-31 --number institutions=427 --percent institutions=-59 --percent balance=-49 --percent lenders=-55 --streak 16",
    "--source '联合会议 2020-04-24' --as-of 2020-03-31 --number institutions=139 --percent institutions=-86% --percent balance=−75 --percent lenders=-80 --percent borrowers=-62 --streak 21",
    "--source 刘福寿 --as-of 2020-08-31 --number institutions=15 --percent institutions=-99 --percent balance=-84 --percent lenders=-88 --percent borrowers=-73 --streak 26",
];

fn record_line(statement: &str) -> String {
    format!("bulletin record {statement} --baseline 2018-12-31 --basis 剪报2020-11")
}

#[test]
fn statements_that_contradict_each_other_are_found_without_other_data() {
    let mut desk = Desk::new();
    desk.run("bulletin consistency");
    for statement in PUBLISHED {
        assert_eq!(desk.run(&record_line(statement)).exit, 0, "{statement}");
    }
    desk.run(&record_line(PUBLISHED[0]));
    assert_eq!(desk.run("bulletin consistency").exit, 10);
    // Before the second of them was recorded, and of the days before the third: nothing contradicts.
    let before = "bulletin consistency --known-at 2021-01-04T01:01:30Z";
    assert_eq!(desk.run(before).exit, 0);
    assert_eq!(desk.run("bulletin consistency --format csv").exit, 10);
    assert_snapshot!(desk.transcript());
}

#[test]
fn without_the_sixty_per_cent_they_meet_at_one_baseline_only() {
    let mut desk = Desk::in_chinese();
    for statement in &PUBLISHED[1..] {
        assert_eq!(desk.run(&record_line(statement)).exit, 0, "{statement}");
    }
    let said = desk.run("bulletin consistency");
    assert_eq!(said.exit, 0);
    assert!(said.text().contains("恰为 1,029"), "{}", said.text());
    desk.run("bulletin statements");
    assert_snapshot!(desk.transcript());
}

#[test]
fn published_figures_stand_beside_our_own() {
    let mut desk = Desk::new();
    let record = &desk.record;
    record.officer("statements_hangzhou", "330100");
    let one = record.institution("诚信贷").operating_since("2015-01-01");
    let two = record.institution("西湖金服").operating_since("2015-01-01");
    let months = ["2019-12", "2020-01", "2020-02", "2020-03"];
    let returns: Vec<Filed> = (0_i64..)
        .zip(months)
        .flat_map(|(place, month)| [Filed::of(one, month, 400 - 100 * place), Filed::of(two, month, 20 - place)])
        .collect();
    record.file("statements_hangzhou", "330100", "2020-04-06T02:00:00Z", "杭金办〔2020〕4号", &returns);
    desk.rest_until("2021-01-05T01:00:00Z");
    desk.done("bulletin record --unit 330000 --source 浙江日报 --as-of 2020-03-31 --baseline 2019-12-31 --number balance=120万元 --percent balance=-72 --number institutions=3 --percent lenders=-70 --streak 4 --basis 剪报");
    desk.done(
        "bulletin record --unit 330000 --source 钱江晚报 --as-of 2020-03-15 --number institutions=2 --basis 剪报",
    );
    desk.run("bulletin statements --unit 330000");
    desk.run("bulletin statements --unit 330000 --format json");
    desk.run("bulletin statements");
    assert_snapshot!(desk.transcript());
}

#[test]
fn a_statement_that_says_nothing_or_cannot_be_is_not_recorded() {
    let mut desk = Desk::new();
    let line = |more: &str| format!("bulletin record --source 报 --basis 剪报 {more}");
    for (more, exit) in [
        ("--as-of 2020-03-31", 2),
        ("--as-of 2020-03-31 --percent balance=-75", 2),
        ("--as-of 2020-03-31 --number institutions=139 --number institutions=140", 2),
        ("--as-of 2020-03-31 --baseline 2020-03-31 --percent balance=-75", 1),
        ("--as-of 2020-03-31 --baseline 2018-12-31 --percent balance=-101", 1),
        ("--as-of 2021-03-31 --number institutions=1", 1),
        ("--as-of 2020-03-31 --number institutions=1.5", 2),
        ("--as-of 2020-03-31 --number platforms=139", 2),
        ("--as-of 2020-03-31 --number 139", 2),
        ("--as-of 2020-03-31 --percent balance=-75.4", 2),
        ("--as-of 2020-03-31 --streak 0", 2),
        ("--as-of 2020-03-31 --streak 21 --unit 999999", 4),
    ] {
        assert_eq!(desk.run(&line(more)).exit, exit, "{more}");
    }
    desk.run("bulletin record --source ' ' --as-of 2020-03-31 --streak 21 --basis 剪报");
    desk.run(&line("--as-of 2020-03-31 --streak 21 --dry-run"));
    assert_eq!(desk.entries(), 0);
    assert_snapshot!(desk.transcript());
}

#[test]
fn an_officer_records_for_the_units_of_the_duty() {
    let mut desk = Desk::new();
    desk.record.officer("statements_zhejiang", "330000");
    desk.login("statements_zhejiang");
    let line = "bulletin record --source 报 --as-of 2020-03-31 --number institutions=9 --basis 剪报";
    assert_eq!(desk.run(line).exit, 4);
    assert_eq!(desk.run(&format!("{line} --unit 330000")).exit, 0);
    desk.run("bulletin statements --unit 330000");
    assert_snapshot!(desk.transcript());
}
