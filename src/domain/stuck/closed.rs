//! ST3 停业未处置: closed, unresolved.

use super::case_rule::CaseRule;
use super::facts::StuckFacts;
use super::finding::{Finding, Severity};
use super::ladder::Limit;
use super::obstacle::Obstacle;
use super::row::{Clocked, Said, by, finding as found, is_without_plan};
use super::rule::StuckRule;
use super::stage::is_without_route;
use crate::domain::case::stage::{Around, Awaited, NextStep, plan_clock_from};
use crate::domain::engine::rule::Role;
use crate::domain::institution::state::InstitutionState;
use crate::domain::rulebook::RuleKey;

/// What holds a stopped institution up, the gravest last.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Held {
    /// Nothing yet.
    No,
    /// No plan for too long.
    WithoutPlan,
    /// No route for too long.
    WithoutRoute,
    /// No exit decision for too long.
    WithoutDecision,
}

/// Everybody who stopped.
pub const RULE: CaseRule = CaseRule {
    rule: StuckRule::ClosedUnresolved,
    states: &[InstitutionState::ClosedUnresolved],
    is_of_everybody: true,
    finding,
    reckoned: finding,
};

/// ST3: on the list from the day of the stop on. Amber without a route or without a plan past the days of the rulebook, and
/// without a case at once, which is an error of the record; red without an exit decision past the net days of the rulebook.
#[must_use]
pub fn finding(facts: &StuckFacts<'_>, around: &Around<'_>) -> Option<Finding> {
    if facts.state != InstitutionState::ClosedUnresolved {
        return None;
    }
    let clocked = Clocked::of(facts)?;
    let limits = limits(facts, clocked);
    let held = held(&limits, facts, around, clocked);
    let first = match held {
        Held::No => Vec::new(),
        Held::WithoutPlan => vec![Obstacle::NoPlan],
        Held::WithoutRoute => vec![Obstacle::NoRoute],
        Held::WithoutDecision => vec![Obstacle::NoExitDecision],
    };
    let said = Said {
        rule: StuckRule::ClosedUnresolved,
        clocked,
        limits,
        first: no_case(facts).chain(first).collect(),
        awaited: awaited(held, facts),
        hard: None,
    };
    let mut finding = found(said, facts, around);
    if facts.sheet.is_none() {
        finding.severity = finding.severity.max(Severity::Amber);
    }
    Some(finding)
}

fn no_case(facts: &StuckFacts<'_>) -> impl Iterator<Item = Obstacle> + use<> {
    facts.sheet.is_none().then_some(Obstacle::NoCase).into_iter()
}

fn limits(facts: &StuckFacts<'_>, clocked: Clocked) -> Vec<Limit> {
    let route = Limit::new(Severity::Amber, RuleKey::StuckRouteDays, clocked.from, false);
    let plan_from = facts.sheet.map_or(clocked.from, |sheet| plan_clock_from(sheet).max(clocked.from));
    let plan = Limit::new(Severity::Amber, RuleKey::StuckPlanDays, plan_from, false);
    let exit = Limit::new(Severity::Red, RuleKey::StuckExitRedDays, clocked.from, true);
    let mut limits = Vec::new();
    if is_without_plan(facts) {
        limits.push(plan);
    }
    if is_without_route(facts) {
        limits.push(route);
    }
    limits.push(exit);
    limits
}

fn held(limits: &[Limit], facts: &StuckFacts<'_>, around: &Around<'_>, clocked: Clocked) -> Held {
    let rungs = super::ladder::rungs(limits, clocked.clock, facts, around);
    let passed = |rule: RuleKey| rungs.iter().any(|rung| rung.rule == rule && rung.passed);
    if passed(RuleKey::StuckExitRedDays) {
        Held::WithoutDecision
    } else if passed(RuleKey::StuckRouteDays) {
        Held::WithoutRoute
    } else if passed(RuleKey::StuckPlanDays) {
        Held::WithoutPlan
    } else {
        Held::No
    }
}

/// What is to be done about it; `None` where the stage of the case says so.
fn awaited(held: Held, facts: &StuckFacts<'_>) -> Option<Awaited> {
    let sheet = facts.sheet?;
    let next = match held {
        Held::No | Held::WithoutPlan => return None,
        Held::WithoutRoute | Held::WithoutDecision if sheet.body.is_none() => return None,
        Held::WithoutRoute => (Role::CityChecker, NextStep::AssignRoute),
        Held::WithoutDecision => (Role::ProvinceChecker, NextStep::DecideExit),
    };
    let (role, next) = next;
    Some(by(role, next))
}
