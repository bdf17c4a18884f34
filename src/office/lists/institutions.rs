//! `institution list`, `institution find` and `institution show`.

use crate::db::Txn;
use crate::db::struck::institution_struck;
use crate::domain::figures::Group;
use crate::domain::institution::state::InstitutionState;
use crate::domain::tracks::State;
use crate::domain::value::effective::Precision;
use crate::domain::value::name::NAME_LONGEST;
use crate::intake::own_words::OwnWords;
use crate::msg;
use crate::office::asked::{Frame, PageWords};
use crate::office::catalogue::Reading;
use crate::office::catalogue::parts::{Parts, Take};
use crate::office::lists::case_fields::outcome_cell;
use crate::office::lists::institution_columns::{institution_cells, institution_columns};
use crate::office::pages::history::struck_said;
use crate::office::says as listing;
use crate::office::says::Says;
use crate::office::told::Told;
use crate::office::words::aspect::{class_cell, registration_cell};
use crate::output::{Cell, Column, Grid, Kind, Total};
use crate::reports::Listed;
use crate::reports::institutions::{InstitutionsAsked, found, institutions_counted, institutions_each, states_default};
use crate::words::{Lang, Words};

/// The states asked for, each once, in the order of the domain note; all but void where none is named.
#[must_use]
pub fn states_asked(named: &[InstitutionState]) -> Vec<InstitutionState> {
    if named.is_empty() {
        return states_default();
    }
    let asked = |state: &InstitutionState| named.contains(state);
    InstitutionState::ALL.iter().copied().filter(asked).collect()
}

/// Who is in operation on the day (E1).
///
/// # Errors
/// Those of the database, and of whoever takes the parts.
pub(crate) fn operating_drawn(reading: &Reading<'_>, txn: &mut Txn<'_>, take: Take<'_>) -> Result<Grid, Told> {
    let page = PageWords {
        report: "operating",
        title: msg!("operating-title"),
        definition: msg!("operating-definition"),
        empty: msg!("operating-empty"),
    };
    let in_operation = |state: &InstitutionState| Group::of(*state) == Some(Group::Operating);
    let states = InstitutionState::ALL.iter().copied().filter(in_operation).collect();
    let asked = InstitutionsAsked { states, ..InstitutionsAsked::default() };
    drawn_as(reading, txn, &page, &asked, take)
}

fn drawn_as(
    reading: &Reading<'_>,
    txn: &mut Txn<'_>,
    page: &PageWords,
    asked: &InstitutionsAsked,
    take: Take<'_>,
) -> Result<Grid, Told> {
    let Reading { says, frame, .. } = reading;
    let says = *says;
    let counts = institutions_counted(txn, &frame.cut, asked)?;
    let all = counts.iter().map(|(_, count)| count).sum();
    let mut grid = frame.grid(says, page);
    grid.columns = columns(says);
    grid.rows_in_all = Some(all);
    grid.totals = vec![says.total("institutions", &msg!("total-institutions"), all)];
    grid.totals.extend(counts.iter().map(|(state, count)| Total {
        key: state_key(*state),
        heading: says.say(&listing::state_name(State::Institution(*state))),
        cell: Cell::Integer(*count),
    }));
    let mut parts = Parts::new(grid, take);
    institutions_each(txn, &frame.cut, asked, |row| parts.row(cells(says, &row)))?;
    Ok(parts.end(says, all))
}

/// How the list of institutions is printed, in each language: it may come back as it went out.
#[must_use]
pub fn own_words() -> Vec<OwnWords> {
    let of = |lang: &Lang| {
        let words = Words::new(*lang);
        let says = Says(&words);
        let mut columns = columns(says);
        columns.push(says.column("short_number", &msg!("column-short-number"), Kind::Code));
        let state =
            |state: &InstitutionState| (says.say(&listing::state_name(State::Institution(*state))), state.code());
        OwnWords {
            headers: columns.into_iter().map(|column| (column.heading, column.key)).collect(),
            states: InstitutionState::ALL.iter().map(state).collect(),
            only_seen: listing::precision_sign(Precision::NotLaterThan).to_owned(),
        }
    };
    Lang::ALL.iter().map(of).collect()
}

pub(crate) fn columns(says: Says<'_>) -> Vec<Column> {
    let mut columns = institution_columns(says);
    columns.extend([
        says.column("state", &msg!("column-state"), Kind::Word),
        says.precision_column("precision"),
        says.column("since", &msg!("column-since"), Kind::Date),
        says.column("reason", &msg!("column-reason"), Kind::Word).wide(),
        says.column("basis", &msg!("column-basis"), Kind::Text).wide(),
        says.column("outcome", &msg!("column-outcome"), Kind::Word).wide(),
        says.column("last_movement", &msg!("column-last-movement"), Kind::Date).wide(),
        says.column("evidence_owed", &msg!("column-evidence-owed"), Kind::Word).wide(),
        says.column("class", &msg!("column-class"), Kind::Word).wide(),
        says.column("registration", &msg!("column-registration"), Kind::Word).wide(),
    ]);
    columns
}

pub(crate) fn cells(says: Says<'_>, listed: &Listed) -> Vec<Cell> {
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

/// The list of institutions.
///
/// # Errors
/// Those of the database, and of whoever takes the parts.
pub(crate) fn drawn(
    reading: &Reading<'_>,
    txn: &mut Txn<'_>,
    asked: &InstitutionsAsked,
    take: Take<'_>,
) -> Result<Grid, Told> {
    let page = PageWords {
        report: "institutions",
        title: msg!("institutions-title"),
        definition: msg!("institutions-definition"),
        empty: msg!("institutions-empty"),
    };
    drawn_as(reading, txn, &page, asked, take)
}

/// Institutions by any part of a name or of an identifier; where there is none, what is said of a record that was struck.
///
/// # Errors
/// Those of the database.
pub(crate) fn found_drawn(reading: &Reading<'_>, txn: &mut Txn<'_>, text: &str) -> Result<Grid, Told> {
    let Reading { says, frame, .. } = reading;
    let says = *says;
    // No name is longer, so nothing contains a longer text.
    let text: String = text.chars().take(NAME_LONGEST + 1).collect();
    let (rows, count) = found(txn, &frame.cut, &text)?;
    let struck = if rows.is_empty() { institution_struck(txn, &text)? } else { Vec::new() };
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
    Ok(grid)
}
