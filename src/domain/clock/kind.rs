//! What is timed, and which of it a grant may toll.

use crate::domain::rulebook::RuleKey;
use crate::domain::value::word::words;

words! {
    /// What is timed. A tolling grant names the clocks that it stops.
    ClockKind as "clock" said "clock-" {
        /// Naming the working group (C2).
        Group = "group",
        /// Verifying the assets (C3).
        Verification = "verification",
        /// Filing the plan (C4).
        Plan = "plan",
        /// The vote on the plan (C5, C6).
        Vote = "vote",
        /// Establishing that contact is lost (C7).
        Contact = "contact",
        /// The window in which lenders of a lost institution declare their claims (C8).
        ClaimsWindow = "claims-window",
        /// Weighing those claims (C8).
        ClaimsReview = "claims-review",
        /// Entering a police filing (C9, I7).
        Filing = "filing",
        /// Taking back what the police refuse or drop (C10).
        Refusal = "refusal",
        /// The review of a case that is with police or court (C11).
        ProceedingReview = "proceeding-review",
        /// Carrying out the plan (C13).
        Execution = "execution",
        /// The final notice, in which lenders may object (C14).
        Notice = "notice",
        /// Going on to acceptance after it (C14).
        NoticeReview = "notice-review",
        /// Deciding an objection (C15).
        Objection = "objection",
        /// Acceptance by the province (C16).
        Acceptance = "acceptance",
        /// Reopening a case (C18).
        Reopening = "reopening",
        /// Going on to the new round (C19).
        Round = "round",
        /// The fast track of a case without stock (C20).
        ZeroStock = "zero-stock",
        /// Deciding on the exit of a stopped institution (I8).
        Exit = "exit",
        /// The age of a stop or an exit (ST1, ST3).
        Age = "age",
        /// The time since anything moved (ST1b).
        Movement = "movement",
        /// The review of a case confirmed as hard to clear (ST2).
        HardReview = "hard-review",
        /// The stages of an application to convert, and its run-off (P1 to P11).
        Conversion = "conversion",
        /// The conditions of a provisional licence (P12).
        Condition = "condition",
        MonthlyReturn = "monthly-return",
    }
}

/// Whether a clock may be stopped (domain note §7, the tolling rules).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tollable {
    /// It may.
    Yes,
    /// It never may: monthly returns, the entry of a police filing, criminal facts.
    Never,
    /// It may while it runs: a window in which lenders may object or claim is not opened again by tolling.
    NotOnceRun,
}

impl ClockKind {
    /// Whether it may be stopped.
    #[must_use]
    pub const fn tollable(self) -> Tollable {
        match self {
            Self::Filing | Self::MonthlyReturn => Tollable::Never,
            Self::ClaimsWindow | Self::Notice => Tollable::NotOnceRun,
            Self::Group
            | Self::Verification
            | Self::Plan
            | Self::Vote
            | Self::Contact
            | Self::ClaimsReview
            | Self::Refusal
            | Self::ProceedingReview
            | Self::Execution
            | Self::NoticeReview
            | Self::Objection
            | Self::Acceptance
            | Self::Reopening
            | Self::Round
            | Self::ZeroStock
            | Self::Exit
            | Self::Age
            | Self::Movement
            | Self::HardReview
            | Self::Conversion
            | Self::Condition => Tollable::Yes,
        }
    }

    /// The rule that says how long it runs; none for the ages, which run until something happens. For the execution of
    /// a plan it is the longer limit: see `execution_rule` of this room.
    #[must_use]
    pub const fn rule(self) -> Option<RuleKey> {
        match self {
            Self::Group => Some(RuleKey::CaseGroupDays),
            Self::Verification => Some(RuleKey::CaseVerificationDays),
            Self::Plan => Some(RuleKey::CasePlanDays),
            Self::Vote => Some(RuleKey::CaseVoteDays),
            Self::Contact => Some(RuleKey::CaseContactDays),
            Self::ClaimsWindow => Some(RuleKey::CaseClaimsWindowDays),
            Self::ClaimsReview => Some(RuleKey::CaseClaimsReviewDays),
            Self::Filing => Some(RuleKey::CaseFilingDays),
            Self::Refusal => Some(RuleKey::CaseRefusalDays),
            Self::ProceedingReview => Some(RuleKey::CaseProceedingReviewDays),
            Self::Execution => Some(RuleKey::CaseExecutionDays),
            Self::Notice => Some(RuleKey::CaseNoticeDays),
            Self::NoticeReview => Some(RuleKey::CaseNoticeReviewDays),
            Self::Objection => Some(RuleKey::CaseObjectionDays),
            Self::Acceptance => Some(RuleKey::CaseAcceptanceDays),
            Self::Reopening => Some(RuleKey::CaseReopeningDays),
            Self::Round => Some(RuleKey::CaseRoundDays),
            Self::ZeroStock => Some(RuleKey::CaseZeroStockDays),
            Self::Exit => Some(RuleKey::ExitDecisionDays),
            Self::HardReview => Some(RuleKey::StuckHardReviewDays),
            Self::MonthlyReturn => Some(RuleKey::ReturnDueDays),
            Self::Age | Self::Movement | Self::Conversion | Self::Condition => None,
        }
    }
}
