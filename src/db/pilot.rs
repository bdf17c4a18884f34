//! Reading applications to convert: who has one, and what their institutions reported. The applications themselves are
//! read as chains, since there are few.

use std::collections::HashMap;

use chrono::{DateTime, NaiveDate, Utc};
use diesel::prelude::*;
use diesel::sql_types::{Array, BigInt, Date, Integer, Nullable, Text, Timestamptz, Uuid as SqlUuid};
use uuid::Uuid;

use super::error::DbError;
use super::session::Txn;
use crate::domain::pilot::progress_facts::MonthStock;
use crate::domain::value::money::Money;
use crate::domain::value::month::Month;

/// An application with its institution as that was on the day.
#[derive(Debug, Clone, PartialEq, Eq, QueryableByName)]
pub struct PilotSubjectRow {
    /// The application.
    #[diesel(sql_type = SqlUuid)]
    pub pilot_id: Uuid,
    /// Its number among those of the institution.
    #[diesel(sql_type = Integer)]
    pub number: i32,
    /// The institution.
    #[diesel(sql_type = SqlUuid)]
    pub subject_id: Uuid,
    /// Its name on the day.
    #[diesel(sql_type = Text)]
    pub name: String,
    /// Its unified social credit code, if one is known.
    #[diesel(sql_type = Nullable<Text>)]
    pub uscc: Option<String>,
    /// The unit with jurisdiction on the day.
    #[diesel(sql_type = Text)]
    pub unit_code: String,
    /// Its state on the day.
    #[diesel(sql_type = Text)]
    pub state: String,
}

/// Which applications, when, and as known when.
#[derive(Debug, Clone)]
pub struct PilotFilter {
    /// The day.
    pub as_of: NaiveDate,
    /// The moment of knowledge.
    pub known_at: DateTime<Utc>,
    /// Units; `None` for all that the officer sees.
    pub units: Option<Vec<String>>,
    /// One institution; `None` for all.
    pub institution: Option<Uuid>,
}

/// The applications that had begun by the day, by institution and number. Those of a void record are left out.
///
/// # Errors
/// Those of the database.
pub fn pilot_subject_list(txn: &mut Txn<'_>, filter: &PilotFilter) -> Result<Vec<PilotSubjectRow>, DbError> {
    Ok(diesel::sql_query(report!("pilot_subject_list"))
        .bind::<Date, _>(filter.as_of)
        .bind::<Timestamptz, _>(filter.known_at)
        .bind::<Nullable<Array<Text>>, _>(filter.units.as_ref())
        .bind::<Nullable<SqlUuid>, _>(filter.institution)
        .load(txn.connection)?)
}

/// What institutions reported for the months that ended by the day, as known at the moment, the oldest first. Months
/// recorded as missing are left out.
///
/// # Errors
/// Those of the database; [`DbError::Unreadable`] for an amount beyond what money holds.
pub fn month_stock_list(
    txn: &mut Txn<'_>,
    institutions: &[Uuid],
    as_of: NaiveDate,
    known_at: DateTime<Utc>,
) -> Result<HashMap<Uuid, Vec<MonthStock>>, DbError> {
    #[derive(QueryableByName)]
    struct Row {
        #[diesel(sql_type = SqlUuid)]
        subject_id: Uuid,
        #[diesel(sql_type = Date)]
        month: NaiveDate,
        #[diesel(sql_type = Nullable<BigInt>)]
        balance_fen: Option<i64>,
        #[diesel(sql_type = Nullable<BigInt>)]
        lenders: Option<i64>,
    }
    let rows: Vec<Row> = diesel::sql_query(report!("month_stock_list"))
        .bind::<Array<SqlUuid>, _>(institutions)
        .bind::<Date, _>(as_of)
        .bind::<Timestamptz, _>(known_at)
        .load(txn.connection)?;
    let mut stocks: HashMap<Uuid, Vec<MonthStock>> = HashMap::new();
    for row in rows {
        let balance = row
            .balance_fen
            .map(|fen| Money::from_fen(fen).ok_or_else(|| DbError::Unreadable(format!("{fen} fen"))))
            .transpose()?;
        stocks.entry(row.subject_id).or_default().push(MonthStock {
            month: Month::of(row.month),
            balance,
            lenders: row.lenders,
        });
    }
    Ok(stocks)
}
