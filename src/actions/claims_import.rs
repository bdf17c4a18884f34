//! Read a list of claims into the register of a case: all of it, or nothing.

use chrono::NaiveDate;

use super::case_record::{CaseRecorded, case_of, record_today};
use super::error::{ActionError, RowRefused, basis_parse};
use super::log_change::expected_check;
use super::pen::Pen;
use super::{Grounds, institution_meant};
use crate::db::{Access, Session, in_txn};
use crate::domain::case::fact::CaseFact;
use crate::domain::case::many::FactsRefused;
use crate::domain::engine::request::FactRequest;
use crate::intake::claims_file::ClaimRow;

/// The list.
#[derive(Debug, Clone)]
pub struct ClaimsImport {
    /// Which institution, as its user names it.
    pub institution: String,
    pub rows: Vec<ClaimRow>,
    /// The day of rows that name none.
    pub effective: NaiveDate,
    pub grounds: Grounds,
    /// Amounts that were questioned are meant as they stand.
    pub confirmed: bool,
    /// The last entry of the case the writer has seen.
    pub expected: Option<i32>,
}

/// Files every claim, and takes the step its row names, in one act.
///
/// # Errors
/// The first row that is refused, a conflict, or that the institution or its case is not found.
pub fn apply(session: &mut Session, access: Access, import: &ClaimsImport) -> Result<CaseRecorded, ActionError> {
    in_txn(session, access, |txn| {
        let basis = basis_parse(&import.grounds.basis)?;
        let found = institution_meant(txn, &import.institution)?;
        let subject = found.subject_id;
        let mut pen = Pen::take(txn, &[subject])?;
        let today = txn.today();
        let case = case_of(&pen, subject, today, &found.name)?;
        expected_check(&pen, case, import.expected)?;
        let recorded_at = pen.moment();
        let facts = facts(import);
        let requests: Vec<FactRequest<CaseFact>> = facts
            .iter()
            .map(|(_, fact, on)| FactRequest {
                fact: fact.clone(),
                on: *on,
                basis: basis.clone(),
                evidence: import.grounds.evidence.clone(),
                confirmed: import.confirmed,
                recorded_at,
                officer: pen.officer().to_owned(),
            })
            .collect();
        let entries = pen.facts_add(case, requests, CaseFact::reason, import.grounds.note.as_deref()).map_err(
            |FactsRefused { place, refusal }| {
                let row = place.and_then(|place| facts.get(place)).map(|(row, ..)| *row);
                match row {
                    Some(row) => ActionError::Rows(vec![RowRefused {
                        row: row.number,
                        institution: row.claim.clone(),
                        why: Box::new((*refusal).into()),
                    }]),
                    None => (*refusal).into(),
                }
            },
        )?;
        let record = record_today(&pen, case, today);
        let is_new = entries.iter().any(|(_, already)| !already);
        // What was given with the list stands with its new rows; where it has none, it would stand nowhere.
        if let Some((seq, _)) = entries.first()
            && !is_new
        {
            let grounds = &import.grounds;
            pen.further_check(case, *seq, &grounds.evidence, grounds.note.as_deref())?;
        }
        if is_new {
            pen.write(txn)?;
        }
        Ok(CaseRecorded { subject, name: found.name, case, entries, record })
    })
}

/// Every filing and every step, each with its row and day.
fn facts(import: &ClaimsImport) -> Vec<(&ClaimRow, CaseFact, NaiveDate)> {
    let of_row = |row: &'_ ClaimRow| {
        let filed = CaseFact::ClaimFiled { claim: row.claim.clone(), amount: row.amount, lenders: row.lenders };
        let moved = row.step.map(|step| CaseFact::ClaimMoved {
            claim: row.claim.clone(),
            step,
            amount: row.admitted,
            duplicate_of: None,
            taken_over_by: row.taken_over_by.clone(),
        });
        std::iter::once(filed).chain(moved).collect::<Vec<_>>()
    };
    import
        .rows
        .iter()
        .flat_map(|row| {
            let on = row.effective.unwrap_or(import.effective);
            of_row(row).into_iter().map(move |fact| (row, fact, on))
        })
        .collect()
}
