//! The sample nation, loaded into a real database.

use winddown::db::list::{ListFilter, state_count_list};
use winddown::db::{Access, in_txn};
use winddown::domain::state::InstitutionState;
use winddown::reports::Cut;
use winddown::reports::pilot::{PilotOutcome, pilots};
use winddown::sample;

use crate::support::{Record, day};

fn moment(text: &str) -> chrono::DateTime<chrono::Utc> {
    text.parse().unwrap()
}

/// Institutions in these states on a day, as known at a moment.
fn count(record: &Record, as_of: &str, known_at: &str, states: &[InstitutionState]) -> i64 {
    let filter = ListFilter {
        as_of: day(as_of),
        known_at: moment(known_at),
        states: states.to_vec(),
        units: None,
        subjects: None,
        limit: None,
    };
    in_txn(&mut record.session(), Access::Read, |txn| {
        state_count_list(txn, &filter)
    })
    .unwrap()
    .iter()
    .map(|count| count.institutions)
    .sum()
}

#[test]
fn the_sample_nation_winds_down_as_published() {
    let record = Record::new();
    sample::load(&mut record.session(), &mut |_, _| Ok(())).unwrap();
    let in_operation: Vec<InstitutionState> = InstitutionState::ALL
        .iter()
        .copied()
        .filter(|state| state.in_operation())
        .collect();
    let now = "2021-01-01T00:00:00Z";
    for (as_of, left) in [
        ("2018-06-30", 1600),
        ("2018-12-31", 1029),
        ("2019-09-30", 462),
        ("2019-10-31", 427),
        ("2019-12-31", 248),
        ("2020-03-31", 139),
        ("2020-06-30", 29),
        ("2020-08-31", 15),
        ("2020-11-06", 3),
        ("2020-11-16", 0),
    ] {
        assert_eq!(count(&record, as_of, now, &in_operation), left, "{as_of}");
    }
    // What was published in April 2020 was known then, and what was known in January 2019 was less.
    let april = "2020-04-24T00:00:00Z";
    assert_eq!(count(&record, "2020-03-31", april, &in_operation), 139);
    assert!(count(&record, "2018-12-31", "2019-01-31T00:00:00Z", &in_operation) > 1029);
    for stuck in [InstitutionState::Exited, InstitutionState::ClosedUnresolved] {
        assert!(count(&record, "2020-03-31", april, &[stuck]) > 500);
    }
    // Something was put right after April.
    let exited = [InstitutionState::Exited];
    assert!(
        count(&record, "2020-03-31", april, &exited) != count(&record, "2020-03-31", now, &exited)
    );
    let cut = Cut {
        as_of: day("2020-03-31"),
        known_at: moment(april),
        units: None,
        limit: None,
    };
    let found = in_txn(&mut record.session(), Access::Read, |txn| pilots(txn, &cut)).unwrap();
    assert_eq!(found.count(), 30);
    for (outcome, of) in found.outcomes {
        assert!(of > 0, "{outcome}");
        assert!(outcome != PilotOutcome::Converted || of == 3);
    }
    assert_eq!(record.breaks(), []);
}
