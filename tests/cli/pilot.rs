//! An application to convert, typed and read, and what it does not take.

use insta::assert_snapshot;

use super::desk::Desk;

/// An institution of Xiamen in operation, and one that has exited, and one that is filed with the police.
fn registered(desk: &mut Desk) {
    for (name, place) in [("鹭岛贷", "厦门"), ("退出贷", "厦门"), ("立案贷", "厦门")] {
        desk.done(&format!("institution add {name} --kind brand --operating {place} --effective 2015-01-01 --basis 厦金办〔2015〕1号 --evidence source-list"));
        desk.done(&format!("log {name} operating --effective 2015-03-01 --basis 厦金办〔2015〕3号 --reason verified --evidence verification-form --evidence first-return"));
    }
    desk.done(
        "log 退出贷 closed-unresolved --effective 2019-06-30 --basis 公告 --reason voluntary --evidence announcement",
    );
    desk.done(
        "log 退出贷 exited --effective 2019-09-30 --basis 厦金办〔2019〕8号 --reason legacy-exit --evidence exit-list",
    );
    desk.done("log 立案贷 closed-unresolved --effective 2019-08-01 --basis 警情通报 --reason police-filing --evidence police-letter");
}

const PACK: &str = "application shareholder-resolution audit capital-proof conversion-plan undertaking compliance-check legal-opinion governance-plan data-connection local-opinion";

/// Up to the province's review.
fn reviewed(desk: &mut Desk, scope: &str, capital: &str) {
    desk.run(&format!("pilot apply 鹭岛贷 --scope {scope} --capital {capital} --first 3000万元 --balance 3750万元 --lenders 1055 --effective 2019-12-01 --basis 转型申请 --evidence letter"));
    desk.run(&format!("pilot pack 鹭岛贷 {PACK} --effective 2019-12-10 --basis 材料清单"));
    desk.run("pilot advance 鹭岛贷 applied --effective 2019-12-12 --basis 受理通知 --evidence pack --evidence pilot-acceptance");
    desk.run("pilot advance 鹭岛贷 city-review --effective 2019-12-16 --basis 受理通知");
    desk.run("pilot opinion 鹭岛贷 city agree --effective 2020-01-10 --basis 厦市意见");
    desk.run("pilot advance 鹭岛贷 province-review --effective 2020-01-12 --basis 厦市意见 --evidence opinion");
    desk.run("pilot opinion 鹭岛贷 province-lending agree --effective 2020-03-10 --basis 网贷办意见");
    desk.run("pilot opinion 鹭岛贷 province-finance agree --effective 2020-03-10 --basis 互金办意见");
}

/// What issue 5 names as bad input.
fn bad_input(desk: &mut Desk) {
    registered(desk);
    refused(desk, "pilot apply 退出贷 --effective 2019-12-01 --basis 函");
    refused(desk, "pilot apply 立案贷 --effective 2019-12-01 --basis 函");
    refused(
        desk,
        "log 鹭岛贷 transforming --effective 2019-12-12 --basis 受理 --reason pilot-accepted --evidence pilot-acceptance",
    );
    reviewed(desk, "province", "3亿元");
    refused(desk, "pilot opinion 鹭岛贷 nation-lending agree --effective 2020-03-12 --basis 意见");
    desk.run("pilot advance 鹭岛贷 provisional --effective 2020-05-13 --basis 厦整治办〔2020〕9号 --evidence decision");
    desk.run("pilot condition 鹭岛贷 set 首期资本 --capital 3000万元 --due 2020-06-12 --consequence lapse --effective 2020-05-13 --basis 厦整治办〔2020〕9号");
    desk.run(
        "pilot stock 鹭岛贷 --balance 3750万元 --lenders 1055 --at-conversion --effective 2020-05-13 --basis 存管报告",
    );
    refused(desk, "pilot advance 鹭岛贷 capitalised --effective 2020-05-20 --basis 验资 --evidence capital-report");
    desk.run("pilot capital 鹭岛贷 3000万元 --report 厦验1号 --own-funds --effective 2020-06-13 --basis 验资报告");
    refused(desk, "pilot capital 鹭岛贷 3000万元 --report 厦验1号 --own-funds --effective 2020-06-14 --basis 验资报告");
    refused(desk, "pilot capital 鹭岛贷 3亿元 --report 厦验2号 --effective 2020-06-14 --basis 验资报告");
    refused(desk, "pilot condition 鹭岛贷 met 首期资本 --effective 2020-06-13 --basis 验资报告");
    fails(desk, "pilot condition 鹭岛贷 met 二期 --effective 2020-06-13 --basis 验资报告", 4);
    refused(desk, "pilot settle 鹭岛贷 R1 --effective 2020-06-14 --basis 记录");
    desk.run("pilot advance 鹭岛贷 lapsed --effective 2020-06-15 --basis 失效决定 --evidence decision --dry-run");
    desk.run("pilot advance 鹭岛贷 lapsed --effective 2020-06-15 --basis 失效决定 --evidence decision");
    desk.run("pilot advance 鹭岛贷 lapsed --effective 2020-06-15 --basis 失效决定 --evidence decision");
    desk.run("history 鹭岛贷 --track pilot");
}

/// Types a command that a rule refuses, and finds the record as it was.
fn refused(desk: &mut Desk, line: &str) {
    fails(desk, line, 1);
}

/// Types a command that fails with a code, and finds the record as it was.
fn fails(desk: &mut Desk, line: &str, exit: i32) {
    let before = desk.entries();
    let said = desk.run(line);
    assert_eq!(said.exit, exit, "winddown {line}\n{}", said.err);
    assert_eq!(desk.entries(), before, "winddown {line} leaves the record alone");
}

#[test]
fn an_application_says_what_it_does_not_take() {
    let mut desk = Desk::new();
    bad_input(&mut desk);
    assert_snapshot!(desk.transcript());
}

#[test]
fn an_application_says_what_it_does_not_take_in_chinese() {
    let mut desk = Desk::in_chinese();
    bad_input(&mut desk);
    assert_snapshot!(desk.transcript());
}

#[test]
fn a_national_licence_with_provincial_capital_is_refused() {
    let mut desk = Desk::new();
    registered(&mut desk);
    reviewed(&mut desk, "nation", "3亿元");
    desk.run("pilot advance 鹭岛贷 national-review --effective 2020-03-20 --basis 上报 --evidence opinion");
    desk.run("pilot opinion 鹭岛贷 nation-lending agree --effective 2020-04-10 --basis 网贷办意见");
    desk.run("pilot opinion 鹭岛贷 nation-finance agree --effective 2020-04-10 --basis 互金办意见");
    refused(&mut desk, "pilot advance 鹭岛贷 provisional --effective 2020-05-13 --basis 批复 --evidence decision");
    desk.run("allowed 鹭岛贷");
    assert_snapshot!(desk.transcript());
}
