//! ST1b: money is outstanding, and nothing moves.

use super::case_rule::CaseRule;
use super::facts::StuckFacts;
use super::finding::{Finding, Severity};
use super::ladder::Limit;
use super::obstacle::Obstacle;
use super::row::{Clocked, Said, finding as found};
use super::rule::StuckRule;
use crate::domain::case::stage::Around;
use crate::domain::clock::ClockKind;
use crate::domain::institution::state::InstitutionState;
use crate::domain::rulebook::RuleKey;

/// Who owes and stands still.
pub const RULE: CaseRule = CaseRule {
    rule: StuckRule::NoMovement,
    states: &[InstitutionState::Exited, InstitutionState::ClosedUnresolved],
    is_of_everybody: false,
    finding,
    reckoned,
};

/// ST1b: stopped or exited, money known to be outstanding, and for too many net days no repayment, no recovery and no move
/// of the case. Where nothing is known of what is outstanding it does not speak: ST1 and ST3 say that it is unknown.
#[must_use]
pub fn finding(facts: &StuckFacts<'_>, around: &Around<'_>) -> Option<Finding> {
    reckoned(facts, around).filter(|finding| finding.severity > Severity::Info)
}

/// The same within the limit too, for the explanation.
fn reckoned(facts: &StuckFacts<'_>, around: &Around<'_>) -> Option<Finding> {
    let sheet = facts.sheet?;
    if !facts.state.awaits_clearance() || facts.outstanding().is_none_or(|left| left.is_zero()) {
        return None;
    }
    let last = sheet.last_movement;
    if last > facts.as_of {
        return None;
    }
    let limits = [(Severity::Amber, RuleKey::StuckMovementAmberDays), (Severity::Red, RuleKey::StuckMovementRedDays)];
    let said = Said {
        rule: StuckRule::NoMovement,
        clocked: Clocked::simple(ClockKind::Movement, last, facts),
        limits: limits.map(|(severity, rule)| Limit::new(severity, rule, last, true)).into(),
        first: vec![Obstacle::NoMovement(last)],
        awaited: None,
        hard: None,
    };
    Some(found(said, facts, around))
}
