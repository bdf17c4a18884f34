//! A merge: the survivor answers for both, and every entry stays.

use uuid::Uuid;
use winddown::actions::Grounds;
use winddown::actions::merge::{Merge, apply};
use winddown::db::institution::institution_exact;
use winddown::db::{Access, in_txn};
use winddown::domain::entry::IdentifierGiven;
use winddown::domain::identifier::IdentifierKind;
use winddown::domain::state::InstitutionState::{ClosedUnresolved, Operating, Void};

use crate::support::{Record, day};

fn merge(record: &Record, duplicate: Uuid, survivor: Uuid) -> bool {
    let merge = Merge {
        duplicate: duplicate.to_string(),
        survivor: survivor.to_string(),
        effective: day("2020-01-01"),
        grounds: Grounds {
            basis: "浙金办〔2020〕1号".to_owned(),
            note: None,
            evidence: Vec::new(),
        },
    };
    apply(&mut record.session(), Access::Write, &merge)
        .expect("merged")
        .already
}

fn answers(record: &Record, text: &str) -> Vec<Uuid> {
    in_txn(&mut record.session(), Access::Read, |txn| {
        institution_exact(txn, text)
    })
    .expect("a search")
    .into_iter()
    .map(|found| found.subject_id)
    .collect()
}

#[test]
fn nothing_of_a_duplicate_is_lost() {
    let record = Record::new();
    let survivor = record.institution("诚信贷").operating_since("2015-01-01");
    let duplicate = record
        .institution("诚信网贷")
        .identified(IdentifierGiven {
            kind: IdentifierKind::Uscc,
            value: "91330100MA27XNXX0A".to_owned(),
            check_accepted: true,
        })
        .operating_since("2015-02-01");
    record
        .log(duplicate, ClosedUnresolved)
        .on("2019-06-30")
        .recorded();
    let before = record.entries(duplicate);

    assert!(!merge(&record, duplicate, survivor));
    let after = record.entries(duplicate);
    assert_eq!(after[..before.len()], before, "its history stays as it was");
    for text in [
        "诚信网贷",
        "91330100MA27XNXX0A",
        "诚信贷",
        &duplicate.to_string(),
    ] {
        assert_eq!(answers(&record, text), [survivor], "{text}");
    }
    let (today, now) = (record.today(), record.now());
    assert_eq!(record.state_on(survivor, today, now), Some(Operating));
    assert_eq!(record.state_on(duplicate, today, now), Some(Void));
    assert_eq!(
        record.state_on(duplicate, day("2019-12-31"), now),
        Some(ClosedUnresolved)
    );

    let count = record.entries(survivor).len();
    assert!(merge(&record, duplicate, survivor), "a retry says so");
    assert_eq!(record.entries(survivor).len(), count);
    assert_eq!(record.breaks(), []);
}
