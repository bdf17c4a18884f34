//! Reading what institutions reported month by month: every institution with all its months in one statement.

use chrono::{DateTime, NaiveDate, Utc};
use diesel::prelude::*;
use diesel::sql_types::{Array, BigInt, Bool, Date, Nullable, Text, Timestamptz, Uuid as SqlUuid};
use uuid::Uuid;

use super::error::DbError;
use super::session::Txn;
use crate::domain::figures::Measure;
use crate::domain::figures::three_drops::Course;
use crate::domain::institution::state::InstitutionState;
use crate::domain::value::month::Month;

/// Which institutions, when, and as known when.
#[derive(Debug, Clone)]
pub struct CourseFilter {
    /// The day.
    pub as_of: NaiveDate,
    /// The moment of knowledge.
    pub known_at: DateTime<Utc>,
    /// States of the institution on the day.
    pub states: Vec<InstitutionState>,
    /// Units; `None` for all that the officer sees.
    pub units: Option<Vec<String>>,
    /// Only this institution.
    pub subject: Option<Uuid>,
    /// The last month that is read.
    pub until: Month,
}

/// An institution, with what it reported.
#[derive(Debug, Clone)]
pub struct CourseRead {
    /// Its id.
    pub subject: Uuid,
    /// Its name on the day.
    pub name: String,
    /// Its unified social credit code, if one is known.
    pub uscc: Option<String>,
    /// The unit with jurisdiction on the day.
    pub unit: String,
    pub state: InstitutionState,
    /// Balance, lenders and borrowers, month by month.
    pub courses: Vec<Course>,
}

#[derive(QueryableByName)]
struct CourseRow {
    #[diesel(sql_type = SqlUuid)]
    subject_id: Uuid,
    #[diesel(sql_type = Text)]
    name: String,
    #[diesel(sql_type = Nullable<Text>)]
    uscc: Option<String>,
    #[diesel(sql_type = Text)]
    unit_code: String,
    #[diesel(sql_type = Text)]
    state: String,
    #[diesel(sql_type = Nullable<Array<Date>>)]
    months: Option<Vec<NaiveDate>>,
    #[diesel(sql_type = Nullable<Array<Nullable<BigInt>>>)]
    balances: Option<Vec<Option<i64>>>,
    #[diesel(sql_type = Nullable<Array<Nullable<BigInt>>>)]
    lenders: Option<Vec<Option<i64>>>,
    #[diesel(sql_type = Nullable<Array<Nullable<BigInt>>>)]
    borrowers: Option<Vec<Option<i64>>>,
    #[diesel(sql_type = Nullable<Array<Bool>>)]
    breaks: Option<Vec<bool>>,
}

/// The institutions, by id. One that never reported has courses without a month.
///
/// # Errors
/// Those of the database.
pub fn course_list(txn: &mut Txn<'_>, filter: &CourseFilter) -> Result<Vec<CourseRead>, DbError> {
    let states: Vec<&str> = filter.states.iter().map(|state| state.code()).collect();
    let rows: Vec<CourseRow> = diesel::sql_query(report!("drop_courses"))
        .bind::<Date, _>(filter.as_of)
        .bind::<Timestamptz, _>(filter.known_at)
        .bind::<Array<Text>, _>(states)
        .bind::<Nullable<Array<Text>>, _>(filter.units.as_deref())
        .bind::<Nullable<SqlUuid>, _>(filter.subject)
        .bind::<Date, _>(filter.until.end())
        .load(txn.connection)?;
    rows.into_iter().map(course_read).collect()
}

fn course_read(row: CourseRow) -> Result<CourseRead, DbError> {
    let months = row.months.unwrap_or_default();
    let breaks = row.breaks.unwrap_or_default();
    let course = |measure: Measure, numbers: Option<Vec<Option<i64>>>| {
        let reports = months.iter().zip(numbers.unwrap_or_default()).zip(&breaks);
        Course::new(measure, reports.map(|((month, number), is_break)| (Month::of(*month), number, *is_break)))
    };
    Ok(CourseRead {
        subject: row.subject_id,
        name: row.name,
        uscc: row.uscc,
        unit: row.unit_code,
        state: row.state.parse()?,
        courses: vec![
            course(Measure::Balance, row.balances),
            course(Measure::Lenders, row.lenders),
            course(Measure::Borrowers, row.borrowers),
        ],
    })
}
