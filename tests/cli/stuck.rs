//! The stuck lists, the pages of cases and the exports, as an officer reads them.

use calamine::{Data, Reader, Xlsx};
use insta::assert_snapshot;

use super::desk::Desk;

/// One that owes and pays, one that owes nothing, one of which nothing is known, one that stopped, one taken over as cleared.
fn some_cases(desk: &mut Desk) {
    for (name, place, exited) in
        [("诚信贷", "杭州", "2018-06-01"), ("白鹭财富", "南京", "2018-05-01"), ("北灯在线", "深圳", "2018-04-01")]
    {
        registered(desk, name, place);
        stopped(desk, name);
        desk.done(&format!(
            "log {name} exited --effective {exited} --basis 名单 --reason legacy-exit --evidence exit-list"
        ));
    }
    registered(desk, "停摆贷", "青岛");
    stopped(desk, "停摆贷");
    desk.done(
        "institution add 旧案 --kind brand --operating 杭州 --effective 2015-01-01 --basis 公告 --evidence source-list",
    );
    desk.done("log 旧案 cleared --effective 2017-01-01 --basis 旧档 --reason history-load --evidence source-list");
    let grounds = "--effective 2018-01-02 --basis 审计报告";
    desk.done(&format!("case stock 诚信贷 --principal 1200万 --lenders 300 --advanced 100万 {grounds}"));
    desk.done(&format!("case stock 白鹭财富 --principal 0 --lenders 0 {grounds}"));
    desk.done(
        "case assign 诚信贷 --body 杭州处置专班 --route clear --exit-by 2019-12-31 --effective 2018-02-01 --basis 名单",
    );
    desk.done("case claims file 诚信贷 B-1 --amount 1200万 --lenders 300 --effective 2018-02-01 --basis 公告");
    desk.done("case claims decide 诚信贷 B-1 admitted --effective 2018-03-01 --basis 审核");
    desk.done("case pay 诚信贷 --principal 300.25万 --lenders 40 --effective 2020-01-15 --basis 兑付凭证");
    desk.done("case toll --unit 330000 --clock age --clock movement --from 2020-02-01 --to 2020-04-15 --approver 省整治办 --basis 浙金办〔2020〕2号");
}

fn registered(desk: &mut Desk, name: &str, place: &str) {
    desk.done(&format!("institution add {name} --kind brand --operating {place} --effective 2015-01-01 --basis 公告 --evidence source-list"));
    desk.done(&format!("log {name} operating --effective 2015-03-01 --basis 核查 --reason verified --evidence verification-form --evidence first-return"));
}

fn stopped(desk: &mut Desk, name: &str) {
    desk.done(&format!(
        "log {name} closed-unresolved --effective 2018-01-01 --basis 公告 --reason voluntary --evidence announcement"
    ));
}

fn lists(desk: &mut Desk) {
    desk.run("stuck --as-of 2020-06-30");
    desk.run("stuck no-movement hard-to-clear tolled --as-of 2020-03-01");
    desk.run("stuck exited-not-cleared --as-of 2020-06-30 --limit 1");
    desk.run("case list --as-of 2020-06-30");
    desk.run("case list --as-of 2020-06-30 --route clear");
    desk.run("case show 诚信贷 --as-of 2020-06-30");
    desk.run("stuck explain 诚信贷 --as-of 2020-06-30");
    desk.run("institution list --state cleared --format ndjson");
    desk.run("institution show 旧案");
}

#[test]
fn what_is_stuck_is_listed_and_explained() {
    let mut desk = Desk::new();
    some_cases(&mut desk);
    lists(&mut desk);
    desk.run("stuck hard-to-clear tolled --format csv");
    desk.run("stuck explain 没有");
    desk.run("case show 旧案");
    assert_snapshot!(desk.transcript());
}

#[test]
fn what_is_stuck_is_listed_and_explained_in_chinese() {
    let mut desk = Desk::in_chinese();
    some_cases(&mut desk);
    lists(&mut desk);
    assert_snapshot!(desk.transcript());
}

#[test]
fn who_waits_for_verification_is_listed_with_the_deadline_and_the_command() {
    let mut desk = Desk::new();
    for (name, place, on) in [("待核贷", "杭州", "2020-01-20"), ("新灯 贷", "深圳", "2020-03-02")] {
        desk.done(&format!("institution add '{name}' --kind brand --operating {place} --effective {on} --basis 公告 --evidence source-list"));
    }
    desk.run("stuck pending --as-of 2020-03-06");
    desk.run("stuck pending --as-of 2020-03-06 --limit 1 --format csv");
    desk.run("stuck pending --as-of 2020-03-06 --unit 440000 --format json");
    desk.run("institution show 待核贷 --as-of 2020-03-06");
    desk.run("due --as-of 2020-03-06");
    let before = desk.just_now();
    desk.done("log 待核贷 operating --effective 2020-03-04 --basis 核查 --reason verified --evidence verification-form --evidence first-return");
    desk.run("export pending --as-of 2020-03-06");
    desk.run(&format!("stuck pending --as-of 2020-03-06 --known-at {before}"));
    desk.run("institution show 待核贷 --as-of 2020-03-06");
    // The stop is recorded when the clock of the test stands at 4 January 2021.
    desk.done("log 待核贷 closed-unresolved --effective 2020-12-24 --basis 公告 --reason police-filing --evidence police-letter");
    desk.run("institution show 待核贷");
    assert_snapshot!(desk.transcript());
}

#[test]
fn exits_without_route_and_window_are_listed_as_legacy_exits() {
    let mut desk = Desk::in_chinese();
    some_cases(&mut desk);
    desk.done(
        "institution add 旧退 --kind brand --operating 杭州 --effective 2015-01-01 --basis 公告 --evidence source-list",
    );
    desk.done("log 旧退 exited --effective 2017-01-01 --basis 旧档 --reason history-load --evidence source-list");
    desk.run("stuck legacy-exits --as-of 2020-06-30");
    desk.run("stuck legacy-exits --as-of 2020-06-30 --limit 1 --format csv");
    desk.run("stuck pending --as-of 2020-06-30");
    assert_snapshot!(desk.transcript());
}

#[test]
fn exports_have_every_column() {
    let mut desk = Desk::new();
    some_cases(&mut desk);
    for name in ["exited-not-cleared", "closed-unresolved", "four-lists", "tolled", "struck-off"] {
        desk.run(&format!("export {name} --as-of 2020-06-30 --format csv"));
    }
    assert_snapshot!(desk.transcript());
    desk.done("export exited-not-cleared --as-of 2020-06-30 --output e3.xlsx");
    let mut book: Xlsx<_> = calamine::open_workbook(desk.path("e3.xlsx")).expect("a workbook");
    let sheets = book.sheet_names();
    let list = book.worksheet_range(&sheets[0]).expect("the list");
    let heads: Vec<String> = list.rows().next().expect("headings").iter().map(ToString::to_string).collect();
    let at = heads.iter().position(|head| head == "Outstanding").expect("the column");
    let amounts: Vec<&Data> = list.rows().skip(1).map(|row| &row[at]).collect();
    assert_eq!(amounts[0], &Data::Float(8_997_500.0));
    assert_eq!(amounts[1], &Data::Float(0.0));
    assert_eq!(amounts[2], &Data::Empty, "unknown is not nothing");
}

#[test]
fn grants_in_a_row_are_one_run_and_each_says_who_entered_it() {
    let mut desk = Desk::new();
    registered(&mut desk, "久拖贷", "杭州");
    stopped(&mut desk, "久拖贷");
    for (from, to) in [("2018-02-01", "2018-05-01"), ("2018-05-02", "2018-07-30"), ("2018-09-01", "2018-09-30")] {
        desk.done(&format!(
            "case toll 久拖贷 --clock age --from {from} --to {to} --approver 专班 --basis '会议 {from}'"
        ));
    }
    let said = |desk: &mut Desk, page: &str| {
        let said = desk.done(&format!("{page} 久拖贷 --as-of 2020-02-29"));
        said.text().split_whitespace().collect::<Vec<_>>().join(" ")
    };
    for page in ["case show", "stuck explain"] {
        let page = said(&mut desk, page);
        for part in [
            "Grants in a row: 2 grants follow one another without a gap: one run of 180 days (age) · 2018-02-01 – 2018-07-30",
            "会议 2018-09-01: age; approved by 专班; entered by winddown_national on 2021-01-04, 856 days after its first day",
        ] {
            assert!(page.contains(part), "{part}: {page}");
        }
    }
    desk.done("case toll 久拖贷 --strike 3 --basis 纪要");
    let page = said(&mut desk, "case show");
    assert!(!page.contains("Grants in a row"), "{page}");
}
