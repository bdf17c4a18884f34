//! `due`: every deadline ahead and behind.

use std::path::Path;

use crate::cli::args::DueArgs;
use crate::cli::desk::Desk;
use crate::cli::listing::report;
use crate::db::{Access, in_txn};
use crate::domain::sentence::next::{Field, Next};
use crate::msg;
use crate::office::asked::Frame;
use crate::office::catalogue::Question;
use crate::office::lists::due::event;
use crate::office::says::Says;
use crate::office::told::{Told, Trouble};
use crate::output::ical::DayEvent;
use crate::output::{ical, replace};
use crate::reports::due::{DueAsked, dues};

/// Lists deadlines.
///
/// # Errors
/// That the list cannot be read or written.
pub fn run(desk: &Desk, args: &DueArgs) -> Result<(), Told> {
    if args.ical.is_some() && !args.list.shown.steer.filter.is_empty() {
        let hint = msg!("hint-ical-filtered", next = Next::again().without(Field::Where));
        return Err(Told::new(Trouble::Usage, msg!("error-ical-filtered")).hinted(hint));
    }
    let asked = DueAsked { within: args.within, kinds: args.kind.clone(), movers: args.mover.clone() };
    if let Some(path) = &args.ical {
        ical_write(desk, &asked, args, path)?;
    }
    report(desk, &Question::Due(asked), &args.list)
}

/// Writes the deadlines as days of a calendar.
fn ical_write(desk: &Desk, asked: &DueAsked, args: &DueArgs, path: &Path) -> Result<(), Told> {
    let mut session = desk.reading()?;
    let frame = Frame::of_duty(&session, &args.list.asked())?;
    let list = in_txn(&mut session, Access::Read, |txn| dues(txn, &frame.cut, asked))?;
    let says = Says(&desk.words);
    let events: Vec<DayEvent> = list.rows.iter().map(|row| event(says, row)).collect();
    let name = says.say(&msg!("due-title"));
    replace(path, |sink| ical::write(sink, &name, frame.cut.known_at, &events))?;
    let wrote = msg!("due-ical-written", path = path.display().to_string(), events = events.len());
    desk.printer.note(&desk.words, &wrote);
    Ok(())
}
