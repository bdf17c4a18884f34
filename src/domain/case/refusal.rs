//! Why a fact about a case cannot be recorded.

use chrono::NaiveDate;

use super::checklist::Lack;
use super::claims::{ClaimState, ClaimStep};
use super::fact::Flag;
use super::item::Item;
use super::state::ClearanceState;
use crate::domain::rulebook::RuleKey;
use crate::domain::value::evidence::Need;
use crate::domain::value::money::Money;

/// A reference number may be this long, and so may a notice's.
pub const REFERENCE_LENGTH: usize = 60;

/// Why a fact cannot be recorded.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum CaseRefusal {
    /// The case is closed.
    #[error("the case is closed since {since}")]
    Closed { since: NaiveDate },
    /// The case ended with its stop.
    #[error("the case ended with its stop on {since}")]
    Ended { since: NaiveDate },
    /// A case ends with its stop, and is not ended by hand.
    #[error("a case ends with its stop")]
    EndByHand,
    /// It is dated before the stop.
    #[error("{on} is before the stop of {stopped_on}")]
    BeforeStop {
        on: NaiveDate,
        /// The stop.
        stopped_on: NaiveDate,
    },
    /// The stop it belongs to would be struck.
    #[error("no stop that what happened on {on} belongs to")]
    NoStop { on: NaiveDate },
    /// An amount that has to be above zero is zero.
    #[error("the amount is zero")]
    AmountZero,
    /// A reference that is empty, too long, or not printable.
    #[error("reference {text:?}")]
    Reference { text: String },
    #[error("nothing is recorded")]
    Nothing,
    /// There is a claim of that reference.
    #[error("claim {claim} is on the register")]
    ClaimExists { claim: String, filed_on: NaiveDate },
    /// The claims would come to more than any amount may be.
    #[error("the claims come to more than any amount may be")]
    SumTooLarge,
    /// There is no claim of that reference.
    #[error("no claim {claim}")]
    NoSuchClaim { claim: String },
    /// A claim or batch without lenders.
    #[error("a claim without lenders")]
    NoLenders,
    /// The claim cannot take that step.
    #[error("claim {claim} is {from}, not to be {step}")]
    ClaimStep {
        claim: String,
        /// Where it stands.
        from: ClaimState,
        /// The step asked for.
        step: ClaimStep,
        open: &'static [ClaimStep],
    },
    /// The step needs an amount.
    #[error("{step} needs the amount admitted")]
    AmountMissing { step: ClaimStep },
    /// The step takes no amount.
    #[error("{step} takes no amount")]
    AmountNotTaken { step: ClaimStep },
    /// More is admitted than was claimed.
    #[error("{amount} is more than the {filed} claimed")]
    AdmittedTooMuch {
        amount: Money,
        /// Principal claimed.
        filed: Money,
    },
    /// Less is left than was paid.
    #[error("{amount} is less than the {paid} paid")]
    BelowPaid {
        amount: Money,
        /// Principal paid.
        paid: Money,
    },
    /// A decided claim is not amended.
    #[error("claim {claim} is {state}")]
    ClaimDecided {
        claim: String,
        /// Where it stands.
        state: ClaimState,
    },
    /// The register is closed, or asked to be closed, and no window was ever published.
    #[error("no notice asked for claims")]
    NoWindow,
    /// The window for claims is not over.
    #[error("the window for claims runs until {until}")]
    WindowRuns {
        /// Its last day.
        until: NaiveDate,
    },
    /// It is closed already.
    #[error("the register is closed since {since}")]
    RegisterClosed { since: NaiveDate },
    /// Nothing was admitted that could be paid.
    #[error("nothing is admitted")]
    NothingAdmitted,
    /// More is paid than is owed.
    #[error("{principal} is more than the {owed} owed")]
    Overpaid {
        /// The claim; none for all of them.
        claim: Option<String>,
        principal: Money,
        /// Principal owed before it.
        owed: Money,
    },
    /// Return is paid before the principal is.
    #[error("a return before the principal: {left} is owed")]
    ReturnFirst {
        /// Principal that would still be owed.
        left: Money,
    },
    /// Nothing more is paid after the final distribution.
    #[error("the final distribution was made on {on}")]
    Distributed { on: NaiveDate },
    /// A claim is taken over by somebody who has a name.
    #[error("nobody is named who takes claim {claim} over")]
    TakerMissing { claim: String },
    /// Only a claim that is taken over has somebody who does.
    #[error("{step} names nobody who takes it over")]
    TakerNotTaken { step: ClaimStep },
    /// No payment by that entry, by that day.
    #[error("no payment {seq}")]
    NoSuchPayment { seq: i32 },
    /// More went back than was paid, or than is left of it.
    #[error("more than is left of payment {seq}")]
    ReturnedTooMuch {
        /// The payment.
        seq: i32,
        /// Principal that is left of it.
        principal: Money,
        /// Return that is left of it.
        gain: Money,
    },
    /// That stock is not owed is proven.
    #[error("that stock is not owed needs evidence")]
    NotOwedEvidence { need: Need },
    /// More is said not to be owed than is neither claimed nor proven already.
    #[error("{amount} is more than the {left} that nobody claimed")]
    NotOwedTooMuch {
        amount: Money,
        /// Stock that nobody claimed, and of which nothing is proven.
        left: Money,
    },
    /// An institution that stopped cannot convert.
    #[error("an institution that stopped is not converted")]
    RouteTransform,
    /// Nothing is known of what is owed.
    #[error("nothing is known of what is owed")]
    NothingKnown,
    /// The case is in another stage than this belongs to.
    #[error("the case is at {stage}")]
    Stage { stage: ClearanceState, belongs: ClearanceState },
    /// A window that ends before it begins, or is shorter than the rulebook asks.
    #[error("a window of {days} days, {asked} are asked")]
    WindowShort {
        days: i64,
        /// Days asked.
        asked: u32,
        key: RuleKey,
        /// The first last day that would do.
        until: NaiveDate,
    },
    /// An objection needs a final notice.
    #[error("no final notice is published")]
    NoFinalNotice,
    /// An objection outside the window of the final notice.
    #[error("{on} is outside the window from {from} to {until}")]
    ObjectionOutside {
        on: NaiveDate,
        /// The window's first day.
        from: NaiveDate,
        /// Its last.
        until: NaiveDate,
    },
    /// There is an objection of that reference.
    #[error("objection {objection} is on record")]
    ObjectionExists { objection: String },
    /// There is no open objection of that reference.
    #[error("no open objection {objection}")]
    NoSuchObjection { objection: String },
    /// A vote needs a plan that says what carries it.
    #[error("no threshold is stated")]
    NoThreshold,
    /// More votes in favour than votes, or none at all.
    #[error("{in_favour} of {of}")]
    VoteImpossible { in_favour: u64, of: u64 },
    /// The vote on the plan was counted.
    #[error("the vote was counted on {on}: {in_favour} of {of}")]
    VoteCounted {
        /// The entry that says so.
        seq: i32,
        on: NaiveDate,
        in_favour: u64,
        of: u64,
        /// Whether it carries the plan.
        carried: bool,
    },
    /// A threshold above 100 % or of nothing.
    #[error("a threshold of {threshold} basis points")]
    ThresholdImpossible {
        /// In basis points.
        threshold: u32,
    },
    /// The item of the checklist is not as it is said to be.
    #[error("{item}: {lack:?}")]
    Item { item: Item, lack: Lack },
    /// The item needs evidence.
    #[error("{item} needs evidence")]
    ItemEvidence { item: Item, need: Need },
    /// The planned exit date is before the stop.
    #[error("to exit by {exit_by}, before the stop of {stopped_on}")]
    ExitBeforeStop {
        exit_by: NaiveDate,
        /// The stop.
        stopped_on: NaiveDate,
    },
    /// The flag stands already.
    #[error("{flag} stands since {since}")]
    FlagStands { flag: Flag, since: NaiveDate },
    /// The flag does not stand.
    #[error("{flag} does not stand")]
    FlagNot { flag: Flag },
    /// Hard-to-clear is confirmed with a reason and evidence.
    #[error("hard-to-clear needs a reason and evidence")]
    HardUnproven,
    /// No tolling grant by that entry.
    #[error("no grant {grant}")]
    NoSuchGrant {
        /// The entry named.
        grant: i32,
    },
    /// An amount far from what is known: perhaps in another unit of money.
    #[error("{amount} against {known}")]
    Jump {
        amount: Money,
        /// What it was compared with.
        known: Money,
        /// How many times are questioned.
        times: u32,
    },
    /// The entry goes with one of the institution, which is the one to correct.
    #[error("entry {seq} goes with the institution's entry {with}")]
    Linked {
        seq: i32,
        /// The institution's.
        with: i32,
    },
}
