//! What an officer may do today, and which logins the server knows.

use diesel::prelude::*;
use diesel::sql_types::{Array, Bool, Text};

use super::error::DbError;
use super::session::Txn;

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

/// The units of the officer's duties to write.
///
/// # Errors
/// Those of the database.
pub fn duty_units_written(txn: &mut Txn<'_>) -> Result<Vec<String>, DbError> {
    let rows: Vec<Written> = diesel::sql_query(report!("duty_units_written")).load(txn.connection)?;
    Ok(rows.into_iter().map(|row| row.unit_code).collect())
}

/// Whether somebody can sign in as a login.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum LoginStanding {
    /// The server has no such role.
    Missing,
    /// It has one that may not sign in, or does not work with records.
    Barred,
    /// It has one without a password.
    NoPassword,
    /// It has one; whether with a password, only a superuser may know.
    Ready,
}

#[derive(QueryableByName)]
struct LoginRow {
    #[diesel(sql_type = Text)]
    login: String,
    #[diesel(sql_type = Bool)]
    there: bool,
    #[diesel(sql_type = Bool)]
    ready: bool,
    #[diesel(sql_type = Bool)]
    knows: bool,
}

#[derive(QueryableByName)]
struct WithoutPassword {
    #[diesel(sql_type = Text)]
    login: String,
}

/// What the server knows of these logins, in the order of their names. Roles belong to the server, not to a record.
///
/// # Errors
/// Those of the database.
pub fn login_list(url: &str, logins: &[String]) -> Result<Vec<(String, LoginStanding)>, DbError> {
    let mut connection = PgConnection::establish(url)?;
    let rows: Vec<LoginRow> =
        diesel::sql_query(report!("login_list")).bind::<Array<Text>, _>(logins).load(&mut connection)?;
    let without =
        if rows.iter().any(|row| row.knows) { login_without_password(&mut connection, logins)? } else { Vec::new() };
    let standing = |row: &LoginRow| match (row.there, row.ready) {
        (false, _) => LoginStanding::Missing,
        (true, false) => LoginStanding::Barred,
        (true, true) if without.contains(&row.login) => LoginStanding::NoPassword,
        (true, true) => LoginStanding::Ready,
    };
    let mut known: Vec<(String, LoginStanding)> = rows.iter().map(|row| (row.login.clone(), standing(row))).collect();
    known.sort();
    Ok(known)
}

/// Those of the logins that have no password.
fn login_without_password(connection: &mut PgConnection, logins: &[String]) -> QueryResult<Vec<String>> {
    let rows: Vec<WithoutPassword> =
        diesel::sql_query(report!("login_without_password")).bind::<Array<Text>, _>(logins).load(connection)?;
    Ok(rows.into_iter().map(|row| row.login).collect())
}
