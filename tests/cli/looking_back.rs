//! Looking back: who recorded what, and what a list said earlier.

use super::desk::Desk;

fn stopped(desk: &mut Desk, name: &str, day: &str) {
    desk.done(&format!("institution add {name} --kind brand --operating 杭州 --effective 2015-01-01 --basis 公告 --evidence source-list"));
    desk.done(&format!("log {name} operating --effective 2015-03-01 --basis 核查 --reason verified --evidence verification-form --evidence first-return"));
    desk.done(&format!(
        "log {name} closed-unresolved --effective {day} --basis 停业公告 --reason voluntary --evidence announcement"
    ));
}

#[test]
fn who_recorded_what_is_told_entry_by_entry_and_officer_by_officer() {
    let mut desk = Desk::new();
    stopped(&mut desk, "诚信贷", "2019-06-30");
    let rows = desk.done("activity --since 2021-01-01 --format ndjson").text().to_owned();
    let stop = rows.lines().find(|row| row.contains("停业公告")).expect("the stop");
    assert!(stop.contains("\"name\":\"诚信贷\""), "{stop}");
    let entries = rows.lines().count();
    let totals = desk.done("activity --since 2021-01-01 --totals --format csv").text().to_owned();
    assert!(totals.contains(&format!(",{entries},")), "{totals}");
    // What a limit hides is counted all the same.
    let one = desk.done("activity --since 2021-01-01 --limit 1 --format json").text().to_owned();
    assert!(one.contains("\"row_count\": 1,"), "{one}");
    assert!(one.contains(&format!("\"total_row_count\": {entries},")), "{one}");
    assert!(one.contains(&format!("\"entries\":{entries}")), "{one}");
    let nobody = desk.done("activity --since 2021-01-01 --by nobody --format ndjson").text().to_owned();
    assert_eq!(nobody, "");
    let later = desk.done("activity --since 2030-01-01 --format ndjson").text().to_owned();
    assert_eq!(later, "");
}

#[test]
fn a_list_is_compared_with_itself_on_another_day_and_as_known_at_another_moment() {
    let mut desk = Desk::new();
    stopped(&mut desk, "诚信贷", "2019-06-30");
    let days = "diff closed-unresolved --format csv";
    let came = desk.done(&format!("{days} --from 2019-06-29 --to 2019-06-30")).text().to_owned();
    assert!(came.contains("came,") && came.contains("诚信贷"), "{came}");
    let same = desk.done(&format!("{days} --from 2019-07-01 --to 2019-07-02")).text().to_owned();
    assert_eq!(same.lines().count(), 1, "ages alone are no change: {same}");
    let aged = desk.done(&format!("{days} --from 2019-07-01 --to 2019-07-02 --ages")).text().to_owned();
    assert!(aged.lines().count() > 1, "{aged}");
    let before = "2021-01-04T03:00:00Z";
    desk.rest_until("2021-01-04T03:01:00Z");
    desk.done("correct 诚信贷 3 --effective 2019-05-31 --basis 更正 --reason wrong-date");
    let known = desk
        .done(&format!("diff institutions --format csv --as-of 2019-06-30 --from {before} --to 2021-01-05T00:00:00Z"))
        .text()
        .to_owned();
    assert!(known.contains("changed,"), "{known}");
    assert!(known.contains("2019-06-30,2019-05-31"), "{known}");
    let mixed = desk.run("diff institutions --from 2019-06-30 --to 2021-01-05T00:00:00Z");
    assert_eq!(mixed.exit, 2, "a day is no moment");
    desk.done("diff institutions --from 2019年6月1日 --to 2019/6/30");
    let none = desk.quietly("diff institutions --from 2019-02-30 --to 2019-06-30");
    assert_eq!(none.exit, 2, "{}", none.err);
    assert!(none.err.contains("2019-02-28"), "a day that does not exist is called so: {}", none.err);
}
