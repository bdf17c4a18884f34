//! What a guard found, and so what would satisfy it.

use crate::domain::case::finding::CaseFinding;
use crate::domain::institution::finding::InstitutionFinding;
use crate::domain::lead::finding::LeadFinding;
use crate::domain::pilot::finding::PilotFinding;
use crate::domain::sentence::refusal::{Refuses, Telling};

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

impl Refuses for Finding {
    fn telling(&self) -> Telling {
        match self {
            Self::Institution(finding) => finding.telling(),
            Self::Case(finding) => finding.telling(),
            Self::Pilot(finding) => finding.telling(),
            Self::Lead(finding) => finding.telling(),
        }
    }
}
