//! Receive a lead (L1): the deduplication by marks and families, the number, and the institutions behind it.

use chrono::{Datelike, NaiveDate};
use uuid::Uuid;

use super::Grounds;
use super::error::{ActionError, basis_parse};
use super::lead_resolve::{lead_record, lead_survivor, links_of, number_of};
use super::pen::Pen;
use crate::db::lead::{LeadFound, lead_by_mark, lead_number_take, lead_number_taken};
use crate::db::{Access, Session, Txn, in_txn};
use crate::domain::engine::entry::Entry;
use crate::domain::engine::request::{FactRequest, MoveRequest};
use crate::domain::engine::rule::MoveKind;
use crate::domain::lead::fact::{LeadFact, Report, Sector, Source};
use crate::domain::lead::marks::{Mark, MarkKind, number_of_unit, number_prefix, number_unit};
use crate::domain::lead::record::LeadRecord;
use crate::domain::lead::state::LeadState;
use crate::domain::tracks::act::MoveDetail;
use crate::domain::tracks::{State, Track};
use crate::domain::unit::unit_by_code;
use crate::domain::value::effective::Effective;
use crate::domain::value::money::Money;
use crate::domain::value::name::name_parse;
use crate::domain::value::reason::Reason;

#[derive(Debug, Clone)]
pub struct LeadAdd {
    /// The unit; that of the officer where none is named and there is one.
    pub unit: Option<String>,
    /// The number; the next of the unit and year where none is given.
    pub number: Option<String>,
    pub sector: Sector,
    /// Where it comes from.
    pub source: Source,
    /// Whom or what it is about.
    pub subject: String,
    /// By what it is known again, as written.
    pub marks: Vec<(MarkKind, String)>,
    /// Stock of money, in yuan.
    pub stock: Option<Money>,
    pub people: Option<u32>,
    /// The day it was received.
    pub effective: NaiveDate,
    /// It is the same as this lead.
    pub merge_into: Option<String>,
    /// It is another than those like it.
    pub distinct: bool,
    pub grounds: Grounds,
}

/// What is now true.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LeadAdded {
    pub lead: Uuid,
    pub number: String,
    pub unit: String,
    /// It was received before by the same act; nothing was written.
    pub already: bool,
    pub record: LeadRecord,
}

/// Receives it.
///
/// # Errors
/// [`ActionError::LeadKnown`] where one like it is on record, or what is wrong with a mark,
/// the number or the unit.
pub fn apply(session: &mut Session, access: Access, add: &LeadAdd) -> Result<LeadAdded, ActionError> {
    in_txn(session, access, |txn| {
        let basis = basis_parse(&add.grounds.basis)?;
        let unit = unit_of(txn, add)?;
        let subject = name_parse(&add.subject)?;
        let marks = marks_read(&add.marks)?;
        let mut found = like_it(txn, &marks)?;
        let merge_into = match &add.merge_into {
            Some(text) => Some(lead_survivor(txn, text, None)?),
            None => None,
        };
        let retried = Retried { add, subject: &subject, marks: &marks, basis: &basis, merge_into };
        if let Some(already) = already_there(txn, &retried, &found)? {
            return Ok(already);
        }
        found.retain(|one| one.state != LeadState::Merged.code());
        if !add.distinct && merge_into.is_none() {
            duplicate_judge(txn, &marks, &found)?;
        }
        let number = number_for(txn, add, &unit)?;
        let links = links_of(txn, &marks, Some(&subject))?;
        let held: Vec<Uuid> = merge_into.into_iter().collect();
        let mut pen = Pen::take(txn, &held)?;
        let (lead, today) = (txn.id(), txn.today());
        pen.subject_add(lead, Track::Lead, &unit, None);
        let report = Report {
            number: number.clone(),
            sector: add.sector,
            source: add.source,
            subject,
            marks,
            stock: add.stock,
            people: add.people,
        };
        let mut facts = vec![LeadFact::Reported { report }];
        facts.extend(links);
        facts.extend(found.iter().map(related));
        let mut writing = Writing { pen: &mut pen, lead, on: add.effective, basis: &basis, grounds: &add.grounds };
        writing.move_to(LeadState::Received, Reason::Reported)?;
        for fact in facts {
            writing.fact(fact)?;
        }
        if let Some(into) = merge_into {
            let number = number_of(&lead_record(writing.pen, into, today));
            writing.fact(LeadFact::MergedInto { lead: into, number })?;
            writing.move_to(LeadState::Merged, Reason::Duplicate)?;
        }
        let record = lead_record(&pen, lead, today);
        pen.write(txn)?;
        Ok(LeadAdded { lead, number, unit, already: false, record })
    })
}

/// One lead being written on one day.
pub(super) struct Writing<'act> {
    pub(super) pen: &'act mut Pen,
    pub(super) lead: Uuid,
    pub(super) on: NaiveDate,
    pub(super) basis: &'act str,
    pub(super) grounds: &'act Grounds,
}

impl Writing<'_> {
    /// Adds a move.
    pub(super) fn move_to(&mut self, to: LeadState, reason: Reason) -> Result<(i32, bool), ActionError> {
        let request = MoveRequest {
            kind: match to {
                LeadState::Reopened => MoveKind::Reopen,
                LeadState::Received
                | LeadState::Triage
                | LeadState::Characterise
                | LeadState::Escalated
                | LeadState::Dispose
                | LeadState::Verify
                | LeadState::Closed
                | LeadState::Excluded
                | LeadState::Transferred
                | LeadState::Merged
                | LeadState::Monitor => MoveKind::Move,
            },
            to: State::Lead(to),
            effective: Effective::exact(self.on),
            basis: self.basis.to_owned(),
            reason,
            evidence: self.grounds.evidence.clone(),
            detail: MoveDetail::default(),
        };
        self.pen.move_add(self.lead, request, self.grounds.note.clone())
    }

    /// Adds a fact.
    pub(super) fn fact(&mut self, fact: LeadFact) -> Result<(i32, bool), ActionError> {
        let reason = match &fact {
            LeadFact::Characterised { .. } | LeadFact::Scored { .. } => Reason::Judged,
            LeadFact::Reported { .. }
            | LeadFact::MarkAdded { .. }
            | LeadFact::Estimated { .. }
            | LeadFact::Linked { .. }
            | LeadFact::Related { .. }
            | LeadFact::MeasureTaken { .. }
            | LeadFact::MeasureReceipted { .. }
            | LeadFact::Referred { .. }
            | LeadFact::ReferralReceipted { .. }
            | LeadFact::ReviewSet { .. }
            | LeadFact::Rechecked { .. }
            | LeadFact::MergedInto { .. } => Reason::Recorded,
        };
        let request = FactRequest {
            fact,
            on: self.on,
            basis: self.basis.to_owned(),
            evidence: self.grounds.evidence.clone(),
            confirmed: true,
            recorded_at: self.pen.moment(),
            officer: self.pen.officer().to_owned(),
        };
        self.pen.fact_add::<LeadRecord>(self.lead, request, reason, self.grounds.note.clone())
    }
}

/// Marks in their normal forms, each once.
pub(super) fn marks_read(given: &[(MarkKind, String)]) -> Result<Vec<Mark>, ActionError> {
    let mut marks: Vec<Mark> = Vec::new();
    for (kind, text) in given {
        let mark = Mark::parse(*kind, text)?;
        let same = |other: &Mark| other.kind == mark.kind && other.key() == mark.key();
        if !marks.iter().any(same) {
            marks.push(mark);
        }
    }
    Ok(marks)
}

fn unit_of(txn: &Txn<'_>, add: &LeadAdd) -> Result<String, ActionError> {
    let code = match (&add.unit, txn.officer.units.as_slice()) {
        (Some(code), _) => code.clone(),
        (None, [one]) => one.clone(),
        (None, _) => return Err(ActionError::LeadUnitMissing),
    };
    if unit_by_code(&code).is_none() {
        return Err(ActionError::UnknownUnit { code });
    }
    Ok(code)
}

/// Leads that share a mark or a family, those merged into another among them.
fn like_it(txn: &mut Txn<'_>, marks: &[Mark]) -> Result<Vec<LeadFound>, ActionError> {
    let keys: Vec<String> = marks.iter().map(|mark| format!("{} {}", mark.kind, mark.key())).collect();
    let families: Vec<String> =
        marks.iter().filter_map(|mark| Some(format!("{} {}", mark.kind, mark.family()?))).collect();
    Ok(lead_by_mark(txn, &keys, &families)?)
}

fn related(found: &LeadFound) -> LeadFact {
    LeadFact::Related { lead: found.subject_id, number: found.number.clone(), by: found.shared.clone() }
}

/// An open lead with the same mark stands in the way; one that came to its end and shares a mark or a family comes back.
fn duplicate_judge(txn: &mut Txn<'_>, marks: &[Mark], found: &[LeadFound]) -> Result<(), ActionError> {
    let mut back = None;
    for one in found {
        let stage: LeadState = one.state.parse().map_err(crate::db::DbError::from)?;
        let (number, shared) = (one.number.clone(), one.shared.clone());
        if stage.is_open() && one.same {
            return Err(ActionError::LeadKnown { number, stage, mark: shared, fresh: Vec::new() });
        }
        if !stage.is_open() && back.is_none() {
            back = Some((one.subject_id, number, stage, shared));
        }
    }
    let Some((lead, number, stage, mark)) = back else {
        return Ok(());
    };
    let pen = Pen::take(txn, &[lead])?;
    let known = lead_record(&pen, lead, txn.today()).marks;
    let fresh = marks.iter().filter(|mark| !known.contains(mark)).map(|mark| (mark.kind, mark.text.clone())).collect();
    Err(ActionError::LeadKnown { number, stage, mark, fresh })
}

/// The number given, or the next of the unit and year that is free. A number that names a unit is of that unit's leads.
fn number_for(txn: &mut Txn<'_>, add: &LeadAdd, unit: &str) -> Result<String, ActionError> {
    if let Some(given) = &add.number {
        let number = name_parse(given)?.to_uppercase();
        if let Some(of) = number_unit(&number).filter(|of| *of != unit) {
            return Err(ActionError::LeadNumberForeign { number, of: of.to_owned(), unit: unit.to_owned() });
        }
        if lead_number_taken(txn, &number)? {
            return Err(ActionError::LeadNumberTaken { number });
        }
        return Ok(number);
    }
    let year = add.effective.year();
    let running = lead_number_take(txn, unit, year, &number_prefix(unit, year))?;
    Ok(number_of_unit(unit, year, running))
}

/// A receipt as it was read, to be found again.
struct Retried<'act> {
    add: &'act LeadAdd,
    subject: &'act str,
    marks: &'act [Mark],
    basis: &'act str,
    merge_into: Option<Uuid>,
}

impl Retried<'_> {
    /// Whether a lead is what it received.
    fn is(&self, first: &Entry, record: &LeadRecord, report: &Report) -> bool {
        let add = self.add;
        let merged_into = record.merged_into.as_ref().map(|(into, _)| *into);
        first.basis == self.basis
            && first.effective == Effective::exact(add.effective)
            && report.subject == self.subject
            && report.sector == add.sector
            && report.source == add.source
            && report.marks == self.marks
            && report.stock == add.stock
            && report.people == add.people
            && (self.merge_into.is_none() || self.merge_into == merged_into)
            && add.number.as_ref().is_none_or(|number| number.trim().to_uppercase() == report.number)
    }
}

/// A retry: a lead with the same report was received on the same day on the same basis.
fn already_there(
    txn: &mut Txn<'_>,
    retried: &Retried<'_>,
    found: &[LeadFound],
) -> Result<Option<LeadAdded>, ActionError> {
    let leads: Vec<Uuid> = found.iter().map(|one| one.subject_id).collect();
    if leads.is_empty() {
        return Ok(None);
    }
    let (pen, today) = (Pen::take(txn, &leads)?, txn.today());
    let known = leads.into_iter().find_map(|lead| {
        let first = pen.entries(lead).first()?;
        let record = lead_record(&pen, lead, today);
        let report = record.report.as_ref()?;
        let unit = pen.chain(lead)?.unit.clone();
        let added = LeadAdded { lead, number: report.number.clone(), unit, already: true, record: record.clone() };
        let same = retried.is(first, &record, report);
        same.then_some((added, first.seq))
    });
    let Some((added, seq)) = known else {
        return Ok(None);
    };
    let grounds = &retried.add.grounds;
    pen.further_check(added.lead, seq, &grounds.evidence, grounds.note.as_deref())
        .map_err(|error| error.of(&added.number))?;
    Ok(Some(added))
}
