//! Random lives against a second, naive engine: no insertion, no drawing, only "sort everything and look at each pair".

use chrono::{Days, NaiveDate};
use proptest::prelude::*;

use super::day;
use super::life::{Asked, Life, reopening, rule, to};
use crate::domain::engine::timeline::{move_on, standing};
use crate::domain::institution::state::InstitutionState;
use crate::domain::institution::state::InstitutionState::{
    Cleared, ClosedUnresolved, Exited, Operating, Pending, Reducing, Transformed, Transforming, Void,
};
use crate::domain::rulebook::{RuleKey, RuleValue, Rulebook};
use crate::domain::tracks::act::Correction;
use crate::domain::value::reason::Reason;

/// What somebody tries. Days count from 2015-01-01.
#[derive(Debug, Clone)]
enum Try {
    Move { to: InstitutionState, day: u64 },
    Reopen { day: u64 },
    Redate { target: i32, day: u64 },
    Restate { target: i32, to: InstitutionState },
    Strike { target: i32 },
}

/// A move as the naive engine keeps it.
#[derive(Debug, Clone, PartialEq)]
struct Event {
    seq: i32,
    day: NaiveDate,
    state: InstitutionState,
    reason: Reason,
    reopens: bool,
    struck: bool,
}

#[derive(Debug, Clone, Default, PartialEq)]
struct Naive {
    events: Vec<Event>,
    last: i32,
}

impl Naive {
    fn sorted(&self) -> Vec<Event> {
        let mut held: Vec<Event> = self.events.iter().filter(|one| !one.struck).cloned().collect();
        held.sort_by_key(|one| (one.day, one.seq));
        held
    }

    /// Whether every move follows from the one before, by hand.
    fn holds(&self) -> bool {
        let held = self.sorted();
        (0..held.len()).all(|place| step_holds(&held[..place], &held[place]))
    }

    fn attempt(&self, tried: &Try) -> Option<Self> {
        let mut next = self.clone();
        next.last += 1;
        match tried {
            Try::Move { to, day } => next.events.push(event(next.last, at(*day), *to, false)),
            Try::Reopen { day } => {
                next.events.push(event(next.last, at(*day), ClosedUnresolved, true));
            }
            Try::Redate { target, day } => next.target(*target)?.day = at(*day),
            Try::Restate { target, to } => {
                let one = next.target(*target)?;
                one.state = *to;
                one.reason = reason(*to);
            }
            Try::Strike { target } => next.target(*target)?.struck = true,
        }
        match tried {
            Try::Move { day, .. } | Try::Reopen { day } => {
                let first = self.sorted().first().map_or(at(*day), |first| first.day);
                let stands = state_on(&self.sorted(), at(*day));
                let added = next.events.last()?;
                let new = at(*day) >= first && stands != Some(added.state);
                (new && next.holds()).then_some(next)
            }
            Try::Redate { .. } | Try::Restate { .. } | Try::Strike { .. } => {
                (next.events != self.events && next.holds()).then_some(next)
            }
        }
    }

    fn target(&mut self, seq: i32) -> Option<&mut Event> {
        self.events.iter_mut().find(|one| one.seq == seq && !one.struck)
    }
}

fn state_on(held: &[Event], day: NaiveDate) -> Option<InstitutionState> {
    held.iter().rfind(|one| one.day <= day).map(|one| one.state)
}

fn event(seq: i32, day: NaiveDate, state: InstitutionState, reopens: bool) -> Event {
    let reason = if reopens { Reason::NewClaim } else { reason(state) };
    Event { seq, day, state, reason, reopens, struck: false }
}

/// The reason each state is given in these lives; not every rule that leads to the state takes it.
fn reason(state: InstitutionState) -> Reason {
    match state {
        Pending => Reason::Registered,
        Operating => Reason::Verified,
        Reducing => Reason::PlanFiled,
        Transforming => Reason::PilotAccepted,
        ClosedUnresolved => Reason::Voluntary,
        Exited => Reason::LegacyExit,
        Cleared => Reason::CaseClosed,
        Transformed => Reason::Licensed,
        Void => Reason::Mistake,
    }
}

/// The moves of the domain note that can be made with [`reason`].
fn step_holds(before: &[Event], one: &Event) -> bool {
    let stopped =
        before.iter().any(|earlier| matches!(earlier.state, ClosedUnresolved | Exited | Cleared | Transformed));
    let Some(last) = before.last() else {
        return one.state == Pending && !one.reopens;
    };
    if one.reopens != (one.reason == Reason::NewClaim) {
        return false;
    }
    match (last.state, one.state) {
        (Exited | Cleared | Transformed, ClosedUnresolved) => one.reopens,
        _ if one.reopens => false,
        (Pending, Operating)
        | (Pending | Operating | Reducing | Transforming, ClosedUnresolved)
        | (Operating, Reducing)
        | (Transforming, Transformed) => true,
        (Operating | Reducing, Transforming) => !stopped,
        (ClosedUnresolved, Exited) => one.day >= last.day + Days::new(30),
        (from, Void) => from != Void,
        _ => false,
    }
}

fn at(days: u64) -> NaiveDate {
    day("2015-01-01") + Days::new(days)
}

const SPAN: u64 = 200;

fn tries() -> impl Strategy<Value = Vec<Try>> {
    let state = || proptest::sample::select(InstitutionState::ALL.to_vec());
    let day = || 0..SPAN;
    let target = || 1..14_i32;
    let one = prop_oneof![
        6 => (state(), day()).prop_map(|(to, day)| Try::Move { to, day }),
        1 => day().prop_map(|day| Try::Reopen { day }),
        2 => (target(), day()).prop_map(|(target, day)| Try::Redate { target, day }),
        1 => (target(), state()).prop_map(|(target, to)| Try::Restate { target, to }),
        1 => target().prop_map(|target| Try::Strike { target }),
    ];
    proptest::collection::vec(one, 1..40)
}

fn attempt(life: &mut Life, tried: &Try) -> bool {
    let before = life.entries.clone();
    let accepted = match tried {
        Try::Move { to: state, day } => life.try_move(dated(to(*state), *day)),
        Try::Reopen { day } => life.try_move(dated(reopening(), *day)),
        Try::Redate { target, day } => {
            life.correct(*target, Correction { effective_on: Some(at(*day)), ..Correction::default() })
        }
        Try::Restate { target, to } => life.correct(
            *target,
            Correction { state: Some(to.code().to_owned()), reason: Some(reason(*to)), ..Correction::default() },
        ),
        Try::Strike { target } => life.correct(*target, Correction { strike: true, ..Correction::default() }),
    };
    let recorded = life.entries.len() > before.len();
    assert!(life.entries.starts_with(&before), "entries are only ever added");
    assert!(accepted.is_ok() || !recorded, "a refused act changes nothing");
    recorded
}

fn dated(asked: Asked, days: u64) -> Asked {
    asked.on(&at(days).to_string())
}

/// Periods follow one another without gap or overlap, from the first day on and for ever.
fn seamless(life: &Life) {
    let periods = life.periods();
    for (one, next) in periods.iter().zip(periods.iter().skip(1)) {
        assert_eq!(one.to, Some(next.from));
        assert!(one.from <= next.from);
        assert_eq!(next.previous, Some(one.state));
    }
    assert!(periods.last().is_none_or(|last| last.to.is_none()));
    assert!(periods.first().is_none_or(|first| first.previous.is_none()));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_engine_agrees_with_the_naive_one_whatever_is_tried(tries in tries()) {
        let mut life = Life::pending_since("2015-01-01");
        life.rulebook = Rulebook::new(vec![rule(RuleKey::ExitQuietDays, "CN", "2007-01-01", RuleValue::Days(30))]);
        let mut naive = Naive { events: vec![event(1, at(0), Pending, false)], last: 1 };
        for tried in &tries {
            let expected = naive.attempt(tried);
            let recorded = attempt(&mut life, tried);
            prop_assert_eq!(recorded, expected.is_some(), "{:?} after {:?}", tried, naive.sorted());
            if let Some(next) = expected {
                naive = next;
            }
            if recorded {
                seamless(&life);
                let (moves, held) = (standing(&life.entries), naive.sorted());
                for days in (0..=SPAN).map(at) {
                    let state = move_on(&moves, days).and_then(|one| one.to.institution());
                    prop_assert_eq!(state, state_on(&held, days), "{}", days);
                }
            }
        }
    }
}
