//! `winddown rule`: the dated rulebook, as a list, one rule of it, and setting one.

use super::args::{RuleCommand, RuleSetArgs, ShownArgs};
use super::desk::{Desk, access};
use super::fail::Failure;
use super::listing::{PageWords, Says, plain_grid, show};
use super::{rule_show, say};
use crate::actions::rule_set::{RuleSet, apply};
use crate::db::rule::rule_list;
use crate::db::{Access, in_txn};
use crate::domain::rulebook::{RuleKey, RuleRow, RuleValue, Stricter};
use crate::msg;
use crate::output::{Cell, Kind};
use crate::words::Message;

/// Runs the command.
///
/// # Errors
/// What the rulebook, or the database, says, or that a list cannot be written.
pub fn run(desk: &Desk, command: &RuleCommand) -> Result<(), Failure> {
    match command {
        RuleCommand::List { shown } => list(desk, shown),
        RuleCommand::Show { key, unit, as_of, known_at, shown } => {
            rule_show::run(desk, *key, unit.as_deref(), (*as_of, *known_at), shown)
        }
        RuleCommand::Set(args) => set(desk, args),
    }
}

fn list(desk: &Desk, shown: &ShownArgs) -> Result<(), Failure> {
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
        says.column("meaning", &msg!("column-meaning"), Kind::Text).wide(),
        says.column("kind", &msg!("column-kind"), Kind::Word).wide(),
        says.column("stricter", &msg!("column-stricter"), Kind::Word).wide(),
        says.column("source", &msg!("column-source"), Kind::Text).wide(),
    ];
    grid.rows = rules.iter().map(|rule| cells(says, rule)).collect();
    show(desk, &grid, shown)
}

fn cells(says: Says<'_>, rule: &RuleRow) -> Vec<Cell> {
    let (kind, way) = (rule.key.kind(), rule.key.stricter());
    vec![
        Cell::code(rule.key.code()),
        value_cell(says, rule.value),
        Cell::code(&rule.unit),
        rule.from.into(),
        Cell::text(says.say(&key_name(rule.key))),
        says.word(kind.code(), &Message::named(format!("rule-kind-{kind}"))),
        says.word(way.code(), &stricter_name(way)),
        Cell::text(&rule.source),
    ]
}

fn set(desk: &Desk, args: &RuleSetArgs) -> Result<(), Failure> {
    let rule = RuleSet {
        key: args.key,
        value: args.value.clone(),
        unit: args.unit.clone(),
        from: args.from,
        source: args.source.clone(),
    };
    let mut session = desk.session()?;
    let is_set = apply(&mut session, access(args.dry_run), &rule)?;
    let row = &is_set.row;
    let (key, value) = (row.key.code(), value_name(row.value));
    let (unit, from) = (say::unit(&row.unit, desk.words.lang()), row.from);
    let line = if is_set.already {
        msg!("rule-set-already", rule = key, value = value, unit = unit, from = from)
    } else if args.dry_run {
        msg!("rule-would-set", rule = key, value = value, unit = unit, from = from)
    } else {
        msg!("rule-set", rule = key, value = value, unit = unit, from = from)
    };
    desk.printer.line(&desk.words, &line)?;
    if !is_set.already {
        let before = value_name(is_set.before);
        desk.printer.line(&desk.words, &msg!("rule-set-before", value = before))?;
        if is_set.is_late {
            desk.printer.note(&desk.words, &msg!("rule-set-late"));
        }
    }
    Ok(())
}

/// A value as a cell: as the rulebook stores it for programs, in words for people.
pub(super) fn value_cell(says: Says<'_>, value: RuleValue) -> Cell {
    says.word(&value.to_string(), &value_name(value))
}

/// The words for a value.
pub(in crate::cli) fn value_name(value: RuleValue) -> Message {
    match value {
        RuleValue::Days(days) => msg!("rule-days", days = days),
        RuleValue::WorkingDays(days) => msg!("rule-working-days", days = days),
        RuleValue::Count(count) => msg!("rule-count", count = count),
        RuleValue::Percent(_) => msg!("rule-percent", percent = value.to_string()),
        RuleValue::Money(amount) => msg!("rule-money", amount = amount.grouped()),
        RuleValue::Switch(true) => msg!("rule-on"),
        RuleValue::Switch(false) => msg!("rule-off"),
        RuleValue::Date(day) => msg!("rule-date", day = day),
    }
}

/// The words for what a rule is for.
pub(in crate::cli) fn key_name(key: RuleKey) -> Message {
    Message::named(format!("rule-name-{}", key.code().replace('.', "-")))
}

/// The words for which way is stricter.
pub(super) fn stricter_name(way: Stricter) -> Message {
    Message::named(format!("stricter-{way}"))
}
