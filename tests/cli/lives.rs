//! The life of an institution, typed and read.

use insta::assert_snapshot;

use super::desk::Desk;

/// An institution exits and a claim turns up.
fn exit_and_claim(desk: &mut Desk) {
    desk.file("exit-list.pdf", "a numbered list");
    desk.run("institution add 杭州诚信网络科技有限公司 --brand 诚信贷 --operating 杭州 --launched 2014-05-01 --effective 2015-01-01 --basis 浙金办(2015)1号 --evidence source-list");
    desk.run("log 诚信贷 operating --effective 2015-03-01 --basis 浙金办〔2015〕3号 --reason verified --evidence verification-form --evidence first-return");
    desk.run(
        "log 诚信贷 closed-unresolved --effective 2019-06-30 --basis '公告 2019-06-30' --reason voluntary --dry-run",
    );
    desk.run("log 诚信贷 closed-unresolved --effective 2019-06-30 --basis '公告 2019-06-30' --reason voluntary");
    desk.run("log 诚信贷 reducing --effective 2018-09-01 --basis 浙金办〔2018〕9号 --reason plan-filed --evidence reduction-plan --evidence custodian-baseline");
    desk.run("allowed 诚信贷");
    desk.run("log 诚信贷 exited --effective 2019-07-15 --basis 浙金办〔2019〕12号 --reason legacy-exit --evidence exit-list=exit-list.pdf");
    desk.run("log 诚信贷 exited --effective 2019-12-01 --basis 浙金办〔2019〕12号 --reason legacy-exit");
    desk.run("log 诚信贷 exited --effective 2019-12-01 --basis 浙金办〔2019〕12号 --reason legacy-exit --evidence exit-list=exit-list.pdf");
    desk.run("log 诚信贷 exited --effective 2019-12-01 --basis 浙金办〔2019〕12号 --reason legacy-exit --evidence exit-list=exit-list.pdf");
    desk.run("log 诚信贷 exited --effective 2019-12-02 --basis 浙金办〔2019〕12号 --reason legacy-exit --evidence exit-list=exit-list.pdf");
    desk.run("stuck");
    desk.run("reopen 诚信贷 --effective 2020-10-01 --reason new-claim --basis '来信 2020-09-28' --evidence claim");
    desk.run("history 诚信贷");
    desk.run("institution show 诚信贷");
    desk.run("stuck --as-of 2020-12-31");
    desk.run("stuck closed-unresolved --as-of 2020-12-31 --format csv");
    desk.run("stuck closed-unresolved --as-of 2020-12-31 --format json");
}

#[test]
fn an_institution_exits_and_is_reopened() {
    let mut desk = Desk::new();
    exit_and_claim(&mut desk);
    assert_snapshot!(desk.transcript());
}

#[test]
fn an_institution_exits_and_is_reopened_in_chinese() {
    let mut desk = Desk::in_chinese();
    exit_and_claim(&mut desk);
    assert_snapshot!(desk.transcript());
}
