//! Plans of reduction and the three drops, as an officer types and reads them.

use insta::assert_snapshot;

use super::desk::Desk;

/// One that is given a plan and falls behind, one that falls, one that stands still, one that never reported.
fn some_courses(desk: &mut Desk) {
    let record = &desk.record;
    let falling: Vec<_> =
        [1_000, 900, 800, 760, 760, 755].iter().map(|balance| Some((*balance, balance * 2, balance / 10))).collect();
    let behind = record.institution("诚信贷").operating_since("2015-01-01");
    record.reported(behind, "2019-10", &falling);
    let steady = record.institution("稳健贷").operating_since("2015-01-01");
    let months: Vec<_> = (0..6).map(|step| Some((600 - step * 50, 60 - step * 5, 12 - step))).collect();
    record.reported(steady, "2019-10", &months);
    let still = record.institution("停滞贷").at("330200").operating_since("2015-01-01");
    record.reported(still, "2019-10", &[Some((88, 12, 7)); 6]);
    record.institution("静默贷").at("440300").operating_since("2015-01-01");
}

fn typed(desk: &mut Desk) {
    let plan = "--baseline-month 2019-12 --effective 2020-01-10 --basis 压降计划";
    desk.run(&format!("plan set 诚信贷 --measure balance --end 2020-06-30 --target 2020-03=400万 {plan} --dry-run"));
    desk.run(&format!("plan set 诚信贷 --measure balance --end 2020-06-30 --target 2020-03=400万 {plan}"));
    desk.run(&format!("plan set 诚信贷 --measure balance --end 2020-06-30 --target 2020-03=400万 {plan}"));
    desk.run(&format!("plan set 诚信贷 --measure lenders --baseline 1600 --end 2020-12-31 {plan}"));
    desk.run("plan show 诚信贷 --as-of 2020-03-31");
    desk.run(&format!("plan set --unit 330000 --measure institutions --baseline 4 --end 2020-08-31 {plan} --yes"));
    desk.run("plan show --unit 330000 --as-of 2020-03-31");
    desk.run("stuck three-drops --as-of 2020-03-31");
    desk.run("stuck three-drops --as-of 2020-03-31 --limit 1");
    desk.run("stuck explain 诚信贷 --as-of 2020-03-31");
    desk.run("export three-drops --as-of 2020-03-31 --baseline 2019-12 --format table");
    desk.run("export three-drops --as-of 2020-03-31 --by institution --format table");
}

fn mistyped(desk: &mut Desk) {
    let plan = "--effective 2020-01-10 --basis 压降计划";
    let balance = "plan set 诚信贷 --measure balance";
    for line in [
        format!("plan set --measure balance --baseline-month 2019-12 --end 2020-12-31 {plan}"),
        format!("plan set 诚信贷 --measure issued --baseline-month 2019-12 --end 2020-12-31 {plan}"),
        format!("plan set 诚信贷 --measure institutions --baseline-month 2019-12 --end 2020-12-31 {plan}"),
        format!("{balance} --baseline-month 2019-13 --end 2020-12-31 {plan}"),
        format!("{balance} --baseline-month 2020-01 --end 2020-12-31 {plan}"),
        format!("{balance} --baseline-month 2019-12 --end 2019-12-31 {plan}"),
        format!("{balance} --baseline-month 2019-12 --end 2020-12-31 --baseline much {plan}"),
        format!("{balance} --baseline-month 2019-12 --end 2020-12-31 --baseline 900万 {plan}"),
        format!("{balance} --baseline-month 2019-09 --end 2020-12-31 {plan}"),
        format!("{balance} --baseline-month 2019-12 --end 2020-12-31 --target 2021-03=1 {plan}"),
        format!("{balance} --baseline-month 2019-12 --end 2020-12-31 --target 2020-03=1亿 {plan}"),
        format!("{balance} --baseline-month 2019-12 --end 2020-12-31 --target 2020-03=1 --target 2020-03=2 {plan}"),
        "plan set 诚信贷 --measure lenders --baseline-month 2019-12 --baseline 1.5 --end 2020-12-31 --basis 计划"
            .to_owned(),
        "plan show".to_owned(),
        "plan show 稳健贷 --as-of 2020-03-31".to_owned(),
        "export three-drops --as-of 2020-03-31 --baseline 2020-03".to_owned(),
    ] {
        desk.run(&line);
    }
}

#[test]
fn a_plan_is_set_and_the_stalled_are_listed() {
    let mut desk = Desk::new();
    some_courses(&mut desk);
    desk.rest_until("2021-01-04T02:00:00Z");
    typed(&mut desk);
    desk.run("stuck three-drops --as-of 2020-03-31 --format ndjson --limit 1");
    desk.run("export three-drops --as-of 2020-03-31 --unit 330200 --format json");
    assert_snapshot!(desk.transcript());
}

#[test]
fn a_plan_is_set_and_the_stalled_are_listed_in_chinese() {
    let mut desk = Desk::in_chinese();
    some_courses(&mut desk);
    desk.rest_until("2021-01-04T02:00:00Z");
    typed(&mut desk);
    assert_snapshot!(desk.transcript());
}

#[test]
fn a_plan_that_cannot_be_is_refused_with_what_would_be_right() {
    let mut desk = Desk::new();
    some_courses(&mut desk);
    desk.rest_until("2021-01-04T02:00:00Z");
    mistyped(&mut desk);
    assert_snapshot!(desk.transcript());
}

#[test]
fn a_plan_that_cannot_be_is_refused_in_chinese() {
    let mut desk = Desk::in_chinese();
    some_courses(&mut desk);
    desk.rest_until("2021-01-04T02:00:00Z");
    mistyped(&mut desk);
    assert_snapshot!(desk.transcript());
}
