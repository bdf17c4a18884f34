//! What to do next with a stopped institution and its case.

use chrono::NaiveDate;

use super::fact::Flag;
use super::item::Item;
use super::state::ClearanceState;
use crate::domain::value::money::Money;
use crate::domain::value::word::words;

words! {
    /// The word of what to do next.
    NextWord as "next step" {
        /// There is no case: open one.
        OpenCase = "open-case",
        /// Name the responsible body.
        AssignBody = "assign-body",
        /// Decide on the disposal route.
        AssignRoute = "assign-route",
        /// Plan the exit date.
        AssignExitDate = "assign-exit-date",
        /// Record the stock at the stop.
        RecordStock = "record-stock",
        /// Supply evidence that a move owes.
        SupplyEvidence = "supply-evidence",
        /// Name the working group (C2).
        NameWorkingGroup = "name-working-group",
        /// Try to reach those responsible (C7).
        TryContact = "try-contact",
        /// Close what has no stock by the fast track (C20).
        TakeFastTrack = "take-fast-track",
        /// Publish the notice that asks for claims (C8).
        PublishClaimsNotice = "publish-claims-notice",
        /// Wait for the window for claims to end (C8).
        WaitForClaims = "wait-for-claims",
        /// Weigh the claims and go on (C8).
        WeighClaims = "weigh-claims",
        /// Verify the assets (C3).
        VerifyAssets = "verify-assets",
        /// File the plan (C4).
        FilePlan = "file-plan",
        /// Put the plan that is filed to the vote, or begin to carry it out (C4).
        PutPlan = "put-plan",
        /// Count the vote (C5, C6).
        CountVote = "count-vote",
        DecideClaims = "decide-claims",
        PayLenders = "pay-lenders",
        /// Record the final distribution and its shortfall.
        RecordDistribution = "record-distribution",
        /// Close the register of claims.
        CloseRegister = "close-register",
        /// Prove an item of the checklist.
        SupplyItem = "supply-item",
        /// Log the move to the stage.
        Advance = "advance",
        /// Publish the final notice (C14).
        PublishFinalNotice = "publish-final-notice",
        /// Wait for the final notice to run out (C14).
        WaitForObjections = "wait-for-objections",
        /// Decide on objections (C15).
        DecideObjections = "decide-objections",
        /// Have a flag lifted that stands in the way.
        LiftFlag = "lift-flag",
        /// Accept and close (C16).
        Accept = "accept",
        /// Review the case that is with police or court (C11).
        ReviewProceeding = "review-proceeding",
        /// Begin the new round (C19).
        BeginRound = "begin-round",
        /// Decide on the exit of the institution (I8).
        DecideExit = "decide-exit",
        /// Enter the clearance of the institution, whose case is closed (I9).
        EnterClearance = "enter-clearance",
        /// Confirm or dismiss that the case is hard to clear (ST2).
        ConfirmHard = "confirm-hard",
        /// Review that it is hard to clear (ST2).
        ReviewHard = "review-hard",
    }
}

/// What to do next.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NextStep {
    /// There is no case: open one.
    OpenCase,
    /// Name the responsible body.
    AssignBody,
    /// Decide on the disposal route.
    AssignRoute,
    /// Plan the exit date.
    AssignExitDate,
    /// Record the stock at the stop.
    RecordStock,
    /// Supply evidence that a move owes: a need a word, kinds with a bar between.
    SupplyEvidence(Vec<String>),
    /// Name the working group (C2).
    NameWorkingGroup,
    /// Try to reach those responsible (C7).
    TryContact,
    /// Close what has no stock by the fast track (C20).
    TakeFastTrack,
    /// Publish the notice that asks for claims (C8).
    PublishClaimsNotice,
    /// Wait for the window for claims to end on that day, included (C8).
    WaitForClaims(NaiveDate),
    /// Weigh the claims and go on (C8).
    WeighClaims,
    /// Verify the assets (C3).
    VerifyAssets,
    /// File the plan (C4).
    FilePlan,
    /// Put the plan that is filed to the vote, or begin to carry it out (C4).
    PutPlan,
    /// Count the vote (C5, C6).
    CountVote,
    /// Decide on so many claims.
    DecideClaims(u32),
    /// Pay the lenders what is outstanding.
    PayLenders(Money),
    /// Record the final distribution; what is outstanding becomes the shortfall.
    RecordDistribution(Money),
    /// Close the register of claims.
    CloseRegister,
    /// Prove an item of the checklist.
    SupplyItem(Item),
    /// Log the move to the stage.
    Advance(ClearanceState),
    /// Publish the final notice (C14).
    PublishFinalNotice,
    /// Wait for the final notice to run out on that day, included (C14).
    WaitForObjections(NaiveDate),
    /// Decide on so many objections (C15).
    DecideObjections(u32),
    /// Have a flag lifted that stands in the way.
    LiftFlag(Flag),
    /// Accept and close (C16).
    Accept,
    /// Review the case that is with police or court (C11).
    ReviewProceeding,
    /// Begin the new round (C19).
    BeginRound,
    /// Decide on the exit of the institution (I8).
    DecideExit,
    /// Enter the clearance of the institution, whose case is closed (I9).
    EnterClearance,
    /// Confirm or dismiss that the case is hard to clear (ST2).
    ConfirmHard,
    /// Review that it is hard to clear (ST2).
    ReviewHard,
}

impl NextStep {
    #[must_use]
    pub const fn word(&self) -> NextWord {
        match self {
            Self::OpenCase => NextWord::OpenCase,
            Self::AssignBody => NextWord::AssignBody,
            Self::AssignRoute => NextWord::AssignRoute,
            Self::AssignExitDate => NextWord::AssignExitDate,
            Self::RecordStock => NextWord::RecordStock,
            Self::SupplyEvidence(_) => NextWord::SupplyEvidence,
            Self::NameWorkingGroup => NextWord::NameWorkingGroup,
            Self::TryContact => NextWord::TryContact,
            Self::TakeFastTrack => NextWord::TakeFastTrack,
            Self::PublishClaimsNotice => NextWord::PublishClaimsNotice,
            Self::WaitForClaims(_) => NextWord::WaitForClaims,
            Self::WeighClaims => NextWord::WeighClaims,
            Self::VerifyAssets => NextWord::VerifyAssets,
            Self::FilePlan => NextWord::FilePlan,
            Self::PutPlan => NextWord::PutPlan,
            Self::CountVote => NextWord::CountVote,
            Self::DecideClaims(_) => NextWord::DecideClaims,
            Self::PayLenders(_) => NextWord::PayLenders,
            Self::RecordDistribution(_) => NextWord::RecordDistribution,
            Self::CloseRegister => NextWord::CloseRegister,
            Self::SupplyItem(_) => NextWord::SupplyItem,
            Self::Advance(_) => NextWord::Advance,
            Self::PublishFinalNotice => NextWord::PublishFinalNotice,
            Self::WaitForObjections(_) => NextWord::WaitForObjections,
            Self::DecideObjections(_) => NextWord::DecideObjections,
            Self::LiftFlag(_) => NextWord::LiftFlag,
            Self::Accept => NextWord::Accept,
            Self::ReviewProceeding => NextWord::ReviewProceeding,
            Self::BeginRound => NextWord::BeginRound,
            Self::DecideExit => NextWord::DecideExit,
            Self::EnterClearance => NextWord::EnterClearance,
            Self::ConfirmHard => NextWord::ConfirmHard,
            Self::ReviewHard => NextWord::ReviewHard,
        }
    }
}
