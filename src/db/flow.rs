//! Reading who was in operation and who came and went, for any number of spans of days in one statement.

use chrono::{DateTime, NaiveDate, Utc};
use diesel::prelude::*;
use diesel::sql_types::{Array, BigInt, Date, Nullable, Text, Timestamptz};

use super::error::DbError;
use super::pass::passed_over;
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
    let rows = passed_over(txn, |txn| {
        let rows: Vec<Row> = diesel::sql_query(report!("flows"))
            .bind::<Array<Date>, _>(days)
            .bind::<Array<Date>, _>(from)
            .bind::<Array<Date>, _>(to)
            .bind::<Timestamptz, _>(filter.known_at)
            .bind::<Nullable<Array<Text>>, _>(filter.units.as_deref())
            .bind::<Array<Text>, _>(in_operation)
            .load(txn.connection)?;
        Ok::<_, DbError>(rows)
    })?;
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
