//! What tests make one of. The samples stand in a file of their own, which knows whatever a sentence may speak of.

/// What a sentence may speak of: one of its kind, and another that it may be told from.
pub trait Sample: Sized {
    fn sample() -> Self;

    fn other() -> Self {
        Self::sample()
    }
}
