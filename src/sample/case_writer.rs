//! Writes a case down step by step: a day that only goes forward, and the month with which each step is recorded.

use chrono::{Days, NaiveDate};

use super::amounts::Size;
use super::calendar::{MONTHS, month_end, month_of};
use super::dice::Dice;
use super::grounds::basis;
use crate::domain::case::fact::CaseFact;
use crate::domain::case::state::ClearanceState;
use crate::domain::value::evidence::EvidenceKind;
use crate::domain::value::reason::Reason;

/// A move of a case, or a fact about it, to be recorded.
#[derive(Debug, Clone)]
pub(super) struct CaseStep {
    pub(super) on: NaiveDate,
    pub(super) what: What,
    pub(super) basis: String,
    pub(super) evidence: Vec<EvidenceKind>,
    /// The month with which it is recorded.
    pub(super) recorded: u32,
}

/// What is recorded.
#[derive(Debug, Clone)]
pub(super) enum What {
    /// A move, with its reason where its rule knows several.
    Move(ClearanceState, Option<Reason>),
    Fact(CaseFact),
}

/// Writes a case.
pub(super) struct Writer {
    pub(super) dice: Dice,
    /// The number of its life.
    pub(super) number: usize,
    /// The day it has come to.
    pub(super) on: NaiveDate,
    recorded: u32,
    /// The stock at the stop, where returns say it.
    pub(super) stock: Option<Size>,
    /// What was written.
    pub(super) steps: Vec<CaseStep>,
}

impl Writer {
    /// A case that a stop opens, recorded with a month.
    pub(super) const fn new(dice: Dice, number: usize, on: NaiveDate, recorded: u32) -> Self {
        Self { dice, number, on, recorded, stock: None, steps: Vec::new() }
    }

    /// Whether the sample ends before the day it has come to.
    pub(super) fn is_over(&self) -> bool {
        self.on > month_end(MONTHS.saturating_sub(1)) || self.recorded >= MONTHS
    }

    /// Goes on by some days, from the fewest to the most.
    pub(super) fn wait(&mut self, fewest: u64, most: u64) {
        let more = self.dice.below(most.saturating_sub(fewest).saturating_add(1));
        self.on = self.ahead(fewest.saturating_add(more));
    }

    /// Goes on to a day, where that is still to come.
    pub(super) fn wait_for(&mut self, on: NaiveDate) {
        self.on = self.on.max(on);
    }

    /// Records nothing before that month.
    pub(super) fn recorded_not_before(&mut self, month: u32) {
        self.recorded = self.recorded.max(month);
    }

    /// The day so many days from now.
    pub(super) fn ahead(&self, days: u64) -> NaiveDate {
        self.on.checked_add_days(Days::new(days)).unwrap_or(NaiveDate::MAX)
    }

    /// A move.
    pub(super) fn go(&mut self, to: ClearanceState, paper: &str, evidence: &[EvidenceKind]) {
        self.push(What::Move(to, None), paper, evidence);
    }

    /// A move with its reason.
    pub(super) fn go_for(&mut self, to: ClearanceState, reason: Reason, paper: &str, evidence: &[EvidenceKind]) {
        self.push(What::Move(to, Some(reason)), paper, evidence);
    }

    pub(super) fn fact(&mut self, fact: CaseFact, paper: &str, evidence: &[EvidenceKind]) {
        self.push(What::Fact(fact), paper, evidence);
    }

    fn push(&mut self, what: What, paper: &str, evidence: &[EvidenceKind]) {
        self.recorded = self.recorded.max(month_of(self.on));
        if self.is_over() {
            return;
        }
        self.steps.push(CaseStep {
            on: self.on,
            what,
            basis: basis(self.on, paper, self.number % 900 + 1),
            evidence: evidence.to_vec(),
            recorded: self.recorded,
        });
    }
}
