//! What was recorded wrongly, and is put right without being wiped out.

use insta::assert_snapshot;

use super::desk::Desk;

fn wrong_entries(desk: &mut Desk) {
    desk.file("notice.pdf", "the institution's announcement");
    desk.done("institution add 金陵财富 --kind brand --operating 南京 --effective 2015-01-01 --basis 苏金办〔2015〕1号 --evidence source-list");
    desk.done("log 金陵财富 operating --effective 2015-03-01 --basis 苏金办〔2015〕3号 --reason verified --evidence verification-form --evidence first-return");
    desk.done("log 金陵财富 closed-unresolved --effective 2019-06-30 --basis '公告 2019-06-30' --reason voluntary");
    desk.done("log 金陵财富 exited --effective 2019-12-01 --basis 苏金办〔2019〕12号 --reason exit-list --evidence exit-list");
}

#[test]
fn a_day_is_corrected_and_the_correction_too() {
    let mut desk = Desk::new();
    wrong_entries(&mut desk);
    desk.run("correct 金陵财富 3 --effective 2019-05-15 --basis 苏金办〔2020〕1号 --reason wrong-date --dry-run");
    desk.run(
        "correct 金陵财富 3 --effective 2019-05-15 --basis 苏金办〔2020〕1号 --reason wrong-date",
    );
    desk.run(
        "correct 金陵财富 3 --effective 2019-05-15 --basis 苏金办〔2020〕1号 --reason wrong-date",
    );
    desk.run(
        "correct 金陵财富 3 --effective 2019-12-15 --basis 苏金办〔2020〕2号 --reason wrong-date",
    );
    desk.run("correct 金陵财富 5 --strike --basis 苏金办〔2020〕3号");
    desk.run(
        "correct 金陵财富 3 --effective 2019-04-15 --basis 苏金办〔2020〕3号 --reason wrong-date",
    );
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
    desk.run(
        "correct 金陵财富 3 --basis '公告 2019-06-30' --reason voluntary --effective 2019-06-29",
    );
    desk.run("history 金陵财富");
    assert_snapshot!(desk.transcript());
}

#[test]
fn a_correction_reads_in_chinese() {
    let mut desk = Desk::in_chinese();
    wrong_entries(&mut desk);
    desk.run("correct 金陵财富 3 --strike --basis 苏金办〔2020〕1号");
    desk.run(
        "correct 金陵财富 3 --effective 2019-05-15 --basis 苏金办〔2020〕1号 --reason wrong-date",
    );
    desk.run("history 金陵财富");
    assert_snapshot!(desk.transcript());
}
