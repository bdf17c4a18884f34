//! What can be done of a lead, as its refusals name it.

use super::fact::{Character, Measure};
use super::guard::LeadGuard;
use super::marks::MarkKind;
use super::moves::RULES;
use super::state::LeadState;
use crate::domain::engine::rule::MoveKind;
use crate::domain::sentence::next::{Deed, Field, Next};
use crate::domain::tracks::steps::given;
use crate::domain::value::reason::Reason;

/// The move from one stage to another, with all that it takes.
#[must_use]
pub fn advance(from: LeadState, to: LeadState) -> Next {
    let next = Next::record(Deed::LeadAdvance).is(Field::State, to);
    match RULES.iter().find(|rule| rule.allows(Some(from), to)) {
        Some(rule) => rule.guards.iter().fold(given(rule, next), |next, guard| guard_given(*guard, next)),
        None => next,
    }
}

/// The stages that a move leads on to, in the order of the rules.
#[must_use]
pub fn open_from(stage: LeadState) -> Vec<LeadState> {
    let rules = RULES.iter().filter(|rule| rule.kind == MoveKind::Move && rule.from.contains(&Some(stage)));
    rules.flat_map(|rule| rule.to.iter().copied()).collect()
}

/// What a move itself says, so that a guard finds it.
fn guard_given(guard: LeadGuard, next: Next) -> Next {
    match said_with_the_move(guard) {
        Some(field) => next.open(field),
        None => next,
    }
}

/// The field of a move that a guard asks for; none where something else has to be on record before.
#[must_use]
pub const fn said_with_the_move(guard: LeadGuard) -> Option<Field> {
    match guard {
        LeadGuard::ReceiverNamed => Some(Field::Receiver),
        LeadGuard::TransferReceipted => Some(Field::Receipt),
        LeadGuard::ReviewSet => Some(Field::Review),
        LeadGuard::MergedNamed => Some(Field::Into),
        LeadGuard::LeadScored
        | LeadGuard::TwoAgree
        | LeadGuard::NothingIllegal
        | LeadGuard::NeedsProvince
        | LeadGuard::MeasuresReceipted
        | LeadGuard::LeadStopped => None,
    }
}

/// Where what two people take a lead for leads it.
#[must_use]
pub const fn led_to(character: Character) -> LeadState {
    match character {
        Character::Illegal | Character::NonCompliant => LeadState::Dispose,
        Character::NoIssue => LeadState::Excluded,
        Character::Unclear => LeadState::Escalated,
    }
}

/// The correction of an entry of a lead.
#[must_use]
pub fn correct(seq: Option<i32>) -> Next {
    Next { deed: Deed::LeadCorrect, ..Next::correct(seq) }
}

/// The reopening of a lead.
#[must_use]
pub fn reopen() -> Next {
    let reasons: Vec<&str> = Reason::OF_A_LEAD_REOPENING.iter().map(|reason| reason.code()).collect();
    Next::record(Deed::LeadReopen).one_of(Field::Reason, &reasons)
}

/// The receipt for a measure.
#[must_use]
pub fn receipt(measure: Measure, agency: &str) -> Next {
    Next::record(Deed::LeadReceipt).open(Field::Receipt).is(Field::Measure, measure).is(Field::Agency, agency)
}

/// The reopening of a lead that came back, by the marks it came back with.
#[must_use]
pub fn came_back(number: &str, marks: &[(MarkKind, String)]) -> Next {
    let next = Next::record(Deed::LeadReopen).is(Field::Lead, number);
    marks.iter().fold(next, |next, (kind, text)| next.and(mark_field(*kind), text))
}

const fn mark_field(kind: MarkKind) -> Field {
    match kind {
        MarkKind::Domain => Field::Domain,
        MarkKind::App => Field::App,
        MarkKind::Account => Field::Account,
        MarkKind::Controller => Field::Controller,
        MarkKind::Uscc => Field::Uscc,
    }
}
