//! What may not be recorded of a case: what happened, why, and what to type instead.

use chrono::NaiveDate;

use crate::cli::case::commands::{
    INST, correction, flag, item_line, lack_command, lack_said, line as command, notice,
};
use crate::cli::case_words::{
    claim_state_name, claim_step_name, flag_name, hard_reasons, item_said, percent, yuan,
};
use crate::cli::fail::Exit;
use crate::cli::say::state as state_in_words;
use crate::domain::case::checklist::{Item, Lack};
use crate::domain::case::claims::{ClaimState, ClaimStep};
use crate::domain::case::fact::{Flag, NoticeKind};
use crate::domain::case::judge::{CaseRefusal, REFERENCE_LENGTH};
use crate::domain::state::{ClearanceState, State};
use crate::domain::transition::{moves_from, rule_of};
use crate::msg;
use crate::words::Message;

use super::case_end_refusal::of_an_end;
use super::refusal::{Told, hinted, need_line, open_line};

/// The exit code: something named does not exist, or a rule refuses.
pub(super) const fn exit_of(refusal: &CaseRefusal) -> Exit {
    match refusal {
        CaseRefusal::NoSuchClaim { .. }
        | CaseRefusal::NoSuchObjection { .. }
        | CaseRefusal::NoSuchPayment { .. }
        | CaseRefusal::NoSuchGrant { .. } => Exit::NotFound,
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
        | CaseRefusal::UnderClosing { .. }
        | CaseRefusal::Linked { .. } => Exit::Refused,
    }
}

/// What is said of a refusal.
pub(super) fn case_told(refusal: &CaseRefusal) -> Told {
    match refusal {
        CaseRefusal::Closed { since } => hinted(
            msg!("error-case-is-closed", since = *since),
            msg!("hint-case-is-closed"),
        ),
        CaseRefusal::Ended { since } => hinted(
            msg!("error-case-ended", since = *since),
            msg!("hint-case-ended"),
        ),
        CaseRefusal::EndByHand => hinted(
            msg!("error-case-end-by-hand"),
            msg!("hint-case-end-by-hand"),
        ),
        CaseRefusal::BeforeStop { on, stopped_on } => hinted(
            msg!("error-case-before-stop", on = *on, stopped = *stopped_on),
            msg!("hint-case-before-stop"),
        ),
        CaseRefusal::NoStop { on } => hinted(
            msg!("error-case-no-stop", on = *on),
            msg!("hint-case-no-stop"),
        ),
        CaseRefusal::Nothing => hinted(msg!("error-case-nothing"), msg!("hint-case-nothing")),
        CaseRefusal::Reference { text } => hinted(
            msg!(
                "error-case-reference",
                text = text,
                longest = REFERENCE_LENGTH
            ),
            msg!("hint-case-reference"),
        ),
        CaseRefusal::ExitBeforeStop {
            exit_by,
            stopped_on,
        } => hinted(
            msg!("error-case-exit-by", day = *exit_by, stopped = *stopped_on),
            then(command("assign", INST, "--exit-by DATE")),
        ),
        CaseRefusal::Linked { seq, with } => hinted(
            msg!("error-case-linked", seq = *seq, with = *with),
            msg!("hint-case-linked", with = *with),
        ),
        CaseRefusal::Stage { stage, belongs } => stage_told(*stage, *belongs),
        CaseRefusal::Jump {
            amount,
            known,
            times,
        } => hinted(
            msg!(
                "error-case-jump",
                amount = yuan(*amount),
                known = yuan(*known),
                times = *times
            ),
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
        | CaseRefusal::RouteTransform
        | CaseRefusal::UnderClosing { .. } => of_an_end(refusal),
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
pub(super) fn then(command: String) -> Message {
    msg!("hint-case-then", command = command)
}

fn stage_told(stage: ClearanceState, belongs: ClearanceState) -> Told {
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
    details.extend(
        moves_from(from)
            .into_iter()
            .map(|(to, _)| open_line(from, to)),
    );
    Told {
        message,
        details,
        hint: Some(msg!(
            "hint-case-stage-far",
            command = command("advance", INST, "STAGE")
        )),
    }
}

fn of_a_claim(refusal: &CaseRefusal) -> Told {
    match refusal {
        CaseRefusal::AmountZero => hinted(msg!("error-case-zero"), msg!("hint-case-amount")),
        CaseRefusal::ClaimExists { claim, filed_on } => hinted(
            msg!("error-case-claim-exists", claim = claim, day = *filed_on),
            msg!(
                "hint-case-claim-exists",
                command = command("claims amend", INST, &format!("{claim} --amount A"))
            ),
        ),
        CaseRefusal::SumTooLarge => hinted(msg!("error-case-sum"), msg!("hint-case-amount")),
        CaseRefusal::NoSuchClaim { claim } => hinted(
            msg!("error-case-no-claim", claim = claim),
            then(format!("winddown case claims list {INST}")),
        ),
        CaseRefusal::NoLenders => {
            hinted(msg!("error-case-no-lenders"), msg!("hint-case-no-lenders"))
        }
        CaseRefusal::ClaimStep {
            claim,
            from,
            step,
            open,
        } => step_told(claim, *from, *step, open),
        CaseRefusal::AmountMissing { step } => hinted(
            msg!("error-case-amount-missing", step = claim_step_name(*step)),
            then(command(
                "claims decide",
                INST,
                &format!("CLAIM {step} --amount A"),
            )),
        ),
        CaseRefusal::AmountNotTaken { step } => hinted(
            msg!("error-case-amount-not-taken", step = claim_step_name(*step)),
            msg!("hint-case-amount-not-taken"),
        ),
        CaseRefusal::AdmittedTooMuch { amount, filed } => hinted(
            msg!(
                "error-case-admitted",
                amount = yuan(*amount),
                filed = yuan(*filed)
            ),
            msg!(
                "hint-case-admitted",
                command = command("claims amend", INST, "CLAIM --amount A")
            ),
        ),
        CaseRefusal::BelowPaid { amount, paid } => hinted(
            msg!(
                "error-case-below-paid",
                amount = yuan(*amount),
                paid = yuan(*paid)
            ),
            msg!(
                "hint-case-below-paid",
                command = correction(INST, "SEQ", "--amount A")
            ),
        ),
        CaseRefusal::ClaimDecided { claim, state } => hinted(
            msg!(
                "error-case-claim-decided",
                claim = claim,
                state = claim_state_name(*state)
            ),
            msg!(
                "hint-case-claim-decided",
                command = command("claims decide", INST, &format!("{claim} objected"))
            ),
        ),
        CaseRefusal::TakerMissing { claim } => hinted(
            msg!("error-case-taker-missing", claim = claim),
            then(command(
                "claims decide",
                INST,
                &format!("{claim} transferred --taken-over-by NAME"),
            )),
        ),
        CaseRefusal::TakerNotTaken { step } => hinted(
            msg!("error-case-taker-not-taken", step = claim_step_name(*step)),
            msg!("hint-case-taker-not-taken"),
        ),
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
        | CaseRefusal::UnderClosing { .. }
        | CaseRefusal::Linked { .. } => case_told(refusal),
    }
}

fn step_told(claim: &str, from: ClaimState, step: ClaimStep, open: &[ClaimStep]) -> Told {
    let message = msg!(
        "error-case-claim-step",
        claim = claim,
        from = claim_state_name(from),
        step = claim_step_name(step)
    );
    if open.is_empty() {
        let hint = msg!(
            "hint-case-claim-final",
            command = correction(INST, "SEQ", "--strike")
        );
        return hinted(message, hint);
    }
    let mut details = vec![msg!("detail-open")];
    details.extend(open.iter().map(|step| {
        msg!(
            "detail-code",
            code = step.code(),
            words = claim_step_name(*step)
        )
    }));
    Told {
        message,
        details,
        hint: Some(then(command(
            "claims decide",
            INST,
            &format!("{claim} STEP"),
        ))),
    }
}

fn of_money(refusal: &CaseRefusal) -> Told {
    match refusal {
        CaseRefusal::NoWindow => hinted(
            msg!("error-case-no-window"),
            then(notice(INST, NoticeKind::Claims)),
        ),
        CaseRefusal::WindowRuns { until } => hinted(
            msg!("error-case-window-runs", until = *until),
            from_day(*until),
        ),
        CaseRefusal::RegisterClosed { since } => hinted(
            msg!("error-case-register-closed", since = *since),
            msg!(
                "hint-case-register-closed",
                command = command("claims file", INST, "CLAIM --amount A --lenders N")
            ),
        ),
        CaseRefusal::NothingAdmitted => hinted(
            msg!("error-case-nothing-admitted"),
            then(command("claims decide", INST, "CLAIM admitted")),
        ),
        CaseRefusal::Overpaid {
            claim,
            principal,
            owed,
        } => overpaid(claim.as_deref(), *principal, *owed),
        CaseRefusal::ReturnFirst { left } => hinted(
            msg!("error-case-return-first", left = yuan(*left)),
            then(command("pay", INST, "--principal A")),
        ),
        CaseRefusal::Distributed { on } => hinted(
            msg!("error-case-distributed", on = *on),
            msg!(
                "hint-case-distributed",
                command = correction(INST, "SEQ", "--strike --reason mistake")
            ),
        ),
        CaseRefusal::NothingKnown => hinted(
            msg!("error-case-nothing-known"),
            then(command("stock", INST, "--principal A --lenders N")),
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
        | CaseRefusal::UnderClosing { .. }
        | CaseRefusal::Linked { .. } => case_told(refusal),
    }
}

fn overpaid(
    claim: Option<&str>,
    principal: crate::domain::money::Money,
    owed: crate::domain::money::Money,
) -> Told {
    let message = match claim {
        Some(claim) => msg!(
            "error-case-overpaid-claim",
            claim = claim,
            principal = yuan(principal),
            owed = yuan(owed)
        ),
        None => msg!(
            "error-case-overpaid",
            principal = yuan(principal),
            owed = yuan(owed)
        ),
    };
    hinted(
        message,
        msg!(
            "hint-case-overpaid",
            owed = yuan(owed),
            command = correction(INST, "SEQ", "--amount A")
        ),
    )
}

/// The first day after a window.
pub(super) fn from_day(until: NaiveDate) -> Message {
    msg!(
        "hint-case-from-day",
        day = until.succ_opt().unwrap_or(until)
    )
}

fn of_a_window(refusal: &CaseRefusal) -> Told {
    match refusal {
        CaseRefusal::WindowShort {
            days,
            asked,
            key,
            until,
        } => hinted(
            msg!(
                "error-case-window-short",
                days = *days,
                asked = *asked,
                rule = key.code()
            ),
            msg!("hint-case-window-short", until = *until),
        ),
        CaseRefusal::NoFinalNotice => hinted(
            msg!("error-case-no-final-notice"),
            then(notice(INST, NoticeKind::Final)),
        ),
        CaseRefusal::ObjectionOutside { on, from, until } => hinted(
            msg!(
                "error-case-objection-outside",
                on = *on,
                from = *from,
                until = *until
            ),
            msg!("hint-case-objection-outside"),
        ),
        CaseRefusal::ObjectionExists { objection } => hinted(
            msg!("error-case-objection-exists", objection = objection),
            then(command(
                "object",
                INST,
                &format!("{objection} --decide upheld|dismissed"),
            )),
        ),
        CaseRefusal::NoSuchObjection { objection } => hinted(
            msg!("error-case-no-objection", objection = objection),
            then(command("object", INST, "OBJECTION")),
        ),
        CaseRefusal::NoThreshold => hinted(
            msg!("error-case-no-threshold"),
            then(command("plan", INST, "--threshold PERCENT")),
        ),
        CaseRefusal::VoteImpossible { in_favour, of } => hinted(
            msg!("error-case-vote", favour = *in_favour, of = *of),
            then(command("vote", INST, "--in-favour N --of N")),
        ),
        CaseRefusal::VoteCounted {
            seq,
            on,
            in_favour,
            of,
            carried,
        } => {
            let (said, to) = if *carried {
                (
                    msg!(
                        "error-case-vote-carried",
                        favour = *in_favour,
                        of = *of,
                        on = *on
                    ),
                    "execute",
                )
            } else {
                (
                    msg!(
                        "error-case-vote-lost",
                        favour = *in_favour,
                        of = *of,
                        on = *on
                    ),
                    "plan",
                )
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
        | CaseRefusal::UnderClosing { .. }
        | CaseRefusal::Linked { .. } => case_told(refusal),
    }
}

fn of_a_judgement(refusal: &CaseRefusal) -> Told {
    match refusal {
        CaseRefusal::Item { item, lack } => item_told(*item, lack),
        CaseRefusal::ItemEvidence { item, need } => Told {
            message: msg!("error-case-item-evidence", item = item_said(*item)),
            details: need_line(*need).into_iter().collect(),
            hint: Some(then(item_line(INST, *item))),
        },
        CaseRefusal::FlagStands { flag: one, since } => hinted(
            msg!(
                "error-case-flag-stands",
                flag = flag_name(*one),
                since = *since
            ),
            then(flag(INST, *one, "--review")),
        ),
        CaseRefusal::FlagNot { flag: one } => hinted(
            msg!("error-case-flag-not", flag = flag_name(*one)),
            then(flag(INST, *one, "--raise")),
        ),
        CaseRefusal::HardUnproven => Told {
            message: msg!("error-case-hard"),
            details: hard_reasons()
                .into_iter()
                .map(|(code, words)| msg!("detail-code", code = code, words = words))
                .collect(),
            hint: Some(then(flag(
                INST,
                Flag::Hard,
                "--raise --why REASON --evidence KIND=FILE",
            ))),
        },
        CaseRefusal::NoSuchGrant { grant } => hinted(
            msg!("error-case-no-grant", grant = *grant),
            msg!("hint-case-no-grant"),
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
        | CaseRefusal::UnderClosing { .. }
        | CaseRefusal::Linked { .. } => case_told(refusal),
    }
}

fn item_told(item: Item, lack: &Lack) -> Told {
    let hint = match (lack, lack_command(INST, item, lack)) {
        (Lack::NoticeRuns(until), _) => from_day(*until),
        (_, Some(command)) => then(command),
        (_, None) => then(format!("winddown case checklist {INST}")),
    };
    hinted(
        msg!(
            "error-case-item",
            item = item_said(item),
            lack = lack_said(lack)
        ),
        hint,
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cli::explain::{exit_code, said};
    use crate::cli::fail::Failure;
    use crate::domain::money::Money;
    use crate::domain::refusal::Refusal;
    use crate::words::{Lang, Words};

    fn every() -> Vec<CaseRefusal> {
        let on: NaiveDate = "2020-03-31".parse().expect("a day");
        let claim = || "B-1".to_owned();
        let (amount, step) = (Money::ZERO, ClaimStep::Changed);
        vec![
            CaseRefusal::Closed { since: on },
            CaseRefusal::Ended { since: on },
            CaseRefusal::EndByHand,
            CaseRefusal::BeforeStop { on, stopped_on: on },
            CaseRefusal::AmountZero,
            CaseRefusal::Reference { text: claim() },
            CaseRefusal::Nothing,
            CaseRefusal::ClaimExists {
                claim: claim(),
                filed_on: on,
            },
            CaseRefusal::SumTooLarge,
            CaseRefusal::NoSuchClaim { claim: claim() },
            CaseRefusal::NoLenders,
            CaseRefusal::ClaimStep {
                claim: claim(),
                from: ClaimState::Paid,
                step,
                open: &[],
            },
            CaseRefusal::AmountMissing { step },
            CaseRefusal::AmountNotTaken { step },
            CaseRefusal::AdmittedTooMuch {
                amount,
                filed: amount,
            },
            CaseRefusal::BelowPaid {
                amount,
                paid: amount,
            },
            CaseRefusal::ClaimDecided {
                claim: claim(),
                state: ClaimState::Paid,
            },
            CaseRefusal::NoWindow,
            CaseRefusal::WindowRuns { until: on },
            CaseRefusal::RegisterClosed { since: on },
            CaseRefusal::NothingAdmitted,
            CaseRefusal::Overpaid {
                claim: Some(claim()),
                principal: amount,
                owed: amount,
            },
            CaseRefusal::ReturnFirst { left: amount },
            CaseRefusal::Distributed { on },
            CaseRefusal::NothingKnown,
            CaseRefusal::Stage {
                stage: ClearanceState::Open,
                belongs: ClearanceState::Vote,
            },
            CaseRefusal::WindowShort {
                days: 1,
                asked: 15,
                key: crate::domain::rulebook::RuleKey::CaseNoticeDays,
                until: on,
            },
            CaseRefusal::NoFinalNotice,
            CaseRefusal::ObjectionOutside {
                on,
                from: on,
                until: on,
            },
            CaseRefusal::ObjectionExists { objection: claim() },
            CaseRefusal::NoSuchObjection { objection: claim() },
            CaseRefusal::NoThreshold,
            CaseRefusal::VoteImpossible {
                in_favour: 2,
                of: 1,
            },
            CaseRefusal::VoteCounted {
                seq: 9,
                on,
                in_favour: 1,
                of: 2,
                carried: false,
            },
            CaseRefusal::ThresholdImpossible { threshold: 0 },
            CaseRefusal::Item {
                item: Item::Notice,
                lack: Lack::NoticeRuns(on),
            },
            CaseRefusal::ItemEvidence {
                item: Item::Notice,
                need: Item::Notice.need(),
            },
            CaseRefusal::ExitBeforeStop {
                exit_by: on,
                stopped_on: on,
            },
            CaseRefusal::FlagStands {
                flag: Flag::Hard,
                since: on,
            },
            CaseRefusal::FlagNot { flag: Flag::Hard },
            CaseRefusal::HardUnproven,
            CaseRefusal::NoSuchGrant { grant: 3 },
            CaseRefusal::Jump {
                amount,
                known: amount,
                times: 10_000,
            },
            CaseRefusal::Linked { seq: 1, with: 3 },
            CaseRefusal::TakerMissing { claim: claim() },
            CaseRefusal::TakerNotTaken { step },
            CaseRefusal::NoSuchPayment { seq: 4 },
            CaseRefusal::ReturnedTooMuch {
                seq: 4,
                principal: amount,
                gain: amount,
            },
            CaseRefusal::NotOwedEvidence {
                need: Item::Principal.need(),
            },
            CaseRefusal::NotOwedTooMuch {
                amount,
                left: amount,
            },
            CaseRefusal::RouteTransform,
            under_closing(false, None),
            under_closing(true, Some(amount)),
        ]
    }

    fn under_closing(is_reopened: bool, left: Option<Money>) -> CaseRefusal {
        CaseRefusal::UnderClosing {
            seq: 4,
            is_payment: left.is_some(),
            closed_on: "2020-09-10".parse().expect("a day"),
            is_reopened,
            left,
            why: Box::new(CaseRefusal::AmountZero.into()),
        }
    }

    #[test]
    fn every_refusal_says_what_to_do_next_in_both_languages() {
        for refusal in every() {
            for lang in Lang::ALL {
                let failure = Failure::from(Refusal::from(refusal.clone()));
                let text = said(&failure, &Words::new(lang), &str::to_owned, false)
                    .expect("something to say");
                assert!(!text.contains('['), "{refusal:?}: {text}");
                let hint = if lang == Lang::En {
                    "\nhint: "
                } else {
                    "\n提示："
                };
                assert!(text.contains(hint), "{refusal:?}: {text}");
            }
        }
    }

    #[test]
    fn what_is_named_and_not_there_is_not_found_and_the_rest_is_refused() {
        for refusal in every() {
            let named = matches!(
                refusal,
                CaseRefusal::NoSuchClaim { .. }
                    | CaseRefusal::NoSuchObjection { .. }
                    | CaseRefusal::NoSuchPayment { .. }
                    | CaseRefusal::NoSuchGrant { .. }
            );
            let failure = Failure::from(Refusal::from(refusal));
            assert_eq!(exit_code(&failure), if named { 4 } else { 1 });
        }
    }
}
