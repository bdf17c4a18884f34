//! What was recorded wrongly, and is put right without being wiped out.

use insta::assert_snapshot;

use super::desk::Desk;

fn wrong_entries(desk: &mut Desk) {
    desk.file("notice.pdf", "the institution's announcement");
    desk.done("institution add 金陵财富 --kind brand --operating 南京 --effective 2015-01-01 --basis 苏金办〔2015〕1号 --evidence source-list");
    desk.done("log 金陵财富 operating --effective 2015-03-01 --basis 苏金办〔2015〕3号 --reason verified --evidence verification-form --evidence first-return");
    desk.done("log 金陵财富 closed-unresolved --effective 2019-06-30 --basis '公告 2019-06-30' --reason voluntary");
    desk.done("log 金陵财富 exited --effective 2019-12-01 --basis 苏金办〔2019〕12号 --reason legacy-exit --evidence exit-list");
}

#[test]
fn a_day_is_corrected_and_the_correction_too() {
    let mut desk = Desk::new();
    wrong_entries(&mut desk);
    desk.run("correct 金陵财富 3 --effective 2019-05-15 --basis 苏金办〔2020〕1号 --reason wrong-date --dry-run");
    desk.run("correct 金陵财富 3 --effective 2019-05-15 --basis 苏金办〔2020〕1号 --reason wrong-date");
    desk.run("correct 金陵财富 3 --effective 2019-05-15 --basis 苏金办〔2020〕1号 --reason wrong-date");
    desk.run("correct 金陵财富 3 --effective 2019-12-15 --basis 苏金办〔2020〕2号 --reason wrong-date");
    desk.run("correct 金陵财富 5 --strike --basis 苏金办〔2020〕3号");
    desk.run("correct 金陵财富 3 --effective 2019-04-15 --basis 苏金办〔2020〕3号 --reason wrong-date");
    desk.run("history 金陵财富");
    assert_snapshot!(desk.transcript());
}

#[test]
fn an_entry_that_others_rest_on_is_not_struck_before_them() {
    let mut desk = Desk::new();
    wrong_entries(&mut desk);
    desk.run("correct 金陵财富 3 --strike --basis 苏金办〔2020〕1号");
    desk.run("correct 金陵财富 4 --strike --basis 苏金办〔2020〕1号 --reason wrong-institution");
    desk.run("correct 金陵财富 3 --strike --basis 苏金办〔2020〕1号 --reason wrong-institution");
    desk.run("correct 金陵财富 3 --strike --basis 苏金办〔2020〕1号 --reason wrong-institution");
    desk.run("correct 金陵财富 9 --strike --basis 苏金办〔2020〕1号");
    desk.run("institution show 金陵财富");
    desk.run("history 金陵财富");
    assert_snapshot!(desk.transcript());
}

#[test]
fn evidence_that_is_owed_is_supplied_later() {
    let mut desk = Desk::new();
    wrong_entries(&mut desk);
    desk.run("history 金陵财富");
    desk.run("correct 金陵财富 3 --basis '公告 2019-06-30' --reason new-document --evidence announcement=notice.pdf");
    desk.run("correct 金陵财富 3 --basis '公告 2019-06-30' --reason new-document --evidence announcement=missing.pdf");
    desk.run("correct 金陵财富 3 --basis '公告 2019-06-30' --reason voluntary --effective 2019-06-29");
    desk.run("history 金陵财富");
    assert_snapshot!(desk.transcript());
}

#[test]
fn a_correction_reads_in_chinese() {
    let mut desk = Desk::in_chinese();
    wrong_entries(&mut desk);
    desk.run("correct 金陵财富 3 --strike --basis 苏金办〔2020〕1号");
    desk.run("correct 金陵财富 3 --effective 2019-05-15 --basis 苏金办〔2020〕1号 --reason wrong-date");
    desk.run("history 金陵财富");
    assert_snapshot!(desk.transcript());
}

/// The name, the code and the places as a moment of knowledge has them.
fn shown(desk: &mut Desk, known_at: Option<&str>) -> String {
    let when = known_at.map_or_else(String::new, |moment| format!(" --known-at {moment}"));
    let said = desk.done(&format!("institution show 金陵财富信息服务有限公司{when}"));
    said.text().to_owned()
}

#[test]
fn what_was_typed_wrongly_is_set_right_and_the_wrong_one_kept() {
    let mut desk = Desk::new();
    desk.done("institution add 金陵财富信息服务有限公司 --brand 金陵贷 --registered 南京 --operating 南京 --launched 2014-05-01 --effective 2015-01-01 --basis 苏金办〔2015〕1号 --evidence source-list");
    desk.done("institution rename 金陵财富信息服务有限公司 金陵钱庄 --kind brand --replaces 金陵贷 --effective 2017-01-01 --basis 苏金办〔2017〕1号");
    let before = shown(&mut desk, None);
    assert!(before.contains("金陵贷") && before.contains("2014-05-01"), "{before}");
    let which = desk.run("correct 金陵财富信息服务有限公司 1 --name 金陵袋 --basis 苏金办〔2020〕1号");
    assert_eq!(which.exit, 2, "{}", which.err);
    assert!(which.err.contains("金陵贷"), "{}", which.err);
    let moment = desk.just_now();
    desk.done("correct 金陵财富信息服务有限公司 1 --name 金陵袋 --wrong 金陵贷 --registered 苏州市 --operating 无锡 --launched 2014年6月1日 --basis 苏金办〔2020〕1号");
    let after = shown(&mut desk, None);
    assert!(after.contains("金陵袋") && !after.contains("金陵贷"), "{after}");
    assert!(after.contains("苏州市 (320500)") && after.contains("无锡市 (320200)"), "{after}");
    assert!(after.contains("2014-06-01"), "{after}");
    // The brand that replaced it named it wrongly too, and replaces it all the same.
    assert!(after.contains("2017-01-01"), "{after}");
    let as_known = shown(&mut desk, Some(&moment));
    assert!(as_known.contains("金陵贷") && as_known.contains("2014-05-01"), "{as_known}");
    let history = desk.done("history 金陵财富信息服务有限公司").text().to_owned();
    assert!(history.contains("金陵贷") && history.contains("金陵袋"), "{history}");
    let found = desk.done("institution find 金陵袋 --format csv").text().to_owned();
    assert!(found.contains("金陵财富信息服务有限公司"), "{found}");
    let refused = desk.run("correct 金陵财富信息服务有限公司 2 --launched 2014-06-01 --basis b");
    assert_eq!(refused.exit, 1, "{}", refused.err);
    let nowhere = desk.run("correct 金陵财富信息服务有限公司 1 --registered Suzhou --basis b");
    assert_eq!(nowhere.exit, 4, "{}", nowhere.err);
    assert!(nowhere.err.contains("320500") && nowhere.err.contains("341300"), "{}", nowhere.err);
}

#[test]
fn a_wrong_code_is_set_right_and_is_free_again() {
    let mut desk = Desk::new();
    desk.file("licence.jpg", "an image");
    wrong_entries(&mut desk);
    desk.done("institution identify 金陵财富 domain jinlin.example --effective 2016-01-01 --basis b");
    desk.done("correct 金陵财富 5 --identifier jinling.example --basis 苏金办〔2020〕1号");
    let shown = desk.done("institution show 金陵财富").text().to_owned();
    assert!(shown.contains("jinling.example") && !shown.contains("jinlin.example"), "{shown}");
    desk.done(
        "institution add 江宁贷 --kind brand --operating 南京 --effective 2015-01-01 --basis b --evidence source-list",
    );
    desk.done("institution identify 江宁贷 domain jinlin.example --effective 2016-01-01 --basis b");
    let taken = desk.run("correct 金陵财富 5 --identifier jinlin.example --basis b");
    assert_eq!(taken.exit, 1, "{}", taken.err);
    assert_eq!(desk.record.breaks(), []);
}

#[test]
fn a_grant_of_a_unit_with_a_wrong_day_is_struck() {
    let mut desk = Desk::new();
    wrong_entries(&mut desk);
    desk.done("case toll --unit 南京市 --clock age --from 2020-01-24 --to 2020-03-31 --approver 苏金办 --basis b");
    let none = desk.run("case toll --unit 南京市 --strike 7 --basis b");
    assert_ne!(none.exit, 0);
    desk.done("case toll --unit 南京市 --strike 1 --basis c");
    let again = desk.done("case toll --unit 南京市 --strike 1 --basis c").text().to_owned();
    assert!(again.contains("Already"), "{again}");
    let listed = desk.done("stuck tolled --as-of 2020-02-28 --format csv").text().to_owned();
    assert!(!listed.contains("金陵财富"), "{listed}");
    assert_eq!(desk.record.breaks(), []);
}

#[test]
fn a_registration_that_was_struck_is_found_by_its_number_and_said_to_be_struck() {
    let mut desk = Desk::new();
    desk.done(
        "institution add 江宁贷 --kind brand --operating 南京 --effective 2015-01-01 --basis b --evidence source-list",
    );
    desk.done("institution identify 江宁贷 domain jiangning.example --effective 2016-01-01 --basis b");
    desk.done("correct 江宁贷 2 --strike --reason mistake --basis c");
    desk.done("correct 江宁贷 1 --strike --reason mistake --basis c");
    for named in ["江宁贷", "jiangning.example"] {
        let shown = desk.run(&format!("institution show {named}"));
        assert_eq!(shown.exit, 4, "{}", shown.err);
        assert!(shown.err.contains("struck") && shown.err.contains("winddown history"), "{}", shown.err);
        let history = desk.done(&format!("history {named}"));
        assert!(history.text().contains("江宁贷") && history.err.contains("struck"), "{}", history.err);
        let found = desk.done(&format!("institution find {named}"));
        assert!(found.err.contains("struck"), "{}", found.err);
        assert_eq!(desk.run(&format!("allowed {named}")).exit, 4);
    }
}
