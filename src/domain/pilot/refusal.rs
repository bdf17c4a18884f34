//! Why a fact of an application cannot be recorded.

use chrono::NaiveDate;

use super::capital::CapitalTest;
use super::fact::{Consequence, Obstacle, OfLicence, Office};
use super::record::StockFound;
use super::said::stock_sentence;
use super::state::PilotState;
use super::steps::{
    advance, allowed, condition, correct, extend, file, history, lapse, pay_missing, settle, show, stage_term, stock,
    waive, way,
};
use crate::domain::case::item::Item;
use crate::domain::clock::ClockKind;
use crate::domain::institution::state::InstitutionState;
use crate::domain::institution::steps::stop;
use crate::domain::sentence::Sentence;
use crate::domain::sentence::next::{Deed, Field, Next};
use crate::domain::sentence::refusal::{RefusalKind, Telling, refusals};
use crate::domain::sentence::term::Term;
use crate::domain::value::money::Money;
use crate::domain::value::reason::Reason;

refusals! {
    /// Why a fact cannot be recorded.
    PilotRefusal {
        /// The application has come to its end.
        Ended { stage: PilotState, since: NaiveDate } => [told by ended(*stage, *since)],
        /// It is dated before the intent.
        BeforeIntent { on: NaiveDate, opened_on: NaiveDate } => ["error-pilot-before-intent" hint "hint-pilot-before-intent" [
            Next::again().open(Field::Effective)
        ]],
        ZeroAmount => ["error-pilot-zero" hint "hint-pilot-zero"],
        /// An obstacle without words.
        NoteMissing => ["error-pilot-text" [Next::again().open(Field::Note)]],
        /// A condition in words without words.
        TermMissing => ["error-pilot-text" [Next::again().open(Field::Other)]],
        /// A reference that is empty or too long.
        Reference { length: usize, longest: usize } => ["error-pilot-reference" hint "hint-pilot-reference"],
        /// What is applied for is not on record.
        NothingFiled => ["error-pilot-nothing-filed" hint "hint-pilot-filed" [file()]],
        /// The first payment planned is more than the registered capital.
        FirstBeyondRegistered { first: Money, registered: Money } => ["error-pilot-first-beyond" hint "hint-pilot-first-beyond" [
            Next::again().open(Field::Capital).open(Field::First)
        ]],
        /// The figures are under review, or decided on.
        FiguresFixed { stage: PilotState, since: NaiveDate } => [told by figures_fixed(*stage, *since)],
        /// A national office has no say in a provincial licence.
        OfficeOfNation { office: Office } => ["error-pilot-office-of-nation" hint "hint-pilot-office-of-nation" [
            show()
        ]],
        /// The opinion comes before the office's review.
        OpinionBeforeReview { office: Office, review: PilotState, stage: Option<PilotState> } => [told by opinion_early(*office, *review, *stage)],
        /// There is no such condition.
        ConditionUnknown { condition: String, known: Vec<String> } => [told by condition_unknown(condition, known)],
        ConditionExists { condition: String, set_on: NaiveDate } => ["error-pilot-condition-exists" hint "hint-pilot-condition-exists" [extend(condition)]],
        /// The condition was met before.
        ConditionMetBefore { condition: String, met_on: NaiveDate } => ["error-pilot-condition-met" hint "hint-pilot-on-record" [
            show(), correct(None).set(Field::Strike)
        ]],
        /// The condition was waived before.
        ConditionWaivedBefore { condition: String, waived_on: NaiveDate } => ["error-pilot-condition-waived" hint "hint-pilot-on-record" [
            show(), correct(None).set(Field::Strike)
        ]],
        /// A condition is waived by a decision, which is to be there.
        WaiverUndecided { condition: String } => ["error-pilot-waiver" [waive(condition)]],
        /// The condition's last day, tolled days left out, is over.
        ConditionLate { condition: String, due: NaiveDate, on: NaiveDate, consequence: Consequence, basis: String } => [
            told by condition_late(condition, *due, *on, *consequence, basis)
        ],
        /// The condition's day is before it is set.
        DueBeforeSet { due: NaiveDate, on: NaiveDate } => ["error-pilot-due-before" [Next::again().open(Field::Due)]],
        /// The capital that the condition asks for is not paid in.
        CapitalMissing(test: Box<CapitalTest>) => [told by capital_missing(test)],
        /// The stock is not verified to be zero; what was found last.
        StockLeft { condition: String, found: Option<StockFound> } => [told by stock_left(condition, found.as_ref())],
        /// The report verified a payment of that day before.
        PaidTwice { report: String, on: NaiveDate, amount: Money } => ["error-pilot-paid-twice" hint "hint-pilot-paid-twice" [
            show(), correct(None).open(Field::Amount)
        ]],
        /// More would be paid in than is registered by the application of `filed_on`.
        BeyondRegistered { amount: Money, paid: Money, registered: Money, filed_on: NaiveDate } => [
            "error-pilot-beyond-registered" hint "hint-pilot-paid-twice" [show(), correct(None).open(Field::Amount)]
        ],
        /// It belongs to a provisional licence, and there is none.
        BeforeLicence { matter: OfLicence, stage: Option<PilotState> } => [told by before_licence(
            Sentence::of("error-pilot-before-licence").with("matter", *matter), *stage
        )],
        /// There is no run-off before the provisional licence.
        RunOffEarly { stage: Option<PilotState> } => [told by before_licence(Sentence::of("error-pilot-run-off-early"), *stage)],
        /// The run-off would end before the day it is set.
        RunOffEndsBefore { end: NaiveDate, on: NaiveDate } => ["error-pilot-run-off-before" [Next::again().open(Field::End)]],
        /// The settlement of a conversion does not have this item.
        NotOfSettlement { item: Item } => ["error-pilot-settlement" of { item: item.numbered() } [settle()]],
        /// The obstacle stands already.
        ObstacleStands { obstacle: Obstacle, since: NaiveDate } => ["error-pilot-obstacle-stands" hint "hint-pilot-obstacle-stands" [
            Next::record(Deed::PilotObstacle).is(Field::Act, "lift").is(Field::Kind, obstacle)
        ]],
        ObstacleNotRaised { obstacle: Obstacle } => ["error-pilot-obstacle-none" [show()]],
        /// A clock of a case.
        ClockOfCase { clock: ClockKind } => ["error-pilot-clock" [
            toll()
        ]],
        NoSuchGrant { grant: i32 } => [NotFound "error-pilot-no-grant" [history()]],
        /// A grant would end before it begins.
        GrantEndsEarly { grant: i32, from: NaiveDate } => ["error-pilot-grant-early" hint "hint-pilot-grant-early" [
            correct(*grant).set(Field::Strike).is(Field::Reason, "mistake")
        ]],
        /// An institution is not taken there by hand: it goes with its application's move to that stage.
        ByHand { to: InstitutionState, with: PilotState } => [told by by_hand(*to, *with)],
        /// The end that goes with a stop is recorded by the stop.
        StopByHand => ["error-pilot-stop-by-hand" [stop()]],
        /// The institution's entry goes with one of its application, which is corrected instead.
        LinkedToPilot { seq: i32, with: i32 } => ["error-pilot-linked" hint "hint-pilot-linked" [correct(*with).open(Field::Effective)]],
        /// The application's entry goes with a stop of its institution, which is corrected instead.
        LinkedToStop { seq: i32, with: i32 } => ["error-pilot-linked-stop" hint "hint-pilot-linked" [Next::correct(*with).open(Field::Effective)]],
    }
}

/// Nothing is added; who was not licensed may apply once more.
fn ended(stage: PilotState, since: NaiveDate) -> Telling {
    let telling = Telling::refused(Sentence::of("error-pilot-ended").with("stage", stage).with("since", since));
    if stage == PilotState::Licensed {
        return telling.then(history());
    }
    telling.hinted(Sentence::of("hint-pilot-ended").with("next", file()))
}

/// While the offices review them, figures are filed anew once the application is returned; what was decided on stays.
fn figures_fixed(stage: PilotState, since: NaiveDate) -> Telling {
    let telling = Telling::refused(Sentence::of("error-pilot-figures-fixed").with("stage", stage).with("since", since));
    match stage {
        PilotState::Intent
        | PilotState::Applied
        | PilotState::Returned
        | PilotState::CityReview
        | PilotState::ProvinceReview
        | PilotState::NationalReview => {
            let steps = Term::InOrder(vec![advance(PilotState::Returned), Next::again()]);
            telling.hinted(Sentence::of("hint-pilot-figures-fixed").with("next", steps))
        }
        PilotState::Provisional
        | PilotState::Capitalised
        | PilotState::RunOff
        | PilotState::Acceptance
        | PilotState::Licensed
        | PilotState::Rejected
        | PilotState::Withdrawn
        | PilotState::Lapsed => {
            telling.hinted(Sentence::of("hint-pilot-figures-decided").with("next", correct(None).open(Field::Amount)))
        }
    }
}

fn opinion_early(office: Office, review: PilotState, stage: Option<PilotState>) -> Telling {
    let message = Sentence::of("error-pilot-opinion-early").with("office", office).with("review", review);
    let hint = Sentence::of("hint-pilot-opinion-early").with("next", Term::InOrder(way(stage, review)));
    Telling::refused(message.with("stage", stage_term(stage))).hinted(hint)
}

fn before_licence(message: Sentence, stage: Option<PilotState>) -> Telling {
    let hint =
        Sentence::of("hint-pilot-before-licence").with("next", Term::InOrder(way(stage, PilotState::Provisional)));
    Telling::refused(message.with("stage", stage_term(stage))).hinted(hint)
}

fn condition_unknown(reference: &str, known: &[String]) -> Telling {
    let message = if known.is_empty() {
        Sentence::of("error-pilot-condition-none")
    } else {
        Sentence::of("error-pilot-condition-unknown").with("known", known.to_vec())
    };
    let set = condition(Deed::PilotConditionSet, reference)
        .instead(Field::Capital, &[Field::ZeroStock, Field::Other])
        .open(Field::Due)
        .one_of(Field::Consequence, &[Consequence::Lapse.code(), Consequence::Review.code()]);
    let telling = Telling::refused(message.with("condition", reference));
    Telling {
        kind: RefusalKind::NotFound,
        ..telling.hinted(Sentence::of("hint-pilot-condition-none").with("next", set))
    }
}

/// Another day that was given before, or what follows by the approval.
fn condition_late(reference: &str, due: NaiveDate, on: NaiveDate, consequence: Consequence, basis: &str) -> Telling {
    let message = Sentence::of("error-pilot-condition-late")
        .with("condition", reference)
        .with("due", due)
        .with("on", on)
        .with("basis", basis)
        .with("consequence", consequence);
    let (hint, otherwise) = match consequence {
        Consequence::Lapse => ("hint-pilot-condition-lapse", lapse()),
        Consequence::Review => ("hint-pilot-condition-review", waive(reference)),
    };
    Telling::refused(message).hinted(Sentence::of(hint).with("next", extend(reference)).with("next2", otherwise))
}

fn capital_missing(test: &CapitalTest) -> Telling {
    let message = Sentence::of("error-pilot-capital-missing").with("test", test.clone());
    let hint = Sentence::of("hint-pilot-capital").with("next", pay_missing(std::slice::from_ref(test)));
    Telling::refused(message).hinted(hint)
}

fn stock_left(reference: &str, found: Option<&StockFound>) -> Telling {
    let message = Sentence::of("error-pilot-stock-left").with("condition", reference);
    Telling::refused(message.with("found", stock_sentence(found)))
        .hinted(Sentence::of("hint-pilot-stock").with("next", stock()))
}

/// The tolling of a clock that an application has.
fn toll() -> Next {
    let clocks = [ClockKind::Conversion.code(), ClockKind::Condition.code()];
    let given = [Field::From, Field::To, Field::Approver, Field::Basis];
    given.into_iter().fold(Next::look(Deed::PilotToll).one_of(Field::Clock, &clocks), Next::open)
}

/// What is open to the application, which takes the institution along. A list of the time before the register says that
/// there was one.
fn by_hand(to: InstitutionState, with: PilotState) -> Telling {
    let told = Telling::refused(Sentence::of("error-pilot-by-hand").with("to", to).with("with", with));
    if to != InstitutionState::Transforming {
        return told.hinted(Sentence::of("hint-pilot-by-hand").with("next", allowed()));
    }
    let loaded = Next::again().is(Field::Reason, Reason::HistoryLoad);
    told.hinted(Sentence::of("hint-pilot-by-hand-loaded").with("next", allowed()).with("next2", loaded))
}
