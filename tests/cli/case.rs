//! A clearance case, typed and read: from the stop to the closing, and what a case does not take.

use insta::assert_snapshot;

use super::desk::Desk;

/// An institution that stopped on 30 June 2019.
fn stopped(desk: &mut Desk) {
    desk.done("institution add 杭州诚信网络科技有限公司 --brand 诚信贷 --operating 杭州 --effective 2015-01-01 --basis 浙金办〔2015〕1号 --evidence source-list");
    desk.done("log 诚信贷 operating --effective 2015-03-01 --basis 浙金办〔2015〕3号 --reason verified --evidence verification-form --evidence first-return");
    desk.done("log 诚信贷 closed-unresolved --effective 2019-06-30 --basis '公告 2019-06-30' --reason voluntary --evidence announcement");
}

/// Responsibility, stock and claims, up to the closed register.
fn registered(desk: &mut Desk) {
    desk.file(
        "claims.csv",
        "claim,amount,lenders,step,admitted,effective\nB-02,1500万元,210,admitted,,\nB-03,600万元,80,part-admitted,500万元,2019-08-02\n",
    );
    desk.run("case assign 诚信贷 --body 杭州市处置专班 --route clear --exit-by 2020-12-31 --effective 2019-07-01 --basis 杭处置〔2019〕4号 --dry-run");
    desk.run("case assign 诚信贷 --body 杭州市处置专班 --route clear --exit-by 2020-12-31 --effective 2019-07-01 --basis 杭处置〔2019〕4号");
    desk.run("case assign 诚信贷 --body 杭州市处置专班 --route clear --exit-by 2020-12-31 --effective 2019-07-01 --basis 杭处置〔2019〕4号");
    desk.run("case stock 诚信贷 --principal 3000万元 --lenders 320 --advanced 500万元 --effective 2019-06-30 --basis 审计报告〔2019〕7号");
    desk.run("case advance 诚信贷 verify --effective 2019-07-03 --basis 杭处置〔2019〕6号");
    desk.run("correct 诚信贷 4 --track clearance --evidence roster --basis 杭处置〔2019〕6号 --reason new-document");
    desk.run(
        "case notice 诚信贷 claims --number 12 --until 2019-08-15 --effective 2019-07-10 --basis 杭公告〔2019〕12号",
    );
    desk.run(
        "case claims file 诚信贷 A-01 --amount 120万元 --lenders 1 --effective 2019-07-15 --basis '来信 2019-07-15'",
    );
    desk.run("case claims amend 诚信贷 A-01 --amount 100万元 --effective 2019-07-20 --basis '来信 2019-07-19'");
    desk.run("case claims decide 诚信贷 A-01 admitted --effective 2019-07-25 --basis 审核〔2019〕1号");
    desk.run("case claims import 诚信贷 claims.csv --effective 2019-08-01 --basis 登记册 --dry-run");
    desk.run("case claims import 诚信贷 claims.csv --effective 2019-08-01 --basis 登记册");
    desk.run("case claims close 诚信贷 --effective 2019-08-16 --basis 杭处置〔2019〕15号");
    desk.run("case claims list 诚信贷");
}

/// The plan, its vote, and what is paid by it.
fn repaid(desk: &mut Desk) {
    desk.run("case advance 诚信贷 plan --effective 2019-08-20 --basis 清产核资报告 --evidence asset-report");
    desk.run("case plan 诚信贷 --threshold 66.67 --effective 2019-08-25 --basis 退出方案");
    desk.run(
        "case advance 诚信贷 vote --effective 2019-08-26 --basis 退出方案 --evidence exit-plan --evidence notice-copy",
    );
    desk.run("case vote 诚信贷 --in-favour 240 --of 291 --effective 2019-09-08 --basis 计票结果");
    desk.run("case advance 诚信贷 execute --effective 2019-09-10 --basis 计票结果 --evidence certified-count");
    desk.done(
        "log 诚信贷 exited --effective 2019-12-01 --basis 浙金办〔2019〕12号 --reason exit-list --evidence exit-list",
    );
    desk.run("case recover 诚信贷 --amount 2200万元 --effective 2019-12-20 --basis 资产处置报告");
    desk.run("case pay 诚信贷 --principal 1100万元 --lenders 95 --effective 2020-01-10 --basis '存管对账单 2020-01'");
    desk.run("case checklist 诚信贷");
    desk.run(
        "case pay 诚信贷 --principal 1000万元 --return 12.5万元 --effective 2020-06-30 --basis '存管对账单 2020-06'",
    );
    desk.run("case claims list 诚信贷 --as-of 2020-01-31 --format csv");
}

/// The final notice, acceptance, and the closing.
fn closed(desk: &mut Desk) {
    for (item, evidence) in [("R1", "bank-statement"), ("R2", "register-export"), ("R3", "asset-list")] {
        desk.done(&format!(
            "case checklist 诚信贷 {item} --pass --evidence {evidence} --effective 2020-07-10 --basis 结案材料{item}"
        ));
    }
    desk.run("case advance 诚信贷 final-notice --effective 2020-07-15 --basis '存管对账单 2020-06' --evidence bank-statement");
    desk.run(
        "case notice 诚信贷 final --number 31 --until 2020-08-20 --effective 2020-07-20 --basis 杭公告〔2020〕31号",
    );
    desk.run("case object 诚信贷 Y-1 --effective 2020-08-01 --basis '来信 2020-08-01'");
    desk.run("case object 诚信贷 Y-1 --decide dismissed --effective 2020-08-10 --basis 杭处置〔2020〕9号");
    desk.run("case advance 诚信贷 accept --effective 2020-08-24 --basis 异议记录 --evidence objection-log");
    desk.run(
        "case checklist 诚信贷 R4 --pass --evidence notice-copy --effective 2020-08-25 --basis 杭公告〔2020〕31号",
    );
    for (item, evidence) in [("R5", "hand-over-receipt"), ("R7", "closing-receipt"), ("R8", "registry-extract")] {
        desk.done(&format!(
            "case checklist 诚信贷 {item} --pass --evidence {evidence} --effective 2020-09-01 --basis 结案材料{item}"
        ));
    }
    desk.run("case checklist 诚信贷 R6 --not-applicable 无逾期借款人 --effective 2020-09-01 --basis 备忘〔2020〕9号");
    desk.run("case advance 诚信贷 closed --effective 2020-09-10 --basis 浙验收〔2020〕5号 --evidence acceptance-form");
    desk.run(
        "case checklist 诚信贷 R9 --pass --evidence acceptance-form --effective 2020-09-10 --basis 浙验收〔2020〕5号",
    );
    desk.run("case advance 诚信贷 closed --effective 2020-09-10 --basis 浙验收〔2020〕5号 --evidence acceptance-form");
    desk.run("case advance 诚信贷 closed --effective 2020-09-10 --basis 浙验收〔2020〕5号 --evidence acceptance-form");
    desk.run("case checklist 诚信贷");
    desk.run("history 诚信贷 --track clearance");
}

fn ordinary(desk: &mut Desk) {
    stopped(desk);
    registered(desk);
    repaid(desk);
    closed(desk);
}

#[test]
fn a_case_is_worked_from_the_stop_to_its_closing() {
    let mut desk = Desk::new();
    ordinary(&mut desk);
    assert_snapshot!(desk.transcript());
}

#[test]
fn a_case_is_worked_in_chinese() {
    let mut desk = Desk::in_chinese();
    ordinary(&mut desk);
    assert_snapshot!(desk.transcript());
}

/// What a case does not take: money and claims.
fn wrong_money(desk: &mut Desk) {
    desk.run("log 诚信贷 closed-unresolved --effective 2019-08-01 --basis 又一公告 --reason ban");
    desk.run("case pay 诚信贷 --principal 100 --effective 2019-08-01 --basis 对账单");
    desk.run("case stock 诚信贷 --principal 3000万元 --lenders 320 --effective 2019-06-30 --basis 审计报告");
    desk.run("case claims close 诚信贷 --effective 2019-09-01 --basis 登记册");
    desk.done("case notice 诚信贷 claims --number 12 --until 2019-08-15 --effective 2019-07-10 --basis 公告");
    desk.run("case claims file 诚信贷 A-01 --amount 0.05 --lenders 1 --effective 2019-07-15 --basis 来信");
    desk.run("case claims file 诚信贷 A-01 --amount 10亿元 --lenders 1 --effective 2019-07-15 --basis 来信");
    desk.run("case claims file 诚信贷 A-01 --amount 10亿元 --lenders 1 --effective 2019-07-15 --basis 来信 --confirm --dry-run");
    desk.done("case claims file 诚信贷 A-01 --amount 200万元 --lenders 20 --effective 2019-07-15 --basis 来信");
    desk.run("case claims file 诚信贷 A-01 --amount 200万元 --lenders 20 --effective 2019-07-16 --basis 来信");
    desk.run("case pay 诚信贷 --claim A-02 --principal 100 --effective 2019-08-01 --basis 对账单");
    desk.run("case claims decide 诚信贷 A-01 part-admitted --amount 300万元 --effective 2019-07-20 --basis 审核");
    desk.run("case claims decide 诚信贷 A-01 objected --effective 2019-07-20 --basis 审核");
    desk.done("case claims decide 诚信贷 A-01 admitted --effective 2019-07-20 --basis 审核");
    desk.run("case pay 诚信贷 --principal 100万元 --effective 2019-06-29 --basis 对账单");
    desk.run("case pay 诚信贷 --principal 200万元零 --effective 2019-08-01 --basis 对账单");
    desk.run("case pay 诚信贷 --principal 200.5万元 --effective 2019-08-01 --basis 对账单");
    desk.run("case pay 诚信贷 --principal 100万元 --return 1万元 --effective 2019-08-01 --basis 对账单");
    desk.done("case pay 诚信贷 --principal 150万元 --effective 2019-08-01 --basis 对账单");
    desk.run("correct 诚信贷 6 --track clearance --amount 300万元 --basis 更正对账单");
    desk.run("correct 诚信贷 6 --track clearance --amount 120万元 --basis 更正对账单");
    desk.run("correct 诚信贷 3 --track clearance --amount 120万元 --basis 更正");
    desk.file("bad.csv", "claim,amount,lenders\nC-01,很多,1\nC-02,100,no\n");
    desk.run("case claims import 诚信贷 bad.csv --effective 2019-08-02 --basis 登记册");
    desk.file("twice.csv", "claim,amount,lenders\nC-01,200万元,20\nC-01,200万元,30\n");
    desk.run("case claims import 诚信贷 twice.csv --effective 2019-08-02 --basis 登记册");
}

/// What a case does not take: stages, windows and judgements out of turn.
fn wrong_turns(desk: &mut Desk) {
    desk.run("case advance 诚信贷 closed --effective 2020-01-10 --basis 验收 --evidence acceptance-form");
    desk.run("case advance 诚信贷 notice --effective 2019-09-01 --basis 查访 --evidence visit-record");
    desk.run("case notice 诚信贷 final --number 1 --until 2019-09-30 --effective 2019-09-01 --basis 公告");
    desk.run("case vote 诚信贷 --in-favour 3 --of 4 --effective 2019-09-01 --basis 计票");
    desk.run("case plan 诚信贷 --threshold 166 --effective 2019-09-01 --basis 方案");
    desk.run("case checklist 诚信贷 R1 --pass --evidence bank-statement --effective 2019-09-01 --basis 对账单");
    desk.run("case checklist 诚信贷 R3 --pass --effective 2019-09-01 --basis 清单");
    desk.run("case flag 诚信贷 hard --raise --effective 2019-09-01 --basis 研判");
    desk.run("case flag 诚信贷 disputed --lift --effective 2019-09-01 --basis 研判");
    desk.run("case toll 诚信贷 --clock age --from 2020-03-31 --to 2020-01-24 --approver 省处置办 --basis 通知");
    desk.run("case toll 诚信贷 --clock filing --from 2020-01-24 --to 2020-03-31 --approver 省处置办 --basis 通知");
    desk.run(
        "case toll 诚信贷 --clock claims-window --from 2020-01-24 --to 2020-03-31 --approver 省处置办 --basis 通知",
    );
    desk.run("case toll --unit CN --clock age --from 2020-01-24 --to 2022-03-31 --approver 领导小组 --basis 通知");
    desk.run("case toll 诚信贷 --end 9 --to 2020-02-29 --basis 通知");
    desk.run("case toll 诚信贷 --clock age --clock execution --from 2020-01-24 --to 2020-03-31 --approver 省处置办 --basis 通知");
    desk.run("case toll --unit 330000 --clock age --from 2020-02-01 --to 2020-04-30 --approver 省处置办 --basis 通知");
    desk.run("case toll --unit 330000 --end 1 --to 2020-03-31 --basis 通知");
    desk.run("case show-me 诚信贷");
}

/// A plan that says nothing of votes, and one that asks for them.
fn wrong_votes(desk: &mut Desk) {
    desk.done("case advance 诚信贷 verify --effective 2019-09-01 --basis 名册 --evidence roster");
    desk.done("case advance 诚信贷 plan --effective 2019-09-02 --basis 报告 --evidence asset-report");
    desk.run(
        "case advance 诚信贷 vote --effective 2019-09-03 --basis 方案 --evidence exit-plan --evidence notice-copy",
    );
    desk.run("case plan 诚信贷 --effective 2019-09-03 --basis 方案");
    desk.run(
        "case advance 诚信贷 vote --effective 2019-09-03 --basis 方案 --evidence exit-plan --evidence notice-copy",
    );
    desk.run("case plan 诚信贷 --threshold 50 --effective 2019-09-04 --basis 方案修订");
    desk.run(
        "case advance 诚信贷 execute --effective 2019-09-05 --basis 方案 --evidence exit-plan --evidence notice-copy",
    );
    desk.done(
        "case advance 诚信贷 vote --effective 2019-09-05 --basis 方案 --evidence exit-plan --evidence notice-copy",
    );
    desk.run("case vote 诚信贷 --in-favour 5 --of 4 --effective 2019-09-10 --basis 计票");
    desk.run("case vote 诚信贷 --in-favour 2 --of 5 --effective 2019-09-10 --basis 计票");
    desk.run("case advance 诚信贷 execute --effective 2019-09-11 --basis 计票 --evidence certified-count");
}

/// Objections before, in and after their window, and a closing that one of them stops.
fn wrong_objections(desk: &mut Desk) {
    desk.done("institution add 空壳网络科技有限公司 --brand 空壳贷 --operating 杭州 --effective 2015-01-01 --basis 浙金办〔2015〕1号 --evidence source-list");
    desk.done("log 空壳贷 operating --effective 2015-03-01 --basis 浙金办〔2015〕3号 --reason verified --evidence verification-form --evidence first-return");
    desk.done(
        "log 空壳贷 closed-unresolved --effective 2019-06-30 --basis 公告 --reason voluntary --evidence announcement",
    );
    desk.run("case advance 空壳贷 final-notice --effective 2019-07-10 --basis 审计 --evidence zero-stock-proof");
    desk.done("case stock 空壳贷 --principal 0 --lenders 0 --effective 2019-06-30 --basis 审计报告");
    desk.done("case advance 空壳贷 final-notice --effective 2019-07-10 --basis 审计 --evidence zero-stock-proof");
    desk.run("case object 空壳贷 Y-1 --effective 2019-07-11 --basis 来信");
    desk.run("case notice 空壳贷 final --number 1 --until 2019-07-20 --effective 2019-07-12 --basis 公告");
    desk.done("case notice 空壳贷 final --number 1 --until 2019-08-15 --effective 2019-07-12 --basis 公告");
    desk.run("case object 空壳贷 Y-1 --effective 2019-08-16 --basis 来信");
    desk.run("case advance 空壳贷 accept --effective 2019-08-10 --basis 记录 --evidence objection-log");
    desk.done("case object 空壳贷 Y-1 --effective 2019-08-15 --basis 来信");
    desk.run("case object 空壳贷 Y-1 --effective 2019-08-15 --basis 来信之二");
    desk.run("case advance 空壳贷 accept --effective 2019-08-20 --basis 记录 --evidence objection-log");
    desk.run("case object 空壳贷 Y-2 --decide upheld --effective 2019-08-18 --basis 决定");
}

#[test]
fn what_a_case_does_not_take_is_refused_with_what_would_be_right() {
    let mut desk = Desk::new();
    stopped(&mut desk);
    wrong_money(&mut desk);
    wrong_turns(&mut desk);
    wrong_votes(&mut desk);
    wrong_objections(&mut desk);
    assert_snapshot!(desk.transcript());
}

#[test]
fn what_a_case_does_not_take_reads_in_chinese() {
    let mut desk = Desk::in_chinese();
    stopped(&mut desk);
    wrong_money(&mut desk);
    wrong_turns(&mut desk);
    wrong_votes(&mut desk);
    wrong_objections(&mut desk);
    assert_snapshot!(desk.transcript());
}

/// A criminal case that ends with a shortfall: what was not paid stays visible.
fn criminal(desk: &mut Desk) {
    stopped(desk);
    desk.done("case stock 诚信贷 --principal 3000万元 --lenders 320 --effective 2019-06-30 --basis 审计报告");
    desk.run("case advance 诚信贷 criminal --effective 2019-08-01 --basis 立案决定书");
    desk.run("case assign 诚信贷 --route prosecute --effective 2019-08-01 --basis 立案决定书");
    desk.run("case flag 诚信贷 hard --raise --why long-proceeding --evidence police-letter --effective 2020-02-01 --basis 研判意见");
    desk.run("case flag 诚信贷 hard --review --effective 2020-04-30 --basis 研判意见之二");
    desk.done("case notice 诚信贷 claims --number 3 --until 2020-05-31 --effective 2020-05-01 --basis 公告");
    desk.done("case claims file 诚信贷 P-1 --amount 2800万元 --lenders 300 --effective 2020-05-20 --basis 登记册");
    desk.done("case claims decide 诚信贷 P-1 admitted --effective 2020-06-05 --basis 审计登记册");
    desk.done("case claims close 诚信贷 --effective 2020-06-10 --basis 截止公告");
    desk.run("case advance 诚信贷 distribution --effective 2020-09-01 --basis 刑事判决书 --evidence court-ruling --evidence audited-register");
    desk.run("case pay 诚信贷 --principal 700万元 --effective 2020-10-01 --basis 发还清单");
    desk.run("case unrecoverable 诚信贷 --effective 2020-11-01 --basis 执行终结裁定 --evidence nothing-recoverable");
    desk.run("case distribute 诚信贷 --effective 2020-11-02 --basis 分配方案 --evidence court-ruling");
    desk.run("case pay 诚信贷 --principal 100 --effective 2020-11-03 --basis 发还清单");
    desk.run("case checklist 诚信贷");
}

#[test]
fn a_shortfall_is_said_wherever_the_case_is() {
    let mut desk = Desk::new();
    criminal(&mut desk);
    assert_snapshot!(desk.transcript());
}
