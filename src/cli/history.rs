//! `history`: the dossier of an institution.

use crate::cli::args::HistoryArgs;
use crate::cli::desk::Desk;
use crate::cli::record_view::show;
use crate::db::{Access, in_txn};
use crate::msg;
use crate::office::asked::{PageWords, plain_grid};
use crate::office::pages::history::{cells, columns, not_yet_known, notes, record_resolve, struck_said};
use crate::office::pages::layout::Layout;
use crate::office::says::Says;
use crate::office::told::Told;
use crate::reports::history::history;

/// Shows the dossier.
///
/// # Errors
/// That there is no such institution, or the dossier cannot be read or written.
pub fn run(desk: &Desk, args: &HistoryArgs) -> Result<(), Told> {
    let mut session = desk.session()?;
    let asked = args.known_at.unwrap_or_else(|| session.known_at());
    let known_at = asked.min(session.known_at());
    let (one, found) = in_txn(&mut session, Access::Read, |txn| {
        let (subject, one) = record_resolve(txn, &args.institution)?;
        Ok::<_, Told>((one, history(txn, subject, known_at, args.track)?))
    })?;
    let name = one.name.clone();
    let found = found.ok_or_else(|| not_yet_known(&name))?;
    let says = Says(&desk.words);
    let page = PageWords {
        report: "history",
        title: msg!("history-title", name = &name),
        definition: msg!("history-definition"),
        empty: msg!("history-empty"),
    };
    let mut grid = plain_grid(says, &page, known_at);
    grid.notes = notes(&found).iter().map(|note| says.say(note)).collect();
    if one.state.is_none() {
        grid.notes.push(says.say(&struck_said(&one)));
    }
    grid.columns = columns(says);
    grid.rows = found.lines.iter().map(|line| cells(says, line)).collect();
    let layout = Layout { head: &["seq", "track", "what", "fate"], hidden: &["subject", "act_id", "corrected_by"] };
    show(desk, &grid, layout, &args.shown)
}
