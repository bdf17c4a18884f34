//! `rule show`: one rule of the rulebook, with the rows that are in force, those they superseded, and what holds.

use crate::domain::unit::NATION;
use crate::msg;
use crate::office::asked::{PageWords, plain_grid};
use crate::office::lists::rules::{value_cell, value_name};
use crate::office::pages::layout::Layout;
use crate::office::says::Says;
use crate::office::words::named;
use crate::office::words::record as say;
use crate::output::{Cell, Column, Grid, Kind, Total};
use crate::reports::rule::{RuleAsked, RuleShown, RuleStanding, RuleStands};
use crate::words::Message;

/// How a row is laid out on a terminal.
pub const LAYOUT: Layout = Layout { head: &["unit", "unit_name", "value"], hidden: &["in_force_until"] };

/// The rule as a grid.
#[must_use]
pub fn grid(says: Says<'_>, asked: &RuleAsked, rule: &RuleShown) -> Grid {
    let page = PageWords {
        report: "rule",
        title: msg!("rule-title", rule = asked.key.code(), meaning = named(asked.key), day = asked.as_of),
        definition: msg!(
            "rule-definition",
            stricter = named(asked.key.stricter()),
            value = value_name(asked.key.default_of().value)
        ),
        empty: msg!("rule-empty", rule = asked.key.code()),
    };
    let mut grid = plain_grid(says, &page, asked.known_at);
    grid.as_of = Some(asked.as_of);
    grid.unit.clone_from(&asked.unit);
    grid.columns = columns(says);
    grid.rows = rule.rows.iter().map(|row| cells(says, row)).collect();
    let place = say::unit(asked.unit.as_deref().unwrap_or(NATION), says.0.lang());
    grid.totals = vec![Total {
        key: "holds",
        heading: says.say(&msg!("rule-holds", unit = place)),
        cell: value_cell(says, rule.holds),
    }];
    grid
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
