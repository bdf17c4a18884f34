//! What may not be recorded of claims.

use crate::domain::case::claims::{ClaimState, ClaimStep};
use crate::domain::case::refusal::CaseRefusal;
use crate::msg;
use crate::office::commands::{INST, correction, line as command};
use crate::office::refusals::case_refusal::{case_told, then};
use crate::office::refusals::refusal::{Wording, hinted};
use crate::office::words::case::{claim_state_name, claim_step_name, yuan};

/// What is said of such a refusal; of any other what is said of it elsewhere.
pub(crate) fn of_a_claim(refusal: &CaseRefusal) -> Wording {
    match refusal {
        CaseRefusal::AmountZero => hinted(msg!("error-case-zero"), msg!("hint-case-amount")),
        CaseRefusal::ClaimExists { claim, filed_on } => hinted(
            msg!("error-case-claim-exists", claim = claim, day = *filed_on),
            msg!("hint-case-claim-exists", command = command("claims amend", INST, &format!("{claim} --amount A"))),
        ),
        CaseRefusal::SumTooLarge => hinted(msg!("error-case-sum"), msg!("hint-case-amount")),
        CaseRefusal::NoSuchClaim { claim } => {
            hinted(msg!("error-case-no-claim", claim = claim), then(format!("winddown case claims list {INST}")))
        }
        CaseRefusal::NoLenders => hinted(msg!("error-case-no-lenders"), msg!("hint-case-no-lenders")),
        CaseRefusal::ClaimStep { claim, from, step, open } => step_told(claim, *from, *step, open),
        CaseRefusal::AmountMissing { step } => hinted(
            msg!("error-case-amount-missing", step = claim_step_name(*step)),
            then(command("claims decide", INST, &format!("CLAIM {step} --amount A"))),
        ),
        CaseRefusal::AmountNotTaken { step } => hinted(
            msg!("error-case-amount-not-taken", step = claim_step_name(*step)),
            msg!("hint-case-amount-not-taken"),
        ),
        CaseRefusal::AdmittedTooMuch { amount, filed } => hinted(
            msg!("error-case-admitted", amount = yuan(*amount), filed = yuan(*filed)),
            msg!("hint-case-admitted", command = command("claims amend", INST, "CLAIM --amount A")),
        ),
        CaseRefusal::BelowPaid { amount, paid } => hinted(
            msg!("error-case-below-paid", amount = yuan(*amount), paid = yuan(*paid)),
            msg!("hint-case-below-paid", command = correction(INST, "SEQ", "--amount A")),
        ),
        CaseRefusal::ClaimDecided { claim, state } => hinted(
            msg!("error-case-claim-decided", claim = claim, state = claim_state_name(*state)),
            msg!("hint-case-claim-decided", command = command("claims decide", INST, &format!("{claim} objected"))),
        ),
        CaseRefusal::TakerMissing { claim } => hinted(
            msg!("error-case-taker-missing", claim = claim),
            then(command("claims decide", INST, &format!("{claim} transferred --taken-over-by NAME"))),
        ),
        CaseRefusal::TakerNotTaken { step } => {
            hinted(msg!("error-case-taker-not-taken", step = claim_step_name(*step)), msg!("hint-case-taker-not-taken"))
        }
        CaseRefusal::Closed { .. }
        | CaseRefusal::Ended { .. }
        | CaseRefusal::EndByHand
        | CaseRefusal::BeforeStop { .. }
        | CaseRefusal::NoStop { .. }
        | CaseRefusal::Reference { .. }
        | CaseRefusal::Nothing
        | CaseRefusal::NoWindow
        | CaseRefusal::WindowRuns { .. }
        | CaseRefusal::RegisterClosed { .. }
        | CaseRefusal::NothingAdmitted
        | CaseRefusal::Overpaid { .. }
        | CaseRefusal::ReturnFirst { .. }
        | CaseRefusal::Distributed { .. }
        | CaseRefusal::NothingKnown
        | CaseRefusal::Stage { .. }
        | CaseRefusal::WindowShort { .. }
        | CaseRefusal::NoFinalNotice
        | CaseRefusal::ObjectionOutside { .. }
        | CaseRefusal::ObjectionExists { .. }
        | CaseRefusal::NoSuchObjection { .. }
        | CaseRefusal::NoThreshold
        | CaseRefusal::VoteImpossible { .. }
        | CaseRefusal::VoteCounted { .. }
        | CaseRefusal::ThresholdImpossible { .. }
        | CaseRefusal::Item { .. }
        | CaseRefusal::ItemEvidence { .. }
        | CaseRefusal::ExitBeforeStop { .. }
        | CaseRefusal::FlagStands { .. }
        | CaseRefusal::FlagNot { .. }
        | CaseRefusal::HardUnproven
        | CaseRefusal::NoSuchGrant { .. }
        | CaseRefusal::Jump { .. }
        | CaseRefusal::NoSuchPayment { .. }
        | CaseRefusal::ReturnedTooMuch { .. }
        | CaseRefusal::NotOwedEvidence { .. }
        | CaseRefusal::NotOwedTooMuch { .. }
        | CaseRefusal::RouteTransform
        | CaseRefusal::Linked { .. } => case_told(refusal),
    }
}

fn step_told(claim: &str, from: ClaimState, step: ClaimStep, open: &[ClaimStep]) -> Wording {
    let message =
        msg!("error-case-claim-step", claim = claim, from = claim_state_name(from), step = claim_step_name(step));
    if open.is_empty() {
        let hint = msg!("hint-case-claim-final", command = correction(INST, "SEQ", "--strike"));
        return hinted(message, hint);
    }
    let mut details = vec![msg!("detail-open")];
    details.extend(open.iter().map(|step| msg!("detail-code", code = step.code(), words = claim_step_name(*step))));
    Wording { message, details, hint: Some(then(command("claims decide", INST, &format!("{claim} STEP")))) }
}
