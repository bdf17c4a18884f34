//! `return missing`: who owes a return and has not filed it.

use crate::office::words::named;
use uuid::Uuid;

use crate::db::Txn;
use crate::domain::institution::state::InstitutionState;
use crate::domain::returns::{MonthOwed, Owing};
use crate::domain::value::month::Month;
use crate::msg;
use crate::office::asked::{Frame, PageWords};
use crate::office::catalogue::Reading;
use crate::office::lists::field::{Field, fill};
use crate::office::lists::months::{
    OfInstitution, about_fields, count, id_field, month_cell, months_cell, state_field,
};
use crate::office::says::Says;
use crate::office::told::Told;
use crate::output::{Cell, Grid, Kind};
use crate::reports::months::MONTHS_BACK;
use crate::reports::months::owed::{OwedLine, owed};
use crate::reports::stuck::Head;

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

/// The list as a grid.
#[must_use]
pub fn grid(says: Says<'_>, frame: &Frame, month: Option<Month>, head: &Head<OwedLine>, for_table: bool) -> Grid {
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
    let mut grid = frame.grid(says, &page);
    let fields = match (for_table, month) {
        (true, Some(_)) => month_table_fields(),
        (true, None) => table_fields(),
        (false, _) => list_fields(),
    };
    fill(&mut grid, says, &fields, head.shown());
    let with = |owing: Owing| {
        let has = |row: &&OwedLine| row.owed.months.iter().any(|one| one.owing == owing);
        count(head.rows.iter().filter(has).count())
    };
    let months: usize = head.rows.iter().map(|row| row.arrears.late.len()).sum();
    grid.totals = vec![
        says.total("institutions", &msg!("total-institutions"), count(head.rows.len())),
        says.total("late", &msg!("months-owing-late"), with(Owing::Late)),
        says.total("months_late", &msg!("months-head-late"), count(months)),
        says.total("recorded_missing", &msg!("months-owing-missing"), with(Owing::RecordedMissing)),
        says.total("awaited", &msg!("months-owing-awaited"), with(Owing::Awaited)),
    ];
    Frame::limit_note(says, &mut grid, head.all());
    grid
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
/// Those of the database.
pub(crate) fn drawn(
    reading: &Reading<'_>,
    txn: &mut Txn<'_>,
    month: Option<Month>,
    states: &[InstitutionState],
) -> Result<Grid, Told> {
    let head = owed(txn, &reading.frame.cut, month, states)?;
    Ok(grid(reading.says, &reading.frame, month, &head, reading.shape.is_table()))
}
