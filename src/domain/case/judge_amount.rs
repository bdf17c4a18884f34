//! Amounts that are far from what is known of a case: a question, and no rule.

use super::fact::CaseFact;
use super::record::CaseRecord;
use super::refusal::CaseRefusal;
use crate::domain::value::money::Money;

/// Questions an amount that is far from what is known, when it is recorded: perhaps yuan were typed for 万元. Amounts are
/// compared a lender, so that a single claim is not held against the stock of all.
///
/// # Errors
/// [`CaseRefusal::Jump`].
pub fn amount_question(record: &CaseRecord, fact: &CaseFact, times: u32) -> Result<(), CaseRefusal> {
    match compared(record, fact) {
        Some((amount, known)) if amount.jumps(times, known) => Err(CaseRefusal::Jump { amount, known, times }),
        Some(_) | None => Ok(()),
    }
}

/// The amount of a fact, and what is known that it can be held against.
fn compared(record: &CaseRecord, fact: &CaseFact) -> Option<(Money, Money)> {
    let stock = record.stock.principal.as_ref().map(|figure| figure.value);
    if let CaseFact::Stock { principal, .. } = fact {
        let claimed = record.claimed();
        return principal.zip(stock.or((!claimed.is_zero()).then_some(claimed)));
    }
    if let CaseFact::ClaimFiled { amount, lenders, .. } = fact {
        let heads = record.stock.lenders.as_ref().map(|figure| figure.value).filter(|heads| *heads > 0)?;
        return (*lenders > 0).then_some((amount.divided_by(*lenders), stock?.divided_by(heads)));
    }
    if let CaseFact::Paid { claim: None, principal, .. } = fact {
        return record.outstanding().filter(|_| !principal.is_zero()).map(|owed| (*principal, owed));
    }
    if let CaseFact::Recovered { amount } = fact {
        let owed = record.account().map(|account| account.principal).filter(|owed| amount > owed)?;
        return Some((*amount, owed));
    }
    None
}
