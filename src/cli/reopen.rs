//! `winddown reopen`: an exited, cleared or transformed institution is stopped again.

use crate::actions::log_change::LogChange;
use crate::cli::args::ReopenArgs;
use crate::cli::desk::Desk;
use crate::cli::log::change_run;
use crate::domain::engine::rule::MoveKind;
use crate::domain::institution::state::InstitutionState;
use crate::office::told::Told;

/// Runs the command.
///
/// # Errors
/// What the act, or the database, says.
pub fn run(desk: &Desk, args: &ReopenArgs) -> Result<(), Told> {
    let change = LogChange {
        institution: args.institution.clone(),
        kind: MoveKind::Reopen,
        to: InstitutionState::ClosedUnresolved,
        effective: args.effective,
        reason: args.reason,
        grounds: Desk::grounds(&args.grounds)?,
        expected: args.expect,
    };
    change_run(desk, &change, args.grounds.dry_run)
}
