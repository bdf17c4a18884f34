//! Aligned columns for a terminal, no boxes: what a person scans and what `cut` and `awk` still manage.

use std::fmt::Write as _;

use super::text::{cut, fold, fold_whole, one_line, token_width, width};
use super::tone::{Tone, tone};
use super::{Cell, Grid, Kind, Shown};

/// The width of a table that is not shown on a terminal, in columns.
pub const DEFAULT_WIDTH: usize = 80;

/// What stands between two columns.
const GAP: &str = "  ";
/// Text narrower than this is broken so often that it is not read.
const READABLE: usize = 12;
/// A longer part of a text than this, such as an address, may be broken before names give way.
const TOKEN: usize = 20;
/// A name narrower than this is not recognised.
const NAME_LEAST: usize = 8;
/// Of another text, three Chinese characters still say something.
const TEXT_LEAST: usize = 6;
/// One Chinese character or the mark, no less.
const LEAST: usize = 3;
/// A cell is broken into no more lines than this; what is left is cut.
const LINES: usize = 24;
/// In how many steps lanes give way.
const STEPS: usize = 6;
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
    /// Whether any cell is neither blank nor zero.
    says_something: bool,
    width: usize,
}

impl Lane<'_> {
    fn tone(&self, row: usize) -> Tone {
        self.tones.get(row).copied().unwrap_or(Tone::Plain)
    }
}

impl<'g> Table<'g> {
    /// Lays `grid` out for `limit` columns: wide columns are left out first, but none that adds to a total; then texts,
    /// words and headings are broken into lines, the widest first and names last. Numbers, dates and codes are never
    /// broken, since half of one is another one: where they do not fit side by side, the cells of a row stand below each
    /// other.
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
            let is_summed =
                |lane: &Lane<'_>| lane.says_something && grid.totals.iter().any(|total| total.key == lane.key);
            let Some(at) = lanes.iter().rposition(|lane| lane.shown == Shown::Wide && !is_summed(lane)) else {
                break;
            };
            left_out.push(lanes.remove(at).name);
        }
        left_out.reverse();
        shrink(&mut lanes, limit);
        if !painted {
            lanes.iter_mut().for_each(|lane| lane.tones.clear());
        }
        let fits = total_width(&lanes) <= limit;
        let rows = if fits { beside(&lanes) } else { stacked(&lanes, limit) };
        Self { text: text(grid, &rows, limit), left_out }
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
            let tones = grid.rows.iter().map(|row| row.get(at).map_or(Tone::Plain, |cell| tone(grid, column, cell)));
            let tones = tones.collect();
            Lane {
                heading,
                cells,
                tones,
                kind: column.kind,
                shown: column.shown,
                key: column.key,
                name: &column.heading,
                says_something: grid.rows.iter().filter_map(|row| row.get(at)).any(says_something),
                width,
            }
        })
        .collect()
}

/// Whether a cell is neither blank nor zero.
fn says_something(cell: &Cell) -> bool {
    match cell {
        Cell::Empty | Cell::Integer(0) => false,
        Cell::Money(amount) => !amount.is_zero(),
        Cell::Integer(_)
        | Cell::Text(_)
        | Cell::Code(_)
        | Cell::Word { .. }
        | Cell::Date(_)
        | Cell::Moment(_)
        | Cell::Flag(_)
        | Cell::Trend(_) => true,
    }
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

/// How narrow a lane may become, step by step: texts give way first, then words and headings, names last of all. Only the
/// last step breaks a word.
fn floors(lane: &Lane<'_>) -> [usize; STEPS] {
    let all = || lane.cells.iter().chain([&lane.heading]);
    let heading = token_width(&lane.heading);
    let heading_in_two = in_two_lines([&lane.heading].into_iter(), lane.width);
    let in_two = in_two_lines(all(), lane.width);
    let tokens = all().map(|text| token_width(text)).max().unwrap_or(0);
    let cells = lane.cells.iter().map(|cell| width(cell)).max().unwrap_or(0).max(LEAST);
    let narrow = TEXT_LEAST.max(heading).max(tokens.min(TOKEN));
    let readable = READABLE.max(narrow);
    match lane.kind {
        Kind::Text if lane.key == NAME => [usize::MAX, usize::MAX, usize::MAX, READABLE, NAME_LEAST, LEAST],
        Kind::Text => [readable.max(in_two), readable.max(in_two), readable, readable, narrow, LEAST],
        Kind::Word => [usize::MAX, in_two, in_two, tokens, tokens, LEAST],
        // Only the heading of these may be broken, or at last cut.
        Kind::Code
        | Kind::Integer
        | Kind::Money
        | Kind::Figure
        | Kind::Date
        | Kind::Moment
        | Kind::Flag
        | Kind::Trend => {
            let (in_two, in_words) = (cells.max(heading_in_two), cells.max(heading));
            [usize::MAX, in_two, in_two, in_words, in_words, cells]
        }
    }
}

/// The least width at which none of the texts takes more than two lines, up to the most there is.
fn in_two_lines<'t>(texts: impl Iterator<Item = &'t String>, most: usize) -> usize {
    texts.fold(LEAST, |least, text| {
        let half = least.max(token_width(text)).max(width(text) / 2);
        (half..most).find(|limit| fold(text, *limit).len() <= 2).unwrap_or(most).max(least)
    })
}

/// Narrows the widest lane by one column at a time, giving up first what is missed least; what breaking leaves over goes to
/// the name, and then to the others.
fn shrink(lanes: &mut [Lane<'_>], limit: usize) {
    let natural: Vec<usize> = lanes.iter().map(|lane| lane.width).collect();
    let floors: Vec<[usize; STEPS]> = lanes.iter().map(floors).collect();
    for stage in 0..STEPS {
        while total_width(lanes) > limit {
            let spare = lanes.iter_mut().zip(&floors).filter(|(lane, floor)| lane.width > floor[stage]);
            let Some((lane, _)) = spare.max_by_key(|(lane, _)| lane.width) else {
                break;
            };
            lane.width -= 1;
        }
    }
    for (lane, natural) in lanes.iter_mut().zip(&natural) {
        if lane.width < *natural {
            let lines = lane.cells.iter().chain([&lane.heading]).flat_map(|text| broken(text, lane.width));
            lane.width = lines.map(|line| width(&line)).max().unwrap_or(lane.width);
        }
    }
    let mut order: Vec<usize> = (0..lanes.len()).collect();
    order.sort_by_key(|at| lanes.get(*at).is_none_or(|lane| lane.key != NAME));
    for at in order {
        let left = limit.saturating_sub(total_width(lanes));
        if let (Some(lane), Some(natural)) = (lanes.get_mut(at), natural.get(at)) {
            lane.width = (lane.width + left).min(*natural);
        }
    }
}

/// The title, the rows and the totals.
fn text(grid: &Grid, rows: &str, limit: usize) -> String {
    let mut text = String::new();
    let title = fold(&one_line(&grid.title), limit);
    for line in &title {
        text.push_str(line);
        text.push('\n');
    }
    if !title.is_empty() {
        text.push('\n');
    }
    text.push_str(rows);
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

/// The columns side by side.
fn beside(lanes: &[Lane<'_>]) -> String {
    let mut text = String::new();
    headings(&mut text, lanes);
    line(&mut text, lanes, |lane| ("-".repeat(lane.width), Tone::Plain));
    for row in 0..rows_of(lanes) {
        let cells = lanes.iter().map(|lane| broken(lane.cells.get(row).map_or("", String::as_str), lane.width));
        let cells = cells.collect::<Vec<_>>();
        for at in 0..cells.iter().map(Vec::len).max().unwrap_or(0) {
            let mut cells = cells.iter();
            line(&mut text, lanes, |lane| {
                let cell = cells.next().and_then(|lines| lines.get(at)).cloned().unwrap_or_default();
                (cell, lane.tone(row))
            });
        }
    }
    text
}

/// A line for each cell that says something, after its heading; a blank line between two rows.
fn stacked(lanes: &[Lane<'_>], limit: usize) -> String {
    let widest = lanes.iter().map(|lane| width(&lane.heading)).max().unwrap_or(0);
    let left = widest + GAP.len();
    let right = limit.saturating_sub(left).max(LEAST);
    let mut text = String::new();
    for row in 0..rows_of(lanes) {
        if row > 0 {
            text.push('\n');
        }
        for lane in lanes {
            let cell = lane.cells.get(row).map_or("", String::as_str);
            let lines = if may_be_cut(lane.kind) { broken(cell, right) } else { vec![cell.to_owned()] };
            let mut heading = lane.heading.as_str();
            for cell in lines.iter().filter(|cell| !cell.is_empty()) {
                let padding = " ".repeat(left.saturating_sub(width(heading)));
                let _ = writeln!(text, "{heading}{padding}{}", lane.tone(row).paint(cell));
                heading = "";
            }
        }
    }
    text
}

fn rows_of(lanes: &[Lane<'_>]) -> usize {
    lanes.iter().map(|lane| lane.cells.len()).max().unwrap_or(0)
}

/// The headings, which end on the same line.
fn headings(text: &mut String, lanes: &[Lane<'_>]) {
    let headings = lanes.iter().map(|lane| broken(&lane.heading, lane.width)).collect::<Vec<_>>();
    let height = headings.iter().map(Vec::len).max().unwrap_or(0);
    for at in 0..height {
        let mut headings = headings.iter();
        line(text, lanes, |_| {
            let lines = headings.next().map_or(&[][..], Vec::as_slice);
            let line = (at + lines.len()).checked_sub(height).and_then(|at| lines.get(at));
            (line.cloned().unwrap_or_default(), Tone::Plain)
        });
    }
}

/// A cell in lines of its lane, the last of them cut where there would be too many.
fn broken(cell: &str, limit: usize) -> Vec<String> {
    if width(cell) <= limit {
        return vec![cell.to_owned()];
    }
    let mut lines = fold(cell, limit);
    if lines.len() > LINES {
        let rest = lines.split_off(LINES - 1).join(" ");
        lines.push(cut(&rest, limit));
    }
    lines
}

fn line(text: &mut String, lanes: &[Lane<'_>], mut cell: impl FnMut(&Lane<'_>) -> (String, Tone)) {
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
        if !cell.is_empty() {
            line.push_str(&tone.paint(&cell));
        }
        line.push_str(&after);
    }
    text.push_str(line.trim_end());
    text.push('\n');
}
