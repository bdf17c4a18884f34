//! Hand-overs and issues: what a chain comes to, and what may not be in it.

use chrono::{DateTime, NaiveDate};
use uuid::Uuid;

use crate::domain::case::state::ClearanceState;
use crate::domain::concern::{self, ConcernCategory, ConcernFact, ConcernRefusal, concerns};
use crate::domain::engine::entry::Entry;
use crate::domain::engine::fact::ChainFact;
use crate::domain::institution::handover::r6::{Completeness, R6, completeness};
use crate::domain::institution::handover::{
    Counted, HandOver, HandOverFact, HandOverList, HandOverRefusal, Removal, RemovalGround, chain_judge, hand_overs,
};
use crate::domain::rulebook::{RuleKey, RuleRow, Rulebook};
use crate::domain::tracks::Track;
use crate::domain::tracks::act::{Act, Correction};
use crate::domain::tracks::refusal::Refusal;
use crate::domain::value::effective::Effective;
use crate::domain::value::evidence::{Evidence, EvidenceKind};
use crate::domain::value::reason::Reason;

fn day(text: &str) -> NaiveDate {
    text.parse().expect("a day")
}

fn entry(seq: i32, act: Act, on: &str) -> Entry {
    Entry {
        subject: Uuid::nil(),
        seq,
        track: Track::Institution,
        act,
        effective: Effective::exact(day(on)),
        recorded_at: DateTime::UNIX_EPOCH,
        officer: "wang".to_owned(),
        basis: "征信通知".to_owned(),
        reason: Reason::HandOver,
        note: None,
        evidence: Vec::new(),
        act_id: Uuid::nil(),
    }
}

fn made(list: HandOverList, receipt: &str, on: &str) -> HandOver {
    HandOver {
        list,
        receiver: "百行征信".to_owned(),
        receipt: receipt.to_owned(),
        receipt_on: day(on),
        handed: 100,
        accepted: 90,
        rejected: 4,
        amount: None,
        overdue_days: Some(120),
        rests_on: Vec::new(),
    }
}

fn credit(seq: i32, on: &str) -> Entry {
    let made = made(HandOverList::Credit, "B-1", on);
    entry(seq, HandOverFact::Made(made).act(), on)
}

fn removed(seq: i32, of: i32, persons: u32, on: &str) -> Entry {
    let ground = RemovalGround::Paid;
    let removal = Removal { of, persons, ground };
    entry(seq, HandOverFact::Removed(removal).act(), on)
}

fn refused(entries: &[Entry], asked: i32) -> Option<HandOverRefusal> {
    match chain_judge(entries, asked, &Rulebook::default()) {
        Err(Refusal::HandOver(why)) => Some(why),
        Err(_) | Ok(()) => None,
    }
}

#[test]
fn what_was_answered_and_taken_off_stands_from_its_day() {
    let counted = Counted { of: 1, handed: 100, accepted: 95, rejected: 5 };
    let entries = [
        credit(1, "2020-03-01"),
        entry(2, HandOverFact::Counted(counted).act(), "2020-04-01"),
        removed(3, 1, 20, "2020-05-01"),
    ];
    assert_eq!(chain_judge(&entries, 3, &Rulebook::default()), Ok(()));
    let drawn = hand_overs(&entries);
    let said: Vec<_> = drawn.iter().map(|row| (row.from, row.to, row.pending(), row.standing())).collect();
    let (march, april, may) = (day("2020-03-01"), day("2020-04-01"), day("2020-05-01"));
    let expected = [(march, Some(april), 6, 90), (april, Some(may), 0, 95), (may, None, 0, 75)];
    assert_eq!(said, expected);
}

#[test]
fn no_more_are_taken_off_than_stand_nor_before_they_stood() {
    let entries = [credit(1, "2020-03-01"), removed(2, 1, 91, "2020-05-01")];
    let (persons, standing) = (91, 90);
    let why = HandOverRefusal::MoreRemoved { persons, standing };
    assert_eq!(refused(&entries, 2), Some(why));
    let entries = [credit(1, "2020-03-01"), removed(2, 1, 1, "2020-02-01")];
    let on = day("2020-02-01");
    let why = HandOverRefusal::NotMade { seq: 1, on };
    assert_eq!(refused(&entries, 2), Some(why));
}

#[test]
fn a_hand_over_that_others_point_at_is_not_struck_before_them() {
    let change = Correction { strike: true, ..Correction::default() };
    let strike = Act::Correct { target: 1, change };
    let entries = [credit(1, "2020-03-01"), removed(2, 1, 1, "2020-05-01"), entry(3, strike, "2020-03-01")];
    let refusal = chain_judge(&entries, 1, &Rulebook::default());
    assert!(matches!(refusal, Err(Refusal::FactInTheWay { seq: 2, .. })));
}

#[test]
fn one_receipt_is_one_hand_over_on_its_list() {
    let entries = [credit(1, "2020-03-01"), credit(2, "2020-04-01")];
    let why = refused(&entries, 2);
    assert!(matches!(why, Some(HandOverRefusal::ReceiptTwice { seq: 1, .. })));
    let evasion = made(HandOverList::Evasion, "B-1", "2020-04-01");
    let evasion = entry(2, HandOverFact::Made(evasion).act(), "2020-04-01");
    assert_eq!(refused(&[credit(1, "2020-03-01"), evasion], 2), None);
}

#[test]
fn each_hand_over_is_judged_by_the_rule_of_its_own_day() {
    let row = RuleRow {
        key: RuleKey::HandoverSubmitDays,
        unit: "CN".to_owned(),
        from: day("2020-04-01"),
        value: RuleKey::HandoverSubmitDays.value_parse("180").expect("a value"),
        source: "新规".to_owned(),
    };
    let rulebook = Rulebook::new(vec![row]);
    assert_eq!(chain_judge(&[credit(1, "2020-03-31")], 1, &rulebook), Ok(()));
    let refusal = chain_judge(&[credit(1, "2020-04-01")], 1, &rulebook);
    let Err(Refusal::HandOver(HandOverRefusal::TooYoung { found, submit, .. })) = refusal else {
        panic!("{refusal:?}");
    };
    let since = Some(("CN".to_owned(), day("2020-04-01")));
    assert_eq!((found, submit.days, submit.since), (Some(120), 180, since));
}

#[test]
fn the_court_list_needs_a_judgment() {
    let court = made(HandOverList::Court, "C-1", "2020-03-01");
    let mut court = entry(1, HandOverFact::Made(court).act(), "2020-03-01");
    let why = HandOverRefusal::NoJudgment;
    assert_eq!(refused(std::slice::from_ref(&court), 1), Some(why));
    court.evidence.push(Evidence { kind: EvidenceKind::CourtRuling, file: None });
    assert_eq!(refused(&[court], 1), None);
}

#[test]
fn joint_punishment_rests_on_a_list_on_which_somebody_stands() {
    let joint = |rests_on: &[HandOverList]| {
        let mut made = made(HandOverList::JointPunishment, "J-1", "2020-04-01");
        made.rests_on = rests_on.to_vec();
        entry(2, HandOverFact::Made(made).act(), "2020-04-01")
    };
    let with = |rests_on: &[HandOverList]| refused(&[credit(1, "2020-03-01"), joint(rests_on)], 2);
    assert_eq!(with(&[]), Some(HandOverRefusal::RestsOnNothing));
    assert_eq!(with(&[HandOverList::Credit]), None);
    let why = with(&[HandOverList::Evasion]);
    assert!(matches!(why, Some(HandOverRefusal::NobodyStands { .. })));
}

#[test]
fn item_r6_and_the_hand_overs_agree_or_not() {
    let at = |r6: &R6, stage, hand_overs| completeness(r6, stage, hand_overs);
    let none = R6::NotApplicable("没有借款人".to_owned());
    let closed = ClearanceState::Closed;
    assert_eq!(at(&none, closed, 0), Completeness::Complete);
    assert_eq!(at(&R6::Passed, closed, 1), Completeness::Complete);
    assert_eq!(at(&R6::Passed, closed, 0), Completeness::NoHandOver);
    let accept = ClearanceState::Accept;
    assert_eq!(at(&R6::Open, accept, 0), Completeness::Neither);
    assert_eq!(at(&R6::Open, accept, 1), Completeness::ItemOpen);
    let plan = ClearanceState::Plan;
    assert_eq!(at(&R6::Open, plan, 0), Completeness::NotDue);
}

#[test]
fn an_issue_is_raised_assigned_resolved_and_comes_back() {
    let raised = ConcernFact::Raised {
        category: ConcernCategory::Funds,
        text: "托管户被冻结".to_owned(),
        owner: None,
        due: None,
    };
    let assigned = ConcernFact::Assigned { of: 1, owner: Some("李四".to_owned()), due: Some(day("2020-05-30")) };
    let resolved = ConcernFact::Resolved { of: 1, resolution: "已解冻".to_owned() };
    let entries = [
        entry(1, raised.act(), "2020-05-01"),
        entry(2, assigned.act(), "2020-05-10"),
        entry(3, resolved.clone().act(), "2020-06-10"),
        entry(4, ConcernFact::Reopened { of: 1 }.act(), "2020-07-10"),
    ];
    assert_eq!(concern::chain_judge(&entries, 4), Ok(()));
    let drawn = concerns(&entries);
    let overdue: Vec<bool> = drawn.iter().map(|row| row.is_overdue(day("2020-08-01"))).collect();
    assert_eq!(overdue, [false, true, false, true]);
    let mut again = entries.to_vec();
    again.truncate(3);
    again.push(entry(4, resolved.act(), "2020-07-10"));
    let (seq, since) = (1, day("2020-06-10"));
    let why = ConcernRefusal::Resolved { seq, since };
    assert_eq!(concern::chain_judge(&again, 4), Err(why.into()));
}
