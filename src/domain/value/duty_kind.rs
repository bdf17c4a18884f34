//! Kinds of duties.

use crate::domain::value::word::words;

words! {
    /// What an officer does for a unit (domain note §5, actors).
    DutyKind as "kind of duty" said "duty-kind-" {
        /// Prepares and records.
        Maker = "maker",
        /// Checks what somebody else prepared.
        Checker = "checker",
        /// Decides for a province.
        Decider = "decider",
        /// Reads only.
        Auditor = "auditor",
        /// Police, court or another agency: its own facts only.
        Agency = "agency",
        /// The national offices.
        National = "national",
        /// Gives duties to officers, and writes nothing else.
        Administrator = "administrator",
    }
}

impl DutyKind {
    /// Those who record; the others read, or give duties.
    pub const WRITING: &'static [Self] = &[Self::Maker, Self::Checker, Self::Decider, Self::Agency, Self::National];
}
