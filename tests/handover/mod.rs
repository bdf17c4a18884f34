//! Hand-overs, typed and read: what is refused, how persons leave a list, and what agrees with item R6.

use winddown::db::session::NATIONAL_LOGIN;
use winddown::domain::case::fact::CaseFact;
use winddown::domain::case::item::Item;
use winddown::domain::institution::state::InstitutionState::{ClosedUnresolved, Exited};
use winddown::domain::tracks::act::Act;
use winddown::domain::value::effective::Effective;
use winddown::domain::value::reason::Reason;

use crate::cli::desk::{Desk, Said};
use crate::support::writing::draft;
use crate::support::{Record, day};

const CREDIT: &str = "--list credit --receiver 百行征信 --handed 100 --accepted 80 --rejected 5 --overdue-days 120 --effective 2020-04-20 --basis 整治办函〔2019〕83号";

/// The first command is typed after the record was written: a moment is an id's too.
const TYPED: &str = "2021-01-05T01:00:00Z";

/// Stopped in 2019.
fn stopped(record: &Record, name: &str) -> uuid::Uuid {
    let id = record.institution(name).operating_since("2015-01-01");
    record.log(id, ClosedUnresolved).on("2019-06-30").recorded();
    id
}

/// A command that is refused, and writes nothing.
fn refused(desk: &mut Desk, line: &str, exit: i32) -> Said {
    let before = desk.entries();
    let said = desk.quietly(line);
    assert_eq!(said.exit, exit, "winddown {line}\n{}", said.err);
    assert_eq!(desk.entries(), before, "nothing is written");
    said
}

/// The rows of a list as CSV, those with a text in them.
fn rows(desk: &mut Desk, line: &str, with: &str) -> Vec<String> {
    let said = desk.done(&format!("{line} --format csv"));
    let text = said.text().lines().skip(1);
    text.filter(|row| row.contains(with)).map(str::to_owned).collect()
}

#[test]
fn a_debt_too_young_is_refused_with_the_rule_its_day_and_what_was_found() {
    let mut desk = Desk::new();
    desk.rest_until(TYPED);
    stopped(&desk.record, "甲贷");
    let line = "handover add 甲贷 --list credit --receiver 百行征信 --receipt 百-1 --handed 10 --overdue-days 80 --effective 2020-04-20 --basis 函";
    let said = refused(&mut desk, line, 1);
    assert!(said.err.contains("80 days overdue"), "{}", said.err);
    let rule = said.err.lines().find(|line| line.contains("handover.") && line.contains("days, "));
    let rule = rule.expect("the rule is named");
    assert!(rule.contains("in force since") || rule.contains("the default"));
    refused(
        &mut desk,
        "handover add 甲贷 --list evasion --receiver 协会 --receipt 协-1 --handed 10 --effective 2020-04-20 --basis 函",
        1,
    );
}

#[test]
fn a_receipt_is_one_hand_over_on_its_list() {
    let mut desk = Desk::new();
    desk.rest_until(TYPED);
    stopped(&desk.record, "甲贷");
    let line = format!("handover add 甲贷 --receipt 百-1 {CREDIT}");
    desk.done(&line);
    let before = desk.entries();
    let again = desk.done(&line);
    assert!(again.text().contains("Already recorded"), "{}", again.text());
    assert_eq!(desk.entries(), before);
    let other = line.replace("--handed 100", "--handed 101");
    let said = refused(&mut desk, &other, 1);
    assert!(said.err.contains("百-1 is on record"), "{}", said.err);
}

#[test]
fn no_person_enters_the_record() {
    let mut desk = Desk::new();
    desk.rest_until(TYPED);
    stopped(&desk.record, "甲贷");
    let line = format!("handover add 甲贷 --receipt 百-1 {CREDIT}");
    let said = refused(&mut desk, &format!("{line} --note '身份证11010519491231002X'"), 1);
    assert!(said.err.contains("identity number"), "{}", said.err);
    assert!(!said.err.contains("11010519491231002X"), "{}", said.err);
    refused(&mut desk, &line.replace("百-1", "13800138000"), 1);
    refused(&mut desk, "issue raise 甲贷 联系13800138000 --category data --effective 2020-04-20 --basis 台账", 1);
}

#[test]
fn the_court_list_takes_a_judgment() {
    let mut desk = Desk::new();
    desk.rest_until(TYPED);
    stopped(&desk.record, "甲贷");
    let line = "handover add 甲贷 --list court --receiver 西湖区法院 --receipt 执-1 --handed 3 --accepted 3 --effective 2020-05-06 --basis 限消令";
    refused(&mut desk, line, 1);
    desk.done(&format!("{line} --evidence court-ruling"));
}

#[test]
fn persons_leave_a_list_down_to_nobody() {
    let mut desk = Desk::new();
    desk.rest_until(TYPED);
    stopped(&desk.record, "甲贷");
    desk.done(&format!("handover add 甲贷 --receipt 百-1 {CREDIT}"));
    let remove = |persons: u32, on: &str| {
        format!(
            "handover remove 甲贷 --list credit --receipt 百-1 --persons {persons} --ground paid --effective {on} --basis 结清证明"
        )
    };
    desk.done(&remove(50, "2020-06-01"));
    refused(&mut desk, &remove(31, "2020-07-01"), 1);
    let last = desk.done(&remove(30, "2020-07-01"));
    assert!(last.text().contains("80 taken off, 0 on the list"));
    refused(&mut desk, &remove(1, "2020-08-01"), 1);
    refused(
        &mut desk,
        "handover correct 甲贷 --list credit --receipt 百-1 --accepted 79 --effective 2020-08-01 --basis 复函",
        1,
    );
}

#[test]
fn lists_are_not_added_up() {
    let mut desk = Desk::new();
    desk.rest_until(TYPED);
    stopped(&desk.record, "甲贷");
    desk.done(&format!("handover add 甲贷 --receipt 百-1 {CREDIT}"));
    desk.done(&format!("handover add 甲贷 --receipt 协-1 {}", CREDIT.replace("credit", "evasion")));
    for line in ["handover list", "export handovers"] {
        assert_eq!(rows(&mut desk, line, "").len(), 2, "one row a list");
        let whole = desk.done(&format!("{line} --format json"));
        let totals: serde_json::Value = serde_json::from_str(whole.text()).expect("the list is JSON");
        let totals = totals.to_string();
        assert!(totals.contains("80") && !totals.contains("160"), "{totals}");
    }
}

#[test]
fn the_case_and_the_hand_overs_agree_or_are_listed() {
    let mut desk = Desk::new();
    desk.rest_until(TYPED);
    let proven = stopped(&desk.record, "无移送贷");
    let both = stopped(&desk.record, "齐全贷");
    stopped(&desk.record, "未勾贷");
    for id in [proven, both] {
        let case = *desk.record.cases(id).first().expect("a case");
        let fact = CaseFact::ItemPassed { item: Item::Borrowers };
        let on = Effective::exact(day("2020-05-01"));
        desk.record
            .write(NATIONAL_LOGIN, id, |pen| {
                pen.entry_add(case, draft(Act::Case(fact), on, Reason::Recorded));
                Ok(())
            })
            .expect("the item is written");
    }
    for name in ["齐全贷", "未勾贷"] {
        desk.done(&format!("handover add {name} --receipt 百-1 {CREDIT}"));
    }
    let missing = rows(&mut desk, "handover missing", "");
    assert_eq!(missing.len(), 2, "{missing:?}");
    let found = |name: &str| missing.iter().find(|row| row.contains(name)).cloned();
    assert!(found("无移送贷").is_some_and(|row| row.contains("no-hand-over")));
    assert!(found("未勾贷").is_some_and(|row| row.contains("item-open")));
}

#[test]
fn an_institution_that_exited_still_hands_over_and_another_province_sees_none() {
    let mut desk = Desk::new();
    desk.rest_until(TYPED);
    let id = stopped(&desk.record, "甲贷");
    desk.record.log(id, Exited).on("2019-12-01").recorded();
    let before = desk.record.now().to_rfc3339();
    desk.rest_until("2021-02-01T01:00:00Z");
    desk.done(&format!("handover add 甲贷 --receipt 百-1 {CREDIT}"));
    assert_eq!(rows(&mut desk, "handover list", "甲贷").len(), 1);
    let then = format!("handover list --known-at {before}");
    assert_eq!(rows(&mut desk, &then, ""), Vec::<String>::new());
    assert_eq!(rows(&mut desk, "handover list --as-of 2020-04-19", ""), Vec::<String>::new());
    desk.record.officer("hand_jiangsu", "320000");
    desk.login("hand_jiangsu");
    assert_eq!(rows(&mut desk, "handover list", ""), Vec::<String>::new());
}
