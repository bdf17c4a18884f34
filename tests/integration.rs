//! One integration binary: the record in a real database, and the program around it.

#![expect(
    clippy::expect_used,
    clippy::unwrap_used,
    clippy::panic,
    clippy::print_stderr,
    reason = "a test that cannot go on fails, and what it keeps it says"
)]

mod support;

mod access;
mod acts;
mod check;
mod cli;
mod concern;
mod drops;
mod filing;
mod handover;
mod lead;
mod ledger;
mod lists;
mod months;
mod pilot;
mod pilot_lists;
mod proof;
mod rooms;
mod sample;
mod schema;
mod story;
mod targets;
