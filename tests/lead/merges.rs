//! Leads that are the same: whatever is merged into whatever, one stays.

use std::sync::Barrier;
use std::thread;

use chrono::NaiveDate;
use winddown::actions::Grounds;
use winddown::actions::error::ActionError;
use winddown::actions::lead_add::{LeadAdd, apply as add};
use winddown::actions::lead_advance::{LeadAdvance, LeadAdvanced, apply as advance};
use winddown::db::{Access, DbError, Session};
use winddown::domain::lead::fact::{Sector, Source};
use winddown::domain::lead::marks::MarkKind;
use winddown::domain::lead::state::LeadState;
use winddown::domain::value::reason::Reason;

use crate::support::sql::lines;
use crate::support::{Record, day, server};

fn grounds() -> Grounds {
    Grounds { basis: "监测日报".to_owned(), note: None, evidence: Vec::new() }
}

/// Three leads of Hangzhou, by number.
fn three(record: &Record) -> [String; 3] {
    ["a.example", "b.example", "c.example"].map(|domain| {
        let lead = LeadAdd {
            unit: Some("330100".to_owned()),
            number: None,
            sector: Sector::P2pNew,
            source: Source::Monitor,
            subject: format!("平台{domain}"),
            marks: vec![(MarkKind::Domain, domain.to_owned())],
            stock: None,
            people: None,
            effective: day("2020-06-01"),
            merge_into: None,
            distinct: true,
            grounds: grounds(),
        };
        add(&mut record.session(), Access::Write, &lead).expect("received").number
    })
}

fn merged(session: &mut Session, lead: &str, into: &str, on: NaiveDate) -> Result<LeadAdvanced, ActionError> {
    let step = LeadAdvance {
        lead: lead.to_owned(),
        to: LeadState::Merged,
        effective: on,
        reason: Some(Reason::Duplicate),
        receiver: None,
        receipt: None,
        review: None,
        into: Some(into.to_owned()),
        marks: Vec::new(),
        grounds: grounds(),
        expected: None,
    };
    advance(session, Access::Write, &step)
}

fn merged_leads(record: &Record) -> usize {
    lines(
        &mut record.owner(),
        "SELECT subject_id::text AS line FROM period WHERE track = 'lead' AND state = 'merged' AND known_to IS NULL \
         AND effective_to IS NULL",
    )
    .len()
}

#[test]
fn leads_are_not_merged_in_a_circle_however_long() {
    let record = Record::new();
    let [a, b, c] = three(&record);
    let on = day("2020-06-02");
    merged(&mut record.session(), &a, &b, on).expect("merged");
    merged(&mut record.session(), &b, &c, on).expect("merged");
    let told = merged(&mut record.session(), &c, &a, on);
    assert!(matches!(&told, Err(ActionError::LeadIntoItself { number }) if *number == a), "{told:?}");
    assert_eq!(merged_leads(&record), 2);
}

#[test]
fn of_leads_merged_into_each_other_at_once_one_stays() {
    let _turn = server::alone();
    let record = Record::new();
    let [a, b, c] = three(&record);
    let start = Barrier::new(3);
    let told: Vec<_> = thread::scope(|scope| {
        let writers = [(&a, &b), (&b, &c), (&c, &a)].map(|(lead, into)| {
            let (record, start) = (&record, &start);
            scope.spawn(move || {
                let mut session = record.session();
                start.wait();
                merged(&mut session, lead, into, day("2020-06-02"))
            })
        });
        writers.into_iter().map(|writer| writer.join().expect("a writer")).collect()
    });
    for refused in told.iter().filter_map(|told| told.as_ref().err()) {
        assert!(
            matches!(refused, ActionError::Db(DbError::Conflict(_)) | ActionError::LeadIntoItself { .. }),
            "{refused:?}"
        );
    }
    assert!(merged_leads(&record) < 3, "{told:?}");
    assert!(told.iter().any(Result::is_ok), "{told:?}");
}
