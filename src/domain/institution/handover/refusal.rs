//! Why a hand-over cannot be recorded.

use chrono::NaiveDate;

use super::fact::HandOverList;
use super::threshold::Threshold;
use crate::domain::sentence::Sentence;
use crate::domain::sentence::next::{Deed, Field, Next};
use crate::domain::sentence::refusal::{Telling, refusals};
use crate::domain::value::evidence::EvidenceKind;
use crate::domain::value::privacy::Personal;

refusals! {
    /// Why a hand-over is not recorded.
    HandOverRefusal {
        /// A text seems to hold a number of a person.
        Personal(what: Personal) => ["error-personal" hint "hint-personal"],
        /// The receiver, or the number of the receipt, is missing or too long: so many characters.
        Text { length: usize } => ["error-hand-over-text" hint "hint-hand-over-text"],
        /// Nobody is handed over, or taken off.
        Nobody => ["error-hand-over-nobody" hint "hint-hand-over-nobody"],
        /// More were accepted and rejected than handed over.
        MoreAnswered { handed: u32, accepted: u32, rejected: u32 } => ["error-hand-over-more-answered" hint "hint-hand-over-more-answered"],
        /// The debts are too young for the list, or the days of the youngest were not said; from when a debt may be handed
        /// over, and from when the platform itself may publish it.
        TooYoung { list: HandOverList, found: Option<u32>, submit: Box<Threshold>, platform: Box<Threshold> } => [
            told by too_young(*list, *found, submit, platform)
        ],
        /// The court list takes those who do not obey a judgment.
        NoJudgment => ["error-hand-over-no-judgment" [Next::again().is(Field::Evidence, EvidenceKind::CourtRuling)]],
        /// Joint punishment has to say which lists it rests on.
        RestsOnNothing => ["error-hand-over-rests-on-nothing" [
            Next::again().one_of(Field::RestsOn, &[
                HandOverList::Credit.code(), HandOverList::Evasion.code(), HandOverList::Court.code()
            ])
        ]],
        /// Only joint punishment rests on other lists, and not on itself.
        RestsOnWrong(list: HandOverList) => ["error-hand-over-rests-on-wrong" hint "hint-hand-over-rests-on-wrong"],
        /// Nobody stands on the list it should rest on.
        NobodyStands { list: HandOverList, on: NaiveDate } => ["error-hand-over-nobody-stands" hint "hint-hand-over-nobody-stands" [
            Next::record(Deed::HandoverAdd).is(Field::List, list).open(Field::Receipt).open(Field::Receiver).open(Field::Handed)
        ]],
        /// The receipt is older than the hand-over.
        ReceiptBefore { receipt_on: NaiveDate, on: NaiveDate } => ["error-hand-over-receipt-before" hint "hint-hand-over-receipt-before" [
            Next::again().open(Field::Effective).open(Field::ReceiptOn)
        ]],
        /// The receipt is on record for the list, by that entry.
        ReceiptTwice { list: HandOverList, receipt: String, seq: i32, on: NaiveDate } => ["error-hand-over-receipt-twice" hint "hint-hand-over-receipt-twice" [
            Next::record(Deed::HandoverCorrect)
                .is(Field::List, list)
                .is(Field::Receipt, receipt)
                .open(Field::Accepted)
                .open(Field::Rejected)
        ]],
        /// No hand-over with that receipt is on record; the receipts there are.
        NoReceipt { list: HandOverList, receipt: String, known: Vec<String> } => [
            NotFound "error-hand-over-no-receipt" hint "hint-hand-over-listed" [listed()] lines known_lines(known)
        ],
        /// The hand-over was not made by then.
        NotMade { seq: i32, on: NaiveDate } => ["error-hand-over-not-made" hint "hint-hand-over-listed" [listed()]],
        /// More are taken off than stand on the list.
        MoreRemoved { persons: u32, standing: u32 } => ["error-hand-over-more-removed" hint "hint-hand-over-more-removed" [
            listed(), strike()
        ]],
        /// Fewer would have been accepted than were taken off again.
        BelowRemoved { accepted: u32, removed: u32 } => ["error-hand-over-below-removed" hint "hint-hand-over-more-removed" [
            listed(), strike()
        ]],
    }
}

fn listed() -> Next {
    Next::look(Deed::HandoverList)
}

fn strike() -> Next {
    Next::correct(None).set(Field::Strike).is(Field::Reason, "mistake")
}

fn known_lines(known: &[String]) -> Vec<Sentence> {
    known.iter().map(|receipt| Sentence::of("detail-hand-over-receipt").with("receipt", receipt.as_str())).collect()
}

fn too_young(list: HandOverList, found: Option<u32>, submit: &Threshold, platform: &Threshold) -> Telling {
    let message = match found {
        Some(days) => Sentence::of("error-hand-over-young").with("found", days),
        None => Sentence::of("error-hand-over-age-unsaid"),
    };
    let hint = Sentence::of("hint-hand-over-young").with("needed", submit.days);
    let told = Telling::refused(message.with("list", list).with("needed", submit.days))
        .hinted(hint.with("next", Next::again().open(Field::OverdueDays)));
    Telling { lines: vec![threshold_line(submit), threshold_line(platform)], ..told }
}

/// A rule with the day since when it is in force, and where it comes from.
fn threshold_line(threshold: &Threshold) -> Sentence {
    let line = match &threshold.since {
        Some((unit, since)) => Sentence::of("detail-threshold-since").with("since", *since).with("unit", unit.as_str()),
        None => Sentence::of("detail-threshold-default"),
    };
    line.with("key", threshold.key.code()).with("days", threshold.days).with("source", threshold.source.as_str())
}
