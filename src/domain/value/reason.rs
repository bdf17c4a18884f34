//! Reason codes: why a move was made, a correction entered, a fact recorded.

use super::word::words;

words! {
    /// A reason code.
    Reason as "reason" said "reason-" {
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
        PilotRejected = "pilot-rejected",
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
        ExitList = "exit-list",
        /// An exit of which no route and no window for claims is on record: taken over as it is, and listed as such.
        LegacyExit = "legacy-exit",
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
        /// The decision that stopped it was set aside on appeal (复议, 诉讼撤销).
        SetAside = "set-aside",
        /// Admitted again after it was struck off (重新准入).
        Readmitted = "readmitted",
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
        /// The step before is done.
        StepDone = "step-done",
        /// The lenders' vote carried the plan.
        VotePassed = "vote-passed",
        /// The lenders' vote did not carry it.
        VoteRejected = "vote-rejected",
        /// The window for claims is over.
        WindowEnded = "window-ended",
        /// The police refused to file (不予立案).
        FilingRefused = "filing-refused",
        /// The police withdrew the case (撤案).
        FilingWithdrawn = "filing-withdrawn",
        /// A judgment, or a plan of the court, took effect.
        Judgment = "judgment",
        /// The court accepted a petition of bankruptcy.
        PetitionAccepted = "petition-accepted",
        /// It is certified that nothing more can be recovered.
        NothingRecoverable = "nothing-recoverable",
        /// An objection was upheld.
        ObjectionUpheld = "objection-upheld",
        /// The file was returned with its defects.
        Returned = "returned",
        /// There is no stock.
        ZeroStock = "zero-stock",
        /// A new round begins.
        NewRound = "new-round",
        /// Responsibility was assigned.
        Assigned = "assigned",
        /// A figure, claim, payment or step of a case was recorded.
        Recorded = "recorded",
        /// A judgement about a case: raised, looked at again, or taken down.
        Judged = "judged",
        /// A clock was tolled, or tolled no longer.
        Tolling = "tolling",
        /// The institution means to convert.
        Intent = "intent",
        OfficesAgree = "offices-agree",
        /// The applicant supplied what was missing.
        Supplemented = "supplemented",
        /// It does not want to convert (转型意愿不强).
        Unwilling = "unwilling",
        /// It is not able to (转型能力不足).
        Incapable = "incapable",
        /// Something illegal was found.
        Illegality = "illegality",
        /// The capital is not there.
        Capital = "capital",
        /// A condition of the approval was breached.
        ConditionBreached = "condition-breached",
        InstitutionStopped = "institution-stopped",
        /// Reported to the office.
        Reported = "reported",
        /// The law is not clear, or two who characterised do not agree.
        LawUnclear = "law-unclear",
        /// It reaches beyond the province.
        CrossProvince = "cross-province",
        /// Nothing illegal was found.
        NoIssue = "no-issue",
        /// Given to the body whose matter it is.
        Referred = "referred",
        /// That body gave it back.
        Bounced = "bounced",
        /// That body took it.
        TakenOver = "taken-over",
        Watch = "watch",
        /// Borrowers were handed over to others, or taken back.
        HandOver = "hand-over",
        /// The province put it in a class of notice 175, or took it out.
        Classified = "classified",
        /// The market regulator's word on the legal entity was recorded.
        RegistrationStatus = "registration-status",
        /// An issue was logged. By this word the record knows such a fact in any chain.
        Issue = "issue",
        /// Monthly returns were filed.
        Returns = "returns",
        /// The returns of a month were approved.
        Approved = "approved",
        /// An approved month was unlocked.
        Unlocked = "unlocked",
        /// A bulletin was published.
        Published = "published",
    }
}

impl Reason {
    /// Causes of a stop (domain note I7), in the order of the domain note.
    pub const OF_A_STOP: &'static [Self] =
        &[Self::Voluntary, Self::Ban, Self::LostContact, Self::PoliceFiling, Self::Court, Self::Other];

    /// Causes of a reopening (domain note I10).
    pub const OF_A_REOPENING: &'static [Self] =
        &[Self::NewClaim, Self::HiddenStock, Self::Resurgence, Self::CourtOrder];

    /// Why an application ends without a licence (domain note P11).
    pub const OF_A_PILOT_END: &'static [Self] =
        &[Self::Unwilling, Self::Incapable, Self::Illegality, Self::Capital, Self::Other, Self::InstitutionStopped];

    /// Why a lead is opened again (domain note L10).
    pub const OF_A_LEAD_REOPENING: &'static [Self] = &[Self::Resurgence, Self::HiddenStock, Self::Other];

    /// Why the stop of an institution no longer stands, which ends its case (domain note I11 and I12).
    pub const OF_AN_END_WITH_THE_STOP: &'static [Self] =
        &[Self::Resumed, Self::SetAside, Self::Duplicate, Self::OutOfScope, Self::Mistake];

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
