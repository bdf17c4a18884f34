//! What a guard found, and so what would satisfy it.

use crate::domain::case::findings::CaseFinding;
use crate::domain::institution::findings::InstitutionFinding;
use crate::domain::lead::findings::LeadFinding;
use crate::domain::pilot::findings::PilotFinding;

/// What a guard of any track found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Finding {
    Institution(InstitutionFinding),
    /// Of a clearance case.
    Case(CaseFinding),
    /// Of an application to convert.
    Pilot(PilotFinding),
    Lead(LeadFinding),
}
