//! Reading officers and their duties.

use diesel::prelude::*;

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
