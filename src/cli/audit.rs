//! `audit verify`: walks the chains.

use super::args::AuditCommand;
use super::desk::Desk;
use super::fail::{Exit, Failure};
use crate::actions::institution_resolve;
use crate::db::{Access, in_txn};
use crate::domain::digest::Break;
use crate::msg;
use crate::reports::audit::audit;
use crate::words::Message;

/// Verifies every chain the officer may see, or those of one institution and its cases.
///
/// # Errors
/// That a chain is broken, that there is no such institution, or that the entries cannot be read.
pub fn run(desk: &Desk, command: &AuditCommand) -> Result<(), Failure> {
    let AuditCommand::Verify { institution } = command;
    let mut session = desk.session()?;
    let found = in_txn(&mut session, Access::Read, |txn| {
        let subject = match institution {
            Some(text) => Some(institution_resolve(txn, text)?.subject_id),
            None => None,
        };
        Ok::<_, Failure>(audit(txn, subject)?)
    })?;
    let (entries, chains) = (found.entries, found.chains);
    if found.break_count == 0 {
        let message = msg!("audit-whole", entries = entries, chains = chains);
        return desk.printer.line(&desk.words, &message);
    }
    for (subject, fault) in &found.breaks {
        let said = msg!(
            "audit-break",
            subject = subject.to_string(),
            what = break_said(fault)
        );
        desk.printer.line(&desk.words, &said)?;
    }
    Err(Failure::new(
        Exit::Violations,
        msg!(
            "audit-broken",
            breaks = found.break_count,
            entries = entries,
            chains = chains
        ),
    )
    .hinted(msg!("audit-broken-hint")))
}

fn break_said(fault: &Break) -> Message {
    match fault {
        Break::Gap { expected, found } => msg!("break-gap", expected = *expected, found = *found),
        Break::Unlinked { seq } => msg!("break-unlinked", seq = *seq),
        Break::Altered { seq } => msg!("break-altered", seq = *seq),
        Break::Earlier { seq } => msg!("break-earlier", seq = *seq),
    }
}
