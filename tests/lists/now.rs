//! Rows of now against the timeline: whoever has not changed since a day, as known at a moment, stands on both sides alike,
//! and a list is the same wherever its rows are read.

use chrono::{DateTime, NaiveDate, Utc};
use proptest::prelude::*;
use proptest::sample::select;
use rstest::rstest;
use uuid::Uuid;
use winddown::db::case::{CaseFilter, Narrowed, case_list, case_side_list};
use winddown::db::list::{ListFilter, institution_list, institution_side_list, state_count_list};
use winddown::db::now::{Side, now_differing_list};
use winddown::db::session::NATIONAL_LOGIN;
use winddown::db::{Access, Txn, in_txn};
use winddown::domain::case::claims::ClaimStep;
use winddown::domain::case::fact::{CaseFact, Route};
use winddown::domain::case::state::ClearanceState;
use winddown::domain::institution::aspect::{AspectFact, DisposalClass, RegistrationStatus};
use winddown::domain::institution::fact::IdentifierGiven;
use winddown::domain::institution::state::InstitutionState;
use winddown::domain::value::identifier::IdentifierKind;

use super::model::NATION;
use crate::support::Record;
use crate::support::casework::yuan;
use crate::support::days::{day, moment};
use crate::support::record::list_of_all;

/// What lists narrow to, on a day.
fn narrowings(as_of: NaiveDate) -> Vec<Narrowed> {
    let before = as_of - chrono::Days::new(180);
    vec![
        Narrowed::No,
        Narrowed::Quiet { until: before },
        Narrowed::Hard { stopped_until: before, rejections: 2 },
        Narrowed::Tolled { units: vec!["330000".to_owned(), "330100".to_owned()] },
        Narrowed::Case { stages: Some(vec![ClearanceState::Open, ClearanceState::Execute]), routes: None },
        Narrowed::Case { stages: None, routes: Some(vec![Route::Clear]) },
    ]
}

/// Asks every list of a day and a moment, whole and cut short, of all units and of some; and asks the timeline alone.
fn both_sides(txn: &mut Txn<'_>, as_of: NaiveDate, known_at: DateTime<Utc>) {
    let all = list_of_all(as_of, known_at);
    let units = Some(vec!["330100".to_owned(), "440300".to_owned()]);
    for filter in [
        all.clone(),
        ListFilter { limit: Some(7), ..all.clone() },
        ListFilter { units: units.clone(), states: vec![InstitutionState::Exited], ..all.clone() },
        ListFilter { classes: vec![DisposalClass::ArFiled], ..all.clone() },
        ListFilter { registrations: vec![RegistrationStatus::Revoked, RegistrationStatus::Unknown], ..all.clone() },
    ] {
        let timeline = institution_side_list(txn, Side::Past, &filter).expect("the timeline");
        let listed = institution_list(txn, &filter).expect("the list");
        assert_eq!(listed, timeline, "{filter:?}");
        if filter.limit.is_none() {
            let mut counts = state_count_list(txn, &filter).expect("the counts");
            counts.sort_by(|one, other| one.state.cmp(&other.state));
            let mut counted: Vec<(String, i64)> = Vec::new();
            let mut states: Vec<&str> = timeline.iter().map(|row| row.state.as_str()).collect();
            states.sort_unstable();
            for state in states {
                match counted.last_mut().filter(|(last, _)| last == state) {
                    Some((_, count)) => *count += 1,
                    None => counted.push((state.to_owned(), 1)),
                }
            }
            let counts: Vec<_> = counts.into_iter().map(|count| (count.state, count.institutions)).collect();
            assert_eq!(counts, counted, "{filter:?}");
        }
    }
    let narrowed = narrowings(as_of).into_iter().map(|narrowed| (None, narrowed));
    for (units, narrowed) in narrowed.chain([(units, Narrowed::No)]) {
        let filter = CaseFilter { as_of, known_at, states: all.states.clone(), units, subjects: None, narrowed };
        let timeline = case_side_list(txn, Side::Past, &filter).expect("the timeline");
        assert_eq!(case_list(txn, &filter).expect("the list"), timeline, "{filter:?}");
    }
}

/// From a day on which hardly anybody had changed to one on which everybody will have.
#[rstest]
#[case::today("2021-01-04", "2021-01-04T00:00:00Z")]
#[case::before_the_last_entries("2020-12-02", "2020-12-08T02:04:00Z")]
#[case::known_a_month_later("2020-11-20", "2021-01-04T00:00:00Z")]
#[case::on_the_day_of_the_article("2020-03-31", "2020-04-24T00:00:00Z")]
#[case::long_ago("2016-01-01", "2021-01-04T00:00:00Z")]
#[case::of_a_day_to_come("2030-01-01", "2021-01-04T00:00:00Z")]
fn every_list_of_the_nation_is_what_the_timeline_says(#[case] as_of: &str, #[case] known_at: &str) {
    in_txn(&mut NATION.record.session(), Access::Read, |txn| {
        both_sides(txn, day(as_of), moment(known_at));
        Ok::<_, winddown::db::DbError>(())
    })
    .expect("the lists");
}

#[test]
fn of_today_nothing_is_read_from_the_timeline() {
    let filter = list_of_all(day("2021-01-04"), moment("2021-01-04T00:00:00Z"));
    in_txn(&mut NATION.record.session(), Access::Read, |txn| {
        let now = institution_side_list(txn, Side::Now, &filter)?;
        assert_eq!(now, institution_side_list(txn, Side::Past, &filter)?);
        assert!(now.len() > 5_000, "{} institutions", now.len());
        Ok::<_, winddown::db::DbError>(())
    })
    .expect("the list");
}

/// What is spoiled behind the program shows where a list was read.
#[test]
fn who_changed_since_is_read_from_the_timeline_and_everybody_else_from_rows_of_now() {
    let record = Record::new();
    let changed = record.institution("甲贷").operating_since("2015-01-01");
    record.institution("乙贷").operating_since("2015-06-01");
    record.run("SET session_replication_role = replica; UPDATE institution_now SET name = '今' || name");
    let before = record.now();
    record.log(changed, InstitutionState::Reducing).on("2019-01-01").recorded();
    record.run(
        "SET session_replication_role = replica; UPDATE institution_now SET name = '今' || name WHERE name = '甲贷'",
    );
    let names = |as_of: &str, known_at| -> Vec<String> {
        record.list(day(as_of), known_at).into_iter().map(|row| row.name).collect()
    };
    assert_eq!(names("2021-01-04", record.now()), ["今乙贷", "今甲贷"]);
    assert_eq!(names("2018-01-01", record.now()), ["甲贷", "今乙贷"]);
    assert_eq!(names("2021-01-04", before), ["甲贷", "今乙贷"]);
}

/// One thing that happens to an institution, on a day.
#[derive(Debug, Clone)]
enum Happening {
    Moves(InstitutionState),
    Reopened,
    Redated(i32),
    Struck(i32),
    Renamed,
    Coded,
    Classed(DisposalClass),
    Registered(RegistrationStatus),
    Stock(i64),
    Claimed(i64),
    Objected,
    ObjectionDecided,
    Routed(Route),
    CaseMoves(ClearanceState),
    Void,
}

fn happening() -> impl Strategy<Value = Happening> {
    use Happening::*;
    prop_oneof![
        4 => select(InstitutionState::ALL).prop_map(Moves),
        1 => Just(Reopened),
        1 => (1..9_i32).prop_map(Redated),
        1 => (1..9_i32).prop_map(Struck),
        1 => Just(Renamed),
        1 => Just(Coded),
        1 => select(DisposalClass::ALL).prop_map(Classed),
        1 => select(RegistrationStatus::ALL).prop_map(Registered),
        1 => (0..5_000_i64).prop_map(Stock),
        1 => (1..5_000_i64).prop_map(Claimed),
        1 => Just(Objected),
        1 => Just(ObjectionDecided),
        1 => select(Route::ALL).prop_map(Routed),
        2 => select(ClearanceState::ALL).prop_map(CaseMoves),
        1 => Just(Void),
    ]
}

/// Records it, where it may be recorded; gives whether it was.
fn happens(record: &Record, subject: Uuid, happening: &Happening, on: &str) -> bool {
    let fact = |fact: CaseFact| record.casework(subject).tried(on, fact).is_ok();
    match happening {
        Happening::Moves(to) => record.log(subject, *to).on(on).tried().is_ok(),
        Happening::Reopened => record.reopen(subject).on(on).tried().is_ok(),
        Happening::Redated(seq) => record.correct(subject, *seq).on(day(on)).tried().is_ok(),
        Happening::Struck(seq) => record.correct(subject, *seq).struck().tried().is_ok(),
        Happening::Renamed => record.rename(subject, &format!("更名{on}贷"), on) > 0,
        Happening::Coded => {
            let value = format!("site-{on}.example");
            record.identify(subject, IdentifierGiven { kind: IdentifierKind::Domain, value, check_accepted: false }, on)
                > 0
        }
        Happening::Classed(class) => {
            record.aspect_tried(NATIONAL_LOGIN, subject, AspectFact::Class(*class), on).is_ok()
        }
        Happening::Registered(status) => {
            record.aspect_tried(NATIONAL_LOGIN, subject, AspectFact::Registration(*status), on).is_ok()
        }
        Happening::Stock(amount) => {
            fact(CaseFact::Stock { principal: Some(yuan(*amount)), lenders: Some(9), advanced: None })
        }
        Happening::Claimed(amount) => {
            let claim = format!("B-{on}");
            fact(CaseFact::ClaimFiled { claim: claim.clone(), amount: yuan(*amount), lenders: 3 })
                && fact(CaseFact::ClaimMoved {
                    claim,
                    step: ClaimStep::Admitted,
                    amount: None,
                    duplicate_of: None,
                    taken_over_by: None,
                })
        }
        Happening::Objected => fact(CaseFact::Objected { objection: "异-1".to_owned() }),
        Happening::ObjectionDecided => fact(CaseFact::ObjectionDecided {
            objection: "异-1".to_owned(),
            ruling: winddown::domain::case::fact::Ruling::Dismissed,
        }),
        Happening::Routed(route) => fact(CaseFact::Assigned { body: None, route: Some(*route), exit_by: None }),
        Happening::CaseMoves(to) => record.casework(subject).try_step(*to, on).is_ok(),
        Happening::Void => record.log(subject, InstitutionState::Void).on(on).tried().is_ok(),
    }
}

proptest! {
    #![proptest_config(ProptestConfig { max_shrink_iters: 40, ..ProptestConfig::with_cases(4) })]

    /// Late entries, corrections and reopenings among them: after each, lists of the day before it and of today, as known
    /// before and after it, are what the timeline says; and the row of now is what it would be drawn to.
    #[test]
    fn whatever_happens_now_and_the_timeline_say_the_same(
        told in proptest::collection::vec((0..2_usize, happening(), 0..24_u32), 5..10),
    ) {
        let record = Record::new();
        let subjects = [
            record.institution("甲贷").at("330100").operating_since("2015-01-01"),
            record.institution("乙贷").at("440300").operating_since("2016-01-01"),
        ];
        record.log(subjects[0], InstitutionState::ClosedUnresolved).on("2018-01-01").recorded();
        for (whose, happening, month) in told {
            let on = (day("2018-06-01") + chrono::Months::new(month)).to_string();
            let before = record.now();
            if !happens(&record, subjects[whose], &happening, &on) {
                continue;
            }
            let mut session = record.session();
            let after = record.now();
            in_txn(&mut session, Access::Read, |txn| {
                assert_eq!(now_differing_list(txn, None)?, Vec::<Uuid>::new(), "{happening:?}");
                for as_of in [day(&on).pred_opt().expect("a day"), record.today()] {
                    for known_at in [before, after] {
                        both_sides(txn, as_of, known_at);
                    }
                }
                Ok::<_, winddown::db::DbError>(())
            })
            .expect("the lists");
        }
    }
}
