//! What is in the way.

use chrono::NaiveDate;

use crate::domain::case::fact::HardReason;
use crate::domain::case::item::Item;
use crate::domain::case::state::ClearanceState;
use crate::domain::value::money::Money;
use crate::domain::value::word::words;

words! {
    /// The word of what is in the way.
    ObstacleWord as "obstacle" {
        /// There is no case.
        NoCase = "no-case",
        /// The case is closed, and the institution is not cleared.
        CaseClosed = "case-closed",
        /// A court or the police ordered to hold.
        OnHold = "on-hold",
        /// Somebody disputes the disposal.
        Disputed = "disputed",
        /// No body is responsible.
        NoBody = "no-body",
        /// No disposal route is decided.
        NoRoute = "no-route",
        /// No exit date is planned.
        NoExitDate = "no-exit-date",
        /// The planned exit date has passed.
        ExitDatePassed = "exit-date-passed",
        NoExitDecision = "no-exit-decision",
        NoPlan = "no-plan",
        /// Neither stock nor a claim is on record.
        NothingKnown = "nothing-known",
        /// Lenders are owed money.
        MoneyOutstanding = "money-outstanding",
        /// Nothing moved.
        NoMovement = "no-movement",
        /// The register of claims is open.
        RegisterOpen = "register-open",
        /// Claims have not come to their end.
        ClaimsOpen = "claims-open",
        ObjectionsOpen = "objections-open",
        WindowRuns = "window-runs",
        /// Items of the checklist are missing.
        ItemsMissing = "items-missing",
        /// Moves owe evidence.
        EvidenceOwed = "evidence-owed",
        /// It is with police or court.
        Proceeding = "proceeding",
        /// It is confirmed as hard to clear, or may be.
        Hard = "hard",
        /// The review of a case that is hard to clear is overdue.
        ReviewOverdue = "review-overdue",
    }
}

/// What is in the way.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Obstacle {
    /// There is no case: a violated invariant.
    NoCase,
    /// The case is closed, and the institution is not cleared: a violated invariant.
    CaseClosed,
    /// A court or the police ordered to hold, since that day.
    OnHold(NaiveDate),
    /// Somebody disputes the disposal, since that day.
    Disputed(NaiveDate),
    /// No body is responsible.
    NoBody,
    /// No disposal route is decided.
    NoRoute,
    /// No exit date is planned.
    NoExitDate,
    /// The planned exit date has passed, and the case is not closed.
    ExitDatePassed(NaiveDate),
    /// It is not decided that the institution exits.
    NoExitDecision,
    /// No plan is filed.
    NoPlan,
    /// Neither stock nor a claim is on record, so that nothing is known of what is owed.
    NothingKnown,
    /// So much is owed to lenders.
    MoneyOutstanding(Money),
    /// Nothing was paid, got in or moved since that day.
    NoMovement(NaiveDate),
    /// The register of claims is open.
    RegisterOpen,
    /// So many claims have not come to their end.
    ClaimsOpen(u32),
    /// So many objections are open.
    ObjectionsOpen(u32),
    /// A window for claims or objections runs until that day, included.
    WindowRuns(NaiveDate),
    /// These items of the checklist are not on record.
    ItemsMissing(Vec<Item>),
    /// Moves owe this evidence: a need a word, kinds with a bar between.
    EvidenceOwed(Vec<String>),
    /// It is with police or court, in that stage.
    Proceeding(ClearanceState),
    /// It is hard to clear, or may be, for these reasons.
    Hard(Vec<HardReason>),
    /// The review of a case that is hard to clear was due on that day.
    ReviewOverdue(NaiveDate),
}

impl Obstacle {
    #[must_use]
    pub const fn word(&self) -> ObstacleWord {
        match self {
            Self::NoCase => ObstacleWord::NoCase,
            Self::CaseClosed => ObstacleWord::CaseClosed,
            Self::OnHold(_) => ObstacleWord::OnHold,
            Self::Disputed(_) => ObstacleWord::Disputed,
            Self::NoBody => ObstacleWord::NoBody,
            Self::NoRoute => ObstacleWord::NoRoute,
            Self::NoExitDate => ObstacleWord::NoExitDate,
            Self::ExitDatePassed(_) => ObstacleWord::ExitDatePassed,
            Self::NoExitDecision => ObstacleWord::NoExitDecision,
            Self::NoPlan => ObstacleWord::NoPlan,
            Self::NothingKnown => ObstacleWord::NothingKnown,
            Self::MoneyOutstanding(_) => ObstacleWord::MoneyOutstanding,
            Self::NoMovement(_) => ObstacleWord::NoMovement,
            Self::RegisterOpen => ObstacleWord::RegisterOpen,
            Self::ClaimsOpen(_) => ObstacleWord::ClaimsOpen,
            Self::ObjectionsOpen(_) => ObstacleWord::ObjectionsOpen,
            Self::WindowRuns(_) => ObstacleWord::WindowRuns,
            Self::ItemsMissing(_) => ObstacleWord::ItemsMissing,
            Self::EvidenceOwed(_) => ObstacleWord::EvidenceOwed,
            Self::Proceeding(_) => ObstacleWord::Proceeding,
            Self::Hard(_) => ObstacleWord::Hard,
            Self::ReviewOverdue(_) => ObstacleWord::ReviewOverdue,
        }
    }
}
