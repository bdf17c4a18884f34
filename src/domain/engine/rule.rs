//! A rule of moves: what it allows, and what it asks for.

use std::borrow::Cow;

use crate::domain::rulebook::RuleKey;
use crate::domain::value::duty_kind::DutyKind;
use crate::domain::value::evidence::{EvidenceKind, Need};
use crate::domain::value::reason::Reason;
use crate::domain::value::word::words;

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
    Role as "role" said "mover-" {
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

/// One rule of the domain note: the moves it allows between states `S`, and what it asks for them, guards `G` among it.
#[derive(Debug)]
pub struct Rule<S: Clone + 'static, G: Clone + 'static> {
    /// Its number in the domain note.
    pub number: &'static str,
    /// The states it may leave; `None` is before the first.
    pub from: Cow<'static, [Option<S>]>,
    /// The states it may enter.
    pub to: Cow<'static, [S]>,
    /// How it is recorded.
    pub kind: MoveKind,
    /// Reasons it may be given.
    pub reasons: &'static [Reason],
    /// Conditions beyond the states.
    pub guards: Cow<'static, [G]>,
    /// Evidence it needs. Each need stands for itself.
    pub needs: &'static [Need],
    /// Whether the evidence must be there first: true for a move that takes a risk off the books. A move that records
    /// harm may be logged at once, and its evidence is owed.
    pub needs_first: bool,
    /// Who takes part.
    pub roles: &'static [Role],
    /// The deadlines it has: keys of the rulebook. What each is counted from is said in the case's stage deadlines.
    pub deadlines: &'static [RuleKey],
}

/// The one paper of a decision set aside on appeal: what set it aside.
const OF_AN_APPEAL: &[Need] = &[Need(&[EvidenceKind::Decision, EvidenceKind::CourtRuling])];

impl<S: Copy + PartialEq, G: Copy> Rule<S, G> {
    /// The evidence a move for a reason needs. A decision set aside on appeal rests on what set it aside, and on no
    /// consent of offices (I11).
    #[must_use]
    pub fn needs_for(&self, reason: Reason) -> &'static [Need] {
        if reason == Reason::SetAside && !self.needs.is_empty() { OF_AN_APPEAL } else { self.needs }
    }

    /// Whether it allows this move.
    #[must_use]
    pub fn allows(&self, from: Option<S>, to: S) -> bool {
        self.from.contains(&from) && self.to.contains(&to)
    }

    /// The duties of which whoever records a move by it has one, in the unit concerned: that of the highest office that takes
    /// part, since it decides, and that of an agency or of the nation where the rule names it beside. None where the move
    /// begins a chain that the program opens with another move, or is the program's alone.
    #[must_use]
    pub fn deciders(&self) -> Vec<DutyKind> {
        let takes_part = |role: Role| self.roles.contains(&role);
        if takes_part(Role::System) && self.from.contains(&None) {
            return Vec::new();
        }
        let offices = [
            (Role::ProvinceChecker, DutyKind::Decider),
            (Role::CityChecker, DutyKind::Checker),
            (Role::CityMaker, DutyKind::Maker),
        ];
        let highest = offices.into_iter().find(|(role, _)| takes_part(*role)).map(|(_, kind)| kind);
        let beside = [(Role::Agency, DutyKind::Agency), (Role::National, DutyKind::National)];
        let beside = beside.into_iter().filter(|(role, _)| takes_part(*role)).map(|(_, kind)| kind);
        highest.into_iter().chain(beside).collect()
    }

    /// Whether a move by it is offered to people: what only the program records goes with another move.
    #[must_use]
    pub fn is_offered(&self) -> bool {
        *self.roles != [Role::System]
    }

    /// The same rule, over a sum of states and a sum of guards.
    #[must_use]
    pub fn widened<T: Clone, H: Clone>(&self, state: fn(S) -> T, guard: fn(G) -> H) -> Rule<T, H> {
        Rule {
            number: self.number,
            from: self.from.iter().map(|from| from.map(state)).collect(),
            to: self.to.iter().copied().map(state).collect(),
            kind: self.kind,
            reasons: self.reasons,
            guards: self.guards.iter().copied().map(guard).collect(),
            needs: self.needs,
            needs_first: self.needs_first,
            roles: self.roles,
            deadlines: self.deadlines,
        }
    }
}

/// Declares the moves of a track, one row a rule, in the order of the domain note: its number; `Move`, or `Reopen` where
/// it is an act of its own; the states it leaves (none is before the first) and enters; the reasons it may be given; the
/// guards of the track that it asks for; its evidence, owed or first, with a bar between kinds of which one is enough; who
/// takes part; and the keys of its deadlines.
macro_rules! moves {
    ($state:ident, $guard:ident; $(
        $number:literal $kind:ident $from:tt => [$($to:ident),+] for $reasons:tt if [$($condition:ident),*]
            $when:ident [$($($need:ident)|+),*] by [$($role:ident),+] within [$($deadline:ident),*];
    )+) => {
        /// The rules, in the order of the domain note.
        pub const RULES: &[$crate::domain::engine::rule::Rule<$state, $guard>] = &[$(
            $crate::domain::engine::rule::Rule {
                number: $number,
                from: std::borrow::Cow::Borrowed($crate::domain::engine::rule::moves!(@from $state $from)),
                to: std::borrow::Cow::Borrowed(&[$($state::$to),+]),
                kind: $crate::domain::engine::rule::MoveKind::$kind,
                reasons: $crate::domain::engine::rule::moves!(@reasons $reasons),
                guards: std::borrow::Cow::Borrowed(&[$($guard::$condition),*]),
                needs: &[$($crate::domain::value::evidence::Need(
                    &[$($crate::domain::value::evidence::EvidenceKind::$need),+]
                )),*],
                needs_first: $crate::domain::engine::rule::moves!(@$when),
                roles: &[$($crate::domain::engine::rule::Role::$role),+],
                deadlines: &[$($crate::domain::rulebook::RuleKey::$deadline),*],
            }
        ),+];
    };
    (@from $state:ident []) => { &[None] };
    (@from $state:ident [$($from:ident),+]) => { &[$(Some($state::$from)),+] };
    (@reasons [$($reason:ident),+]) => { &[$($crate::domain::value::reason::Reason::$reason),+] };
    (@reasons $reasons:ident) => { $crate::domain::value::reason::Reason::$reasons };
    (@first) => { true };
    (@owes) => { false };
}
pub(crate) use moves;
