//! The Merkle tree of RFC 9162 (Certificate Transparency 2.0), section 2.1: its root, and the proofs that a leaf is in it and
//! that one tree is the beginning of another.

use sha2::{Digest, Sha256};

/// SHA-256.
pub type Hash = [u8; 32];

/// The hash of a leaf: the byte 0 sets it apart from an inner node.
#[must_use]
pub fn leaf_hash(leaf: &[u8]) -> Hash {
    Sha256::new().chain_update([0]).chain_update(leaf).finalize().into()
}

fn node_hash(left: &Hash, right: &Hash) -> Hash {
    Sha256::new().chain_update([1]).chain_update(left).chain_update(right).finalize().into()
}

/// A tree that only grows: of each of its complete parts the root alone is kept, so that it costs nothing however long it gets.
#[derive(Debug, Clone, Default)]
pub struct Growing {
    size: u64,
    /// Roots of complete parts, the largest first.
    parts: Vec<Hash>,
}

impl Growing {
    /// Adds the next leaf.
    pub fn push(&mut self, leaf: Hash) {
        let mut grown = leaf;
        // Each trailing one of the size is a complete part that this leaf completes to the next larger.
        for _ in 0..self.size.trailing_ones() {
            if let Some(left) = self.parts.pop() {
                grown = node_hash(&left, &grown);
            }
        }
        self.parts.push(grown);
        self.size = self.size.saturating_add(1);
    }

    /// How many leaves it has.
    #[must_use]
    pub const fn size(&self) -> u64 {
        self.size
    }

    #[must_use]
    pub fn root(&self) -> Hash {
        let mut parts = self.parts.iter().rev();
        let Some(last) = parts.next() else { return Sha256::digest([]).into() };
        parts.fold(*last, |right, left| node_hash(left, &right))
    }
}

/// The root over leaves, given by their hashes.
#[must_use]
pub fn root(leaves: &[Hash]) -> Hash {
    let mut tree = Growing::default();
    leaves.iter().for_each(|leaf| tree.push(*leaf));
    tree.root()
}

/// The largest power of two that is smaller than a number of leaves, two or more.
const fn split(leaves: usize) -> usize {
    1 << (leaves.saturating_sub(1)).ilog2()
}

/// The proof that a leaf is in the tree, from the leaf up (2.1.3.1). None where it has no such leaf.
#[must_use]
pub fn inclusion(leaves: &[Hash], place: usize) -> Option<Vec<Hash>> {
    if place >= leaves.len() {
        return None;
    }
    let (mut here, mut place, mut path) = (leaves, place, Vec::new());
    while here.len() > 1 {
        let (left, right) = here.split_at(split(here.len()));
        if place < left.len() {
            path.push(root(right));
            here = left;
        } else {
            path.push(root(left));
            place = place.saturating_sub(left.len());
            here = right;
        }
    }
    path.reverse();
    Some(path)
}

/// The proof that the first leaves of the tree are the tree as it was (2.1.4.1). None where it was never so small, or is not
/// so large.
#[must_use]
pub fn consistency(leaves: &[Hash], before: usize) -> Option<Vec<Hash>> {
    if before == 0 || before > leaves.len() {
        return None;
    }
    let (mut here, mut before, mut path, mut is_whole) = (leaves, before, Vec::new(), true);
    while before < here.len() {
        let (left, right) = here.split_at(split(here.len()));
        if before <= left.len() {
            path.push(root(right));
            here = left;
        } else {
            path.push(root(left));
            before = before.saturating_sub(left.len());
            here = right;
            is_whole = false;
        }
    }
    // The tree as it was is known to whoever checks; a part of it is not.
    if !is_whole {
        path.push(root(here));
    }
    path.reverse();
    Some(path)
}

/// The root to which a proof leads from a leaf (2.1.3.2). None where the proof is not one for a tree of this size.
#[must_use]
pub fn inclusion_root(leaf: Hash, place: u64, size: u64, path: &[Hash]) -> Option<Hash> {
    if place >= size {
        return None;
    }
    let (mut place, mut last, mut here) = (place, size.saturating_sub(1), leaf);
    for step in path {
        if last == 0 {
            return None;
        }
        if place & 1 == 1 || place == last {
            here = node_hash(step, &here);
            while place & 1 == 0 && place != 0 {
                place >>= 1;
                last >>= 1;
            }
        } else {
            here = node_hash(&here, step);
        }
        place >>= 1;
        last >>= 1;
    }
    (last == 0).then_some(here)
}

/// Whether a proof shows that a tree grew out of another (2.1.4.2), each given by size and root.
#[must_use]
pub fn is_consistent((before, old): (u64, Hash), (size, new): (u64, Hash), path: &[Hash]) -> bool {
    if before == 0 || before > size {
        return false;
    }
    if before == size {
        return path.is_empty() && old == new;
    }
    // A complete tree is the first step of its own proof.
    let own = before.is_power_of_two().then_some(old);
    let mut steps = own.into_iter().chain(path.iter().copied());
    let Some(first) = steps.next() else { return false };
    let (mut place, mut last) = (before.saturating_sub(1), size.saturating_sub(1));
    while place & 1 == 1 {
        place >>= 1;
        last >>= 1;
    }
    let (mut of_old, mut of_new) = (first, first);
    for step in steps {
        if last == 0 {
            return false;
        }
        if place & 1 == 1 || place == last {
            of_old = node_hash(&step, &of_old);
            of_new = node_hash(&step, &of_new);
            while place & 1 == 0 && place != 0 {
                place >>= 1;
                last >>= 1;
            }
        } else {
            of_new = node_hash(&of_new, &step);
        }
        place >>= 1;
        last >>= 1;
    }
    last == 0 && of_old == old && of_new == new
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::value::digest::hex;

    /// The leaves and roots with which the reference implementations of Certificate Transparency are tested.
    const LEAVES: [&[u8]; 8] = [
        b"",
        b"\x00",
        b"\x10",
        b"\x20\x21",
        b"\x30\x31",
        b"\x40\x41\x42\x43",
        b"\x50\x51\x52\x53\x54\x55\x56\x57",
        b"\x60\x61\x62\x63\x64\x65\x66\x67\x68\x69\x6a\x6b\x6c\x6d\x6e\x6f",
    ];
    const ROOTS: [&str; 9] = [
        "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
        "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
        "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
        "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
        "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
        "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
        "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
    ];

    fn leaves(how_many: u64) -> Vec<Hash> {
        (0..how_many).map(|place| leaf_hash(&place.to_be_bytes())).collect()
    }

    #[test]
    fn the_roots_are_those_of_the_reference() {
        let hashes: Vec<Hash> = LEAVES.iter().map(|leaf| leaf_hash(leaf)).collect();
        for (size, expected) in ROOTS.iter().enumerate() {
            assert_eq!(hex(&root(&hashes[..size])), *expected, "{size} leaves");
        }
    }

    #[test]
    fn every_leaf_of_every_tree_is_proved_and_no_other_is() {
        for size in 1..40_u64 {
            let tree = leaves(size);
            for (place, leaf) in (0..size).zip(&tree) {
                let path = inclusion(&tree, place.try_into().expect("small")).expect("it is there");
                assert_eq!(inclusion_root(*leaf, place, size, &path), Some(root(&tree)), "{place} of {size}");
                assert_ne!(inclusion_root(leaf_hash(b"another"), place, size, &path), Some(root(&tree)));
                for other in (0..size).filter(|other| *other != place) {
                    assert_ne!(inclusion_root(*leaf, other, size, &path), Some(root(&tree)), "{place} as {other}");
                }
                let long: Vec<Hash> = path.iter().copied().chain([*leaf]).collect();
                assert_ne!(inclusion_root(*leaf, place, size, &long), Some(root(&tree)), "a step too many");
            }
            assert_eq!(inclusion(&tree, tree.len()), None);
        }
    }

    #[test]
    fn every_tree_grew_out_of_each_smaller_one_and_of_no_other() {
        for size in 1..40_u64 {
            let tree = leaves(size);
            let new = (size, root(&tree));
            for (before, place) in (1..=size).zip(1..) {
                let path = consistency(&tree, place).expect("it was so large");
                let old = (before, root(&tree[..place]));
                assert!(is_consistent(old, new, &path), "{before} of {size}");
                assert!(!is_consistent((before, leaf_hash(b"another")), new, &path), "{before} of {size}");
                assert!(!is_consistent(old, (size, leaf_hash(b"another")), &path), "{before} of {size}");
                let mut altered = path.clone();
                for step in 0..path.len() {
                    altered[step] = leaf_hash(b"another");
                    assert!(!is_consistent(old, new, &altered), "step {step}, {before} of {size}");
                    altered[step] = path[step];
                }
            }
            assert_eq!(consistency(&tree, 0), None);
            assert_eq!(consistency(&tree, tree.len() + 1), None);
        }
    }
}
