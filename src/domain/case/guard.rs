//! The conditions of a move of a clearance case, beyond its pair of states.

use crate::domain::value::word::words;

words! {
    /// A condition of a move. What each finds is in [`super::findings`].
    CaseGuard as "guard" {
        /// A plan is filed (C4).
        PlanFiled = "plan-filed",
        /// The plan says what share of the votes carries it (C4).
        ThresholdStated = "threshold-stated",
        /// The plan asks for no vote (C4).
        NoVoteAsked = "no-vote-asked",
        /// The vote was counted and reaches the plan's threshold (C5).
        VoteCarried = "vote-carried",
        /// The vote was counted and falls short of it (C6).
        VoteLost = "vote-lost",
        /// Contact was tried as often as the rulebook asks (C7).
        ContactTried = "contact-tried",
        /// A notice asked for claims and its window is over (C8).
        WindowOver = "window-over",
        /// Claims were declared (C8).
        ClaimsDeclared = "claims-declared",
        /// No claim was declared (C8).
        NoClaims = "no-claims",
        /// R1 to R3 are done, or nothing more can be recovered (C13).
        ReadyForNotice = "ready-for-notice",
        /// The final notice has run its days (C14).
        NoticeRun = "notice-run",
        /// No objection is open (C14, C16).
        NoOpenObjection = "no-open-objection",
        /// An objection was upheld (C15).
        ObjectionUpheld = "objection-upheld",
        /// Every objection that was upheld was carried out (C14).
        UpheldCarriedOut = "upheld-carried-out",
        /// Every item of the checklist is done (C16).
        ChecklistDone = "checklist-done",
        /// The institution has exited (C16).
        InstitutionExited = "institution-exited",
        /// No dispute and no hold (C16).
        NoHold = "no-hold",
        /// No move of the case owes evidence (C16).
        NothingOwed = "nothing-owed",
        /// The registry extract is as fresh as the rulebook asks (C16, R8).
        ExtractFresh = "extract-fresh",
        /// The stock at the stop is proven to be zero (C20).
        ZeroStock = "zero-stock",
    }
}
