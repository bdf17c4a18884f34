//! The whole calculation of a row of the stuck lists, as data.

use super::binding::deadlines;
use super::facts::StuckFacts;
use super::finding::Finding;
use super::stage::stage_facts;
use super::steps::ReckonedStep;
use super::tolled::Tolled;
use super::{CASE_RULES, explained, tolled};
use crate::domain::case::stage::{Around, NotInForce, StageDue, stage_not_in_force};

/// The whole calculation of one institution: of each finding its ages, thresholds and ladder, then the money, the run-off
/// and the deadline.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Explanation {
    /// A finding with its steps: every rule that looks at the institution, within its limits or past them, tolled or not.
    pub findings: Vec<(Finding, Vec<ReckonedStep>)>,
    /// Where it is tolled on the day.
    pub tolled: Option<Tolled>,
    /// What is outstanding.
    pub money: Vec<ReckonedStep>,
    /// When it will be paid, at the pace of three and of twelve months.
    pub run_off: Vec<ReckonedStep>,
    /// Every deadline that binds, the earliest first, which is the one that lists show.
    pub deadlines: Vec<(StageDue, Vec<ReckonedStep>)>,
    /// Why the stage has none, where its rule came later.
    pub not_in_force: Option<NotInForce>,
}

/// Explains every rule that speaks of an institution.
#[must_use]
pub fn explanation(facts: &StuckFacts<'_>, around: &Around<'_>) -> Explanation {
    Explanation {
        findings: CASE_RULES
            .iter()
            .filter_map(|rule| (rule.reckoned)(facts, around))
            .map(|finding| {
                let steps = explained::finding(&finding, facts, around);
                (finding, steps)
            })
            .collect(),
        tolled: tolled::finding(facts, around),
        money: explained::money(facts),
        run_off: explained::run_off(facts),
        deadlines: deadlines(facts, around)
            .into_iter()
            .map(|due| (due, explained::deadline(&due.due, facts, around)))
            .collect(),
        not_in_force: facts.sheet.and_then(|sheet| stage_not_in_force(&stage_facts(facts, sheet), around)),
    }
}
