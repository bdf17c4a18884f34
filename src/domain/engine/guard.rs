//! Guards: conditions of a move beyond its pair of states, as pure functions over facts already read.

use chrono::{Days, NaiveDate};

use super::life::Life;
use super::timeline::{Standing, move_on};
use super::transition::{Guard, Rule};
use crate::domain::case::fact::Route;
use crate::domain::case::guards::CaseFinding;
use crate::domain::case::record::{CaseRecord, record_on};
use crate::domain::case::standing::FactStanding;
use crate::domain::case::state::ClearanceState;
use crate::domain::clock::tolling::Grant;
use crate::domain::institution::state::InstitutionState;
use crate::domain::lead::guards::LeadFinding;
use crate::domain::pilot::guards::PilotFinding;
use crate::domain::rulebook::{RuleKey, Rulebook};
use crate::domain::tracks::State;
use crate::domain::value::reason::Reason;

/// Facts beyond the subject's own entries that a judgement needs.
#[derive(Debug, Clone)]
pub struct Situation<'facts> {
    /// Today, in the office's legal time zone.
    pub today: NaiveDate,
    /// The rules that hold where the subject is.
    pub rulebook: &'facts Rulebook,
    /// For an institution: the moves of each of its cases, as they stand.
    pub cases: Vec<Vec<Standing>>,
    /// For an institution: the facts of each of its cases, in the order of `cases`.
    pub case_facts: Vec<Vec<FactStanding>>,
    /// For a case or an application: the moves of its institution, as they stand.
    pub institution: Vec<Standing>,
    /// For an institution its applications to convert, for an application the institution's others: the moves of each.
    pub pilots: Vec<Vec<Standing>>,
    /// For an application: the tolling grants of its unit and of those above it.
    pub grants: Vec<Grant>,
}

impl<'facts> Situation<'facts> {
    /// A situation without cases.
    #[must_use]
    pub const fn new(today: NaiveDate, rulebook: &'facts Rulebook) -> Self {
        Self {
            today,
            rulebook,
            cases: Vec::new(),
            case_facts: Vec::new(),
            institution: Vec::new(),
            pilots: Vec::new(),
            grants: Vec::new(),
        }
    }
}

/// What a guard found, and so what would satisfy it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Finding {
    /// It was stopped or had exited on that day.
    StoppedOn(NaiveDate),
    /// The police filed on that day.
    PoliceFiledOn(NaiveDate),
    /// Stopped on `since`; the exit may take effect `from` then on.
    QuietUntil {
        /// The stop.
        since: NaiveDate,
        /// Days the rulebook asks.
        days: u32,
        /// The first day on which the exit may take effect.
        from: NaiveDate,
    },
    /// What an exit lacks: a disposal route, an opened window for claims, or both.
    ExitUnprepared {
        /// No route is set.
        route: bool,
        /// No window for claims was opened.
        window: bool,
    },
    /// The clearance case is not closed.
    CaseNotClosed(Option<State>),
    /// The rulebook does not allow to resume.
    ResumeNotAllowed,
    /// A duplicate needs the institution that stays; use `merge`.
    SurvivorMissing,
    /// What a guard of a case found.
    Case(CaseFinding),
    /// What a guard of an application found.
    Pilot(PilotFinding),
    /// What a guard of a lead found.
    Lead(LeadFinding),
}

/// Judges one guard for a move after the moves before it; `None` where it is satisfied.
#[must_use]
pub fn guard_judge<L: Life>(
    guard: Guard,
    before: &[Standing],
    one: &Standing,
    record: &L,
    situation: &Situation<'_>,
) -> Option<Finding> {
    match guard {
        Guard::NeverStopped => {
            before.iter().find(|earlier| has_left(earlier.to)).map(|stop| Finding::StoppedOn(stop.effective.on))
        }
        Guard::NoPoliceFiling => before
            .iter()
            .find(|earlier| earlier.reason == Reason::PoliceFiling)
            .map(|filing| Finding::PoliceFiledOn(filing.effective.on)),
        Guard::QuietSinceStop => quiet_since_stop(before, one, situation.rulebook),
        Guard::RouteAndWindow => exit_unprepared(situation, one),
        Guard::CaseClosed => case_closed(&situation.cases, one),
        // What a court or a higher office set aside needs nobody's leave.
        Guard::ResumeAllowed => (one.reason != Reason::SetAside
            && !situation.rulebook.switch(RuleKey::ResumeAllowed, one.effective.on))
        .then_some(Finding::ResumeNotAllowed),
        Guard::SurvivorNamed => {
            (one.reason == Reason::Duplicate && one.detail.survivor.is_none()).then_some(Finding::SurvivorMissing)
        }
        Guard::PlanFiled
        | Guard::ThresholdStated
        | Guard::NoVoteAsked
        | Guard::VoteCarried
        | Guard::VoteLost
        | Guard::ContactTried
        | Guard::WindowOver
        | Guard::ClaimsDeclared
        | Guard::NoClaims
        | Guard::ReadyForNotice
        | Guard::NoticeRun
        | Guard::NoOpenObjection
        | Guard::ObjectionUpheld
        | Guard::UpheldCarriedOut
        | Guard::ChecklistDone
        | Guard::InstitutionExited
        | Guard::NoHold
        | Guard::NothingOwed
        | Guard::ExtractFresh
        | Guard::ZeroStock
        | Guard::ApplicantOperates
        | Guard::ApplicantNeverStopped
        | Guard::ApplicantNotFiled
        | Guard::NoOtherApplication
        | Guard::ApplicationFiled
        | Guard::PackComplete
        | Guard::CityOpinion
        | Guard::ScopeOfProvince
        | Guard::ScopeOfNation
        | Guard::ProvinceAgrees
        | Guard::NationAgrees
        | Guard::CapitalSuffices
        | Guard::FirstPaymentPlanned
        | Guard::FirstCapitalPaid
        | Guard::RunOffPlanned
        | Guard::StockRunOff
        | Guard::SettlementDone
        | Guard::CapitalComplete
        | Guard::ConditionsMet
        | Guard::BackToSender
        | Guard::LapseProposed
        | Guard::LeadScored
        | Guard::TwoAgree
        | Guard::NothingIllegal
        | Guard::NeedsProvince
        | Guard::MeasuresReceipted
        | Guard::LeadStopped
        | Guard::ReceiverNamed
        | Guard::TransferReceipted
        | Guard::ReviewSet
        | Guard::MergedNamed => record.guard_judge(guard, before, one, situation),
    }
}

/// What the case of the stop lacks on the day of an exit (rule I8). A legacy exit is recorded without, by its reason.
fn exit_unprepared(situation: &Situation<'_>, one: &Standing) -> Option<Finding> {
    if one.reason == Reason::LegacyExit {
        return None;
    }
    let day = one.effective.on;
    let record: CaseRecord = situation
        .cases
        .iter()
        .zip(&situation.case_facts)
        .filter_map(|(moves, facts)| Some((moves.first()?.effective.on, moves, facts)))
        .filter(|(opened, ..)| *opened <= day)
        .max_by_key(|(opened, ..)| *opened)
        .map(|(_, moves, facts)| record_on(moves, facts, day))
        .unwrap_or_default();
    let (route, window) = (record.route == Route::Undecided, record.claims_notice.is_none());
    (route || window).then_some(Finding::ExitUnprepared { route, window })
}

/// Whether a case was closed by that day, and not reopened by then. Every case counts that had been opened by the day.
fn case_closed(cases: &[Vec<Standing>], one: &Standing) -> Option<Finding> {
    let day = one.effective.on;
    let with = one.detail.with.map(|with| with.seq);
    let stages: Vec<Option<State>> = cases
        .iter()
        .filter(|moves| moves.first().is_some_and(|first| first.effective.on <= day))
        .map(|moves| stage_closing(moves, day, with))
        .collect();
    let closed = Some(State::Clearance(ClearanceState::Closed));
    let ended = Some(State::Clearance(ClearanceState::Ended));
    match stages.iter().find(|stage| **stage != closed && **stage != ended) {
        Some(open) => Some(Finding::CaseNotClosed(*open)),
        None if !stages.contains(&closed) => Some(Finding::CaseNotClosed(None)),
        None => None,
    }
}

/// The stage of a case on a day; a reopening on the very day of the closing comes after the clearance it undoes. The
/// closing that the clearance was recorded `with` follows it to whatever day it is corrected to, and is judged there.
fn stage_closing(moves: &[Standing], day: NaiveDate, with: Option<i32>) -> Option<State> {
    let closed = State::Clearance(ClearanceState::Closed);
    moves
        .iter()
        .find(|one| one.to == closed && (one.effective.on == day || Some(one.seq) == with))
        .or_else(|| move_on(moves, day))
        .map(|one| one.to)
}

/// What every guard of a rule finds against a move.
#[must_use]
pub fn findings<L: Life>(
    rule: &Rule,
    before: &[Standing],
    one: &Standing,
    record: &L,
    situation: &Situation<'_>,
) -> Vec<(Guard, Finding)> {
    rule.guards
        .iter()
        .filter_map(|guard| guard_judge(*guard, before, one, record, situation).map(|finding| (*guard, finding)))
        .collect()
}

pub(in crate::domain) fn has_left(state: State) -> bool {
    match state {
        State::Institution(state) => match state {
            InstitutionState::ClosedUnresolved
            | InstitutionState::Exited
            | InstitutionState::Cleared
            | InstitutionState::Transformed => true,
            InstitutionState::Pending
            | InstitutionState::Operating
            | InstitutionState::Reducing
            | InstitutionState::Transforming
            | InstitutionState::Void => false,
        },
        State::Clearance(_) | State::Pilot(_) | State::Lead(_) => false,
    }
}

fn quiet_since_stop(before: &[Standing], one: &Standing, rulebook: &Rulebook) -> Option<Finding> {
    let since = before.last()?.effective.on;
    let days = rulebook.days(RuleKey::ExitQuietDays, one.effective.on);
    let from = since.checked_add_days(Days::new(days.into()))?;
    (one.effective.on < from).then_some(Finding::QuietUntil { since, days, from })
}
