//! `allowed`: which moves are open to an institution and to its case, and what each still lacks.

use crate::actions::institution_resolve;
use crate::cli::args::AllowedArgs;
use crate::cli::desk::Desk;
use crate::cli::record_view::show;
use crate::db::{Access, in_txn};
use crate::msg;
use crate::office::asked::{PageWords, plain_grid};
use crate::office::pages::allowed::{cells, columns, step_of};
use crate::office::pages::history::nothing_known;
use crate::office::pages::layout::Layout;
use crate::office::says::{Says, state_name};
use crate::office::told::Told;
use crate::reports::allowed::allowed;

/// Shows the moves.
///
/// # Errors
/// That there is no such institution, or the moves cannot be read or written.
pub fn run(desk: &Desk, args: &AllowedArgs) -> Result<(), Told> {
    let mut session = desk.session()?;
    let day = args.as_of.unwrap_or_else(|| session.today());
    let (one, found) = in_txn(&mut session, Access::Read, |txn| {
        let found = institution_resolve(txn, &args.institution)?;
        let moves = allowed(txn, found.subject_id, day, args.track)?;
        Ok::<_, Told>((found, moves))
    })?;
    // Of what was struck nothing stands that could move.
    let found = found.filter(|_| one.state.is_some()).ok_or_else(|| nothing_known(&one))?;
    let name = one.name;
    let says = Says(&desk.words);
    let title = match found.now {
        Some(now) => msg!("allowed-title", name = &name, now = state_name(now)),
        None => msg!("allowed-title-new", name = &name),
    };
    let page = PageWords {
        report: "allowed",
        title,
        definition: msg!("allowed-definition"),
        empty: msg!("allowed-empty", name = &name),
    };
    let mut grid = plain_grid(says, &page, session.known_at());
    grid.as_of = Some(day);
    if found.later {
        grid.notes.push(says.say(&msg!("allowed-note-later", day = day)));
    }
    grid.columns = columns(says);
    grid.rows = found.moves.iter().map(|open| cells(says, open, &step_of(open, &name, day))).collect();
    let layout = Layout { head: &["track", "state", "rule", "open"], hidden: &[] };
    show(desk, &grid, layout, &args.shown)
}
