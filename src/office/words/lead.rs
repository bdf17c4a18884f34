//! What is recorded of a lead, in words: the same in its log and after the act.

use crate::domain::lead::fact::{Character, LeadFact, Measure, Sector};
use crate::domain::lead::marks::{Mark, MarkKind};
use crate::domain::rulebook::RuleKey;
use crate::domain::value::money::Money;
use crate::msg;
use crate::office::words::case::{clauses, yuan};
use crate::words::Message;

/// What a fact about a lead says.
#[must_use]
pub fn lead_said(fact: &LeadFact) -> Message {
    match fact {
        LeadFact::Reported { report } => msg!(
            "fact-lead-reported",
            number = &report.number,
            subject = &report.subject,
            sector = sector_name(report.sector)
        ),
        LeadFact::MarkAdded { mark } => mark_said(mark),
        LeadFact::Estimated { stock, people } => {
            msg!("fact-lead-estimated", parts = figures_said(*stock, *people))
        }
        LeadFact::Linked { name, by, .. } => msg!("fact-lead-linked", name = name, by = by),
        LeadFact::Related { number, by, .. } => {
            msg!("fact-lead-related", number = number, by = by)
        }
        LeadFact::Scored { scale, people, spread, offshore } => {
            let (scale, people, spread) = (i32::from(*scale), i32::from(*people), i32::from(*spread));
            if *offshore {
                msg!("fact-lead-scored-offshore", scale = scale, people = people, spread = spread)
            } else {
                msg!("fact-lead-scored", scale = scale, people = people, spread = spread)
            }
        }
        LeadFact::Characterised { by, character, law } => {
            msg!("fact-lead-characterised", by = by, character = character_name(*character), law = law)
        }
        LeadFact::MeasureTaken { measure, agency } => {
            msg!("fact-lead-measure", measure = measure_name(*measure), agency = agency)
        }
        LeadFact::MeasureReceipted { measure, agency, receipt } => {
            msg!("fact-lead-measure-receipt", measure = measure_name(*measure), agency = agency, receipt = receipt)
        }
        LeadFact::Referred { receiver } => msg!("fact-lead-referred", receiver = receiver),
        LeadFact::ReferralReceipted { receipt } => {
            msg!("fact-lead-referral-receipt", receipt = receipt)
        }
        LeadFact::ReviewSet { review } => msg!("fact-lead-review", review = *review),
        LeadFact::Rechecked { stopped, residual, .. } => {
            if *stopped {
                msg!("fact-lead-recheck-stopped", residual = yuan(*residual))
            } else {
                msg!("fact-lead-recheck-running", residual = yuan(*residual))
            }
        }
        LeadFact::MergedInto { number, .. } => msg!("fact-lead-merged", number = number),
    }
}

/// A mark with its kind.
#[must_use]
pub fn mark_said(mark: &Mark) -> Message {
    msg!("fact-lead-mark", kind = mark_kind_name(mark.kind), text = &mark.text)
}

/// Stock and people, as far as they are known.
#[must_use]
pub fn figures_said(stock: Option<Money>, people: Option<u32>) -> Vec<Message> {
    let stock = stock.map(|stock| msg!("lead-stock-said", stock = yuan(stock)));
    let people = people.map(|people| msg!("lead-people-said", people = people));
    clauses(stock.into_iter().chain(people).collect())
}

/// The words for a sector.
#[must_use]
pub fn sector_name(sector: Sector) -> Message {
    Message::named(format!("lead-sector-{sector}"))
}

/// The words for what a lead is taken for.
#[must_use]
pub fn character_name(character: Character) -> Message {
    Message::named(format!("lead-character-{character}"))
}

/// The words for a measure.
#[must_use]
pub fn measure_name(measure: Measure) -> Message {
    Message::named(format!("lead-measure-{measure}"))
}

/// The words for a kind of mark.
#[must_use]
pub fn mark_kind_name(kind: MarkKind) -> Message {
    Message::named(format!("lead-mark-{kind}"))
}

/// The words for a rule of the rulebook.
#[must_use]
pub fn rule_key_name(key: RuleKey) -> Message {
    Message::named(format!("rule-name-{}", key.code().replace('.', "-")))
}
