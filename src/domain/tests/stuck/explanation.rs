//! The whole calculation.

use super::*;
use crate::domain::stuck::explanation::{Explanation, explanation};
use crate::domain::stuck::finding::Severity;
use crate::domain::stuck::rule::StuckRule;
use crate::domain::stuck::steps::{ReckonedStep, Source, Value, What};

fn of(steps: &[ReckonedStep], what: What) -> Vec<Value> {
    steps.iter().filter(|step| step.what == what).map(|step| step.value).collect()
}

fn explained(facts: &StuckFacts<'_>, rulebook: &Rulebook) -> Explanation {
    explanation(facts, &around(rulebook))
}

#[test]
fn an_age_is_explained_from_its_first_day_to_its_severity() {
    let sheet = paying();
    let grants = [
        granted(after(EXIT, 10), after(EXIT, 39), after(EXIT, 10)),
        granted(after(EXIT, 30), after(EXIT, 49), after(EXIT, 60)),
    ];
    let facts = StuckFacts { grants: &grants, ..exited(&sheet, after(EXIT, 250)) };
    let rulebook = rules(RuleKey::StuckExitedAmberDays, "330000", "2018-01-01", "150");
    let all = explained(&facts, &rulebook);
    let (finding, steps) = &all.findings[0];
    assert_eq!(finding.rule, StuckRule::ExitedNotCleared);
    assert_eq!(of(steps, What::Since), [Value::Day(day(EXIT))]);
    assert_eq!(of(steps, What::Gross), [Value::Days(250)]);
    let interval = |from, to, days| Value::Interval { from: after(EXIT, from), to: after(EXIT, to), days };
    assert_eq!(of(steps, What::Grant), [interval(10, 39, 30)]);
    assert_eq!(of(steps, What::LateGrant), [interval(30, 49, 20)]);
    assert_eq!(of(steps, What::Interval), [interval(10, 49, 40)], "united");
    assert_eq!(of(steps, What::Tolled), [Value::Days(40)]);
    assert_eq!(of(steps, What::Net), [Value::Days(210)]);
    assert_eq!(of(steps, What::Severity), [Value::Severity(Severity::Amber)]);
    let threshold = steps
        .iter()
        .find_map(|step| match &step.source {
            Source::Rule(row) if row.rule == RuleKey::StuckExitedAmberDays => Some(row),
            _ => None,
        })
        .expect("a threshold");
    assert_eq!(threshold.unit, "330000");
    assert_eq!(threshold.from, Some(day("2018-01-01")));
    assert_eq!(threshold.judged_on, after(EXIT, 250));
    assert_eq!(threshold.source, "test");
}

#[test]
fn the_intervals_add_up_to_the_days_tolled_and_those_and_the_net_days_to_the_gross_ones() {
    let sheet = paying();
    let grants = [
        granted(day("2018-12-01"), after(EXIT, 5), day("2018-12-01")),
        granted(after(EXIT, 20), after(EXIT, 80), after(EXIT, 20)),
    ];
    let facts = StuckFacts { grants: &grants, ..exited(&sheet, after(EXIT, 60)) };
    let all = explained(&facts, &Rulebook::default());
    let (finding, steps) = &all.findings[0];
    let sum: i64 = of(steps, What::Interval)
        .into_iter()
        .map(|value| match value {
            Value::Interval { days, .. } => days,
            _ => panic!("an interval"),
        })
        .sum();
    assert_eq!(sum, 5 + 41);
    assert_eq!(sum, finding.age.tolled);
    assert_eq!(finding.age.net + sum, finding.age.gross);
    assert!(all.tolled.is_some());
}

#[test]
fn a_threshold_that_changed_is_given_as_it_was_and_as_it_is() {
    let sheet = paying();
    let rulebook = Rulebook::new(vec![
        row(RuleKey::StuckExitedAmberDays, "CN", "2019-02-01", "60"),
        row(RuleKey::CaseExecutionSmallDays, "CN", "2018-01-01", "365"),
        row(RuleKey::CaseExecutionSmallDays, "CN", "2019-02-01", "200"),
    ]);
    let all = explained(&exited(&sheet, after(EXIT, 100)), &rulebook);
    let steps = &all.findings[0].1;
    let thresholds = of(steps, What::Threshold);
    assert!(thresholds.contains(&Value::Days(60)), "of the list");
    assert_eq!(of(steps, What::ThresholdThen), [Value::Days(180)]);
    assert!(thresholds.contains(&Value::Days(365)), "of the plan");
    assert_eq!(of(steps, What::ThresholdToday), [Value::Days(200)]);
}

#[test]
fn the_money_and_the_run_off_are_calculated_in_view() {
    let sheet = paying();
    let facts = StuckFacts { paid_three_months_ago: Some(yuan(5_700_000)), ..exited(&sheet, day("2020-04-24")) };
    let all = explained(&facts, &Rulebook::default());
    let money: Vec<(What, Value)> = all.money.iter().map(|step| (step.what, step.value)).collect();
    assert_eq!(
        money,
        [
            (What::Principal, Value::Money(yuan(10_000_000))),
            (What::Admitted, Value::Money(yuan(10_000_000))),
            (What::Counted, Value::Money(yuan(10_000_000))),
            (What::Paid, Value::Money(yuan(6_000_000))),
            (What::Assumed, Value::Money(Money::ZERO)),
            (What::Deposited, Value::Money(Money::ZERO)),
            (What::NotOwed, Value::Money(Money::ZERO)),
            (What::Unclaimed, Value::Money(Money::ZERO)),
            (What::Shortfall, Value::Money(Money::ZERO)),
            (What::Outstanding, Value::Money(yuan(4_000_000))),
        ]
    );
    assert_eq!(of(&all.run_off, What::PaidWithin)[0], Value::Money(yuan(300_000)));
    assert_eq!(of(&all.run_off, What::PerMonth)[0], Value::Money(yuan(100_000)));
    assert_eq!(of(&all.run_off, What::MonthsLeft)[0], Value::Months(40));
    assert_eq!(of(&all.run_off, What::ClearedBy)[0], Value::Day(day("2023-08-24")));
    assert_eq!(of(&all.run_off, What::PaidWithin)[1], Value::Unknown);
}

#[test]
fn a_deadline_in_working_days_says_which_days_are_not_counted() {
    let sheet = Sheet { stage: ClearanceState::Accept, stage_since: day("2020-04-20"), ..paid() };
    let grants = [grant(&[ClockKind::Acceptance], day("2020-04-27"), day("2020-05-01"))];
    let facts = StuckFacts { grants: &grants, ..exited(&sheet, day("2020-05-27")) };
    let all = explained(&facts, &Rulebook::default());
    let steps = &all.deadlines[0].1;
    assert_eq!(of(steps, What::DeadlineStarted), [Value::Day(day("2020-04-20"))]);
    assert_eq!(of(steps, What::DeadlineSpan), [Value::WorkingDays(20)]);
    assert_eq!(of(steps, What::DaysOff), [Value::Days(8)]);
    assert_eq!(of(steps, What::DeadlineUntolled), [Value::Day(day("2020-05-18"))]);
    assert_eq!(of(steps, What::DeadlineTolled), [Value::Days(5)]);
    assert_eq!(of(steps, What::Deadline), [Value::Day(day("2020-05-25"))]);
    assert_eq!(of(steps, What::Overdue), [Value::Days(2)]);
}

#[test]
fn a_rule_within_its_limits_is_explained_too() {
    let sheet = Sheet { last_movement: after(EXIT, 10), ..paying() };
    let all = explained(&exited(&sheet, after(EXIT, 20)), &Rulebook::default());
    let rules: Vec<StuckRule> = all.findings.iter().map(|(one, _)| one.rule).collect();
    assert_eq!(rules, [StuckRule::ExitedNotCleared, StuckRule::NoMovement]);
    let rung = Value::Rung { severity: Severity::Amber, counted: 10, limit: 90, passed: false };
    assert!(of(&all.findings[1].1, What::Rung).contains(&rung));
}

#[test]
fn low_recovery_is_explained_with_its_share() {
    let sheet = Sheet { paid: yuan(1_000_000), ..paying() };
    let all = explained(&exited(&sheet, after(EXIT, 400)), &Rulebook::default());
    let (_, steps) = all.findings.iter().find(|(one, _)| one.rule == StuckRule::HardToClear).expect("proposed");
    assert_eq!(of(steps, What::RecoveredShare), [Value::Share(1_000)]);
    assert!(of(steps, What::Threshold).contains(&Value::Share(2_000)));
}
