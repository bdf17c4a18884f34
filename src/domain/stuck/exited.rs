//! ST1 退而不清: exited, not cleared.

use super::case_rule::CaseRule;
use super::facts::StuckFacts;
use super::finding::{Finding, Severity};
use super::ladder::{Limit, LimitKind};
use super::row::{Clocked, Said, finding as found};
use super::rule::StuckRule;
use crate::domain::case::stage::Around;
use crate::domain::clock::execution_rule;
use crate::domain::institution::state::InstitutionState;
use crate::domain::rulebook::RuleKey;

/// Everybody who exited.
pub const RULE: CaseRule = CaseRule {
    rule: StuckRule::ExitedNotCleared,
    states: &[InstitutionState::Exited],
    is_of_everybody: true,
    finding,
    reckoned: finding,
};

/// ST1: on the list from the day of the exit on. Amber past the days of the rulebook, red past the limit of a plan, both
/// net; what is left is always split into money and formalities, or said to be unknown.
#[must_use]
pub fn finding(facts: &StuckFacts<'_>, around: &Around<'_>) -> Option<Finding> {
    if facts.state != InstitutionState::Exited {
        return None;
    }
    let clocked = Clocked::of(facts)?;
    let said = Said {
        rule: StuckRule::ExitedNotCleared,
        clocked,
        limits: limits(facts, around, clocked).into(),
        first: Vec::new(),
        awaited: None,
        hard: None,
    };
    Some(found(said, facts, around))
}

/// The ladder: what the platform advanced and is not known is not taken for little, so that the longer limit holds.
fn limits(facts: &StuckFacts<'_>, around: &Around<'_>, clocked: Clocked) -> [Limit; 2] {
    let advanced = facts.sheet.and_then(|sheet| sheet.advanced);
    let rules = [clocked.from, facts.as_of].map(|day| execution_rule(advanced, around.rulebook, day));
    let amber = RuleKey::StuckExitedAmberDays;
    [
        Limit::new(Severity::Amber, amber, clocked.from, true),
        Limit { severity: Severity::Red, rules, from: clocked.from, net: true, kind: LimitKind::Deadline },
    ]
}
