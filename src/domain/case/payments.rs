//! How a payment is divided over the claims, and what the bank takes back of it.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::claims::pro_rata;
use super::payment::{Payment, Share};
use super::record::CaseRecord;
use super::refusal::CaseRefusal;
use crate::domain::value::money::Money;

/// A payment as it is recorded.
#[derive(Debug, Clone, Copy)]
pub(super) struct Paid<'fact> {
    pub seq: i32,
    pub on: NaiveDate,
    /// One claim, or all admitted ones.
    pub claim: Option<&'fact str>,
    pub principal: Money,
    /// Return above principal.
    pub gain: Money,
    /// Lenders of a batch who are fully repaid with it.
    pub lenders: Option<u32>,
}

impl CaseRecord {
    pub(super) fn take_payment(&mut self, paid: &Paid<'_>) {
        self.last_movement = Some(paid.on);
        let [principals, gains] = match paid.claim {
            Some(claim) => [paid.principal, paid.gain].map(|all| BTreeMap::from([(claim.to_owned(), all)])),
            None => self.shared(paid.principal, paid.gain),
        };
        let mut shares = BTreeMap::new();
        let mut settled = paid.lenders;
        for (claim, one) in &mut self.claims {
            let principal = principals.get(claim).copied().unwrap_or(Money::ZERO);
            let gain = gains.get(claim).copied().unwrap_or(Money::ZERO);
            if principal.is_zero() && gain.is_zero() {
                continue;
            }
            let room = one.lenders.saturating_sub(one.settled);
            let now = settled.map(|left| left.min(room));
            settled = settled.map(|left| left.saturating_sub(now.unwrap_or(0)));
            let before = one.settled;
            one.pay(principal, gain, now);
            let share = Share { principal, gain, settled: one.settled.saturating_sub(before) };
            shares.insert(claim.clone(), share);
        }
        let (seq, on) = (paid.seq, paid.on);
        self.payments.push(Payment { seq, on, shares });
    }

    /// A payment to all: principal by what each is owed, a return by what each was owed altogether and was not taken
    /// over by others.
    fn shared(&self, principal: Money, gain: Money) -> [BTreeMap<String, Money>; 2] {
        let admitted = self
            .claims
            .iter()
            .filter_map(|(claim, one)| Some((claim.clone(), one.admitted?.less(one.assumed))))
            .collect();
        [pro_rata(principal, &self.owed_by_claim()), pro_rata(gain, &admitted)]
    }

    /// Takes a payment back, all or a part, from each claim in proportion to what it had of it. That it was made on its
    /// day stays true.
    pub(super) fn take_back(&mut self, seq: i32, principal: Money, gain: Money) {
        let Some(payment) = self.payments.iter_mut().find(|one| one.seq == seq) else {
            return;
        };
        let of = |of: fn(&Share) -> Money| -> BTreeMap<String, Money> {
            let shares = payment.shares.iter();
            shares.map(|(claim, share)| (claim.clone(), of(share))).collect()
        };
        let principals = pro_rata(principal, &of(|share| share.principal));
        let gains = pro_rata(gain, &of(|share| share.gain));
        for (claim, share) in &mut payment.shares {
            let principal = principals.get(claim).copied().unwrap_or(Money::ZERO);
            let gain = gains.get(claim).copied().unwrap_or(Money::ZERO);
            share.principal = share.principal.less(principal);
            share.gain = share.gain.less(gain);
            // How many of them a part went back from nobody knows: none of them counts as settled any more.
            let settled = if principal.is_zero() { 0 } else { share.settled };
            share.settled = share.settled.saturating_sub(settled);
            if let Some(one) = self.claims.get_mut(claim) {
                one.take_back(principal, gain, settled);
            }
        }
    }
}

/// Judges that so much of a payment was taken back.
///
/// # Errors
/// That there is no such payment by then, or that it was less.
pub(super) fn returned_judge(record: &CaseRecord, seq: i32, principal: Money, gain: Money) -> Result<(), CaseRefusal> {
    let payment =
        record.payments.iter().find(|payment| payment.seq == seq).ok_or(CaseRefusal::NoSuchPayment { seq })?;
    if principal.is_negative() || gain.is_negative() || principal.plus(gain).is_zero() {
        return Err(CaseRefusal::AmountZero);
    }
    let (paid, paid_gain) = (payment.principal(), payment.gain());
    if principal > paid || gain > paid_gain {
        return Err(CaseRefusal::ReturnedTooMuch { seq, principal: paid, gain: paid_gain });
    }
    Ok(())
}
