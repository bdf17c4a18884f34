//! What a fact about a case says, and what is then true: the same in the dossier and after the act.

use crate::office::words::named;
use chrono::NaiveDate;

use crate::domain::case::claims::ClaimStep;
use crate::domain::case::fact::CaseFact;
use crate::domain::case::record::CaseRecord;
use crate::domain::value::money::Money;
use crate::msg;
use crate::office::words::case::{clauses, item_said, lenders_said, percent, tolled_said, yuan};
use crate::office::words::case_now as now;
use crate::words::Message;

/// What a fact about a case says.
#[must_use]
pub fn case_said(fact: &CaseFact) -> Message {
    match fact {
        CaseFact::Assigned { body, route, exit_by } => of_parts(
            msg!("fact-assigned"),
            [
                body.as_ref().map(|body| msg!("fact-body", body = body)),
                route.map(|route| msg!("fact-route", route = named(route))),
                exit_by.map(|day| msg!("fact-exit-by", day = day)),
            ],
        ),
        CaseFact::Stock { principal, lenders, advanced } => of_parts(
            msg!("fact-stock"),
            [
                principal.map(|amount| msg!("fact-principal", amount = yuan(amount))),
                lenders.map(lenders_said),
                advanced.map(|amount| msg!("fact-advanced", amount = yuan(amount))),
            ],
        ),
        CaseFact::Paid { claim, principal, gain, lenders } => paid_said(claim.as_deref(), *principal, *gain, *lenders),
        CaseFact::PaymentReturned { payment, principal, gain } => {
            of_parts(msg!("fact-returned", payment = *payment), [amount_part(*principal), gain_part(*gain)])
        }
        CaseFact::ClaimFiled { claim, amount, lenders } => {
            msg!("fact-claim-filed", claim = claim, amount = yuan(*amount), lenders = lenders_said(*lenders))
        }
        CaseFact::ClaimMoved { claim, step, amount, duplicate_of, taken_over_by } => match taken_over_by {
            Some(taker) => msg!("fact-claim-taken-over", claim = claim, step = named(*step), taker = taker),
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
            msg!("fact-noticed", kind = named(*kind), number = number, until = *until)
        }
        CaseFact::Objected { objection } => msg!("fact-objected", objection = objection),
        CaseFact::ObjectionDecided { objection, ruling } => {
            msg!("fact-objection-decided", objection = objection, ruling = named(*ruling))
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
            msg!("fact-flag-raised", flag = named(*flag))
        }
        CaseFact::FlagRaised { flag, why: Some(why) } => {
            msg!("fact-flag-raised-why", flag = named(*flag), why = named(*why))
        }
        CaseFact::FlagReviewed { flag } => msg!("fact-flag-reviewed", flag = named(*flag)),
        CaseFact::FlagLifted { flag } => msg!("fact-flag-lifted", flag = named(*flag)),
        CaseFact::Tolled(given) => tolled_said(given),
        CaseFact::TollingEnded { grant } => msg!("fact-tolling-ended", grant = *grant),
    }
}

/// What a fact changed, as it stands today.
#[must_use]
pub(crate) fn now_said(fact: &CaseFact, record: &CaseRecord, today: NaiveDate) -> Vec<Message> {
    match fact {
        // What was said in full need not be said again.
        CaseFact::Assigned { body: Some(_), route: Some(_), exit_by: Some(_) } => Vec::new(),
        CaseFact::Assigned { .. } => now::assigned(record),
        CaseFact::Stock { .. }
        | CaseFact::Paid { .. }
        | CaseFact::PaymentReturned { .. }
        | CaseFact::NotOwed { .. }
        | CaseFact::Recovered { .. } => now::money(record),
        CaseFact::ClaimFiled { .. }
        | CaseFact::ClaimMoved { .. }
        | CaseFact::ClaimAmended { .. }
        | CaseFact::RegisterClosed
        | CaseFact::Distributed => now::claims(record),
        CaseFact::NothingRecoverable => {
            vec![msg!("now-nothing-recoverable", amount = yuan(record.outstanding().unwrap_or(Money::ZERO)))]
        }
        CaseFact::ContactTried => vec![msg!("now-contacts", tries = record.contacts.len())],
        CaseFact::Noticed { .. } => now::windows(record),
        CaseFact::Objected { .. } | CaseFact::ObjectionDecided { .. } => {
            vec![msg!("now-objections", open = record.objections_open().len())]
        }
        CaseFact::PlanFiled { .. } => now::plan(record),
        CaseFact::VoteCounted { .. } => now::vote(record),
        CaseFact::ItemPassed { .. } | CaseFact::ItemNotApplicable { .. } => now::items(record, today),
        CaseFact::FlagRaised { .. } | CaseFact::FlagReviewed { .. } | CaseFact::FlagLifted { .. } => now::flags(record),
        CaseFact::Tolled(_) | CaseFact::TollingEnded { .. } => {
            vec![msg!("now-tolled", grants = record.grants.len())]
        }
    }
}

/// A fact of several parts, each of which may be left out.
fn of_parts<const N: usize>(what: Message, parts: [Option<Message>; N]) -> Message {
    msg!("fact-parts", what = what, parts = clauses(parts.into_iter().flatten().collect()))
}

fn amount_part(amount: Money) -> Option<Message> {
    (!amount.is_zero()).then(|| msg!("fact-principal", amount = yuan(amount)))
}

fn gain_part(gain: Money) -> Option<Message> {
    (!gain.is_zero()).then(|| msg!("fact-return", amount = yuan(gain)))
}

fn paid_said(claim: Option<&str>, principal: Money, gain: Money, lenders: Option<u32>) -> Message {
    let what = match claim {
        Some(claim) => msg!("fact-paid-claim", claim = claim),
        None => msg!("fact-paid-all"),
    };
    // That nothing was paid is said where nothing else was.
    let principal =
        if gain.is_zero() { Some(msg!("fact-principal", amount = yuan(principal))) } else { amount_part(principal) };
    let settled = lenders.map(|lenders| msg!("fact-settled", lenders = lenders_said(lenders)));
    of_parts(what, [principal, gain_part(gain), settled])
}

fn step_said(claim: &str, step: ClaimStep, amount: Option<Money>, duplicate_of: Option<&str>) -> Message {
    let step = named(step);
    match (amount, duplicate_of) {
        (_, Some(other)) => msg!("fact-claim-duplicate", claim = claim, step = step, other = other),
        (Some(amount), None) => msg!("fact-claim-step-amount", claim = claim, step = step, amount = yuan(amount)),
        (None, None) => msg!("fact-claim-step", claim = claim, step = step),
    }
}
