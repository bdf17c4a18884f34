//! `return approvals`: the tree of units, and where each stands with a month.

use crate::cli::args::ListArgs;
use crate::cli::desk::Desk;
use crate::cli::listing::show;
use crate::db::{Access, in_txn};
use crate::domain::returns::locking::MonthStage;
use crate::domain::value::month::Month;
use crate::msg;
use crate::office::asked::{Frame, PageWords};
use crate::office::lists::field::fill;
use crate::office::lists::months::approvals::fields;
use crate::office::lists::months::words::stage_name;
use crate::office::says::Says;
use crate::office::told::Told;
use crate::reports::months::approvals::approvals;

/// Shows who has approved a month, the last one over where none is named.
///
/// # Errors
/// That the list cannot be read or written.
pub fn run(desk: &Desk, month: Option<Month>, args: &ListArgs) -> Result<(), Told> {
    let mut session = desk.session()?;
    let frame = Frame::of(&session, &args.asked())?;
    let month = month.unwrap_or_else(|| Month::last_over(frame.cut.as_of));
    let mut rows = in_txn(&mut session, Access::Read, |txn| approvals(txn, &frame.cut, month))?;
    let says = Says(&desk.words);
    let named = month.to_string();
    let page = PageWords {
        report: "return-approvals",
        title: msg!("months-approvals-title", month = &named),
        definition: msg!("months-approvals-definition"),
        empty: msg!("months-approvals-empty", month = &named),
    };
    let all = crate::office::lists::months::count(rows.len());
    let mut grid = frame.grid(says, &page);
    let total = |key, stage: MonthStage| {
        let of = rows.iter().filter(|row| row.stage == stage).count();
        says.total(key, &stage_name(stage), crate::office::lists::months::count(of))
    };
    grid.totals = vec![
        total("approved", MonthStage::Approved),
        total("ready", MonthStage::Ready),
        total("waiting_for_below", MonthStage::WaitingForBelow),
    ];
    if let Some(limit) = frame.cut.limit.and_then(|limit| usize::try_from(limit).ok()) {
        rows.truncate(limit);
    }
    fill(&mut grid, says, &fields(), &rows);
    Frame::limit_note(says, &mut grid, all);
    show(desk, &grid, &args.shown)
}
