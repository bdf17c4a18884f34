//! A class is the province's: who covers the institution records it, nobody else sees it, and no row is put in by hand
//! that the program could not read.

use rstest::rstest;
use serde_json::{Value, json};
use winddown::db::session::NATIONAL_LOGIN;
use winddown::domain::institution::aspect::{AspectFact, DisposalClass, RegistrationStatus};

use crate::support::Record;
use crate::support::by_hand::ByHand;
use crate::support::sql::{count, lines, refusal};

const ZHEJIANG: &str = "classes_zhejiang";
const JIANGSU: &str = "classes_jiangsu";
const AUDITOR: &str = "classes_auditor";

#[test]
fn an_officer_of_another_province_neither_sees_nor_records_a_class() {
    let record = Record::new();
    let filled = record.fill();
    record.officer(ZHEJIANG, "330000");
    record.officer(JIANGSU, "320000");
    record.auditor(AUDITOR, "330000");
    let small = AspectFact::Class(DisposalClass::Small);
    let revoked = AspectFact::Registration(RegistrationStatus::Revoked);
    let hangzhou = filled.hangzhou;
    for login in [JIANGSU, AUDITOR] {
        let tried = record.aspect_tried(login, hangzhou, small, "2018-12-01");
        assert!(tried.is_err(), "{login}: {tried:?}");
    }
    assert_eq!(count(&mut record.owner(), "institution_aspect"), 0);
    record.aspect_tried(ZHEJIANG, hangzhou, small, "2018-12-01").expect("its province puts it in a class");
    record.aspect_tried(ZHEJIANG, hangzhou, revoked, "2020-03-01").expect("its registration is recorded");
    let seen = |login| count(&mut record.connection_as(login), "institution_aspect");
    assert_eq!([seen(ZHEJIANG), seen(AUDITOR), seen(JIANGSU)], [2, 2, 0]);
}

#[test]
fn what_was_known_earlier_stays_when_a_late_entry_comes() {
    let record = Record::new();
    let filled = record.fill();
    let class = |class, on| {
        record
            .aspect_tried(NATIONAL_LOGIN, filled.nanjing, AspectFact::Class(class), on)
            .expect("the class is recorded");
    };
    class(DisposalClass::Small, "2019-01-01");
    let before = record.now();
    class(DisposalClass::LargeHigh, "2018-12-01");
    let query = |at: String| {
        format!(
            "SELECT concat_ws(' ', class, effective_from, effective_to) AS line FROM institution_aspect \
             WHERE known_from <= '{at}' AND (known_to IS NULL OR known_to > '{at}') ORDER BY effective_from"
        )
    };
    let known = |at: String| lines(&mut record.owner(), &query(at));
    assert_eq!(known(before.to_rfc3339()), ["small 2019-01-01"]);
    assert_eq!(known(record.now().to_rfc3339()), ["large-high 2018-12-01 2019-01-01", "small 2019-01-01"]);
}

#[rstest]
#[case(json!({ "class": "biggest", "effective_from": "2019-02-01" }), "no class there is")]
#[case(json!({ "class": "small", "registration": "revoked", "effective_from": "2019-02-01" }), "violates check constraint")]
#[case(json!({ "effective_from": "2019-02-01" }), "violates check constraint")]
#[case(json!({ "class": "small", "effective_from": "2019-02-01", "effective_to": "2019-02-01" }), "violates check constraint")]
#[case(json!({ "class": "small", "effective_from": "2019-02-01", "effective_to": "infinity" }), "violates check constraint")]
fn no_row_is_put_in_by_hand_that_nobody_could_read(#[case] mut row: Value, #[case] why: &str) {
    let record = Record::new();
    let one = record.institution("诚信贷").operating_since("2015-01-01");
    record.officer(ZHEJIANG, "330000");
    if let Some(row) = row.as_object_mut() {
        row.extend([
            ("subject_id".to_owned(), json!(one)),
            ("seq".to_owned(), json!(3)),
            ("basis".to_owned(), json!("x")),
        ]);
    }
    let forged = ByHand::default().entry(one, 3, &json!({})).drawn("institution_aspect", row);
    let said = refusal(&mut record.connection_as(ZHEJIANG), &forged.at("now()"));
    assert!(said.contains(why), "{said}");
}
