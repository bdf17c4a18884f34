//! The end of a case: the final notice, objections, the checklist, acceptance, closing.

use super::case_writer::{What, Writer};
use super::cases::Start;
use crate::domain::case::fact::{CaseFact, NoticeKind, Ruling};
use crate::domain::case::item::Item;
use crate::domain::case::state::ClearanceState as C;
use crate::domain::value::evidence::EvidenceKind as E;

/// Proves the items that come before the final notice: R1 to R3.
pub(super) fn money_settled(w: &mut Writer) {
    w.wait(2, 20);
    passed(w, Item::Principal, "兑付审计", &[E::BankStatement]);
    passed(w, Item::Claims, "债权登记册", &[E::RegisterExport]);
    passed(w, Item::Assets, "资产清单", &[E::AssetList]);
}

/// From the money settled to the closing; `surely` without the chances of staying on the way. Says whether it closed.
pub(super) fn end(w: &mut Writer, start: Start, surely: bool) -> bool {
    if !surely && w.dice.chance(9) {
        return false;
    }
    w.wait(3, 25);
    w.go(C::FinalNotice, "终结申请", &[E::AuditReport]);
    notice_to_close(w, start, surely)
}

/// From the final notice to the closing. Says whether it closed.
pub(super) fn notice_to_close(w: &mut Writer, start: Start, surely: bool) -> bool {
    if !surely && w.dice.chance(3) {
        return false;
    }
    notice_run(w, 1);
    if objection_open(w).is_some() {
        let ruling = w.dice.below(100);
        if !surely && ruling < 25 {
            return false;
        }
        if ruling < 60 {
            upheld_and_back(w);
        } else {
            ruled(w, Ruling::Dismissed);
        }
    }
    w.wait(1, 9);
    passed(w, Item::Notice, "公示情况", &[E::NoticeCopy]);
    w.go(C::Accept, "验收申请", &[E::ObjectionLog]);
    if !surely && w.dice.chance(6) {
        w.wait(5, 25);
        w.go(C::FinalNotice, "退回补正", &[E::DefectList]);
        w.wait(10, 40);
        w.go(C::Accept, "再次验收", &[E::ObjectionLog]);
    }
    accepted(w, start, surely)
}

/// Publishes the final notice and waits until its window is over. Some object in it.
fn notice_run(w: &mut Writer, time: u32) {
    let days = 30 + w.dice.below(6);
    let until = w.ahead(days);
    let number = format!("终结公示{}-{time}号", w.number % 900 + 1);
    let kind = NoticeKind::Final;
    w.fact(CaseFact::Noticed { kind, number, until, extended_to: None }, "终结公示", &[E::NoticeCopy]);
    if w.dice.chance(14) {
        w.wait(4, 20);
        let objection = format!("异议{time}");
        w.fact(CaseFact::Objected { objection }, "异议书", &[E::Claim]);
    }
    w.wait_for(until);
}

/// The objection that is open, if one is.
fn objection_open(w: &Writer) -> Option<String> {
    let mut open = None;
    for step in &w.steps {
        match &step.what {
            What::Fact(CaseFact::Objected { objection }) => {
                open = Some(objection.clone());
            }
            What::Fact(CaseFact::ObjectionDecided { .. }) => open = None,
            What::Fact(_) | What::Move(..) => {}
        }
    }
    open
}

fn ruled(w: &mut Writer, ruling: Ruling) {
    if let Some(objection) = objection_open(w) {
        w.wait(1, 8);
        let fact = CaseFact::ObjectionDecided { objection, ruling };
        w.fact(fact, "异议决定", &[E::Decision]);
    }
}

/// An objection was right: back to carrying out, something is put right, and the notice is published again.
fn upheld_and_back(w: &mut Writer) {
    ruled(w, Ruling::Upheld);
    w.go(C::Execute, "异议处理", &[E::Decision]);
    w.wait(10, 40);
    w.go(C::FinalNotice, "终结申请", &[E::AuditReport]);
    notice_run(w, 2);
    ruled(w, Ruling::Dismissed);
}

/// From acceptance to the closing.
fn accepted(w: &mut Writer, start: Start, surely: bool) -> bool {
    if !surely && w.dice.chance(14) {
        return false;
    }
    w.wait(3, 30);
    passed(w, Item::Proceedings, "移交回执", &[E::HandOverReceipt]);
    passed(w, Item::Borrowers, "征信移交", &[E::HandOverReceipt]);
    passed(w, Item::Systems, "关停回执", &[E::ClosingReceipt]);
    let Some((exited_on, recorded)) = start.exit else {
        return false;
    };
    // The extract is to be fresh, and the province accepts those only that have exited.
    w.wait_for(exited_on);
    w.recorded_not_before(recorded);
    w.wait(1, 10);
    if w.dice.chance(10) {
        let item = Item::Entity;
        let why = "已移交市场监管部门吊销（样例）".to_owned();
        w.fact(CaseFact::ItemNotApplicable { item, why }, "移交函", &[]);
    } else {
        passed(w, Item::Entity, "工商注销", &[E::RegistryExtract]);
    }
    w.wait(1, 9);
    passed(w, Item::Acceptance, "验收表", &[E::AcceptanceForm]);
    w.go(C::Closed, "销号决定", &[E::AcceptanceForm]);
    !w.is_over()
}

/// An item of the checklist is proven.
pub(super) fn passed(w: &mut Writer, item: Item, paper: &str, evidence: &[E]) {
    w.fact(CaseFact::ItemPassed { item }, paper, evidence);
}

/// What can be got was distributed; the rest is the shortfall.
pub(super) fn distributed(w: &mut Writer) {
    w.wait(5, 40);
    if w.dice.chance(60) {
        w.fact(CaseFact::NothingRecoverable, "无可供执行", &[E::NothingRecoverable]);
    }
    w.fact(CaseFact::Distributed, "最终分配", &[E::CourtRuling]);
}
