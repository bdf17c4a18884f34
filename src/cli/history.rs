//! `history`: the dossier of an institution.

use crate::cli::args::HistoryArgs;
use crate::cli::desk::Desk;
use crate::cli::record_view::show;
use crate::db::{Access, in_txn};
use crate::office::pages::history::{LAYOUT, grid, not_yet_known, record_resolve};
use crate::office::says::Says;
use crate::office::told::Told;
use crate::reports::history::history;

/// Shows the dossier.
///
/// # Errors
/// That there is no such institution, or the dossier cannot be read or written.
pub fn run(desk: &Desk, args: &HistoryArgs) -> Result<(), Told> {
    let mut session = desk.reading()?;
    let known_at = session.known_as_asked(args.known_at)?;
    let (one, found) = in_txn(&mut session, Access::Read, |txn| {
        let (subject, one) = record_resolve(txn, &args.institution)?;
        Ok::<_, Told>((one, history(txn, subject, known_at, args.track)?))
    })?;
    let found = found.ok_or_else(|| not_yet_known(&one.name))?;
    let grid = grid(Says(&desk.words), &one, &found, known_at);
    show(desk, &grid, LAYOUT, &args.shown)
}
