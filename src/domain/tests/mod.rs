//! The engine, tried without a database: given a life, when somebody asks, then the record says.

mod arrows;
mod aspects;
mod calendar;
mod calendar_note;
mod case;
mod claims;
mod clocks;
mod corrections;
mod digests;
mod figures;
mod guards;
mod handover;
mod institution_due;
mod lead_deadlines;
mod legal_moves;
mod life;
mod lists_in_any_order;
mod model;
mod moves;
mod pilot_progress;
mod stuck;
mod three_drops;
mod tolling;

use chrono::NaiveDate;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}
