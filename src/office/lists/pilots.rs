//! `pilot list` and `pilot export` (E5): every application to convert and how far it has come, with what it adds up to by
//! unit and by stage.

use crate::domain::pilot::state::PilotState;
use crate::domain::value::money::Money;
use crate::msg;
use crate::office::asked::{Frame, PageWords};
use crate::office::lists::field::fill;
use crate::office::lists::pilot_fields::{list_fields, table_fields};
use crate::office::says::Says;
use crate::office::words::pilot_list::{outcome_key, outcome_name, stage_name};
use crate::output::{Cell, Column, Grid, Kind, Total};
use crate::reports::pilot::{PilotSum, Pilots};
use crate::words::Message;

/// The list as a grid: for a terminal the few columns that matter, for files and programs every one.
#[must_use]
pub fn grid(says: Says<'_>, frame: &Frame, list: &Pilots, for_table: bool) -> Grid {
    let page = PageWords {
        report: "pilots",
        title: msg!("pilot-list-title"),
        definition: msg!("pilot-list-definition"),
        empty: msg!("pilot-list-empty"),
    };
    let mut grid = frame.grid(says, &page);
    let fields = if for_table { table_fields() } else { list_fields() };
    fill(&mut grid, says, &fields, list.list.shown());
    let sum = PilotSum::of(list.list.rows.iter());
    grid.totals = sum_totals(says, &sum);
    if for_table {
        grid.totals.retain(|total| total.cell != Cell::Integer(0));
    }
    // Every conversion on record, whatever the list shows of them.
    let outcomes = list.outcomes.iter();
    grid.totals.extend(outcomes.filter(|(_, count)| !for_table || *count > 0).map(|(outcome, count)| {
        let name = msg!("pilot-total-outcome", outcome = outcome_name(*outcome));
        says.total(outcome_key(*outcome), &name, *count)
    }));
    Frame::limit_note(says, &mut grid, list.list.all());
    grid
}

fn sum_totals(says: Says<'_>, sum: &PilotSum) -> Vec<Total> {
    let money =
        |key, name: &Message, amount: Option<Money>| Total { key, heading: says.say(name), cell: amount.into() };
    vec![
        says.total("conversions", &msg!("total-conversions"), sum.conversions),
        says.total("applications", &msg!("pilot-total-applications"), sum.applications),
        says.total("stuck_red", &msg!("pilot-total-red"), sum.red),
        says.total("stuck_amber", &msg!("pilot-total-amber"), sum.amber),
        money("total_paid", &msg!("pilot-head-paid"), sum.paid),
        money("total_balance_then", &msg!("pilot-head-balance-then"), sum.balance_then),
        money("total_balance_now", &msg!("pilot-head-balance-now"), sum.balance_now),
        says.total("balance_unknown", &msg!("pilot-total-unknown"), sum.unknown),
    ]
}

/// What the list adds up to by unit.
#[must_use]
pub fn units_grid(says: Says<'_>, frame: &Frame, list: &Pilots) -> Grid {
    let page = PageWords {
        report: "pilots-by-unit",
        title: msg!("pilot-units-title"),
        definition: msg!("pilot-sums-definition"),
        empty: msg!("pilot-list-empty"),
    };
    let mut grid = frame.grid(says, &page);
    grid.columns = vec![
        says.column("unit", &msg!("column-unit-code"), Kind::Code),
        says.column("unit_name", &msg!("column-unit"), Kind::Text),
    ];
    grid.columns.extend(sum_columns(says));
    for (unit, sum) in list.by_unit() {
        let mut row = vec![Cell::code(&unit), says.unit_name(&unit)];
        row.extend(sum_cells(&sum));
        grid.rows.push(row);
    }
    grid.totals = sum_totals(says, &PilotSum::of(list.list.rows.iter()));
    grid
}

/// What the list adds up to by stage.
#[must_use]
pub fn stages_grid(says: Says<'_>, frame: &Frame, list: &Pilots) -> Grid {
    let page = PageWords {
        report: "pilots-by-stage",
        title: msg!("pilot-stages-title"),
        definition: msg!("pilot-sums-definition"),
        empty: msg!("pilot-list-empty"),
    };
    let mut grid = frame.grid(says, &page);
    grid.columns = vec![says.column("stage", &msg!("head-stage"), Kind::Word)];
    grid.columns.extend(sum_columns(says));
    for (stage, sum) in list.by_stage() {
        let mut row = vec![stage_cell(says, stage)];
        row.extend(sum_cells(&sum));
        grid.rows.push(row);
    }
    grid.totals = sum_totals(says, &PilotSum::of(list.list.rows.iter()));
    grid
}

/// A stage; conversions without an application have none.
#[must_use]
pub fn stage_cell(says: Says<'_>, stage: Option<PilotState>) -> Cell {
    match stage {
        Some(stage) => says.word(stage.code(), &stage_name(stage)),
        None => says.word("no-application", &msg!("pilot-no-application")),
    }
}

fn sum_columns(says: Says<'_>) -> Vec<Column> {
    vec![
        says.column("conversions", &msg!("total-conversions"), Kind::Integer),
        says.column("applications", &msg!("pilot-total-applications"), Kind::Integer),
        says.column("stuck_red", &msg!("pilot-total-red"), Kind::Integer),
        says.column("stuck_amber", &msg!("pilot-total-amber"), Kind::Integer),
        says.column("paid", &msg!("pilot-head-paid"), Kind::Money),
        says.column("balance_then", &msg!("pilot-head-balance-then"), Kind::Money),
        says.column("balance_now", &msg!("pilot-head-balance-now"), Kind::Money),
        says.column("balance_unknown", &msg!("pilot-total-unknown"), Kind::Integer),
    ]
}

fn sum_cells(sum: &PilotSum) -> [Cell; 8] {
    [
        sum.conversions.into(),
        sum.applications.into(),
        sum.red.into(),
        sum.amber.into(),
        sum.paid.into(),
        sum.balance_then.into(),
        sum.balance_now.into(),
        sum.unknown.into(),
    ]
}
