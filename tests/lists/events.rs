//! The event log: the entries that stand, in the order in which they happened.

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate, Utc};
use uuid::Uuid;
use winddown::actions::Grounds;
use winddown::actions::toll::{Toll, TollAct};
use winddown::db::events::EventOrder;
use winddown::db::ledger::Chain;
use winddown::db::{Access, DbError, in_txn};
use winddown::domain::case::fact::Route;
use winddown::domain::clock::ClockKind;
use winddown::domain::clock::tolling::TollingGiven;
use winddown::domain::engine::timeline::effective_of;
use winddown::domain::tracks::Track;
use winddown::domain::tracks::act::Act;
use winddown::reports::Cut;
use winddown::reports::events::{Aspect, Event, EventCut, EventKind, events, lives};

use super::model::{NATION, known, moves};
use crate::support::Record;
use crate::support::days::{day, moment};

fn cut(as_of: NaiveDate, known_at: DateTime<Utc>) -> EventCut {
    EventCut { cut: Cut { as_of, known_at, units: None, limit: None }, institution: None, every_entry: false }
}

fn read(record: &Record, cut: &EventCut, order: EventOrder) -> Vec<Event> {
    let mut found = Vec::new();
    in_txn(&mut record.session(), Access::Read, |txn| {
        events(txn, cut, order, |event| {
            found.push(event);
            Ok::<_, DbError>(())
        })
    })
    .expect("the events");
    found
}

/// What of an event the entries alone decide.
type Told = (NaiveDate, i32, Option<&'static str>, String);

/// The events of a chain by its entries: first by day, on one day by place in the chain.
fn by_entries(chain: &Chain, as_of: NaiveDate) -> Vec<Told> {
    let mut told: Vec<Told> =
        moves(chain).into_iter().map(|one| (one.effective.on, one.seq, Some(one.to.code()), one.basis)).collect();
    told.extend(chain.entries.iter().filter_map(|entry| match entry.act {
        Act::Move { .. } | Act::Correct { .. } => None,
        _ => effective_of(entry, &chain.entries).map(|effective| (effective.on, entry.seq, None, entry.basis.clone())),
    }));
    told.retain(|(on, ..)| *on <= as_of);
    told.sort_by_key(|(on, seq, ..)| (*on, *seq));
    told
}

#[test]
fn the_log_is_the_timeline_and_the_facts_as_they_stood_at_any_moment() {
    for (as_of, known_at) in [
        ("2018-12-31", "2019-01-31T00:00:00Z"),
        ("2020-03-31", "2020-04-24T00:00:00Z"),
        ("2021-01-01", "2021-01-04T12:00:00Z"),
    ] {
        let (as_of, known_at) = (day(as_of), moment(known_at));
        // A filing of returns is an observation, and no event.
        let mut expected: BTreeMap<Uuid, Vec<Told>> = known(&NATION, known_at)
            .iter()
            .filter(|chain| chain.track != Track::Filing)
            .map(|chain| (chain.subject, by_entries(chain, as_of)))
            .collect();
        expected.retain(|_, told| !told.is_empty());
        let found = read(&NATION.record, &cut(as_of, known_at), EventOrder::Happened);
        let mut log: BTreeMap<Uuid, Vec<Told>> = BTreeMap::new();
        for event in &found {
            let to =
                event.to.as_deref().map(|to| winddown::domain::tracks::State::parse(event.track, to).unwrap().code());
            let told = (event.effective.on, event.seq, to, event.basis.clone());
            log.entry(event.subject).or_default().push(told);
        }
        assert!(found.len() > 1000, "{as_of}: {} events", found.len());
        assert_eq!(log, expected, "{as_of}");
    }
}

#[test]
fn no_two_events_have_one_time_and_time_orders_as_the_log_does() {
    let asked = cut(day("2021-01-01"), moment("2021-01-04T12:00:00Z"));
    let happened = read(&NATION.record, &asked, EventOrder::Happened);
    assert!(happened.is_sorted_by(|one, next| one.time < next.time && one.place < next.place));
    let places: Vec<i64> = happened.iter().map(|event| event.place).collect();
    assert!(places.iter().copied().eq(1..=i64::try_from(places.len()).unwrap()));
    for event in &happened {
        assert_eq!(event.time.date_naive(), event.effective.on, "{event:?}");
    }
    let by_life = read(&NATION.record, &asked, EventOrder::Life);
    assert!(by_life.is_sorted_by_key(|event| (event.root.subject, event.time)));
    let mut same = by_life;
    same.sort_by_key(|event| event.place);
    assert_eq!(same, happened, "the same events, life by life");
}

#[test]
fn every_entry_of_the_record_is_in_the_whole_log_once() {
    let mut asked = cut(day("2021-01-31"), moment("2021-01-31T00:00:00Z"));
    asked.every_entry = true;
    let found = read(&NATION.record, &asked, EventOrder::Happened);
    let mut ids: Vec<(Uuid, i32)> = found.iter().map(|one| (one.subject, one.seq)).collect();
    ids.sort_unstable();
    let mut entries: Vec<(Uuid, i32)> = NATION
        .chains
        .values()
        .filter(|chain| chain.track != Track::Filing)
        .flat_map(|chain| chain.entries.iter().map(|entry| (entry.subject, entry.seq)))
        .collect();
    entries.sort_unstable();
    assert_eq!(ids, entries);
    let corrections = found.iter().filter(|one| one.kind == EventKind::Correction);
    assert!(corrections.clone().count() > 10);
    assert!(corrections.clone().all(|one| one.corrects.is_some()));
}

#[test]
fn an_object_is_in_the_state_that_its_last_event_entered() {
    let asked = cut(day("2021-01-01"), moment("2021-01-04T12:00:00Z"));
    let mut states = BTreeMap::new();
    for event in read(&NATION.record, &asked, EventOrder::Happened) {
        if let Some(to) = event.to {
            states.insert(event.subject, (to, event.time));
        }
    }
    let mut seen = 0;
    in_txn(&mut NATION.record.session(), Access::Read, |txn| {
        lives(txn, &asked, |life| {
            let last = life.changes.iter().rfind(|change| change.aspect == Aspect::State).expect("a state");
            let (state, entered) = &states[&life.subject];
            assert_eq!(&last.value, state, "{life:?}");
            assert!(last.from <= *entered, "{life:?}");
            seen += 1;
            Ok::<_, DbError>(())
        })
    })
    .expect("the lives");
    assert_eq!(seen, states.len());
}

#[test]
fn a_log_of_a_unit_or_an_institution_has_its_events_and_no_others() {
    let record = Record::new();
    let filled = record.fill();
    let mut asked = cut(record.today(), record.now());
    let all = read(&record, &asked, EventOrder::Happened);
    asked.institution = Some(filled.hangzhou);
    let one = read(&record, &asked, EventOrder::Happened);
    assert!(one.iter().all(|event| event.root.subject == filled.hangzhou));
    assert!(one.iter().any(|event| event.subject != filled.hangzhou), "its case");
    asked.institution = None;
    asked.cut.units = Some(vec!["320100".to_owned()]);
    let other = read(&record, &asked, EventOrder::Happened);
    assert!(other.iter().all(|event| event.root.subject == filled.nanjing));
    assert_eq!(one.len() + other.len(), all.len());
}

#[test]
fn facts_of_a_case_and_grants_of_a_unit_are_events_too() {
    let record = Record::new();
    let filled = record.fill();
    let case = record.case_of(filled.hangzhou);
    record.assign(filled.hangzhou, case, Route::Prosecute, "2019-08-01");
    let toll = Toll {
        unit: "330000".to_owned(),
        act: TollAct::Grant {
            from: day("2020-02-01"),
            given: TollingGiven {
                clocks: vec![ClockKind::Plan],
                to: day("2020-03-31"),
                approver: "省整治办".to_owned(),
            },
        },
        grounds: Grounds { basis: "浙金办〔2020〕3号".to_owned(), note: None, evidence: Vec::new() },
    };
    winddown::actions::toll::apply(&mut record.session(), Access::Write, &toll).expect("a grant");
    let asked = cut(record.today(), record.now());
    let found = read(&record, &asked, EventOrder::Happened);
    let of = |activity: &str| {
        let mut named = found.iter().filter(|event| event.activity == activity);
        let one = named.next().unwrap_or_else(|| panic!("{activity} in {found:#?}"));
        assert_eq!(named.next(), None, "{activity} happened once");
        one
    };
    let assigned = of("case assigned");
    assert_eq!(assigned.subject, case);
    assert_eq!(assigned.root.subject, filled.hangzhou);
    assert_eq!(assigned.effective.on, day("2019-08-01"));
    assert!(assigned.detail.as_ref().is_some_and(|detail| detail.contains("prosecute")));
    let tolled = of("unit tolled");
    assert_eq!((tolled.track, tolled.unit.as_str()), (Track::Unit, "330000"));
    assert_eq!((tolled.root.subject, tolled.root.track), (tolled.subject, Track::Unit));
}
