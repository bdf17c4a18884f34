//! The numbers of leads: each is of its unit, none is given twice, and nobody waits for a number that a stranger has.

use std::sync::Barrier;
use std::thread;

use serde_json::json;
use uuid::Uuid;
use winddown::actions::Grounds;
use winddown::actions::error::ActionError;
use winddown::actions::lead_add::{LeadAdd, apply};
use winddown::db::{Access, DbError};
use winddown::domain::lead::fact::{Sector, Source};
use winddown::domain::lead::marks::MarkKind;

use crate::support::by_hand::ByHand;
use crate::support::sql::{lines, refusal};
use crate::support::{Record, day, server};

const ADDERS: usize = 20;

fn lead(unit: &str, domain: &str, number: Option<&str>) -> LeadAdd {
    LeadAdd {
        unit: Some(unit.to_owned()),
        number: number.map(str::to_owned),
        sector: Sector::P2pNew,
        source: Source::Monitor,
        subject: format!("平台{domain}"),
        marks: vec![(MarkKind::Domain, domain.to_owned())],
        stock: None,
        people: None,
        effective: day("2020-06-01"),
        merge_into: None,
        distinct: true,
        grounds: Grounds { basis: "监测日报".to_owned(), note: None, evidence: Vec::new() },
    }
}

fn received(record: &Record, login: &str, add: &LeadAdd) -> Result<String, ActionError> {
    apply(&mut record.session_as(login), Access::Write, add).map(|added| added.number)
}

fn two_provinces() -> Record {
    let record = Record::new();
    record.officer("numbers_jiangsu", "320000");
    record.officer("numbers_sichuan", "510000");
    record
}

#[test]
fn twenty_at_once_get_twenty_numbers() {
    let _turn = server::alone();
    let record = two_provinces();
    let start = Barrier::new(ADDERS);
    let mut numbers: Vec<String> = thread::scope(|scope| {
        let adders: Vec<_> = (0..ADDERS)
            .map(|place| {
                let (record, start) = (&record, &start);
                scope.spawn(move || {
                    let mut session = record.session_as("numbers_jiangsu");
                    let add = lead("320000", &format!("p{place}x.example"), None);
                    start.wait();
                    apply(&mut session, Access::Write, &add).map(|added| added.number)
                })
            })
            .collect();
        adders.into_iter().map(|adder| adder.join().expect("an adder").expect("a number")).collect()
    });
    numbers.sort();
    let all: Vec<String> = (1..=ADDERS).map(|number| format!("L-320000-2020-{number:04}")).collect();
    assert_eq!(numbers, all);
}

#[test]
fn a_number_that_names_another_unit_is_refused_by_the_program_and_by_the_schema() {
    let record = two_provinces();
    let told = received(&record, "numbers_sichuan", &lead("510000", "one.example", Some("l-320000-2020-0001")));
    assert!(matches!(&told, Err(ActionError::LeadNumberForeign { of, .. }) if of == "320000"), "{told:?}");
    let own = received(&record, "numbers_sichuan", &lead("510000", "one.example", None));
    assert_eq!(own.ok().as_deref(), Some("L-510000-2020-0001"));
    let mut officer = record.connection_as("numbers_sichuan");
    let lead: Uuid = lines(&mut officer, "SELECT subject_id::text AS line FROM lead_mark WHERE kind = 'number'")[0]
        .parse()
        .expect("an id");
    let next = i32::try_from(record.entries(lead).len()).expect("few") + 1;
    let noted = json!({ "track": "lead", "reason": "step-done", "payload": r#"{"fact":"mark-added"}"# });
    let forged = ByHand::default().entry(lead, next, &noted).drawn(
        "lead_mark",
        json!({ "subject_id": lead, "seq": next, "item": 0, "kind": "number", "value": "L-320000-2020-0001",
            "effective_from": "2019-01-01" }),
    );
    let said = refusal(&mut officer, &forged.at("now()"));
    assert!(said.contains("is of unit 320000"), "{said}");
}

/// A record may hold foreign numbers from before: they stop nobody.
#[test]
fn numbers_that_strangers_have_are_passed_over() {
    let record = two_provinces();
    for (place, number) in (1..).zip(["A-1", "A-2", "A-3"]) {
        let domain = format!("s{place}y.example");
        received(&record, "numbers_sichuan", &lead("510000", &domain, Some(number))).expect("a number of its own");
    }
    record.run(
        "ALTER TABLE lead_mark DISABLE TRIGGER USER; \
         UPDATE lead_mark SET value = 'L-320000-2020-000' || right(value, 1) WHERE kind = 'number' AND value LIKE 'A-%'; \
         ALTER TABLE lead_mark ENABLE TRIGGER USER",
    );
    let next = |domain| received(&record, "numbers_jiangsu", &lead("320000", domain, None));
    assert_eq!(next("a.example").ok().as_deref(), Some("L-320000-2020-0004"));
    assert_eq!(next("b.example").ok().as_deref(), Some("L-320000-2020-0005"));
    let typed = received(&record, "numbers_jiangsu", &lead("320000", "c.example", Some("L-320000-2020-0002")));
    assert!(
        matches!(typed, Err(ActionError::LeadNumberTaken { .. })),
        "taken, though it cannot be seen whose it is: {typed:?}"
    );
}

#[test]
fn a_number_that_was_typed_is_passed_over_when_counting_comes_to_it() {
    let record = two_provinces();
    let add = |domain, number| received(&record, "numbers_jiangsu", &lead("320000", domain, number)).expect("a number");
    assert_eq!(add("a.example", Some("L-320000-2020-0002")), "L-320000-2020-0002");
    assert_eq!(add("b.example", None), "L-320000-2020-0001");
    assert_eq!(add("c.example", None), "L-320000-2020-0003");
}

#[test]
fn who_does_not_write_for_a_unit_takes_none_of_its_numbers_nor_holds_its_counter() {
    let record = two_provinces();
    let told = received(&record, "numbers_sichuan", &lead("320000", "a.example", None));
    assert!(matches!(told, Err(ActionError::Db(DbError::UnitNotYours { .. }))), "{told:?}");
    received(&record, "numbers_jiangsu", &lead("320000", "a.example", None)).expect("a number");
    let mut stranger = record.connection_as("numbers_sichuan");
    let seen = crate::support::sql::count(&mut stranger, "lead_counter");
    assert_eq!(seen, 0, "what it does not see it cannot lock");
}
