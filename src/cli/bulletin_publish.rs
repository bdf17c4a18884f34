//! `bulletin publish`, `bulletin list`, `bulletin verify`: bulletins that were frozen, and whether the record still gives
//! them.

use crate::actions::bulletin_publish::{Publish, apply};
use crate::cli::args::{BulletinListArgs, BulletinPublishArgs, BulletinVerifyArgs};
use crate::cli::desk::{Desk, access};
use crate::cli::listing::show;
use crate::db::bulletin::{BulletinRow, bulletin_list};
use crate::db::{Access, Session, in_txn};
use crate::domain::check::Invariant;
use crate::domain::sentence::next::{Deed, Field, Next};
use crate::msg;
use crate::office::asked::units_named;
use crate::office::bulletin::published::{Wrong, list_grid, row_verify, side};
use crate::office::bulletin::shown::{BulletinAsked, published_read, unit_of};
use crate::office::outcome::Outcome;
use crate::office::says::Says;
use crate::office::told::{Told, Trouble};
use crate::office::words::record as say;
use crate::words::Message;

/// Publishes a bulletin as known now.
///
/// # Errors
/// That the days do not fit, what the act says, or that somebody else published first.
pub fn publish(desk: &Desk, args: &BulletinPublishArgs) -> Result<(), Told> {
    let mut session = desk.session()?;
    let asked = BulletinAsked { as_of: args.as_of, baseline: args.baseline, known_at: None, unit: args.unit.clone() };
    let spec = asked.spec(&session)?;
    let drawn = published_read(&mut session, &spec)?;
    let publish = Publish {
        unit: spec.unit.clone(),
        as_of: spec.month.end(),
        baseline: spec.baseline.end(),
        known_at: spec.known_at,
        content: drawn.content()?,
        grounds: Desk::grounds(&args.grounds)?,
    };
    let dry_run = args.grounds.dry_run;
    let done = apply(&mut session, access(dry_run), &publish)?;
    let unit = say::unit(&spec.unit, desk.words.lang());
    let (number, day) = (done.number, publish.as_of);
    let line = msg!(
        "bulletin-published",
        outcome = Outcome::of(done.already, dry_run),
        number = number,
        unit = unit,
        day = day,
        sha256 = done.sha256
    );
    desk.printer.line(&desk.words, &line)?;
    if done.dropped {
        desk.printer.note(&desk.words, &msg!("note-not-kept-bulletin"));
    }
    Ok(())
}

/// Lists what was published.
///
/// # Errors
/// That there is no such unit, or that the list cannot be read or written.
pub fn list(desk: &Desk, args: &BulletinListArgs) -> Result<(), Told> {
    let mut session = desk.reading()?;
    let units = units_named(args.unit.as_deref())?;
    let known_at = session.known_at();
    let rows = in_txn(&mut session, Access::Read, |txn| bulletin_list(txn, units.as_deref(), None, known_at))?;
    let mut grid = list_grid(Says(&desk.words), &rows, known_at);
    grid.unit.clone_from(&args.unit);
    show(desk, &grid, &args.shown)
}

/// Rebuilds what was published from the record, and compares bytes.
///
/// # Errors
/// That one cannot be reproduced (exit code 10), that there is none, or that the record cannot be read.
pub fn verify(desk: &Desk, args: &BulletinVerifyArgs) -> Result<(), Told> {
    let mut session = desk.session()?;
    let unit = unit_of(&session, args.unit.as_deref())?;
    let rows = rows_read(&mut session, desk, &unit, args.number)?;
    let mut failed = 0_usize;
    for row in &rows {
        let found = row_verify(&mut session, row)?;
        failed = failed.saturating_add(usize::from(!found.is_empty()));
        verified_say(desk, row, &found)?;
    }
    if failed == 0 {
        return Ok(());
    }
    let message = msg!("bulletin-verify-failed", count = failed);
    let derived = Next::look(Deed::Check).is(Field::Name, Invariant::Derived);
    let next = Next::look(Deed::AuditVerify);
    Err(Told::new(Trouble::Violations, message).hinted(msg!(
        "bulletin-verify-failed-hint",
        next = next,
        next2 = derived
    )))
}

/// The bulletins of a unit, or the one of a number.
///
/// # Errors
/// That there is none.
pub fn rows_read(
    session: &mut Session,
    desk: &Desk,
    unit: &str,
    number: Option<i32>,
) -> Result<Vec<BulletinRow>, Told> {
    let units = [unit.to_owned()];
    let known_at = session.known_at();
    let rows = in_txn(session, Access::Read, |txn| bulletin_list(txn, Some(&units), number, known_at))?;
    if rows.is_empty() {
        let unit = say::unit(unit, desk.words.lang());
        let message = match number {
            Some(number) => msg!("error-bulletin-number", unit = unit, number = number),
            None => msg!("error-bulletin-none", unit = unit),
        };
        return Err(Told::new(Trouble::NotFound, message)
            .hinted(msg!("hint-bulletin-number", next = Next::look(Deed::BulletinList))));
    }
    Ok(rows)
}

fn verified_say(desk: &Desk, row: &BulletinRow, wrong: &[Wrong]) -> Result<(), Told> {
    let unit = say::unit(&row.unit_code, desk.words.lang());
    let (number, day) = (row.number, row.as_of);
    let line = |message: &Message| desk.printer.line(&desk.words, message);
    if wrong.is_empty() {
        return line(&msg!("bulletin-verified", number = number, unit = unit, day = day));
    }
    line(&msg!("bulletin-verify-differs", number = number, unit = &unit, day = day))?;
    for one in wrong {
        let said = match one {
            Wrong::Digest { found, entered } => {
                msg!("bulletin-verify-digest", number = number, unit = &unit, found = found, entered = entered)
            }
            Wrong::Place(differing) => msg!(
                "bulletin-verify-place",
                place = &differing.place,
                published = side(differing.one.as_deref()),
                rebuilt = side(differing.other.as_deref())
            ),
        };
        desk.printer.text(&format!("  {}", desk.words.say(&said)))?;
    }
    Ok(())
}
