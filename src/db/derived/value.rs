//! How a value of the domain stands in a column of a derived row: on its way there, on its way back, and as the text by
//! which it is compared.

use chrono::{DateTime, NaiveDate, SecondsFormat, Utc};
use diesel::deserialize::FromSql;
use diesel::pg::data_types::PgNumeric;
use diesel::pg::{Pg, PgValue};
use diesel::sql_types::{Array, BigInt, Bool, Date, Integer, Numeric, Text, Timestamptz, Uuid as SqlUuid};
use serde::ser::{Serialize, Serializer};
use uuid::Uuid;

use crate::domain::case::fact::{HardReason, Route};
use crate::domain::case::item::Item;
use crate::domain::case::outcome::Outcome;
use crate::domain::case::record::Base;
use crate::domain::case::state::ClearanceState;
use crate::domain::clock::ClockKind;
use crate::domain::concern::ConcernCategory;
use crate::domain::figures::Measure;
use crate::domain::institution::aspect::{DisposalClass, RegistrationStatus};
use crate::domain::institution::handover::HandOverList;
use crate::domain::tracks::Track;
use crate::domain::value::effective::Precision;
use crate::domain::value::identifier::IdentifierKind;
use crate::domain::value::money::Money;
use crate::domain::value::name::NameKind;
use crate::domain::value::reason::Reason;
use crate::domain::value::word::UnknownWord;

/// The kinds of columns that derived rows have.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// `integer`.
    Integer,
    /// `bigint`.
    Number,
    /// `text`.
    Text,
    /// `date`.
    Day,
    /// `boolean`.
    Truth,
    /// `timestamptz`.
    Moment,
    /// `numeric`, in yuan.
    Yuan,
    /// `uuid`.
    Id,
    /// `text[]` of words without blanks.
    Words,
    /// `date[]`.
    Days,
    /// `bigint[]`.
    Numbers,
}

impl Kind {
    /// Its type, as the database names it.
    #[must_use]
    pub const fn sql(self) -> &'static str {
        match self {
            Self::Integer => "integer",
            Self::Number => "bigint",
            Self::Text => "text",
            Self::Day => "date",
            Self::Truth => "boolean",
            Self::Moment => "timestamp with time zone",
            Self::Yuan => "numeric",
            Self::Id => "uuid",
            Self::Words => "text[]",
            Self::Days => "date[]",
            Self::Numbers => "bigint[]",
        }
    }

    /// What the database writes for [`Value::piece`].
    pub(super) fn piece(self, column: &str) -> String {
        let text = match self {
            Self::Moment => format!("(extract(epoch FROM {column}) * 1000000)::bigint::text"),
            Self::Words | Self::Days | Self::Numbers => format!("array_to_string({column}, ' ')"),
            Self::Text => column.to_owned(),
            Self::Integer | Self::Number | Self::Day | Self::Truth | Self::Yuan | Self::Id => format!("{column}::text"),
        };
        format!("coalesce(length({text}) || ':' || {text}, '-')")
    }
}

/// A value of a column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Value {
    /// None, in a column of any kind.
    Null,
    /// Of [`Kind::Integer`] and [`Kind::Number`].
    Number(i64),
    /// Of [`Kind::Text`].
    Text(String),
    /// Of [`Kind::Day`].
    Day(NaiveDate),
    /// Of [`Kind::Truth`].
    Truth(bool),
    /// Of [`Kind::Moment`].
    Moment(DateTime<Utc>),
    /// Of [`Kind::Yuan`].
    Yuan(Money),
    /// Of [`Kind::Id`].
    Id(Uuid),
    /// Of [`Kind::Words`], [`Kind::Days`] and [`Kind::Numbers`].
    Several(Vec<String>),
}

impl Value {
    fn text(&self) -> Option<String> {
        match self {
            Self::Null => None,
            Self::Number(number) => Some(number.to_string()),
            Self::Text(text) => Some(text.clone()),
            Self::Day(day) => Some(day.to_string()),
            Self::Truth(truth) => Some(truth.to_string()),
            Self::Moment(moment) => Some(moment.timestamp_micros().to_string()),
            Self::Yuan(amount) => Some(amount.to_string()),
            Self::Id(id) => Some(id.to_string()),
            Self::Several(values) => Some(values.join(" ")),
        }
    }

    /// The value with its length before it, so that no value can look like two.
    pub(super) fn piece(&self) -> String {
        self.text().map_or_else(|| "-".to_owned(), |text| format!("{}:{text}", text.chars().count()))
    }
}

/// A value of the domain that one column holds.
pub(in crate::db) trait Stored: Sized {
    /// The kind of that column.
    const KIND: Kind;

    /// On its way to the column.
    fn value(self) -> Value;

    /// On its way back: from what the column holds, or `None` where it is empty.
    ///
    /// # Errors
    /// What is wrong with it.
    fn of(held: Option<PgValue<'_>>) -> Result<Self, String>;
}

/// As the functions of the schema take it.
impl Serialize for Value {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Null => serializer.serialize_none(),
            Self::Number(number) => serializer.serialize_i64(*number),
            Self::Text(text) => serializer.serialize_str(text),
            Self::Day(day) => serializer.collect_str(day),
            Self::Truth(truth) => serializer.serialize_bool(*truth),
            Self::Moment(moment) => serializer.serialize_str(&moment.to_rfc3339_opts(SecondsFormat::Micros, true)),
            Self::Yuan(amount) => serializer.collect_str(amount),
            Self::Id(id) => serializer.collect_str(id),
            Self::Several(values) => serializer.collect_seq(values),
        }
    }
}

impl<T: Stored> Stored for Option<T> {
    const KIND: Kind = T::KIND;

    fn value(self) -> Value {
        self.map_or(Value::Null, T::value)
    }

    fn of(held: Option<PgValue<'_>>) -> Result<Self, String> {
        held.map(|held| T::of(Some(held))).transpose()
    }
}

/// What a column holds, read as a type of the database.
fn read<Sql, T: FromSql<Sql, Pg>>(held: Option<PgValue<'_>>) -> Result<T, String> {
    let held = held.ok_or_else(|| "nothing where something must be".to_owned())?;
    T::from_sql(held).map_err(|error| error.to_string())
}

/// Types that are in Rust what they are in the database.
macro_rules! plain {
    ($($rust:ty: $kind:ident as $sql:ty),+ $(,)?) => {$(
        impl Stored for $rust {
            const KIND: Kind = Kind::$kind;

            fn value(self) -> Value {
                Value::$kind(self)
            }

            fn of(held: Option<PgValue<'_>>) -> Result<Self, String> {
                read::<$sql, _>(held)
            }
        }
    )+};
}

plain! {
    i64: Number as BigInt,
    String: Text as Text,
    NaiveDate: Day as Date,
    bool: Truth as Bool,
    DateTime<Utc>: Moment as Timestamptz,
    Uuid: Id as SqlUuid,
}

/// Numbers that an `integer` column holds.
macro_rules! integers {
    ($($rust:ty),+) => {$(
        impl Stored for $rust {
            const KIND: Kind = Kind::Integer;

            fn value(self) -> Value {
                Value::Number(i64::from(self))
            }

            fn of(held: Option<PgValue<'_>>) -> Result<Self, String> {
                let number: i32 = read::<Integer, _>(held)?;
                Self::try_from(number).map_err(|_| format!("a count of {number}"))
            }
        }
    )+};
}

integers!(i32, u32);

impl Stored for Money {
    const KIND: Kind = Kind::Yuan;

    fn value(self) -> Value {
        Value::Yuan(self)
    }

    fn of(held: Option<PgValue<'_>>) -> Result<Self, String> {
        let numeric: PgNumeric = read::<Numeric, _>(held)?;
        money_of(&numeric).ok_or_else(|| format!("{numeric:?} yuan"))
    }
}

/// Words of a closed list, and several of them.
macro_rules! words {
    ($($word:ty),+ $(,)?) => {$(
        impl Stored for $word {
            const KIND: Kind = Kind::Text;

            fn value(self) -> Value {
                Value::Text(self.code().to_owned())
            }

            fn of(held: Option<PgValue<'_>>) -> Result<Self, String> {
                let word: String = read::<Text, _>(held)?;
                word.parse().map_err(|error: UnknownWord| error.to_string())
            }
        }

        impl Stored for Vec<$word> {
            const KIND: Kind = Kind::Words;

            fn value(self) -> Value {
                Value::Several(self.into_iter().map(|word| word.code().to_owned()).collect())
            }

            fn of(held: Option<PgValue<'_>>) -> Result<Self, String> {
                let words: Vec<String> = read::<Array<Text>, _>(held)?;
                words.iter().map(|word| word.parse().map_err(|error: UnknownWord| error.to_string())).collect()
            }
        }
    )+};
}

words! {
    ClearanceState, ClockKind, ConcernCategory, DisposalClass, HandOverList, HardReason, IdentifierKind, Item, Measure,
    NameKind, Outcome, Precision, Reason, RegistrationStatus, Route, Track,
}

impl Stored for Base {
    const KIND: Kind = Kind::Text;

    fn value(self) -> Value {
        Value::Text(self.code().to_owned())
    }

    fn of(held: Option<PgValue<'_>>) -> Result<Self, String> {
        let word: String = read::<Text, _>(held)?;
        let known = [Self::Claims, Self::Stock].into_iter().find(|base| base.code() == word);
        known.ok_or_else(|| format!("base {word}"))
    }
}

impl Stored for Vec<NaiveDate> {
    const KIND: Kind = Kind::Days;

    fn value(self) -> Value {
        Value::Several(self.iter().map(NaiveDate::to_string).collect())
    }

    fn of(held: Option<PgValue<'_>>) -> Result<Self, String> {
        read::<Array<Date>, _>(held)
    }
}

/// Words of no closed list, none with a blank in it.
impl Stored for Vec<String> {
    const KIND: Kind = Kind::Words;

    fn value(self) -> Value {
        Value::Several(self)
    }

    fn of(held: Option<PgValue<'_>>) -> Result<Self, String> {
        read::<Array<Text>, _>(held)
    }
}

impl Stored for Vec<i64> {
    const KIND: Kind = Kind::Numbers;

    fn value(self) -> Value {
        Value::Several(self.iter().map(i64::to_string).collect())
    }

    fn of(held: Option<PgValue<'_>>) -> Result<Self, String> {
        read::<Array<BigInt>, _>(held)
    }
}

/// Digits of the database's numbers are of base 10,000: the last one here is what is finer than a yuan, in fen.
const DIGIT: i64 = 10_000;
/// What a fen is in the last digit.
const FEN_OF_DIGIT: i64 = 100;

/// The database's number as an amount; `None` where it is finer than a fen or beyond what money holds.
fn money_of(numeric: &PgNumeric) -> Option<Money> {
    let (weight, digits, sign) = match numeric {
        PgNumeric::Positive { weight, digits, .. } => (*weight, digits, 1),
        PgNumeric::Negative { weight, digits, .. } => (*weight, digits, -1),
        PgNumeric::NaN => return None,
    };
    // Zeros at the end are left out: the digit of what is finer than a yuan has weight -1.
    let places = usize::try_from(i32::from(weight).checked_add(2)?).ok()?;
    if digits.iter().skip(places).any(|digit| *digit != 0) {
        return None;
    }
    let mut whole: i128 = 0;
    for digit in digits.iter().copied().chain(std::iter::repeat(0)).take(places) {
        whole = whole.checked_mul(DIGIT.into())?.checked_add(digit.into())?;
    }
    let (fen, finer) = (whole / i128::from(FEN_OF_DIGIT), whole % i128::from(FEN_OF_DIGIT));
    if finer == 0 { Money::from_fen(i64::try_from(fen * sign).ok()?) } else { None }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// An amount as the database's number.
    fn numeric_of(amount: Money) -> PgNumeric {
        let fen = amount.fen().unsigned_abs();
        let digit = |number: u64| i16::try_from(number).unwrap_or_default();
        let mut digits = vec![digit(fen % 100 * FEN_OF_DIGIT.unsigned_abs())];
        let mut yuan = fen / 100;
        while yuan > 0 {
            digits.push(digit(yuan % DIGIT.unsigned_abs()));
            yuan /= DIGIT.unsigned_abs();
        }
        digits.reverse();
        let weight = i16::try_from(digits.len()).unwrap_or_default().saturating_sub(2);
        let scale = 2;
        if amount.is_negative() {
            PgNumeric::Negative { weight, scale, digits }
        } else {
            PgNumeric::Positive { weight, scale, digits }
        }
    }

    #[test]
    fn an_amount_comes_back_from_the_number_it_was() {
        let fen = [0, 1, 10, 99, 100, 101, 9_999, 1_000_000, 1_000_001, 123_456_789_012, 100_000_000, -250];
        for fen in fen.into_iter().chain([100_000_000_000_000_000, -100_000_000_000_000_000]) {
            let amount = Money::from_fen(fen).expect("an amount");
            assert_eq!(money_of(&numeric_of(amount)), Some(amount), "{fen} fen");
        }
    }

    #[test]
    fn what_is_finer_than_a_fen_or_no_number_is_no_amount() {
        let finer = PgNumeric::Positive { weight: -1, scale: 4, digits: vec![1] };
        let far_finer = PgNumeric::Positive { weight: 0, scale: 8, digits: vec![1, 0, 1] };
        for none in [finer, far_finer, PgNumeric::NaN] {
            assert_eq!(money_of(&none), None, "{none:?}");
        }
        let without_zeros = PgNumeric::Positive { weight: 1, scale: 2, digits: vec![3] };
        assert_eq!(money_of(&without_zeros), Money::from_yuan(30_000));
    }

    #[test]
    fn no_value_looks_like_two_and_none_like_an_empty_one() {
        let pieces = |values: &[Value]| values.iter().map(Value::piece).collect::<String>();
        let text = |text: &str| Value::Text(text.to_owned());
        assert_ne!(pieces(&[text("a|"), text("b")]), pieces(&[text("a"), text("|b")]));
        assert_ne!(pieces(&[Value::Null]), pieces(&[text("")]));
        assert_eq!(pieces(&[text("杭州"), Value::Null, Value::Truth(true)]), "2:杭州-4:true");
    }
}
