//! Merge a duplicate into the institution that stays (I12). Nothing is lost: the duplicate's chain stays, its names and
//! identifiers hold for the survivor, and whoever asks for it finds the survivor.

use chrono::NaiveDate;
use uuid::Uuid;

use super::error::{ActionError, basis_parse};
use super::pen::{Draft, Pen};
use super::{Grounds, institution_meant};
use crate::db::{Access, Session, in_txn};
use crate::domain::dossier::dossier;
use crate::domain::entry::{Act, Effective, Fact, MoveDetail};
use crate::domain::lifecycle::MoveRequest;
use crate::domain::reason::Reason;
use crate::domain::state::{InstitutionState, State};
use crate::domain::timeline::standing;
use crate::domain::transition::MoveKind;

/// The merge.
#[derive(Debug, Clone)]
pub struct Merge {
    /// The duplicate, as its user names it.
    pub duplicate: String,
    /// The institution that stays.
    pub survivor: String,
    /// The day it takes effect.
    pub effective: NaiveDate,
    /// On what grounds.
    pub grounds: Grounds,
}

/// What is now true.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Merged {
    /// The duplicate.
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
            // A merged record answers for the one that stays: by its own id it shows whether that is what happened.
            let asked = Uuid::parse_str(merge.duplicate.trim())
                .ok()
                .filter(|asked| *asked != into);
            return match asked {
                Some(asked) => {
                    outcome.duplicate = asked;
                    outcome.already = true;
                    Ok(outcome)
                }
                None => Err(ActionError::MergedIntoItself),
            };
        }
        let mut pen = Pen::take(txn, &[from, into])?;
        let stands = standing(pen.entries(into)).last().map(|last| last.to);
        if stands == Some(State::Institution(InstitutionState::Void)) {
            return Err(ActionError::SurvivorVoid {
                name: outcome.survivor_name,
                institution: into,
            });
        }
        let taken = dossier(pen.entries(from));
        let request = MoveRequest {
            kind: MoveKind::Move,
            to: State::Institution(InstitutionState::Void),
            effective: Effective::exact(merge.effective),
            basis: basis.clone(),
            reason: Reason::Duplicate,
            evidence: merge.grounds.evidence.clone(),
            detail: MoveDetail {
                survivor: Some(into),
                ..MoveDetail::default()
            },
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
                    name.kind = crate::domain::name::NameKind::Former;
                    name
                })
                .collect(),
            identifiers: taken
                .identifiers
                .into_iter()
                .map(|identifier| identifier.identifier)
                .filter(|identifier| {
                    !known
                        .identifiers
                        .iter()
                        .any(|held| held.identifier == *identifier)
                })
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
