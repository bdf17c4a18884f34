//! The columns of a measure of the three drops, one after another for each measure, with the cells they take.

use crate::domain::figures::three_drops::Dropped;
use crate::domain::figures::{Measure, Quantity};
use crate::msg;
use crate::office::says::Says;
use crate::office::words::drops::{number_cell, percent_cell, planned_quantity, points_cell, sum_name, to_zero_cell};
use crate::office::words::named;
use crate::output::{Cell, Column, Kind};
use crate::reports::three_drops_units::MeasureDrops;
use crate::words::Message;

/// The columns of one measure at an institution.
#[must_use]
pub fn institution_columns(says: Says<'_>, measure: Measure) -> Vec<Column> {
    let keys = keys_of(measure);
    let figure = figure_kind(measure);
    columns(
        says,
        &named(measure),
        vec![
            (keys.now, None, figure),
            (keys.previous, Some(msg!("drops-part-previous")), figure),
            (keys.change, Some(msg!("drops-part-change")), figure),
            (keys.change_percent, Some(msg!("drops-part-change-percent")), Kind::Word),
            (keys.baseline, Some(msg!("drops-part-baseline")), figure),
            (keys.on_baseline, Some(msg!("drops-part-on-baseline")), Kind::Word),
            (keys.plan, Some(msg!("drops-part-plan")), figure),
            (keys.behind, Some(msg!("drops-part-behind")), Kind::Word),
            (keys.fall, Some(msg!("drops-part-fall")), Kind::Word),
            (keys.not_falling, Some(msg!("drops-part-not-falling")), Kind::Integer),
            (keys.to_zero, Some(msg!("drops-part-to-zero")), Kind::Word),
            (keys.left, Some(msg!("drops-part-left")), Kind::Integer),
        ],
    )
}

/// The cells of [`institution_columns`].
#[must_use]
pub fn institution_cells(says: Says<'_>, dropped: &Dropped) -> Vec<Cell> {
    let measure = dropped.measure;
    let baseline = dropped.baseline;
    vec![
        number_cell(dropped.now),
        number_cell(dropped.previous),
        number_cell(less(measure, dropped.now, dropped.previous)),
        percent_cell(dropped.change),
        number_cell(baseline.and_then(|one| Quantity::of(measure, one.number))),
        percent_cell(dropped.change_on_baseline),
        number_cell(planned_quantity(measure, dropped.target)),
        points_cell(dropped.behind),
        percent_cell(dropped.fall_on_baseline),
        dropped.months_not_falling.into(),
        to_zero_cell(says, dropped.to_zero),
        dropped.months_left.into(),
    ]
}

/// The columns of one measure of a unit.
#[must_use]
pub fn unit_columns(says: Says<'_>, measure: Measure) -> Vec<Column> {
    let keys = keys_of(measure);
    let figure = figure_kind(measure);
    columns(
        says,
        &sum_name(measure),
        vec![
            (keys.now, None, figure),
            (keys.reported, Some(msg!("drops-part-reported")), figure),
            (keys.unknown, Some(msg!("drops-part-unknown")), Kind::Integer),
            (keys.previous, Some(msg!("drops-part-previous")), figure),
            (keys.change, Some(msg!("drops-part-change")), figure),
            (keys.change_percent, Some(msg!("drops-part-change-percent")), Kind::Word),
            (keys.baseline, Some(msg!("drops-part-baseline")), figure),
            (keys.on_baseline, Some(msg!("drops-part-on-baseline")), Kind::Word),
            (keys.plan, Some(msg!("drops-part-plan")), figure),
            (keys.behind, Some(msg!("drops-part-behind")), Kind::Word),
        ],
    )
}

/// The cells of [`unit_columns`].
#[must_use]
pub fn unit_cells(drops: &MeasureDrops) -> Vec<Cell> {
    vec![
        number_cell(drops.now),
        number_cell(Some(drops.reported)),
        drops.unknown.into(),
        number_cell(drops.previous),
        number_cell(less(drops.measure, drops.now, drops.previous)),
        percent_cell(drops.change_on_month),
        number_cell(drops.baseline),
        percent_cell(drops.change_on_baseline),
        number_cell(planned_quantity(drops.measure, drops.plan)),
        points_cell(drops.behind),
    ]
}

/// The change from an earlier figure to a later one, where both are known.
#[must_use]
pub fn less(measure: Measure, now: Option<Quantity>, then: Option<Quantity>) -> Option<Quantity> {
    let change = now?.number().checked_sub(then?.number())?;
    Quantity::of(measure, change)
}

/// Columns headed by their measure, and by which part of it they are unless they are the figure itself.
fn columns(says: Says<'_>, measure: &Message, parts: Vec<(&'static str, Option<Message>, Kind)>) -> Vec<Column> {
    let heads = parts.into_iter().map(|(key, part, kind)| {
        let heading = match part {
            Some(part) => msg!("drops-head-of", measure = measure.clone(), part = part),
            None => measure.clone(),
        };
        says.column(key, &heading, kind)
    });
    heads.collect()
}

const fn figure_kind(measure: Measure) -> Kind {
    if measure.is_money() { Kind::Money } else { Kind::Integer }
}

/// The names of the columns of a measure, for programs.
struct Keys {
    now: &'static str,
    reported: &'static str,
    unknown: &'static str,
    previous: &'static str,
    change: &'static str,
    change_percent: &'static str,
    baseline: &'static str,
    on_baseline: &'static str,
    plan: &'static str,
    behind: &'static str,
    fall: &'static str,
    not_falling: &'static str,
    to_zero: &'static str,
    left: &'static str,
}

macro_rules! keys {
    ($measure:literal) => {
        Keys {
            now: $measure,
            reported: concat!($measure, "_reported"),
            unknown: concat!($measure, "_unknown"),
            previous: concat!($measure, "_previous"),
            change: concat!($measure, "_change"),
            change_percent: concat!($measure, "_change_percent"),
            baseline: concat!($measure, "_baseline"),
            on_baseline: concat!($measure, "_change_on_baseline_percent"),
            plan: concat!($measure, "_plan"),
            behind: concat!($measure, "_behind_points"),
            fall: concat!($measure, "_fall_percent"),
            not_falling: concat!($measure, "_months_not_falling"),
            to_zero: concat!($measure, "_months_to_zero"),
            left: concat!($measure, "_months_left"),
        }
    };
}

const fn keys_of(measure: Measure) -> Keys {
    match measure {
        Measure::Institutions => keys!("institutions"),
        Measure::Balance => keys!("balance"),
        Measure::Lenders => keys!("lenders"),
        Measure::Borrowers => keys!("borrowers"),
        Measure::Issued => keys!("issued"),
        Measure::Repaid => keys!("repaid"),
        Measure::Overdue => keys!("overdue"),
        Measure::Advanced => keys!("advanced"),
    }
}
