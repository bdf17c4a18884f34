//! Statements that pass over whole tables. The planner takes the policy of a table for dear, since for an officer of a part
//! it is; and would rather find each row by an index, one block and more apiece, than ask it of all of them.

use diesel::prelude::*;

use super::error::DbError;
use super::functions::set_config;
use super::session::Txn;

/// Reads with the tables passed over, not looked up in, for the length of one statement.
///
/// # Errors
/// Those of the reading.
pub(super) fn passed_over<T, E: From<DbError>>(
    txn: &mut Txn<'_>,
    read: impl FnOnce(&mut Txn<'_>) -> Result<T, E>,
) -> Result<T, E> {
    index_scans_set(txn, "off")?;
    // Whoever fails leaves the transaction, and the setting with it.
    let read = read(txn)?;
    index_scans_set(txn, "on")?;
    Ok(read)
}

fn index_scans_set(txn: &mut Txn<'_>, to: &str) -> Result<(), DbError> {
    diesel::select(set_config("enable_indexscan", to, true)).execute(txn.connection)?;
    Ok(())
}
