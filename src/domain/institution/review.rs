//! Why a row of a list could be read but not decided.

use crate::domain::value::word::words;

words! {
    /// Why an item is on the review queue.
    ReviewKind as "kind of review item" said "review-kind-" {
        /// The list's word for the state decides nothing.
        Undecided = "undecided",
        /// An institution of that name is there; neither place nor launch date agrees, or several do.
        Candidate = "candidate",
        /// The words of the row belong to several institutions, or only some of them to one.
        WordsApart = "words-apart",
        /// A code of the row fails its check digit, and no institution has it.
        CodeDoubt = "code-doubt",
        /// An institution that the officer does not see has the code of the row.
        CodeHeld = "code-held",
        /// The record has the same state since another day.
        OtherDate = "other-date",
        /// The record says otherwise, or the move is not legal.
        Conflict = "conflict",
        /// The same state since the same day, for another reason.
        OtherReason = "other-reason",
        /// What the row says of the institution besides its state is not what the record has.
        Differs = "differs",
        /// The row says who came after the institution, and the record does not.
        Succession = "succession",
        /// The trouble is dated before the launch.
        BeforeLaunch = "before-launch",
        /// The place names no division, so nobody has jurisdiction yet.
        PlaceUnknown = "place-unknown",
        /// A remark that changes no state, such as `disputed`, about an institution already there.
        Flagged = "flagged",
        /// The reading of the list before has it, and this one lacks it.
        NoLongerListed = "no-longer-listed",
    }
}

words! {
    /// How an item was resolved.
    Resolution as "resolution" said "review-resolution-" {
        /// What the row claims was recorded.
        Applied = "applied",
        /// Nothing follows from it.
        Dismissed = "dismissed",
        /// A later source decided it.
        Superseded = "superseded",
    }
}

words! {
    /// What an officer says of a row.
    Decision as "decision" said "review-decision-" {
        /// It is about the institution that the item names.
        AsFound = "as-found",
        /// It is about another one that is on the register.
        Same = "same",
        /// It is about one that is not.
        New = "new",
        /// Nothing follows from it.
        Dismiss = "dismiss",
    }
}
