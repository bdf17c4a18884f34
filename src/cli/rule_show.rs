//! `rule show`: one rule of the rulebook, with the rows that are in force, those they superseded, and what holds.

use crate::office::words::named;
use chrono::{DateTime, NaiveDate, Utc};

use crate::cli::args::ShownArgs;
use crate::cli::desk::Desk;
use crate::cli::record_view::show;
use crate::db::{Access, in_txn};
use crate::domain::rulebook::RuleKey;
use crate::domain::unit::NATION;
use crate::msg;
use crate::office::asked::{PageWords, plain_grid, units_named};
use crate::office::lists::rules::{key_name, value_cell};
use crate::office::pages::layout::Layout;
use crate::office::pages::rule::{cells, columns};
use crate::office::says::Says;
use crate::office::told::Told;
use crate::office::words::record as say;
use crate::output::Total;
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
    let mut session = desk.session()?;
    let latest = session.known_at();
    let asked = RuleAsked {
        key,
        unit: unit.map(str::to_owned),
        as_of: as_of.unwrap_or_else(|| session.today()),
        known_at: known_at.unwrap_or(latest).min(latest),
    };
    let rule = in_txn(&mut session, Access::Read, |txn| rule_shown(txn, &asked))?;
    let says = Says(&desk.words);
    let page = PageWords {
        report: "rule",
        title: msg!("rule-title", rule = key.code(), meaning = key_name(key), day = asked.as_of),
        definition: msg!(
            "rule-definition",
            stricter = named(key.stricter()),
            value = crate::office::lists::rules::value_name(key.default_of().value)
        ),
        empty: msg!("rule-empty", rule = key.code()),
    };
    let mut grid = plain_grid(says, &page, asked.known_at);
    grid.as_of = Some(asked.as_of);
    grid.unit.clone_from(&asked.unit);
    grid.columns = columns(says);
    grid.rows = rule.rows.iter().map(|row| cells(says, row)).collect();
    let place = say::unit(unit.unwrap_or(NATION), desk.words.lang());
    grid.totals = vec![Total {
        key: "holds",
        heading: says.say(&msg!("rule-holds", unit = place)),
        cell: value_cell(says, rule.holds),
    }];
    let layout = Layout { head: &["unit", "unit_name", "value"], hidden: &["in_force_until"] };
    show(desk, &grid, layout, shown)
}
