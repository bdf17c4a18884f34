//! Whether what a case says of item R6 and what is on record of hand-overs agree.

use crate::domain::case::state::ClearanceState;
use crate::domain::value::word::words;

/// What a case says of item R6.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum R6 {
    /// Nothing yet.
    Open,
    /// It is proven.
    Passed,
    /// It does not apply, and why.
    NotApplicable(String),
}

words! {
    /// What a case and the hand-overs of its institution come to.
    Completeness as "completeness" said "completeness-" {
        /// R6 is proven and a hand-over is on record, or R6 does not apply.
        Complete = "complete",
        /// R6 is proven, and no hand-over is on record.
        NoHandOver = "no-hand-over",
        /// A hand-over is on record, and R6 is open.
        ItemOpen = "item-open",
        /// The case is about to be accepted without either.
        Neither = "neither",
        /// It is too early to ask.
        NotDue = "not-due",
    }
}

/// Judges a case at a stage, with so many hand-overs of its institution on record.
#[must_use]
pub const fn completeness(r6: &R6, stage: ClearanceState, hand_overs: u32) -> Completeness {
    match (r6, hand_overs) {
        (R6::NotApplicable(_), _) | (R6::Passed, 1..) => Completeness::Complete,
        (R6::Passed, 0) => Completeness::NoHandOver,
        (R6::Open, 1..) => Completeness::ItemOpen,
        (R6::Open, 0) => match stage {
            ClearanceState::FinalNotice | ClearanceState::Accept => Completeness::Neither,
            ClearanceState::Open
            | ClearanceState::Notice
            | ClearanceState::Verify
            | ClearanceState::Plan
            | ClearanceState::Vote
            | ClearanceState::Execute
            | ClearanceState::Criminal
            | ClearanceState::Bankruptcy
            | ClearanceState::Distribution
            | ClearanceState::Closed
            | ClearanceState::Reopened
            | ClearanceState::Ended => Completeness::NotDue,
        },
    }
}
