//! Time in each state, against the stays that the entries come to.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use winddown::db::{Access, in_txn};
use winddown::domain::case::fact::Route;
use winddown::domain::engine::timeline::periods;
use winddown::domain::institution::state::InstitutionState;
use winddown::domain::tracks::{State, Track};
use winddown::domain::value::days::days_between;
use winddown::reports::Cut;
use winddown::reports::dwell::{Dwell, DwellBy, Dwells, Spread, dwells};

use super::model::{NATION, known, moves, void_on};
use crate::support::Record;
use crate::support::days::{day, moment};

fn read(record: &Record, cut: &Cut, by: &[DwellBy]) -> Dwells {
    in_txn(&mut record.session(), Access::Read, |txn| dwells(txn, cut, &[Track::Institution, Track::Clearance], by))
        .expect("the list")
}

/// The smallest of the values that so many hundredths of them do not exceed.
fn percentile(values: &[i64], hundredths: usize) -> Option<i32> {
    let mut sorted = values.to_vec();
    sorted.sort_unstable();
    let enough = (sorted.len() * hundredths).div_ceil(100);
    let value = sorted.get(enough.checked_sub(1)?)?;
    Some(i32::try_from(*value).unwrap())
}

fn spread(days: &[i64]) -> Spread {
    Spread { stays: i64::try_from(days.len()).unwrap(), median: percentile(days, 50), ninth: percentile(days, 90) }
}

/// Days of finished and of running stays, by state.
type Stays = BTreeMap<State, (Vec<i64>, Vec<i64>)>;

fn by_entries(as_of: NaiveDate, known_at: &str) -> Stays {
    let chains = known(&NATION, moment(known_at));
    let void = void_on(&chains, as_of);
    let mut stays = Stays::new();
    for chain in &chains {
        let root = chain.parent.map_or(chain.subject, |(parent, _)| parent);
        if void.contains(&root) {
            continue;
        }
        for stay in periods(chain.track, &moves(chain)) {
            let days = stays.entry(stay.state).or_default();
            match stay.to.filter(|to| *to <= as_of) {
                _ if stay.from > as_of => {}
                Some(to) => days.0.push(days_between(stay.from, to)),
                None => days.1.push(days_between(stay.from, as_of)),
            }
        }
    }
    stays
}

#[test]
fn figures_are_those_of_the_entries_whatever_the_day_and_the_moment() {
    for (as_of, known_at) in [("2018-12-31", "2019-01-31T00:00:00Z"), ("2020-03-31", "2020-04-24T00:00:00Z")] {
        let expected = by_entries(day(as_of), known_at);
        let cut = Cut { as_of: day(as_of), known_at: moment(known_at), units: None, limit: None };
        let found = read(&NATION.record, &cut, &[DwellBy::State]);
        assert!(found.rows.len() >= 5, "{found:?}");
        for row in &found.rows {
            let (finished, running) = &expected[&row.state.expect("a state")];
            assert_eq!(row.finished, spread(finished), "{as_of} {row:?}");
            assert_eq!(row.running, spread(running), "{as_of} {row:?}");
            let days = finished.iter().chain(running).sum::<i64>();
            assert_eq!(row.days, days, "{as_of} {row:?}");
        }
        let units = read(&NATION.record, &cut, &[DwellBy::Unit]);
        assert_eq!((units.stays, units.days), (found.stays, found.days));
        assert!(units.rows.is_sorted_by_key(|row| std::cmp::Reverse(row.days)));
        assert!(units.rows.len() > 30 && units.groups == i64::try_from(units.rows.len()).unwrap());
    }
}

fn of_state(list: &Dwells, state: InstitutionState) -> &Dwell {
    let state = Some(State::from(state));
    list.rows.iter().find(|row| row.state == state).expect("a row of the state")
}

#[test]
fn a_stay_runs_up_to_the_day_of_the_list_and_is_finished_on_the_day_of_the_next_state() {
    use InstitutionState::{ClosedUnresolved, Operating, Pending};
    let record = Record::new();
    let id = record.institution("诚信贷").operating_since("2019-01-01");
    record.log(id, ClosedUnresolved).not_later_than("2019-01-11").recorded();
    let at = |as_of: &str| Cut { as_of: day(as_of), known_at: record.now(), units: None, limit: None };
    let none = spread(&[]);
    let before = read(&record, &at("2019-01-10"), &[DwellBy::State]);
    assert_eq!(of_state(&before, Operating).running, spread(&[9]));
    assert_eq!(of_state(&before, Operating).finished, none);
    let on = read(&record, &at("2019-01-11"), &[DwellBy::State]);
    assert_eq!(of_state(&on, Operating).finished, spread(&[10]));
    assert_eq!(of_state(&on, Operating).running, none);
    let stop = of_state(&on, ClosedUnresolved);
    assert_eq!((stop.running, stop.not_exact, stop.days), (spread(&[0]), 1, 0));
    // Registered and operating on one day: a stay of no days, that is counted.
    assert_eq!(of_state(&on, Pending).finished, spread(&[0]));
    assert_eq!(of_state(&on, Operating).share_thousandths, 1000);
}

#[test]
fn an_institution_has_the_route_of_its_case_and_none_before_there_is_one() {
    let record = Record::new();
    let filled = record.fill();
    let case = record.case_of(filled.hangzhou);
    record.assign(filled.hangzhou, case, Route::Prosecute, "2019-08-01");
    let at = |as_of: &str| Cut { as_of: day(as_of), known_at: record.now(), units: None, limit: None };
    let by_route = |as_of: &str, route: Option<Route>| {
        let list = read(&record, &at(as_of), &[DwellBy::Route]);
        let rows = list.rows.into_iter().filter(|row| row.route == route);
        rows.map(|row| (row.track, row.stays)).collect::<BTreeMap<_, _>>()
    };
    let stays = |institution, case| BTreeMap::from([(Track::Institution, institution), (Track::Clearance, case)]);
    // In Hangzhou pending, operating, reducing and closed; in Nanjing pending and operating.
    assert_eq!(by_route("2019-07-31", Some(Route::Undecided)), stays(4, 1));
    assert_eq!(by_route("2019-07-31", None), BTreeMap::from([(Track::Institution, 2)]));
    assert_eq!(by_route("2019-08-01", Some(Route::Prosecute)), stays(4, 1));
    assert_eq!(by_route("2019-01-01", None), BTreeMap::from([(Track::Institution, 5)]));
}
