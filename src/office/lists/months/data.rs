//! `stuck data` (ST7): monthly returns late, or recorded as missing.

use crate::office::words::named;
use uuid::Uuid;

use crate::domain::institution::state::InstitutionState;
use crate::domain::returns::Owing;
use crate::domain::stuck::finding::Severity;
use crate::domain::stuck::rule::StuckRule;
use crate::msg;
use crate::office::asked::PageWords;
use crate::office::lists::drawing::{Counts, Plan};
use crate::office::lists::field::Field;
use crate::office::lists::months::{OfInstitution, about_fields, count, id_field, month_cell, months_cell};
use crate::office::lists::stuck::words::page_words;
use crate::output::{Cell, Kind};
use crate::reports::months::MONTHS_BACK;
use crate::reports::months::owed::DataLine;

impl OfInstitution for DataLine {
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
pub(crate) fn plan(for_table: bool) -> Plan<DataLine, Counts<DataLine, 3>> {
    let page =
        PageWords { definition: msg!("stuck-definition-data", months = MONTHS_BACK), ..page_words(StuckRule::Data) };
    let fields = if for_table { table_fields() } else { list_fields() };
    let tally = Counts::new([
        ("institutions", msg!("total-institutions"), |_: &DataLine| true),
        ("amber", named(Severity::Amber), |row: &DataLine| row.stuck.severity == Severity::Amber),
        ("red", named(Severity::Red), |row: &DataLine| row.stuck.severity == Severity::Red),
    ]);
    Plan { page, fields, tally }
}

fn table_fields() -> Vec<Field<DataLine>> {
    vec![
        id_field(),
        Field::new("name", msg!("column-name"), Kind::Text, |_, row: &DataLine| Cell::text(row.name())),
        Field::new("unit_name", msg!("column-unit"), Kind::Text, |says, row: &DataLine| says.unit_name(row.unit())),
        Field::new("late", msg!("months-head-months"), Kind::Integer, |_, row: &DataLine| {
            count(row.stuck.arrears.late.len()).into()
        }),
        in_a_row_field(),
        days_field(),
        severity_field(),
        next_field(),
        crate::office::lists::months::state_field().wide(),
    ]
}

fn list_fields() -> Vec<Field<DataLine>> {
    let mut fields = about_fields();
    fields.extend([
        late_field(),
        in_a_row_field(),
        Field::new("month", msg!("months-head-oldest"), Kind::Code, |_, row: &DataLine| {
            row.stuck.next().map_or(Cell::Empty, |one| month_cell(one.month))
        }),
        Field::new("due", msg!("months-head-due"), Kind::Date, |_, row: &DataLine| {
            row.stuck.next().map(|one| one.due).into()
        }),
        days_field(),
        Field::new("newest_recorded_missing", msg!("months-head-newest-missing"), Kind::Flag, |_, row: &DataLine| {
            row.stuck.newest_missing.into()
        }),
        severity_field(),
        Field::new("red_from_months", msg!("months-head-red-from"), Kind::Code, |_, row: &DataLine| {
            Cell::code(row.stuck.red.value.to_string())
        }),
        Field::new("months_late", msg!("months-head-late-months"), Kind::Code, |_, row: &DataLine| {
            months_cell(row.stuck.arrears.late.iter().map(|one| one.month))
        }),
        Field::new("months_recorded_missing", msg!("months-head-missing-months"), Kind::Code, |_, row: &DataLine| {
            months_cell(row.stuck.arrears.recorded_missing.iter().map(|one| one.month))
        }),
        next_field(),
    ]);
    fields
}

fn late_field() -> Field<DataLine> {
    Field::new("late", msg!("months-head-late"), Kind::Integer, |_, row: &DataLine| {
        count(row.stuck.arrears.late.len()).into()
    })
}

fn in_a_row_field() -> Field<DataLine> {
    Field::new("in_a_row", msg!("months-head-in-a-row"), Kind::Integer, |_, row: &DataLine| {
        count(row.stuck.arrears.in_a_row).into()
    })
}

fn days_field() -> Field<DataLine> {
    Field::new("days_late", msg!("months-head-days"), Kind::Integer, |_, row: &DataLine| {
        let late = !row.stuck.arrears.late.is_empty();
        late.then_some(row.stuck.arrears.days).into()
    })
}

fn severity_field() -> Field<DataLine> {
    Field::new("severity", msg!("head-severity"), Kind::Word, |says, row: &DataLine| {
        says.word(row.stuck.severity.code(), &named(row.stuck.severity))
    })
}

fn next_field() -> Field<DataLine> {
    Field::new("next_step", msg!("head-next"), Kind::Word, |says, row: &DataLine| {
        let Some(next) = row.stuck.next() else {
            return Cell::Empty;
        };
        let month = next.month.to_string();
        match next.owing {
            Owing::Late => says.word("file-return", &msg!("months-next-file", month = month)),
            Owing::RecordedMissing => says.word("find-figures", &msg!("months-next-find", month = month)),
            Owing::Awaited => says.word("wait", &named(next.owing)),
        }
    })
}
