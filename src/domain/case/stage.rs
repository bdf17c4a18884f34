//! What a case is waiting for: the deadline of its stage, who has to move and what to do next (domain note §6.2).
//!
//! A deadline is judged by the rulebook of the day its clock started; what a later row would have made of it stands beside.

pub use super::next_step::{NextStep, NextWord};

use chrono::NaiveDate;

use super::fact::Flag;
use super::item::Item;
use super::sheet::Sheet;
use super::state::ClearanceState;
use crate::domain::clock::tolling::Grant;
use crate::domain::clock::{ClockKind, Due, IsWorking, due, execution_rule, moved_off_rest_days};
use crate::domain::engine::rule::Role;
use crate::domain::institution::state::InstitutionState;
use crate::domain::rulebook::{RuleKey, Rulebook};
use crate::domain::value::money::Money;
use crate::domain::value::reason::Reason;
use crate::domain::value::word::words;

/// Who has to move.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Mover {
    /// An office, in this role.
    Role(Role),
    /// The responsible body of the case, which the sheet names.
    Body,
    /// The police, the prosecutor or the criminal court.
    Police,
    /// The bankruptcy court.
    Court,
    /// The lenders, while a window of theirs runs.
    Lenders,
}

impl Mover {
    /// Everyone who can have to move.
    pub const ALL: &'static [Self] = &[
        Self::Role(Role::CityMaker),
        Self::Role(Role::CityChecker),
        Self::Role(Role::ProvinceChecker),
        Self::Role(Role::Agency),
        Self::Role(Role::National),
        Self::Role(Role::System),
        Self::Body,
        Self::Police,
        Self::Court,
        Self::Lenders,
    ];

    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Role(role) => role.code(),
            Self::Body => "responsible-body",
            Self::Police => "police",
            Self::Court => "court",
            Self::Lenders => "lenders",
        }
    }
}

words! {
    /// Whose clock a deadline runs on.
    Clockwork as "kind of deadline" said "clockwork-" {
        /// The offices': past it, they are late.
        Ours = "ours",
        /// That of police or court: past it a review is due, and nobody of the offices is late.
        External = "external",
    }
}

/// The deadline of a stage.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct StageDue {
    /// The deadline, as it was when its clock started and as it would be today.
    pub due: Due,
    /// Whose clock it runs on.
    pub clockwork: Clockwork,
}

/// What surrounds a judgement: the rules that hold where the institution is, and the calendar.
#[derive(Clone, Copy)]
pub struct Around<'facts> {
    /// The rules that hold for the unit.
    pub rulebook: &'facts Rulebook,
    /// Which days are worked.
    pub is_working: IsWorking<'facts>,
}

/// A case on a day, as a deadline sees it.
#[derive(Debug, Clone, Copy)]
pub struct StageFacts<'facts> {
    /// Its sheet of that day.
    pub sheet: &'facts Sheet,
    /// The state of its institution.
    pub state: InstitutionState,
    /// The day of the oldest objection without a decision, where it is known.
    pub objected_on: Option<NaiveDate>,
    /// The grants that concern it.
    pub grants: &'facts [Grant],
    pub as_of: NaiveDate,
}

/// What a case is waiting for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Awaited {
    /// What to do next.
    pub next: NextStep,
    /// Who has to move.
    pub mover: Mover,
    /// By when; none for a closed case, and where the day lies beyond the calendar.
    pub due: Option<StageDue>,
}

/// What a case is waiting for on a day; `None` where it is closed and its institution cleared.
#[must_use]
pub fn awaited(facts: &StageFacts<'_>, around: &Around<'_>) -> Option<Awaited> {
    let next = next_step(facts)?;
    let mover = mover(&next, facts.sheet.stage);
    let due = stage_due(facts, around);
    Some(Awaited { next, mover, due })
}

/// The deadline of the stage a case is in; `None` for a closed case, and where the day lies beyond the calendar.
#[must_use]
pub fn stage_due(facts: &StageFacts<'_>, around: &Around<'_>) -> Option<StageDue> {
    let clockwork = if facts.sheet.stage.is_proceeding() { Clockwork::External } else { Clockwork::Ours };
    let due = due_of_stage(facts, around)?;
    Some(StageDue { due, clockwork })
}

fn due_of_stage(facts: &StageFacts<'_>, around: &Around<'_>) -> Option<Due> {
    let (clock, from) = stage_clock(facts, around)?;
    if clock == ClockKind::Execution {
        execution_due(clock, facts, around, from)
    } else {
        counted(facts, around, clock, from)
    }
}

/// That the stage of a case has no deadline, because its rule was not in force yet when the clock started.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NotInForce {
    pub clock: ClockKind,
    pub rule: RuleKey,
    /// The day the clock started.
    pub started: NaiveDate,
    /// The first day of the rule.
    pub from: NaiveDate,
}

/// Why the stage of a case has no deadline, where that is because its rule came later.
#[must_use]
pub fn stage_not_in_force(facts: &StageFacts<'_>, around: &Around<'_>) -> Option<NotInForce> {
    let (clock, started) = stage_clock(facts, around)?;
    let rule = if clock == ClockKind::Execution {
        execution_rule(facts.sheet.advanced, around.rulebook, started)
    } else {
        clock.rule()?
    };
    let from = around.rulebook.in_force_only_from(rule, started)?;
    Some(NotInForce { clock, rule, started, from })
}

/// The clock of the stage of a case, and the day it started; `None` for a closed case.
fn stage_clock(facts: &StageFacts<'_>, around: &Around<'_>) -> Option<(ClockKind, NaiveDate)> {
    let sheet = facts.sheet;
    let since = sheet.stage_since;
    let count = |clock: ClockKind, from: NaiveDate| Some((clock, from));
    match sheet.stage {
        ClearanceState::Open => count(opening_clock(sheet), since),
        ClearanceState::Notice => {
            let window = ClockKind::ClaimsWindow;
            let until = window_end(facts, around, window, sheet.claims_until)?;
            count(ClockKind::ClaimsReview, until)
        }
        ClearanceState::Verify => count(ClockKind::Verification, sheet.group_on.unwrap_or(since)),
        ClearanceState::Plan => count(ClockKind::Plan, plan_clock_from(sheet)),
        ClearanceState::Vote => count(ClockKind::Vote, since),
        ClearanceState::Execute | ClearanceState::Distribution => count(ClockKind::Execution, since),
        ClearanceState::Criminal | ClearanceState::Bankruptcy => {
            let reviewed = sheet.hard.map(|(_, _, reviewed)| reviewed);
            let from = reviewed.map_or(since, |reviewed| reviewed.max(since));
            count(ClockKind::ProceedingReview, from)
        }
        ClearanceState::FinalNotice => match facts.objected_on {
            Some(objected) if sheet.objections_open > 0 => count(ClockKind::Objection, objected),
            Some(_) | None => {
                let until = window_end(facts, around, ClockKind::Notice, sheet.notice_until)?;
                count(ClockKind::NoticeReview, until)
            }
        },
        ClearanceState::Accept => count(ClockKind::Acceptance, since),
        ClearanceState::Reopened => count(ClockKind::Round, since),
        ClearanceState::Closed | ClearanceState::Ended => None,
    }
}

/// An opened case waits for its working group (C2), but where nobody can be reached for the finding that contact is lost
/// (C7), and where there is no stock for the fast track (C20).
fn opening_clock(sheet: &Sheet) -> ClockKind {
    if is_lost(sheet) {
        ClockKind::Contact
    } else if is_without_stock(sheet) {
        ClockKind::ZeroStock
    } else {
        ClockKind::Group
    }
}

fn is_lost(sheet: &Sheet) -> bool {
    sheet.stopped_for == Reason::LostContact
}

fn is_without_stock(sheet: &Sheet) -> bool {
    let owed = sheet.principal.map(|stock| stock.less(sheet.not_owed));
    owed.is_some_and(Money::is_zero) && sheet.claims == 0
}

/// The day from which a plan is awaited: the opening of the round (C4) or, where one was voted down, the vote (C6).
#[must_use]
pub const fn plan_clock_from(sheet: &Sheet) -> NaiveDate {
    if sheet.rejections > 0 { sheet.stage_since } else { sheet.round_since }
}

/// The last day of a window: as it was published or, as long as it is not, as it would be had it been published on the day
/// the stage began.
fn window_end(
    facts: &StageFacts<'_>,
    around: &Around<'_>,
    window: ClockKind,
    published: Option<NaiveDate>,
) -> Option<NaiveDate> {
    let Some(until) = published else {
        let due = counted(facts, around, window, facts.sheet.stage_since)?;
        return Some(due.then.due);
    };
    // A calendar that came to be known after the notice may have made its last day a rest day.
    let (ends, _) = moved_off_rest_days(window.rule()?, until, around.rulebook, around.is_working);
    Some(ends)
}

fn counted(facts: &StageFacts<'_>, around: &Around<'_>, clock: ClockKind, from: NaiveDate) -> Option<Due> {
    let rule = clock.rule()?;
    let as_of = facts.as_of.max(from);
    due(clock, [rule, rule], [from, as_of], around.rulebook, facts.grants, around.is_working)
}

/// The limit on carrying out a plan, from a day on: a year where the platform has advanced little, else two (C13, ST1).
fn execution_due(clock: ClockKind, facts: &StageFacts<'_>, around: &Around<'_>, from: NaiveDate) -> Option<Due> {
    let as_of = facts.as_of.max(from);
    let rules = [from, as_of].map(|day| execution_rule(facts.sheet.advanced, around.rulebook, day));
    due(clock, rules, [from, as_of], around.rulebook, facts.grants, around.is_working)
}

fn next_step(facts: &StageFacts<'_>) -> Option<NextStep> {
    let sheet = facts.sheet;
    if sheet.stage == ClearanceState::Closed {
        return after_closing(facts.state);
    }
    if sheet.stage == ClearanceState::Ended {
        return None;
    }
    if sheet.body.is_none() {
        return Some(NextStep::AssignBody);
    }
    if sheet.on_hold_since.is_some() && !sheet.stage.is_proceeding() {
        return Some(NextStep::LiftFlag(Flag::OnHold));
    }
    Some(match sheet.stage {
        ClearanceState::Open if is_lost(sheet) => NextStep::TryContact,
        ClearanceState::Open if is_without_stock(sheet) => NextStep::TakeFastTrack,
        ClearanceState::Open => NextStep::NameWorkingGroup,
        ClearanceState::Notice => notice_step(sheet, facts.as_of),
        ClearanceState::Verify => NextStep::VerifyAssets,
        ClearanceState::Plan if sheet.plan_on.is_some() => NextStep::PutPlan,
        ClearanceState::Plan => NextStep::FilePlan,
        ClearanceState::Vote => match sheet.vote_carried {
            None => NextStep::CountVote,
            Some(true) => NextStep::Advance(ClearanceState::Execute),
            Some(false) => NextStep::Advance(ClearanceState::Plan),
        },
        ClearanceState::Execute | ClearanceState::Distribution => payment_step(sheet),
        ClearanceState::Criminal | ClearanceState::Bankruptcy => NextStep::ReviewProceeding,
        ClearanceState::FinalNotice => final_notice_step(sheet, facts.as_of),
        ClearanceState::Accept => acceptance_step(sheet, facts.state),
        ClearanceState::Reopened => NextStep::BeginRound,
        ClearanceState::Closed | ClearanceState::Ended => return None,
    })
}

/// A case is closed together with the clearance of its institution; what is not cleared all the same is to be mended.
const fn after_closing(state: InstitutionState) -> Option<NextStep> {
    match state {
        InstitutionState::ClosedUnresolved => Some(NextStep::DecideExit),
        InstitutionState::Exited => Some(NextStep::EnterClearance),
        InstitutionState::Pending
        | InstitutionState::Operating
        | InstitutionState::Reducing
        | InstitutionState::Transforming
        | InstitutionState::Cleared
        | InstitutionState::Transformed
        | InstitutionState::Void => None,
    }
}

fn notice_step(sheet: &Sheet, as_of: NaiveDate) -> NextStep {
    match sheet.claims_until {
        None => NextStep::PublishClaimsNotice,
        Some(until) if as_of <= until => NextStep::WaitForClaims(until),
        Some(_) => NextStep::WeighClaims,
    }
}

/// Until R1 to R3 are proven (C13). Nothing can be paid before claims are admitted.
fn payment_step(sheet: &Sheet) -> NextStep {
    let payable = sheet.admitted.less(sheet.discharged());
    match sheet.outstanding {
        None => NextStep::RecordStock,
        Some(left) if !left.is_zero() && sheet.nothing_recoverable_on.is_some() => NextStep::RecordDistribution(left),
        Some(left) if !left.is_zero() && !payable.is_zero() => NextStep::PayLenders(left),
        Some(left) if !left.is_zero() && sheet.claims_open > 0 => NextStep::DecideClaims(sheet.claims_open),
        Some(_) if sheet.register_closed_on.is_none() => NextStep::CloseRegister,
        Some(_) if sheet.claims_open > 0 && sheet.shortfall.is_none() => NextStep::DecideClaims(sheet.claims_open),
        Some(_) => [Item::Principal, Item::Claims, Item::Assets]
            .into_iter()
            .find(|item| !sheet.items.contains(item))
            .map_or(NextStep::Advance(ClearanceState::FinalNotice), NextStep::SupplyItem),
    }
}

fn final_notice_step(sheet: &Sheet, as_of: NaiveDate) -> NextStep {
    if sheet.objections_open > 0 {
        return NextStep::DecideObjections(sheet.objections_open);
    }
    if sheet.objections_upheld > 0 {
        return NextStep::Advance(ClearanceState::Execute);
    }
    match sheet.notice_until {
        None => NextStep::PublishFinalNotice,
        Some(until) if as_of <= until => NextStep::WaitForObjections(until),
        Some(_) => NextStep::Advance(ClearanceState::Accept),
    }
}

fn acceptance_step(sheet: &Sheet, state: InstitutionState) -> NextStep {
    if sheet.disputed_since.is_some() {
        return NextStep::LiftFlag(Flag::Disputed);
    }
    if let Some(item) = items_missing(sheet).next() {
        return NextStep::SupplyItem(item);
    }
    if state == InstitutionState::ClosedUnresolved {
        return NextStep::DecideExit;
    }
    NextStep::Accept
}

/// The items of the checklist that are not on record, in order.
pub fn items_missing(sheet: &Sheet) -> impl Iterator<Item = Item> + '_ {
    Item::ALL.iter().copied().filter(|item| !sheet.items.contains(item))
}

/// Who has to take a step, with a case in a stage.
#[must_use]
pub const fn mover(next: &NextStep, stage: ClearanceState) -> Mover {
    match next {
        NextStep::RecordStock
        | NextStep::SupplyEvidence(_)
        | NextStep::NameWorkingGroup
        | NextStep::TryContact
        | NextStep::VerifyAssets
        | NextStep::CloseRegister
        | NextStep::SupplyItem(
            Item::Principal
            | Item::Claims
            | Item::Assets
            | Item::Notice
            | Item::Proceedings
            | Item::Borrowers
            | Item::Systems
            | Item::Entity,
        ) => Mover::Role(Role::CityMaker),
        NextStep::OpenCase
        | NextStep::AssignBody
        | NextStep::AssignRoute
        | NextStep::AssignExitDate
        | NextStep::TakeFastTrack
        | NextStep::PublishClaimsNotice
        | NextStep::WeighClaims
        | NextStep::FilePlan
        | NextStep::PutPlan
        | NextStep::CountVote
        | NextStep::Advance(_)
        | NextStep::PublishFinalNotice
        | NextStep::DecideObjections(_)
        | NextStep::BeginRound => Mover::Role(Role::CityChecker),
        NextStep::SupplyItem(Item::Acceptance)
        | NextStep::LiftFlag(Flag::Disputed | Flag::Hard)
        | NextStep::Accept
        | NextStep::DecideExit
        | NextStep::EnterClearance
        | NextStep::ConfirmHard
        | NextStep::ReviewHard => Mover::Role(Role::ProvinceChecker),
        NextStep::DecideClaims(_) | NextStep::PayLenders(_) | NextStep::RecordDistribution(_) => Mover::Body,
        NextStep::WaitForClaims(_) | NextStep::WaitForObjections(_) => Mover::Lenders,
        NextStep::LiftFlag(Flag::OnHold) => Mover::Court,
        NextStep::ReviewProceeding => match stage {
            ClearanceState::Bankruptcy => Mover::Court,
            ClearanceState::Open
            | ClearanceState::Notice
            | ClearanceState::Verify
            | ClearanceState::Plan
            | ClearanceState::Vote
            | ClearanceState::Execute
            | ClearanceState::Criminal
            | ClearanceState::Distribution
            | ClearanceState::FinalNotice
            | ClearanceState::Accept
            | ClearanceState::Closed
            | ClearanceState::Reopened
            | ClearanceState::Ended => Mover::Police,
        },
    }
}
