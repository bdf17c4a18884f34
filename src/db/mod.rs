//! All SQL. Every statement runs inside [`in_txn`], as the officer whose login role the session has.

pub mod error;
pub mod import;
pub mod institution;
pub mod ledger;
pub mod list;
pub mod officer;
pub mod review;
pub mod rule;
pub mod sample;
#[expect(
    missing_docs,
    reason = "generated; what a table is stands in its comments"
)]
pub mod schema;
pub mod session;
pub mod setup;
pub mod write;

pub use error::DbError;
pub use session::{Access, Session, Txn, in_txn};
