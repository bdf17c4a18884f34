//! Recording hand-overs.

use crate::actions::handover_record::{HandOverRecording, HandOverStep, apply};
use crate::cli::args::{HandoverAddArgs, HandoverCorrectArgs, HandoverRemoveArgs, ManyArgs, ReceiptArgs};
use crate::cli::desk::{Desk, access};
use crate::cli::many;
use crate::domain::institution::handover::{HandOver, HandOverFact};
use crate::msg;
use crate::office::outcome::{Outcome, recorded_said};
use crate::office::told::Told;
use crate::office::words::handover::{counts_said, hand_over_said};
use crate::office::words::named;

pub(super) fn add(desk: &Desk, args: &HandoverAddArgs) -> Result<(), Told> {
    step_run(desk, &args.of, made(args))
}

/// Hand-overs of a file.
pub(super) fn add_many(desk: &Desk, file: &ManyArgs) -> Result<(), Told> {
    many::run(desk, file, |_, args: &HandoverAddArgs| recording_of(&args.of, made(args)))
}

fn made(args: &HandoverAddArgs) -> HandOverStep {
    let of = &args.of;
    HandOverStep::Made(HandOver {
        list: of.list,
        receiver: args.receiver.clone(),
        receipt: of.receipt.clone(),
        receipt_on: args.receipt_on.unwrap_or(of.effective),
        handed: args.handed,
        accepted: args.accepted,
        rejected: args.rejected,
        amount: args.amount,
        overdue_days: args.overdue_days,
        rests_on: args.rests_on.clone(),
    })
}

fn recording_of(of: &ReceiptArgs, step: HandOverStep) -> Result<HandOverRecording, Told> {
    Ok(HandOverRecording {
        institution: of.institution.clone(),
        step,
        on: of.effective,
        grounds: Desk::grounds(&of.grounds)?,
    })
}

pub(super) fn correct(desk: &Desk, args: &HandoverCorrectArgs) -> Result<(), Told> {
    let step = HandOverStep::Counted {
        handed: args.handed,
        accepted: args.accepted,
        rejected: args.rejected,
        of: (args.of.list, args.of.receipt.clone()),
    };
    step_run(desk, &args.of, step)
}

pub(super) fn remove(desk: &Desk, args: &HandoverRemoveArgs) -> Result<(), Told> {
    let step = HandOverStep::Removed {
        persons: args.persons,
        ground: args.ground,
        of: (args.of.list, args.of.receipt.clone()),
    };
    step_run(desk, &args.of, step)
}

fn step_run(desk: &Desk, of: &ReceiptArgs, step: HandOverStep) -> Result<(), Told> {
    let dry_run = of.grounds.dry_run;
    let recording = recording_of(of, step)?;
    let mut session = desk.session()?;
    let recorded = apply(&mut session, access(dry_run), &recording)?;
    let (name, what, seq) = (&recorded.name, hand_over_said(&recorded.fact), recorded.seq);
    let line = recorded_said(Outcome::of(recorded.already, dry_run), name, what, seq);
    desk.printer.line(&desk.words, &line)?;
    if let Some(now) = &recorded.now {
        let state = counts_said(now);
        let line = if dry_run && !recorded.already {
            msg!("case-then", state = state)
        } else {
            msg!("case-now", state = state)
        };
        desk.printer.line(&desk.words, &line)?;
        if matches!(recorded.fact, HandOverFact::Removed(_)) {
            for joint in &recorded.resting {
                let note = msg!(
                    "hand-over-rests",
                    receipt = &joint.made.receipt,
                    list = named(now.made.list),
                    standing = joint.standing()
                );
                desk.printer.note(&desk.words, &note);
            }
        }
    }
    Ok(())
}
