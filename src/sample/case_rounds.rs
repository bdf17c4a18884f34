//! Two cases that were closed and are reopened: a claim turned up.

use chrono::NaiveDate;

use super::amounts::Size;
use super::calendar::{day, month_end, month_of};
use super::case_claims::{claims_decide, claims_notice, payment_add, stock_add};
use super::case_ends::{end, money_settled};
use super::case_roads::{assign, repaid};
use super::case_writer::Writer;
use super::cases::{Goal, Start};
use super::grounds::{exit, reopening};
use super::life::Life;
use crate::domain::case::fact::{CaseFact, Route};
use crate::domain::case::state::ClearanceState as C;
use crate::domain::value::evidence::EvidenceKind as E;
use crate::domain::value::money::Money;
use crate::domain::value::reason::Reason;

/// Closed in 2019, reopened in March 2020: the new round begins in May.
pub(super) fn reopened_lately(w: &mut Writer, start: Start, life: &mut Life) {
    closed_once(w, start);
    reopen(w, life, day(2020, 3, 10), 3);
    claim_add(w);
    w.wait_for(day(2020, 5, 6));
    w.go(C::Verify, "新一轮工作组", &[E::Roster]);
}

/// Closed in 2019, reopened in October, and closed again in 2020.
pub(super) fn reopened_and_closed(w: &mut Writer, start: Start, life: &mut Life) {
    closed_once(w, start);
    reopen(w, life, day(2019, 10, 15), 4);
    w.wait(3, 6);
    w.go(C::Verify, "新一轮工作组", &[E::Roster]);
    let until = w.ahead(30);
    claims_notice(w, until);
    w.wait(2, 9);
    let claim = claim_add(w);
    w.wait_for(until);
    w.wait(1, 4);
    w.go(C::Plan, "清产核资报告", &[E::AssetReport]);
    w.wait(5, 9);
    let plan = CaseFact::PlanFiled { threshold: None };
    w.fact(plan, "退出方案", &[E::ExitPlan]);
    w.go(C::Execute, "方案公告", &[E::ExitPlan, E::NoticeCopy]);
    let owed = claims_decide(w, &[claim], true);
    w.wait(20, 40);
    payment_add(w, owed, Money::ZERO);
    money_settled(w);
    let listed = month_end(month_of(w.on));
    life.steps.push(exit(listed));
    let again = Start { exit: Some((listed, month_of(listed))), ..start };
    end(w, again, true);
}

/// The claim that turned up; gives its reference.
fn claim_add(w: &mut Writer) -> String {
    let claim = "新增债权1".to_owned();
    let fact = CaseFact::ClaimFiled {
        claim: claim.clone(),
        amount: Money::from_yuan(386_400).unwrap_or(Money::ZERO),
        lenders: 3,
    };
    w.fact(fact, "债权申报", &[E::Claim]);
    claim
}

/// The first round: begun soon, and closed.
fn closed_once(w: &mut Writer, start: Start) {
    let size = Size { lenders: 140, ..stock_add(w) };
    w.wait_for(start.begins_on);
    assign(w, Route::Clear, true);
    repaid(w, start, Goal::RepaySurely, size);
}

/// The institution is reopened, and its case with it.
fn reopen(w: &mut Writer, life: &mut Life, on: NaiveDate, number: usize) {
    w.wait_for(on);
    let step = reopening(w.on, Reason::NewClaim, E::Claim, number);
    life.steps.push(step);
    w.wait(1, 2);
}
