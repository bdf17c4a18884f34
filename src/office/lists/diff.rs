//! `diff`: which rows of a list came, went or changed between two days, or between two moments of knowledge.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, NaiveDate, Utc};

use crate::domain::sentence::next::{Field as StepField, Next};
use crate::msg;
use crate::office::asked::{Frame, PageWords, plain_grid};
use crate::office::lists::field::{Field, fill};
use crate::office::says::{Says, moment_legal};
use crate::output::{Cell, Grid, Kind, Scale};
use crate::reports::stuck::Head;
use crate::words::Message;

/// A day that a list is drawn for, or a moment it is known at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum When {
    Day(NaiveDate),
    /// A moment of knowledge.
    Moment(DateTime<Utc>),
}

pub(crate) fn when_said(when: When) -> String {
    match when {
        When::Day(day) => day.to_string(),
        When::Moment(moment) => moment_legal(moment),
    }
}

crate::domain::value::word::words! {
    /// What became of a row.
    Change as "change" {
        /// It is new on the list.
        Came = "came",
        /// It is no longer on the list.
        Went = "went",
        /// A cell of it says something else.
        Changed = "changed",
    }
}

/// A row that came or went, or one cell that changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Differs {
    pub(crate) change: Change,
    pub(crate) key: String,
    pub(crate) id: Cell,
    pub(crate) name: Cell,
    pub(crate) unit: Cell,
    pub(crate) column: Cell,
    pub(crate) then: Cell,
    pub(crate) now: Cell,
}

/// The differences, in the order of the later list; what went comes last.
pub(crate) fn compared(then: &Grid, now: &Grid, ages: bool) -> Vec<Differs> {
    let (before, after) = (keyed(then), keyed(now));
    let earlier: BTreeMap<&str, &[Cell]> = before.iter().map(|(key, row)| (key.as_str(), row.as_slice())).collect();
    let later: BTreeSet<&str> = after.iter().map(|(key, _)| key.as_str()).collect();
    let mut found = Vec::new();
    for (key, row) in &after {
        match earlier.get(key.as_str()) {
            None => found.push(whole(now, key, row, Change::Came)),
            Some(old) => found.extend(cells_changed((then, old), (now, row), key, ages)),
        }
    }
    let gone = before.iter().filter(|(key, _)| !later.contains(key.as_str()));
    found.extend(gone.map(|(key, row)| whole(then, key, row, Change::Went)));
    found
}

/// Rows by what they are of: the id, with the number of the application where an institution has several; the second of
/// the same is told apart by its place.
fn keyed(grid: &Grid) -> Vec<(String, &Vec<Cell>)> {
    let mut met: BTreeMap<String, usize> = BTreeMap::new();
    grid.rows
        .iter()
        .map(|row| {
            let of = |key| at(grid, row, key).map_or_else(String::new, |cell| cell.plain().into_owned());
            let key = format!("{}/{}", of("id"), of("application"));
            let times = met.entry(key.clone()).or_default();
            *times = times.saturating_add(1);
            (format!("{key}/{times}"), row)
        })
        .collect()
}

fn at<'grid>(grid: &Grid, row: &'grid [Cell], key: &str) -> Option<&'grid Cell> {
    let place = grid.columns.iter().position(|column| column.key == key)?;
    row.get(place)
}

fn whole(grid: &Grid, key: &str, row: &[Cell], change: Change) -> Differs {
    let cell = |key| at(grid, row, key).cloned().unwrap_or(Cell::Empty);
    let text = |key| at(grid, row, key).map_or(Cell::Empty, |cell| Cell::text(readable(grid, cell)));
    Differs {
        change,
        key: key.to_owned(),
        id: cell("id"),
        name: [text("name"), text("number")].into_iter().find(|cell| *cell != Cell::Empty).unwrap_or(Cell::Empty),
        unit: cell("unit"),
        column: Cell::Empty,
        then: Cell::Empty,
        now: Cell::Empty,
    }
}

fn cells_changed((then, old): (&Grid, &[Cell]), (now, new): (&Grid, &[Cell]), key: &str, ages: bool) -> Vec<Differs> {
    let row = whole(now, key, new, Change::Changed);
    now.columns
        .iter()
        .zip(new)
        .filter(|(column, _)| ages || !is_age(column.key))
        .filter_map(|(column, cell)| {
            let before = at(then, old, column.key)?;
            (before.plain() != cell.plain()).then(|| Differs {
                column: Cell::word(column.key, &column.heading),
                then: said(then, before),
                now: said(now, cell),
                ..row.clone()
            })
        })
        .collect()
}

/// Whether a column grows by itself from day to day.
fn is_age(key: &str) -> bool {
    key == "days" || key == "band" || key.ends_with("_days")
}

/// A cell of any kind in a column of words: for people as its own list shows it; nothing known stays nothing.
fn said(grid: &Grid, cell: &Cell) -> Cell {
    if *cell == Cell::Empty {
        return Cell::Empty;
    }
    Cell::word(cell.plain(), readable(grid, cell))
}

fn readable(grid: &Grid, cell: &Cell) -> String {
    cell.readable(&grid.labels, Scale::Yuan)
}

pub(crate) fn change_name(change: Change) -> Message {
    match change {
        Change::Came => msg!("diff-came"),
        Change::Went => msg!("diff-went"),
        Change::Changed => msg!("diff-changed"),
    }
}

/// How the differences are asked for.
pub struct DiffAsked {
    /// The later of the two.
    pub to: When,
    /// Whether ages, which grow by themselves, are compared too.
    pub ages: bool,
    /// The unit of the list.
    pub unit: Option<String>,
    /// How many rows are shown.
    pub limit: Option<usize>,
}

/// What came, went and changed between two grids of a list.
#[must_use]
pub fn grid(says: Says<'_>, (then, now): (&Grid, &Grid), asked: &DiffAsked, known_at: DateTime<Utc>) -> Grid {
    let rows = compared(then, now, asked.ages);
    let page = PageWords {
        report: "diff",
        title: msg!("diff-title", list = &then.title, to = when_said(asked.to)),
        definition: msg!("diff-definition"),
        empty: msg!("diff-empty"),
    };
    let mut grid = plain_grid(says, &page, now.known_at.unwrap_or(known_at));
    grid.unit.clone_from(&asked.unit);
    grid.notes.clone_from(&now.notes);
    if !asked.ages {
        grid.notes.push(says.say(&msg!("diff-note-ages", next = Next::again().set(StepField::Ages))));
    }
    let count = |change: Change| {
        let ids: BTreeSet<&str> = rows.iter().filter(|row| row.change == change).map(|row| row.key.as_str()).collect();
        i64::try_from(ids.len()).unwrap_or(i64::MAX)
    };
    grid.totals = vec![
        says.total("came", &change_name(Change::Came), count(Change::Came)),
        says.total("went", &change_name(Change::Went), count(Change::Went)),
        says.total("changed", &change_name(Change::Changed), count(Change::Changed)),
    ];
    let head = Head { rows, limit: asked.limit };
    fill(&mut grid, says, &fields(), head.shown());
    Frame::limit_note(says, &mut grid, head.all());
    grid
}

fn fields() -> Vec<Field<Differs>> {
    let mut fields = vec![
        Field::new("change", msg!("diff-column-change"), Kind::Word, |says, row: &Differs| {
            says.word(row.change.code(), &change_name(row.change))
        }),
        Field::new("id", msg!("column-id"), Kind::Code, |_, row: &Differs| row.id.clone()).wide(),
    ];
    fields.extend([
        Field::new("name", msg!("column-name"), Kind::Text, |_, row: &Differs| row.name.clone()),
        Field::new("unit", msg!("column-unit-code"), Kind::Code, |_, row: &Differs| row.unit.clone()),
        Field::new("column", msg!("diff-column-column"), Kind::Word, |_, row: &Differs| row.column.clone()),
        Field::new("then", msg!("diff-column-then"), Kind::Word, |_, row: &Differs| row.then.clone()),
        Field::new("now", msg!("diff-column-now"), Kind::Word, |_, row: &Differs| row.now.clone()),
    ]);
    fields
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::output::Column;
    use crate::words::{Lang, Words};

    fn grid(rows: &[(&str, &str, i64)]) -> Grid {
        let words = Words::new(Lang::En);
        let page = PageWords {
            report: "cases",
            title: msg!("cases-title"),
            definition: msg!("cases-definition"),
            empty: msg!("cases-empty"),
        };
        Grid {
            columns: vec![
                Column::new("id", "Id", Kind::Code),
                Column::new("stage", "Stage", Kind::Text),
                Column::new("gross_days", "Days", Kind::Integer),
            ],
            rows: rows
                .iter()
                .map(|(id, stage, days)| vec![Cell::code(*id), Cell::text(*stage), (*days).into()])
                .collect(),
            ..plain_grid(Says(&words), &page, chrono::DateTime::UNIX_EPOCH)
        }
    }

    fn told(ages: bool) -> Vec<(Change, String, String, String)> {
        let then = grid(&[("a", "verify", 10), ("b", "plan", 20), ("c", "vote", 30)]);
        let now = grid(&[("d", "open", 1), ("b", "vote", 51), ("a", "verify", 41)]);
        let of = |row: Differs| {
            let column = row.column.plain().into_owned();
            let cells = format!("{} > {}", row.then.plain(), row.now.plain());
            (row.change, row.id.plain().into_owned(), column, cells)
        };
        compared(&then, &now, ages).into_iter().map(of).collect()
    }

    #[test]
    fn rows_come_go_and_change_by_their_id_whatever_their_order() {
        let row =
            |change, id: &str, column: &str, cells: &str| (change, id.to_owned(), column.to_owned(), cells.to_owned());
        assert_eq!(
            told(false),
            [
                row(Change::Came, "d", "", " > "),
                row(Change::Changed, "b", "stage", "plan > vote"),
                row(Change::Went, "c", "", " > "),
            ]
        );
    }

    #[test]
    fn ages_grow_by_themselves_and_are_told_where_asked_for() {
        let told = told(true);
        let ages = told.iter().filter(|(_, _, column, _)| column == "gross_days");
        assert_eq!(ages.count(), 2);
    }
}
