//! Migrations go up, down and up again, on an empty record and on a filled one, and whoever comes second waits.

use std::sync::Barrier;
use std::thread;

use winddown::db::session::{Clock, Ids, NATIONAL_LOGIN};
use winddown::db::setup::{make_ready, take_down};
use winddown::db::{DbError, Session};

use crate::support::Record;
use crate::support::sql::lines;

/// Every object of the schema as PostgreSQL defines it.
fn catalogue(record: &Record) -> Vec<String> {
    lines(
        &mut record.owner(),
        "SELECT * FROM (\
           SELECT concat_ws(' ', 'column', attrelid::regclass, attname, format_type(atttypid, atttypmod), attnotnull, \
             (SELECT pg_get_expr(adbin, adrelid) FROM pg_attrdef WHERE adrelid = attrelid AND adnum = attnum), \
             col_description(attrelid, attnum)) AS line FROM pg_attribute JOIN pg_class ON pg_class.oid = attrelid \
             WHERE relnamespace = 'public'::regnamespace AND attnum > 0 AND NOT attisdropped \
           UNION ALL SELECT concat_ws(' ', 'constraint', conrelid::regclass, conname, pg_get_constraintdef(oid)) \
             FROM pg_constraint WHERE connamespace = 'public'::regnamespace \
           UNION ALL SELECT concat_ws(' ', 'index', indexdef) FROM pg_indexes WHERE schemaname = 'public' \
           UNION ALL SELECT concat_ws(' ', 'trigger', pg_get_triggerdef(pg_trigger.oid)) FROM pg_trigger \
             WHERE NOT tgisinternal \
           UNION ALL SELECT concat_ws(' ', 'policy', policyname, tablename, cmd, qual, with_check) FROM pg_policies \
           UNION ALL SELECT concat_ws(' ', 'table', relname, relrowsecurity, relforcerowsecurity, \
             relacl::text, obj_description(oid, 'pg_class')) FROM pg_class \
             WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' \
           UNION ALL SELECT concat_ws(' ', 'function', pg_get_functiondef(oid), proacl::text, \
             obj_description(oid, 'pg_proc')) FROM pg_proc \
             WHERE pronamespace = 'public'::regnamespace AND prokind = 'f' \
           UNION ALL SELECT 'extension ' || extname FROM pg_extension) AS objects ORDER BY line COLLATE \"C\"",
    )
}

fn up(record: &Record) {
    make_ready(&record.owner_url(), true, Some(NATIONAL_LOGIN)).expect("the migrations run");
}

fn down(record: &Record) {
    take_down(&record.owner_url()).expect("the migrations are taken back");
}

#[test]
fn up_down_and_up_again_gives_the_same_schema() {
    let record = Record::new();
    let before = catalogue(&record);
    down(&record);
    up(&record);
    assert_eq!(catalogue(&record), before);
}

#[test]
fn up_down_and_up_again_on_a_filled_record_gives_the_same_schema() {
    let record = Record::new();
    record.fill();
    let before = catalogue(&record);
    down(&record);
    up(&record);
    assert_eq!(catalogue(&record), before);
    let hangzhou = record.fill().hangzhou;
    assert_eq!(record.entries(hangzhou).len(), 7);
}

#[test]
fn down_leaves_nothing_of_ours() {
    let record = Record::new();
    record.fill();
    down(&record);
    let left: Vec<_> =
        catalogue(&record).into_iter().filter(|line| !line.contains("diesel") && line != "extension plpgsql").collect();
    assert_eq!(left, [""; 0]);
}

#[test]
fn making_ready_twice_changes_nothing() {
    let record = Record::new();
    record.fill();
    let before = catalogue(&record);
    let ready = make_ready(&record.owner_url(), false, Some(NATIONAL_LOGIN)).expect("ready");
    assert_eq!(ready.applied, [""; 0]);
    assert_eq!(catalogue(&record), before);
    assert!(record.session().sample(), "a sample does not become the record of an office");
}

#[test]
fn whoever_makes_an_empty_database_ready_second_finds_it_ready() {
    let record = Record::bare();
    let start = Barrier::new(4);
    let applied: Vec<usize> = thread::scope(|scope| {
        let racers: Vec<_> = (0..4)
            .map(|_| {
                scope.spawn(|| {
                    start.wait();
                    let ready = make_ready(&record.owner_url(), true, None);
                    ready.expect("ready").applied.len()
                })
            })
            .collect();
        racers.into_iter().map(|racer| racer.join().unwrap()).collect()
    });
    assert_eq!(applied.iter().filter(|count| **count > 0).count(), 1, "{applied:?}");
    assert_eq!(record.session().officer().units, ["CN"]);
}

#[test]
fn a_database_that_was_never_made_ready_says_so() {
    let record = Record::bare();
    let opened = Session::open(&record.owner_url(), Clock::Server, Ids::Random);
    assert!(matches!(opened, Err(DbError::NoSchema)));
}

#[test]
fn a_database_with_migrations_this_program_does_not_know_says_so() {
    let record = Record::new();
    record.run("INSERT INTO __diesel_schema_migrations (version) VALUES ('29990101000000')");
    let opened = record.session_now(NATIONAL_LOGIN);
    assert!(matches!(opened, Err(DbError::NewerSchema)));
}
