//! Why a fact of a lead cannot be recorded.

use chrono::NaiveDate;

use super::fact::{Character, Measure};
use super::guard::LeadGuard;
use super::moves::RULES;
use super::state::LeadState;
use super::steps::{advance, correct, led_to, open_from, receipt, reopen, said_with_the_move};
use crate::domain::sentence::Sentence;
use crate::domain::sentence::next::{Deed, Field, Next};
use crate::domain::sentence::refusal::{Telling, refusals};
use crate::domain::sentence::term::choices;

/// The move by which a lead is received is its first entry.
const RECEIPT_OF_IT: i32 = 1;

refusals! {
    /// Why a fact cannot be recorded.
    LeadRefusal {
        /// The lead has come to its end.
        Ended { stage: LeadState, since: NaiveDate } => [told by ended(*stage, *since)],
        /// It is dated before the lead was received.
        BeforeReceived { on: NaiveDate, received_on: NaiveDate } => ["error-lead-before" hint "hint-lead-before" [
            correct(Some(RECEIPT_OF_IT)).open(Field::Effective).is(Field::Reason, "wrong-date")
        ]],
        /// The receipt it rests on would be struck.
        NotReceived { on: NaiveDate } => ["error-lead-not-received" hint "hint-lead-not-received" [
            correct(None).set(Field::Strike).is(Field::Reason, "mistake"), Next::look(Deed::LeadShow).set(Field::Log)
        ]],
        /// It belongs to another stage.
        WrongStage { stage: LeadState, wanted: LeadState } => [told by wrong_stage(*stage, *wanted)],
        /// The same person characterised it already (L3: two people).
        SamePerson { by: String, on: NaiveDate } => ["error-lead-same-person" hint "hint-lead-same-person" [
            Next::again().open(Field::By), correct(None).set(Field::Strike).is(Field::Reason, "mistake")
        ]],
        /// Two people did already, and take it for this.
        TwoAlready { character: Character } => ["error-lead-two-already" [
            advance(LeadState::Characterise, led_to(*character))
        ]],
        /// A score that is not from 1 to 5.
        ScoreRange { score: u8 } => ["error-lead-score" hint "hint-lead-score-range"],
        /// The measure was not asked of that agency, or has its receipt.
        NoSuchMeasure { measure: Measure, agency: String } => ["error-lead-no-measure" hint "hint-lead-no-measure" [
            Next::look(Deed::LeadShow)
        ]],
        /// The measure of that agency has no receipt yet.
        MeasureTwice { measure: Measure, agency: String, on: NaiveDate } => ["error-lead-measure-twice" hint "hint-lead-receipt" [
            receipt(*measure, agency)
        ]],
    }
}

/// One that is the same as another does not come back: it goes on there.
fn ended(stage: LeadState, since: NaiveDate) -> Telling {
    let message = Sentence::of("error-lead-ended").with("stage", stage).with("since", since);
    let (hint, next) = if stage == LeadState::Merged {
        ("hint-lead-merged", Next::look(Deed::LeadShow))
    } else {
        ("hint-lead-ended", reopen())
    };
    Telling::refused(message).hinted(Sentence::of(hint).with("next", next))
}

/// Where no single step leads to the stage that it belongs to, the steps that are open are named.
fn wrong_stage(stage: LeadState, wanted: LeadState) -> Telling {
    let message = Sentence::of("error-lead-stage").with("stage", stage).with("wanted", wanted);
    let open = open_from(stage);
    // A move that has conditions may lack more than this: what each lacks is looked at.
    let is_whole = |guard: &LeadGuard| said_with_the_move(*guard).is_some();
    if RULES.iter().any(|rule| rule.allows(Some(stage), wanted) && rule.guards.iter().all(is_whole)) {
        return Telling::refused(message).then(advance(stage, wanted));
    }
    let hint = Sentence::of("hint-lead-stage-far").with("next", Next::look(Deed::LeadShow));
    Telling { lines: choices(Some("detail-open"), &open), ..Telling::refused(message).hinted(hint) }
}
