//! What may not be recorded of claims and of their register.

use chrono::NaiveDate;

use super::claims::{Claim, ClaimState, ClaimStep};
use super::judge_given::{above_zero, reference_judge};
use super::record::CaseRecord;
use super::refusal::CaseRefusal;
use crate::domain::value::money::Money;

pub(super) fn taker_judge(claim: &str, step: ClaimStep, taker: Option<&str>) -> Result<(), CaseRefusal> {
    match (step, taker) {
        (ClaimStep::Transferred, Some(taker)) => reference_judge(taker),
        (ClaimStep::Transferred, None) => Err(CaseRefusal::TakerMissing { claim: claim.to_owned() }),
        (
            ClaimStep::Verifying
            | ClaimStep::Admitted
            | ClaimStep::PartAdmitted
            | ClaimStep::Rejected
            | ClaimStep::Objected
            | ClaimStep::Upheld
            | ClaimStep::Changed
            | ClaimStep::Withdrawn
            | ClaimStep::Deposited,
            Some(_),
        ) => Err(CaseRefusal::TakerNotTaken { step }),
        (
            ClaimStep::Verifying
            | ClaimStep::Admitted
            | ClaimStep::PartAdmitted
            | ClaimStep::Rejected
            | ClaimStep::Objected
            | ClaimStep::Upheld
            | ClaimStep::Changed
            | ClaimStep::Withdrawn
            | ClaimStep::Deposited,
            None,
        ) => Ok(()),
    }
}

pub(super) fn claim_of<'record>(record: &'record CaseRecord, claim: &str) -> Result<&'record Claim, CaseRefusal> {
    record.claims.get(claim).ok_or_else(|| CaseRefusal::NoSuchClaim { claim: claim.to_owned() })
}

pub(super) fn filed_judge(record: &CaseRecord, claim: &str, amount: Money, lenders: u32) -> Result<(), CaseRefusal> {
    reference_judge(claim)?;
    above_zero(amount)?;
    if lenders == 0 {
        return Err(CaseRefusal::NoLenders);
    }
    if let Some(on) = record.distributed {
        return Err(CaseRefusal::Distributed { on });
    }
    if record.claimed().checked_add(amount).is_none() {
        return Err(CaseRefusal::SumTooLarge);
    }
    match record.claims.get(claim) {
        Some(stands) => Err(CaseRefusal::ClaimExists { claim: claim.to_owned(), filed_on: stands.filed_on }),
        None => Ok(()),
    }
}

pub(super) fn step_judge(
    record: &CaseRecord,
    claim: &str,
    step: ClaimStep,
    amount: Option<Money>,
) -> Result<(), CaseRefusal> {
    let stands = claim_of(record, claim)?;
    let open = stands.state.steps();
    if !open.contains(&step) {
        return Err(CaseRefusal::ClaimStep { claim: claim.to_owned(), from: stands.state, step, open });
    }
    match (step.takes_amount(), amount) {
        (true, None) => Err(CaseRefusal::AmountMissing { step }),
        (false, Some(_)) => Err(CaseRefusal::AmountNotTaken { step }),
        (false, None) => Ok(()),
        (true, Some(amount)) if amount > stands.filed => {
            Err(CaseRefusal::AdmittedTooMuch { amount, filed: stands.filed })
        }
        (true, Some(amount)) if amount < stands.paid => Err(CaseRefusal::BelowPaid { amount, paid: stands.paid }),
        (true, Some(amount)) => above_zero(amount),
    }
}

pub(super) fn amended_judge(record: &CaseRecord, claim: &str, amount: Money) -> Result<(), CaseRefusal> {
    let stands = claim_of(record, claim)?;
    above_zero(amount)?;
    match stands.state {
        ClaimState::Filed | ClaimState::Verifying => Ok(()),
        ClaimState::Admitted
        | ClaimState::PartAdmitted
        | ClaimState::Rejected
        | ClaimState::Objected
        | ClaimState::Upheld
        | ClaimState::Changed
        | ClaimState::PartPaid
        | ClaimState::Paid
        | ClaimState::Withdrawn
        | ClaimState::Transferred
        | ClaimState::Deposited => Err(CaseRefusal::ClaimDecided { claim: claim.to_owned(), state: stands.state }),
    }
}

pub(super) fn register_judge(record: &CaseRecord, on: NaiveDate) -> Result<(), CaseRefusal> {
    if let Some(since) = record.register_closed_on {
        return Err(CaseRefusal::RegisterClosed { since });
    }
    match &record.claims_notice {
        None => Err(CaseRefusal::NoWindow),
        Some(window) if on <= window.until => Err(CaseRefusal::WindowRuns { until: window.until }),
        Some(_) => Ok(()),
    }
}
