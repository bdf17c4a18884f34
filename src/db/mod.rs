//! All SQL. Every statement runs inside [`in_txn`], as the officer whose login role the session has.

pub mod calendar;
pub mod case;
pub mod case_count;
pub mod case_row;
pub mod check;
pub mod derived;
pub mod dwell;
pub mod error;
pub mod events;
pub mod import;
pub mod institution;
pub mod ledger;
pub mod list;
pub mod officer;
pub mod review;
pub mod rule;
pub mod sample;
pub mod session;
pub mod setup;
pub mod sheet;
pub mod write;

pub use error::DbError;
pub use session::{Access, Session, Txn, in_txn};
