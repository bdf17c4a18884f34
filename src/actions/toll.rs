//! Grant tolling: days on which clocks do not run, for one case or for every case of a unit and the units below it; and
//! end a grant early.

use chrono::NaiveDate;
use uuid::Uuid;

use super::Grounds;
use super::error::{ActionError, basis_parse};
use super::pen::{Draft, Pen};
use crate::db::{Access, Session, in_txn};
use crate::domain::case::fact::TollingGiven;
use crate::domain::case::grants::{GrantDrawn, grants};
use crate::domain::entry::{Act, Effective};
use crate::domain::reason::Reason;
use crate::domain::refusal::Refusal;
use crate::domain::rulebook::Rulebook;
use crate::domain::tolling::{Grant, GrantScope, TollingRefusal, grant_judge};
use crate::domain::unit_fact::UnitFact;

/// A grant for a unit.
#[derive(Debug, Clone)]
pub struct Toll {
    /// The unit.
    pub unit: String,
    /// What is recorded of it.
    pub act: TollAct,
    /// On what grounds.
    pub grounds: Grounds,
}

/// What is recorded.
#[derive(Debug, Clone)]
pub enum TollAct {
    /// A grant from a day on.
    Grant {
        /// The first day.
        from: NaiveDate,
        /// Clocks, last day and approver.
        given: TollingGiven,
    },
    /// The grant of an entry ends on a day, its last.
    End {
        /// The entry that granted it.
        grant: i32,
        /// The last day.
        on: NaiveDate,
    },
}

/// What is now true.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tolled {
    /// The unit's subject.
    pub subject: Uuid,
    /// The entry.
    pub seq: i32,
    /// It was recorded before; nothing was written.
    pub already: bool,
    /// The grants of the unit now.
    pub grants: Vec<GrantDrawn>,
}

/// Records the grant, or its end.
///
/// # Errors
/// The refusal, that there is no such unit, or that it is not the officer's.
pub fn apply(session: &mut Session, access: Access, toll: &Toll) -> Result<Tolled, ActionError> {
    in_txn(session, access, |txn| {
        let basis = basis_parse(&toll.grounds.basis)?;
        let (mut pen, subject, unit) = Pen::take_unit(txn, &toll.unit)?;
        let (fact, on) = judged(&pen, subject, unit, toll)?;
        let act = Act::Unit(fact);
        let same = pen
            .entries(subject)
            .iter()
            .find(|entry| entry.act == act && entry.effective.on == on && entry.basis == basis);
        let already = same.map(|entry| entry.seq);
        let seq = match already {
            Some(seq) => seq,
            None => pen.entry_add(
                subject,
                Draft {
                    act,
                    effective: Effective::exact(on),
                    basis,
                    reason: Reason::Tolling,
                    note: toll.grounds.note.clone(),
                    evidence: toll.grounds.evidence.clone(),
                },
            ),
        };
        let standing = grants(pen.entries(subject));
        if already.is_none() {
            pen.write(txn)?;
        }
        Ok(Tolled {
            subject,
            seq,
            already: already.is_some(),
            grants: standing,
        })
    })
}

fn judged(
    pen: &Pen,
    subject: Uuid,
    unit: &str,
    toll: &Toll,
) -> Result<(UnitFact, NaiveDate), ActionError> {
    match &toll.act {
        TollAct::Grant { from, given } => {
            let grant = Grant {
                scope: GrantScope::Unit(unit.to_owned()),
                clocks: given.clocks.iter().copied().collect(),
                from: *from,
                to: given.to,
                basis: toll.grounds.basis.clone(),
                approver: given.approver.clone(),
                recorded_at: pen.moment(),
            };
            let none = Rulebook::default();
            let rulebook = pen.situation(subject, &none).rulebook;
            grant_judge(&grant, rulebook, &[]).map_err(Refusal::from)?;
            Ok((UnitFact::Tolled(given.clone()), *from))
        }
        TollAct::End { grant, on } => {
            let known = grants(pen.entries(subject));
            let Some(one) = known.iter().find(|one| one.seq == *grant) else {
                let grant = *grant;
                let refusal = crate::domain::case::judge::CaseRefusal::NoSuchGrant { grant };
                return Err(Refusal::from(refusal).into());
            };
            if *on < one.from {
                let (from, to) = (one.from, *on);
                return Err(Refusal::from(TollingRefusal::Backwards { from, to }).into());
            }
            Ok((UnitFact::TollingEnded { grant: *grant }, *on))
        }
    }
}
