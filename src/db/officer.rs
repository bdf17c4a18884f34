//! Reading officers and their duties.

use diesel::prelude::*;
use diesel::sql_types::Text;

use super::error::DbError;
use super::schema::{duty, officer};
use super::session::Txn;

/// An officer's duty.
#[derive(Debug, Clone, PartialEq, Eq, Queryable)]
pub struct DutyRow {
    /// The login role.
    pub login: String,
    /// The name shown.
    pub name: String,
    pub unit_code: String,
    /// Whether the officer may write there.
    pub writes: bool,
}

/// Every duty, by login and unit.
///
/// # Errors
/// Those of the database.
pub fn duty_list(txn: &mut Txn<'_>) -> Result<Vec<DutyRow>, DbError> {
    Ok(officer::table
        .inner_join(duty::table)
        .select((officer::login, officer::name, duty::unit_code, duty::writes))
        .order((officer::login, duty::unit_code))
        .load(txn.connection)?)
}

#[derive(QueryableByName)]
struct Written {
    #[diesel(sql_type = Text)]
    unit_code: String,
}

/// The units that the officer writes for: those of the duties, and all below them.
///
/// # Errors
/// Those of the database.
pub fn units_written(txn: &mut Txn<'_>) -> Result<Vec<String>, DbError> {
    let rows: Vec<Written> = diesel::sql_query(report!("officer_units_written")).load(txn.connection)?;
    Ok(rows.into_iter().map(|row| row.unit_code).collect())
}
