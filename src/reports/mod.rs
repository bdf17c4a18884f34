//! What reads the record: one list a file, from what is asked to plain data. Nothing here formats, prints or holds words.
//!
//! Every list reads inside the caller's transaction, so that lists shown together are of one snapshot.

pub mod activity;
pub mod allowed;
pub mod aspects;
pub mod audit;
pub mod bulletin;
pub mod case_file;
pub mod case_grants;
pub mod case_list;
pub mod case_show;
pub mod check;
pub mod clearance;
pub mod concerns;
pub mod due;
pub mod dwell;
pub mod events;
pub mod explained;
pub mod handovers;
pub mod history;
pub mod institutions;
pub mod lead;
pub mod legacy_exits;
pub mod months;
pub mod page;
pub mod pending;
pub mod pilot;
pub mod pilot_history;
pub mod pilot_show;
pub mod plan_show;
pub mod plans_owed;
pub mod review;
pub mod rule;
pub mod series;
pub mod statements;
pub mod stuck;
pub mod summary;
pub mod surroundings;
pub mod targets;
pub mod three_drops;
pub mod three_drops_units;
pub mod tolled;

use chrono::{DateTime, NaiveDate, Utc};
use uuid::Uuid;

use crate::db::DbError;
use crate::db::list::{ListFilter, ListRow};
use crate::domain::case::outcome::Outcome;
use crate::domain::institution::aspect::{DisposalClass, RegistrationStatus};
use crate::domain::institution::state::InstitutionState;
use crate::domain::value::effective::Effective;
use crate::domain::value::evidence::EvidenceKind;
use crate::domain::value::reason::Reason;

/// How a list is cut: the day, the moment of knowledge, the units, and how many rows.
#[derive(Debug, Clone)]
pub struct Cut {
    pub as_of: NaiveDate,
    /// The moment of knowledge.
    pub known_at: DateTime<Utc>,
    /// Units; `None` for all the officer sees.
    pub units: Option<Vec<String>>,
    /// How many rows at most.
    pub limit: Option<u32>,
}

impl Cut {
    fn filter(&self, states: &[InstitutionState]) -> ListFilter {
        ListFilter {
            as_of: self.as_of,
            known_at: self.known_at,
            states: states.to_vec(),
            units: self.units.clone(),
            subjects: None,
            classes: Vec::new(),
            registrations: Vec::new(),
            limit: self.limit.map(i64::from),
        }
    }
}

/// An institution on a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Listed {
    /// Its id.
    pub subject: Uuid,
    /// Its name on the day.
    pub name: String,
    /// Its unified social credit code, if one is known.
    pub uscc: Option<String>,
    /// The unit with jurisdiction on the day.
    pub unit: String,
    /// Division code of registration.
    pub registered_place: Option<String>,
    pub state: InstitutionState,
    pub since: Effective,
    /// Why it entered the state.
    pub reason: Reason,
    /// The document that rests on.
    pub basis: String,
    /// Evidence owed: of each need, any one kind would do.
    pub owed: Vec<Vec<EvidenceKind>>,
    /// The last day on which anything moved, for it or its case.
    pub last_movement: Option<NaiveDate>,
    /// What its newest case came to; of one taken over as cleared, that nobody has proven it.
    pub outcome: Option<Outcome>,
    /// The class of notice 175 on record.
    pub class: Option<DisposalClass>,
    /// How the legal entity is registered, where that is on record.
    pub registration: Option<RegistrationStatus>,
}

impl TryFrom<ListRow> for Listed {
    type Error = DbError;

    fn try_from(row: ListRow) -> Result<Self, DbError> {
        Ok(Self {
            subject: row.subject_id,
            name: row.name,
            uscc: row.uscc,
            unit: row.unit_code,
            registered_place: row.registered_place,
            outcome: outcome_read(&row.state, row.case_id, row.outcome.as_deref())?,
            state: row.state.parse()?,
            since: Effective { on: row.since, precision: row.precision.parse()? },
            reason: row.reason.parse()?,
            basis: row.basis,
            owed: needs_read(&row.owed)?,
            last_movement: row.last_movement,
            class: row.class.as_deref().map(str::parse).transpose()?,
            registration: row.registration.as_deref().map(str::parse).transpose()?,
        })
    }
}

/// What an institution came to, as lists say it.
fn outcome_read(state: &str, case: Option<Uuid>, outcome: Option<&str>) -> Result<Option<Outcome>, DbError> {
    let state: InstitutionState = state.parse()?;
    Ok(match (case, outcome) {
        (_, Some(outcome)) => Some(outcome.parse()?),
        (None, None) if state == InstitutionState::Cleared => Some(Outcome::LegacyUnproven),
        (_, None) => None,
    })
}

/// Reads needs as the record keeps them: kinds with a bar between.
fn needs_read(needs: &[String]) -> Result<Vec<Vec<EvidenceKind>>, DbError> {
    needs.iter().map(|need| Ok(need.split('|').map(str::parse).collect::<Result<_, _>>()?)).collect()
}
