//! What may not be recorded of a hand-over, in words.

use crate::domain::institution::handover::{HandOverRefusal, Threshold};
use crate::domain::value::privacy::Personal;
use crate::msg;
use crate::office::refusals::refusal::{Wording, hinted};
use crate::office::told::Trouble;
use crate::office::words::handover::list_name;
use crate::words::Message;

/// The exit code: something named does not exist, or a rule refuses.
pub(crate) const fn kind_of(refusal: &HandOverRefusal) -> Trouble {
    match refusal {
        HandOverRefusal::NoReceipt { .. } => Trouble::NotFound,
        HandOverRefusal::Personal(_)
        | HandOverRefusal::Text { .. }
        | HandOverRefusal::Nobody
        | HandOverRefusal::MoreAnswered { .. }
        | HandOverRefusal::TooYoung { .. }
        | HandOverRefusal::NoJudgment
        | HandOverRefusal::RestsOnNothing
        | HandOverRefusal::RestsOnWrong(_)
        | HandOverRefusal::NobodyStands { .. }
        | HandOverRefusal::ReceiptBefore { .. }
        | HandOverRefusal::ReceiptTwice { .. }
        | HandOverRefusal::NotMade { .. }
        | HandOverRefusal::MoreRemoved { .. }
        | HandOverRefusal::BelowRemoved { .. } => Trouble::Refused,
    }
}

/// A text that seems to hold a number of a person, with why that is refused.
pub(crate) fn personal_told(found: Personal) -> Wording {
    let what = match found {
        Personal::Identity => msg!("personal-identity"),
        Personal::Mobile => msg!("personal-mobile"),
    };
    hinted(msg!("error-personal", what = what), msg!("hint-personal"))
}

/// The refusal with its hint.
pub(crate) fn hand_over_told(refusal: &HandOverRefusal) -> Wording {
    match refusal {
        HandOverRefusal::Personal(found) => personal_told(*found),
        HandOverRefusal::Text { length } => {
            hinted(msg!("error-hand-over-text", length = *length), msg!("hint-hand-over-text"))
        }
        HandOverRefusal::Nobody => hinted(msg!("error-hand-over-nobody"), msg!("hint-hand-over-nobody")),
        HandOverRefusal::MoreAnswered { handed, accepted, rejected } => hinted(
            msg!("error-hand-over-more-answered", handed = *handed, accepted = *accepted, rejected = *rejected),
            msg!("hint-hand-over-more-answered"),
        ),
        HandOverRefusal::NoJudgment => hinted(msg!("error-hand-over-no-judgment"), msg!("hint-hand-over-no-judgment")),
        HandOverRefusal::ReceiptBefore { receipt_on, on } => hinted(
            msg!("error-hand-over-receipt-before", receipt = *receipt_on, on = *on),
            msg!("hint-hand-over-receipt-before"),
        ),
        HandOverRefusal::MoreRemoved { persons, standing } => hinted(
            msg!("error-hand-over-more-removed", persons = *persons, standing = *standing),
            msg!("hint-hand-over-more-removed"),
        ),
        HandOverRefusal::BelowRemoved { accepted, removed } => hinted(
            msg!("error-hand-over-below-removed", accepted = *accepted, removed = *removed),
            msg!("hint-hand-over-more-removed"),
        ),
        HandOverRefusal::TooYoung { .. }
        | HandOverRefusal::RestsOnNothing
        | HandOverRefusal::RestsOnWrong(_)
        | HandOverRefusal::NobodyStands { .. }
        | HandOverRefusal::ReceiptTwice { .. }
        | HandOverRefusal::NoReceipt { .. }
        | HandOverRefusal::NotMade { .. } => of_a_list(refusal),
    }
}

/// What a list asks for, and receipts.
fn of_a_list(refusal: &HandOverRefusal) -> Wording {
    match refusal {
        HandOverRefusal::TooYoung { list, found, submit, platform } => Wording {
            message: match found {
                Some(days) => {
                    msg!("error-hand-over-young", list = list_name(*list), found = *days, needed = submit.days)
                }
                None => msg!("error-hand-over-age-unsaid", list = list_name(*list), needed = submit.days),
            },
            details: vec![threshold_line(submit), threshold_line(platform)],
            hint: Some(msg!("hint-hand-over-young", needed = submit.days)),
        },
        HandOverRefusal::RestsOnNothing => {
            hinted(msg!("error-hand-over-rests-on-nothing"), msg!("hint-hand-over-rests-on"))
        }
        HandOverRefusal::RestsOnWrong(list) => {
            hinted(msg!("error-hand-over-rests-on-wrong", list = list_name(*list)), msg!("hint-hand-over-rests-on"))
        }
        HandOverRefusal::NobodyStands { list, on } => hinted(
            msg!("error-hand-over-nobody-stands", list = list_name(*list), on = *on),
            msg!("hint-hand-over-nobody-stands", list = list.code()),
        ),
        HandOverRefusal::ReceiptTwice { list, receipt, seq, on } => hinted(
            msg!("error-hand-over-receipt-twice", list = list_name(*list), receipt = receipt, seq = *seq, on = *on),
            msg!("hint-hand-over-receipt-twice"),
        ),
        HandOverRefusal::NoReceipt { list, receipt, known } => Wording {
            message: msg!("error-hand-over-no-receipt", list = list_name(*list), receipt = receipt),
            details: known.iter().map(|one| msg!("detail-hand-over-receipt", receipt = one)).collect(),
            hint: Some(msg!("hint-hand-over-no-receipt")),
        },
        HandOverRefusal::NotMade { seq, on } => {
            hinted(msg!("error-hand-over-not-made", seq = *seq, on = *on), msg!("hint-history"))
        }
        HandOverRefusal::Personal(_)
        | HandOverRefusal::Text { .. }
        | HandOverRefusal::Nobody
        | HandOverRefusal::MoreAnswered { .. }
        | HandOverRefusal::NoJudgment
        | HandOverRefusal::ReceiptBefore { .. }
        | HandOverRefusal::MoreRemoved { .. }
        | HandOverRefusal::BelowRemoved { .. } => hand_over_told(refusal),
    }
}

/// A rule with the day since when it is in force, and where it comes from.
fn threshold_line(threshold: &Threshold) -> Message {
    let key = threshold.key.code();
    match &threshold.since {
        Some((unit, since)) => msg!(
            "detail-threshold-since",
            key = key,
            days = threshold.days,
            since = *since,
            unit = unit,
            source = &threshold.source
        ),
        None => msg!("detail-threshold-default", key = key, days = threshold.days, source = &threshold.source),
    }
}
