//! Counting what units have cleared and converted, on the two ends of each of several spans of days, in one statement.

use chrono::{DateTime, NaiveDate, Utc};
use diesel::prelude::*;
use diesel::sql_types::{Array, BigInt, Date, Nullable, Text, Timestamptz};

use super::error::DbError;
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
    let rows: Vec<Row> = diesel::sql_query(COUNTS)
        .bind::<Array<Date>, _>(after)
        .bind::<Array<Date>, _>(to)
        .bind::<Timestamptz, _>(filter.known_at)
        .bind::<Nullable<Array<Text>>, _>(filter.units.as_deref())
        .bind::<Array<Text>, _>(awaiting)
        .load(txn.connection)?;
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

/// A row of a table as known at `$3`.
macro_rules! known {
    ($table:literal) => {
        concat!("known_at(", $table, ".known_from, ", $table, ".known_to, $3)")
    };
}
/// A row of a table that holds on a day, as known at `$3`.
macro_rules! holds {
    ($table:literal, $day:literal) => {
        concat!("stands_on(", $table, ".effective_from, ", $table, ".effective_to, ", $day, ") AND ", known!($table))
    };
}

/// `$1` and `$2` the spans, `$3` the moment, `$4` units, `$5` the states that await clearance. Whoever awaits it without a
/// case on record owes what nobody knows; whoever is cleared without one is proven by nobody. A clearance belongs to the unit of its day.
const COUNTS: &str = concat!(
    "WITH spans AS (SELECT after_day, to_day, place FROM unnest($1, $2) WITH ORDINALITY AS spans (after_day, to_day, place)), \
     sheets AS (SELECT spans.place, case_sheet.institution_id, bool_or(case_sheet.outstanding IS NULL) AS is_unknown, \
       sum(case_sheet.outstanding) AS outstanding, \
       (array_agg(case_sheet.outcome ORDER BY case_sheet.stopped_on DESC))[1] AS outcome FROM spans JOIN case_sheet ON ",
    holds!("case_sheet", "spans.to_day"),
    " GROUP BY spans.place, case_sheet.institution_id), \
     placed AS (SELECT spans.place, profile.unit_code, period.state, period.state = ANY ($5) AS awaits, \
       coalesce(sheets.is_unknown, true) AS is_unknown, sheets.outstanding, \
       CASE WHEN period.state = 'cleared' THEN coalesce(sheets.outcome, 'LEGACY_UNPROVEN') END AS outcome \
       FROM spans JOIN period ON period.track = 'institution' AND ",
    holds!("period", "spans.to_day"),
    " JOIN profile ON profile.subject_id = period.subject_id AND ",
    holds!("profile", "spans.to_day"),
    " LEFT JOIN sheets ON sheets.place = spans.place AND sheets.institution_id = period.subject_id \
       WHERE $4 IS NULL OR profile.unit_code = ANY ($4)) \
     SELECT place, unit_code, 'institution' AS track, state, outcome, count(*) AS count, \
       count(*) FILTER (WHERE awaits AND is_unknown) AS unknown, \
       (coalesce(sum(outstanding) FILTER (WHERE awaits AND NOT is_unknown), 0) * 100)::bigint AS outstanding \
     FROM placed GROUP BY place, unit_code, state, outcome \
     UNION ALL \
     SELECT spans.place, profile.unit_code, 'pilot', period.state, NULL, count(*), 0, 0 \
     FROM spans JOIN period ON period.track = 'pilot' AND ",
    holds!("period", "spans.to_day"),
    " JOIN subject ON subject.subject_id = period.subject_id \
     JOIN profile ON profile.subject_id = subject.parent_id AND ",
    holds!("profile", "spans.to_day"),
    " WHERE $4 IS NULL OR profile.unit_code = ANY ($4) GROUP BY spans.place, profile.unit_code, period.state \
     UNION ALL \
     SELECT spans.place, profile.unit_code, '', '', NULL, count(*), 0, 0 \
     FROM spans JOIN period ON period.track = 'institution' AND period.state = 'cleared' \
       AND period.effective_from > spans.after_day AND period.effective_from <= spans.to_day AND ",
    known!("period"),
    " JOIN profile ON profile.subject_id = period.subject_id AND ",
    holds!("profile", "period.effective_from"),
    " WHERE $4 IS NULL OR profile.unit_code = ANY ($4) GROUP BY spans.place, profile.unit_code ORDER BY 1, 2, 3, 4, 5",
);
