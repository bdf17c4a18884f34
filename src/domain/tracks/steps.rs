//! Moves as steps that can be done next, with what they take.

use crate::domain::engine::rule::Rule;
use crate::domain::sentence::next::{Field, Next};

/// A move with what its rule asks for besides a day and a document: a reason, where there is a choice, and the evidence
/// that has to be there first.
#[must_use]
pub fn given<S: Clone, G: Clone>(rule: &Rule<S, G>, next: Next) -> Next {
    let reasons: Vec<&str> = rule.reasons.iter().map(|reason| reason.code()).collect();
    let next = if reasons.len() > 1 { next.one_of(Field::Reason, &reasons) } else { next };
    let first = rule.needs.iter().filter(|_| rule.needs_first).filter_map(|need| need.0.first());
    first.fold(next, |next, kind| next.is(Field::Evidence, kind))
}
