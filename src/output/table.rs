//! Aligned columns for a terminal, no boxes: what a person scans and what `cut` and `awk` still manage.

use std::fmt::Write as _;

use super::text::{cut, fold, fold_whole, one_line, width};
use super::tone::{Tone, tone};
use super::{Grid, Kind, Shown};

/// The width of a table that is not shown on a terminal, in columns.
pub const DEFAULT_WIDTH: usize = 80;

/// What stands between two columns.
const GAP: &str = "  ";
/// Text cut shorter than this says nothing.
const READABLE: usize = 8;
/// A word of a closed list cut shorter than this may be taken for another.
const TELLING: usize = 14;
/// One Chinese character or the mark, no less.
const LEAST: usize = 3;
/// The key of the column that says who a row is about.
const NAME: &str = "name";

/// A grid laid out for a width.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table<'g> {
    /// The table with its title and totals, or the grid's own sentence where there are no rows.
    pub text: String,
    /// The headings of columns that did not fit, for the caller to say so.
    pub left_out: Vec<&'g str>,
}

/// A column that is shown: its heading and cells as text, and how wide they may be.
struct Lane<'g> {
    heading: String,
    cells: Vec<String>,
    tones: Vec<Tone>,
    kind: Kind,
    shown: Shown,
    key: &'static str,
    name: &'g str,
    width: usize,
}

impl<'g> Table<'g> {
    /// Lays `grid` out for `limit` columns: wide columns are left out first, then the widest texts are cut. Numbers,
    /// dates and codes are never cut, since half of one is another one: a terminal too narrow for them wraps.
    pub fn new(grid: &'g Grid, limit: usize) -> Self {
        Self::laid_out(grid, limit, false)
    }

    /// The same with what is red, amber or past its day in that colour, for a terminal.
    pub fn painted(grid: &'g Grid, limit: usize) -> Self {
        Self::laid_out(grid, limit, true)
    }

    fn laid_out(grid: &'g Grid, limit: usize, painted: bool) -> Self {
        if grid.rows.is_empty() {
            return Self { text: format!("{}\n", one_line(&grid.empty)), left_out: Vec::new() };
        }
        let mut lanes = lanes(grid, limit);
        let mut left_out = Vec::new();
        while total_width(&lanes) > limit {
            let Some(at) = lanes.iter().rposition(|lane| lane.shown == Shown::Wide) else {
                break;
            };
            left_out.push(lanes.remove(at).name);
        }
        left_out.reverse();
        shrink(&mut lanes, limit);
        if !painted {
            lanes.iter_mut().for_each(|lane| lane.tones.clear());
        }
        Self { text: text(grid, &lanes, limit), left_out }
    }
}

fn lanes(grid: &Grid, limit: usize) -> Vec<Lane<'_>> {
    let lane = |(at, column): (usize, &'_ super::Column)| {
        let cells = grid.rows.iter().filter_map(|row| row.get(at));
        let cells = cells.map(|cell| one_line(&cell.readable(&grid.labels, column.scale))).collect::<Vec<_>>();
        let heading = one_line(&column.titled(&grid.labels));
        let natural = cells.iter().map(|cell| width(cell)).max().unwrap_or(0).max(width(&heading));
        let width = if may_be_cut(column.kind) { natural.min(limit) } else { natural };
        (heading, cells, width)
    };
    let columns = grid.columns.iter().enumerate();
    columns
        .map(|(at, column)| {
            let (heading, cells, width) = lane((at, column));
            let tones =
                grid.rows.iter().map(|row| row.get(at).map_or(Tone::Plain, |cell| tone(column, cell, grid.as_of)));
            let tones = tones.collect();
            Lane {
                heading,
                cells,
                tones,
                kind: column.kind,
                shown: column.shown,
                key: column.key,
                name: &column.heading,
                width,
            }
        })
        .collect()
}

fn may_be_cut(kind: Kind) -> bool {
    match kind {
        Kind::Text | Kind::Word => true,
        Kind::Code
        | Kind::Integer
        | Kind::Money
        | Kind::Figure
        | Kind::Date
        | Kind::Moment
        | Kind::Flag
        | Kind::Trend => false,
    }
}

fn total_width(lanes: &[Lane<'_>]) -> usize {
    lanes.iter().map(|lane| lane.width).sum::<usize>() + GAP.len() * lanes.len().saturating_sub(1)
}

/// How narrow a lane may become, step by step: other texts give way first, then words and headings, names last of all.
fn floors(lane: &Lane<'_>) -> [usize; 5] {
    let cells = lane.cells.iter().map(|cell| width(cell)).max().unwrap_or(0).max(LEAST);
    match lane.kind {
        Kind::Text if lane.key == NAME => [usize::MAX, usize::MAX, usize::MAX, READABLE, LEAST],
        Kind::Text => [READABLE, READABLE, READABLE, READABLE, LEAST],
        Kind::Word => [usize::MAX, TELLING, READABLE, READABLE, LEAST],
        // Only the heading of these may be cut.
        Kind::Code
        | Kind::Integer
        | Kind::Money
        | Kind::Figure
        | Kind::Date
        | Kind::Moment
        | Kind::Flag
        | Kind::Trend => [usize::MAX, cells, cells, cells, cells],
    }
}

/// Narrows the widest lane by one column at a time, giving up first what is missed least.
fn shrink(lanes: &mut [Lane<'_>], limit: usize) {
    let floors: Vec<[usize; 5]> = lanes.iter().map(floors).collect();
    for stage in 0..5 {
        while total_width(lanes) > limit {
            let spare = lanes.iter_mut().zip(&floors).filter(|(lane, floor)| lane.width > floor[stage]);
            let Some((lane, _)) = spare.max_by_key(|(lane, _)| lane.width) else {
                break;
            };
            lane.width -= 1;
        }
    }
}

fn text(grid: &Grid, lanes: &[Lane<'_>], limit: usize) -> String {
    let mut text = String::new();
    let title = fold(&one_line(&grid.title), limit);
    for line in &title {
        text.push_str(line);
        text.push('\n');
    }
    if !title.is_empty() {
        text.push('\n');
    }
    line(&mut text, lanes, |lane| (cut(&lane.heading, lane.width), Tone::Plain));
    line(&mut text, lanes, |lane| ("-".repeat(lane.width), Tone::Plain));
    for row in 0..grid.rows.len() {
        line(&mut text, lanes, |lane| {
            let cell = lane.cells.get(row).map(|cell| cut(cell, lane.width)).unwrap_or_default();
            (cell, lane.tones.get(row).copied().unwrap_or(Tone::Plain))
        });
    }
    let totals = grid.totals.iter().map(|total| {
        format!(
            "{}: {}",
            one_line(&grid.titled(total)),
            one_line(&total.cell.readable(&grid.labels, grid.scale_of(total)))
        )
    });
    let totals = totals.collect::<Vec<_>>();
    if !totals.is_empty() {
        text.push('\n');
        for line in fold_whole(&totals, limit) {
            let _ = writeln!(text, "{line}");
        }
    }
    text
}

fn line(text: &mut String, lanes: &[Lane<'_>], cell: impl Fn(&Lane<'_>) -> (String, Tone)) {
    let mut line = String::new();
    for (at, lane) in lanes.iter().enumerate() {
        if at > 0 {
            line.push_str(GAP);
        }
        let (cell, tone) = cell(lane);
        let padding = " ".repeat(lane.width.saturating_sub(width(&cell)));
        let (before, after) = if matches!(lane.kind, Kind::Integer | Kind::Money | Kind::Figure) {
            (padding, String::new())
        } else {
            (String::new(), padding)
        };
        line.push_str(&before);
        line.push_str(&tone.paint(&cell));
        line.push_str(&after);
    }
    text.push_str(line.trim_end());
    text.push('\n');
}
