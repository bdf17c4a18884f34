//! The money of a case, by one identity: principal − repaid − taken over − deposited − given up = outstanding, where what is
//! given up is the shortfall, the stock that nobody claimed, and the stock that was proven not to be owed.
//!
//! Every figure is of principal; a return above it is none of them.

use super::outcome::Outcome;
use super::record::CaseRecord;
use super::sheet::Sheet;
use crate::domain::value::money::Money;

/// The money of a case on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Account {
    /// What the money is counted from: the greater of the stock at the stop and the claims.
    pub principal: Money,
    /// Paid to lenders, what the bank took back left out.
    pub repaid: Money,
    /// Taken over by another party.
    pub taken_over: Money,
    /// Deposited with a notary or a court (提存): no payment until it is collected.
    pub deposited: Money,
    /// Stock that nobody claimed, or that was claimed and not admitted, once the register is closed or the final
    /// distribution made; nothing before, when it is outstanding. `None` where the stock at the stop is not known.
    pub unclaimed: Option<Money>,
    /// Stock that was proven not to be owed.
    pub not_owed: Money,
    /// What the final distribution left unpaid of the claims.
    pub shortfall: Money,
    /// Still to be paid.
    pub outstanding: Money,
}

impl Account {
    /// What lenders will not get: shortfall, unclaimed, and not owed; `None` where a part of it is not known.
    #[must_use]
    pub fn given_up(&self) -> Option<Money> {
        Some(self.shortfall.plus(self.unclaimed?).plus(self.not_owed))
    }

    /// Whether every yuan of the stock is accounted for: paid, deposited, taken over, or proven not to be owed.
    #[must_use]
    pub fn is_whole(&self) -> bool {
        self.outstanding.is_zero() && self.shortfall.is_zero() && self.unclaimed.is_some_and(Money::is_zero)
    }
}

/// The money of several cases, over the same ones in every figure: those of which something is known. `None` where that
/// is none of them, and beyond what money can be.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct AccountSum {
    /// What the money is counted from.
    pub principal: Option<Money>,
    /// Paid to lenders.
    pub repaid: Option<Money>,
    pub taken_over: Option<Money>,
    pub deposited: Option<Money>,
    /// Unclaimed, as far as it is known.
    pub unclaimed: Option<Money>,
    /// Proven not to be owed.
    pub not_owed: Option<Money>,
    pub shortfall: Option<Money>,
    pub given_up: Option<Money>,
    /// Still to be paid.
    pub outstanding: Option<Money>,
    /// Cases of which nothing is known: they are in none of the figures.
    pub unknown: usize,
}

impl AccountSum {
    /// The sum of accounts; `None` among them is a case of which nothing is known.
    #[must_use]
    pub fn of(accounts: impl IntoIterator<Item = Option<Account>>) -> Self {
        let mut adding = AccountAdding::default();
        accounts.into_iter().for_each(|account| adding.add(account));
        adding.sum()
    }
}

/// A sum of accounts that are added one by one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct AccountAdding {
    sum: AccountSum,
    is_any_known: bool,
}

impl Default for AccountAdding {
    fn default() -> Self {
        let none = Some(Money::ZERO);
        let sum = AccountSum {
            principal: none,
            repaid: none,
            taken_over: none,
            deposited: none,
            unclaimed: none,
            not_owed: none,
            shortfall: none,
            given_up: none,
            outstanding: none,
            unknown: 0,
        };
        Self { sum, is_any_known: false }
    }
}

impl AccountAdding {
    /// Adds one; `None` is a case of which nothing is known.
    pub fn add(&mut self, account: Option<Account>) {
        let Some(one) = account else {
            self.sum.unknown = self.sum.unknown.saturating_add(1);
            return;
        };
        self.is_any_known = true;
        let unclaimed = one.unclaimed.unwrap_or(Money::ZERO);
        let sum = &mut self.sum;
        for (of_all, amount) in [
            (&mut sum.principal, one.principal),
            (&mut sum.repaid, one.repaid),
            (&mut sum.taken_over, one.taken_over),
            (&mut sum.deposited, one.deposited),
            (&mut sum.unclaimed, unclaimed),
            (&mut sum.not_owed, one.not_owed),
            (&mut sum.shortfall, one.shortfall),
            (&mut sum.given_up, one.shortfall.plus(unclaimed).plus(one.not_owed)),
            (&mut sum.outstanding, one.outstanding),
        ] {
            *of_all = of_all.and_then(|of_all| of_all.checked_add(amount));
        }
    }

    /// What they add up to. A sum of nothing known is not zero.
    #[must_use]
    pub fn sum(&self) -> AccountSum {
        if self.is_any_known {
            return self.sum;
        }
        AccountSum { unknown: self.sum.unknown, ..AccountSum::default() }
    }
}

impl CaseRecord {
    /// Its money; `None` where neither stock nor a claim that stands is on record.
    #[must_use]
    pub fn account(&self) -> Option<Account> {
        self.base()?;
        let stock = self.stock.principal.as_ref().map(|figure| figure.value);
        let claimed = self.claimed();
        let principal = stock.unwrap_or(Money::ZERO).max(claimed);
        // A claim that turns up shows that less of the stock is not owed than was proven.
        let not_owed = self.not_owed.min(principal.less(claimed));
        let rest = principal.less(claimed).less(not_owed);
        let [repaid, taken_over, deposited] = [self.paid(), self.assumed(), self.deposited()];
        let left = claimed.less(repaid).less(taken_over).less(deposited);
        let is_distributed = self.distributed.is_some();
        let is_settled = is_distributed || self.register_closed_on.is_some();
        let unclaimed = if is_settled { stock.map(|_| rest) } else { Some(Money::ZERO) };
        let [shortfall, outstanding] = if is_distributed {
            [left, Money::ZERO]
        } else if is_settled {
            [Money::ZERO, left]
        } else {
            [Money::ZERO, left.plus(rest)]
        };
        Some(Account { principal, repaid, taken_over, deposited, unclaimed, not_owed, shortfall, outstanding })
    }

    /// Principal outstanding; `None` where nothing is known. After the final distribution nothing more is outstanding:
    /// what was is the shortfall, and what nobody claimed.
    #[must_use]
    pub fn outstanding(&self) -> Option<Money> {
        self.account().map(|account| account.outstanding)
    }

    /// The shortfall of the final distribution; `None` before it.
    #[must_use]
    pub fn shortfall(&self) -> Option<Money> {
        self.distributed?;
        self.account().map(|account| account.shortfall)
    }

    /// Lenders concerned: those of the claims where all of the stock is claimed, else the greater of stock and claims.
    /// `None` where the stock is greater than the claims and nobody knows of how many it is.
    #[must_use]
    pub fn lenders(&self) -> Option<u32> {
        let claims = self
            .claims
            .values()
            .filter(|claim| !claim.admitted.is_some_and(Money::is_zero))
            .fold(0_u32, |sum, claim| sum.saturating_add(claim.lenders));
        let stock = self.stock.lenders.as_ref().map(|figure| figure.value);
        let all_claimed = self.account().is_some_and(|account| {
            let claimed = self.claimed();
            account.unclaimed.is_some() && account.principal.less(account.not_owed) == claimed
        });
        if self.register_closed_on.is_some() && all_claimed {
            Some(claims)
        } else if stock.is_none() && !all_claimed {
            None
        } else {
            Some(claims.max(stock.unwrap_or(0)))
        }
    }

    /// Lenders not yet fully repaid; `None` where money is left and nobody knows to how many.
    #[must_use]
    pub fn lenders_left(&self) -> Option<u32> {
        if self.account().is_some_and(|account| account.is_whole()) {
            return Some(0);
        }
        let settled = self.claims.values().filter(|claim| !claim.admitted.is_some_and(Money::is_zero)).fold(
            0_u32,
            |sum, claim| {
                let done = if claim.is_terminal() { claim.lenders } else { claim.settled };
                sum.saturating_add(done)
            },
        );
        let left = self.lenders()?.saturating_sub(settled);
        (left > 0).then_some(left)
    }
}

impl Sheet {
    /// The money of the case on its days; `None` where nothing is known.
    #[must_use]
    pub fn account(&self) -> Option<Account> {
        Some(Account {
            principal: self.counted?,
            repaid: self.paid,
            taken_over: self.assumed,
            deposited: self.deposited,
            unclaimed: self.unclaimed,
            not_owed: self.not_owed,
            shortfall: self.shortfall.unwrap_or(Money::ZERO),
            outstanding: self.outstanding?,
        })
    }

    /// Principal that is discharged: paid, deposited or taken over.
    #[must_use]
    pub fn discharged(&self) -> Money {
        self.paid.plus(self.deposited).plus(self.assumed)
    }
}

/// What a case would come to if it were closed as it stands.
///
/// "Repaid in full" is said only where every yuan of the stock at the stop is accounted for: paid, deposited, taken over by
/// name, or proven not to be owed. A shortfall, stock that nobody claimed, and a stock that nobody knows outweigh
/// everything. A stopped institution is never converted: that needs the licence on the pilot track.
#[must_use]
pub fn outcome(record: &CaseRecord) -> Outcome {
    match record.account() {
        None => Outcome::PartialFinal,
        Some(account) if !account.is_whole() => Outcome::PartialFinal,
        Some(account) if account.principal == account.not_owed => Outcome::NoStock,
        Some(account) if !account.taken_over.is_zero() => Outcome::Assumed,
        Some(_) if !record.returned().is_zero() => Outcome::FullWithReturn,
        Some(_) => Outcome::Full,
    }
}
