//! What can be done about a case, as steps.

use super::claims::ClaimStep;
use super::fact::{Flag, NoticeKind, Ruling};
use super::moves::RULES;
use super::state::ClearanceState;
use crate::domain::sentence::next::{Deed, Field, Next};
use crate::domain::tracks::Track;
use crate::domain::tracks::steps::given;
use crate::domain::value::evidence::EvidenceKind;
use crate::domain::value::reason::Reason;

/// The move from one stage to another, with all that it takes.
#[must_use]
pub fn advance(from: ClearanceState, to: ClearanceState) -> Next {
    let next = Next::record(Deed::CaseAdvance).is(Field::Stage, to);
    match RULES.iter().find(|rule| rule.allows(Some(from), to)) {
        Some(rule) => given(rule, next),
        None => next,
    }
}

/// The correction of an entry of a case.
#[must_use]
pub fn correct(seq: Option<i32>) -> Next {
    Next::correct(seq).is(Field::Track, Track::Clearance)
}

/// The dossier of a case.
#[must_use]
pub fn history() -> Next {
    Next::look(Deed::History).is(Field::Track, Track::Clearance)
}

/// A notice to the lenders.
#[must_use]
pub fn notice(kind: NoticeKind) -> Next {
    Next::record(Deed::CaseNotice).is(Field::Kind, kind).open(Field::Number).open(Field::Until)
}

/// The count of a vote.
#[must_use]
pub fn vote() -> Next {
    Next::record(Deed::CaseVote).open(Field::InFavour).open(Field::Of)
}

/// The decision on an objection.
#[must_use]
pub fn objection_decide(objection: &str) -> Next {
    let rulings = [Ruling::Upheld.code(), Ruling::Dismissed.code()];
    Next::record(Deed::CaseObject).is(Field::Objection, objection).one_of(Field::Decide, &rulings)
}

/// The decision on a claim: one of the steps that are open.
#[must_use]
pub fn claim_decide(claim: &str, open: &[ClaimStep]) -> Next {
    let codes: Vec<&str> = open.iter().map(|step| step.code()).collect();
    Next::record(Deed::CaseClaimsDecide).is(Field::Claim, claim).one_of(Field::Step, &codes)
}

/// What leads to a claim that can be paid: the decision on one that waits for it, or a claim.
#[must_use]
pub fn claim_admit(undecided: Option<&(String, &'static [ClaimStep])>) -> Next {
    undecided.map_or_else(claim_file, |(claim, steps)| claim_decide(claim, steps))
}

/// A claim, late or not.
#[must_use]
pub fn claim_file() -> Next {
    Next::record(Deed::CaseClaimsFile).open(Field::Claim).open(Field::Amount).open(Field::Lenders)
}

/// What brings a claim to its end: a decision, where it waits for one, or payment.
#[must_use]
pub fn claim_settle(claim: &str, steps: Option<&[ClaimStep]>) -> Next {
    match steps {
        Some(steps) => claim_decide(claim, steps),
        None => Next::record(Deed::CasePay).is(Field::Claim, claim).open(Field::Principal),
    }
}

/// The moves that are open, and what each lacks.
#[must_use]
pub fn allowed() -> Next {
    Next::look(Deed::Allowed).is(Field::Track, Track::Clearance)
}

/// Something done to a flag.
#[must_use]
pub fn flag_deed(flag: Flag) -> Next {
    Next::record(Deed::CaseFlag).is(Field::Flag, flag)
}

/// The reopening of what was closed.
#[must_use]
pub fn reopen(reason: Reason, evidence: EvidenceKind) -> Next {
    Next::record(Deed::Reopen).is(Field::Reason, reason).is(Field::Evidence, evidence)
}
