//! `pilot list` and `pilot export`: who converts to a micro-loan company, and what became of it.

use super::args::{ListArgs, PilotCommand};
use super::desk::Desk;
use super::fail::Failure;
use super::listing::{Frame, PageWords, Says, show};
use crate::db::{Access, in_txn};
use crate::domain::entry::Effective;
use crate::msg;
use crate::output::{Cell, Column, Format, Grid, Kind};
use crate::reports::pilot::{Pilot, PilotOutcome, Pilots, pilots};
use crate::words::Message;

/// Lists conversions, or exports them: the same list, as CSV where nothing else is asked for.
///
/// # Errors
/// That the list cannot be read or written.
pub fn run(desk: &Desk, command: &PilotCommand) -> Result<(), Failure> {
    match command {
        PilotCommand::List { list } => list_show(desk, list),
        PilotCommand::Export { list } => {
            let mut list = list.clone();
            if list.shown.output.is_none() {
                list.shown.format = list.shown.format.or(Some(Format::Csv));
            }
            list_show(desk, &list)
        }
    }
}

fn list_show(desk: &Desk, args: &ListArgs) -> Result<(), Failure> {
    let mut session = desk.session()?;
    let frame = Frame::of(&session, args)?;
    let list = in_txn(&mut session, Access::Read, |txn| pilots(txn, &frame.cut))?;
    show(desk, &grid(Says(&desk.words), &frame, &list), &args.shown)
}

/// The list as a grid.
#[must_use]
pub fn grid(says: Says<'_>, frame: &Frame, list: &Pilots) -> Grid {
    let page = PageWords {
        report: "pilots",
        title: msg!("pilots-title"),
        definition: msg!("pilots-definition"),
        empty: msg!("pilots-empty"),
    };
    let mut grid = frame.grid(says, &page);
    grid.columns = columns(says);
    grid.rows = list.rows.iter().map(|row| cells(says, row)).collect();
    grid.totals = vec![says.total("conversions", &msg!("total-conversions"), list.count())];
    grid.totals
        .extend(list.outcomes.iter().map(|(outcome, count)| {
            says.total(outcome_key(*outcome), &outcome_name(*outcome), *count)
        }));
    frame.limit_note(says, &mut grid, list.count());
    grid
}

fn columns(says: Says<'_>) -> Vec<Column> {
    vec![
        says.column("id", &msg!("column-id"), Kind::Code).wide(),
        says.column("name", &msg!("column-name"), Kind::Text),
        says.column("uscc", &msg!("column-uscc"), Kind::Code).wide(),
        says.column("unit", &msg!("column-unit-code"), Kind::Code)
            .wide(),
        says.column("unit_name", &msg!("column-unit"), Kind::Text),
        says.column("state", &msg!("column-state"), Kind::Word)
            .wide(),
        says.precision_column("precision"),
        says.column("since", &msg!("column-since"), Kind::Date),
        says.column("dwell_days", &msg!("column-dwell-days"), Kind::Integer),
        says.precision_column("ended_precision").wide(),
        says.column("ended_on", &msg!("column-ended-on"), Kind::Date),
        says.column("outcome", &msg!("column-outcome"), Kind::Word),
        says.column("basis", &msg!("column-basis"), Kind::Text)
            .wide(),
    ]
}

fn cells(says: Says<'_>, row: &Pilot) -> Vec<Cell> {
    let precision =
        |day: Option<Effective>| day.map_or(Cell::Empty, |day| says.precision(day.precision));
    vec![
        Cell::code(row.subject.to_string()),
        Cell::text(&row.name),
        row.uscc.as_deref().map_or(Cell::Empty, Cell::code),
        Cell::code(&row.unit),
        says.unit_name(&row.unit),
        says.state(row.state),
        precision(row.since),
        row.since.map(|since| since.on).into(),
        row.dwell_days.into(),
        precision(row.ended),
        row.ended.map(|ended| ended.on).into(),
        says.word(row.outcome.code(), &outcome_name(row.outcome)),
        Cell::text(&row.basis),
    ]
}

fn outcome_name(outcome: PilotOutcome) -> Message {
    match outcome {
        PilotOutcome::InProgress => msg!("pilot-in-progress"),
        PilotOutcome::Converted => msg!("pilot-converted"),
        PilotOutcome::Rejected => msg!("pilot-rejected"),
        PilotOutcome::Withdrawn => msg!("pilot-withdrawn"),
        PilotOutcome::Lapsed => msg!("pilot-lapsed"),
        PilotOutcome::Stopped => msg!("pilot-stopped"),
    }
}

const fn outcome_key(outcome: PilotOutcome) -> &'static str {
    match outcome {
        PilotOutcome::InProgress => "in_progress",
        PilotOutcome::Converted => "converted",
        PilotOutcome::Rejected => "rejected",
        PilotOutcome::Withdrawn => "withdrawn",
        PilotOutcome::Lapsed => "lapsed",
        PilotOutcome::Stopped => "stopped",
    }
}
