//! Ways back: a stop set aside on appeal, a record that is void, and an institution admitted again after it was struck off.

use uuid::Uuid;
use winddown::domain::case::state::ClearanceState::{Ended, Open};
use winddown::domain::engine::timeline::standing;
use winddown::domain::institution::state::InstitutionState::{Cleared, ClosedUnresolved, Operating, Reducing, Void};
use winddown::domain::tracks::State;
use winddown::domain::value::reason::Reason;

use crate::support::sql::lines;
use crate::support::{Record, day};

/// The stages of the cases of an institution, the oldest case first, each with its day.
fn stages(record: &Record, institution: Uuid) -> Vec<Vec<(State, String)>> {
    let mut cases: Vec<Vec<(State, String)>> = record
        .cases(institution)
        .into_iter()
        .map(|case| standing(&record.entries(case)).iter().map(|one| (one.to, one.effective.on.to_string())).collect())
        .collect();
    cases.sort_by(|one, two| one.first().map(|one| &one.1).cmp(&two.first().map(|two| &two.1)));
    cases
}

fn at(stage: winddown::domain::case::state::ClearanceState, on: &str) -> (State, String) {
    (State::Clearance(stage), on.to_owned())
}

#[test]
fn a_stop_set_aside_stays_on_record_and_its_case_ends_with_it() {
    let record = Record::new();
    let id = record.institution("湛卢贷").operating_since("2017-05-02");
    record.log(id, ClosedUnresolved).on("2019-03-01").recorded();
    let back = record.log(id, Reducing).on("2019-09-15").because(Reason::SetAside).recorded();
    let now = |on: &str| record.state_on(id, day(on), record.now());
    assert_eq!(now("2019-06-30"), Some(ClosedUnresolved), "nothing is struck");
    assert_eq!(now("2019-12-31"), Some(Reducing));
    assert_eq!(stages(&record, id), [vec![at(Open, "2019-03-01"), at(Ended, "2019-09-15")]]);
    let outcome = "SELECT outcome AS line FROM case_sheet WHERE known_to IS NULL AND stage = 'ended'";
    assert_eq!(lines(&mut record.owner(), outcome), ["SET_ASIDE"]);
    assert_eq!(record.breaks(), []);

    record.correct(id, back).on(day("2019-09-20")).recorded();
    assert_eq!(stages(&record, id), [vec![at(Open, "2019-03-01"), at(Ended, "2019-09-20")]], "the end follows");
    record.log(id, ClosedUnresolved).on("2020-01-10").recorded();
    assert_eq!(stages(&record, id).last().cloned(), Some(vec![at(Open, "2020-01-10")]), "a new stop opens a new case");
    assert_eq!(record.breaks(), []);
}

#[test]
fn the_case_of_a_void_record_ends_and_runs_on_where_that_was_a_mistake() {
    let record = Record::new();
    let id = record.institution("诚信贷").operating_since("2015-01-01");
    record.log(id, ClosedUnresolved).on("2019-06-30").recorded();
    let void = record.log(id, Void).on("2019-08-01").recorded();
    assert_eq!(stages(&record, id), [vec![at(Open, "2019-06-30"), at(Ended, "2019-08-01")]]);
    record.correct(id, void).struck().recorded();
    assert_eq!(stages(&record, id), [vec![at(Open, "2019-06-30")]]);
    assert_eq!(record.breaks(), []);
}

#[test]
fn who_was_struck_off_and_admitted_again_is_one_institution_with_two_episodes() {
    let record = Record::new();
    let id = record.institution("沧溟小贷").pending_since("2014-01-02");
    record.log(id, Cleared).on("2016-05-31").because(Reason::HistoryLoad).recorded();
    record.log(id, Operating).on("2018-04-02").because(Reason::Readmitted).recorded();
    let now = |on: &str| record.state_on(id, day(on), record.now());
    assert_eq!(now("2017-12-31"), Some(Cleared));
    assert_eq!(now("2018-12-31"), Some(Operating));
    let exits = winddown::db::in_txn(&mut record.session(), winddown::db::Access::Read, |txn| {
        winddown::db::bulletin::exit_list(
            txn,
            winddown::db::bulletin::ExitFilter {
                as_of: day("2018-12-31"),
                known_at: record.now(),
                units: None,
                since: day("2007-01-01"),
                transformed: false,
            },
        )
    })
    .expect("the exits");
    let total: i64 = exits.iter().map(|row| row.exited.in_total).sum();
    assert_eq!(total, 1, "it exited once, and operates");
    assert_eq!(record.breaks(), []);
}
