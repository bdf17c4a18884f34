//! `bulletin consistency`: whether figures that others published contradict each other.

use crate::cli::args::ListArgs;
use crate::cli::desk::Desk;
use crate::cli::listing::{is_table, show};
use crate::cli::statement::unit_of;
use crate::db::{Access, in_txn};
use crate::domain::figures::consistency::consistency;
use crate::msg;
use crate::office::asked::Frame;
use crate::office::lists::consistency::{ToldFigures, findings, grid};
use crate::office::says::Says;
use crate::office::told::{Told, Trouble};
use crate::reports::statements::statement_list;

/// Checks the statements of a unit; says what they imply, what is left of it, and what cannot all be true.
///
/// # Errors
/// That there are contradictions, or that the statements cannot be read.
pub fn run(desk: &Desk, list: &ListArgs) -> Result<(), Told> {
    let mut session = desk.reading()?;
    let frame = Frame::of_duty(&session, &list.asked())?;
    let mut statements =
        in_txn(&mut session, Access::Read, |txn| statement_list(txn, unit_of(list), frame.cut.known_at))?;
    statements.retain(|one| one.statement.as_of <= frame.cut.as_of);
    let found = consistency(&statements);
    let says = Says(&desk.words);
    let findings = findings(&ToldFigures::of(&statements), &found);
    if is_table(&list.shown) {
        for finding in &findings {
            desk.printer.line(&desk.words, &finding.said)?;
        }
        let counted = statements.len();
        let line =
            if counted == 0 { msg!("statements-empty") } else { msg!("consistency-counted", statements = counted) };
        desk.printer.note(&desk.words, &line);
        desk.printer.note(&desk.words, &msg!("consistency-definition"));
    } else {
        show(desk, &grid(says, &frame, &findings), &list.shown)?;
    }
    let contradictions = found.contradictions.len();
    if contradictions == 0 {
        return Ok(());
    }
    let message = msg!("consistency-found", contradictions = contradictions);
    Err(Told::new(Trouble::Violations, message).hinted(msg!("consistency-found-hint")))
}
