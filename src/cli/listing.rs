//! How a list leaves the command line.

use crate::cli::args::{ListArgs, ShownArgs, SteerArgs};
use crate::cli::desk::Desk;
use crate::cli::progress::Progress;
use crate::domain::sentence::next::Field;
use crate::office::asked::Asked;
use crate::office::catalogue;
use crate::office::catalogue::{Question, Shape};
use crate::office::lists::stuck::chart_cut;
use crate::office::says::Says;
use crate::office::steer::Steer;
use crate::office::told::Told;
use crate::output::{Format, Grid};

impl ListArgs {
    /// How the list is asked for, without where it goes.
    #[must_use]
    pub fn asked(&self) -> Asked {
        Asked {
            as_of: self.as_of,
            known_at: self.known_at,
            unit: self.unit.clone(),
            limit: self.limit,
            steer: self.shown.steer.asked(),
        }
    }
}

impl SteerArgs {
    /// Which rows, in which order, with which columns, as plain values.
    #[must_use]
    pub fn asked(&self) -> Steer {
        Steer { columns: self.columns.clone(), order: self.sort.clone(), filters: self.filter.clone() }
    }

    /// Refuses to draw a picture of rows that a filter left: it would be taken for one of all.
    ///
    /// # Errors
    /// That there is a filter.
    pub fn whole_check(&self) -> Result<(), Told> {
        if self.filter.is_empty() {
            return Ok(());
        }
        Err(chart_cut(Field::Where))
    }
}

/// Whether the list goes to the terminal as a table, or as the page or the sentences that stand for it there.
#[must_use]
pub fn is_table(shown: &ShownArgs) -> bool {
    is_for_people(shown) && !shown.steer.asked().is_any()
}

/// Whether the list goes to the terminal as a table, as it is or steered.
#[must_use]
pub fn is_for_people(shown: &ShownArgs) -> bool {
    shown.output.is_none() && matches!(shown.format, None | Some(Format::Table))
}

/// Shows a list. A table says underneath what is counted; the other formats hold that themselves.
///
/// # Errors
/// That it cannot be steered as asked for, or cannot be written.
pub fn show(desk: &Desk, grid: &Grid, shown: &ShownArgs) -> Result<(), Told> {
    desk.printer.grid(&desk.words, grid, shown)?;
    if is_for_people(shown) {
        desk.printer.note_text(&grid.definition);
    }
    Ok(())
}

/// Answers a question with what a person needs at a terminal, and with every column anywhere else. A steered table may have
/// any of them.
///
/// # Errors
/// What does not fit what is asked, or that it cannot be read, steered or written.
pub fn report(desk: &Desk, question: &Question, list: &ListArgs) -> Result<(), Told> {
    let shape = match (is_for_people(&list.shown), is_table(&list.shown)) {
        (true, false) => Shape::Steered,
        (true, true) => Shape::Table,
        (false, _) => Shape::Whole,
    };
    report_in(desk, question, shape, list)
}

/// Answers a question with every column, at a terminal too.
///
/// # Errors
/// As [`report`].
pub fn report_whole(desk: &Desk, question: &Question, list: &ListArgs) -> Result<(), Told> {
    report_in(desk, question, Shape::Whole, list)
}

fn report_in(desk: &Desk, question: &Question, shape: Shape, list: &ListArgs) -> Result<(), Told> {
    let mut session = desk.reading()?;
    if !is_for_people(&list.shown) {
        let (progress, mut done) = (Progress::new(desk), 0_usize);
        let listed = desk.printer.parts(&desk.words, &list.shown, |take| {
            let mut open = || desk.reading_beside();
            catalogue::report_in_parts(
                &mut session,
                Says(&desk.words),
                &list.asked(),
                question,
                &mut open,
                &mut |part| {
                    done = done.saturating_add(part.rows.len());
                    match part.rows_in_all.and_then(|all| usize::try_from(all).ok()) {
                        Some(all) => progress.show(done, all),
                        None => progress.count(done),
                    }
                    take(part)
                },
            )
        });
        progress.end();
        return listed;
    }
    let grid = catalogue::report(&mut session, Says(&desk.words), &list.asked(), question, shape)?;
    show(desk, &grid, &list.shown)
}
