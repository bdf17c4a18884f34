//! The tree over all entries, and whether what was recorded up to each checkpoint is still what it was.

use chrono::{DateTime, Utc};
use uuid::Uuid;

use crate::db::checkpoint::{kept_row_each, leaf_each};
use crate::db::{DbError, Txn};
use crate::domain::checkpoint::merkle::{Growing, Hash};
use crate::domain::checkpoint::refusal::CheckpointRefusal;
use crate::domain::checkpoint::{Checkpoint, Kept, KeptWalk, Leaf};
use crate::domain::unit::NATION;
use crate::domain::value::days::legal_day;

/// The tree as it is now.
#[derive(Debug, Clone)]
pub struct Tree {
    /// How many entries there are.
    pub size: u64,
    pub root: Hash,
    /// When the last was recorded; none where there is none.
    pub until: Option<DateTime<Utc>>,
    /// What was recorded until then and is no entry.
    pub kept: Vec<Kept>,
    /// The first checkpoint that is not the beginning of it, and of all else that is signed the first that differs.
    pub faults: Vec<CheckpointRefusal>,
}

/// Walks all entries that were recorded until a moment, and holds the tree against checkpoints on the way, the smallest first.
///
/// # Errors
/// Those of the database.
pub fn tree_walk(txn: &mut Txn<'_>, known_at: DateTime<Utc>, kept: &[Checkpoint]) -> Result<Tree, DbError> {
    let (mut tree, mut until, mut fault, mut before) = (Growing::default(), None, None, 0);
    let mut ahead = kept.iter().peekable();
    leaf_each(txn, known_at, |leaf| {
        tree.push(leaf.hash());
        until = Some(leaf.recorded_at);
        while let Some(reached) = ahead.next_if(|one| one.size == tree.size()) {
            let is_same = reached.root == tree.root() && reached.until == leaf.recorded_at;
            if is_same {
                before = reached.size;
            } else if fault.is_none() {
                let (size, until) = (reached.size, legal_day(reached.until));
                fault = Some(CheckpointRefusal::Differs { size, until, before });
            }
        }
    })?;
    if let Some(longer) = ahead.next().filter(|_| fault.is_none()) {
        fault = Some(CheckpointRefusal::Shorter { size: longer.size, found: tree.size() });
    }
    let (mut of_rows, upto) = (KeptWalk::new(kept), until.unwrap_or(known_at));
    // What was recorded after the last entry is signed with the next.
    kept_row_each(txn, upto, |row| of_rows.step(row))?;
    let (rows, differing) = of_rows.end();
    let faults = fault.into_iter().chain(differing).collect();
    Ok(Tree { size: tree.size(), root: tree.root(), until, kept: rows, faults })
}

/// The leaves of a tree, as proofs are made of them.
#[derive(Debug, Clone, Default)]
pub struct Leaves {
    pub hashes: Vec<Hash>,
    /// The entry that was asked for, and its place among them.
    pub asked: Option<(usize, Leaf)>,
}

/// The leaves of all entries that were recorded until a moment, one of which may be asked for.
///
/// # Errors
/// Those of the database.
pub fn leaves_read(txn: &mut Txn<'_>, until: DateTime<Utc>, entry: Option<(Uuid, i32)>) -> Result<Leaves, DbError> {
    let mut leaves = Leaves::default();
    leaf_each(txn, until, |leaf| {
        let (place, hash) = (leaves.hashes.len(), leaf.hash());
        leaves.hashes.push(hash);
        if entry == Some((leaf.subject, leaf.seq)) {
            leaves.asked = Some((place, leaf));
        }
    })?;
    Ok(leaves)
}

/// Demands that the officer sees all entries: a tree over a part is none of the record.
///
/// # Errors
/// [`CheckpointRefusal::NotWhole`].
pub fn whole_demand(txn: &Txn<'_>) -> Result<(), CheckpointRefusal> {
    if txn.officer.units.iter().any(|unit| unit == NATION) { Ok(()) } else { Err(CheckpointRefusal::NotWhole) }
}
