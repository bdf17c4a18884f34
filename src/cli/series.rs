//! `series`: a measure month by month, how it compares, and how many months in a row it fell.

use crate::actions::institution_resolve;
use crate::cli::args::SeriesArgs;
use crate::cli::desk::Desk;
use crate::cli::listing::{is_table, show};
use crate::cli::picture;
use crate::db::{Access, in_txn};
use crate::domain::sentence::next::{Field, Next};
use crate::domain::value::month::Month;
use crate::msg;
use crate::office::asked::Frame;
use crate::office::charts::ChartFrame;
use crate::office::charts::trend::{trend_chart, trend_line};
use crate::office::lists::series::{
    MONTHS, SeriesAsked, grid_of, grid_of_all, groups_asked, groups_said, lines, lines_of, measures_asked,
};
use crate::office::says::Says;
use crate::office::told::{Told, Trouble};
use crate::reports::series::{Scope, SeriesSpec, series_read_in, streak_turns};

/// Shows series.
///
/// # Errors
/// Wrong usage, or that they cannot be read or written.
pub fn run(desk: &Desk, args: &SeriesArgs) -> Result<(), Told> {
    let mut session = desk.reading()?;
    let list = args.list();
    let frame = Frame::of_duty(&session, &list.asked())?;
    let (first, last) = months_asked(args, &frame)?;
    if let Some(path) = &args.chart {
        crate::office::charts::format_asked(path)?;
        args.shown.steer.whole_check()?;
    }
    let asked = in_txn(&mut session, Access::Read, |txn| {
        let (scope, name) = match &args.institution {
            None => (Scope::Unit(args.unit.clone()), None),
            Some(text) => {
                let found = institution_resolve(txn, text)?;
                (Scope::Institution(found.subject_id), Some(found.name))
            }
        };
        let spec = SeriesSpec {
            measures: measures_asked(&args.measure, &scope),
            groups: groups_asked(&args.group, &scope),
            scope,
            first,
            last,
            baseline: args.baseline,
            known_at: frame.cut.known_at,
        };
        let read = series_read_in(txn, &spec)?;
        let turns = streak_turns(txn, &read)?;
        Ok::<_, crate::actions::ActionError>(SeriesAsked { read, turns, name })
    })?;
    let says = Says(&desk.words);
    if let Some(path) = &args.chart {
        let around = ChartFrame::of(says, &session, &frame);
        let around = match &asked.name {
            Some(name) => around.named(says, name, &frame),
            None => match groups_said(&asked.read) {
                Some(groups) => {
                    let named = format!("{} · {}", around.unit(), says.say(&groups));
                    around.named(says, &named, &frame)
                }
                None => around,
            },
        };
        picture::save(desk, &trend_chart(says, &around, &asked.read), path)?;
    }
    if !is_table(&args.shown) {
        return show(desk, &grid_of_all(says, &frame, &asked), &args.shown);
    }
    for measure in &asked.read.spec.measures {
        desk.printer.grid(&desk.words, &grid_of(says, &frame, &asked, *measure), &args.shown)?;
        if let Some(line) = trend_line(&asked.read, *measure) {
            desk.printer.trend(&desk.words, &line)?;
        }
        for line in lines_of(&asked, *measure) {
            desk.printer.line(&desk.words, &line)?;
        }
        desk.printer.text("")?;
    }
    if asked.read.spec.measures.len() > 1 {
        for line in lines(&asked.read, &asked.read.spec.measures) {
            desk.printer.line(&desk.words, &line)?;
        }
    }
    desk.printer.note(&desk.words, &msg!("series-definition"));
    Ok(())
}

/// The first month and the last.
fn months_asked(args: &SeriesArgs, frame: &Frame) -> Result<(Month, Month), Told> {
    let last = args.to.unwrap_or_else(|| Month::last_over(frame.cut.as_of));
    let first = args.from.unwrap_or_else(|| (1..MONTHS).fold(last, |month, _| month.before()));
    if first > last {
        let message = msg!("error-series-backwards", first = first.to_string(), last = last.to_string());
        let next = Next::again().is(Field::From, last).is(Field::To, first);
        return Err(Told::new(Trouble::Usage, message).hinted(msg!("hint-series-backwards", next = next)));
    }
    Ok((first, last))
}
