//! The ladder of severity: limits in days, each counted from its day.
//!
//! A threshold of a list is judged by the rulebook of the day of the list, a deadline by that of the day its clock started.

use chrono::NaiveDate;

use super::facts::StuckFacts;
use super::finding::{RedBeforeGrant, Rung, Severity};
use crate::domain::case::stage::Around;
use crate::domain::clock::tolling::{Grant, TolledDays};
use crate::domain::clock::{ClockKind, deadline_of, due};
use crate::domain::rulebook::{RuleKey, Span};
use crate::domain::value::days::{days_between, legal_day};

/// A limit: more than the days of the rule, counted from a day, are so grave.
#[derive(Debug, Clone, Copy)]
pub(super) struct Limit {
    /// How grave.
    pub severity: Severity,
    /// The rule that holds, and the one that would be chosen today.
    pub rules: [RuleKey; 2],
    /// The day the clock started.
    pub from: NaiveDate,
    /// Whether net days are counted, or gross ones.
    pub net: bool,
    /// Whose rulebook holds.
    pub kind: LimitKind,
}

/// Whose rulebook holds for a limit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum LimitKind {
    /// A threshold of a list: that of the day of the list.
    Threshold,
    /// A deadline: that of the day its clock started.
    Deadline,
}

impl Limit {
    /// A threshold by one rule.
    pub const fn new(severity: Severity, rule: RuleKey, from: NaiveDate, net: bool) -> Self {
        Self { severity, rules: [rule, rule], from, net, kind: LimitKind::Threshold }
    }

    /// The rule that holds on a list of a day, and the day whose rulebook it is judged by. Where a clock started before any
    /// rule gave it a deadline, it has none; the list then measures its age by the threshold of the day of the list.
    fn judged(&self, around: &Around<'_>, day: NaiveDate) -> (RuleKey, NaiveDate) {
        let [rule, later] = self.rules;
        match self.kind {
            LimitKind::Deadline if around.rulebook.is_in_force(rule, self.from) => (rule, self.from),
            LimitKind::Deadline => (later, day.max(self.from)),
            LimitKind::Threshold => (rule, day.max(self.from)),
        }
    }

    /// The days that may pass by a list of a day; `None` where no rule is in force yet.
    fn days(&self, around: &Around<'_>, day: NaiveDate) -> Option<u32> {
        let (rule, judged_on) = self.judged(around, day);
        let known = around.rulebook.is_in_force(rule, judged_on);
        known.then(|| around.rulebook.days(rule, judged_on))
    }

    /// The days counted on a day, some of them tolled.
    fn counted(&self, tolled: &TolledDays, day: NaiveDate) -> i64 {
        if self.net { tolled.age(self.from, day).net } else { days_between(self.from, day) }
    }

    fn rung(&self, clock: ClockKind, tolled: &TolledDays, facts: &StuckFacts<'_>, around: &Around<'_>) -> Option<Rung> {
        let days = self.days(around, facts.as_of)?;
        let (rule, judged_on) = self.judged(around, facts.as_of);
        let grants = if self.net { facts.grants } else { &[] };
        let counted = self.counted(tolled, facts.as_of);
        let rests = deadline_of((clock, rule), self.from, Span::Days(days), around.rulebook, grants, around.is_working)
            .is_some_and(|last| last.rest.is_some() && facts.as_of <= last.due);
        Some(Rung {
            severity: self.severity,
            rule,
            from: self.from,
            judged_on,
            counted,
            days,
            due: due(
                clock,
                self.rules,
                [self.from, facts.as_of.max(self.from)],
                around.rulebook,
                grants,
                around.is_working,
            ),
            net: self.net,
            passed: counted > i64::from(days) && !rests,
        })
    }
}

/// The rungs of a ladder, as they stand on the day.
pub(super) fn rungs(limits: &[Limit], clock: ClockKind, facts: &StuckFacts<'_>, around: &Around<'_>) -> Vec<Rung> {
    let tolled = TolledDays::of(facts.grants, clock);
    limits.iter().filter_map(|limit| limit.rung(clock, &tolled, facts, around)).collect()
}

/// The gravest rung that is passed.
pub(super) fn severity(rungs: &[Rung]) -> Severity {
    rungs.iter().filter(|rung| rung.passed).map(|rung| rung.severity).max().unwrap_or(Severity::Info)
}

/// The first red flag that stood on the eve of the day a grant was recorded, with the grants that were on record then.
pub(super) fn red_before_grant(
    limits: &[Limit],
    clock: ClockKind,
    facts: &StuckFacts<'_>,
    around: &Around<'_>,
) -> Option<RedBeforeGrant> {
    let red: Vec<&Limit> = limits.iter().filter(|limit| limit.severity == Severity::Red).collect();
    let mut recorded: Vec<(NaiveDate, &Grant)> = facts
        .grants
        .iter()
        .filter(|grant| grant.clocks.contains(&clock) && grant.from <= facts.as_of)
        .map(|grant| (legal_day(grant.recorded_at), grant))
        .collect();
    recorded.sort_by_key(|(on, grant)| (*on, grant.from));
    recorded.into_iter().find_map(|(recorded_on, grant)| {
        let eve = recorded_on.pred_opt()?.min(facts.as_of);
        let known = facts.grants.iter().filter(|known| legal_day(known.recorded_at) <= eve);
        let tolled = TolledDays::of(known, clock);
        let counted = red
            .iter()
            .filter(|limit| limit.from < grant.to)
            .filter_map(|limit| Some((limit.counted(&tolled, eve), limit.days(around, eve)?)))
            .find(|(counted, days)| *counted > i64::from(*days))
            .map(|(counted, _)| counted)?;
        Some(RedBeforeGrant { on: eve, counted, recorded_on, basis: grant.basis.clone() })
    })
}
