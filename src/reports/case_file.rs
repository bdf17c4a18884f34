//! One case as it stands on a day and was known at a moment: its record, folded from its chain.

use chrono::{DateTime, NaiveDate, Utc};
use uuid::Uuid;

use super::history::chains_known;
use super::page::concerns_open;
use crate::db::{DbError, Txn};
use crate::domain::case::fold::record_on;
use crate::domain::case::record::CaseRecord;
use crate::domain::case::standing::facts_standing;
use crate::domain::concern::ConcernDrawn;
use crate::domain::engine::timeline::standing;
use crate::domain::tracks::Track;

#[derive(Debug)]
pub struct CaseFile {
    pub case: Uuid,
    /// What is true of it on the day.
    pub record: CaseRecord,
    /// Its issues that are open on the day.
    pub concerns: Vec<ConcernDrawn>,
}

/// The case of an institution that had been opened last by a day; `None` where it has none, or none is the officer's to
/// see.
///
/// # Errors
/// Those of the database.
pub fn case_file(
    txn: &mut Txn<'_>,
    institution: Uuid,
    as_of: NaiveDate,
    known_at: DateTime<Utc>,
) -> Result<Option<CaseFile>, DbError> {
    let chains = chains_known(txn, institution, known_at)?;
    let newest = chains
        .values()
        .filter(|chain| chain.track == Track::Clearance)
        .filter_map(|chain| {
            let moves = standing(&chain.entries);
            let opened = moves.first().map(|first| (first.effective.on, first.seq))?;
            Some((opened, chain.subject, moves, &chain.entries))
        })
        .filter(|((on, _), ..)| *on <= as_of)
        .max_by_key(|(opened, case, ..)| (*opened, *case));
    Ok(newest.map(|(_, case, moves, entries)| CaseFile {
        case,
        record: record_on(&moves, &facts_standing(entries), as_of),
        concerns: concerns_open(std::iter::once(entries.as_slice()), as_of),
    }))
}
