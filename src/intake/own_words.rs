//! A list of ours as it is printed for people: its headers and its states stand in words, of whichever language. Whoever
//! reads a list says how those go; here they are read back to their keys and codes.

use super::header::{Header, is_known};
use super::own_export::MARKS;
use super::profile::{Field, Profile};
use super::sheet::Column;
use crate::domain::value::effective::Precision;

/// How a list of ours is printed in one language.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct OwnWords {
    /// Headers, each with its key.
    pub headers: Vec<(String, &'static str)>,
    /// States, each with its code.
    pub states: Vec<(String, &'static str)>,
    /// The sign of a day on which a state was only seen.
    pub only_seen: String,
}

impl OwnWords {
    /// The language in which a list of ours is printed, of those; none where another wrote it, or it has its keys.
    pub(super) fn of<'own>(languages: &'own [Self], columns: &[Column]) -> Option<&'own Self> {
        let has = |header: &str| columns.iter().any(|column| column.name == header);
        languages
            .iter()
            .find(|one| MARKS.iter().all(|mark| one.headers.iter().any(|(said, key)| key == mark && has(said))))
    }

    /// The columns by their keys, but for those that the profile names as they are printed.
    pub(super) fn keyed(&self, profile: &Profile, columns: &[Column]) -> Vec<Column> {
        let key_of = |column: &Column| {
            let (_, key) = self.headers.iter().find(|(said, _)| *said == column.name && !is_known(profile, column))?;
            Some(Column { letters: column.letters.clone(), name: (*key).to_owned() })
        };
        columns.iter().map(|column| key_of(column).unwrap_or_else(|| column.clone())).collect()
    }

    /// Puts the codes in place of the words of a row, but for those that the profile knows.
    pub(super) fn plain(&self, profile: &Profile, header: &Header, cells: &mut [String]) {
        if let Some(cell) = header.position(Field::State).and_then(|position| cells.get_mut(position))
            && !profile.words.means.contains_key(cell.trim())
            && let Some((_, code)) = self.states.iter().find(|(said, _)| said == cell.trim())
        {
            (*code).clone_into(cell);
        }
        if let Some(cell) = header.own().precision().and_then(|position| cells.get_mut(position))
            && cell.trim() == self.only_seen
        {
            Precision::NotLaterThan.code().clone_into(cell);
        }
    }
}
