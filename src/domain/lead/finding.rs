//! What a guard of a lead found, and what would satisfy it.

use chrono::NaiveDate;

use super::fact::{Character, Measure};
use super::state::LeadState;
use super::steps::{advance, led_to, receipt};
use crate::domain::sentence::next::{Deed, Field, Next};
use crate::domain::sentence::refusal::refusals;
use crate::domain::value::money::Money;

refusals! {
    /// What a guard of a lead found, and so what would satisfy it: half a sentence each.
    LeadFinding {
        NotScored => ["lack-lead-score" [
            Next::record(Deed::LeadScore).open(Field::Scale).open(Field::People).open(Field::Spread)
        ]],
        /// So many people characterised it, of two.
        People(people: usize) => ["lack-lead-people" hint "hint-lead-people" [
            Next::record(Deed::LeadCharacterise).open(Field::Character).open(Field::Law).open(Field::By)
        ]],
        /// Two people take it for something else, or do not agree.
        TakenFor(character: Character) => ["lack-lead-character" [
            advance(LeadState::Characterise, led_to(*character))
        ]],
        /// There is no measure.
        NoMeasure => ["lack-lead-measure" [Next::record(Deed::LeadMeasure).open(Field::Measure).open(Field::Agency)]],
        /// A measure without the receipt of its agency, since when it waits.
        NoReceipt { measure: Measure, agency: String, since: NaiveDate } => ["lack-lead-receipt" [
            receipt(*measure, agency)
        ]],
        /// It was not looked at again since it came there.
        NotRechecked(since: NaiveDate) => ["lack-lead-recheck" [recheck().open(Field::Residual)]],
        /// It had not stopped when it was looked at again.
        NotStopped(on: NaiveDate) => ["lack-lead-stopped" hint "hint-lead-stopped" [recheck().open(Field::Residual)]],
        /// Stock was left, and no case takes care of it.
        StockLeft(stock: Money) => ["lack-lead-stock" hint "hint-lead-stock" [
            recheck().open(Field::Residual).open(Field::Case)
        ]],
        /// Nobody is named to receive it.
        NoReceiver => ["lack-lead-receiver" [Next::again().open(Field::Receiver)]],
        /// The receiver has not given its receipt.
        NoTransferReceipt(receiver: String) => ["lack-lead-transfer-receipt" hint "hint-lead-transfer-receipt" [
            Next::again().open(Field::Receipt), advance(LeadState::Transferred, LeadState::Triage)
        ]],
        /// No review is set.
        NoReview => ["lack-lead-review" [Next::again().open(Field::Review)]],
        /// The review is later than the last day there may be.
        ReviewLate { review: NaiveDate, latest: NaiveDate } => ["lack-lead-review-late" hint "hint-lead-review-late" [
            Next::again().is(Field::Review, latest)
        ]],
        /// The lead that it is the same as is not named.
        NotMerged => ["lack-lead-into" [Next::again().open(Field::Into)]],
    }
}

fn recheck() -> Next {
    Next::record(Deed::LeadRecheck).set(Field::Stopped)
}
