//! What may not be recorded of a case: each refusal names the rule, what was found, and what would be right.

pub use super::judge_amount::amount_question;
pub use super::refusal::CaseRefusal;

use chrono::NaiveDate;

use super::checklist::{lacks, lacks_excused};
use super::fact::{CaseFact, Flag, Route};
use super::judge_claims::{amended_judge, claim_of, filed_judge, register_judge, step_judge, taker_judge};
use super::judge_given::{above_zero, reference_judge};
use super::judge_lenders::{counted_judge, notice_judge, objection_judge, vote_judge};
use super::payments::returned_judge;
use super::record::CaseRecord;
use super::state::ClearanceState;
use crate::domain::engine::fact::FactStanding;
use crate::domain::rulebook::Rulebook;
use crate::domain::sentence::term::Share;
use crate::domain::value::evidence::{EvidenceKind, Need};
use crate::domain::value::money::Money;

/// Judges a fact against the record before it. `opened_on` is the day of the stop.
///
/// # Errors
/// The [`CaseRefusal`] that names what is in the way.
pub fn fact_judge(
    record: &CaseRecord,
    standing: &FactStanding<CaseFact>,
    opened_on: NaiveDate,
    rulebook: &Rulebook,
) -> Result<(), CaseRefusal> {
    let on = standing.on;
    stage_judge(record, &standing.fact, on, opened_on)?;
    match &standing.fact {
        CaseFact::Assigned { body, route, exit_by } => {
            assigned_judge(record, body.as_deref(), route.is_some(), *exit_by)
        }
        CaseFact::Stock { principal, lenders, advanced } => {
            let any = principal.is_some() || lenders.is_some() || advanced.is_some();
            any.then_some(()).ok_or(CaseRefusal::Nothing)
        }
        CaseFact::ClaimFiled { claim, amount, lenders } => filed_judge(record, claim, *amount, *lenders),
        CaseFact::ClaimMoved { claim, step, amount, duplicate_of, taken_over_by } => {
            taker_judge(claim, *step, taken_over_by.as_deref())?;
            if let Some(other) = duplicate_of {
                claim_of(record, other)?;
                if other == claim {
                    return Err(CaseRefusal::NoSuchClaim { claim: other.clone() });
                }
            }
            step_judge(record, claim, *step, *amount)
        }
        CaseFact::ClaimAmended { claim, amount } => amended_judge(record, claim, *amount),
        CaseFact::RegisterClosed => register_judge(record, on),
        CaseFact::Paid { claim, principal, gain, .. } => payment_judge(record, claim.as_deref(), *principal, *gain),
        CaseFact::PaymentReturned { payment, principal, gain } => returned_judge(record, *payment, *principal, *gain),
        CaseFact::NotOwed { amount } => not_owed_judge(record, standing, *amount),
        CaseFact::Recovered { amount } => above_zero(*amount),
        CaseFact::NothingRecoverable | CaseFact::ContactTried => Ok(()),
        CaseFact::Distributed => match record.outstanding() {
            None => Err(CaseRefusal::NothingKnown),
            Some(_) => Ok(()),
        },
        CaseFact::Noticed { kind, number, until, extended_to: _ } => {
            reference_judge(number)?;
            notice_judge(record, *kind, on, *until, rulebook)
        }
        CaseFact::Objected { objection } => objection_judge(record, objection, on),
        CaseFact::ObjectionDecided { objection, .. } => record
            .objections
            .get(objection)
            .filter(|one| one.decided.is_none())
            .map(|_| ())
            .ok_or_else(|| CaseRefusal::NoSuchObjection { objection: objection.clone() }),
        CaseFact::PlanFiled { threshold } => match *threshold {
            Some(threshold) if threshold == 0 || threshold > 10_000 => {
                Err(CaseRefusal::ThresholdImpossible { threshold: Share(threshold) })
            }
            Some(_) | None => counted_judge(record),
        },
        CaseFact::VoteCounted { in_favour, of } => vote_judge(record, *in_favour, *of),
        CaseFact::ItemPassed { item } => {
            // What has to be true comes first: no paper makes up for it.
            if let Some(lack) = lacks(record, *item, on) {
                return Err(CaseRefusal::Item { item: *item, lack });
            }
            let (item, need) = (*item, item.need());
            if need.satisfied_by(&standing.evidence) { Ok(()) } else { Err(CaseRefusal::ItemEvidence { item, need }) }
        }
        CaseFact::ItemNotApplicable { item, why } => {
            if why.trim().is_empty() {
                return Err(CaseRefusal::Nothing);
            }
            lacks_excused(record, *item, on).map_or(Ok(()), |lack| Err(CaseRefusal::Item { item: *item, lack }))
        }
        CaseFact::FlagRaised { flag, why } => {
            if let Some(raised) = record.flags.get(flag) {
                let (flag, since) = (*flag, raised.since);
                return Err(CaseRefusal::FlagStands { flag, since });
            }
            if *flag == Flag::Hard && (why.is_none() || standing.evidence.is_empty()) {
                return Err(CaseRefusal::HardUnproven);
            }
            Ok(())
        }
        CaseFact::FlagReviewed { flag } | CaseFact::FlagLifted { flag } => {
            record.flags.contains_key(flag).then_some(()).ok_or(CaseRefusal::FlagNot { flag: *flag })
        }
        CaseFact::Tolled(_) => Ok(()),
        // A grant that ends before it begins was none: it is struck, not ended.
        CaseFact::TollingEnded { grant } => record
            .grants
            .get(grant)
            .filter(|granted| granted.from <= on)
            .map(|_| ())
            .ok_or(CaseRefusal::NoSuchGrant { grant: *grant }),
    }
}

impl CaseFact {
    /// Figures of the stock, and tries to reach people, may be of the days before the stop.
    #[must_use]
    pub const fn may_precede_stop(&self) -> bool {
        matches!(self, Self::Stock { .. } | Self::ContactTried)
    }
}

/// Whether the fact may be recorded at this stage and on this day at all.
fn stage_judge(record: &CaseRecord, fact: &CaseFact, on: NaiveDate, stopped_on: NaiveDate) -> Result<(), CaseRefusal> {
    if record.stage == Some(ClearanceState::Closed) {
        let since = record.stage_since.unwrap_or(on);
        return Err(CaseRefusal::Closed { since });
    }
    if record.stage == Some(ClearanceState::Ended) {
        let since = record.stage_since.unwrap_or(on);
        return Err(CaseRefusal::Ended { since });
    }
    if record.stopped_on.is_some() || fact.may_precede_stop() {
        Ok(())
    } else {
        Err(CaseRefusal::BeforeStop { on, stopped_on })
    }
}

fn assigned_judge(
    record: &CaseRecord,
    body: Option<&str>,
    route: bool,
    exit_by: Option<NaiveDate>,
) -> Result<(), CaseRefusal> {
    if body.is_none() && !route && exit_by.is_none() {
        return Err(CaseRefusal::Nothing);
    }
    if body.is_some_and(|body| body.trim().is_empty()) {
        return Err(CaseRefusal::Nothing);
    }
    match (exit_by, record.stopped_on) {
        (Some(exit_by), Some(stopped_on)) if exit_by < stopped_on => {
            Err(CaseRefusal::ExitBeforeStop { exit_by, stopped_on })
        }
        (Some(_) | None, Some(_) | None) => Ok(()),
    }
}

/// What would prove that stock is not owed.
const NOT_OWED: Need = Need(&[EvidenceKind::AuditReport, EvidenceKind::CourtRuling]);

fn not_owed_judge(record: &CaseRecord, standing: &FactStanding<CaseFact>, amount: Money) -> Result<(), CaseRefusal> {
    above_zero(amount)?;
    let account = record.account().ok_or(CaseRefusal::NothingKnown)?;
    let claimed = record.claimed();
    let left = account.principal.less(claimed).less(account.not_owed);
    if amount > left {
        return Err(CaseRefusal::NotOwedTooMuch { amount, left });
    }
    if !NOT_OWED.satisfied_by(&standing.evidence) {
        return Err(CaseRefusal::NotOwedEvidence { need: NOT_OWED });
    }
    Ok(())
}

/// A stopped institution is not converted (domain note §3: who has exited may not apply), so that no route of its case is.
/// Judged when it is asked for: what an older record holds stays readable.
///
/// # Errors
/// [`CaseRefusal::RouteTransform`].
pub fn route_judge(fact: &CaseFact) -> Result<(), CaseRefusal> {
    let is_transform = matches!(fact, CaseFact::Assigned { route: Some(Route::Transform), .. });
    if is_transform { Err(CaseRefusal::RouteTransform) } else { Ok(()) }
}

fn payment_judge(record: &CaseRecord, claim: Option<&str>, principal: Money, gain: Money) -> Result<(), CaseRefusal> {
    if let Some(on) = record.distributed {
        return Err(CaseRefusal::Distributed { on });
    }
    if principal.is_negative() || gain.is_negative() {
        return Err(CaseRefusal::AmountZero);
    }
    above_zero(principal.plus(gain))?;
    let owed = match claim {
        Some(claim) => {
            let stands = claim_of(record, claim)?;
            if stands.admitted.is_none_or(Money::is_zero) {
                let steps = (claim.to_owned(), stands.state.steps());
                return Err(CaseRefusal::NothingAdmitted { claim: Some(steps) });
            }
            stands.owed()
        }
        None if record.admitted().is_zero() => {
            return Err(CaseRefusal::NothingAdmitted { claim: record.claim_undecided() });
        }
        None => record.owed_by_claim().into_values().fold(Money::ZERO, Money::plus),
    };
    if principal > owed {
        return Err(CaseRefusal::Overpaid { claim: claim.map(str::to_owned), principal, owed });
    }
    let left = match claim {
        Some(_) => owed.less(principal),
        // All lenders get their principal before any gets a return: what is not yet claimed or decided counts as well.
        None => record.outstanding().unwrap_or(owed).less(principal),
    };
    if !gain.is_zero() && !left.is_zero() {
        return Err(CaseRefusal::ReturnFirst { left });
    }
    Ok(())
}
