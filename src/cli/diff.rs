//! `diff`: which rows of a list came, went or changed between two days, or between two moments of knowledge.

use std::collections::BTreeSet;

use chrono::SecondsFormat;

use crate::cli::args::DiffArgs;
use crate::cli::desk::Desk;
use crate::cli::listing::show;
use crate::db::{Access, Session, in_txn};
use crate::domain::sentence::next::{Field, Next};
use crate::msg;
use crate::office::asked::{Frame, PageWords, plain_grid};
use crate::office::catalogue::listed::ListName;
use crate::office::catalogue::{Reading, Shape};
use crate::office::lists::diff::{Change, When, change_name, compared, fields, when_said};
use crate::office::lists::field::fill;
use crate::office::says::Says;
use crate::office::told::{Told, Trouble};
use crate::output::Grid;
use crate::reports::stuck::Head;

/// Compares a list with itself.
///
/// # Errors
/// A day given with a moment, the later first, no such unit, or that a list cannot be read or written.
pub fn run(desk: &Desk, args: &DiffArgs) -> Result<(), Told> {
    list_check(args.name)?;
    order_check(args)?;
    let mut session = desk.session()?;
    let says = Says(&desk.words);
    let then = grid_at(says, &mut session, args, args.from)?;
    let now = grid_at(says, &mut session, args, args.to)?;
    let rows = compared(&then, &now, args.ages);
    let page = PageWords {
        report: "diff",
        title: msg!("diff-title", list = &then.title, to = when_said(args.to)),
        definition: msg!("diff-definition"),
        empty: msg!("diff-empty"),
    };
    let known_at = session.known_at();
    let mut grid = plain_grid(says, &page, now.known_at.unwrap_or(known_at));
    grid.unit.clone_from(&args.unit);
    grid.notes.clone_from(&now.notes);
    if !args.ages {
        grid.notes.push(says.say(&msg!("diff-note-ages", next = Next::again().set(Field::Ages))));
    }
    let count = |change: Change| {
        let ids: BTreeSet<&str> = rows.iter().filter(|row| row.change == change).map(|row| row.key.as_str()).collect();
        i64::try_from(ids.len()).unwrap_or(i64::MAX)
    };
    grid.totals = vec![
        says.total("came", &change_name(Change::Came), count(Change::Came)),
        says.total("went", &change_name(Change::Went), count(Change::Went)),
        says.total("changed", &change_name(Change::Changed), count(Change::Changed)),
    ];
    let picks = args.shown.steer.asked().picks();
    grid.at_most = args.limit.filter(|_| picks);
    let limit = args.limit.filter(|_| !picks).and_then(|limit| usize::try_from(limit).ok());
    let head = Head { rows, limit };
    fill(&mut grid, says, &fields(), head.shown());
    Frame::limit_note(says, &mut grid, head.all());
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
