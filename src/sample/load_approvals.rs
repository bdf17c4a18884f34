//! Records the approval of months, bottom up: cities on the 8th, provinces on the 10th, the nation on the 15th; and what
//! was unlocked again because something had to be put right.

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate, Utc};
use uuid::Uuid;

use super::calendar::recorded_after;
use super::grounds::basis;
use super::load_returns::Received;
use crate::actions::ActionError;
use crate::actions::pen::{Draft, Pen};
use crate::db::{Access, Session, in_txn};
use crate::domain::case::grants::unit_subject;
use crate::domain::tracks::Track;
use crate::domain::tracks::act::Act;
use crate::domain::unit::fact::UnitFact;
use crate::domain::unit::{NATION, Unit, UnitLevel, unit_ancestors, unit_by_code, unit_list};
use crate::domain::value::days::legal_day;
use crate::domain::value::effective::Effective;
use crate::domain::value::month::Month;
use crate::domain::value::reason::Reason;

/// What every unit is owed and has, those under it included; nothing of one that is owed nothing.
pub(super) struct Owed(BTreeMap<&'static str, Received>);

impl Owed {
    /// Rolls what the institutions of each unit owe up to the nation.
    pub(super) fn of(units: &BTreeMap<String, Received>) -> Self {
        let mut owed: BTreeMap<&'static str, Received> = BTreeMap::new();
        for (code, of_unit) in units {
            let own = unit_by_code(code).into_iter();
            for unit in own.chain(unit_ancestors(code)) {
                let sum = owed.entry(unit.code).or_default();
                sum.expected = sum.expected.saturating_add(of_unit.expected);
                sum.received = sum.received.saturating_add(of_unit.received);
            }
        }
        Self(owed)
    }
}

/// The three steps from the bottom up, each by the minutes after the month's act at which it is taken.
const STEPS: [(Step, i64); 3] =
    [(Step::Cities, 6 * 60), (Step::FirstLevel, 2 * 24 * 60), (Step::Nation, 7 * 24 * 60 + 60)];

/// Who approves in a step.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Step {
    Cities,
    FirstLevel,
    Nation,
}

impl Step {
    fn is_of(self, unit: &Unit) -> bool {
        let step = match unit.level {
            UnitLevel::City => Self::Cities,
            UnitLevel::Province | UnitLevel::PlannedCity => Self::FirstLevel,
            UnitLevel::Nation => Self::Nation,
        };
        step == self
    }

    /// Whether it was taken for a month: the last months of the sample are still being worked on. Of October 2020 two
    /// provinces and the nation are left, of November most of it.
    fn was_taken(self, month: u32, unit: &str) -> bool {
        match (self, month) {
            (_, 0..=27) | (Self::Cities, 28) => true,
            (Self::FirstLevel, 28) => !matches!(unit, "330000" | "440000"),
            (Self::Cities, 29) => unit.starts_with("33"),
            (Self::FirstLevel | Self::Nation, _) | (Self::Cities, _) => false,
        }
    }
}

/// Records the approvals of a month. Gives how many entries were written.
pub(super) fn month_approve(session: &mut Session, month: u32, owed: &Owed) -> Result<usize, ActionError> {
    let mut written = 0_usize;
    for (step, minutes) in STEPS {
        let of_step = |unit: &&Unit| step.is_of(unit) && step.was_taken(month, unit.code);
        let units: Vec<&str> = unit_list().iter().filter(of_step).map(|unit| unit.code).collect();
        let at = recorded_after(month, minutes);
        written = written.saturating_add(approved(session, at, month_of_sample(month), &units, owed)?);
    }
    Ok(written)
}

/// Unlocks a month for units and all above them.
pub(super) fn month_unlock(
    session: &mut Session,
    at: DateTime<Utc>,
    month: Month,
    units: &[&str],
) -> Result<usize, ActionError> {
    session.clock_set(at);
    let facts: Vec<(&str, UnitFact)> = units.iter().map(|unit| (*unit, UnitFact::MonthUnlocked { month })).collect();
    facts_record(session, at, &facts, Reason::Unlocked, "月报解锁")
}

/// Approves a month for those of these units that are owed something.
pub(super) fn approved(
    session: &mut Session,
    at: DateTime<Utc>,
    month: Month,
    units: &[&str],
    owed: &Owed,
) -> Result<usize, ActionError> {
    let facts: Vec<(&str, UnitFact)> = units
        .iter()
        .filter_map(|unit| {
            let Received { expected, received } = *owed.0.get(unit)?;
            let fact = UnitFact::MonthApproved { month, expected, received };
            Some((*unit, fact))
        })
        .collect();
    facts_record(session, at, &facts, Reason::Approved, "月报审核")
}

/// The month of the calendar.
pub(super) fn month_of_sample(month: u32) -> Month {
    Month::of(super::calendar::month_start(month))
}

fn facts_record(
    session: &mut Session,
    at: DateTime<Utc>,
    facts: &[(&str, UnitFact)],
    reason: Reason,
    paper: &str,
) -> Result<usize, ActionError> {
    if facts.is_empty() {
        return Ok(0);
    }
    let on = legal_day(at);
    let given = facts.iter().map(|(unit, fact)| UnitEntry {
        unit,
        fact: fact.clone(),
        on,
        basis: basis(on, paper, usize::try_from(chrono::Datelike::month(&on)).unwrap_or(1)),
        reason,
    });
    unit_entries_record(session, at, given)
}

/// An entry in the chain of a unit.
pub(super) struct UnitEntry<'unit> {
    pub(super) unit: &'unit str,
    pub(super) fact: UnitFact,
    pub(super) on: NaiveDate,
    pub(super) basis: String,
    pub(super) reason: Reason,
}

/// Records entries of units in one act. Gives how many.
pub(super) fn unit_entries_record<'unit>(
    session: &mut Session,
    at: DateTime<Utc>,
    entries: impl Iterator<Item = UnitEntry<'unit>>,
) -> Result<usize, ActionError> {
    session.clock_set(at);
    let entries: Vec<(Uuid, UnitEntry<'_>)> =
        entries.filter_map(|entry| Some((unit_subject(entry.unit)?, entry))).collect();
    let subjects: Vec<Uuid> = entries.iter().map(|(subject, _)| *subject).collect();
    in_txn(session, Access::Write, |txn| {
        let mut pen = Pen::take(txn, &subjects)?;
        for (subject, entry) in entries {
            if pen.chain(subject).is_none() {
                let code = unit_by_code(entry.unit).map_or(NATION, |unit| unit.code);
                pen.subject_add(subject, Track::Unit, code, None);
            }
            let draft = Draft {
                act: Act::Unit(entry.fact),
                effective: Effective::exact(entry.on),
                basis: entry.basis,
                reason: entry.reason,
                note: None,
                evidence: Vec::new(),
            };
            pen.entry_add(subject, draft);
        }
        Ok(pen.write(txn)?.entries)
    })
}
