//! Pilot progress (E5): every application to convert with how far it has come, and conversions that the institution's own
//! track tells of without an application.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use uuid::Uuid;

use super::Cut;
use super::pilot_history::{Conversion, PilotOutcome, conversions};
use super::surroundings::Surroundings;
use crate::db::ledger::{Chain, chain_readable_list};
use crate::db::pilot::{PilotFilter, PilotSubjectRow, month_stock_list, pilot_subject_list};
use crate::db::{DbError, Txn};
use crate::domain::clock::tolling::{Grant, GrantScope};
use crate::domain::engine::fact::{FactStanding, facts_of};
use crate::domain::engine::record::record_on;
use crate::domain::engine::timeline::standing;
use crate::domain::institution::state::InstitutionState;
use crate::domain::pilot::fact::{Obstacle, PilotFact};
use crate::domain::pilot::progress::{Progress, progress};
use crate::domain::pilot::progress_facts::{MonthStock, ProgressFacts};
use crate::domain::pilot::record::PilotRecord;
use crate::domain::pilot::state::PilotState;
use crate::domain::stuck::pilot::{PilotStuck, finding};
use crate::domain::value::effective::Effective;
use crate::domain::value::money::Money;
use crate::domain::value::reason::Reason;
use crate::domain::value::then_now::ThenNow;

/// An application on a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Applied {
    pub pilot: Uuid,
    /// Its number among those of the institution.
    pub number: i32,
    /// Its record on the day.
    pub record: PilotRecord,
    /// How far it has come.
    pub progress: Progress,
    /// What the institution reported, month by month, the oldest first.
    pub returns: Vec<MonthStock>,
    /// The grants that concern it.
    pub grants: Vec<Grant>,
    /// What ST5 finds.
    pub stuck: Option<PilotStuck>,
}

/// A conversion on the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PilotLine {
    /// The institution.
    pub subject: Uuid,
    /// Its name on the day.
    pub name: String,
    /// Its unified social credit code, if one is known.
    pub uscc: Option<String>,
    /// The unit with jurisdiction on the day.
    pub unit: String,
    /// Its state on the day.
    pub state: InstitutionState,
    /// Since when it converts; unknown where it was loaded as converted already.
    pub begun: Option<Effective>,
    /// When that ended, if it had by the day.
    pub ended: Option<Effective>,
    /// What became of it.
    pub outcome: PilotOutcome,
    /// The document of the last move.
    pub basis: String,
    /// The application; `None` where the record has none and only the institution's own track tells of the conversion.
    pub application: Option<Box<Applied>>,
}

impl PilotLine {
    /// How far its application has come.
    #[must_use]
    pub fn progress(&self) -> Option<&Progress> {
        self.application.as_ref().map(|applied| &applied.progress)
    }

    /// The record of its application.
    #[must_use]
    pub fn record(&self) -> Option<&PilotRecord> {
        self.application.as_ref().map(|applied| &applied.record)
    }

    /// What ST5 finds of it.
    #[must_use]
    pub fn stuck(&self) -> Option<&PilotStuck> {
        self.application.as_ref()?.stuck.as_ref()
    }
}

/// Which conversions are listed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct PilotAsked {
    /// Ended ones too.
    pub all: bool,
    /// Only applications in these stages, open or ended.
    pub stages: Vec<PilotState>,
    /// Only applications with any of these obstacles.
    pub obstacles: Vec<Obstacle>,
}

impl PilotAsked {
    fn takes(&self, line: &PilotLine) -> bool {
        if !self.obstacles.is_empty() {
            let stands = |record: &PilotRecord| {
                let mut asked = self.obstacles.iter();
                asked.any(|obstacle| record.obstacles.contains_key(obstacle))
            };
            if !line.record().is_some_and(stands) {
                return false;
            }
        }
        if self.stages.is_empty() {
            return self.all || line.ended.is_none();
        }
        line.progress().is_some_and(|progress| self.stages.contains(&progress.stage))
    }
}

/// What the applications of a unit, or in a stage, add up to.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct PilotSum {
    /// Conversions, with an application or without.
    pub conversions: i64,
    pub applications: i64,
    /// Of these, with ST5 amber.
    pub amber: i64,
    /// Of these, with ST5 red.
    pub red: i64,
    /// Capital paid in; `None` without an application, or beyond what money can be.
    pub paid: Option<Money>,
    /// Balances at the conversion, of the applications whose balance then and now is known; `None` where there is none.
    pub balance_then: Option<Money>,
    /// Balances now, of the same applications.
    pub balance_now: Option<Money>,
    /// Applications whose balance then or now is not known: they are in neither sum.
    pub unknown: i64,
}

impl PilotSum {
    /// Adds up some lines.
    #[must_use]
    pub fn of<'lines>(lines: impl Iterator<Item = &'lines PilotLine> + Clone) -> Self {
        use crate::domain::stuck::finding::Severity;
        let count = |of: &dyn Fn(&PilotLine) -> bool| {
            i64::try_from(lines.clone().filter(|line| of(line)).count()).unwrap_or(i64::MAX)
        };
        let balances: Vec<(Option<Money>, Option<Money>)> = lines
            .clone()
            .filter_map(PilotLine::progress)
            .map(|progress| (progress.stock.balance_then, progress.stock.balance_now()))
            .collect();
        let balances = ThenNow::of(&balances);
        // A sum of nothing known is not zero.
        let sum = |of: &dyn Fn(&Progress) -> Option<Money>| {
            let known: Vec<Money> = lines.clone().filter_map(|line| of(line.progress()?)).collect();
            Money::try_sum(known.iter().copied()).filter(|_| !known.is_empty())
        };
        let graded = |severity: Severity| count(&|line| line.stuck().is_some_and(|stuck| stuck.severity == severity));
        Self {
            conversions: count(&|_| true),
            applications: count(&|line| line.application.is_some()),
            amber: graded(Severity::Amber),
            red: graded(Severity::Red),
            paid: sum(&|progress| Some(progress.capital.paid)),
            balance_then: balances.sums.map(|(then, _)| then),
            balance_now: balances.sums.map(|(_, now)| now),
            unknown: i64::try_from(balances.unknown).unwrap_or(i64::MAX),
        }
    }
}

/// Conversions.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pilots {
    /// The rows that answer to what was asked, by the day they began; those of which only the end is known come last.
    pub list: super::stuck::Head<PilotLine>,
    /// How many came to what, every outcome, whether or not shown.
    pub outcomes: Vec<(PilotOutcome, i64)>,
}

impl Pilots {
    /// The sums of each unit that has rows, by code.
    #[must_use]
    pub fn by_unit(&self) -> Vec<(String, PilotSum)> {
        let units: BTreeMap<&str, ()> = self.list.rows.iter().map(|row| (row.unit.as_str(), ())).collect();
        let of = |unit: &str| PilotSum::of(self.list.rows.iter().filter(|row| row.unit == unit));
        units.into_keys().map(|unit| (unit.to_owned(), of(unit))).collect()
    }

    /// The sums of each stage that has rows, in the order of the way; `None` for conversions without an application.
    #[must_use]
    pub fn by_stage(&self) -> Vec<(Option<PilotState>, PilotSum)> {
        let stages = PilotState::ALL.iter().copied().map(Some);
        stages
            .chain(std::iter::once(None))
            .map(|stage| {
                let at = |row: &&PilotLine| row.progress().map(|progress| progress.stage) == stage;
                (stage, PilotSum::of(self.list.rows.iter().filter(at)))
            })
            .filter(|(_, sum)| sum.conversions > 0)
            .collect()
    }
}

/// The conversions begun on or before the day that answer to what is asked. There are few, so all are read.
///
/// # Errors
/// Those of the database.
pub fn pilots(txn: &mut Txn<'_>, cut: &Cut, asked: &PilotAsked) -> Result<Pilots, DbError> {
    let mut rows = applications(txn, cut, None)?;
    let history = conversions(txn, cut)?;
    rows.extend(
        history.into_iter().filter(|conversion| !is_told(conversion, &rows)).map(of_history).collect::<Vec<_>>(),
    );
    let count = |outcome: PilotOutcome| {
        let of = rows.iter().filter(|row| row.outcome == outcome).count();
        i64::try_from(of).unwrap_or(i64::MAX)
    };
    let outcomes = PilotOutcome::ALL.iter().map(|outcome| (*outcome, count(*outcome))).collect();
    rows.retain(|row| asked.takes(row));
    rows.sort_by_key(|row| {
        let begun = row.begun.or(row.ended).map(|begun| begun.on);
        (begun, row.subject, number(row))
    });
    Ok(Pilots { list: super::stuck::Head::of(cut, rows), outcomes })
}

fn number(row: &PilotLine) -> i32 {
    row.application.as_ref().map_or(0, |applied| applied.number)
}

/// The applications that ST5 finds stuck, the gravest first.
///
/// # Errors
/// Those of the database.
pub fn pilots_stuck(txn: &mut Txn<'_>, cut: &Cut) -> Result<super::stuck::Head<PilotLine>, DbError> {
    let mut rows = applications(txn, cut, None)?;
    rows.retain(|row| row.stuck().is_some());
    rows.sort_by_key(|row| {
        let severity = row.stuck().map(|stuck| stuck.severity);
        let since = row.progress().map(|progress| progress.since);
        (std::cmp::Reverse(severity), since, row.subject)
    });
    Ok(super::stuck::Head::of(cut, rows))
}

/// The newest application of an institution begun by the day; `None` where it has none.
///
/// # Errors
/// Those of the database.
pub fn pilot_of(txn: &mut Txn<'_>, cut: &Cut, institution: Uuid) -> Result<Option<PilotLine>, DbError> {
    let rows = applications(txn, cut, Some(institution))?;
    Ok(rows.into_iter().max_by_key(number))
}

/// The same by given rules and a given calendar.
///
/// # Errors
/// Those of the database.
pub(super) fn pilot_in(
    txn: &mut Txn<'_>,
    cut: &Cut,
    institution: Uuid,
    around: Surroundings,
) -> Result<Option<PilotLine>, DbError> {
    let rows = applications_in(txn, cut, Some(institution), Some(around))?;
    Ok(rows.into_iter().max_by_key(number))
}

/// Every application begun by the day.
fn applications(txn: &mut Txn<'_>, cut: &Cut, institution: Option<Uuid>) -> Result<Vec<PilotLine>, DbError> {
    applications_in(txn, cut, institution, None)
}

fn applications_in(
    txn: &mut Txn<'_>,
    cut: &Cut,
    institution: Option<Uuid>,
    around: Option<Surroundings>,
) -> Result<Vec<PilotLine>, DbError> {
    let filter = PilotFilter {
        as_of: cut.as_of,
        known_at: cut.known_at,
        units: cut.units.clone().filter(|_| institution.is_none()),
        institution,
    };
    let subjects = pilot_subject_list(txn, &filter)?;
    if subjects.is_empty() {
        return Ok(Vec::new());
    }
    let ids: Vec<Uuid> = subjects.iter().map(|row| row.pilot_id).collect();
    let institutions: Vec<Uuid> = subjects.iter().map(|row| row.subject_id).collect();
    let chains = chain_readable_list(txn, &ids)?;
    let stocks = month_stock_list(txn, &institutions, cut.as_of, cut.known_at)?;
    let mut around = match around {
        Some(around) => around,
        None => Surroundings::read(txn, cut)?,
    };
    let mut lines = Vec::with_capacity(subjects.len());
    for row in subjects {
        let Some(chain) = chains.get(&row.pilot_id) else {
            continue;
        };
        let returns = stocks.get(&row.subject_id).cloned().unwrap_or_default();
        lines.extend(line(row, chain, returns, cut, &mut around)?);
    }
    Ok(lines)
}

fn line(
    row: PilotSubjectRow,
    chain: &Chain,
    returns: Vec<MonthStock>,
    cut: &Cut,
    around: &mut Surroundings,
) -> Result<Option<PilotLine>, DbError> {
    let known: Vec<_> = chain.entries.iter().filter(|entry| entry.recorded_at <= cut.known_at).cloned().collect();
    let moves = standing(&known);
    let facts: Vec<FactStanding<PilotFact>> = facts_of(&known);
    let record: PilotRecord = record_on(&moves, &facts, cut.as_of);
    let judged = around.look_at_unit(&row.unit_code, |around, of_units| {
        let grants = grants_of(row.pilot_id, &record, of_units);
        let looked_at =
            ProgressFacts { record: &record, facts: &facts, returns: &returns, grants: &grants, as_of: cut.as_of };
        let progress = progress(&looked_at, around)?;
        let stuck = finding(&progress, around.rulebook, cut.as_of);
        Some((progress, stuck, grants))
    });
    let Some((progress, stuck, grants)) = judged else {
        return Ok(None);
    };
    let precision = moves.first().map(|first| first.effective.precision);
    let begun = Effective {
        on: progress.begun_on,
        precision: precision.unwrap_or(crate::domain::value::effective::Precision::Exact),
    };
    Ok(Some(PilotLine {
        subject: row.subject_id,
        name: row.name,
        uscc: row.uscc,
        unit: row.unit_code,
        state: row.state.parse()?,
        begun: Some(begun),
        ended: (!progress.stage.is_open()).then(|| Effective::exact(progress.since)),
        outcome: outcome_of(progress.stage, record.reason),
        basis: record.basis.clone(),
        application: Some(Box::new(Applied {
            pilot: row.pilot_id,
            number: row.number,
            record,
            progress,
            returns,
            grants,
            stuck,
        })),
    }))
}

/// The grants of an application itself, after those of the units above it.
fn grants_of(pilot: Uuid, record: &PilotRecord, of_units: &[Grant]) -> Vec<Grant> {
    let own = record.grants.values().map(|recorded| Grant {
        scope: GrantScope::Case(pilot),
        clocks: recorded.given.clocks.iter().copied().collect(),
        from: recorded.from,
        to: recorded.given.to,
        basis: recorded.basis.clone(),
        approver: recorded.given.approver.clone(),
        recorded_at: recorded.recorded_at,
    });
    of_units.iter().cloned().chain(own).collect()
}

/// What became of an application.
fn outcome_of(stage: PilotState, reason: Option<Reason>) -> PilotOutcome {
    let stopped = reason == Some(Reason::InstitutionStopped);
    match stage {
        PilotState::Licensed => PilotOutcome::Converted,
        PilotState::Rejected | PilotState::Withdrawn if stopped => PilotOutcome::Stopped,
        PilotState::Rejected => PilotOutcome::Rejected,
        PilotState::Withdrawn => PilotOutcome::Withdrawn,
        PilotState::Lapsed => PilotOutcome::Lapsed,
        PilotState::Intent
        | PilotState::Applied
        | PilotState::CityReview
        | PilotState::ProvinceReview
        | PilotState::NationalReview
        | PilotState::Provisional
        | PilotState::Capitalised
        | PilotState::RunOff
        | PilotState::Acceptance
        | PilotState::Returned => PilotOutcome::InProgress,
    }
}

/// Whether an application tells of a conversion: one of the same institution that ran on the day it began, or ended on it.
fn is_told(conversion: &Conversion, applications: &[PilotLine]) -> bool {
    let on: Option<NaiveDate> = conversion.since.or(conversion.ended).map(|day| day.on);
    applications.iter().any(|line| {
        line.subject == conversion.subject
            && line.begun.map(|begun| begun.on) <= on
            && line.ended.is_none_or(|ended| Some(ended.on) >= on)
    })
}

fn of_history(conversion: Conversion) -> PilotLine {
    PilotLine {
        subject: conversion.subject,
        name: conversion.name,
        uscc: conversion.uscc,
        unit: conversion.unit,
        state: conversion.state,
        begun: conversion.since,
        ended: conversion.ended,
        outcome: conversion.outcome,
        basis: conversion.basis,
        application: None,
    }
}
