//! What is recorded of a case, and of a reporting unit, in words: the same in the dossier and after the act.

use crate::domain::case::fact::HardReason;
use crate::domain::case::item::Item;
use crate::domain::clock::tolling::TollingGiven;
use crate::domain::returns::PlanGiven;
use crate::domain::rulebook::RuleValue;
use crate::domain::unit::fact::UnitFact;
use crate::domain::value::money::Money;
use crate::msg;
use crate::office::words::figures::quantity_said;
use crate::office::words::named;
use crate::words::Message;

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
        measure = named(plan.measure),
        baseline = quantity_said(plan.baseline),
        month = plan.baseline_month.to_string(),
        day = plan.end_on.to_string()
    )
}

pub(crate) fn tolled_said(given: &TollingGiven) -> Message {
    let clocks: Vec<Message> = given.clocks.iter().copied().map(named).collect();
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
    msg!("checklist-item", number = item.code(), name = named(item))
}

/// Every cause of hard-to-clear: its word, and what it says.
#[must_use]
pub fn hard_reasons() -> Vec<(&'static str, Message)> {
    HardReason::ALL.iter().map(|why| (why.code(), named(*why))).collect()
}
