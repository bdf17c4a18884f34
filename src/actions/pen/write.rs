//! The end of an act: what goes with it is brought in step, what is derived is redrawn, and all of it is written at once.

use std::collections::BTreeMap;

use uuid::Uuid;

use super::{Held, Pen, Written};
use crate::actions::error::ActionError;
use crate::db::derived::Owner;
use crate::db::duty::duty_list;
use crate::db::ledger::Chain;
use crate::db::session::Officer;
use crate::db::write::{Batch, Jurisdiction, NewSubject, batch_write, survivor_list, written_count};
use crate::db::{DbError, Txn};
use crate::domain::engine::entry::Entry;
use crate::domain::engine::rule::Rule;
use crate::domain::engine::timeline::{standing, survivor};
use crate::domain::institution::state::InstitutionState;
use crate::domain::tracks::act::Act;
use crate::domain::tracks::drawing::{draw, redraw};
use crate::domain::tracks::moves::rule_of;
use crate::domain::tracks::{State, Track};
use crate::domain::unit::duty::{DutyKind, holder_list};
use crate::domain::unit::unit_covered;

/// So many entries are written by one statement, and what goes with them.
const ENTRIES_AT_ONCE: usize = 5_000;

impl Pen {
    /// The subjects of a track to which something was added.
    fn changed(&self, track: Track) -> Vec<Uuid> {
        self.held
            .iter()
            .filter(|(_, held)| held.chain.track == track && held.chain.entries.len() > held.kept)
            .map(|(subject, _)| *subject)
            .collect()
    }

    /// Brings cases and applications in step with their institutions and writes everything.
    ///
    /// # Errors
    /// The refusal where a case could not follow its institution; [`DbError::Conflict`] where somebody else wrote first;
    /// [`DbError::NotYours`].
    pub fn write(self, txn: &mut Txn<'_>) -> Result<Written, ActionError> {
        self.write_told(txn, &mut |_, _| ())
    }

    /// The same, telling how many of the pieces are written.
    ///
    /// # Errors
    /// Those of [`Self::write`].
    pub fn write_told(mut self, txn: &mut Txn<'_>, told: &mut dyn FnMut(usize, usize)) -> Result<Written, ActionError> {
        for pilot in self.changed(Track::Pilot) {
            self.institution_follow(pilot)?;
        }
        let mut opened = Vec::new();
        for institution in self.changed(Track::Institution) {
            self.cases_keep_in_step(txn, institution, &mut opened)?;
            self.pilots_keep_in_step(institution)?;
        }
        let merges = self.merges(txn)?;
        if let Some((unit, kinds)) = self.undecided(txn.officer) {
            let holders = holder_list(&duty_list(txn)?, &kinds, &unit, txn.today());
            return Err(ActionError::NotDecided { unit, kinds, holders });
        }
        let foreign = self.foreign(&txn.officer.units);
        let mut pieces = Pieces { held: self.held, merges, jurisdiction: self.jurisdiction };
        let mut entries = 0_usize;
        let cut = pieces.cut();
        let count = cut.len();
        for (place, subjects) in cut.into_iter().enumerate() {
            // Counted after the first piece, and each time that what is written has doubled.
            if place.is_power_of_two() {
                written_count(txn)?;
            }
            let batch = pieces.batch(subjects);
            entries = entries.saturating_add(batch.entries.len());
            batch_write(txn, &batch).map_err(|error| match (error, &foreign) {
                (DbError::NotYours(_), Some(unit)) => ActionError::NotYourUnit { unit: unit.clone() },
                (DbError::UnitNotYours { unit }, _) => ActionError::NotYourUnit { unit },
                (error, _) => error.into(),
            })?;
            told(place.saturating_add(1), count);
        }
        Ok(Written { entries, opened })
    }

    /// The unit of the first chain written to that none of these duties covers: whose officers have to do it instead.
    fn foreign(&self, duties: &[String]) -> Option<String> {
        self.held
            .values()
            .filter(|held| held.chain.entries.len() > held.kept)
            .map(|held| &held.chain.unit)
            .find(|unit| !unit_covered(duties, unit))
            .cloned()
    }

    /// The first move that was added, or set right, in a unit that the officer writes for and where others decide it: the unit,
    /// and the duties of which one would do.
    fn undecided(&self, officer: &Officer) -> Option<(String, Vec<DutyKind>)> {
        let written = self.held.values().filter(|held| officer.does(DutyKind::WRITING, &held.chain.unit));
        written.into_iter().find_map(|Held { chain, kept, .. }| {
            let added = chain.entries.get(*kept..).unwrap_or_default();
            let kinds = added.iter().filter_map(|entry| deciders_of(&chain.entries, &entry.act));
            let lacking = kinds.into_iter().find(|kinds| !kinds.is_empty() && !officer.does(kinds, &chain.unit));
            lacking.map(|kinds| (chain.unit.clone(), kinds))
        })
    }

    /// Which institutions are merged into another by this act, or are no more.
    ///
    /// # Errors
    /// [`ActionError::HoldsMerged`] where one that others were merged into becomes void: they would vanish with it.
    fn merges(&self, txn: &mut Txn<'_>) -> Result<Vec<(Uuid, Option<Uuid>)>, ActionError> {
        let (mut merges, mut voided) = (Vec::new(), Vec::new());
        for subject in self.changed(Track::Institution) {
            let Some(held) = self.held.get(&subject) else {
                continue;
            };
            let (before, added) = held.chain.entries.split_at(held.kept);
            if !added.iter().any(|entry| may_void(&entry.act)) {
                continue;
            }
            let (before, after) = (standing(before), standing(&held.chain.entries));
            let (was, is) = (survivor(&before), survivor(&after));
            if was != is {
                merges.push((subject, is));
            }
            let last = after.last().map(|last| last.to);
            if is.is_none() && last == Some(State::Institution(InstitutionState::Void)) {
                voided.push(subject);
            }
        }
        if !voided.is_empty()
            && let Some(held) = survivor_list(txn, &voided)?.into_iter().next()
        {
            return Err(ActionError::HoldsMerged { institution: held });
        }
        Ok(merges)
    }
}

/// An act in the pieces in which it is written: what a piece is made of travels as one text, which costs many times what it
/// holds. An institution goes with its cases and applications.
struct Pieces {
    held: BTreeMap<Uuid, Held>,
    merges: Vec<(Uuid, Option<Uuid>)>,
    jurisdiction: Vec<Jurisdiction>,
}

impl Pieces {
    /// The subjects of each piece; of an act that is not large, all in one.
    fn cut(&self) -> Vec<Vec<Uuid>> {
        let mut families: BTreeMap<Uuid, Vec<Uuid>> = BTreeMap::new();
        for (subject, held) in self.held.iter().filter(|(_, held)| held.chain.entries.len() > held.kept) {
            let root = held.chain.parent.map_or(*subject, |(parent, _)| parent);
            families.entry(root).or_default().push(*subject);
        }
        let mut pieces: Vec<Vec<Uuid>> = vec![Vec::new()];
        let mut entries = 0_usize;
        for family in families.into_values() {
            let added = family.iter().filter_map(|subject| self.held.get(subject));
            entries += added.map(|held| held.chain.entries.len().saturating_sub(held.kept)).sum::<usize>();
            if let Some(piece) = pieces.last_mut() {
                piece.extend(family);
            }
            if entries >= ENTRIES_AT_ONCE {
                entries = 0;
                pieces.push(Vec::new());
            }
        }
        // An act of nothing is written too: whether it is anybody's to write is asked there.
        if pieces.len() > 1 {
            pieces.retain(|piece| !piece.is_empty());
        }
        pieces
    }

    /// Takes a piece out.
    fn batch(&mut self, mut subjects: Vec<Uuid>) -> Batch {
        subjects.sort_unstable();
        let is_here = |subject: &Uuid| subjects.binary_search(subject).is_ok();
        let mut batch = Batch {
            merges: self.merges.extract_if(.., |(subject, _)| is_here(subject)).collect(),
            jurisdiction: self.jurisdiction.extract_if(.., |one| is_here(&one.subject_id)).collect(),
            ..Batch::default()
        };
        for subject in &subjects {
            let Some(Held { mut chain, kept, new }) = self.held.remove(subject) else { continue };
            let redrawing = redraw(
                draw(chain.track, chain.entries.get(..kept).unwrap_or_default()),
                draw(chain.track, &chain.entries),
            );
            let owner = Owner { subject: *subject, parent: chain.parent.map(|(parent, _)| parent) };
            batch.redrawings.push((owner, redrawing));
            batch.entries.append(&mut chain.entries.split_off(kept));
            if new {
                let Chain { track, unit, parent, .. } = chain;
                batch.subjects.push(NewSubject { subject: *subject, track, unit, parent });
            }
        }
        batch
    }
}

/// The duties of which one decides a move, or the move that a correction sets right; none of another act.
fn deciders_of(entries: &[Entry], act: &Act) -> Option<Vec<DutyKind>> {
    match act {
        Act::Move { from, to, .. } => rule_of(*from, *to).map(Rule::deciders),
        Act::Correct { target, .. } => {
            let set_right = entries.iter().find(|entry| entry.seq == *target)?;
            // Corrections are not corrected, so this ends here.
            if let Act::Move { from, to, .. } = &set_right.act { rule_of(*from, *to).map(Rule::deciders) } else { None }
        }
        Act::Fact(_)
        | Act::Case(_)
        | Act::Concern(_)
        | Act::Unit(_)
        | Act::Pilot(_)
        | Act::Lead(_)
        | Act::Filing(_) => None,
    }
}

/// Whether an act may make an institution void, or take that back.
fn may_void(act: &Act) -> bool {
    match act {
        Act::Move { to, .. } => *to == State::Institution(InstitutionState::Void),
        Act::Correct { .. } => true,
        Act::Fact(_)
        | Act::Case(_)
        | Act::Concern(_)
        | Act::Unit(_)
        | Act::Pilot(_)
        | Act::Lead(_)
        | Act::Filing(_) => false,
    }
}
