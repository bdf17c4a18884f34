//! Proof that what was recorded is what was recorded then: a tree over all entries, its root at a moment signed by the office, and
//! proofs that need neither the record nor this program.

mod kept;
mod kept_walk;
mod key;
pub mod merkle;
mod note;
mod proof;
pub mod refusal;

use chrono::{DateTime, Utc};
use uuid::Uuid;

pub use kept::Kept;
pub use kept_walk::{KeptRow, KeptWalk};
pub use key::{PublicKey, SecretKey, Signature};
pub use note::{Checkpoint, Note};
pub use proof::{Growth, Inclusion, Proof};

use merkle::{Hash, leaf_hash};

use crate::domain::value::digest::hex;

/// An entry as a leaf of the tree. Leaves stand in the order of the moments at which they were recorded, on one moment by
/// subject and place in its chain: what is recorded later comes behind.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Leaf {
    /// Whose entry.
    pub subject: Uuid,
    /// Its place in the chain.
    pub seq: i32,
    pub recorded_at: DateTime<Utc>,
    /// The hash of the entry, which covers all that it says and the entry before it.
    pub entry_hash: Vec<u8>,
}

impl Leaf {
    /// What is hashed: `SUBJECT SEQ HASH`, the hash in hexadecimal.
    #[must_use]
    pub fn text(&self) -> String {
        format!("{} {} {}", self.subject, self.seq, hex(&self.entry_hash))
    }

    #[must_use]
    pub fn hash(&self) -> Hash {
        leaf_hash(self.text().as_bytes())
    }
}
