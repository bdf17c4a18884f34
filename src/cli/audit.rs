//! `audit verify`: walks the chains, and holds the record against its checkpoints.

use std::num::NonZero;
use std::path::Path;

use crate::actions::institution_resolve;
use crate::cli::args::AuditCommand;
use crate::cli::checkpoint::{self, Proved};
use crate::cli::desk::{Desk, access};
use crate::cli::progress::Progress;
use crate::db::{Access, in_txn};
use crate::domain::filing::walk::FilingBreak;
use crate::domain::unit::duty_ledger::DutyBreak;
use crate::domain::value::digest::Break;
use crate::msg;
use crate::office::told::{Told, Trouble};
use crate::office::words::record::unit;
use crate::reports::audit::{Audit, audit, audit_by};
use crate::words::{Lang, Message};

/// Runs a command of the audit.
///
/// # Errors
/// What the command says.
pub fn run(desk: &Desk, command: &AuditCommand) -> Result<(), Told> {
    match command {
        AuditCommand::Verify { institution, note } => verify(desk, institution.as_deref(), note.as_deref()),
        AuditCommand::Key { file, name } => checkpoint::key_make(desk, file, name),
        AuditCommand::Checkpoint { key, output, dry_run } => {
            checkpoint::make(desk, key, output.as_deref(), access(*dry_run))
        }
        AuditCommand::List { shown } => checkpoint::list(desk, shown),
        AuditCommand::Show { size } => checkpoint::show(desk, *size),
        AuditCommand::Prove { institution, seq, since, size, output } => {
            let proved = match (institution, seq, since) {
                (Some(of), Some(seq), _) => Proved::Entry { of, seq: *seq },
                (_, _, Some(before)) => Proved::Growth { before: *before, size: *size },
                (_, _, None) => return Ok(()),
            };
            checkpoint::prove(desk, &proved, output.as_deref())
        }
        AuditCommand::CheckProof { file, public } => checkpoint::proof_check(desk, file, public),
    }
}

/// Verifies every chain the officer may see, or those of one institution and its cases.
fn verify(desk: &Desk, institution: Option<&str>, note: Option<&Path>) -> Result<(), Told> {
    let kept = note.map(checkpoint::note_read).transpose()?;
    let found = match institution {
        Some(text) => in_txn(&mut desk.session()?, Access::Read, |txn| {
            let subject = institution_resolve(txn, text)?.subject_id;
            Ok::<_, Told>(audit(txn, Some(subject))?)
        })?,
        None => whole_audit(desk)?,
    };
    let (entries, chains) = (found.entries, found.chains);
    if found.break_count == 0 {
        let message = msg!("audit-whole", entries = entries, chains = chains);
        desk.printer.line(&desk.words, &message)?;
        besides_say(desk, &found)?;
        return if institution.is_none() { checkpoint::hold(desk, kept.as_ref()) } else { Ok(()) };
    }
    for (subject, fault) in &found.breaks {
        let said = msg!("audit-break", subject = subject.to_string(), what = break_said(fault));
        desk.printer.line(&desk.words, &said)?;
    }
    for (filing, fault) in &found.filing_breaks {
        let said = msg!("audit-break", subject = filing.to_string(), what = filing_break_said(fault));
        desk.printer.line(&desk.words, &said)?;
    }
    for fault in &found.duty_breaks {
        let said = msg!("audit-duty-break", what = duty_break_said(fault, desk.words.lang()));
        desk.printer.line(&desk.words, &said)?;
    }
    // Since when it is so is what the checkpoints say; that they say so is no other finding.
    if institution.is_none() {
        match checkpoint::hold(desk, kept.as_ref()) {
            Err(told) if told.kind != Trouble::Violations => return Err(told),
            Ok(()) | Err(_) => {}
        }
    }
    Err(Told::new(
        Trouble::Violations,
        msg!("audit-broken", breaks = found.break_count, entries = entries, chains = chains),
    )
    .hinted(msg!("audit-broken-hint")))
}

/// Walks all chains, with a session for every processor there is.
fn whole_audit(desk: &Desk) -> Result<Audit, Told> {
    let mut session = desk.session()?;
    let processors = std::thread::available_parallelism().map_or(1, NonZero::get);
    let mut walkers = (0..processors).map(|_| desk.session()).collect::<Result<Vec<_>, _>>()?;
    let progress = Progress::new(desk);
    let found = in_txn(&mut session, Access::Read, |txn| {
        audit_by(txn, &mut walkers, &|walked, all| progress.show(walked, all))
    });
    progress.end();
    Ok(found?)
}

/// What was verified besides the chains, where there is any: returns, and the ledger of duties.
fn besides_say(desk: &Desk, found: &Audit) -> Result<(), Told> {
    if found.filings > 0 {
        let message = msg!("audit-filings", filings = found.filings, returns = found.returns);
        desk.printer.line(&desk.words, &message)?;
    }
    if found.partly_seen > 0 {
        let message = msg!("audit-partly-seen", filings = found.partly_seen);
        desk.printer.line(&desk.words, &message)?;
    }
    if found.duty_entries > 0 {
        desk.printer.line(&desk.words, &msg!("audit-duties", entries = found.duty_entries))?;
    }
    Ok(())
}

fn filing_break_said(fault: &FilingBreak) -> Message {
    match fault {
        FilingBreak::Removed { filed, found } => {
            msg!("break-returns-removed", filed = *filed, found = *found)
        }
        FilingBreak::Added { filed, found } => {
            msg!("break-returns-added", filed = *filed, found = *found)
        }
        FilingBreak::Altered => msg!("break-returns-altered"),
        FilingBreak::Misdated { file_row } => msg!("break-return-misdated", row = *file_row),
        FilingBreak::Standing { file_row } => msg!("break-return-standing", row = *file_row),
        FilingBreak::Orphaned { found } => msg!("break-returns-orphaned", found = *found),
    }
}

fn duty_break_said(fault: &DutyBreak, lang: Lang) -> Message {
    match fault {
        DutyBreak::Gap { seq } => msg!("break-duty-gap", seq = *seq),
        DutyBreak::Altered { seq } => msg!("break-altered", seq = *seq),
        DutyBreak::Earlier { seq } => msg!("break-earlier", seq = *seq),
        DutyBreak::Undrawn { login, unit: code } => {
            msg!("break-duty-undrawn", login = login, unit = unit(code, lang))
        }
    }
}

fn break_said(fault: &Break) -> Message {
    match fault {
        Break::Gap { expected, found } => msg!("break-gap", expected = *expected, found = *found),
        Break::Unlinked { seq } => msg!("break-unlinked", seq = *seq),
        Break::Altered { seq } => msg!("break-altered", seq = *seq),
        Break::Earlier { seq } => msg!("break-earlier", seq = *seq),
    }
}
