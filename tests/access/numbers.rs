//! Short numbers: nobody chooses one, nobody waits for one, and none tells of another unit's institutions.

use std::sync::mpsc::channel;
use std::thread;
use std::time::Duration;

use diesel::connection::SimpleConnection;
use diesel::prelude::*;
use uuid::Uuid;
use winddown::actions::error::ActionError;
use winddown::actions::institution_resolve;
use winddown::db::{Access, in_txn};

use crate::support::Record;
use crate::support::by_hand::ByHand;
use crate::support::sql::{lines, refusal};

fn added(id: u128, track: &str) -> String {
    let id = Uuid::from_u128(id);
    format!("INSERT INTO subject (subject_id, track, unit_code) VALUES ('{id}', '{track}', '330100')")
}

/// The numbers of everybody, in the order in which they were given.
fn numbers(record: &Record) -> Vec<i64> {
    let given = "SELECT short_number::text AS line FROM subject WHERE short_number IS NOT NULL ORDER BY short_number";
    lines(&mut record.owner(), given).iter().filter_map(|number| number.parse().ok()).collect()
}

#[test]
fn every_institution_case_and_lead_has_one_and_units_and_filings_have_none() {
    let record = Record::new();
    record.fill();
    let without =
        "SELECT DISTINCT track AS line FROM subject WHERE short_number IS NULL AND track NOT IN ('unit', 'filing')";
    assert_eq!(lines(&mut record.owner(), without), [""; 0]);
    let numbers = numbers(&record);
    assert!(!numbers.is_empty() && numbers.iter().all(|number| *number > 1000), "{numbers:?}");
    record.run(&added(1, "unit"));
    assert_eq!(self::numbers(&record), numbers);
}

#[test]
fn nobody_chooses_a_number_or_changes_one_in_the_record_of_an_office() {
    let record = Record::of_an_office();
    record.officer("numbers_zhejiang", "330000");
    let mut officer = record.connection_as("numbers_zhejiang");
    let id = Uuid::from_u128(7);
    let added = ByHand::default().subject(id, "institution", "330100");
    officer
        .batch_execute(&format!("BEGIN; SELECT record_moment(); {}; COMMIT", added.at("record_moment()")))
        .expect_err("a second moment");
    officer.batch_execute("ROLLBACK; BEGIN").expect("begun anew");
    officer.batch_execute(&added.at("record_moment()")).expect("recorded");
    officer.batch_execute("COMMIT").expect("committed");
    assert!(!numbers(&record).contains(&8_888_888));
    let refused = refusal(&mut officer, "UPDATE subject SET short_number = 8888888");
    assert!(refused.contains("permission denied"), "{refused}");
    let refused = refusal(&mut officer, "SELECT nextval('subject_short_number')");
    assert!(refused.contains("permission denied"), "{refused}");
}

#[test]
fn a_second_writer_does_not_wait_and_what_is_taken_back_leaves_a_gap() {
    let record = Record::new();
    let (done, told) = channel();
    let mut first = record.owner();
    first
        .transaction(|first| {
            first.batch_execute(&added(1, "institution"))?;
            thread::scope(|scope| {
                scope.spawn(|| {
                    record.run(&added(2, "institution"));
                    let _ = done.send(());
                });
                assert!(told.recv_timeout(Duration::from_secs(30)).is_ok(), "the second waits for the first");
            });
            Err::<(), _>(diesel::result::Error::RollbackTransaction)
        })
        .expect_err("taken back");
    record.run(&added(3, "institution"));
    let numbers = numbers(&record);
    assert_eq!(numbers.len(), 2);
    assert_eq!(numbers[1] - numbers[0], 1, "the first left a gap before both");
    assert_eq!(numbers[0], 1002);
}

#[test]
fn the_number_of_another_unit_is_answered_as_one_that_nobody_has() {
    let record = Record::new();
    let hangzhou = record.fill().hangzhou;
    let query = format!("SELECT short_number::text AS line FROM subject WHERE subject_id = '{hangzhou}'");
    let number: i64 = lines(&mut record.owner(), &query)[0].parse().unwrap();
    let shown = winddown::domain::value::short_number::ShortNumber::of(number).to_string();
    record.officer("numbers_jiangsu", "320000");
    record.officer("numbers_zhejiang", "330000");
    let asked = |login: &str, text: &str| {
        in_txn(&mut record.session_as(login), Access::Read, |txn| institution_resolve(txn, text))
    };
    assert_eq!(asked("numbers_zhejiang", &shown).map(|found| found.subject_id).ok(), Some(hangzhou));
    for text in [shown.as_str(), "9999999-F"] {
        let similar = match asked("numbers_jiangsu", text) {
            Err(ActionError::NotFound { similar, .. }) => similar,
            other => panic!("{text}: {other:?}"),
        };
        assert_eq!(similar, []);
    }
}
