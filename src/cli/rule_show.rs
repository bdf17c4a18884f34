//! `rule show`: one rule of the rulebook, with the rows that are in force, those they superseded, and what holds.

use chrono::{DateTime, NaiveDate, Utc};

use crate::cli::args::ShownArgs;
use crate::cli::desk::Desk;
use crate::cli::record_view::show;
use crate::db::{Access, in_txn};
use crate::domain::rulebook::RuleKey;
use crate::office::asked::units_named;
use crate::office::pages::rule::{LAYOUT, grid};
use crate::office::says::Says;
use crate::office::told::Told;
use crate::reports::rule::{RuleAsked, rule_shown};

/// Shows a rule: for a unit where one is named, as of a day and as known at a moment where they are given.
///
/// # Errors
/// That there is no such unit, or that it cannot be read or written.
pub fn run(
    desk: &Desk,
    key: RuleKey,
    unit: Option<&str>,
    (as_of, known_at): (Option<NaiveDate>, Option<DateTime<Utc>>),
    shown: &ShownArgs,
) -> Result<(), Told> {
    units_named(unit)?;
    let mut session = desk.reading()?;
    let asked = RuleAsked {
        key,
        unit: unit.map(str::to_owned),
        as_of: as_of.unwrap_or_else(|| session.today()),
        known_at: session.known_as_asked(known_at)?,
    };
    let rule = in_txn(&mut session, Access::Read, |txn| rule_shown(txn, &asked))?;
    show(desk, &grid(Says(&desk.words), &asked, &rule), LAYOUT, shown)
}
