//! The legal moves, as data: rules I0 to I12, C1 to C20, P1 to P12 and L1 to L10 of the domain note §6.1 to
//! §6.4.
//!
//! The database holds the same pairs (`transition_rule`); a test compares both with a third list over the full product.

use super::evidence::{EvidenceKind as E, Need};
use super::reason::Reason as R;
use super::rulebook::RuleKey as K;
use super::state::{
    ClearanceState as C, InstitutionState as S, LeadState as L, PilotState as P, State, Track,
};
use super::word::words;

words! {
    /// A condition beyond the pair of states. Each is judged by a pure function in [`super::guard`].
    Guard as "guard" {
        /// Never stopped or exited before (I4; 83号文: who has exited may not apply).
        NeverStopped = "never-stopped",
        /// No police filing before (I4).
        NoPoliceFiling = "no-police-filing",
        /// Stopped for the days the rulebook asks, without new issuance (I8).
        QuietSinceStop = "quiet-since-stop",
        /// The clearance case is closed (I9).
        CaseClosed = "case-closed",
        /// The rulebook allows to resume on that day (I11).
        ResumeAllowed = "resume-allowed",
        /// For a duplicate, the institution that stays is named (I12).
        SurvivorNamed = "survivor-named",
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
        /// The applicant is operating or reducing (P1).
        ApplicantOperates = "applicant-operates",
        /// The applicant has never stopped or exited (P1, I4; 83号文: who has exited may not apply).
        ApplicantNeverStopped = "applicant-never-stopped",
        /// No police filing against the applicant (P1, I4).
        ApplicantNotFiled = "applicant-not-filed",
        /// The applicant has no other open application (P1).
        NoOtherApplication = "no-other-application",
        /// Scope, capital and balance of the application are on record (P2).
        ApplicationFiled = "application-filed",
        /// Every item of the pack is on record (P2).
        PackComplete = "pack-complete",
        /// The city's opinion is on record (P3).
        CityOpinion = "city-opinion",
        /// The licence asked for is one of a single province (P4).
        ScopeOfProvince = "scope-of-province",
        /// The licence asked for is a national one (P5).
        ScopeOfNation = "scope-of-nation",
        /// Both offices of the province agree (P4, P5).
        ProvinceAgrees = "province-agrees",
        /// Both national offices agree (P5).
        NationAgrees = "nation-agrees",
        /// The registered capital is as large as the rulebook asks (P4, P5).
        CapitalSuffices = "capital-suffices",
        /// The first payment planned is as large as the rulebook asks (P4, P5).
        FirstPaymentPlanned = "first-payment-planned",
        /// The first capital paid in is verified and as large as the rulebook and the approval ask (P6).
        FirstCapitalPaid = "first-capital-paid",
        /// The end of the run-off is set within the limit (P7).
        RunOffPlanned = "run-off-planned",
        /// Balance, lenders and custody account are proven to be zero (P8).
        StockRunOff = "stock-run-off",
        /// Claims register, final notice and closing of the platform are done: R2, R4 and R7 of the P2P side (P9).
        SettlementDone = "settlement-done",
        /// The capital that is due is paid (P9).
        CapitalComplete = "capital-complete",
        /// It goes back to the review that returned it (P10).
        BackToSender = "back-to-sender",
        /// A condition of the approval whose consequence is the lapse was breached (P12).
        LapseProposed = "lapse-proposed",
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

words! {
    /// How a move is recorded.
    MoveKind as "kind of move" {
        /// By `log`.
        Move = "move",
        /// By `reopen`, an act of its own.
        Reopen = "reopen",
    }
}

words! {
    /// Who takes part in a move (domain note §5). Four eyes come with proposals.
    Role as "role" {
        /// City, maker.
        CityMaker = "CITY-M",
        /// City, checker.
        CityChecker = "CITY-C",
        /// Province, decides.
        ProvinceChecker = "PROV-C",
        /// Police, court or another agency: its own facts only.
        Agency = "AGENCY",
        /// National offices.
        National = "NAT",
        /// The program itself.
        System = "SYSTEM",
    }
}

/// One rule of the domain note: the moves it allows and what it asks for them.
#[derive(Debug)]
pub struct Rule {
    /// Its number in the domain note.
    pub number: &'static str,
    /// The states it may leave; `None` is before the first.
    pub from: &'static [Option<State>],
    /// The states it may enter.
    pub to: &'static [State],
    /// How it is recorded.
    pub kind: MoveKind,
    /// Reasons it may be given.
    pub reasons: &'static [R],
    /// Conditions beyond the states.
    pub guards: &'static [Guard],
    /// Evidence it needs. Each need stands for itself.
    pub needs: &'static [Need],
    /// Whether the evidence must be there first: true for a move that takes a risk off the books. A move that records
    /// harm may be logged at once, and its evidence is owed.
    pub needs_first: bool,
    /// Who takes part.
    pub roles: &'static [Role],
    /// The deadlines it has: keys of the rulebook. What each is counted from is said in the case's stage deadlines.
    pub deadlines: &'static [K],
}

const fn i(state: S) -> Option<State> {
    Some(State::Institution(state))
}

const fn p(state: P) -> Option<State> {
    Some(State::Pilot(state))
}

const fn c(state: C) -> Option<State> {
    Some(State::Clearance(state))
}

const fn l(state: L) -> Option<State> {
    Some(State::Lead(state))
}

/// Stages of an application that has not come to its end.
const PILOT_OPEN: &[Option<State>] = &[
    p(P::Intent),
    p(P::Applied),
    p(P::CityReview),
    p(P::ProvinceReview),
    p(P::NationalReview),
    p(P::Returned),
    p(P::Provisional),
    p(P::Capitalised),
    p(P::RunOff),
    p(P::Acceptance),
];

/// Every rule, in the order of the domain note.
pub const RULES: &[Rule] = &[
    Rule {
        number: "I0",
        from: &[None],
        to: &[State::Institution(S::Pending)],
        kind: MoveKind::Move,
        reasons: &[R::Registered, R::HistoryLoad],
        guards: &[],
        needs: &[Need(&[
            E::LicenceImage,
            E::WebCapture,
            E::SourceList,
            E::OfficialList,
        ])],
        needs_first: false,
        roles: &[Role::CityMaker],
        deadlines: &[],
    },
    Rule {
        number: "I1",
        from: &[i(S::Pending)],
        to: &[State::Institution(S::Operating)],
        kind: MoveKind::Move,
        reasons: &[R::Verified, R::HistoryLoad],
        guards: &[],
        needs: &[Need(&[E::VerificationForm]), Need(&[E::FirstReturn])],
        needs_first: false,
        roles: &[Role::CityMaker, Role::CityChecker, Role::ProvinceChecker],
        deadlines: &[],
    },
    // A stop or an exit of the time before the register: its cause matters for the flows, its list is the evidence.
    Rule {
        number: "I2",
        from: &[i(S::Pending)],
        to: &[State::Institution(S::ClosedUnresolved)],
        kind: MoveKind::Move,
        reasons: &[
            R::Voluntary,
            R::Ban,
            R::LostContact,
            R::PoliceFiling,
            R::Court,
            R::Other,
            R::HistoryLoad,
        ],
        guards: &[],
        needs: &[Need(&[E::OfficialList, E::SourceList])],
        needs_first: false,
        roles: &[Role::ProvinceChecker],
        deadlines: &[],
    },
    Rule {
        number: "I2",
        from: &[i(S::Pending)],
        to: &[
            State::Institution(S::Exited),
            State::Institution(S::Cleared),
            State::Institution(S::Transformed),
        ],
        kind: MoveKind::Move,
        reasons: &[
            R::Voluntary,
            R::Ban,
            R::LostContact,
            R::PoliceFiling,
            R::Court,
            R::Other,
            R::HistoryLoad,
        ],
        guards: &[],
        needs: &[Need(&[E::OfficialList, E::SourceList])],
        needs_first: true,
        roles: &[Role::ProvinceChecker],
        deadlines: &[],
    },
    Rule {
        number: "I3",
        from: &[i(S::Operating)],
        to: &[State::Institution(S::Reducing)],
        kind: MoveKind::Move,
        reasons: &[R::PlanFiled, R::Extension, R::HistoryLoad],
        guards: &[],
        needs: &[Need(&[E::ReductionPlan]), Need(&[E::CustodianBaseline])],
        needs_first: false,
        roles: &[Role::ProvinceChecker],
        deadlines: &[],
    },
    Rule {
        number: "I4",
        from: &[i(S::Operating), i(S::Reducing)],
        to: &[State::Institution(S::Transforming)],
        kind: MoveKind::Move,
        reasons: &[R::PilotAccepted, R::HistoryLoad],
        guards: &[Guard::NeverStopped, Guard::NoPoliceFiling],
        needs: &[Need(&[E::PilotAcceptance])],
        needs_first: false,
        roles: &[Role::ProvinceChecker],
        deadlines: &[],
    },
    Rule {
        number: "I5",
        from: &[i(S::Transforming)],
        to: &[State::Institution(S::Reducing)],
        kind: MoveKind::Move,
        reasons: &[R::PilotRejected, R::PilotWithdrawn, R::PilotLapsed],
        guards: &[],
        needs: &[Need(&[E::Decision])],
        needs_first: false,
        roles: &[Role::ProvinceChecker],
        deadlines: &[],
    },
    Rule {
        number: "I6",
        from: &[i(S::Transforming)],
        to: &[State::Institution(S::Transformed)],
        kind: MoveKind::Move,
        reasons: &[R::Licensed],
        guards: &[],
        needs: &[
            Need(&[E::AcceptanceForm]),
            Need(&[E::Licence]),
            Need(&[E::ZeroStockProof]),
        ],
        needs_first: true,
        roles: &[Role::ProvinceChecker, Role::National],
        deadlines: &[],
    },
    Rule {
        number: "I7",
        from: &[i(S::Operating), i(S::Reducing), i(S::Transforming)],
        to: &[State::Institution(S::ClosedUnresolved)],
        kind: MoveKind::Move,
        reasons: R::OF_A_STOP,
        guards: &[],
        needs: &[Need(&[
            E::Announcement,
            E::BanNotice,
            E::Determination,
            E::PoliceLetter,
            E::CourtRuling,
        ])],
        needs_first: false,
        roles: &[Role::CityMaker, Role::ProvinceChecker],
        deadlines: &[],
    },
    Rule {
        number: "I8",
        from: &[i(S::ClosedUnresolved)],
        to: &[State::Institution(S::Exited)],
        kind: MoveKind::Move,
        reasons: &[R::ExitList],
        guards: &[Guard::QuietSinceStop],
        needs: &[Need(&[E::ExitList, E::Determination])],
        needs_first: true,
        roles: &[Role::ProvinceChecker],
        deadlines: &[K::ExitDecisionDays],
    },
    Rule {
        number: "I9",
        from: &[i(S::Exited)],
        to: &[State::Institution(S::Cleared)],
        kind: MoveKind::Move,
        reasons: &[R::CaseClosed],
        guards: &[Guard::CaseClosed],
        needs: &[Need(&[E::AcceptanceForm])],
        needs_first: true,
        roles: &[Role::ProvinceChecker],
        deadlines: &[],
    },
    Rule {
        number: "I10",
        from: &[i(S::Exited), i(S::Cleared), i(S::Transformed)],
        to: &[State::Institution(S::ClosedUnresolved)],
        kind: MoveKind::Reopen,
        reasons: R::OF_A_REOPENING,
        guards: &[],
        needs: &[Need(&[E::Claim, E::Lead, E::CourtRuling])],
        needs_first: false,
        roles: &[Role::ProvinceChecker],
        deadlines: &[K::CaseReopeningDays],
    },
    Rule {
        number: "I11",
        from: &[i(S::ClosedUnresolved)],
        to: &[State::Institution(S::Reducing)],
        kind: MoveKind::Move,
        reasons: &[R::Resumed],
        guards: &[Guard::ResumeAllowed],
        needs: &[
            Need(&[E::PoliceRefusal]),
            Need(&[E::Decision]),
            Need(&[E::NationalConsent]),
        ],
        needs_first: true,
        roles: &[Role::ProvinceChecker, Role::National],
        deadlines: &[],
    },
    Rule {
        number: "I12",
        from: &[
            i(S::Pending),
            i(S::Operating),
            i(S::Reducing),
            i(S::Transforming),
            i(S::ClosedUnresolved),
            i(S::Exited),
            i(S::Cleared),
            i(S::Transformed),
        ],
        to: &[State::Institution(S::Void)],
        kind: MoveKind::Move,
        reasons: &[R::Duplicate, R::OutOfScope, R::Mistake],
        guards: &[Guard::SurvivorNamed],
        needs: &[],
        needs_first: false,
        roles: &[Role::ProvinceChecker],
        deadlines: &[],
    },
    Rule {
        number: "C1",
        from: &[None],
        to: &[State::Clearance(C::Open)],
        kind: MoveKind::Move,
        reasons: &[
            R::Voluntary,
            R::Ban,
            R::LostContact,
            R::PoliceFiling,
            R::Court,
            R::Other,
            R::HistoryLoad,
            R::NewClaim,
            R::HiddenStock,
            R::Resurgence,
            R::CourtOrder,
        ],
        guards: &[],
        needs: &[],
        needs_first: false,
        roles: &[Role::System, Role::CityChecker],
        deadlines: &[],
    },
    Rule {
        number: "C2",
        from: &[c(C::Open)],
        to: &[State::Clearance(C::Verify)],
        kind: MoveKind::Move,
        reasons: &[R::StepDone],
        guards: &[],
        needs: &[Need(&[E::Roster])],
        needs_first: false,
        roles: &[Role::CityMaker],
        deadlines: &[K::CaseGroupDays],
    },
    Rule {
        number: "C3",
        from: &[c(C::Verify)],
        to: &[State::Clearance(C::Plan)],
        kind: MoveKind::Move,
        reasons: &[R::StepDone],
        guards: &[],
        needs: &[Need(&[E::AssetReport, E::AuditReport])],
        needs_first: false,
        roles: &[Role::CityMaker],
        deadlines: &[K::CaseVerificationDays],
    },
    Rule {
        number: "C4",
        from: &[c(C::Plan)],
        to: &[State::Clearance(C::Vote)],
        kind: MoveKind::Move,
        reasons: &[R::StepDone],
        guards: &[Guard::PlanFiled, Guard::ThresholdStated],
        needs: &[Need(&[E::ExitPlan]), Need(&[E::NoticeCopy])],
        needs_first: true,
        roles: &[Role::CityChecker],
        deadlines: &[K::CasePlanDays],
    },
    Rule {
        number: "C4",
        from: &[c(C::Plan)],
        to: &[State::Clearance(C::Execute)],
        kind: MoveKind::Move,
        reasons: &[R::StepDone],
        guards: &[Guard::PlanFiled, Guard::NoVoteAsked],
        needs: &[Need(&[E::ExitPlan]), Need(&[E::NoticeCopy])],
        needs_first: true,
        roles: &[Role::CityChecker],
        deadlines: &[K::CasePlanDays],
    },
    Rule {
        number: "C5",
        from: &[c(C::Vote)],
        to: &[State::Clearance(C::Execute)],
        kind: MoveKind::Move,
        reasons: &[R::VotePassed],
        guards: &[Guard::VoteCarried],
        needs: &[Need(&[E::CertifiedCount])],
        needs_first: true,
        roles: &[Role::CityChecker],
        deadlines: &[K::CaseVoteDays],
    },
    Rule {
        number: "C6",
        from: &[c(C::Vote)],
        to: &[State::Clearance(C::Plan)],
        kind: MoveKind::Move,
        reasons: &[R::VoteRejected],
        guards: &[Guard::VoteLost],
        needs: &[Need(&[E::CertifiedCount])],
        needs_first: false,
        roles: &[Role::CityMaker],
        deadlines: &[K::CaseVoteDays],
    },
    Rule {
        number: "C7",
        from: &[c(C::Open)],
        to: &[State::Clearance(C::Notice)],
        kind: MoveKind::Move,
        reasons: &[R::LostContact],
        guards: &[Guard::ContactTried],
        needs: &[Need(&[E::VisitRecord])],
        needs_first: true,
        roles: &[Role::CityMaker, Role::CityChecker],
        deadlines: &[K::CaseContactDays],
    },
    Rule {
        number: "C8",
        from: &[c(C::Notice)],
        to: &[State::Clearance(C::Verify)],
        kind: MoveKind::Move,
        reasons: &[R::WindowEnded],
        guards: &[Guard::WindowOver, Guard::ClaimsDeclared],
        needs: &[Need(&[E::NoticeCopy]), Need(&[E::ClaimsLog])],
        needs_first: false,
        roles: &[Role::CityChecker],
        deadlines: &[K::CaseClaimsWindowDays, K::CaseClaimsReviewDays],
    },
    Rule {
        number: "C8",
        from: &[c(C::Notice)],
        to: &[State::Clearance(C::FinalNotice)],
        kind: MoveKind::Move,
        reasons: &[R::WindowEnded],
        guards: &[Guard::WindowOver, Guard::NoClaims],
        needs: &[Need(&[E::NoticeCopy]), Need(&[E::ClaimsLog])],
        needs_first: true,
        roles: &[Role::CityChecker],
        deadlines: &[K::CaseClaimsWindowDays, K::CaseClaimsReviewDays],
    },
    // A filing is recorded whatever the stage: it is harm, and its letter may follow.
    Rule {
        number: "C9",
        from: &[
            c(C::Open),
            c(C::Notice),
            c(C::Verify),
            c(C::Plan),
            c(C::Vote),
            c(C::Execute),
            c(C::Bankruptcy),
            c(C::Distribution),
            c(C::FinalNotice),
            c(C::Accept),
            c(C::Reopened),
        ],
        to: &[State::Clearance(C::Criminal)],
        kind: MoveKind::Move,
        reasons: &[R::PoliceFiling],
        guards: &[],
        needs: &[Need(&[E::PoliceLetter])],
        needs_first: false,
        roles: &[Role::Agency, Role::CityChecker],
        deadlines: &[K::CaseFilingDays],
    },
    Rule {
        number: "C10",
        from: &[c(C::Criminal)],
        to: &[State::Clearance(C::Verify)],
        kind: MoveKind::Move,
        reasons: &[R::FilingRefused, R::FilingWithdrawn],
        guards: &[],
        needs: &[Need(&[E::PoliceRefusal])],
        needs_first: true,
        roles: &[Role::ProvinceChecker],
        deadlines: &[K::CaseRefusalDays],
    },
    Rule {
        number: "C11",
        from: &[c(C::Criminal), c(C::Bankruptcy)],
        to: &[State::Clearance(C::Distribution)],
        kind: MoveKind::Move,
        reasons: &[R::Judgment],
        guards: &[],
        needs: &[Need(&[E::CourtRuling]), Need(&[E::AuditedRegister])],
        needs_first: true,
        roles: &[Role::Agency],
        deadlines: &[K::CaseProceedingReviewDays],
    },
    Rule {
        number: "C12",
        from: &[c(C::Verify)],
        to: &[State::Clearance(C::Bankruptcy)],
        kind: MoveKind::Move,
        reasons: &[R::PetitionAccepted],
        guards: &[],
        needs: &[Need(&[E::CourtRuling])],
        needs_first: false,
        roles: &[Role::CityChecker],
        deadlines: &[],
    },
    Rule {
        number: "C13",
        from: &[c(C::Execute), c(C::Distribution)],
        to: &[State::Clearance(C::FinalNotice)],
        kind: MoveKind::Move,
        reasons: &[R::StepDone, R::NothingRecoverable],
        guards: &[Guard::ReadyForNotice],
        needs: &[Need(&[
            E::BankStatement,
            E::AuditReport,
            E::NothingRecoverable,
        ])],
        needs_first: true,
        roles: &[Role::CityChecker],
        deadlines: &[K::CaseExecutionSmallDays, K::CaseExecutionDays],
    },
    Rule {
        number: "C14",
        from: &[c(C::FinalNotice)],
        to: &[State::Clearance(C::Accept)],
        kind: MoveKind::Move,
        reasons: &[R::StepDone],
        guards: &[Guard::NoticeRun, Guard::NoOpenObjection],
        needs: &[Need(&[E::ObjectionLog])],
        needs_first: true,
        roles: &[Role::CityChecker],
        deadlines: &[K::CaseNoticeDays, K::CaseNoticeReviewDays],
    },
    Rule {
        number: "C15",
        from: &[c(C::FinalNotice)],
        to: &[State::Clearance(C::Execute)],
        kind: MoveKind::Move,
        reasons: &[R::ObjectionUpheld],
        guards: &[Guard::ObjectionUpheld],
        needs: &[Need(&[E::Decision])],
        needs_first: false,
        roles: &[Role::CityChecker],
        deadlines: &[K::CaseObjectionDays],
    },
    // Recorded together with I9, which makes the institution cleared.
    Rule {
        number: "C16",
        from: &[c(C::Accept)],
        to: &[State::Clearance(C::Closed)],
        kind: MoveKind::Move,
        reasons: &[R::CaseClosed],
        guards: &[
            Guard::ChecklistDone,
            Guard::NoOpenObjection,
            Guard::NoHold,
            Guard::InstitutionExited,
            Guard::NothingOwed,
            Guard::ExtractFresh,
        ],
        needs: &[Need(&[E::AcceptanceForm])],
        needs_first: true,
        roles: &[Role::ProvinceChecker],
        deadlines: &[K::CaseAcceptanceDays, K::CaseExtractDays],
    },
    Rule {
        number: "C17",
        from: &[c(C::Accept)],
        to: &[State::Clearance(C::FinalNotice)],
        kind: MoveKind::Move,
        reasons: &[R::Returned],
        guards: &[],
        needs: &[Need(&[E::DefectList])],
        needs_first: false,
        roles: &[Role::ProvinceChecker],
        deadlines: &[K::CaseAcceptanceDays],
    },
    // Recorded together with I10.
    Rule {
        number: "C18",
        from: &[c(C::Closed)],
        to: &[State::Clearance(C::Reopened)],
        kind: MoveKind::Reopen,
        reasons: R::OF_A_REOPENING,
        guards: &[],
        needs: &[],
        needs_first: false,
        roles: &[Role::ProvinceChecker],
        deadlines: &[K::CaseReopeningDays],
    },
    Rule {
        number: "C19",
        from: &[c(C::Reopened)],
        to: &[State::Clearance(C::Verify)],
        kind: MoveKind::Move,
        reasons: &[R::NewRound],
        guards: &[],
        needs: &[],
        needs_first: false,
        roles: &[Role::CityChecker],
        deadlines: &[K::CaseRoundDays],
    },
    Rule {
        number: "C20",
        from: &[c(C::Open)],
        to: &[State::Clearance(C::FinalNotice)],
        kind: MoveKind::Move,
        reasons: &[R::ZeroStock],
        guards: &[Guard::ZeroStock],
        needs: &[Need(&[E::ZeroStockProof, E::BankStatement, E::AuditReport])],
        needs_first: true,
        roles: &[Role::CityChecker, Role::ProvinceChecker],
        deadlines: &[K::CaseZeroStockDays],
    },
    Rule {
        number: "P1",
        from: &[None],
        to: &[State::Pilot(P::Intent)],
        kind: MoveKind::Move,
        reasons: &[R::Intent, R::HistoryLoad],
        guards: &[
            Guard::ApplicantNotFiled,
            Guard::ApplicantNeverStopped,
            Guard::ApplicantOperates,
            Guard::NoOtherApplication,
        ],
        needs: &[Need(&[E::Letter])],
        needs_first: false,
        roles: &[Role::CityMaker],
        deadlines: &[],
    },
    // Recorded together with I4.
    Rule {
        number: "P2",
        from: &[p(P::Intent)],
        to: &[State::Pilot(P::Applied)],
        kind: MoveKind::Move,
        reasons: &[R::PilotAccepted],
        guards: &[
            Guard::ApplicantNotFiled,
            Guard::ApplicantNeverStopped,
            Guard::ApplicantOperates,
            Guard::ApplicationFiled,
            Guard::PackComplete,
        ],
        needs: &[Need(&[E::Pack])],
        needs_first: true,
        roles: &[Role::CityMaker],
        deadlines: &[K::PilotIntentDays],
    },
    Rule {
        number: "P3",
        from: &[p(P::Applied)],
        to: &[State::Pilot(P::CityReview)],
        kind: MoveKind::Move,
        reasons: &[R::StepDone],
        guards: &[],
        needs: &[],
        needs_first: false,
        roles: &[Role::CityChecker],
        deadlines: &[K::PilotCompletenessDays],
    },
    Rule {
        number: "P3",
        from: &[p(P::CityReview)],
        to: &[State::Pilot(P::ProvinceReview)],
        kind: MoveKind::Move,
        reasons: &[R::StepDone],
        guards: &[Guard::CityOpinion],
        needs: &[Need(&[E::Opinion])],
        needs_first: false,
        roles: &[Role::CityChecker],
        deadlines: &[K::PilotCityDays],
    },
    Rule {
        number: "P4",
        from: &[p(P::ProvinceReview)],
        to: &[State::Pilot(P::Provisional)],
        kind: MoveKind::Move,
        reasons: &[R::OfficesAgree],
        guards: &[
            Guard::ScopeOfProvince,
            Guard::ProvinceAgrees,
            Guard::CapitalSuffices,
            Guard::FirstPaymentPlanned,
        ],
        needs: &[Need(&[E::Decision])],
        needs_first: true,
        roles: &[Role::ProvinceChecker],
        deadlines: &[K::PilotProvinceDays],
    },
    Rule {
        number: "P5",
        from: &[p(P::ProvinceReview)],
        to: &[State::Pilot(P::NationalReview)],
        kind: MoveKind::Move,
        reasons: &[R::StepDone],
        guards: &[Guard::ScopeOfNation, Guard::ProvinceAgrees],
        needs: &[Need(&[E::Opinion])],
        needs_first: false,
        roles: &[Role::ProvinceChecker],
        deadlines: &[K::PilotProvinceDays],
    },
    Rule {
        number: "P5",
        from: &[p(P::NationalReview)],
        to: &[State::Pilot(P::Provisional)],
        kind: MoveKind::Move,
        reasons: &[R::OfficesAgree],
        guards: &[
            Guard::NationAgrees,
            Guard::CapitalSuffices,
            Guard::FirstPaymentPlanned,
        ],
        needs: &[Need(&[E::Decision])],
        needs_first: true,
        roles: &[Role::National],
        deadlines: &[K::PilotNationalDays],
    },
    Rule {
        number: "P6",
        from: &[p(P::Provisional)],
        to: &[State::Pilot(P::Capitalised)],
        kind: MoveKind::Move,
        reasons: &[R::StepDone],
        guards: &[Guard::FirstCapitalPaid],
        needs: &[Need(&[E::CapitalReport])],
        needs_first: true,
        roles: &[Role::ProvinceChecker],
        deadlines: &[K::PilotCapitalDays],
    },
    Rule {
        number: "P7",
        from: &[p(P::Capitalised)],
        to: &[State::Pilot(P::RunOff)],
        kind: MoveKind::Move,
        reasons: &[R::StepDone],
        guards: &[Guard::RunOffPlanned],
        needs: &[Need(&[E::RunOffSchedule])],
        needs_first: false,
        roles: &[Role::ProvinceChecker],
        deadlines: &[K::PilotScheduleDays],
    },
    Rule {
        number: "P8",
        from: &[p(P::RunOff)],
        to: &[State::Pilot(P::Acceptance)],
        kind: MoveKind::Move,
        reasons: &[R::ZeroStock],
        guards: &[Guard::StockRunOff],
        needs: &[Need(&[E::ZeroStockProof, E::BankStatement, E::AuditReport])],
        needs_first: true,
        roles: &[Role::CityChecker],
        deadlines: &[K::PilotRunOffMonths],
    },
    // Recorded together with I6.
    Rule {
        number: "P9",
        from: &[p(P::Acceptance)],
        to: &[State::Pilot(P::Licensed)],
        kind: MoveKind::Move,
        reasons: &[R::Licensed],
        guards: &[Guard::SettlementDone, Guard::CapitalComplete],
        needs: &[
            Need(&[E::AcceptanceForm]),
            Need(&[E::Licence]),
            Need(&[E::ZeroStockProof]),
        ],
        needs_first: true,
        roles: &[Role::ProvinceChecker, Role::National],
        deadlines: &[K::PilotAcceptanceDays],
    },
    Rule {
        number: "P10",
        from: &[p(P::CityReview), p(P::ProvinceReview), p(P::NationalReview)],
        to: &[State::Pilot(P::Returned)],
        kind: MoveKind::Move,
        reasons: &[R::Returned],
        guards: &[],
        needs: &[Need(&[E::DefectList])],
        needs_first: false,
        roles: &[Role::CityChecker, Role::ProvinceChecker, Role::National],
        deadlines: &[],
    },
    Rule {
        number: "P10",
        from: &[p(P::Returned)],
        to: &[
            State::Pilot(P::CityReview),
            State::Pilot(P::ProvinceReview),
            State::Pilot(P::NationalReview),
        ],
        kind: MoveKind::Move,
        reasons: &[R::Supplemented],
        guards: &[Guard::BackToSender],
        needs: &[],
        needs_first: false,
        roles: &[Role::CityMaker],
        deadlines: &[K::PilotSupplementDays],
    },
    // Recorded together with I5, where the institution is transforming.
    Rule {
        number: "P11",
        from: PILOT_OPEN,
        to: &[State::Pilot(P::Rejected), State::Pilot(P::Withdrawn)],
        kind: MoveKind::Move,
        reasons: R::OF_A_PILOT_END,
        guards: &[],
        needs: &[Need(&[E::Decision, E::Letter])],
        needs_first: false,
        roles: &[Role::ProvinceChecker],
        deadlines: &[],
    },
    // Recorded together with I5.
    Rule {
        number: "P12",
        from: &[p(P::Provisional), p(P::Capitalised), p(P::RunOff)],
        to: &[State::Pilot(P::Lapsed)],
        kind: MoveKind::Move,
        reasons: &[R::ConditionBreached],
        guards: &[Guard::LapseProposed],
        needs: &[Need(&[E::BreachRecord, E::Decision])],
        needs_first: false,
        roles: &[Role::System, Role::ProvinceChecker],
        deadlines: &[K::PilotLapseDays],
    },
    Rule {
        number: "L1",
        from: &[None],
        to: &[State::Lead(L::Received)],
        kind: MoveKind::Move,
        reasons: &[R::Reported, R::HistoryLoad],
        guards: &[],
        needs: &[Need(&[E::WebCapture, E::Document, E::Letter])],
        needs_first: false,
        roles: &[Role::CityMaker],
        deadlines: &[],
    },
    // The end of a lead that was received twice.
    Rule {
        number: "L1",
        from: &[
            l(L::Received),
            l(L::Triage),
            l(L::Characterise),
            l(L::Reopened),
        ],
        to: &[State::Lead(L::Merged)],
        kind: MoveKind::Move,
        reasons: &[R::Duplicate],
        guards: &[Guard::MergedNamed],
        needs: &[],
        needs_first: false,
        roles: &[Role::CityMaker],
        deadlines: &[],
    },
    Rule {
        number: "L2",
        from: &[l(L::Received), l(L::Reopened)],
        to: &[State::Lead(L::Triage)],
        kind: MoveKind::Move,
        reasons: &[R::StepDone],
        guards: &[],
        needs: &[],
        needs_first: false,
        roles: &[Role::CityMaker],
        deadlines: &[K::LeadTriageDays],
    },
    Rule {
        number: "L3",
        from: &[l(L::Triage)],
        to: &[State::Lead(L::Characterise)],
        kind: MoveKind::Move,
        reasons: &[R::StepDone],
        guards: &[Guard::LeadScored],
        needs: &[Need(&[E::FactSummary])],
        needs_first: false,
        roles: &[Role::CityChecker],
        deadlines: &[K::LeadCharacteriseDays],
    },
    Rule {
        number: "L4",
        from: &[l(L::Characterise)],
        to: &[State::Lead(L::Escalated)],
        kind: MoveKind::Move,
        reasons: &[R::LawUnclear, R::CrossProvince],
        guards: &[Guard::NeedsProvince],
        needs: &[Need(&[E::FactSummary, E::Opinion])],
        needs_first: false,
        roles: &[Role::ProvinceChecker],
        deadlines: &[K::LeadDecideDays],
    },
    Rule {
        number: "L4",
        from: &[l(L::Escalated)],
        to: &[State::Lead(L::Characterise)],
        kind: MoveKind::Move,
        reasons: &[R::StepDone],
        guards: &[],
        needs: &[Need(&[E::Opinion, E::Decision])],
        needs_first: false,
        roles: &[Role::ProvinceChecker, Role::National],
        deadlines: &[],
    },
    Rule {
        number: "L5",
        from: &[l(L::Characterise)],
        to: &[State::Lead(L::Dispose)],
        kind: MoveKind::Move,
        reasons: &[R::Illegality],
        guards: &[Guard::TwoAgree],
        needs: &[Need(&[E::Decision, E::FactSummary])],
        needs_first: false,
        roles: &[Role::CityChecker],
        deadlines: &[K::LeadDecideDays],
    },
    Rule {
        number: "L6",
        from: &[l(L::Dispose)],
        to: &[State::Lead(L::Verify)],
        kind: MoveKind::Move,
        reasons: &[R::StepDone],
        guards: &[Guard::MeasuresReceipted],
        needs: &[Need(&[E::HandOverReceipt])],
        needs_first: false,
        roles: &[Role::CityChecker],
        deadlines: &[K::LeadDisposeDays],
    },
    Rule {
        number: "L6",
        from: &[l(L::Verify), l(L::Monitor)],
        to: &[State::Lead(L::Closed)],
        kind: MoveKind::Move,
        reasons: &[R::StepDone],
        guards: &[Guard::LeadStopped],
        needs: &[Need(&[E::VisitRecord, E::WebCapture])],
        needs_first: true,
        roles: &[Role::CityChecker],
        deadlines: &[K::LeadRecheckDays],
    },
    Rule {
        number: "L7",
        from: &[l(L::Characterise)],
        to: &[State::Lead(L::Excluded)],
        kind: MoveKind::Move,
        reasons: &[R::NoIssue],
        guards: &[Guard::NothingIllegal],
        needs: &[Need(&[E::Reply, E::Decision])],
        needs_first: true,
        roles: &[Role::CityChecker],
        deadlines: &[K::LeadTotalDays],
    },
    Rule {
        number: "L8",
        from: &[l(L::Triage), l(L::Characterise)],
        to: &[State::Lead(L::Transferred)],
        kind: MoveKind::Move,
        reasons: &[R::Referred],
        guards: &[Guard::ReceiverNamed],
        needs: &[Need(&[E::Letter])],
        needs_first: false,
        roles: &[Role::CityChecker],
        deadlines: &[],
    },
    Rule {
        number: "L8",
        from: &[l(L::Transferred)],
        to: &[State::Lead(L::Closed)],
        kind: MoveKind::Move,
        reasons: &[R::TakenOver],
        guards: &[Guard::TransferReceipted],
        needs: &[Need(&[E::HandOverReceipt])],
        needs_first: true,
        roles: &[Role::CityChecker],
        deadlines: &[K::LeadReceiptDays],
    },
    Rule {
        number: "L8",
        from: &[l(L::Transferred)],
        to: &[State::Lead(L::Triage)],
        kind: MoveKind::Move,
        reasons: &[R::Bounced],
        guards: &[],
        needs: &[Need(&[E::Letter])],
        needs_first: false,
        roles: &[Role::CityMaker],
        deadlines: &[K::LeadReceiptDays],
    },
    Rule {
        number: "L9",
        from: &[l(L::Triage), l(L::Characterise)],
        to: &[State::Lead(L::Monitor)],
        kind: MoveKind::Move,
        reasons: &[R::Watch],
        guards: &[Guard::ReviewSet],
        needs: &[],
        needs_first: false,
        roles: &[Role::CityChecker],
        deadlines: &[K::LeadMonitorDays],
    },
    Rule {
        number: "L10",
        from: &[l(L::Closed), l(L::Monitor), l(L::Excluded)],
        to: &[State::Lead(L::Reopened)],
        kind: MoveKind::Reopen,
        reasons: R::OF_A_LEAD_REOPENING,
        guards: &[],
        needs: &[Need(&[E::WebCapture, E::Document, E::Letter])],
        needs_first: false,
        roles: &[Role::System, Role::CityMaker],
        deadlines: &[K::LeadReopenDays],
    },
];

/// The rule that allows a move, where one does. A pair of states has at most one.
#[must_use]
pub fn rule_of(from: Option<State>, to: State) -> Option<&'static Rule> {
    RULES
        .iter()
        .find(|rule| rule.from.contains(&from) && rule.to.contains(&to))
}

/// The moves open from a state, in the order of the rules.
#[must_use]
pub fn moves_from(from: Option<State>) -> Vec<(State, &'static Rule)> {
    RULES
        .iter()
        .filter(|rule| rule.from.contains(&from))
        .flat_map(|rule| rule.to.iter().map(move |to| (*to, rule)))
        .collect()
}

/// Every state of a track.
#[must_use]
pub fn states_of(track: Track) -> Vec<State> {
    match track {
        Track::Institution => S::ALL.iter().copied().map(State::Institution).collect(),
        Track::Clearance => C::ALL.iter().copied().map(State::Clearance).collect(),
        Track::Pilot => P::ALL.iter().copied().map(State::Pilot).collect(),
        Track::Lead => L::ALL.iter().copied().map(State::Lead).collect(),
        Track::Unit | Track::Filing => Vec::new(),
    }
}

/// Whether a move opens a clearance case: every entry into a state that awaits clearance from one that did not (I7,
/// I2, and I10 from a state without a running case). An exit of a stopped institution, and its reopening before it was
/// cleared, carry the case of the stop on: one case for one stop.
#[must_use]
pub fn opens_case(from: Option<State>, to: State) -> bool {
    let awaits = |state: State| state.institution().is_some_and(S::awaits_clearance);
    awaits(to) && !from.is_some_and(awaits)
}
