//! `review list`: what imports could read but not decide.

use crate::cli::args::ShownArgs;
use crate::cli::desk::Desk;
use crate::cli::record_view::show;
use crate::db::review::ReviewFilter;
use crate::db::{Access, in_txn};
use crate::office::asked::units_named;
use crate::office::lists::reviews::{LAYOUT, grid, kinds_known};
use crate::office::says::Says;
use crate::office::told::Told;
use crate::reports::review::queue;

/// Lists the queue: only these kinds where any is named, resolved items too where asked for, only a unit and those
/// below it.
///
/// # Errors
/// That a kind or unit is unknown, or that the list cannot be read or written.
pub fn run(
    desk: &Desk,
    kinds: &[String],
    resolved: bool,
    unit: Option<&str>,
    limit: Option<u32>,
    shown: &ShownArgs,
) -> Result<(), Told> {
    let picks = shown.steer.asked().picks();
    let filter = ReviewFilter {
        units: units_named(unit)?,
        kinds: kinds_known(kinds)?,
        resolved,
        limit: limit.filter(|_| !picks).map(i64::from),
    };
    let mut session = desk.reading()?;
    let queue = in_txn(&mut session, Access::Read, |txn| queue(txn, &filter))?;
    let mut grid = grid(Says(&desk.words), &queue, session.known_at());
    grid.unit = unit.map(str::to_owned);
    grid.at_most = limit.filter(|_| picks);
    show(desk, &grid, LAYOUT, shown)
}
