//! Claims: what lenders are owed, one by one or in batches, and how far each has come (domain note §6.2).

use std::collections::BTreeMap;

use chrono::NaiveDate;

use crate::domain::value::money::Money;
use crate::domain::value::word::words;

words! {
    /// Where a claim stands.
    ClaimState as "state of a claim" said "claim-state-" {
        /// Declared.
        Filed = "filed",
        /// Being verified.
        Verifying = "verifying",
        /// Admitted as filed.
        Admitted = "admitted",
        PartAdmitted = "part-admitted",
        Rejected = "rejected",
        /// The lender objects to the decision.
        Objected = "objected",
        /// The decision stands.
        Upheld = "upheld",
        /// The decision was changed.
        Changed = "changed",
        PartPaid = "part-paid",
        Paid = "paid",
        /// Withdrawn by the lender.
        Withdrawn = "withdrawn",
        /// Assumed by another party (承接).
        Transferred = "transferred",
        /// Deposited with a notary or court (提存).
        Deposited = "deposited",
    }
}

words! {
    /// A step of a claim that somebody decides. Payment is not among them: it follows from payments.
    ClaimStep as "step of a claim" said "claim-step-" {
        /// Verification begins.
        Verifying = "verifying",
        /// Admitted as filed.
        Admitted = "admitted",
        /// Admitted in part, with the amount.
        PartAdmitted = "part-admitted",
        Rejected = "rejected",
        /// The lender objects.
        Objected = "objected",
        /// The decision stands.
        Upheld = "upheld",
        /// The decision is changed, with the amount now admitted.
        Changed = "changed",
        Withdrawn = "withdrawn",
        /// Assumed by another party.
        Transferred = "transferred",
        /// What is left is deposited.
        Deposited = "deposited",
    }
}

impl ClaimStep {
    /// The state the step leads to.
    #[must_use]
    pub const fn state(self) -> ClaimState {
        match self {
            Self::Verifying => ClaimState::Verifying,
            Self::Admitted => ClaimState::Admitted,
            Self::PartAdmitted => ClaimState::PartAdmitted,
            Self::Rejected => ClaimState::Rejected,
            Self::Objected => ClaimState::Objected,
            Self::Upheld => ClaimState::Upheld,
            Self::Changed => ClaimState::Changed,
            Self::Withdrawn => ClaimState::Withdrawn,
            Self::Transferred => ClaimState::Transferred,
            Self::Deposited => ClaimState::Deposited,
        }
    }

    /// Whether the step comes with an amount admitted.
    #[must_use]
    pub const fn takes_amount(self) -> bool {
        match self {
            Self::PartAdmitted | Self::Changed => true,
            Self::Verifying
            | Self::Admitted
            | Self::Rejected
            | Self::Objected
            | Self::Upheld
            | Self::Withdrawn
            | Self::Transferred
            | Self::Deposited => false,
        }
    }
}

impl ClaimState {
    /// The steps open from here.
    #[must_use]
    pub const fn steps(self) -> &'static [ClaimStep] {
        use ClaimStep as Step;
        match self {
            Self::Filed => &[Step::Verifying, Step::Admitted, Step::PartAdmitted, Step::Rejected, Step::Withdrawn],
            Self::Verifying => &[Step::Admitted, Step::PartAdmitted, Step::Rejected, Step::Withdrawn],
            Self::Admitted | Self::Changed | Self::PartPaid => &[Step::Withdrawn, Step::Transferred, Step::Deposited],
            Self::PartAdmitted => &[Step::Objected, Step::Withdrawn, Step::Transferred, Step::Deposited],
            Self::Rejected => &[Step::Objected],
            Self::Objected => &[Step::Upheld, Step::Changed, Step::Withdrawn],
            Self::Upheld => &[Step::Withdrawn, Step::Transferred, Step::Deposited],
            Self::Paid | Self::Withdrawn | Self::Transferred | Self::Deposited => &[],
        }
    }
}

/// A claim as it stands on a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Claim {
    /// Principal claimed.
    pub filed: Money,
    pub lenders: u32,
    /// The day it was declared.
    pub filed_on: NaiveDate,
    /// It was declared after the window.
    pub late: bool,
    /// The claim it repeats.
    pub duplicate_of: Option<String>,
    /// Where it stands.
    pub state: ClaimState,
    /// The amount admitted; `None` before a decision.
    pub admitted: Option<Money>,
    /// Principal paid.
    pub paid: Money,
    /// Return paid.
    pub returned: Money,
    /// Principal assumed by another party.
    pub assumed: Money,
    /// Who took it over.
    pub assumed_by: Option<String>,
    /// Principal deposited.
    pub deposited: Money,
    /// Lenders fully repaid.
    pub settled: u32,
}

impl Claim {
    /// A claim just declared.
    #[must_use]
    pub const fn new(filed: Money, lenders: u32, filed_on: NaiveDate, late: bool) -> Self {
        Self {
            filed,
            lenders,
            filed_on,
            late,
            duplicate_of: None,
            state: ClaimState::Filed,
            admitted: None,
            paid: Money::ZERO,
            returned: Money::ZERO,
            assumed: Money::ZERO,
            assumed_by: None,
            deposited: Money::ZERO,
            settled: 0,
        }
    }

    /// Principal admitted and neither paid, deposited nor assumed.
    #[must_use]
    pub fn owed(&self) -> Money {
        let gone = [self.paid, self.deposited, self.assumed];
        gone.into_iter().fold(self.admitted.unwrap_or(Money::ZERO), Money::less)
    }

    /// What may still turn out to be owed: what was filed, before a decision.
    #[must_use]
    pub fn open(&self) -> Money {
        match self.state {
            ClaimState::Filed | ClaimState::Verifying => self.filed,
            ClaimState::Objected => self.filed.less(self.admitted.unwrap_or(Money::ZERO)),
            ClaimState::Admitted
            | ClaimState::PartAdmitted
            | ClaimState::Rejected
            | ClaimState::Upheld
            | ClaimState::Changed
            | ClaimState::PartPaid
            | ClaimState::Paid
            | ClaimState::Withdrawn
            | ClaimState::Transferred
            | ClaimState::Deposited => Money::ZERO,
        }
    }

    /// Whether nothing more is to come of it.
    #[must_use]
    pub fn is_terminal(&self) -> bool {
        match self.state {
            ClaimState::Paid
            | ClaimState::Withdrawn
            | ClaimState::Transferred
            | ClaimState::Deposited
            | ClaimState::Rejected => true,
            ClaimState::Upheld => self.owed().is_zero(),
            ClaimState::Filed
            | ClaimState::Verifying
            | ClaimState::Admitted
            | ClaimState::PartAdmitted
            | ClaimState::Objected
            | ClaimState::Changed
            | ClaimState::PartPaid => false,
        }
    }

    /// Takes a step that was judged before.
    pub fn step(&mut self, step: ClaimStep, amount: Option<Money>) {
        let left = self.owed();
        self.state = step.state();
        match step {
            ClaimStep::Admitted => self.admitted = Some(self.filed),
            ClaimStep::PartAdmitted | ClaimStep::Changed => {
                self.admitted = amount;
                self.paid_already();
            }
            ClaimStep::Upheld => self.paid_already(),
            ClaimStep::Rejected => self.admitted = Some(Money::ZERO),
            // What was paid before a claim is withdrawn was owed.
            ClaimStep::Withdrawn => self.admitted = Some(self.paid),
            ClaimStep::Transferred => self.assumed = self.assumed.plus(left),
            ClaimStep::Deposited => {
                self.deposited = self.deposited.plus(left);
                self.settled = self.lenders;
            }
            ClaimStep::Verifying | ClaimStep::Objected => {}
        }
    }

    /// A decision on what was paid in full before is the end of the claim.
    fn paid_already(&mut self) {
        if self.owed().is_zero() && !self.paid.is_zero() {
            self.state = ClaimState::Paid;
            self.settled = self.lenders;
        }
    }

    /// Takes back what was judged before to be taken back of a payment: it is owed again, whatever end the claim had come
    /// to with it.
    pub fn take_back(&mut self, principal: Money, gain: Money, settled: u32) {
        self.paid = self.paid.less(principal);
        self.returned = self.returned.less(gain);
        self.settled = self.settled.saturating_sub(settled);
        if principal.is_zero() {
            return;
        }
        match self.state {
            ClaimState::Filed | ClaimState::Verifying | ClaimState::Objected | ClaimState::Rejected => {}
            ClaimState::Admitted
            | ClaimState::PartAdmitted
            | ClaimState::Upheld
            | ClaimState::Changed
            | ClaimState::PartPaid
            | ClaimState::Paid
            | ClaimState::Withdrawn
            | ClaimState::Transferred
            | ClaimState::Deposited => {
                self.state = if self.paid.is_zero() { ClaimState::Admitted } else { ClaimState::PartPaid };
            }
        }
    }

    /// Takes a payment that was judged before.
    pub fn pay(&mut self, principal: Money, gain: Money, lenders: Option<u32>) {
        self.paid = self.paid.plus(principal);
        self.returned = self.returned.plus(gain);
        let all = self.owed().is_zero();
        match self.state {
            // A payment settles neither what a lender objects to nor a claim that came to another end.
            ClaimState::Objected
            | ClaimState::Rejected
            | ClaimState::Withdrawn
            | ClaimState::Transferred
            | ClaimState::Deposited => {}
            ClaimState::Filed
            | ClaimState::Verifying
            | ClaimState::Admitted
            | ClaimState::PartAdmitted
            | ClaimState::Upheld
            | ClaimState::Changed
            | ClaimState::PartPaid
            | ClaimState::Paid => {
                self.state = if all {
                    self.settled = self.lenders;
                    ClaimState::Paid
                } else {
                    let more = self.settled.saturating_add(lenders.unwrap_or(0));
                    self.settled = more.min(self.lenders);
                    ClaimState::PartPaid
                };
            }
        }
    }
}

/// Divides an amount over claims in proportion to what each is still owed, to the last fen: every claim gets its share
/// rounded down, and the fen left over go to the largest remainders first, then in the order of the references.
///
/// Shares never exceed what a claim is owed as long as the amount does not exceed the sum.
#[must_use]
pub fn pro_rata(amount: Money, owed: &BTreeMap<String, Money>) -> BTreeMap<String, Money> {
    let sum: i128 = owed.values().map(|one| i128::from(one.fen())).sum();
    if sum <= 0 {
        return BTreeMap::new();
    }
    let total = i128::from(amount.fen());
    let mut shares: Vec<(&String, i128, i128)> = owed
        .iter()
        .map(|(claim, one)| {
            let product = total.saturating_mul(i128::from(one.fen()));
            (claim, product.div_euclid(sum), product.rem_euclid(sum))
        })
        .collect();
    let given: i128 = shares.iter().map(|(_, share, _)| share).sum();
    let left = usize::try_from(total.saturating_sub(given)).unwrap_or(0);
    shares.sort_by(|one, other| other.2.cmp(&one.2).then_with(|| one.0.cmp(other.0)));
    for (_, share, _) in shares.iter_mut().take(left) {
        *share = share.saturating_add(1);
    }
    shares
        .into_iter()
        .map(|(claim, share, _)| {
            let fen = i64::try_from(share).ok().and_then(Money::from_fen);
            (claim.clone(), fen.unwrap_or(Money::ZERO))
        })
        .collect()
}
