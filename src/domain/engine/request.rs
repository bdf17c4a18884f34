//! What is asked of the engine, and what it comes to.

use chrono::{DateTime, NaiveDate, Utc};

use crate::domain::engine::rule::MoveKind;
use crate::domain::engine::timeline::Standing;
use crate::domain::tracks::State;
use crate::domain::tracks::act::{Act, MoveDetail};
use crate::domain::value::effective::Effective;
use crate::domain::value::evidence::Evidence;
use crate::domain::value::reason::Reason;

/// A move somebody asks for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MoveRequest {
    /// Whether by `log` or by `reopen`.
    pub kind: MoveKind,
    /// The state to enter.
    pub to: State,
    /// When it took effect.
    pub effective: Effective,
    /// The document it rests on.
    pub basis: String,
    pub reason: Reason,
    pub evidence: Vec<Evidence>,
    pub detail: MoveDetail,
}

/// What a request comes to.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(clippy::large_enum_variant, reason = "a decision is taken apart where it is made, and never kept")]
pub enum Decision {
    /// It is recorded already; nothing is to be written.
    Already {
        /// The entry that says so.
        seq: i32,
    },
    /// It may be recorded.
    Record {
        /// What to record.
        act: Act,
        /// The moves as they will stand.
        moves: Vec<Standing>,
    },
}

/// A fact that somebody asks to record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FactRequest<F> {
    pub fact: F,
    pub on: NaiveDate,
    /// The document it rests on.
    pub basis: String,
    pub evidence: Vec<Evidence>,
    /// An amount that was questioned is meant as it stands.
    pub confirmed: bool,
    /// The moment of recording.
    pub recorded_at: DateTime<Utc>,
    pub officer: String,
}
