//! `check`: the named invariants. Silent where all hold.

use crate::domain::check::Invariant;
use crate::msg;
use crate::office::asked::{Frame, PageWords};
use crate::office::says::Says;
use crate::office::words::named;
use crate::output::{Cell, Column, Grid, Kind};
use crate::reports::check::{Check, CheckFound};
use crate::words::Message;

pub(crate) fn finding_line(row: &CheckFound) -> Message {
    let what = named(row.invariant);
    let whose = row.name.clone().or_else(|| row.unit.clone());
    let whose = whose.unwrap_or_default();
    match (row.seq, row.on) {
        (Some(seq), Some(day)) => msg!("check-finding-entry", what = what, whose = whose, seq = seq, day = day),
        (None, Some(day)) => msg!("check-finding-day", what = what, whose = whose, day = day),
        (_, None) => msg!("check-finding", what = what, whose = whose),
    }
}

/// The invariants asked for, each once, in the order of the list.
pub(crate) fn asked(named: &[Invariant]) -> Vec<Invariant> {
    let all = Invariant::ALL.iter().copied();
    all.filter(|one| named.is_empty() || named.contains(one)).collect()
}

pub(crate) fn grid(says: Says<'_>, frame: &Frame, found: &Check) -> Grid {
    let page = PageWords {
        report: "check",
        title: msg!("check-title"),
        definition: msg!("check-definition"),
        empty: msg!("check-empty"),
    };
    let mut grid = frame.grid(says, &page);
    grid.columns = columns(says);
    grid.rows = found.rows.iter().map(|row| cells(says, row)).collect();
    let count = found.count();
    grid.totals = vec![says.total("findings", &msg!("check-findings"), count)];
    grid.totals.extend(found.counts.iter().map(|(one, count)| says.total(one.total_key(), &named(*one), *count)));
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

fn cells(says: Says<'_>, row: &CheckFound) -> Vec<Cell> {
    let id = |id: Option<uuid::Uuid>| id.map_or(Cell::Empty, |id| Cell::code(id.to_string()));
    let unit = row.unit.as_deref();
    vec![
        says.word(row.invariant.code(), &named(row.invariant)),
        id(row.institution),
        row.name.as_deref().map_or(Cell::Empty, Cell::text),
        unit.map_or(Cell::Empty, Cell::code),
        unit.map_or(Cell::Empty, |unit| says.unit_name(unit)),
        row.state.map_or(Cell::Empty, |state| says.state(state)),
        id(row.case),
        row.seq.map_or(Cell::Empty, |seq| i64::from(seq).into()),
        row.on.into(),
        Cell::text(says.next(&row.mend)),
    ]
}

#[cfg(test)]
mod tests {

    use super::*;

    #[test]
    fn an_invariant_named_twice_is_checked_once_and_none_named_means_all() {
        assert_eq!(asked(&[]), Invariant::ALL);
        let (body, partition) = (Invariant::CaseWithoutBody, Invariant::Partition);
        assert_eq!(asked(&[partition, body, partition]), [body, partition]);
    }
}
