//! The three drops in words: what ST4 finds, percentages, points, and figures that are people in one row and money in the next.

use crate::domain::figures::three_drops::{Dropped, MeasureFound, ToZero};
use crate::domain::figures::{Measure, Quantity};
use crate::domain::value::ratio::Ratio;
use crate::msg;
use crate::office::says::Says;
use crate::office::words::case::clauses;
use crate::office::words::figures as figure_words;
use crate::office::words::named;
use crate::output::Cell;
use crate::words::Message;

/// Decimal places of a percentage, and those of the fraction it is of.
const TENTHS: u32 = 3;

/// The words for a measure added up over institutions: persons are then counted as often as institutions report them.
#[must_use]
pub fn sum_name(measure: Measure) -> Message {
    let name = named(measure);
    if measure.is_person_times() { msg!("drops-person-times", measure = name) } else { name }
}

/// What is found of several measures: for programs a word of the measure and one of the finding for each, for people a
/// sentence a measure. Where the same is found of every measure it is said once.
#[must_use]
pub fn why(measures: &[Dropped]) -> Vec<(String, Message)> {
    let codes = |dropped: &Dropped| {
        let codes = dropped.found.iter();
        codes.map(|found| format!("{}:{}", dropped.measure, found.code())).collect::<Vec<_>>().join(",")
    };
    if let Some((first, rest)) = measures.split_first()
        && !first.found.is_empty()
        && !rest.is_empty()
        && rest.iter().all(|one| one.found == first.found)
    {
        let all: Vec<String> = measures.iter().map(codes).collect();
        let said = msg!("drops-why-all", why = why_of(first));
        return vec![(all.join(","), said)];
    }
    measures
        .iter()
        .filter(|dropped| !dropped.found.is_empty())
        .map(|dropped| {
            let said = msg!("drops-why-measure", measure = named(dropped.measure), why = why_of(dropped));
            (codes(dropped), said)
        })
        .collect()
}

/// What is found of one measure.
#[must_use]
pub fn why_of(dropped: &Dropped) -> Vec<Message> {
    clauses(dropped.found.iter().map(found_said).collect())
}

/// What is found.
#[must_use]
pub fn found_said(found: &MeasureFound) -> Message {
    match found {
        MeasureFound::NotFalling { months: 1, .. } => msg!("drops-not-falling-once"),
        MeasureFound::NotFalling { months, .. } => msg!("drops-not-falling", months = *months),
        MeasureFound::Slow { months, fall: Some(fall) } if *fall < Ratio::ZERO => msg!(
            "drops-rose",
            months = *months,
            percent = decimal(*fall).map(|fall| fall.trim_start_matches('-').to_owned()).unwrap_or_default()
        ),
        MeasureFound::Slow { months, fall: Some(fall) } => {
            msg!("drops-slow", months = *months, percent = decimal(*fall).unwrap_or_default())
        }
        MeasureFound::Slow { months, fall: None } => msg!("drops-slow-from-zero", months = *months),
        MeasureFound::Behind { points } => {
            msg!("drops-behind", points = decimal(*points).unwrap_or_default())
        }
        MeasureFound::Late { to_zero: ToZero::Months(months), left } if *left > 0 => {
            msg!("drops-late", months = *months, left = *left)
        }
        MeasureFound::Late { left, .. } if *left > 0 => msg!("drops-late-never", left = *left),
        MeasureFound::Late { .. } => msg!("drops-late-ended"),
        MeasureFound::Unknown(why) => named(*why),
    }
}

/// When it reaches zero at its pace: a number for programs, words where there is none.
#[must_use]
pub fn to_zero_cell(says: Says<'_>, to_zero: ToZero) -> Cell {
    match to_zero {
        ToZero::Reached => says.word("reached", &msg!("drops-zero-reached")),
        ToZero::Months(months) => Cell::word(months.to_string(), months.to_string()),
        ToZero::Never => says.word("never", &msg!("drops-zero-never")),
        ToZero::Unknown => Cell::Empty,
    }
}

/// A part of a whole in per cent with one place: a decimal for programs, with the sign for people.
#[must_use]
pub fn percent_cell(ratio: Option<Ratio>) -> Cell {
    ratio.and_then(decimal).map_or(Cell::Empty, |percent| {
        let label = format!("{percent}%");
        Cell::word(percent, label)
    })
}

/// A part of a whole in percentage points with one place.
#[must_use]
pub fn points_cell(ratio: Option<Ratio>) -> Cell {
    ratio.and_then(decimal).map_or(Cell::Empty, |points| Cell::word(points.clone(), points))
}

/// A figure where people and money stand in one column; nothing where it is not known.
#[must_use]
pub fn quantity_cell(quantity: Option<Quantity>) -> Cell {
    quantity.map_or(Cell::Empty, figure_words::quantity_cell)
}

/// The same where the column is of one measure only, and so of one kind.
#[must_use]
pub fn number_cell(quantity: Option<Quantity>) -> Cell {
    match quantity {
        None => Cell::Empty,
        Some(Quantity::Count(count)) => Cell::Integer(count),
        Some(Quantity::Money(amount)) => Cell::Money(amount),
    }
}

/// A figure that a plan asks for, to the fen or to the person.
#[must_use]
pub fn planned_quantity(measure: Measure, target: Option<Ratio>) -> Option<Quantity> {
    Quantity::of(measure, target?.rounded(0)?)
}

/// A fraction in per cent with one place.
fn decimal(ratio: Ratio) -> Option<String> {
    Some(figure_words::decimal(ratio.rounded(TENTHS)?, 1))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[rstest::rstest]
    #[case(1, 8, "12.5")]
    #[case(-1, 8, "-12.5")]
    #[case(-1, 2_001, "0.0")]
    #[case(-1, 2_000, "-0.1")]
    #[case(0, 1, "0.0")]
    fn a_fraction_is_said_in_per_cent_with_one_place(#[case] above: i128, #[case] below: i128, #[case] said: &str) {
        let ratio = Ratio::of(above, below).expect("a fraction");
        assert_eq!(decimal(ratio).as_deref(), Some(said));
    }
}
