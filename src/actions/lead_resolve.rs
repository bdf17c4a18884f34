//! LEAD: a short number, an id, a number, or a mark.

use uuid::Uuid;

use super::error::ActionError;
use super::pen::Pen;
use crate::db::Txn;
use crate::db::lead::{Behind, behind_list, lead_by_text};
use crate::domain::engine::fact::facts_of;
use crate::domain::engine::record::record_on;
use crate::domain::engine::timeline::standing;
use crate::domain::lead::fact::LeadFact;
use crate::domain::lead::marks::{Mark, MarkKind};
use crate::domain::lead::record::LeadRecord;
use crate::domain::lead::state::LeadState;
use crate::domain::value::name::name_key;
use crate::domain::value::short_number::{ShortNumber, WrongCheck};
use chrono::NaiveDate;

/// The lead that a text means. Where several have the mark, the one that was not merged into another, or the one that is
/// open.
///
/// # Errors
/// [`ActionError::NoLead`] or [`ActionError::LeadAmbiguous`].
pub fn lead_resolve(txn: &mut Txn<'_>, text: &str) -> Result<Uuid, ActionError> {
    lead_of(txn, text, true)
}

/// The lead that an act is to write on: whose id, number or mark the text is, and of no other that was not merged into
/// another. That only one of several is open decides nothing.
///
/// # Errors
/// [`ActionError::NoLead`] or [`ActionError::LeadAmbiguous`].
pub fn lead_meant(txn: &mut Txn<'_>, text: &str) -> Result<Uuid, ActionError> {
    lead_of(txn, text, false)
}

fn lead_of(txn: &mut Txn<'_>, text: &str, guesses: bool) -> Result<Uuid, ActionError> {
    let none = || ActionError::NoLead { text: text.to_owned() };
    let given = text.trim();
    if given.is_empty() {
        return Err(none());
    }
    let number = ShortNumber::read(given);
    let mut values = vec![given.to_uppercase(), given.to_lowercase(), name_key(given)];
    values.extend(Mark::parse(MarkKind::Domain, given).ok().map(|mark| mark.key()));
    let found = lead_by_text(txn, given, number.and_then(Result::ok), &values)?;
    match found.as_slice() {
        [] if number == Some(Err(WrongCheck)) => Err(ActionError::WrongCheck { text: given.to_owned() }),
        [] => Err(none()),
        [one] => Ok(*one),
        [_, _, ..] => {
            let pen = Pen::take(txn, &found)?;
            let today = txn.today();
            let records: Vec<(Uuid, LeadRecord)> =
                found.iter().map(|lead| (*lead, lead_record(&pen, *lead, today))).collect();
            let mut standing = records.iter().filter(|(_, record)| record.stage() != Some(LeadState::Merged));
            if let (Some((lead, _)), None) = (standing.next(), standing.next()) {
                return Ok(*lead);
            }
            let mut open =
                records.iter().filter(|(_, record)| guesses && record.stage().is_some_and(|stage| stage.is_open()));
            match (open.next(), open.next()) {
                (Some((lead, _)), None) => Ok(*lead),
                (Some(_), Some(_)) | (None, _) => Err(ActionError::LeadAmbiguous {
                    text: given.to_owned(),
                    numbers: records.iter().map(|(_, record)| number_of(record)).collect(),
                }),
            }
        }
    }
}

/// The lead that another is the same as. Where that was merged itself, the one that stayed.
///
/// # Errors
/// Those of [`lead_resolve`], and [`ActionError::LeadIntoItself`].
pub(super) fn lead_survivor(txn: &mut Txn<'_>, text: &str, lead: Option<Uuid>) -> Result<Uuid, ActionError> {
    let named = lead_meant(txn, text)?;
    let mut way = vec![named];
    let mut number = String::new();
    // One that was merged on leads to the next; a circle, as a record may have from before, ends where it began.
    while let Some(last) = way.last().copied() {
        let pen = Pen::take(txn, &[last])?;
        let record = lead_record(&pen, last, txn.today());
        if last == named {
            number = number_of(&record);
        }
        match record.merged_into {
            Some((into, _)) if !way.contains(&into) => way.push(into),
            Some(_) | None => break,
        }
    }
    if lead.is_some_and(|lead| way.contains(&lead)) {
        return Err(ActionError::LeadIntoItself { number });
    }
    Ok(way.last().copied().unwrap_or(named))
}

/// The record of a lead on a day, with what was added so far.
pub(super) fn lead_record(pen: &Pen, lead: Uuid, day: NaiveDate) -> LeadRecord {
    let entries = pen.entries(lead);
    record_on(&standing(entries), &facts_of(entries), day)
}

/// The number of a lead.
#[must_use]
pub fn number_of(record: &LeadRecord) -> String {
    record.report.as_ref().map(|report| report.number.clone()).unwrap_or_default()
}

/// The institutions of the register that stand behind marks and names, as facts to record.
pub(super) fn links_of(txn: &mut Txn<'_>, marks: &[Mark], subject: Option<&str>) -> Result<Vec<LeadFact>, ActionError> {
    let identifier = |mark: &Mark| match mark.kind {
        MarkKind::Domain => Some(format!("domain {}", mark.key())),
        MarkKind::App => Some(format!("app-package {}", mark.key())),
        MarkKind::Account => Some(format!("wechat-account {}", mark.text.to_lowercase())),
        MarkKind::Uscc => Some(format!("uscc {}", mark.key().to_lowercase())),
        MarkKind::Controller => None,
    };
    let identifiers: Vec<String> = marks.iter().filter_map(identifier).collect();
    let controllers = marks.iter().filter(|mark| mark.kind == MarkKind::Controller).map(Mark::key);
    let names: Vec<String> = subject.map(name_key).into_iter().chain(controllers).collect();
    let behind = behind_list(txn, &identifiers, &names)?;
    Ok(behind.into_iter().map(linked).collect())
}

fn linked(behind: Behind) -> LeadFact {
    LeadFact::Linked { institution: behind.subject_id, name: behind.name, by: behind.by }
}
