//! `return restatements` and `export restatements` (E9).

use crate::office::words::named;
use uuid::Uuid;

use crate::actions::institution_resolve;
use crate::db::Txn;
use crate::domain::figures::Quantity;
use crate::domain::institution::state::InstitutionState;
use crate::domain::returns::Observations;
use crate::domain::value::month::Month;
use crate::msg;
use crate::office::asked::PageWords;
use crate::office::catalogue::Reading;
use crate::office::catalogue::parts::Take;
use crate::office::lists::drawing::{Plan, Tally};
use crate::office::lists::field::Field;
use crate::office::lists::months::words::{amount_cell, figure_cell, marks_cell, number_cell};
use crate::office::lists::months::{OfInstitution, about_fields, id_field, month_cell};
use crate::office::says::{Says, moment_legal};
use crate::office::told::Told;
use crate::office::words::record as say;
use crate::output::{Cell, Grid, Kind, Total};
use crate::reports::months::restated::{Change, Restated, restated_each};

impl OfInstitution for Restated {
    fn subject(&self) -> Uuid {
        self.pair.subject
    }

    fn name(&self) -> &str {
        &self.pair.name
    }

    fn uscc(&self) -> Option<&str> {
        self.pair.uscc.as_deref()
    }

    fn unit(&self) -> &str {
        &self.pair.unit
    }

    fn state(&self) -> Option<InstitutionState> {
        self.pair.state
    }
}

/// How the list is drawn.
fn plan(for_table: bool) -> Plan<Restated, RestatedTally> {
    let page = PageWords {
        report: "restatements",
        title: msg!("months-restated-title"),
        definition: msg!("months-restated-definition"),
        empty: msg!("months-restated-empty"),
    };
    let fields = if for_table { table_fields() } else { list_fields() };
    Plan { page, fields, tally: RestatedTally::default() }
}

/// How many returns were restated, each in as many rows as figures changed, one behind the other.
#[derive(Default)]
struct RestatedTally {
    last: Option<(Uuid, Month, i32)>,
    restatements: i64,
    after_approval: i64,
    after_publication: i64,
}

impl Tally<Restated> for RestatedTally {
    fn add(&mut self, row: &Restated) {
        let restatement = (row.pair.subject, row.pair.month, row.pair.version);
        if self.last.replace(restatement) == Some(restatement) {
            return;
        }
        for (count, is_counted) in [
            (&mut self.restatements, true),
            (&mut self.after_approval, row.approved_by.is_some()),
            (&mut self.after_publication, row.published_in.is_some()),
        ] {
            *count = count.saturating_add(i64::from(is_counted));
        }
    }

    fn totals(&self, says: Says<'_>, _: i64) -> Vec<Total> {
        vec![
            says.total("restatements", &msg!("months-total-restated"), self.restatements),
            says.total("after_approval", &msg!("months-total-after-approval"), self.after_approval),
            says.total("after_publication", &msg!("months-total-after-publication"), self.after_publication),
        ]
    }
}

fn table_fields() -> Vec<Field<Restated>> {
    vec![
        id_field(),
        Field::new("name", msg!("column-name"), Kind::Text, |_, row: &Restated| Cell::text(row.name())),
        month_field(),
        what_field(),
        Field::new("from", msg!("months-head-from"), Kind::Figure, |says, row: &Restated| {
            side_cell(says, row, Side::From)
        }),
        Field::new("to", msg!("months-head-to"), Kind::Figure, |says, row: &Restated| side_cell(says, row, Side::To)),
        Field::new("recorded_on", msg!("column-recorded"), Kind::Code, |_, row: &Restated| {
            let moment = moment_legal(row.pair.recorded_at);
            Cell::code(moment.split(' ').next().unwrap_or_default())
        })
        .wide(),
        Field::new("difference", msg!("months-head-difference"), Kind::Figure, |_, row: &Restated| {
            figure_cell(row.change.difference())
        })
        .wide(),
        officer_field().wide(),
        days_after_field().wide(),
        approved_field().wide(),
        published_field().wide(),
    ]
}

fn list_fields() -> Vec<Field<Restated>> {
    let mut fields = about_fields();
    fields.extend([
        month_field(),
        Field::new("version", msg!("months-head-version"), Kind::Integer, |_, row: &Restated| row.pair.version.into()),
        what_field(),
    ]);
    fields.extend(change_fields());
    fields.extend([
        Field::new("submitted_on", msg!("months-head-submitted"), Kind::Date, |_, row: &Restated| {
            row.pair.submitted_on.into()
        }),
        Field::new("recorded_at", msg!("column-recorded"), Kind::Moment, |_, row: &Restated| {
            row.pair.recorded_at.into()
        }),
        officer_field(),
        Field::new("source", msg!("column-source"), Kind::Text, |_, row: &Restated| Cell::text(&row.pair.source)),
        Field::new("basis", msg!("column-basis"), Kind::Text, |_, row: &Restated| {
            row.pair.basis.as_deref().map_or(Cell::Empty, Cell::text)
        }),
        days_after_field(),
        approved_field(),
        published_field(),
    ]);
    fields
}

/// What changed, an amount, a number or the marks each in columns of their own, so that sheets can reckon with them.
fn change_fields() -> Vec<Field<Restated>> {
    vec![
        Field::new("from_amount", msg!("months-head-from-amount"), Kind::Money, |_, row: &Restated| {
            amount_cell(sides(row).0)
        }),
        Field::new("to_amount", msg!("months-head-to-amount"), Kind::Money, |_, row: &Restated| {
            amount_cell(sides(row).1)
        }),
        Field::new("difference_amount", msg!("months-head-difference-amount"), Kind::Money, |_, row: &Restated| {
            amount_cell(row.change.difference())
        }),
        Field::new("from_number", msg!("months-head-from-number"), Kind::Integer, |_, row: &Restated| {
            number_cell(sides(row).0)
        }),
        Field::new("to_number", msg!("months-head-to-number"), Kind::Integer, |_, row: &Restated| {
            number_cell(sides(row).1)
        }),
        Field::new("difference_number", msg!("months-head-difference-number"), Kind::Integer, |_, row: &Restated| {
            number_cell(row.change.difference())
        }),
        Field::new("from_flags", msg!("months-head-from-marks"), Kind::Word, |says, row: &Restated| match row.change {
            Change::Marks { from, .. } => marks_cell(says, from),
            Change::Figure { .. } => Cell::Empty,
        }),
        Field::new("to_flags", msg!("months-head-to-marks"), Kind::Word, |says, row: &Restated| match row.change {
            Change::Marks { to, .. } => marks_cell(says, to),
            Change::Figure { .. } => Cell::Empty,
        }),
    ]
}

/// The figure before and after.
const fn sides(row: &Restated) -> (Option<Quantity>, Option<Quantity>) {
    match row.change {
        Change::Figure { from, to, .. } => (from, to),
        Change::Marks { .. } => (None, None),
    }
}

enum Side {
    From,
    To,
}

/// One side of a change, for a table.
fn side_cell(says: Says<'_>, row: &Restated, side: Side) -> Cell {
    let marks = |marks: Observations| marks_cell(says, marks);
    match (&row.change, side) {
        (Change::Figure { from, .. }, Side::From) => figure_cell(*from),
        (Change::Figure { to, .. }, Side::To) => figure_cell(*to),
        (Change::Marks { from, .. }, Side::From) => marks(*from),
        (Change::Marks { to, .. }, Side::To) => marks(*to),
    }
}

fn month_field() -> Field<Restated> {
    Field::new("month", msg!("months-head-month"), Kind::Code, |_, row: &Restated| month_cell(row.pair.month))
}

fn what_field() -> Field<Restated> {
    Field::new("measure", msg!("months-head-what"), Kind::Word, |says, row: &Restated| match row.change {
        Change::Figure { measure, .. } => says.word(measure.code(), &named(measure)),
        Change::Marks { .. } => says.word("flags", &msg!("months-head-marks")),
    })
}

fn officer_field() -> Field<Restated> {
    Field::new("officer", msg!("column-officer"), Kind::Text, |_, row: &Restated| Cell::text(&row.pair.officer))
}

fn days_after_field() -> Field<Restated> {
    Field::new("days_after", msg!("months-head-days-after"), Kind::Integer, |_, row: &Restated| row.days_after.into())
}

fn approved_field() -> Field<Restated> {
    Field::new("approved_before_by", msg!("months-head-approved-before"), Kind::Word, |says, row: &Restated| {
        row.approved_by.as_deref().map_or(Cell::Empty, |unit| Cell::word(unit, say::unit(unit, says.0.lang())))
    })
}

fn published_field() -> Field<Restated> {
    Field::new("published_before_in", msg!("months-head-published-before"), Kind::Word, |says, row: &Restated| {
        row.published_in.as_ref().map_or(Cell::Empty, |(unit, number)| {
            let name = say::unit(unit, says.0.lang());
            says.word(&format!("{unit}/{number}"), &msg!("months-bulletin", unit = name, number = *number))
        })
    })
}

/// What was restated, of one institution or of all.
///
/// # Errors
/// That there is no such institution, what the database says, and what whoever takes the parts does.
pub(crate) fn drawn(
    reading: &Reading<'_>,
    txn: &mut Txn<'_>,
    institution: Option<&str>,
    months: (Option<Month>, Option<Month>),
    take: Take<'_>,
) -> Result<Grid, Told> {
    let subject = institution.map(|text| institution_resolve(txn, text)).transpose()?.map(|known| known.subject_id);
    let mut drawing = reading.drawing(plan(reading.shape.is_table()), Some(()), take);
    restated_each(txn, &reading.frame.cut, months, subject, |row| drawing.row((), &row))?;
    drawing.end()
}
