//! Merge a duplicate into the institution that stays (I12). Nothing is lost: the duplicate's chain stays, its names and
//! identifiers hold for the survivor, and whoever asks for it finds the survivor.

use chrono::NaiveDate;
use uuid::Uuid;

use super::error::{ActionError, basis_parse};
use super::pen::{Draft, Pen};
use super::{Grounds, institution_meant};
use crate::db::{Access, Session, in_txn};
use crate::domain::engine::request::MoveRequest;
use crate::domain::engine::rule::MoveKind;
use crate::domain::engine::timeline::standing;
use crate::domain::institution::dossier::dossier;
use crate::domain::institution::fact::Fact;
use crate::domain::institution::state::InstitutionState;
use crate::domain::tracks::State;
use crate::domain::tracks::act::{Act, MoveDetail};
use crate::domain::value::effective::Effective;
use crate::domain::value::name::name_key;
use crate::domain::value::reason::Reason;

#[derive(Debug, Clone)]
pub struct Merge {
    /// The duplicate, as its user names it.
    pub duplicate: String,
    /// The institution that stays.
    pub survivor: String,
    /// The day it takes effect.
    pub effective: NaiveDate,
    pub grounds: Grounds,
}

/// What is now true.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Merged {
    pub duplicate: Uuid,
    /// What answered for it.
    pub duplicate_name: String,
    /// The institution that stays.
    pub survivor: Uuid,
    /// What answered for it.
    pub survivor_name: String,
    /// It was merged before; nothing was written.
    pub already: bool,
}

/// A retry: the one that was merged into this one before, by its id or by a name that came with it.
fn merged_before(pen: &Pen, into: Uuid, text: &str) -> Option<Uuid> {
    if let Ok(asked) = Uuid::parse_str(text.trim()) {
        return (asked != into).then_some(asked);
    }
    let key = name_key(text);
    pen.entries(into).iter().rev().find_map(|entry| match &entry.act {
        Act::Fact(Fact::Absorbed { duplicate, names, .. }) if names.iter().any(|name| name_key(&name.name) == key) => {
            Some(*duplicate)
        }
        Act::Fact(_)
        | Act::Move { .. }
        | Act::Correct { .. }
        | Act::Case(_)
        | Act::Pilot(_)
        | Act::Lead(_)
        | Act::Unit(_)
        | Act::Filing(_)
        | Act::Concern(_) => None,
    })
}

/// Records the merge.
///
/// # Errors
/// The refusal, or that one of the two is not found.
pub fn apply(session: &mut Session, access: Access, merge: &Merge) -> Result<Merged, ActionError> {
    in_txn(session, access, |txn| {
        let basis = basis_parse(&merge.grounds.basis)?;
        let duplicate = institution_meant(txn, &merge.duplicate)?;
        let survivor = institution_meant(txn, &merge.survivor)?;
        let (from, into) = (duplicate.subject_id, survivor.subject_id);
        let mut outcome = Merged {
            duplicate: from,
            duplicate_name: duplicate.name,
            survivor: into,
            survivor_name: survivor.name,
            already: false,
        };
        if from == into {
            let asked = merged_before(&Pen::take(txn, &[into])?, into, &merge.duplicate)
                .ok_or(ActionError::MergedIntoItself)?;
            let pen = Pen::take(txn, &[asked])?;
            if let Some(last) = standing(pen.entries(asked)).last() {
                let merged = (last.seq, last.effective.on);
                // Its name leads to the one that stays: its id is what its own entry is corrected by.
                pen.again_check(asked, merged, merge.effective, &merge.grounds)
                    .map_err(|error| error.of(asked.to_string()))?;
            }
            outcome.duplicate = asked;
            outcome.already = true;
            return Ok(outcome);
        }
        let mut pen = Pen::take(txn, &[from, into])?;
        let stands = standing(pen.entries(into)).last().map(|last| last.to);
        if stands == Some(State::Institution(InstitutionState::Void)) {
            return Err(ActionError::SurvivorVoid { name: outcome.survivor_name, institution: into });
        }
        let taken = dossier(pen.entries(from));
        let request = MoveRequest {
            kind: MoveKind::Move,
            to: State::Institution(InstitutionState::Void),
            effective: Effective::exact(merge.effective),
            basis: basis.clone(),
            reason: Reason::Duplicate,
            evidence: merge.grounds.evidence.clone(),
            detail: MoveDetail { survivor: Some(into), ..MoveDetail::default() },
        };
        pen.move_add(from, request, merge.grounds.note.clone())?;
        let known = dossier(pen.entries(into));
        let fact = Fact::Absorbed {
            duplicate: from,
            names: taken
                .names
                .into_iter()
                .map(|name| name.name)
                .filter(|name| !known.names.iter().any(|held| held.name.name == name.name))
                .map(|mut name| {
                    // The survivor keeps its own legal name; the duplicate's is one by which it was also known.
                    name.kind = crate::domain::value::name::NameKind::Former;
                    name
                })
                .collect(),
            identifiers: taken
                .identifiers
                .into_iter()
                .map(|identifier| identifier.identifier)
                .filter(|identifier| !known.identifiers.iter().any(|held| held.identifier == *identifier))
                .collect(),
        };
        super::rename::day_check(&pen, into, merge.effective, txn.today())?;
        let draft = Draft {
            act: Act::Fact(fact),
            effective: Effective::exact(merge.effective),
            basis,
            reason: Reason::Duplicate,
            note: merge.grounds.note.clone(),
            evidence: merge.grounds.evidence.clone(),
        };
        pen.entry_add(into, draft);
        pen.write(txn)?;
        Ok(outcome)
    })
}
