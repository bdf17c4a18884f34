//! In what an amount is shown to people: yuan, or the 万元 and 亿元 of the field (domain note §4). Programs always get yuan.

use super::Labels;
use crate::domain::value::money::Money;

/// Decimal places of a shown amount.
const SHOWN_PLACES: u32 = 2;

/// In what the amounts of a column are shown to people.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Scale {
    /// Yuan, exact to the fen.
    #[default]
    Yuan,
    /// 万元, for an institution.
    TenThousand,
    /// 亿元, for a region.
    HundredMillion,
}

impl Scale {
    /// By how many places the point of an amount in yuan moves.
    const fn places(self) -> u32 {
        match self {
            Self::Yuan => 0,
            Self::TenThousand => 4,
            Self::HundredMillion => 8,
        }
    }

    /// What an amount is shown in, in the reader's language; nothing for yuan.
    pub(super) fn unit(self, labels: &Labels) -> Option<&str> {
        match self {
            Self::Yuan => None,
            Self::TenThousand => Some(&labels.ten_thousand),
            Self::HundredMillion => Some(&labels.hundred_million),
        }
    }

    /// The amount with two decimals, halves away from zero, and groups of three. What is below zero keeps its sign.
    #[must_use]
    pub fn shown(self, amount: Money) -> String {
        if self == Self::Yuan {
            return amount.grouped();
        }
        // Fen have two places already, so that two places in the scale are as many fen as the scale has yuan.
        let step = 10_i64.saturating_pow(self.places());
        let half = step.div_euclid(2);
        let fen = amount.fen();
        let away = if fen < 0 { half.saturating_neg() } else { half };
        let hundredths = fen.saturating_add(away).saturating_div(step);
        let shown = Money::from_fen(hundredths).unwrap_or_default().grouped();
        if fen < 0 && hundredths == 0 { format!("-{shown}") } else { shown }
    }

    /// The amount in the scale as a decimal number, with nothing rounded.
    #[must_use]
    pub fn exact(self, amount: Money) -> String {
        let places = usize::try_from(self.places().saturating_add(SHOWN_PLACES)).unwrap_or(0);
        let digits = amount.fen().unsigned_abs().to_string();
        let digits = format!("{digits:0>width$}", width = places.saturating_add(1));
        let (whole, decimals) = digits.split_at(digits.len().saturating_sub(places));
        let sign = if amount.is_negative() { "-" } else { "" };
        format!("{sign}{whole}.{decimals}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fen(fen: i64) -> Money {
        Money::from_fen(fen).unwrap()
    }

    #[rstest::rstest]
    #[case(Scale::Yuan, 123_456_789, "1,234,567.89", "1234567.89")]
    #[case(Scale::TenThousand, 123_456_789, "123.46", "123.456789")]
    #[case(Scale::TenThousand, 5_000, "0.01", "0.005000")]
    #[case(Scale::TenThousand, 4_999, "0.00", "0.004999")]
    #[case(Scale::TenThousand, -5_000, "-0.01", "-0.005000")]
    #[case(Scale::TenThousand, -4_999, "-0.00", "-0.004999")]
    #[case(Scale::HundredMillion, 19_724_000_000_000, "1,972.40", "1972.4000000000")]
    #[case(Scale::HundredMillion, 0, "0.00", "0.0000000000")]
    #[case(Scale::HundredMillion, 100_000_000_000_000_000, "10,000,000.00", "10000000.0000000000")]
    fn amounts_are_shown_with_two_decimals_and_kept_with_all(
        #[case] scale: Scale,
        #[case] amount: i64,
        #[case] shown: &str,
        #[case] exact: &str,
    ) {
        assert_eq!(scale.shown(fen(amount)), shown);
        assert_eq!(scale.exact(fen(amount)), exact);
    }
}
