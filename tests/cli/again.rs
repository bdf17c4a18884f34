//! The same act typed again with more: what is new is recorded, or the officer hears that it was not and by which command it
//! is, and that command records it.

use winddown::domain::institution::state::InstitutionState::ClosedUnresolved;

use super::desk::Desk;

/// A note and a paper that the act on record does not have.
const FURTHER: &str = "--note 补充说明 --evidence letter=letter.txt";

/// Acts, each done once on what those before it left.
const ACTS: [&str; 16] = [
    "institution add 乙金服有限公司 --uscc 91330100MA28XXXX12 --accept-check-digit --evidence licence-image --registered 杭州市 --effective 2015-01-01 --basis 登记",
    "institution identify 甲贷 domain jia.example --effective 2016-01-01 --basis 备案",
    "institution rename 甲贷 甲贷网 --kind brand --effective 2017-01-01 --basis 公告",
    "log 丙贷 closed-unresolved --reason voluntary --effective 2019-06-30 --basis 公告",
    "institution transfer 甲贷 --to 330200 --effective 2020-02-01 --basis 函1",
    "plan set 丁贷 --measure balance --baseline 1000万 --baseline-month 2019-12 --end 2020-12-31 --effective 2020-01-10 --basis 计划",
    "plan set --unit 330000 --measure institutions --baseline 4 --baseline-month 2019-12 --end 2020-12-31 --effective 2020-01-10 --basis 计划 --yes",
    "case assign 丙贷 --body 专班 --route clear --effective 2019-07-01 --basis 会议",
    "case claims import 丙贷 claims.csv --effective 2019-08-01 --basis 登记册",
    "case toll 丙贷 --clock age --from 2020-01-24 --to 2020-03-31 --approver 领导小组 --basis 通知",
    "case toll --unit 330000 --clock age --from 2020-02-01 --to 2020-03-31 --approver 省处置办 --basis 通知",
    "handover add 丙贷 --list credit --receiver 百行征信 --receipt 百-1 --handed 10 --overdue-days 120 --effective 2020-04-20 --basis 函",
    "issue raise 丙贷 账册缺失 --category data --effective 2020-01-10 --basis 周报",
    "lead add --sector p2p-new --source monitor --subject 新平台 --domain xin.example --unit 330100 --effective 2020-12-01 --basis 监测日报 --evidence web-capture",
    "bulletin record --source 协会 --as-of 2020-03-31 --number institutions=139 --unit 330000 --basis 通报",
    "institution merge 戊贷 --into 丁贷 --effective 2020-05-01 --basis 核查",
];

fn desk_ready() -> Desk {
    let mut desk = Desk::new();
    desk.rest_until("2021-01-05T01:00:00Z");
    for name in ["甲贷", "丙贷", "丁贷", "戊贷"] {
        desk.record.institution(name).operating_since("2015-01-01");
    }
    desk.file("claims.csv", "claim,amount,lenders\nA-01,100万元,1\n");
    desk.file("letter.txt", "补充材料");
    desk
}

/// The commands that a refusal names, ready to be typed.
fn commands_named(err: &str) -> Vec<String> {
    err.lines()
        .filter_map(|line| line.split_once("winddown "))
        .map(|(_, command)| command.replace("TEXT", "补充说明").replace("FILE", "letter.txt"))
        .collect()
}

#[test]
fn what_is_given_with_an_act_on_record_is_recorded_or_the_command_that_does_it_is_named() {
    let mut desk = desk_ready();
    for act in ACTS {
        let before = desk.entries();
        desk.done(act);
        let once = desk.entries();
        assert!(once > before, "{act}");
        desk.done(act);
        assert_eq!(desk.entries(), once, "a retry writes nothing: {act}");
        let again = format!("{act} {FURTHER}");
        let said = desk.quietly(&again);
        if said.exit == 0 {
            assert!(desk.entries() > once, "recorded: {act}");
            continue;
        }
        assert_eq!(said.exit, 1, "{again}\n{}", said.err);
        assert_eq!(desk.entries(), once, "nothing half-written: {act}");
        assert!(said.err.contains("letter"), "{act}\n{}", said.err);
        match commands_named(&said.err).first() {
            Some(command) => {
                desk.done(command);
                desk.done(&again);
                assert_eq!(desk.entries(), once + 1, "{act}");
            }
            // Entries of a unit take no addition, but a further entry.
            None => {
                assert!(said.err.contains("a basis of its own"), "{act}\n{}", said.err);
                desk.done(&again.replacen("--basis ", "--basis 另", 1));
                assert_eq!(desk.entries(), once + 1, "{act}");
            }
        }
    }
}

#[test]
fn a_note_alone_is_added_by_the_command_that_the_refusal_names() {
    let mut desk = desk_ready();
    let act = "log 丙贷 closed-unresolved --reason voluntary --effective 2019-06-30 --basis 公告";
    desk.done(act);
    let again = format!("{act} --note 补充说明");
    let said = desk.quietly(&again);
    assert_eq!(said.exit, 1, "{}", said.err);
    for command in commands_named(&said.err) {
        desk.done(&command);
    }
    desk.done(&again);
}

#[test]
fn another_day_for_what_is_on_record_is_not_dropped() {
    let mut desk = desk_ready();
    let identify = "institution identify 甲贷 domain jia.example --basis 备案 --effective";
    let merge = "institution merge 戊贷 --into 丁贷 --basis 核查 --effective";
    for act in [identify, merge] {
        desk.done(&format!("{act} 2020-05-01"));
        let before = desk.entries();
        let said = desk.quietly(&format!("{act} 2020-05-04"));
        assert_eq!((said.exit, desk.entries()), (1, before), "{}", said.err);
        assert!(said.err.contains("from 2020-05-01 and not from 2020-05-04"));
        assert!(said.err.contains("--effective 2020-05-04"), "{}", said.err);
    }
}

#[test]
fn a_return_and_a_bulletin_say_what_they_did_not_keep() {
    let mut desk = desk_ready();
    let filed = "return file 甲贷 2020-03 --balance 500万元 --lenders 12 --basis 月报";
    let published = "bulletin publish --as-of 2020-03-31 --baseline 2019-12-31 --basis 会议";
    for act in [filed, published] {
        desk.done(act);
        let said = desk.done(&format!("{act} --note 补充说明"));
        assert!(said.err.contains("was not kept"), "{act}\n{}", said.err);
    }
    let stopped = desk.record.institution("己贷").operating_since("2015-01-01");
    desk.record.log(stopped, ClosedUnresolved).on("2019-06-30").recorded();
    // A decision that writes nothing takes nothing that it would drop.
    let item = "review resolve 00000000-0000-7000-8000-000000000000 --dismiss --basis 会议";
    for dropped in ["--evidence letter", "--state exited", "--effective 2020-01-01"] {
        assert_eq!(desk.quietly(&format!("{item} {dropped}")).exit, 2);
    }
}
