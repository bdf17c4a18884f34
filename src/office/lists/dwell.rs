//! `dwell`: time in each state, and where the most days are waited.

use crate::db::Txn;
use crate::domain::case::fact::Route;
use crate::domain::tracks::Track;
use crate::msg;
use crate::office::asked::{Frame, PageWords};
use crate::office::catalogue::Reading;
use crate::office::says::{Says, state_name};
use crate::office::told::Told;
use crate::office::words::named;
use crate::output::{Cell, Column, Grid, Kind};
use crate::reports::dwell::{Dwell, DwellBy, Dwells, dwells};

/// The list as a grid.
#[must_use]
pub fn grid(says: Says<'_>, frame: &Frame, by: &[DwellBy], list: &Dwells) -> Grid {
    let page = PageWords {
        report: "dwell",
        title: msg!("dwell-title"),
        definition: msg!("dwell-definition"),
        empty: msg!("dwell-empty"),
    };
    let mut grid = frame.grid(says, &page);
    let groups = DwellBy::ALL.iter().filter(|one| by.contains(one));
    let track = says.column("track", &msg!("column-track"), Kind::Word);
    // A state tells its track.
    let track = if by.contains(&DwellBy::State) { track.wide() } else { track };
    grid.columns = vec![track];
    for one in groups.clone() {
        grid.columns.extend(group_columns(says, *one));
    }
    grid.columns.extend(figure_columns(says));
    for row in &list.rows {
        let mut cells = vec![track_cell(says, row.track)];
        for one in groups.clone() {
            cells.extend(group_cells(says, *one, row));
        }
        cells.extend(figure_cells(row));
        grid.rows.push(cells);
    }
    grid.totals = vec![
        says.total("stays", &msg!("dwell-total-stays"), list.stays),
        says.total("running", &msg!("dwell-total-running"), list.running),
        says.total("days", &msg!("dwell-total-days"), list.days),
    ];
    Frame::limit_note(says, &mut grid, list.groups);
    grid
}

fn track_cell(says: Says<'_>, track: Track) -> Cell {
    let name = match track {
        Track::Institution => msg!("track-institution"),
        Track::Clearance => msg!("track-clearance"),
        Track::Pilot => msg!("track-pilot"),
        Track::Lead => msg!("track-lead"),
        Track::Unit => msg!("column-unit"),
        Track::Filing => msg!("track-filing"),
    };
    says.word(track.code(), &name)
}

fn group_columns(says: Says<'_>, by: DwellBy) -> Vec<Column> {
    match by {
        DwellBy::State => vec![says.column("state", &msg!("column-state"), Kind::Word)],
        DwellBy::Route => vec![says.column("route", &msg!("column-dwell-route"), Kind::Word)],
        DwellBy::Unit => vec![
            says.column("unit", &msg!("column-unit-code"), Kind::Code).wide(),
            says.column("unit_name", &msg!("column-unit"), Kind::Text),
        ],
    }
}

fn group_cells(says: Says<'_>, by: DwellBy, row: &Dwell) -> Vec<Cell> {
    match by {
        DwellBy::State => {
            let state = |state| says.word(crate::domain::tracks::State::code(state), &state_name(state));
            vec![row.state.map_or(Cell::Empty, state)]
        }
        DwellBy::Route => {
            let route = |route: Route| says.word(route.code(), &named(route));
            vec![row.route.map_or(Cell::Empty, route)]
        }
        DwellBy::Unit => {
            let code = row.unit.as_deref();
            vec![code.map_or(Cell::Empty, Cell::code), code.map_or(Cell::Empty, |code| says.unit_name(code))]
        }
    }
}

fn figure_columns(says: Says<'_>) -> Vec<Column> {
    let integer = |key, heading| says.column(key, &heading, Kind::Integer);
    vec![
        integer("stays", msg!("column-stays")).wide(),
        integer("not_exact", msg!("column-not-exact")).wide(),
        integer("finished", msg!("column-finished")),
        integer("finished_median_days", msg!("column-median")),
        integer("finished_p90_days", msg!("column-p90")),
        integer("running", msg!("column-running")),
        integer("running_median_days", msg!("column-running-median")).wide(),
        integer("running_p90_days", msg!("column-running-p90")).wide(),
        integer("running_longest_days", msg!("column-running-longest")).wide(),
        integer("days", msg!("column-days-waited")),
        says.column("share_percent", &msg!("column-share"), Kind::Word),
    ]
}

fn figure_cells(row: &Dwell) -> Vec<Cell> {
    vec![
        row.stays.into(),
        row.not_exact.into(),
        row.finished.stays.into(),
        row.finished.median.into(),
        row.finished.ninth.into(),
        row.running.stays.into(),
        row.running.median.into(),
        row.running.ninth.into(),
        row.running_longest.into(),
        row.days.into(),
        percent(row.share_thousandths),
    ]
}

/// Thousandths in percent with one place: a decimal for programs, with the sign for people.
fn percent(thousandths: i64) -> Cell {
    let (whole, tenth) = (thousandths.div_euclid(10), thousandths.rem_euclid(10));
    Cell::word(format!("{whole}.{tenth}"), format!("{whole}.{tenth}%"))
}

/// Time in each state.
///
/// # Errors
/// Those of the database.
pub(crate) fn drawn(reading: &Reading<'_>, txn: &mut Txn<'_>, tracks: &[Track], by: &[DwellBy]) -> Result<Grid, Told> {
    let list = dwells(txn, &reading.frame.cut, tracks, by)?;
    Ok(grid(reading.says, &reading.frame, by, &list))
}
