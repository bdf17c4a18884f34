//! Tracks and their states.

use std::fmt;

use super::word::{UnknownWord, words};

words! {
    /// Whose life it is. Pilot applications and leads join with their own issues.
    Track as "track" {
        /// A lending institution.
        Institution = "institution",
        /// The case of paying out and closing a stopped institution.
        Clearance = "clearance",
    }
}

words! {
    /// What an institution is (domain note §5, §6.1).
    InstitutionState as "state" {
        /// Registered, its status not yet established.
        Pending = "pending",
        /// In operation.
        Operating = "operating",
        /// In operation under a plan of reduction.
        Reducing = "reducing",
        /// Converting to a micro-loan company under an accepted pilot application.
        Transforming = "transforming",
        /// Stopped, its disposal not finished (停业未处置完毕; CEASED in the domain note).
        ClosedUnresolved = "closed-unresolved",
        /// On an exit list, lenders not yet cleared (退而不清).
        Exited = "exited",
        /// Cleared: its case is closed.
        Cleared = "cleared",
        /// Converted.
        Transformed = "transformed",
        /// A duplicate or a mistake.
        Void = "void",
    }
}

impl InstitutionState {
    /// In actual operation (在营): operating, reducing or transforming.
    #[must_use]
    pub const fn in_operation(self) -> bool {
        match self {
            Self::Operating | Self::Reducing | Self::Transforming => true,
            Self::Pending
            | Self::ClosedUnresolved
            | Self::Exited
            | Self::Cleared
            | Self::Transformed
            | Self::Void => false,
        }
    }

    /// Stopped and not yet cleared: a clearance case is running.
    #[must_use]
    pub const fn awaits_clearance(self) -> bool {
        match self {
            Self::ClosedUnresolved | Self::Exited => true,
            Self::Pending
            | Self::Operating
            | Self::Reducing
            | Self::Transforming
            | Self::Cleared
            | Self::Transformed
            | Self::Void => false,
        }
    }
}

words! {
    /// Where a clearance case stands (domain note §6.2). Only its opening is built yet.
    ClearanceState as "state" {
        /// Opened by a stop.
        Open = "open",
    }
}

/// A state of either track.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum State {
    /// Of an institution.
    Institution(InstitutionState),
    /// Of a clearance case.
    Clearance(ClearanceState),
}

impl State {
    /// Reads a state word of a track.
    ///
    /// # Errors
    /// [`UnknownWord`] where the track has no such state.
    pub fn parse(track: Track, code: &str) -> Result<Self, UnknownWord> {
        Ok(match track {
            Track::Institution => Self::Institution(code.parse()?),
            Track::Clearance => Self::Clearance(code.parse()?),
        })
    }

    /// The track it belongs to.
    #[must_use]
    pub const fn track(self) -> Track {
        match self {
            Self::Institution(_) => Track::Institution,
            Self::Clearance(_) => Track::Clearance,
        }
    }

    /// Its word.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Institution(state) => state.code(),
            Self::Clearance(state) => state.code(),
        }
    }

    /// The institution's state, where it is one.
    #[must_use]
    pub const fn institution(self) -> Option<InstitutionState> {
        match self {
            Self::Institution(state) => Some(state),
            Self::Clearance(_) => None,
        }
    }
}

impl From<InstitutionState> for State {
    fn from(state: InstitutionState) -> Self {
        Self::Institution(state)
    }
}

impl From<ClearanceState> for State {
    fn from(state: ClearanceState) -> Self {
        Self::Clearance(state)
    }
}

impl fmt::Display for State {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.pad(self.code())
    }
}

/// The word before the first state, in the database and in exports.
pub const BEFORE_FIRST: &str = "none";

/// The word for an optional state: [`BEFORE_FIRST`] where there is none.
#[must_use]
pub fn state_code(state: Option<State>) -> &'static str {
    state.map_or(BEFORE_FIRST, State::code)
}
