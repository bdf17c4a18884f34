//! Lists that tell one true story come to the same record in whatever order they are read.

use chrono::{Days, NaiveDate};
use proptest::prelude::*;

use super::day;
use super::life::Life;
use crate::domain::engine::request::{Decision, MoveRequest};
use crate::domain::engine::rule::MoveKind;
use crate::domain::engine::timeline::standing;
use crate::domain::institution::claim::{Claim, Outcome, Step, weigh};
use crate::domain::institution::state::InstitutionState;
use crate::domain::institution::state::InstitutionState::{ClosedUnresolved, Operating, Reducing};
use crate::domain::tracks::State;
use crate::domain::tracks::act::{Act, MoveDetail};
use crate::domain::tracks::lives::decide;
use crate::domain::value::effective::{Effective, Precision};
use crate::domain::value::reason::Reason;

const STATES: [InstitutionState; 3] = [Operating, Reducing, ClosedUnresolved];

/// What one list says: the day on which a state began, or a day on which it was seen.
#[derive(Debug, Clone, Copy)]
struct Told {
    state: InstitutionState,
    effective: Effective,
}

fn reason(state: InstitutionState) -> Reason {
    if state == ClosedUnresolved { Reason::Voluntary } else { Reason::HistoryLoad }
}

/// A true story (each state lasts some days, reducing perhaps none), and what lists tell of it, in two orders.
fn story() -> impl Strategy<Value = (Vec<Told>, Vec<Told>)> {
    let lasts = (2..300_u64, prop_oneof![Just(0_u64), 2..300_u64], 2..300_u64);
    let told = prop::collection::vec((0..3_usize, any::<bool>(), any::<prop::sample::Index>()), 1..7);
    (lasts, told)
        .prop_map(|((operating, reducing, closed), told)| {
            let lasts = [operating, reducing, closed];
            let begins = [0, operating, operating + reducing];
            let tell = |(place, exact, within): (usize, bool, prop::sample::Index)| {
                let place = if lasts[place] == 0 { 0 } else { place };
                let from = day("2015-01-01") + Days::new(begins[place]);
                let seen =
                    from + Days::new(u64::try_from(within.index(usize::try_from(lasts[place]).unwrap())).unwrap());
                let effective = if exact { Effective::exact(from) } else { Effective::not_later_than(seen) };
                Told { state: STATES[place], effective }
            };
            told.into_iter().map(tell).collect::<Vec<_>>()
        })
        .prop_flat_map(|told| (Just(told.clone()), Just(told).prop_shuffle()))
}

/// What stands after the lists were read one after the other. An institution is registered by the first.
fn read(told: &[Told]) -> Vec<(State, NaiveDate, Precision)> {
    let mut life = Life::pending_since(&told[0].effective.on.to_string());
    life.entries[0].effective.precision = Precision::NotLaterThan;
    for one in told {
        let claim = Claim { state: one.state, reason: reason(one.state), effective: one.effective };
        let steps = match weigh(&life.entries, &claim, ("清单", &[]), &|_| true, &life.situation()) {
            Outcome::Agrees => continue,
            Outcome::Steps(steps) => steps,
            Outcome::Partly(_, doubt) | Outcome::Review(doubt) => panic!("{one:?} of {told:?}: {doubt:?}"),
        };
        for step in steps {
            let (act, request) = match step {
                Step::Move(request) => match decide(&life.entries, &request, &life.situation()) {
                    Ok(Decision::Record { act, .. }) => (act, request),
                    Ok(Decision::Already { .. }) => continue,
                    Err(refusal) => panic!("{refusal}"),
                },
                Step::GiveWay { target, change } => (Act::Correct { target, change }, corrected(one)),
            };
            let entry = life.entry(act, &request);
            life.entries.push(entry);
        }
    }
    standing(&life.entries).into_iter().map(|one| (one.to, one.effective.on, one.effective.precision)).collect()
}

fn corrected(told: &Told) -> MoveRequest {
    MoveRequest {
        kind: MoveKind::Move,
        to: told.state.into(),
        effective: told.effective,
        basis: "清单".to_owned(),
        reason: reason(told.state),
        evidence: Vec::new(),
        detail: MoveDetail::default(),
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(512))]
    #[test]
    fn the_order_of_lists_does_not_matter((told, shuffled) in story()) {
        prop_assert_eq!(read(&told), read(&shuffled));
    }
}

#[test]
fn a_list_that_sees_the_reduction_before_another_sees_the_operation() {
    let seen = |state, on: &str| Told { state, effective: Effective::not_later_than(day(on)) };
    let lists = [seen(ClosedUnresolved, "2019-06-30"), seen(Reducing, "2018-06-30"), seen(Operating, "2017-06-30")];
    let backwards: Vec<Told> = lists.iter().rev().copied().collect();
    assert_eq!(read(&lists), read(&backwards));
    assert_eq!(read(&lists).len(), 4);
}
