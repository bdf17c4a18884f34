//! Making a database ready: migrations, reference tables, the first officer. Runs as the owner, not as an officer.

use chrono::{DateTime, Utc};
use diesel::connection::SimpleConnection;
use diesel::migration::{Migration, MigrationSource};
use diesel::pg::Pg;
use diesel::prelude::*;
use diesel::sql_types::{Array, Bool, Text};
use diesel::upsert::excluded;
use diesel_migrations::{EmbeddedMigrations, MigrationHarness, embed_migrations};

use super::calendar::calendar_fill;
use super::duty::duties_put;
use super::error::DbError;
use super::known::known_fill;
use super::schema::{record, rulebook};
use super::session::NATIONAL_LOGIN;
use crate::domain::rulebook::RULEBOOK_DEFAULTS;
use crate::domain::unit::duty::{DutyAsked, DutyChange, DutyKind, KINDS_OF_ONE, Span};
use crate::domain::unit::{NATION, unit_list};

/// The migrations of this program.
pub const MIGRATIONS: EmbeddedMigrations = embed_migrations!();

/// The advisory lock under which a database is made ready: two first commands at once do not race. An empty database has no
/// table that could be locked instead, so a stranger may hold it; but not for ever.
const SETUP_LOCK: &str = "SET LOCAL lock_timeout = '2min'; SELECT pg_advisory_xact_lock(hashtext('winddown setup'))";

/// What the duties rest on that are given as a record is made.
const FIRST_BASIS: &str = "db init";

/// Officers are registered one after another: a duty, and a reporting unit, draw the scope of all of them again.
const OFFICERS_HOLD: &str = "SET LOCAL lock_timeout = '1min'; \
    SELECT FROM winddown_door.held WHERE what = 'officers' FOR UPDATE";

/// Since when the rules that come with the program count as known: since 2007 began, in the office's legal time zone.
const RULES_KNOWN: DateTime<Utc> = match DateTime::from_timestamp(1_167_580_800, 0) {
    Some(moment) => moment,
    None => DateTime::UNIX_EPOCH,
};

/// Whether something is so.
#[derive(QueryableByName)]
pub(super) struct Found {
    /// Whether it is.
    #[diesel(sql_type = Bool)]
    pub(super) found: bool,
}

/// What making ready did.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ready {
    /// Names of the migrations run now.
    pub applied: Vec<String>,
    /// The officer who holds the national duty.
    pub officer: String,
    /// Whether everybody may still make temporary tables or schemas in the database: whoever made it ready does not own it.
    pub open_to_all: bool,
}

/// Runs pending migrations and fills the reference tables. `sample` says what the database is, where it is new.
/// `login` is the role to make an officer with the national duty; `None` takes the connecting role, or
/// [`NATIONAL_LOGIN`] where that is a superuser, whom no policy holds.
///
/// # Errors
/// [`DbError::Unreachable`], [`DbError::Migration`], or those of the database.
pub fn make_ready(url: &str, sample: bool, login: Option<&str>) -> Result<Ready, DbError> {
    let mut connection = PgConnection::establish(url)?;
    let (applied, open_to_all) = connection.transaction(|connection| -> Result<_, DbError> {
        connection.batch_execute("SET LOCAL client_min_messages = warning")?;
        connection.batch_execute(SETUP_LOCK)?;
        let applied: Vec<String> = connection
            .run_pending_migrations(MIGRATIONS)
            .map_err(|error| migration_failed(error.to_string()))?
            .iter()
            .map(ToString::to_string)
            .collect();
        // Every session checks that the schema is the one it knows.
        connection.batch_execute("GRANT SELECT ON __diesel_schema_migrations TO winddown_officer")?;
        connection.batch_execute(OFFICERS_HOLD)?;
        known_fill(connection)?;
        reference_fill(connection, sample)?;
        let open_to_all = database_close(connection)?;
        Ok((applied, open_to_all))
    })?;
    let officer = first_officer(&mut connection, login)?;
    Ok(Ready { applied, officer, open_to_all })
}

/// Takes from everybody the right to make temporary tables and schemas, which the server gives with a new database: a
/// session's own names shall never come near ours. These rights are no part of a backup or a copy, so they are taken
/// whenever a database is made ready. Whoever does not own it cannot take them: true where they are still given.
fn database_close(connection: &mut PgConnection) -> Result<bool, DbError> {
    if is_open_to_all(connection)? {
        // A role that does not own the database is warned, not refused; one that has no right there at all is refused.
        connection.batch_execute(
            "DO $do$ BEGIN EXECUTE format('REVOKE TEMPORARY, CREATE ON DATABASE %I FROM PUBLIC', current_database()); \
             EXCEPTION WHEN insufficient_privilege THEN NULL; END $do$",
        )?;
    }
    is_open_to_all(connection)
}

fn is_open_to_all(connection: &mut PgConnection) -> Result<bool, DbError> {
    let row: Found = diesel::sql_query(report!("database_open_to_all")).get_result(connection)?;
    Ok(row.found)
}

/// Takes every migration back; the record is gone with them. For tests of the migrations themselves.
///
/// # Errors
/// [`DbError::Migration`].
pub fn take_down(url: &str) -> Result<(), DbError> {
    let mut connection = PgConnection::establish(url)?;
    connection.revert_all_migrations(MIGRATIONS).map_err(|error| DbError::Migration(error.to_string()))?;
    Ok(())
}

/// Whether an error says that the schema has never been laid.
pub(super) fn schema_missing(error: &diesel::result::Error) -> bool {
    let text = error.to_string();
    let names_schema =
        text.contains("__diesel_schema_migrations") || text.contains("known_moment") || text.contains("\"record\"");
    names_schema && !text.contains("permission denied")
}

/// Compares the migrations a database has with those of this program.
pub(super) fn migrations_applied_check(applied: &[String]) -> Result<(), DbError> {
    let source: Vec<Box<dyn Migration<Pg>>> =
        MIGRATIONS.migrations().map_err(|error| DbError::Migration(error.to_string()))?;
    let known: Vec<String> = source.iter().map(|migration| migration.name().version().to_string()).collect();
    if applied.iter().any(|version| !known.contains(version)) {
        return Err(DbError::NewerSchema);
    }
    let pending = known.iter().filter(|version| !applied.contains(version)).count();
    if pending == 0 { Ok(()) } else { Err(DbError::NotMigrated { pending }) }
}

fn reference_fill(connection: &mut PgConnection, sample: bool) -> Result<(), DbError> {
    diesel::insert_into(record::table)
        .values(record::sample.eq(sample))
        .on_conflict_do_nothing()
        .execute(connection)?;
    units_fill(connection)?;
    let defaults = RULEBOOK_DEFAULTS.iter().map(|rule| {
        (
            rulebook::rule_key.eq(rule.key.code()),
            rulebook::unit_code.eq(NATION),
            rulebook::effective_from.eq(rule.since),
            rulebook::value.eq(rule.value.to_string()),
            rulebook::source.eq(rule.source),
            rulebook::known_from.eq(RULES_KNOWN),
        )
    });
    diesel::insert_into(rulebook::table)
        .values(defaults.collect::<Vec<_>>())
        .on_conflict_do_nothing()
        .execute(connection)?;
    calendar_fill(connection)
}

/// The reporting units that come with the program; one that differs from it is brought up to it.
fn units_fill(connection: &mut PgConnection) -> QueryResult<usize> {
    use super::schema::reporting_unit::dsl::*;
    use diesel::query_dsl::methods::FilterDsl;

    let units = unit_list().iter().map(|unit| {
        (
            unit_code.eq(unit.code),
            parent_code.eq(unit.parent),
            level.eq(unit.level.code()),
            name_zh.eq(unit.name_zh),
            name_en.eq(unit.name_en),
            valid_to.eq(unit.valid_to),
        )
    });
    let differs = parent_code
        .is_distinct_from(excluded(parent_code))
        .or(level.ne(excluded(level)))
        .or(name_zh.ne(excluded(name_zh)))
        .or(name_en.ne(excluded(name_en)))
        .or(valid_to.is_distinct_from(excluded(valid_to)));
    diesel::insert_into(reporting_unit)
        .values(units.collect::<Vec<_>>())
        .on_conflict(unit_code)
        .do_update()
        .set((
            parent_code.eq(excluded(parent_code)),
            level.eq(excluded(level)),
            name_zh.eq(excluded(name_zh)),
            name_en.eq(excluded(name_en)),
            valid_to.eq(excluded(valid_to)),
        ))
        .filter(differs)
        .execute(connection)
}

#[derive(QueryableByName)]
struct Me {
    #[diesel(sql_type = Text)]
    login: String,
    #[diesel(sql_type = Bool)]
    above_policies: bool,
}

fn first_officer(connection: &mut PgConnection, login: Option<&str>) -> Result<String, DbError> {
    let row: Me = diesel::sql_query(report!("connecting_role")).get_result(connection)?;
    let login = match login {
        Some(login) => login.to_owned(),
        None if row.above_policies => NATIONAL_LOGIN.to_owned(),
        None => row.login.clone(),
    };
    if login != row.login {
        officer_roles_ensure(connection, &[&login])?;
    }
    // A national duty that was changed or ended since is not given again by every start.
    let asked = duty_granted(&login, NATION, KINDS_OF_ONE);
    connection.transaction(|connection| -> Result<_, DbError> {
        connection.batch_execute(OFFICERS_HOLD)?;
        if !duty_stands(connection, &login, NATION)? {
            duties_put(connection, &[asked])?;
        }
        Ok(())
    })?;
    Ok(login)
}

/// Creates the roles that a backup refers to, on a server that has never seen the record: [`NATIONAL_LOGIN`] and the
/// group it belongs to.
///
/// # Errors
/// Those of the database.
pub fn roles_ensure(url: &str) -> Result<(), DbError> {
    let mut connection = PgConnection::establish(url)?;
    connection.batch_execute(
        "DO $do$ BEGIN CREATE ROLE winddown_officer NOLOGIN; EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; END $do$",
    )?;
    officer_roles_ensure(&mut connection, &[NATIONAL_LOGIN])
}

#[derive(QueryableByName)]
struct Quoted {
    #[diesel(sql_type = Text)]
    name: String,
}

/// Creates login roles that are members of `winddown_officer`, where they are not there. Roles belong to the server, so
/// another database of it may be doing the same at this moment.
fn officer_roles_ensure(connection: &mut PgConnection, logins: &[&str]) -> Result<(), DbError> {
    if logins.is_empty() {
        return Ok(());
    }
    connection.batch_execute("SET client_min_messages = warning")?;
    let rows: Vec<Quoted> =
        diesel::sql_query(report!("login_quoted")).bind::<Array<Text>, _>(logins).load(connection)?;
    let made = rows.iter().map(|Quoted { name }| {
        format!(
            "DO $do$ BEGIN CREATE ROLE {name} LOGIN; EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; END $do$;
             DO $do$ BEGIN GRANT winddown_officer TO {name}; EXCEPTION WHEN unique_violation OR internal_error THEN NULL; END $do$;"
        )
    });
    Ok(connection.batch_execute(&made.collect::<String>())?)
}

/// Creates the login roles that the server does not have, of officers.
///
/// # Errors
/// [`DbError::NotYours`] where the connecting role may not create roles.
pub fn logins_make(url: &str, logins: &[String]) -> Result<(), DbError> {
    let mut connection = PgConnection::establish(url)?;
    officer_roles_ensure(&mut connection, &logins.iter().map(String::as_str).collect::<Vec<_>>())
}

fn duty_stands(connection: &mut PgConnection, login: &str, unit: &str) -> QueryResult<bool> {
    let row: Found = diesel::sql_query(report!("duty_stands"))
        .bind::<Text, _>(login)
        .bind::<Text, _>(unit)
        .get_result(connection)?;
    Ok(row.found)
}

fn duty_granted(login: &str, unit: &str, kinds: &[DutyKind]) -> DutyAsked {
    DutyAsked {
        login: login.to_owned(),
        name: None,
        unit: unit.to_owned(),
        change: DutyChange::Granted { kinds: kinds.to_vec(), span: Span::default() },
        basis: FIRST_BASIS.to_owned(),
    }
}

/// Gives a person a duty at a unit as the owner of the record, making the login role where the server has none.
///
/// # Errors
/// [`DbError::NotYours`] where the connecting role may not create roles or is not the owner.
pub fn officer_add(url: &str, login: &str, unit: &str, kinds: &[DutyKind]) -> Result<(), DbError> {
    let mut connection = PgConnection::establish(url)?;
    officer_roles_ensure(&mut connection, &[login])?;
    duties_put(&mut connection, &[duty_granted(login, unit, kinds)])?;
    Ok(())
}

/// Creates a database where the server has none of that name. Two commands may find it missing at once: one makes it.
///
/// # Errors
/// Those of the database.
pub fn database_ensure(url: &str, database: &str) -> Result<(), DbError> {
    let mut connection = PgConnection::establish(url)?;
    if database_exists(&mut connection, database)? {
        return Ok(());
    }
    let created = connection.batch_execute(&format!("CREATE DATABASE \"{}\"", database.replace('"', "\"\"")));
    match created {
        Err(_) if database_exists(&mut connection, database)? => Ok(()),
        other => Ok(other?),
    }
}

/// Whether the server has a database of this name.
pub(super) fn database_exists(connection: &mut PgConnection, database: &str) -> QueryResult<bool> {
    diesel::sql_query("SELECT EXISTS (SELECT 1 FROM pg_database WHERE datname = $1) AS found")
        .bind::<Text, _>(database)
        .get_result::<Found>(connection)
        .map(|row| row.found)
}

/// Removes a database of the server, and whoever is connected to it.
///
/// # Errors
/// Those of the database.
pub fn database_drop(url: &str, database: &str) -> Result<(), DbError> {
    let mut connection = PgConnection::establish(url)?;
    let name = database.replace('"', "\"\"");
    connection.batch_execute("SET client_min_messages = warning")?;
    Ok(connection.batch_execute(&format!("DROP DATABASE IF EXISTS \"{name}\" WITH (FORCE)"))?)
}

/// A role that may not make what a migration makes is told so; any other failure of a migration is a bug.
fn migration_failed(why: String) -> DbError {
    if why.contains("permission denied") || why.contains("must be owner") {
        DbError::NotYours(why)
    } else {
        DbError::Migration(why)
    }
}
