//! Late facts and corrections: what follows is judged again, and what no longer holds is named.

use super::life::{
    CaseLife, STOP, claims_notice, filed, final_notice, moved, objected, paid, pay, really, stock, struck, yuan,
};
use crate::domain::case::claims::ClaimStep;
use crate::domain::case::fact::CaseFact;
use crate::domain::case::refusal::CaseRefusal;
use crate::domain::case::state::ClearanceState::{Accept, Closed, Execute, FinalNotice, Open, Verify};
use crate::domain::tests::day;
use crate::domain::tracks::Track;
use crate::domain::tracks::act::Correction;
use crate::domain::tracks::refusal::Refusal;

/// The entry in the way of something, and why.
fn in_the_way(refused: Result<impl std::fmt::Debug, Refusal>) -> (i32, CaseRefusal) {
    match refused {
        Err(Refusal::FactInTheWay { seq, why, .. }) => match *why {
            Refusal::Case(why) => (seq, why),
            other => panic!("no case is in the way: {other:?}"),
        },
        other => panic!("no fact is in the way: {other:?}"),
    }
}

#[test]
fn a_late_payment_that_leaves_too_little_for_a_later_one_names_it() {
    let mut life = CaseLife::admitted();
    let later = life.fact("2019-09-01", pay(700));
    let (seq, why) = in_the_way(life.ask_fact("2019-08-15", pay(301)));
    assert_eq!(seq, later);
    let (principal, owed) = (yuan(700), yuan(699));
    let claim = None;
    assert_eq!(why, CaseRefusal::Overpaid { claim, principal, owed });
    life.fact("2019-08-15", pay(300));
    assert_eq!(life.on("2019-08-20").outstanding(), Some(yuan(700)));
    assert_eq!(life.on("2019-09-01").outstanding(), Some(yuan(0)));
}

#[test]
fn a_late_claim_before_the_register_was_closed_reaches_every_day_after() {
    let life = CaseLife::admitted().then("2019-07-15", filed("C", 50, 1));
    assert_eq!(life.on("2019-07-14").claims.len(), 2);
    assert_eq!(life.on("2019-08-01").outstanding(), Some(yuan(1050)));
    assert!(!life.now().claims["C"].late);
}

#[test]
fn a_claim_after_the_window_is_late_and_opens_the_register_again() {
    let life = CaseLife::admitted().then("2019-08-05", filed("C", 50, 1));
    let record = life.now();
    assert!(record.claims["C"].late);
    assert_eq!(record.register_closed_on, None);
}

#[test]
fn a_claim_that_others_rest_on_is_not_struck() {
    let mut life = CaseLife::admitted();
    let target = life.place(&filed("A", 600, 6));
    let step = life.place(&moved("A", ClaimStep::Admitted));
    let (seq, why) = in_the_way(life.correct(target, struck()));
    let claim = "A".to_owned();
    assert_eq!((seq, why), (step, CaseRefusal::NoSuchClaim { claim }));
}

#[test]
fn a_corrected_claim_is_owed_as_corrected_and_no_less_than_was_paid() {
    let mut life = CaseLife::admitted();
    let payment = life.fact("2019-09-01", paid(Some("A"), 500, 0));
    let target = life.place(&filed("A", 600, 6));
    let (seq, _) = in_the_way(life.correct(target, really(499)));
    assert_eq!(seq, payment);
    life.correct(target, really(550)).unwrap();
    assert_eq!(life.now().admitted(), yuan(950));
    assert_eq!(life.now().outstanding(), Some(yuan(450)));
    let first = &life.entries[usize::try_from(target - 1).unwrap()];
    let said = filed("A", 600, 6);
    assert_eq!(first.act, crate::domain::tracks::act::Act::Case(said), "it stays");
}

#[test]
fn a_corrected_number_of_lenders_and_a_figure_nobody_gave() {
    let mut life = CaseLife::admitted();
    let lenders = |lenders| Correction { lenders: Some(lenders), ..Correction::default() };
    let target = life.place(&filed("A", 600, 6));
    life.correct(target, lenders(8)).unwrap();
    assert_eq!(life.now().lenders(), Some(12));
    let closed = life.place(&CaseFact::RegisterClosed);
    for change in [lenders(8), really(5)] {
        let seq = closed;
        assert_eq!(life.correct(closed, change), Err(Refusal::NoSuchFigure { track: Track::Clearance, seq }));
    }
}

#[test]
fn a_payment_struck_is_owed_again() {
    let mut life = CaseLife::admitted();
    let payment = life.fact("2019-09-01", pay(700));
    life.correct(payment, struck()).unwrap();
    assert_eq!(life.now().outstanding(), Some(yuan(1000)));
}

#[test]
fn a_stop_later_than_a_payment_is_refused_naming_it() {
    let mut life =
        CaseLife::opened().then("2019-07-10", filed("A", 600, 6)).then("2019-07-20", moved("A", ClaimStep::Admitted));
    let on_day = |on: &str| Correction { effective_on: Some(day(on)), ..Correction::default() };
    let (seq, why) = in_the_way(life.correct(1, on_day("2019-07-15")));
    let (on, stopped_on) = (day("2019-07-10"), day("2019-07-15"));
    assert_eq!((seq, why), (2, CaseRefusal::BeforeStop { on, stopped_on }));
    life.correct(1, on_day("2019-07-05")).unwrap();
    assert_eq!(life.now().stopped_on, Some(day("2019-07-05")));
}

#[test]
fn a_fact_between_moves_is_judged_at_the_stage_of_its_day() {
    let life = CaseLife::at(Accept);
    let late = objected("O9");
    let refused = life.ask_fact("2019-10-20", late);
    assert!(
        matches!(&refused, Err(Refusal::InTheWay { to, .. }) if *to == Accept.into())
            || matches!(&refused, Err(Refusal::FactInTheWay { .. })),
        "an open objection undoes what came after it: {refused:?}"
    );
    let (stage, belongs) = (Execute, FinalNotice);
    assert_eq!(life.refused("2019-09-15", final_notice("2019-11-30")), CaseRefusal::Stage { stage, belongs });
}

#[test]
fn a_move_that_a_later_one_rests_on_is_not_struck() {
    let mut life = CaseLife::at(Verify).moved(crate::domain::case::state::ClearanceState::Plan, "2019-07-20");
    let refused = life.correct(2, struck());
    assert!(matches!(&refused, Err(Refusal::InTheWay { seq: 3, .. })), "{refused:?}");
    assert!(life.correct(3, struck()).is_ok());
    assert_eq!(life.now().stage, Some(Verify));
    assert_eq!(life.on(STOP).stage, Some(Open));
}

#[test]
fn a_late_fact_that_a_closing_does_not_survive_is_refused() {
    let life = CaseLife::at(Closed);
    let refused = life.ask_fact("2019-09-15", filed("C", 50, 1));
    assert!(refused.is_err(), "{refused:?}");
    let notice = life.ask_fact("2019-07-04", claims_notice("2019-08-05"));
    assert!(notice.is_err(), "the register was closed on 1 August");
    assert!(life.ask_fact(STOP, stock(900, 10)).is_ok());
}
