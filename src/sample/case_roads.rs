//! The ways of a case, each to where the dice let it stay.

use super::amounts::{Size, share};
use super::case_claims::{
    batches, claims_decide, claims_gather, claims_notice, not_owed_add, payment_add, payments_add, step, stock_add,
};
use super::case_ends::{distributed, end, money_settled, notice_to_close, passed};
use super::case_flags::{
    criminal_flags, long_proceeding_flag, lost_flag, low_recovery_flag, own_toll, rejected_flag, stray_flags,
};
use super::case_writer::Writer;
use super::cases::{Goal, Start};
use crate::domain::case::claims::ClaimStep;
use crate::domain::case::fact::{CaseFact, Route};
use crate::domain::case::item::Item;
use crate::domain::case::state::ClearanceState as C;
use crate::domain::value::evidence::EvidenceKind as E;
use crate::domain::value::money::Money;
use crate::domain::value::reason::Reason;

/// Assigns route, exit date and, for one in four, a body of its own; now and then one of them is left open.
pub(super) fn assign(w: &mut Writer, route: Route, surely: bool) {
    let of_its_own = w.dice.chance(25);
    let (route_given, date_given) = (w.dice.chance(92), w.dice.chance(88));
    let days = 120 + w.dice.below(700);
    let exit_by = w.ahead(days);
    let body = of_its_own.then(|| format!("样例处置专班{}", w.number % 60 + 1));
    let route = (surely || route_given).then_some(route);
    let exit_by = date_given.then_some(exit_by);
    if body.is_some() || route.is_some() || exit_by.is_some() {
        let fact = CaseFact::Assigned { body, route, exit_by };
        w.fact(fact, "四个清单", &[E::OfficialList]);
    }
}

/// Stock for most, an assignment for some, and nothing moves.
pub(super) fn silent(w: &mut Writer, start: Start) {
    let size = w.dice.chance(80).then(|| stock_add(w));
    w.wait_for(start.begins_on);
    w.wait(2, 50);
    if let Some(size) = size.filter(|_| w.dice.chance(60)) {
        batches(w, size);
    }
    if w.dice.chance(70) {
        let route = if w.dice.chance(15) { Route::Undecided } else { Route::Clear };
        assign(w, route, false);
    }
    stray_flags(w);
}

/// Stock and assignment, with the work begun.
fn begin(w: &mut Writer, start: Start, route: Route, surely: bool) -> Size {
    let size = stock_add(w);
    w.wait_for(start.begins_on);
    w.wait(0, 12);
    if surely || w.dice.chance(93) {
        assign(w, route, surely);
    }
    size
}

/// Names the working group (C2) and verifies (C3); says whether it came to a plan.
fn verify(w: &mut Writer, surely: bool) -> bool {
    w.wait(1, 9);
    w.go(C::Verify, "工作组名单", &[E::Roster]);
    surely || !w.dice.chance(10)
}

fn plan(w: &mut Writer, surely: bool) -> bool {
    w.wait(12, 45);
    let late = !surely && w.dice.chance(6);
    let evidence: &[E] = if late { &[] } else { &[E::AssetReport] };
    w.go(C::Plan, "清产核资报告", evidence);
    // The report that is still owed keeps it from going far.
    !late && (surely || !w.dice.chance(8))
}

/// Carries out a plan, by vote for one in three.
fn carried(w: &mut Writer, start: Start, surely: bool) -> bool {
    let papers = &[E::ExitPlan, E::NoticeCopy];
    w.wait(3, 30);
    if surely || w.dice.chance(64) {
        w.fact(CaseFact::PlanFiled { threshold: None }, "退出方案", &[E::ExitPlan]);
        w.wait(1, 6);
        w.go(C::Execute, "方案公告", papers);
        return true;
    }
    for round in 1..=3 {
        let threshold = Some(if w.dice.chance(50) { 5_001 } else { 6_667 });
        w.fact(CaseFact::PlanFiled { threshold }, "退出方案", &[E::ExitPlan]);
        w.wait(1, 6);
        w.go(C::Vote, "方案公告", papers);
        if w.dice.chance(5) {
            return false;
        }
        w.wait(8, 34);
        let lost = w.dice.chance(if round == 1 { 24 } else { 50 });
        let of = 100 + w.dice.below(9_000);
        let in_favour = of.saturating_mul(if lost { 38 } else { 81 }).div_euclid(100);
        w.fact(CaseFact::VoteCounted { in_favour, of }, "计票结果", &[E::CertifiedCount]);
        if !lost {
            w.go(C::Execute, "表决结果", &[E::CertifiedCount]);
            return true;
        }
        w.go(C::Plan, "表决结果", &[E::CertifiedCount]);
        if round == 2 && w.dice.chance(70) {
            rejected_flag(w, start);
            return false;
        }
        w.wait(10, 60);
    }
    false
}

/// The ordinary way, whatever it aims at.
pub(super) fn ordinary(w: &mut Writer, start: Start, goal: Goal) {
    let surely = goal != Goal::Repay;
    let size = begin(w, start, Route::Clear, surely);
    if !surely && w.dice.chance(13) {
        return stray_flags(w);
    }
    repaid(w, start, goal, size);
}

/// From the working group to the closing. Says whether it closed.
pub(super) fn repaid(w: &mut Writer, start: Start, goal: Goal, size: Size) -> bool {
    let surely = goal != Goal::Repay;
    if !verify(w, surely) {
        stray_flags(w);
        return false;
    }
    let claims = claims_gather(w, size);
    if !plan(w, surely) || !carried(w, start, surely) {
        return false;
    }
    w.wait(2, 20);
    // A register left open keeps the stock as the base of what is outstanding.
    let close = surely || !w.dice.chance(7);
    let owed = claims_decide(w, &claims, close);
    own_toll(w);
    let done = if goal == Goal::Assume {
        w.wait(20, 90);
        for claim in claims.iter().filter(|claim| *claim != "批2") {
            step(w, claim, ClaimStep::Transferred, None);
        }
        true
    } else {
        let with_return = w.dice.chance(18) && close && !surely;
        payments_add(w, owed, surely, with_return)
    };
    if !done {
        low_recovery_flag(w, start);
        if w.dice.chance(4) {
            w.wait(20, 200);
            filed_by_police(w);
        }
        return false;
    }
    if !close {
        return false;
    }
    not_owed_add(w, size);
    money_settled(w);
    end(w, start, surely)
}

/// Those responsible cannot be reached.
pub(super) fn lost(w: &mut Writer, start: Start) {
    let size = w.dice.chance(72).then(|| stock_add(w));
    w.wait_for(start.begins_on);
    let tries = 1 + w.dice.below(3);
    for _ in 0..tries {
        w.wait(1, 6);
        w.fact(CaseFact::ContactTried, "走访记录", &[E::VisitRecord]);
    }
    if w.dice.chance(85) {
        assign(w, Route::Clear, false);
    }
    if tries < 2 || w.dice.chance(18) {
        return lost_flag(w, start);
    }
    w.wait(1, 9);
    w.go(C::Notice, "失联认定", &[E::VisitRecord]);
    let is_known = size.is_some();
    let size = size.filter(|_| w.dice.chance(80));
    let Some(size) = size else {
        return unclaimed(w, start, is_known);
    };
    let claims = claims_gather(w, size);
    if w.dice.chance(12) {
        return lost_flag(w, start);
    }
    w.go(C::Verify, "债权申报情况", &[E::NoticeCopy, E::ClaimsLog]);
    if w.dice.chance(45) {
        return lost_flag(w, start);
    }
    if !plan(w, false) || !carried(w, start, false) {
        return;
    }
    let owed = claims_decide(w, &claims, true);
    if payments_add(w, owed, false, false) {
        not_owed_add(w, size);
        money_settled(w);
        end(w, start, false);
    } else {
        lost_flag(w, start);
    }
}

/// Nobody declares a claim in the window (C8): straight to the final notice. What the stock was, or that there was none, an
/// audit says where nothing did before.
fn unclaimed(w: &mut Writer, start: Start, is_known: bool) {
    let until = w.ahead(30);
    claims_notice(w, until);
    w.wait_for(until);
    w.wait(1, 9);
    if w.dice.chance(14) {
        return lost_flag(w, start);
    }
    let is_none = w.dice.chance(30);
    if !is_known {
        let lenders = if is_none { 0 } else { u32::try_from(w.number % 40 + 1).unwrap_or(1) };
        let yuan = i64::from(lenders).saturating_mul(31_417);
        let fact = CaseFact::Stock { principal: Money::from_yuan(yuan), lenders: Some(lenders), advanced: None };
        w.fact(fact, "存量审计", &[E::AuditReport]);
    }
    w.fact(CaseFact::RegisterClosed, "债权登记册", &[E::RegisterExport]);
    w.go(C::FinalNotice, "债权申报情况", &[E::NoticeCopy, E::ClaimsLog]);
    money_settled(w);
    notice_to_close(w, start, false);
}

/// There is nothing to repay (C20).
pub(super) fn zero_stock(w: &mut Writer, start: Start) {
    let zero = CaseFact::Stock { principal: Some(Money::ZERO), lenders: Some(0), advanced: Some(Money::ZERO) };
    w.fact(zero, "存量审计", &[E::ZeroStockProof]);
    w.wait_for(start.begins_on);
    w.wait(4, 40);
    assign(w, Route::Clear, false);
    if w.dice.chance(18) {
        return;
    }
    w.wait(2, 50);
    w.go(C::FinalNotice, "零存量证明", &[E::ZeroStockProof]);
    passed(w, Item::Principal, "兑付审计", &[E::BankStatement]);
    for item in [Item::Claims, Item::Assets] {
        let why = "无存量（样例）".to_owned();
        w.fact(CaseFact::ItemNotApplicable { item, why }, "零存量证明", &[]);
    }
    notice_to_close(w, start, false);
}

fn filed_by_police(w: &mut Writer) {
    let papers: &[E] = if w.dice.chance(85) { &[E::PoliceLetter] } else { &[] };
    w.go_for(C::Criminal, Reason::PoliceFiling, "立案通报", papers);
}

/// With the police: a judgment, and what it gives to distribute.
pub(super) fn criminal(w: &mut Writer, start: Start) {
    let size = w.dice.chance(80).then(|| stock_add(w));
    w.wait(0, 25);
    w.go_for(C::Criminal, Reason::PoliceFiling, "立案通报", &[E::PoliceLetter]);
    w.wait(0, 20);
    w.wait_for(start.begins_on);
    if w.dice.chance(88) {
        assign(w, Route::Prosecute, false);
    }
    criminal_flags(w);
    let Some(size) = size else { return };
    let fate = w.dice.below(100);
    if fate < 8 {
        w.wait(30, 120);
        w.go(C::Verify, "不予立案", &[E::PoliceRefusal]);
        let claims = claims_gather(w, size);
        if plan(w, false) && carried(w, start, false) {
            let owed = claims_decide(w, &claims, true);
            payments_add(w, owed, false, false);
        }
    } else if fate < 55 {
        w.wait(150, 420);
        judged(w, start, size);
    } else {
        w.wait(20, 60);
        if w.dice.chance(60) {
            claims_gather(w, size);
        }
        w.wait(150, 260);
        long_proceeding_flag(w, start);
    }
}

/// A judgment or a plan of the court, claims, a distribution with a shortfall, and the end.
fn judged(w: &mut Writer, start: Start, size: Size) {
    w.go(C::Distribution, "生效裁判", &[E::CourtRuling, E::AuditedRegister]);
    if w.dice.chance(12) {
        return;
    }
    w.wait(3, 20);
    let claims = claims_gather(w, size);
    let owed = claims_decide(w, &claims, true);
    let shares = 1 + w.dice.below(2);
    for _ in 0..shares {
        w.wait(20, 70);
        let part = share(owed, 3 + w.dice.below(30));
        if !part.is_zero() {
            w.fact(CaseFact::Recovered { amount: part }, "执行到位", &[E::BankStatement]);
            payment_add(w, part, Money::ZERO);
        }
    }
    if w.dice.chance(22) {
        return;
    }
    distributed(w);
    money_settled(w);
    end(w, start, false);
}

/// With the bankruptcy court (C12).
pub(super) fn bankruptcy(w: &mut Writer, start: Start) {
    let size = begin(w, start, Route::Bankruptcy, false);
    if !verify(w, false) {
        return;
    }
    w.wait(10, 60);
    w.go(C::Bankruptcy, "破产受理裁定", &[E::CourtRuling]);
    if w.dice.chance(40) {
        w.wait(200, 260);
        return long_proceeding_flag(w, start);
    }
    w.wait(90, 260);
    judged(w, start, size);
}
