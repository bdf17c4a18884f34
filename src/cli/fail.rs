//! How a command fails: what happened, what to do next, and the exit code.

use std::io;

use crate::words::Message;

/// Exit codes a script can rely on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Exit {
    /// Refused by a rule.
    Refused = 1,
    /// Wrong usage.
    Usage = 2,
    /// Somebody else wrote first.
    Conflict = 3,
    /// Not found, or not yours to see.
    NotFound = 4,
    /// Database not reachable.
    Unreachable = 5,
    /// Input file rejected.
    InputRejected = 6,
    /// A check found violations, or what was asked for cannot be read.
    Violations = 10,
    /// A bug.
    Bug = 70,
    /// The output cannot be written.
    Output = 74,
}

/// A failure, ready to be said.
#[derive(Debug)]
pub enum Failure {
    /// Something to say.
    Said {
        /// What happened and why.
        message: Message,
        /// More lines of the same: rows, candidates.
        details: Vec<Message>,
        /// What to do next.
        hint: Option<Message>,
        /// The exit code.
        exit: Exit,
    },
    /// The reader of stdout went away: nothing to say.
    Closed,
}

impl Failure {
    /// A failure with its message and exit code.
    #[must_use]
    pub const fn new(exit: Exit, message: Message) -> Self {
        Self::Said { message, details: Vec::new(), hint: None, exit }
    }

    /// Whether it is the outcome that could not be told, and not the work that failed.
    #[must_use]
    pub const fn is_of_output(&self) -> bool {
        matches!(self, Self::Closed | Self::Said { exit: Exit::Output, .. })
    }

    /// The same with a hint.
    #[must_use]
    pub fn hinted(self, hint: Message) -> Self {
        match self {
            Self::Said { message, details, hint: _, exit } => Self::Said { message, details, hint: Some(hint), exit },
            Self::Closed => Self::Closed,
        }
    }

    /// The same with more lines.
    #[must_use]
    pub fn detailed(self, details: Vec<Message>) -> Self {
        match self {
            Self::Said { message, details: _, hint, exit } => Self::Said { message, details, hint, exit },
            Self::Closed => Self::Closed,
        }
    }

    /// A failure to write to stdout.
    #[must_use]
    pub fn output(error: io::Error) -> Self {
        if error.kind() == io::ErrorKind::BrokenPipe {
            return Self::Closed;
        }
        Self::new(Exit::Output, crate::msg!("error-output", why = error.to_string())).hinted(crate::msg!("hint-output"))
    }
}
