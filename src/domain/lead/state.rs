//! Where a lead stands.

use crate::domain::value::word::words;

words! {
    /// Where a lead stands (domain note §6.4): its stage.
    LeadState as "state" said "state-lead-" {
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
