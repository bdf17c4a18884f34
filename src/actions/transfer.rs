//! Transfer of jurisdiction: offered by the unit that has it, accepted by the other, effective on the first of a month.
//! The status is unchanged and the institution is counted once: by the giver to the last day, by the taker from the
//! first (domain note §6.1).

use chrono::{Datelike, Months, NaiveDate};
use uuid::Uuid;

use super::error::{ActionError, basis_parse};
use super::pen::{Draft, Pen};
use super::{Grounds, institution_meant};
use crate::db::write::Jurisdiction;
use crate::db::{Access, Session, Txn, in_txn};
use crate::domain::institution::dossier::{Offer, dossier};
use crate::domain::institution::fact::Fact;
use crate::domain::tracks::act::Act;
use crate::domain::unit::{unit_ancestors, unit_by_code};
use crate::domain::value::effective::Effective;
use crate::domain::value::reason::Reason;

/// A step of a transfer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TransferStep {
    /// Offer it to a unit from a day on.
    Offer {
        /// The unit.
        to: String,
        /// The first of a month.
        on: NaiveDate,
    },
    /// Accept what is offered.
    Accept,
    /// Decline it, or take it back.
    Decline,
}

#[derive(Debug, Clone)]
pub struct Transfer {
    /// Which institution, as its user names it.
    pub institution: String,
    pub step: TransferStep,
    /// On what grounds: each unit has its own document.
    pub grounds: Grounds,
}

/// What is now true.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Transferred {
    /// The institution.
    pub subject: Uuid,
    /// What answered to the text.
    pub name: String,
    /// The unit that had it.
    pub from: String,
    /// The unit it is offered to, or passed to.
    pub to: String,
    pub on: NaiveDate,
    /// It was recorded before; nothing was written.
    pub already: bool,
}

/// Records the step.
///
/// # Errors
/// What is in its way.
pub fn apply(session: &mut Session, access: Access, transfer: &Transfer) -> Result<Transferred, ActionError> {
    in_txn(session, access, |txn| {
        let basis = basis_parse(&transfer.grounds.basis)?;
        let found = institution_meant(txn, &transfer.institution)?;
        let subject = found.subject_id;
        let pen = Pen::take(txn, &[subject])?;
        let Some(chain) = pen.chain(subject) else {
            return Err(ActionError::NotFound { text: transfer.institution.clone(), similar: Vec::new() });
        };
        let (unit, shared) = (chain.unit.clone(), chain.shared_units.clone());
        let offer = dossier(pen.entries(subject)).offer;
        let done = |from: &str, to: &str, on, already| Transferred {
            subject,
            name: found.name.clone(),
            from: from.to_owned(),
            to: to.to_owned(),
            on,
            already,
        };
        let act = match (&transfer.step, offer) {
            (TransferStep::Offer { to, on }, Some(offer)) if offer.to == *to && offer.on == *on => {
                pen.again_check(subject, (offer.seq, offer.on), *on, &transfer.grounds)?;
                return Ok(done(&unit, to, *on, true));
            }
            (TransferStep::Offer { .. }, Some(Offer { to, on, .. })) => {
                return Err(ActionError::OfferedAlready { to, on });
            }
            (TransferStep::Offer { to, on }, None) => {
                offer_check(&pen, subject, to, *on, &unit)?;
                (Fact::TransferOffered { to: to.clone() }, to.clone(), *on)
            }
            (TransferStep::Accept, Some(offer)) => {
                (Fact::TransferAccepted { to: offer.to.clone() }, offer.to, offer.on)
            }
            (TransferStep::Decline, Some(offer)) => {
                (Fact::TransferDeclined { to: offer.to.clone() }, offer.to, offer.on)
            }
            (TransferStep::Accept | TransferStep::Decline, None) => {
                return Err(ActionError::NothingOffered);
            }
        };
        let (fact, to, on) = act;
        step_write(txn, pen, subject, (&unit, &shared), &fact, &to, draft(transfer, basis, fact.clone(), on))?;
        Ok(done(&unit, &to, on, false))
    })
}

fn draft(transfer: &Transfer, basis: String, fact: Fact, on: NaiveDate) -> Draft {
    Draft {
        act: Act::Fact(fact),
        effective: Effective::exact(on),
        basis,
        reason: Reason::Transfer,
        note: transfer.grounds.note.clone(),
        evidence: transfer.grounds.evidence.clone(),
    }
}

fn offer_check(pen: &Pen, subject: Uuid, to: &str, on: NaiveDate, unit: &str) -> Result<(), ActionError> {
    if unit_by_code(to).is_none() {
        return Err(ActionError::UnknownUnit { code: to.to_owned() });
    }
    if to == unit {
        return Err(ActionError::SameUnit { unit: unit.to_owned() });
    }
    if on.day() != 1 {
        let next = on.with_day(1).and_then(|first| first.checked_add_months(Months::new(1))).unwrap_or(on);
        return Err(ActionError::NotMonthStart { given: on, next });
    }
    // A transfer may be agreed before it takes effect; it may not reach back before the institution existed.
    super::rename::day_check(pen, subject, on, on)?;
    Ok(())
}

/// Writes the entry and moves who sees what. The taker's officers must see the offer to accept it; the giver's go on
/// reading what they once kept, and are the ones to take an offer back.
fn step_write(
    txn: &mut Txn<'_>,
    mut pen: Pen,
    subject: Uuid,
    (unit, shared): (&str, &[String]),
    fact: &Fact,
    to: &str,
    draft: Draft,
) -> Result<(), ActionError> {
    let officer_covers = |unit: &str| {
        if unit_is_covered(unit, &txn.officer.units) {
            Ok(())
        } else {
            Err(ActionError::NotYourUnit { unit: unit.to_owned() })
        }
    };
    let mut give = |unit: &str, shared_units, offered_to: Option<&str>| {
        let (unit_code, offered_to) = (unit.to_owned(), offered_to.map(str::to_owned));
        pen.jurisdiction_give(Jurisdiction { subject_id: subject, unit_code, shared_units, offered_to });
    };
    match fact {
        Fact::TransferAccepted { .. } => {
            officer_covers(to)?;
            let others = shared.iter().filter(|code| code.as_str() != to).cloned();
            let shared: Vec<String> = others.chain([unit.to_owned()]).collect();
            give(to, shared, None);
        }
        Fact::TransferOffered { .. } => {
            officer_covers(unit)?;
            give(unit, shared.to_vec(), Some(to));
        }
        // The unit it is offered to writes that it declines, and nothing else: who sees the record is the giver's to
        // say, who takes the offer off with the next one or with none.
        Fact::TransferDeclined { .. } => {
            let by_giver = unit_is_covered(unit, &txn.officer.units);
            if !by_giver && !unit_is_covered(to, &txn.officer.units) {
                officer_covers(unit)?;
            }
            if by_giver {
                give(unit, shared.to_vec(), None);
            }
        }
        Fact::Named { .. }
        | Fact::Identified { .. }
        | Fact::Absorbed { .. }
        | Fact::PlanSet(_)
        | Fact::Succeeded(_)
        | Fact::HandOver(_)
        | Fact::Aspect(_) => {}
    }
    pen.entry_add(subject, draft);
    pen.write(txn)?;
    Ok(())
}

/// Whether a unit lies within an officer's duties.
fn unit_is_covered(unit: &str, duties: &[String]) -> bool {
    duties.iter().any(|duty| duty == unit)
        || unit_ancestors(unit).iter().any(|above| duties.iter().any(|duty| duty == above.code))
}
