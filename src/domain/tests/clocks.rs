//! Deadlines against a simple model: walk the days and count those that count.

use chrono::{Datelike, NaiveDate, Weekday};
use proptest::prelude::*;
use rstest::rstest;

use super::day;
use super::tolling::{any_grants, grant, left_out, noon, on};
use crate::domain::clock::tolling::Grant;
use crate::domain::clock::{ClockKind, Deadline, Tollable, deadline, execution_rule, overdue_by};
use crate::domain::rulebook::{RuleKey, RuleKind, RuleRow, RuleValue, Rulebook, Span};
use crate::domain::value::money::Money;

pub(super) fn weekdays(day: NaiveDate) -> bool {
    !matches!(day.weekday(), Weekday::Sat | Weekday::Sun)
}

/// The deadline of a clock under its own rule.
fn due(clock: ClockKind, started: NaiveDate, rulebook: &Rulebook, grants: &[Grant]) -> Deadline {
    let rule = clock.rule().expect("a clock with a rule");
    deadline(clock, rule, started, rulebook, grants, &weekdays).expect("a deadline")
}

/// A rulebook of the nation with one value.
fn rulebook_with(key: RuleKey, from: &str, value: RuleValue) -> RuleRow {
    RuleRow { key, unit: "CN".to_owned(), from: day(from), value, source: "test".to_owned() }
}

/// The model: one day after the other, counting those that count.
fn walked(started: NaiveDate, days: u32, counts: impl Fn(NaiveDate) -> bool) -> NaiveDate {
    let mut left = days;
    let mut day = started;
    while left > 0 {
        day = day.succ_opt().expect("a day");
        left -= u32::from(counts(day));
    }
    day
}

/// The day itself or, where it is a rest day, the next that is worked.
fn worked(day: NaiveDate) -> NaiveDate {
    day.iter_days().find(|day| weekdays(*day)).expect("a day")
}

proptest! {
    #[test]
    fn a_deadline_in_days_is_the_day_counted_one_by_one(grants in any_grants(), started in 0_u64..200, days in 0_u32..120) {
        let rulebook = Rulebook::new(vec![rulebook_with(RuleKey::CasePlanDays, "2007-01-01", RuleValue::Days(days))]);
        let found = due(ClockKind::Plan, on(started), &rulebook, &grants);
        let tolled = left_out(&grants, ClockKind::Plan);
        prop_assert_eq!(found.due, worked(walked(on(started), days, |day| !tolled.contains(&day))));
        prop_assert_eq!(found.due_without_tolling, worked(walked(on(started), days, |_| true)));
        prop_assert!(found.due >= found.due_without_tolling);
    }

    #[test]
    fn and_so_is_one_in_working_days(grants in any_grants(), started in 0_u64..200, days in 0_u32..60) {
        let rule = RuleKey::CaseContactDays;
        let rulebook = Rulebook::new(vec![rulebook_with(rule, "2007-01-01", RuleValue::WorkingDays(days))]);
        let found = deadline(ClockKind::Plan, rule, on(started), &rulebook, &grants, &weekdays).expect("a deadline");
        let tolled = left_out(&grants, ClockKind::Plan);
        prop_assert_eq!(found.due, walked(on(started), days, |day| weekdays(day) && !tolled.contains(&day)));
        prop_assert_eq!(found.due_without_tolling, walked(on(started), days, weekdays));
        prop_assert!(found.due >= found.due_without_tolling);
    }

    #[test]
    fn a_window_is_never_longer_than_its_grants_make_it(grants in any_grants(), started in 0_u64..200) {
        let grants: Vec<Grant> = grants
            .into_iter()
            .map(|one| Grant { clocks: [ClockKind::Notice, ClockKind::Plan].into(), ..one })
            .collect();
        let window = due(ClockKind::Notice, on(started), &Rulebook::default(), &grants);
        let plan = due(ClockKind::Plan, on(started), &Rulebook::default(), &grants);
        prop_assert_eq!(window.span, plan.span);
        prop_assert!(window.due_without_tolling <= window.due && window.due <= plan.due);
    }
}

#[test]
fn three_days_from_monday_end_on_thursday() {
    let found = due(ClockKind::Group, day("2020-04-20"), &Rulebook::default(), &[]);
    assert_eq!(found.due, day("2020-04-23"));
    assert_eq!(overdue_by(&found, day("2020-04-22")), 0);
    assert_eq!(overdue_by(&found, day("2020-04-23")), 0);
    assert_eq!(overdue_by(&found, day("2020-04-24")), 1);
}

#[test]
fn a_deadline_stays_that_of_the_day_its_clock_started() {
    let rulebook = Rulebook::new(vec![
        rulebook_with(RuleKey::CasePlanDays, "2007-01-01", RuleValue::Days(30)),
        rulebook_with(RuleKey::CasePlanDays, "2020-03-01", RuleValue::Days(20)),
    ]);
    let before = due(ClockKind::Plan, day("2020-02-29"), &rulebook, &[]);
    let after = due(ClockKind::Plan, day("2020-03-01"), &rulebook, &[]);
    assert_eq!(before.due, day("2020-03-30"));
    assert_eq!(after.due, day("2020-03-23"), "not on a Saturday");
}

#[test]
fn a_grant_that_starts_after_the_last_day_comes_too_late() {
    let grants = [grant(&[ClockKind::Plan], day("2020-03-31"), day("2020-06-01"))];
    let found = due(ClockKind::Plan, day("2020-02-29"), &Rulebook::default(), &grants);
    assert_eq!(found.due, day("2020-03-30"));
}

#[test]
fn a_window_that_has_run_is_not_opened_again_by_a_grant_for_a_province() {
    let started = day("2020-01-01");
    let mut late = grant(&[ClockKind::Notice, ClockKind::Plan], day("2020-01-10"), day("2020-02-08"));
    late.recorded_at = noon(day("2020-02-01"));
    let found = due(ClockKind::Notice, started, &Rulebook::default(), &[late.clone()]);
    assert_eq!(found.due, day("2020-01-31"));
    let plan = due(ClockKind::Plan, started, &Rulebook::default(), &[late.clone()]);
    assert_eq!(plan.due, day("2020-03-02"), "another clock is stopped after the fact");

    late.recorded_at = noon(day("2020-01-31"));
    let found = due(ClockKind::Notice, started, &Rulebook::default(), &[late.clone()]);
    assert_eq!(found.due, day("2020-03-02"), "on its last day it still runs");

    let mut renewal = grant(&[ClockKind::Notice], day("2020-02-09"), day("2020-02-18"));
    renewal.recorded_at = noon(day("2020-02-20"));
    let found = due(ClockKind::Notice, started, &Rulebook::default(), &[renewal, late]);
    assert_eq!(found.due, day("2020-03-11"), "the first kept it running for the second");
}

#[test]
fn a_monthly_return_is_due_whatever_is_tolled() {
    let grants = [grant(&[ClockKind::MonthlyReturn], day("2020-01-24"), day("2020-03-31"))];
    let found = due(ClockKind::MonthlyReturn, day("2020-01-31"), &Rulebook::default(), &grants);
    assert_eq!(found.due, day("2020-02-05"));
}

#[rstest]
#[case(Some("100000000"), RuleKey::CaseExecutionSmallDays)]
#[case(Some("100000000.01"), RuleKey::CaseExecutionDays)]
#[case(None, RuleKey::CaseExecutionDays)]
fn a_plan_has_a_year_where_little_was_advanced(#[case] advanced: Option<&str>, #[case] rule: RuleKey) {
    let advanced: Option<Money> = advanced.map(|text| text.parse().expect("an amount"));
    assert_eq!(execution_rule(advanced, &Rulebook::default(), day("2020-04-24")), rule);
}

#[test]
fn a_calendar_that_never_works_gives_no_deadline() {
    let rule = RuleKey::CaseContactDays;
    let found = deadline(ClockKind::Contact, rule, on(0), &Rulebook::default(), &[], &|_| false);
    assert_eq!(found, None);
}

#[test]
fn every_clock_with_a_deadline_has_a_rule_in_days_and_only_the_ages_have_none() {
    for clock in ClockKind::ALL.iter().copied() {
        // The stages of an application each have a rule of their own, and a condition the day it was given.
        let ages = matches!(clock, ClockKind::Age | ClockKind::Movement | ClockKind::Conversion | ClockKind::Condition);
        let kind = clock.rule().map(RuleKey::kind);
        assert_eq!(kind.is_none(), ages, "{clock}");
        assert!(kind.is_none_or(|kind| matches!(kind, RuleKind::Days | RuleKind::WorkingDays)), "{clock}");
    }
    let found = due(ClockKind::Acceptance, on(0), &Rulebook::default(), &[]);
    assert_eq!(found.span, Span::WorkingDays(20));
}

#[test]
fn the_domain_note_says_what_is_not_tolled() {
    let of = |tollable: Tollable| -> Vec<&str> {
        ClockKind::ALL.iter().filter(|clock| clock.tollable() == tollable).map(|clock| clock.code()).collect()
    };
    assert_eq!(of(Tollable::Never), ["filing", "monthly-return"]);
    assert_eq!(of(Tollable::NotOnceRun), ["claims-window", "notice"]);
}
