//! The return of an institution for a month.

use chrono::{Days, NaiveDate};

use super::calendar::{month_end, month_start};
use super::dice::Dice;
use super::sector::Held;
use crate::db::sample_owing::OwingCase;
use crate::domain::case::state::ClearanceState as C;
use crate::domain::returns::{Figures, Observations};
use crate::domain::value::money::Money;
use crate::domain::value::reason::Reason;

/// A return before it is a row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Return {
    pub(super) figures: Figures,
    /// The marks.
    pub(super) observations: Observations,
    /// Where they come from.
    pub(super) source: &'static str,
    /// Handed in.
    pub(super) submitted_on: NaiveDate,
    pub(super) submitted_by: &'static str,
}

/// Dice of an institution and a month: the same whoever rolls them.
fn dice_of(number: usize, month: u32) -> Dice {
    let own = u64::try_from(number).unwrap_or(0);
    Dice::new(own.wrapping_mul(6_364_136_223).wrapping_add(u64::from(month).wrapping_mul(1_442_695_041)))
}

/// Of one in operation, from what it had a month before (none for the first month) and what it has.
pub(super) fn of_operating(number: usize, month: u32, before: Option<Held>, now: Held) -> Return {
    let mut dice = dice_of(number, month);
    let [balance, lenders, borrowers] = now;
    // New loans fade out: from some hundredths of the balance to none of it but for renewals.
    let fading = 320_u64.saturating_sub(u64::from(month).saturating_mul(14)).max(6);
    let new = parts(balance, i64::try_from(dice.below(fading)).unwrap_or(0), 10_000);
    let (issued, repaid) = match before {
        Some([then, ..]) => {
            let rise = balance.saturating_sub(then).max(0);
            let issued = new.max(rise);
            (issued, then.saturating_add(issued).saturating_sub(balance))
        }
        None => (new, parts(balance, 700, 10_000)),
    };
    // What is overdue grows with the months as a share: it is what stays when the rest is repaid.
    let own = i64::try_from(number.rem_euclid(7)).unwrap_or(0);
    let share = 180 + own * 90 + i64::from(month) * 38;
    let overdue = parts(balance, share, 10_000);
    let advanced = parts(overdue, own * 8, 100);
    let custodian = number % 3 != 1;
    Return {
        figures: Figures {
            balance: Money::from_fen(balance),
            lenders: Some(lenders),
            borrowers: Some(borrowers),
            issued: Money::from_fen(issued),
            repaid: Money::from_fen(repaid),
            overdue: Money::from_fen(overdue),
            advanced: Money::from_fen(advanced),
        },
        observations: Observations {
            provisional: dice.below(300) == 0,
            estimated: dice.below(600) == 0,
            ..Observations::default()
        },
        ..handed_in(&mut dice, month, custodian)
    }
}

/// Of one that has stopped, where it is one of which a return can be expected, and files it; `before` is the balance of its
/// last return.
pub(super) fn of_stopped(number: usize, month: u32, before: Option<i64>, case: &OwingCase) -> Option<Return> {
    let mut dice = dice_of(number, month);
    let balance = case.outstanding_fen.filter(|_| can_report(number, case))?;
    // Now and then a month is not handed in.
    if dice.below(45) == 0 {
        return None;
    }
    let owes = balance > 0;
    let a_lender = 2_000_000 + i64::try_from(number.rem_euclid(37)).unwrap_or(0) * 110_000;
    let heads = |a_head: i64| balance.checked_div(a_head).unwrap_or(0).max(i64::from(owes));
    let lenders = match case.lenders_left {
        Some(left) if owes => left.max(1),
        Some(_) | None => heads(a_lender),
    };
    let borrowers = heads(a_lender.div_euclid(2));
    let repaid = before.map_or(0, |then| then.saturating_sub(balance).max(0));
    let overdue = parts(balance, 55 + i64::try_from(number.rem_euclid(40)).unwrap_or(0), 100);
    let advanced = case.advanced_fen.map(|advanced| advanced.min(overdue));
    Some(Return {
        figures: Figures {
            balance: Money::from_fen(balance),
            lenders: Some(lenders),
            borrowers: Some(borrowers),
            issued: Some(Money::ZERO),
            repaid: Money::from_fen(repaid),
            overdue: Money::from_fen(overdue),
            advanced: advanced.and_then(Money::from_fen),
        },
        observations: Observations {
            provisional: dice.below(90) == 0,
            estimated: dice.below(60) == 0,
            definition_break: breaks(number, month),
            missing: false,
        },
        ..handed_in(&mut dice, month, false)
    })
}

/// A few that cannot be reached are recorded as missing, so that nobody goes on waiting.
pub(super) fn of_lost(number: usize, month: u32, case: &OwingCase) -> Option<Return> {
    let recorded = case.stopped_for == Reason::LostContact && number % 37 == 5;
    recorded.then(|| {
        let mut dice = dice_of(number, month);
        Return {
            observations: Observations { missing: true, ..Observations::default() },
            source: "样例属地核查",
            submitted_by: "样例专班填报员",
            ..handed_in(&mut dice, month, false)
        }
    })
}

/// Whether somebody is there to report: not where nobody can be reached, and not where police or court have the books.
fn can_report(number: usize, case: &OwingCase) -> bool {
    if case.stopped_for == Reason::LostContact {
        return false;
    }
    match case.stage {
        C::Open => !number.is_multiple_of(3),
        C::Verify | C::Plan | C::Vote | C::Execute | C::FinalNotice | C::Accept => number % 11 != 5,
        C::Distribution => number.is_multiple_of(2),
        C::Notice | C::Criminal | C::Bankruptcy | C::Closed | C::Reopened | C::Ended => false,
    }
}

/// One institution in clearance counts differently since a month.
const fn breaks(number: usize, month: u32) -> bool {
    number == 227 && month == 14
}

fn handed_in(dice: &mut Dice, month: u32, custodian: bool) -> Return {
    // Due on the fifth; three in a hundred come on the sixth or seventh.
    let day = if dice.chance(3) { 6 + dice.below(2) } else { 1 + dice.below(5) };
    let next = month_start(month.saturating_add(1));
    Return {
        figures: Figures::default(),
        observations: Observations::default(),
        source: if custodian { "样例存管银行报送" } else { "样例机构报送" },
        submitted_on: month_end(month).checked_add_days(Days::new(day)).unwrap_or(next),
        submitted_by: if custodian { "样例存管行经办" } else { "样例机构报送员" },
    }
}

/// So many parts of an amount, rounded down.
fn parts(of: i64, parts: i64, whole: i64) -> i64 {
    let product = i128::from(of).saturating_mul(i128::from(parts));
    let part = product.checked_div_euclid(i128::from(whole)).unwrap_or(0);
    i64::try_from(part).unwrap_or(0)
}
