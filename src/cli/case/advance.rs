//! `case advance`: the next stage of a case.

use crate::actions::case_advance::{CaseAdvance, CaseAdvanced, apply};
use crate::cli::args::CaseAdvanceArgs;
use crate::cli::case::record::now_line;
use crate::cli::desk::{Desk, access};
use crate::domain::case::steps::correct;
use crate::domain::sentence::next::Field;
use crate::domain::tracks::State;
use crate::msg;
use crate::office::outcome::Outcome;
use crate::office::says::state_name;
use crate::office::told::Told;
use crate::office::words::case_now::money;
use crate::office::words::named;
use crate::office::words::record as say;

/// Moves the case and says what is now true.
///
/// # Errors
/// What the act, or the database, says.
pub(super) fn run(desk: &Desk, args: &CaseAdvanceArgs) -> Result<(), Told> {
    let writing = &args.writing;
    let advance = CaseAdvance {
        institution: args.institution.clone(),
        to: args.stage,
        effective: writing.effective,
        reason: args.reason,
        grounds: Desk::grounds(&writing.grounds)?,
        expected: writing.expect,
    };
    let dry_run = writing.grounds.dry_run;
    let mut session = desk.session()?;
    let advanced = apply(&mut session, access(dry_run), &advance)?;
    advanced_say(desk, &advanced, dry_run)
}

fn advanced_say(desk: &Desk, advanced: &CaseAdvanced, dry_run: bool) -> Result<(), Told> {
    let (name, seq, since) = (&advanced.name, advanced.seq, advanced.effective);
    let stage = state_name(State::Clearance(advanced.to));
    let became = Outcome::of(advanced.already, dry_run);
    let line = msg!("case-advanced", outcome = became, name = name, stage = stage, since = since, seq = seq);
    desk.printer.line(&desk.words, &line)?;
    let would = dry_run && !advanced.already;
    if let Some(outcome) = advanced.outcome {
        let (code, result) = (outcome.code(), named(outcome));
        let line = msg!("case-cleared", outcome = became, result = result, code = code);
        desk.printer.line(&desk.words, &line)?;
    }
    if let Some(stage) = advanced.record.stage.filter(|stage| *stage != advanced.to) {
        let stage = state_name(State::Clearance(stage));
        desk.printer.line(&desk.words, &msg!("case-late-move", stage = stage))?;
    }
    now_line(desk, money(&advanced.record), would)?;
    if !advanced.owed.is_empty() && !advanced.already {
        let kinds: Vec<&str> = advanced.owed.iter().filter_map(|need| need.split('|').next()).collect();
        let next = correct(Some(seq)).is(Field::Institution, name).each(Field::Evidence, &kinds);
        let line = msg!("case-owed", needs = say::owed(&advanced.owed), next = next);
        desk.printer.line(&desk.words, &line)?;
    }
    Ok(())
}
