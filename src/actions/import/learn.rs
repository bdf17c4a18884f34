//! A row teaches: what it knows of an institution and the record does not is recorded on the basis of the list. What both
//! know and say otherwise is left to an officer.

use chrono::NaiveDate;
use serde_json::Value;
use uuid::Uuid;

use super::apply_row::Desk;
use super::fate::{RowWord, joined};
use super::row::RowRead;
use crate::actions::pen::{Draft, Pen};
use crate::db::Txn;
use crate::domain::engine::timeline::standing;
use crate::domain::institution::dossier::{Dossier, dossier};
use crate::domain::institution::fact::{Fact, IdentifierGiven, NameGiven};
use crate::domain::tracks::act::Act;
use crate::domain::value::effective::Effective;
use crate::domain::value::evidence::Evidence;
use crate::domain::value::name::NameKind;
use crate::domain::value::reason::Reason;

/// What came of the words of a row.
#[derive(Debug, Default)]
pub(super) struct Learned {
    /// Whether anything was recorded.
    pub is_any: bool,
    /// What the row and the record say otherwise, with both.
    pub differs: Vec<Value>,
}

impl Desk {
    /// Records what a row knows of an institution and the record does not.
    pub(super) fn learn(&mut self, txn: &Txn<'_>, row: &RowRead, subject: Uuid) -> Learned {
        let mut learned = Learned::default();
        let lacks = self.known.lacks(subject, row);
        if !lacks.is_any && row.flag().is_none() && self.began_by(row, subject).is_none() {
            return learned;
        }
        let has = dossier(self.pen.entries(subject));
        let mut left: Vec<&str> = Vec::new();
        for given in lacks.identifiers {
            let is_second =
                given.kind.is_exclusive() && has.identifiers.iter().any(|one| one.identifier.kind == given.kind);
            if given.check_accepted || is_second || self.known.free_check(&given, Some(subject)).is_err() {
                left.push(given.kind.code());
                continue;
            }
            self.known.learn(subject, given.key());
            fact_add(&mut self.pen, txn.today(), row, subject, Fact::Identified { identifier: given }, &row.evidence);
            learned.is_any = true;
        }
        for name in lacks.names {
            match name_new(&has, &name) {
                Some(name) => {
                    self.known.learn_name(subject, &name);
                    fact_add(
                        &mut self.pen,
                        txn.today(),
                        row,
                        subject,
                        Fact::Named { name, replaces: None },
                        &row.evidence,
                    );
                    learned.is_any = true;
                }
                None => left.push(RowWord::Name.code()),
            }
        }
        for name in &lacks.spellings {
            self.spelling_learn(row, subject, name);
            learned.is_any = true;
        }
        self.particulars_learn(row, subject, &mut learned);
        self.fate.left_out = joined(self.fate.left_out.split_whitespace().chain(left).collect::<Vec<_>>());
        learned
    }
}

/// A name as the institution is to have it; none where it has another legal name, which only an officer changes.
fn name_new(has: &Dossier, name: &NameGiven) -> Option<NameGiven> {
    let has_legal = has.names.iter().any(|one| one.name.kind == NameKind::Legal && one.to.is_none());
    (name.kind != NameKind::Legal || !has_legal).then(|| name.clone())
}

/// Adds a name or a number that a row has: on the day of the row, as far as the institution was there, and not later than
/// today where the row names none.
pub(in crate::actions) fn fact_add(
    pen: &mut Pen,
    today: NaiveDate,
    row: &RowRead,
    subject: Uuid,
    fact: Fact,
    evidence: &[Evidence],
) {
    let began = standing(pen.entries(subject)).first().map(|first| first.effective.on);
    let seen = row.effective().unwrap_or_else(|| Effective::not_later_than(today));
    let effective = match began {
        Some(began) if seen.on < began => Effective::not_later_than(began),
        Some(_) | None => seen,
    };
    fact_add_on(pen, row, subject, fact, effective, evidence);
}

pub(super) fn fact_add_on(
    pen: &mut Pen,
    row: &RowRead,
    subject: Uuid,
    fact: Fact,
    effective: Effective,
    evidence: &[Evidence],
) {
    let reason = match fact {
        Fact::Named { .. } => Reason::Renamed,
        Fact::Succeeded(_) => Reason::NewDocument,
        Fact::Identified { .. }
        | Fact::TransferOffered { .. }
        | Fact::TransferAccepted { .. }
        | Fact::TransferDeclined { .. }
        | Fact::Absorbed { .. }
        | Fact::PlanSet(_)
        | Fact::HandOver(_)
        | Fact::Aspect(_) => Reason::Identified,
    };
    let (basis, evidence) = (row.basis.clone(), evidence.to_vec());
    pen.entry_add(subject, Draft { act: Act::Fact(fact), effective, basis, reason, note: None, evidence });
}

/// What a row says of an institution that the record does not have.
#[derive(Debug, Default)]
pub(super) struct Lacks {
    pub is_any: bool,
    pub names: Vec<NameGiven>,
    /// Names that are known, and spelled otherwise.
    pub spellings: Vec<NameGiven>,
    pub identifiers: Vec<IdentifierGiven>,
}
