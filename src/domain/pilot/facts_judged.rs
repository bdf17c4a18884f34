//! What each fact about an application must fit, over the record before it.

use chrono::NaiveDate;

use super::capital::condition_test;
use super::conditions::{due_tolled, tolled_of};
use super::fact::{Obstacle, OfLicence, Office, PilotFact, Scope, Term};
use super::record::{Condition, PilotRecord};
use super::refusal::PilotRefusal;
use super::state::PilotState;
use super::steps::SETTLEMENT;
use crate::domain::case::item::Item;
use crate::domain::clock::ClockKind;
use crate::domain::clock::tolling::{Grant, TollingGiven};
use crate::domain::value::money::Money;

/// The longest reference, in characters.
const REFERENCE_LONGEST: usize = 60;

/// Judges a fact of a day against the record before it. `of_units` are the tolling grants of its unit and those above.
///
/// # Errors
/// The [`PilotRefusal`] that names the rule and what was found.
pub fn fact_fits(
    record: &PilotRecord,
    fact: &PilotFact,
    on: NaiveDate,
    of_units: &[Grant],
) -> Result<(), PilotRefusal> {
    match fact {
        PilotFact::Filed { registered, first, .. } => filed_fits(record, *registered, *first),
        PilotFact::PackItemFiled { .. } | PilotFact::ConversionBalance { .. } => Ok(()),
        PilotFact::StockVerified { .. } => licensed(record, OfLicence::Stock),
        PilotFact::OpinionGiven { office, .. } => opinion_fits(record, *office),
        PilotFact::ConditionSet { condition, term, due, .. } => condition_fits(record, condition, term, *due, on),
        PilotFact::ConditionExtended { condition, due } => {
            unmet(record, condition)?;
            due_fits(*due, on)
        }
        PilotFact::ConditionWaived { condition } => unmet(record, condition).map(|_| ()),
        PilotFact::ConditionMet { condition } => met_fits(record, condition, on, of_units),
        PilotFact::CapitalPaid { amount, report, .. } => paid_fits(record, *amount, report),
        PilotFact::RunOffSet { end } => run_off_fits(record, *end, on),
        PilotFact::SettlementDone { item } => settlement_fits(record, *item),
        PilotFact::ObstacleRaised { obstacle, note } => obstacle_fits(record, *obstacle, note),
        PilotFact::ObstacleLifted { obstacle } => match record.obstacles.get(obstacle) {
            Some(_) => Ok(()),
            None => Err(PilotRefusal::ObstacleNotRaised { obstacle: *obstacle }),
        },
        PilotFact::Tolled(given) => clocks_fit(given),
        PilotFact::TollingEnded { grant } => match record.grants.get(grant) {
            Some(granted) if on >= granted.from => Ok(()),
            Some(granted) => Err(PilotRefusal::GrantEndsEarly { grant: *grant, from: granted.from }),
            None => Err(PilotRefusal::NoSuchGrant { grant: *grant }),
        },
    }
}

fn filed_fits(record: &PilotRecord, registered: Money, first: Money) -> Result<(), PilotRefusal> {
    if registered.is_zero() || first.is_zero() {
        return Err(PilotRefusal::ZeroAmount);
    }
    if first > registered {
        return Err(PilotRefusal::FirstBeyondRegistered { first, registered });
    }
    let Some(entered) = record.stages.last() else {
        return Ok(());
    };
    match entered.stage {
        PilotState::Intent | PilotState::Applied | PilotState::Returned => Ok(()),
        PilotState::CityReview
        | PilotState::ProvinceReview
        | PilotState::NationalReview
        | PilotState::Provisional
        | PilotState::Capitalised
        | PilotState::RunOff
        | PilotState::Acceptance
        | PilotState::Licensed
        | PilotState::Rejected
        | PilotState::Withdrawn
        | PilotState::Lapsed => Err(PilotRefusal::FiguresFixed { stage: entered.stage, since: entered.on }),
    }
}

/// The review in which an office gives its opinion.
const fn review_of(office: Office) -> PilotState {
    match office {
        Office::City => PilotState::CityReview,
        Office::ProvinceLending | Office::ProvinceFinance => PilotState::ProvinceReview,
        Office::NationLending | Office::NationFinance => PilotState::NationalReview,
    }
}

fn opinion_fits(record: &PilotRecord, office: Office) -> Result<(), PilotRefusal> {
    let scope = record.application.as_ref().map(|filed| filed.scope);
    match (office, scope) {
        (Office::NationLending | Office::NationFinance, Some(Scope::Province)) => {
            Err(PilotRefusal::OfficeOfNation { office })
        }
        (
            Office::City
            | Office::ProvinceLending
            | Office::ProvinceFinance
            | Office::NationLending
            | Office::NationFinance,
            Some(Scope::Nation | Scope::Province) | None,
        ) => {
            let review = review_of(office);
            match record.entered(review) {
                Some(_) => Ok(()),
                None => Err(PilotRefusal::OpinionBeforeReview { office, review, stage: record.stage() }),
            }
        }
    }
}

/// Whether a reference is there and no longer than it may be.
fn reference_fits(reference: &str) -> Result<(), PilotRefusal> {
    let length = reference.trim().chars().count();
    if length == 0 || reference.chars().count() > REFERENCE_LONGEST {
        return Err(PilotRefusal::Reference { length: reference.chars().count(), longest: REFERENCE_LONGEST });
    }
    Ok(())
}

fn due_fits(due: NaiveDate, on: NaiveDate) -> Result<(), PilotRefusal> {
    if due < on {
        return Err(PilotRefusal::DueBeforeSet { due, on });
    }
    Ok(())
}

fn condition_fits(
    record: &PilotRecord,
    condition: &str,
    term: &Term,
    due: NaiveDate,
    on: NaiveDate,
) -> Result<(), PilotRefusal> {
    reference_fits(condition)?;
    licensed(record, OfLicence::Condition)?;
    if let Some(set) = record.conditions.get(condition) {
        return Err(PilotRefusal::ConditionExists { condition: condition.to_owned(), set_on: set.set_on });
    }
    due_fits(due, on)?;
    match term {
        Term::Capital { amount } if amount.is_zero() => Err(PilotRefusal::ZeroAmount),
        Term::Other { text } if text.trim().is_empty() => Err(PilotRefusal::TermMissing),
        Term::Capital { .. } | Term::ZeroStock | Term::Other { .. } => Ok(()),
    }
}

/// Whether the provisional licence was granted: what belongs to it cannot come before.
fn licensed(record: &PilotRecord, matter: OfLicence) -> Result<(), PilotRefusal> {
    match record.entered(PilotState::Provisional) {
        Some(_) => Ok(()),
        None => Err(PilotRefusal::BeforeLicence { matter, stage: record.stage() }),
    }
}

/// The condition, where it is on record and neither met nor waived.
fn unmet<'record>(record: &'record PilotRecord, condition: &str) -> Result<&'record Condition, PilotRefusal> {
    let Some(set) = record.conditions.get(condition) else {
        licensed(record, OfLicence::Condition)?;
        return Err(PilotRefusal::ConditionUnknown {
            condition: condition.to_owned(),
            known: record.conditions.keys().cloned().collect(),
        });
    };
    match (set.met_on, set.waived_on) {
        (Some(met_on), _) => Err(PilotRefusal::ConditionMetBefore { condition: condition.to_owned(), met_on }),
        (None, Some(waived_on)) => {
            Err(PilotRefusal::ConditionWaivedBefore { condition: condition.to_owned(), waived_on })
        }
        (None, None) => Ok(set),
    }
}

fn met_fits(record: &PilotRecord, condition: &str, on: NaiveDate, of_units: &[Grant]) -> Result<(), PilotRefusal> {
    let set = unmet(record, condition)?;
    let due = due_tolled(set, &tolled_of(record, of_units, ClockKind::Condition));
    if on > due {
        return Err(PilotRefusal::ConditionLate {
            condition: condition.to_owned(),
            due,
            on,
            consequence: set.consequence,
            basis: set.basis.clone(),
        });
    }
    match &set.term {
        Term::Capital { .. } => match condition_test(record, condition, due) {
            Some(test) if !test.holds() => Err(PilotRefusal::CapitalMissing(Box::new(test))),
            Some(_) | None => Ok(()),
        },
        Term::ZeroStock => match record.stock {
            Some(found) if found.is_zero() => Ok(()),
            found => Err(PilotRefusal::StockLeft { condition: condition.to_owned(), found }),
        },
        Term::Other { .. } => Ok(()),
    }
}

fn paid_fits(record: &PilotRecord, amount: Money, report: &str) -> Result<(), PilotRefusal> {
    reference_fits(report)?;
    if amount.is_zero() {
        return Err(PilotRefusal::ZeroAmount);
    }
    licensed(record, OfLicence::Capital)?;
    let Some(application) = &record.application else {
        return Err(PilotRefusal::NothingFiled);
    };
    let same = |known: &str| known.trim() == report.trim();
    if let Some(before) = record.payments.iter().find(|paid| same(&paid.report)) {
        return Err(PilotRefusal::PaidTwice { report: report.to_owned(), on: before.on, amount: before.amount });
    }
    let (paid, registered) = (record.paid(), application.registered);
    if paid.plus(amount) > registered {
        return Err(PilotRefusal::BeyondRegistered { amount, paid, registered, filed_on: application.on });
    }
    Ok(())
}

fn run_off_fits(record: &PilotRecord, end: NaiveDate, on: NaiveDate) -> Result<(), PilotRefusal> {
    if record.entered(PilotState::Provisional).is_none() {
        return Err(PilotRefusal::RunOffEarly { stage: record.stage() });
    }
    if end < on {
        return Err(PilotRefusal::RunOffEndsBefore { end, on });
    }
    Ok(())
}

fn settlement_fits(record: &PilotRecord, item: Item) -> Result<(), PilotRefusal> {
    licensed(record, OfLicence::Settlement)?;
    if SETTLEMENT.contains(&item) { Ok(()) } else { Err(PilotRefusal::NotOfSettlement { item }) }
}

fn obstacle_fits(record: &PilotRecord, obstacle: Obstacle, note: &str) -> Result<(), PilotRefusal> {
    if let Some(stands) = record.obstacles.get(&obstacle) {
        return Err(PilotRefusal::ObstacleStands { obstacle, since: stands.since });
    }
    if note.trim().is_empty() {
        return Err(PilotRefusal::NoteMissing);
    }
    Ok(())
}

/// An application has two clocks of its own.
fn clocks_fit(given: &TollingGiven) -> Result<(), PilotRefusal> {
    let of_pilot = [ClockKind::Conversion, ClockKind::Condition];
    match given.clocks.iter().find(|clock| !of_pilot.contains(clock)) {
        Some(clock) => Err(PilotRefusal::ClockOfCase { clock: *clock }),
        None => Ok(()),
    }
}
