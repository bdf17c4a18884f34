//! `export three-drops` (E2): the month, the one before, the change, the change since the baseline and the plan, for the
//! measures of every unit and the total, or of every institution in operation.

use crate::db::Txn;
use crate::domain::figures::{Measure, Quantity};
use crate::domain::sentence::next::{Field, Next};
use crate::domain::value::month::Month;
use crate::msg;
use crate::office::asked::{Frame, PageWords};
use crate::office::catalogue::Reading;
use crate::office::lists::drop_columns::{less, unit_cells, unit_columns};
use crate::office::lists::stuck::drops::fill;
use crate::office::says::Says;
use crate::office::told::{Told, Trouble};
use crate::office::words::drops::{percent_cell, planned_quantity, points_cell, quantity_cell, sum_name};
use crate::office::words::figures::quantity_text;
use crate::output::{Cell, Grid, Kind, Total};
use crate::reports::three_drops::{InstitutionDrops, baseline_usual, three_drops_by_institution};
use crate::reports::three_drops_units::{DropsAsked, MeasureDrops, ThreeDrops, UnitDrops, three_drops_by_unit};

fn institutions_grid(
    says: Says<'_>,
    frame: &Frame,
    rows: &[InstitutionDrops],
    (baseline, for_table): (Month, bool),
) -> Grid {
    let page = PageWords {
        report: "three-drops-by-institution",
        title: msg!("drops-institutions-title", baseline = baseline.to_string()),
        definition: msg!("drops-institutions-definition"),
        empty: msg!("drops-institutions-empty"),
    };
    let mut grid = frame.grid(says, &page);
    fill(&mut grid, says, rows, for_table);
    let count = i64::try_from(rows.len()).unwrap_or(i64::MAX);
    grid.totals = vec![says.total("institutions", &msg!("total-institutions"), count)];
    grid
}

/// The table by unit: for a terminal a line a measure, for files and programs a row a unit. The total stands under the
/// units for people, and among the totals for programs, who would otherwise add it up.
#[must_use]
pub fn units_grid(says: Says<'_>, frame: &Frame, drops: &ThreeDrops, for_table: bool) -> Grid {
    let page = PageWords {
        report: "three-drops",
        title: msg!("drops-units-title", month = drops.month.to_string(), baseline = drops.baseline.to_string()),
        definition: msg!("drops-units-definition"),
        empty: msg!("drops-institutions-empty"),
    };
    let mut grid = frame.grid(says, &page);
    if for_table {
        lines_fill(&mut grid, says, drops);
    } else {
        rows_fill(&mut grid, says, drops);
    }
    if drops.total.measures.iter().any(|one| one.unknown > 0) {
        grid.notes.push(says.say(&msg!("drops-units-unknown")));
    }
    grid
}

fn rows_fill(grid: &mut Grid, says: Says<'_>, drops: &ThreeDrops) {
    grid.columns = vec![
        says.column("unit", &msg!("column-unit-code"), Kind::Code),
        says.column("unit_name", &msg!("column-unit"), Kind::Text),
        says.column("month", &msg!("head-month"), Kind::Code),
    ];
    for measure in Measure::OF_A_UNIT {
        grid.columns.extend(unit_columns(says, *measure));
    }
    grid.rows = drops
        .rows
        .iter()
        .map(|row| {
            let mut cells = vec![Cell::code(&row.unit), says.unit_name(&row.unit), Cell::code(drops.month.to_string())];
            cells.extend(row.measures.iter().flat_map(unit_cells));
            cells
        })
        .collect();
    grid.totals = drops
        .total
        .measures
        .iter()
        .flat_map(|one| {
            let cells = unit_cells(one);
            unit_columns(says, one.measure).into_iter().zip(cells)
        })
        .map(|(column, cell)| Total { key: column.key, heading: column.heading, cell })
        .collect();
}

fn lines_fill(grid: &mut Grid, says: Says<'_>, drops: &ThreeDrops) {
    grid.columns = vec![
        says.column("unit_name", &msg!("column-unit"), Kind::Text),
        says.column("measure", &msg!("head-measure"), Kind::Word),
        says.column("now", &msg!("drops-now"), Kind::Word),
        says.column("change_percent", &msg!("drops-on-month"), Kind::Word),
        says.column("baseline_percent", &msg!("drops-on-baseline"), Kind::Word),
        says.column("behind_points", &msg!("head-behind-points"), Kind::Word).wide(),
        says.column("plan", &msg!("head-target"), Kind::Word).wide(),
        says.column("previous", &msg!("drops-part-previous"), Kind::Word).wide(),
        says.column("change", &msg!("drops-part-change"), Kind::Word).wide(),
        says.column("unknown", &msg!("drops-part-unknown"), Kind::Integer).wide(),
    ];
    // A unit without institutions, now and then, has nothing to show on a terminal.
    let rows = drops.rows.iter().filter(|row| is_any(row));
    for row in rows {
        let name = says.unit_name(&row.unit);
        grid.rows.extend(lines(says, &name, row));
    }
    let total = Cell::text(says.say(&msg!("drops-total")));
    grid.rows.extend(lines(says, &total, &drops.total));
}

fn is_any(row: &UnitDrops) -> bool {
    row.measures.iter().any(|one| {
        let figures = [one.now, one.previous, one.baseline];
        one.plan.is_some() || figures.iter().any(|figure| figure.is_none_or(|figure| !figure.is_zero()))
    })
}

fn lines(says: Says<'_>, name: &Cell, row: &UnitDrops) -> Vec<Vec<Cell>> {
    let line = |(place, one): (usize, &MeasureDrops)| {
        let named = if place == 0 { name.clone() } else { Cell::Empty };
        let measure = one.measure;
        vec![
            named,
            says.word(measure.code(), &sum_name(measure)),
            now_cell(says, one),
            percent_cell(one.change_on_month),
            percent_cell(one.change_on_baseline),
            points_cell(one.behind),
            quantity_cell(planned_quantity(measure, one.plan)),
            quantity_cell(one.previous),
            quantity_cell(less(measure, one.now, one.previous)),
            if one.unknown > 0 { Cell::Integer(one.unknown) } else { Cell::Empty },
        ]
    };
    row.measures.iter().enumerate().map(line).collect()
}

/// The figure; where some have not reported, at least what the others did.
fn now_cell(says: Says<'_>, one: &MeasureDrops) -> Cell {
    match (one.now, one.reported) {
        (None, reported) if reported.is_zero() => says.word("unknown", &msg!("drops-unknown")),
        (None, reported) => {
            let code = match reported {
                Quantity::Count(count) => count.to_string(),
                Quantity::Money(amount) => amount.to_string(),
            };
            Cell::word(code, format!("≥{}", quantity_text(reported)))
        }
        (Some(now), _) => quantity_cell(Some(now)),
    }
}

crate::domain::value::word::words! {
    /// By what the three drops are listed.
    DropsBy as "way to list the three drops" {
        /// The units that report to the unit, and their total.
        Unit = "unit",
        /// Every institution in operation.
        Institution = "institution",
    }
}

/// The month, the one before, the change, the change since the baseline and the plan.
///
/// # Errors
/// A baseline that is not before the month, or what the database says.
pub(crate) fn drawn(
    reading: &Reading<'_>,
    txn: &mut Txn<'_>,
    by: DropsBy,
    baseline: Option<Month>,
) -> Result<Grid, Told> {
    let Reading { says, frame, .. } = reading;
    let baseline = baseline.unwrap_or_else(baseline_usual);
    let month = Month::last_over(frame.cut.as_of);
    if baseline >= month {
        return Err(Told::new(
            Trouble::Refused,
            msg!("error-baseline-after", baseline = baseline.to_string(), month = month.to_string()),
        )
        .hinted(msg!(
            "hint-baseline-after",
            next = Next::again().open(Field::Baseline),
            next2 = Next::again().open(Field::AsOf)
        )));
    }
    let for_table = reading.shape.is_table();
    Ok(match by {
        DropsBy::Unit => {
            let asked =
                DropsAsked { as_of: frame.cut.as_of, known_at: frame.cut.known_at, unit: frame.unit.clone(), baseline };
            units_grid(*says, frame, &three_drops_by_unit(txn, &asked)?, for_table)
        }
        DropsBy::Institution => {
            let rows = three_drops_by_institution(txn, &frame.cut, baseline)?;
            institutions_grid(*says, frame, &rows, (baseline, for_table))
        }
    })
}
