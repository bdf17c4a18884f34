//! The registry: names, identifiers, jurisdiction, duplicates.

use insta::assert_snapshot;

use super::desk::Desk;

const GROUNDS: &str = "--basis 浙金办〔2019〕12号";

fn two_of_a_name(desk: &mut Desk) {
    desk.done("institution add 杭州（诚信）网络·科技有限公司 --brand ＡＢ诚信贷 --operating 杭州 --effective 2015-01-01 --basis 浙金办〔2015〕1号 --evidence source-list");
    desk.done("institution add 诚信金服 --kind brand --operating 南京 --effective 2016-01-01 --basis 苏金办〔2016〕1号 --evidence source-list");
}

#[test]
fn a_name_is_found_by_any_part_however_it_is_written() {
    let mut desk = Desk::new();
    two_of_a_name(&mut desk);
    desk.run("institution find 诚信");
    for written in ["ab诚信", "ａｂ诚信贷", "(诚信)网络科技", "诚信 网络．科技", "网络•科技"]
    {
        let said = desk.done(&format!("institution find '{written}' --format csv"));
        assert!(said.text().contains("杭州（诚信）网络·科技有限公司"), "{written}: {}", said.text());
        assert!(!said.text().contains("诚信金服"), "{written}: {}", said.text());
    }
    desk.run("institution find 云雀");
    desk.run("institution show 诚信");
    desk.run("institution show 诚信金");
    desk.run("institution show 诚信金副");
    assert_snapshot!(desk.transcript());
}

#[test]
fn names_change_and_are_kept() {
    let mut desk = Desk::new();
    two_of_a_name(&mut desk);
    desk.run(&format!("institution rename 诚信金服 南京诚信金融信息服务有限公司 --effective 2017-05-01 {GROUNDS}"));
    desk.run(&format!("institution rename 诚信金服 南京诚信金融信息服务有限公司 --effective 2017-05-01 {GROUNDS}"));
    desk.run(&format!(
        "institution rename 诚信金服 金陵诚信 --kind brand --replaces 诚信金服 --effective 2018-05-01 {GROUNDS}"
    ));
    desk.run(&format!(
        "institution rename 诚信金服 金陵诚信 --kind brand --replaces 从未有过 --effective 2018-05-01 {GROUNDS}"
    ));
    desk.run(&format!("institution rename 诚信金服 新名 --effective 2015-05-01 {GROUNDS}"));
    desk.run("institution show 南京诚信金融信息服务有限公司");
    desk.run("institution list");
    assert_snapshot!(desk.transcript());
}

#[test]
fn a_code_is_checked_hard_by_shape_and_softly_by_its_check_digit() {
    let mut desk = Desk::new();
    two_of_a_name(&mut desk);
    desk.file("licence.jpg", "an image");
    desk.run(&format!("institution identify 诚信金服 uscc 91330100MA27XNXX --effective 2017-05-01 {GROUNDS}"));
    desk.run(&format!("institution identify 诚信金服 uscc 91330100MA27XNXX0B --effective 2017-05-01 {GROUNDS}"));
    desk.run(&format!(
        "institution identify 诚信金服 uscc 91330100MA27XNXX0B --effective 2017-05-01 --accept-check-digit {GROUNDS}"
    ));
    desk.run(&format!("institution identify 诚信金服 uscc 91330100MA27XNXX0B --effective 2017-05-01 --accept-check-digit --evidence licence-image=licence.jpg {GROUNDS}"));
    desk.run(&format!("institution identify ＡＢ诚信贷 uscc 91330100MA27XNXX0B --effective 2017-05-01 --accept-check-digit --evidence licence-image=licence.jpg {GROUNDS}"));
    desk.run(&format!("institution identify ＡＢ诚信贷 domain Www.ChengXin.example --effective 2017-05-01 {GROUNDS}"));
    desk.run("institution show 91330100ma27xnxx0b");
    assert_snapshot!(desk.transcript());
}

fn a_transfer(desk: &mut Desk) {
    two_of_a_name(desk);
    desk.run(&format!("institution transfer 诚信金服 --accept {GROUNDS}"));
    desk.run(&format!("institution transfer 诚信金服 --to 330100 --effective 2019-02-15 {GROUNDS}"));
    desk.run(&format!("institution transfer 诚信金服 --to 320100 --effective 2019-03-01 {GROUNDS}"));
    desk.run(&format!("institution transfer 诚信金服 --to 999999 --effective 2019-03-01 {GROUNDS}"));
    desk.run(&format!("institution transfer 诚信金服 --to 330100 --effective 2019-03-01 {GROUNDS}"));
    desk.run(&format!("institution transfer 诚信金服 --to 330100 --effective 2019-03-01 {GROUNDS}"));
    desk.run(&format!("institution transfer 诚信金服 --decline {GROUNDS}"));
    desk.run(&format!("institution transfer 诚信金服 --to 330100 --effective 2019-04-01 {GROUNDS}"));
    desk.run(&format!("institution transfer 诚信金服 --accept {GROUNDS}"));
    desk.run("institution list --as-of 2019-03-31 --unit 330000");
    desk.run("institution list --as-of 2019-04-01 --unit 330000");
    desk.run("history 诚信金服");
}

#[test]
fn jurisdiction_passes_by_agreement() {
    let mut desk = Desk::new();
    a_transfer(&mut desk);
    assert_snapshot!(desk.transcript());
}

#[test]
fn jurisdiction_passes_in_chinese() {
    let mut desk = Desk::in_chinese();
    a_transfer(&mut desk);
    assert_snapshot!(desk.transcript());
}

#[test]
fn a_duplicate_is_merged_and_nothing_of_it_is_lost() {
    let mut desk = Desk::new();
    two_of_a_name(&mut desk);
    desk.run("institution add 诚信金服 --kind brand --operating 南京 --effective 2016-02-01 --basis 苏金办〔2016〕2号");
    desk.run("institution add 诚信金服 --kind brand --operating 苏州 --distinct --effective 2016-02-01 --basis 苏金办〔2016〕2号 --evidence source-list");
    desk.run("institution show 诚信金服");
    let listed = desk.done("institution find 诚信金服 --format csv");
    let duplicate = id_in(listed.text(), "320500");
    let survivor = id_in(listed.text(), "320100");
    desk.run(&format!("institution merge {duplicate} --into {duplicate} --effective 2020-01-01 {GROUNDS}"));
    desk.run(&format!("institution merge {duplicate} --into {survivor} --effective 2020-01-01 {GROUNDS}"));
    desk.run(&format!("institution merge {duplicate} --into {survivor} --effective 2020-01-01 {GROUNDS}"));
    desk.run("institution show 诚信金服");
    desk.run(&format!("history {duplicate}"));
    desk.run(&format!("log {duplicate} operating --effective 2020-03-01 --reason verified {GROUNDS}"));
    assert_snapshot!(desk.transcript());
}

/// The id of the institution that a CSV list shows under a unit.
fn id_in(csv: &str, unit: &str) -> String {
    csv.lines()
        .find(|line| line.contains(unit))
        .and_then(|line| line.split(',').find(|cell| cell.matches('-').count() == 4))
        .unwrap_or_else(|| panic!("no institution of {unit} in {csv}"))
        .trim_start_matches('\u{FEFF}')
        .to_owned()
}
