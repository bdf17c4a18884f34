//! `winddown review`: the queue, and deciding what stands on it.

use crate::actions::review::{Resolved, ReviewDecision, ReviewResolve, apply};
use crate::cli::args::{ReviewCommand, ReviewResolveArgs};
use crate::cli::desk::{Desk, access};
use crate::cli::review_list;
use crate::msg;
use crate::office::outcome::Outcome;
use crate::office::told::Told;
use crate::office::words::named;

/// Runs the command.
///
/// # Errors
/// What the act, or the database, says.
pub fn run(desk: &Desk, command: &ReviewCommand) -> Result<(), Told> {
    match command {
        ReviewCommand::List { kind, resolved, unit, limit, shown } => {
            review_list::run(desk, kind, *resolved, unit.as_deref(), *limit, shown)
        }
        ReviewCommand::Resolve(args) => resolve(desk, args),
    }
}

fn resolve(desk: &Desk, args: &ReviewResolveArgs) -> Result<(), Told> {
    let decision = match (&args.same, args.new, args.dismiss) {
        (Some(institution), _, _) => ReviewDecision::Same(institution.clone()),
        (None, true, _) => ReviewDecision::New { unit: args.unit.clone() },
        (None, false, true) => ReviewDecision::Dismiss,
        (None, false, false) => ReviewDecision::AsFound,
    };
    let resolve = ReviewResolve {
        item: args.item.clone(),
        decision,
        state: args.state,
        effective: args.effective,
        reason: args.reason,
        grounds: Desk::grounds(&args.grounds)?,
    };
    let mut session = desk.session()?;
    let Resolved { name, resolution, recorded, case, already, .. } =
        apply(&mut session, access(args.grounds.dry_run), &resolve)?;
    let how = named(resolution);
    let outcome = Outcome::of(already, args.grounds.dry_run);
    let line = msg!("review-resolved", outcome = outcome, name = name, how = how);
    desk.printer.line(&desk.words, &line)?;
    if let Some(recorded) = recorded {
        let label = named(recorded).with("rows", 1_u32);
        desk.printer.line(&desk.words, &msg!("review-recorded", label = label))?;
    }
    if let Some(case) = case {
        desk.printer
            .line(&desk.words, &msg!("act-case-opened-by-correction", outcome = outcome, case = case.to_string()))?;
    }
    Ok(())
}
