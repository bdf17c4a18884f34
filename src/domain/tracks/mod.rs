//! The closed sums over the tracks: whose chain it is, and the states of every track as one.

pub mod act;
pub mod drawing;
pub mod due;
pub mod finding;
pub mod guard;
pub mod lives;
pub mod moves;
pub mod refusal;
pub mod righted;
pub mod righting;
pub mod situation;
pub mod steps;
pub mod told;

use std::convert::Infallible;
use std::fmt;

use crate::domain::case::state::ClearanceState;
use crate::domain::institution::state::InstitutionState;
use crate::domain::lead::state::LeadState;
use crate::domain::pilot::state::PilotState;
use crate::domain::value::word::{UnknownWord, words};

words! {
    /// Whose chain it is.
    Track as "track" said "track-" {
        /// A lending institution.
        Institution = "institution",
        /// The case of paying out and closing a stopped institution.
        Clearance = "clearance",
        /// An application of an institution to convert to a micro-loan company.
        Pilot = "pilot",
        /// A lead: something in an adjacent sector that looks illegal.
        Lead = "lead",
        /// A reporting unit: no life, but acts that hold for every case of it, such as tolling grants.
        Unit = "unit",
        /// A filing of monthly returns: one entry that carries the digest of its rows.
        Filing = "filing",
    }
}

/// A state of any track.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum State {
    Institution(InstitutionState),
    /// Of a clearance case.
    Clearance(ClearanceState),
    /// Of an application to convert.
    Pilot(PilotState),
    Lead(LeadState),
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
            Track::Pilot => Self::Pilot(code.parse()?),
            Track::Lead => Self::Lead(code.parse()?),
            Track::Unit | Track::Filing => {
                return Err(UnknownWord { kind: "state", text: code.to_owned(), known: Vec::new() });
            }
        })
    }

    /// The track it belongs to.
    #[must_use]
    pub const fn track(self) -> Track {
        match self {
            Self::Institution(_) => Track::Institution,
            Self::Clearance(_) => Track::Clearance,
            Self::Pilot(_) => Track::Pilot,
            Self::Lead(_) => Track::Lead,
        }
    }

    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Institution(state) => state.code(),
            Self::Clearance(state) => state.code(),
            Self::Pilot(state) => state.code(),
            Self::Lead(state) => state.code(),
        }
    }

    /// The stage of a case, where it is one.
    #[must_use]
    pub const fn clearance(self) -> Option<ClearanceState> {
        if let Self::Clearance(state) = self { Some(state) } else { None }
    }

    /// The stage of a lead, where it is one.
    #[must_use]
    pub const fn lead(self) -> Option<LeadState> {
        if let Self::Lead(state) = self { Some(state) } else { None }
    }

    /// The stage of an application to convert, where it is one.
    #[must_use]
    pub const fn pilot(self) -> Option<PilotState> {
        if let Self::Pilot(state) = self { Some(state) } else { None }
    }

    /// The institution's state, where it is one.
    #[must_use]
    pub const fn institution(self) -> Option<InstitutionState> {
        if let Self::Institution(state) = self { Some(state) } else { None }
    }
}

impl State {
    /// Whether it is the state of an institution that stopped, exited, or came to its end.
    #[must_use]
    pub fn has_left(self) -> bool {
        self.institution().is_some_and(InstitutionState::has_left)
    }
}

/// A track without moves has no states.
impl From<Infallible> for State {
    fn from(none: Infallible) -> Self {
        match none {}
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

impl From<PilotState> for State {
    fn from(state: PilotState) -> Self {
        Self::Pilot(state)
    }
}

impl From<LeadState> for State {
    fn from(state: LeadState) -> Self {
        Self::Lead(state)
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
