//! `rule show`: one rule of the rulebook, with the rows that are in force, those they superseded, and what holds.

use chrono::{DateTime, NaiveDate, Utc};

use super::args::ShownArgs;
use super::desk::Desk;
use super::fail::Failure;
use super::listing::{PageWords, Says, plain_grid};
use super::record_view::{Layout, show};
use super::rule::{key_name, stricter_name, value_cell};
use super::say;
use crate::db::{Access, in_txn};
use crate::domain::rulebook::RuleKey;
use crate::domain::unit::NATION;
use crate::msg;
use crate::output::{Cell, Column, Kind, Total};
use crate::reports::rule::{RuleAsked, RuleStanding, RuleStands, rule_shown};
use crate::words::Message;

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
) -> Result<(), Failure> {
    Desk::units(unit)?;
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
            stricter = stricter_name(key.stricter()),
            value = super::rule::value_name(key.default_of().value)
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

fn columns(says: Says<'_>) -> Vec<Column> {
    vec![
        says.column("unit", &msg!("column-unit-code"), Kind::Code),
        says.column("unit_name", &msg!("column-unit"), Kind::Text),
        says.column("value", &msg!("column-value"), Kind::Word),
        says.column("in_force_from", &msg!("column-in-force-from"), Kind::Date),
        says.column("standing", &msg!("column-standing"), Kind::Word),
        says.column("in_force_until", &msg!("column-until"), Kind::Date),
        says.column("source", &msg!("column-source"), Kind::Text),
        says.column("known_from", &msg!("column-recorded"), Kind::Moment),
        says.column("officer", &msg!("column-officer"), Kind::Code),
    ]
}

fn cells(says: Says<'_>, stands: &RuleStands) -> Vec<Cell> {
    let row = &stands.recorded.row;
    // What came with the program was recorded by nobody, at no moment that means anything to a reader.
    let recorded = stands.recorded.officer.as_ref();
    vec![
        Cell::code(&row.unit),
        says.unit_name(&row.unit),
        value_cell(says, row.value),
        row.from.into(),
        says.word(stands.standing.code(), &standing_name(stands)),
        stands.until.into(),
        Cell::text(&row.source),
        recorded.map_or(Cell::Empty, |_| Cell::Moment(stands.recorded.known_from)),
        recorded.map_or(Cell::Empty, Cell::code),
    ]
}

fn standing_name(stands: &RuleStands) -> Message {
    match (stands.standing, stands.until) {
        (RuleStanding::InForce, Some(until)) => msg!("rule-in-force-until", day = until),
        (RuleStanding::InForce, None) => msg!("rule-in-force"),
        (RuleStanding::Superseded, Some(until)) => msg!("rule-superseded-on", day = until),
        (RuleStanding::Superseded, None) => msg!("rule-superseded"),
        (RuleStanding::Ahead, Some(_) | None) => msg!("rule-ahead"),
    }
}
