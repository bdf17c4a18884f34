//! The tolled list (ST6): institutions whose age stands still on the day by an approved grant, until it ends. And every
//! grant there is, for the export.

use chrono::{DateTime, NaiveDate, Utc};

use super::Cut;
use super::stuck::{Head, reads_each};
use super::surroundings::Surroundings;
use crate::db::case::{GrantsOf, Narrowed, grant_list};
use crate::db::case_row::CaseRead;
use crate::db::unreadable::row_readable;
use crate::db::{DbError, Txn};
use crate::domain::clock::tolling::Grant;
use crate::domain::institution::state::InstitutionState;
use crate::domain::stuck::tolled::{Tolled, finding};

/// An institution that is tolled.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TolledRow {
    /// The institution with its case.
    pub read: CaseRead,
    /// How it is tolled.
    pub tolled: Tolled,
}

/// Institutions that are tolled on the day, the oldest first.
///
/// # Errors
/// Those of the database.
pub fn tolled(txn: &mut Txn<'_>, cut: &Cut) -> Result<Head<TolledRow>, DbError> {
    Head::read(cut, |take| tolled_each(txn, cut, take))
}

/// Passes them to `take` as they are read.
///
/// # Errors
/// Those of the database, and those of `take`.
pub fn tolled_each<E: From<DbError>>(
    txn: &mut Txn<'_>,
    cut: &Cut,
    mut take: impl FnMut(TolledRow) -> Result<(), E>,
) -> Result<(), E> {
    let mut around = Surroundings::read(txn, cut)?;
    let narrowed = Narrowed::Tolled { units: around.units_covered() };
    let states = [InstitutionState::Exited, InstitutionState::ClosedUnresolved];
    reads_each(txn, cut, &states, narrowed, |read| match around.look(&read, finding) {
        Some(tolled) => take(TolledRow { read, tolled }),
        None => Ok(()),
    })
}

/// A grant with whom it concerns.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GrantShown {
    /// The unit: that which granted, or that of the institution.
    pub unit: Option<String>,
    /// The institution of the case, where it is of one case.
    pub institution: Option<(uuid::Uuid, String)>,
    pub grant: Grant,
    pub seq: i32,
    /// Since when it is on record.
    pub recorded_at: DateTime<Utc>,
    /// Whether it covers the day of the list.
    pub covers: bool,
}

/// Every grant that had begun by the day and was known, by first day.
///
/// # Errors
/// Those of the database.
pub fn grants(txn: &mut Txn<'_>, cut: &Cut) -> Result<Head<GrantShown>, DbError> {
    let begun = |from: NaiveDate| from <= cut.as_of;
    let units = cut.units.as_deref();
    let shown = grant_list(txn, cut.as_of, cut.known_at, GrantsOf::All, units)?
        .into_iter()
        .filter(|row| begun(row.effective_from))
        .filter_map(|row| {
            let read = row_readable(row.subject_id, Grant::try_from(row.clone())).transpose()?;
            Some(read.map(|grant| GrantShown {
                unit: row.unit_code.clone(),
                institution: row.institution_id.map(|id| (id, row.name.clone().unwrap_or_default())),
                covers: row.effective_to >= cut.as_of,
                seq: row.seq,
                recorded_at: row.recorded_at,
                grant,
            }))
        })
        .collect::<Result<Vec<_>, DbError>>()?;
    Ok(Head::of(cut, shown))
}
