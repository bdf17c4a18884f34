//! Entries that a list could not read: kept aside while a command runs, and named when it ends. A list goes on without them.

use std::sync::{Mutex, PoisonError};

use uuid::Uuid;

/// An entry that says what the program cannot read.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Unreadable {
    /// Whose entry.
    pub subject: Uuid,
    /// Its place.
    pub seq: i32,
    /// What is wrong with it.
    pub why: String,
}

static FOUND: Mutex<Vec<Unreadable>> = Mutex::new(Vec::new());

/// Keeps an entry aside.
pub(super) fn unreadable_note(found: Unreadable) {
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
