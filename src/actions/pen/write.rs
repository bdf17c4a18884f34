//! The end of an act: what goes with it is brought in step, what is derived is redrawn, and all of it is written at once.

use uuid::Uuid;

use super::{Held, Pen, Written};
use crate::actions::error::ActionError;
use crate::db::derived::Owner;
use crate::db::ledger::Chain;
use crate::db::write::{Batch, NewSubject, batch_write, survivor_list};
use crate::db::{DbError, Txn};
use crate::domain::engine::timeline::{standing, survivor};
use crate::domain::institution::state::InstitutionState;
use crate::domain::tracks::act::Act;
use crate::domain::tracks::drawing::{draw, redraw};
use crate::domain::tracks::{State, Track};
use crate::domain::unit::unit_covered;

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
    pub fn write(mut self, txn: &mut Txn<'_>) -> Result<Written, ActionError> {
        for pilot in self.changed(Track::Pilot) {
            self.institution_follow(pilot)?;
        }
        let mut opened = Vec::new();
        for institution in self.changed(Track::Institution) {
            self.cases_keep_in_step(txn, institution, &mut opened)?;
            self.pilots_keep_in_step(institution)?;
        }
        let merges = self.merges(txn)?;
        let foreign = self.foreign(&txn.officer.units);
        let mut batch = Batch { merges, jurisdiction: self.jurisdiction, ..Batch::default() };
        for (subject, held) in self.held {
            let Held { chain, kept, new } = held;
            let (before, added) = chain.entries.split_at(kept);
            if added.is_empty() {
                continue;
            }
            if new {
                let Chain { track, unit, parent, .. } = chain.clone();
                batch.subjects.push(NewSubject { subject, track, unit, parent });
            }
            let owner = Owner { subject, parent: chain.parent.map(|(parent, _)| parent) };
            batch.redrawings.push((owner, redraw(draw(chain.track, before), draw(chain.track, &chain.entries))));
            batch.entries.extend_from_slice(added);
        }
        let written = Written { entries: batch.entries.len(), opened };
        batch_write(txn, &batch).map_err(|error| match (error, foreign) {
            (DbError::NotYours(_), Some(unit)) | (DbError::UnitNotYours { unit }, _) => {
                ActionError::NotYourUnit { unit }
            }
            (error, _) => error.into(),
        })?;
        Ok(written)
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
