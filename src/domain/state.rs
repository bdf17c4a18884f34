//! Tracks and their states.

use std::fmt;

use super::word::{UnknownWord, words};

words! {
    /// Whose chain it is.
    Track as "track" {
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
            Self::Pending | Self::ClosedUnresolved | Self::Exited | Self::Cleared | Self::Transformed | Self::Void => {
                false
            }
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
        /// Ended without a clearance: the stop it was opened for no longer stands.
        Ended = "ended",
    }
}

impl ClearanceState {
    /// Whether the case still runs.
    #[must_use]
    pub const fn is_running(self) -> bool {
        match self {
            Self::Closed | Self::Ended => false,
            Self::Open
            | Self::Notice
            | Self::Verify
            | Self::Plan
            | Self::Vote
            | Self::Execute
            | Self::Criminal
            | Self::Bankruptcy
            | Self::Distribution
            | Self::FinalNotice
            | Self::Accept
            | Self::Reopened => true,
        }
    }

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
            | Self::Reopened
            | Self::Ended => false,
        }
    }
}

words! {
    /// Where an application to convert stands (domain note §6.3): its stage.
    PilotState as "state" {
        /// The institution means to convert.
        Intent = "intent",
        /// The pack is complete and filed.
        Applied = "applied",
        /// The city reviews it.
        CityReview = "city-review",
        /// The two offices of the province review it.
        ProvinceReview = "province-review",
        /// The two national offices review it.
        NationalReview = "national-review",
        /// The provisional licence is granted.
        Provisional = "provisional",
        /// The first capital is paid in and verified.
        Capitalised = "capitalised",
        /// The stock of loans runs off.
        RunOff = "run-off",
        /// The stock is zero; the conversion is examined.
        Acceptance = "acceptance",
        /// The formal licence is granted.
        Licensed = "licensed",
        /// Returned to the applicant with a list of defects.
        Returned = "returned",
        /// Rejected.
        Rejected = "rejected",
        /// Withdrawn.
        Withdrawn = "withdrawn",
        /// The provisional licence lapsed.
        Lapsed = "lapsed",
    }
}

impl PilotState {
    /// Whether the application has not come to its end.
    #[must_use]
    pub const fn is_open(self) -> bool {
        match self {
            Self::Intent
            | Self::Applied
            | Self::CityReview
            | Self::ProvinceReview
            | Self::NationalReview
            | Self::Provisional
            | Self::Capitalised
            | Self::RunOff
            | Self::Acceptance
            | Self::Returned => true,
            Self::Licensed | Self::Rejected | Self::Withdrawn | Self::Lapsed => false,
        }
    }
}

words! {
    /// Where a lead stands (domain note §6.4): its stage.
    LeadState as "state" {
        /// Received.
        Received = "received",
        /// Being weighed.
        Triage = "triage",
        /// Being characterised by two people.
        Characterise = "characterise",
        /// Before the province or the national conference.
        Escalated = "escalated",
        /// Measures are taken.
        Dispose = "dispose",
        /// Looked at again after the measures.
        Verify = "verify",
        /// Closed.
        Closed = "closed",
        /// Nothing illegal was found.
        Excluded = "excluded",
        /// Given to another body.
        Transferred = "transferred",
        /// The same as another lead.
        Merged = "merged",
        /// Watched until a review.
        Monitor = "monitor",
        /// Came back.
        Reopened = "reopened",
    }
}

impl LeadState {
    /// Whether the lead has not come to its end. One that is watched has: it comes back by a reopening.
    #[must_use]
    pub const fn is_open(self) -> bool {
        match self {
            Self::Received
            | Self::Triage
            | Self::Characterise
            | Self::Escalated
            | Self::Dispose
            | Self::Verify
            | Self::Transferred
            | Self::Reopened => true,
            Self::Closed | Self::Excluded | Self::Merged | Self::Monitor => false,
        }
    }
}

/// A state of any track.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum State {
    /// Of an institution.
    Institution(InstitutionState),
    /// Of a clearance case.
    Clearance(ClearanceState),
    /// Of an application to convert.
    Pilot(PilotState),
    /// Of a lead.
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

    /// Its word.
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
        match self {
            Self::Clearance(state) => Some(state),
            Self::Institution(_) | Self::Pilot(_) | Self::Lead(_) => None,
        }
    }

    /// The stage of a lead, where it is one.
    #[must_use]
    pub const fn lead(self) -> Option<LeadState> {
        match self {
            Self::Lead(state) => Some(state),
            Self::Institution(_) | Self::Clearance(_) | Self::Pilot(_) => None,
        }
    }

    /// The stage of an application to convert, where it is one.
    #[must_use]
    pub const fn pilot(self) -> Option<PilotState> {
        match self {
            Self::Pilot(state) => Some(state),
            Self::Institution(_) | Self::Clearance(_) | Self::Lead(_) => None,
        }
    }

    /// The institution's state, where it is one.
    #[must_use]
    pub const fn institution(self) -> Option<InstitutionState> {
        match self {
            Self::Institution(state) => Some(state),
            Self::Clearance(_) | Self::Pilot(_) | Self::Lead(_) => None,
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
