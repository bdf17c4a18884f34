//! `return approve` and `return unlock`.

use chrono::NaiveDate;

use crate::actions::month_approve::MonthApprove;
use crate::actions::month_unlock::MonthUnlock;
use crate::actions::{month_approve, month_unlock};
use crate::cli::args::{ReturnApproveArgs, ReturnUnlockArgs};
use crate::cli::desk::{Desk, access};
use crate::domain::value::month::Month;
use crate::msg;
use crate::office::outcome::Outcome;
use crate::office::told::Told;
use crate::office::words::record as say;
use crate::words::{Message, Value};

/// Approves a month.
///
/// # Errors
/// What the act, or the database, says.
pub fn approve_run(desk: &Desk, args: &ReturnApproveArgs) -> Result<(), Told> {
    let request = MonthApprove {
        unit: args.unit.clone(),
        month: args.month,
        with_missing: args.with_missing,
        with_below: args.with_below,
        grounds: Desk::grounds(&args.grounds)?,
    };
    let dry_run = args.grounds.dry_run;
    let mut session = desk.session()?;
    let approved = month_approve::apply(&mut session, access(dry_run), &request)?;
    for (unit, receipt) in &approved.units {
        let outcome = Outcome::of(false, dry_run);
        let line = approved_said(desk, outcome, (unit, &args.month), None, (receipt.received, receipt.expected));
        desk.printer.line(&desk.words, &line)?;
    }
    if dry_run && !approved.units.is_empty() {
        desk.printer.line(&desk.words, &msg!("months-nothing-written"))?;
    }
    if let Some(stood) = &approved.stood {
        let of_month = (stood.unit.as_str(), &args.month);
        let line = approved_said(desk, Outcome::Already, of_month, Some(stood.on), (stood.received, stood.expected));
        desk.printer.line(&desk.words, &line)?;
    }
    Ok(())
}

/// That a unit approved a month; the day, where it did so before.
fn approved_said(
    desk: &Desk,
    outcome: Outcome,
    (unit, month): (&str, &Month),
    day: Option<NaiveDate>,
    (received, expected): (i64, i64),
) -> Message {
    msg!(
        "months-approved",
        outcome = outcome,
        unit = say::unit(unit, desk.words.lang()),
        month = month.to_string(),
        day = day.map_or_else(|| "".into(), Value::from),
        received = received,
        expected = expected
    )
}

/// Unlocks a month.
///
/// # Errors
/// What the act, or the database, says.
pub fn unlock_run(desk: &Desk, args: &ReturnUnlockArgs) -> Result<(), Told> {
    let request = MonthUnlock {
        unit: args.unit.clone(),
        month: args.month,
        with_below: args.with_below,
        grounds: Desk::grounds(&args.grounds)?,
    };
    let dry_run = args.grounds.dry_run;
    let mut session = desk.session()?;
    let unlocked = month_unlock::apply(&mut session, access(dry_run), &request)?;
    let lang = desk.words.lang();
    let month = args.month.to_string();
    for unit in &unlocked.units {
        let (name, outcome) = (say::unit(unit, lang), Outcome::of(false, dry_run));
        desk.printer.line(&desk.words, &msg!("months-unlocked", outcome = outcome, unit = name, month = &month))?;
    }
    if dry_run && !unlocked.units.is_empty() {
        desk.printer.line(&desk.words, &msg!("months-nothing-written"))?;
    }
    if unlocked.units.is_empty() {
        let name = say::unit(&args.unit, lang);
        let line = msg!("months-unlocked", outcome = Outcome::Already, unit = name, month = &month);
        desk.printer.line(&desk.words, &line)?;
    }
    Ok(())
}
