//! What is said where a closing rested on what would be changed.

use chrono::NaiveDate;

use crate::domain::sentence::next::{Deed, Field, Next};
use crate::domain::tracks::refusal::Refusal;
use crate::domain::value::money::Money;
use crate::domain::value::reason::Reason;
use crate::msg;
use crate::office::refusals::refusal::{Wording, told};
use crate::office::words::case::yuan;
use crate::words::Message;

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
    let reopen = Next::record(Deed::Reopen).is(Field::Reason, Reason::HiddenStock).open(Field::Evidence);
    let returned = Next::record(Deed::CasePay).is(Field::Returned, seq).open(Field::Principal);
    match (is_reopened, is_payment) {
        (false, true) => msg!("hint-case-under-closing-payment", reopen = reopen, returned = returned),
        (false, false) => msg!("hint-case-under-closing", reopen = reopen),
        (true, true) => msg!("hint-case-under-closing-returned", returned = returned),
        (true, false) => msg!("hint-case-under-closing-reopened"),
    }
}
