//! What a list could not read: kept aside while a command runs, and named when it ends. A list goes on without it.

use std::sync::{Mutex, PoisonError};

use uuid::Uuid;

use super::error::DbError;
use crate::domain::check::Invariant;
use crate::domain::sentence::Sentence;
use crate::domain::sentence::next::{Deed, Field, Next};

/// Where it stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Place {
    /// An entry, by its number.
    Entry(i32),
    /// What is drawn from the entries for the lists.
    Drawn,
}

/// Something that the program cannot read.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Unreadable {
    /// Whose it is.
    pub subject: Uuid,
    /// Where it stands.
    pub place: Place,
    /// What is wrong with it.
    pub why: String,
}

impl Unreadable {
    /// What cannot be read, and why.
    #[must_use]
    pub fn sentence(&self) -> Sentence {
        let sentence = match self.place {
            Place::Entry(seq) => Sentence::of("unreadable-entry").with("seq", seq),
            Place::Drawn => Sentence::of("unreadable-drawn"),
        };
        sentence.with("subject", self.subject).with("why", self.why.as_str())
    }
}

/// Where all is listed that cannot be read.
#[must_use]
pub fn unreadable_list() -> Next {
    Next::look(Deed::Check).is(Field::Name, Invariant::Unreadable)
}

static FOUND: Mutex<Vec<Unreadable>> = Mutex::new(Vec::new());

/// Keeps it aside.
pub fn unreadable_note(found: Unreadable) {
    let mut all = FOUND.lock().unwrap_or_else(PoisonError::into_inner);
    if !all.contains(&found) {
        all.push(found);
    }
}

/// What was kept aside since it was last asked.
#[must_use]
pub fn unreadable_take() -> Vec<Unreadable> {
    std::mem::take(&mut *FOUND.lock().unwrap_or_else(PoisonError::into_inner))
}

/// A row of a list as it was read; none where it cannot be, which is kept aside.
///
/// # Errors
/// Every other error of the reading.
pub fn row_readable<T>(subject: Uuid, read: Result<T, DbError>) -> Result<Option<T>, DbError> {
    match read {
        Ok(row) => Ok(Some(row)),
        Err(DbError::Unreadable(why)) => {
            unreadable_note(Unreadable { subject, place: Place::Drawn, why });
            Ok(None)
        }
        Err(other) => Err(other),
    }
}

/// What was asked for by itself as it was read: there is no list that could go on without it.
///
/// # Errors
/// [`DbError::EntryUnreadable`] where it cannot be read, and every other error of the reading.
pub fn asked_for<T>(subject: Uuid, read: Result<T, DbError>) -> Result<T, DbError> {
    read.map_err(|error| match error {
        DbError::Unreadable(why) => {
            DbError::EntryUnreadable(Box::new(Unreadable { subject, place: Place::Drawn, why }))
        }
        other => other,
    })
}
