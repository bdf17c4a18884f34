//! `winddown rule`: the dated rulebook, as a list, one rule of it, and setting one.

use crate::actions::rule_set::{RuleSet, apply};
use crate::cli::args::{RuleCommand, RuleSetArgs, ShownArgs};
use crate::cli::desk::{Desk, access};
use crate::cli::listing::show;
use crate::cli::rule_show;
use crate::db::rule::rule_list;
use crate::db::{Access, in_txn};
use crate::msg;
use crate::office::lists::rules::{grid, value_name};
use crate::office::outcome::Outcome;
use crate::office::says::Says;
use crate::office::told::Told;
use crate::office::words::record as say;

/// Runs the command.
///
/// # Errors
/// What the rulebook, or the database, says, or that a list cannot be written.
pub fn run(desk: &Desk, command: &RuleCommand) -> Result<(), Told> {
    match command {
        RuleCommand::List { shown } => list(desk, shown),
        RuleCommand::Show { key, unit, as_of, known_at, shown } => {
            rule_show::run(desk, *key, unit.as_deref(), (*as_of, *known_at), shown)
        }
        RuleCommand::Set(args) => set(desk, args),
    }
}

fn list(desk: &Desk, shown: &ShownArgs) -> Result<(), Told> {
    let mut session = desk.reading()?;
    let rules = in_txn(&mut session, Access::Read, rule_list)?;
    let grid = grid(Says(&desk.words), &rules, session.known_at());
    show(desk, &grid, shown)
}

fn set(desk: &Desk, args: &RuleSetArgs) -> Result<(), Told> {
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
    let line = msg!(
        "rule-set",
        outcome = Outcome::of(is_set.already, args.dry_run),
        rule = key,
        value = value,
        unit = unit,
        from = from
    );
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
