//! The stuck lists (domain note §7): ST1, ST1b, ST2, ST3 and ST6 as pure functions over facts of one institution.
//!
//! [`facts`] is all that a rule looks at; each rule has a file of its own and gives a [`finding`]; [`judge`] runs them all
//! and sets apart what is tolled. [`runoff`] projects when the lenders will be paid; [`explanation`] is the calculation.

pub mod ages;
pub mod binding;
pub mod case_rule;
pub mod closed;
pub mod data;
pub mod exited;
mod explained;
pub mod explanation;
pub mod facts;
pub mod finding;
pub mod hard;
mod ladder;
pub mod movement;
pub mod obstacle;
pub mod pilot;
pub mod proposal;
pub mod row;
pub mod rule;
pub mod runoff;
pub mod stage;
pub mod steps;
pub mod threshold;
pub mod tolled;

use case_rule::CaseRule;
use facts::StuckFacts;
use finding::Finding;
use tolled::Tolled;

use crate::domain::case::stage::Around;

/// What the rules say of one institution on a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Judged {
    /// What is stuck, the gravest first and in the order of the rules.
    pub stuck: Vec<Finding>,
    /// Tolled on the day (ST6), and so on a list of its own.
    pub tolled: Option<Tolled>,
}

/// The rules that judge an institution with its case, in the order of the domain note.
pub const CASE_RULES: [&CaseRule; 4] = [&exited::RULE, &movement::RULE, &hard::RULE, &closed::RULE];

/// What every rule finds, tolled or not, in the order of the rules.
#[must_use]
pub fn findings(facts: &StuckFacts<'_>, around: &Around<'_>) -> Vec<Finding> {
    CASE_RULES.iter().filter_map(|rule| (rule.finding)(facts, around)).collect()
}

/// Runs every rule. What a grant covers on the day is not stuck, but for a red flag reached before the grant was recorded.
#[must_use]
pub fn judge(facts: &StuckFacts<'_>, around: &Around<'_>) -> Judged {
    let mut stuck = findings(facts, around);
    stuck.retain(Finding::is_stuck);
    stuck.sort_by_key(|finding| std::cmp::Reverse(finding.severity));
    Judged { stuck, tolled: tolled::finding(facts, around) }
}
