//! Guards of an application's moves, over its record before the move.

use chrono::NaiveDate;

use super::capital::{CapitalTest, complete_tests, enough, first_paid_tests, planned_tests, registered_tests};
use super::conditions::{breaches, due_tolled, lapse_proposed, tolled_of, unmet_due};
use super::fact::{Consequence, Office, Opinion, PackItem, Scope};
pub use super::finding::PilotFinding;
use super::guard::PilotGuard;
use super::record::{Application, PilotRecord};
use super::run_off::run_off_limit;
use super::state::PilotState;
use super::steps::SETTLEMENT;
use crate::domain::case::item::Item;
use crate::domain::clock::ClockKind;
use crate::domain::engine::timeline::{Standing, move_on};
use crate::domain::institution::state::InstitutionState;
use crate::domain::rulebook::Rulebook;
use crate::domain::tracks::State;
use crate::domain::tracks::situation::Situation;
use crate::domain::value::reason::Reason;

/// Judges one guard of an application for a move; `None` where it is satisfied.
#[must_use]
pub fn pilot_guard_judge(
    guard: PilotGuard,
    one: &Standing,
    record: &PilotRecord,
    situation: &Situation<'_>,
) -> Option<PilotFinding> {
    let (on, rulebook, grants) = (one.effective.on, situation.rulebook, &situation.grants);
    match guard {
        PilotGuard::ApplicantNeverStopped => stopped(&situation.institution, on),
        PilotGuard::ApplicantNotFiled => situation
            .institution
            .iter()
            .find(|earlier| earlier.effective.on <= on && earlier.reason == Reason::PoliceFiling)
            .map(|filing| PilotFinding::PoliceFiled { on: filing.effective.on }),
        PilotGuard::ApplicantOperates => not_operating(&situation.institution, one),
        PilotGuard::NoOtherApplication => other_application(&situation.pilots, on),
        PilotGuard::ApplicationFiled => record.application.is_none().then_some(PilotFinding::NothingFiled),
        PilotGuard::PackComplete => {
            let missing = pack_missing(record);
            (!missing.is_empty()).then_some(PilotFinding::PackMissing(missing))
        }
        PilotGuard::CityOpinion => {
            (!record.opinions.contains_key(&Office::City)).then_some(PilotFinding::NoOpinion(Office::City))
        }
        PilotGuard::ScopeOfProvince => scope_other(record, Scope::Province),
        PilotGuard::ScopeOfNation => scope_other(record, Scope::Nation),
        PilotGuard::ProvinceAgrees => not_agreed(record, PROVINCE),
        PilotGuard::NationAgrees => not_agreed(record, NATION),
        PilotGuard::CapitalSuffices => planned(record, rulebook, on, registered_tests),
        PilotGuard::FirstPaymentPlanned => planned(record, rulebook, on, planned_tests),
        PilotGuard::FirstCapitalPaid => match record.conversion {
            None => Some(PilotFinding::NoConversionBalance),
            Some(_) => unpaid(first_paid_tests(record, grants, rulebook, on)),
        },
        PilotGuard::CapitalComplete => unpaid(complete_tests(record, grants, rulebook, on)),
        PilotGuard::RunOffPlanned => run_off(record, rulebook),
        PilotGuard::StockRunOff => match record.stock {
            None => Some(PilotFinding::NoStockFound),
            Some(found) => (!found.is_zero()).then_some(PilotFinding::StockLeft(found)),
        },
        PilotGuard::SettlementDone => {
            let open = |item: &Item| !record.settlement.contains(item);
            let missing: Vec<Item> = SETTLEMENT.iter().copied().filter(open).collect();
            (!missing.is_empty()).then_some(PilotFinding::SettlementMissing(missing))
        }
        PilotGuard::ConditionsMet => {
            let unmet = unmet_due(record, grants, on);
            (!unmet.is_empty()).then_some(PilotFinding::ConditionsUnmet(unmet))
        }
        PilotGuard::BackToSender => {
            (one.to.pilot() != record.returned_by).then_some(PilotFinding::ReturnedBy(record.returned_by))
        }
        PilotGuard::LapseProposed => {
            lapse_proposed(record, grants, on).is_none().then(|| no_breach(record, situation, on))
        }
    }
}

/// The offices of a province that must agree (两办).
const PROVINCE: &[Office] = &[Office::ProvinceLending, Office::ProvinceFinance];
/// The national offices that must agree.
const NATION: &[Office] = &[Office::NationLending, Office::NationFinance];

fn stopped(institution: &[Standing], on: NaiveDate) -> Option<PilotFinding> {
    institution
        .iter()
        .rfind(|earlier| earlier.effective.on <= on && earlier.to.has_left())
        .map(|stop| PilotFinding::Stopped { on: stop.effective.on, state: stop.to, reason: stop.reason })
}

/// The applicant operates or reduces on the day. The very move into `transforming` that goes with the application comes
/// after it; one that a list of the time before the register told is a conversion whose application may still be
/// recorded.
fn not_operating(institution: &[Standing], own: &Standing) -> Option<PilotFinding> {
    let on = own.effective.on;
    let goes_along = |one: &Standing| {
        let with = one.detail.with;
        one.to == InstitutionState::Transforming.into()
            && with.is_some_and(|with| with.seq == own.seq || one.effective.on == on)
    };
    let before: Vec<Standing> = institution.iter().filter(|one| !goes_along(one)).cloned().collect();
    let stands = move_on(&before, on);
    let operates = stands.is_some_and(|one| match one.to {
        State::Institution(InstitutionState::Operating | InstitutionState::Reducing) => true,
        State::Institution(InstitutionState::Transforming) => one.detail.with.is_none(),
        State::Institution(
            InstitutionState::Pending
            | InstitutionState::ClosedUnresolved
            | InstitutionState::Exited
            | InstitutionState::Cleared
            | InstitutionState::Transformed
            | InstitutionState::Void,
        )
        | State::Clearance(_)
        | State::Pilot(_)
        | State::Lead(_) => false,
    });
    (!operates).then(|| PilotFinding::NotOperating(stands.map(|one| one.to)))
}

fn other_application(pilots: &[Vec<Standing>], on: NaiveDate) -> Option<PilotFinding> {
    pilots.iter().find_map(|moves| {
        let stands = move_on(moves, on)?;
        let open = stands.to.pilot().is_some_and(PilotState::is_open);
        open.then_some(PilotFinding::OtherApplication { stage: stands.to, since: stands.effective.on })
    })
}

/// Items of the pack that are not on record, in the order of the checklist.
#[must_use]
pub fn pack_missing(record: &PilotRecord) -> Vec<PackItem> {
    PackItem::ALL.iter().copied().filter(|item| !record.pack.contains_key(item)).collect()
}

fn scope_other(record: &PilotRecord, right: Scope) -> Option<PilotFinding> {
    match record.application.as_ref().map(|filed| filed.scope) {
        None => Some(PilotFinding::NothingFiled),
        Some(scope) => (scope != right).then_some(PilotFinding::OtherScope(scope)),
    }
}

fn not_agreed(record: &PilotRecord, offices: &[Office]) -> Option<PilotFinding> {
    let missing: Vec<(Office, Option<Opinion>)> = offices
        .iter()
        .map(|office| (*office, record.opinions.get(office).map(|given| given.opinion)))
        .filter(|(_, opinion)| *opinion != Some(Opinion::Agree))
        .collect();
    (!missing.is_empty()).then_some(PilotFinding::NotAgreed(missing))
}

fn planned(
    record: &PilotRecord,
    rulebook: &Rulebook,
    on: NaiveDate,
    tests: fn(&Application, &Rulebook, NaiveDate) -> Vec<CapitalTest>,
) -> Option<PilotFinding> {
    match &record.application {
        None => Some(PilotFinding::NothingFiled),
        Some(application) => {
            let tests = failing(tests(application, rulebook, on));
            let enough = Box::new(enough(application, rulebook, on));
            (!tests.is_empty()).then_some(PilotFinding::Planned { tests, enough })
        }
    }
}

fn unpaid(tests: Vec<CapitalTest>) -> Option<PilotFinding> {
    let tests = failing(tests);
    (!tests.is_empty()).then_some(PilotFinding::Capital(tests))
}

fn failing(tests: Vec<CapitalTest>) -> Vec<CapitalTest> {
    tests.into_iter().filter(|test| !test.holds()).collect()
}

fn run_off(record: &PilotRecord, rulebook: &Rulebook) -> Option<PilotFinding> {
    let limit = run_off_limit(record, rulebook);
    let Some(end) = record.run_off_end else {
        return Some(PilotFinding::NoRunOffEnd(limit.map(|limit| limit.last)));
    };
    let limit = limit.filter(|limit| end > limit.last)?;
    let limit = Box::new(limit);
    Some(PilotFinding::RunOffTooLong { end, limit })
}

fn no_breach(record: &PilotRecord, situation: &Situation<'_>, on: NaiveDate) -> PilotFinding {
    let tolled = tolled_of(record, &situation.grants, ClockKind::Condition);
    let breached = breaches(record, &situation.grants, on);
    let next = record
        .conditions
        .iter()
        .filter(|(reference, set)| {
            set.consequence == Consequence::Lapse
                && set.is_open()
                && !breached.iter().any(|one| one.condition == **reference)
        })
        .map(|(reference, set)| (due_tolled(set, &tolled), reference.clone()))
        .min()
        .map(|(due, reference)| (reference, due));
    PilotFinding::NoBreach { on, next }
}
