//! What is recorded of an application to convert, in words: the same in the dossier and after the act.

use crate::domain::pilot::capital::{CapitalBasis, CapitalSubject, CapitalTest};
use crate::domain::pilot::fact::{PilotFact, Term};
use crate::domain::pilot::record::StockFound;
use crate::domain::rulebook::Holding;
use crate::msg;
use crate::office::words::case::{tolled_said, yuan};
use crate::words::Message;

/// What a fact about an application says.
#[must_use]
pub fn pilot_said(fact: &PilotFact) -> Message {
    match fact {
        PilotFact::Filed { scope, registered, first, balance, lenders } => msg!(
            "fact-pilot-filed",
            scope = Message::named(format!("pilot-scope-{scope}")),
            registered = yuan(*registered),
            first = yuan(*first),
            balance = yuan(*balance),
            lenders = *lenders
        ),
        PilotFact::PackItemFiled { item } => {
            msg!("fact-pilot-pack-item", item = Message::named(format!("pack-item-{item}")))
        }
        PilotFact::OpinionGiven { office, opinion } => msg!(
            "fact-pilot-opinion",
            office = Message::named(format!("office-{office}")),
            opinion = Message::named(format!("opinion-{opinion}"))
        ),
        PilotFact::ConditionSet { condition, term, due, consequence } => msg!(
            "fact-pilot-condition-set",
            condition = condition,
            term = term_said(term),
            due = *due,
            consequence = Message::named(format!("consequence-{consequence}"))
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
            msg!("fact-pilot-settlement-done", item = Message::named(format!("item-{item}")))
        }
        PilotFact::ObstacleRaised { obstacle, note } => msg!(
            "fact-pilot-obstacle-raised",
            obstacle = Message::named(format!("pilot-obstacle-{obstacle}")),
            note = note
        ),
        PilotFact::ObstacleLifted { obstacle } => {
            msg!("fact-pilot-obstacle-lifted", obstacle = Message::named(format!("pilot-obstacle-{obstacle}")))
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

/// A row of the rulebook as a refusal names it: its key, since when it is in force, and its document.
#[must_use]
pub fn holding_said(holding: &Holding) -> Message {
    let key = holding.key.code();
    match holding.since {
        Some(since) => msg!("pilot-holding", key = key, since = since, source = &holding.source),
        None => msg!("pilot-holding-default", key = key, source = &holding.source),
    }
}

/// What a capital test is about.
#[must_use]
pub fn capital_subject(subject: CapitalSubject) -> Message {
    Message::named(format!("capital-test-{subject}"))
}

/// A capital test with its arithmetic: what was found, what is asked and by which rule, what is missing.
#[must_use]
pub fn capital_said(test: &CapitalTest) -> Message {
    msg!(
        "pilot-capital-test",
        subject = capital_subject(test.subject),
        found = yuan(test.found),
        asked = yuan(test.asked),
        why = capital_why(&test.basis),
        outcome = if test.holds() {
            msg!("pilot-capital-holds")
        } else {
            msg!("pilot-capital-missing", missing = yuan(test.missing()))
        }
    )
}

/// Why a capital test asks for what it asks.
#[must_use]
pub fn capital_why(basis: &CapitalBasis) -> Message {
    match basis {
        CapitalBasis::Amount(holding) => {
            msg!("pilot-capital-by-rule", rule = holding_said(holding))
        }
        CapitalBasis::Share { holding, balance, on } => msg!(
            "pilot-capital-by-share",
            share = holding.value.to_string(),
            balance = yuan(*balance),
            on = *on,
            rule = holding_said(holding)
        ),
        CapitalBasis::Rest { holding, established, due } => msg!(
            "pilot-capital-by-rest",
            due = *due,
            months = holding.value.to_string(),
            established = *established,
            rule = holding_said(holding)
        ),
        CapitalBasis::Condition { condition, due, basis } => {
            msg!("pilot-capital-by-condition", condition = condition, due = *due, basis = basis)
        }
    }
}

/// Stock as it was found.
#[must_use]
pub fn stock_said(found: &StockFound) -> Message {
    msg!(
        "pilot-stock-found",
        on = found.on,
        balance = yuan(found.balance),
        lenders = found.lenders,
        custody = yuan(found.custody)
    )
}
