//! `case toll`: clocks that stand still, for one case or for every case of a unit.

use chrono::NaiveDate;

use crate::actions::case_record::CaseRecording;
use crate::actions::correct::{Correct, ParticularsAsked};
use crate::actions::toll::{Toll, TollAct, apply};
use crate::cli::args::{CaseTollArgs, DayOrFile};
use crate::cli::case::record::{Act, act_run, now_line};
use crate::cli::desk::{Desk, access};
use crate::domain::case::fact::CaseFact;
use crate::domain::clock::tolling::TollingGiven;
use crate::domain::tracks::Track;
use crate::domain::tracks::act::Correction;
use crate::domain::unit::fact::UnitFact;
use crate::domain::value::reason::Reason;
use crate::msg;
use crate::office::outcome::{Outcome, recorded_said};
use crate::office::told::{Told, Trouble};
use crate::office::words::case::unit_said;
use crate::office::words::record as say;

/// Records the grant, or its end.
///
/// # Errors
/// What the act, or the database, says.
pub(super) fn run(desk: &Desk, args: &CaseTollArgs) -> Result<(), Told> {
    let act = asked(args)?;
    match (&args.unit, &args.institution) {
        (Some(unit), _) => unit_run(desk, unit, act, args),
        (None, Some(institution)) => case_run(desk, institution, act, args),
        (None, None) => Err(incomplete()),
    }
}

fn incomplete() -> Told {
    Told::new(Trouble::Usage, msg!("error-toll-incomplete"))
}

fn asked(args: &CaseTollArgs) -> Result<TollAct, Told> {
    if let Some(grant) = args.strike {
        return Ok(TollAct::Strike { grant });
    }
    match (args.end, &args.from, &args.approver, args.to) {
        (Some(grant), _, _, Some(on)) => Ok(TollAct::End { grant, on }),
        (None, Some(DayOrFile::Day(from)), Some(approver), Some(to)) if !args.clock.is_empty() => {
            let mut clocks = args.clock.clone();
            clocks.sort_unstable();
            clocks.dedup();
            let given = TollingGiven { clocks, to, approver: approver.clone() };
            Ok(TollAct::Grant { from: *from, given })
        }
        (_, _, _, _) => Err(incomplete()),
    }
}

/// The fact and its day; none for what is struck, which is a correction.
fn fact_of(asked: TollAct) -> Option<(CaseFact, NaiveDate)> {
    match asked {
        TollAct::Grant { from, given } => Some((CaseFact::Tolled(given), from)),
        TollAct::End { grant, on } => Some((CaseFact::TollingEnded { grant }, on)),
        TollAct::Strike { .. } => None,
    }
}

fn act_of(on: NaiveDate, args: &CaseTollArgs) -> Result<Act, Told> {
    Ok(Act {
        on,
        grounds: Desk::grounds(&args.grounds)?,
        expected: args.expect,
        dry_run: args.grounds.dry_run,
        confirmed: false,
    })
}

/// The recording that a row of a file asks for.
///
/// # Errors
/// That it says too little, or a file of evidence cannot be read.
pub(super) fn recording_of(args: &CaseTollArgs) -> Result<CaseRecording, Told> {
    let institution = args.institution.as_deref().ok_or_else(incomplete)?;
    let (fact, on) = fact_of(asked(args)?).ok_or_else(incomplete)?;
    Ok(act_of(on, args)?.recording(institution, fact))
}

/// A grant of a case is struck as every entry of it is.
fn case_strike(desk: &Desk, institution: &str, grant: i32, args: &CaseTollArgs) -> Result<(), Told> {
    let strike = Correct {
        institution: institution.to_owned(),
        track: Track::Clearance,
        target: grant,
        change: Correction { strike: true, ..Correction::default() },
        particulars: ParticularsAsked::default(),
        reason: Reason::Mistake,
        grounds: Desk::grounds(&args.grounds)?,
        expected: args.expect,
    };
    crate::cli::correct::corrected(desk, &strike, args.grounds.dry_run)
}

fn case_run(desk: &Desk, institution: &str, asked: TollAct, args: &CaseTollArgs) -> Result<(), Told> {
    if let TollAct::Strike { grant } = asked {
        return case_strike(desk, institution, grant, args);
    }
    let (fact, on) = fact_of(asked).ok_or_else(incomplete)?;
    let granted = matches!(fact, CaseFact::Tolled(_));
    let act = act_of(on, args)?;
    let recorded = act_run(desk, institution, fact, act)?;
    let new = recorded.entries.iter().any(|(_, already)| !already);
    // A grant is late by the day it is recorded; the record in hand tells it.
    let late = recorded.record.grants.values().any(|grant| {
        let seq = recorded.entries.first().map(|(seq, _)| *seq);
        Some(grant.seq) == seq && crate::domain::value::days::legal_day(grant.recorded_at) > grant.from
    });
    if granted && new && late {
        desk.printer.note(&desk.words, &msg!("toll-late"));
    }
    Ok(())
}

fn unit_run(desk: &Desk, unit: &str, asked: TollAct, args: &CaseTollArgs) -> Result<(), Told> {
    let what = match &asked {
        TollAct::Grant { given, .. } => unit_said(&UnitFact::Tolled(given.clone())),
        TollAct::End { grant, .. } => unit_said(&UnitFact::TollingEnded { grant: *grant }),
        TollAct::Strike { grant } => msg!("toll-struck", seq = *grant),
    };
    let from = match &asked {
        TollAct::Grant { from, .. } => Some(*from),
        TollAct::End { .. } | TollAct::Strike { .. } => None,
    };
    let toll = Toll { unit: unit.to_owned(), act: asked, grounds: Desk::grounds(&args.grounds)? };
    let dry_run = args.grounds.dry_run;
    let mut session = desk.session()?;
    let tolled = apply(&mut session, access(dry_run), &toll)?;
    let name = say::unit(unit, desk.words.lang());
    let seq = tolled.seq;
    let line = recorded_said(Outcome::of(tolled.already, dry_run), &name, what, seq);
    desk.printer.line(&desk.words, &line)?;
    let grants = tolled.grants.iter().filter(|grant| grant.from <= grant.to).count();
    let state = vec![msg!("now-grants", grants = grants, unit = name)];
    now_line(desk, state, dry_run && !tolled.already)?;
    if !tolled.already && from.is_some_and(|from| from < session.today()) {
        desk.printer.note(&desk.words, &msg!("toll-late"));
    }
    Ok(())
}
