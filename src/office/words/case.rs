//! What is recorded of a case, and of a reporting unit, in words: the same in the dossier and after the act.

use crate::domain::case::claims::{ClaimState, ClaimStep};
use crate::domain::case::fact::{CaseFact, Flag, HardReason, NoticeKind, Route, Ruling};
use crate::domain::case::item::Item;
use crate::domain::case::outcome::Outcome;
use crate::domain::clock::ClockKind;
use crate::domain::clock::tolling::TollingGiven;
use crate::domain::returns::PlanGiven;
use crate::domain::rulebook::RuleValue;
use crate::domain::unit::fact::UnitFact;
use crate::domain::value::money::Money;
use crate::msg;
use crate::office::words::figures::{measure_name, quantity_said};
use crate::words::Message;

/// What a fact about a case says.
#[must_use]
pub fn case_said(fact: &CaseFact) -> Message {
    match fact {
        CaseFact::Assigned { .. }
        | CaseFact::Stock { .. }
        | CaseFact::Paid { .. }
        | CaseFact::PaymentReturned { .. } => {
            msg!("fact-parts", what = heading(fact), parts = clauses(parts(fact)))
        }
        CaseFact::ClaimFiled { claim, amount, lenders } => {
            msg!("fact-claim-filed", claim = claim, amount = yuan(*amount), lenders = lenders_said(*lenders))
        }
        CaseFact::ClaimMoved { claim, step, amount, duplicate_of, taken_over_by } => match taken_over_by {
            Some(taker) => msg!("fact-claim-taken-over", claim = claim, step = claim_step_name(*step), taker = taker),
            None => step_said(claim, *step, *amount, duplicate_of.as_deref()),
        },
        CaseFact::ClaimAmended { claim, amount } => {
            msg!("fact-claim-amended", claim = claim, amount = yuan(*amount))
        }
        CaseFact::RegisterClosed => msg!("fact-register-closed"),
        CaseFact::NotOwed { amount } => msg!("fact-not-owed", amount = yuan(*amount)),
        CaseFact::Recovered { amount } => msg!("fact-recovered", amount = yuan(*amount)),
        CaseFact::NothingRecoverable => msg!("fact-nothing-recoverable"),
        CaseFact::Distributed => msg!("fact-distributed"),
        CaseFact::ContactTried => msg!("fact-contact"),
        CaseFact::Noticed { kind, number, until, extended_to: _ } => {
            msg!("fact-noticed", kind = notice_kind_name(*kind), number = number, until = *until)
        }
        CaseFact::Objected { objection } => msg!("fact-objected", objection = objection),
        CaseFact::ObjectionDecided { objection, ruling } => {
            msg!("fact-objection-decided", objection = objection, ruling = ruling_name(*ruling))
        }
        CaseFact::PlanFiled { threshold: None } => msg!("fact-plan"),
        CaseFact::PlanFiled { threshold: Some(threshold) } => msg!("fact-plan-vote", percent = percent(*threshold)),
        CaseFact::VoteCounted { in_favour, of } => {
            msg!("fact-vote", favour = *in_favour, of = *of)
        }
        CaseFact::ItemPassed { item } => msg!("fact-item-passed", item = item_said(*item)),
        CaseFact::ItemNotApplicable { item, why } => {
            msg!("fact-item-not-applicable", item = item_said(*item), why = why)
        }
        CaseFact::FlagRaised { flag, why: None } => {
            msg!("fact-flag-raised", flag = flag_name(*flag))
        }
        CaseFact::FlagRaised { flag, why: Some(why) } => {
            msg!("fact-flag-raised-why", flag = flag_name(*flag), why = hard_reason_name(*why))
        }
        CaseFact::FlagReviewed { flag } => msg!("fact-flag-reviewed", flag = flag_name(*flag)),
        CaseFact::FlagLifted { flag } => msg!("fact-flag-lifted", flag = flag_name(*flag)),
        CaseFact::Tolled(given) => tolled_said(given),
        CaseFact::TollingEnded { grant } => msg!("fact-tolling-ended", grant = *grant),
    }
}

/// What a fact about a reporting unit says.
#[must_use]
pub fn unit_said(fact: &UnitFact) -> Message {
    match fact {
        UnitFact::Tolled(given) => tolled_said(given),
        UnitFact::TollingEnded { grant } => msg!("fact-tolling-ended", grant = *grant),
        UnitFact::MonthApproved { month, expected, received } => {
            msg!("fact-month-approved", month = month.to_string(), expected = *expected, received = *received)
        }
        UnitFact::MonthUnlocked { month } => {
            msg!("fact-month-unlocked", month = month.to_string())
        }
        UnitFact::PlanSet(plan) => plan_said(plan),
        UnitFact::BulletinPublished(publication) => {
            msg!("fact-bulletin-published", number = publication.number, day = publication.as_of.to_string())
        }
        UnitFact::StatementRecorded(statement) => {
            msg!("fact-statement-recorded", source = &statement.source, day = statement.as_of.to_string())
        }
    }
}

/// What a plan of reduction says.
#[must_use]
pub fn plan_said(plan: &PlanGiven) -> Message {
    msg!(
        "fact-plan-set",
        measure = measure_name(plan.measure),
        baseline = quantity_said(plan.baseline),
        month = plan.baseline_month.to_string(),
        day = plan.end_on.to_string()
    )
}

/// What a fact of several parts is about.
fn heading(fact: &CaseFact) -> Message {
    match fact {
        CaseFact::Stock { .. } => msg!("fact-stock"),
        CaseFact::Paid { claim: Some(claim), .. } => msg!("fact-paid-claim", claim = claim),
        CaseFact::Paid { claim: None, .. } => msg!("fact-paid-all"),
        CaseFact::PaymentReturned { payment, .. } => msg!("fact-returned", payment = *payment),
        CaseFact::Assigned { .. }
        | CaseFact::ClaimFiled { .. }
        | CaseFact::ClaimMoved { .. }
        | CaseFact::ClaimAmended { .. }
        | CaseFact::RegisterClosed
        | CaseFact::NotOwed { .. }
        | CaseFact::Recovered { .. }
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
        | CaseFact::TollingEnded { .. } => msg!("fact-assigned"),
    }
}

/// The parts of a fact that has several, each of which may be left out.
fn parts(fact: &CaseFact) -> Vec<Message> {
    match fact {
        CaseFact::Assigned { body, route, exit_by } => [
            body.as_ref().map(|body| msg!("fact-body", body = body)),
            route.map(|route| msg!("fact-route", route = route_name(route))),
            exit_by.map(|day| msg!("fact-exit-by", day = day)),
        ]
        .into_iter()
        .flatten()
        .collect(),
        CaseFact::Stock { principal, lenders, advanced } => [
            principal.map(|amount| msg!("fact-principal", amount = yuan(amount))),
            lenders.map(lenders_said),
            advanced.map(|amount| msg!("fact-advanced", amount = yuan(amount))),
        ]
        .into_iter()
        .flatten()
        .collect(),
        CaseFact::PaymentReturned { payment: _, principal, gain } => [
            (!principal.is_zero()).then(|| msg!("fact-principal", amount = yuan(*principal))),
            (!gain.is_zero()).then(|| msg!("fact-return", amount = yuan(*gain))),
        ]
        .into_iter()
        .flatten()
        .collect(),
        CaseFact::Paid { claim: _, principal, gain, lenders } => [
            (!principal.is_zero() || gain.is_zero()).then(|| msg!("fact-principal", amount = yuan(*principal))),
            (!gain.is_zero()).then(|| msg!("fact-return", amount = yuan(*gain))),
            lenders.map(|lenders| msg!("fact-settled", lenders = lenders_said(lenders))),
        ]
        .into_iter()
        .flatten()
        .collect(),
        CaseFact::ClaimFiled { .. }
        | CaseFact::ClaimMoved { .. }
        | CaseFact::ClaimAmended { .. }
        | CaseFact::RegisterClosed
        | CaseFact::NotOwed { .. }
        | CaseFact::Recovered { .. }
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
        | CaseFact::TollingEnded { .. } => Vec::new(),
    }
}

fn step_said(claim: &str, step: ClaimStep, amount: Option<Money>, duplicate_of: Option<&str>) -> Message {
    let step = claim_step_name(step);
    match (amount, duplicate_of) {
        (_, Some(other)) => msg!("fact-claim-duplicate", claim = claim, step = step, other = other),
        (Some(amount), None) => msg!("fact-claim-step-amount", claim = claim, step = step, amount = yuan(amount)),
        (None, None) => msg!("fact-claim-step", claim = claim, step = step),
    }
}

pub(crate) fn tolled_said(given: &TollingGiven) -> Message {
    let clocks: Vec<Message> = given.clocks.iter().copied().map(clock_name).collect();
    msg!("fact-tolled", to = given.to, approver = &given.approver, clocks = clocks)
}

/// Clauses one after the other, as the language puts them.
#[must_use]
pub fn clauses(clauses: Vec<Message>) -> Vec<Message> {
    let one = clauses.into_iter().reduce(|start, next| msg!("case-clauses", start = start, next = next));
    one.into_iter().collect()
}

/// An amount with its unit.
#[must_use]
pub fn yuan(amount: Money) -> Message {
    msg!("rule-money", amount = amount.grouped())
}

/// A number of lenders.
#[must_use]
pub fn lenders_said(lenders: u32) -> Message {
    msg!("fact-lenders", lenders = lenders)
}

/// A share in basis points, as a percentage.
#[must_use]
pub fn percent(basis_points: u32) -> Message {
    let percent = RuleValue::Percent(basis_points).to_string();
    msg!("rule-percent", percent = percent)
}

/// An item of the checklist with its number.
#[must_use]
pub fn item_said(item: Item) -> Message {
    msg!("checklist-item", number = item.code(), name = item_name(item))
}

/// What an item of the checklist asks for.
#[must_use]
pub fn item_name(item: Item) -> Message {
    Message::named(format!("item-{item}"))
}

/// The words for a disposal route.
#[must_use]
pub fn route_name(route: Route) -> Message {
    Message::named(format!("route-{route}"))
}

/// The words for a flag.
#[must_use]
pub fn flag_name(flag: Flag) -> Message {
    Message::named(format!("flag-{flag}"))
}

/// The words for why a case is hard to clear.
#[must_use]
pub fn hard_reason_name(why: HardReason) -> Message {
    Message::named(format!("hard-reason-{why}"))
}

/// The words for where a claim stands.
#[must_use]
pub fn claim_state_name(state: ClaimState) -> Message {
    Message::named(format!("claim-state-{state}"))
}

/// The words for a step of a claim.
#[must_use]
pub fn claim_step_name(step: ClaimStep) -> Message {
    Message::named(format!("claim-step-{step}"))
}

/// The words for what a notice is for.
#[must_use]
pub fn notice_kind_name(kind: NoticeKind) -> Message {
    Message::named(format!("notice-kind-{kind}"))
}

/// The words for how an objection was decided.
#[must_use]
pub fn ruling_name(ruling: Ruling) -> Message {
    Message::named(format!("ruling-{ruling}"))
}

/// The words for what a case came to.
#[must_use]
pub fn outcome_name(outcome: Outcome) -> Message {
    Message::named(format!("outcome-{outcome}"))
}

/// The words for a clock.
#[must_use]
pub fn clock_name(clock: ClockKind) -> Message {
    Message::named(format!("clock-{clock}"))
}

/// Every cause of hard-to-clear: its word, and what it says.
#[must_use]
pub fn hard_reasons() -> Vec<(&'static str, Message)> {
    HardReason::ALL.iter().map(|why| (why.code(), hard_reason_name(*why))).collect()
}
