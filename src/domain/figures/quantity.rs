//! A figure: a count or an amount.

use serde::{Deserialize, Serialize};

use super::Measure;
use crate::domain::sentence::Sentence;
use crate::domain::value::money::Money;

/// A yuan is 100 fen.
const FEN_PER_YUAN: i64 = 100;

/// A figure. In JSON a count is a number and an amount a decimal string of yuan.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Quantity {
    /// Institutions or people.
    Count(i64),
    /// Yuan and fen.
    Money(Money),
}

impl Quantity {
    /// The figure of a measure from its bare number: fen where the measure is money. `None` beyond what money can hold.
    #[must_use]
    pub fn of(measure: Measure, number: i64) -> Option<Self> {
        if measure.is_money() { Money::from_fen(number).map(Self::Money) } else { Some(Self::Count(number)) }
    }

    /// Reads a figure of a measure as a user writes it: an amount of yuan with its unit if any, or a count with commas between
    /// groups of three if any. `None` where it is none, or below zero.
    #[must_use]
    pub fn parse(measure: Measure, text: &str) -> Option<Self> {
        let amount: Money = text.parse().ok()?;
        if measure.is_money() {
            return Some(Self::Money(amount));
        }
        let is_plain = text.trim().bytes().all(|byte| byte.is_ascii_digit() || byte == b',');
        // An amount of whole yuan has the same digits and groups as a count.
        is_plain.then(|| amount.fen().checked_div(FEN_PER_YUAN).map(Self::Count)).flatten()
    }

    /// The bare number: fen for money.
    #[must_use]
    pub const fn number(self) -> i64 {
        match self {
            Self::Count(count) => count,
            Self::Money(amount) => amount.fen(),
        }
    }

    /// As it is said: a count with groups of three, an amount with its unit.
    #[must_use]
    pub fn sentence(self) -> Sentence {
        match self {
            Self::Count(count) => Sentence::of("figure-count").with("count", count),
            Self::Money(amount) => Sentence::of("figure-money").with("amount", amount.to_string()),
        }
    }

    /// Whether it is nothing.
    #[must_use]
    pub const fn is_zero(self) -> bool {
        self.number() == 0
    }
}

/// As it is typed.
impl std::fmt::Display for Quantity {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Count(count) => count.fmt(formatter),
            Self::Money(amount) => amount.fmt(formatter),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[rstest::rstest]
    #[case(Measure::Institutions, "1,029", Some(Quantity::Count(1029)))]
    #[case(Measure::Lenders, "0", Some(Quantity::Count(0)))]
    #[case(Measure::Lenders, "1.5", None)]
    #[case(Measure::Lenders, "3万", None)]
    #[case(Measure::Lenders, "-1", None)]
    #[case(Measure::Balance, "8000亿元", Money::from_yuan(800_000_000_000).map(Quantity::Money))]
    fn a_figure_is_read_as_its_measure_means_it(
        #[case] measure: Measure,
        #[case] text: &str,
        #[case] figure: Option<Quantity>,
    ) {
        assert_eq!(Quantity::parse(measure, text), figure);
    }
}
