//! Who is in a class, and since when, as the database lists it, against the same worked out from the chain.

use winddown::db::aspect::classed_list;
use winddown::db::session::NATIONAL_LOGIN;
use winddown::db::{Access, DbError, in_txn};
use winddown::domain::institution::aspect::DisposalClass::{LargeHigh, Small, Unclassified};
use winddown::domain::institution::aspect::{AspectFact, classed_since};
use winddown::domain::institution::state::InstitutionState::Reducing;

use crate::support::{Record, day};

#[test]
fn who_owes_a_plan_is_listed_since_the_day_the_chain_says() {
    let record = Record::new();
    let one = record.institution("诚信贷").operating_since("2015-01-01");
    record.institution("海棠贷").operating_since("2015-01-01");
    let facts = [(Small, "2019-03-01"), (LargeHigh, "2019-05-01"), (Unclassified, "2019-08-01"), (Small, "2019-10-01")];
    for (class, on) in facts {
        record.aspect_tried(NATIONAL_LOGIN, one, AspectFact::Class(class), on).expect("the class is recorded");
    }
    record.log(one, Reducing).on("2020-01-15").recorded();
    let entries = record.entries(one);
    let known_at = record.now();
    for on in ["2019-02-28", "2019-03-01", "2019-06-01", "2019-08-01", "2019-10-02"] {
        let listed = in_txn(&mut record.session(), Access::Read, |txn| classed_list(txn, day(on), known_at, None))
            .map_err(|error: DbError| error.to_string())
            .expect("the list is read");
        let since = listed.iter().find(|read| read.subject == one);
        assert!(listed.len() <= 1, "the other is in no class: {listed:?}");
        assert_eq!(since.map(|read| read.classed_on), classed_since(&entries, day(on)), "{on}");
    }
    let reducing =
        in_txn(&mut record.session(), Access::Read, |txn| classed_list(txn, day("2020-01-15"), known_at, None))
            .map_err(|error: DbError| error.to_string());
    assert_eq!(reducing, Ok(Vec::new()), "a plan was filed");
}
