//! Apply to convert: begin an application with the intent (P1), and file what is applied for.

use chrono::NaiveDate;
use uuid::Uuid;

use super::error::{ActionError, basis_parse};
use super::log_change::expected_check;
use super::pen::Pen;
use super::pilot_record::{PilotRecorded, fact_add, now, pilot_of};
use super::{Grounds, institution_meant};
use crate::db::{Access, Session, Txn, in_txn};
use crate::domain::engine::request::MoveRequest;
use crate::domain::engine::rule::MoveKind;
use crate::domain::engine::timeline::{move_on, standing};
use crate::domain::pilot::fact::PilotFact;
use crate::domain::pilot::state::PilotState;
use crate::domain::tracks::act::MoveDetail;
use crate::domain::tracks::{State, Track};
use crate::domain::value::effective::Effective;
use crate::domain::value::reason::Reason;

#[derive(Debug, Clone)]
pub struct PilotApply {
    /// Which institution, as its user names it.
    pub institution: String,
    pub effective: NaiveDate,
    /// What is applied for; none where only the intent is recorded.
    pub filed: Option<PilotFact>,
    pub grounds: Grounds,
    /// The last entry of the application the writer has seen.
    pub expected: Option<i32>,
}

/// What is now true.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PilotApplied {
    /// The application was begun with this act.
    pub begun: bool,
    pub recorded: PilotRecorded,
}

/// Records the intent where no application is open, and files the figures where they are given.
///
/// # Errors
/// The refusal, a conflict, or that the institution is not found.
pub fn apply(session: &mut Session, access: Access, application: &PilotApply) -> Result<PilotApplied, ActionError> {
    in_txn(session, access, |txn| {
        let found = institution_meant(txn, &application.institution)?;
        let subject = found.subject_id;
        let mut pen = Pen::take(txn, &[subject])?;
        let on = application.effective;
        let open = pilot_of(&pen, subject, &found.name).ok().filter(|pilot| goes_on(&pen, *pilot, application));
        let (pilot, begun) = match open {
            Some(pilot) => (pilot, false),
            None => (pilot_begin(txn, &mut pen, subject), true),
        };
        expected_check(&pen, pilot, application.expected)?;
        let mut entries = Vec::new();
        if begun || application.filed.is_none() {
            entries.push(intent_add(&mut pen, pilot, application)?);
        }
        if let Some(filed) = &application.filed {
            entries.push(fact_add(&mut pen, pilot, filed, on, &application.grounds)?);
        }
        let (record, next) = now(&pen, pilot, txn.today());
        if entries.iter().any(|(_, already)| !already) {
            pen.write(txn)?;
        }
        Ok(PilotApplied { begun, recorded: PilotRecorded { subject, name: found.name, pilot, entries, record, next } })
    })
}

/// Whether what is asked is about this application: it is open, or the day is before its end.
fn goes_on(pen: &Pen, pilot: Uuid, application: &PilotApply) -> bool {
    let moves = standing(pen.entries(pilot));
    let open = |one: &crate::domain::engine::timeline::Standing| one.to.pilot().is_some_and(PilotState::is_open);
    moves.last().is_some_and(open) || move_on(&moves, application.effective).is_some_and(open)
}

/// The next application of an institution, by number.
fn pilot_begin(txn: &mut Txn<'_>, pen: &mut Pen, institution: Uuid) -> Uuid {
    let number = pen
        .pilots_of(institution)
        .iter()
        .filter_map(|pilot| Some(pen.chain(*pilot)?.parent?.1))
        .max()
        .unwrap_or(0)
        .saturating_add(1);
    let unit = pen.chain(institution).map_or_else(String::new, |chain| chain.unit.clone());
    let pilot = txn.id();
    pen.subject_add(pilot, Track::Pilot, &unit, Some((institution, number)));
    pilot
}

fn intent_add(pen: &mut Pen, pilot: Uuid, application: &PilotApply) -> Result<(i32, bool), ActionError> {
    let request = MoveRequest {
        kind: MoveKind::Move,
        to: State::Pilot(PilotState::Intent),
        effective: Effective::exact(application.effective),
        basis: basis_parse(&application.grounds.basis)?,
        reason: Reason::Intent,
        evidence: application.grounds.evidence.clone(),
        detail: MoveDetail::default(),
    };
    pen.move_add(pilot, request, application.grounds.note.clone())
}
