//! What may not be recorded of the end of a case: what is not owed, what went back, and what a closing rested on.

use chrono::NaiveDate;

use crate::domain::case::refusal::CaseRefusal;
use crate::domain::tracks::refusal::Refusal;
use crate::domain::value::money::Money;
use crate::msg;
use crate::office::commands::{INST, correction, line as command};
use crate::office::refusals::case_refusal::{case_told, then};
use crate::office::refusals::refusal::{Wording, hinted, need_line, told};
use crate::office::words::case::yuan;
use crate::words::Message;

/// What is said of such a refusal; of any other what is said of it elsewhere.
pub(crate) fn of_an_end(refusal: &CaseRefusal) -> Wording {
    match refusal {
        CaseRefusal::NoSuchPayment { seq } => hinted(
            msg!("error-case-no-payment", seq = *seq),
            then(format!("winddown history {INST} --track clearance")),
        ),
        CaseRefusal::ReturnedTooMuch { seq, principal, gain } => hinted(
            msg!("error-case-returned-too-much", seq = *seq, principal = yuan(*principal), gain = yuan(*gain)),
            msg!("hint-case-returned-too-much", command = correction(INST, "SEQ", "--amount A")),
        ),
        CaseRefusal::NotOwedEvidence { need } => Wording {
            message: msg!("error-case-not-owed-evidence"),
            details: need_line(*need).into_iter().collect(),
            hint: Some(then(command("not-owed", INST, "--amount A --evidence audit-report=FILE"))),
        },
        CaseRefusal::NotOwedTooMuch { amount, left } => hinted(
            msg!("error-case-not-owed-too-much", amount = yuan(*amount), left = yuan(*left)),
            msg!("hint-case-not-owed-too-much", left = yuan(*left)),
        ),
        CaseRefusal::RouteTransform => hinted(
            msg!("error-case-route-transform"),
            msg!("hint-case-route-transform", command = command("assign", INST, "--route clear")),
        ),
        other => case_told(other),
    }
}

/// What is said of the correction of entry `seq`, on which the closing of `closed_on` rested.
pub(crate) fn under_closing_told(
    seq: i32,
    closed_on: NaiveDate,
    way_on: Message,
    left: Option<Money>,
    why: &Refusal,
) -> Wording {
    Wording {
        message: msg!("error-case-under-closing", seq = seq, day = closed_on),
        details: no_longer(left, why),
        hint: Some(way_on),
    }
}

/// What would not hold: that money would have been outstanding (R1), or what else.
fn no_longer(left: Option<Money>, why: &Refusal) -> Vec<Message> {
    if let Some(left) = left {
        return vec![msg!("detail-case-under-closing", left = yuan(left))];
    }
    let inner = told(why);
    let mut details = vec![msg!("detail-why", why = inner.message)];
    details.extend(inner.details);
    details
}

/// Reopen first; then a payment is said to have gone back, and what else turned up is recorded on its own day.
pub(crate) fn way_on(seq: i32, is_payment: bool, is_reopened: bool) -> Message {
    let reopen =
        format!("winddown reopen {INST} --effective DATE --reason hidden-stock --basis TEXT --evidence KIND=FILE");
    let returned = command("pay", INST, &format!("--returned {seq} --amount A"));
    match (is_reopened, is_payment) {
        (false, true) => msg!("hint-case-under-closing-payment", reopen = reopen, returned = returned),
        (false, false) => msg!("hint-case-under-closing", reopen = reopen),
        (true, true) => msg!("hint-case-under-closing-returned", returned = returned),
        (true, false) => msg!("hint-case-under-closing-reopened"),
    }
}
