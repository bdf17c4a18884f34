//! The record of a case: what is true of it on a day, folded from its moves and facts in the order of their days.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::claims::{Claim, ClaimStep};
use super::fact::{Flag, HardReason, Route, Ruling};
use super::item::Item;
use super::outcome::Outcome;
use super::payment::Payment;
use super::state::ClearanceState;
use crate::domain::clock::tolling::GrantRecorded;
use crate::domain::engine::fact::FactStanding;
use crate::domain::value::evidence::EvidenceKind as E;
use crate::domain::value::money::Money;
use crate::domain::value::reason::Reason;

/// A figure with its source and date.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Figure<T> {
    pub value: T,
    /// The document it comes from.
    pub source: String,
    pub on: NaiveDate,
}

/// Stock at the stop.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Stock {
    /// Outstanding principal.
    pub principal: Option<Figure<Money>>,
    /// Lenders with a balance.
    pub lenders: Option<Figure<u32>>,
    /// Balance advanced by the platform (代偿余额).
    pub advanced: Option<Figure<Money>>,
}

/// A notice with its window, both days included.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Window {
    pub number: String,
    /// The day it was published.
    pub from: NaiveDate,
    /// The last day of its window, moved off rest days.
    pub until: NaiveDate,
    /// The last day as it was published.
    pub published: NaiveDate,
}

impl Window {
    /// The last of the rest days that moved its end, which began on the day as published.
    #[must_use]
    pub fn rest_until(&self) -> Option<NaiveDate> {
        (self.until != self.published).then(|| self.until.pred_opt()).flatten()
    }
}

/// An objection to the final notice.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Objection {
    /// The day it was made.
    pub on: NaiveDate,
    /// How it was decided, and when.
    pub decided: Option<(NaiveDate, Ruling)>,
    /// Where it was upheld: when it led back to carrying the plan out (C15).
    pub carried_on: Option<NaiveDate>,
}

impl Objection {
    /// Whether it was upheld and has not led back to the execution yet.
    #[must_use]
    pub fn awaits_execution(&self) -> bool {
        match self.decided {
            Some((_, Ruling::Upheld)) => self.carried_on.is_none(),
            Some((_, Ruling::Dismissed)) | None => false,
        }
    }
}

/// The exit plan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Plan {
    /// The day it was filed.
    pub on: NaiveDate,
    /// Share of the votes that carries it, in basis points.
    pub threshold: Option<u32>,
}

/// A counted vote.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Vote {
    /// The entry that says so.
    pub seq: i32,
    pub on: NaiveDate,
    pub in_favour: u64,
    pub of: u64,
}

impl Vote {
    /// Whether it reaches a threshold in basis points, to the last vote.
    #[must_use]
    pub fn reaches(self, threshold: u32) -> bool {
        u128::from(self.in_favour).saturating_mul(10_000) >= u128::from(self.of).saturating_mul(u128::from(threshold))
    }
}

/// A flag that stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Raised {
    pub since: NaiveDate,
    pub why: Option<HardReason>,
    /// When it was last looked at.
    pub reviewed_on: NaiveDate,
    /// The document it rests on.
    pub basis: String,
}

/// What the money outstanding is counted from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Base {
    /// The register of claims is closed: what was admitted and not paid.
    Claims,
    /// It is open: the greater of the stock at the stop and the claims so far, and what was paid taken off.
    Stock,
}

impl Base {
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Claims => "claims",
            Self::Stock => "stock",
        }
    }
}

/// What is true of a case on a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CaseRecord {
    /// The stop that opened it: its day.
    pub stopped_on: Option<NaiveDate>,
    /// The cause of the stop.
    pub stopped_for: Option<Reason>,
    pub stage: Option<ClearanceState>,
    pub stage_since: Option<NaiveDate>,
    /// The round: 1, and one more with every reopening.
    pub round: u32,
    /// When the round began.
    pub round_since: Option<NaiveDate>,
    /// When the working group was named in this round.
    pub group_on: Option<NaiveDate>,
    /// The responsible body.
    pub body: Option<String>,
    /// The disposal route.
    pub route: Route,
    pub route_since: Option<NaiveDate>,
    /// The planned exit date.
    pub exit_by: Option<NaiveDate>,
    /// Stock at the stop.
    pub stock: Stock,
    /// Claims by reference.
    pub claims: BTreeMap<String, Claim>,
    /// When the register of claims was closed.
    pub register_closed_on: Option<NaiveDate>,
    /// Stock that was proven not to be owed.
    pub not_owed: Money,
    pub payments: Vec<Payment>,
    pub recoveries: Vec<(NaiveDate, Money)>,
    /// When it was certified that nothing more can be recovered.
    pub nothing_recoverable_on: Option<NaiveDate>,
    /// When the final distribution was made.
    pub distributed: Option<NaiveDate>,
    /// Documented tries to reach those responsible.
    pub contacts: Vec<NaiveDate>,
    /// The notice that asks for claims.
    pub claims_notice: Option<Window>,
    pub final_notice: Option<Window>,
    /// Objections by reference.
    pub objections: BTreeMap<String, Objection>,
    /// The plan that stands.
    pub plan: Option<Plan>,
    pub vote: Option<Vote>,
    /// How often a plan was voted down in this round.
    pub rejections: u32,
    /// Items of the checklist that were recorded in this round.
    pub items: BTreeMap<Item, ItemRecorded>,
    /// Flags that stand.
    pub flags: BTreeMap<Flag, Raised>,
    /// Tolling grants of the case itself.
    pub grants: BTreeMap<i32, GrantRecorded>,
    /// What it came to, where it is closed.
    pub outcome: Option<Outcome>,
    /// The last repayment, recovery or move.
    pub last_movement: Option<NaiveDate>,
}

impl Default for CaseRecord {
    fn default() -> Self {
        Self {
            stopped_on: None,
            stopped_for: None,
            stage: None,
            stage_since: None,
            round: 1,
            round_since: None,
            group_on: None,
            body: None,
            route: Route::Undecided,
            route_since: None,
            exit_by: None,
            stock: Stock::default(),
            claims: BTreeMap::new(),
            register_closed_on: None,
            not_owed: Money::ZERO,
            payments: Vec::new(),
            recoveries: Vec::new(),
            nothing_recoverable_on: None,
            distributed: None,
            contacts: Vec::new(),
            claims_notice: None,
            final_notice: None,
            objections: BTreeMap::new(),
            plan: None,
            vote: None,
            rejections: 0,
            items: BTreeMap::new(),
            flags: BTreeMap::new(),
            grants: BTreeMap::new(),
            outcome: None,
            last_movement: None,
        }
    }
}

impl CaseRecord {
    fn claims_sum(&self, of: fn(&Claim) -> Money) -> Money {
        self.claims.values().map(of).fold(Money::ZERO, Money::plus)
    }

    /// Claims that are owed something, and how much.
    #[must_use]
    pub fn owed_by_claim(&self) -> BTreeMap<String, Money> {
        self.claims.iter().map(|(claim, one)| (claim.clone(), one.owed())).filter(|(_, owed)| !owed.is_zero()).collect()
    }

    /// Principal admitted.
    #[must_use]
    pub fn admitted(&self) -> Money {
        self.claims_sum(|claim| claim.admitted.unwrap_or(Money::ZERO))
    }

    /// Principal admitted, and filed without a decision yet.
    #[must_use]
    pub fn claimed(&self) -> Money {
        self.admitted().plus(self.claims_sum(Claim::open))
    }

    /// Principal paid to lenders.
    #[must_use]
    pub fn paid(&self) -> Money {
        self.claims_sum(|claim| claim.paid)
    }

    /// Principal deposited (提存).
    #[must_use]
    pub fn deposited(&self) -> Money {
        self.claims_sum(|claim| claim.deposited)
    }

    /// Who took claims over, each once.
    #[must_use]
    pub fn assumed_by(&self) -> Vec<&str> {
        let by = self.claims.values().filter_map(|claim| claim.assumed_by.as_deref());
        by.collect::<std::collections::BTreeSet<_>>().into_iter().collect()
    }

    /// Principal assumed by others.
    #[must_use]
    pub fn assumed(&self) -> Money {
        self.claims_sum(|claim| claim.assumed)
    }

    /// Return paid above principal.
    #[must_use]
    pub fn returned(&self) -> Money {
        self.claims_sum(|claim| claim.returned)
    }

    /// Money got in for the lenders.
    #[must_use]
    pub fn recovered(&self) -> Money {
        self.recoveries.iter().map(|(_, amount)| *amount).fold(Money::ZERO, Money::plus)
    }

    /// What the money outstanding is counted from; `None` where neither stock nor a claim that stands is on record. A
    /// claim that was rejected or withdrawn says nothing of what others are owed.
    #[must_use]
    pub fn base(&self) -> Option<Base> {
        if self.stock.principal.is_none() && self.claimed().is_zero() {
            None
        } else if self.register_closed_on.is_some() {
            Some(Base::Claims)
        } else {
            Some(Base::Stock)
        }
    }

    /// Claims that have not come to their end.
    #[must_use]
    pub fn claims_open(&self) -> usize {
        self.claims.values().filter(|claim| !claim.is_terminal()).count()
    }

    /// The first claim that has not come to its end: one that waits for a decision, with those there are, before those
    /// that wait for payment.
    #[must_use]
    pub fn claim_open(&self) -> Option<(&str, Option<&'static [ClaimStep]>)> {
        let mut open = self.claims.iter().filter(|(_, claim)| !claim.is_terminal());
        let undecided = self.undecided().map(|(reference, steps)| (reference, Some(steps)));
        undecided.or_else(|| open.next().map(|(reference, _)| (reference.as_str(), None)))
    }

    /// The first claim that waits for a decision, with those there are.
    #[must_use]
    pub fn claim_undecided(&self) -> Option<(String, &'static [ClaimStep])> {
        self.undecided().map(|(reference, steps)| (reference.to_owned(), steps))
    }

    fn undecided(&self) -> Option<(&str, &'static [ClaimStep])> {
        let undecided = self.claims.iter().find(|(_, claim)| !claim.open().is_zero());
        undecided.map(|(reference, claim)| (reference.as_str(), claim.state.steps()))
    }

    /// Objections that were upheld and have not led back to the execution yet (C15).
    #[must_use]
    pub fn objections_upheld(&self) -> usize {
        self.objections.values().filter(|objection| objection.awaits_execution()).count()
    }

    /// Whether the counted vote carries the plan that stands; `None` where none was counted.
    #[must_use]
    pub fn vote_carried(&self) -> Option<bool> {
        let threshold = self.plan.as_ref().and_then(|plan| plan.threshold)?;
        self.vote.map(|vote| vote.reaches(threshold))
    }

    /// Objections without a decision.
    #[must_use]
    pub fn objections_open(&self) -> Vec<&str> {
        let open = self.objections.iter().filter(|(_, objection)| objection.decided.is_none());
        open.map(|(reference, _)| reference.as_str()).collect()
    }
}

/// What was recorded of an item.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ItemRecorded {
    pub seq: i32,
    /// The day of the document.
    pub on: NaiveDate,
    pub basis: String,
    /// Kinds of evidence given.
    pub evidence: Vec<E>,
    /// For one that does not apply: why.
    pub why: Option<String>,
}

impl ItemRecorded {
    /// Reads it off the fact that recorded it.
    #[must_use]
    pub fn of<F>(fact: &FactStanding<F>, why: Option<&str>) -> Self {
        Self {
            seq: fact.seq,
            on: fact.on,
            basis: fact.basis.clone(),
            evidence: fact.evidence.iter().map(|given| given.kind).collect(),
            why: why.map(str::to_owned),
        }
    }
}
