//! Deadlines of every track on one list: what kind each is, and who has to move.

use crate::domain::case::stage::Mover;
use crate::domain::engine::rule::Role;
use crate::domain::pilot::progress_step::PilotMover;
use crate::domain::value::word::words;

words! {
    DueKind as "kind of deadline" said "due-kind-" {
        /// The stage of a case is to be over.
        CaseStage = "case-stage",
        /// The window for claims ends.
        ClaimsWindow = "claims-window",
        /// The final notice has run.
        FinalNotice = "final-notice",
        /// The exit that was planned.
        PlannedExit = "planned-exit",
        /// The stage of an application is to be over.
        PilotStage = "pilot-stage",
        /// A condition of an approval is to be met.
        Condition = "condition",
        /// The run-off ends.
        RunOff = "run-off",
        /// The stage of a lead is to be over, or a watched one looked at again.
        LeadStage = "lead-stage",
        /// A monthly return.
        Return = "return",
        /// Clocks run again.
        TollingEnd = "tolling-end",
        /// An issue of the log is to be resolved.
        Issue = "issue",
        /// An institution on the register is to be verified.
        Verification = "verification",
        /// A reduction plan of one that is in operation and in a class.
        ReductionPlan = "reduction-plan",
    }
}

words! {
    /// Who has to move.
    DueMover as "who has to move" said "due-mover-" {
        Institution = "institution",
        /// The city's office.
        City = "city",
        /// The province's office.
        Province = "province",
        /// The national offices.
        Nation = "nation",
        /// The body responsible for the case.
        Body = "body",
        /// The police, a court or another authority.
        Authority = "authority",
        /// The lenders, while a window of theirs runs.
        Lenders = "lenders",
        /// Whoever the issue was given to.
        Owner = "owner",
    }
}

impl From<Mover> for DueMover {
    fn from(mover: Mover) -> Self {
        match mover {
            Mover::Role(Role::CityMaker | Role::CityChecker | Role::System) => Self::City,
            Mover::Role(Role::ProvinceChecker) => Self::Province,
            Mover::Role(Role::Agency) | Mover::Police | Mover::Court => Self::Authority,
            Mover::Role(Role::National) => Self::Nation,
            Mover::Body => Self::Body,
            Mover::Lenders => Self::Lenders,
        }
    }
}

impl From<PilotMover> for DueMover {
    fn from(mover: PilotMover) -> Self {
        match mover {
            PilotMover::Applicant => Self::Institution,
            PilotMover::City => Self::City,
            PilotMover::Province => Self::Province,
            PilotMover::Nation => Self::Nation,
        }
    }
}
