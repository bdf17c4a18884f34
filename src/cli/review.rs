//! `winddown review`: the queue, one item of it, and deciding what stands on it.

use std::collections::BTreeMap;

use uuid::Uuid;

use crate::actions::Grounds;
use crate::actions::error::ActionError;
use crate::actions::many::Row;
use crate::actions::review::{Resolved, ReviewDecision, ReviewResolve, apply, apply_many};
use crate::cli::args::{ManyArgs, OneOrMany, ReviewCommand, ReviewResolveArgs, ReviewRowArgs};
use crate::cli::desk::{Desk, access};
use crate::cli::listing;
use crate::cli::many::{rows_apply, rows_read_by};
use crate::cli::progress::Progress;
use crate::cli::review_list;
use crate::db::{Access, in_txn};
use crate::domain::institution::review::{Decision, Resolution};
use crate::intake::columns::ColumnsProfile;
use crate::msg;
use crate::office::lists::reviews::{ITEM_COLUMN, columns_beside, items_where};
use crate::office::outcome::Outcome;
use crate::office::pages::review::grid;
use crate::office::says::Says;
use crate::office::told::Told;
use crate::office::words::named;
use crate::reports::review::item;

/// Runs the command.
///
/// # Errors
/// What the act, or the database, says.
pub fn run(desk: &Desk, command: &ReviewCommand) -> Result<(), Told> {
    match command {
        ReviewCommand::List { kind, resolved, unit, limit, shown } => {
            review_list::run(desk, kind, *resolved, unit.as_deref(), *limit, shown)
        }
        ReviewCommand::Show { item: id, shown } => {
            let mut session = desk.reading()?;
            let missing = || ActionError::NoReview { item: id.clone() };
            let review = Uuid::parse_str(id.trim()).map_err(|_| missing())?;
            let found = in_txn(&mut session, Access::Read, |txn| item(txn, review))?.ok_or_else(missing)?;
            listing::show(desk, &grid(Says(&desk.words), &found, session.known_at()), shown)
        }
        ReviewCommand::Resolve(asked) => match asked.as_ref() {
            OneOrMany::Many(many) => of_file(desk, many),
            OneOrMany::One(args) => match &args.item {
                Some(item) => one(desk, args, item),
                None => of_list(desk, args),
            },
        },
    }
}

fn one(desk: &Desk, args: &ReviewResolveArgs, item: &str) -> Result<(), Told> {
    let resolve = resolve_of(args, item, Desk::grounds(&args.grounds)?);
    let mut session = desk.session()?;
    let resolved = apply(&mut session, access(args.grounds.dry_run), &resolve)?;
    let Resolved { name, resolution, recorded, attached, case, already, .. } = resolved;
    let how = named(resolution);
    let outcome = Outcome::of(already, args.grounds.dry_run);
    let line = msg!("review-resolved", outcome = outcome, name = name, how = how);
    desk.printer.line(&desk.words, &line)?;
    if let Some(recorded) = recorded {
        let label = named(recorded).with("rows", 1_u32);
        desk.printer.line(&desk.words, &msg!("review-recorded", label = label))?;
    }
    if !attached.is_empty() {
        desk.printer.line(&desk.words, &msg!("review-attached", outcome = outcome, words = attached))?;
    }
    if let Some(case) = case {
        desk.printer
            .line(&desk.words, &msg!("act-case-opened-by-correction", outcome = outcome, case = case.to_string()))?;
    }
    Ok(())
}

fn resolve_of(args: &ReviewResolveArgs, item: &str, grounds: Grounds) -> ReviewResolve {
    let decision = match (&args.same, args.new, args.dismiss) {
        (Some(institution), _, _) => ReviewDecision::Same { institution: institution.clone(), renamed: args.renamed },
        (None, true, _) => ReviewDecision::New { unit: args.unit.clone() },
        (None, false, true) => ReviewDecision::Dismiss,
        (None, false, false) => ReviewDecision::AsFound,
    };
    let (item, state, effective, reason) = (item.to_owned(), args.state, args.effective, args.reason);
    ReviewResolve { item, decision, state, effective, reason, grounds }
}

/// Decides every item of the list that satisfies the filters, all in one way.
fn of_list(desk: &Desk, args: &ReviewResolveArgs) -> Result<(), Told> {
    let grounds = Desk::grounds(&args.grounds)?;
    let mut session = desk.session()?;
    let items = items_where(&mut session, Says(&desk.words), &args.filter)?;
    let row = |(number, item): (u32, Uuid)| Row { number, act: resolve_of(args, &item.to_string(), grounds.clone()) };
    let rows: Vec<Row<ReviewResolve>> = items.into_iter().map(row).collect();
    let progress = Progress::new(desk);
    let how = access(args.grounds.dry_run);
    let resolved = apply_many(&mut session, how, &rows, &mut |done, all| progress.show(done, all));
    progress.end();
    done_say(desk, &resolved?, args.grounds.dry_run)
}

/// Decides the items of a file, each in its own way.
fn of_file(desk: &Desk, many: &ManyArgs) -> Result<(), Told> {
    // The queue as it was written to a file, with decisions beside it.
    let queue = ColumnsProfile::of_ours(ITEM_COLUMN, "item", columns_beside(Says(&desk.words)));
    let (rows, told) = rows_read_by(desk, many, queue, |args: &ReviewRowArgs, shared| {
        let mut resolve = resolve_of_row(args)?;
        resolve.grounds.evidence.extend(shared.iter().cloned());
        Ok(resolve)
    })?;
    let resolved = rows_apply(desk, many, &rows, told, apply_many)?;
    done_say(desk, &resolved, many.dry_run)
}

fn resolve_of_row(args: &ReviewRowArgs) -> Result<ReviewResolve, Told> {
    let decision = match (args.decision, &args.institution) {
        (Decision::Same, Some(institution)) => {
            ReviewDecision::Same { institution: institution.clone(), renamed: args.renamed }
        }
        (Decision::Same | Decision::AsFound, _) => ReviewDecision::AsFound,
        (Decision::New, _) => ReviewDecision::New { unit: args.office.clone() },
        (Decision::Dismiss, _) => ReviewDecision::Dismiss,
    };
    Ok(ReviewResolve {
        item: args.item.clone(),
        decision,
        state: args.state,
        effective: args.effective,
        reason: args.reason,
        grounds: Desk::grounds(&args.grounds)?,
    })
}

/// Counts what became of many.
fn done_say(desk: &Desk, resolved: &[Resolved], dry_run: bool) -> Result<(), Told> {
    let outcome = Outcome::of(false, dry_run);
    let already = resolved.iter().filter(|one| one.already).count();
    let now: Vec<&Resolved> = resolved.iter().filter(|one| !one.already).collect();
    let items = now.len();
    desk.printer.line(&desk.words, &msg!("review-many", outcome = outcome, items = items, already = already))?;
    let dismissed = now.iter().filter(|one| one.resolution == Resolution::Dismissed).count();
    if dismissed > 0 {
        desk.printer.line(&desk.words, &msg!("review-many-dismissed", items = dismissed))?;
    }
    let mut recorded = BTreeMap::new();
    for one in now.iter().filter_map(|one| one.recorded) {
        let known: &mut u32 = recorded.entry(one).or_default();
        *known = known.saturating_add(1);
    }
    for (one, rows) in recorded {
        desk.printer.line(&desk.words, &named(one).with("rows", rows))?;
    }
    let cases = now.iter().filter(|one| one.case.is_some()).count();
    if cases > 0 {
        desk.printer.line(&desk.words, &msg!("import-cases", cases = cases))?;
    }
    Ok(())
}
