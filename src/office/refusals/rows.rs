//! Rows of a file that are not taken: each with all of its own why.

use crate::actions::error::RowRefused;
use crate::domain::sentence::refusal::lines_fitting;
use crate::intake::reading::Unreadable;
use crate::msg;
use crate::office::told::{Told, Trouble};
use crate::words::Message;

/// A row of a file and why it is not taken.
pub struct RowTold {
    /// The row, as a spreadsheet shows it.
    pub row: u32,
    /// The institution as written there; `None` where the row as a whole cannot be read, which the reason says with it.
    pub institution: Option<String>,
    pub why: Told,
}

impl From<RowRefused> for RowTold {
    fn from(refused: RowRefused) -> Self {
        let institution = refused.named().map(str::to_owned);
        Self { row: refused.row, institution, why: Told::from(*refused.why) }
    }
}

impl RowTold {
    /// A row that cannot be read.
    #[must_use]
    pub fn unreadable(why: &Unreadable) -> Self {
        Self { row: why.row(), institution: None, why: why.clone().into() }
    }
}

/// Rows of a file: each with all of its own why, as many rows as fit.
#[must_use]
pub fn rows_told(rows: Vec<RowTold>) -> Told {
    // Where nothing is wrong but that none of them is there, a script hears that.
    let all_missing = rows.iter().all(|row| row.why.kind == Trouble::NotFound);
    let kind = if all_missing { Trouble::NotFound } else { Trouble::InputRejected };
    let message = msg!("error-rows-refused", count = rows.len());
    let lines = rows.into_iter().map(row_lines).collect();
    Told::new(kind, message)
        .detailed(lines_fitting(lines, |more| msg!("detail-more", more = more)))
        .hinted(msg!("hint-rows-refused"))
}

fn row_lines(told: RowTold) -> Vec<Message> {
    let RowTold { row, institution, why } = told;
    let first = match institution.as_deref() {
        None => why.message,
        Some("") => msg!("detail-row-only", row = row, why = why.message),
        Some(institution) => msg!("detail-row", row = row, institution = institution, why = why.message),
    };
    std::iter::once(first).chain(why.details).collect()
}
