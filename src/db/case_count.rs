//! Counting cases: how many are at each stage, what they came to, and the money, in one statement.

use diesel::prelude::*;
use diesel::sql_types::{Array, BigInt, Date, Nullable, Text, Timestamptz};

use super::error::DbError;
use super::list::ListFilter;
use super::pass::passed_over;
use super::session::Txn;

/// Cases of one stage and, where they are closed, of one outcome.
#[derive(Debug, Clone, PartialEq, Eq, QueryableByName)]
pub struct CaseCount {
    /// Stage word.
    #[diesel(sql_type = Text)]
    pub stage: String,
    /// Outcome word, where they are closed.
    #[diesel(sql_type = Nullable<Text>)]
    pub outcome: Option<String>,
    #[diesel(sql_type = BigInt)]
    pub cases: i64,
    /// Of those, cases of which nothing is known that is owed.
    #[diesel(sql_type = BigInt)]
    pub unknown: i64,
    /// Principal outstanding, in fen, of all others; `None` where there are none.
    #[diesel(sql_type = Nullable<BigInt>)]
    pub outstanding: Option<i64>,
}

/// Counts the cases of institutions in the filter's units on its day, as known at its moment; its states are those of the
/// institutions.
///
/// # Errors
/// Those of the database.
pub fn case_count_list(txn: &mut Txn<'_>, filter: &ListFilter) -> Result<Vec<CaseCount>, DbError> {
    let states: Vec<&str> = filter.states.iter().map(|state| state.code()).collect();
    passed_over(txn, |txn| {
        Ok(diesel::sql_query(report!("case_count_list"))
            .bind::<Date, _>(filter.as_of)
            .bind::<Timestamptz, _>(filter.known_at)
            .bind::<Array<Text>, _>(states)
            .bind::<Nullable<Array<Text>>, _>(filter.units.as_ref())
            .load(txn.connection)?)
    })
}
