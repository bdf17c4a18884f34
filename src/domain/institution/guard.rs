//! The conditions of a move of an institution, beyond its pair of states.

use crate::domain::value::word::words;

words! {
    /// A condition of a move. What each finds is in [`super::findings`].
    InstitutionGuard as "guard" {
        /// Never stopped or exited before (I4; 83号文: who has exited may not apply).
        NeverStopped = "never-stopped",
        /// No police filing before (I4).
        NoPoliceFiling = "no-police-filing",
        /// Stopped for the days the rulebook asks, without new issuance (I8).
        QuietSinceStop = "quiet-since-stop",
        /// A disposal route is set and a window for claims was opened (I8).
        RouteAndWindow = "route-and-window",
        /// The clearance case is closed (I9).
        CaseClosed = "case-closed",
        /// The rulebook allows to resume on that day (I11).
        ResumeAllowed = "resume-allowed",
        /// For a duplicate, the institution that stays is named (I12).
        SurvivorNamed = "survivor-named",
    }
}
