//! What may not be recorded of a case: what happened, why, and what to type instead.

use chrono::NaiveDate;

use crate::domain::case::checklist::Lack;
use crate::domain::case::fact::Flag;
use crate::domain::case::item::Item;
use crate::domain::case::refusal::CaseRefusal;
use crate::domain::case::refusal::REFERENCE_LENGTH;
use crate::domain::case::state::ClearanceState;
use crate::domain::tracks::State;
use crate::domain::tracks::moves::{moves_from, rule_of};
use crate::msg;
use crate::office::commands::{INST, flag, item_line, lack_command, lack_said, line as command};
use crate::office::refusals::case_claim_refusal::of_a_claim;
use crate::office::refusals::case_end_refusal::of_an_end;
use crate::office::refusals::case_money_refusal::of_money;
use crate::office::refusals::case_window_refusal::of_a_window;
use crate::office::refusals::refusal::{Wording, hinted, need_line, open_line};
use crate::office::told::Trouble;
use crate::office::words::case::{flag_name, hard_reasons, item_said, yuan};
use crate::office::words::record::state as state_in_words;
use crate::words::Message;

/// The exit code: something named does not exist, or a rule refuses.
pub(crate) const fn kind_of(refusal: &CaseRefusal) -> Trouble {
    match refusal {
        CaseRefusal::NoSuchClaim { .. }
        | CaseRefusal::NoSuchObjection { .. }
        | CaseRefusal::NoSuchPayment { .. }
        | CaseRefusal::NoSuchGrant { .. } => Trouble::NotFound,
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
        | CaseRefusal::WindowShort { .. }
        | CaseRefusal::NoFinalNotice
        | CaseRefusal::ObjectionOutside { .. }
        | CaseRefusal::ObjectionExists { .. }
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
        | CaseRefusal::Jump { .. }
        | CaseRefusal::TakerMissing { .. }
        | CaseRefusal::TakerNotTaken { .. }
        | CaseRefusal::ReturnedTooMuch { .. }
        | CaseRefusal::NotOwedEvidence { .. }
        | CaseRefusal::NotOwedTooMuch { .. }
        | CaseRefusal::RouteTransform
        | CaseRefusal::Linked { .. } => Trouble::Refused,
    }
}

/// What is said of a refusal.
pub(crate) fn case_told(refusal: &CaseRefusal) -> Wording {
    match refusal {
        CaseRefusal::Closed { since } => {
            hinted(msg!("error-case-is-closed", since = *since), msg!("hint-case-is-closed"))
        }
        CaseRefusal::Ended { since } => hinted(msg!("error-case-ended", since = *since), msg!("hint-case-ended")),
        CaseRefusal::EndByHand => hinted(msg!("error-case-end-by-hand"), msg!("hint-case-end-by-hand")),
        CaseRefusal::BeforeStop { on, stopped_on } => {
            hinted(msg!("error-case-before-stop", on = *on, stopped = *stopped_on), msg!("hint-case-before-stop"))
        }
        CaseRefusal::NoStop { on } => hinted(msg!("error-case-no-stop", on = *on), msg!("hint-case-no-stop")),
        CaseRefusal::Nothing => hinted(msg!("error-case-nothing"), msg!("hint-case-nothing")),
        CaseRefusal::Reference { text } => {
            hinted(msg!("error-case-reference", text = text, longest = REFERENCE_LENGTH), msg!("hint-case-reference"))
        }
        CaseRefusal::ExitBeforeStop { exit_by, stopped_on } => hinted(
            msg!("error-case-exit-by", day = *exit_by, stopped = *stopped_on),
            then(command("assign", INST, "--exit-by DATE")),
        ),
        CaseRefusal::Linked { seq, with } => {
            hinted(msg!("error-case-linked", seq = *seq, with = *with), msg!("hint-case-linked", with = *with))
        }
        CaseRefusal::Stage { stage, belongs } => stage_told(*stage, *belongs),
        CaseRefusal::Jump { amount, known, times } => hinted(
            msg!("error-case-jump", amount = yuan(*amount), known = yuan(*known), times = *times),
            msg!("hint-case-jump"),
        ),
        CaseRefusal::AmountZero
        | CaseRefusal::ClaimExists { .. }
        | CaseRefusal::SumTooLarge
        | CaseRefusal::NoSuchClaim { .. }
        | CaseRefusal::NoLenders
        | CaseRefusal::ClaimStep { .. }
        | CaseRefusal::AmountMissing { .. }
        | CaseRefusal::AmountNotTaken { .. }
        | CaseRefusal::AdmittedTooMuch { .. }
        | CaseRefusal::BelowPaid { .. }
        | CaseRefusal::TakerMissing { .. }
        | CaseRefusal::TakerNotTaken { .. }
        | CaseRefusal::ClaimDecided { .. } => of_a_claim(refusal),
        CaseRefusal::NoSuchPayment { .. }
        | CaseRefusal::ReturnedTooMuch { .. }
        | CaseRefusal::NotOwedEvidence { .. }
        | CaseRefusal::NotOwedTooMuch { .. }
        | CaseRefusal::RouteTransform => of_an_end(refusal),
        CaseRefusal::NoWindow
        | CaseRefusal::WindowRuns { .. }
        | CaseRefusal::RegisterClosed { .. }
        | CaseRefusal::NothingAdmitted
        | CaseRefusal::Overpaid { .. }
        | CaseRefusal::ReturnFirst { .. }
        | CaseRefusal::Distributed { .. }
        | CaseRefusal::NothingKnown => of_money(refusal),
        CaseRefusal::WindowShort { .. }
        | CaseRefusal::NoFinalNotice
        | CaseRefusal::ObjectionOutside { .. }
        | CaseRefusal::ObjectionExists { .. }
        | CaseRefusal::NoSuchObjection { .. }
        | CaseRefusal::NoThreshold
        | CaseRefusal::VoteImpossible { .. }
        | CaseRefusal::VoteCounted { .. }
        | CaseRefusal::ThresholdImpossible { .. } => of_a_window(refusal),
        CaseRefusal::Item { .. }
        | CaseRefusal::ItemEvidence { .. }
        | CaseRefusal::FlagStands { .. }
        | CaseRefusal::FlagNot { .. }
        | CaseRefusal::HardUnproven
        | CaseRefusal::NoSuchGrant { .. } => of_a_judgement(refusal),
    }
}

/// "Next: COMMAND".
pub(crate) fn then(command: String) -> Message {
    msg!("hint-case-then", command = command)
}

fn stage_told(stage: ClearanceState, belongs: ClearanceState) -> Wording {
    let message = msg!(
        "error-case-stage",
        stage = state_in_words(State::Clearance(stage)),
        belongs = state_in_words(State::Clearance(belongs))
    );
    let (from, to) = (Some(State::Clearance(stage)), State::Clearance(belongs));
    if rule_of(from, to).is_some() {
        return hinted(message, then(command("advance", INST, belongs.code())));
    }
    let mut details = vec![msg!("detail-open")];
    details.extend(moves_from(from).into_iter().map(|(to, _)| open_line(from, to)));
    Wording { message, details, hint: Some(msg!("hint-case-stage-far", command = command("advance", INST, "STAGE"))) }
}

/// The first day after a window.
pub(crate) fn from_day(until: NaiveDate) -> Message {
    msg!("hint-case-from-day", day = until.succ_opt().unwrap_or(until))
}

fn of_a_judgement(refusal: &CaseRefusal) -> Wording {
    match refusal {
        CaseRefusal::Item { item, lack } => item_told(*item, lack),
        CaseRefusal::ItemEvidence { item, need } => Wording {
            message: msg!("error-case-item-evidence", item = item_said(*item)),
            details: need_line(*need).into_iter().collect(),
            hint: Some(then(item_line(INST, *item))),
        },
        CaseRefusal::FlagStands { flag: one, since } => hinted(
            msg!("error-case-flag-stands", flag = flag_name(*one), since = *since),
            then(flag(INST, *one, "--review")),
        ),
        CaseRefusal::FlagNot { flag: one } => {
            hinted(msg!("error-case-flag-not", flag = flag_name(*one)), then(flag(INST, *one, "--raise")))
        }
        CaseRefusal::HardUnproven => Wording {
            message: msg!("error-case-hard"),
            details: hard_reasons()
                .into_iter()
                .map(|(code, words)| msg!("detail-code", code = code, words = words))
                .collect(),
            hint: Some(then(flag(INST, Flag::Hard, "--raise --why REASON --evidence KIND=FILE"))),
        },
        CaseRefusal::NoSuchGrant { grant } => {
            hinted(msg!("error-case-no-grant", grant = *grant), msg!("hint-case-no-grant"))
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
        | CaseRefusal::ExitBeforeStop { .. }
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

fn item_told(item: Item, lack: &Lack) -> Wording {
    let hint = match (lack, lack_command(INST, item, lack)) {
        (Lack::NoticeRuns(until), _) => from_day(*until),
        (_, Some(command)) => then(command),
        (_, None) => then(format!("winddown case checklist {INST}")),
    };
    hinted(msg!("error-case-item", item = item_said(item), lack = lack_said(lack)), hint)
}
