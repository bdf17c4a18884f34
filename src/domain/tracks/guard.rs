//! The conditions of moves of every track as one.

use std::convert::Infallible;
use std::fmt;

use crate::domain::case::guard::CaseGuard;
use crate::domain::institution::guard::InstitutionGuard;
use crate::domain::lead::guard::LeadGuard;
use crate::domain::pilot::guard::PilotGuard;

/// A condition of a move, of any track.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Guard {
    Institution(InstitutionGuard),
    /// Of a clearance case.
    Case(CaseGuard),
    /// Of an application to convert.
    Pilot(PilotGuard),
    Lead(LeadGuard),
}

impl Guard {
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Institution(guard) => guard.code(),
            Self::Case(guard) => guard.code(),
            Self::Pilot(guard) => guard.code(),
            Self::Lead(guard) => guard.code(),
        }
    }
}

impl fmt::Display for Guard {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.pad(self.code())
    }
}

impl From<InstitutionGuard> for Guard {
    fn from(guard: InstitutionGuard) -> Self {
        Self::Institution(guard)
    }
}

impl From<CaseGuard> for Guard {
    fn from(guard: CaseGuard) -> Self {
        Self::Case(guard)
    }
}

impl From<PilotGuard> for Guard {
    fn from(guard: PilotGuard) -> Self {
        Self::Pilot(guard)
    }
}

impl From<LeadGuard> for Guard {
    fn from(guard: LeadGuard) -> Self {
        Self::Lead(guard)
    }
}

/// A track without moves has no guards.
impl From<Infallible> for Guard {
    fn from(none: Infallible) -> Self {
        match none {}
    }
}
