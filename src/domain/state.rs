//! Tracks and their states.

use std::fmt;

use super::word::{UnknownWord, words};

words! {
    /// Whose chain it is. Pilot applications and leads join with their own issues.
    Track as "track" {
        /// A lending institution.
        Institution = "institution",
        /// The case of paying out and closing a stopped institution.
        Clearance = "clearance",
        /// A reporting unit: no life, but acts that hold for every case of it, such as tolling grants.
        Unit = "unit",
        /// A filing of monthly returns: one entry that carries the digest of its rows.
        Filing = "filing",
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
    /// Where a clearance case stands (domain note §6.2): its stage.
    ClearanceState as "state" {
        /// Opened by a stop.
        Open = "open",
        /// Nobody can be reached: a notice asks for claims.
        Notice = "notice",
        /// Assets and claims are verified.
        Verify = "verify",
        /// The exit plan is being made.
        Plan = "plan",
        /// Lenders vote on it.
        Vote = "vote",
        /// The plan is carried out.
        Execute = "execute",
        /// With the police, the prosecutor or the criminal court.
        Criminal = "criminal",
        /// With the bankruptcy court.
        Bankruptcy = "bankruptcy",
        /// What the court got in is distributed.
        Distribution = "distribution",
        /// The end is announced; objections may be made.
        FinalNotice = "final-notice",
        /// The province examines the file.
        Accept = "accept",
        /// Closed.
        Closed = "closed",
        /// Opened again after it was closed.
        Reopened = "reopened",
    }
}

impl ClearanceState {
    /// With police or court: its time is not the office's.
    #[must_use]
    pub const fn is_proceeding(self) -> bool {
        match self {
            Self::Criminal | Self::Bankruptcy => true,
            Self::Open
            | Self::Notice
            | Self::Verify
            | Self::Plan
            | Self::Vote
            | Self::Execute
            | Self::Distribution
            | Self::FinalNotice
            | Self::Accept
            | Self::Closed
            | Self::Reopened => false,
        }
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
            Track::Unit | Track::Filing => {
                return Err(UnknownWord {
                    kind: "state",
                    text: code.to_owned(),
                    known: Vec::new(),
                });
            }
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

    /// The stage of a case, where it is one.
    #[must_use]
    pub const fn clearance(self) -> Option<ClearanceState> {
        match self {
            Self::Clearance(state) => Some(state),
            Self::Institution(_) => None,
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
