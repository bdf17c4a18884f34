//! Why a text is no day, or no amount: halves of sentences that stand in others.

use chrono::NaiveDate;

use super::money::MoneyError;
use super::month::Month;
use super::written_day::DayError;
use crate::domain::sentence::Sentence;
use crate::domain::sentence::refusal::{RefusalKind, Refuses, Telling};

impl Refuses for MoneyError {
    fn telling(&self) -> Telling {
        let key = match self {
            Self::NotAnAmount { .. } => "problem-amount",
            Self::TooFine { .. } => "problem-amount-fine",
            Self::Negative { .. } => "problem-amount-negative",
            Self::TooLarge { .. } => "problem-amount-large",
        };
        Telling::refused(Sentence::of(key)).kind(RefusalKind::Usage)
    }
}

impl Refuses for DayError {
    fn telling(&self) -> Telling {
        let message = match self {
            Self::NotADay { text } => Sentence::of("problem-day").with("text", text.as_str()),
            Self::NoSuchDay { year, month, last, .. } => no_such_day(*year, *month, *last),
        };
        Telling::refused(message).kind(RefusalKind::Usage)
    }
}

/// That the calendar does not have a day: its month is shorter, or there is no such month.
#[must_use]
pub fn no_such_day(year: i32, month: u32, last: Option<NaiveDate>) -> Sentence {
    match last {
        Some(last) => Sentence::of("problem-no-such-day").with("month", Month::of(last)).with("last", last),
        None => Sentence::of("problem-no-such-month").with("month", format!("{year:04}-{month:02}")),
    }
}
