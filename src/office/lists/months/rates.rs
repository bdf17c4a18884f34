//! `return rates`: reporting rate and timeliness by unit.

use crate::db::Txn;
use crate::domain::value::month::Month;
use crate::msg;
use crate::office::asked::{Frame, PageWords};
use crate::office::catalogue::Reading;
use crate::office::lists::field::{Field, fill};
use crate::office::lists::months::words::percent_cell;
use crate::office::says::Says;
use crate::office::told::Told;
use crate::output::{Cell, Grid, Kind, Total};
use crate::reports::months::rates::{Counts, RateLine, Rates, rates};
use crate::words::Message;

/// A line of the grid: of a unit, or of all.
struct RateShown {
    unit: Option<String>,
    itself: bool,
    rate: RateLine,
}

/// The list as a grid. A table has the total as its last row; for programs it stands apart.
#[must_use]
pub fn grid(says: Says<'_>, frame: &Frame, found: &Rates, for_table: bool) -> Grid {
    let month = found.month.to_string();
    let page = PageWords {
        report: "return-rates",
        title: msg!("months-rates-title", month = &month),
        definition: msg!("months-rates-definition"),
        empty: msg!("months-rates-empty", month = &month),
    };
    let mut grid = frame.grid(says, &page);
    let mut lines: Vec<RateShown> = found
        .rows
        .iter()
        .map(|rate| RateShown { unit: Some(rate.unit.clone()), itself: rate.itself, rate: rate.clone() })
        .collect();
    if for_table && !lines.is_empty() {
        lines.push(RateShown {
            unit: None,
            itself: false,
            rate: RateLine {
                unit: found.scope.clone(),
                itself: false,
                counts: found.total,
                approved: found.approved.clone(),
            },
        });
    }
    fill(&mut grid, says, &fields(), &lines);
    if !for_table {
        grid.totals = totals(says, &found.total);
    }
    grid
}

fn totals(says: Says<'_>, total: &Counts) -> Vec<Total> {
    let percent = |key, heading: &Message, part| Total { key, heading: says.say(heading), cell: percent_cell(part) };
    vec![
        says.total("expected", &msg!("months-head-expected"), total.expected),
        says.total("received", &msg!("months-head-received"), total.received),
        percent("rate_percent", &msg!("months-head-rate"), total.rate()),
        says.total("on_time", &msg!("months-head-on-time"), total.on_time),
        percent("timeliness_percent", &msg!("months-head-timeliness"), total.timeliness()),
        says.total("recorded_missing", &msg!("months-owing-missing"), total.recorded_missing),
        says.total("estimated", &msg!("months-head-estimated"), total.estimated),
        says.total("provisional", &msg!("months-head-provisional"), total.provisional),
        says.total("breaks", &msg!("months-head-breaks"), total.breaks),
        says.total("restated", &msg!("months-head-restated"), total.restated),
    ]
}

fn integer(key: &'static str, heading: Message, of: fn(Says<'_>, &RateShown) -> Cell) -> Field<RateShown> {
    Field::new(key, heading, Kind::Integer, of)
}

fn fields() -> Vec<Field<RateShown>> {
    let mut fields = vec![
        Field::new("unit", msg!("column-unit-code"), Kind::Code, |_, row: &RateShown| {
            row.unit.as_deref().map_or(Cell::Empty, Cell::code)
        })
        .wide(),
        Field::new("unit_name", msg!("column-unit"), Kind::Text, |says, row: &RateShown| {
            match (&row.unit, row.itself) {
                (None, _) => Cell::text(says.say(&msg!("months-total"))),
                (Some(unit), false) => says.unit_name(unit),
                (Some(unit), true) => match says.unit_name(unit) {
                    Cell::Text(name) => Cell::text(says.say(&msg!("months-itself", unit = name))),
                    other => other,
                },
            }
        }),
    ];
    fields.extend(count_fields());
    fields.extend(approval_fields());
    fields
}

fn count_fields() -> Vec<Field<RateShown>> {
    vec![
        integer("expected", msg!("months-head-expected"), |_, row| row.rate.counts.expected.into()),
        integer("received", msg!("months-head-received"), |_, row| row.rate.counts.received.into()),
        Field::new("rate_percent", msg!("months-head-rate"), Kind::Word, |_, row: &RateShown| {
            percent_cell(row.rate.counts.rate())
        }),
        integer("on_time", msg!("months-head-on-time"), |_, row| row.rate.counts.on_time.into()).wide(),
        Field::new("timeliness_percent", msg!("months-head-timeliness"), Kind::Word, |_, row: &RateShown| {
            percent_cell(row.rate.counts.timeliness())
        }),
        integer("recorded_missing", msg!("months-owing-missing"), |_, row| row.rate.counts.recorded_missing.into())
            .wide(),
        integer("estimated", msg!("months-head-estimated"), |_, row| row.rate.counts.estimated.into()),
        integer("provisional", msg!("months-head-provisional"), |_, row| row.rate.counts.provisional.into()),
        integer("breaks", msg!("months-head-breaks"), |_, row| row.rate.counts.breaks.into()).wide(),
        integer("restated", msg!("months-head-restated"), |_, row| row.rate.counts.restated.into()),
    ]
}

fn approval_fields() -> Vec<Field<RateShown>> {
    vec![
        Field::new("approved_on", msg!("months-head-approved"), Kind::Date, |_, row: &RateShown| {
            row.rate.approved.as_ref().map(|made| made.approval.on).into()
        }),
        Field::new("approved_by", msg!("months-head-approved-by"), Kind::Text, |_, row: &RateShown| {
            row.rate.approved.as_ref().map_or(Cell::Empty, |made| Cell::text(&made.officer))
        })
        .wide(),
        Field::new("approved_at", msg!("months-head-approved-at"), Kind::Moment, |_, row: &RateShown| {
            row.rate.approved.as_ref().map(|made| made.approval.known_from).into()
        })
        .wide(),
        Field::new("approved_basis", msg!("column-basis"), Kind::Text, |_, row: &RateShown| {
            row.rate.approved.as_ref().map_or(Cell::Empty, |made| Cell::text(&made.basis))
        })
        .wide(),
    ]
}

/// The rates of a month, the last one over where none is named. Whoever works for one unit alone looks at that one.
///
/// # Errors
/// Those of the database.
pub(crate) fn drawn(reading: &Reading<'_>, txn: &mut Txn<'_>, month: Option<Month>) -> Result<Grid, Told> {
    let frame = &reading.frame;
    let month = month.unwrap_or_else(|| Month::last_over(frame.cut.as_of));
    let found = rates(txn, &frame.cut, month, &reading.unit_looked_at())?;
    Ok(grid(reading.says, frame, &found, reading.shape.is_table()))
}
