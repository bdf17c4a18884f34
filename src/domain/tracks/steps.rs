//! Moves as steps that can be done next, with what they take.

use super::Track;
use super::moves::AnyRule;
use crate::domain::engine::rule::Rule;
use crate::domain::sentence::next::{Deed, Field, Next};
use crate::domain::value::reason::Reason;

/// A move with what its rule asks for besides a day and a document: a reason, where there is a choice, and the evidence
/// that has to be there first.
#[must_use]
pub fn given<S: Clone, G: Clone>(rule: &Rule<S, G>, next: Next) -> Next {
    let reasons: Vec<&str> = by_hand(rule.reasons).map(Reason::code).collect();
    let next = if reasons.len() > 1 { next.one_of(Field::Reason, &reasons) } else { next };
    let first = rule.needs.iter().filter(|_| rule.needs_first).filter_map(|need| need.0.first());
    first.fold(next, |next, kind| next.is(Field::Evidence, kind))
}

/// The reasons that a person may give: the end that goes with a stop is recorded by the stop.
pub fn by_hand(reasons: &[Reason]) -> impl Iterator<Item = Reason> + '_ {
    reasons.iter().copied().filter(|reason| *reason != Reason::InstitutionStopped)
}

/// A reopening by its rule.
#[must_use]
pub fn reopen(track: Track, rule: &AnyRule) -> Next {
    let deed = match track {
        Track::Lead => Deed::LeadReopen,
        Track::Institution | Track::Clearance | Track::Pilot | Track::Unit | Track::Filing => Deed::Reopen,
    };
    let next = Next::record(deed);
    match rule.reasons {
        [one] => given(rule, next.is(Field::Reason, one)),
        [] | [_, _, ..] => given(rule, next),
    }
}

/// The moves that are open, and what each lacks.
#[must_use]
pub fn allowed(track: Track) -> Next {
    match track {
        Track::Lead => Next::look(Deed::LeadShow),
        Track::Institution | Track::Clearance | Track::Pilot | Track::Unit | Track::Filing => {
            of_track(Next::look(Deed::Allowed), track)
        }
    }
}

/// Every entry of a chain.
#[must_use]
pub fn history(track: Track) -> Next {
    match track {
        Track::Lead => Next::look(Deed::LeadShow).set(Field::Log),
        Track::Institution | Track::Clearance | Track::Pilot | Track::Unit | Track::Filing => {
            of_track(Next::look(Deed::History), track)
        }
    }
}

/// The correction of an entry; what is right is for the caller to add.
#[must_use]
pub fn correct(track: Track, seq: impl Into<Option<i32>>) -> Next {
    let next = Next::correct(seq);
    match track {
        Track::Lead => Next { deed: Deed::LeadCorrect, ..next },
        Track::Institution | Track::Clearance | Track::Pilot | Track::Unit | Track::Filing => of_track(next, track),
    }
}

/// The correction of an entry of which nobody can say here what is right.
#[must_use]
pub fn right(track: Track, seq: Option<i32>) -> Next {
    correct(track, seq).instead(Field::Effective, &[Field::State, Field::Strike])
}

/// The institution's own chain needs no name.
fn of_track(next: Next, track: Track) -> Next {
    match track {
        Track::Clearance | Track::Pilot => next.is(Field::Track, track),
        Track::Institution | Track::Lead | Track::Unit | Track::Filing => next,
    }
}
