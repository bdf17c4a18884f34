//! `return missing`: who owes a return and has not filed it.

use crate::office::words::named;
use uuid::Uuid;

use crate::db::Txn;
use crate::domain::institution::state::InstitutionState;
use crate::domain::returns::{MonthOwed, Owing};
use crate::domain::value::month::Month;
use crate::msg;
use crate::office::asked::PageWords;
use crate::office::catalogue::Reading;
use crate::office::catalogue::parts::Take;
use crate::office::lists::drawing::{Plan, Tally};
use crate::office::lists::field::Field;
use crate::office::lists::months::{
    OfInstitution, about_fields, count, id_field, month_cell, months_cell, state_field,
};
use crate::office::says::Says;
use crate::office::told::Told;
use crate::output::{Cell, Grid, Kind, Total};
use crate::reports::months::MONTHS_BACK;
use crate::reports::months::owed::{OwedLine, owed_each};

impl OfInstitution for OwedLine {
    fn subject(&self) -> Uuid {
        self.owed.subject
    }

    fn name(&self) -> &str {
        &self.owed.name
    }

    fn uscc(&self) -> Option<&str> {
        self.owed.uscc.as_deref()
    }

    fn unit(&self) -> &str {
        &self.owed.unit
    }

    fn state(&self) -> Option<InstitutionState> {
        Some(self.owed.state)
    }
}

/// How the list is drawn.
fn plan(month: Option<Month>, for_table: bool) -> Plan<OwedLine, OwedTally> {
    let page = match month {
        Some(month) => PageWords {
            report: "returns-missing",
            title: msg!("months-missing-title-of", month = month.to_string()),
            definition: msg!("months-missing-definition-of", month = month.to_string()),
            empty: msg!("months-missing-empty-of", month = month.to_string()),
        },
        None => PageWords {
            report: "returns-missing",
            title: msg!("months-missing-title"),
            definition: msg!("months-missing-definition", months = MONTHS_BACK),
            empty: msg!("months-missing-empty"),
        },
    };
    let fields = match (for_table, month) {
        (true, Some(_)) => month_table_fields(),
        (true, None) => table_fields(),
        (false, _) => list_fields(),
    };
    Plan { page, fields, tally: OwedTally::default() }
}

/// How many owe a return in which way, and for how many months.
#[derive(Default)]
struct OwedTally {
    late: i64,
    months_late: i64,
    recorded_missing: i64,
    awaited: i64,
}

impl Tally<OwedLine> for OwedTally {
    fn add(&mut self, row: &OwedLine) {
        let has = |owing: Owing| i64::from(row.owed.months.iter().any(|one| one.owing == owing));
        for (count, more) in [
            (&mut self.late, has(Owing::Late)),
            (&mut self.months_late, count(row.arrears.late.len())),
            (&mut self.recorded_missing, has(Owing::RecordedMissing)),
            (&mut self.awaited, has(Owing::Awaited)),
        ] {
            *count = count.saturating_add(more);
        }
    }

    fn totals(&self, says: Says<'_>, all: i64) -> Vec<Total> {
        vec![
            says.total("institutions", &msg!("total-institutions"), all),
            says.total("late", &msg!("months-owing-late"), self.late),
            says.total("months_late", &msg!("months-head-late"), self.months_late),
            says.total("recorded_missing", &msg!("months-owing-missing"), self.recorded_missing),
            says.total("awaited", &msg!("months-owing-awaited"), self.awaited),
        ]
    }
}

fn name_and_unit() -> [Field<OwedLine>; 3] {
    [
        id_field(),
        Field::new("name", msg!("column-name"), Kind::Text, |_, row: &OwedLine| Cell::text(row.name())),
        Field::new("unit_name", msg!("column-unit"), Kind::Text, |says, row: &OwedLine| says.unit_name(row.unit()))
            .wide(),
    ]
}

/// For all months: how many, since when, how long.
fn table_fields() -> Vec<Field<OwedLine>> {
    let mut fields: Vec<Field<OwedLine>> = name_and_unit().into();
    fields.extend([
        standing_field(),
        Field::new("late", msg!("months-head-months"), Kind::Integer, |_, row: &OwedLine| {
            count(row.arrears.late.len()).into()
        }),
        in_a_row_field(),
        oldest_field(),
        due_field(),
        days_field(),
        state_field().wide(),
    ]);
    fields
}

fn month_table_fields() -> Vec<Field<OwedLine>> {
    let mut fields: Vec<Field<OwedLine>> = name_and_unit().into();
    fields.extend([state_field(), standing_field(), due_field(), days_field()]);
    fields
}

fn list_fields() -> Vec<Field<OwedLine>> {
    let mut fields = about_fields();
    fields.extend([
        Field::new("group", msg!("months-head-group"), Kind::Word, |says, row: &OwedLine| {
            says.word(row.owed.group.code(), &named(row.owed.group))
        }),
        standing_field(),
        late_field(),
        in_a_row_field(),
        oldest_field(),
        due_field(),
        days_field(),
        Field::new("months_late", msg!("months-head-late-months"), Kind::Code, |_, row: &OwedLine| {
            months_cell(row.arrears.late.iter().map(|one| one.month))
        }),
        Field::new("months_recorded_missing", msg!("months-head-missing-months"), Kind::Code, |_, row: &OwedLine| {
            months_cell(row.arrears.recorded_missing.iter().map(|one| one.month))
        }),
        Field::new("months_awaited", msg!("months-head-awaited-months"), Kind::Code, |_, row: &OwedLine| {
            months_cell(row.arrears.awaited.iter().map(|one| one.month))
        }),
    ]);
    fields
}

/// The month a row is foremost about: the oldest late one, else one awaited, else one recorded as missing.
fn foremost(row: &OwedLine) -> Option<MonthOwed> {
    let arrears = &row.arrears;
    arrears.late.first().or(arrears.awaited.first()).or(arrears.recorded_missing.last()).copied()
}

fn standing_field() -> Field<OwedLine> {
    Field::new("standing", msg!("months-head-standing"), Kind::Word, |says, row: &OwedLine| {
        foremost(row).map_or(Cell::Empty, |one| says.word(one.owing.code(), &named(one.owing)))
    })
}

fn late_field() -> Field<OwedLine> {
    Field::new("late", msg!("months-head-late"), Kind::Integer, |_, row: &OwedLine| {
        count(row.arrears.late.len()).into()
    })
}

fn in_a_row_field() -> Field<OwedLine> {
    Field::new("in_a_row", msg!("months-head-in-a-row"), Kind::Integer, |_, row: &OwedLine| {
        count(row.arrears.in_a_row).into()
    })
}

fn oldest_field() -> Field<OwedLine> {
    Field::new("month", msg!("months-head-oldest"), Kind::Code, |_, row: &OwedLine| {
        foremost(row).map_or(Cell::Empty, |one| month_cell(one.month))
    })
}

fn due_field() -> Field<OwedLine> {
    Field::new("due", msg!("months-head-due"), Kind::Date, |_, row: &OwedLine| foremost(row).map(|one| one.due).into())
}

fn days_field() -> Field<OwedLine> {
    Field::new("days_late", msg!("months-head-days"), Kind::Integer, |_, row: &OwedLine| {
        (!row.arrears.late.is_empty()).then_some(row.arrears.days).into()
    })
}

/// Who owes a return of a month, or of any, and has not filed it.
///
/// # Errors
/// Those of the database, and of whoever takes the parts.
pub(crate) fn drawn(
    reading: &Reading<'_>,
    txn: &mut Txn<'_>,
    month: Option<Month>,
    states: &[InstitutionState],
    take: Take<'_>,
) -> Result<Grid, Told> {
    let mut drawing = reading.drawing(plan(month, reading.shape.is_table()), Some(()), take);
    owed_each(txn, &reading.frame.cut, month, states, |row| drawing.row((), &row))?;
    drawing.end()
}
