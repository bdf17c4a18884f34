//! What went wrong, in words, where it is no refusal of a table: words that are not known, output, the private server.

#[cfg(test)]
pub mod every;
pub mod local;
pub mod output;
pub mod rows;

use crate::domain::value::word::UnknownWord;
use crate::msg;
use crate::office::told::{Told, Trouble};
use crate::words::{Message, Value};

impl From<UnknownWord> for Told {
    fn from(error: UnknownWord) -> Self {
        let known = error.known.join(", ");
        Self::new(Trouble::Usage, msg!("error-unknown-word", text = error.text, known = known))
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
