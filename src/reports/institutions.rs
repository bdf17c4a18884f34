//! Institutions by state, and those that answer to a part of a name.

use super::{Cut, Listed};
use crate::db::institution::institution_by_part;
use crate::db::list::{ListFilter, institution_each, institution_list, state_count_list};
use crate::db::unreadable::row_readable;
use crate::db::{DbError, Txn};
use crate::domain::institution::aspect::{DisposalClass, RegistrationStatus};
use crate::domain::institution::state::InstitutionState;

/// A list of institutions.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Institutions {
    /// Its rows, the longest in their state first.
    pub rows: Vec<Listed>,
    /// How many there are in each state, whether or not shown; states without any are left out.
    pub counts: Vec<(InstitutionState, i64)>,
}

impl Institutions {
    /// How many there are, whether or not shown.
    #[must_use]
    pub fn count(&self) -> i64 {
        self.counts.iter().map(|(_, count)| count).sum()
    }
}

/// States that a list of institutions shows unless others are asked for: all but void.
#[must_use]
pub fn states_default() -> Vec<InstitutionState> {
    InstitutionState::ALL.iter().copied().filter(|state| *state != InstitutionState::Void).collect()
}

#[derive(Debug, Clone, Default)]
pub struct InstitutionsAsked {
    pub states: Vec<InstitutionState>,
    /// Classes of notice 175; all where none is named.
    pub classes: Vec<DisposalClass>,
    /// How the legal entity is registered; however, where none is named.
    pub registrations: Vec<RegistrationStatus>,
}

impl InstitutionsAsked {
    fn filter(&self, cut: &Cut) -> ListFilter {
        ListFilter {
            classes: self.classes.clone(),
            registrations: self.registrations.clone(),
            ..cut.filter(&self.states)
        }
    }
}

/// Institutions in these states.
///
/// # Errors
/// Those of the database.
pub fn institutions(txn: &mut Txn<'_>, cut: &Cut, states: &[InstitutionState]) -> Result<Institutions, DbError> {
    let states = states.to_vec();
    let asked = InstitutionsAsked { states, ..InstitutionsAsked::default() };
    institutions_asked(txn, cut, &asked)
}

/// The institutions asked for.
///
/// # Errors
/// Those of the database.
pub fn institutions_asked(txn: &mut Txn<'_>, cut: &Cut, asked: &InstitutionsAsked) -> Result<Institutions, DbError> {
    let counts = institutions_counted(txn, cut, asked)?;
    let mut rows = Vec::new();
    institutions_each(txn, cut, asked, |row| {
        rows.push(row);
        Ok::<_, DbError>(())
    })?;
    Ok(Institutions { rows, counts })
}

/// How many of the institutions asked for are in each state, whether or not shown.
///
/// # Errors
/// Those of the database.
pub fn institutions_counted(
    txn: &mut Txn<'_>,
    cut: &Cut,
    asked: &InstitutionsAsked,
) -> Result<Vec<(InstitutionState, i64)>, DbError> {
    counts_of(txn, &asked.filter(cut))
}

/// Passes the institutions asked for to `take` as they are read, the longest in their state first.
///
/// # Errors
/// Those of the database, and those of `take`.
pub fn institutions_each<E: From<DbError>>(
    txn: &mut Txn<'_>,
    cut: &Cut,
    asked: &InstitutionsAsked,
    mut take: impl FnMut(Listed) -> Result<(), E>,
) -> Result<(), E> {
    institution_each(txn, &asked.filter(cut), |row| {
        row_readable(row.subject_id, Listed::try_from(row))?.map_or(Ok(()), &mut take)
    })
}

/// How many institutions are in each of these states, in the order of the states; states without any are left out.
pub(super) fn counts_read(
    txn: &mut Txn<'_>,
    cut: &Cut,
    states: &[InstitutionState],
) -> Result<Vec<(InstitutionState, i64)>, DbError> {
    counts_of(txn, &cut.filter(states))
}

fn counts_of(txn: &mut Txn<'_>, filter: &ListFilter) -> Result<Vec<(InstitutionState, i64)>, DbError> {
    let mut counts = state_count_list(txn, filter)?
        .into_iter()
        .map(|count| Ok((count.state.parse()?, count.institutions)))
        .collect::<Result<Vec<(InstitutionState, i64)>, DbError>>()?;
    counts.sort_unstable();
    Ok(counts)
}

/// An institution that answers to a text, and the name or identifier that does.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InstitutionsFound {
    /// The institution.
    pub listed: Listed,
    /// What answers.
    pub by: String,
}

/// Institutions one of whose names, or an identifier, contains a text, the nearest first, as they stood on the day;
/// and how many there are. Names are searched as they are known today.
///
/// # Errors
/// Those of the database.
pub fn found(txn: &mut Txn<'_>, cut: &Cut, text: &str) -> Result<(Vec<InstitutionsFound>, usize), DbError> {
    let candidates = institution_by_part(txn, text)?;
    let mut filter = cut.filter(InstitutionState::ALL);
    filter.subjects = Some(candidates.iter().map(|one| one.subject_id).collect());
    filter.limit = None;
    let mut listed = institution_list(txn, &filter)?
        .into_iter()
        .filter_map(|row| {
            let subject = row.subject_id;
            let read = row_readable(subject, Listed::try_from(row)).transpose()?;
            Some(read.map(|listed| (subject, listed)))
        })
        .collect::<Result<std::collections::HashMap<_, _>, DbError>>()?;
    let mut found: Vec<InstitutionsFound> = candidates
        .into_iter()
        .filter_map(|one| {
            let listed = listed.remove(&one.subject_id)?;
            let by = one.name;
            Some(InstitutionsFound { listed, by })
        })
        .collect();
    let count = found.len();
    if let Some(limit) = cut.limit.and_then(|limit| usize::try_from(limit).ok()) {
        found.truncate(limit);
    }
    Ok((found, count))
}
