//! `activity`: who recorded what, since a day.

use crate::cli::args::ActivityArgs;
use crate::cli::desk::Desk;
use crate::cli::listing::show;
use crate::db::activity::ActivityFilter;
use crate::db::{Access, in_txn};
use crate::domain::value::days::legal_day_end;
use crate::msg;
use crate::office::asked::{Frame, PageWords, plain_grid};
use crate::office::lists::activity::{fields, total_fields};
use crate::office::lists::field::fill;
use crate::office::says::Says;
use crate::office::told::Told;
use crate::output::Grid;
use crate::reports::activity::{activity, officer_totals};
use crate::reports::stuck::Head;

/// Lists the entries, or a line for each officer.
///
/// # Errors
/// That there is no such unit, or that the list cannot be read or written.
pub fn run(desk: &Desk, args: &ActivityArgs) -> Result<(), Told> {
    let mut session = desk.session()?;
    let frame = Frame::of(&session, &args.list().asked())?;
    // A day begins where the one before it ends; before the first day there is nothing.
    let since = args.since.pred_opt().and_then(legal_day_end).unwrap_or(chrono::DateTime::<chrono::Utc>::MIN_UTC);
    let filter = ActivityFilter {
        since,
        known_at: frame.cut.known_at,
        officer: args.by.clone(),
        units: frame.cut.units.clone(),
    };
    let rows = in_txn(&mut session, Access::Read, |txn| activity(txn, &filter))?;
    let says = Says(&desk.words);
    let totals = officer_totals(&rows);
    let mut grid = empty_grid(says, &frame, args);
    if args.totals {
        let head = Head::of(&frame.cut, totals.clone());
        fill(&mut grid, says, &total_fields(), head.shown());
        Frame::limit_note(says, &mut grid, head.all());
    } else {
        let head = Head::of(&frame.cut, rows);
        fill(&mut grid, says, &fields(), head.shown());
        Frame::limit_note(says, &mut grid, head.all());
        grid.notes.extend(
            totals
                .iter()
                .map(|total| says.say(&msg!("activity-by-officer", officer = &total.officer, entries = total.entries))),
        );
    }
    let entries: i64 = totals.iter().map(|total| total.entries).sum();
    let officers = i64::try_from(totals.len()).unwrap_or(i64::MAX);
    grid.totals = vec![
        says.total("entries", &msg!("activity-entries"), entries),
        says.total("officers", &msg!("activity-officers"), officers),
    ];
    show(desk, &grid, &args.shown)
}

fn empty_grid(says: Says<'_>, frame: &Frame, args: &ActivityArgs) -> Grid {
    let since = args.since;
    let page = PageWords {
        report: if args.totals { "activity-by-officer" } else { "activity" },
        title: match &args.by {
            None => msg!("activity-title", since = since),
            Some(officer) => msg!("activity-title-of", since = since, officer = officer),
        },
        definition: msg!("activity-definition", since = since),
        empty: match &args.by {
            None => msg!("activity-empty", since = since),
            Some(officer) => msg!("activity-empty-of", since = since, officer = officer),
        },
    };
    let mut grid = plain_grid(says, &page, frame.cut.known_at);
    grid.unit.clone_from(&frame.unit);
    grid.notes = frame.notes(says);
    grid
}
