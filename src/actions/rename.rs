//! Give an institution a name: a new legal name, a brand beside or instead of another, or a former name.

use chrono::NaiveDate;
use uuid::Uuid;

use super::error::{ActionError, basis_parse};
use super::pen::{Draft, Pen};
use super::{Grounds, institution_meant};
use crate::db::{Access, Session, in_txn};
use crate::domain::engine::timeline::standing;
use crate::domain::institution::dossier::dossier;
use crate::domain::institution::fact::{Fact, NameGiven};
use crate::domain::tracks::Track;
use crate::domain::tracks::act::Act;
use crate::domain::tracks::refusal::Refusal;
use crate::domain::value::effective::Effective;
use crate::domain::value::name::{NameKind, name_parse};
use crate::domain::value::reason::Reason;

/// The name.
#[derive(Debug, Clone)]
pub struct Rename {
    /// Which institution, as its user names it.
    pub institution: String,
    pub name: String,
    /// What kind of name.
    pub kind: NameKind,
    /// For a brand: the one it replaces.
    pub replaces: Option<String>,
    pub effective: NaiveDate,
    pub grounds: Grounds,
}

/// What is now true.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Renamed {
    /// The institution.
    pub subject: Uuid,
    /// What answered to the text.
    pub before: String,
    pub name: String,
    /// It had it before; nothing was written.
    pub already: bool,
}

/// Records the name.
///
/// # Errors
/// What is wrong with it, or that the brand it should replace is not there.
pub fn apply(session: &mut Session, access: Access, rename: &Rename) -> Result<Renamed, ActionError> {
    in_txn(session, access, |txn| {
        let basis = basis_parse(&rename.grounds.basis)?;
        let name = NameGiven { kind: rename.kind, name: name_parse(&rename.name)? };
        let found = institution_meant(txn, &rename.institution)?;
        let subject = found.subject_id;
        let mut pen = Pen::take(txn, &[subject])?;
        let names = dossier(pen.entries(subject)).names;
        let given = name.name.clone();
        let known = names.iter().find(|known| known.name == name && known.from == rename.effective);
        if let Some(replaced) = &rename.replaces
            && !names.iter().any(|known| known.name.name == *replaced)
        {
            return Err(ActionError::NoSuchName { name: replaced.clone() });
        }
        let already = known.is_some();
        if let Some(known) = known {
            pen.again_check(subject, (known.seq, known.from), rename.effective, &rename.grounds)?;
        } else {
            day_check(&pen, subject, rename.effective, txn.today())?;
            let draft = Draft {
                act: Act::Fact(Fact::Named { name, replaces: rename.replaces.clone() }),
                effective: Effective::exact(rename.effective),
                basis,
                reason: Reason::Renamed,
                note: rename.grounds.note.clone(),
                evidence: rename.grounds.evidence.clone(),
            };
            pen.entry_add(subject, draft);
            pen.write(txn)?;
        }
        Ok(Renamed { subject, before: found.name, name: given, already })
    })
}

/// A fact takes effect on a day that has come and on which the institution existed.
pub(super) fn day_check(pen: &Pen, subject: Uuid, day: NaiveDate, today: NaiveDate) -> Result<(), Refusal> {
    if day > today {
        return Err(Refusal::Future { effective: day, today });
    }
    match standing(pen.entries(subject)).first() {
        Some(first) if day < first.effective.on => {
            Err(Refusal::BeforeExistence { track: Track::Institution, effective: day, since: first.effective.on })
        }
        Some(_) | None => Ok(()),
    }
}
