//! `return show`: the returns of one institution.

use crate::office::words::named;
use uuid::Uuid;

use crate::actions::institution_resolve;
use crate::db::Txn;
use crate::domain::institution::state::InstitutionState;
use crate::domain::returns::Figures;
use crate::domain::value::money::Money;
use crate::domain::value::month::Month;
use crate::msg;
use crate::office::asked::{Frame, PageWords};
use crate::office::catalogue::Reading;
use crate::office::lists::field::{Field, fill};
use crate::office::lists::months::words::marks_cell;
use crate::office::lists::months::{OfInstitution, about_fields, count, month_cell};
use crate::office::says::{Says, moment_legal};
use crate::office::told::Told;
use crate::output::{Cell, Grid, Kind};
use crate::reports::months::versions::{VersionLine, versions};
use crate::words::Message;

impl OfInstitution for VersionLine {
    fn subject(&self) -> Uuid {
        self.version.given.institution
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

fn table_fields() -> Vec<Field<VersionLine>> {
    let [balance, lenders, borrowers, issued, repaid, overdue, advanced] = figure_fields();
    vec![
        month_field(),
        balance,
        lenders,
        borrowers,
        Field::new("marks", msg!("months-head-marks"), Kind::Word, marks_with_restated),
        Field::new("submitted_on", msg!("months-head-submitted"), Kind::Date, |_, row: &VersionLine| {
            row.version.given.submitted_on.into()
        }),
        version_field().wide(),
        issued.wide(),
        repaid.wide(),
        overdue.wide(),
        advanced.wide(),
        source_field().wide(),
        Field::new("recorded_at", msg!("column-recorded"), Kind::Code, |_, row: &VersionLine| {
            Cell::code(moment_legal(row.version.given.known_from))
        })
        .wide(),
        officer_field().wide(),
    ]
}

/// The marks, and that it is restated.
fn marks_with_restated(says: Says<'_>, row: &VersionLine) -> Cell {
    let given = &row.version.given;
    let mut said: Vec<(&str, Message)> = Vec::new();
    if given.known_to.is_some() {
        said.push(("replaced", msg!("months-replaced")));
    }
    if given.version > 1 {
        said.push(("restated", msg!("months-restated", version = given.version)));
    }
    said.extend(given.observations.marks().into_iter().map(|mark| (mark.code(), named(mark))));
    says.words(&said)
}

fn list_fields() -> Vec<Field<VersionLine>> {
    let mut fields = about_fields();
    fields.push(month_field());
    fields.extend(figure_fields());
    fields.extend([
        Field::new("flags", msg!("months-head-marks"), Kind::Word, |says, row: &VersionLine| {
            marks_cell(says, row.version.given.observations)
        }),
        version_field(),
        Field::new("restated", msg!("months-head-restated"), Kind::Flag, |_, row: &VersionLine| {
            (row.version.given.version > 1).into()
        }),
        source_field(),
        Field::new("submitted_on", msg!("months-head-submitted"), Kind::Date, |_, row: &VersionLine| {
            row.version.given.submitted_on.into()
        }),
        Field::new("submitted_by", msg!("months-head-submitted-by"), Kind::Text, |_, row: &VersionLine| {
            Cell::text(&row.version.given.submitted_by)
        }),
        Field::new("recorded_at", msg!("column-recorded"), Kind::Moment, |_, row: &VersionLine| {
            row.version.given.known_from.into()
        }),
        officer_field(),
        Field::new("replaced_at", msg!("months-head-replaced"), Kind::Moment, |_, row: &VersionLine| {
            row.version.given.known_to.into()
        }),
        Field::new("filing", msg!("months-head-filing"), Kind::Code, |_, row: &VersionLine| {
            Cell::code(row.version.given.filing.to_string())
        }),
        Field::new("filing_row", msg!("months-head-filing-row"), Kind::Integer, |_, row: &VersionLine| {
            row.version.given.file_row.into()
        }),
        Field::new("basis", msg!("column-basis"), Kind::Text, |_, row: &VersionLine| {
            row.version.basis.as_deref().map_or(Cell::Empty, Cell::text)
        }),
        Field::new("locked_by", msg!("months-head-locked-by"), Kind::Code, |_, row: &VersionLine| {
            row.locked_by.as_deref().map_or(Cell::Empty, Cell::code)
        }),
    ]);
    fields
}

fn month_field() -> Field<VersionLine> {
    Field::new("month", msg!("months-head-month"), Kind::Code, |_, row: &VersionLine| {
        month_cell(row.version.given.month)
    })
}

fn version_field() -> Field<VersionLine> {
    Field::new("version", msg!("months-head-version"), Kind::Integer, |_, row: &VersionLine| {
        row.version.given.version.into()
    })
}

fn source_field() -> Field<VersionLine> {
    Field::new("source", msg!("column-source"), Kind::Text, |_, row: &VersionLine| {
        Cell::text(&row.version.given.source)
    })
}

fn officer_field() -> Field<VersionLine> {
    Field::new("officer", msg!("column-officer"), Kind::Text, |_, row: &VersionLine| {
        Cell::text(&row.version.given.officer)
    })
}

fn figure_fields() -> [Field<VersionLine>; 7] {
    fn figures(row: &VersionLine) -> &Figures {
        &row.version.given.figures
    }
    fn money(amount: Option<Money>) -> Cell {
        amount.into()
    }
    [
        Field::new("balance", msg!("months-head-balance"), Kind::Money, |_, row| money(figures(row).balance)),
        Field::new("lenders", msg!("months-head-lenders"), Kind::Integer, |_, row| figures(row).lenders.into()),
        Field::new("borrowers", msg!("months-head-borrowers"), Kind::Integer, |_, row| figures(row).borrowers.into()),
        Field::new("issued", msg!("months-head-issued"), Kind::Money, |_, row| money(figures(row).issued)),
        Field::new("repaid", msg!("months-head-repaid"), Kind::Money, |_, row| money(figures(row).repaid)),
        Field::new("overdue", msg!("months-head-overdue"), Kind::Money, |_, row| money(figures(row).overdue)),
        Field::new("advanced", msg!("months-head-advanced"), Kind::Money, |_, row| money(figures(row).advanced)),
    ]
}

/// The returns of an institution. The newest months matter most where not all are shown.
///
/// # Errors
/// That there is no such institution, or what the database says.
pub(crate) fn drawn(
    reading: &Reading<'_>,
    txn: &mut Txn<'_>,
    institution: &str,
    months: (Option<Month>, Option<Month>),
    all_versions: bool,
) -> Result<Grid, Told> {
    let Reading { says, frame, .. } = reading;
    let says = *says;
    let institution = institution_resolve(txn, institution)?;
    let rows = versions(txn, &frame.cut, &institution, months, all_versions)?;
    let name = institution.name.as_str();
    let page = PageWords {
        report: "returns",
        title: msg!("months-show-title", name = name),
        definition: msg!("months-show-definition"),
        empty: msg!("months-show-empty", name = name),
    };
    let mut grid = frame.grid(says, &page);
    let fields = if reading.shape.is_table() { table_fields() } else { list_fields() };
    let limit = frame.cut.limit.and_then(|limit| usize::try_from(limit).ok());
    let hidden = limit.map_or(0, |limit| rows.len().saturating_sub(limit));
    fill(&mut grid, says, &fields, rows.get(hidden..).unwrap_or_default());
    Frame::limit_note(says, &mut grid, count(rows.len()));
    Ok(grid)
}
