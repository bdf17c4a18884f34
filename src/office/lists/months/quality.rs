//! `export data-quality` (E12).

use std::collections::BTreeMap;

use uuid::Uuid;

use crate::db::Txn;
use crate::domain::institution::state::InstitutionState;
use crate::domain::returns::quality::Doubt;
use crate::msg;
use crate::office::asked::{Frame, PageWords};
use crate::office::catalogue::Reading;
use crate::office::catalogue::parts::Take;
use crate::office::lists::drawing::{Plan, Tally, drawn_of};
use crate::office::lists::field::Field;
use crate::office::lists::months::words::{amount_cell, number_cell};
use crate::office::lists::months::{OfInstitution, about_fields, id_field, month_cell};
use crate::office::says::Says;
use crate::office::told::Told;
use crate::office::words::figures::quantity_said;
use crate::office::words::named;
use crate::output::{Cell, Grid, Kind, Total};
use crate::reports::months::MONTHS_BACK;
use crate::reports::months::quality::{Doubtful, quality_each};
use crate::reports::stuck::Head;

impl OfInstitution for Doubtful {
    fn subject(&self) -> Uuid {
        self.subject
    }

    fn name(&self) -> &str {
        &self.name
    }

    fn uscc(&self) -> Option<&str> {
        self.uscc.as_deref()
    }

    fn unit(&self) -> &str {
        &self.unit
    }

    fn state(&self) -> Option<InstitutionState> {
        self.state
    }
}

/// The list of rows that are there already, in their order.
///
/// # Errors
/// That a row cannot be drawn.
pub fn grid(says: Says<'_>, frame: &Frame, rows: Vec<Doubtful>, for_table: bool) -> Result<Grid, Told> {
    drawn_of((says, frame), plan(for_table), &Head::of(&frame.cut, rows))
}

fn plan(for_table: bool) -> Plan<Doubtful, DoubtTally> {
    let page = PageWords {
        report: "data-quality",
        title: msg!("months-quality-title"),
        definition: msg!("months-quality-definition", months = MONTHS_BACK),
        empty: msg!("months-quality-empty"),
    };
    let fields = if for_table { table_fields() } else { list_fields() };
    Plan { page, fields, tally: DoubtTally::default() }
}

/// How many doubts there are of each kind.
#[derive(Default)]
struct DoubtTally(BTreeMap<Doubt, i64>);

impl Tally<Doubtful> for DoubtTally {
    fn add(&mut self, row: &Doubtful) {
        let count = self.0.entry(row.doubt).or_default();
        *count = count.saturating_add(1);
    }

    fn totals(&self, says: Says<'_>, _: i64) -> Vec<Total> {
        let count = |doubt: &Doubt| self.0.get(doubt).copied().unwrap_or(0);
        Doubt::ALL.iter().map(|doubt| says.total(doubt_key(*doubt), &named(*doubt), count(doubt))).collect()
    }
}

const fn doubt_key(doubt: Doubt) -> &'static str {
    match doubt {
        Doubt::Late => "late",
        Doubt::RecordedMissing => "recorded_missing",
        Doubt::Jump => "jump",
        Doubt::LendersWithoutBalance => "lenders_without_balance",
        Doubt::Incomplete => "incomplete",
        Doubt::Estimated => "estimated",
        Doubt::Provisional => "provisional",
        Doubt::Break => "break",
        Doubt::RestatedOften => "restated_often",
    }
}

fn table_fields() -> Vec<Field<Doubtful>> {
    vec![
        doubt_field(),
        id_field(),
        Field::new("name", msg!("column-name"), Kind::Text, |_, row: &Doubtful| Cell::text(row.name())),
        Field::new("unit_name", msg!("column-unit"), Kind::Text, |says, row: &Doubtful| says.unit_name(row.unit())),
        month_field(),
        detail_field(),
    ]
}

fn list_fields() -> Vec<Field<Doubtful>> {
    let mut fields = about_fields();
    fields.extend([
        month_field(),
        doubt_field(),
        Field::new("measure", msg!("months-head-what"), Kind::Word, |says, row: &Doubtful| {
            row.jump.map_or(Cell::Empty, |jump| says.word(jump.measure.code(), &named(jump.measure)))
        }),
        Field::new("from_amount", msg!("months-head-from-amount"), Kind::Money, |_, row: &Doubtful| {
            amount_cell(row.jump.map(|jump| jump.from))
        }),
        Field::new("to_amount", msg!("months-head-to-amount"), Kind::Money, |_, row: &Doubtful| {
            amount_cell(row.jump.map(|jump| jump.to))
        }),
        Field::new("from_number", msg!("months-head-from-number"), Kind::Integer, |_, row: &Doubtful| {
            number_cell(row.jump.map(|jump| jump.from))
        }),
        Field::new("to_number", msg!("months-head-to-number"), Kind::Integer, |_, row: &Doubtful| {
            number_cell(row.jump.map(|jump| jump.to))
        }),
        Field::new("due", msg!("months-head-due"), Kind::Date, |_, row: &Doubtful| row.late.map(|(due, _)| due).into()),
        Field::new("days_late", msg!("months-head-days"), Kind::Integer, |_, row: &Doubtful| {
            row.late.map(|(_, days)| days).into()
        }),
        Field::new("version", msg!("months-head-version"), Kind::Integer, |_, row: &Doubtful| row.version.into()),
        Field::new("source", msg!("column-source"), Kind::Text, |_, row: &Doubtful| {
            row.source.as_deref().map_or(Cell::Empty, Cell::text)
        }),
        detail_field(),
    ]);
    fields
}

fn doubt_field() -> Field<Doubtful> {
    Field::new("doubt", msg!("months-head-doubt"), Kind::Word, |says, row: &Doubtful| {
        says.word(row.doubt.code(), &named(row.doubt))
    })
}

fn month_field() -> Field<Doubtful> {
    Field::new("month", msg!("months-head-month"), Kind::Code, |_, row: &Doubtful| month_cell(row.month))
}

fn detail_field() -> Field<Doubtful> {
    Field::new("detail", msg!("months-head-detail"), Kind::Text, |says, row: &Doubtful| {
        let said = match (row.jump, row.late, row.doubt) {
            (Some(jump), _, _) => msg!(
                "months-detail-jump",
                measure = named(jump.measure),
                from = quantity_said(jump.from),
                to = quantity_said(jump.to)
            ),
            (None, Some((due, days)), _) => msg!("months-detail-late", due = due, days = days),
            (None, None, Doubt::RestatedOften) => {
                msg!("months-detail-often", version = row.version.unwrap_or(0))
            }
            (None, None, _) => return Cell::Empty,
        };
        Cell::text(says.say(&said))
    })
}

/// Every doubt about the returns. They are read by month and institution, and wait as they are drawn.
///
/// # Errors
/// Those of the database, and of whoever takes the parts.
pub(crate) fn drawn(reading: &Reading<'_>, txn: &mut Txn<'_>, take: Take<'_>) -> Result<Grid, Told> {
    let mut drawing = reading.drawing(plan(reading.shape.is_table()), None, take);
    quality_each(txn, &reading.frame.cut, |row| drawing.row(row.place(), &row))?;
    drawing.end()
}
