//! `bulletin publish`, `bulletin list`, `bulletin verify`: bulletins that were frozen, and whether the record still gives
//! them.

use super::args::{BulletinListArgs, BulletinPublishArgs, BulletinShowArgs, BulletinVerifyArgs};
use super::bulletin_show::{published_read, spec_of, unit_of};
use super::desk::{Desk, access};
use super::fail::{Exit, Failure};
use super::listing::{PageWords, Says, plain_grid, show};
use super::say;
use crate::actions::bulletin_publish::{Publish, apply};
use crate::db::bulletin::{BulletinRow, bulletin_list};
use crate::db::{Access, Session, in_txn};
use crate::domain::figures::exited::Form;
use crate::domain::figures::publication::{Differing, Published, differing};
use crate::domain::value::digest::sha256_hex;
use crate::domain::value::month::Month;
use crate::msg;
use crate::output::{Cell, Grid, Kind};
use crate::reports::bulletin::BulletinSpec;
use crate::words::Message;

/// Publishes a bulletin as known now.
///
/// # Errors
/// That the days do not fit, what the act says, or that somebody else published first.
pub fn publish(desk: &Desk, args: &BulletinPublishArgs) -> Result<(), Failure> {
    let mut session = desk.session()?;
    let spec = spec_of(
        &session,
        &BulletinShowArgs {
            as_of: args.as_of,
            baseline: args.baseline,
            known_at: None,
            unit: args.unit.clone(),
            chart: None,
            percentages: false,
            shown: super::args::ShownArgs::default(),
        },
    )?;
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
    let line = if done.already {
        msg!("bulletin-published-already", number = number, unit = unit)
    } else if dry_run {
        msg!("bulletin-would-publish", number = number, unit = unit, day = day)
    } else {
        msg!("bulletin-published", number = number, unit = unit, day = day, sha256 = done.sha256)
    };
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
pub fn list(desk: &Desk, args: &BulletinListArgs) -> Result<(), Failure> {
    let mut session = desk.session()?;
    let units = Desk::units(args.unit.as_deref())?;
    let known_at = session.known_at();
    let rows = in_txn(&mut session, Access::Read, |txn| bulletin_list(txn, units.as_deref(), None, known_at))?;
    let says = Says(&desk.words);
    let page = PageWords {
        report: "bulletins",
        title: msg!("bulletin-list-title"),
        definition: msg!("bulletin-list-definition"),
        empty: msg!("bulletin-list-empty"),
    };
    let mut grid = plain_grid(says, &page, known_at);
    grid.unit.clone_from(&args.unit);
    list_fill(says, &mut grid, &rows);
    show(desk, &grid, &args.shown)
}

fn list_fill(says: Says<'_>, grid: &mut Grid, rows: &[BulletinRow]) {
    grid.columns = vec![
        says.column("unit", &msg!("column-unit-code"), Kind::Code).wide(),
        says.column("unit_name", &msg!("column-unit"), Kind::Text),
        says.column("number", &msg!("bulletin-column-number"), Kind::Integer),
        says.column("as_of", &msg!("bulletin-column-as-of"), Kind::Date),
        says.column("baseline", &msg!("bulletin-column-baseline"), Kind::Date),
        says.column("known_at", &msg!("bulletin-column-known-at"), Kind::Word).wide(),
        says.column("published_at", &msg!("bulletin-column-published"), Kind::Word),
        says.column("officer", &msg!("bulletin-column-officer"), Kind::Code).wide(),
        says.column("basis", &msg!("column-basis"), Kind::Text).wide(),
        says.column("sha256", &msg!("bulletin-column-sha256"), Kind::Code).wide(),
    ];
    grid.rows = rows
        .iter()
        .map(|row| {
            vec![
                Cell::code(&row.unit_code),
                says.unit_name(&row.unit_code),
                row.number.into(),
                row.as_of.into(),
                row.baseline.into(),
                says.moment(row.known_at),
                says.moment(row.published_at),
                Cell::code(&row.officer),
                Cell::text(&row.basis),
                Cell::code(&row.sha256),
            ]
        })
        .collect();
}

/// Rebuilds what was published from the record, and compares bytes.
///
/// # Errors
/// That one cannot be reproduced (exit code 10), that there is none, or that the record cannot be read.
pub fn verify(desk: &Desk, args: &BulletinVerifyArgs) -> Result<(), Failure> {
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
    Err(Failure::new(Exit::Violations, message).hinted(msg!("bulletin-verify-failed-hint")))
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
) -> Result<Vec<BulletinRow>, Failure> {
    let units = [unit.to_owned()];
    let known_at = session.known_at();
    let rows = in_txn(session, Access::Read, |txn| bulletin_list(txn, Some(&units), number, known_at))?;
    if rows.is_empty() {
        let unit = say::unit(unit, desk.words.lang());
        let message = match number {
            Some(number) => msg!("error-bulletin-number", unit = unit, number = number),
            None => msg!("error-bulletin-none", unit = unit),
        };
        return Err(Failure::new(Exit::NotFound, message).hinted(msg!("hint-bulletin-number")));
    }
    Ok(rows)
}

/// What is wrong with a published bulletin.
enum Wrong {
    /// The text kept is not the one that was entered.
    Digest { found: String, entered: String },
    /// The record gives something else.
    Place(Differing),
}

fn row_verify(session: &mut Session, row: &BulletinRow) -> Result<Vec<Wrong>, Failure> {
    let mut wrong = Vec::new();
    let found = sha256_hex(row.content.as_bytes());
    let entered = row.entered_sha256.clone().unwrap_or_default();
    if found != entered || found != row.sha256 {
        wrong.push(Wrong::Digest { found, entered });
    }
    // One that cannot be read is rebuilt in the form of today, and differs.
    let form = Published::read(&row.content).map_or(Form::NOW, |kept| kept.bulletin.form);
    let spec = BulletinSpec {
        form,
        unit: row.unit_code.clone(),
        month: Month::of(row.as_of),
        baseline: Month::of(row.baseline),
        known_at: row.known_at,
    };
    let rebuilt = published_read(session, &spec)?.content()?;
    if rebuilt != row.content {
        wrong.extend(differing(&row.content, &rebuilt).into_iter().map(Wrong::Place));
    }
    Ok(wrong)
}

fn verified_say(desk: &Desk, row: &BulletinRow, wrong: &[Wrong]) -> Result<(), Failure> {
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

fn side(text: Option<&str>) -> Message {
    match text {
        Some(text) => msg!("detail-line", text = text),
        None => msg!("bulletin-verify-absent"),
    }
}
