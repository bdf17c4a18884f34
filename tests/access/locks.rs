//! Who can keep others waiting: officers with a duty to write, while they record, and nobody else.

use chrono::TimeDelta;
use rstest::rstest;
use serde_json::json;
use winddown::db::approval::months_lock;
use winddown::db::session::{Clock, Ids, NATIONAL_LOGIN};
use winddown::db::{Access, DbError, Session, in_txn};
use winddown::domain::value::month::Month;
use winddown::local::SUPERUSER;

use crate::support::by_hand::ByHand;
use crate::support::sql::{lines, refusal, run};
use crate::support::{Record, day};

const READER: &str = "locks_reader";
const NOBODY: &str = "locks_nobody";
const WRITER: &str = "locks_writer";

/// A record of an office with an auditor, a login without a duty and an officer of a province.
fn office() -> Record {
    let record = Record::of_an_office();
    record.auditor(READER, "CN");
    record.auditor(NOBODY, "CN");
    record.officer(WRITER, "330000");
    record.run(&format!("DELETE FROM duty WHERE login = '{NOBODY}'"));
    record
}

/// How far the lists of a session lie behind the clock, in whole minutes.
fn minutes_behind(record: &Record) -> String {
    let query = "SELECT (extract(epoch FROM clock_timestamp() - known_moment())::bigint / 60)::text AS line";
    lines(&mut record.connection_as(NATIONAL_LOGIN), query).remove(0)
}

#[rstest]
#[case::an_auditor(READER)]
#[case::a_login_without_a_duty(NOBODY)]
fn a_lock_of_a_stranger_sets_no_list_back(#[case] login: &str) {
    let record = office();
    let mut stranger = record.connection_as(login);
    run(
        &mut stranger,
        "BEGIN; SELECT pg_advisory_lock_shared(1000000000000001); \
         SELECT pg_advisory_lock_shared((extract(epoch FROM clock_timestamp() - interval '30 minutes') * 1000000)::bigint)",
    );
    assert_eq!(minutes_behind(&record), "0");
}

#[rstest]
#[case::an_auditor(READER)]
#[case::a_login_without_a_duty(NOBODY)]
fn what_holds_others_up_is_not_a_strangers_to_have(#[case] login: &str) {
    let record = office();
    let mut stranger = record.connection_as(login);
    for asked in [
        "SELECT record_moment()",
        "SELECT months_hold(ARRAY[24240], true)",
        "SELECT calendar_hold()",
        "INSERT INTO import (import_id, kind, profile, file_name, sha256, size, row_count, counts, officer, recorded_at) \
         VALUES (gen_random_uuid(), 'institutions', 'x', 'x.csv', 'x', 1, 1, '{}', current_user, now())",
        "SELECT statistics_refresh(ARRAY['entry'])",
        "SELECT * FROM winddown_door.writing",
        // A statement that is prepared takes its locks without a right on the table.
        "PREPARE held AS INSERT INTO winddown_door.writing (moment) VALUES (now())",
        "BEGIN; LOCK TABLE winddown_door.month_held IN ACCESS SHARE MODE",
    ] {
        let said = refusal(&mut stranger, asked);
        assert!(said.contains("permission denied") || said.contains("row-level security"), "{asked}: {said}");
    }
}

/// Of a large act the planner counts what it wrote: at first, and when a table has become twice what it was.
#[test]
fn a_table_is_counted_again_once_it_has_doubled() {
    let record = office();
    let mut writer = record.connection_as(WRITER);
    let counted = || {
        lines(
            &mut record.owner(),
            "SELECT max(xmin::text::bigint)::text AS line FROM pg_statistic WHERE starelid = 'entry'::regclass",
        )
    };
    let mut count = || {
        run(&mut writer, "SELECT statistics_refresh(ARRAY['entry'])");
        counted()
    };
    record.institution("青禾贷").operating_since("2015-01-01");
    let first = count();
    assert_ne!(first, [""; 0]);
    record.institution("白鹭财富").operating_since("2015-01-01");
    assert_eq!(count(), first);
    for number in 0..40 {
        record.institution(&format!("平台{number}")).operating_since("2015-01-01");
    }
    assert_ne!(count(), first);
}

#[test]
fn a_key_older_than_an_hour_means_nothing_even_an_officers() {
    let record = office();
    let mut writer = record.connection_as(WRITER);
    let older = |minutes: u32| {
        format!(
            "SELECT pg_advisory_xact_lock_shared((extract(epoch FROM clock_timestamp() - interval '{minutes} minutes') * 1000000)::bigint)"
        )
    };
    run(&mut writer, &format!("BEGIN; SELECT record_moment(); {}", older(70)));
    assert_eq!(minutes_behind(&record), "0");
    run(&mut writer, &older(40));
    assert_eq!(minutes_behind(&record), "40");
    run(&mut writer, "COMMIT");
    assert_eq!(minutes_behind(&record), "0");
}

/// Readers do not wait for it any more, so it may not come after them.
#[test]
fn a_transaction_that_recorded_for_too_long_is_not_committed() {
    let record = office();
    let mut owner = record.connection_as(SUPERUSER);
    run(
        &mut owner,
        "BEGIN; INSERT INTO winddown_door.writing (moment) VALUES (clock_timestamp() - interval '51 minutes')",
    );
    let said = refusal(&mut owner, "COMMIT");
    assert!(said.contains("recording took too long"), "{said}");
}

#[test]
fn the_age_of_a_transaction_is_asked_when_it_ends_and_not_before() {
    let record = office();
    for early in [
        "BEGIN; SELECT record_moment(); SET CONSTRAINTS ALL IMMEDIATE",
        "BEGIN; SELECT record_moment(); DO $$ BEGIN SET CONSTRAINTS ALL IMMEDIATE; END $$",
        "BEGIN; SELECT record_moment(); SET CONSTRAINTS ALL IMMEDIATE; COMMIT",
    ] {
        let said = refusal(&mut record.connection_as(WRITER), early);
        assert!(said.contains("ended by COMMIT"), "{early}: {said}");
    }
    let mut honest = record.connection_as(WRITER);
    run(&mut honest, "BEGIN; SELECT record_moment()");
    run(&mut honest, "COMMIT");
}

#[test]
fn an_office_records_nothing_behind_the_back_of_its_readers() {
    let record = office();
    let one = record.institution("诚信贷").operating_since("2015-01-01");
    let named = ByHand::default().entry(one, 3, &json!({}));
    let mut writer = record.connection_as(WRITER);
    for moment in ["clock_timestamp()", "'2019-01-01'", "clock_timestamp() + interval '1 day'", "NULL"] {
        let said = refusal(&mut writer, &named.at(moment));
        assert!(said.contains("record_moment()"), "{moment}: {said}");
    }
    run(&mut writer, "BEGIN; SELECT record_moment()");
    let said = refusal(&mut writer, &named.at("clock_timestamp()"));
    assert!(said.contains("record_moment()"), "{said}");
    run(&mut writer, "ROLLBACK; BEGIN");
    run(&mut writer, &named.at("record_moment()"));
    run(&mut writer, "COMMIT");
    // Of what the act says of itself, nothing of when and by whom is taken.
    let written = "SELECT officer AS line FROM entry WHERE seq = 3 AND recorded_at > now() - interval '1 hour'";
    assert_eq!(lines(&mut record.owner(), written), [WRITER]);
}

#[test]
fn the_month_of_a_stranger_keeps_nobody_from_filing() {
    let record = office();
    let month = Month::of(day("2020-03-31"));
    let mut stranger = record.connection_as(NOBODY);
    run(&mut stranger, &format!("SELECT pg_advisory_lock({}, {})", 0x5749_4E44, month.number()));
    let mut session = patient_for_a_moment(&record, WRITER);
    in_txn(&mut session, Access::Write, |txn| months_lock(txn, &[month], false)).expect("held together with others");
}

/// A session that waits for nobody longer than a tenth of a second, as the address of the server says.
fn patient_for_a_moment(record: &Record, login: &str) -> Session {
    let url = format!("{}?options=-c%20lock_timeout%3D100ms", record.url(login));
    Session::open(&url, Clock::Server, Ids::Random).expect("a session")
}

#[test]
fn whoever_waits_in_vain_is_told_for_whom() {
    let record = office();
    let month = Month::of(day("2020-03-31"));
    let mut holder = record.connection_as(WRITER);
    run(&mut holder, &format!("BEGIN; SELECT record_moment(); SELECT months_hold(ARRAY[{}], true)", month.number()));
    let mut session = patient_for_a_moment(&record, NATIONAL_LOGIN);
    let told = in_txn(&mut session, Access::Write, |txn| months_lock(txn, &[month], false));
    let Err(DbError::Held { writers }) = told else { panic!("{told:?}") };
    assert_eq!(writers.len(), 1);
    assert_eq!(writers[0].login, WRITER);
    assert!(session.known_at() - writers[0].since < TimeDelta::minutes(1));
    run(&mut holder, "ROLLBACK");
    in_txn(&mut session, Access::Write, |txn| months_lock(txn, &[month], true)).expect("nobody holds it any more");
}
