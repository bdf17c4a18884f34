//! Many acts of one kind from one file: all of them or none, in one transaction, judged one after another as if each had
//! been typed. Every row that is refused is named, all in one pass.

use std::collections::HashMap;

use chrono::NaiveDate;
use uuid::Uuid;

use super::Grounds;
use super::error::{ActionError, RowRefused};
use super::pen::Pen;
use crate::db::institution::{Candidate, candidate_list, match_list};
use crate::db::{Access, Session, Txn, in_txn};
use crate::domain::value::name::name_key;

/// An act on one institution, its case or its application, that can be one of many.
pub trait RowAct {
    /// The institution, as its user names it: whole, since it is written to.
    fn institution(&self) -> &str;
    fn grounds_mut(&mut self) -> &mut Grounds;
    /// Judges the act and adds it to the chain in hand; whether it was recorded before.
    ///
    /// # Errors
    /// The refusal.
    fn add(&self, pen: &mut Pen, subject: &Subject<'_>) -> Result<bool, ActionError>;
}

/// What a row is about.
#[derive(Debug, Clone, Copy)]
pub struct Subject<'row> {
    /// The institution.
    pub id: Uuid,
    /// As it was written.
    pub name: &'row str,
    /// Today, in the office's legal time zone.
    pub today: NaiveDate,
}

/// A row of the file.
#[derive(Debug, Clone)]
pub struct Row<A> {
    /// As a spreadsheet shows it.
    pub number: u32,
    /// What it asks for.
    pub act: A,
}

/// What came of the rows.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct ManyDone {
    /// Rows of the file.
    pub rows: usize,
    /// Acts recorded now.
    pub recorded: usize,
    /// Acts that were recorded before.
    pub already: usize,
}

/// Records every row, or none of them.
///
/// # Errors
/// [`ActionError::Rows`] with every row that is refused; nothing is written then.
pub fn apply<A: RowAct>(
    session: &mut Session,
    access: Access,
    rows: &[Row<A>],
    progress: &mut dyn FnMut(usize, usize),
) -> Result<ManyDone, ActionError> {
    in_txn(session, access, |txn| {
        let asked: Vec<(String, Vec<String>)> = rows.iter().map(|row| asked_of(row.act.institution())).collect();
        let subjects = institutions_whole(txn, &asked)?;
        let found: Vec<Uuid> = subjects.iter().filter_map(|subject| subject.as_ref().ok().copied()).collect();
        let today = txn.today();
        let mut pen = Pen::take(txn, &found)?;
        let mut done = ManyDone { rows: rows.len(), ..ManyDone::default() };
        let mut refused = Vec::new();
        for (place, (row, subject)) in rows.iter().zip(subjects).enumerate() {
            let name = row.act.institution();
            let added = subject.and_then(|id| row.act.add(&mut pen, &Subject { id, name, today }));
            match added {
                Ok(true) => done.already = done.already.saturating_add(1),
                Ok(false) => done.recorded = done.recorded.saturating_add(1),
                Err(why) => {
                    refused.push(RowRefused { row: row.number, institution: name.to_owned(), why: Box::new(why) })
                }
            }
            progress(place.saturating_add(1), rows.len());
        }
        if !refused.is_empty() {
            return Err(ActionError::Rows(refused));
        }
        if done.recorded > 0 {
            pen.write(txn)?;
        }
        Ok(done)
    })
}

/// A text and the keys by which a whole name or a whole code is found.
pub(super) fn asked_of(text: &str) -> (String, Vec<String>) {
    let text = text.trim();
    let keys = vec![name_key(text), format!("uscc {}", text.to_uppercase())];
    (text.to_owned(), keys)
}

/// Those that answer to a text which several do, by id.
fn candidates_of(txn: &mut Txn<'_>, answering: &[Vec<Uuid>]) -> Result<HashMap<Uuid, Candidate>, ActionError> {
    let several = answering.iter().filter(|found| found.len() > 1);
    let ids: Vec<Uuid> = several.flatten().copied().collect();
    if ids.is_empty() {
        return Ok(HashMap::new());
    }
    let candidates = candidate_list(txn, &ids)?;
    Ok(candidates.into_iter().map(|one| (one.subject_id, one)).collect())
}

/// The institutions that texts name, found at once: each by its id, or by keys of which one whole name or code is.
///
/// # Errors
/// Those of the database.
pub(super) fn institutions_whole(
    txn: &mut Txn<'_>,
    asked: &[(String, Vec<String>)],
) -> Result<Vec<Result<Uuid, ActionError>>, ActionError> {
    let all: Vec<String> = asked.iter().flat_map(|(_, keys)| keys.iter().cloned()).collect();
    let mut held: HashMap<String, Vec<Uuid>> = HashMap::new();
    for found in match_list(txn, &all, &all)? {
        held.entry(found.key).or_default().push(found.subject_id);
    }
    let answering = |(text, keys): &(String, Vec<String>)| {
        if let Ok(id) = Uuid::parse_str(text) {
            return vec![id];
        }
        let mut found: Vec<Uuid> = keys.iter().filter_map(|key| held.get(key)).flatten().copied().collect();
        found.sort_unstable();
        found.dedup();
        found
    };
    let answering: Vec<Vec<Uuid>> = asked.iter().map(answering).collect();
    let candidates = candidates_of(txn, &answering)?;
    let whole = |((text, _), found): (&(String, Vec<String>), &Vec<Uuid>)| match found.as_slice() {
        [one] => Ok(*one),
        [] => Err(ActionError::NotFound { text: text.clone(), similar: Vec::new() }),
        [_, _, ..] => Err(ActionError::Ambiguous {
            text: text.clone(),
            candidates: found.iter().filter_map(|id| candidates.get(id).cloned()).collect(),
        }),
    };
    Ok(asked.iter().zip(&answering).map(whole).collect())
}
