//! What is asked of every amount and every reference of a case.

use super::refusal::CaseRefusal;
use super::refusal::REFERENCE_LENGTH;
use crate::domain::value::money::Money;

pub(super) fn above_zero(amount: Money) -> Result<(), CaseRefusal> {
    if amount.is_zero() || amount.is_negative() { Err(CaseRefusal::AmountZero) } else { Ok(()) }
}

pub(super) fn reference_judge(text: &str) -> Result<(), CaseRefusal> {
    let length = text.chars().count();
    let sound = !text.trim().is_empty() && length <= REFERENCE_LENGTH && !text.chars().any(char::is_control);
    sound.then_some(()).ok_or_else(|| CaseRefusal::Reference {
        text: text.chars().take(REFERENCE_LENGTH).collect(),
        longest: REFERENCE_LENGTH,
    })
}
