//! `stuck pilot` (ST5): applications to convert that are slow, behind, or past a condition.

use crate::domain::stuck::finding::Severity;
use crate::domain::stuck::rule::StuckRule;
use crate::msg;
use crate::office::asked::Frame;
use crate::office::lists::field::fill;
use crate::office::lists::pilot_fields::{list_fields, stuck_table_fields};
use crate::office::lists::stuck::words::page_words;
use crate::office::says::Says;
use crate::office::words::named;
use crate::output::Grid;
use crate::reports::pilot::PilotLine;
use crate::reports::stuck::Head;

/// The list as a grid: for a terminal the few columns that matter, for files and programs every one.
#[must_use]
pub fn grid(says: Says<'_>, frame: &Frame, head: &Head<PilotLine>, for_table: bool) -> Grid {
    let page = page_words(StuckRule::Pilot);
    let mut grid = frame.grid(says, &page);
    let fields = if for_table { stuck_table_fields() } else { list_fields() };
    fill(&mut grid, says, &fields, head.shown());
    let count = |severity: Option<Severity>| {
        let of = head
            .rows
            .iter()
            .filter(|row| severity.is_none_or(|severity| row.stuck().is_some_and(|stuck| stuck.severity == severity)));
        i64::try_from(of.count()).unwrap_or(i64::MAX)
    };
    grid.totals = vec![
        says.total("applications", &msg!("pilot-total-applications"), count(None)),
        says.total("red", &named(Severity::Red), count(Some(Severity::Red))),
        says.total("amber", &named(Severity::Amber), count(Some(Severity::Amber))),
    ];
    Frame::limit_note(says, &mut grid, head.all());
    grid
}
