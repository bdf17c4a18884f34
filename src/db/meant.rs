//! Which institutions acts were told to write on, for their answers to name.

use std::sync::{Arc, Mutex, PoisonError};

/// An institution that an act was told to write on, as its answer names it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Meant {
    /// Its legal name, or the platform's where none is known.
    pub name: String,
    pub unit_code: String,
    /// Its unified social credit code, where one is known, and its short number.
    pub number: String,
}

/// The institutions that acts were told to write on, in the order in which they were named.
#[derive(Debug, Clone, Default)]
pub struct MeantList(Arc<Mutex<Vec<Meant>>>);

impl MeantList {
    /// Adds an institution, once.
    pub fn add(&self, meant: Meant) {
        let mut list = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if !list.contains(&meant) {
            list.push(meant);
        }
    }

    /// What was added.
    #[must_use]
    pub fn all(&self) -> Vec<Meant> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }
}
