//! The class of notice 175 and the registration of the legal entity, as an officer records and lists them.

use insta::assert_snapshot;

use super::desk::Desk;

const LIST: &str = "--basis 分类名单〔2019〕3号";

fn operating(desk: &mut Desk, names: &[(&str, &str)]) {
    for (name, place) in names {
        desk.done(&format!("institution add {name} --kind brand --operating {place} --effective 2015-01-01 --basis 公告 --evidence source-list"));
        desk.done(&format!("log {name} operating --effective 2015-03-01 --basis 核查 --reason verified --evidence verification-form --evidence first-return"));
    }
}

fn three(desk: &mut Desk) {
    operating(desk, &[("诚信贷", "杭州"), ("白鹭财富", "南京"), ("海棠贷", "青岛")]);
}

/// A command that is refused, and writes nothing.
fn refused(desk: &mut Desk, line: &str) {
    let before = desk.entries();
    let said = desk.run(line);
    assert_ne!(said.exit, 0, "winddown {line}");
    assert_eq!(desk.entries(), before, "nothing is written");
}

#[test]
fn a_class_is_recorded_listed_and_set_right() {
    let mut desk = Desk::new();
    three(&mut desk);
    desk.run("institution classes");
    desk.run(&format!("institution classify 诚信贷 small --effective 2019-03-01 {LIST}"));
    desk.run(&format!("institution classify 诚信贷 small --effective 2019-03-01 {LIST}"));
    desk.run(&format!("institution classify 诚信贷 large-high --effective 2019-09-01 --dry-run {LIST}"));
    desk.done(&format!("institution classify 诚信贷 large-high --effective 2019-09-01 {LIST}"));
    let before = desk.just_now();
    // It comes late: between the two.
    desk.run(&format!("institution classify 诚信贷 ar-unfiled --effective 2019-06-01 {LIST}"));
    desk.done(&format!("institution classify 白鹭财富 zombie --effective 2019-03-01 {LIST}"));
    desk.run("institution classify 白鹭财富 unclassified --effective 2019-12-01 --basis 移出名单");
    desk.run("institution classes");
    desk.run("institution classes --as-of 2019-07-01");
    desk.run(&format!("institution classes --as-of 2019-07-01 --known-at {before} --limit 1"));
    desk.run("institution classes --class unclassified --format csv");
    desk.run("institution list --class large-high --class zombie");
    desk.run("due --kind reduction-plan --as-of 2019-03-20 --format csv");
    desk.run("correct 诚信贷 3 --class zombie --reason clerical --basis 更正函");
    desk.run("correct 诚信贷 4 --strike --reason mistake --basis 更正函");
    desk.run("institution show 诚信贷");
    desk.run("history 诚信贷");
    assert_snapshot!(desk.transcript());
}

#[test]
fn a_revoked_licence_is_no_end_and_a_deregistration_is_looked_into() {
    let mut desk = Desk::new();
    three(&mut desk);
    desk.done("log 白鹭财富 closed-unresolved --effective 2019-06-30 --basis 停业公告 --reason voluntary --evidence announcement");
    desk.done("case stock 白鹭财富 --principal 3000000 --lenders 40 --effective 2019-06-30 --basis 审计报告 --evidence audit-report");
    desk.run("institution registration 诚信贷 revoked --effective 2020-01-10 --basis 市监处〔2020〕7号");
    desk.run("institution registration 白鹭财富 deregistered --effective 2020-05-10 --basis 准予注销〔2020〕9号");
    refused(&mut desk, "institution registration 白鹭财富 normal --effective 2020-06-10 --basis 企业公示");
    desk.run("institution registrations");
    desk.run("institution registrations --registration deregistered --format json");
    desk.run("institution show 白鹭财富");
    assert_snapshot!(desk.transcript());
}

#[test]
fn what_the_words_rule_out_is_refused_with_the_entry_in_the_way() {
    let mut desk = Desk::in_chinese();
    three(&mut desk);
    desk.done(&format!("institution classify 诚信贷 small --effective 2019-03-01 {LIST}"));
    refused(&mut desk, "institution classify 诚信贷 small --effective 2019-03-01 --basis 别的名单");
    refused(&mut desk, &format!("institution classify 诚信贷 large-high --effective 2019-03-01 {LIST}"));
    refused(&mut desk, &format!("institution classify 诚信贷 large-high --effective 2014-12-31 {LIST}"));
    refused(&mut desk, &format!("institution classify 诚信贷 large-high --effective 2031-01-01 {LIST}"));
    refused(&mut desk, &format!("institution classify 诚信贷 大平台 --effective 2019-04-01 {LIST}"));
    desk.done("log 海棠贷 closed-unresolved --effective 2019-06-30 --basis 立案通报 --reason police-filing --evidence police-letter");
    refused(&mut desk, &format!("institution classify 海棠贷 small --effective 2019-07-01 {LIST}"));
    desk.run(&format!("institution classify 海棠贷 ar-filed --effective 2019-07-01 {LIST}"));
    desk.run("institution classes");
    desk.run("institution registrations --limit 2");
    assert_snapshot!(desk.transcript());
}

#[test]
fn a_list_of_classes_is_recorded_whole_or_not_at_all() {
    let mut desk = Desk::new();
    three(&mut desk);
    desk.file("wrong.csv", "institution,class,effective\n诚信贷,small,2019-03-01\n白鹭财富,biggest,2019-03-01\n无此机构,small,2019-03-01\n");
    desk.file("classes.csv", "institution,class,note\n诚信贷,small,\n白鹭财富,large-high,逾期率超过10%\n");
    desk.file(
        "registrations.csv",
        "institution,status,effective\n诚信贷,abnormal,2019-04-01\n诚信贷,revoked,2020-04-01\n",
    );
    refused(&mut desk, &format!("institution classify --from wrong.csv {LIST}"));
    desk.run(&format!("institution classify --from classes.csv --effective 2019-03-01 --dry-run {LIST}"));
    desk.run(&format!("institution classify --from classes.csv --effective 2019-03-01 {LIST}"));
    desk.run(&format!("institution classify --from classes.csv --effective 2019-03-01 {LIST}"));
    desk.run("institution registration --from registrations.csv --basis 企业公示系统");
    desk.run("institution list --format csv");
    assert_snapshot!(desk.transcript());
}
