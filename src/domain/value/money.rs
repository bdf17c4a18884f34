//! Amounts of money: exact yuan and fen, never a float.

use serde::{Deserialize, Serialize};

/// A yuan is 100 fen.
const FEN_PER_YUAN: i64 = 100;
/// The largest amount either way: 10^15 yuan, ten times what the whole country earns in a year.
const LIMIT_FEN: i64 = 1_000_000_000_000_000 * FEN_PER_YUAN;
/// Basis points of the whole: 10,000 are 100 %.
const BASIS_POINTS: i128 = 10_000;

/// Units that may follow a number, the longer before those they end in, and how many decimal places the point moves.
const UNITS: &[(&str, u32)] =
    &[("亿元", 8), ("亿", 8), ("万元", 4), ("万", 4), ("元", 0), ("yuan", 0), ("wan", 4), ("yi", 8)];

/// An amount in yuan, exact to the fen, within 10^15 yuan either way. A difference may be negative; what is read from a
/// user may not.
///
/// Outside it is a decimal string of yuan with two decimals, such as `1234.50`, in JSON too.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
#[serde(into = "String", try_from = "String")]
pub struct Money(i64);

/// Why a text is no amount.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum MoneyError {
    /// It is no decimal number of yuan with at most two decimals, and no unit we know follows it.
    #[error("{text:?} is not an amount of yuan")]
    NotAnAmount { text: String },
    /// It is finer than a fen.
    #[error("{text:?} is finer than a fen")]
    TooFine { text: String },
    /// It is below zero where only what is due or paid can stand.
    #[error("{text:?} is below zero")]
    Negative { text: String },
    /// It is more than 10^15 yuan.
    #[error("{text:?} is more than 10^15 yuan")]
    TooLarge { text: String },
}

impl Money {
    /// Nothing.
    pub const ZERO: Self = Self(0);

    /// So many fen; `None` beyond 10^15 yuan.
    #[must_use]
    pub const fn from_fen(fen: i64) -> Option<Self> {
        if fen >= -LIMIT_FEN && fen <= LIMIT_FEN { Some(Self(fen)) } else { None }
    }

    /// So many whole yuan; `None` beyond 10^15.
    #[must_use]
    pub const fn from_yuan(yuan: i64) -> Option<Self> {
        match yuan.checked_mul(FEN_PER_YUAN) {
            Some(fen) => Self::from_fen(fen),
            None => None,
        }
    }

    /// The amount in fen.
    #[must_use]
    pub const fn fen(self) -> i64 {
        self.0
    }

    /// Whether it is nothing.
    #[must_use]
    pub const fn is_zero(self) -> bool {
        self.0 == 0
    }

    /// Whether it is below zero.
    #[must_use]
    pub const fn is_negative(self) -> bool {
        self.0 < 0
    }

    /// The sum; `None` beyond 10^15 yuan.
    #[must_use]
    pub fn checked_add(self, other: Self) -> Option<Self> {
        Self::from_fen(self.0.checked_add(other.0)?)
    }

    /// The difference; `None` beyond 10^15 yuan.
    #[must_use]
    pub fn checked_sub(self, other: Self) -> Option<Self> {
        Self::from_fen(self.0.checked_sub(other.0)?)
    }

    /// The sum of many; `None` beyond 10^15 yuan.
    #[must_use]
    pub fn try_sum(amounts: impl IntoIterator<Item = Self>) -> Option<Self> {
        amounts.into_iter().try_fold(Self::ZERO, Self::checked_add)
    }

    /// How much of a whole it is, in basis points (1 % = 100), rounded down; `None` where the whole is nothing or less.
    /// Compare with a threshold by [`Money::is_less_than_percent_of`], which does not round.
    #[must_use]
    pub fn percent_of(self, whole: Self) -> Option<i64> {
        if whole.0 <= 0 {
            return None;
        }
        let points = (i128::from(self.0) * BASIS_POINTS).div_euclid(i128::from(whole.0));
        i64::try_from(points).ok()
    }

    /// So many basis points (1 % = 100) of it, rounded up to the fen, so that whoever has that much has the share.
    #[must_use]
    pub fn share(self, basis_points: u32) -> Self {
        let parts = i128::from(self.0) * i128::from(basis_points);
        let fen = (parts + BASIS_POINTS - 1).div_euclid(BASIS_POINTS);
        i64::try_from(fen).map_or(self, Self)
    }

    /// Whether it is less than so many basis points (1 % = 100) of a whole, exactly.
    #[must_use]
    pub fn is_less_than_percent_of(self, basis_points: u32, whole: Self) -> bool {
        i128::from(self.0) * BASIS_POINTS < i128::from(basis_points) * i128::from(whole.0)
    }

    /// Whether it is so many times another or more, or less than or equal to one part in so many of it: a sign that one
    /// of them was written in another unit. Nothing jumps from or to zero.
    #[must_use]
    pub fn jumps(self, times: u32, other: Self) -> bool {
        jumps(self.0, other.0, times)
    }
}

/// Whether one number is so many times another or more, or less than or equal to one part in so many of it. Nothing jumps
/// from or to zero.
pub(in crate::domain) fn jumps(one: i64, other: i64, times: u32) -> bool {
    let (one, two) = (i128::from(one.unsigned_abs()), i128::from(other.unsigned_abs()));
    let times = i128::from(times);
    one != 0 && two != 0 && (one >= two * times || two >= one * times)
}

impl Money {
    /// The amount with commas between groups of three digits, for people.
    #[must_use]
    pub fn grouped(self) -> String {
        let plain = self.to_string();
        let (whole, fen) = plain.split_once('.').unwrap_or((&plain, "00"));
        let (sign, digits) = whole.strip_prefix('-').map_or(("", whole), |rest| ("-", rest));
        let mut grouped = String::new();
        for (at, digit) in digits.chars().enumerate() {
            if at > 0 && digits.len().saturating_sub(at) % 3 == 0 {
                grouped.push(',');
            }
            grouped.push(digit);
        }
        format!("{sign}{grouped}.{fen}")
    }
}

impl std::fmt::Display for Money {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let fen = self.0.unsigned_abs();
        let sign = if self.0 < 0 { "-" } else { "" };
        formatter.pad(&format!("{sign}{}.{:02}", fen / 100, fen % 100))
    }
}

/// Reads what a user writes: digits, groups of three with commas between them if any, a point and decimals, and a unit
/// (元, 万元, 亿元, yuan, wan, yi) if any. It is exact, so `1.2345万` is 12345 yuan and `0.001` is refused.
impl std::str::FromStr for Money {
    type Err = MoneyError;

    fn from_str(text: &str) -> Result<Self, MoneyError> {
        let text_owned = || text.to_owned();
        let lower = text.trim().to_ascii_lowercase();
        let (number, places) = UNITS
            .iter()
            .find_map(|(unit, places)| Some((lower.strip_suffix(unit)?, *places)))
            .unwrap_or((lower.as_str(), 0));
        let number = number.trim_end();
        if number.starts_with('-') {
            return Err(MoneyError::Negative { text: text_owned() });
        }
        let (whole, decimals) = number.split_once('.').unwrap_or((number, "0"));
        let all_digits = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
        let whole = ungrouped(whole).ok_or_else(|| MoneyError::NotAnAmount { text: text_owned() })?;
        if !all_digits(&whole) || !all_digits(decimals) {
            return Err(MoneyError::NotAnAmount { text: text_owned() });
        }
        let decimals = decimals.trim_end_matches('0');
        let places = usize::try_from(places.saturating_add(2)).unwrap_or(usize::MAX);
        if decimals.len() > places {
            return Err(MoneyError::TooFine { text: text_owned() });
        }
        let digits = format!("{whole}{decimals:0<places$}");
        let digits = digits.trim_start_matches('0');
        let fen = if digits.is_empty() { Some(0) } else { digits.parse().ok() };
        fen.and_then(Self::from_fen).ok_or_else(|| MoneyError::TooLarge { text: text_owned() })
    }
}

/// Digits without the commas between their groups of three; `None` where a comma stands elsewhere.
fn ungrouped(whole: &str) -> Option<String> {
    let mut groups = whole.split(',');
    let first = groups.next()?.to_owned();
    let rest: Vec<&str> = groups.collect();
    let grouped = rest.is_empty() || (1..=3).contains(&first.len());
    (grouped && rest.iter().all(|group| group.len() == 3)).then(|| first + &rest.concat())
}

impl From<Money> for String {
    fn from(money: Money) -> Self {
        money.to_string()
    }
}

/// Reads what [`Money`] writes, a negative difference too.
impl TryFrom<String> for Money {
    type Error = MoneyError;

    fn try_from(text: String) -> Result<Self, MoneyError> {
        match text.strip_prefix('-') {
            Some(rest) if !rest.starts_with('-') => Ok(Self(-rest.parse::<Self>()?.0)),
            Some(_) | None => text.parse(),
        }
    }
}

/// Sums over amounts that were each judged before: they are kept within the limit instead of failing.
impl Money {
    /// The sum, at most the limit.
    #[must_use]
    pub fn plus(self, other: Self) -> Self {
        Self(self.0.saturating_add(other.0).min(LIMIT_FEN))
    }

    /// The difference, never below zero.
    #[must_use]
    pub fn less(self, other: Self) -> Self {
        Self(self.0.saturating_sub(other.0).max(0))
    }

    /// The amount a head, rounded down; zero heads are one.
    #[must_use]
    pub fn divided_by(self, heads: u32) -> Self {
        Self(self.0.div_euclid(i64::from(heads.max(1))))
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use rstest::rstest;

    use super::*;

    fn fen(fen: i64) -> Money {
        Money::from_fen(fen).expect("within the limit")
    }

    #[rstest]
    #[case("0", 0)]
    #[case("1234.5", 123_450)]
    #[case("1234.50", 123_450)]
    #[case("1234.500", 123_450)]
    #[case("  1,234,567.89元 ", 123_456_789)]
    #[case("3 亿元", 30_000_000_000)]
    #[case("3亿", 30_000_000_000)]
    #[case("1.2345万元", 1_234_500)]
    #[case("1.234567 wan", 1_234_567)]
    #[case("2 YI", 20_000_000_000)]
    #[case("5 yuan", 500)]
    #[case("007", 700)]
    #[case("1000000000000000", 100_000_000_000_000_000)]
    fn amounts_are_read_as_offices_write_them(#[case] text: &str, #[case] expected: i64) {
        assert_eq!(text.parse(), Ok(fen(expected)));
    }

    #[rstest]
    #[case("")]
    #[case("元")]
    #[case(".5")]
    #[case("5.")]
    #[case("1.2.3")]
    #[case("1,23")]
    #[case("1234,567")]
    #[case(",123")]
    #[case("1e5")]
    #[case("+5")]
    #[case("5 万 元")]
    #[case("5 dollars")]
    #[case("５")]
    fn what_is_no_amount_is_refused(#[case] text: &str) {
        assert!(matches!(text.parse::<Money>(), Err(MoneyError::NotAnAmount { .. })), "{text}");
    }

    #[test]
    fn what_is_finer_than_a_fen_below_zero_or_too_large_is_told_apart() {
        assert!(matches!("0.001".parse::<Money>(), Err(MoneyError::TooFine { .. })));
        assert!(matches!("1.2345678万".parse::<Money>(), Err(MoneyError::TooFine { .. })));
        assert!(matches!("-1".parse::<Money>(), Err(MoneyError::Negative { .. })));
        for text in ["1000000000000000.01", "10000000.1亿", &"9".repeat(60)] {
            assert!(matches!(text.parse::<Money>(), Err(MoneyError::TooLarge { .. })), "{text}");
        }
    }

    #[test]
    fn a_share_is_compared_exactly_and_shown_rounded_down() {
        let (principal, recovered) = (fen(300), fen(100));
        assert_eq!(recovered.percent_of(principal), Some(3_333));
        assert!(!recovered.is_less_than_percent_of(3_333, principal));
        assert!(recovered.is_less_than_percent_of(3_334, principal));
        assert_eq!(recovered.percent_of(Money::ZERO), None);
        assert!(!fen(20).is_less_than_percent_of(2_000, fen(100)));
        assert!(fen(19).is_less_than_percent_of(2_000, fen(100)));
    }

    #[rstest]
    #[case(0, "0.00")]
    #[case(99_999, "999.99")]
    #[case(100_000, "1,000.00")]
    #[case(-123_456_789, "-1,234,567.89")]
    fn people_read_groups_of_three(#[case] amount: i64, #[case] grouped: &str) {
        assert_eq!(fen(amount).grouped(), grouped);
    }

    #[test]
    fn ten_thousand_times_as_much_is_a_jump_and_a_fen_less_is_none() {
        assert!(fen(10_000).jumps(10_000, fen(1)));
        assert!(fen(1).jumps(10_000, fen(10_000)));
        assert!(!fen(9_999).jumps(10_000, fen(1)));
        assert!(!fen(10_000).jumps(10_000, Money::ZERO));
    }

    proptest! {
        #[test]
        fn an_amount_written_is_read_again(amount in -LIMIT_FEN..=LIMIT_FEN) {
            let money = fen(amount);
            let json = serde_json::to_string(&money).expect("JSON");
            prop_assert_eq!(serde_json::from_str::<Money>(&json).expect("an amount"), money);
            prop_assert_eq!(json, format!("\"{money}\""));
        }

        #[test]
        fn sums_are_those_of_whole_numbers_within_the_limit(amounts in prop::collection::vec(-LIMIT_FEN..=LIMIT_FEN, 0..6)) {
            let sum = Money::try_sum(amounts.iter().copied().map(fen));
            let mut model = Some(0_i128);
            for amount in amounts {
                model = model
                    .map(|sum| sum + i128::from(amount))
                    .filter(|sum| sum.abs() <= i128::from(LIMIT_FEN));
            }
            prop_assert_eq!(sum.map(|sum| i128::from(sum.fen())), model);
        }

        #[test]
        fn what_is_added_can_be_taken_away(one in -LIMIT_FEN/2..=LIMIT_FEN/2, two in -LIMIT_FEN/2..=LIMIT_FEN/2) {
            let sum = fen(one).checked_add(fen(two)).expect("within the limit");
            prop_assert_eq!(sum.checked_sub(fen(two)), Some(fen(one)));
        }
    }
}
