//! Counting cases: how many are at each stage, what they came to, and the money, in one statement.

use diesel::prelude::*;
use diesel::sql_types::{Array, BigInt, Date, Nullable, Text, Timestamptz};

use super::error::DbError;
use super::list::ListFilter;
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
    /// Cases.
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
    Ok(diesel::sql_query(
        "SELECT case_sheet.stage, case_sheet.outcome, count(*) AS cases, \
         count(*) FILTER (WHERE case_sheet.outstanding IS NULL) AS unknown, \
         (sum(case_sheet.outstanding) * 100)::bigint AS outstanding \
         FROM period JOIN profile ON profile.subject_id = period.subject_id \
         AND stands_on(profile.effective_from, profile.effective_to, $1) \
         AND known_at(profile.known_from, profile.known_to, $2) \
         JOIN case_sheet ON case_sheet.institution_id = period.subject_id \
         AND stands_on(case_sheet.effective_from, case_sheet.effective_to, $1) \
         AND known_at(case_sheet.known_from, case_sheet.known_to, $2) \
         WHERE period.track = 'institution' AND period.state = ANY ($3) \
         AND stands_on(period.effective_from, period.effective_to, $1) \
         AND known_at(period.known_from, period.known_to, $2) \
         AND ($4 IS NULL OR profile.unit_code = ANY ($4)) \
         GROUP BY case_sheet.stage, case_sheet.outcome ORDER BY case_sheet.stage, case_sheet.outcome",
    )
    .bind::<Date, _>(filter.as_of)
    .bind::<Timestamptz, _>(filter.known_at)
    .bind::<Array<Text>, _>(states)
    .bind::<Nullable<Array<Text>>, _>(filter.units.as_ref())
    .load(txn.connection)?)
}
