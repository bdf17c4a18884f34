//! A filing of monthly returns: one entry that carries the digest of its rows.

pub mod fact;
pub mod life;
pub mod walk;
