//! `winddown rule`: the dated rulebook, as a list, one rule of it, and setting one.

use crate::domain::rulebook::said::value_sentence;
use crate::domain::rulebook::{RuleKey, RuleRow, RuleValue};
use crate::office::says::Says;
use crate::office::telling::said;
use crate::office::words::named;
use crate::output::Cell;
use crate::words::Message;

pub(crate) fn cells(says: Says<'_>, rule: &RuleRow) -> Vec<Cell> {
    let (kind, way) = (rule.key.kind(), rule.key.stricter());
    vec![
        Cell::code(rule.key.code()),
        value_cell(says, rule.value),
        Cell::code(&rule.unit),
        rule.from.into(),
        Cell::text(says.say(&key_name(rule.key))),
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

/// The words for what a rule is for.
pub(crate) fn key_name(key: RuleKey) -> Message {
    Message::named(format!("rule-name-{}", key.code().replace('.', "-")))
}
