//! `diff`: which rows of a list came, went or changed between two days, or between two moments of knowledge.

use chrono::SecondsFormat;

use crate::cli::args::DiffArgs;
use crate::cli::desk::Desk;
use crate::cli::listing::show;
use crate::db::{Access, Session, in_txn};
use crate::domain::sentence::next::{Field, Next};
use crate::msg;
use crate::office::asked::Frame;
use crate::office::catalogue::listed::ListName;
use crate::office::catalogue::{Reading, Shape};
use crate::office::lists::diff::{DiffAsked, When, grid};
use crate::office::says::Says;
use crate::office::told::{Told, Trouble};
use crate::output::Grid;

/// Compares a list with itself.
///
/// # Errors
/// A day given with a moment, the later first, no such unit, or that a list cannot be read or written.
pub fn run(desk: &Desk, args: &DiffArgs) -> Result<(), Told> {
    list_check(args.name)?;
    order_check(args)?;
    let mut session = desk.reading()?;
    let says = Says(&desk.words);
    let then = grid_at(says, &mut session, args, args.from)?;
    let now = grid_at(says, &mut session, args, args.to)?;
    let picks = args.shown.steer.asked().picks();
    let asked = DiffAsked {
        to: args.to,
        ages: args.ages,
        unit: args.unit.clone(),
        limit: args.limit.filter(|_| !picks).and_then(|limit| usize::try_from(limit).ok()),
    };
    let mut grid = grid(says, (&then, &now), &asked, session.known_at());
    grid.at_most = args.limit.filter(|_| picks);
    show(desk, &grid, &args.shown)
}

/// A list whose rows can be followed from day to day.
fn list_check(name: ListName) -> Result<(), Told> {
    if name.is_of_subjects() {
        return Ok(());
    }
    let known: Vec<&str> = ListName::all().filter(|list| list.is_of_subjects()).map(ListName::code).collect();
    let message = msg!("error-diff-list", list = name.code());
    Err(Told::new(Trouble::Usage, message).hinted(msg!("hint-diff-list", known = known.join(", "))))
}

/// Two days, or two moments, the earlier first.
fn order_check(args: &DiffArgs) -> Result<(), Told> {
    let is_in_order = match (args.from, args.to) {
        (When::Day(from), When::Day(to)) => from < to,
        (When::Moment(from), When::Moment(to)) => from < to,
        (When::Day(_), When::Moment(_)) | (When::Moment(_), When::Day(_)) => {
            let message = msg!("error-diff-mixed");
            let next = Next::again().open(Field::From).open(Field::To);
            return Err(Told::new(Trouble::Usage, message).hinted(msg!("hint-diff-mixed", next = next)));
        }
    };
    if is_in_order {
        Ok(())
    } else {
        let message = msg!("error-diff-order");
        let next = Next::again().is(Field::From, typed(args.to)).is(Field::To, typed(args.from));
        Err(Told::new(Trouble::Usage, message).hinted(msg!("hint-diff-order", next = next)))
    }
}

fn typed(when: When) -> String {
    match when {
        When::Day(day) => day.to_string(),
        When::Moment(moment) => moment.to_rfc3339_opts(SecondsFormat::Secs, true),
    }
}

/// The list with every column, of the units of the duties at both times.
fn grid_at(says: Says<'_>, session: &mut Session, args: &DiffArgs, when: When) -> Result<Grid, Told> {
    let question = args.name.question();
    let frame = Frame::of_duty(session, &args.list(when).asked())?;
    let reading = Reading { says, frame, shape: Shape::Whole, duties: session.officer().units.clone() };
    in_txn(session, Access::Read, |txn| question.grid(&reading, txn))
}
