//! What a rule is that judges an institution with its case.

use super::facts::StuckFacts;
use super::finding::Finding;
use super::rule::StuckRule;
use crate::domain::case::stage::Around;
use crate::domain::institution::state::InstitutionState;

/// What a rule says of an institution on a day.
pub type Judging = fn(&StuckFacts<'_>, &Around<'_>) -> Option<Finding>;

/// A rule that judges an institution with its case.
#[derive(Debug, Clone, Copy)]
pub struct CaseRule {
    pub rule: StuckRule,
    /// The states of the institutions that it looks at.
    pub states: &'static [InstitutionState],
    /// Whether everybody in these states is on its list, within its limits or past them, tolled or not.
    pub is_of_everybody: bool,
    /// What it finds, tolled or not.
    pub finding: Judging,
    /// What it reckons, within its limits too, for the explanation.
    pub reckoned: Judging,
}

impl CaseRule {
    /// What stands on its list.
    #[must_use]
    pub fn listed(&self, facts: &StuckFacts<'_>, around: &Around<'_>) -> Option<Finding> {
        (self.finding)(facts, around).filter(|finding| self.is_of_everybody || finding.is_stuck())
    }
}
