//! `check`: the named invariants. Silent where all hold.

use super::args::CheckArgs;
use super::desk::Desk;
use super::fail::{Exit, Failure};
use super::listing::{Frame, PageWords, Says, is_table, show};
use crate::db::{Access, in_txn};
use crate::domain::check::Invariant;
use crate::msg;
use crate::output::{Cell, Column, Grid, Kind};
use crate::reports::check::{Check, Found, check};
use crate::words::Message;

/// Checks the invariants named, all where none is.
///
/// # Errors
/// That something was found, wrong usage, or that the record cannot be read.
pub fn run(desk: &Desk, args: &CheckArgs) -> Result<(), Failure> {
    let invariants = asked(&args.name);
    let mut session = desk.session()?;
    let frame = Frame::of(&session, &args.list)?.typed_on(desk.demo);
    let found = in_txn(&mut session, Access::Read, |txn| check(txn, &frame.cut, &invariants))?;
    let shown = &args.list.shown;
    // Silent on a terminal where all is well; a file or a format for programs says so with no rows.
    let grid = grid(Says(&desk.words), &frame, &found);
    if !is_table(shown) {
        show(desk, &grid, shown)?;
    } else if found.count() > 0 {
        findings_say(desk, &frame, &grid, &found)?;
    }
    if found.count() == 0 {
        return Ok(());
    }
    let message = msg!("check-found", findings = found.count(), invariants = found.counts.len());
    Err(Failure::new(Exit::Violations, message).hinted(msg!("check-found-hint")))
}

/// Says each finding and, below it, the whole command that mends it, which no column has room for; then the counts.
fn findings_say(desk: &Desk, frame: &Frame, grid: &Grid, found: &Check) -> Result<(), Failure> {
    let says = Says(&desk.words);
    for row in &found.rows {
        desk.printer.line(&desk.words, &finding_line(row))?;
        desk.printer.text(&format!("    {}", mend(frame, row)))?;
    }
    desk.printer.text("")?;
    for (invariant, count) in &found.counts {
        let what = invariant_name(*invariant);
        desk.printer.line(&desk.words, &msg!("check-count", what = what, count = *count))?;
    }
    for note in &grid.notes {
        desk.printer.note_text(note);
    }
    desk.printer.note_text(&says.say(&msg!("check-definition")));
    Ok(())
}

fn finding_line(row: &Found) -> Message {
    let what = invariant_name(row.invariant);
    let whose = row.name.clone().or_else(|| row.unit.clone());
    let whose = whose.unwrap_or_default();
    match (row.seq, row.on) {
        (Some(seq), Some(day)) => msg!("check-finding-entry", what = what, whose = whose, seq = seq, day = day),
        (None, Some(day)) => msg!("check-finding-day", what = what, whose = whose, day = day),
        (_, None) => msg!("check-finding", what = what, whose = whose),
    }
}

/// The invariants asked for, each once, in the order of the list.
fn asked(named: &[Invariant]) -> Vec<Invariant> {
    let all = Invariant::ALL.iter().copied();
    all.filter(|one| named.is_empty() || named.contains(one)).collect()
}

/// The words for an invariant that does not hold.
#[must_use]
pub fn invariant_name(invariant: Invariant) -> Message {
    Message::named(format!("invariant-{invariant}"))
}

fn grid(says: Says<'_>, frame: &Frame, found: &Check) -> Grid {
    let page = PageWords {
        report: "check",
        title: msg!("check-title"),
        definition: msg!("check-definition"),
        empty: msg!("check-empty"),
    };
    let mut grid = frame.grid(says, &page);
    grid.columns = columns(says);
    grid.rows = found.rows.iter().map(|row| cells(says, frame, row)).collect();
    let count = found.count();
    grid.totals = vec![says.total("findings", &msg!("check-findings"), count)];
    grid.totals
        .extend(found.counts.iter().map(|(one, count)| says.total(one.total_key(), &invariant_name(*one), *count)));
    Frame::limit_note(says, &mut grid, count);
    grid
}

fn columns(says: Says<'_>) -> Vec<Column> {
    vec![
        says.column("invariant", &msg!("check-column-invariant"), Kind::Word),
        says.column("id", &msg!("column-id"), Kind::Code).wide(),
        says.column("name", &msg!("column-name"), Kind::Text),
        says.column("unit", &msg!("column-unit-code"), Kind::Code).wide(),
        says.column("unit_name", &msg!("column-unit"), Kind::Text),
        says.column("state", &msg!("column-state"), Kind::Word).wide(),
        says.column("case", &msg!("check-column-case"), Kind::Code).wide(),
        says.column("entry", &msg!("check-column-entry"), Kind::Integer),
        says.column("day", &msg!("check-column-day"), Kind::Date),
        says.column("mend", &msg!("check-column-mend"), Kind::Text),
    ]
}

/// The command that mends what was found.
fn mend(frame: &Frame, row: &Found) -> String {
    frame.ready(&format!("winddown {}", row.mend))
}

fn cells(says: Says<'_>, frame: &Frame, row: &Found) -> Vec<Cell> {
    let id = |id: Option<uuid::Uuid>| id.map_or(Cell::Empty, |id| Cell::code(id.to_string()));
    let unit = row.unit.as_deref();
    vec![
        says.word(row.invariant.code(), &invariant_name(row.invariant)),
        id(row.institution),
        row.name.as_deref().map_or(Cell::Empty, Cell::text),
        unit.map_or(Cell::Empty, Cell::code),
        unit.map_or(Cell::Empty, |unit| says.unit_name(unit)),
        row.state.map_or(Cell::Empty, |state| says.state(state)),
        id(row.case),
        row.seq.map_or(Cell::Empty, |seq| i64::from(seq).into()),
        row.on.into(),
        Cell::text(mend(frame, row)),
    ]
}

#[cfg(test)]
mod tests {
    use clap::Parser;

    use super::*;

    #[test]
    fn every_command_that_mends_is_one_that_there_is() {
        let id = "00000000-0000-0000-0000-00000000000a";
        for invariant in Invariant::ALL {
            let unit_too = *invariant == Invariant::GrantTooLong;
            for (target, of_case) in [(id, true), (id, false), ("--unit 330000", false)] {
                if target != id && !unit_too {
                    continue;
                }
                let said = invariant.mend(target, Some(3), of_case);
                let typed = said
                    .replace("TEXT", "x")
                    .replace("ROUTE", "clear")
                    .replace("DATE", "2020-01-01")
                    .replace("KIND", "document");
                let words = std::iter::once("winddown").chain(typed.split(' '));
                let parsed = crate::cli::args::Cli::try_parse_from(words);
                assert!(parsed.is_ok(), "{said}: {:?}", parsed.err());
            }
        }
    }

    #[test]
    fn an_invariant_named_twice_is_checked_once_and_none_named_means_all() {
        assert_eq!(asked(&[]), Invariant::ALL);
        let (body, partition) = (Invariant::CaseWithoutBody, Invariant::Partition);
        assert_eq!(asked(&[partition, body, partition]), [body, partition]);
    }
}
