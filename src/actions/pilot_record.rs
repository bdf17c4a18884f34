//! Record facts about an application to convert: the pack, opinions, conditions, capital, stock, run-off, settlement,
//! obstacles, tolling. One act for all of them; what each may say is judged in `domain::pilot`.

use chrono::NaiveDate;
use uuid::Uuid;

use super::error::{ActionError, basis_parse};
use super::log_change::expected_check;
use super::many::{RowAct, Subject};
use super::pen::Pen;
use super::{Grounds, institution_meant};
use crate::db::{Access, Session, in_txn};
use crate::domain::engine::fact::facts_of;
use crate::domain::engine::record::record_on;
use crate::domain::engine::request::FactRequest;
use crate::domain::engine::timeline::standing;
use crate::domain::pilot::fact::PilotFact;
use crate::domain::pilot::next::forward;
use crate::domain::pilot::record::PilotRecord;
use crate::domain::pilot::state::PilotState;
use crate::domain::rulebook::Rulebook;
use crate::domain::tracks::State;
use crate::domain::tracks::finding::Finding;
use crate::domain::tracks::lives::open_moves;

/// The facts: all or none.
#[derive(Debug, Clone)]
pub struct PilotRecording {
    /// Which institution, as its user names it.
    pub institution: String,
    /// What is recorded, each with its day.
    pub facts: Vec<(PilotFact, NaiveDate)>,
    pub grounds: Grounds,
    /// The last entry of the application the writer has seen.
    pub expected: Option<i32>,
}

/// What is now true.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PilotRecorded {
    /// The institution.
    pub subject: Uuid,
    /// What answered to the text.
    pub name: String,
    pub pilot: Uuid,
    /// The entries, each with whether it was recorded before.
    pub entries: Vec<(i32, bool)>,
    /// The record of the application after them, today.
    pub record: PilotRecord,
    pub next: Option<NextMove>,
}

/// The move that comes next, and what it still lacks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NextMove {
    /// The stage.
    pub to: PilotState,
    pub rule: &'static str,
    /// What its guards found.
    pub findings: Vec<Finding>,
}

/// Records the facts on the institution's newest application.
///
/// # Errors
/// The refusal, a conflict, or that the institution or its application is not found.
pub fn apply(session: &mut Session, access: Access, recording: &PilotRecording) -> Result<PilotRecorded, ActionError> {
    in_txn(session, access, |txn| {
        let found = institution_meant(txn, &recording.institution)?;
        let subject = found.subject_id;
        let mut pen = Pen::take(txn, &[subject])?;
        let pilot = pilot_of(&pen, subject, &found.name)?;
        expected_check(&pen, pilot, recording.expected)?;
        let entries = facts_add(&mut pen, pilot, recording)?;
        let (record, next) = now(&pen, pilot, txn.today());
        if entries.iter().any(|(_, already)| !already) {
            pen.write(txn)?;
        }
        Ok(PilotRecorded { subject, name: found.name, pilot, entries, record, next })
    })
}

fn facts_add(pen: &mut Pen, pilot: Uuid, recording: &PilotRecording) -> Result<Vec<(i32, bool)>, ActionError> {
    let add = |(fact, on): &(PilotFact, NaiveDate)| fact_add(pen, pilot, fact, *on, &recording.grounds);
    recording.facts.iter().map(add).collect()
}

impl RowAct for PilotRecording {
    fn institution(&self) -> &str {
        &self.institution
    }

    fn grounds_mut(&mut self) -> &mut Grounds {
        &mut self.grounds
    }

    fn add(&self, pen: &mut Pen, subject: &Subject<'_>) -> Result<bool, ActionError> {
        let pilot = pilot_of(pen, subject.id, subject.name)?;
        expected_check(pen, pilot, self.expected)?;
        let entries = facts_add(pen, pilot, self)?;
        Ok(entries.iter().all(|(_, already)| *already))
    }
}

/// Adds a fact to an application in hand.
///
/// # Errors
/// The refusal.
pub(crate) fn fact_add(
    pen: &mut Pen,
    pilot: Uuid,
    fact: &PilotFact,
    on: NaiveDate,
    grounds: &Grounds,
) -> Result<(i32, bool), ActionError> {
    let request = FactRequest {
        fact: fact.clone(),
        on,
        basis: basis_parse(&grounds.basis)?,
        evidence: grounds.evidence.clone(),
        confirmed: false,
        recorded_at: pen.moment(),
        officer: pen.officer().to_owned(),
    };
    pen.fact_add::<PilotRecord>(pilot, request, fact.reason(), grounds.note.clone())
}

/// The record of an application on a day with what was added so far, and what comes next.
#[must_use]
pub(crate) fn now(pen: &Pen, pilot: Uuid, today: NaiveDate) -> (PilotRecord, Option<NextMove>) {
    let entries = pen.entries(pilot);
    let record: PilotRecord = record_on(&standing(entries), &facts_of(entries), today);
    let none = Rulebook::default();
    let next = forward(&record).and_then(|to| {
        open_moves(entries, &pen.situation(pilot, &none)).into_iter().find(|open| open.to == State::Pilot(to)).map(
            |open| NextMove {
                to,
                rule: open.rule.number,
                findings: open.findings.into_iter().map(|(_, found)| found).collect(),
            },
        )
    });
    (record, next)
}

/// The newest application of an institution to convert.
///
/// # Errors
/// [`ActionError::NoPilot`].
pub(super) fn pilot_of(pen: &Pen, subject: Uuid, name: &str) -> Result<Uuid, ActionError> {
    pen.pilots_of(subject)
        .iter()
        .filter_map(|pilot| Some((pen.chain(*pilot)?.parent?.1, *pilot)))
        .filter(|(_, pilot)| !standing(pen.entries(*pilot)).is_empty())
        .max()
        .map(|(_, pilot)| pilot)
        .ok_or_else(|| ActionError::NoPilot { name: name.to_owned() })
}
