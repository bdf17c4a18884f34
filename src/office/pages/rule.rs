//! `rule show`: one rule of the rulebook, with the rows that are in force, those they superseded, and what holds.

use crate::msg;
use crate::office::lists::rules::value_cell;
use crate::office::says::Says;
use crate::output::{Cell, Column, Kind};
use crate::reports::rule::{RuleStanding, RuleStands};
use crate::words::Message;

pub(crate) fn columns(says: Says<'_>) -> Vec<Column> {
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

pub(crate) fn cells(says: Says<'_>, stands: &RuleStands) -> Vec<Cell> {
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
