//! How something fails, for every face: of what kind it is, what happened and why, and what to do next.

use std::io;

use crate::words::Message;

pub use crate::domain::sentence::refusal::LINES_MOST as DETAILS_LISTED;

/// What kind of failure it is. The command line gives each an exit number, the page a status code.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Trouble {
    /// Refused by a rule.
    Refused,
    /// Wrong usage.
    Usage,
    /// Somebody else wrote first.
    Conflict,
    /// Not found, or not yours to see.
    NotFound,
    /// Database not reachable.
    Unreachable,
    /// Input file rejected.
    InputRejected,
    /// A check found violations, or what was asked for cannot be read.
    Violations,
    Bug,
    /// The output cannot be written.
    Output,
    /// The reader went away: there is nobody to say it to.
    ReaderGone,
}

/// A failure, ready to be said.
#[derive(Debug)]
pub struct Told {
    /// Of what kind.
    pub kind: Trouble,
    /// What happened and why.
    pub message: Message,
    /// More lines of the same: rows, candidates.
    pub details: Vec<Message>,
    /// What to do next.
    pub hint: Option<Box<Message>>,
}

impl Told {
    /// A failure with its kind and message.
    #[must_use]
    pub const fn new(kind: Trouble, message: Message) -> Self {
        Self { kind, message, details: Vec::new(), hint: None }
    }

    /// Whether it is the outcome that could not be told, and not the work that failed.
    #[must_use]
    pub const fn is_of_output(&self) -> bool {
        matches!(self.kind, Trouble::ReaderGone | Trouble::Output)
    }

    /// The same with a hint.
    #[must_use]
    pub fn hinted(self, hint: Message) -> Self {
        Self { hint: Some(Box::new(hint)), ..self }
    }

    /// The same with more lines.
    #[must_use]
    pub fn detailed(self, details: Vec<Message>) -> Self {
        Self { details, ..self }
    }

    /// A failure to write what was to be shown.
    #[must_use]
    pub fn output(error: io::Error) -> Self {
        let kind = if error.kind() == io::ErrorKind::BrokenPipe { Trouble::ReaderGone } else { Trouble::Output };
        Self::new(kind, crate::msg!("error-output", why = error.to_string())).hinted(crate::msg!("hint-output"))
    }
}
