//! What may not be recorded of a hand-over.

use chrono::NaiveDate;

use super::drawn::{Book, HandOverDrawn};
use super::fact::{Counted, HandOver, HandOverFact, HandOverList, Removal};
use super::refusal::HandOverRefusal;
use super::threshold::Threshold;
use crate::domain::engine::entry::Entry;
use crate::domain::engine::fact::{FactStanding, facts_of};
use crate::domain::rulebook::{RuleKey, Rulebook};
use crate::domain::tracks::refusal::Refusal;
use crate::domain::value::evidence::EvidenceKind;
use crate::domain::value::privacy::personal_data;

/// The longest name of a receiver, and number of a receipt, in characters.
const TEXT_LONGEST: usize = 200;

/// Judges the hand-overs of a chain in the order of their days. A refusal of what entry `asked` records is the refusal
/// itself; of any other, that entry is in the way.
///
/// # Errors
/// The first [`Refusal`] found.
pub fn chain_judge(entries: &[Entry], asked: i32, rulebook: &Rulebook) -> Result<(), Refusal> {
    let mut book = Book::default();
    for fact in &facts_of::<HandOverFact>(entries) {
        fact_judge(&book, fact, rulebook).map_err(|why| {
            if fact.seq == asked {
                why.into()
            } else {
                Refusal::FactInTheWay { seq: fact.seq, on: fact.on, why: Box::new(why.into()) }
            }
        })?;
        book.take(fact);
    }
    Ok(())
}

fn fact_judge(book: &Book, fact: &FactStanding<HandOverFact>, rulebook: &Rulebook) -> Result<(), HandOverRefusal> {
    text_judge(&fact.basis)?;
    for file in fact.evidence.iter().filter_map(|given| given.file.as_ref()) {
        text_judge(&file.name)?;
    }
    match &fact.fact {
        HandOverFact::Made(made) => made_judge(book, fact, made, rulebook),
        HandOverFact::Counted(counted) => {
            let drawn = drawn_find(book, counted.of, fact.on)?;
            counted_judge(drawn, counted)
        }
        HandOverFact::Removed(removal) => {
            let drawn = drawn_find(book, removal.of, fact.on)?;
            removed_judge(drawn, removal)
        }
    }
}

/// Judges a text that goes with a hand-over.
///
/// # Errors
/// That it seems to hold a number of a person.
pub fn text_judge(text: &str) -> Result<(), HandOverRefusal> {
    personal_data(text).map_or(Ok(()), |found| Err(HandOverRefusal::Personal(found)))
}

fn drawn_find(book: &Book, seq: i32, on: NaiveDate) -> Result<&HandOverDrawn, HandOverRefusal> {
    book.made.get(&seq).ok_or(HandOverRefusal::NotMade { seq, on })
}

fn made_judge(
    book: &Book,
    fact: &FactStanding<HandOverFact>,
    made: &HandOver,
    rulebook: &Rulebook,
) -> Result<(), HandOverRefusal> {
    for text in [&made.receiver, &made.receipt] {
        let length = text.trim().chars().count();
        if length == 0 || length > TEXT_LONGEST {
            return Err(HandOverRefusal::Text { length });
        }
        text_judge(text)?;
    }
    counts_judge(made.handed, made.accepted, made.rejected)?;
    if made.receipt_on < fact.on {
        let (receipt_on, on) = (made.receipt_on, fact.on);
        return Err(HandOverRefusal::ReceiptBefore { receipt_on, on });
    }
    let twice = book.made.values().find(|before| before.made.list == made.list && before.made.receipt == made.receipt);
    if let Some(before) = twice {
        return Err(HandOverRefusal::ReceiptTwice {
            list: made.list,
            receipt: made.receipt.clone(),
            seq: before.seq,
            on: before.on,
        });
    }
    list_judge(book, fact, made, rulebook)
}

/// What each list asks for by itself.
fn list_judge(
    book: &Book,
    fact: &FactStanding<HandOverFact>,
    made: &HandOver,
    rulebook: &Rulebook,
) -> Result<(), HandOverRefusal> {
    let rests_wrong = !made.rests_on.is_empty();
    match made.list {
        HandOverList::Credit | HandOverList::Evasion | HandOverList::Court if rests_wrong => {
            Err(HandOverRefusal::RestsOnWrong(made.list))
        }
        HandOverList::Credit | HandOverList::Evasion => {
            let submit = Threshold::of(rulebook, RuleKey::HandoverSubmitDays, fact.on);
            if made.overdue_days.is_some_and(|days| days >= submit.days) {
                return Ok(());
            }
            Err(HandOverRefusal::TooYoung {
                list: made.list,
                found: made.overdue_days,
                submit: Box::new(submit),
                platform: Box::new(Threshold::of(rulebook, RuleKey::HandoverPlatformDays, fact.on)),
            })
        }
        HandOverList::Court => {
            let is_judged = |kind| kind == EvidenceKind::CourtRuling;
            if fact.evidence.iter().any(|given| is_judged(given.kind)) {
                return Ok(());
            }
            Err(HandOverRefusal::NoJudgment)
        }
        HandOverList::JointPunishment => joint_judge(book, fact.on, &made.rests_on),
    }
}

/// Joint punishment rests on lists on which somebody stands.
fn joint_judge(book: &Book, on: NaiveDate, rests_on: &[HandOverList]) -> Result<(), HandOverRefusal> {
    if rests_on.is_empty() {
        return Err(HandOverRefusal::RestsOnNothing);
    }
    for list in rests_on.iter().copied() {
        if list == HandOverList::JointPunishment {
            return Err(HandOverRefusal::RestsOnWrong(list));
        }
        let stands = |drawn: &HandOverDrawn| drawn.made.list == list && drawn.standing() > 0;
        if !book.made.values().any(stands) {
            return Err(HandOverRefusal::NobodyStands { list, on });
        }
    }
    Ok(())
}

fn counts_judge(handed: u32, accepted: u32, rejected: u32) -> Result<(), HandOverRefusal> {
    if handed == 0 {
        return Err(HandOverRefusal::Nobody);
    }
    let answered = accepted.checked_add(rejected);
    if answered.is_none_or(|answered| answered > handed) {
        return Err(HandOverRefusal::MoreAnswered { handed, accepted, rejected });
    }
    Ok(())
}

fn counted_judge(drawn: &HandOverDrawn, counted: &Counted) -> Result<(), HandOverRefusal> {
    counts_judge(counted.handed, counted.accepted, counted.rejected)?;
    let removed = drawn.removed.total();
    if counted.accepted < removed {
        return Err(HandOverRefusal::BelowRemoved { accepted: counted.accepted, removed });
    }
    Ok(())
}

const fn removed_judge(drawn: &HandOverDrawn, removal: &Removal) -> Result<(), HandOverRefusal> {
    let standing = drawn.standing();
    if removal.persons == 0 {
        return Err(HandOverRefusal::Nobody);
    }
    if removal.persons > standing {
        return Err(HandOverRefusal::MoreRemoved { persons: removal.persons, standing });
    }
    Ok(())
}
