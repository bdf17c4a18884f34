//! A ledger entry, and what it can say.

use chrono::{DateTime, Utc};
use uuid::Uuid;

use crate::domain::tracks::Track;
use crate::domain::tracks::act::Act;
use crate::domain::value::effective::Effective;
use crate::domain::value::evidence::Evidence;
use crate::domain::value::reason::Reason;

/// A ledger entry.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// Whose entry.
    pub subject: Uuid,
    /// Place in the chain, from 1.
    pub seq: i32,
    /// The subject's track.
    pub track: Track,
    pub act: Act,
    /// When it took effect.
    pub effective: Effective,
    /// When it was recorded.
    pub recorded_at: DateTime<Utc>,
    pub officer: String,
    /// The document it rests on.
    pub basis: String,
    /// Reason code.
    pub reason: Reason,
    pub note: Option<String>,
    pub evidence: Vec<Evidence>,
    /// The act it belongs to.
    pub act_id: Uuid,
}
