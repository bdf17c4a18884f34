//! What is recorded and is no entry, as a checkpoint says it: how many rows of a thing there were, and the root of a tree over them.

use std::fmt;

use base64::prelude::{BASE64_STANDARD, Engine as _};

use super::merkle::Hash;

/// How the rows of something were when a checkpoint was made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kept {
    /// What it is, such as `rule`.
    pub what: String,
    /// How many rows there were.
    pub rows: u64,
    /// The root of the tree over them, in the order of the moments at which they were recorded.
    pub root: Hash,
}

impl fmt::Display for Kept {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "rows {} {} {}", self.what, self.rows, BASE64_STANDARD.encode(self.root))
    }
}

impl Kept {
    /// Reads the line of a checkpoint.
    #[must_use]
    pub fn read(line: &str) -> Option<Self> {
        let mut words = line.strip_prefix("rows ")?.split(' ');
        let (what, rows, root) = (words.next()?, words.next()?, words.next()?);
        let root = BASE64_STANDARD.decode(root).ok()?.try_into().ok()?;
        let kept = Self { what: what.to_owned(), rows: rows.parse().ok()?, root };
        (words.next().is_none() && kept.to_string() == line).then_some(kept)
    }
}
