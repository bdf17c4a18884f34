//! `institution classify`, `institution registration`, and the lists of both.

use crate::actions::aspect_record::{AspectRecording, apply};
use crate::cli::args::{AspectArgs, ClassifyArgs, OneOrMany, RegistrationArgs};
use crate::cli::desk::{Desk, access};
use crate::cli::many;
use crate::domain::institution::aspect::{AspectFact, RegistrationStatus};
use crate::msg;
use crate::office::outcome::{Outcome, recorded_said};
use crate::office::told::Told;
use crate::office::words::aspect::aspect_said;
use crate::office::words::named;
use crate::words::Message;

/// Records a class, or those of a file.
///
/// # Errors
/// What the act, or the database, says.
pub fn classify(desk: &Desk, args: &OneOrMany<ClassifyArgs>) -> Result<(), Told> {
    let of = |args: &ClassifyArgs| {
        let fact = AspectFact::Class(args.class);
        recording_of(&args.institution, fact, &args.of)
    };
    match args {
        OneOrMany::One(args) => record(desk, &of(args)?, args.of.grounds.dry_run),
        OneOrMany::Many(file) => many::run(desk, file, |_, args: &ClassifyArgs| of(args)),
    }
}

/// Records how a legal entity is registered, or those of a file.
///
/// # Errors
/// What the act, or the database, says.
pub fn registration(desk: &Desk, args: &OneOrMany<RegistrationArgs>) -> Result<(), Told> {
    let of = |args: &RegistrationArgs| {
        let fact = AspectFact::Registration(args.status);
        recording_of(&args.institution, fact, &args.of)
    };
    match args {
        OneOrMany::One(args) => record(desk, &of(args)?, args.of.grounds.dry_run),
        OneOrMany::Many(file) => many::run(desk, file, |_, args: &RegistrationArgs| of(args)),
    }
}

fn recording_of(institution: &str, fact: AspectFact, of: &AspectArgs) -> Result<AspectRecording, Told> {
    Ok(AspectRecording {
        institution: institution.to_owned(),
        fact,
        on: of.effective,
        expected: of.expect,
        grounds: Desk::grounds(&of.grounds)?,
    })
}

fn record(desk: &Desk, recording: &AspectRecording, dry_run: bool) -> Result<(), Told> {
    let mut session = desk.session()?;
    let recorded = apply(&mut session, access(dry_run), recording)?;
    let (name, seq) = (&recorded.name, recorded.seq);
    let (what, since) = (aspect_said(recording.fact), recording.on);
    let what = msg!("aspect-since", what = what, since = since);
    let line = recorded_said(Outcome::of(recorded.already, dry_run), name, what, seq);
    desk.printer.line(&desk.words, &line)?;
    let Some(now) = &recorded.now else {
        return Ok(());
    };
    if now.fact != recording.fact {
        let state = aspect_said(now.fact);
        let line = if dry_run { msg!("case-then", state = state) } else { msg!("case-now", state = state) };
        desk.printer.line(&desk.words, &line)?;
    }
    if now.fact == AspectFact::Registration(RegistrationStatus::Revoked) {
        desk.printer.note(&desk.words, &msg!("aspect-revoked"));
    }
    if !recorded.doubts.is_empty() {
        let doubts: Vec<Message> = recorded.doubts.iter().copied().map(named).collect();
        desk.printer.note(&desk.words, &msg!("aspect-doubted", doubts = doubts));
    }
    Ok(())
}
