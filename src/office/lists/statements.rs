//! `bulletin record` and `bulletin statements`: figures that others published, as published, and beside our own.

use crate::db::Txn;
use crate::domain::unit::NATION;
use crate::msg;
use crate::office::asked::{Frame, PageWords};
use crate::office::catalogue::Reading;
use crate::office::says::Says;
use crate::office::told::Told;
use crate::office::words::figures::{percent_said, quantity_cell};
use crate::office::words::named;
use crate::output::{Cell, Column, Grid, Kind};
use crate::reports::statements::{Compared, FigureCompared, statements_compared};

pub(crate) fn grid(says: Says<'_>, frame: &Frame, list: &[Compared], for_table: bool) -> Grid {
    let page = PageWords {
        report: "statements",
        title: msg!("statements-title"),
        definition: msg!("statements-definition"),
        empty: msg!("statements-empty"),
    };
    let mut grid = frame.grid(says, &page);
    grid.columns = columns(says);
    for row in list {
        for figure in &row.figures {
            grid.rows.push(figure_cells(says, row, figure));
        }
        if let Some(months) = row.drawn.statement.streak {
            grid.rows.push(streak_cells(says, row, months));
        }
    }
    if for_table {
        numbers_whole(&mut grid);
    }
    grid
}

/// A table may cut a word, but no figure: half of one is another one.
fn numbers_whole(grid: &mut Grid) {
    for (place, column) in grid.columns.iter_mut().enumerate() {
        if !NUMBERS.contains(&column.key) {
            continue;
        }
        column.kind = Kind::Code;
        for cell in grid.rows.iter_mut().filter_map(|row| row.get_mut(place)) {
            if let Cell::Word { label, .. } = cell {
                *cell = Cell::Code(std::mem::take(label));
            }
        }
    }
}

/// The columns of figures, which may be counts, amounts or months.
const NUMBERS: [&str; 5] = ["number", "our_number", "difference", "percent", "our_percent"];

fn columns(says: Says<'_>) -> Vec<Column> {
    vec![
        says.column("entry", &msg!("statements-column-entry"), Kind::Integer).wide(),
        says.column("as_of", &msg!("statements-column-day"), Kind::Date),
        says.column("source", &msg!("statements-column-source"), Kind::Text),
        says.column("measure", &msg!("statements-column-measure"), Kind::Word),
        says.column("number", &msg!("statements-column-number"), Kind::Word),
        says.column("our_number", &msg!("statements-column-our-number"), Kind::Word),
        says.column("difference", &msg!("statements-column-difference"), Kind::Word).wide(),
        says.column("percent", &msg!("statements-column-percent"), Kind::Word),
        says.column("our_percent", &msg!("statements-column-our-percent"), Kind::Word),
        says.column("points", &msg!("statements-column-points"), Kind::Integer).wide(),
        says.column("baseline", &msg!("statements-column-baseline"), Kind::Date).wide(),
        says.column("recorded_at", &msg!("statements-column-recorded"), Kind::Word).wide(),
        says.column("basis", &msg!("column-basis"), Kind::Text).wide(),
    ]
}

fn head_cells(row: &Compared) -> Vec<Cell> {
    vec![row.drawn.seq.into(), row.drawn.statement.as_of.into(), Cell::text(&row.drawn.statement.source)]
}

fn tail_cells(says: Says<'_>, row: &Compared) -> Vec<Cell> {
    vec![row.drawn.statement.baseline.into(), says.moment(row.drawn.recorded_at), Cell::text(&row.drawn.basis)]
}

fn figure_cells(says: Says<'_>, row: &Compared, figure: &FigureCompared) -> Vec<Cell> {
    let measure = figure.stated.measure;
    let percent = |percent: Option<i64>| {
        percent.map_or(Cell::Empty, |percent| Cell::word(percent.to_string(), percent_said(percent, 0)))
    };
    let mut cells = head_cells(row);
    cells.push(says.word(measure.code(), &named(measure)));
    for quantity in [figure.stated.number, figure.number, figure.difference()] {
        cells.push(quantity.map_or(Cell::Empty, quantity_cell));
    }
    cells.push(percent(figure.stated.percent.map(i64::from)));
    cells.push(percent(figure.percent));
    cells.push(figure.points().into());
    cells.extend(tail_cells(says, row));
    cells
}

/// A streak as a row of its own: months in a row for a number.
fn streak_cells(says: Says<'_>, row: &Compared, months: u32) -> Vec<Cell> {
    let number = |months: i64| Cell::word(months.to_string(), months.to_string());
    let ours = row.streak.as_ref().map(|streak| i64::from(streak.months));
    let difference = ours.and_then(|ours| i64::from(months).checked_sub(ours));
    let mut cells = head_cells(row);
    cells.push(says.word("streak", &msg!("statements-streak")));
    cells.push(number(months.into()));
    cells.push(ours.map_or(Cell::Empty, number));
    cells.push(difference.map_or(Cell::Empty, number));
    cells.extend([Cell::Empty, Cell::Empty, Cell::Empty]);
    cells.extend(tail_cells(says, row));
    cells
}

/// Figures that others published of a unit, the nation where none is named, beside our own.
///
/// # Errors
/// Those of the database.
pub(crate) fn drawn(reading: &Reading<'_>, txn: &mut Txn<'_>) -> Result<Grid, Told> {
    let frame = &reading.frame;
    let unit = frame.unit.as_deref().unwrap_or(NATION);
    let mut rows = statements_compared(txn, unit, frame.cut.known_at)?;
    rows.retain(|row| row.drawn.statement.as_of <= frame.cut.as_of);
    Ok(grid(reading.says, frame, &rows, reading.shape.is_table()))
}
