//! Why an act cannot be recorded: the rule in the way, what was found, and what would be right.

use chrono::NaiveDate;

use super::finding::Finding;
use super::guard::Guard;
use super::{State, state_code};
use crate::domain::case::refusal::CaseRefusal;
use crate::domain::clock::tolling_refusal::TollingRefusal;
use crate::domain::concern::refusal::ConcernRefusal;
use crate::domain::institution::aspect::refusal::AspectRefusal;
use crate::domain::institution::handover::refusal::HandOverRefusal;
use crate::domain::lead::refusal::LeadRefusal;
use crate::domain::pilot::refusal::PilotRefusal;
use crate::domain::value::evidence::Need;
use crate::domain::value::money::Money;
use crate::domain::value::reason::Reason;
use crate::domain::value::word::UnknownWord;

/// Why an act cannot be recorded.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// The effective day has not come.
    #[error("effective {effective} is after today {today}")]
    Future { effective: NaiveDate, today: NaiveDate },
    /// The institution was not yet on the register.
    #[error("effective {effective} is before the subject exists, {since}")]
    BeforeExistence {
        effective: NaiveDate,
        /// The first day on the register.
        since: NaiveDate,
    },
    /// No rule leads from the one state to the other.
    #[error("no rule from {} to {to}", state_code(*.from))]
    Illegal {
        /// The state on that day.
        from: Option<State>,
        /// The state asked for.
        to: State,
        /// The states that are open from there.
        open: Vec<State>,
    },
    /// The move back is a reopening.
    #[error("{from} to {to} is a reopening")]
    IsReopening {
        /// The state on that day.
        from: State,
        /// The state asked for.
        to: State,
    },
    /// There is nothing to reopen.
    #[error("{} cannot be reopened", state_code(*.from))]
    NotReopening {
        /// The state on that day.
        from: Option<State>,
    },
    /// The rule does not know this reason.
    #[error("rule {rule} does not take reason {reason}")]
    ReasonNotAllowed {
        rule: &'static str,
        reason: Reason,
        /// The reasons it takes.
        allowed: &'static [Reason],
    },
    /// A guard is not satisfied.
    #[error("rule {rule}: guard {guard} found {finding:?}")]
    Guarded {
        rule: &'static str,
        guard: Guard,
        /// What it found.
        finding: Finding,
    },
    /// Evidence has to be there first.
    #[error("rule {rule} needs evidence first")]
    EvidenceMissing {
        rule: &'static str,
        /// The needs not satisfied.
        needs: Vec<Need>,
    },
    /// The state stands already, on another basis, date or reason.
    #[error("{state} stands already since {since} by entry {seq}")]
    AlreadyStands {
        state: State,
        since: NaiveDate,
        /// The entry that made it so.
        seq: i32,
        basis: String,
        officer: String,
    },
    /// An entry that follows would no longer hold.
    #[error("entry {seq} is in the way: {why}")]
    InTheWay {
        /// The entry in the way.
        seq: i32,
        /// The state it enters.
        to: State,
        /// When it took effect.
        on: NaiveDate,
        /// Why it would no longer hold.
        why: Box<Refusal>,
    },
    /// A fact that stands would no longer hold.
    #[error("entry {seq} is in the way: {why}")]
    FactInTheWay {
        /// The entry in the way.
        seq: i32,
        on: NaiveDate,
        /// Why it would no longer hold.
        why: Box<Refusal>,
    },
    /// What a closing rested on is not taken back under it.
    #[error("the case was closed on {closed_on}: {why}")]
    UnderClosing {
        seq: i32,
        /// Whether it is a payment, which can be said to have been returned.
        is_payment: bool,
        /// When the case was closed.
        closed_on: NaiveDate,
        /// Whether it was reopened since.
        is_reopened: bool,
        /// What would have been outstanding then, where something would.
        left: Option<Money>,
        /// What would no longer hold.
        why: Box<Refusal>,
    },
    /// What a case does not take.
    #[error(transparent)]
    Case(#[from] CaseRefusal),
    /// What an application to convert does not take.
    #[error(transparent)]
    Pilot(#[from] PilotRefusal),
    /// What a lead does not take.
    #[error(transparent)]
    Lead(#[from] LeadRefusal),
    /// What may not be recorded of a hand-over.
    #[error(transparent)]
    HandOver(#[from] HandOverRefusal),
    /// What may not be recorded of an issue.
    #[error(transparent)]
    Concern(#[from] ConcernRefusal),
    /// What may not be recorded of class and registration.
    #[error(transparent)]
    Aspect(#[from] AspectRefusal),
    /// A clock that may not be tolled so.
    #[error(transparent)]
    Tolling(#[from] TollingRefusal),
    /// There is no such entry.
    #[error("no entry {seq}")]
    NoSuchEntry {
        seq: i32,
        /// The last entry of the chain.
        last: i32,
    },
    /// Corrections are not corrected; the entry they point at is.
    #[error("entry {seq} is a correction of {target}")]
    IsCorrection {
        seq: i32,
        /// The entry it corrects.
        target: i32,
    },
    /// The entry was struck.
    #[error("entry {seq} is struck")]
    IsStruck { seq: i32 },
    /// The correction changes nothing.
    #[error("the correction of entry {seq} changes nothing")]
    ChangesNothing { seq: i32 },
    /// The entry gave no such name or identifier, or is no registration.
    #[error("entry {seq} gave no such particular")]
    NoSuchParticular { seq: i32 },
    /// The fact has no amount, or no number of lenders, to correct.
    #[error("entry {seq} has no such figure")]
    NoSuchFigure { seq: i32 },
    /// Only a move has a state or a reason of the timeline to correct.
    #[error("entry {seq} is not a move")]
    NotAMove { seq: i32 },
    /// A word that the track does not have.
    #[error(transparent)]
    Word(#[from] UnknownWord),
}
