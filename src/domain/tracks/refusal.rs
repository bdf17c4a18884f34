//! Why an act cannot be recorded: the rule in the way, what was found, and what would be right.

use chrono::NaiveDate;

use super::finding::Finding;
use super::guard::Guard;
use super::righting::righted;
use super::steps::{correct, history, right};
use super::told::{
    Change, already_stands, guarded, illegal, in_the_way, is_reopening, missing, not_reopening, of_the_history,
    reason_not_allowed, under_closing, unknown_word,
};
use super::{State, Track};
use crate::domain::case::refusal::CaseRefusal;
use crate::domain::clock::tolling_refusal::TollingRefusal;
use crate::domain::concern::refusal::ConcernRefusal;
use crate::domain::institution::aspect::refusal::AspectRefusal;
use crate::domain::institution::handover::refusal::HandOverRefusal;
use crate::domain::lead::refusal::LeadRefusal;
use crate::domain::pilot::refusal::PilotRefusal;
use crate::domain::sentence::Sentence;
use crate::domain::sentence::next::{Deed, Field, Next};
use crate::domain::sentence::refusal::{RefusalKind, Refuses, Telling, refusals};
use crate::domain::value::evidence::Need;
use crate::domain::value::money::Money;
use crate::domain::value::reason::Reason;
use crate::domain::value::word::UnknownWord;

refusals! {
    /// Why an act cannot be recorded.
    Refusal {
        /// The effective day has not come.
        Future { effective: NaiveDate, today: NaiveDate } => ["error-future" hint "hint-future"],
        /// It was not yet on the register.
        BeforeExistence { track: Track, effective: NaiveDate, since: NaiveDate } => [told by
            Telling::refused(Sentence::of("error-before-existence").with("effective", *effective).with("since", *since))
                .hinted(Sentence::of("hint-before-existence").with("next", correct(*track, 1).open(Field::Effective)))
        ],
        /// No rule leads from the state on that day to the one asked for; those that are open from there.
        Illegal { from: Option<State>, to: State, open: Vec<State> } => [told by illegal(*from, *to, open)],
        /// The move back is a reopening.
        IsReopening { from: State, to: State } => [told by is_reopening(*from, *to)],
        /// There is nothing to reopen.
        NotReopening { from: Option<State> } => [told by not_reopening(*from)],
        /// The rule does not know this reason, but those. Which of them lack least, what its guards find then, and the evidence
        /// that is missing for it.
        ReasonNotAllowed {
            rule: &'static str, reason: Reason, allowed: &'static [Reason], fitting: Vec<Reason>, more: Vec<Finding>, needs: Vec<Need>
        } => [told by reason_not_allowed(
            rule, *reason, (allowed, fitting), more.iter().map(Refuses::telling).collect(), needs
        )],
        /// A guard is not satisfied, nor others of the same rule; evidence that it asks for as well.
        Guarded { rule: &'static str, guard: Guard, finding: Finding, more: Vec<Finding>, needs: Vec<Need> } => [told by guarded(
            rule, *guard, finding.telling(), more.iter().map(Refuses::telling).collect(), needs
        )],
        /// Evidence has to be there first.
        EvidenceMissing { rule: &'static str, needs: Vec<Need> } => [told by missing(rule, needs)],
        /// The state stands already, by that entry, on another basis, date or reason.
        AlreadyStands { state: State, since: NaiveDate, seq: i32, basis: String, officer: String, asked: Box<Change> } => [
            told by already_stands((*state, *since), *seq, basis, officer, asked)
        ],
        /// The move to that state, an entry that follows, would no longer hold.
        InTheWay { seq: i32, to: State, on: NaiveDate, why: Box<Refusal> } => [told by in_the_way(
            Sentence::of("error-in-the-way").with("seq", *seq).with("to", *to).with("on", *on),
            to.track(), *seq, why.telling()
        )],
        /// A fact that stands would no longer hold.
        FactInTheWay { seq: i32, on: NaiveDate, why: Box<Refusal> } => [told by in_the_way(
            Sentence::of("error-fact-in-the-way").with("seq", *seq).with("on", *on), why.track(), *seq, why.telling()
        )],
        /// Set right so, the entry would be refused for this.
        Righted { track: Track, seq: i32, why: Box<Refusal> } => [told by righted(*track, *seq, why.telling())],
        /// What a closing rested on is not taken back under it. Whether it is a payment, which can be said to have been
        /// returned, whether the case was reopened since, and what would have been outstanding then, where something would.
        UnderClosing { seq: i32, is_payment: bool, closed_on: NaiveDate, is_reopened: bool, left: Option<Money>, why: Box<Refusal> } => [
            told by under_closing((*seq, *is_payment), (*closed_on, *is_reopened), *left, why.telling())
        ],
        /// What a case does not take.
        Case(refusal: CaseRefusal) => [told by refusal.telling()],
        /// What an application to convert does not take.
        Pilot(refusal: PilotRefusal) => [told by refusal.telling()],
        /// What a lead does not take.
        Lead(refusal: LeadRefusal) => [told by refusal.telling()],
        /// What may not be recorded of a hand-over.
        HandOver(refusal: HandOverRefusal) => [told by refusal.telling()],
        /// What may not be recorded of an issue.
        Concern(refusal: ConcernRefusal) => [told by refusal.telling()],
        /// What may not be recorded of class and registration.
        Aspect(refusal: AspectRefusal) => [told by refusal.telling()],
        /// A clock that may not be tolled so.
        Tolling(refusal: TollingRefusal) => [told by refusal.telling()],
        /// There is no such entry; the last of the chain.
        NoSuchEntry { track: Track, seq: i32, last: i32 } => [told by Telling {
            kind: RefusalKind::NotFound,
            ..of_the_history(Sentence::of("error-no-such-entry").with("seq", *seq).with("last", *last), *track)
        }],
        /// Corrections are not corrected; the entry they point at is.
        IsCorrection { track: Track, seq: i32, target: i32 } => [told by
            Telling::refused(Sentence::of("error-is-correction").with("seq", *seq).with("target", *target))
                .hinted(Sentence::of("hint-is-correction").with("target", *target).with("next", right(*track, Some(*target))))
        ],
        /// The entry was struck.
        IsStruck { seq: i32 } => ["error-is-struck" hint "hint-is-struck"],
        /// The correction changes nothing.
        ChangesNothing { seq: i32 } => ["error-changes-nothing" hint "hint-changes-nothing" [
            Next::again().instead(Field::Effective, &[
                Field::State, Field::ToReason, Field::ToBasis, Field::Amount, Field::Lenders, Field::People, Field::Strike
            ])
        ]],
        /// The entry gave no such name or identifier, or is no registration.
        NoSuchParticular { seq: i32 } => ["error-no-such-particular" hint "hint-history" [history(Track::Institution)]],
        /// The fact has no amount, or no number of lenders, to correct.
        NoSuchFigure { track: Track, seq: i32 } => [told by
            of_the_history(Sentence::of("error-no-such-figure").with("seq", *seq), *track)
        ],
        /// A step of a transfer is two units' word: no correction by one of them takes it back or gives it another day.
        StepOfTransfer { seq: i32 } => ["error-step-of-transfer" hint "hint-step-of-transfer" [
            Next::look(Deed::InstitutionTransfer).set(Field::Decline).open(Field::Basis),
            Next::record(Deed::InstitutionTransfer).open(Field::To).open(Field::Effective).open(Field::Basis),
        ]],
        /// Only a move has a state or a reason of the timeline to correct.
        NotAMove { seq: i32 } => ["error-not-a-move" hint "hint-not-a-move"],
        /// A word that the track does not have.
        Word(word: UnknownWord) => [told by unknown_word(word)],
    }
}

macro_rules! of_the_rooms {
    ($($variant:ident: $inner:ty),+ $(,)?) => {
        $(impl From<$inner> for Refusal {
            fn from(refusal: $inner) -> Self {
                Self::$variant(refusal)
            }
        })+
    };
}

of_the_rooms! {
    Case: CaseRefusal,
    Pilot: PilotRefusal,
    Lead: LeadRefusal,
    HandOver: HandOverRefusal,
    Concern: ConcernRefusal,
    Aspect: AspectRefusal,
    Tolling: TollingRefusal,
    Word: UnknownWord,
}

impl Refusal {
    /// The same of the correction of an entry: what would be asked for again in other words is said in a correction's own.
    #[must_use]
    pub fn of_correction(self, track: Track, seq: i32) -> Self {
        if righted(track, seq, self.telling()) == self.telling() {
            return self;
        }
        Self::Righted { track, seq, why: Box::new(self) }
    }

    /// The track whose entry it speaks of.
    #[must_use]
    pub const fn track(&self) -> Track {
        match self {
            Self::Case(_) | Self::Tolling(_) | Self::UnderClosing { .. } => Track::Clearance,
            Self::Pilot(_) => Track::Pilot,
            Self::Lead(_) => Track::Lead,
            Self::Righted { track, .. }
            | Self::BeforeExistence { track, .. }
            | Self::NoSuchEntry { track, .. }
            | Self::IsCorrection { track, .. }
            | Self::NoSuchFigure { track, .. } => *track,
            Self::Illegal { to, .. }
            | Self::IsReopening { to, .. }
            | Self::InTheWay { to, .. }
            | Self::AlreadyStands { state: to, .. } => to.track(),
            Self::FactInTheWay { why, .. } => why.track(),
            Self::Future { .. }
            | Self::NotReopening { .. }
            | Self::ReasonNotAllowed { .. }
            | Self::Guarded { .. }
            | Self::EvidenceMissing { .. }
            | Self::HandOver(_)
            | Self::Concern(_)
            | Self::Aspect(_)
            | Self::IsStruck { .. }
            | Self::ChangesNothing { .. }
            | Self::NoSuchParticular { .. }
            | Self::StepOfTransfer { .. }
            | Self::NotAMove { .. }
            | Self::Word(_) => Track::Institution,
        }
    }
}
