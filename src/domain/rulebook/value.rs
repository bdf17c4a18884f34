//! Values of the rulebook: their kinds, how they are written, and which of two is the stricter.

use chrono::NaiveDate;

use crate::domain::value::money::Money;
use crate::domain::value::word::words;

/// The longest span a rule may ask for: a hundred years.
const DAYS_LIMIT: u32 = 36_500;
/// 100 %, in basis points.
const WHOLE: u32 = 10_000;

words! {
    /// What kind of value a rule has.
    RuleKind as "kind of rule" said "rule-kind-" {
        /// Calendar days.
        Days = "days",
        /// Working days of the official calendar.
        WorkingDays = "working-days",
        /// A number of things.
        Count = "count",
        /// A share of a whole.
        Percent = "percent",
        /// An amount of money.
        Money = "money",
        /// Whether something is allowed.
        Switch = "switch",
        /// A day.
        Date = "date",
    }
}

words! {
    /// Which way a province or city may move a value: it may only tighten what the nation set.
    Stricter as "stricter way" said "stricter-" {
        /// The larger value is the stricter.
        Larger = "larger",
        /// The smaller value is the stricter.
        Smaller = "smaller",
        /// It is allowed only where every unit concerned allows it.
        AllMustAllow = "all-must-allow",
        /// It is so where any unit concerned asks for it: what guards others, such as a window that ends later.
        AnyMayAsk = "any-may-ask",
    }
}

/// A value of the rulebook.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RuleValue {
    /// Whole calendar days.
    Days(u32),
    /// Whole working days.
    WorkingDays(u32),
    /// A number of things.
    Count(u32),
    /// Basis points: 100 are 1 %.
    Percent(u32),
    /// An amount in yuan.
    Money(Money),
    Switch(bool),
    /// A day.
    Date(NaiveDate),
}

/// How long a deadline runs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Span {
    /// So many calendar days.
    Days(u32),
    /// So many working days.
    WorkingDays(u32),
}

impl RuleValue {
    /// What kind of value it is.
    #[must_use]
    pub const fn kind(self) -> RuleKind {
        match self {
            Self::Days(_) => RuleKind::Days,
            Self::WorkingDays(_) => RuleKind::WorkingDays,
            Self::Count(_) => RuleKind::Count,
            Self::Percent(_) => RuleKind::Percent,
            Self::Money(_) => RuleKind::Money,
            Self::Switch(_) => RuleKind::Switch,
            Self::Date(_) => RuleKind::Date,
        }
    }

    /// Reads a value as its kind means it: whole days up to a hundred years, a whole number, a percentage from 0 to 100
    /// with at most two decimals, an amount of yuan, `true` and `false`, or a day as `2016-04-12`.
    #[must_use]
    pub fn parse(kind: RuleKind, text: &str) -> Option<Self> {
        let days = || whole_parse(text).filter(|days| *days <= DAYS_LIMIT);
        match kind {
            RuleKind::Days => days().map(Self::Days),
            RuleKind::WorkingDays => days().map(Self::WorkingDays),
            RuleKind::Count => whole_parse(text).map(Self::Count),
            RuleKind::Percent => percent_parse(text).map(Self::Percent),
            RuleKind::Money => text.parse().ok().map(Self::Money),
            RuleKind::Switch => text.parse().ok().map(Self::Switch),
            RuleKind::Date => text.parse().ok().map(Self::Date),
        }
    }

    /// The stricter of two values of one kind. Values of two kinds cannot be compared; the first stands.
    #[must_use]
    pub fn stricter(self, other: Self, way: Stricter) -> Self {
        let other_is_stricter = match (self, other) {
            (Self::Days(one), Self::Days(two))
            | (Self::WorkingDays(one), Self::WorkingDays(two))
            | (Self::Count(one), Self::Count(two))
            | (Self::Percent(one), Self::Percent(two)) => is_stricter(two, one, way),
            (Self::Money(one), Self::Money(two)) => is_stricter(two, one, way),
            (Self::Switch(one), Self::Switch(two)) => is_stricter(two, one, way),
            (Self::Date(one), Self::Date(two)) => is_stricter(two, one, way),
            (
                Self::Days(_)
                | Self::WorkingDays(_)
                | Self::Count(_)
                | Self::Percent(_)
                | Self::Money(_)
                | Self::Switch(_)
                | Self::Date(_),
                _,
            ) => false,
        };
        if other_is_stricter { other } else { self }
    }
}

/// A switch that is off is the smaller, so that all must allow.
fn is_stricter<T: Ord>(one: T, two: T, way: Stricter) -> bool {
    match way {
        Stricter::Larger | Stricter::AnyMayAsk => one > two,
        Stricter::Smaller | Stricter::AllMustAllow => one < two,
    }
}

/// As the rulebook stores it: `30`, `12.5` for a percentage, `1234.50` for an amount, `true`.
impl std::fmt::Display for RuleValue {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Days(number) | Self::WorkingDays(number) | Self::Count(number) => {
                write!(formatter, "{number}")
            }
            Self::Percent(points) => {
                let (whole, rest) = (points / 100, points % 100);
                match rest {
                    0 => write!(formatter, "{whole}"),
                    tenths if tenths % 10 == 0 => write!(formatter, "{whole}.{}", tenths / 10),
                    hundredths => write!(formatter, "{whole}.{hundredths:02}"),
                }
            }
            Self::Money(amount) => write!(formatter, "{amount}"),
            Self::Switch(allowed) => write!(formatter, "{allowed}"),
            Self::Date(day) => write!(formatter, "{day}"),
        }
    }
}

fn whole_parse(text: &str) -> Option<u32> {
    let digits = !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    digits.then(|| text.parse().ok()).flatten()
}

/// A percentage in basis points; a sign `%` may follow.
fn percent_parse(text: &str) -> Option<u32> {
    let number = text.strip_suffix('%').unwrap_or(text).trim_end();
    let (whole, decimals) = number.split_once('.').unwrap_or((number, "0"));
    if decimals.len() > 2 {
        return None;
    }
    let points = whole_parse(whole)?.checked_mul(100)?;
    let rest = whole_parse(&format!("{decimals:0<2}"))?;
    (!decimals.is_empty()).then(|| points.checked_add(rest)).flatten().filter(|points| *points <= WHOLE)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use rstest::rstest;

    use super::*;

    fn any_value() -> impl Strategy<Value = RuleValue> {
        prop_oneof![
            (0..=DAYS_LIMIT).prop_map(RuleValue::Days),
            (0..=DAYS_LIMIT).prop_map(RuleValue::WorkingDays),
            any::<u32>().prop_map(RuleValue::Count),
            (0..=WHOLE).prop_map(RuleValue::Percent),
            (0_i64..=1_000_000_000_000)
                .prop_map(|fen| RuleValue::Money(Money::from_fen(fen).expect("within the limit"))),
            any::<bool>().prop_map(RuleValue::Switch),
            (-3_000_i32..=3_000)
                .prop_map(|days| RuleValue::Date(NaiveDate::from_epoch_days(15_000 + days).expect("a day"))),
        ]
    }

    proptest! {
        #[test]
        fn a_value_written_is_read_again(value in any_value()) {
            prop_assert_eq!(RuleValue::parse(value.kind(), &value.to_string()), Some(value));
        }

        #[test]
        fn the_order_of_units_does_not_matter(one in 0_u32..9, two in 0_u32..9, way in prop::sample::select(Stricter::ALL)) {
            let (one, two) = (RuleValue::Days(one), RuleValue::Days(two));
            prop_assert_eq!(one.stricter(two, way), two.stricter(one, way));
        }
    }

    #[rstest]
    #[case(RuleKind::Days, "-1")]
    #[case(RuleKind::Days, "+1")]
    #[case(RuleKind::Days, "1.5")]
    #[case(RuleKind::Days, "36501")]
    #[case(RuleKind::Count, "many")]
    #[case(RuleKind::Percent, "100.01")]
    #[case(RuleKind::Percent, "1.")]
    #[case(RuleKind::Percent, "1.234")]
    #[case(RuleKind::Percent, ".5")]
    #[case(RuleKind::Money, "-5")]
    #[case(RuleKind::Switch, "yes")]
    #[case(RuleKind::Date, "2016-04-31")]
    fn what_is_no_value_of_its_kind_is_not_read(#[case] kind: RuleKind, #[case] text: &str) {
        assert_eq!(RuleValue::parse(kind, text), None);
    }

    #[test]
    fn a_percentage_is_exact_in_basis_points() {
        for (text, points) in [("20", 2_000), ("12.5%", 1_250), ("0.05", 5), ("100 %", 10_000)] {
            assert_eq!(RuleValue::parse(RuleKind::Percent, text), Some(RuleValue::Percent(points)), "{text}");
        }
        assert_eq!(RuleValue::Percent(5).to_string(), "0.05");
        assert_eq!(RuleValue::Percent(1_250).to_string(), "12.5");
    }

    #[test]
    fn everybody_must_allow() {
        let way = Stricter::AllMustAllow;
        let (on, off) = (RuleValue::Switch(true), RuleValue::Switch(false));
        assert_eq!(on.stricter(on, way), on);
        assert_eq!(on.stricter(off, way), off);
        assert_eq!(off.stricter(on, way), off);
    }
}
