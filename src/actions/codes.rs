//! Whose an identifier is: before an act gives one to an institution, and when two give it at once.

use uuid::Uuid;

use super::error::ActionError;
use crate::db::identifier::held_code_list;
use crate::db::institution::match_list;
use crate::db::{DbError, Session, Txn};
use crate::domain::institution::fact::IdentifierGiven;

/// How often an act is tried that others overtake: of two lists of the same names one may give way to the other, then find
/// those names taken, and then agree with them; a third list comes between once more.
const TRIES: usize = 5;

/// Refuses identifiers that another institution has: codes of one holder wherever in the nation it is, others where the
/// officer sees it.
///
/// # Errors
/// [`ActionError::IdentifierTaken`] with the holder, or [`ActionError::IdentifierHeld`] where the officer does not see it.
pub(super) fn identifiers_free(
    txn: &mut Txn<'_>,
    given: &[IdentifierGiven],
    own: Option<Uuid>,
) -> Result<(), ActionError> {
    let key = |one: &IdentifierGiven| format!("{} {}", one.kind, one.value);
    let (exclusive, shared): (Vec<_>, Vec<_>) = given.iter().partition(|one| one.kind.is_exclusive());
    let codes: Vec<String> = exclusive.into_iter().map(key).collect();
    for held in held_code_list(txn, &codes)? {
        match (held.holder, held.name) {
            (Some(holder), _) if own == Some(holder) => {}
            (Some(holder), name) => {
                return Err(ActionError::IdentifierTaken { value: held.value, holder, name: name.unwrap_or_default() });
            }
            (None, _) => {
                return Err(ActionError::IdentifierHeld { value: held.value, unit: held.unit_code });
            }
        }
    }
    let keys: Vec<String> = shared.into_iter().map(key).collect();
    let found = match_list(txn, &[], &keys)?;
    match found.into_iter().find(|one| own != Some(one.subject_id)) {
        None => Ok(()),
        Some(holder) => {
            let value = holder.key.split_once(' ').map_or(holder.key.as_str(), |(_, value)| value);
            Err(ActionError::IdentifierTaken { value: value.to_owned(), holder: holder.subject_id, name: holder.name })
        }
    }
}

/// Does an act, and does it again where somebody took the code or the name at the same moment: nothing of the first try
/// was written, and the next one sees who was first, as if it had come a second later.
///
/// # Errors
/// Those of the act.
pub(super) fn overtaken_again<T>(
    session: &mut Session,
    mut act: impl FnMut(&mut Session) -> Result<T, ActionError>,
) -> Result<T, ActionError> {
    for _ in 1..TRIES {
        match act(session) {
            Err(ActionError::Overtaken | ActionError::Db(DbError::CodeTaken { .. })) => {}
            done => return done,
        }
    }
    act(session)
}
