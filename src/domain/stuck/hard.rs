//! ST2 退而难清: exited and hard to clear. The system proposes; an officer confirms with a reason; it is reviewed.

use chrono::NaiveDate;

use super::case_rule::CaseRule;
use super::facts::StuckFacts;
use super::finding::{Finding, Severity};
use super::ladder::Limit;
use super::obstacle::Obstacle;
use super::proposal::{Confirmed, Hard, Proposal};
use super::row::{Clocked, Said, by, finding as found};
use super::rule::StuckRule;
use crate::domain::case::fact::HardReason;
use crate::domain::case::sheet::Sheet;
use crate::domain::case::stage::{Around, Awaited, Clockwork, NextStep, StageDue};
use crate::domain::case::state::ClearanceState;
use crate::domain::clock::{ClockKind, due, overdue_by};
use crate::domain::engine::rule::Role;
use crate::domain::institution::state::InstitutionState;
use crate::domain::rulebook::RuleKey;
use crate::domain::value::days::days_between;
use crate::domain::value::money::Money;
use crate::domain::value::reason::Reason;

/// Who is hard to clear.
pub const RULE: CaseRule = CaseRule {
    rule: StuckRule::HardToClear,
    states: &[InstitutionState::Exited, InstitutionState::ClosedUnresolved],
    is_of_everybody: false,
    finding,
    reckoned: finding,
};

/// ST2: proposed for an exited institution, or confirmed for one that stopped or exited. Only what an officer confirmed is
/// red: the system never sets it by itself. The days with police or court and those since the exit are counted gross.
#[must_use]
pub fn finding(facts: &StuckFacts<'_>, around: &Around<'_>) -> Option<Finding> {
    let clocked = Clocked::of(facts)?;
    let sheet = facts.sheet?;
    let exited = facts.state == InstitutionState::Exited;
    let ways = Ways { facts, sheet, around, exited_on: clocked.from };
    let (limits, proposals) = if exited { (ways.limits(), ways.proposals()) } else { (Vec::new(), Vec::new()) };
    let confirmed = confirmed(facts, sheet, around);
    if proposals.is_empty() && confirmed.is_none() {
        return None;
    }
    let said = Said {
        rule: StuckRule::HardToClear,
        clocked,
        limits,
        first: in_the_way(&proposals, confirmed.as_ref()),
        awaited: awaited(confirmed.as_ref()),
        hard: Some(Hard { proposals, confirmed }),
    };
    let mut finding = found(said, facts, around);
    if confirmed.is_some() {
        finding.severity = Severity::Red;
        // What an officer confirmed is no clock: no grant takes it off the list.
        finding.tolled_until = None;
    }
    Some(finding)
}

/// The ways in which an exited institution can be hard to clear.
struct Ways<'facts> {
    facts: &'facts StuckFacts<'facts>,
    sheet: &'facts Sheet,
    around: &'facts Around<'facts>,
    exited_on: NaiveDate,
}

impl Ways<'_> {
    fn limits(&self) -> Vec<Limit> {
        let proceeding = self.sheet.stage.is_proceeding().then(|| {
            let rule = RuleKey::StuckHardProceedingDays;
            Limit::new(Severity::Info, rule, self.sheet.stage_since, false)
        });
        let recovery = self.little_recovered().map(|_| {
            let rule = RuleKey::StuckHardRecoveryDays;
            Limit::new(Severity::Info, rule, self.exited_on, false)
        });
        proceeding.into_iter().chain(recovery).collect()
    }

    fn proposals(&self) -> Vec<Proposal> {
        [
            self.lost_contact(),
            self.long_proceeding(),
            self.low_recovery(),
            self.plan_rejected(),
            self.sheet.nothing_recoverable_on.map(|on| Proposal::NothingRecoverable { on }),
        ]
        .into_iter()
        .flatten()
        .collect()
    }

    /// By the cause of the stop, or because the case asks for claims by notice.
    fn lost_contact(&self) -> Option<Proposal> {
        let cause = self.facts.stopped_for.unwrap_or(self.sheet.stopped_for);
        let lost = cause == Reason::LostContact || self.sheet.stage == ClearanceState::Notice;
        lost.then_some(Proposal::LostContact)
    }

    fn long_proceeding(&self) -> Option<Proposal> {
        let (stage, since) = (self.sheet.stage, self.sheet.stage_since);
        let limit = self.days(RuleKey::StuckHardProceedingDays);
        let days = days_between(since, self.facts.as_of);
        let long = stage.is_proceeding() && days > i64::from(limit);
        long.then_some(Proposal::LongProceeding { stage, since, days, limit })
    }

    fn low_recovery(&self) -> Option<Proposal> {
        let (recovered, principal, asked) = self.little_recovered()?;
        let limit = self.days(RuleKey::StuckHardRecoveryDays);
        let days = days_between(self.exited_on, self.facts.as_of);
        (days > i64::from(limit)).then_some(Proposal::LowRecovery { recovered, principal, asked, days, limit })
    }

    /// What was recovered, of what, and the share asked for, where it is less.
    fn little_recovered(&self) -> Option<(Money, Money, u32)> {
        let rulebook = self.around.rulebook;
        let asked = rulebook.percent(RuleKey::StuckHardRecoveryPercent, self.facts.as_of);
        let principal = owed_in_all(self.sheet)?;
        let recovered = recovered(self.sheet);
        recovered.is_less_than_percent_of(asked, principal).then_some((recovered, principal, asked))
    }

    fn plan_rejected(&self) -> Option<Proposal> {
        let rulebook = self.around.rulebook;
        let limit = rulebook.count(RuleKey::StuckHardRejections, self.facts.as_of);
        let times = self.sheet.rejections;
        (times > 0 && times >= limit).then_some(Proposal::PlanRejected { times, limit })
    }

    fn days(&self, rule: RuleKey) -> u32 {
        self.around.rulebook.days(rule, self.facts.as_of)
    }
}

/// What was got in for the lenders; what was paid to them, or assumed, was got in too.
#[must_use]
pub fn recovered(sheet: &Sheet) -> Money {
    sheet.recovered.max(sheet.discharged())
}

/// The principal that recovery is measured by: that at the stop or, where it is not known, what is owed in all.
#[must_use]
pub fn owed_in_all(sheet: &Sheet) -> Option<Money> {
    sheet.principal.or(sheet.counted)
}

fn confirmed(facts: &StuckFacts<'_>, sheet: &Sheet, around: &Around<'_>) -> Option<Confirmed> {
    let (since, why, reviewed_on) = sheet.hard?;
    let rule = RuleKey::StuckHardReviewDays;
    let review = due(
        ClockKind::HardReview,
        [rule, rule],
        [reviewed_on, facts.as_of.max(reviewed_on)],
        around.rulebook,
        facts.grants,
        around.is_working,
    );
    let overdue_by = review.map_or(0, |review| overdue_by(&review.then, facts.as_of));
    Some(Confirmed { since, why, reviewed_on, review, overdue_by })
}

fn in_the_way(proposals: &[Proposal], confirmed: Option<&Confirmed>) -> Vec<Obstacle> {
    let late = confirmed
        .filter(|confirmed| confirmed.overdue_by > 0)
        .and_then(|confirmed| confirmed.review)
        .map(|review| Obstacle::ReviewOverdue(review.then.due));
    let mut reasons: Vec<HardReason> = confirmed.and_then(|confirmed| confirmed.why).into_iter().collect();
    for reason in proposals.iter().map(Proposal::reason) {
        if !reasons.contains(&reason) {
            reasons.push(reason);
        }
    }
    late.into_iter().chain([Obstacle::Hard(reasons)]).collect()
}

/// A proposal waits for an officer, and what is confirmed for its review once that is overdue.
fn awaited(confirmed: Option<&Confirmed>) -> Option<Awaited> {
    let role = Role::ProvinceChecker;
    match confirmed {
        None => Some(by(role, NextStep::ConfirmHard)),
        Some(confirmed) if confirmed.overdue_by > 0 => Some(Awaited {
            due: confirmed.review.map(|due| StageDue { due, clockwork: Clockwork::Ours }),
            ..by(role, NextStep::ReviewHard)
        }),
        Some(_) => None,
    }
}
