//! What is doubtful about the returns that stand.

use uuid::Uuid;
use winddown::db::{Access, in_txn};
use winddown::domain::returns::Observation;
use winddown::domain::returns::quality::Doubt;
use winddown::domain::value::month::Month;
use winddown::reports::months::quality::quality;

use super::returning::{given, month};
use crate::support::Record;

fn found(record: &Record, as_of: &str) -> Vec<(Doubt, Uuid, Month)> {
    let cut = record.cut(as_of);
    let rows = in_txn(&mut record.session(), Access::Read, |txn| quality(txn, &cut));
    let rows = rows.expect("the list");
    rows.iter().map(|row| (row.doubt, row.subject, row.month)).collect()
}

#[test]
fn every_doubt_is_listed_by_kind_until_it_is_restated() {
    use Doubt::{Break, Estimated, Jump, Late, LendersWithoutBalance, RecordedMissing};
    let record = Record::new();
    let fine = record.institution("齐全").operating_since("2018-01-01");
    let odd = record.institution("可疑").operating_since("2018-01-01");
    record.returns(&[
        given(fine, "2020-02"),
        given(odd, "2020-02").saying(100_000, 100, 40),
        given(fine, "2020-03").saying(900_000, 90, 30),
        given(odd, "2020-03").saying(1_000_000_000, 100, 40),
    ]);
    let (march, april) = (month("2020-03"), month("2020-04"));
    assert_eq!(found(&record, "2020-04-05"), [(Jump, odd, march)]);
    record.returns(&[
        given(odd, "2020-03").saying(100_000, 95, 38).version(2),
        given(odd, "2020-04").saying(0, 95, 0),
        given(fine, "2020-04").marked(&[Observation::Estimated, Observation::Break]),
    ]);
    assert_eq!(
        found(&record, "2020-05-05"),
        [(LendersWithoutBalance, odd, april), (Estimated, fine, april), (Break, fine, april),]
    );
    record.returns(&[given(odd, "2020-05").marked(&[Observation::Missing])]);
    let may = month("2020-05");
    let kinds: Vec<(Doubt, Uuid, Month)> =
        found(&record, "2020-06-06").into_iter().filter(|(_, _, of)| *of == may).collect();
    assert_eq!(kinds, [(Late, fine, may), (RecordedMissing, odd, may)]);
}
