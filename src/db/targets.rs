//! Counting what units have cleared and converted, on the two ends of each of several spans of days, in one statement.

use chrono::{DateTime, NaiveDate, Utc};
use diesel::prelude::*;
use diesel::sql_types::{Array, BigInt, Date, Nullable, Text, Timestamptz};

use super::error::DbError;
use super::pass::passed_over;
use super::session::Txn;
use crate::domain::case::outcome::Outcome;
use crate::domain::institution::state::InstitutionState;
use crate::domain::pilot::state::PilotState;
use crate::domain::tracks::{State, Track};

/// Which spans, and as known when.
#[derive(Debug, Clone)]
pub struct TargetFilter {
    /// Spans: after the first day, to the last. What stands is counted on the last.
    pub spans: Vec<(NaiveDate, NaiveDate)>,
    /// The moment of knowledge.
    pub known_at: DateTime<Utc>,
    /// Units; `None` for all that the officer sees.
    pub units: Option<Vec<String>>,
}

/// What is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Counted {
    /// Institutions in a state on the last day; the cleared ones by what they came to.
    Institutions(InstitutionState, Option<Outcome>),
    /// Applications to convert in a state on the last day, of the unit that has jurisdiction over the applicant.
    Pilots(PilotState),
    /// Institutions that were cleared within the span.
    StruckOff,
}

/// A count of one unit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TargetCount {
    /// Which span, from 0.
    pub span: usize,
    /// The unit with jurisdiction.
    pub unit: String,
    /// What is counted.
    pub counted: Counted,
    /// How many.
    pub count: i64,
    /// Of those institutions that await clearance, how many of which nothing is known that is owed.
    pub unknown: i64,
    /// Principal outstanding of the others, in fen.
    pub outstanding: i64,
}

#[derive(QueryableByName)]
struct Row {
    #[diesel(sql_type = BigInt)]
    place: i64,
    #[diesel(sql_type = Text)]
    unit_code: String,
    #[diesel(sql_type = Text)]
    track: String,
    #[diesel(sql_type = Text)]
    state: String,
    #[diesel(sql_type = Nullable<Text>)]
    outcome: Option<String>,
    #[diesel(sql_type = BigInt)]
    count: i64,
    #[diesel(sql_type = BigInt)]
    unknown: i64,
    #[diesel(sql_type = BigInt)]
    outstanding: i64,
}

/// The counts of every span, unit and state. A unit without anything has none.
///
/// # Errors
/// Those of the database.
pub fn target_count_list(txn: &mut Txn<'_>, filter: &TargetFilter) -> Result<Vec<TargetCount>, DbError> {
    let (after, to): (Vec<NaiveDate>, Vec<NaiveDate>) = filter.spans.iter().copied().unzip();
    let awaiting: Vec<&str> =
        InstitutionState::ALL.iter().filter(|state| state.awaits_clearance()).map(|state| state.code()).collect();
    let rows = passed_over(txn, |txn| {
        let rows: Vec<Row> = diesel::sql_query(report!("target_counts"))
            .bind::<Array<Date>, _>(after)
            .bind::<Array<Date>, _>(to)
            .bind::<Timestamptz, _>(filter.known_at)
            .bind::<Nullable<Array<Text>>, _>(filter.units.as_deref())
            .bind::<Array<Text>, _>(awaiting)
            .load(txn.connection)?;
        Ok::<_, DbError>(rows)
    })?;
    rows.into_iter().map(count_read).collect()
}

fn count_read(row: Row) -> Result<TargetCount, DbError> {
    let counted = if row.track.is_empty() {
        Counted::StruckOff
    } else {
        let track: Track = row.track.parse()?;
        match State::parse(track, &row.state)? {
            State::Institution(state) => {
                let outcome = row.outcome.as_deref().map(str::parse).transpose()?;
                Counted::Institutions(state, outcome)
            }
            State::Pilot(state) => Counted::Pilots(state),
            other @ (State::Clearance(_) | State::Lead(_)) => {
                return Err(crate::domain::value::word::UnknownWord {
                    kind: "track of a count",
                    text: other.code().to_owned(),
                    known: Vec::new(),
                }
                .into());
            }
        }
    };
    Ok(TargetCount {
        span: usize::try_from(row.place).unwrap_or_default().saturating_sub(1),
        unit: row.unit_code,
        counted,
        count: row.count,
        unknown: row.unknown,
        outstanding: row.outstanding,
    })
}
