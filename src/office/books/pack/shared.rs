//! What several parts of the pack show of.

use std::sync::{Arc, Mutex, PoisonError};

use crate::db::DbError;

/// Something that is read once, by whoever asks first; who asks meanwhile waits for it.
pub(super) struct Shared<T>(Mutex<Option<Arc<T>>>);

impl<T> Default for Shared<T> {
    fn default() -> Self {
        Self(Mutex::new(None))
    }
}

impl<T> Shared<T> {
    pub(super) fn get(&self, read: impl FnOnce() -> Result<T, DbError>) -> Result<Arc<T>, DbError> {
        let mut held = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        match &*held {
            Some(there) => Ok(Arc::clone(there)),
            None => Ok(Arc::clone(held.insert(Arc::new(read()?)))),
        }
    }
}
