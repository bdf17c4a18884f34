//! `review list`: what imports could read but not decide.

use crate::cli::args::ShownArgs;
use crate::cli::desk::Desk;
use crate::cli::record_view::show;
use crate::db::review::ReviewFilter;
use crate::db::{Access, in_txn};
use crate::msg;
use crate::office::asked::{Frame, PageWords, plain_grid, units_named};
use crate::office::lists::reviews::{cells, columns, kind_key, kind_name, kinds_known};
use crate::office::pages::layout::Layout;
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
    let mut session = desk.session()?;
    let queue = in_txn(&mut session, Access::Read, |txn| queue(txn, &filter))?;
    let says = Says(&desk.words);
    let page = PageWords {
        report: "review",
        title: msg!("review-title"),
        definition: msg!("review-definition"),
        empty: msg!("review-empty"),
    };
    let mut grid = plain_grid(says, &page, session.known_at());
    grid.unit = unit.map(str::to_owned);
    grid.at_most = limit.filter(|_| picks);
    grid.columns = columns(says);
    grid.rows = queue.items.iter().map(|item| cells(says, item)).collect();
    grid.totals = vec![says.total("items", &msg!("total-items"), queue.count())];
    grid.totals.extend(queue.counts.iter().map(|(kind, count)| says.total(kind_key(*kind), &kind_name(*kind), *count)));
    Frame::limit_note(says, &mut grid, queue.count());
    let layout = Layout { head: &["review_id", "kind", "name"], hidden: &["unit"] };
    show(desk, &grid, layout, shown)
}
