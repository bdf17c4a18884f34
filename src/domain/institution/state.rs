//! What an institution is.

use crate::domain::value::word::words;

words! {
    /// What an institution is (domain note §5, §6.1).
    InstitutionState as "state" said "state-institution-" {
        /// Registered, its status not yet established.
        Pending = "pending",
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

    /// Stopped, exited, or come to its end: it has been out of operation.
    #[must_use]
    pub const fn has_left(self) -> bool {
        match self {
            Self::ClosedUnresolved | Self::Exited | Self::Cleared | Self::Transformed => true,
            Self::Pending | Self::Operating | Self::Reducing | Self::Transforming | Self::Void => false,
        }
    }
}
