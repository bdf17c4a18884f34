//! What is wrong with a name, an identifier or a place: half sentences that stand in others.

use crate::domain::value::identifier::{IDENTIFIER_LONGEST, IdentifierError};
use crate::domain::value::name::{NAME_LONGEST, NameError};
use crate::domain::value::uscc::UsccShapeError;
use crate::msg;
use crate::office::refusals::action::unit_line;
use crate::office::told::{Told, Trouble};
use crate::words::Message;

/// A code that an institution has which the officer does not see: that it is taken, and whom to ask.
pub(crate) fn held(value: &str, unit: &str) -> Told {
    let message = msg!("error-identifier-held", value = value, unit = unit_line(unit));
    Told::new(Trouble::Refused, message).hinted(msg!("hint-identifier-held", unit = unit_line(unit)))
}

pub(crate) fn name_problem(error: &NameError) -> Message {
    match error {
        NameError::Empty => msg!("problem-empty"),
        NameError::TooLong { length } => {
            msg!("problem-too-long", length = *length, limit = NAME_LONGEST)
        }
        NameError::Control { character } => control(*character),
    }
}

pub(crate) fn identifier_problem(error: &IdentifierError) -> Message {
    match error {
        IdentifierError::Empty => msg!("problem-empty"),
        IdentifierError::TooLong { length } => {
            msg!("problem-too-long", length = *length, limit = IDENTIFIER_LONGEST)
        }
        IdentifierError::Control { character } => control(*character),
        IdentifierError::Uscc(error) => uscc_problem(error),
        IdentifierError::Form { text, form } => {
            msg!("problem-form", text = text.as_str(), form = *form)
        }
        IdentifierError::Check { text, expected } => {
            msg!("problem-check", text = text.as_str(), expected = expected.to_string())
        }
    }
}

fn uscc_problem(error: &UsccShapeError) -> Message {
    match error {
        UsccShapeError::Empty => msg!("problem-empty"),
        UsccShapeError::OldRegistrationNumber => msg!("problem-uscc-old-number"),
        UsccShapeError::SpreadsheetNumber { text } => {
            msg!("problem-uscc-spreadsheet", text = text.as_str())
        }
        UsccShapeError::Length { length } => msg!("problem-uscc-length", length = *length),
        UsccShapeError::Confused { position, found, meant } => {
            msg!("problem-uscc-confused", position = *position, found = found.to_string(), meant = meant.to_string())
        }
        UsccShapeError::Character { position, found } => {
            msg!("problem-uscc-character", position = *position, found = found.to_string())
        }
        UsccShapeError::DivisionDigit { position, found } => {
            msg!("problem-uscc-division", position = *position, found = found.to_string())
        }
    }
}

fn control(character: u32) -> Message {
    msg!("problem-control", number = format!("U+{character:04X}"))
}
