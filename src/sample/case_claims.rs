//! What is owed: stock and claims, in batches for most, one by one for some.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::amounts::{Size, share, size};
use super::case_writer::{What, Writer};
use crate::domain::case::claims::ClaimStep;
use crate::domain::case::fact::{CaseFact, NoticeKind};
use crate::domain::value::evidence::EvidenceKind as E;
use crate::domain::value::money::Money;

/// Records the stock at the stop, with its day.
pub(super) fn stock_add(w: &mut Writer) -> Size {
    let drawn = size(&mut w.dice);
    let size = w.stock.unwrap_or(drawn);
    let known = !w.dice.chance(12);
    let fact = CaseFact::Stock {
        principal: Some(size.principal),
        lenders: known.then_some(size.lenders),
        advanced: known.then_some(size.advanced),
    };
    w.fact(fact, "存量审计", &[E::AuditReport]);
    size
}

/// Asks for claims; gives the last day of the window by waiting until the day after it. What is claimed is filed in it.
pub(super) fn claims_gather(w: &mut Writer, size: Size) -> Vec<String> {
    let window = 15 + w.dice.below(31);
    let until = w.ahead(window);
    claims_notice(w, until);
    w.wait(2, 12);
    let claims = if w.number % 230 == 3 { single_claims(w) } else { batches(w, size) };
    w.wait_for(until);
    w.wait(1, 6);
    claims
}

/// Publishes the notice that asks for claims.
pub(super) fn claims_notice(w: &mut Writer, until: NaiveDate) {
    let number = format!("债权公告{}-{}号", w.number % 900 + 1, w.steps.len());
    let kind = NoticeKind::Claims;
    let fact = CaseFact::Noticed { kind, number, until, extended_to: None };
    w.fact(fact, "债权公告", &[E::NoticeCopy]);
}

/// What becomes of the stock at a stop: of ten, in four all of it is claimed, in three an audit proves what was not claimed
/// not to be owed, and in three it stays unclaimed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Accounted {
    /// All of it is claimed and admitted.
    Claimed,
    /// What was not claimed is proven not to be owed.
    Audited,
    /// What was not claimed stays so.
    Unclaimed,
}

impl Accounted {
    /// By the number of the life: no dice are thrown, so that whether a case closes does not depend on it.
    pub(super) const fn of(w: &Writer) -> Self {
        match w.number % 10 {
            0..=3 => Self::Claimed,
            4..=6 => Self::Audited,
            _ => Self::Unclaimed,
        }
    }
}

/// Proves what nobody claimed not to be owed, where an audit does.
pub(super) fn not_owed_add(w: &mut Writer, size: Size) {
    let left = size.principal.less(admitted(w));
    if Accounted::of(w) == Accounted::Audited && !left.is_zero() {
        w.fact(CaseFact::NotOwed { amount: left }, "存量核实", &[E::AuditReport]);
    }
}

/// Principal admitted in all so far.
fn admitted(w: &Writer) -> Money {
    let mut claims: BTreeMap<&str, (Money, Money)> = BTreeMap::new();
    for one in &w.steps {
        match &one.what {
            What::Fact(CaseFact::ClaimFiled { claim, amount, .. }) => {
                claims.insert(claim, (*amount, Money::ZERO));
            }
            What::Fact(CaseFact::ClaimMoved { claim, step, amount, .. }) => {
                if let Some((filed, admitted)) = claims.get_mut(claim.as_str()) {
                    match step {
                        ClaimStep::Admitted => *admitted = *filed,
                        ClaimStep::PartAdmitted | ClaimStep::Changed => {
                            *admitted = amount.unwrap_or(Money::ZERO);
                        }
                        ClaimStep::Rejected | ClaimStep::Withdrawn => *admitted = Money::ZERO,
                        ClaimStep::Verifying
                        | ClaimStep::Objected
                        | ClaimStep::Upheld
                        | ClaimStep::Transferred
                        | ClaimStep::Deposited => {}
                    }
                }
            }
            What::Fact(_) | What::Move(..) => {}
        }
    }
    let sum = claims.values().map(|(_, admitted)| *admitted);
    sum.fold(Money::ZERO, Money::plus)
}

/// Files what is claimed in one batch, or two; gives their references.
pub(super) fn batches(w: &mut Writer, size: Size) -> Vec<String> {
    let drawn = share(size.principal, 88 + w.dice.below(14)).max(SMALLEST);
    let all = match Accounted::of(w) {
        Accounted::Claimed => size.principal.max(SMALLEST),
        Accounted::Audited | Accounted::Unclaimed => drawn,
    };
    let lenders = match Accounted::of(w) {
        Accounted::Claimed | Accounted::Audited => size.lenders,
        // One in twenty, and one more, did not turn up.
        Accounted::Unclaimed => {
            let missing = size.lenders.div_euclid(20).saturating_add(1);
            size.lenders.saturating_sub(missing).max(1)
        }
    };
    let mut filed = vec![("批1".to_owned(), all, lenders)];
    // Some lenders cannot be found any more: theirs is a batch of its own, to be deposited.
    if w.dice.chance(9) && size.lenders > 40 {
        let few = share(all, 3).max(SMALLEST);
        filed = vec![("批1".to_owned(), all.less(few), lenders.saturating_sub(9)), ("批2".to_owned(), few, 9)];
    }
    filed
        .into_iter()
        .map(|(claim, amount, lenders)| {
            let fact = CaseFact::ClaimFiled { claim: claim.clone(), amount, lenders };
            w.fact(fact, "债权登记表", &[]);
            claim
        })
        .collect()
}

/// A fen would be no claim.
const SMALLEST: Money = match Money::from_yuan(1_000) {
    Some(amount) => amount,
    None => Money::ZERO,
};

/// Some twenty to forty claims, one by one.
fn single_claims(w: &mut Writer) -> Vec<String> {
    let count = 20 + w.dice.below(21);
    (1..=count)
        .map(|one| {
            let claim = format!("债权{one:03}");
            let yuan = 3_000 + i64::try_from(w.dice.below(400_000)).unwrap_or(0);
            let fact = CaseFact::ClaimFiled {
                claim: claim.clone(),
                amount: Money::from_yuan(yuan).unwrap_or(SMALLEST),
                lenders: 1,
            };
            w.fact(fact, "债权申报", &[E::Claim]);
            if one % 9 == 0 {
                w.wait(0, 1);
            }
            claim
        })
        .collect()
}

/// Decides every claim and closes the register; gives what is to be paid then.
pub(super) fn claims_decide(w: &mut Writer, claims: &[String], close: bool) -> Money {
    let mut owed = Money::ZERO;
    let single = claims.len() > 2;
    for (place, claim) in claims.iter().enumerate() {
        let filed = filed(w, claim);
        owed = owed.plus(if single {
            single_decide(w, claim, filed, place)
        } else if claim == "批2" {
            step(w, claim, ClaimStep::Admitted, None);
            step(w, claim, ClaimStep::Deposited, None);
            Money::ZERO
        } else if let Some(part) = part_of(w, filed) {
            step(w, claim, ClaimStep::Verifying, None);
            step(w, claim, ClaimStep::PartAdmitted, Some(part));
            part
        } else {
            step(w, claim, ClaimStep::Admitted, None);
            filed
        });
    }
    if close {
        w.wait(1, 5);
        w.fact(CaseFact::RegisterClosed, "债权登记册", &[E::RegisterExport]);
    }
    owed
}

/// The part that is admitted of a batch, where it is not all of it.
fn part_of(w: &mut Writer, filed: Money) -> Option<Money> {
    let part = w.dice.chance(30).then(|| share(filed, 80 + w.dice.below(20)));
    part.filter(|_| Accounted::of(w) != Accounted::Claimed)
}

fn filed(w: &Writer, claim: &str) -> Money {
    w.steps
        .iter()
        .rev()
        .find_map(|one| match &one.what {
            What::Fact(CaseFact::ClaimFiled { claim: of, amount, .. }) if of == claim => Some(*amount),
            What::Fact(_) | What::Move(..) => None,
        })
        .unwrap_or(Money::ZERO)
}

/// One claim after the other takes another way.
fn single_decide(w: &mut Writer, claim: &str, filed: Money, place: usize) -> Money {
    match place % 11 {
        2 => {
            step(w, claim, ClaimStep::Withdrawn, None);
            Money::ZERO
        }
        4 => {
            let part = share(filed, 60);
            step(w, claim, ClaimStep::PartAdmitted, Some(part));
            step(w, claim, ClaimStep::Objected, None);
            step(w, claim, ClaimStep::Upheld, None);
            part
        }
        5 => {
            let (part, more) = (share(filed, 50), share(filed, 75));
            step(w, claim, ClaimStep::Verifying, None);
            step(w, claim, ClaimStep::PartAdmitted, Some(part));
            step(w, claim, ClaimStep::Objected, None);
            step(w, claim, ClaimStep::Changed, Some(more));
            more
        }
        7 => {
            rejected_as_repeated(w, claim);
            Money::ZERO
        }
        8 => {
            step(w, claim, ClaimStep::Admitted, None);
            step(w, claim, ClaimStep::Deposited, None);
            Money::ZERO
        }
        _ => {
            step(w, claim, ClaimStep::Admitted, None);
            filed
        }
    }
}

fn rejected_as_repeated(w: &mut Writer, claim: &str) {
    let fact = CaseFact::ClaimMoved {
        claim: claim.to_owned(),
        step: ClaimStep::Rejected,
        amount: None,
        duplicate_of: Some("债权001".to_owned()),
        taken_over_by: None,
    };
    w.fact(fact, "债权审核", &[]);
}

/// Who takes claims over in the sample.
const TAKER: &str = "样例资产管理有限公司";

/// A step of a claim.
pub(super) fn step(w: &mut Writer, claim: &str, step: ClaimStep, amount: Option<Money>) {
    let fact = CaseFact::ClaimMoved {
        claim: claim.to_owned(),
        step,
        amount,
        duplicate_of: None,
        taken_over_by: (step == ClaimStep::Transferred).then(|| TAKER.to_owned()),
    };
    w.fact(fact, "债权审核", &[]);
}

/// Pays what is owed, monthly and soon, or by the quarter and slowly, or some and then no more, or nothing. Says whether
/// all of it was paid within the sample.
pub(super) fn payments_add(w: &mut Writer, owed: Money, surely: bool, with_return: bool) -> bool {
    if owed.is_zero() {
        return true;
    }
    let pace = w.dice.below(100);
    let (times, percent, fewest, most) = if surely || pace < 46 {
        let times = 2 + w.dice.below(6);
        (times, 100_u64.div_euclid(times), 24, 38)
    } else if pace < 72 {
        (12, 2 + w.dice.below(7), 80, 100)
    } else if pace < 86 {
        (1 + w.dice.below(3), 3 + w.dice.below(9), 30, 70)
    } else {
        return false;
    };
    let mut left = owed;
    for time in 1..=times {
        w.wait(fewest, most);
        let last = percent.saturating_mul(times) >= 98 && time == times;
        let part = if last { left } else { share(owed, percent).min(left) };
        if part.is_zero() {
            break;
        }
        if time % 3 == 1 && w.dice.chance(35) {
            let amount = share(part, 110);
            w.fact(CaseFact::Recovered { amount }, "资产处置", &[E::BankStatement]);
        }
        left = left.less(part);
        let gain = if last && with_return { share(owed, 3) } else { Money::ZERO };
        payment_add(w, part, gain);
    }
    left.is_zero() && !w.is_over()
}

pub(super) fn payment_add(w: &mut Writer, principal: Money, gain: Money) {
    let fact = CaseFact::Paid { claim: None, principal, gain, lenders: None };
    w.fact(fact, "兑付回单", &[E::BankStatement]);
}
