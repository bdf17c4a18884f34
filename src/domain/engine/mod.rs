//! The lifecycle engine: entries, the timeline they make, and whether a move, a fact or a correction may be recorded.

pub mod correction;
pub mod decide;
pub mod entry;
pub mod fact;
pub mod judge;
pub mod life;
pub mod open;
pub mod record;
pub mod request;
pub mod rule;
pub mod timeline;
