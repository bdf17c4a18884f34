//! The moment a list is known at: nothing can still turn up at or before it.

use diesel::connection::{AnsiTransactionManager, SimpleConnection, TransactionManager};
use diesel::prelude::*;
use winddown::db::session::NATIONAL_LOGIN;

use crate::support::Record;
use crate::support::record::PLAIN_OWNER;
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
    let record = Record::of_plain_owner();
    record.officer("officer_of_an_office", "CN");
    let mut writer = record.connection_as("officer_of_an_office");
    let mut reader = record.connection_as(PLAIN_OWNER);
    AnsiTransactionManager::begin_transaction(&mut writer).expect("a transaction");
    let recorded = moment_of(&mut writer, "record_moment()");
    assert!(moment_of(&mut reader, "known_moment()") < recorded);
}
