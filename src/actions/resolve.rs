//! INST: a short number, an id, an identifier, or a name. Who reads may give less (a unique prefix, then a unique part);
//! who writes gives the whole.

use uuid::Uuid;

use super::error::ActionError;
use crate::db::institution::{
    Candidate, candidate_list, institution_by_part, institution_by_prefix, institution_called, institution_exact,
    institution_numbered, institution_similar,
};
use crate::db::session::Meant;
use crate::db::struck::institution_struck;
use crate::db::{DbError, Txn};
use crate::domain::value::name::NAME_LONGEST;
use crate::domain::value::short_number::{ShortNumber, WrongCheck};

/// How many candidates a refusal carries.
const CANDIDATES_SHOWN: usize = 20;

type Search = fn(&mut Txn<'_>, &str) -> Result<Vec<Candidate>, DbError>;

/// The institution that a text means to somebody who reads.
///
/// # Errors
/// [`ActionError::Ambiguous`] with the candidates; [`ActionError::NotFound`] with what was perhaps meant.
pub fn institution_resolve(txn: &mut Txn<'_>, text: &str) -> Result<Candidate, ActionError> {
    let not_found = |similar| ActionError::NotFound { text: text.to_owned(), similar };
    if text.trim().is_empty() || text.chars().count() > NAME_LONGEST {
        return Err(not_found(Vec::new()));
    }
    if let Some(number) = ShortNumber::read(text) {
        return numbered(txn, text, number);
    }
    let searches: &[Search] = if Uuid::parse_str(text.trim()).is_ok() {
        &[institution_exact]
    } else {
        &[institution_exact, institution_by_prefix, institution_by_part]
    };
    for search in searches {
        let candidates = search(txn, text)?;
        match candidates.as_slice() {
            [] => {}
            [one] => return Ok(one.clone()),
            [_, _, ..] => {
                return Err(ActionError::Ambiguous { text: text.to_owned(), candidates });
            }
        }
    }
    // What was struck whole is still found by what it was called; whoever reads it is told so.
    if let [one] = institution_struck(txn, text)?.as_slice() {
        return Ok(one.clone());
    }
    Err(not_found(institution_similar(txn, text)?))
}

/// The institution that an act is to write on: whose id, whole identifier or whole name the text is, spellings that
/// differ in case, width, blanks and brackets being one. Anything less is refused, however clear it looks: what is
/// recorded of the wrong firm is found by nobody. It goes by its legal name from here on, and is noted for the answer.
///
/// # Errors
/// [`ActionError::NotWhole`] or [`ActionError::Ambiguous`] with the candidates; [`ActionError::NotFound`].
pub fn institution_meant(txn: &mut Txn<'_>, text: &str) -> Result<Candidate, ActionError> {
    let text = text.trim();
    if let Some(number) = ShortNumber::read(text) {
        let one = numbered(txn, text, number)?;
        return Ok(noted(txn, one)?);
    }
    let too_long = text.chars().count() > NAME_LONGEST;
    let mut candidates = if text.is_empty() || too_long { Vec::new() } else { institution_exact(txn, text)? };
    match (candidates.pop(), candidates.is_empty()) {
        (Some(one), true) => Ok(noted(txn, one)?),
        (Some(last), false) => {
            candidates.push(last);
            Err(ActionError::Ambiguous { text: text.to_owned(), candidates })
        }
        (None, _) if text.is_empty() || too_long => {
            Err(ActionError::NotFound { text: text.to_owned(), similar: Vec::new() })
        }
        (None, _) => Err(not_whole(txn, text)?),
    }
}

/// The institution that a text of the form of a short number means: by that number, or by an identifier of the same form,
/// as an organisation code is. One that is another unit's is answered as one that nobody has.
fn numbered(txn: &mut Txn<'_>, text: &str, number: Result<ShortNumber, WrongCheck>) -> Result<Candidate, ActionError> {
    let text = text.trim();
    if let Ok(number) = number
        && let Some(found) = institution_numbered(txn, number)?
        && let Some(one) = candidate_list(txn, &[found.subject_id])?.pop()
    {
        if found.is_past {
            let number = ShortNumber::of(one.short_number);
            return Err(ActionError::Past { text: text.to_owned(), name: one.name, number });
        }
        return Ok(one);
    }
    let mut candidates = institution_exact(txn, text)?;
    match (candidates.pop(), candidates.is_empty()) {
        (Some(one), true) => Ok(one),
        (Some(last), false) => {
            candidates.push(last);
            Err(ActionError::Ambiguous { text: text.to_owned(), candidates })
        }
        (None, _) => Err(match number {
            Ok(_) => ActionError::NotFound { text: text.to_owned(), similar: Vec::new() },
            Err(WrongCheck) => ActionError::WrongCheck { text: text.to_owned() },
        }),
    }
}

/// The institution by its legal name, noted for the answer.
fn noted(txn: &mut Txn<'_>, mut one: Candidate) -> Result<Candidate, DbError> {
    let called = institution_called(txn, one.subject_id)?;
    one.name = called.name.unwrap_or(one.name);
    let number = ShortNumber::of(one.short_number);
    txn.meant.add(Meant {
        name: one.name.clone(),
        unit_code: one.unit_code.clone(),
        number: called.uscc.map_or_else(|| number.to_string(), |uscc| format!("{uscc} · {number}")),
    });
    Ok(one)
}

/// What a text that is no whole name may mean.
fn not_whole(txn: &mut Txn<'_>, text: &str) -> Result<ActionError, DbError> {
    let searches: [Search; 3] = [institution_by_prefix, institution_by_part, institution_similar];
    for search in searches {
        let mut candidates = search(txn, text)?;
        if !candidates.is_empty() {
            candidates.truncate(CANDIDATES_SHOWN);
            return Ok(ActionError::NotWhole { text: text.to_owned(), candidates });
        }
    }
    Ok(ActionError::NotFound { text: text.to_owned(), similar: Vec::new() })
}
