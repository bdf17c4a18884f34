//! Make a checkpoint of the record, hold the record against those that were made, and prove what they cover.

use uuid::Uuid;

use super::checkpoint_tree::{Tree, leaves_read, tree_walk, whole_demand};
use super::error::ActionError;
use super::institution_resolve;
use crate::db::checkpoint::{CheckpointMade, checkpoint_list, checkpoint_write};
use crate::db::{Access, Session, in_txn};
use crate::domain::checkpoint::merkle::{consistency, inclusion};
use crate::domain::checkpoint::refusal::CheckpointRefusal;
use crate::domain::checkpoint::{Checkpoint, Growth, Inclusion, Note, Proof, SecretKey, Signature};
use crate::domain::tracks::Track;
use crate::domain::tracks::refusal::Refusal;

/// A checkpoint that stands now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stands {
    pub note: Note,
    /// It was there, with these signatures; nothing was written.
    pub already: bool,
}

/// Makes a checkpoint of all that is recorded, and signs it with each key. It is signed only where every checkpoint that was
/// made is the beginning of it: the tree is built anew from the entries, and compared at the size of each.
///
/// # Errors
/// What is in the way of it; [`CheckpointRefusal::Differs`] where the record was altered.
pub fn make(session: &mut Session, access: Access, keys: &[SecretKey]) -> Result<Stands, ActionError> {
    let known_at = session.known_at();
    in_txn(session, access, |txn| {
        whole_demand(txn)?;
        let made = checkpoint_list(txn)?;
        let tree = tree_walk(txn, known_at, &checkpoints_of(&made))?;
        let checkpoint = checkpoint_of(&tree, &made, keys)?;
        let before = made.last().filter(|last| last.note.checkpoint.size == checkpoint.size);
        let stand: Vec<Signature> = before.map(|last| last.note.signatures.clone()).unwrap_or_default();
        let text = checkpoint.text();
        let new: Vec<Signature> =
            keys.iter().map(|key| key.sign(&text)).filter(|signature| !stand.contains(signature)).collect();
        let already = new.is_empty();
        let signatures = stand.into_iter().chain(new).collect();
        let note = Note { checkpoint, signatures };
        if !already {
            checkpoint_write(txn, &note)?;
        }
        Ok(Stands { note, already })
    })
}

fn checkpoints_of(made: &[CheckpointMade]) -> Vec<Checkpoint> {
    made.iter().map(|one| one.note.checkpoint.clone()).collect()
}

/// What is to be signed: named as the checkpoints before it, the first after its key.
fn checkpoint_of(tree: &Tree, made: &[CheckpointMade], keys: &[SecretKey]) -> Result<Checkpoint, CheckpointRefusal> {
    if let Some(fault) = tree.faults.first() {
        return Err(fault.clone());
    }
    let (Some(until), Some(key)) = (tree.until, keys.first()) else { return Err(CheckpointRefusal::Empty) };
    let origin = made.last().map_or_else(|| key.public().name().to_owned(), |last| last.note.checkpoint.origin.clone());
    // The same entries have the same text: one that was signed before rows were stays as it is.
    let before = made.last().filter(|last| last.note.checkpoint.size == tree.size);
    let kept = before.map_or_else(|| tree.kept.clone(), |last| last.note.checkpoint.kept.clone());
    Ok(Checkpoint { origin, size: tree.size, root: tree.root, until, kept })
}

/// What the record was held against.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HeldAgainst {
    /// Checkpoints of the record.
    pub checkpoints: usize,
    /// Entries of the last of them.
    pub covered: u64,
    /// Entries recorded since.
    pub since: u64,
    /// What is not what it was: of the entries, and of each other thing that is signed, the first checkpoint that says otherwise.
    pub faults: Vec<CheckpointRefusal>,
}

/// Holds what is recorded against every checkpoint that was made, and against one that was kept elsewhere. None where the
/// officer does not see the whole record and names none.
///
/// # Errors
/// That the officer sees a part and names one, or that it is one of another record.
pub fn verify(session: &mut Session, kept: Option<&Note>) -> Result<Option<HeldAgainst>, ActionError> {
    let known_at = session.known_at();
    in_txn(session, Access::Read, |txn| {
        match (whole_demand(txn), kept) {
            (Ok(()), _) => {}
            (Err(_), None) => return Ok(None),
            (Err(refusal), Some(_)) => return Err(refusal.into()),
        }
        let made = checkpoint_list(txn)?;
        let mut all = checkpoints_of(&made);
        if let Some(kept) = kept {
            if let Some(own) =
                made.first().map(|one| &one.note.checkpoint.origin).filter(|own| **own != kept.checkpoint.origin)
            {
                let (origin, own) = (kept.checkpoint.origin.clone(), own.clone());
                return Err(CheckpointRefusal::OtherRecord { origin, own }.into());
            }
            all.push(kept.checkpoint.clone());
            all.sort_by_key(|one| one.size);
            // One that was kept may well be one of those that were made.
            all.dedup();
        }
        let tree = tree_walk(txn, known_at, &all)?;
        let covered = all.last().map_or(0, |last| last.size);
        let faults = tree.faults.into_iter().chain(signing_faults(&made, kept)).collect();
        let (checkpoints, since) = (all.len(), tree.size.saturating_sub(covered));
        Ok(Some(HeldAgainst { checkpoints, covered, since, faults }))
    })
}

/// Checkpoints that are named after another record, and signatures of the one that was kept that are no longer there.
fn signing_faults(made: &[CheckpointMade], kept: Option<&Note>) -> Vec<CheckpointRefusal> {
    let own = kept.or(made.first().map(|one| &one.note)).map(|note| note.checkpoint.origin.clone());
    let others = made.iter().map(|one| &one.note.checkpoint.origin).filter(|origin| own.as_ref() != Some(*origin));
    let mut faults: Vec<CheckpointRefusal> = others
        .map(|origin| CheckpointRefusal::OtherRecord { origin: origin.clone(), own: own.clone().unwrap_or_default() })
        .collect();
    let Some(kept) = kept else { return faults };
    let stored = made.iter().find(|one| one.note.checkpoint.size == kept.checkpoint.size);
    let gone = kept.signatures.iter().filter(|one| stored.is_none_or(|stored| !stored.note.signatures.contains(one)));
    faults.extend(
        gone.map(|one| CheckpointRefusal::SignatureGone { name: one.name.clone(), size: kept.checkpoint.size }),
    );
    faults
}

/// A checkpoint that was made: of a size, or the last.
///
/// # Errors
/// That there is none.
pub fn find(session: &mut Session, size: Option<u64>) -> Result<Note, ActionError> {
    in_txn(session, Access::Read, |txn| Ok(pick(&checkpoint_list(txn)?, size)?))
}

fn pick(made: &[CheckpointMade], size: Option<u64>) -> Result<Note, CheckpointRefusal> {
    let found = match size {
        None => made.last().ok_or(CheckpointRefusal::NoneMade)?,
        Some(size) => {
            made.iter().find(|one| one.note.checkpoint.size == size).ok_or(CheckpointRefusal::NoneOfSize { size })?
        }
    };
    Ok(found.note.clone())
}

/// Proves that an entry is in the last checkpoint. `of` names an institution, or a case, lead or application by its id.
///
/// # Errors
/// That there is no such entry or checkpoint, that the entry came later, or that the record was altered.
pub fn entry_prove(session: &mut Session, of: &str, seq: i32) -> Result<Proof, ActionError> {
    in_txn(session, Access::Read, |txn| {
        whole_demand(txn)?;
        let subject = match Uuid::parse_str(of.trim()) {
            Ok(id) => id,
            Err(_) => institution_resolve(txn, of)?.subject_id,
        };
        let note = pick(&checkpoint_list(txn)?, None)?;
        let leaves = leaves_read(txn, note.checkpoint.until, Some((subject, seq)))?;
        let Some((place, leaf)) = leaves.asked else {
            let last = chain_last(txn, subject)?;
            return Err(if seq > 0 && seq <= last {
                CheckpointRefusal::Later { seq }.into()
            } else {
                Refusal::NoSuchEntry { track: Track::Institution, seq, last }.into()
            });
        };
        let path = inclusion(&leaves.hashes, place).unwrap_or_default();
        let place = u64::try_from(place).unwrap_or(u64::MAX);
        held(Proof::Inclusion(Inclusion { leaf: leaf.text(), place, path, note }))
    })
}

/// Proves that a checkpoint is the beginning of a later one, the last where none is named.
///
/// # Errors
/// That there are no such checkpoints, or that the record was altered.
pub fn growth_prove(session: &mut Session, before: u64, size: Option<u64>) -> Result<Proof, ActionError> {
    in_txn(session, Access::Read, |txn| {
        whole_demand(txn)?;
        let made = checkpoint_list(txn)?;
        let (old, note) = (pick(&made, Some(before))?.checkpoint, pick(&made, size)?);
        let leaves = leaves_read(txn, note.checkpoint.until, None)?;
        let path = usize::try_from(old.size).ok().and_then(|old| consistency(&leaves.hashes, old)).unwrap_or_default();
        held(Proof::Growth(Growth { before: old.size, root_before: old.root, path, note }))
    })
}

/// A proof that is handed out is checked first: where the record was altered it leads elsewhere.
fn held(proof: Proof) -> Result<Proof, ActionError> {
    proof.check()?;
    Ok(proof)
}

fn chain_last(txn: &mut crate::db::Txn<'_>, subject: Uuid) -> Result<i32, ActionError> {
    let heads = crate::db::ledger::chain_list(txn, &[subject])?;
    Ok(heads.get(&subject).and_then(|chain| chain.entries.last()).map_or(0, |entry| entry.seq))
}
