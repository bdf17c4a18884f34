//! What is asked of a list, done on its grid.

use std::cmp::Reverse;
use std::collections::BTreeSet;

use super::compare::{Nature, SortKey, Test, Unfit};
use super::{ColumnKey, Filter, Steer};
use crate::domain::value::money::Money;
use crate::msg;
use crate::office::says::Says;
use crate::office::told::{Told, Trouble};
use crate::output::{Cell, Grid, Kind, Shown, Total};

/// The most words of a column that are named where a filter finds none of them.
const WORDS_NAMED: usize = 12;

/// A grid with the rows, the order and the columns asked for. Its notes say what was left out, and its totals are of what
/// it shows or are left out.
///
/// # Errors
/// A column that the list does not have or that is named twice, or a filter that does not fit what its column holds.
pub fn steered(says: Says<'_>, grid: &Grid, steer: &Steer) -> Result<Grid, Told> {
    let mut grid = grid.clone();
    let columns = steer.columns.iter().map(|key| shown_at(&grid, key)).collect::<Result<Vec<_>, _>>()?;
    twice_check(steer)?;
    let tests = steer.filters.iter().map(|filter| test_of(&grid, filter)).collect::<Result<Vec<_>, _>>()?;
    let order = steer
        .order
        .iter()
        .map(|order| {
            let at = meant_at(&grid, &order.key)?;
            Ok((at, Nature::of(&grid, at), order.descending))
        })
        .collect::<Result<Vec<_>, Told>>()?;
    filter(says, &mut grid, steer, &tests);
    for (at, nature, descending) in order.into_iter().rev() {
        sort(&mut grid, (at, nature), descending);
    }
    if steer.picks() {
        cut(says, &mut grid, steer);
    }
    project(&mut grid, &columns);
    Ok(grid)
}

/// A table with the columns that only files have, to be shown where they are asked for: the rows of both are the same,
/// but for a total that a table may have last.
#[must_use]
pub fn beside(table: Grid, whole: Grid) -> Grid {
    let more = table.rows.len().checked_sub(whole.rows.len());
    let Some(more @ (0 | 1)) = more else { return whole };
    let mut grid = table;
    grid.rows.truncate(whole.rows.len());
    if more == 1 {
        let keys: BTreeSet<&'static str> = grid.columns.iter().map(|column| column.key).collect();
        grid.totals = whole.totals.into_iter().filter(|total| keys.contains(total.key)).collect();
    }
    grid.columns.extend(whole.columns.into_iter().map(|mut column| {
        column.shown = Shown::Asked;
        column
    }));
    for (row, cells) in grid.rows.iter_mut().zip(whole.rows) {
        row.extend(cells);
    }
    grid
}

/// The columns of a key: as a table shows it, and as files have it.
fn places<'g>(grid: &'g Grid, key: &'g ColumnKey) -> impl Iterator<Item = usize> + 'g {
    let columns = grid.columns.iter().enumerate();
    columns.filter(|(_, column)| column.key == key.as_str()).map(|(at, _)| at)
}

/// The column that a filter or an order means by a key: as files have it, so that a key means one thing everywhere.
fn meant_at(grid: &Grid, key: &ColumnKey) -> Result<usize, Told> {
    places(grid, key).last().ok_or_else(|| unknown(grid, key))
}

/// The column shown for a key: as the table has it, which is terser, unless that is something else.
fn shown_at(grid: &Grid, key: &ColumnKey) -> Result<usize, Told> {
    let meant = meant_at(grid, key)?;
    let kind = |at: usize| grid.columns.get(at).map(|column| column.kind);
    Ok(places(grid, key).find(|at| kind(*at) == kind(meant)).unwrap_or(meant))
}

fn unknown(grid: &Grid, key: &ColumnKey) -> Told {
    let mut keys: Vec<&str> = Vec::new();
    for column in &grid.columns {
        if !keys.contains(&column.key) {
            keys.push(column.key);
        }
    }
    Told::new(Trouble::Usage, msg!("error-column-unknown", given = key.as_str()))
        .detailed(vec![msg!("usage-known", known = keys.join(", "))])
}

fn twice_check(steer: &Steer) -> Result<(), Told> {
    let mut seen = BTreeSet::new();
    match steer.columns.iter().find(|key| !seen.insert(key.as_str())) {
        None => Ok(()),
        Some(key) => Err(Told::new(Trouble::Usage, msg!("error-column-twice", given = key.as_str()))),
    }
}

fn test_of(grid: &Grid, filter: &Filter) -> Result<(usize, Test), Told> {
    let at = meant_at(grid, &filter.key)?;
    let nature = Nature::of(grid, at);
    let (column, given) = (filter.key.as_str(), filter.text.as_str());
    let test = Test::of(filter, nature, &grid.labels).map_err(|unfit| {
        let kind = nature.code();
        let said = match unfit {
            Unfit::NoValue => msg!("error-filter-no-value", given = given, column = column),
            Unfit::NoOrder => msg!("error-filter-no-order", given = given, column = column, kind = kind),
            Unfit::NoText => msg!("error-filter-no-text", given = given, column = column, kind = kind),
            Unfit::OtherKind => {
                msg!("error-filter-kind", given = given, column = column, kind = kind, value = filter.value.as_str())
            }
        };
        Told::new(Trouble::Usage, said).hinted(msg!("hint-filter", kind = kind))
    })?;
    Ok((at, test))
}

fn filter(says: Says<'_>, grid: &mut Grid, steer: &Steer, tests: &[(usize, Test)]) {
    if tests.is_empty() {
        return;
    }
    let all = grid.rows.len();
    let sums = sums_of_columns(grid);
    let unmet = tests
        .iter()
        .zip(&steer.filters)
        .filter(|((at, test), _)| !grid.rows.iter().any(|row| test.passes(cell(row, *at))));
    let unmet: Vec<String> = unmet.filter_map(|((at, _), filter)| words_there(says, grid, *at, filter)).collect();
    grid.rows.retain(|row| tests.iter().all(|(at, test)| test.passes(cell(row, *at))));
    let left_out = grid.totals.len() > sums.len();
    grid.totals = sums.into_iter().map(|(total, at)| Total { cell: sum(grid, at), ..total }).collect();
    let filters = steer.filters.iter().map(|filter| filter.text.as_str()).collect::<Vec<_>>().join(", ");
    grid.notes.push(says.say(&msg!("list-filtered", filters = filters, kept = grid.rows.len(), all = all)));
    grid.notes.extend(unmet);
    if left_out {
        grid.notes.push(says.say(&msg!("list-filtered-totals")));
    }
    if all > 0 && grid.rows.is_empty() {
        grid.empty = says.say(&msg!("list-filtered-empty", all = all));
    }
}

fn cell(row: &[Cell], at: usize) -> &Cell {
    row.get(at).unwrap_or(&Cell::Empty)
}

/// The totals that are the sum of the column of their key over every row, which they can stay of fewer rows.
fn sums_of_columns(grid: &Grid) -> Vec<(Total, usize)> {
    let totals = grid.totals.iter();
    totals
        .filter_map(|total| {
            let is_summed = |kind: Kind| matches!(kind, Kind::Money | Kind::Integer);
            let at = grid.columns.iter().position(|column| column.key == total.key && is_summed(column.kind))?;
            (sum(grid, at) == total.cell).then(|| (total.clone(), at))
        })
        .collect()
}

/// The sum of a column; nothing where its cells are no numbers or come to more than can be said.
fn sum(grid: &Grid, at: usize) -> Cell {
    let cells = || grid.rows.iter().map(|row| cell(row, at)).filter(|cell| **cell != Cell::Empty);
    let is_money = grid.columns.get(at).is_some_and(|column| column.kind == Kind::Money);
    if is_money {
        let amounts = cells().filter_map(|cell| if let Cell::Money(amount) = cell { Some(*amount) } else { None });
        return Money::try_sum(amounts).into();
    }
    let numbers = cells().map(|cell| if let Cell::Integer(number) = cell { Some(*number) } else { None });
    numbers.into_iter().try_fold(0_i64, |sum, number| sum.checked_add(number?)).into()
}

/// The words that a column holds, where a filter asks for one that it does not.
fn words_there(says: Says<'_>, grid: &Grid, at: usize, filter: &Filter) -> Option<String> {
    if Nature::of(grid, at) != Nature::Word || filter.value.is_empty() {
        return None;
    }
    let cells = grid.rows.iter().map(|row| cell(row, at)).filter(|cell| **cell != Cell::Empty);
    let words: BTreeSet<String> = cells.map(|cell| cell.plain().into_owned()).collect();
    if words.len() > WORDS_NAMED {
        return None;
    }
    let words: Vec<String> = words.into_iter().collect();
    Some(says.say(&msg!("list-filtered-words", column = filter.key.as_str(), words = words.join(", "))))
}

fn sort(grid: &mut Grid, (at, nature): (usize, Nature), descending: bool) {
    let key = |row: &Vec<Cell>| SortKey::of(nature, cell(row, at));
    if descending {
        grid.rows.sort_by_cached_key(|row| {
            let key = key(row);
            (key.is_none(), Reverse(key))
        });
    } else {
        grid.rows.sort_by_cached_key(|row| {
            let key = key(row);
            (key.is_none(), key)
        });
    }
}

/// Cuts a list off where it was to be cut, and says how many rows there are.
fn cut(says: Says<'_>, grid: &mut Grid, steer: &Steer) {
    let all = grid.rows.len();
    let limit = grid.at_most.and_then(|limit| usize::try_from(limit).ok());
    grid.rows.truncate(limit.unwrap_or(all));
    grid.rows_in_all = i64::try_from(all).ok();
    let shown = grid.rows.len();
    if shown < all {
        // A filter has said already which totals there still are.
        let note = if steer.filters.is_empty() {
            msg!("list-limited", shown = shown, all = all)
        } else {
            msg!("list-limited-filtered", shown = shown, all = all)
        };
        grid.notes.push(says.say(&note));
    }
}

/// Keeps the columns asked for, in that order; those of the table where none is.
fn project(grid: &mut Grid, columns: &[usize]) {
    let kept: Vec<usize> = if columns.is_empty() {
        let all = grid.columns.iter().enumerate();
        all.filter(|(_, column)| column.shown != Shown::Asked).map(|(at, _)| at).collect()
    } else {
        columns.to_vec()
    };
    grid.columns = kept
        .iter()
        .filter_map(|at| grid.columns.get(*at))
        .map(|column| {
            let mut column = column.clone();
            if !columns.is_empty() {
                column.shown = Shown::Always;
            }
            column
        })
        .collect();
    for row in &mut grid.rows {
        *row = kept.iter().map(|at| cell(row, *at).clone()).collect();
    }
}
