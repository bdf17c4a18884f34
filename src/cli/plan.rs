//! `plan`: what a reduction is to reach, and what it has reached.

use crate::actions::institution_resolve;
use crate::actions::plan_set::{PlanSet, PlanStands, Whose, apply};
use crate::cli::args::{ListArgs, PlanCommand, PlanSetArgs};
use crate::cli::desk::{Desk, access};
use crate::cli::listing::show;
use crate::db::{Access, in_txn};
use crate::domain::returns::Target;
use crate::domain::sentence::next::{Field, Next};
use crate::msg;
use crate::office::asked::Frame;
use crate::office::lists::plans::{figure_parse, grid};
use crate::office::outcome::{Outcome, recorded_said};
use crate::office::says::Says;
use crate::office::told::{Told, Trouble};
use crate::office::words::case::plan_said;
use crate::office::words::figures::quantity_said;
use crate::office::words::named;
use crate::office::words::record as say;
use crate::reports::plan_show::{PlansOf, plans_shown};

/// Runs the command.
///
/// # Errors
/// What the act, or the database, says, or that the page cannot be written.
pub fn run(desk: &Desk, command: &PlanCommand) -> Result<(), Told> {
    match command {
        PlanCommand::Set(args) => set(desk, args),
        PlanCommand::Show { institution, list } => shown_run(desk, institution.as_deref(), list),
    }
}

fn set(desk: &Desk, args: &PlanSetArgs) -> Result<(), Told> {
    let whose = match (&args.unit, &args.institution) {
        (Some(unit), _) => Whose::Unit(unit.clone()),
        (None, Some(institution)) => Whose::Institution(institution.clone()),
        (None, None) => return Err(whose_unsaid()),
    };
    let baseline = args.baseline.as_deref();
    let targets = args
        .target
        .iter()
        .map(|target| Ok(Target { month: target.month, at_most: figure_parse(args.measure, &target.figure)? }));
    let request = PlanSet {
        whose,
        measure: args.measure,
        baseline_month: args.baseline_month,
        baseline: baseline.map(|text| figure_parse(args.measure, text)).transpose()?,
        end_on: args.end,
        targets: targets.collect::<Result<_, Told>>()?,
        on: args.effective,
        confirmed: args.yes,
        grounds: Desk::grounds(&args.grounds)?,
    };
    let dry_run = args.grounds.dry_run;
    let mut session = desk.session()?;
    let stands = apply(&mut session, access(dry_run), &request)?;
    let name = match (&stands.name, &args.unit) {
        (Some(name), _) => name.clone(),
        (None, Some(unit)) => say::unit(unit, desk.words.lang()),
        (None, None) => String::new(),
    };
    stands_say(desk, &name, &stands, dry_run)
}

fn stands_say(desk: &Desk, name: &str, stands: &PlanStands, dry_run: bool) -> Result<(), Told> {
    let (what, seq) = (plan_said(&stands.plan), stands.seq);
    let line = recorded_said(Outcome::of(stands.already, dry_run), name, what, seq);
    desk.printer.line(&desk.words, &line)?;
    if stands.already {
        return Ok(());
    }
    let on = stands.on;
    let line = match &stands.replaced {
        Some(before) => msg!("plan-in-place", on = on, before = plan_said(&before.plan), since = before.from),
        None => msg!("plan-from", on = on),
    };
    desk.printer.line(&desk.words, &line)?;
    if stands.taken {
        let taken = msg!(
            "plan-baseline-taken",
            measure = named(stands.plan.measure),
            month = stands.plan.baseline_month.to_string(),
            figure = quantity_said(stands.plan.baseline)
        );
        desk.printer.note(&desk.words, &taken);
    }
    Ok(())
}

fn shown_run(desk: &Desk, institution: Option<&str>, args: &ListArgs) -> Result<(), Told> {
    let mut session = desk.reading()?;
    let frame = Frame::of(&session, &args.asked())?;
    let (name, plans) = in_txn(&mut session, Access::Read, |txn| {
        let (name, of) = match (institution, &args.unit) {
            (Some(text), _) => {
                let found = institution_resolve(txn, text)?;
                (found.name, PlansOf::Institution(found.subject_id))
            }
            (None, Some(unit)) => (say::unit(unit, desk.words.lang()), PlansOf::Unit(unit.clone())),
            (None, None) => return Err(whose_unsaid()),
        };
        Ok::<_, Told>((name, plans_shown(txn, &frame.cut, &of)?))
    })?;
    let grid = grid(Says(&desk.words), &frame, &name, &plans);
    show(desk, &grid, &args.shown)
}

fn whose_unsaid() -> Told {
    let next = Next::again().open(Field::Unit);
    Told::new(Trouble::Usage, msg!("error-plan-whose")).hinted(msg!("hint-plan-whose", next = next))
}
