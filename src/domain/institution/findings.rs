//! Guards of an institution's moves: what each finds.

use chrono::{Days, NaiveDate};

pub use super::finding::InstitutionFinding;
use super::guard::InstitutionGuard;
use crate::domain::case::fact::Route;
use crate::domain::case::fold::record_on;
use crate::domain::case::record::CaseRecord;
use crate::domain::case::state::ClearanceState;
use crate::domain::engine::timeline::{Standing, move_on};
use crate::domain::rulebook::{RuleKey, Rulebook};
use crate::domain::tracks::State;
use crate::domain::tracks::situation::Situation;
use crate::domain::value::reason::Reason;

/// Judges one guard for a move after the moves before it; `None` where it is satisfied.
#[must_use]
pub fn institution_guard_judge(
    guard: InstitutionGuard,
    before: &[Standing],
    one: &Standing,
    situation: &Situation<'_>,
) -> Option<InstitutionFinding> {
    match guard {
        InstitutionGuard::NeverStopped => before
            .iter()
            .find(|earlier| earlier.to.has_left())
            .map(|stop| InstitutionFinding::StoppedOn(stop.effective.on)),
        InstitutionGuard::NoPoliceFiling => before
            .iter()
            .find(|earlier| earlier.reason == Reason::PoliceFiling)
            .map(|filing| InstitutionFinding::PoliceFiledOn(filing.effective.on)),
        InstitutionGuard::QuietSinceStop => quiet_since_stop(before, one, situation.rulebook),
        InstitutionGuard::RouteAndWindow => exit_unprepared(situation, one),
        InstitutionGuard::CaseClosed => case_closed(&situation.cases, one),
        // What a court or a higher office set aside needs nobody's leave.
        InstitutionGuard::ResumeAllowed => (one.reason != Reason::SetAside
            && !situation.rulebook.switch(RuleKey::ResumeAllowed, one.effective.on))
        .then_some(InstitutionFinding::ResumeNotAllowed),
        InstitutionGuard::SurvivorNamed => (one.reason == Reason::Duplicate && one.detail.survivor.is_none())
            .then_some(InstitutionFinding::SurvivorMissing),
    }
}

/// What the case of the stop lacks on the day of an exit (rule I8). A legacy exit is recorded without, by its reason.
fn exit_unprepared(situation: &Situation<'_>, one: &Standing) -> Option<InstitutionFinding> {
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
    (route || window).then_some(InstitutionFinding::ExitUnprepared { route, window })
}

/// Whether a case was closed by that day, and not reopened by then. Every case counts that had been opened by the day.
fn case_closed(cases: &[Vec<Standing>], one: &Standing) -> Option<InstitutionFinding> {
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
        Some(open) => Some(InstitutionFinding::CaseNotClosed(*open)),
        None if !stages.contains(&closed) => Some(InstitutionFinding::CaseNotClosed(None)),
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

fn quiet_since_stop(before: &[Standing], one: &Standing, rulebook: &Rulebook) -> Option<InstitutionFinding> {
    let since = before.last()?.effective.on;
    let days = rulebook.days(RuleKey::ExitQuietDays, one.effective.on);
    let from = since.checked_add_days(Days::new(days.into()))?;
    (one.effective.on < from).then_some(InstitutionFinding::QuietUntil { since, days, from })
}
