//! What the record knew: for any day and any moment, lists show what the entries recorded by then come to.

use chrono::{DateTime, Days, NaiveDate, Utc};
use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};
use uuid::Uuid;
use winddown::domain::engine::entry::Entry;
use winddown::domain::engine::timeline::{move_on, standing};
use winddown::domain::institution::state::InstitutionState;

use crate::support::{Record, day};

/// What somebody tries on one institution. Days count from 2015-01-01.
#[derive(Debug, Clone)]
enum Try {
    Log { to: InstitutionState, day: u64 },
    Reopen { day: u64 },
    Redate { target: i32, day: u64 },
    Strike { target: i32 },
}

const SPAN: u64 = 300;

fn tries() -> impl Strategy<Value = Vec<Try>> {
    let state = proptest::sample::select(InstitutionState::ALL.to_vec());
    let one = prop_oneof![
        8 => (state, 0..SPAN).prop_map(|(to, day)| Try::Log { to, day }),
        1 => (0..SPAN).prop_map(|day| Try::Reopen { day }),
        3 => (2..9_i32, 0..SPAN).prop_map(|(target, day)| Try::Redate { target, day }),
        1 => (2..9_i32).prop_map(|target| Try::Strike { target }),
    ];
    proptest::collection::vec(one, 25)
}

fn at(days: u64) -> NaiveDate {
    day("2015-01-01") + Days::new(days)
}

fn attempt(record: &Record, id: Uuid, tried: &Try) -> bool {
    let outcome = match tried {
        Try::Log { to, day } => record.log(id, *to).on(&at(*day).to_string()).tried(),
        Try::Reopen { day } => record.reopen(id).on(&at(*day).to_string()).tried(),
        Try::Redate { target, day } => record.correct(id, *target).on(at(*day)).tried(),
        Try::Strike { target } => record.correct(id, *target).struck().tried(),
    };
    outcome.is_ok_and(|(_, already)| !already)
}

/// The state on a day by the entries recorded by a moment, worked out without the database.
fn state_by_entries(entries: &[Entry], on: NaiveDate, known_at: DateTime<Utc>) -> Option<InstitutionState> {
    let known: Vec<Entry> = entries.iter().filter(|entry| entry.recorded_at <= known_at).cloned().collect();
    move_on(&standing(&known), on).and_then(|one| one.to.institution())
}

#[test]
fn lists_show_what_was_known_and_go_on_showing_it() {
    let mut runner = TestRunner::new(Config { cases: 6, failure_persistence: None, ..Config::default() });
    runner
        .run(&tries(), |tries| {
            let record = Record::new();
            let id = record.institution("诚信贷").operating_since("2015-01-01");
            let days: Vec<NaiveDate> = (0..SPAN).step_by(37).map(at).collect();
            let mut told = Vec::new();
            for tried in &tries {
                if attempt(&record, id, tried) {
                    let moment = record.now();
                    for on in &days {
                        told.push((*on, moment, record.state_on(id, *on, moment)));
                    }
                }
            }
            let entries = record.entries(id);
            for (on, moment, said) in told {
                prop_assert_eq!(said, state_by_entries(&entries, on, moment));
                prop_assert_eq!(record.state_on(id, on, moment), said, "told otherwise later");
            }
            prop_assert_eq!(record.breaks(), []);
            Ok(())
        })
        .unwrap();
}

#[test]
fn a_correction_changes_what_is_known_now_and_not_what_was_known_then() {
    use winddown::domain::institution::state::InstitutionState::{ClosedUnresolved, Operating};
    let record = Record::new();
    let id = record.institution("诚信贷").operating_since("2015-01-01");
    let stop = record.log(id, ClosedUnresolved).on("2019-06-30").recorded();
    let before = record.now();
    record.correct(id, stop).on(day("2019-05-15")).recorded();
    let after = record.now();
    let june = day("2019-06-01");
    assert_eq!(record.state_on(id, june, before), Some(Operating));
    assert_eq!(record.state_on(id, june, after), Some(ClosedUnresolved));
}
