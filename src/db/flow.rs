//! Reading who was in operation and who came and went, for any number of spans of days in one statement.

use chrono::{DateTime, NaiveDate, Utc};
use diesel::prelude::*;
use diesel::sql_types::{Array, BigInt, Date, Nullable, Text, Timestamptz};

use super::error::DbError;
use super::session::Txn;
use crate::domain::figures::Group;
use crate::domain::figures::flow::{FlowRow, Movement};

/// Which spans, and as known when.
#[derive(Debug, Clone)]
pub struct FlowFilter {
    /// Spans: after the first day, to the last.
    pub spans: Vec<(NaiveDate, NaiveDate)>,
    /// The moment of knowledge.
    pub known_at: DateTime<Utc>,
    /// Units; `None` for all that the officer sees.
    pub units: Option<Vec<String>>,
}

#[derive(QueryableByName)]
struct Row {
    #[diesel(sql_type = Nullable<BigInt>)]
    span: Option<i64>,
    #[diesel(sql_type = Nullable<Date>)]
    on_day: Option<NaiveDate>,
    #[diesel(sql_type = Text)]
    unit_code: String,
    #[diesel(sql_type = Nullable<Text>)]
    to_unit: Option<String>,
    #[diesel(sql_type = Nullable<Text>)]
    previous_state: Option<String>,
    #[diesel(sql_type = Nullable<Text>)]
    state: Option<String>,
    #[diesel(sql_type = Nullable<Text>)]
    reason: Option<String>,
    #[diesel(sql_type = BigInt)]
    count: i64,
}

/// What is known of each span, in the order asked for.
///
/// # Errors
/// Those of the database.
pub fn flow_list(txn: &mut Txn<'_>, filter: &FlowFilter) -> Result<Vec<Vec<FlowRow>>, DbError> {
    let mut days: Vec<NaiveDate> = filter.spans.iter().flat_map(|(from, to)| [*from, *to]).collect();
    days.sort_unstable();
    days.dedup();
    let in_operation: Vec<&str> =
        Group::Operating.states().into_iter().map(crate::domain::institution::state::InstitutionState::code).collect();
    let (from, to): (Vec<NaiveDate>, Vec<NaiveDate>) = filter.spans.iter().copied().unzip();
    let rows: Vec<Row> = diesel::sql_query(FLOWS)
        .bind::<Array<Date>, _>(days)
        .bind::<Array<Date>, _>(from)
        .bind::<Array<Date>, _>(to)
        .bind::<Timestamptz, _>(filter.known_at)
        .bind::<Nullable<Array<Text>>, _>(filter.units.as_deref())
        .bind::<Array<Text>, _>(in_operation)
        .load(txn.connection)?;
    let mut told: Vec<Vec<FlowRow>> = filter.spans.iter().map(|_| Vec::new()).collect();
    for row in rows {
        place(row, &filter.spans, &mut told)?;
    }
    Ok(told)
}

/// Puts what was read where it belongs: a count of a day into the spans that begin or end with it.
fn place(row: Row, spans: &[(NaiveDate, NaiveDate)], told: &mut [Vec<FlowRow>]) -> Result<(), DbError> {
    let (unit, count) = (row.unit_code, row.count);
    if let Some(day) = row.on_day {
        for ((from, to), rows) in spans.iter().zip(told) {
            for movement in [(*from == day).then_some(Movement::Opening), (*to == day).then_some(Movement::Closing)]
                .into_iter()
                .flatten()
            {
                let unit = unit.clone();
                rows.push(FlowRow { unit, movement, count });
            }
        }
        return Ok(());
    }
    let movement = match (row.to_unit, row.state, row.reason) {
        (Some(to), _, _) => Movement::Transferred { to },
        (None, Some(state), Some(reason)) => Movement::Moved {
            from: row.previous_state.filter(|state| state != "none").map(|state| state.parse()).transpose()?,
            to: state.parse()?,
            reason: reason.parse()?,
        },
        (None, _, _) => return Ok(()),
    };
    let at = row.span.and_then(|span| usize::try_from(span).ok());
    if let Some(rows) = at.and_then(|at| at.checked_sub(1)).and_then(|at| told.get_mut(at)) {
        rows.push(FlowRow { unit, movement, count });
    }
    Ok(())
}

/// A row of a table as known at `$4`.
macro_rules! known {
    ($table:literal) => {
        concat!("known_at(", $table, ".known_from, ", $table, ".known_to, $4)")
    };
}
/// A row of a table that holds on a day, as known at `$4`.
macro_rules! holds {
    ($table:literal, $day:literal) => {
        concat!("stands_on(", $table, ".effective_from, ", $table, ".effective_to, ", $day, ") AND ", known!($table))
    };
}

/// `$1` the days that are counted, `$2` and `$3` the spans, `$4` the moment, `$5` units, `$6` the states in operation. A move
/// belongs to the unit of its day; a transfer counts where the institution was in operation the day before. What ends on
/// the day it begins is a step of that day: a move of it counts, a place in it does not.
const FLOWS: &str = concat!(
    "SELECT NULL::bigint AS span, ends.on_day, profile.unit_code, NULL::text AS to_unit, NULL::text AS previous_state, \
     NULL::text AS state, NULL::text AS reason, count(*) FROM unnest($1) AS ends (on_day) \
     JOIN period ON period.track = 'institution' AND period.state = ANY ($6) AND ",
    holds!("period", "ends.on_day"),
    " JOIN profile ON profile.subject_id = period.subject_id AND ",
    holds!("profile", "ends.on_day"),
    " WHERE $5 IS NULL OR profile.unit_code = ANY ($5) GROUP BY ends.on_day, profile.unit_code \
     UNION ALL \
     SELECT spans.place, NULL, profile.unit_code, NULL, period.previous_state, period.state, period.reason, count(*) \
     FROM unnest($2, $3) WITH ORDINALITY AS spans (after_day, to_day, place) \
     JOIN period ON period.track = 'institution' AND period.effective_from > spans.after_day \
          AND period.effective_from <= spans.to_day AND ",
    known!("period"),
    " AND (period.state = ANY ($6)) <> (period.previous_state = ANY ($6)) \
     JOIN profile ON profile.subject_id = period.subject_id AND ",
    holds!("profile", "period.effective_from"),
    " WHERE $5 IS NULL OR profile.unit_code = ANY ($5) \
     GROUP BY spans.place, profile.unit_code, period.previous_state, period.state, period.reason \
     UNION ALL \
     SELECT spans.place, NULL, given.unit_code, profile.unit_code, NULL, NULL, NULL, count(*) \
     FROM unnest($2, $3) WITH ORDINALITY AS spans (after_day, to_day, place) \
     JOIN profile ON profile.effective_from > spans.after_day AND profile.effective_from <= spans.to_day \
          AND (profile.effective_to IS NULL OR profile.effective_to > profile.effective_from) AND ",
    known!("profile"),
    " JOIN profile AS given ON given.subject_id = profile.subject_id AND given.unit_code <> profile.unit_code AND ",
    holds!("given", "profile.effective_from - 1"),
    " JOIN period ON period.subject_id = profile.subject_id AND period.track = 'institution' AND period.state = ANY ($6) AND ",
    holds!("period", "profile.effective_from - 1"),
    " WHERE $5 IS NULL OR profile.unit_code = ANY ($5) OR given.unit_code = ANY ($5) \
     GROUP BY spans.place, given.unit_code, profile.unit_code ORDER BY 1, 2, 3, 4, 5, 6, 7",
);
