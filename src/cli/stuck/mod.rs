//! `stuck`: the lists of what stopped or exited and is not cleared.

mod explain;

use crate::cli::args::{StuckArgs, StuckCommand};
use crate::cli::desk::Desk;
use crate::cli::listing::{is_for_people, show_either};
use crate::cli::picture;
use crate::db::{Access, DbError, in_txn};
use crate::msg;
use crate::office::asked::Frame;
use crate::office::charts::Around;
use crate::office::lists::stuck::{chart_refused, chart_whole, charted, grid, read, rules_asked};
use crate::office::says::Says;
use crate::office::told::{Told, Trouble};

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
    let mut session = desk.session()?;
    let frame = Frame::of_duty(&session, &args.list.asked())?.typed_on(desk.demo);
    let around = Around::of(Says(&desk.words), &session, &frame);
    // The lists are of one snapshot: nobody is on both of the two states, and nobody falls between them.
    let (lists, chart) = in_txn(&mut session, Access::Read, |txn| {
        let lists = rules.iter().map(|rule| read(txn, &frame.cut, *rule)).collect::<Result<Vec<_>, DbError>>()?;
        let chart = match &args.chart {
            Some(_) => Some(charted(Says(&desk.words), (&frame, &around), txn, &lists)?),
            None => None,
        };
        Ok::<_, DbError>((lists, chart))
    })?;
    for (place, list) in lists.iter().enumerate() {
        if place > 0 {
            desk.printer.text("")?;
        }
        show_either(desk, shown, |for_table| grid(Says(&desk.words), &frame, list, for_table))?;
    }
    if let Some((chart, path)) = chart.as_ref().zip(args.chart.as_ref()) {
        picture::save(desk, chart, path)?;
    }
    Ok(())
}
