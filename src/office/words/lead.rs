//! What is recorded of a lead, in words: the same in its log and after the act.

use crate::domain::lead::fact::LeadFact;
use crate::domain::lead::marks::Mark;
use crate::domain::value::money::Money;
use crate::msg;
use crate::office::words::case::{clauses, yuan};
use crate::office::words::named;
use crate::words::Message;

/// What a fact about a lead says.
#[must_use]
pub fn lead_said(fact: &LeadFact) -> Message {
    match fact {
        LeadFact::Reported { report } => msg!(
            "fact-lead-reported",
            number = &report.number,
            subject = &report.subject,
            sector = named(report.sector)
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
            msg!("fact-lead-characterised", by = by, character = named(*character), law = law)
        }
        LeadFact::MeasureTaken { measure, agency } => {
            msg!("fact-lead-measure", measure = named(*measure), agency = agency)
        }
        LeadFact::MeasureReceipted { measure, agency, receipt } => {
            msg!("fact-lead-measure-receipt", measure = named(*measure), agency = agency, receipt = receipt)
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
    msg!("fact-lead-mark", kind = named(mark.kind), text = &mark.text)
}

/// Stock and people, as far as they are known.
#[must_use]
pub fn figures_said(stock: Option<Money>, people: Option<u32>) -> Vec<Message> {
    let stock = stock.map(|stock| msg!("lead-stock-said", stock = yuan(stock)));
    let people = people.map(|people| msg!("lead-people-said", people = people));
    clauses(stock.into_iter().chain(people).collect())
}
