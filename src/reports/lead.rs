//! Leads: each as it stood on a day and as known at a moment, with its age and its deadline; those that are slow (ST8); and
//! the families in which they meet.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use uuid::Uuid;

use super::Cut;
use super::stuck::Head;
use super::surroundings::Surroundings;
use crate::db::lead::lead_list;
use crate::db::ledger::chain_readable_list;
use crate::db::{DbError, Txn};
use crate::domain::clock::calendar::Calendar;
use crate::domain::clock::calendar_note::CalendarNote;
use crate::domain::engine::entry::Entry;
use crate::domain::engine::fact::facts_of;
use crate::domain::engine::open::Open;
use crate::domain::engine::record::record_on;
use crate::domain::engine::timeline::standing;
use crate::domain::lead::deadline::{LeadDue, lead_due};
use crate::domain::lead::fact::{Report, Sector};
use crate::domain::lead::record::LeadRecord;
use crate::domain::lead::state::LeadState;
use crate::domain::rulebook::Rulebook;
use crate::domain::tracks::lives::open_moves;
use crate::domain::tracks::situation::Situation;
use crate::domain::value::days::days_between;
use crate::domain::value::money::Money;

/// What is asked of a list of leads besides its cut.
#[derive(Debug, Clone, Default)]
pub struct LeadsAsked {
    /// Sectors; all where none is named.
    pub sectors: Vec<Sector>,
    /// Stages; all where none is named.
    pub stages: Vec<LeadState>,
    /// Only those whose deadline has passed.
    pub slow: bool,
}

/// A lead on a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LeadLine {
    pub lead: Uuid,
    pub unit: String,
    pub report: Report,
    pub stage: LeadState,
    pub since: NaiveDate,
    /// Calendar days from its receipt to its end, or to the day.
    pub gross_days: i64,
    /// Calendar days at its stage.
    pub dwell_days: i64,
    /// The deadline it runs to.
    pub due: Option<LeadDue>,
    /// What the calendar did to it.
    pub note: CalendarNote,
    /// Days by which that has passed.
    pub days_over: i64,
    /// Its record on the day.
    pub record: LeadRecord,
    /// Its entries as known at the moment.
    pub entries: Vec<Entry>,
}

/// A sum over leads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LeadSum {
    pub leads: i64,
    /// Stock, where it is known; `None` beyond what money can be.
    pub stock: Option<Money>,
    /// People, where they are known.
    pub people: i64,
}

/// A list of leads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Leads {
    /// Its rows, the longest overdue first, then the oldest; by sector.
    pub rows: Vec<LeadLine>,
    /// All of them, whether or not shown.
    pub all: LeadSum,
    pub sectors: Vec<(Sector, LeadSum)>,
    /// Each stage that any is at.
    pub stages: Vec<(LeadState, LeadSum)>,
    /// Each unit that has any.
    pub units: Vec<(String, LeadSum)>,
}

/// Leads as they stood. There are few, so all are read and then cut.
///
/// # Errors
/// Those of the database.
pub fn leads(txn: &mut Txn<'_>, cut: &Cut, asked: &LeadsAsked) -> Result<Leads, DbError> {
    let mut rows = lines(txn, cut, None)?;
    rows.retain(|row| {
        (asked.sectors.is_empty() || asked.sectors.contains(&row.report.sector))
            && (asked.stages.is_empty() || asked.stages.contains(&row.stage))
            && (!asked.slow || row.days_over > 0)
    });
    rows.sort_by_key(|row| {
        let sector = row.report.sector;
        (sector, -row.days_over, row.record.received_on(), row.report.number.clone())
    });
    let all = sum(rows.iter());
    let sectors = Sector::ALL
        .iter()
        .map(|sector| (*sector, sum(rows.iter().filter(|row| row.report.sector == *sector))))
        .collect();
    let stages = LeadState::ALL
        .iter()
        .map(|stage| (*stage, sum(rows.iter().filter(|row| row.stage == *stage))))
        .filter(|(_, sum)| sum.leads > 0)
        .collect();
    let codes: BTreeSet<String> = rows.iter().map(|row| row.unit.clone()).collect();
    let units = codes
        .into_iter()
        .map(|unit| {
            let sum = sum(rows.iter().filter(|row| row.unit == unit));
            (unit, sum)
        })
        .collect();
    if let Some(limit) = cut.limit.and_then(|limit| usize::try_from(limit).ok()) {
        rows.truncate(limit);
    }
    Ok(Leads { rows, all, sectors, stages, units })
}

/// One lead as it stood; `None` where it was not yet received, or not yet known.
///
/// # Errors
/// Those of the database.
pub fn lead_line(txn: &mut Txn<'_>, cut: &Cut, lead: Uuid) -> Result<Option<LeadLine>, DbError> {
    Ok(lines(txn, cut, Some(lead))?.into_iter().next())
}

/// The moves that some rule allows a lead on the day, and what each lacks.
///
/// # Errors
/// Those of the database.
pub fn lead_moves(txn: &mut Txn<'_>, cut: &Cut, line: &LeadLine) -> Result<Vec<Open>, DbError> {
    let mut around = Surroundings::read(txn, cut)?;
    let (rulebook, _) = around.rules_of(&line.unit);
    Ok(open_moves(&line.entries, &Situation::new(cut.as_of, rulebook)))
}

fn lines(txn: &mut Txn<'_>, cut: &Cut, only: Option<Uuid>) -> Result<Vec<LeadLine>, DbError> {
    let leads = match only {
        Some(lead) => vec![lead],
        None => lead_list(txn, cut.as_of, cut.known_at, cut.units.as_ref())?,
    };
    if leads.is_empty() {
        return Ok(Vec::new());
    }
    let mut around = Surroundings::read(txn, cut)?;
    let chains = chain_readable_list(txn, &leads)?;
    let mut rows = Vec::with_capacity(chains.len());
    for (lead, chain) in chains {
        let mut entries = chain.entries;
        entries.retain(|entry| entry.recorded_at <= cut.known_at);
        let record: LeadRecord = record_on(&standing(&entries), &facts_of(&entries), cut.as_of);
        let (rulebook, calendar) = around.rules_of(&chain.unit);
        let due = lead_due(&record, rulebook, calendar);
        let note = lead_note(&record, due, rulebook, calendar);
        let facts = (record.report.clone(), record.stages.last(), record.received_on());
        let (Some(report), Some(last), Some(received)) = facts else {
            continue;
        };
        // At its end the clocks of a lead stand still; that of one that is watched goes on.
        let until = match last.stage {
            LeadState::Monitor => cut.as_of,
            LeadState::Received
            | LeadState::Triage
            | LeadState::Characterise
            | LeadState::Escalated
            | LeadState::Dispose
            | LeadState::Verify
            | LeadState::Transferred
            | LeadState::Reopened
            | LeadState::Closed
            | LeadState::Excluded
            | LeadState::Merged => record.ended_on().unwrap_or(cut.as_of),
        };
        rows.push(LeadLine {
            lead,
            unit: chain.unit,
            report,
            stage: last.stage,
            since: last.on,
            gross_days: days_between(received, until),
            dwell_days: days_between(last.on, until),
            days_over: due.map_or(0, |due| due.days_over(cut.as_of)),
            due,
            note,
            record,
            entries,
        });
    }
    Ok(rows)
}

/// What the calendar did to the deadline of a lead. A review is due on the day that was set.
fn lead_note(record: &LeadRecord, due: Option<LeadDue>, rulebook: &Rulebook, calendar: &Calendar) -> CalendarNote {
    let Some(due) = due else {
        return CalendarNote::default();
    };
    let before = calendar.at_first().and_then(|first| lead_due(record, rulebook, first)).map(|before| before.due);
    CalendarNote::of(due.into(), calendar, before)
}

fn sum<'rows>(rows: impl Iterator<Item = &'rows LeadLine> + Clone) -> LeadSum {
    LeadSum {
        leads: i64::try_from(rows.clone().count()).unwrap_or(i64::MAX),
        stock: Money::try_sum(rows.clone().filter_map(|row| row.record.stock)),
        people: rows.filter_map(|row| row.record.people).map(i64::from).sum(),
    }
}

/// A family with more than one lead.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LeadFamily {
    /// The kind of mark.
    pub kind: crate::domain::lead::marks::MarkKind,
    /// What they have in common.
    pub family: String,
    /// Their marks of the kind.
    pub marks: BTreeSet<String>,
    /// Their numbers, each with where it stands.
    pub leads: Vec<(String, LeadState)>,
    /// Institutions behind any of them.
    pub institutions: BTreeSet<String>,
    /// Their stock as far as it is known; `None` where none is.
    pub stock: Option<Money>,
}

/// Families of domains and controllers with more than one lead.
///
/// # Errors
/// Those of the database.
pub fn lead_families(txn: &mut Txn<'_>, cut: &Cut) -> Result<Head<LeadFamily>, DbError> {
    let rows = lines(txn, cut, None)?;
    let mut met: BTreeMap<_, (BTreeSet<String>, BTreeSet<usize>)> = BTreeMap::new();
    for (place, row) in rows.iter().enumerate() {
        for mark in &row.record.marks {
            if let Some(family) = mark.family() {
                let (marks, places) = met.entry((mark.kind, family)).or_default();
                marks.insert(mark.text.clone());
                places.insert(place);
            }
        }
    }
    let families: Vec<LeadFamily> = met
        .into_iter()
        .filter(|(_, (_, places))| places.len() > 1)
        .map(|((kind, family), (marks, places))| {
            let of = || places.iter().filter_map(|place| rows.get(*place));
            LeadFamily {
                kind,
                family,
                marks,
                leads: of().map(|row| (row.report.number.clone(), row.stage)).collect(),
                institutions: of().flat_map(|row| row.record.links.values().map(|link| link.name.clone())).collect(),
                stock: of()
                    .any(|row| row.record.stock.is_some())
                    .then(|| Money::try_sum(of().filter_map(|row| row.record.stock)))
                    .flatten(),
            }
        })
        .collect();
    Ok(Head::of(cut, families))
}
