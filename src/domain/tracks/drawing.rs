//! Drawing what is derived from a chain, and what a longer chain changes in it.

use super::Track;
use crate::domain::case::grants::{GrantDrawn, grants};
use crate::domain::case::sheet::{Sheet, sheets};
use crate::domain::case::standing::facts_standing;
use crate::domain::concern::{ConcernDrawn, concerns};
use crate::domain::engine::entry::Entry;
use crate::domain::engine::timeline::{Period, periods, standing};
use crate::domain::institution::aspect::{AspectDrawn, aspects};
use crate::domain::institution::dossier::{DatedIdentifier, DatedName, Dossier, Profile, dossier};
use crate::domain::institution::handover::{HandOverDrawn, hand_overs};
use crate::domain::lead::drawn::{MarkDrawn, marks};
use crate::domain::returns::{PlanDrawn, plans};
use crate::domain::unit::approval::{ApprovalDrawn, approvals};

/// Everything derived from one chain.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Drawing {
    /// The timeline.
    pub periods: Vec<Period>,
    /// The facts of an institution; empty for a case.
    pub dossier: Dossier,
    /// The record of a case over time; empty for an institution.
    pub sheets: Vec<Sheet>,
    /// Tolling grants of a case or a unit.
    pub grants: Vec<GrantDrawn>,
    /// Months a unit has approved.
    pub approvals: Vec<ApprovalDrawn>,
    /// Plans of an institution or a unit.
    pub plans: Vec<PlanDrawn>,
    /// Marks of a lead.
    pub marks: Vec<MarkDrawn>,
    /// What was handed over about the borrowers of an institution.
    pub hand_overs: Vec<HandOverDrawn>,
    /// Issues of whatever the chain is about.
    pub concerns: Vec<ConcernDrawn>,
    /// Class and registration of an institution.
    pub aspects: Vec<AspectDrawn>,
}

/// Rows that no longer hold, and rows that hold now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Redrawn<T> {
    /// No longer so.
    pub gone: Vec<T>,
    /// Now so.
    pub new: Vec<T>,
}

/// What a redrawing changes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Redrawing {
    /// Of the timeline.
    pub periods: Redrawn<Period>,
    pub profiles: Redrawn<Profile>,
    pub names: Redrawn<DatedName>,
    pub identifiers: Redrawn<DatedIdentifier>,
    /// Of the records of cases.
    pub sheets: Redrawn<Sheet>,
    /// Of the tolling grants.
    pub grants: Redrawn<GrantDrawn>,
    /// Of the months approved.
    pub approvals: Redrawn<ApprovalDrawn>,
    pub plans: Redrawn<PlanDrawn>,
    /// Of the marks of leads.
    pub marks: Redrawn<MarkDrawn>,
    pub hand_overs: Redrawn<HandOverDrawn>,
    /// Of the issues.
    pub concerns: Redrawn<ConcernDrawn>,
    /// Of class and registration.
    pub aspects: Redrawn<AspectDrawn>,
}

/// Draws a chain.
#[must_use]
pub fn draw(track: Track, entries: &[Entry]) -> Drawing {
    let moves = standing(entries);
    let (dossier, sheets) = match track {
        Track::Institution => (dossier(entries), Vec::new()),
        Track::Clearance => (Dossier::default(), sheets(&moves, &facts_standing(entries))),
        Track::Pilot | Track::Lead | Track::Unit | Track::Filing => (Dossier::default(), Vec::new()),
    };
    Drawing {
        periods: periods(track, &moves),
        dossier,
        sheets,
        grants: match track {
            Track::Clearance | Track::Pilot | Track::Unit => grants(entries),
            Track::Institution | Track::Lead | Track::Filing => Vec::new(),
        },
        approvals: match track {
            Track::Unit => approvals(entries),
            Track::Institution | Track::Clearance | Track::Pilot | Track::Lead | Track::Filing => Vec::new(),
        },
        plans: match track {
            Track::Institution | Track::Unit => plans(entries),
            Track::Clearance | Track::Pilot | Track::Lead | Track::Filing => Vec::new(),
        },
        marks: match track {
            Track::Lead => marks(entries),
            Track::Institution | Track::Clearance | Track::Pilot | Track::Unit | Track::Filing => Vec::new(),
        },
        hand_overs: match track {
            Track::Institution => hand_overs(entries),
            Track::Clearance | Track::Pilot | Track::Lead | Track::Unit | Track::Filing => Vec::new(),
        },
        concerns: concerns(entries),
        aspects: match track {
            Track::Institution => aspects(entries),
            Track::Clearance | Track::Pilot | Track::Lead | Track::Unit | Track::Filing => Vec::new(),
        },
    }
}

/// What changes between the drawing of a chain and that of the same chain with entries added.
#[must_use]
pub fn redraw(before: Drawing, after: Drawing) -> Redrawing {
    Redrawing {
        periods: difference(before.periods, after.periods),
        profiles: difference(before.dossier.profiles, after.dossier.profiles),
        names: difference(before.dossier.names, after.dossier.names),
        identifiers: difference(before.dossier.identifiers, after.dossier.identifiers),
        sheets: difference(before.sheets, after.sheets),
        grants: difference(before.grants, after.grants),
        approvals: difference(before.approvals, after.approvals),
        plans: difference(before.plans, after.plans),
        marks: difference(before.marks, after.marks),
        hand_overs: difference(before.hand_overs, after.hand_overs),
        concerns: difference(before.concerns, after.concerns),
        aspects: difference(before.aspects, after.aspects),
    }
}

/// Chains are short, so that comparing each with each costs less than an index would.
fn difference<T: PartialEq>(before: Vec<T>, after: Vec<T>) -> Redrawn<T> {
    let new = after.iter().map(|row| !before.contains(row)).collect::<Vec<_>>();
    let gone = before.into_iter().filter(|row| !after.contains(row)).collect();
    let new = after.into_iter().zip(new).filter_map(|(row, is_new)| is_new.then_some(row)).collect();
    Redrawn { gone, new }
}
