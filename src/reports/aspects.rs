//! The lists of the 175 classes and of the registration of legal entities, with what is doubtful in them.

use super::Cut;
use super::institutions::states_default;
use crate::db::aspect::{AspectFilter, AspectRead, AspectTrack, aspect_counts, aspect_list};
use crate::db::{DbError, Txn};
use crate::domain::case::state::ClearanceState;
use crate::domain::institution::aspect::{AspectDoubt, AspectFact, RegistrationStatus, doubts};
use crate::domain::institution::state::InstitutionState;

/// What a list is asked for.
#[derive(Debug, Clone)]
pub struct AspectsAsked {
    /// The track and its words; all of them where none is named.
    pub track: AspectTrack,
    /// States of the institution; all but void where none is named.
    pub states: Vec<InstitutionState>,
}

/// An institution with what is so of it, and what is doubtful in that.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AspectLine {
    pub read: AspectRead,
    pub doubts: Vec<AspectDoubt>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AspectsListed {
    pub rows: Vec<AspectLine>,
    /// How many institutions there are of each word, whatever the limit of rows.
    pub counts: Vec<(AspectFact, i64)>,
    /// How many of them are doubtful.
    pub doubtful: i64,
}

impl AspectsListed {
    /// How many institutions there are, whatever the limit of rows.
    #[must_use]
    pub fn count(&self) -> i64 {
        self.counts.iter().map(|(_, count)| count).sum()
    }
}

/// The list of a track. An institution of which nothing is on record counts as unclassified, or its registration as
/// unknown, and is never left out.
///
/// # Errors
/// Those of the database.
pub fn aspects_listed(txn: &mut Txn<'_>, cut: &Cut, asked: &AspectsAsked) -> Result<AspectsListed, DbError> {
    let filter = AspectFilter {
        as_of: cut.as_of,
        known_at: cut.known_at,
        units: cut.units.clone(),
        states: if asked.states.is_empty() { states_default() } else { asked.states.clone() },
        track: asked.track.clone(),
        stage: None,
        limit: cut.limit.map(i64::from),
    };
    let rows = aspect_list(txn, &filter)?.into_iter().map(line).collect();
    let counts = aspect_counts(txn, &filter)?;
    let doubtful = match doubtable(&filter) {
        Some(narrow) => aspect_list(txn, &narrow)?.into_iter().map(line).filter(|line| !line.doubts.is_empty()).count(),
        None => 0,
    };
    Ok(AspectsListed { rows, counts, doubtful: i64::try_from(doubtful).unwrap_or(i64::MAX) })
}

fn line(read: AspectRead) -> AspectLine {
    let doubts = doubts(read.fact, read.state, read.case.as_ref());
    AspectLine { read, doubts }
}

/// The same list, of every row that could be doubtful and few besides; `None` where none could.
fn doubtable(filter: &AspectFilter) -> Option<AspectFilter> {
    let mut narrow = AspectFilter { limit: None, ..filter.clone() };
    match &filter.track {
        AspectTrack::Classes(_) => narrow.stage = Some(ClearanceState::Criminal),
        AspectTrack::Registrations(asked) => {
            let deregistered = RegistrationStatus::Deregistered;
            if !asked.is_empty() && !asked.contains(&deregistered) {
                return None;
            }
            narrow.track = AspectTrack::Registrations(vec![deregistered]);
        }
    }
    Some(narrow)
}
