//! All SQL. Every statement runs inside [`in_txn`], as the officer whose login role the session has.

pub mod approval;
pub mod bulletin;
pub mod calendar;
pub mod case;
pub mod case_count;
pub mod case_row;
pub mod check;
pub mod derived;
pub mod drops;
pub mod dwell;
pub mod error;
pub mod events;
pub mod figures;
pub mod filing_walk;
pub mod flow;
pub mod import;
pub mod institution;
pub mod ledger;
pub mod list;
pub mod officer;
pub mod plan;
pub mod restatement;
pub mod return_around;
pub mod return_list;
pub mod return_version;
pub mod returns;
pub mod review;
pub mod rule;
pub mod sample;
pub mod sample_owing;
pub mod session;
pub mod setup;
pub mod sheet;
pub mod write;

pub use error::DbError;
pub use session::{Access, Session, Txn, in_txn};
