//! What lists are read from is lost or wrong, and is drawn again from the entries: to the byte, or not at all.

use diesel::connection::SimpleConnection;
use winddown::db::DbError;
use winddown::db::derived::declared_columns;
use winddown::db::rebuild::{Rebuild, Rebuilt, rebuild};
use winddown::db::session::NATIONAL_LOGIN;
use winddown::domain::check::Invariant::Derived;

use super::checked_as;
use super::derived::filled;
use crate::cli::desk::Desk;
use crate::support::Record;
use crate::support::record::PLAIN_OWNER;
use crate::support::sql::{lines, refusal};

/// Every derived table, rows of now among them.
fn tables() -> Vec<&'static str> {
    declared_columns().into_iter().map(|(table, _)| table).chain(["institution_now", "case_now"]).collect()
}

/// Every row of them, in order.
fn content(record: &Record) -> Vec<String> {
    let row = |table| format!("SELECT '{table} ' || held::text AS line FROM {table} AS held");
    let rows: Vec<String> = tables().into_iter().map(row).collect();
    lines(&mut record.owner(), &format!("{} ORDER BY 1", rows.join(" UNION ALL ")))
}

fn drawn(record: &Record, what: Rebuild) -> Result<Rebuilt, DbError> {
    rebuild(&record.owner_url(), what, &mut |_, _| ())
}

/// Past every trigger.
fn spoil(record: &Record, statements: &str) {
    record.run(&format!("SET session_replication_role = replica; {statements}"));
}

#[test]
fn what_was_lost_is_drawn_again_to_the_byte() {
    let mut desk = Desk::new();
    filled(&mut desk);
    let record = &desk.record;
    let before = content(record);
    for table in tables() {
        assert!(before.iter().any(|row| row.starts_with(&format!("{table} "))), "{table} holds something");
    }
    let whole = drawn(record, Rebuild::Check).expect("compared");
    assert_eq!((whole.differing, whole.rows_of_now, whole.unreadable), (0, 0, 0));
    spoil(record, &tables().into_iter().map(|table| format!("DELETE FROM {table};")).collect::<String>());
    let lost = drawn(record, Rebuild::Check).expect("compared");
    assert!(lost.differing > 10 && lost.chains == whole.chains, "{lost:?}");
    assert_eq!(content(record), [""; 0], "a comparison writes nothing");
    let again = drawn(record, Rebuild::Draw).expect("drawn");
    assert_eq!(again.differing, lost.differing);
    assert_eq!(content(record), before);
    assert_eq!(drawn(record, Rebuild::Draw).expect("drawn"), whole);
    assert_eq!(checked_as(record, NATIONAL_LOGIN, &[Derived], None).rows, []);
}

#[test]
fn what_is_wrong_is_set_right_and_what_is_right_is_not_touched() {
    let record = Record::new();
    let filled = record.fill();
    let before = content(&record);
    let versions = "SELECT ctid::text || xmin::text AS line FROM period WHERE subject_id <> ";
    let untouched = |record: &Record| lines(&mut record.owner(), &format!("{versions}'{}'", filled.hangzhou));
    let kept = untouched(&record);
    spoil(
        &record,
        &format!(
            "UPDATE period SET state = 'cleared' WHERE subject_id = '{0}' AND known_to IS NULL; \
             INSERT INTO profile (subject_id, effective_from, effective_to, name, unit_code, disputed, known_from) \
             SELECT '{0}', DATE '1999-01-01', DATE '1999-02-01', '无中生有', '330100', false, TIMESTAMPTZ '1990-01-01'; \
             UPDATE institution_now SET name = '别名' WHERE subject_id = '{1}'",
            filled.hangzhou, filled.nanjing
        ),
    );
    let found = drawn(&record, Rebuild::Draw).expect("drawn");
    assert_eq!(found.differing, 1);
    assert!(found.rows_of_now >= 1, "{found:?}");
    assert_eq!(content(&record), before);
    assert_eq!(untouched(&record), kept);
}

#[test]
fn sums_that_are_wrong_are_found_and_drawn_again() {
    let record = Record::new();
    record.fill();
    record.run("SELECT sums_settle()");
    let sums =
        |record: &Record| lines(&mut record.owner(), "SELECT standing_sum::text AS line FROM standing_sum ORDER BY 1");
    let before = sums(&record);
    assert!(!before.is_empty());
    assert_eq!(drawn(&record, Rebuild::Check).expect("compared").sums, 0);
    spoil(&record, "UPDATE standing_sum SET institutions = institutions + 1 WHERE unit_code = '320100'");
    assert_eq!(checked_as(&record, NATIONAL_LOGIN, &[Derived], None).rows.len(), 1);
    assert_eq!(drawn(&record, Rebuild::Check).expect("compared").sums, 1);
    let again = drawn(&record, Rebuild::Draw).expect("drawn");
    assert_eq!((again.differing, again.rows_of_now, again.sums), (0, 0, 1));
    assert_eq!(sums(&record), before);
    assert_eq!(checked_as(&record, NATIONAL_LOGIN, &[Derived], None).rows, []);
}

#[test]
fn an_owner_who_is_no_superuser_draws_it_again_too() {
    let record = Record::of_plain_owner();
    let id = record.institution("诚信贷").by(PLAIN_OWNER).operating_since("2015-01-01");
    let before = content(&record);
    spoil(&record, &format!("DELETE FROM period WHERE subject_id = '{id}'; UPDATE profile SET name = '别名'"));
    let found = rebuild(&record.url(PLAIN_OWNER), Rebuild::Draw, &mut |_, _| ()).expect("drawn");
    assert_eq!((found.chains, found.differing), (1, 1));
    assert_eq!(content(&record), before);
}

#[test]
fn two_do_not_draw_at_once_and_who_is_cut_off_has_done_nothing() {
    let record = Record::new();
    let filled = record.fill();
    let before = content(&record);
    let mut other = record.owner();
    other.batch_execute("BEGIN; SELECT FROM winddown_door.held WHERE what = 'rebuild' FOR UPDATE").expect("held");
    let refused = drawn(&record, Rebuild::Draw);
    assert!(matches!(refused, Err(DbError::Rebuilding)), "{refused:?}");
    assert!(drawn(&record, Rebuild::Check).is_ok(), "whoever only compares waits for nobody");
    drop(other);
    // A row that cannot be put back, since what it refers to is gone, stops all of it.
    spoil(
        &record,
        &format!(
            "UPDATE profile SET name = '别名' WHERE subject_id = '{}'; \
             ALTER TABLE profile ADD CONSTRAINT cut_off CHECK (name <> '杭州诚信网络科技有限公司') NOT VALID",
            filled.hangzhou
        ),
    );
    let spoiled = content(&record);
    assert!(drawn(&record, Rebuild::Draw).is_err());
    assert_eq!(content(&record), spoiled);
    record.run("ALTER TABLE profile DROP CONSTRAINT cut_off");
    drawn(&record, Rebuild::Draw).expect("the next try works");
    assert_eq!(content(&record), before);
}

#[test]
fn a_chain_that_cannot_be_read_is_left_as_it_is_and_counted() {
    let record = Record::new();
    let filled = record.fill();
    spoil(&record, &format!("UPDATE entry SET reason = 'whim' WHERE subject_id = '{}' AND seq = 1", filled.hangzhou));
    let before = content(&record);
    let found = drawn(&record, Rebuild::Draw).expect("drawn");
    assert_eq!((found.differing, found.unreadable), (0, 1));
    assert_eq!(content(&record), before);
}

#[test]
fn officers_take_nothing_away() {
    let record = Record::new();
    record.fill();
    let before = content(&record);
    let refused = rebuild(&record.url(NATIONAL_LOGIN), Rebuild::Draw, &mut |_, _| ());
    assert!(matches!(refused, Err(DbError::NotYours(_))), "{refused:?}");
    for (table, _) in declared_columns() {
        let said = refusal(&mut record.connection_as(NATIONAL_LOGIN), &format!("DELETE FROM {table}"));
        assert!(said.contains("permission denied"), "{table}: {said}");
    }
    assert_eq!(content(&record), before);
}
