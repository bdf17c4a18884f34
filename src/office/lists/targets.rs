//! `targets` and `export targets`: stock, clearance, pilots and reporting by unit.

use crate::db::Txn;
use crate::domain::figures::Measure;
use crate::domain::sentence::next::{Deed, Field as Given, Next};
use crate::domain::value::month::Month;
use crate::domain::value::ratio::Ratio;
use crate::msg;
use crate::office::asked::{Frame, PageWords};
use crate::office::catalogue::Reading;
use crate::office::lists::field::{Field, fill};
use crate::office::lists::target_fields::fields_of_files;
use crate::office::says::Says;
use crate::office::told::{Told, Trouble};
use crate::office::words::drops::points_cell;
use crate::office::words::figures::{decimal, percent_said};
use crate::output::{Cell, Grid, Kind, Total};
use crate::reports::targets::{Targets, UnitTargets, targets};

/// Decimal places of a percentage, and those of the fraction it is of.
const TENTHS: u32 = 3;

/// A line of the grid: of a unit, or of all.
pub(crate) struct TargetLine {
    /// Its figures.
    pub(crate) of: UnitTargets,
    is_total: bool,
}

/// The table as a grid: for a terminal what a meeting looks at, with the total underneath; for files and programs every
/// figure, with the total apart.
#[must_use]
pub fn grid(says: Says<'_>, frame: &Frame, found: &Targets, for_table: bool) -> Grid {
    let month = found.month.to_string();
    let page = PageWords {
        report: "targets",
        title: msg!("targets-title", month = month),
        definition: msg!("targets-definition"),
        empty: msg!("targets-empty"),
    };
    let mut grid = frame.grid(says, &page);
    let line = |of: &UnitTargets, is_total| TargetLine { of: of.clone(), is_total };
    let mut lines: Vec<TargetLine> = found.rows.iter().map(|row| line(row, false)).collect();
    let total = line(&found.total, true);
    if for_table {
        lines.push(total);
        fill(&mut grid, says, &table_fields(), &lines);
    } else {
        let fields = fields_of_files();
        fill(&mut grid, says, &fields, &[total]);
        let cells = grid.rows.pop().unwrap_or_default();
        // Which unit it is of, and its place among peers, says nothing of a total.
        grid.totals = grid
            .columns
            .iter()
            .zip(cells)
            .filter(|(column, _)| {
                !matches!(column.key, "unit" | "unit_name" | "itself_only" | "nothing")
                    && !column.key.ends_with("_rank")
            })
            .map(|(column, cell)| Total { key: column.key, heading: column.heading.clone(), cell })
            .collect();
        fill(&mut grid, says, &fields, &lines);
    }
    let peers = found.rows.iter().filter(|row| !row.itself);
    let unplanned = peers.filter(|row| row.is_operating() && row.planned.is_none());
    let unplanned = unplanned.count();
    if unplanned > 0 {
        let plan = Next::look(Deed::PlanSet).open(Given::Unit).is(Given::Measure, Measure::Balance);
        let plan = plan.open(Given::BaselineMonth).open(Given::End).open(Given::Basis);
        let note = msg!("targets-note-plan", units = unplanned, next = plan);
        grid.notes.push(says.say(&note));
    }
    grid
}

/// The name of a unit; where it is only its own institutions, that.
pub(crate) fn unit_cell(says: Says<'_>, line: &TargetLine) -> Cell {
    if line.is_total {
        return Cell::text(says.say(&msg!("months-total")));
    }
    match says.unit_name(&line.of.unit) {
        Cell::Text(name) if line.of.itself => Cell::text(says.say(&msg!("months-itself", unit = name))),
        named => named,
    }
}

/// A part with the place it gives among the peers.
fn ranked_cell(says: Says<'_>, part: Option<Ratio>, rank: Option<usize>) -> Option<Cell> {
    let digits = part?.rounded(TENTHS)?;
    let figure = percent_said(digits, 1);
    let label = match rank {
        Some(rank) => says.say(&msg!("targets-ranked", figure = figure, rank = rank)),
        None => figure,
    };
    Some(Cell::word(decimal(digits, 1), label))
}

fn unknown(says: Says<'_>) -> Cell {
    says.word("unknown", &msg!("targets-unknown"))
}

fn nothing(says: Says<'_>) -> Cell {
    says.word("none", &msg!("targets-nothing"))
}

fn table_fields() -> Vec<Field<TargetLine>> {
    vec![
        Field::new("unit_name", msg!("column-unit"), Kind::Text, unit_cell),
        Field::new("balance", msg!("targets-head-balance"), Kind::Word, |says, line: &TargetLine| {
            let of = &line.of;
            if !of.is_operating() {
                return nothing(says);
            }
            ranked_cell(says, of.balance_change(), of.ranks.balance).unwrap_or_else(|| unknown(says))
        }),
        Field::new("behind", msg!("targets-head-behind"), Kind::Word, |says, line: &TargetLine| {
            let of = &line.of;
            match (of.is_operating(), of.planned) {
                (false, None) => nothing(says),
                (true, None) => says.word("no-plan", &msg!("targets-no-plan")),
                (_, Some(_)) if of.behind.is_none() => unknown(says),
                (_, Some(_)) => points_cell(of.behind),
            }
        }),
        Field::new("owed", msg!("targets-head-owed"), Kind::Word, |says, line: &TargetLine| {
            let of = &line.of;
            if of.owed.iter().all(|owed| owed.institutions == 0) {
                return nothing(says);
            }
            ranked_cell(says, of.owed_change(), of.ranks.owed).unwrap_or_else(|| unknown(says))
        }),
        Field::new("proven", msg!("targets-head-proven"), Kind::Word, |says, line: &TargetLine| {
            let of = &line.of;
            ranked_cell(says, of.cleared[0].proven_share(), of.ranks.proven).unwrap_or_else(|| nothing(says))
        }),
        Field::new("cleared", msg!("targets-head-cleared"), Kind::Word, |says, line: &TargetLine| {
            let [cleared, _] = line.of.cleared;
            if cleared.stopped() == 0 {
                return nothing(says);
            }
            let unproven = cleared.unproven();
            let label = says.say(&msg!(
                "targets-cleared",
                partial = cleared.partial,
                taken_over = cleared.taken_over,
                unproven = unproven
            ));
            Cell::word(format!("{},{},{unproven}", cleared.partial, cleared.taken_over), label)
        }),
        Field::new("left", msg!("targets-head-left"), Kind::Word, |says, line: &TargetLine| {
            let [cleared, _] = line.of.cleared;
            if cleared.stopped() == 0 {
                return nothing(says);
            }
            Cell::word(cleared.exited.to_string(), cleared.exited.to_string())
        }),
        Field::new("pilots", msg!("targets-head-pilots"), Kind::Word, |says, line: &TargetLine| {
            let [pilots, _] = line.of.pilots;
            if pilots.filed == 0 {
                return nothing(says);
            }
            let label = says.say(&msg!(
                "targets-pilots",
                open = pilots.open,
                licensed = pilots.licensed,
                lapsed = pilots.lapsed
            ));
            Cell::word(format!("{},{},{}", pilots.open, pilots.licensed, pilots.lapsed), label)
        }),
        Field::new("on_time", msg!("targets-head-on-time"), Kind::Word, |says, line: &TargetLine| {
            let of = &line.of;
            ranked_cell(says, of.reported[0].share(), of.ranks.reported).unwrap_or_else(|| nothing(says))
        }),
    ]
}

/// The table of a month, the last one over where none is named.
///
/// # Errors
/// A month that is not over, or what the database says.
pub(crate) fn drawn(reading: &Reading<'_>, txn: &mut Txn<'_>, month: Option<Month>) -> Result<Grid, Told> {
    let Reading { says, frame, shape, .. } = reading;
    let says = *says;
    let month = month.unwrap_or_else(|| Month::last_over(frame.cut.as_of));
    if month.end() > frame.cut.as_of {
        let (month, day) = (month.to_string(), frame.cut.as_of);
        let said = msg!("error-targets-month-ahead", month = month, day = day);
        return Err(Told::new(Trouble::Refused, said).hinted(msg!(
            "hint-targets-month-ahead",
            next = Next::again().is(Given::Month, Month::last_over(day)),
            next2 = Next::again().open(Given::AsOf)
        )));
    }
    let found = targets(txn, &frame.cut, month, &reading.unit_looked_at())?;
    let mut grid = grid(says, frame, &found, shape.is_table());
    let all = i64::try_from(found.rows.len()).unwrap_or(i64::MAX);
    if let Some(limit) = frame.cut.limit.and_then(|limit| usize::try_from(limit).ok())
        && limit < found.rows.len()
    {
        // At a terminal the total is the last row, and is of every unit.
        let total = if shape.is_table() { grid.rows.pop() } else { None };
        grid.rows.truncate(limit);
        Frame::limit_note(says, &mut grid, all);
        grid.rows.extend(total);
    }
    Ok(grid)
}
