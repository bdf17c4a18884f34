//! The lifecycle engine: entries, the timeline they make, and whether a move, a fact or a correction may be recorded.

pub mod entry;
pub mod guard;
pub mod life;
pub mod lifecycle;
pub mod timeline;
pub mod transition;
