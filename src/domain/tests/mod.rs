//! The engine, tried without a database: given a life, when somebody asks, then the record says.

mod claims;
mod corrections;
mod digests;
mod guards;
mod legal_moves;
mod life;
mod model;
mod moves;

use chrono::NaiveDate;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}
