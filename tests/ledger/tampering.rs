//! Somebody with all rights goes behind the program. The chain shows it.

use std::sync::Mutex;

use uuid::Uuid;
use winddown::db::ledger::{Span, stored_entry_each};
use winddown::db::{Access, Session, in_txn};
use winddown::domain::value::digest::{Break, entry_digest, hex};
use winddown::reports::audit::{audit, audit_by};

use crate::support::Record;

/// Runs statements with the triggers off, as only a superuser can.
fn behind_the_back(record: &Record, statements: &str) {
    record.run(&format!("SET session_replication_role = replica; {statements}"));
}

fn filled() -> (Record, Uuid) {
    let record = Record::new();
    let id = record.fill().hangzhou;
    assert_eq!(record.breaks(), []);
    (record, id)
}

/// What a forger who knows how would do: give an altered entry the hash that fits it.
fn hash_again(record: &Record, id: &Uuid, seq: i32) {
    let mut fitting = String::new();
    in_txn(&mut record.session(), Access::Read, |txn| {
        stored_entry_each(txn, Span { subject: Some(*id), ..Span::default() }, |entry| {
            if entry.seq == seq {
                fitting = hex(&entry_digest(entry));
            }
        })
    })
    .expect("the chain is read");
    let statement = format!("UPDATE entry SET hash = '\\x{fitting}' WHERE subject_id = '{id}' AND seq = {seq}");
    behind_the_back(record, &statement);
}

#[test]
fn a_changed_letter_is_found() {
    let (record, id) = filled();
    behind_the_back(
        &record,
        &format!("UPDATE entry SET basis = replace(basis, '12', '13') WHERE subject_id = '{id}' AND seq = 3"),
    );
    assert_eq!(record.breaks(), [Break::Altered { seq: 3 }]);
}

#[test]
fn a_changed_letter_that_was_hashed_again_is_found_by_the_entry_after() {
    let (record, id) = filled();
    behind_the_back(&record, &format!("UPDATE entry SET basis = 'forged' WHERE subject_id = '{id}' AND seq = 3"));
    hash_again(&record, &id, 3);
    assert_eq!(record.breaks(), [Break::Unlinked { seq: 4 }]);
}

#[test]
fn a_row_taken_from_the_middle_is_found() {
    let (record, id) = filled();
    behind_the_back(&record, &format!("DELETE FROM entry WHERE subject_id = '{id}' AND seq = 4"));
    assert_eq!(record.breaks(), [Break::Gap { expected: 4, found: 5 }]);
}

#[test]
fn rows_that_changed_places_are_found() {
    let (record, id) = filled();
    behind_the_back(
        &record,
        &format!(
            "UPDATE entry SET seq = 99 WHERE subject_id = '{id}' AND seq = 4; \
             UPDATE entry SET seq = 4 WHERE subject_id = '{id}' AND seq = 5; \
             UPDATE entry SET seq = 5 WHERE subject_id = '{id}' AND seq = 99"
        ),
    );
    let found = record.breaks();
    for expected in
        [Break::Unlinked { seq: 4 }, Break::Altered { seq: 4 }, Break::Altered { seq: 5 }, Break::Earlier { seq: 5 }]
    {
        assert!(found.contains(&expected), "{expected:?} not in {found:?}");
    }
}

#[test]
fn a_row_put_in_between_is_found() {
    let (record, id) = filled();
    behind_the_back(
        &record,
        &format!(
            "UPDATE entry SET seq = seq + 100 WHERE subject_id = '{id}' AND seq > 3; \
             INSERT INTO entry SELECT subject_id, 4, track, kind, from_state, to_state, effective_on, precision, \
               recorded_at, officer, 'put in', reason, note, corrects, act_id, payload, evidence, hash, hash \
               FROM entry WHERE subject_id = '{id}' AND seq = 3; \
             UPDATE entry SET seq = seq - 99 WHERE subject_id = '{id}' AND seq > 100"
        ),
    );
    hash_again(&record, &id, 4);
    let found = record.breaks();
    assert!(found.contains(&Break::Unlinked { seq: 5 }), "{found:?}");
    assert!(found.contains(&Break::Altered { seq: 5 }), "{found:?}");
}

/// What one session finds, in the same order, whichever of several was the first to be through with its part.
#[test]
fn several_sessions_find_what_one_finds() {
    let (record, id) = filled();
    behind_the_back(
        &record,
        &format!(
            "UPDATE entry SET basis = 'forged' WHERE seq = 2; DELETE FROM entry WHERE seq = 1 AND track = 'clearance'; \
             DELETE FROM entry WHERE subject_id = '{id}' AND seq = 4; DELETE FROM subject WHERE subject_id = '{id}'"
        ),
    );
    let by = |sessions: usize| {
        let mut walkers: Vec<Session> = (0..sessions).map(|_| record.session()).collect();
        let last = Mutex::new((0, 0));
        let told = |walked, all| *last.lock().expect("nobody failed") = (walked, all);
        let found = in_txn(&mut record.session(), Access::Read, |txn| audit_by(txn, &mut walkers, &told));
        let (walked, all) = *last.lock().expect("nobody failed");
        assert_eq!(walked, all);
        found.expect("the entries are read")
    };
    let one = in_txn(&mut record.session(), Access::Read, |txn| audit(txn, None)).expect("the entries are read");
    assert!(one.break_count == 5 && one.breaks.contains(&(id, Break::Gap { expected: 4, found: 5 })), "{one:?}");
    for sessions in [1, 2, 5] {
        assert_eq!(by(sessions), one, "{sessions}");
    }
}

/// The hash is computed twice, in SQL and in Rust, over every kind of entry and every kind of text.
#[test]
fn database_and_program_agree_on_the_hash_of_awkward_texts() {
    let record = Record::new();
    let id = record.institution("诚信\u{0301}贷 \"引号\" \\ \n 𠮷").operating_since("2015-01-01");
    record
        .log(id, winddown::domain::institution::state::InstitutionState::Reducing)
        .on("2018-01-01")
        .resting_on("第1号\t‘x’ – 🦀")
        .recorded();
    assert_eq!(record.entries(id).len(), 3);
    assert_eq!(record.breaks(), []);
}
