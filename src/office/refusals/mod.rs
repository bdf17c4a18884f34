//! What went wrong, in words: every error of the rooms below becomes a message, a hint and an exit code here.

pub mod action;
pub mod calendar;
pub mod claims;
pub mod database;
#[cfg(test)]
pub mod every;
pub mod identity;
pub mod intake;
pub mod local;
pub mod output;
pub mod profile;
pub mod returns;

use chrono::NaiveDate;

use crate::domain::value::month::Month;
use crate::domain::value::word::UnknownWord;
use crate::domain::value::written_day::DayError;
use crate::msg;
use crate::office::told::{Told, Trouble};
use crate::words::{Message, Value};

impl From<UnknownWord> for Told {
    fn from(error: UnknownWord) -> Self {
        Self::new(Trouble::Usage, unknown_word(&error))
    }
}

fn unknown_word(error: &UnknownWord) -> Message {
    msg!("error-unknown-word", text = error.text.as_str(), known = error.known.join(", "))
}

/// Why a text is no day.
fn day_problem(error: &DayError) -> Message {
    match error {
        DayError::NotADay { text } => msg!("problem-day", text = text.as_str()),
        DayError::NoSuchDay { year, month, last, .. } => no_such_day(*year, *month, *last),
    }
}

/// That the calendar does not have a day: its month is shorter, or there is no such month.
pub(crate) fn no_such_day(year: i32, month: u32, last: Option<NaiveDate>) -> Message {
    match last {
        Some(last) => msg!("problem-no-such-day", month = Month::of(last).to_string(), last = last),
        None => msg!("problem-no-such-month", month = format!("{year:04}-{month:02}")),
    }
}

/// A line that is not ours to word: a path, what a server said.
fn line(text: impl Into<Value>) -> Message {
    msg!("detail-line", text = text)
}

/// A tail of a log, where there is one.
fn tail_lines(tail: &str) -> Vec<Message> {
    if tail.trim().is_empty() { Vec::new() } else { vec![line(tail.trim_end())] }
}
