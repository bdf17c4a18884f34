//! `bulletin diff`: what changed between two published bulletins, and what was recorded that changed it.

use crate::cli::args::BulletinDiffArgs;
use crate::cli::bulletin_publish::rows_read;
use crate::cli::desk::Desk;
use crate::cli::listing::is_table;
use crate::db::bulletin::BulletinRow;
use crate::db::{Access, in_txn};
use crate::domain::figures::publication::Published;
use crate::msg;
use crate::office::bulletin::diff::{cause_lines, columns_drop, rests_from};
use crate::office::bulletin::differences::Pair;
use crate::office::bulletin::shown::unit_of;
use crate::office::says::{Says, moment_legal};
use crate::office::told::Told;
use crate::output::Cell;
use crate::reports::bulletin::between_read;

/// Compares two bulletins of a unit, whichever of them is the earlier.
///
/// # Errors
/// That one of them is not there, or that the record cannot be read.
pub fn run(desk: &Desk, args: &BulletinDiffArgs) -> Result<(), Told> {
    let mut session = desk.reading()?;
    let unit = unit_of(&session, args.unit.as_deref())?;
    let one = row_of(&mut session, desk, &unit, args.one)?;
    let other = row_of(&mut session, desk, &unit, args.other)?;
    let (earlier, later) = if one.known_at <= other.known_at { (one, other) } else { (other, one) };
    let (then, now) = (Published::read(&earlier.content)?.bulletin, Published::read(&later.content)?.bulletin);
    let first = rests_from(&then).min(rests_from(&now)).end();
    let between = in_txn(&mut session, Access::Read, |txn| between_read(txn, (&earlier, &later), first))?;
    let says = Says(&desk.words);
    let pair = Pair { says, unit: &unit, earlier: &earlier, later: &later };
    let (figures, causes) = (pair.figure_rows(&then, &now), pair.cause_rows(&between));
    if !is_table(&args.shown) {
        let mut grid = pair.grid();
        grid.rows = figures.into_iter().chain(causes).collect();
        return desk.printer.grid(&desk.words, &grid, &args.shown);
    }
    print(desk, &pair, figures, &causes)
}

fn row_of(session: &mut crate::db::Session, desk: &Desk, unit: &str, number: i32) -> Result<BulletinRow, Told> {
    let mut rows = rows_read(session, desk, unit, Some(number))?;
    Ok(rows.swap_remove(0))
}

fn print(desk: &Desk, pair: &Pair<'_>, figures: Vec<Vec<Cell>>, causes: &[Vec<Cell>]) -> Result<(), Told> {
    let shown = crate::cli::args::ShownArgs::default();
    let same = figures.is_empty();
    let mut grid = pair.grid();
    if same {
        desk.printer.text(&grid.title)?;
        desk.printer.text("")?;
        for note in &grid.notes {
            desk.printer.text(note)?;
        }
        desk.printer.line(&desk.words, &msg!("bulletin-diff-same"))?;
    } else {
        grid.rows = figures;
        columns_drop(&mut grid, &["what", "id", "measure", "recorded_at", "basis"]);
        desk.printer.grid(&desk.words, &grid, &shown)?;
    }
    desk.printer.text("")?;
    if causes.is_empty() {
        return desk.printer.line(&desk.words, &msg!("bulletin-diff-causes-none"));
    }
    desk.printer.line(
        &desk.words,
        &msg!(
            "bulletin-diff-causes-title",
            then = moment_legal(pair.earlier.known_at),
            now = moment_legal(pair.later.known_at)
        ),
    )?;
    for cause in causes {
        for line in cause_lines(cause) {
            desk.printer.line(&desk.words, &line)?;
        }
    }
    desk.printer.note_text(&grid.definition);
    Ok(())
}
