//! Proofs as text, to be checked without the record: that an entry is in what a checkpoint signs, in the form of the C2SP
//! `tlog-proof`, and that one checkpoint grew out of another.

use std::fmt;
use std::str::FromStr;

use base64::prelude::{BASE64_STANDARD, Engine as _};

use super::merkle::{Hash, inclusion_root, is_consistent, leaf_hash};
use super::note::Note;
use super::refusal::CheckpointRefusal;

const INCLUSION: &str = "c2sp.org/tlog-proof@v1";
const GROWTH: &str = "winddown-growth-proof@v1";
/// A tree of as many leaves as can be counted is no higher.
const STEPS_MOST: usize = 64;
/// More than any leaf has.
const LEAF_LONGEST: usize = 400;

/// That an entry is among those of a checkpoint.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Inclusion {
    /// The entry as [`super::Leaf::text`] says it.
    pub leaf: String,
    /// Its place in the tree, from 0.
    pub place: u64,
    pub path: Vec<Hash>,
    pub note: Note,
}

/// That the entries of a checkpoint are the first of those of a later one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Growth {
    /// How many entries the earlier had.
    pub before: u64,
    /// Its root.
    pub root_before: Hash,
    pub path: Vec<Hash>,
    /// The later one.
    pub note: Note,
}

/// A proof as it is read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Proof {
    Inclusion(Inclusion),
    Growth(Growth),
}

impl Proof {
    /// The checkpoint to which it leads.
    #[must_use]
    pub const fn note(&self) -> &Note {
        match self {
            Self::Inclusion(proof) => &proof.note,
            Self::Growth(proof) => &proof.note,
        }
    }

    /// Demands that it leads to the root of its checkpoint.
    ///
    /// # Errors
    /// [`CheckpointRefusal::Unproven`].
    pub fn check(&self) -> Result<(), CheckpointRefusal> {
        let later = &self.note().checkpoint;
        let leads = match self {
            Self::Inclusion(proof) => {
                let leaf = leaf_hash(proof.leaf.as_bytes());
                inclusion_root(leaf, proof.place, later.size, &proof.path) == Some(later.root)
            }
            Self::Growth(proof) => {
                is_consistent((proof.before, proof.root_before), (later.size, later.root), &proof.path)
            }
        };
        if leads { Ok(()) } else { Err(CheckpointRefusal::Unproven { size: later.size }) }
    }
}

impl fmt::Display for Proof {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let path = match self {
            Self::Inclusion(proof) => {
                writeln!(formatter, "{INCLUSION}\nextra {}", BASE64_STANDARD.encode(&proof.leaf))?;
                writeln!(formatter, "index {}", proof.place)?;
                &proof.path
            }
            Self::Growth(proof) => {
                writeln!(formatter, "{GROWTH}\nbefore {} {}", proof.before, BASE64_STANDARD.encode(proof.root_before))?;
                &proof.path
            }
        };
        path.iter().try_for_each(|step| writeln!(formatter, "{}", BASE64_STANDARD.encode(step)))?;
        write!(formatter, "\n{}", self.note())
    }
}

impl FromStr for Proof {
    type Err = CheckpointRefusal;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let (head, note) = text.split_once("\n\n").ok_or(CheckpointRefusal::NotAProof)?;
        let note: Note = note.parse()?;
        let proof = proof_read(head, note).ok_or(CheckpointRefusal::NotAProof)?;
        if proof.to_string() == text { Ok(proof) } else { Err(CheckpointRefusal::NotAProof) }
    }
}

fn proof_read(head: &str, note: Note) -> Option<Proof> {
    let mut lines = head.split('\n');
    let hash = |text: &str| Hash::try_from(BASE64_STANDARD.decode(text).ok()?).ok();
    match lines.next()? {
        INCLUSION => {
            let leaf = BASE64_STANDARD.decode(lines.next()?.strip_prefix("extra ")?).ok()?;
            let leaf = String::from_utf8(leaf).ok().filter(|leaf| leaf.len() <= LEAF_LONGEST)?;
            let place = lines.next()?.strip_prefix("index ")?.parse().ok()?;
            let path = lines.map(hash).collect::<Option<Vec<Hash>>>()?;
            let is_short = path.len() <= STEPS_MOST;
            is_short.then_some(Proof::Inclusion(Inclusion { leaf, place, path, note }))
        }
        GROWTH => {
            let (before, root) = lines.next()?.strip_prefix("before ")?.split_once(' ')?;
            let path = lines.map(hash).collect::<Option<Vec<Hash>>>()?;
            let is_short = path.len() <= STEPS_MOST;
            let (before, root_before) = (before.parse().ok()?, hash(root)?);
            is_short.then_some(Proof::Growth(Growth { before, root_before, path, note }))
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use chrono::DateTime;
    use uuid::Uuid;

    use super::super::merkle::{consistency, inclusion, root};
    use super::super::{Checkpoint, Leaf, SecretKey};
    use super::*;

    fn leaves(size: u8) -> Vec<Leaf> {
        let leaf = |number: u8| Leaf {
            subject: Uuid::from_bytes([number; 16]),
            seq: 1,
            recorded_at: DateTime::UNIX_EPOCH,
            entry_hash: vec![number; 32],
        };
        (0..size).map(leaf).collect()
    }

    fn hashes(size: u8) -> Vec<Hash> {
        leaves(size).iter().map(Leaf::hash).collect()
    }

    fn note(size: u8) -> Note {
        let (origin, until) = ("cn/record".to_owned(), DateTime::UNIX_EPOCH);
        let checkpoint = Checkpoint { origin, size: size.into(), root: root(&hashes(size)), until, kept: Vec::new() };
        let key = SecretKey::new("cn/office", [7; 32]).expect("a key");
        Note { signatures: vec![key.sign(&checkpoint.text())], checkpoint }
    }

    fn of_entry(place: u8) -> Proof {
        let path = inclusion(&hashes(11), place.into()).expect("it is there");
        let leaf = leaves(11)[usize::from(place)].text();
        Proof::Inclusion(Inclusion { leaf, place: place.into(), path, note: note(11) })
    }

    fn of_growth(before: u8) -> Proof {
        let path = consistency(&hashes(11), before.into()).expect("it was so small");
        let root_before = root(&hashes(before));
        Proof::Growth(Growth { before: before.into(), root_before, path, note: note(11) })
    }

    #[test]
    fn a_proof_is_read_as_it_is_written_and_holds() {
        for proof in (0..11).map(of_entry).chain((1..12).map(of_growth)) {
            assert_eq!(proof.to_string().parse(), Ok(proof.clone()));
            assert_eq!(proof.check(), Ok(()), "{proof}");
        }
    }

    #[test]
    fn whatever_is_altered_in_it_it_holds_no_longer() {
        for proof in [of_entry(4), of_growth(6)] {
            let text = proof.to_string();
            let head = text.split("\n\n").next().expect("its head");
            for (place, sign) in head.char_indices().filter(|(_, sign)| sign.is_ascii_alphanumeric()) {
                let mut altered = text.clone();
                altered.replace_range(place..=place, if sign == 'A' { "B" } else { "A" });
                let holds = altered.parse::<Proof>().and_then(|read| read.check());
                assert!(holds.is_err(), "{altered}");
            }
        }
    }
}
