//! `winddown rule`: the dated rulebook, as a list, one rule of it, and setting one.

use chrono::{DateTime, Utc};

use crate::domain::rulebook::said::value_sentence;
use crate::domain::rulebook::{RuleRow, RuleValue};
use crate::domain::sentence::next::{Deed, Field, Next};
use crate::msg;
use crate::office::asked::{PageWords, plain_grid};
use crate::office::says::Says;
use crate::office::telling::said;
use crate::office::words::named;
use crate::output::{Cell, Grid, Kind};
use crate::words::Message;

/// The rulebook as a grid.
#[must_use]
pub fn grid(says: Says<'_>, rules: &[RuleRow], known_at: DateTime<Utc>) -> Grid {
    let page = PageWords {
        report: "rules",
        title: msg!("rules-title"),
        definition: msg!("rules-definition", next = Next::look(Deed::RuleShow).open(Field::Key)),
        empty: msg!("rules-empty"),
    };
    let mut grid = plain_grid(says, &page, known_at);
    grid.columns = vec![
        says.column("rule", &msg!("column-rule-key"), Kind::Code),
        says.column("value", &msg!("column-value"), Kind::Word),
        says.column("unit", &msg!("column-unit-code"), Kind::Code),
        says.column("in_force_from", &msg!("column-in-force-from"), Kind::Date),
        says.column("meaning", &msg!("column-meaning"), Kind::Text).wide(),
        says.column("kind", &msg!("column-kind"), Kind::Word).wide(),
        says.column("stricter", &msg!("column-stricter"), Kind::Word).wide(),
        says.column("source", &msg!("column-source"), Kind::Text).wide(),
    ];
    grid.rows = rules.iter().map(|rule| cells(says, rule)).collect();
    grid
}

fn cells(says: Says<'_>, rule: &RuleRow) -> Vec<Cell> {
    let (kind, way) = (rule.key.kind(), rule.key.stricter());
    vec![
        Cell::code(rule.key.code()),
        value_cell(says, rule.value),
        Cell::code(&rule.unit),
        rule.from.into(),
        Cell::text(says.say(&named(rule.key))),
        says.word(kind.code(), &named(kind)),
        says.word(way.code(), &named(way)),
        Cell::text(&rule.source),
    ]
}

/// A value as a cell: as the rulebook stores it for programs, in words for people.
pub(crate) fn value_cell(says: Says<'_>, value: RuleValue) -> Cell {
    says.word(&value.to_string(), &value_name(value))
}

/// The words for a value.
pub(crate) fn value_name(value: RuleValue) -> Message {
    said(&value_sentence(value))
}
