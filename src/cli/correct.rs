//! `winddown correct`: an entry that points at a wrong one.

use crate::actions::correct::{Correct, ParticularsAsked, apply};
use crate::cli::args::{CorrectArgs, OneOrMany};
use crate::cli::desk::{Desk, access};
use crate::cli::{many, typed};
use crate::domain::tracks::State;
use crate::domain::tracks::act::Correction;
use crate::domain::value::effective::Precision;
use crate::msg;
use crate::office::outcome::Outcome;
use crate::office::says::state_name;
use crate::office::told::{Told, Trouble};

/// Runs the command.
///
/// # Errors
/// What the act, or the database, says.
pub fn run(desk: &Desk, args: &OneOrMany<CorrectArgs>) -> Result<(), Told> {
    match args {
        OneOrMany::One(args) => one_run(desk, args),
        OneOrMany::Many(file) => many::run(desk, file, |_, args: &CorrectArgs| asked(args)),
    }
}

fn asked(args: &CorrectArgs) -> Result<Correct, Told> {
    Ok(Correct {
        institution: args.institution.clone(),
        track: args.track,
        target: args.seq,
        change: Correction {
            strike: args.strike,
            effective_on: args.effective,
            // Whoever gives a day knows it.
            precision: args.effective.map(|_| Precision::Exact),
            state: state_read(args)?,
            reason: args.to_reason,
            basis: args.to_basis.clone(),
            amount: args.amount,
            lenders: args.lenders,
            particulars: None,
        },
        particulars: ParticularsAsked {
            name: args.name.clone(),
            identifier: args.identifier.clone(),
            wrong: args.wrong.clone(),
            registered: args.registered.clone(),
            operating: args.operating.clone(),
            launched: args.launched,
            class: args.class,
            registration: args.registration,
            accept_check_digit: args.accept_check_digit,
        },
        reason: args.reason,
        grounds: Desk::grounds(&args.grounds)?,
        expected: args.expect,
    })
}

fn one_run(desk: &Desk, args: &CorrectArgs) -> Result<(), Told> {
    corrected(desk, &asked(args)?, args.grounds.dry_run)
}

/// Records a correction and says what is now true.
///
/// # Errors
/// What the act, or the database, says.
pub(super) fn corrected(desk: &Desk, correct: &Correct, dry_run: bool) -> Result<(), Told> {
    let mut session = desk.session()?;
    let corrected = apply(&mut session, access(dry_run), correct)?;
    let (name, seq, target) = (&corrected.name, corrected.seq, corrected.target);
    let outcome = Outcome::of(corrected.already, dry_run);
    let line = msg!("act-corrected", outcome = outcome, name = name, seq = seq, target = target);
    desk.printer.line(&desk.words, &line)?;
    let now = match corrected.now {
        Some(stage @ State::Clearance(_)) => {
            msg!("case-stands", outcome = outcome, name = name, stage = state_name(stage))
        }
        Some(now) => msg!("act-now", outcome = outcome, name = name, state = state_name(now)),
        None => msg!("act-now-nothing", name = name),
    };
    desk.printer.line(&desk.words, &now)?;
    if let Some(case) = corrected.case {
        let opened = msg!("act-case-opened-by-correction", outcome = outcome, case = case.to_string());
        desk.printer.line(&desk.words, &opened)?;
    }
    Ok(())
}

/// The state given, by its code or its word, as one of the entry's track.
///
/// # Errors
/// That the track has no such state, with those it has.
fn state_read(args: &CorrectArgs) -> Result<Option<String>, Told> {
    let (Some(text), Some(kind)) = (&args.state, typed::states_kind(args.track)) else {
        return Ok(args.state.clone());
    };
    if let Some(code) = kind.code_of(text) {
        return Ok(Some(code.to_owned()));
    }
    let line = |code: &&'static str| {
        let said = kind.said(code)?;
        Some(msg!("detail-code", code = *code, words = said))
    };
    Err(Told::new(Trouble::Usage, msg!("usage-value-unknown", argument = "--state <STATE>", value = text))
        .detailed(kind.codes.iter().filter_map(line).collect()))
}
