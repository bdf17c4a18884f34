//! The conditions of a move of a lead, beyond its pair of states.

use crate::domain::value::word::words;

words! {
    /// A condition of a move. What each finds is in [`super::findings`].
    LeadGuard as "guard" {
        /// Scale, people, spread and reach abroad are scored (L3).
        LeadScored = "lead-scored",
        /// Two people characterised it, and agree that it is illegal or not in compliance (L5).
        TwoAgree = "two-agree",
        /// Two people characterised it, and agree that nothing is illegal (L7).
        NothingIllegal = "nothing-illegal",
        /// The law is unclear to them, or it reaches beyond the province (L4).
        NeedsProvince = "needs-province",
        /// There is a measure, and every one has its agency's receipt (L6).
        MeasuresReceipted = "measures-receipted",
        /// Looked at again it had stopped, and its stock is zero or a case is opened (L6).
        LeadStopped = "lead-stopped",
        /// Who is to receive it is on record (L8).
        ReceiverNamed = "receiver-named",
        /// The receiver's receipt is on record (L8).
        TransferReceipted = "transfer-receipted",
        /// The day of a review is set (L9).
        ReviewSet = "review-set",
        /// The lead that it is merged into is on record.
        MergedNamed = "merged-named",
    }
}
