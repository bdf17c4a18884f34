//! `export events`: the record as an event log, XES or OCEL 2.0.

use std::io;
use std::io::Write;

use uuid::Uuid;

use crate::actions::institution_resolve;
use crate::cli::args::{ExportArgs, ExportFormat};
use crate::cli::desk::Desk;
use crate::db::{Access, Session, in_txn};
use crate::domain::sentence::next::{Field, Next};
use crate::msg;
use crate::office::asked::Frame;
use crate::office::lists::events::{Log, page_words};
use crate::office::says::Says;
use crate::office::told::{Told, Trouble};
use crate::output::UnknownFormat;
use crate::output::event_log::LogFormat;
use crate::reports::events::EventCut;

/// Writes the event log.
///
/// # Errors
/// That the format does not fit, there is no such institution or unit, or the log cannot be read or written.
pub fn run(desk: &Desk, args: &ExportArgs) -> Result<(), Told> {
    let format = format_asked(args)?;
    if args.steer.asked().is_any() {
        let next = Next::again().without(Field::Columns).without(Field::Sort).without(Field::Where);
        let hint = msg!("hint-events-steered", next = next);
        return Err(Told::new(Trouble::Usage, msg!("error-events-steered")).hinted(hint));
    }
    let mut session = desk.reading()?;
    let frame = Frame::of(&session, &args.list().asked())?;
    let institution = institution_asked(&mut session, args)?;
    let cut = EventCut { cut: frame.cut.clone(), institution, every_entry: args.all };
    let says = Says(&desk.words);
    let page = frame.grid(says, &page_words(args.all));
    for note in &page.notes {
        desk.printer.note_text(note);
    }
    let mut log = Log { says, page, cut };
    match &args.output {
        Some(path) => {
            let written = log.save(&mut session, format, path)?;
            let said = msg!(
                "events-saved",
                events = written.events,
                institutions = written.institutions,
                file = path.display().to_string()
            );
            desk.printer.note(&desk.words, &said);
        }
        None => {
            let mut sink = io::BufWriter::new(io::stdout().lock());
            let outcome = log.write(&mut session, format, &mut sink);
            outcome.and_then(|_| Ok(sink.flush()?))?;
        }
    }
    desk.printer.note_text(&log.page.definition);
    Ok(())
}

fn format_asked(args: &ExportArgs) -> Result<LogFormat, Told> {
    let next = Next::again().one_of(Field::Format, &LogFormat::ALL.map(LogFormat::code));
    let hint = msg!("events-format-hint", next = next);
    let wrong = match (args.format, args.output.as_deref()) {
        (Some(ExportFormat::Log(format)), _) => return Ok(format),
        (Some(ExportFormat::List(format)), _) => {
            msg!("events-format-of-lists", format = format.code())
        }
        (None, Some(path)) => match LogFormat::from_path(path) {
            Ok(format) => return Ok(format),
            Err(UnknownFormat::Ending(path)) => {
                msg!("error-format-ending", path = path.display().to_string())
            }
            Err(UnknownFormat::Word(word)) => msg!("error-format-word", word = word),
        },
        (None, None) => msg!("events-format-missing"),
    };
    Err(Told::new(Trouble::Usage, wrong).hinted(hint))
}

fn institution_asked(session: &mut Session, args: &ExportArgs) -> Result<Option<Uuid>, Told> {
    let Some(text) = args.institution.as_deref() else {
        return Ok(None);
    };
    let found = in_txn(session, Access::Read, |txn| institution_resolve(txn, text))?;
    Ok(Some(found.subject_id))
}
