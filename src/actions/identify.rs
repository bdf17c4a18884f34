//! Give an institution an identifier.

use chrono::NaiveDate;
use uuid::Uuid;

use super::codes::{identifiers_free, overtaken_again};
use super::error::{ActionError, basis_parse};
use super::pen::{Draft, Pen};
use super::{Grounds, institution_meant};
use crate::db::{Access, Session, in_txn};
use crate::domain::institution::dossier::dossier;
use crate::domain::institution::fact::{Fact, IdentifierGiven};
use crate::domain::tracks::act::Act;
use crate::domain::value::effective::Effective;
use crate::domain::value::identifier::{Identifier, IdentifierKind};
use crate::domain::value::reason::Reason;
use crate::domain::value::uscc::{CheckDigit, Uscc};

#[derive(Debug, Clone)]
pub struct Identify {
    /// Which institution, as its user names it.
    pub institution: String,
    pub kind: IdentifierKind,
    /// As written.
    pub value: String,
    /// Whether a failing check digit is accepted, on evidence.
    pub accept_check_digit: bool,
    pub effective: NaiveDate,
    pub grounds: Grounds,
}

/// What is now true.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Identified {
    /// The institution.
    pub subject: Uuid,
    /// What answered to the text.
    pub name: String,
    /// The identifier, normalised.
    pub value: String,
    /// It had it before; nothing was written.
    pub already: bool,
}

/// Records the identifier.
///
/// # Errors
/// What is wrong with it, or that another institution has it.
pub fn apply(session: &mut Session, access: Access, identify: &Identify) -> Result<Identified, ActionError> {
    overtaken_again(session, |session| identified_once(session, access, identify))
}

fn identified_once(session: &mut Session, access: Access, identify: &Identify) -> Result<Identified, ActionError> {
    in_txn(session, access, |txn| {
        let basis = basis_parse(&identify.grounds.basis)?;
        let has_evidence = !identify.grounds.evidence.is_empty();
        let given = identifier_check(identify.kind, &identify.value, identify.accept_check_digit, has_evidence)?;
        let found = institution_meant(txn, &identify.institution)?;
        let subject = found.subject_id;
        identifiers_free(txn, std::slice::from_ref(&given), Some(subject))?;
        let mut pen = Pen::take(txn, &[subject])?;
        let value = given.value.clone();
        let known = dossier(pen.entries(subject)).identifiers.into_iter().find(|known| known.identifier == given);
        if let Some(known) = &known {
            pen.again_check(subject, (known.seq, known.from), identify.effective, &identify.grounds)?;
        } else {
            super::rename::day_check(&pen, subject, identify.effective, txn.today())?;
            let draft = Draft {
                act: Act::Fact(Fact::Identified { identifier: given }),
                effective: Effective::exact(identify.effective),
                basis,
                reason: Reason::Identified,
                note: identify.grounds.note.clone(),
                evidence: identify.grounds.evidence.clone(),
            };
            pen.entry_add(subject, draft);
            pen.write(txn)?;
        }
        Ok(Identified { subject, name: found.name, value, already: known.is_some() })
    })
}

/// Checks an identifier. The shape is checked hard. A check digit that fails is no proof of a wrong code (early pilot
/// codes are real and fail GB 32100), so it may be accepted, on evidence.
///
/// # Errors
/// [`ActionError::Identifier`], [`ActionError::CheckDigit`].
pub fn identifier_check(
    kind: IdentifierKind,
    text: &str,
    accept: bool,
    has_evidence: bool,
) -> Result<IdentifierGiven, ActionError> {
    let value = Identifier::parse(kind, text)?.as_str().to_owned();
    let mut check_accepted = false;
    if kind == IdentifierKind::Uscc {
        let (code, check) = Uscc::parse(&value).map_err(crate::domain::value::identifier::IdentifierError::from)?;
        match check {
            CheckDigit::Passes => {}
            CheckDigit::Fails { .. } if accept && has_evidence => check_accepted = true,
            CheckDigit::Fails { expected } => {
                return Err(ActionError::CheckDigit {
                    code: code.as_str().to_owned(),
                    expected,
                    accepted_without_evidence: accept,
                });
            }
        }
    }
    Ok(IdentifierGiven { kind, value, check_accepted })
}
