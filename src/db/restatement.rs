//! Reading restatements: what later versions of returns changed in the sums of a month.

use chrono::{DateTime, NaiveDate, Utc};
use diesel::prelude::*;
use diesel::sql_types::{Array, BigInt, Date, Integer, Nullable, Text, Timestamptz, Uuid as SqlUuid};
use uuid::Uuid;

use super::error::DbError;
use super::figures::FigureFilter;
use super::session::Txn;
use crate::domain::figures::Measure;
use crate::domain::figures::broken::Restatement;
use crate::domain::value::month::Month;

/// The measures of a return, in the order of the statement.
const MEASURES: [Measure; 7] = [
    Measure::Balance,
    Measure::Lenders,
    Measure::Borrowers,
    Measure::Issued,
    Measure::Repaid,
    Measure::Overdue,
    Measure::Advanced,
];

/// Old and new version of returns restated, of the institutions that a filter counts in each month. `$1` months, `$2` the
/// moment, `$3` units, `$4` states, `$5` an institution.
const RESTATED: &str = "FROM monthly_return given \
     JOIN monthly_return old ON old.subject_id = given.subject_id AND old.month = given.month \
          AND old.version = given.version - 1 \
     JOIN period ON period.subject_id = given.subject_id AND period.track = 'institution' AND period.state = ANY ($4) \
          AND stands_on(period.effective_from, period.effective_to, given.month) \
          AND known_at(period.known_from, period.known_to, $2) \
     JOIN profile ON profile.subject_id = given.subject_id AND stands_on(profile.effective_from, profile.effective_to, given.month) \
          AND known_at(profile.known_from, profile.known_to, $2) \
     WHERE given.month = ANY ($1) AND given.version > 1 AND given.known_from <= $2 \
     AND ($3 IS NULL OR profile.unit_code = ANY ($3)) AND ($5 IS NULL OR given.subject_id = $5)";

#[derive(QueryableByName)]
struct RestatedRow {
    #[diesel(sql_type = Timestamptz)]
    known_from: DateTime<Utc>,
    #[diesel(sql_type = SqlUuid)]
    filing_id: Uuid,
    #[diesel(sql_type = Text)]
    officer: String,
    #[diesel(sql_type = Nullable<Text>)]
    basis: Option<String>,
    #[diesel(sql_type = Date)]
    month: NaiveDate,
    #[diesel(sql_type = BigInt)]
    returns: i64,
    #[diesel(sql_type = Array<BigInt>)]
    changes: Vec<i64>,
    #[diesel(sql_type = Array<BigInt>)]
    known: Vec<i64>,
}

/// What the restatements of each filing changed in each month, for every measure of a return: one statement, however many
/// returns. The institutions counted are those that the filter counts at its moment.
///
/// # Errors
/// Those of the database.
pub fn restatement_list(
    txn: &mut Txn<'_>,
    filter: &FigureFilter,
    institution: Option<Uuid>,
) -> Result<Vec<(Measure, Restatement)>, DbError> {
    let change = |column: &str| {
        format!(
            "greatest(least(sum(coalesce(given.{column}, 0)::numeric - coalesce(old.{column}, 0)), \
             9223372036854775807), -9223372036854775807)::bigint"
        )
    };
    let known = |column: &str| format!("count(given.{column}) - count(old.{column})");
    let each = |of: &dyn Fn(&str) -> String| COLUMNS.map(of).join(", ");
    let query = format!(
        "SELECT given.known_from, given.filing_id, given.officer, filed.basis, given.month, count(*) AS returns, \
         ARRAY[{}] AS changes, ARRAY[{}] AS known {} \
         GROUP BY given.known_from, given.filing_id, given.officer, filed.basis, given.month \
         ORDER BY given.known_from, given.filing_id, given.month",
        each(&change),
        each(&known),
        RESTATED
            .replace("WHERE", "LEFT JOIN entry filed ON filed.subject_id = given.filing_id AND filed.seq = 1 WHERE"),
    );
    let rows: Vec<RestatedRow> = diesel::sql_query(query)
        .bind::<Array<Date>, _>(ends(filter))
        .bind::<Timestamptz, _>(filter.known_at)
        .bind::<Nullable<Array<Text>>, _>(filter.units.as_deref())
        .bind::<Array<Text>, _>(states(filter))
        .bind::<Nullable<SqlUuid>, _>(institution)
        .load(txn.connection)?;
    Ok(rows.iter().flat_map(restatements).collect())
}

/// The columns of [`MEASURES`].
const COLUMNS: [&str; 7] =
    ["balance_fen", "lenders", "borrowers", "issued_fen", "repaid_fen", "overdue_fen", "advanced_fen"];

fn restatements(row: &RestatedRow) -> Vec<(Measure, Restatement)> {
    let figures = row.changes.iter().zip(&row.known);
    MEASURES
        .into_iter()
        .zip(figures)
        .map(|(measure, (change, known))| {
            let one = Restatement {
                at: row.known_from,
                filing: row.filing_id,
                officer: row.officer.clone(),
                basis: row.basis.clone(),
                month: Month::of(row.month),
                returns: row.returns,
                change: *change,
                known: *known,
            };
            (measure, one)
        })
        .collect()
}

fn ends(filter: &FigureFilter) -> Vec<NaiveDate> {
    filter.months.iter().map(|month| month.end()).collect()
}

fn states(filter: &FigureFilter) -> Vec<&'static str> {
    let groups = filter.groups.iter();
    groups.flat_map(|group| group.states()).map(|state| state.code()).collect()
}

/// An institution whose figure a filing restated.
#[derive(Debug, Clone, PartialEq, Eq, QueryableByName)]
pub struct RestatedInstitution {
    /// The institution.
    #[diesel(sql_type = SqlUuid)]
    pub subject_id: Uuid,
    /// Its name at the end of the month.
    #[diesel(sql_type = Text)]
    pub name: String,
    /// The last day of the month.
    #[diesel(sql_type = Date)]
    pub month: NaiveDate,
    /// The new figure less the old one: a count, or fen. What was not known counts as nothing.
    #[diesel(sql_type = BigInt)]
    pub change: i64,
}

/// The institutions whose figure of a measure a filing changed most, in the months of the filter.
///
/// # Errors
/// Those of the database.
pub fn restated_institution_list(
    txn: &mut Txn<'_>,
    filter: &FigureFilter,
    institution: Option<Uuid>,
    filing: Uuid,
    measure: Measure,
    limit: i32,
) -> Result<Vec<RestatedInstitution>, DbError> {
    let Some((_, column)) = MEASURES.into_iter().zip(COLUMNS).find(|(of, _)| *of == measure) else {
        return Ok(Vec::new());
    };
    let query = format!(
        "SELECT given.subject_id, profile.name, given.month, \
         coalesce(given.{column}, 0) - coalesce(old.{column}, 0) AS change {RESTATED} AND given.filing_id = $6 \
         AND given.{column} IS DISTINCT FROM old.{column} \
         ORDER BY abs(coalesce(given.{column}, 0) - coalesce(old.{column}, 0)) DESC, given.subject_id, given.month LIMIT $7"
    );
    Ok(diesel::sql_query(query)
        .bind::<Array<Date>, _>(ends(filter))
        .bind::<Timestamptz, _>(filter.known_at)
        .bind::<Nullable<Array<Text>>, _>(filter.units.as_deref())
        .bind::<Array<Text>, _>(states(filter))
        .bind::<Nullable<SqlUuid>, _>(institution)
        .bind::<SqlUuid, _>(filing)
        .bind::<Integer, _>(limit)
        .load(txn.connection)?)
}
