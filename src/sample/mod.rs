//! The sample nation: an invented sector that winds down along the published national figures.
//!
//! Everything in it is made up and says so: names end in `（样例）`, documents begin with `样例`. It is recorded as if over
//! the years, month after month, through the same engine as a real record, so that nothing in it could not be recorded.
//! The same program makes the same sample, to the id.

mod amounts;
mod calendar;
mod case_claims;
mod case_ends;
mod case_flags;
mod case_roads;
mod case_rounds;
mod case_writer;
mod cases;
mod curve;
mod dice;
mod grounds;
mod leads;
mod life;
mod load;
mod load_approvals;
mod load_cases;
mod load_leads;
mod load_moves;
mod load_pilots;
mod load_returns;
mod monthly;
pub mod packed;
mod pilot_lives;
mod pilot_roads;
mod pilot_writer;
mod pilots;
mod places;
mod plans;
mod restatements;
mod sector;
mod share_out;
mod specials;
mod statements;
mod titles;
mod tolls;
mod totals;

pub use load::{Loaded, load};

use chrono::{DateTime, NaiveDate, Utc};

use crate::db::session::Ids;
use crate::domain::value::month::Month;

/// The ids of the sample, the same each time.
#[must_use]
pub const fn ids() -> Ids {
    Ids::Seeded(1)
}

/// The day of the published figures that the sample is shown for: March 2020.
#[must_use]
pub fn shown_as_of() -> NaiveDate {
    calendar::day(2020, 3, 31)
}

/// The month that ends on that day.
#[must_use]
pub fn shown_month() -> Month {
    Month::of(shown_as_of())
}

/// What the published figures are against: the beginning of 2019.
#[must_use]
pub fn shown_baseline() -> Month {
    Month::of(calendar::day(2018, 12, 31))
}

/// The moment of knowledge it is shown at: the morning on which those figures were published.
#[must_use]
pub fn shown_known_at() -> DateTime<Utc> {
    calendar::day(2020, 4, 24).and_time(chrono::NaiveTime::MIN).and_utc()
}

/// The name of an institution with a dossier worth reading: its stop was dated wrongly and put right.
#[must_use]
pub fn example_name() -> String {
    titles::brand(life::corrected_example())
}

/// The name of an institution whose case was closed, reopened by a new claim, and closed again.
#[must_use]
pub fn reopened_name() -> String {
    titles::brand(cases::REOPENED_AND_CLOSED)
}
