//! INST: an id, an identifier, or a name (exact, then unique prefix, then unique part).

use uuid::Uuid;

use super::error::ActionError;
use crate::db::institution::{
    Candidate, institution_by_part, institution_by_prefix, institution_exact, institution_similar,
};
use crate::db::{DbError, Txn};
use crate::domain::name::NAME_LONGEST;

/// The institution that a text means.
///
/// # Errors
/// [`ActionError::Ambiguous`] with the candidates; [`ActionError::NotFound`] with what was perhaps meant.
pub fn institution_resolve(txn: &mut Txn<'_>, text: &str) -> Result<Candidate, ActionError> {
    let not_found = |similar| ActionError::NotFound {
        text: text.to_owned(),
        similar,
    };
    if text.trim().is_empty() || text.chars().count() > NAME_LONGEST {
        return Err(not_found(Vec::new()));
    }
    type Search = fn(&mut Txn<'_>, &str) -> Result<Vec<Candidate>, DbError>;
    let searches: &[Search] = if Uuid::parse_str(text.trim()).is_ok() {
        &[institution_exact]
    } else {
        &[
            institution_exact,
            institution_by_prefix,
            institution_by_part,
        ]
    };
    for search in searches {
        let candidates = search(txn, text)?;
        match candidates.as_slice() {
            [] => {}
            [one] => return Ok(one.clone()),
            [_, _, ..] => {
                return Err(ActionError::Ambiguous {
                    text: text.to_owned(),
                    candidates,
                });
            }
        }
    }
    Err(not_found(institution_similar(txn, text)?))
}
