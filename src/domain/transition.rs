//! The legal moves, as data: rules I0 to I12 and C1 of the domain note §6.1 and §6.2.
//!
//! The database holds the same pairs (`transition_rule`); a test compares both with a third list over the full product.

use super::evidence::{EvidenceKind as E, Need};
use super::reason::Reason as R;
use super::state::{ClearanceState, InstitutionState as S, State, Track};
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
}

const fn i(state: S) -> Option<State> {
    Some(State::Institution(state))
}

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
    },
    Rule {
        number: "I10",
        from: &[i(S::Exited), i(S::Cleared), i(S::Transformed)],
        to: &[State::Institution(S::ClosedUnresolved)],
        kind: MoveKind::Reopen,
        reasons: &[R::NewClaim, R::HiddenStock, R::Resurgence, R::CourtOrder],
        guards: &[],
        needs: &[Need(&[E::Claim, E::Lead, E::CourtRuling])],
        needs_first: false,
        roles: &[Role::ProvinceChecker],
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
    },
    Rule {
        number: "C1",
        from: &[None],
        to: &[State::Clearance(ClearanceState::Open)],
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
        Track::Clearance => ClearanceState::ALL
            .iter()
            .copied()
            .map(State::Clearance)
            .collect(),
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
