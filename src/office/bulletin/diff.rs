//! `bulletin diff`: what changed between two published bulletins, and what was recorded that changed it.

use crate::domain::figures::bulletin::Bulletin;
use crate::domain::value::month::Month;
use crate::msg;
use crate::office::says::moment_legal;
use crate::output::{Cell, Grid};
use crate::words::Message;

/// The first month that anything in a bulletin rests on.
pub(crate) fn rests_from(bulletin: &Bulletin) -> Month {
    let streaks = bulletin.figures.iter().map(|figure| &figure.streak);
    streaks
        .chain(std::iter::once(&bulletin.streak))
        .filter_map(|streak| streak.rests_on.first())
        .map(|vintage| vintage.month)
        .chain([Month::of(bulletin.baseline), Month::of(bulletin.as_of).before()])
        .min()
        .unwrap_or_else(|| Month::of(bulletin.baseline))
}

/// A cause in two lines, which no table on a terminal has room for: what changed, and when and on what that was recorded.
pub(crate) fn cause_lines(row: &[Cell]) -> Vec<Message> {
    let [what, _, name, day, measure, then, now, recorded, basis] = row else {
        return Vec::new();
    };
    let change = if *measure == Cell::Empty {
        msg!(
            "bulletin-diff-cause",
            what = said(what),
            name = said(name),
            day = said(day),
            then = said(then),
            now = said(now)
        )
    } else {
        msg!(
            "bulletin-diff-cause-of",
            what = said(what),
            name = said(name),
            day = said(day),
            measure = said(measure),
            then = said(then),
            now = said(now)
        )
    };
    let grounds = msg!("bulletin-diff-cause-basis", moment = said(recorded), basis = said(basis));
    vec![change, grounds]
}

fn said(cell: &Cell) -> String {
    match cell {
        Cell::Empty | Cell::Flag(_) | Cell::Trend(_) => String::new(),
        Cell::Text(text) | Cell::Code(text) | Cell::Word { label: text, .. } => text.clone(),
        Cell::Integer(number) => number.to_string(),
        Cell::Money(amount) => amount.grouped(),
        Cell::Date(day) => day.to_string(),
        Cell::Moment(moment) => moment_legal(*moment),
    }
}

pub(crate) fn plain(number: i64) -> Cell {
    Cell::word(number.to_string(), number.to_string())
}

/// Leaves columns out of a table on a terminal.
pub(crate) fn columns_drop(grid: &mut Grid, keys: &[&str]) {
    let kept: Vec<bool> = grid.columns.iter().map(|column| !keys.contains(&column.key)).collect();
    let mut at = kept.iter();
    grid.columns.retain(|_| *at.next().unwrap_or(&true));
    for row in &mut grid.rows {
        let mut at = kept.iter();
        row.retain(|_| *at.next().unwrap_or(&true));
    }
}
