//! What holds whatever the grants, the days and the money.

use proptest::prelude::*;

use super::*;
use crate::domain::stuck::ages::case_ages;
use crate::domain::stuck::binding::awaited_by;
use crate::domain::stuck::explanation::explanation;
use crate::domain::stuck::finding::{Finding, Severity};
use crate::domain::stuck::runoff::{Projection, projected};
use crate::domain::stuck::{findings, judge};
use crate::domain::tests::tolling::on;

/// Grants over the first two years after the exit, each recorded some days before or after its first.
fn any_grants() -> impl Strategy<Value = Vec<Grant>> {
    let one = (0_u64..700, 0_u64..89, 0_u64..200).prop_map(|(from, length, recorded)| {
        granted(on(from), on(from + length), on((from + recorded).saturating_sub(50)))
    });
    prop::collection::vec(one, 0..5)
}

/// An institution that exited, or only stopped, on the first of 2020.
fn on_day<'facts>(sheet: &'facts Sheet, grants: &'facts [Grant], as_of: u64, has_exited: bool) -> StuckFacts<'facts> {
    let facts = if has_exited { exited(sheet, on(as_of)) } else { stopped(sheet, on(as_of)) };
    StuckFacts {
        since: on(0),
        stopped_on: Some(on(0)),
        exited_on: has_exited.then(|| on(0)),
        first_exited_on: has_exited.then(|| on(0)),
        grants,
        ..facts
    }
}

fn any_sheet() -> impl Strategy<Value = Sheet> {
    let routes = prop::sample::select(Route::ALL);
    let stages = prop::sample::select(ClearanceState::ALL);
    (routes, stages, 0_u64..100, prop::option::of(0_i64..3), any::<bool>()).prop_map(
        |(route, stage, moved, outstanding, little)| Sheet {
            route,
            stage,
            stage_since: on(0),
            round_since: on(0),
            stopped_on: on(0),
            last_movement: on(moved),
            outstanding: outstanding.map(yuan),
            advanced: little.then_some(Money::ZERO),
            ..paying()
        },
    )
}

fn severity_of(all: &[Finding], of: &Finding) -> Option<Severity> {
    all.iter().find(|one| one.rule == of.rule).map(|one| one.severity)
}

/// Closings and reopenings of a case, each after the one before.
fn any_closed() -> impl Strategy<Value = Vec<crate::domain::stuck::facts::Closed>> {
    let one = (1_u64..200, prop::option::of(1_u64..200));
    prop::collection::vec(one, 0..3).prop_map(|lengths| {
        let mut day = 0;
        let mut closed = Vec::new();
        for (open, rest) in lengths {
            let from = day + open;
            let to = rest.map(|rest| from + rest);
            closed.push((on(from), to.map(on)));
            let Some(to) = to else { break };
            day = to;
        }
        closed
    })
}

proptest! {
    #[test]
    fn the_page_of_a_case_and_its_explanation_show_the_same_ages_and_deadline(
        sheet in any_sheet(), grants in any_grants(), closed in any_closed(), as_of in 0_u64..1_500, has_exited in any::<bool>()
    ) {
        let rulebook = Rulebook::default();
        let facts = StuckFacts { closed: &closed, ..on_day(&sheet, &grants, as_of, has_exited) };
        let ages = case_ages(&facts);
        let shown = if has_exited { ages.exited } else { ages.stopped }.expect("an age");
        let explained = explanation(&facts, &around(&rulebook));
        for (found, _) in explained.findings.iter().filter(|(found, _)| matches!(found.rule.number(), "ST1" | "ST3")) {
            prop_assert_eq!((found.since, found.age), (shown.since, shown.age));
        }
        let first = explained.deadlines.first().map(|(due, _)| *due);
        if let Some(awaited) = awaited_by(&facts, &around(&rulebook)) {
            prop_assert_eq!(awaited.due, first);
        }
        for (found, _) in &explained.findings {
            prop_assert_eq!(found.due, first);
        }
        let earliest = explained.deadlines.iter().map(|(due, _)| due.due.then.due).min();
        prop_assert_eq!(first.map(|due| due.due.then.due), earliest);
    }

    #[test]
    fn an_age_stands_still_while_the_case_is_closed_and_goes_on_when_it_is_reopened(
        sheet in any_sheet(), closed in any_closed(), as_of in 1_u64..1_500
    ) {
        let gross = |as_of: u64| {
            let facts = StuckFacts { closed: &closed, ..on_day(&sheet, &[], as_of, false) };
            case_ages(&facts).stopped.expect("an age").age.gross
        };
        let is_closed = |day: NaiveDate| closed.iter().any(|(from, to)| *from < day && to.is_none_or(|to| day <= to));
        let counted = (1..=as_of).filter(|day| !is_closed(on(*day))).count();
        prop_assert_eq!(gross(as_of), i64::try_from(counted).expect("few"));
    }

    #[test]
    fn a_net_age_is_never_more_than_the_gross_one(sheet in any_sheet(), grants in any_grants(), as_of in 0_u64..1_500, has_exited in any::<bool>()) {
        let facts = on_day(&sheet, &grants, as_of, has_exited);
        for found in findings(&facts, &around(&Rulebook::default())) {
            prop_assert!(0 <= found.age.net && found.age.net <= found.age.gross);
            prop_assert_eq!(found.age.net + found.age.tolled, found.age.gross);
        }
    }

    #[test]
    fn severity_never_falls_as_days_pass(sheet in any_sheet(), as_of in 100_u64..1_400, more in 1_u64..400, has_exited in any::<bool>()) {
        let rulebook = Rulebook::default();
        let before = findings(&on_day(&sheet, &[], as_of, has_exited), &around(&rulebook));
        let later = findings(&on_day(&sheet, &[], as_of + more, has_exited), &around(&rulebook));
        for one in &before {
            prop_assert!(severity_of(&later, one) >= Some(one.severity), "{:?}", one.rule);
        }
    }

    #[test]
    fn nor_does_it_fall_under_grants_given_in_time(sheet in any_sheet(), grants in any_grants(), as_of in 100_u64..1_400, more in 1_u64..400) {
        let grants: Vec<Grant> = grants
            .into_iter()
            .map(|one| Grant { recorded_at: noon(one.from), ..one })
            .collect();
        let rulebook = Rulebook::default();
        let before = findings(&on_day(&sheet, &grants, as_of, true), &around(&rulebook));
        let later = findings(&on_day(&sheet, &grants, as_of + more, true), &around(&rulebook));
        for one in &before {
            prop_assert!(severity_of(&later, one) >= Some(one.severity), "{:?}", one.rule);
        }
    }

    #[test]
    fn what_was_red_before_a_grant_is_red_with_it(sheet in any_sheet(), grants in any_grants(), late in 0_u64..700, recorded in 1_u64..1_200, more in 0_u64..200) {
        let rulebook = Rulebook::default();
        let recorded_on = recorded.max(101);
        let with_late: Vec<Grant> = grants
            .iter()
            .filter(|known| crate::domain::value::days::legal_day(known.recorded_at) < on(recorded_on))
            .cloned()
            .chain([granted(on(late.min(recorded_on)), on(late.min(recorded_on) + 80), on(recorded_on))])
            .collect();
        let eve = findings(&on_day(&sheet, &with_late[..with_late.len() - 1], recorded_on - 1, true), &around(&rulebook));
        let with = findings(&on_day(&sheet, &with_late, recorded_on + more, true), &around(&rulebook));
        for one in eve.iter().filter(|one| one.severity == Severity::Red) {
            prop_assert_eq!(severity_of(&with, one), Some(Severity::Red));
        }
    }

    #[test]
    fn it_is_tolled_or_on_its_list_and_never_neither(sheet in any_sheet(), grants in any_grants(), as_of in 0_u64..1_000, has_exited in any::<bool>()) {
        let facts = on_day(&sheet, &grants, as_of, has_exited);
        let judged = judge(&facts, &around(&Rulebook::default()));
        let main = if has_exited { "ST1" } else { "ST3" };
        let listed = judged.stuck.iter().any(|found| found.rule.number() == main);
        prop_assert!(listed || judged.tolled.is_some());
        let kept = judged.tolled.as_ref().is_some_and(|tolled| tolled.red_before_grant.is_some());
        prop_assert_eq!(listed && judged.tolled.is_some(), kept);
    }

    #[test]
    fn the_faster_the_pace_the_sooner_the_lenders_are_paid(left in 1_i64..1_000_000, slow in 0_i64..100_000, faster in 0_i64..100_000, months in prop::sample::select(vec![3_u32, 12])) {
        let by = |paid: i64| match projected(Some(yuan(left)), Some(yuan(paid)), months, on(0)).projection {
            Projection::ClearedBy { months, .. } => Some(months),
            Projection::NeverAtThisPace => None,
            Projection::Unknown(_) => panic!("it is known"),
        };
        let never_last = |months: Option<u64>| months.unwrap_or(u64::MAX);
        prop_assert!(never_last(by(slow + faster)) <= never_last(by(slow)));
    }

    #[test]
    fn the_months_left_are_the_fewest_that_suffice(left in 1_i64..1_000_000, paid in 1_i64..100_000) {
        let Projection::ClearedBy { months, .. } = projected(Some(yuan(left)), Some(yuan(paid)), 12, on(0)).projection else {
            panic!("it is known");
        };
        let months = i128::from(months);
        let (left, paid) = (i128::from(left), i128::from(paid));
        prop_assert!(months * paid >= left * 12);
        prop_assert!((months - 1) * paid < left * 12);
    }
}
