//! `stuck`: the lists of what stopped or exited and is not cleared.

use super::args::{StuckArgs, StuckRule};
use super::desk::Desk;
use super::fail::{Exit, Failure};
use super::listing::{
    Frame, PageWords, Says, institution_cells, institution_columns, is_table, show,
};
use crate::db::{Access, in_txn};
use crate::domain::days::AgeBand;
use crate::domain::state::InstitutionState;
use crate::msg;
use crate::output::{Cell, Column, Grid, Kind, Total};
use crate::reports::stuck::{Stuck, StuckList, stuck};
use crate::words::Message;

/// Shows the lists named, both where none is. A file, or a format for programs, holds one list.
///
/// # Errors
/// Wrong usage, or that the lists cannot be read or written.
pub fn run(desk: &Desk, args: &StuckArgs) -> Result<(), Failure> {
    let rules = rules_asked(&args.rule);
    let shown = &args.list.shown;
    if rules.len() > 1 && !is_table(shown) {
        return Err(
            Failure::new(Exit::Usage, msg!("stuck-one-list")).hinted(msg!("stuck-one-list-hint"))
        );
    }
    let mut session = desk.session()?;
    let frame = Frame::of(&session, &args.list)?;
    // Both lists are of one snapshot: nobody is on both, and nobody falls between them.
    let lists = in_txn(&mut session, Access::Read, |txn| {
        rules
            .iter()
            .map(|rule| Ok((*rule, stuck(txn, &frame.cut, state_of(*rule))?)))
            .collect::<Result<Vec<_>, crate::db::DbError>>()
    })?;
    for (place, (rule, list)) in lists.iter().enumerate() {
        if place > 0 {
            desk.printer.text("")?;
        }
        show(desk, &grid(Says(&desk.words), &frame, *rule, list), shown)?;
    }
    Ok(())
}

/// The lists asked for, each once, in the order asked.
fn rules_asked(named: &[StuckRule]) -> Vec<StuckRule> {
    if named.is_empty() {
        return StuckRule::ALL.to_vec();
    }
    let mut rules = Vec::new();
    for rule in named {
        if !rules.contains(rule) {
            rules.push(*rule);
        }
    }
    rules
}

const fn state_of(rule: StuckRule) -> InstitutionState {
    match rule {
        StuckRule::ExitedNotCleared => InstitutionState::Exited,
        StuckRule::ClosedUnresolved => InstitutionState::ClosedUnresolved,
    }
}

fn page_words(rule: StuckRule) -> PageWords {
    match rule {
        StuckRule::ExitedNotCleared => PageWords {
            report: "exited-not-cleared",
            title: msg!("stuck-exited-title"),
            definition: msg!("stuck-exited-definition"),
            empty: msg!("stuck-exited-empty"),
        },
        StuckRule::ClosedUnresolved => PageWords {
            report: "closed-unresolved",
            title: msg!("stuck-closed-title"),
            definition: msg!("stuck-closed-definition"),
            empty: msg!("stuck-closed-empty"),
        },
    }
}

/// The list as a grid.
#[must_use]
pub fn grid(says: Says<'_>, frame: &Frame, rule: StuckRule, list: &StuckList) -> Grid {
    let mut grid = frame.grid(says, &page_words(rule));
    grid.columns = columns(says);
    grid.rows = list.rows.iter().map(|row| cells(says, row)).collect();
    let count = list.count();
    grid.totals = vec![says.total("institutions", &msg!("total-institutions"), count)];
    grid.totals.extend(list.bands.iter().map(|(band, count)| {
        let key = band_key(*band);
        Total {
            key,
            heading: says.say(&band_name(*band)),
            cell: Cell::Integer(*count),
        }
    }));
    frame.limit_note(says, &mut grid, count);
    grid
}

fn columns(says: Says<'_>) -> Vec<Column> {
    let mut columns = institution_columns(says);
    columns.extend([
        says.column("state", &msg!("column-state"), Kind::Word)
            .wide(),
        says.precision_column("precision"),
        says.column("since", &msg!("column-since"), Kind::Date),
        says.column("age_days", &msg!("column-age-days"), Kind::Integer),
        says.column("band", &msg!("column-band"), Kind::Word),
        says.column("reason", &msg!("column-reason"), Kind::Word),
        says.column("basis", &msg!("column-basis"), Kind::Text)
            .wide(),
        says.column("last_movement", &msg!("column-last-movement"), Kind::Date)
            .wide(),
        says.column("evidence_owed", &msg!("column-evidence-owed"), Kind::Word)
            .wide(),
    ]);
    columns
}

fn cells(says: Says<'_>, row: &Stuck) -> Vec<Cell> {
    let listed = &row.listed;
    let mut cells = institution_cells(says, listed);
    cells.extend([
        says.state(listed.state),
        says.precision(listed.since.precision),
        listed.since.on.into(),
        row.age_days.into(),
        says.word(row.band.code(), &band_name(row.band)),
        says.reason(listed.reason),
        Cell::text(&listed.basis),
        listed.last_movement.into(),
        says.needs(&listed.owed),
    ]);
    cells
}

/// The words for an age band.
#[must_use]
pub fn band_name(band: AgeBand) -> Message {
    match band {
        AgeBand::UpTo90 => msg!("band-0-90"),
        AgeBand::UpTo180 => msg!("band-91-180"),
        AgeBand::UpTo365 => msg!("band-181-365"),
        AgeBand::UpTo730 => msg!("band-366-730"),
        AgeBand::Over730 => msg!("band-over-730"),
    }
}

const fn band_key(band: AgeBand) -> &'static str {
    match band {
        AgeBand::UpTo90 => "band_0_90",
        AgeBand::UpTo180 => "band_91_180",
        AgeBand::UpTo365 => "band_181_365",
        AgeBand::UpTo730 => "band_366_730",
        AgeBand::Over730 => "band_over_730",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_named_twice_is_shown_once_and_none_named_means_both() {
        let (exited, closed) = (StuckRule::ExitedNotCleared, StuckRule::ClosedUnresolved);
        assert_eq!(rules_asked(&[]), [exited, closed]);
        assert_eq!(rules_asked(&[closed, closed]), [closed]);
        assert_eq!(rules_asked(&[closed, exited]), [closed, exited]);
    }
}
