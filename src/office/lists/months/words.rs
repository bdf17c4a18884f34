//! The words for marks, standings and doubts of returns.

use crate::domain::figures::Quantity;
use crate::domain::returns::Observations;
use crate::domain::value::ratio::Ratio;
use crate::office::says::Says;
use crate::office::words::named;
use crate::output::Cell;
use crate::words::Message;

/// The marks of a return.
pub(crate) fn marks_cell(says: Says<'_>, marks: Observations) -> Cell {
    let said: Vec<(&str, Message)> = marks.marks().into_iter().map(|mark| (mark.code(), named(mark))).collect();
    says.words(&said)
}

/// A part in percent with one place: a decimal for programs, with the sign for people.
pub(crate) fn percent_cell(part: Option<Ratio>) -> Cell {
    let Some(thousandths) = part.and_then(|part| part.rounded(3)) else {
        return Cell::Empty;
    };
    let (whole, tenth) = (thousandths.div_euclid(10), thousandths.rem_euclid(10));
    Cell::word(format!("{whole}.{tenth}"), format!("{whole}.{tenth}%"))
}

/// A figure for a table.
pub(crate) fn figure_cell(quantity: Option<Quantity>) -> Cell {
    match quantity {
        None => Cell::Empty,
        Some(Quantity::Count(count)) => Cell::Integer(count),
        Some(Quantity::Money(amount)) => amount.into(),
    }
}

/// The figure where it is an amount.
pub(crate) fn amount_cell(quantity: Option<Quantity>) -> Cell {
    match quantity {
        Some(Quantity::Money(amount)) => amount.into(),
        Some(Quantity::Count(_)) | None => Cell::Empty,
    }
}

/// The figure where it is a number.
pub(crate) fn number_cell(quantity: Option<Quantity>) -> Cell {
    match quantity {
        Some(Quantity::Count(count)) => count.into(),
        Some(Quantity::Money(_)) | None => Cell::Empty,
    }
}
