//! `return approvals`: the tree of units, and where each stands with a month.

use crate::db::Txn;
use crate::domain::returns::locking::MonthStage;
use crate::domain::value::month::Month;
use crate::msg;
use crate::office::asked::{Frame, PageWords};
use crate::office::catalogue::Reading;
use crate::office::lists::field::{Field, fill};
use crate::office::lists::months::count;
use crate::office::told::Told;
use crate::office::words::named;
use crate::office::words::record as say;
use crate::output::{Cell, Grid, Kind};
use crate::reports::months::approvals::{ApprovalLine, approvals};

fn fields() -> Vec<Field<ApprovalLine>> {
    vec![
        Field::new("unit", msg!("column-unit-code"), Kind::Code, |_, row: &ApprovalLine| Cell::code(row.unit)),
        Field::new("unit_name", msg!("column-unit"), Kind::Word, |says, row: &ApprovalLine| {
            // A word: programs read the name, people see it set in as deep as it stands in the tree.
            let name = say::unit(row.unit, says.0.lang());
            let label = format!("{}{name}", "· ".repeat(row.depth));
            Cell::word(name, label)
        }),
        Field::new("stage", msg!("months-head-stage"), Kind::Word, |says, row: &ApprovalLine| {
            says.word(row.stage.code(), &named(row.stage))
        }),
        Field::new("expected", msg!("months-head-expected"), Kind::Integer, |_, row: &ApprovalLine| {
            row.receipt.map(|receipt| receipt.expected).into()
        }),
        Field::new("received", msg!("months-head-received"), Kind::Integer, |_, row: &ApprovalLine| {
            row.receipt.map(|receipt| receipt.received).into()
        }),
        Field::new("approved_on", msg!("months-head-approved"), Kind::Date, |_, row: &ApprovalLine| {
            row.approved.as_ref().map(|made| made.approval.on).into()
        }),
        Field::new("waiting_for", msg!("months-head-waiting"), Kind::Word, |says, row: &ApprovalLine| {
            if row.waiting_for.is_empty() || row.stage == MonthStage::Approved {
                return Cell::Empty;
            }
            let names: Vec<String> = row.waiting_for.iter().map(|unit| say::unit(unit, says.0.lang())).collect();
            let label = says.say(&msg!("months-waiting", units = names));
            Cell::word(row.waiting_for.join(","), label)
        })
        .wide(),
        Field::new("expected_then", msg!("months-head-expected-then"), Kind::Integer, |_, row: &ApprovalLine| {
            row.approved.as_ref().map(|made| made.approval.expected).into()
        })
        .wide(),
        Field::new("received_then", msg!("months-head-received-then"), Kind::Integer, |_, row: &ApprovalLine| {
            row.approved.as_ref().map(|made| made.approval.received).into()
        })
        .wide(),
        Field::new("approved_by", msg!("months-head-approved-by"), Kind::Text, |_, row: &ApprovalLine| {
            row.approved.as_ref().map_or(Cell::Empty, |made| Cell::text(&made.officer))
        })
        .wide(),
        Field::new("approved_at", msg!("months-head-approved-at"), Kind::Moment, |_, row: &ApprovalLine| {
            row.approved.as_ref().map(|made| made.approval.known_from).into()
        })
        .wide(),
        Field::new("approved_basis", msg!("column-basis"), Kind::Text, |_, row: &ApprovalLine| {
            row.approved.as_ref().map_or(Cell::Empty, |made| Cell::text(&made.basis))
        })
        .wide(),
    ]
}

/// Who has approved a month, the last one over where none is named.
///
/// # Errors
/// Those of the database.
pub(crate) fn drawn(reading: &Reading<'_>, txn: &mut Txn<'_>, month: Option<Month>) -> Result<Grid, Told> {
    let Reading { says, frame, .. } = reading;
    let says = *says;
    let month = month.unwrap_or_else(|| Month::last_over(frame.cut.as_of));
    let mut rows = approvals(txn, &frame.cut, month)?;
    let said = month.to_string();
    let page = PageWords {
        report: "return-approvals",
        title: msg!("months-approvals-title", month = &said),
        definition: msg!("months-approvals-definition"),
        empty: msg!("months-approvals-empty", month = &said),
    };
    let all = count(rows.len());
    let mut grid = frame.grid(says, &page);
    let total = |key, stage: MonthStage| {
        let of = rows.iter().filter(|row| row.stage == stage).count();
        says.total(key, &named(stage), count(of))
    };
    grid.totals = vec![
        total("approved", MonthStage::Approved),
        total("ready", MonthStage::Ready),
        total("waiting_for_below", MonthStage::WaitingForBelow),
    ];
    if let Some(limit) = frame.cut.limit.and_then(|limit| usize::try_from(limit).ok()) {
        rows.truncate(limit);
    }
    fill(&mut grid, says, &fields(), &rows);
    Frame::limit_note(says, &mut grid, all);
    Ok(grid)
}
