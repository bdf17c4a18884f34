//! What every test stands on: one throwaway server, a database for each test, and words to write the record with.

pub mod aspects;
pub mod by_hand;
pub mod casework;
pub mod correcting;
pub mod days;
pub mod evidence;
pub mod filled;
pub mod piloting;
pub mod record;
pub mod reporting;
pub mod returns;
pub mod server;
pub mod sql;
pub mod writing;

pub use days::day;
pub use record::Record;
