//! Where a clearance case stands.

use crate::domain::value::word::words;

words! {
    /// Where a clearance case stands (domain note §6.2): its stage.
    ClearanceState as "state" said "state-clearance-" {
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
