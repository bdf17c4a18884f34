//! Why a fact of an application cannot be recorded.

use chrono::NaiveDate;

use super::capital::CapitalTest;
use super::fact::{Consequence, Obstacle, OfLicence, Office};
use super::record::StockFound;
use super::state::PilotState;
use crate::domain::case::item::Item;
use crate::domain::clock::ClockKind;
use crate::domain::institution::state::InstitutionState;
use crate::domain::value::money::Money;

/// Why a fact cannot be recorded.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum PilotRefusal {
    /// The application has come to its end.
    #[error("the application is {stage} since {since}")]
    Ended {
        /// How it ended.
        stage: PilotState,
        since: NaiveDate,
    },
    /// It is dated before the intent.
    #[error("{on} is before the application of {opened_on}")]
    BeforeIntent {
        on: NaiveDate,
        /// The intent.
        opened_on: NaiveDate,
    },
    /// An amount of zero.
    #[error("an amount of zero")]
    ZeroAmount,
    /// An obstacle or a condition without words.
    #[error("no text")]
    NoText,
    /// A reference that is empty or too long.
    #[error("a reference of {length} characters")]
    Reference {
        /// Characters given.
        length: usize,
        /// Characters it may have.
        longest: usize,
    },
    /// What is applied for is not on record.
    #[error("nothing is filed")]
    NothingFiled,
    /// The first payment planned is more than the registered capital.
    #[error("first payment {first} of {registered}")]
    FirstBeyondRegistered {
        /// The first payment.
        first: Money,
        /// Registered capital.
        registered: Money,
    },
    /// The figures are under review, or decided on.
    #[error("figures are fixed at {stage} since {since}")]
    FiguresFixed { stage: PilotState, since: NaiveDate },
    /// A national office has no say in a provincial licence.
    #[error("{office} has no say in a provincial licence")]
    OfficeOfNation { office: Office },
    /// The opinion comes before the office's review.
    #[error("{office} gives its opinion in {review}")]
    OpinionBeforeReview {
        office: Office,
        review: PilotState,
        /// Where the application stands.
        stage: Option<PilotState>,
    },
    /// There is no such condition.
    #[error("no condition {condition:?}")]
    ConditionUnknown { condition: String, known: Vec<String> },
    /// There is such a condition.
    #[error("condition {condition:?} was set on {set_on}")]
    ConditionExists { condition: String, set_on: NaiveDate },
    /// The condition was met before.
    #[error("condition {condition:?} was met on {met_on}")]
    ConditionMetBefore { condition: String, met_on: NaiveDate },
    /// The condition was waived before.
    #[error("condition {condition:?} was waived on {waived_on}")]
    ConditionWaivedBefore { condition: String, waived_on: NaiveDate },
    /// A condition is waived by a decision, which is to be there.
    #[error("condition {condition:?} is waived without a decision")]
    WaiverUndecided { condition: String },
    /// The condition's day is over.
    #[error("condition {condition:?} was due on {due}")]
    ConditionLate {
        condition: String,
        /// Its last day, with tolled days left out.
        due: NaiveDate,
        on: NaiveDate,
        /// What follows.
        consequence: Consequence,
        /// The document that set it.
        basis: String,
    },
    /// The condition's day is before it is set.
    #[error("due {due} is before {on}")]
    DueBeforeSet {
        due: NaiveDate,
        /// The day it is set.
        on: NaiveDate,
    },
    /// The capital that the condition asks for is not paid in.
    #[error("capital is missing")]
    CapitalMissing(Box<CapitalTest>),
    /// The stock is not verified to be zero.
    #[error("the stock is not zero")]
    StockLeft {
        condition: String,
        /// What was found last.
        found: Option<StockFound>,
    },
    /// The report verified a payment before.
    #[error("report {report:?} verified a payment of {on}")]
    PaidTwice {
        report: String,
        /// The payment's day.
        on: NaiveDate,
        amount: Money,
    },
    /// More would be paid in than is registered.
    #[error("{paid} and {amount} are more than {registered}")]
    BeyondRegistered {
        /// The payment.
        amount: Money,
        /// Paid in before.
        paid: Money,
        /// Registered capital.
        registered: Money,
        /// The application that says so.
        filed_on: NaiveDate,
    },
    /// It belongs to a provisional licence, and there is none.
    #[error("{matter} before the provisional licence")]
    BeforeLicence {
        matter: OfLicence,
        /// Where the application stands.
        stage: Option<PilotState>,
    },
    /// There is no run-off before the provisional licence.
    #[error("no run-off before the provisional licence")]
    RunOffEarly {
        /// Where the application stands.
        stage: Option<PilotState>,
    },
    /// The run-off would end before the day it is set.
    #[error("run-off would end on {end}, before {on}")]
    RunOffEndsBefore {
        end: NaiveDate,
        /// The day it is set.
        on: NaiveDate,
    },
    /// The settlement of a conversion does not have this item.
    #[error("{item} is not settled in a conversion")]
    NotOfSettlement { item: Item },
    /// The obstacle stands already.
    #[error("obstacle {obstacle} stands since {since}")]
    ObstacleStands { obstacle: Obstacle, since: NaiveDate },
    /// The obstacle does not stand.
    #[error("obstacle {obstacle} does not stand")]
    ObstacleNotRaised { obstacle: Obstacle },
    /// A clock of a case.
    #[error("clock {clock} is none of an application")]
    ClockOfCase { clock: ClockKind },
    /// There is no such grant.
    #[error("no grant {grant}")]
    NoSuchGrant {
        /// The entry given.
        grant: i32,
    },
    /// A grant would end before it begins.
    #[error("grant {grant} begins on {from}")]
    GrantEndsEarly {
        /// The entry.
        grant: i32,
        /// Its first day.
        from: NaiveDate,
    },
    /// An institution is not taken there by hand: it goes with its application.
    #[error("{to} goes with the application's move to {with}")]
    ByHand {
        /// The state asked for.
        to: InstitutionState,
        /// The stage of the application that it goes with.
        with: PilotState,
    },
    /// The end that goes with a stop is recorded by the stop.
    #[error("the stop ends the application")]
    StopByHand,
    /// The institution's entry goes with one of its application, which is corrected instead.
    #[error("entry {seq} goes with entry {with} of the application")]
    LinkedToPilot {
        seq: i32,
        /// The application's.
        with: i32,
    },
    /// The application's entry goes with a stop of its institution, which is corrected instead.
    #[error("entry {seq} goes with entry {with} of the institution")]
    LinkedToStop {
        seq: i32,
        /// The institution's.
        with: i32,
    },
}
