//! Records the applications of a month, in one act after that of their institutions.

use std::collections::BTreeMap;

use uuid::Uuid;

use super::load_moves::papers;
use super::pilot_writer::{PilotLife, PilotStep, PilotWhat};
use crate::actions::pen::Pen;
use crate::actions::pilot_advance::{PilotAdvance, step_add};
use crate::actions::pilot_record::fact_add;
use crate::actions::{ActionError, Grounds};
use crate::db::Txn;
use crate::domain::engine::request::MoveRequest;
use crate::domain::engine::rule::MoveKind;
use crate::domain::pilot::state::PilotState;
use crate::domain::tracks::act::MoveDetail;
use crate::domain::tracks::{State, Track};
use crate::domain::value::effective::Effective;
use crate::domain::value::reason::Reason;

/// What is due with each month: the life, and the step of its application.
pub(super) type PilotMonths<'lives> = BTreeMap<u32, Vec<(usize, &'lives PilotStep)>>;

/// Sorts what is due by month; in it, by life and in the order of the application.
pub(super) fn pilot_months(pilots: &[PilotLife]) -> PilotMonths<'_> {
    let mut months = PilotMonths::new();
    for pilot in pilots {
        for step in &pilot.steps {
            let due = months.entry(step.recorded).or_default();
            due.push((pilot.life, step));
        }
    }
    months
}

/// Records what is due.
pub(super) fn pilots_record(
    txn: &mut Txn<'_>,
    due: &[(usize, &PilotStep)],
    subjects: &[Uuid],
) -> Result<usize, ActionError> {
    let subject_of = |number: usize| subjects.get(number).copied();
    let mut concerned: Vec<Uuid> = due.iter().filter_map(|(number, _)| subject_of(*number)).collect();
    concerned.dedup();
    if concerned.is_empty() {
        return Ok(0);
    }
    let mut pen = Pen::take(txn, &concerned)?;
    for (number, step) in due {
        if let Some(subject) = subject_of(*number) {
            step_record(txn, &mut pen, subject, step)?;
        }
    }
    Ok(pen.write(txn)?.entries)
}

fn step_record(txn: &mut Txn<'_>, pen: &mut Pen, subject: Uuid, step: &PilotStep) -> Result<(), ActionError> {
    let grounds = Grounds { basis: step.basis.clone(), note: None, evidence: papers(&step.evidence) };
    // Every institution of the sample applies once at most.
    let pilot = pen.pilots_of(subject).first().copied();
    match (&step.what, pilot) {
        (PilotWhat::Intent, _) => intent_record(txn, pen, subject, step, grounds)?,
        (PilotWhat::Fact(fact), Some(pilot)) => {
            fact_add(pen, pilot, fact, step.on, &grounds)?;
        }
        (PilotWhat::Move(to, reason), Some(pilot)) => {
            let advance = PilotAdvance {
                institution: subject.to_string(),
                to: *to,
                effective: step.on,
                reason: *reason,
                grounds,
                expected: None,
            };
            step_add(pen, subject, pilot, &advance)?;
        }
        (PilotWhat::Fact(_) | PilotWhat::Move(..), None) => {}
    }
    Ok(())
}

fn intent_record(
    txn: &mut Txn<'_>,
    pen: &mut Pen,
    subject: Uuid,
    step: &PilotStep,
    grounds: Grounds,
) -> Result<(), ActionError> {
    let unit = pen.chain(subject).map_or_else(String::new, |chain| chain.unit.clone());
    let pilot = txn.id();
    pen.subject_add(pilot, Track::Pilot, &unit, Some((subject, 1)));
    let intent = MoveRequest {
        kind: MoveKind::Move,
        to: State::Pilot(PilotState::Intent),
        effective: Effective::exact(step.on),
        basis: grounds.basis,
        reason: Reason::Intent,
        evidence: grounds.evidence,
        detail: MoveDetail::default(),
    };
    pen.move_add(pilot, intent, None)?;
    Ok(())
}
