//! What the calendar did to a deadline, in words: the same on every page that shows one.

use chrono::NaiveDate;

use crate::domain::clock::calendar_note::{CalendarNote, Uncounted};
use crate::msg;
use crate::words::Message;

/// A line beside a deadline.
pub struct CalendarLine {
    /// Its word for programs.
    pub code: &'static str,
    /// What it is called.
    pub name: Message,
    /// What it says.
    pub said: Message,
    /// The days it is about.
    pub days: (Option<NaiveDate>, Option<NaiveDate>),
}

/// The lines that belong beside a deadline; none in the usual case.
#[must_use]
pub fn calendar_lines(note: &CalendarNote) -> Vec<CalendarLine> {
    let rest = note.rest.map(|rest| CalendarLine {
        code: "rest-days",
        name: msg!("step-rest-days"),
        said: rest_days(rest.from, rest.to),
        days: (Some(rest.from), Some(rest.to)),
    });
    rest.into_iter().chain(other_lines(note)).collect()
}

/// That the days at the end of a period are rest days, from the last day it would have had.
#[must_use]
pub fn rest_days(from: NaiveDate, to: NaiveDate) -> Message {
    if from == to { msg!("rest-day", on = to) } else { msg!("rest-days", from = from, to = to) }
}

/// The same without the rest days, where these are said already.
#[must_use]
pub fn other_lines(note: &CalendarNote) -> Vec<CalendarLine> {
    let moved = note.moved.as_ref().map(|moved| {
        let notices = moved.notices.join("; ");
        CalendarLine {
            code: "moved-by-notice",
            name: msg!("beside-moved-by-notice"),
            said: msg!("moved-by-notice", notices = notices, before = moved.before),
            days: (None, None),
        }
    });
    let uncounted = note.uncounted.map(|uncounted| {
        let (code, said) = match uncounted {
            Uncounted::Before(year) => ("without-holidays", msg!("without-holidays-before", year = year.to_string())),
            Uncounted::Without(year) => ("without-holidays", msg!("without-holidays-of", year = year.to_string())),
            Uncounted::Provisional(year) => {
                ("provisional-calendar", msg!("deadline-provisional", year = year.to_string()))
            }
        };
        CalendarLine { code, name: msg!("beside-without-holidays"), said, days: (None, None) }
    });
    moved.into_iter().chain(uncounted).collect()
}
