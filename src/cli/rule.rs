//! `rule list`: the rulebook.

use super::args::RuleCommand;
use super::desk::Desk;
use super::fail::Failure;
use super::listing::{PageWords, Says, plain_grid, show};
use crate::db::ledger::rule_list;
use crate::db::{Access, in_txn};
use crate::domain::rulebook::{RuleKey, RuleRow, RuleValue};
use crate::msg;
use crate::output::{Cell, Kind};
use crate::words::Message;

/// Lists the rulebook.
///
/// # Errors
/// That the list cannot be read or written.
pub fn run(desk: &Desk, command: &RuleCommand) -> Result<(), Failure> {
    let RuleCommand::List { shown } = command;
    let mut session = desk.session()?;
    let rules = in_txn(&mut session, Access::Read, rule_list)?;
    let says = Says(&desk.words);
    let page = PageWords {
        report: "rules",
        title: msg!("rules-title"),
        definition: msg!("rules-definition"),
        empty: msg!("rules-empty"),
    };
    let mut grid = plain_grid(says, &page, session.known_at());
    grid.columns = vec![
        says.column("rule", &msg!("column-rule-key"), Kind::Code),
        says.column("value", &msg!("column-value"), Kind::Word),
        says.column("unit", &msg!("column-unit-code"), Kind::Code),
        says.column("in_force_from", &msg!("column-in-force-from"), Kind::Date),
        says.column("meaning", &msg!("column-meaning"), Kind::Text)
            .wide(),
        says.column("source", &msg!("column-source"), Kind::Text)
            .wide(),
    ];
    grid.rows = rules.iter().map(|rule| cells(says, rule)).collect();
    show(desk, &grid, shown)
}

fn cells(says: Says<'_>, rule: &RuleRow) -> Vec<Cell> {
    vec![
        Cell::code(rule.key.code()),
        value_cell(says, rule.value),
        Cell::code(&rule.unit),
        rule.from.into(),
        Cell::text(says.say(&key_name(rule.key))),
        Cell::text(&rule.source),
    ]
}

fn value_cell(says: Says<'_>, value: RuleValue) -> Cell {
    says.word(&value.to_string(), &value_name(value))
}

/// The words for a value.
fn value_name(value: RuleValue) -> Message {
    match value {
        RuleValue::Days(days) => msg!("rule-days", days = days),
        RuleValue::WorkingDays(days) => msg!("rule-working-days", days = days),
        RuleValue::Count(count) => msg!("rule-count", count = count),
        RuleValue::Percent(_) => msg!("rule-percent", percent = value.to_string()),
        RuleValue::Money(amount) => msg!("rule-money", amount = amount.grouped()),
        RuleValue::Switch(true) => msg!("rule-on"),
        RuleValue::Switch(false) => msg!("rule-off"),
    }
}

/// The words for what a rule is for.
fn key_name(key: RuleKey) -> Message {
    Message::named(format!("rule-name-{}", key.code().replace('.', "-")))
}
