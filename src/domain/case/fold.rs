//! How the record of a case takes what happened next.

use chrono::NaiveDate;

use super::account::outcome;
use super::claims::Claim;
use super::fact::{CaseFact, NoticeKind};
use super::outcome::Outcome;
use super::payments::Paid;
use super::record::CaseRecord;
use super::record::ItemRecorded;
use super::record::{Figure, Objection, Plan, Raised, Vote, Window};
use super::state::ClearanceState;
use crate::domain::clock::tolling::GrantRecorded;
use crate::domain::engine::fact::{Event, FactStanding};
use crate::domain::engine::record;
use crate::domain::engine::record::Record;
use crate::domain::engine::timeline::Standing;
use crate::domain::tracks::State;
use crate::domain::value::money::Money;

/// The record of a case at the end of a day.
#[must_use]
pub fn record_on(moves: &[Standing], facts: &[FactStanding<CaseFact>], day: NaiveDate) -> CaseRecord {
    record::record_on(moves, facts, day)
}

impl Record for CaseRecord {
    type Fact = CaseFact;

    fn take(&mut self, event: Event<'_, CaseFact>) {
        match event {
            Event::Move(one) => self.take_move(one),
            Event::Fact(fact) => self.take_fact(fact),
        }
    }
}

impl CaseRecord {
    fn take_move(&mut self, one: &Standing) {
        let State::Clearance(to) = one.to else { return };
        let from = self.stage;
        let on = one.effective.on;
        self.stage = Some(to);
        self.stage_since = Some(on);
        self.last_movement = Some(on);
        match to {
            ClearanceState::Open => {
                self.stopped_on = Some(on);
                self.stopped_for = Some(one.reason);
                self.round_since = Some(on);
                self.body = self.body.take().or_else(|| one.detail.body.clone());
            }
            ClearanceState::Verify => self.group_on = Some(on),
            ClearanceState::Plan if from == Some(ClearanceState::Vote) => {
                self.rejections = self.rejections.saturating_add(1);
                self.plan = None;
                self.vote = None;
            }
            ClearanceState::Execute | ClearanceState::Distribution => {
                if from == Some(ClearanceState::FinalNotice) {
                    self.final_notice = None;
                }
                self.upheld_carry(on);
            }
            // A notice is of the stage it was published in; only a file returned from acceptance (C17) goes on with it.
            ClearanceState::FinalNotice if from != Some(ClearanceState::Accept) => {
                self.final_notice = None;
            }
            // Derived again, so that a correction of what led to the closing reaches the outcome too.
            ClearanceState::Closed => self.outcome = Some(outcome(self)),
            ClearanceState::Reopened => self.round_begin(on),
            ClearanceState::Ended => self.outcome = Some(Outcome::of_an_end(one.reason)),
            ClearanceState::Plan
            | ClearanceState::Notice
            | ClearanceState::Vote
            | ClearanceState::Criminal
            | ClearanceState::Bankruptcy
            | ClearanceState::FinalNotice
            | ClearanceState::Accept => {}
        }
    }

    /// What was upheld by the day is carried out from then on.
    fn upheld_carry(&mut self, on: NaiveDate) {
        for one in self.objections.values_mut() {
            if one.awaits_execution() {
                one.carried_on = Some(on);
            }
        }
    }

    /// A new round (C19): payments and claims are carried over, everything that led to the closing begins anew.
    fn round_begin(&mut self, on: NaiveDate) {
        self.round = self.round.saturating_add(1);
        self.round_since = Some(on);
        self.group_on = None;
        self.register_closed_on = None;
        self.nothing_recoverable_on = None;
        self.distributed = None;
        self.claims_notice = None;
        self.final_notice = None;
        self.objections.clear();
        self.plan = None;
        self.vote = None;
        self.rejections = 0;
        self.items.clear();
        self.outcome = None;
    }

    fn take_fact(&mut self, standing: &FactStanding<CaseFact>) {
        let on = standing.on;
        match &standing.fact {
            CaseFact::Assigned { body, route, exit_by } => {
                self.body = body.clone().or_else(|| self.body.take());
                if let Some(route) = *route {
                    self.route = route;
                    self.route_since = Some(on);
                }
                self.exit_by = exit_by.or(self.exit_by);
            }
            CaseFact::Stock { principal, lenders, advanced } => {
                self.take_stock(standing, *principal, *lenders, *advanced)
            }
            CaseFact::ClaimFiled { claim, amount, lenders } => self.claim_filed(claim, *amount, *lenders, on),
            CaseFact::ClaimMoved { claim, step, amount, duplicate_of, taken_over_by } => {
                if let Some(one) = self.claims.get_mut(claim) {
                    one.step(*step, *amount);
                    if taken_over_by.is_some() {
                        one.assumed_by.clone_from(taken_over_by);
                    }
                    if duplicate_of.is_some() {
                        one.duplicate_of.clone_from(duplicate_of);
                    }
                }
            }
            CaseFact::ClaimAmended { claim, amount } => {
                if let Some(one) = self.claims.get_mut(claim) {
                    one.filed = *amount;
                }
            }
            CaseFact::RegisterClosed => self.register_closed_on = Some(on),
            CaseFact::Paid { claim, principal, gain, lenders } => self.take_payment(&Paid {
                seq: standing.seq,
                on,
                claim: claim.as_deref(),
                principal: *principal,
                gain: *gain,
                lenders: *lenders,
            }),
            CaseFact::PaymentReturned { payment, principal, gain } => self.take_back(*payment, *principal, *gain),
            CaseFact::NotOwed { amount } => self.not_owed = self.not_owed.plus(*amount),
            CaseFact::Recovered { amount } => {
                self.recoveries.push((on, *amount));
                self.last_movement = Some(on);
            }
            CaseFact::NothingRecoverable => self.nothing_recoverable_on = Some(on),
            CaseFact::Distributed => {
                self.distributed = Some(on);
                self.last_movement = Some(on);
            }
            CaseFact::ContactTried => self.contacts.push(on),
            CaseFact::Noticed { kind, number, until, extended_to } => {
                let window = Some(Window {
                    number: number.clone(),
                    from: on,
                    until: extended_to.unwrap_or(*until),
                    published: *until,
                });
                match kind {
                    NoticeKind::Claims => self.claims_notice = window,
                    NoticeKind::Final => self.final_notice = window,
                }
            }
            CaseFact::Objected { objection } => {
                let one = Objection { on, decided: None, carried_on: None };
                self.objections.insert(objection.clone(), one);
            }
            CaseFact::ObjectionDecided { objection, ruling } => {
                if let Some(one) = self.objections.get_mut(objection) {
                    one.decided = Some((on, *ruling));
                }
            }
            CaseFact::PlanFiled { threshold } => {
                let threshold = *threshold;
                self.plan = Some(Plan { on, threshold });
                self.vote = None;
            }
            CaseFact::VoteCounted { in_favour, of } => {
                let (in_favour, of) = (*in_favour, *of);
                self.vote = Some(Vote { seq: standing.seq, on, in_favour, of });
            }
            CaseFact::ItemPassed { item } => {
                self.items.insert(*item, ItemRecorded::of(standing, None));
            }
            CaseFact::ItemNotApplicable { item, why } => {
                self.items.insert(*item, ItemRecorded::of(standing, Some(why)));
            }
            CaseFact::FlagRaised { flag, why } => {
                let raised = Raised { since: on, why: *why, reviewed_on: on, basis: standing.basis.clone() };
                self.flags.insert(*flag, raised);
            }
            CaseFact::FlagReviewed { flag } => {
                if let Some(raised) = self.flags.get_mut(flag) {
                    raised.reviewed_on = on;
                }
            }
            CaseFact::FlagLifted { flag } => {
                self.flags.remove(flag);
            }
            CaseFact::Tolled(given) => {
                let grant = GrantRecorded {
                    seq: standing.seq,
                    from: on,
                    given: given.clone(),
                    basis: standing.basis.clone(),
                    recorded_at: standing.recorded_at,
                };
                self.grants.insert(standing.seq, grant);
            }
            CaseFact::TollingEnded { grant } => {
                if let Some(grant) = self.grants.get_mut(grant) {
                    grant.given.to = grant.given.to.min(on);
                }
            }
        }
    }

    fn take_stock(
        &mut self,
        standing: &FactStanding<CaseFact>,
        principal: Option<Money>,
        lenders: Option<u32>,
        advanced: Option<Money>,
    ) {
        fn figure<T>(standing: &FactStanding<CaseFact>, value: T) -> Figure<T> {
            Figure { value, source: standing.basis.clone(), on: standing.on }
        }
        let stock = &mut self.stock;
        let (principal, lenders, advanced) = (
            principal.map(|value| figure(standing, value)),
            lenders.map(|value| figure(standing, value)),
            advanced.map(|value| figure(standing, value)),
        );
        stock.principal = principal.or_else(|| stock.principal.take());
        stock.lenders = lenders.or_else(|| stock.lenders.take());
        stock.advanced = advanced.or_else(|| stock.advanced.take());
    }

    fn claim_filed(&mut self, claim: &str, amount: Money, lenders: u32, on: NaiveDate) {
        let late = self.is_late(on);
        // A claim that turns up after the register was closed opens it again.
        self.register_closed_on = None;
        let one = Claim::new(amount, lenders, on, late);
        self.claims.insert(claim.to_owned(), one);
    }

    fn is_late(&self, on: NaiveDate) -> bool {
        self.register_closed_on.is_some() || self.claims_notice.as_ref().is_some_and(|notice| on > notice.until)
    }
}
