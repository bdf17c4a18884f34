//! Put an institution on the register (I0).

use chrono::NaiveDate;
use uuid::Uuid;

use super::Grounds;
use super::codes::{identifiers_free, overtaken_again};
use super::error::{ActionError, basis_parse};
use super::identify::identifier_check;
use super::pen::Pen;
use crate::db::institution::{Candidate, institution_exact};
use crate::db::{Access, Session, Txn, in_txn};
use crate::domain::engine::request::MoveRequest;
use crate::domain::engine::rule::MoveKind;
use crate::domain::institution::fact::{IdentifierGiven, NameGiven, Registration};
use crate::domain::institution::state::InstitutionState;
use crate::domain::tracks::act::MoveDetail;
use crate::domain::tracks::{State, Track};
use crate::domain::unit::name::place_named;
use crate::domain::unit::{unit_by_code, unit_of};
use crate::domain::value::effective::Effective;
use crate::domain::value::identifier::IdentifierKind;
use crate::domain::value::name::{NAMES_MOST, NameKind, name_parse};
use crate::domain::value::reason::Reason;

#[derive(Debug, Clone)]
pub struct InstitutionAdd {
    /// Its names; at least one.
    pub names: Vec<(NameKind, String)>,
    /// Its identifiers, as written.
    pub identifiers: Vec<(IdentifierKind, String)>,
    /// Whether a failing check digit is accepted, on evidence.
    pub accept_check_digit: bool,
    /// The unit with jurisdiction; from the place where none is named.
    pub unit: Option<String>,
    pub registered_place: Option<String>,
    pub operating_place: Option<String>,
    /// The day the platform went online.
    pub launched_on: Option<NaiveDate>,
    /// The day from which the register knows it.
    pub effective: NaiveDate,
    /// It is another than the one of the same name.
    pub distinct: bool,
    pub grounds: Grounds,
}

/// What is now true.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Added {
    /// The institution.
    pub subject: Uuid,
    pub name: String,
    /// The unit with jurisdiction.
    pub unit: String,
    /// It was on the register before by the same act; nothing was written.
    pub already: bool,
}

/// Puts it on the register.
///
/// # Errors
/// [`ActionError::Duplicate`] where one like it is there, or what is wrong with a name, code or place.
pub fn apply(session: &mut Session, access: Access, add: &InstitutionAdd) -> Result<Added, ActionError> {
    overtaken_again(session, |session| added_once(session, access, add))
}

fn added_once(session: &mut Session, access: Access, add: &InstitutionAdd) -> Result<Added, ActionError> {
    in_txn(session, access, |txn| {
        let basis = basis_parse(&add.grounds.basis)?;
        let registration = registration_read(add)?;
        let name = registration.names.first().map(|first| first.name.clone()).unwrap_or_default();
        if let Some(already) = already_there(txn, &registration, add, &basis)? {
            return Ok(already);
        }
        identifiers_free(txn, &registration.identifiers, None)?;
        if !add.distinct {
            let candidates = look_alikes(txn, &registration, None)?;
            if !candidates.is_empty() {
                return Err(ActionError::Duplicate { candidates });
            }
        }
        let mut pen = Pen::take(txn, &[])?;
        let (subject, unit) = (txn.id(), registration.unit.clone());
        pen.subject_add(subject, Track::Institution, &unit, None);
        let request = MoveRequest {
            kind: MoveKind::Move,
            to: State::Institution(InstitutionState::Pending),
            effective: Effective::exact(add.effective),
            basis,
            reason: Reason::Registered,
            evidence: add.grounds.evidence.clone(),
            detail: MoveDetail { registration: Some(registration.clone()), ..MoveDetail::default() },
        };
        pen.move_add(subject, request, add.grounds.note.clone())?;
        pen.write(txn)?;
        // Writing waited for whoever registers the same name at this moment; if somebody did, it shows now.
        if !add.distinct && !look_alikes(txn, &registration, Some(subject))?.is_empty() {
            return Err(ActionError::Overtaken);
        }
        Ok(Added { subject, name, unit, already: false })
    })
}

/// The registration that the words describe.
///
/// # Errors
/// What is wrong with a name, identifier, place or unit.
fn registration_read(add: &InstitutionAdd) -> Result<Registration, ActionError> {
    let count = add.names.len().max(add.identifiers.len());
    if count > NAMES_MOST {
        return Err(ActionError::NamesTooMany { count });
    }
    let names = add
        .names
        .iter()
        .map(|(kind, name)| Ok(NameGiven { kind: *kind, name: name_parse(name)? }))
        .collect::<Result<Vec<_>, ActionError>>()?;
    let identifiers = add
        .identifiers
        .iter()
        .map(|(kind, value)| identifier_check(*kind, value, add.accept_check_digit, !add.grounds.evidence.is_empty()))
        .collect::<Result<Vec<IdentifierGiven>, ActionError>>()?;
    let registered_place = add.registered_place.as_deref().map(division_of).transpose()?;
    let operating_place = add.operating_place.as_deref().map(division_of).transpose()?;
    let place = registered_place.as_deref().or(operating_place.as_deref());
    let unit = match (&add.unit, place) {
        (Some(code), _) => code.clone(),
        (None, Some(place)) => unit_of(place).unwrap_or(place).to_owned(),
        (None, None) => String::new(),
    };
    if unit_by_code(&unit).is_none() {
        return Err(ActionError::UnknownUnit { code: unit });
    }
    let launched_on = add.launched_on;
    Ok(Registration { names, identifiers, unit, registered_place, operating_place, launched_on, disputed: false })
}

/// The code of the division that a text names.
///
/// # Errors
/// [`ActionError::UnknownPlace`].
pub fn division_of(text: &str) -> Result<String, ActionError> {
    place_named(text)
        .map(|place| place.code.to_owned())
        .map_err(|_| ActionError::UnknownPlace { text: text.to_owned() })
}

/// A retry: the same name was put on the register for the same day on the same basis.
fn already_there(
    txn: &mut Txn<'_>,
    registration: &Registration,
    add: &InstitutionAdd,
    basis: &str,
) -> Result<Option<Added>, ActionError> {
    let Some(first) = registration.names.first() else {
        return Ok(None);
    };
    let found = institution_exact(txn, &first.name)?;
    let subjects: Vec<Uuid> = found.iter().map(|candidate| candidate.subject_id).collect();
    if subjects.is_empty() {
        return Ok(None);
    }
    let pen = Pen::take(txn, &subjects)?;
    let same = found.into_iter().find_map(|candidate| {
        let entry = pen.entries(candidate.subject_id).first()?;
        let same = entry.basis == basis
            && entry.effective == Effective::exact(add.effective)
            && matches!(&entry.act, crate::domain::tracks::act::Act::Move { detail, .. }
                if detail.registration.as_ref() == Some(registration));
        same.then_some((candidate, entry.seq))
    });
    let Some((candidate, seq)) = same else {
        return Ok(None);
    };
    let (subject, grounds) = (candidate.subject_id, &add.grounds);
    pen.further_check(subject, seq, &grounds.evidence, grounds.note.as_deref())
        .map_err(|error| error.of(&first.name))?;
    Ok(Some(Added { subject, name: first.name.clone(), unit: candidate.unit_code, already: true }))
}

/// The duplicate check of I0: institutions other than this one that bear one of its names.
fn look_alikes(
    txn: &mut Txn<'_>,
    registration: &Registration,
    own: Option<Uuid>,
) -> Result<Vec<Candidate>, ActionError> {
    for name in &registration.names {
        let mut candidates = institution_exact(txn, &name.name)?;
        candidates.retain(|one| own != Some(one.subject_id));
        if !candidates.is_empty() {
            return Ok(candidates);
        }
    }
    Ok(Vec::new())
}
