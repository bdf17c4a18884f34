//! `winddown log`: one change, or many from a file.

use crate::actions::log_change::{LogChange, Logged, apply};
use crate::actions::{Grounds, log_many};
use crate::cli::args::LogArgs;
use crate::cli::desk::{Desk, access, evidence_read};
use crate::cli::margin::passed_over_say;
use crate::cli::progress::Progress;
use crate::domain::engine::rule::MoveKind;
use crate::domain::institution::state::InstitutionState;
use crate::domain::sentence::next::{Field, Next};
use crate::domain::value::word::Word;
use crate::msg;
use crate::office::outcome::Outcome;
use crate::office::says::state_name;
use crate::office::told::{Told, Trouble};
use crate::office::words::record as say;
use crate::words::Message;

/// Runs the command.
///
/// # Errors
/// What the act, or the database, says.
pub fn run(desk: &Desk, args: &LogArgs) -> Result<(), Told> {
    if let Some(file) = &args.from {
        let many = log_many::LogMany {
            file: file.clone(),
            profile: args.profile.clone(),
            evidence: args.evidence.iter().map(|given| given.kind).collect(),
        };
        return many_run(desk, &many, args.dry_run);
    }
    let (Some(institution), Some(to), Some(effective), Some(basis), Some(reason)) =
        (&args.institution, args.state, args.effective, &args.basis, args.reason)
    else {
        return Err(Told::new(Trouble::Usage, msg!("error-log-incomplete")));
    };
    let evidence = evidence_read(&args.evidence)?;
    let change = LogChange {
        institution: institution.clone(),
        kind: MoveKind::Move,
        to,
        effective,
        reason,
        grounds: Grounds { basis: basis.clone(), note: args.note.clone(), evidence },
        expected: args.expect,
    };
    change_run(desk, &change, args.dry_run)
}

/// Logs one change and says what is now true.
///
/// # Errors
/// What the act, or the database, says.
pub fn change_run(desk: &Desk, change: &LogChange, dry_run: bool) -> Result<(), Told> {
    let mut session = desk.session()?;
    let logged = apply(&mut session, access(dry_run), change)?;
    logged_say(desk, &logged, dry_run)
}

/// One line says what is now true, the next what that opened.
fn logged_say(desk: &Desk, logged: &Logged, dry_run: bool) -> Result<(), Told> {
    let (name, state, since, seq) = (&logged.name, state_name(logged.to), logged.effective, logged.seq);
    let line = msg!(
        "act-is",
        outcome = Outcome::of(logged.already, dry_run),
        name = name,
        state = state,
        since = since,
        seq = seq
    );
    desk.printer.line(&desk.words, &line)?;
    if logged.already {
        return Ok(());
    }
    for next in what_it_opened(logged, dry_run) {
        desk.printer.line(&desk.words, &next)?;
    }
    Ok(())
}

fn what_it_opened(logged: &Logged, dry_run: bool) -> Vec<Message> {
    let mut lines = Vec::new();
    if let Some(case) = logged.case {
        let outcome = Outcome::of(logged.already, dry_run);
        lines.push(msg!("act-case-opened", outcome = outcome, case = case.to_string(), since = logged.effective));
    }
    if logged.now != logged.to {
        lines.push(msg!("act-late", state = state_name(logged.now)));
    }
    if !logged.owed.is_empty() {
        let next = Next::correct(logged.seq).is(Field::Institution, &logged.name).bringing(&logged.owed);
        lines.push(msg!("act-owed", needs = say::owed(&logged.owed), next = next));
    }
    lines
}

fn many_run(desk: &Desk, many: &log_many::LogMany, dry_run: bool) -> Result<(), Told> {
    let mut session = desk.session()?;
    let progress = Progress::new(desk);
    let logged = log_many::apply(&mut session, access(dry_run), many, &mut |done, all| progress.show(done, all))?;
    progress.end();
    let (rows, recorded, already, cases) = (logged.rows, logged.recorded, logged.already, logged.cases_opened);
    let line = msg!(
        "act-many",
        outcome = Outcome::of(false, dry_run),
        rows = rows,
        recorded = recorded,
        already = already,
        cases = cases
    );
    desk.printer.line(&desk.words, &line)?;
    passed_over_say(desk, &logged.margin)?;
    for (state, count) in logged.by_state {
        let label = Message::of_word(InstitutionState::FAMILY, state);
        desk.printer.line(&desk.words, &msg!("act-many-state", state = label, count = count))?;
    }
    Ok(())
}
