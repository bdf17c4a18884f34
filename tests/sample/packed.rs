//! The sample that comes with the program is the one that the engine records, to the byte.

use std::path::Path;

use diesel::prelude::*;
use winddown::db::sample_rows::{sample_read, sample_write};
use winddown::db::session::{Clock, NATIONAL_LOGIN};
use winddown::db::{DbError, Session};
use winddown::sample::{self, packed};

use crate::support::Record;
use crate::support::record::PLAIN_OWNER;
use crate::support::sql::lines;

/// What every table of a record holds, in one hash each: hashes of entries, who holds a code, and all else.
fn content(record: &Record) -> Vec<String> {
    let mut owner = record.owner();
    let tables = lines(
        &mut owner,
        "SELECT format('%I.%I', schemaname, tablename) AS line FROM pg_tables WHERE schemaname IN ('public', 'winddown_door') ORDER BY 1",
    );
    let hash = |connection: &mut PgConnection, table: &str| {
        let hashed = format!(
            "SELECT '{table}: ' || count(*) || ' ' || coalesce(md5(string_agg(md5(held::text), '' ORDER BY md5(held::text))), '') \
             AS line FROM {table} held"
        );
        lines(connection, &hashed).remove(0)
    };
    tables.iter().map(|table| hash(&mut owner, table)).collect()
}

/// After a change of the sample: `UPDATE_SAMPLE=1 cargo test --test integration what_is_recorded_is_what_is_packed`.
#[test]
fn what_is_recorded_is_what_is_packed() {
    let recorded = Record::new();
    let mut session = Session::open(&recorded.url(NATIONAL_LOGIN), Clock::Server, sample::ids()).unwrap();
    sample::load(&mut session, &mut |_, _| Ok(())).unwrap();
    let rows = sample_read(&recorded.owner_url()).unwrap();
    if std::env::var_os("UPDATE_SAMPLE").is_some() {
        let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/sample/nation.zip");
        std::fs::write(file, packed::pack(&rows).unwrap()).unwrap();
        return;
    }
    let kept = packed::nation().unwrap();
    for (made, kept) in rows.iter().zip(&kept) {
        assert!(made == kept, "{}: the sample is another now; see how to pack it again at this test", made.table);
    }
    assert_eq!(rows.len(), kept.len());
    // Whoever records by given moments leaves the sums to those who read; they come to the same.
    recorded.run("SELECT sums_redraw()");
    assert_eq!(content(&Record::of_nation()), content(&recorded));
}

/// How many chains a record has.
fn chains(record: &Record) -> String {
    lines(&mut record.owner(), "SELECT count(*)::text AS line FROM subject").remove(0)
}

#[test]
fn the_rows_go_into_an_empty_sample_only() {
    let nation = packed::nation().unwrap();
    let begun = Record::new();
    begun.institution("诚信贷").at("330100").operating_since("2015-01-01");
    for (record, held) in [(Record::of_an_office(), "0"), (begun, "1")] {
        let refused = sample_write(&record.owner_url(), &nation, &mut |_, _| ());
        assert!(matches!(refused, Err(DbError::NotYours(_))), "{refused:?}");
        assert_eq!(chains(&record), held);
    }
}

/// Whose sample is recorded month after month instead.
#[test]
fn an_owner_who_is_no_superuser_cannot_put_the_rows_in() {
    let record = Record::of_plain_owner();
    let refused = sample_write(&record.url(PLAIN_OWNER), &packed::nation().unwrap(), &mut |_, _| ());
    assert!(matches!(refused, Err(DbError::NotYours(_))), "{refused:?}");
    assert_eq!(chains(&record), "0");
}
