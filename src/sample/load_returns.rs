//! Records the returns of a month: one filing of the nation's reporting platform, a few days after the end of the month. One
//! of every first-level unit would cost as much again as all their rows.

use std::collections::{BTreeMap, HashMap};

use uuid::Uuid;

use super::calendar::{month_end, month_start, recorded_after};
use super::grounds::basis;
use super::monthly::{Return, of_lost, of_operating, of_stopped};
use super::restatements::Restatements;
use super::sector::Sector;
use crate::actions::ActionError;
use crate::db::returns::{FilingGrounds, FilingPen};
use crate::db::sample_owing::{Owing, owing_list};
use crate::db::{Access, DbError, Session, Txn, in_txn};
use crate::domain::figures::Group;
use crate::domain::filing::fact::ReturnRow;
use crate::domain::unit::{NATION, unit_by_code};
use crate::domain::value::month::Month;

/// What returns are made from, and what of it has to be kept from month to month.
pub(super) struct Reporter<'sample> {
    sector: &'sample Sector,
    restatements: &'sample Restatements,
    numbers: HashMap<Uuid, usize>,
    balances: HashMap<usize, i64>,
}

/// What one unit is owed for a month, and what came.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Received {
    /// Returns owed.
    pub(super) expected: i64,
    /// Returns that came.
    pub(super) received: i64,
}

/// What was recorded with a month.
#[derive(Debug, Default)]
pub(super) struct MonthFiled {
    /// Returns.
    pub(super) rows: usize,
    pub(super) filings: usize,
    /// By the unit with jurisdiction.
    pub(super) units: BTreeMap<String, Received>,
}

impl<'sample> Reporter<'sample> {
    /// For these institutions, by the number of their life.
    pub(super) fn new(sector: &'sample Sector, restatements: &'sample Restatements, subjects: &[Uuid]) -> Self {
        Self {
            sector,
            restatements,
            numbers: subjects.iter().enumerate().map(|(number, subject)| (*subject, number)).collect(),
            balances: HashMap::new(),
        }
    }

    /// Records the returns of a month.
    pub(super) fn month_file(&mut self, session: &mut Session, month: u32) -> Result<MonthFiled, ActionError> {
        session.clock_set(recorded_after(month, 6));
        in_txn(session, Access::Write, |txn| self.filed(txn, month)).map_err(ActionError::from)
    }

    fn filed(&mut self, txn: &mut Txn<'_>, month: u32) -> Result<MonthFiled, DbError> {
        let known_at = txn.moment()?;
        let owing = owing_list(txn, month_end(month), known_at)?;
        let mut filed = MonthFiled::default();
        let mut rows: BTreeMap<&'static str, Vec<ReturnRow>> = BTreeMap::new();
        for one in &owing {
            let unit = filed.units.entry(one.unit.clone()).or_default();
            unit.expected = unit.expected.saturating_add(1);
            let Some(given) = self.given(one, month) else {
                continue;
            };
            unit.received = unit.received.saturating_add(i64::from(!given.observations.missing));
            let of_unit = rows.entry(NATION).or_default();
            let place = i32::try_from(of_unit.len()).unwrap_or(0).saturating_add(1);
            of_unit.push(row(one.institution, month, place, given));
        }
        for (number, (unit, rows)) in (1..).zip(&rows) {
            filed.rows = filed.rows.saturating_add(rows.len());
            filed.filings = number;
            filing_write(txn, unit, month, (number, "月报汇总"), rows)?;
        }
        Ok(filed)
    }

    fn given(&mut self, one: &Owing, month: u32) -> Option<Return> {
        let number = self.numbers.get(&one.institution).copied()?;
        let given = match one.group {
            Group::Operating => {
                let before = month.checked_sub(1);
                let before = before.and_then(|before| self.sector.held(number, before));
                let now = self.sector.held(number, month)?;
                match self.restatements.first_reported(number, month, now) {
                    Some(first) => of_operating(number, month, before, first),
                    None => of_operating(number, month, before, now),
                }
            }
            Group::Stopped => {
                let case = one.case.as_ref()?;
                let before = self.balances.get(&number).copied();
                of_stopped(number, month, before, case).or_else(|| of_lost(number, month, case))?
            }
        };
        if let Some(balance) = given.figures.balance {
            self.balances.insert(number, balance.fen());
        }
        Some(given)
    }
}

/// Writes a filing of a unit; its document by number and kind.
pub(super) fn filing_write(
    txn: &mut Txn<'_>,
    unit: &str,
    month: u32,
    (number, paper): (usize, &str),
    rows: &[ReturnRow],
) -> Result<(), DbError> {
    let mut pen = FilingPen::open(txn, unit)?;
    pen.rows_add(txn, rows)?;
    let on = month_start(month.saturating_add(1));
    let on = rows.iter().map(|row| row.submitted_on).max().unwrap_or(on);
    let grounds = FilingGrounds { on, basis: basis(on, paper, number), note: None, file: None };
    pen.close(txn, grounds)?;
    Ok(())
}

/// The first version of a return.
pub(super) fn row(institution: Uuid, month: u32, place: i32, given: Return) -> ReturnRow {
    ReturnRow {
        file_row: place,
        institution,
        month: Month::of(month_start(month)),
        version: 1,
        figures: given.figures,
        observations: given.observations,
        source: given.source.to_owned(),
        submitted_on: given.submitted_on,
        submitted_by: given.submitted_by.to_owned(),
    }
}

/// The province or planned city of a unit; the nation for none.
pub(super) fn first_level(unit: &str) -> &'static str {
    let mut found = unit_by_code(unit);
    while let Some(one) = found {
        match one.parent {
            Some(NATION) | None => return one.code,
            Some(parent) => found = unit_by_code(parent),
        }
    }
    NATION
}
