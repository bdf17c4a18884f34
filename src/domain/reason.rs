//! Reason codes: why a move was made, a correction entered, a fact recorded.

use super::word::words;

words! {
    /// A reason code.
    Reason as "reason" {
        /// Put on the register.
        Registered = "registered",
        /// Taken over from a list of the time before the register.
        HistoryLoad = "history-load",
        /// Verified as operating.
        Verified = "verified",
        /// A reduction plan was filed.
        PlanFiled = "plan-filed",
        /// Repayment was put off.
        Extension = "extension",
        /// A pilot application was accepted.
        PilotAccepted = "pilot-accepted",
        /// It was rejected.
        PilotRejected = "pilot-rejected",
        /// It was withdrawn.
        PilotWithdrawn = "pilot-withdrawn",
        /// The provisional licence lapsed.
        PilotLapsed = "pilot-lapsed",
        /// The formal licence was granted.
        Licensed = "licensed",
        /// Stopped of its own will.
        Voluntary = "voluntary",
        /// Banned (取缔).
        Ban = "ban",
        /// Cannot be reached (失联).
        LostContact = "lost-contact",
        /// The police filed a case (立案).
        PoliceFiling = "police-filing",
        /// A court decided.
        Court = "court",
        /// Another cause.
        Other = "other",
        /// On an exit list.
        ExitList = "exit-list",
        /// Its clearance case was closed.
        CaseClosed = "case-closed",
        /// A claim turned up.
        NewClaim = "new-claim",
        /// Stock was found that had been hidden.
        HiddenStock = "hidden-stock",
        /// The business came back.
        Resurgence = "resurgence",
        /// A court ordered it.
        CourtOrder = "court-order",
        /// The police refused or withdrew, and the offices consented to resume.
        Resumed = "resumed",
        /// Recorded twice.
        Duplicate = "duplicate",
        /// Not an institution of this sector.
        OutOfScope = "out-of-scope",
        /// Recorded by mistake.
        Mistake = "mistake",
        /// A slip of the pen.
        Clerical = "clerical",
        /// The date was wrong.
        WrongDate = "wrong-date",
        /// It belongs to another institution.
        WrongInstitution = "wrong-institution",
        /// A document turned up.
        NewDocument = "new-document",
        /// A source that knows the date takes the place of one that did not.
        BetterSource = "better-source",
        /// The institution changed its name.
        Renamed = "renamed",
        /// An identifier was established.
        Identified = "identified",
        /// Jurisdiction passes to another unit.
        Transfer = "transfer",
    }
}

impl Reason {
    /// Causes of a stop (domain note I7), in the order of the domain note.
    pub const OF_A_STOP: &'static [Self] = &[
        Self::Voluntary,
        Self::Ban,
        Self::LostContact,
        Self::PoliceFiling,
        Self::Court,
        Self::Other,
    ];

    /// What a correction may be for.
    pub const OF_A_CORRECTION: &'static [Self] = &[
        Self::Clerical,
        Self::WrongDate,
        Self::WrongInstitution,
        Self::NewDocument,
        Self::BetterSource,
        Self::Duplicate,
        Self::Mistake,
        Self::Other,
    ];
}
