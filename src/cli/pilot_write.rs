//! `winddown pilot ...`, what writes: from words to acts, and what is then true.

use chrono::NaiveDate;

use crate::actions::pilot_advance::{PilotAdvance, PilotAdvanced};
use crate::actions::pilot_apply::PilotApply;
use crate::actions::pilot_record::{PilotRecorded, PilotRecording};
use crate::actions::{Grounds, pilot_advance, pilot_apply, pilot_record};
use crate::cli::args::{
    ConditionCommand, ConditionSetArgs, OneOrMany, PilotAdvanceArgs, PilotApplyArgs, PilotConditionArgs, PilotTollArgs,
    PilotWriteCommand, WritingArgs,
};
use crate::cli::desk::{Desk, access};
use crate::cli::many;
use crate::cli::pilot_now::{next_line, now_line, stage_line};
use crate::domain::clock::tolling::TollingGiven;
use crate::domain::pilot::fact::{PilotFact, Term};
use crate::domain::pilot::steps;
use crate::domain::sentence::next::{Field, Next};
use crate::domain::tracks::State;
use crate::msg;
use crate::office::outcome::{Outcome, recorded_said};
use crate::office::says::state_name;
use crate::office::told::{Told, Trouble};
use crate::office::words::pilot::pilot_said;
use crate::office::words::pilot_now::now_said;
use crate::office::words::record as say;

/// Runs the command.
///
/// # Errors
/// What the act, or the database, says.
pub fn run(desk: &Desk, command: &PilotWriteCommand) -> Result<(), Told> {
    match command {
        PilotWriteCommand::Apply(args) => apply_run(desk, args),
        PilotWriteCommand::Advance(args) => advance_run(desk, args),
        PilotWriteCommand::Pack(args) => {
            let mut items = args.item.clone();
            items.sort_unstable();
            items.dedup();
            let facts = items.into_iter().map(|item| PilotFact::PackItemFiled { item });
            facts_run(desk, &args.institution, facts.collect(), &args.writing)
        }
        PilotWriteCommand::Opinion(args) => {
            let fact = PilotFact::OpinionGiven { office: args.office, opinion: args.opinion };
            facts_run(desk, &args.institution, vec![fact], &args.writing)
        }
        PilotWriteCommand::Condition(OneOrMany::One(args)) => {
            let (fact, writing) = condition_asked(&args.act)?;
            facts_run(desk, &args.institution, vec![fact], writing)
        }
        PilotWriteCommand::Condition(OneOrMany::Many(file)) => many::run(desk, file, |_, args: &PilotConditionArgs| {
            let (fact, writing) = condition_asked(&args.act)?;
            Ok(PilotRecording {
                institution: args.institution.clone(),
                facts: vec![(fact, writing.effective)],
                grounds: Desk::grounds(&writing.grounds)?,
                expected: writing.expect,
            })
        }),
        PilotWriteCommand::Capital(args) => {
            let fact = PilotFact::CapitalPaid {
                amount: args.amount,
                report: args.report.trim().to_owned(),
                own_funds: args.own_funds,
            };
            facts_run(desk, &args.institution, vec![fact], &args.writing)
        }
        PilotWriteCommand::Stock(args) => {
            let (balance, lenders) = (args.balance, args.lenders);
            let fact = match args.custody {
                None => PilotFact::ConversionBalance { balance, lenders },
                Some(custody) => PilotFact::StockVerified { balance, lenders, custody },
            };
            facts_run(desk, &args.institution, vec![fact], &args.writing)
        }
        PilotWriteCommand::RunOff(args) => {
            let fact = PilotFact::RunOffSet { end: args.end };
            facts_run(desk, &args.institution, vec![fact], &args.writing)
        }
        PilotWriteCommand::Settle(args) => {
            let mut items = args.item.clone();
            items.sort_unstable();
            items.dedup();
            let facts = items.into_iter().map(|item| PilotFact::SettlementDone { item });
            facts_run(desk, &args.institution, facts.collect(), &args.writing)
        }
        PilotWriteCommand::Obstacle(args) => {
            let obstacle = args.kind;
            let fact = if args.act == "lift" {
                PilotFact::ObstacleLifted { obstacle }
            } else {
                let note = args.writing.grounds.note.clone().unwrap_or_default();
                PilotFact::ObstacleRaised { obstacle, note }
            };
            facts_run(desk, &args.institution, vec![fact], &args.writing)
        }
        PilotWriteCommand::Toll(args) => toll_run(desk, args),
    }
}

fn condition_asked(act: &ConditionCommand) -> Result<(PilotFact, &WritingArgs), Told> {
    Ok(match act {
        ConditionCommand::Set(args) => {
            let fact = PilotFact::ConditionSet {
                condition: args.condition.clone(),
                term: term_asked(args)?,
                due: args.due,
                consequence: args.consequence,
            };
            (fact, &args.writing)
        }
        ConditionCommand::Met(args) => {
            let condition = args.condition.clone();
            (PilotFact::ConditionMet { condition }, &args.writing)
        }
        ConditionCommand::Waive(args) => {
            let condition = args.condition.clone();
            (PilotFact::ConditionWaived { condition }, &args.writing)
        }
        ConditionCommand::Extend(args) => {
            let fact = PilotFact::ConditionExtended { condition: args.condition.clone(), due: args.due };
            (fact, &args.writing)
        }
    })
}

/// The parser asks for exactly one of the three.
fn term_asked(args: &ConditionSetArgs) -> Result<Term, Told> {
    match (args.capital, args.zero_stock, &args.other) {
        (Some(amount), _, _) => Ok(Term::Capital { amount }),
        (None, true, _) => Ok(Term::ZeroStock),
        (None, false, Some(text)) => Ok(Term::Other { text: text.clone() }),
        (None, false, None) => Err(Told::new(Trouble::Usage, msg!("error-pilot-text"))),
    }
}

fn apply_run(desk: &Desk, args: &PilotApplyArgs) -> Result<(), Told> {
    let writing = &args.writing;
    let filed = match (args.scope, args.capital, args.first, args.balance, args.lenders) {
        (Some(scope), Some(registered), Some(first), Some(balance), Some(lenders)) => {
            Some(PilotFact::Filed { scope, registered, first, balance, lenders })
        }
        _ => None,
    };
    let application = PilotApply {
        institution: args.institution.clone(),
        effective: writing.effective,
        filed: filed.clone(),
        grounds: Desk::grounds(&writing.grounds)?,
        expected: writing.expect,
    };
    let dry_run = writing.grounds.dry_run;
    let mut session = desk.session()?;
    let applied = pilot_apply::apply(&mut session, access(dry_run), &application)?;
    let recorded = &applied.recorded;
    let mut entries = recorded.entries.iter().copied();
    if applied.begun || filed.is_none() {
        let (seq, already) = entries.next().unwrap_or((0, true));
        let stage = State::Pilot(crate::domain::pilot::state::PilotState::Intent);
        let since = writing.effective;
        stage_line(desk, &recorded.name, stage, since, seq, already, dry_run)?;
    }
    if let (Some(filed), Some((seq, already))) = (&filed, entries.next()) {
        fact_line(desk, &recorded.name, filed, seq, already, dry_run)?;
    }
    let wrote = recorded.entries.iter().any(|(_, already)| !already);
    let facts: Vec<PilotFact> = filed.into_iter().collect();
    let rulebook_day = session.today();
    now_line(desk, now_said(&facts, &recorded.record, rulebook_day), dry_run && wrote)?;
    next_line(desk, &recorded.name, recorded.next.as_ref())
}

/// Records facts and says what is now true.
fn facts_run(desk: &Desk, institution: &str, facts: Vec<PilotFact>, writing: &WritingArgs) -> Result<(), Told> {
    let act = FactsAct {
        on: writing.effective,
        grounds: Desk::grounds(&writing.grounds)?,
        expected: writing.expect,
        dry_run: writing.grounds.dry_run,
    };
    act_run(desk, institution, facts, act).map(|_| ())
}

/// When, and on what grounds, facts are recorded.
struct FactsAct {
    on: NaiveDate,
    grounds: Grounds,
    expected: Option<i32>,
    dry_run: bool,
}

fn act_run(desk: &Desk, institution: &str, facts: Vec<PilotFact>, act: FactsAct) -> Result<PilotRecorded, Told> {
    let recording = PilotRecording {
        institution: institution.to_owned(),
        facts: facts.iter().map(|fact| (fact.clone(), act.on)).collect(),
        grounds: act.grounds,
        expected: act.expected,
    };
    let mut session = desk.session()?;
    let today = session.today();
    let recorded = pilot_record::apply(&mut session, access(act.dry_run), &recording)?;
    for (fact, (seq, already)) in facts.iter().zip(&recorded.entries) {
        fact_line(desk, &recorded.name, fact, *seq, *already, act.dry_run)?;
    }
    let wrote = recorded.entries.iter().any(|(_, already)| !already);
    now_line(desk, now_said(&facts, &recorded.record, today), act.dry_run && wrote)?;
    next_line(desk, &recorded.name, recorded.next.as_ref())?;
    Ok(recorded)
}

fn fact_line(desk: &Desk, name: &str, fact: &PilotFact, seq: i32, already: bool, dry_run: bool) -> Result<(), Told> {
    let what = pilot_said(fact);
    let line = recorded_said(Outcome::of(already, dry_run), name, what, seq);
    desk.printer.line(&desk.words, &line)
}

fn advance_run(desk: &Desk, args: &PilotAdvanceArgs) -> Result<(), Told> {
    let writing = &args.writing;
    let advance = PilotAdvance {
        institution: args.institution.clone(),
        to: args.stage,
        effective: writing.effective,
        reason: args.reason,
        grounds: Desk::grounds(&writing.grounds)?,
        expected: writing.expect,
    };
    let dry_run = writing.grounds.dry_run;
    let mut session = desk.session()?;
    let advanced = pilot_advance::apply(&mut session, access(dry_run), &advance)?;
    advanced_say(desk, &advanced, dry_run)
}

fn advanced_say(desk: &Desk, advanced: &PilotAdvanced, dry_run: bool) -> Result<(), Told> {
    let (name, seq) = (advanced.name.as_str(), advanced.seq);
    let stage = State::Pilot(advanced.to);
    let (since, already) = (advanced.effective, advanced.already);
    stage_line(desk, name, stage, since, seq, already, dry_run)?;
    if let Some((state, with)) = advanced.institution {
        let state = state_name(State::Institution(state));
        let line = msg!("pilot-institution", outcome = Outcome::of(false, dry_run), state = state, seq = with);
        desk.printer.line(&desk.words, &line)?;
    }
    if let Some(today) = advanced.record.stage().filter(|today| *today != advanced.to) {
        let stage = state_name(State::Pilot(today));
        desk.printer.line(&desk.words, &msg!("pilot-late-move", stage = stage))?;
    }
    if !already {
        let institution = advanced.institution.map(|(_, seq)| seq);
        owed_line(desk, name, &advanced.owed, steps::correct(seq))?;
        owed_line(desk, name, &advanced.institution_owed, Next::correct(institution))?;
    }
    next_line(desk, name, advanced.next.as_ref())
}

/// What evidence is owed, and the correction that brings it.
fn owed_line(desk: &Desk, name: &str, owed: &[String], correction: Next) -> Result<(), Told> {
    if owed.is_empty() {
        return Ok(());
    }
    let kinds: Vec<&str> = owed.iter().filter_map(|need| need.split('|').next()).collect();
    let next = correction.is(Field::Institution, name).each(Field::Evidence, &kinds);
    let line = msg!("case-owed", needs = say::owed(owed), next = next);
    desk.printer.line(&desk.words, &line)
}

fn toll_run(desk: &Desk, args: &PilotTollArgs) -> Result<(), Told> {
    let (fact, on) = match (args.end, args.from, &args.approver) {
        (Some(grant), _, _) => (PilotFact::TollingEnded { grant }, args.to),
        (None, Some(from), Some(approver)) => {
            let mut clocks = args.clock.clone();
            clocks.sort_unstable();
            clocks.dedup();
            let given = TollingGiven { clocks, to: args.to, approver: approver.clone() };
            (PilotFact::Tolled(given), from)
        }
        (None, _, _) => return Err(Told::new(Trouble::Usage, msg!("error-toll-incomplete"))),
    };
    let granted = matches!(fact, PilotFact::Tolled(_));
    let act =
        FactsAct { on, grounds: Desk::grounds(&args.grounds)?, expected: args.expect, dry_run: args.grounds.dry_run };
    let recorded = act_run(desk, &args.institution, vec![fact], act)?;
    let late = recorded.entries.iter().any(|(seq, already)| {
        let grant = recorded.record.grants.get(seq);
        !already && grant.is_some_and(|one| crate::domain::value::days::legal_day(one.recorded_at) > one.from)
    });
    if granted && late {
        desk.printer.note(&desk.words, &msg!("toll-late"));
    }
    Ok(())
}
