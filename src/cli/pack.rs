//! `pack`: what a meeting needs in one file, a part after the other, all read in one snapshot.

mod parts;

use std::cell::OnceCell;

use super::args::{BulletinShowArgs, PackArgs, ShownArgs};
use super::bulletin_paragraph::published;
use super::bulletin_show::spec_of;
use super::desk::Desk;
use super::fail::{Exit, Failure};
use super::listing::{Frame, Says};
use super::picture::Around;
use super::progress::Progress;
use crate::db::{Access, DbError, Session, Txn, in_txn};
use crate::domain::figures::publication::Published;
use crate::domain::value::month::Month;
use crate::msg;
use crate::output::book::{self, Book, BookFormat, Cover, Heading};
use crate::output::{Cell, Labels, OutputError, replace};
use crate::reports::bulletin::{BulletinSpec, bulletin_read};
use crate::words::Message;
use parts::PARTS;

/// What every part is drafted from.
pub struct Draft<'w> {
    says: Says<'w>,
    frame: Frame,
    around: Around,
    spec: BulletinSpec,
    published: OnceCell<Published>,
    /// On a page the columns that matter, in a workbook every one.
    for_page: bool,
}

impl Draft<'_> {
    /// The bulletin, read once for all parts that show of it.
    fn bulletin(&self, txn: &mut Txn<'_>) -> Result<&Published, DbError> {
        if let Some(published) = self.published.get() {
            return Ok(published);
        }
        let read = published(bulletin_read(txn, &self.spec)?);
        Ok(self.published.get_or_init(|| read))
    }
}

/// Why writing stopped.
enum Stop {
    Database(DbError),
    Output(OutputError),
}

impl From<DbError> for Stop {
    fn from(error: DbError) -> Self {
        Self::Database(error)
    }
}

impl From<OutputError> for Stop {
    fn from(error: OutputError) -> Self {
        Self::Output(error)
    }
}

/// Writes the pack.
///
/// # Errors
/// Wrong usage, or that it cannot be read or written.
pub fn run(desk: &Desk, args: &PackArgs) -> Result<(), Failure> {
    let format = format_asked(args)?;
    let mut session = desk.session()?;
    let frame = Frame::of(&session, &args.list())?;
    let spec = spec_of(&session, &bulletin_asked(args))?;
    let says = Says(&desk.words);
    let draft = Draft {
        around: Around::of(says, &session, &frame),
        says,
        frame,
        spec,
        published: OnceCell::new(),
        for_page: format == BookFormat::Html,
    };
    let progress = Progress::new(desk);
    let saved = save(&draft, &mut session, format, args, &|done| {
        progress.show(done, PARTS.len());
    });
    progress.end();
    saved?;
    let file = args.output.display().to_string();
    desk.printer.note(&desk.words, &msg!("pack-saved", parts = PARTS.len(), file = file));
    Ok(())
}

fn format_asked(args: &PackArgs) -> Result<BookFormat, Failure> {
    BookFormat::from_path(&args.output).map_err(|_| {
        let known = BookFormat::ALL.map(BookFormat::code).join(", ");
        let file = args.output.display().to_string();
        Failure::new(Exit::Usage, msg!("error-pack-ending", file = file))
            .hinted(msg!("hint-pack-ending", known = known))
    })
}

/// The bulletin in the pack: of the last month that is over on its day.
fn bulletin_asked(args: &PackArgs) -> BulletinShowArgs {
    BulletinShowArgs {
        as_of: Some(Month::last_over(args.as_of).end()),
        baseline: args.baseline,
        known_at: args.known_at,
        unit: args.unit.clone(),
        chart: None,
        percentages: false,
        shown: ShownArgs::default(),
    }
}

/// Writes to the file, whole or not at all.
fn save(
    draft: &Draft<'_>,
    session: &mut Session,
    format: BookFormat,
    args: &PackArgs,
    tell: &dyn Fn(usize),
) -> Result<(), Failure> {
    let mut unread = None;
    let saved = replace(&args.output, |sink| {
        let mut pack = book::open(format, &cover(draft), sink)?;
        match in_txn(session, Access::Read, |txn| parts_write(draft, txn, &mut *pack, tell)) {
            Ok(()) => pack.close(),
            Err(Stop::Output(error)) => Err(error),
            Err(Stop::Database(error)) => {
                unread = Some(error);
                Err(OutputError::Stream(std::io::ErrorKind::Other.into()))
            }
        }
    });
    match unread {
        Some(error) => Err(error.into()),
        None => saved.map_err(Failure::from),
    }
}

/// A part is drafted, written, and let go.
fn parts_write(draft: &Draft<'_>, txn: &mut Txn<'_>, pack: &mut dyn Book, tell: &dyn Fn(usize)) -> Result<(), Stop> {
    for (done, part) in (1..).zip(PARTS) {
        let drafted = (part.draft)(draft, txn)?;
        pack.part(&heading(draft, part), &drafted)?;
        tell(done);
    }
    Ok(())
}

fn heading(draft: &Draft<'_>, part: &parts::PartOf) -> Heading {
    Heading { name: part.name, title: draft.says.say(&(part.title)()) }
}

fn cover(draft: &Draft<'_>) -> Cover {
    let says = draft.says;
    let cut = &draft.frame.cut;
    let labels = Labels::spoken(|key| says.say(&Message::named(key)));
    let unit = draft.around.unit();
    let title = msg!("pack-title", unit = unit, day = cut.as_of);
    let mut facts = vec![
        (labels.unit.clone(), Cell::text(unit)),
        (labels.as_of.clone(), cut.as_of.into()),
        (labels.known_at.clone(), says.moment(cut.known_at)),
    ];
    facts.push((says.say(&msg!("pack-baseline")), draft.spec.baseline.end().into()));
    let mut paragraphs = draft.frame.notes(says);
    paragraphs.push(says.say(&msg!("pack-snapshot")));
    paragraphs.push(says.say(&msg!("pack-definitions")));
    Cover {
        title: says.say(&title),
        mark: draft.around.mark().map(str::to_owned),
        facts,
        paragraphs,
        contents_title: says.say(&msg!("pack-contents")),
        contents: PARTS.iter().map(|part| heading(draft, part)).collect(),
        generated_at: cut.known_at,
        labels,
    }
}
