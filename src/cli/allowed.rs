//! `allowed`: which moves are open to an institution and to its case, and what each still lacks.

use crate::actions::institution_resolve;
use crate::cli::args::AllowedArgs;
use crate::cli::desk::Desk;
use crate::cli::record_view::show;
use crate::db::{Access, in_txn};
use crate::office::pages::allowed::{LAYOUT, grid};
use crate::office::pages::history::nothing_known;
use crate::office::says::Says;
use crate::office::told::Told;
use crate::reports::allowed::allowed;

/// Shows the moves.
///
/// # Errors
/// That there is no such institution, or the moves cannot be read or written.
pub fn run(desk: &Desk, args: &AllowedArgs) -> Result<(), Told> {
    let mut session = desk.reading()?;
    let day = args.as_of.unwrap_or_else(|| session.today());
    let (one, found) = in_txn(&mut session, Access::Read, |txn| {
        let found = institution_resolve(txn, &args.institution)?;
        let moves = allowed(txn, found.subject_id, day, args.track)?;
        Ok::<_, Told>((found, moves))
    })?;
    // Of what was struck nothing stands that could move.
    let found = found.filter(|_| one.state.is_some()).ok_or_else(|| nothing_known(&one))?;
    let grid = grid(Says(&desk.words), (&one.name, &one.called(&args.institution)), &found, (day, session.known_at()));
    show(desk, &grid, LAYOUT, &args.shown)
}
