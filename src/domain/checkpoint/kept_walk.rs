//! Walks the rows of what is no entry, and holds them against the checkpoints that signed them.

use chrono::{DateTime, Utc};

use super::kept::Kept;
use super::merkle::{Growing, leaf_hash};
use super::note::Checkpoint;
use super::refusal::CheckpointRefusal;
use crate::domain::value::days::legal_day;
use crate::domain::value::digest::hex;

/// A row as a leaf of the tree of its kind.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeptRow {
    pub what: String,
    pub recorded_at: DateTime<Utc>,
    /// SHA-256 over the columns.
    pub row_hash: Vec<u8>,
}

/// Walks the rows of one thing after the other, and holds them against checkpoints on the way.
#[derive(Debug)]
pub struct KeptWalk<'c> {
    checkpoints: &'c [Checkpoint],
    /// What the rows of now are of, and the tree over them so far.
    now: Option<(String, Growing)>,
    /// How many checkpoints were held against it.
    held: usize,
    /// Whether one of them differed: those after it would too.
    is_altered: bool,
    whole: Vec<Kept>,
    faults: Vec<CheckpointRefusal>,
}

impl<'c> KeptWalk<'c> {
    /// Checkpoints come in the order of their sizes.
    #[must_use]
    pub const fn new(checkpoints: &'c [Checkpoint]) -> Self {
        Self { checkpoints, now: None, held: 0, is_altered: false, whole: Vec::new(), faults: Vec::new() }
    }

    /// Takes the next row: by what it is, and within that by its moment.
    pub fn step(&mut self, row: &KeptRow) {
        if self.now.as_ref().is_some_and(|(what, _)| *what != row.what) {
            self.close();
        }
        if self.now.is_none() {
            self.now = Some((row.what.clone(), Growing::default()));
        }
        self.hold_until(Some(row.recorded_at));
        if let Some((what, tree)) = &mut self.now {
            tree.push(leaf_hash(format!("{what} {}", hex(&row.row_hash)).as_bytes()));
        }
    }

    /// What there is, and what differs from what a checkpoint says; of each thing the first checkpoint that does.
    #[must_use]
    pub fn end(mut self) -> (Vec<Kept>, Vec<CheckpointRefusal>) {
        self.close();
        // What a checkpoint names and is gone to the last row was never walked.
        for (place, checkpoint) in self.checkpoints.iter().enumerate() {
            for kept in &checkpoint.kept {
                let is_walked = self.whole.iter().any(|one| one.what == kept.what);
                let is_told = self.faults.iter().any(|fault| fault.is_about(&kept.what));
                if !is_walked && !is_told {
                    self.faults.push(differs(self.checkpoints, place, &kept.what, kept.rows, 0));
                }
            }
        }
        (self.whole, self.faults)
    }

    fn close(&mut self) {
        self.hold_until(None);
        if let Some((what, tree)) = self.now.take() {
            self.whole.push(Kept { what, rows: tree.size(), root: tree.root() });
        }
        (self.held, self.is_altered) = (0, false);
    }

    /// Holds the tree against the checkpoints that end before a moment, or against all that are left.
    fn hold_until(&mut self, moment: Option<DateTime<Utc>>) {
        let Some((what, tree)) = &self.now else { return };
        while let Some(checkpoint) = self.checkpoints.get(self.held) {
            if moment.is_some_and(|moment| checkpoint.until >= moment) {
                return;
            }
            // One that says nothing of any rows is of before they were signed.
            let said = checkpoint.kept.iter().find(|kept| kept.what == *what);
            let rows = said.map_or(0, |kept| kept.rows);
            let is_same = match said {
                Some(kept) => kept.rows == tree.size() && kept.root == tree.root(),
                None => checkpoint.kept.is_empty() || tree.size() == 0,
            };
            if !is_same && !self.is_altered {
                self.is_altered = true;
                self.faults.push(differs(self.checkpoints, self.held, what, rows, tree.size()));
            }
            self.held += 1;
        }
    }
}

fn differs(checkpoints: &[Checkpoint], place: usize, what: &str, rows: u64, found: u64) -> CheckpointRefusal {
    let (size, until) = checkpoints.get(place).map_or((0, DateTime::UNIX_EPOCH), |one| (one.size, one.until));
    let before = place.checked_sub(1).and_then(|before| checkpoints.get(before)).map_or(0, |one| one.size);
    CheckpointRefusal::RowsDiffer { what: what.to_owned(), rows, found, size, until: legal_day(until), before }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::value::digest::sha256_hex;

    fn row(what: &str, second: i64, said: &str) -> KeptRow {
        let recorded_at = DateTime::from_timestamp(second, 0).expect("a moment");
        KeptRow { what: what.to_owned(), recorded_at, row_hash: sha256_hex(said.as_bytes()).into_bytes() }
    }

    fn walked(rows: &[KeptRow], checkpoints: &[Checkpoint]) -> (Vec<Kept>, Vec<CheckpointRefusal>) {
        let mut walk = KeptWalk::new(checkpoints);
        rows.iter().for_each(|row| walk.step(row));
        walk.end()
    }

    fn checkpoint(size: u64, until: i64, rows: &[KeptRow]) -> Checkpoint {
        let until = DateTime::from_timestamp(until, 0).expect("a moment");
        let before: Vec<KeptRow> = rows.iter().filter(|row| row.recorded_at <= until).cloned().collect();
        Checkpoint { origin: "cn/record".to_owned(), size, root: [3; 32], until, kept: walked(&before, &[]).0 }
    }

    fn rows() -> Vec<KeptRow> {
        vec![row("import", 10, "a"), row("import", 30, "b"), row("rule", 5, "c"), row("rule", 20, "d")]
    }

    #[test]
    fn what_stands_as_it_was_signed_is_whole_and_may_grow() {
        let checkpoints = [checkpoint(1, 7, &rows()), checkpoint(2, 25, &rows()), checkpoint(3, 40, &rows())];
        assert_eq!(walked(&rows(), &checkpoints).1, []);
        let mut grown = rows();
        grown.insert(2, row("import", 50, "e"));
        assert_eq!(walked(&grown, &checkpoints).1, []);
    }

    #[test]
    fn what_was_altered_is_named_with_the_first_checkpoint_that_differs_and_the_last_that_does_not() {
        let checkpoints = [checkpoint(1, 7, &rows()), checkpoint(2, 25, &rows()), checkpoint(3, 40, &rows())];
        let told = |rows: &[KeptRow]| -> Vec<(String, u64, u64, u64, u64)> {
            let tell = |fault| match fault {
                CheckpointRefusal::RowsDiffer { what, rows, found, size, before, .. } => {
                    (what, rows, found, size, before)
                }
                other => panic!("{other:?}"),
            };
            walked(rows, &checkpoints).1.into_iter().map(tell).collect()
        };
        let mut altered = rows();
        altered[3] = row("rule", 20, "D");
        assert_eq!(told(&altered), [("rule".to_owned(), 2, 2, 2, 1)]);
        let mut cut = rows();
        cut.remove(1);
        assert_eq!(told(&cut), [("import".to_owned(), 2, 1, 3, 2)]);
        assert_eq!(told(&rows()[2..]), [("import".to_owned(), 1, 0, 2, 1)], "gone to the last row");
        let mut dated_back = rows();
        dated_back.insert(2, row("import", 35, "e"));
        assert_eq!(told(&dated_back), [("import".to_owned(), 2, 3, 3, 2)]);
        let mut another = rows();
        another.insert(0, row("bulletin", 6, "e"));
        assert_eq!(told(&another), [("bulletin".to_owned(), 0, 1, 1, 0)]);
    }

    #[test]
    fn a_line_is_read_as_it_is_written() {
        let kept = Kept { what: "rule".to_owned(), rows: 12, root: [7; 32] };
        assert_eq!(Kept::read(&kept.to_string()), Some(kept));
        for line in ["", "rows", "rows rule 012 AAAA", "rows rule 1", "until 2020"] {
            assert_eq!(Kept::read(line), None, "{line}");
        }
    }
}
