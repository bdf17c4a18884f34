//! What went wrong, in words: every error of the rooms below becomes a message, a hint and an exit code here.

mod action;
mod aspect;
mod bulletin;
mod calendar;
mod case_claim_refusal;
mod case_end_refusal;
pub(super) mod case_finding;
mod case_money_refusal;
mod case_refusal;
mod case_window_refusal;
mod claims;
mod concern;
mod database;
mod handover;
mod identity;
mod intake;
pub(super) mod lead_finding;
mod lead_refusal;
mod local;
mod month;
mod output;
pub(super) mod pilot_finding;
mod pilot_refusal;
mod plan;
mod profile;
mod refusal;
pub(super) mod returns;
mod rule;
mod statement;
#[cfg(test)]
mod tests;

pub(in crate::cli) use action::unit_line;
pub(super) use action::{RowTold, rows_told};
use chrono::NaiveDate;
pub(super) use database::unreadable_said;

use super::fail::{Exit, Failure};
use super::paint;
use super::ready::{Subject, ready};
use super::say::state as say_state;
use crate::domain::tracks::State;
use crate::domain::value::evidence::EvidenceKind;
use crate::domain::value::month::Month;
use crate::domain::value::word::UnknownWord;
use crate::domain::value::written_day::DayError;
use crate::msg;
use crate::output::shown;
use crate::words::{Message, Value, Words};

/// The most lines of detail under an error: enough to see what is wrong, and few enough to see the error itself.
const DETAILS_LISTED: usize = 20;

/// What a failure says on stderr: what happened, details a line each, and a hint. `None` where there is nobody to say
/// it to. Commands in it name the one that the command was about, and work on the sample where it did. Coloured where stderr shows colours.
#[must_use]
pub fn say(failure: &Failure, words: &Words, subject: Option<&Subject>, demo: bool) -> Option<String> {
    let commands = |text: &str| ready(text, subject, demo);
    said(failure, words, &commands, paint::on(&std::io::stderr()))
}

fn said(failure: &Failure, words: &Words, commands: &dyn Fn(&str) -> String, painted: bool) -> Option<String> {
    let Failure::Said { message, details, hint, exit: _ } = failure else {
        return None;
    };
    let label = paint::error(&words.say(&msg!("error-label")), painted);
    let say = |message: &Message| shown(&words.say(message)).into_owned();
    let mut lines = vec![format!("{label}{}", say(message))];
    for detail in details.iter().take(DETAILS_LISTED) {
        let detail = commands(&say(detail));
        lines.extend(detail.lines().map(|line| format!("  {line}")));
    }
    let more = details.len().saturating_sub(DETAILS_LISTED);
    if more > 0 {
        lines.push(format!("  {}", words.say(&msg!("detail-more", more = more))));
    }
    if let Some(hint) = hint {
        let label = paint::hint(&words.say(&msg!("hint-label")), painted);
        lines.push(format!("{label}{}", commands(&say(hint))));
    }
    Some(lines.join("\n"))
}

/// The exit code of a failure, as the shell sees it. A reader that went away is no failure.
#[must_use]
pub const fn exit_code(failure: &Failure) -> u8 {
    match failure {
        Failure::Said { exit, .. } => code_of(*exit),
        Failure::Closed => 0,
    }
}

/// The number of an exit code.
#[must_use]
pub const fn code_of(exit: Exit) -> u8 {
    match exit {
        Exit::Refused => 1,
        Exit::Usage => 2,
        Exit::Conflict => 3,
        Exit::NotFound => 4,
        Exit::Unreachable => 5,
        Exit::InputRejected => 6,
        Exit::Violations => 10,
        Exit::Bug => 70,
        Exit::Output => 74,
    }
}

impl From<UnknownWord> for Failure {
    fn from(error: UnknownWord) -> Self {
        Self::new(Exit::Usage, unknown_word(&error))
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
pub(super) fn no_such_day(year: i32, month: u32, last: Option<NaiveDate>) -> Message {
    match last {
        Some(last) => msg!("problem-no-such-day", month = Month::of(last).to_string(), last = last),
        None => msg!("problem-no-such-month", month = format!("{year:04}-{month:02}")),
    }
}

/// A state in words; before the first, that there is none.
fn state_of(state: Option<State>) -> Message {
    match state {
        Some(state) => say_state(state),
        None => msg!("error-state-none"),
    }
}

fn evidence_in_words(kind: EvidenceKind) -> Message {
    Message::named(format!("evidence-{kind}"))
}

/// "a or b or c": the language joins.
fn either(alternatives: Vec<Message>) -> Option<Message> {
    alternatives.into_iter().reduce(|start, next| msg!("detail-or", start = start, next = next))
}

/// A line that is not ours to word: a path, what a server said.
fn line(text: impl Into<Value>) -> Message {
    msg!("detail-line", text = text)
}

/// A tail of a log, where there is one.
fn tail_lines(tail: &str) -> Vec<Message> {
    if tail.trim().is_empty() { Vec::new() } else { vec![line(tail.trim_end())] }
}
