//! Errors of a file of claims.

use std::path::Path;

use crate::domain::case::claims::ClaimStep;
use crate::intake::claims_file::{COLUMNS, ClaimProblem, ClaimRowError, ClaimsFileError, FILE_LARGEST, ROWS_MOST};
use crate::msg;
use crate::office::told::{Told, Trouble};
use crate::words::Message;

impl From<ClaimsFileError> for Told {
    fn from(error: ClaimsFileError) -> Self {
        match error {
            ClaimsFileError::Intake(error) => error.into(),
            ClaimsFileError::TooLarge(path) => {
                rejected(&path, msg!("problem-claims-large", rows = ROWS_MOST, size = FILE_LARGEST >> 20))
            }
            ClaimsFileError::Header { path, found } => {
                rejected(&path, msg!("problem-claims-header", found = found.join(", ")))
                    .hinted(msg!("hint-claims-header", columns = COLUMNS.join(", ")))
            }
            ClaimsFileError::Empty(path) => rejected(&path, msg!("problem-claims-empty")),
            ClaimsFileError::Rows { path, rows, of } => Self::new(
                Trouble::InputRejected,
                msg!("error-claims-rows", path = path.display().to_string(), count = rows.len(), of = of),
            )
            .detailed(rows.iter().map(row_line).collect())
            .hinted(msg!("hint-rows-refused")),
        }
    }
}

fn rejected(path: &Path, problem: Message) -> Told {
    let path = path.display().to_string();
    Told::new(Trouble::InputRejected, msg!("error-file-rejected", path = path, problem = problem))
}

fn row_line(row: &ClaimRowError) -> Message {
    let why = match &row.problem {
        ClaimProblem::Ragged { expected, found } => {
            return msg!("problem-ragged", row = row.number, expected = *expected, found = *found);
        }
        ClaimProblem::Amount(text) => msg!("problem-claims-amount", text = text),
        ClaimProblem::Lenders(text) => msg!("problem-claims-lenders", text = text),
        ClaimProblem::Step(text) => {
            let known: Vec<&str> = ClaimStep::ALL.iter().map(|step| step.code()).collect();
            msg!("problem-claims-step", text = text, known = known.join(", "))
        }
        ClaimProblem::Day(error) => crate::office::refusals::day_problem(error),
    };
    msg!("detail-claims-row", row = row.number, claim = &row.claim, why = why)
}
