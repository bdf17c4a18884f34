//! Reading officers and their duties.

use diesel::prelude::*;
use diesel::sql_types::{Bool, Text};

use super::error::DbError;
use super::session::Txn;

/// An officer's duty.
#[derive(Debug, Clone, PartialEq, Eq, QueryableByName)]
pub struct DutyRow {
    /// The login role.
    #[diesel(sql_type = Text)]
    pub login: String,
    /// The name shown.
    #[diesel(sql_type = Text)]
    pub name: String,
    /// The unit.
    #[diesel(sql_type = Text)]
    pub unit_code: String,
    /// Whether the officer may write there.
    #[diesel(sql_type = Bool)]
    pub writes: bool,
}

/// Every duty, by login and unit.
///
/// # Errors
/// Those of the database.
pub fn duty_list(txn: &mut Txn<'_>) -> Result<Vec<DutyRow>, DbError> {
    Ok(diesel::sql_query(
        "SELECT login, name, unit_code, writes FROM officer JOIN duty USING (login) ORDER BY login, unit_code",
    )
    .load(txn.connection)?)
}
