//! What of the record came from lists, and for whom the importer writes: only that is set right by a list.

use std::collections::HashSet;

use uuid::Uuid;

use crate::actions::pen::Pen;
use crate::db::import::import_acts;
use crate::db::officer::units_written;
use crate::db::{DbError, Txn};
use crate::domain::engine::entry::Entry;
use crate::domain::tracks::act::Act;

#[derive(Debug, Default)]
pub(super) struct Lists {
    /// Acts that took in a list, this one among them.
    acts: HashSet<Uuid>,
    units: HashSet<String>,
}

impl Lists {
    /// Reads which entries of these subjects are of lists.
    ///
    /// # Errors
    /// Those of the database.
    pub fn of(txn: &mut Txn<'_>, pen: &Pen, subjects: &[Uuid]) -> Result<Self, DbError> {
        let chains = subjects.iter().flat_map(|subject| pen.cases_of(*subject).iter().chain([subject]));
        let mut acts: Vec<Uuid> = chains.flat_map(|subject| pen.entries(*subject)).map(|entry| entry.act_id).collect();
        acts.sort_unstable();
        acts.dedup();
        let mut acts: HashSet<Uuid> = import_acts(txn, &acts)?.into_iter().collect();
        acts.insert(pen.act_id());
        Ok(Self { acts, units: units_written(txn)?.into_iter().collect() })
    }

    /// Whether the officer writes for a unit.
    pub fn writes_for(&self, unit: &str) -> bool {
        self.units.contains(unit)
    }

    /// Whether an entry is of a list, and nobody but lists set it right since.
    pub fn wrote(&self, entries: &[Entry], seq: i32) -> bool {
        let is_of = |entry: &&Entry| match &entry.act {
            Act::Correct { target, .. } => *target == seq,
            Act::Move { .. }
            | Act::Fact(_)
            | Act::Case(_)
            | Act::Concern(_)
            | Act::Unit(_)
            | Act::Pilot(_)
            | Act::Lead(_)
            | Act::Filing(_) => entry.seq == seq,
        };
        entries.iter().filter(is_of).all(|entry| self.acts.contains(&entry.act_id))
    }

    /// Whether all there is of an institution and its cases is of lists.
    pub fn wrote_all(&self, pen: &Pen, institution: Uuid) -> bool {
        let chains = pen.cases_of(institution).iter().chain([&institution]);
        chains.flat_map(|subject| pen.entries(*subject)).all(|entry| self.acts.contains(&entry.act_id))
            && pen.pilots_of(institution).is_empty()
    }
}
