//! The words for figures: what is measured, and how much.

use crate::domain::figures::Quantity;
use crate::office::telling::said;
use crate::output::Cell;
use crate::words::Message;

/// A figure in words: a count with groups of three, an amount with its unit.
#[must_use]
pub fn quantity_said(quantity: Quantity) -> Message {
    said(&quantity.sentence())
}

/// A figure as a cell that may stand under another of another kind: the bare number for programs, groups of three for
/// people.
#[must_use]
pub fn quantity_cell(quantity: Quantity) -> Cell {
    match quantity {
        Quantity::Count(count) => Cell::word(count.to_string(), count_grouped(count)),
        Quantity::Money(amount) => Cell::word(amount.to_string(), amount.grouped()),
    }
}

/// A figure as people read it in a sentence: groups of three.
#[must_use]
pub fn quantity_text(quantity: Quantity) -> String {
    match quantity {
        Quantity::Count(count) => count_grouped(count),
        Quantity::Money(amount) => amount.grouped(),
    }
}

/// A count with commas between groups of three digits.
#[must_use]
pub fn count_grouped(count: i64) -> String {
    let digits = count.unsigned_abs().to_string();
    let mut grouped = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && digits.len().saturating_sub(at) % 3 == 0 {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    let sign = if count < 0 { "-" } else { "" };
    format!("{sign}{grouped}")
}

/// A percentage from its digits and how many of them stand after the point: 864 with one is `86.4%`.
#[must_use]
pub fn percent_said(digits: i64, places: usize) -> String {
    format!("{}%", decimal(digits, places))
}

/// A decimal from its digits and how many of them stand after the point.
#[must_use]
pub fn decimal(digits: i64, places: usize) -> String {
    let sign = if digits < 0 { "-" } else { "" };
    let digits = digits.unsigned_abs();
    if places == 0 {
        return format!("{sign}{digits}");
    }
    let width = places.saturating_add(1);
    let plain = format!("{digits:0>width$}");
    let (whole, part) = plain.split_at(plain.len().saturating_sub(places));
    format!("{sign}{whole}.{part}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[rstest::rstest]
    #[case(-864, 1, "-86.4%")]
    #[case(4, 1, "0.4%")]
    #[case(-4, 2, "-0.04%")]
    #[case(-86, 0, "-86%")]
    fn a_percentage_is_said_with_its_places(#[case] digits: i64, #[case] places: usize, #[case] said: &str) {
        assert_eq!(percent_said(digits, places), said);
    }

    #[test]
    fn a_count_has_groups_of_three() {
        assert_eq!(count_grouped(-1_029), "-1,029");
        assert_eq!(count_grouped(139), "139");
    }
}
