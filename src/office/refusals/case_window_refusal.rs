//! What may not be recorded of what is put before the lenders: windows, objections, plans and votes.

use crate::domain::case::fact::NoticeKind;
use crate::domain::case::refusal::CaseRefusal;
use crate::msg;
use crate::office::commands::{INST, correction, line as command, notice};
use crate::office::refusals::case_refusal::{case_told, then};
use crate::office::refusals::refusal::{Wording, hinted};
use crate::office::words::case::percent;

/// What is said of such a refusal; of any other what is said of it elsewhere.
pub(crate) fn of_a_window(refusal: &CaseRefusal) -> Wording {
    match refusal {
        CaseRefusal::WindowShort { days, asked, key, until } => hinted(
            msg!("error-case-window-short", days = *days, asked = *asked, rule = key.code()),
            msg!("hint-case-window-short", until = *until),
        ),
        CaseRefusal::NoFinalNotice => hinted(msg!("error-case-no-final-notice"), then(notice(INST, NoticeKind::Final))),
        CaseRefusal::ObjectionOutside { on, from, until } => hinted(
            msg!("error-case-objection-outside", on = *on, from = *from, until = *until),
            msg!("hint-case-objection-outside"),
        ),
        CaseRefusal::ObjectionExists { objection } => hinted(
            msg!("error-case-objection-exists", objection = objection),
            then(command("object", INST, &format!("{objection} --decide upheld|dismissed"))),
        ),
        CaseRefusal::NoSuchObjection { objection } => {
            hinted(msg!("error-case-no-objection", objection = objection), then(command("object", INST, "OBJECTION")))
        }
        CaseRefusal::NoThreshold => {
            hinted(msg!("error-case-no-threshold"), then(command("plan", INST, "--threshold PERCENT")))
        }
        CaseRefusal::VoteImpossible { in_favour, of } => hinted(
            msg!("error-case-vote", favour = *in_favour, of = *of),
            then(command("vote", INST, "--in-favour N --of N")),
        ),
        CaseRefusal::VoteCounted { seq, on, in_favour, of, carried } => {
            let (said, to) = if *carried {
                (msg!("error-case-vote-carried", favour = *in_favour, of = *of, on = *on), "execute")
            } else {
                (msg!("error-case-vote-lost", favour = *in_favour, of = *of, on = *on), "plan")
            };
            hinted(
                said,
                msg!(
                    "hint-case-vote-counted",
                    command = command("advance", INST, to),
                    correct = correction(INST, &seq.to_string(), "--strike --reason clerical")
                ),
            )
        }
        CaseRefusal::ThresholdImpossible { threshold } => hinted(
            msg!("error-case-threshold", percent = percent(*threshold)),
            then(command("plan", INST, "--threshold PERCENT")),
        ),
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
        | CaseRefusal::NoWindow
        | CaseRefusal::WindowRuns { .. }
        | CaseRefusal::RegisterClosed { .. }
        | CaseRefusal::NothingAdmitted
        | CaseRefusal::Overpaid { .. }
        | CaseRefusal::ReturnFirst { .. }
        | CaseRefusal::Distributed { .. }
        | CaseRefusal::NothingKnown
        | CaseRefusal::Stage { .. }
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
