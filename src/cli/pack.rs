//! `pack`: what a meeting needs in one file, a part after the other, all read in one snapshot.

use crate::cli::args::PackArgs;
use crate::cli::desk::Desk;
use crate::cli::progress::Progress;
use crate::db::checkpoint::checkpoint_known;
use crate::db::{Access, Session, in_txn};
use crate::domain::value::month::Month;
use crate::msg;
use crate::office::asked::Frame;
use crate::office::books::pack::parts::PARTS;
use crate::office::books::pack::{Draft, cover, parts_write};
use crate::office::bulletin::shown::BulletinAsked;
use crate::office::catalogue::{Reading, Shape};
use crate::office::charts::ChartFrame;
use crate::office::says::Says;
use crate::office::told::{Told, Trouble};
use crate::output::book::BookFormat;
use crate::output::{Stop, book, replace_from};

/// Writes the pack.
///
/// # Errors
/// Wrong usage, or that it cannot be read or written.
pub fn run(desk: &Desk, args: &PackArgs) -> Result<(), Told> {
    let format = format_asked(args)?;
    let mut session = desk.reading()?;
    let frame = Frame::of(&session, &args.list().asked())?;
    let spec = bulletin_asked(args).spec(&session)?;
    let says = Says(&desk.words);
    let around = ChartFrame::of(says, &session, &frame);
    let reading = Reading {
        says,
        frame,
        // On a page the columns that matter, in a workbook every one.
        shape: if format == BookFormat::Html { Shape::Table } else { Shape::Whole },
        duties: session.officer().units.clone(),
    };
    let draft = Draft::new(reading, around, spec);
    let progress = Progress::new(desk);
    let saved = save(&draft, (&mut session, &mut desk.reading_beside()?), format, args, &|done| {
        progress.show(done, PARTS.len());
    });
    progress.end();
    saved?;
    let file = args.output.display().to_string();
    desk.printer.note(&desk.words, &msg!("pack-saved", parts = PARTS.len(), file = file));
    Ok(())
}

fn format_asked(args: &PackArgs) -> Result<BookFormat, Told> {
    BookFormat::from_path(&args.output).map_err(|_| {
        let known = BookFormat::ALL.map(BookFormat::code).join(", ");
        let file = args.output.display().to_string();
        Told::new(Trouble::Usage, msg!("error-pack-ending", file = file))
            .hinted(msg!("hint-pack-ending", known = known))
    })
}

/// The bulletin in the pack: of the last month that is over on its day.
fn bulletin_asked(args: &PackArgs) -> BulletinAsked {
    BulletinAsked {
        as_of: Some(Month::last_over(args.as_of).end()),
        baseline: args.baseline,
        known_at: args.known_at,
        unit: args.unit.clone(),
    }
}

/// Writes to the file, whole or not at all.
fn save(
    draft: &Draft<'_>,
    (session, beside): (&mut Session, &mut Session),
    format: BookFormat,
    args: &PackArgs,
    tell: &dyn Fn(usize),
) -> Result<(), Told> {
    Ok(replace_from(&args.output, |sink| {
        let known_at = draft.reading.frame.cut.known_at;
        let checkpoint = in_txn(session, Access::Read, |txn| Ok::<_, Told>(checkpoint_known(txn, known_at)?))?;
        let mut pack = book::open(format, &cover(draft, checkpoint.as_ref()), sink)?;
        in_txn(session, Access::Read, |txn| parts_write(draft, txn, beside, &mut *pack, tell))?;
        Ok::<_, Stop<Told>>(pack.close()?)
    })?)
}
