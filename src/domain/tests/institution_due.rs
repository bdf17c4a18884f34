//! What offices owe an institution by a day, by the rulebook as shipped and the official calendar.

use chrono::NaiveDate;
use rstest::rstest;

use super::day;
use crate::domain::clock::calendar::{Calendar, calendar_shipped};
use crate::domain::engine::timeline::Period;
use crate::domain::institution::due::{DutyFacts, DutyStanding, InstitutionDue, InstitutionDuty, institution_dues};
use crate::domain::institution::state::InstitutionState;
use crate::domain::rulebook::Rulebook;
use crate::domain::tracks::{State, Track};
use crate::domain::value::effective::Precision;
use crate::domain::value::reason::Reason;

/// A life of states, each with the day it began and the reason; the entries are numbered from 1.
fn life(stations: &[(InstitutionState, &str, Reason)]) -> Vec<Period> {
    let mut periods: Vec<Period> = Vec::new();
    for (seq, (state, from, reason)) in (1..).zip(stations) {
        let previous = periods.last_mut().map(|last| {
            last.to = Some(day(from));
            last.state
        });
        periods.push(Period {
            seq,
            track: Track::Institution,
            previous,
            state: State::Institution(*state),
            from: day(from),
            to: None,
            precision: Precision::Exact,
            reason: *reason,
            basis: "test".to_owned(),
            owed: Vec::new(),
        });
    }
    periods
}

fn dues(periods: &[Period], facts: (Option<&str>, Option<&str>, Option<&str>)) -> Vec<InstitutionDue> {
    let (recorded, applied, classed) = facts;
    let recorded_on = |_: i32| recorded.map(day);
    let applied: Vec<NaiveDate> = applied.into_iter().map(day).collect();
    let (years, days) = calendar_shipped();
    let facts = DutyFacts { periods, recorded_on: &recorded_on, applied_on: &applied, classed_on: classed.map(day) };
    institution_dues(&facts, &Rulebook::default(), &Calendar::new(years, days))
}

fn only(dues: Vec<InstitutionDue>) -> InstitutionDue {
    let [one] = dues.as_slice() else {
        panic!("one duty: {dues:?}");
    };
    *one
}

#[test]
fn what_is_put_on_the_register_is_verified_within_ten_working_days() {
    use InstitutionState::{Operating, Pending};
    // Over the Spring Festival of 2020, which was lengthened to 2 February.
    let mut periods = life(&[(Pending, "2020-01-20", Reason::Registered)]);
    let due = only(dues(&periods, (None, None, None)));
    assert_eq!(due.duty, InstitutionDuty::Verification);
    assert_eq!(due.due().map(|due| due.due), Some(day("2020-02-11")));
    assert_eq!(due.days_over(day("2020-02-11")), 0);
    assert_eq!(due.days_over(day("2020-02-14")), 3);
    periods = life(&[(Pending, "2020-01-20", Reason::Registered), (Operating, "2020-02-20", Reason::Verified)]);
    let owed = dues(&periods, (None, None, None));
    assert!(owed.iter().all(|due| due.duty != InstitutionDuty::Verification));
}

#[test]
fn a_reduction_plan_is_due_only_once_the_class_is_set() {
    use InstitutionState::{Operating, Pending, Reducing};
    let periods = life(&[(Pending, "2018-12-01", Reason::Registered), (Operating, "2018-12-10", Reason::Verified)]);
    let due = only(dues(&periods, (None, None, None)));
    assert_eq!(due.standing, DutyStanding::NotStarted);
    // Thirty days from 15 January 2019 end on a working day.
    let due = only(dues(&periods, (None, None, Some("2019-01-15"))));
    assert_eq!(due.due().map(|due| due.due), Some(day("2019-02-14")));
    // Thirty days from 9 January would end in the Spring Festival of 2019, 4 to 10 February.
    let due = only(dues(&periods, (None, None, Some("2019-01-09"))));
    let due = due.due().expect("a deadline");
    assert_eq!(due.due, day("2019-02-11"));
    assert!(due.rest.is_some());
    let planned = life(&[(Operating, "2018-12-10", Reason::Verified), (Reducing, "2019-02-01", Reason::PlanFiled)]);
    assert_eq!(dues(&planned, (None, None, Some("2019-01-15"))), []);
}

#[test]
fn after_a_failed_conversion_a_new_route_is_due_until_it_applies_anew() {
    use InstitutionState::{Operating, Reducing, Transforming};
    let periods = life(&[
        (Operating, "2018-12-10", Reason::Verified),
        (Transforming, "2020-01-02", Reason::PilotAccepted),
        (Reducing, "2020-06-01", Reason::PilotRejected),
    ]);
    // An application from before the conversion ended is not the new one.
    let due = only(dues(&periods, (None, Some("2019-12-20"), None)));
    assert_eq!(due.duty, InstitutionDuty::NewRoute);
    assert!(matches!(due.standing, DutyStanding::Runs(_)));
    assert_eq!(due.due().map(|due| due.due), Some(day("2020-07-01")));
    assert_eq!(due.days_over(day("2020-07-11")), 10);
    let due = only(dues(&periods, (None, Some("2020-07-04"), None)));
    assert!(matches!(due.standing, DutyStanding::Done(_, on) if on == day("2020-07-04")));
    assert_eq!(due.days_over(day("2021-07-01")), 3);
    let reduced = life(&[(Operating, "2018-12-10", Reason::Verified), (Reducing, "2020-06-01", Reason::PlanFiled)]);
    assert_eq!(dues(&reduced, (None, None, None)), []);
}

#[rstest]
#[case::of_its_own_will(Reason::Voluntary, "2020-06-04", 0)]
#[case::a_day_late(Reason::Voluntary, "2020-06-05", 1)]
#[case::by_the_police(Reason::PoliceFiling, "2020-06-02", 0)]
#[case::by_the_police_a_day_late(Reason::PoliceFiling, "2020-06-03", 1)]
fn a_stop_is_recorded_in_three_working_days_and_one_by_the_police_in_one(
    #[case] reason: Reason,
    #[case] recorded: &str,
    #[case] late: i64,
) {
    use InstitutionState::{ClosedUnresolved, Exited, Operating};
    let mut stations = vec![(Operating, "2018-12-10", Reason::Verified), (ClosedUnresolved, "2020-06-01", reason)];
    let stopped = only(dues(&life(&stations), (Some(recorded), None, None)));
    assert_eq!(stopped.days_over(day("2021-01-01")), late);
    // The lateness stays when the institution exits.
    stations.push((Exited, "2020-12-01", Reason::ExitList));
    assert_eq!(only(dues(&life(&stations), (Some(recorded), None, None))), stopped);
}

#[test]
fn a_stop_loaded_from_a_list_has_no_deadline_of_its_record() {
    use InstitutionState::{ClosedUnresolved, Pending};
    let periods =
        life(&[(Pending, "2016-12-10", Reason::HistoryLoad), (ClosedUnresolved, "2016-12-10", Reason::HistoryLoad)]);
    assert_eq!(dues(&periods, (Some("2020-06-03"), None, None)), []);
}

#[test]
fn a_rule_that_came_later_gives_no_deadline() {
    use InstitutionState::Pending;
    let periods = life(&[(Pending, "2006-12-29", Reason::Registered)]);
    let due = only(dues(&periods, (None, None, None)));
    assert_eq!(due.standing, DutyStanding::NoDeadline(Some(day("2007-01-01"))));
    assert_eq!(due.days_over(day("2020-01-01")), 0);
}
