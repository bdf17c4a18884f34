//! Grant tolling: days on which clocks do not run, for one case or for every case of a unit and the units below it; and
//! end a grant early.

use chrono::NaiveDate;
use uuid::Uuid;

use super::Grounds;
use super::error::{ActionError, basis_parse};
use super::pen::{Draft, Pen};
use crate::db::{Access, Session, Txn, in_txn};
use crate::domain::case::grants::{GrantDrawn, grants};
use crate::domain::clock::tolling::TollingGiven;
use crate::domain::clock::tolling::{Grant, GrantScope};
use crate::domain::clock::tolling_judge::grant_judge;
use crate::domain::clock::tolling_refusal::TollingRefusal;
use crate::domain::rulebook::Rulebook;
use crate::domain::tracks::act::{Act, Correction};
use crate::domain::tracks::refusal::Refusal;
use crate::domain::unit::fact::UnitFact;
use crate::domain::value::effective::Effective;
use crate::domain::value::reason::Reason;

/// A grant for a unit.
#[derive(Debug, Clone)]
pub struct Toll {
    pub unit: String,
    /// What is recorded of it.
    pub act: TollAct,
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
    /// The grant of an entry never held: it is struck, and stays on record as struck.
    Strike {
        /// The entry that granted it.
        grant: i32,
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
        if let TollAct::Strike { grant } = toll.act {
            return strike(txn, pen, subject, grant, &toll.grounds, basis);
        }
        let (fact, on) = judged(&pen, subject, unit, toll)?;
        let act = Act::Unit(fact);
        let same = pen
            .entries(subject)
            .iter()
            .find(|entry| entry.act == act && entry.effective.on == on && entry.basis == basis);
        let already = same.map(|entry| entry.seq);
        let seq = match already {
            Some(seq) => {
                pen.again_check(subject, (seq, on), on, &toll.grounds)?;
                seq
            }
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
        Ok(Tolled { subject, seq, already: already.is_some(), grants: standing })
    })
}

fn no_such_grant(grant: i32) -> ActionError {
    Refusal::from(crate::domain::case::refusal::CaseRefusal::NoSuchGrant { grant }).into()
}

/// Strikes a grant of the unit. What the unit has else on record is no grant, and is not struck so.
fn strike(
    txn: &mut Txn<'_>,
    mut pen: Pen,
    subject: Uuid,
    grant: i32,
    grounds: &Grounds,
    basis: String,
) -> Result<Tolled, ActionError> {
    let entries = pen.entries(subject);
    let is_grant =
        entries.iter().any(|entry| entry.seq == grant && matches!(entry.act, Act::Unit(UnitFact::Tolled(_))));
    if !is_grant {
        return Err(no_such_grant(grant));
    }
    let change = Correction { strike: true, ..Correction::default() };
    let draft = Draft {
        act: Act::Correct { target: grant, change: change.clone() },
        effective: Effective::exact(txn.today()),
        basis,
        reason: Reason::Mistake,
        note: grounds.note.clone(),
        evidence: grounds.evidence.clone(),
    };
    let (seq, already) = pen.correction_add(subject, grant, change, draft)?;
    let standing = grants(pen.entries(subject));
    if !already {
        pen.write(txn)?;
    }
    Ok(Tolled { subject, seq, already, grants: standing })
}

fn judged(pen: &Pen, subject: Uuid, unit: &str, toll: &Toll) -> Result<(UnitFact, NaiveDate), ActionError> {
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
        TollAct::Strike { grant } => Err(no_such_grant(*grant)),
        TollAct::End { grant, on } => {
            let known = grants(pen.entries(subject));
            let Some(one) = known.iter().find(|one| one.seq == *grant) else {
                return Err(no_such_grant(*grant));
            };
            if *on < one.from {
                let (from, to) = (one.from, *on);
                return Err(Refusal::from(TollingRefusal::Backwards { from, to }).into());
            }
            Ok((UnitFact::TollingEnded { grant: *grant }, *on))
        }
    }
}
