//! What every rule says of an institution, whatever it found.

use chrono::NaiveDate;

use super::ages::{Aged, case_ages};
use super::binding::binding;
use super::facts::StuckFacts;
use super::finding::{Finding, Split};
use super::ladder::{Limit, red_before_grant, rungs, severity};
use super::obstacle::Obstacle;
use super::proposal::Hard;
use super::rule::StuckRule;
use super::stage::{is_without_route, stage_facts};
use crate::domain::case::sheet::Sheet;
use crate::domain::case::stage::{Around, Awaited, Mover, NextStep, awaited, items_missing};
use crate::domain::case::state::ClearanceState;
use crate::domain::clock::ClockKind;
use crate::domain::clock::tolling::{TolledDays, late_grants};
use crate::domain::engine::rule::Role;
use crate::domain::institution::state::InstitutionState;
use crate::domain::value::days::AgeBand;

/// The clock of a rule.
#[derive(Debug, Clone, Copy)]
pub(super) struct Clocked {
    pub clock: ClockKind,
    /// The day from which the gross age is counted.
    pub since: NaiveDate,
    /// The day from which the net age is counted.
    pub from: NaiveDate,
    /// Both ages.
    pub aged: Aged,
}

impl Clocked {
    /// The age of an exit or, where it has not exited, of a stop; `None` in any other state, and before it began.
    pub fn of(facts: &StuckFacts<'_>) -> Option<Self> {
        let ages = case_ages(&StuckFacts {
            exited_on: facts.exited_on.or(Some(facts.since)),
            stopped_on: facts.stopped_on.or(Some(facts.since)),
            ..*facts
        });
        let aged = match facts.state {
            InstitutionState::Exited => ages.exited?,
            InstitutionState::ClosedUnresolved => ages.stopped?,
            InstitutionState::Pending
            | InstitutionState::Operating
            | InstitutionState::Reducing
            | InstitutionState::Transforming
            | InstitutionState::Cleared
            | InstitutionState::Transformed
            | InstitutionState::Void => return None,
        };
        Some(Self { clock: ClockKind::Age, since: aged.since, from: aged.from, aged })
    }

    /// The clock of what began on a day and never stood closed.
    pub fn simple(clock: ClockKind, since: NaiveDate, facts: &StuckFacts<'_>) -> Self {
        let age = TolledDays::of(facts.grants, clock).age(since, facts.as_of);
        Self { clock, since, from: since, aged: Aged { since, from: since, stood_closed: 0, age, at_least: false } }
    }

    /// The days without a gap, around the day, on which it stands still; `None` where it runs.
    pub fn stands_still(&self, facts: &StuckFacts<'_>) -> Option<(NaiveDate, NaiveDate)> {
        TolledDays::of(facts.grants, self.clock)
            .intervals()
            .iter()
            .copied()
            .find(|(from, to)| *from <= facts.as_of && facts.as_of <= *to)
    }
}

/// What a rule says besides what is the same for all.
pub(super) struct Said {
    pub rule: StuckRule,
    pub clocked: Clocked,
    /// Its ladder.
    pub limits: Vec<Limit>,
    /// What is in the way before anything else.
    pub first: Vec<Obstacle>,
    /// What is to be done, where it is not what the stage of the case asks.
    pub awaited: Option<Awaited>,
    /// For ST2.
    pub hard: Option<Hard>,
}

/// The finding of a rule.
pub(super) fn finding(said: Said, facts: &StuckFacts<'_>, around: &Around<'_>) -> Finding {
    let Clocked { clock, since, from, .. } = said.clocked;
    let ladder = rungs(&said.limits, clock, facts, around);
    let red_before_grant = red_before_grant(&said.limits, clock, facts, around);
    let reached = severity(&ladder);
    let severity = if red_before_grant.is_some() { super::finding::Severity::Red } else { reached };
    let awaited = said.awaited.unwrap_or_else(|| step(facts, around));
    let age = said.clocked.aged.age;
    let mut in_the_way = said.first;
    for one in obstacles(facts) {
        if in_the_way.iter().all(|known| known.word() != one.word()) {
            in_the_way.push(one);
        }
    }
    Finding {
        rule: said.rule,
        severity,
        clock,
        since,
        clock_from: from,
        stood_closed: said.clocked.aged.stood_closed,
        age,
        band: AgeBand::of(age.gross),
        outstanding: facts.outstanding(),
        split: Split::of(facts.sheet.and_then(Sheet::account)),
        obstacles: in_the_way,
        next: awaited.next,
        mover: awaited.mover,
        due: binding(facts, around),
        ladder,
        hard: said.hard,
        tolled_until: said.clocked.stands_still(facts).map(|(_, until)| until),
        late_grants: late_grants(facts.grants, clock, from, facts.as_of).len(),
        red_before_grant,
    }
}

/// What an office in a role is to do, without a deadline of the case.
pub(super) const fn by(role: Role, next: NextStep) -> Awaited {
    Awaited { next, mover: Mover::Role(role), due: None }
}

/// What the case is waiting for. While it only waits, what else is lacking comes first; so does evidence before acceptance.
pub(super) fn step(facts: &StuckFacts<'_>, around: &Around<'_>) -> Awaited {
    let Some(sheet) = facts.sheet else {
        return by(Role::CityChecker, NextStep::OpenCase);
    };
    let Some(awaited) = awaited(&stage_facts(facts, sheet), around) else {
        return by(Role::ProvinceChecker, NextStep::EnterClearance);
    };
    let lacking = lacking(facts).filter(|_| gives_way(&awaited.next, facts));
    match lacking {
        Some(next) => Awaited { mover: crate::domain::case::stage::mover(&next, sheet.stage), next, due: awaited.due },
        None => awaited,
    }
}

/// Whether a step leaves room for what else is lacking.
fn gives_way(next: &NextStep, facts: &StuckFacts<'_>) -> bool {
    match next {
        NextStep::WaitForClaims(_) | NextStep::WaitForObjections(_) | NextStep::ReviewProceeding => true,
        NextStep::Accept => !facts.owed.is_empty(),
        NextStep::OpenCase
        | NextStep::AssignBody
        | NextStep::AssignRoute
        | NextStep::AssignExitDate
        | NextStep::RecordStock
        | NextStep::SupplyEvidence(_)
        | NextStep::NameWorkingGroup
        | NextStep::TryContact
        | NextStep::TakeFastTrack
        | NextStep::PublishClaimsNotice
        | NextStep::WeighClaims
        | NextStep::VerifyAssets
        | NextStep::FilePlan
        | NextStep::PutPlan
        | NextStep::CountVote
        | NextStep::DecideClaims(_)
        | NextStep::PayLenders(_)
        | NextStep::RecordDistribution(_)
        | NextStep::CloseRegister
        | NextStep::SupplyItem(_)
        | NextStep::Advance(_)
        | NextStep::PublishFinalNotice
        | NextStep::DecideObjections(_)
        | NextStep::LiftFlag(_)
        | NextStep::BeginRound
        | NextStep::DecideExit
        | NextStep::EnterClearance
        | NextStep::ConfirmHard
        | NextStep::ReviewHard => false,
    }
}

fn lacking(facts: &StuckFacts<'_>) -> Option<NextStep> {
    let sheet = facts.sheet?;
    if !facts.owed.is_empty() {
        Some(NextStep::SupplyEvidence(facts.owed.to_vec()))
    } else if is_without_route(facts) {
        Some(NextStep::AssignRoute)
    } else if sheet.exit_by.is_none() {
        Some(NextStep::AssignExitDate)
    } else {
        None
    }
}

/// Everything in the way of clearance, the first to be removed first.
pub(super) fn obstacles(facts: &StuckFacts<'_>) -> Vec<Obstacle> {
    let Some(sheet) = facts.sheet else {
        return vec![Obstacle::NoCase];
    };
    if sheet.stage == ClearanceState::Closed {
        return vec![Obstacle::CaseClosed];
    }
    let found = |is: bool, obstacle: Obstacle| is.then_some(obstacle);
    let left = sheet.outstanding.filter(|left| !left.is_zero());
    let items: Vec<_> = items_missing(sheet).collect();
    let late = sheet.exit_by.filter(|planned| *planned < facts.as_of);
    let window = match sheet.stage {
        ClearanceState::Notice => sheet.claims_until,
        ClearanceState::FinalNotice => sheet.notice_until,
        ClearanceState::Open
        | ClearanceState::Verify
        | ClearanceState::Plan
        | ClearanceState::Vote
        | ClearanceState::Execute
        | ClearanceState::Criminal
        | ClearanceState::Bankruptcy
        | ClearanceState::Distribution
        | ClearanceState::Accept
        | ClearanceState::Closed
        | ClearanceState::Reopened
        | ClearanceState::Ended => None,
    };
    [
        sheet.on_hold_since.map(Obstacle::OnHold),
        sheet.disputed_since.map(Obstacle::Disputed),
        found(sheet.body.is_none(), Obstacle::NoBody),
        found(sheet.stage.is_proceeding(), Obstacle::Proceeding(sheet.stage)),
        found(sheet.outstanding.is_none(), Obstacle::NothingKnown),
        left.map(Obstacle::MoneyOutstanding),
        found(is_without_route(facts), Obstacle::NoRoute),
        found(is_without_plan(facts), Obstacle::NoPlan),
        late.map(Obstacle::ExitDatePassed),
        found(sheet.exit_by.is_none(), Obstacle::NoExitDate),
        found(sheet.claims_open > 0, Obstacle::ClaimsOpen(sheet.claims_open)),
        found(sheet.register_closed_on.is_none(), Obstacle::RegisterOpen),
        found(sheet.objections_open > 0, Obstacle::ObjectionsOpen(sheet.objections_open)),
        window.filter(|until| facts.as_of <= *until).map(Obstacle::WindowRuns),
        found(facts.state == InstitutionState::ClosedUnresolved, Obstacle::NoExitDecision),
        found(!facts.owed.is_empty(), Obstacle::EvidenceOwed(facts.owed.to_vec())),
        found(!items.is_empty(), Obstacle::ItemsMissing(items)),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// Whether a plan is awaited and none is filed. With police or court, and once the end is announced, none is.
pub(super) fn is_without_plan(facts: &StuckFacts<'_>) -> bool {
    facts.sheet.is_some_and(|sheet| match sheet.stage {
        ClearanceState::Open
        | ClearanceState::Notice
        | ClearanceState::Verify
        | ClearanceState::Plan
        | ClearanceState::Reopened => sheet.plan_on.is_none(),
        ClearanceState::Vote
        | ClearanceState::Execute
        | ClearanceState::Criminal
        | ClearanceState::Bankruptcy
        | ClearanceState::Distribution
        | ClearanceState::FinalNotice
        | ClearanceState::Accept
        | ClearanceState::Closed
        | ClearanceState::Ended => false,
    })
}
