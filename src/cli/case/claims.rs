//! `case claims list` and `case claims import`: the register of claims, out and in.

use crate::actions::claims_import::{ClaimsImport, apply};
use crate::cli::args::{CaseReadArgs, ClaimsImportArgs};
use crate::cli::case::checklist::case_read;
use crate::cli::case::record::now_line;
use crate::cli::desk::{Desk, access};
use crate::cli::listing::show;
use crate::cli::margin::passed_over_say;
use crate::intake::claims_file::claims_read;
use crate::msg;
use crate::office::lists::claims::grid;
use crate::office::outcome::Outcome;
use crate::office::says::Says;
use crate::office::told::Told;
use crate::office::words::case_now::money;

/// Lists the claims.
///
/// # Errors
/// That there is no such institution or case, or the list cannot be written.
pub(super) fn list(desk: &Desk, args: &CaseReadArgs) -> Result<(), Told> {
    let mut session = desk.reading()?;
    let read = case_read(&mut session, &args.institution, &args.read)?;
    let grid = grid(Says(&desk.words), &read);
    show(desk, &grid, &args.read.shown)
}

/// Reads a file of claims into the register: all of it or nothing.
///
/// # Errors
/// What is wrong with the file or its rows, or what the database says.
pub(super) fn import(desk: &Desk, args: &ClaimsImportArgs) -> Result<(), Told> {
    let writing = &args.money.writing;
    let (rows, margin) = claims_read(&args.file)?;
    let import = ClaimsImport {
        institution: args.institution.clone(),
        rows,
        effective: writing.effective,
        grounds: Desk::grounds(&writing.grounds)?,
        confirmed: args.money.confirm,
        expected: writing.expect,
    };
    let dry_run = writing.grounds.dry_run;
    let mut session = desk.session()?;
    let recorded = apply(&mut session, access(dry_run), &import)?;
    let already = recorded.entries.iter().filter(|(_, already)| *already).count();
    let new = recorded.entries.len().saturating_sub(already);
    let (name, rows) = (&recorded.name, import.rows.len());
    let outcome = Outcome::of(false, dry_run);
    let line = msg!("case-imported", outcome = outcome, name = name, rows = rows, recorded = new, already = already);
    desk.printer.line(&desk.words, &line)?;
    passed_over_say(desk, &margin)?;
    now_line(desk, money(&recorded.record), dry_run && new > 0)
}
