//! `institution list`, `institution find` and `institution show`.

pub use super::institution_show::run as show;

use super::args::ListArgs;
use super::aspect_words::{class_cell, registration_cell};
use super::case_fields::outcome_cell;
use super::desk::Desk;
use super::fail::Failure;
use super::history::struck_said;
use super::listing::{self, Frame, PageWords, Says, institution_cells, institution_columns};
use crate::db::struck::institution_struck;
use crate::db::{Access, DbError, in_txn};
use crate::domain::institution::state::InstitutionState;
use crate::domain::tracks::State;
use crate::msg;
use crate::output::{Cell, Column, Grid, Kind, Total};
use crate::reports::Listed;
use crate::reports::institutions::{Institutions, InstitutionsAsked, found, institutions_asked, states_default};

/// Lists institutions.
///
/// # Errors
/// That the list cannot be read or written.
pub fn list(desk: &Desk, asked: &InstitutionsAsked, args: &ListArgs) -> Result<(), Failure> {
    let mut session = desk.session()?;
    let frame = Frame::of_duty(&session, args)?;
    let list = in_txn(&mut session, Access::Read, |txn| institutions_asked(txn, &frame.cut, asked))?;
    let says = Says(&desk.words);
    listing::show(desk, &list_grid(says, &frame, &list), &args.shown)
}

/// The states asked for, each once, in the order of the domain note; all but void where none is named.
#[must_use]
pub fn states_asked(named: &[InstitutionState]) -> Vec<InstitutionState> {
    if named.is_empty() {
        return states_default();
    }
    let asked = |state: &InstitutionState| named.contains(state);
    InstitutionState::ALL.iter().copied().filter(asked).collect()
}

/// The list as a grid.
#[must_use]
pub fn list_grid(says: Says<'_>, frame: &Frame, list: &Institutions) -> Grid {
    let page = PageWords {
        report: "institutions",
        title: msg!("institutions-title"),
        definition: msg!("institutions-definition"),
        empty: msg!("institutions-empty"),
    };
    let mut grid = frame.grid(says, &page);
    grid.columns = columns(says);
    grid.rows = list.rows.iter().map(|row| cells(says, row)).collect();
    grid.totals = vec![says.total("institutions", &msg!("total-institutions"), list.count())];
    grid.totals.extend(list.counts.iter().map(|(state, count)| Total {
        key: state_key(*state),
        heading: says.say(&listing::state_name(State::Institution(*state))),
        cell: Cell::Integer(*count),
    }));
    Frame::limit_note(says, &mut grid, list.count());
    grid
}

fn columns(says: Says<'_>) -> Vec<Column> {
    let mut columns = institution_columns(says);
    columns.extend([
        says.column("state", &msg!("column-state"), Kind::Word),
        says.precision_column("precision"),
        says.column("since", &msg!("column-since"), Kind::Date),
        says.column("reason", &msg!("column-reason"), Kind::Word).wide(),
        says.column("basis", &msg!("column-basis"), Kind::Text).wide(),
        says.column("outcome", &msg!("column-outcome"), Kind::Word),
        says.column("last_movement", &msg!("column-last-movement"), Kind::Date).wide(),
        says.column("evidence_owed", &msg!("column-evidence-owed"), Kind::Word).wide(),
        says.column("class", &msg!("column-class"), Kind::Word).wide(),
        says.column("registration", &msg!("column-registration"), Kind::Word).wide(),
    ]);
    columns
}

fn cells(says: Says<'_>, listed: &Listed) -> Vec<Cell> {
    let mut cells = institution_cells(says, listed);
    cells.extend([
        says.state(listed.state),
        says.precision(listed.since.precision),
        listed.since.on.into(),
        says.reason(listed.reason),
        Cell::text(&listed.basis),
        outcome_cell(says, listed.outcome),
        listed.last_movement.into(),
        says.needs(&listed.owed),
        class_cell(says, listed.class),
        registration_cell(says, listed.registration),
    ]);
    cells
}

const fn state_key(state: InstitutionState) -> &'static str {
    match state {
        InstitutionState::Pending => "pending",
        InstitutionState::Operating => "operating",
        InstitutionState::Reducing => "reducing",
        InstitutionState::Transforming => "transforming",
        InstitutionState::ClosedUnresolved => "closed_unresolved",
        InstitutionState::Exited => "exited",
        InstitutionState::Cleared => "cleared",
        InstitutionState::Transformed => "transformed",
        InstitutionState::Void => "void",
    }
}

/// Searches institutions by any part of a name, or of an identifier.
///
/// # Errors
/// That the list cannot be read or written.
pub fn find(desk: &Desk, text: &str, args: &ListArgs) -> Result<(), Failure> {
    let mut session = desk.session()?;
    let frame = Frame::of(&session, args)?;
    // No name is longer, so nothing contains a longer text.
    let text: String = text.chars().take(crate::domain::value::name::NAME_LONGEST + 1).collect();
    let (rows, count, struck) = in_txn(&mut session, Access::Read, |txn| {
        let (rows, count) = found(txn, &frame.cut, &text)?;
        let struck = if rows.is_empty() { institution_struck(txn, &text)? } else { Vec::new() };
        Ok::<_, DbError>((rows, count, struck))
    })?;
    let says = Says(&desk.words);
    let page = PageWords {
        report: "institutions-found",
        title: msg!("found-title", text = &text),
        definition: msg!("found-definition"),
        empty: msg!("found-empty", text = &text),
    };
    let mut grid = frame.grid(says, &page);
    grid.notes.extend(struck.iter().map(|one| says.say(&struck_said(one))));
    let by = says.column("found_by", &msg!("column-found-by"), Kind::Text);
    grid.columns = columns(says);
    grid.columns.push(by);
    grid.rows = rows
        .iter()
        .map(|row| {
            let mut cells = cells(says, &row.listed);
            cells.push(Cell::text(&row.by));
            cells
        })
        .collect();
    let count = i64::try_from(count).unwrap_or(i64::MAX);
    grid.totals = vec![says.total("institutions", &msg!("total-institutions"), count)];
    Frame::limit_note(says, &mut grid, count);
    listing::show(desk, &grid, &args.shown)
}
