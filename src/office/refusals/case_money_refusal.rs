//! What may not be recorded of the register of claims, of payments and of their end.

use crate::domain::case::fact::NoticeKind;
use crate::domain::case::refusal::CaseRefusal;
use crate::domain::value::money::Money;
use crate::msg;
use crate::office::commands::{INST, correction, line as command, notice};
use crate::office::refusals::case_refusal::{case_told, from_day, then};
use crate::office::refusals::refusal::{Wording, hinted};
use crate::office::words::case::yuan;

/// What is said of such a refusal; of any other what is said of it elsewhere.
pub(crate) fn of_money(refusal: &CaseRefusal) -> Wording {
    match refusal {
        CaseRefusal::NoWindow => hinted(msg!("error-case-no-window"), then(notice(INST, NoticeKind::Claims))),
        CaseRefusal::WindowRuns { until } => hinted(msg!("error-case-window-runs", until = *until), from_day(*until)),
        CaseRefusal::RegisterClosed { since } => hinted(
            msg!("error-case-register-closed", since = *since),
            msg!("hint-case-register-closed", command = command("claims file", INST, "CLAIM --amount A --lenders N")),
        ),
        CaseRefusal::NothingAdmitted => {
            hinted(msg!("error-case-nothing-admitted"), then(command("claims decide", INST, "CLAIM admitted")))
        }
        CaseRefusal::Overpaid { claim, principal, owed } => overpaid(claim.as_deref(), *principal, *owed),
        CaseRefusal::ReturnFirst { left } => {
            hinted(msg!("error-case-return-first", left = yuan(*left)), then(command("pay", INST, "--principal A")))
        }
        CaseRefusal::Distributed { on } => hinted(
            msg!("error-case-distributed", on = *on),
            msg!("hint-case-distributed", command = correction(INST, "SEQ", "--strike --reason mistake")),
        ),
        CaseRefusal::NothingKnown => {
            hinted(msg!("error-case-nothing-known"), then(command("stock", INST, "--principal A --lenders N")))
        }
        CaseRefusal::Closed { .. }
        | CaseRefusal::Ended { .. }
        | CaseRefusal::EndByHand
        | CaseRefusal::BeforeStop { .. }
        | CaseRefusal::NoStop { .. }
        | CaseRefusal::AmountZero
        | CaseRefusal::Reference { .. }
        | CaseRefusal::Nothing
        | CaseRefusal::ClaimExists { .. }
        | CaseRefusal::SumTooLarge
        | CaseRefusal::NoSuchClaim { .. }
        | CaseRefusal::NoLenders
        | CaseRefusal::ClaimStep { .. }
        | CaseRefusal::AmountMissing { .. }
        | CaseRefusal::AmountNotTaken { .. }
        | CaseRefusal::AdmittedTooMuch { .. }
        | CaseRefusal::BelowPaid { .. }
        | CaseRefusal::ClaimDecided { .. }
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
        | CaseRefusal::TakerMissing { .. }
        | CaseRefusal::TakerNotTaken { .. }
        | CaseRefusal::NoSuchPayment { .. }
        | CaseRefusal::ReturnedTooMuch { .. }
        | CaseRefusal::NotOwedEvidence { .. }
        | CaseRefusal::NotOwedTooMuch { .. }
        | CaseRefusal::RouteTransform
        | CaseRefusal::Linked { .. } => case_told(refusal),
    }
}

fn overpaid(claim: Option<&str>, principal: Money, owed: Money) -> Wording {
    let message = match claim {
        Some(claim) => msg!("error-case-overpaid-claim", claim = claim, principal = yuan(principal), owed = yuan(owed)),
        None => msg!("error-case-overpaid", principal = yuan(principal), owed = yuan(owed)),
    };
    hinted(message, msg!("hint-case-overpaid", owed = yuan(owed), command = correction(INST, "SEQ", "--amount A")))
}
