//! The stuck lists (domain note §7): exited and not cleared (ST1), without movement (ST1b), hard to clear (ST2), and
//! closed but unresolved (ST3). What is tolled (ST6) is in [`super::tolled`].
//!
//! Exited-not-cleared and closed-unresolved are lists of everybody in the state: nobody in it is missing, tolled or not.
//! The other two are of those whom their rule finds stuck.

use chrono::{Days, NaiveDate};

use super::Cut;
use super::surroundings::Surroundings;
use crate::db::case::{CaseFilter, Narrowed, case_each};
use crate::db::case_row::CaseRead;
use crate::db::{DbError, Txn};
use crate::domain::case::account::{AccountAdding, AccountSum};
use crate::domain::case::outcome::Outcome;
use crate::domain::case::stage::Clockwork;
use crate::domain::clock::overdue_by;
use crate::domain::institution::state::InstitutionState;
use crate::domain::rulebook::RuleKey;
use crate::domain::stuck::case_rule::CaseRule;
use crate::domain::stuck::finding::{Finding, Severity, Split};
use crate::domain::stuck::runoff::{RunOff, run_off};
use crate::domain::stuck::{closed, exited, hard, movement};
use crate::domain::value::days::AgeBand;

/// An institution on a stuck list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stuck {
    /// The institution with its case.
    pub read: CaseRead,
    /// What the rule of the list finds.
    pub finding: Finding,
    /// For any list, what ST2 finds of it.
    pub hard: Option<crate::domain::stuck::proposal::Hard>,
    /// When its lenders will be paid, at the pace of three and of twelve months.
    pub run_off: [RunOff; 2],
    /// Days by which the deadline of its stage has passed.
    pub overdue_by: i64,
}

impl Stuck {
    /// Days by which the deadline of its stage has passed, where it is one of the offices and has.
    #[must_use]
    pub fn overdue_days(&self) -> Option<i64> {
        let due = self.finding.due?;
        (self.overdue_by > 0 && due.clockwork == Clockwork::Ours).then_some(self.overdue_by)
    }

    /// What its case came to.
    #[must_use]
    pub fn outcome(&self) -> Option<Outcome> {
        outcome_shown(&self.read)
    }
}

/// What a case came to, as it stands wherever the institution is mentioned: that of its closed case. One taken over as
/// cleared from the time before the register has no case, and nobody has proven anything.
#[must_use]
pub fn outcome_shown(read: &CaseRead) -> Option<Outcome> {
    match &read.case {
        Some(case) => case.sheet.outcome,
        None => (read.state == InstitutionState::Cleared).then_some(Outcome::LegacyUnproven),
    }
}

/// A list, and how much of it is asked for. Totals are of all its rows, whatever the limit shows of them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Head<T> {
    pub rows: Vec<T>,
    /// How many of them are shown; all where there is no limit.
    pub limit: Option<usize>,
}

impl<T> Head<T> {
    /// A list of all its rows, shown as far as the cut asks for.
    #[must_use]
    pub fn of(cut: &Cut, rows: Vec<T>) -> Self {
        let limit = cut.limit.and_then(|limit| usize::try_from(limit).ok());
        Self { rows, limit }
    }

    /// The same of rows that are read one by one.
    ///
    /// # Errors
    /// Those of the reading.
    pub fn read(
        cut: &Cut,
        read: impl FnOnce(&mut dyn FnMut(T) -> Result<(), DbError>) -> Result<(), DbError>,
    ) -> Result<Self, DbError> {
        let mut rows = Vec::new();
        read(&mut |row| {
            rows.push(row);
            Ok(())
        })?;
        Ok(Self::of(cut, rows))
    }

    /// The rows that are shown.
    #[must_use]
    pub fn shown(&self) -> &[T] {
        let shown = self.limit.unwrap_or(usize::MAX).min(self.rows.len());
        self.rows.get(..shown).unwrap_or_default()
    }

    /// How many rows there are, shown or not.
    #[must_use]
    pub fn all(&self) -> i64 {
        i64::try_from(self.rows.len()).unwrap_or(i64::MAX)
    }
}

/// A part of a list: how many, and what they add up to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Part {
    pub split: Split,
    pub institutions: i64,
    /// Their money.
    pub money: AccountSum,
}

/// What a stuck list adds up to.
#[derive(Debug, Clone, Default)]
pub struct StuckSum {
    parts: [PartSum; Split::ALL.len()],
    severities: [i64; Severity::ALL.len()],
}

#[derive(Debug, Clone, Default)]
struct PartSum {
    bands: [i64; AgeBand::ALL.len()],
    money: AccountAdding,
}

impl StuckSum {
    /// Adds a row.
    pub fn add(&mut self, row: &Stuck) {
        let finding = &row.finding;
        if let Some(part) = of_word(&mut self.parts, Split::ALL, finding.split) {
            part.money.add(row.read.case.as_ref().and_then(|case| case.sheet.account()));
            one_more(of_word(&mut part.bands, AgeBand::ALL, finding.band));
        }
        one_more(of_word(&mut self.severities, Severity::ALL, finding.severity));
    }

    /// Its parts, each with its sums; every part is there.
    #[must_use]
    pub fn parts(&self) -> Vec<Part> {
        let parts = Split::ALL.iter().zip(&self.parts);
        parts
            .map(|(split, part)| Part { split: *split, institutions: part.bands.iter().sum(), money: part.money.sum() })
            .collect()
    }

    /// How many there are in each band, every band.
    pub fn bands(&self) -> impl Iterator<Item = (AgeBand, i64)> {
        let of = |place: usize| self.parts.iter().filter_map(|part| part.bands.get(place)).sum();
        AgeBand::ALL.iter().copied().enumerate().map(move |(place, band)| (band, of(place)))
    }

    /// The same of each part, every part.
    pub fn part_bands(&self) -> impl Iterator<Item = (Split, &[i64])> {
        Split::ALL.iter().copied().zip(self.parts.iter().map(|part| &part.bands[..]))
    }

    /// How many there are of each severity, every severity.
    pub fn severities(&self) -> impl Iterator<Item = (Severity, i64)> {
        Severity::ALL.iter().copied().zip(self.severities)
    }
}

/// What is kept of a word, beside all the words there are.
fn of_word<'kept, W: PartialEq, K>(kept: &'kept mut [K], all: &[W], word: W) -> Option<&'kept mut K> {
    kept.iter_mut().zip(all).find(|(_, of)| **of == word).map(|(kept, _)| kept)
}

fn one_more(count: Option<&mut i64>) {
    if let Some(count) = count {
        *count = count.saturating_add(1);
    }
}

impl Head<Stuck> {
    /// What it adds up to.
    #[must_use]
    pub fn sum(&self) -> StuckSum {
        let mut sum = StuckSum::default();
        self.rows.iter().for_each(|row| sum.add(row));
        sum
    }
}

/// A list of institutions with their cases: its rule, and what everybody whom the rule could find has in common.
#[derive(Debug, Clone, Copy)]
pub struct CaseList {
    rule: &'static CaseRule,
    /// It must hold for all of them: the rule itself decides.
    narrowed: fn(&Surroundings, &Cut) -> Narrowed,
}

/// Exited, not cleared.
pub const EXITED: CaseList = CaseList { rule: &exited::RULE, narrowed: |_, _| Narrowed::No };

/// Closed, unresolved.
pub const CLOSED: CaseList = CaseList { rule: &closed::RULE, narrowed: |_, _| Narrowed::No };

/// Without movement.
pub const NO_MOVEMENT: CaseList = CaseList {
    rule: &movement::RULE,
    narrowed: |around, cut| Narrowed::Quiet {
        until: days_before(cut.as_of, around.least_days(RuleKey::StuckMovementAmberDays)),
    },
};

/// Hard to clear.
pub const HARD: CaseList = CaseList {
    rule: &hard::RULE,
    narrowed: |around, cut| Narrowed::Hard {
        stopped_until: days_before(cut.as_of, around.least_days(RuleKey::StuckHardRecoveryDays)),
        rejections: around.least_count(RuleKey::StuckHardRejections).into(),
    },
};

fn days_before(day: NaiveDate, days: u32) -> NaiveDate {
    day.checked_sub_days(Days::new(days.into())).unwrap_or(NaiveDate::MIN)
}

/// A stuck list, the oldest first; exited-not-cleared with money outstanding before formalities before what is unknown.
///
/// # Errors
/// Those of the database.
pub fn stuck(txn: &mut Txn<'_>, cut: &Cut, list: &CaseList) -> Result<Head<Stuck>, DbError> {
    let mut head = Head::read(cut, |take| stuck_each(txn, cut, list, take))?;
    head.rows.sort_by_key(|row| row.finding.split);
    Ok(head)
}

/// Passes the rows of a stuck list to `take` as they are read: the oldest first, whatever is outstanding.
///
/// # Errors
/// Those of the database, and those of `take`.
pub fn stuck_each<E: From<DbError>>(
    txn: &mut Txn<'_>,
    cut: &Cut,
    list: &CaseList,
    mut take: impl FnMut(Stuck) -> Result<(), E>,
) -> Result<(), E> {
    let mut around = Surroundings::read(txn, cut)?;
    let narrowed = (list.narrowed)(&around, cut);
    reads_each(txn, cut, list.rule.states, narrowed, |read| {
        let found = around.look(&read, |facts, around| {
            let found = list.rule.listed(facts, around)?;
            let hard = found.hard.clone().or_else(|| hard::finding(facts, around)?.hard);
            Some((found, hard, run_off(facts)))
        });
        let Some((finding, hard, run_off)) = found else { return Ok(()) };
        let overdue_by = finding.due.map_or(0, |due| overdue_by(&due.due.then, cut.as_of));
        take(Stuck { read, overdue_by, finding, hard, run_off })
    })
}

/// Passes institutions in these states with their cases to `take` as they are read, the oldest first. Totals are of all of
/// them, so that the limit of the cut saves no reading.
pub(super) fn reads_each<E: From<DbError>>(
    txn: &mut Txn<'_>,
    cut: &Cut,
    states: &[InstitutionState],
    narrowed: Narrowed,
    take: impl FnMut(CaseRead) -> Result<(), E>,
) -> Result<(), E> {
    let filter = CaseFilter {
        as_of: cut.as_of,
        known_at: cut.known_at,
        states: states.to_vec(),
        units: cut.units.clone(),
        subjects: None,
        narrowed,
    };
    case_each(txn, &filter, take)
}
