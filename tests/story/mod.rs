//! The lives of institutions, written to a record and read back from it.

use winddown::domain::reason::Reason::LostContact;
use winddown::domain::state::InstitutionState::{ClosedUnresolved, Operating};

use crate::support::{Record, day};

#[test]
fn a_stop_is_listed_from_its_day_on_and_opens_a_case() {
    let record = Record::new();
    let id = record
        .institution("诚信贷")
        .at("330100")
        .operating_since("2015-01-01");
    record
        .log(id, ClosedUnresolved)
        .on("2019-06-30")
        .because(LostContact)
        .recorded();
    let now = record.now();
    assert_eq!(record.state_on(id, day("2019-06-29"), now), Some(Operating));
    assert_eq!(
        record.state_on(id, day("2019-06-30"), now),
        Some(ClosedUnresolved)
    );
    assert_eq!(record.chains(id).len(), 2, "the institution and its case");
    assert_eq!(record.breaks(), []);
}
