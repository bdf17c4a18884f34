//! `check` as it is typed: silent where all holds, else what is wrong and how it is mended.

use super::desk::Desk;

fn stopped(desk: &mut Desk) {
    desk.done("institution add 诚信贷 --kind brand --operating 杭州 --effective 2015-01-01 --basis 浙金办〔2015〕1号 --evidence source-list");
    desk.done("log 诚信贷 operating --effective 2015-03-01 --basis 浙金办〔2015〕2号 --reason verified --evidence verification-form --evidence first-return");
    desk.done("log 诚信贷 closed-unresolved --effective 2019-06-30 --basis 浙金办〔2019〕3号 --reason voluntary --evidence announcement");
}

#[test]
fn a_check_is_silent_and_ends_with_0_where_all_holds() {
    let mut desk = Desk::new();
    let said = desk.run("check");
    assert_eq!((said.exit, said.text(), said.err.as_str()), (0, "", ""));
    stopped(&mut desk);
    let said = desk.run("check case-without-body partition derived");
    assert_eq!((said.exit, said.text(), said.err.as_str()), (0, "", ""));
    let json = desk.run("check partition --format json");
    assert_eq!(json.exit, 0);
    assert!(json.text().contains("\"row_count\":0") || json.text().contains("\"row_count\": 0"));
}

#[test]
fn a_check_ends_with_10_and_says_what_mends_each_finding() {
    let mut desk = Desk::new();
    stopped(&mut desk);
    let said = desk.run("check");
    assert_eq!(said.exit, 10, "{}", said.err);
    assert!(said.text().contains("case without a disposal route"), "{}", said.text());
    assert!(said.err.contains("2 findings against 2 invariants"), "{}", said.err);
    let json = desk.run("check case-without-route --format json");
    assert_eq!(json.exit, 10);
    for part in
        ["\"invariant\"", "case-without-route", "winddown case assign ", "--route ROUTE", "\"case_without_route\""]
    {
        assert!(json.text().contains(part), "{part}: {}", json.text());
    }
    assert_eq!(desk.run("check no-such-name").exit, 2);
}

#[test]
fn a_limit_holds_for_each_invariant_and_the_counts_are_of_all() {
    let mut desk = Desk::new();
    stopped(&mut desk);
    for name in ["诚信宝", "诚信金服"] {
        desk.done(&format!("institution add {name} --kind brand --operating 杭州 --effective 2015-01-01 --basis 浙金办〔2015〕1号 --evidence source-list"));
        desk.done(&format!("log {name} closed-unresolved --effective 2019-06-30 --basis 名单 --reason history-load --evidence source-list"));
    }
    let said = desk.run("check case-without-route --limit 1");
    assert_eq!(said.exit, 10);
    assert!(said.err.contains("3 findings against one invariant"), "{}", said.err);
    assert_eq!(said.text().matches("case without a disposal route").count(), 1 + 1, "the row and its count");
}

#[test]
fn a_check_speaks_chinese() {
    let mut desk = Desk::in_chinese();
    stopped(&mut desk);
    let said = desk.run("check");
    assert_eq!(said.exit, 10);
    assert!(said.text().contains("处置案未定处置路径"), "{}", said.text());
    assert!(said.err.contains("发现 2 处问题"), "{}", said.err);
}
