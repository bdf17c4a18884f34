//! What every test stands on: one throwaway server, a database for each test, and words to write the record with.

pub mod days;
pub mod evidence;
pub mod record;
pub mod server;
pub mod writing;

pub use days::{day, moment};
pub use evidence::evidence_for;
pub use record::Record;
