//! What became of an act, for the one sentence that says it.

use crate::domain::value::word::words;
use crate::msg;
use crate::words::{Message, Value};

words! {
    /// What became of an act.
    Outcome as "outcome" {
        /// It stood on record before; nothing was written.
        Already = "already",
        /// It would be recorded; nothing was written.
        Rehearsed = "rehearsed",
        /// It is recorded.
        Done = "done",
    }
}

impl Outcome {
    /// What stood on record before is so in a rehearsal too.
    #[must_use]
    pub const fn of(already: bool, rehearsed: bool) -> Self {
        match (already, rehearsed) {
            (true, _) => Self::Already,
            (false, true) => Self::Rehearsed,
            (false, false) => Self::Done,
        }
    }
}

/// A sentence chooses by it.
impl From<Outcome> for Value {
    fn from(outcome: Outcome) -> Self {
        outcome.code().into()
    }
}

/// What an act recorded of one whom it names, and under which entry.
#[must_use]
pub fn recorded_said(outcome: Outcome, name: &str, what: Message, seq: i32) -> Message {
    msg!("case-recorded", outcome = outcome, name = name, what = what, seq = seq)
}
