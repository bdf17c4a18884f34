//! `stuck`: the lists of what stopped or exited and is not cleared.

mod explain;

use crate::cli::args::{ShownArgs, StuckArgs, StuckCommand};
use crate::cli::desk::Desk;
use crate::cli::listing::{is_for_people, is_table, report, show};
use crate::cli::picture;
use crate::db::{Access, DbError, Txn, in_txn};
use crate::msg;
use crate::office::asked::Frame;
use crate::office::catalogue::{Question, Shape};
use crate::office::charts::ChartFrame;
use crate::office::lists::numbers::numbered;
use crate::office::lists::stuck::{StuckRead, chart_refused, chart_whole, charted, grid, read, rules_asked};
use crate::office::says::Says;
use crate::office::steer::beside;
use crate::office::told::{Told, Trouble};
use crate::output::Grid;

/// Shows the lists named, or what a command under `stuck` asks for. A file, or a format for programs, holds one list.
///
/// # Errors
/// Wrong usage, or that the lists cannot be read or written.
pub fn run(desk: &Desk, args: &StuckArgs) -> Result<(), Told> {
    match &args.command {
        Some(StuckCommand::Explain { institution, list }) => explain::run(desk, institution, list),
        None => lists_run(desk, args),
    }
}

fn lists_run(desk: &Desk, args: &StuckArgs) -> Result<(), Told> {
    let rules = rules_asked(&args.rule);
    let shown = &args.list.shown;
    if rules.len() > 1 && !is_for_people(shown) {
        return Err(Told::new(Trouble::Usage, msg!("stuck-one-list")).hinted(msg!("stuck-one-list-hint")));
    }
    if let Some(path) = &args.chart {
        chart_refused(&rules, path)?;
        chart_whole(args.list.limit)?;
        shown.steer.whole_check()?;
    }
    if let (false, None, [rule]) = (is_for_people(shown), &args.chart, rules.as_slice()) {
        return report(desk, &Question::Stuck(*rule), &args.list);
    }
    let mut session = desk.reading()?;
    let frame = Frame::of_duty(&session, &args.list.asked())?;
    let around = ChartFrame::of(Says(&desk.words), &session, &frame);
    // The lists are of one snapshot: nobody is on both of the two states, and nobody falls between them.
    let (grids, chart) = in_txn(&mut session, Access::Read, |txn| {
        let lists = rules.iter().map(|rule| read(txn, &frame.cut, *rule)).collect::<Result<Vec<_>, DbError>>()?;
        let chart = match &args.chart {
            Some(_) => Some(charted(Says(&desk.words), (&frame, &around), txn, &lists)?),
            None => None,
        };
        let grids = lists.iter().map(|list| drawn(desk, &frame, txn, list, shown)).collect::<Result<Vec<_>, Told>>()?;
        Ok::<_, Told>((grids, chart))
    })?;
    for (place, grid) in grids.iter().enumerate() {
        if place > 0 {
            desk.printer.text("")?;
        }
        show(desk, grid, shown)?;
    }
    if let Some((chart, path)) = chart.as_ref().zip(args.chart.as_ref()) {
        picture::save(desk, chart, path)?;
    }
    Ok(())
}

/// A list with its few columns in a table, with all of them elsewhere, and with both where a table is steered.
fn drawn(desk: &Desk, frame: &Frame, txn: &mut Txn<'_>, list: &StuckRead, shown: &ShownArgs) -> Result<Grid, Told> {
    let says = Says(&desk.words);
    let mut in_shape = |shape: Shape| numbered(says, txn, shape, grid(says, frame, list, shape.is_table())?);
    match (is_for_people(shown), is_table(shown)) {
        (true, false) => Ok(beside(in_shape(Shape::Steered)?, in_shape(Shape::Whole)?)),
        (true, true) => in_shape(Shape::Table),
        (false, _) => in_shape(Shape::Whole),
    }
}
