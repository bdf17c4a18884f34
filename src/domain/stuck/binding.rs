//! The deadlines that bind a case. The one that is shown is the earliest.

use super::ages::case_ages;
use super::facts::StuckFacts;
use super::stage::{is_without_route, stage_facts};
use crate::domain::case::stage::{Around, Awaited, Clockwork, StageDue, awaited, plan_clock_from, stage_due};
use crate::domain::case::state::ClearanceState;
use crate::domain::clock::{ClockKind, due};
use crate::domain::institution::state::InstitutionState;
use crate::domain::rulebook::RuleKey;

/// What a case is waiting for, with the deadline that binds first.
#[must_use]
pub fn awaited_by(facts: &StuckFacts<'_>, around: &Around<'_>) -> Option<Awaited> {
    let awaited = awaited(&stage_facts(facts, facts.sheet?), around)?;
    Some(Awaited { due: binding(facts, around), ..awaited })
}

/// The deadline that binds first; `None` where nothing runs.
#[must_use]
pub fn binding(facts: &StuckFacts<'_>, around: &Around<'_>) -> Option<StageDue> {
    deadlines(facts, around).into_iter().next()
}

/// Every deadline that binds, the earliest first: that of the stage; of the plan, while none is filed (C4); of a route and of
/// the decision on the exit, while it has not exited (ST3, I8); and of the review of what is hard to clear (ST2). A case that
/// no longer runs has none.
#[must_use]
pub fn deadlines(facts: &StuckFacts<'_>, around: &Around<'_>) -> Vec<StageDue> {
    let Some(sheet) = facts.sheet else {
        return Vec::new();
    };
    if !sheet.stage.is_running() {
        return Vec::new();
    }
    let ours = |clock: ClockKind, rule: RuleKey, from: chrono::NaiveDate, gross: bool| {
        let grants = if gross { &[][..] } else { facts.grants };
        due(clock, [rule, rule], [from, facts.as_of.max(from)], around.rulebook, grants, around.is_working)
            .map(|due| StageDue { due, clockwork: Clockwork::Ours })
    };
    let awaits_plan = match sheet.stage {
        ClearanceState::Open | ClearanceState::Verify => sheet.plan_on.is_none(),
        ClearanceState::Notice
        | ClearanceState::Plan
        | ClearanceState::Vote
        | ClearanceState::Execute
        | ClearanceState::Criminal
        | ClearanceState::Bankruptcy
        | ClearanceState::Distribution
        | ClearanceState::FinalNotice
        | ClearanceState::Accept
        | ClearanceState::Closed
        | ClearanceState::Ended
        | ClearanceState::Reopened => false,
    };
    let plan = awaits_plan.then(|| ours(ClockKind::Plan, RuleKey::CasePlanDays, plan_clock_from(sheet), false));
    let stopped = (facts.state == InstitutionState::ClosedUnresolved).then(|| case_ages(facts).stopped).flatten();
    let exit = stopped.map(|aged| ours(ClockKind::Exit, RuleKey::ExitDecisionDays, aged.from, false));
    // Days without a route are counted gross.
    let route = stopped
        .filter(|_| is_without_route(facts))
        .map(|aged| ours(ClockKind::Age, RuleKey::StuckRouteDays, aged.from, true));
    let review = sheet
        .hard
        .map(|(_, _, reviewed_on)| ours(ClockKind::HardReview, RuleKey::StuckHardReviewDays, reviewed_on, false));
    let mut all: Vec<StageDue> = [plan, exit, route, review]
        .into_iter()
        .flatten()
        .flatten()
        .chain(stage_due(&stage_facts(facts, sheet), around))
        .collect();
    all.sort_by_key(|one| (one.due.then.due, one.due.then.started));
    all
}
