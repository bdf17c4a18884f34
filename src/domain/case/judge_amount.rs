//! Amounts that are far from what is known of a case: a question, and no rule.

use super::fact::CaseFact;
use super::record::CaseRecord;
use super::refusal::CaseRefusal;

/// Questions an amount that is far from what is known, when it is recorded: perhaps yuan were typed for 万元. Amounts are
/// compared a lender, so that a single claim is not held against the stock of all.
///
/// # Errors
/// [`CaseRefusal::Jump`].
pub fn amount_question(record: &CaseRecord, fact: &CaseFact, times: u32) -> Result<(), CaseRefusal> {
    let stock = record.stock.principal.as_ref().map(|figure| figure.value);
    let heads = record.stock.lenders.as_ref().map(|figure| figure.value);
    let pair = match fact {
        CaseFact::Stock { principal: Some(principal), .. } => {
            let claimed = record.claimed();
            let known = stock.or((!claimed.is_zero()).then_some(claimed));
            known.map(|known| (*principal, known))
        }
        CaseFact::ClaimFiled { amount, lenders, .. } => stock
            .zip(heads)
            .filter(|(_, heads)| *heads > 0 && *lenders > 0)
            .map(|(stock, heads)| (amount.divided_by(*lenders), stock.divided_by(heads))),
        CaseFact::Paid { claim: None, principal, .. } if !principal.is_zero() => {
            record.outstanding().map(|owed| (*principal, owed))
        }
        CaseFact::Recovered { amount } => {
            record.account().map(|account| account.principal).filter(|owed| amount > owed).map(|owed| (*amount, owed))
        }
        CaseFact::Assigned { .. }
        | CaseFact::Stock { principal: None, .. }
        | CaseFact::ClaimMoved { .. }
        | CaseFact::ClaimAmended { .. }
        | CaseFact::RegisterClosed
        | CaseFact::Paid { .. }
        | CaseFact::PaymentReturned { .. }
        | CaseFact::NotOwed { .. }
        | CaseFact::NothingRecoverable
        | CaseFact::Distributed
        | CaseFact::ContactTried
        | CaseFact::Noticed { .. }
        | CaseFact::Objected { .. }
        | CaseFact::ObjectionDecided { .. }
        | CaseFact::PlanFiled { .. }
        | CaseFact::VoteCounted { .. }
        | CaseFact::ItemPassed { .. }
        | CaseFact::ItemNotApplicable { .. }
        | CaseFact::FlagRaised { .. }
        | CaseFact::FlagReviewed { .. }
        | CaseFact::FlagLifted { .. }
        | CaseFact::Tolled(_)
        | CaseFact::TollingEnded { .. } => None,
    };
    match pair {
        Some((amount, known)) if amount.jumps(times, known) => Err(CaseRefusal::Jump { amount, known, times }),
        Some(_) | None => Ok(()),
    }
}
