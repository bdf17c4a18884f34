//! All SQL. Every statement runs inside [`in_txn`], as the officer whose login role the session has.

/// The text of a report: its files in `sql/`, one behind the other. A part that several reports have comes first or last.
macro_rules! report {
    ($($file:literal),+ $(,)?) => { concat!($(include_str!(concat!("sql/", $file, ".sql"))),+) };
}

/// The text of a statement that writes and gives nothing back: its file in `sql/`.
macro_rules! statement {
    ($file:literal) => {
        include_str!(concat!("sql/", $file, ".sql"))
    };
}

pub mod activity;
pub mod afterwards;
pub mod approval;
pub mod aspect;
pub mod beside;
pub mod bulletin;
mod by_place;
pub mod calendar;
pub mod case;
pub mod case_count;
pub mod case_row;
pub mod check;
pub mod checkpoint;
pub mod concern;
pub mod derived;
pub mod drops;
pub mod duty;
pub mod dwell;
pub mod error;
pub mod events;
pub mod figures;
pub mod filing_walk;
pub mod flow;
mod functions;
pub mod handover;
pub mod identifier;
mod ids;
pub mod import;
pub mod import_return;
pub mod institution;
pub mod known;
pub mod lead;
pub mod ledger;
pub mod list;
mod meant;
pub mod now;
pub mod officer;
mod pass;
pub mod pilot;
pub mod plan;
pub mod rebuild;
pub mod replica;
pub mod restatement;
pub mod return_around;
pub mod return_list;
pub mod return_version;
pub mod returns;
pub mod review;
pub mod rule;
pub mod sample;
pub mod sample_owing;
pub mod sample_rows;
mod schema;
pub mod session;
pub mod setup;
pub mod struck;
pub mod targets;
pub mod unreadable;
pub mod write;

pub use error::{DbError, Writer};
pub use session::{Access, Session, Txn, in_txn};
