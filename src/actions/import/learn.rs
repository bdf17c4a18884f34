//! A row teaches: what it knows of an institution and the record does not is recorded on the basis of the list. What both
//! know and say otherwise is left to an officer.

use chrono::NaiveDate;
use serde_json::{Value, json};
use uuid::Uuid;

use super::apply_row::Desk;
use super::fate::{RowWord, joined};
use super::row::RowRead;
use crate::actions::pen::{Draft, Pen};
use crate::db::Txn;
use crate::domain::engine::timeline::standing;
use crate::domain::institution::dossier::{Dossier, dossier};
use crate::domain::institution::fact::{Fact, IdentifierGiven, NameGiven};
use crate::domain::institution::particulars::Particulars;
use crate::domain::tracks::act::{Act, Correction};
use crate::domain::value::effective::Effective;
use crate::domain::value::evidence::Evidence;
use crate::domain::value::name::{NameKind, name_key};
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
        if !lacks.is_any {
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
                    self.known.learn(subject, name_key(&name.name));
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
        self.particulars_learn(row, subject, &has, &mut learned);
        self.fate.left_out = joined(self.fate.left_out.split_whitespace().chain(left).collect::<Vec<_>>());
        learned
    }

    /// The launch day and the places, which stand in the entry that put the institution on the register.
    fn particulars_learn(&mut self, row: &RowRead, subject: Uuid, has: &Dossier, learned: &mut Learned) {
        let Some(profile) = has.profiles.last() else {
            return;
        };
        let moves = standing(self.pen.entries(subject));
        let Some(first) = moves.first() else {
            return;
        };
        let mut right = Particulars::default();
        match (profile.launched_on, row.launched_on) {
            (None, Some(launched)) if launched <= first.effective.on => right.launched_on = Some(launched),
            (None, Some(launched)) => {
                learned.differs.push(json!({ "what": "launch", "row": launched, "record": first.effective.on }));
            }
            (Some(known), Some(launched)) if known != launched => {
                learned.differs.push(json!({ "what": "launch", "row": launched, "record": known }));
            }
            (Some(_), Some(_)) | (_, None) => {}
        }
        let places = [
            (&profile.registered_place, &row.place, &mut right.registered_place),
            (&profile.operating_place, &row.operating_place, &mut right.operating_place),
        ];
        let mut is_apart = false;
        for (known, told, right) in places {
            match (known, told) {
                (None, Some(place)) => *right = Some(place.clone()),
                (Some(known), Some(place)) if known.get(..2) != place.get(..2) && !is_apart => {
                    is_apart = true;
                    learned.differs.push(json!({ "what": "place", "row": place, "record": known }));
                }
                (Some(_), Some(_)) | (_, None) => {}
            }
        }
        if right == Particulars::default() {
            return;
        }
        let draft = Draft {
            act: Act::Correct {
                target: first.seq,
                change: Correction { particulars: Some(right), ..Correction::default() },
            },
            effective: first.effective,
            basis: row.basis.clone(),
            reason: Reason::BetterSource,
            note: None,
            evidence: row.evidence.clone(),
        };
        self.pen.entry_add(subject, draft);
        learned.is_any = true;
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
    let reason = if matches!(fact, Fact::Named { .. }) { Reason::Renamed } else { Reason::Identified };
    let (basis, evidence) = (row.basis.clone(), evidence.to_vec());
    pen.entry_add(subject, Draft { act: Act::Fact(fact), effective, basis, reason, note: None, evidence });
}

/// What a row says of an institution that the record does not have.
#[derive(Debug, Default)]
pub(super) struct Lacks {
    pub is_any: bool,
    pub names: Vec<NameGiven>,
    pub identifiers: Vec<IdentifierGiven>,
}
