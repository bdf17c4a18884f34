//! The moment a list is known at: nothing can still turn up at or before it.

use diesel::connection::{AnsiTransactionManager, SimpleConnection, TransactionManager};
use diesel::prelude::*;
use winddown::db::session::NATIONAL_LOGIN;
use winddown::db::setup::make_ready;

use crate::support::Record;
use crate::support::sql::lines;

/// A moment in microseconds, by a function of the database.
fn moment_of(connection: &mut PgConnection, function: &str) -> i64 {
    let query = format!("SELECT (extract(epoch FROM {function}) * 1000000)::bigint::text AS line");
    lines(connection, &query)[0].parse().expect("a number")
}

#[test]
fn a_list_is_known_before_whoever_is_writing_now() {
    let record = Record::of_an_office();
    let mut writer = record.connection_as(NATIONAL_LOGIN);
    let mut reader = record.connection_as(NATIONAL_LOGIN);
    AnsiTransactionManager::begin_transaction(&mut writer).expect("a transaction");
    let recorded = moment_of(&mut writer, "record_moment()");
    let known = moment_of(&mut reader, "known_moment()");
    assert!(known < recorded, "known at {known}, recorded at {recorded}");
    AnsiTransactionManager::commit_transaction(&mut writer).expect("committed");
    assert!(moment_of(&mut reader, "known_moment()") > recorded);
}

#[test]
fn whoever_only_reads_keeps_nobody_back() {
    let record = Record::of_an_office();
    let mut one = record.connection_as(NATIONAL_LOGIN);
    let mut other = record.connection_as(NATIONAL_LOGIN);
    one.batch_execute("BEGIN TRANSACTION READ ONLY; SELECT count(*) FROM entry").expect("a transaction that reads");
    let before = moment_of(&mut other, "clock_timestamp()");
    assert!(moment_of(&mut other, "known_moment()") >= before);
}

/// An office's own server: the owner of the record is no superuser, and sees of other sessions only what all may see.
#[test]
fn an_ordinary_owner_too_knows_who_is_writing() {
    let record = Record::bare();
    record.run(
        "DO $$ BEGIN CREATE ROLE plain_owner LOGIN CREATEROLE; \
         EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; END $$; \
         ALTER SCHEMA public OWNER TO plain_owner; \
         DO $$ BEGIN EXECUTE format('ALTER DATABASE %I OWNER TO plain_owner', current_database()); END $$",
    );
    make_ready(&record.url("plain_owner"), true, None).expect("ready");
    record.officer("officer_of_an_office", "CN");
    let mut writer = record.connection_as("officer_of_an_office");
    let mut reader = record.connection_as("plain_owner");
    AnsiTransactionManager::begin_transaction(&mut writer).expect("a transaction");
    let recorded = moment_of(&mut writer, "record_moment()");
    assert!(moment_of(&mut reader, "known_moment()") < recorded);
}
