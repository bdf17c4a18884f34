//! What is recorded of an application to convert, in words: the same in the dossier and after the act.

use crate::domain::pilot::fact::{PilotFact, Term};
use crate::msg;
use crate::office::words::case::{tolled_said, yuan};
use crate::office::words::named;
use crate::words::Message;

/// What a fact about an application says.
#[must_use]
pub fn pilot_said(fact: &PilotFact) -> Message {
    match fact {
        PilotFact::Filed { scope, registered, first, balance, lenders } => msg!(
            "fact-pilot-filed",
            scope = named(*scope),
            registered = yuan(*registered),
            first = yuan(*first),
            balance = yuan(*balance),
            lenders = *lenders
        ),
        PilotFact::PackItemFiled { item } => {
            msg!("fact-pilot-pack-item", item = named(*item))
        }
        PilotFact::OpinionGiven { office, opinion } => {
            msg!("fact-pilot-opinion", office = named(*office), opinion = named(*opinion))
        }
        PilotFact::ConditionSet { condition, term, due, consequence } => msg!(
            "fact-pilot-condition-set",
            condition = condition,
            term = term_said(term),
            due = *due,
            consequence = named(*consequence)
        ),
        PilotFact::ConditionExtended { condition, due } => {
            msg!("fact-pilot-condition-extended", condition = condition, due = *due)
        }
        PilotFact::ConditionWaived { condition } => {
            msg!("fact-pilot-condition-waived", condition = condition)
        }
        PilotFact::ConditionMet { condition } => {
            msg!("fact-pilot-condition-met", condition = condition)
        }
        PilotFact::ConversionBalance { balance, lenders } => {
            msg!("fact-pilot-conversion-balance", balance = yuan(*balance), lenders = *lenders)
        }
        PilotFact::CapitalPaid { amount, report, own_funds } => msg!(
            "fact-pilot-capital-paid",
            amount = yuan(*amount),
            report = report,
            funds = if *own_funds { msg!("funds-own") } else { msg!("funds-other") }
        ),
        PilotFact::RunOffSet { end } => msg!("fact-pilot-run-off-set", end = *end),
        PilotFact::StockVerified { balance, lenders, custody } => {
            msg!("fact-pilot-stock-verified", balance = yuan(*balance), lenders = *lenders, custody = yuan(*custody))
        }
        PilotFact::SettlementDone { item } => {
            msg!("fact-pilot-settlement-done", item = named(*item))
        }
        PilotFact::ObstacleRaised { obstacle, note } => {
            msg!("fact-pilot-obstacle-raised", obstacle = named(*obstacle), note = note)
        }
        PilotFact::ObstacleLifted { obstacle } => {
            msg!("fact-pilot-obstacle-lifted", obstacle = named(*obstacle))
        }
        PilotFact::Tolled(given) => tolled_said(given),
        PilotFact::TollingEnded { grant } => msg!("fact-tolling-ended", grant = *grant),
    }
}

/// What a condition asks for.
#[must_use]
pub fn term_said(term: &Term) -> Message {
    match term {
        Term::Capital { amount } => msg!("pilot-term-capital", amount = yuan(*amount)),
        Term::ZeroStock => msg!("pilot-term-zero-stock"),
        Term::Other { text } => msg!("pilot-term-other", text = text),
    }
}
