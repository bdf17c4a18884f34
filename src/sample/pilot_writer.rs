//! Writes an application to convert down step by step, each with its day and the month with which it is recorded.

use chrono::{Days, NaiveDate};

use super::calendar::{MONTHS, month_of};
use super::grounds::basis;
use super::sector::Sector;
use crate::domain::pilot::fact::PilotFact;
use crate::domain::pilot::state::PilotState;
use crate::domain::value::evidence::EvidenceKind as E;
use crate::domain::value::money::Money;
use crate::domain::value::reason::Reason;

/// Something of an application to be recorded.
#[derive(Debug, Clone)]
pub(super) struct PilotStep {
    pub(super) on: NaiveDate,
    pub(super) what: PilotWhat,
    pub(super) basis: String,
    pub(super) evidence: Vec<E>,
    /// The month with which it is recorded.
    pub(super) recorded: u32,
}

/// What is recorded of an application.
#[derive(Debug, Clone)]
pub(super) enum PilotWhat {
    /// The intent, which begins it.
    Intent,
    /// A move, with its reason where its rule knows several.
    Move(PilotState, Option<Reason>),
    Fact(PilotFact),
}

/// The application of a life.
#[derive(Debug, Clone)]
pub(super) struct PilotLife {
    /// The number of the life.
    pub(super) life: usize,
    /// What happens, in the order of days.
    pub(super) steps: Vec<PilotStep>,
}

/// Writes an application.
pub(super) struct PilotWriter<'sample> {
    /// The number of the life.
    pub(super) number: usize,
    /// The day it has come to.
    pub(super) on: NaiveDate,
    /// Nothing is written of a month from this one on: the institution has left.
    pub(super) until: u32,
    /// What was written.
    pub(super) steps: Vec<PilotStep>,
    sector: &'sample Sector,
}

impl<'sample> PilotWriter<'sample> {
    /// An application of a life that leaves in a month.
    pub(super) const fn new(sector: &'sample Sector, number: usize, on: NaiveDate, until: u32) -> Self {
        Self { number, on, until, steps: Vec::new(), sector }
    }

    /// The day so many days from now.
    pub(super) fn ahead(&self, days: u64) -> NaiveDate {
        self.on.checked_add_days(Days::new(days)).unwrap_or(NaiveDate::MAX)
    }

    /// Goes on by so many days.
    pub(super) fn wait(&mut self, days: u64) {
        self.on = self.ahead(days);
    }

    /// Goes on to a day, where that is still to come.
    pub(super) fn wait_for(&mut self, on: NaiveDate) {
        self.on = self.on.max(on);
    }

    /// Balance and lenders at the end of the month before the day it has come to, as its returns say.
    pub(super) fn stock(&self) -> (Money, u32) {
        self.stock_of(month_of(self.on).saturating_sub(1))
    }

    /// Balance and lenders at the end of a month.
    pub(super) fn stock_of(&self, month: u32) -> (Money, u32) {
        let [balance, lenders, _] = self.sector.held(self.number, month).unwrap_or_default();
        (Money::from_fen(balance).unwrap_or(Money::ZERO), u32::try_from(lenders).unwrap_or(u32::MAX))
    }

    /// The first month from one on at whose end nothing is left.
    pub(super) fn month_of_zero(&self, from: u32) -> Option<u32> {
        (from..self.until.min(MONTHS))
            .find(|month| self.sector.held(self.number, *month).is_some_and(|[balance, ..]| balance == 0))
    }

    pub(super) fn intent(&mut self) {
        self.push(PilotWhat::Intent, "转型意向书", &[E::Letter]);
    }

    /// A move.
    pub(super) fn go(&mut self, to: PilotState, paper: &str, evidence: &[E]) {
        self.push(PilotWhat::Move(to, None), paper, evidence);
    }

    /// A move with its reason.
    pub(super) fn go_for(&mut self, to: PilotState, reason: Reason, paper: &str, evidence: &[E]) {
        self.push(PilotWhat::Move(to, Some(reason)), paper, evidence);
    }

    pub(super) fn fact(&mut self, fact: PilotFact, paper: &str) {
        self.push(PilotWhat::Fact(fact), paper, &[]);
    }

    fn push(&mut self, what: PilotWhat, paper: &str, evidence: &[E]) {
        let recorded = month_of(self.on);
        if recorded >= self.until.min(MONTHS) {
            return;
        }
        self.steps.push(PilotStep {
            on: self.on,
            what,
            basis: basis(self.on, paper, self.number % 700 + 1),
            evidence: evidence.to_vec(),
            recorded,
        });
    }
}
