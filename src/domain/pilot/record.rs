//! The record of an application: what is true of it on a day, folded from its moves and facts in the order of their days.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use super::fact::{Consequence, Obstacle, Office, Opinion, PackItem, PilotFact, Scope, Term};
use super::state::PilotState;
use crate::domain::case::item::Item;
use crate::domain::clock::tolling::GrantRecorded;
use crate::domain::engine::fact::{Event, FactStanding};
use crate::domain::engine::timeline::Standing;
use crate::domain::tracks::State;
use crate::domain::value::money::Money;
use crate::domain::value::reason::Reason;

/// What is applied for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Application {
    /// The day it was filed.
    pub on: NaiveDate,
    /// Where the licence is to hold.
    pub scope: Scope,
    /// Registered capital, in cash.
    pub registered: Money,
    /// The first payment planned.
    pub first: Money,
    /// Balance of loans at the application.
    pub balance: Money,
    /// Lenders at the application.
    pub lenders: u32,
}

/// The opinion of an office.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OpinionRecorded {
    pub on: NaiveDate,
    /// What it thinks.
    pub opinion: Opinion,
    pub basis: String,
}

/// A condition of the approval.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Condition {
    /// The day it was set.
    pub set_on: NaiveDate,
    /// What it asks for.
    pub term: Term,
    /// By which day, included.
    pub due: NaiveDate,
    /// The day on which that day was set: from then on its clock is tolled.
    pub due_given_on: NaiveDate,
    /// Days it had before, the oldest first.
    pub superseded: Vec<NaiveDate>,
    /// What follows otherwise.
    pub consequence: Consequence,
    /// When it was met.
    pub met_on: Option<NaiveDate>,
    /// When the deciding office waived it.
    pub waived_on: Option<NaiveDate>,
    /// The document that set it.
    pub basis: String,
}

impl Condition {
    /// Whether it is neither met nor waived.
    #[must_use]
    pub const fn is_open(&self) -> bool {
        self.met_on.is_none() && self.waived_on.is_none()
    }
}

/// Balance and lenders at the conversion.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ConversionStock {
    /// The day of the figures.
    pub on: NaiveDate,
    /// Balance of loans.
    pub balance: Money,
    pub lenders: u32,
    pub basis: String,
}

/// Capital paid in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CapitalPayment {
    pub on: NaiveDate,
    pub amount: Money,
    /// Number of the report that verifies it.
    pub report: String,
    /// Whether the funds are the shareholders' own.
    pub own_funds: bool,
}

/// What custodian or auditor found of the stock.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct StockFound {
    pub on: NaiveDate,
    /// Balance of loans.
    pub balance: Money,
    pub lenders: u32,
    /// What is left on the custody account.
    pub custody: Money,
}

impl StockFound {
    /// Whether balance, lenders and custody account are all zero (rule P8).
    #[must_use]
    pub const fn is_zero(&self) -> bool {
        self.balance.is_zero() && self.lenders == 0 && self.custody.is_zero()
    }
}

/// An obstacle that stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ObstacleRecorded {
    pub since: NaiveDate,
    pub note: String,
}

/// A step of the way: a stage and the day it was entered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct StageEntered {
    pub stage: PilotState,
    pub on: NaiveDate,
}

/// What is true of an application on a day.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct PilotRecord {
    /// Every stage it went through, in order; the last is where it stands.
    pub stages: Vec<StageEntered>,
    /// The reason of the last move.
    pub reason: Option<Reason>,
    /// The document of the last move.
    pub basis: String,
    /// The review that returned it, while it is returned.
    pub returned_by: Option<PilotState>,
    /// What is applied for.
    pub application: Option<Application>,
    /// Items of the pack on file, each with its day.
    pub pack: BTreeMap<PackItem, NaiveDate>,
    /// The opinion of each office that gave one.
    pub opinions: BTreeMap<Office, OpinionRecorded>,
    /// Conditions by reference.
    pub conditions: BTreeMap<String, Condition>,
    /// Balance and lenders at the conversion.
    pub conversion: Option<ConversionStock>,
    /// Capital paid in, by day.
    pub payments: Vec<CapitalPayment>,
    /// The last day of the run-off.
    pub run_off_end: Option<NaiveDate>,
    /// What was found of the stock last.
    pub stock: Option<StockFound>,
    /// Items of the settlement that are done.
    pub settlement: BTreeSet<Item>,
    /// Obstacles that stand.
    pub obstacles: BTreeMap<Obstacle, ObstacleRecorded>,
    /// Tolling grants of the application itself.
    pub grants: BTreeMap<i32, GrantRecorded>,
    /// The last move, or the last payment of capital or finding of the stock.
    pub last_movement: Option<NaiveDate>,
}

impl PilotRecord {
    #[must_use]
    pub fn stage(&self) -> Option<PilotState> {
        self.stages.last().map(|entered| entered.stage)
    }

    #[must_use]
    pub fn stage_since(&self) -> Option<NaiveDate> {
        self.stages.last().map(|entered| entered.on)
    }

    /// When it entered a stage last.
    #[must_use]
    pub fn entered(&self, stage: PilotState) -> Option<NaiveDate> {
        self.stages.iter().rev().find(|entered| entered.stage == stage).map(|entered| entered.on)
    }

    /// Capital paid in so far. Adding up beyond what an amount may be is refused when a payment is recorded.
    #[must_use]
    pub fn paid(&self) -> Money {
        self.payments.iter().fold(Money::ZERO, |sum, payment| sum.plus(payment.amount))
    }

    /// Takes what happened next.
    pub fn take(&mut self, event: Event<'_, PilotFact>) {
        match event {
            Event::Move(one) => self.take_move(one),
            Event::Fact(fact) => self.take_fact(fact),
        }
    }

    fn take_move(&mut self, one: &Standing) {
        let State::Pilot(stage) = one.to else { return };
        let on = one.effective.on;
        self.returned_by = match stage {
            PilotState::Returned => self.stage(),
            PilotState::Intent
            | PilotState::Applied
            | PilotState::CityReview
            | PilotState::ProvinceReview
            | PilotState::NationalReview
            | PilotState::Provisional
            | PilotState::Capitalised
            | PilotState::RunOff
            | PilotState::Acceptance
            | PilotState::Licensed
            | PilotState::Rejected
            | PilotState::Withdrawn
            | PilotState::Lapsed => None,
        };
        self.stages.push(StageEntered { stage, on });
        self.reason = Some(one.reason);
        self.basis.clone_from(&one.basis);
        self.last_movement = Some(on);
    }

    fn take_fact(&mut self, standing: &FactStanding<PilotFact>) {
        let on = standing.on;
        match &standing.fact {
            PilotFact::Filed { scope, registered, first, balance, lenders } => {
                self.application = Some(Application {
                    on,
                    scope: *scope,
                    registered: *registered,
                    first: *first,
                    balance: *balance,
                    lenders: *lenders,
                });
            }
            PilotFact::PackItemFiled { item } => {
                self.pack.insert(*item, on);
            }
            PilotFact::OpinionGiven { office, opinion } => {
                let recorded = OpinionRecorded { on, opinion: *opinion, basis: standing.basis.clone() };
                self.opinions.insert(*office, recorded);
            }
            PilotFact::ConditionSet { condition, term, due, consequence } => {
                let set = Condition {
                    set_on: on,
                    term: term.clone(),
                    due: *due,
                    due_given_on: on,
                    superseded: Vec::new(),
                    consequence: *consequence,
                    met_on: None,
                    waived_on: None,
                    basis: standing.basis.clone(),
                };
                self.conditions.insert(condition.clone(), set);
            }
            PilotFact::ConditionExtended { condition, due } => {
                if let Some(set) = self.conditions.get_mut(condition) {
                    set.superseded.push(set.due);
                    set.due = *due;
                    set.due_given_on = on;
                }
            }
            PilotFact::ConditionMet { condition } => {
                if let Some(set) = self.conditions.get_mut(condition) {
                    set.met_on = Some(on);
                }
            }
            PilotFact::ConditionWaived { condition } => {
                if let Some(set) = self.conditions.get_mut(condition) {
                    set.waived_on = Some(on);
                }
            }
            PilotFact::ConversionBalance { balance, lenders } => {
                self.conversion =
                    Some(ConversionStock { on, balance: *balance, lenders: *lenders, basis: standing.basis.clone() });
            }
            PilotFact::CapitalPaid { amount, report, own_funds } => {
                self.payments.push(CapitalPayment {
                    on,
                    amount: *amount,
                    report: report.clone(),
                    own_funds: *own_funds,
                });
                self.last_movement = Some(on);
            }
            PilotFact::RunOffSet { end } => self.run_off_end = Some(*end),
            PilotFact::StockVerified { balance, lenders, custody } => {
                self.stock = Some(StockFound { on, balance: *balance, lenders: *lenders, custody: *custody });
                self.last_movement = Some(on);
            }
            PilotFact::SettlementDone { item } => {
                self.settlement.insert(*item);
            }
            PilotFact::ObstacleRaised { obstacle, note } => {
                let recorded = ObstacleRecorded { since: on, note: note.clone() };
                self.obstacles.insert(*obstacle, recorded);
            }
            PilotFact::ObstacleLifted { obstacle } => {
                self.obstacles.remove(obstacle);
            }
            PilotFact::Tolled(given) => {
                let recorded = GrantRecorded {
                    seq: standing.seq,
                    from: on,
                    given: given.clone(),
                    basis: standing.basis.clone(),
                    recorded_at: standing.recorded_at,
                };
                self.grants.insert(standing.seq, recorded);
            }
            PilotFact::TollingEnded { grant } => {
                if let Some(recorded) = self.grants.get_mut(grant) {
                    recorded.given.to = recorded.given.to.min(on);
                }
            }
        }
    }
}
