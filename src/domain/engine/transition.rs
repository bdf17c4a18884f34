//! The legal moves, as data: rules I0 to I13, C1 to C21, P1 to P12 and L1 to L10 of the domain note §6.1 to
//! §6.4.
//!
//! The database holds the same pairs (`transition_rule`); a test compares both with a third list over the full product.

use crate::domain::case::state::ClearanceState as C;
use crate::domain::institution::state::InstitutionState as S;
use crate::domain::lead::state::LeadState as L;
use crate::domain::pilot::state::PilotState as P;
use crate::domain::rulebook::RuleKey as K;
use crate::domain::tracks::{State, Track};
use crate::domain::value::evidence::{EvidenceKind, Need};
use crate::domain::value::reason::Reason as R;
use crate::domain::value::word::words;

words! {
    /// A condition beyond the pair of states. Each is judged by a pure function in [`super::guard`].
    Guard as "guard" {
        /// Never stopped or exited before (I4; 83号文: who has exited may not apply).
        NeverStopped = "never-stopped",
        /// No police filing before (I4).
        NoPoliceFiling = "no-police-filing",
        /// Stopped for the days the rulebook asks, without new issuance (I8).
        QuietSinceStop = "quiet-since-stop",
        /// A disposal route is set and a window for claims was opened (I8).
        RouteAndWindow = "route-and-window",
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
        /// Every condition of the approval that is due is met, or waived (P6 to P9).
        ConditionsMet = "conditions-met",
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

/// The one paper of a decision set aside on appeal: what set it aside.
const OF_AN_APPEAL: &[Need] = &[Need(&[EvidenceKind::Decision, EvidenceKind::CourtRuling])];

impl Rule {
    /// The evidence a move for a reason needs. A decision set aside on appeal rests on what set it aside, and on no consent
    /// of offices (I11).
    #[must_use]
    pub fn needs_for(&self, reason: R) -> &'static [Need] {
        if reason == R::SetAside && !self.needs.is_empty() { OF_AN_APPEAL } else { self.needs }
    }
}

/// Every rule, track by track in the order of the domain note.
pub fn rules() -> impl Iterator<Item = &'static Rule> {
    [
        crate::domain::institution::moves::RULES,
        crate::domain::case::moves::RULES,
        crate::domain::pilot::moves::RULES,
        crate::domain::lead::moves::RULES,
    ]
    .into_iter()
    .flatten()
}

/// The rule that allows a move, where one does. A pair of states has at most one.
#[must_use]
pub fn rule_of(from: Option<State>, to: State) -> Option<&'static Rule> {
    rules().find(|rule| rule.from.contains(&from) && rule.to.contains(&to))
}

/// The moves open from a state, in the order of the rules; what only the program records goes with another move, and is
/// offered to nobody.
#[must_use]
pub fn moves_from(from: Option<State>) -> Vec<(State, &'static Rule)> {
    rules()
        .filter(|rule| rule.from.contains(&from) && *rule.roles != [Role::System])
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

/// Whether a move ends the clearance case that runs: a stopped or exited institution is in operation again (I11), or is void
/// (I12).
#[must_use]
pub fn ends_case(from: Option<State>, to: State) -> bool {
    let awaits = from.and_then(State::institution).is_some_and(S::awaits_clearance);
    awaits && to.institution().is_some_and(|to| to.in_operation() || to == S::Void)
}

/// Whether a move opens a clearance case: every entry into a state that awaits clearance from one that did not (I7,
/// I2, and I10 from a state without a running case). An exit of a stopped institution, and its reopening before it was
/// cleared, carry the case of the stop on: one case for one stop.
#[must_use]
pub fn opens_case(from: Option<State>, to: State) -> bool {
    let awaits = |state: State| state.institution().is_some_and(S::awaits_clearance);
    awaits(to) && !from.is_some_and(awaits)
}
