//! What rows of a list said before: those that wait for an officer, and what officers decided of them.

use std::collections::{BTreeSet, HashMap, HashSet};

use chrono::NaiveDate;
use uuid::Uuid;

use super::row::RowRead;
use crate::db::institution::merged_list;
use crate::db::review::{ReviewRow, review_meant_list, review_named, review_of_lists, review_set_back_list};
use crate::db::{DbError, Txn};
use crate::domain::institution::claim::Claim;
use crate::domain::institution::review::{Resolution, ReviewKind};
use crate::domain::institution::state::InstitutionState;
use crate::domain::value::effective::{Effective, Precision};

/// What became of a row that said the same before.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Before {
    /// It waits for a decision, as this item.
    Waits(Uuid),
    /// A later source decided it, or an officer.
    Decided,
}

/// The rows of a list that the queue knows. A decision holds until the row says something else.
#[derive(Debug, Default)]
pub(super) struct Memory {
    against: HashMap<String, Before>,
    /// What rows said that wait, each with its item.
    waiting: HashMap<String, Uuid>,
    /// What rows said that officers decided.
    decided: HashSet<String>,
    /// What rows said from which nothing follows.
    dismissed: HashSet<String>,
    /// The institution that an officer said the words of a row mean.
    meant: HashMap<String, Uuid>,
    /// Exits that another list set back to the stop they show, by institution and day, where that is known.
    set_back: HashMap<(Uuid, Option<NaiveDate>), Before>,
}

impl Memory {
    /// Reads what the queue has of rows that may say what those whose first names begin so say: of the lists of a profile,
    /// and of this very file whichever profile read it.
    ///
    /// # Errors
    /// Those of the database.
    pub fn read(
        &mut self,
        txn: &mut Txn<'_>,
        starts: BTreeSet<String>,
        (profile, sha256): (&str, &str),
    ) -> Result<(), DbError> {
        let starts: Vec<String> = starts.into_iter().collect();
        let items = review_named(txn, &starts)?;
        for item in review_of_lists(txn, &items, profile, sha256)? {
            self.add(&item)?;
        }
        // Whom the words of a row mean does not hang on the list that has them.
        for item in review_meant_list(txn, &items)? {
            if let (Ok(row), Some(meant)) = (serde_json::from_str::<RowRead>(&item.reading), item.meant_id) {
                self.meant.insert(row.identity(), meant);
            }
        }
        let meant: Vec<Uuid> = self.meant.values().copied().collect();
        let stays = merged_list(txn, &meant)?;
        for subject in self.meant.values_mut() {
            *subject = stays.get(subject).copied().unwrap_or(*subject);
        }
        Ok(())
    }

    /// Reads what became of exits of these institutions that another list set back: the list that told of one has it in a
    /// row of its own, and may come again.
    ///
    /// # Errors
    /// Those of the database.
    pub fn set_back_read(&mut self, txn: &mut Txn<'_>, subjects: &[Uuid]) -> Result<(), DbError> {
        for item in review_set_back_list(txn, subjects, ReviewKind::Conflict.code())? {
            if let (Ok(row), Some(subject)) = (serde_json::from_str::<RowRead>(&item.reading), item.subject_id) {
                let is_open = item.resolution.is_none();
                let before = if is_open { Before::Waits(item.review_id) } else { Before::Decided };
                self.set_back.insert((subject, day_known(row.effective())), before);
            }
        }
        Ok(())
    }

    /// What became of an exit that another list set back.
    pub fn set_back(&self, subject: Uuid, claim: &Claim) -> Option<Before> {
        let is_exit = claim.state == InstitutionState::Exited;
        self.set_back.get(&(subject, day_known(Some(claim.effective)))).filter(|_| is_exit).copied()
    }

    fn add(&mut self, item: &ReviewRow) -> Result<(), DbError> {
        // A row as an older program kept it may not be read: it is asked about again.
        let (Ok(row), Ok(detail)) =
            (serde_json::from_str::<RowRead>(&item.reading), serde_json::from_str(&item.detail))
        else {
            return Ok(());
        };
        let resolution: Option<Resolution> = item.resolution.as_deref().map(str::parse).transpose()?;
        let before = if resolution.is_some() { Before::Decided } else { Before::Waits(item.review_id) };
        self.against.insert(row.said_against(&item.kind, &detail), before);
        // What a row says otherwise of an institution is apart from what it claims.
        if is_apart(&item.kind) {
            return Ok(());
        }
        match resolution {
            Some(Resolution::Applied) => {
                self.decided.insert(row.said());
            }
            Some(Resolution::Dismissed) => {
                self.decided.insert(row.said());
                self.dismissed.insert(row.said());
            }
            None => {
                self.waiting.insert(row.said(), item.review_id);
            }
            Some(Resolution::Superseded) => {}
        }
        Ok(())
    }

    /// The institutions that officers said rows are about.
    pub fn subjects(&self) -> impl Iterator<Item = Uuid> + '_ {
        self.meant.values().copied()
    }

    /// The institution that an officer said these words mean.
    pub fn meant(&self, row: &RowRead) -> Option<Uuid> {
        self.meant.get(&row.identity()).copied()
    }

    /// Whether an officer said that nothing follows from such a row.
    pub fn is_dismissed(&self, row: &RowRead) -> bool {
        !self.dismissed.is_empty() && self.dismissed.contains(&row.said())
    }

    /// What became of such a row.
    pub fn before(&self, row: &RowRead, kind: &str, detail: &serde_json::Value) -> Option<Before> {
        if let Some(before) = self.against.get(&row.said_against(kind, detail)) {
            return Some(*before);
        }
        if is_apart(kind) {
            return None;
        }
        let said = row.said();
        // One row that waits is one item, though the record that it is held against has moved on since.
        let waits = self.waiting.get(&said).map(|item| Before::Waits(*item));
        waits.or_else(|| self.decided.contains(&said).then_some(Before::Decided))
    }

    /// Remembers an item that a row of this very file was put on the queue as.
    pub fn remember(&mut self, row: &RowRead, kind: &str, detail: &serde_json::Value, item: Uuid) {
        self.against.insert(row.said_against(kind, detail), Before::Waits(item));
        if !is_apart(kind) {
            self.waiting.insert(row.said(), item);
        }
    }
}

/// What a row says otherwise of an institution, and who came after it, is apart from what it claims.
fn is_apart(kind: &str) -> bool {
    [ReviewKind::Differs, ReviewKind::Succession].iter().any(|apart| apart.code() == kind)
}

/// The day of a claim, where the list knows it: one that was only seen is seen again on another.
fn day_known(effective: Option<Effective>) -> Option<NaiveDate> {
    effective.filter(|effective| effective.precision == Precision::Exact).map(|effective| effective.on)
}
