//! Record a fact about a case: who is responsible, what is owed and paid, notices, objections, votes, the checklist, flags.
//! One act for all of them; what each may say is judged in `domain::case`.

use chrono::NaiveDate;
use uuid::Uuid;

use super::error::{ActionError, basis_parse};
use super::log_change::expected_check;
use super::many::{RowAct, Subject};
use super::pen::Pen;
use super::{Grounds, institution_meant};
use crate::db::calendar::calendar_load;
use crate::db::{Access, DbError, Session, Txn, in_txn};
use crate::domain::case::fact::CaseFact;
use crate::domain::case::fold::record_on;
use crate::domain::case::record::CaseRecord;
use crate::domain::case::standing::facts_standing;
use crate::domain::case::window::window_extended;
use crate::domain::engine::request::FactRequest;
use crate::domain::engine::timeline::standing;
use crate::domain::rulebook::Rulebook;

/// The facts: usually one, or the many rows of a file, all or none.
#[derive(Debug, Clone)]
pub struct CaseRecording {
    /// Which institution, as its user names it.
    pub institution: String,
    /// What is recorded, each with its day.
    pub facts: Vec<(CaseFact, NaiveDate)>,
    pub grounds: Grounds,
    /// Amounts that were questioned are meant as they stand.
    pub confirmed: bool,
    /// The last entry of the case the writer has seen.
    pub expected: Option<i32>,
}

/// What is now true.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CaseRecorded {
    /// The institution.
    pub subject: Uuid,
    /// What answered to the text.
    pub name: String,
    pub case: Uuid,
    /// The entries, each with whether it was recorded before.
    pub entries: Vec<(i32, bool)>,
    /// The record of the case after them, today.
    pub record: CaseRecord,
}

/// Records the facts on the institution's case: the one that had been opened last by the latest of their days, or by today
/// where a fact precedes the stop.
///
/// # Errors
/// The refusal, a conflict, or that the institution or its case is not found.
pub fn apply(session: &mut Session, access: Access, recording: &CaseRecording) -> Result<CaseRecorded, ActionError> {
    in_txn(session, access, |txn| {
        let basis = basis_parse(&recording.grounds.basis)?;
        let found = institution_meant(txn, &recording.institution)?;
        let subject = found.subject_id;
        let mut pen = Pen::take(txn, &[subject])?;
        let today = txn.today();
        let case = case_of(&pen, subject, today, &found.name)?;
        expected_check(&pen, case, recording.expected)?;
        let facts = windows_extended(txn, &pen, case, &recording.facts)?;
        let entries = facts_add(&mut pen, case, &facts, recording, &basis)?;
        let record = record_today(&pen, case, today);
        if entries.iter().any(|(_, already)| !already) {
            pen.write(txn)?;
        }
        Ok(CaseRecorded { subject, name: found.name, case, entries, record })
    })
}

/// Judges the facts of a recording one after another and adds them; gives the entries, each with whether it was there.
fn facts_add(
    pen: &mut Pen,
    case: Uuid,
    facts: &[(CaseFact, NaiveDate)],
    recording: &CaseRecording,
    basis: &str,
) -> Result<Vec<(i32, bool)>, ActionError> {
    let recorded_at = pen.moment();
    let mut entries = Vec::with_capacity(facts.len());
    for (fact, on) in facts {
        let request = FactRequest {
            fact: fact.clone(),
            on: *on,
            basis: basis.to_owned(),
            evidence: recording.grounds.evidence.clone(),
            confirmed: recording.confirmed,
            recorded_at,
            officer: pen.officer().to_owned(),
        };
        let note = recording.grounds.note.clone();
        entries.push(pen.fact_add::<CaseRecord>(case, request, fact.reason(), note)?);
    }
    Ok(entries)
}

impl RowAct for CaseRecording {
    fn institution(&self) -> &str {
        &self.institution
    }

    fn grounds_mut(&mut self) -> &mut Grounds {
        &mut self.grounds
    }

    fn add(&self, pen: &mut Pen, subject: &Subject<'_>) -> Result<bool, ActionError> {
        let basis = basis_parse(&self.grounds.basis)?;
        let case = case_of(pen, subject.id, subject.today, subject.name)?;
        expected_check(pen, case, self.expected)?;
        let entries = facts_add(pen, case, &self.facts, self, &basis)?;
        Ok(entries.iter().all(|(_, already)| *already))
    }
}

/// The facts, notices with their windows moved off rest days by the calendar as it is known.
fn windows_extended(
    txn: &mut Txn<'_>,
    pen: &Pen,
    case: Uuid,
    facts: &[(CaseFact, NaiveDate)],
) -> Result<Vec<(CaseFact, NaiveDate)>, DbError> {
    let is_notice = |fact: &CaseFact| matches!(fact, CaseFact::Noticed { .. });
    if !facts.iter().any(|(fact, _)| is_notice(fact)) {
        return Ok(facts.to_vec());
    }
    let calendar = calendar_load(txn)?;
    let none = Rulebook::default();
    let rulebook = pen.situation(case, &none).rulebook;
    let moved =
        |fact: &CaseFact| window_extended(fact, rulebook, &|day| calendar.is_working(day)).map(|(moved, _)| moved);
    Ok(facts.iter().map(|(fact, on)| (moved(fact).unwrap_or_else(|| fact.clone()), *on)).collect())
}

/// The case of an institution opened last by a day.
///
/// # Errors
/// [`ActionError::NoCase`].
pub(super) fn case_of(pen: &Pen, subject: Uuid, day: NaiveDate, name: &str) -> Result<Uuid, ActionError> {
    pen.case_on(subject, day).ok_or_else(|| ActionError::NoCase { name: name.to_owned() })
}

/// The record of a case on a day, with what was added so far.
#[must_use]
pub(super) fn record_today(pen: &Pen, case: Uuid, today: NaiveDate) -> CaseRecord {
    let entries = pen.entries(case);
    record_on(&standing(entries), &facts_standing(entries), today)
}
