//! What an item of the checklist lacks, and what would supply it.

use super::checklist::Lack;
use super::fact::{Flag, NoticeKind};
use super::item::Item;
use super::steps::{allowed, claim_admit, claim_settle, flag_deed, notice, objection_decide};
use crate::domain::sentence::Sentence;
use crate::domain::sentence::next::{Deed, Field, Next};
use crate::domain::sentence::refusal::Telling;
use crate::domain::value::evidence::EvidenceKind;

/// What an item lacks.
#[must_use]
pub fn lack_sentence(lack: &Lack) -> Sentence {
    match lack {
        Lack::NotRecorded => Sentence::of("checklist-not-recorded"),
        Lack::After(items) => {
            let codes: Vec<&str> = items.iter().map(|item| item.code()).collect();
            Sentence::of("checklist-after").with("items", codes)
        }
        Lack::NothingKnown => Sentence::of("checklist-nothing-known"),
        Lack::Outstanding(left) => Sentence::of("checklist-outstanding").with("amount", *left),
        Lack::NothingPayable { left, .. } => Sentence::of("checklist-nothing-payable").with("amount", *left),
        Lack::NoWindow => Sentence::of("finding-no-claims-notice"),
        Lack::WindowRuns(until) => Sentence::of("finding-window-runs").with("until", *until),
        Lack::RegisterOpen => Sentence::of("checklist-register-open"),
        Lack::ClaimsOpen { open, .. } => Sentence::of("checklist-claims-open").with("claims", *open),
        Lack::NoticeEarly(stage) => Sentence::of("checklist-notice-early").with("stage", *stage),
        Lack::NoNotice => Sentence::of("checklist-no-notice"),
        Lack::NoticeRuns(until) => Sentence::of("checklist-notice-runs").with("until", *until),
        Lack::ObjectionsOpen { open, .. } => Sentence::of("checklist-objections-open").with("open", *open),
        Lack::OnHold => Sentence::of("checklist-on-hold"),
    }
}

/// What would have to be done so that an item lacks nothing any more; none where only time helps.
#[must_use]
pub fn lack_next(item: Item, lack: &Lack) -> Option<Next> {
    Some(match lack {
        Lack::NotRecorded => pass(item),
        Lack::After(_) => Next::look(Deed::CaseChecklist),
        Lack::NothingKnown => Next::record(Deed::CaseStock).open(Field::Principal).open(Field::Lenders),
        Lack::Outstanding(_) => Next::record(Deed::CasePay).open(Field::Principal),
        Lack::NothingPayable { claim, .. } => claim_admit(claim.as_ref()),
        Lack::NoWindow => notice(NoticeKind::Claims),
        Lack::RegisterOpen => Next::record(Deed::CaseClaimsClose),
        Lack::ClaimsOpen { claim, steps, .. } => claim_settle(claim, *steps),
        Lack::NoticeEarly(_) => allowed(),
        Lack::NoNotice => notice(NoticeKind::Final),
        Lack::WindowRuns(_) | Lack::NoticeRuns(_) => return None,
        Lack::ObjectionsOpen { objection, .. } => objection_decide(objection),
        Lack::OnHold => flag_deed(Flag::OnHold).set(Field::Lift),
    })
}

/// The passing of an item, with the evidence that proves it.
#[must_use]
pub fn pass(item: Item) -> Next {
    let kind = item.need().0.first().copied().unwrap_or(EvidenceKind::Document);
    Next::record(Deed::CaseChecklist).is(Field::Item, item).set(Field::Pass).is(Field::Evidence, kind)
}

/// That an item is not as it is said to be, and what would make it so.
#[must_use]
pub fn item_lacks(item: Item, lack: &Lack) -> Telling {
    let message = Sentence::of("error-case-item").with("item", item.numbered()).with("lack", lack_sentence(lack));
    let telling = Telling::refused(message);
    match (lack, lack_next(item, lack)) {
        (Lack::NoticeRuns(until) | Lack::WindowRuns(until), _) => {
            telling.hinted(Sentence::of("hint-case-from-day").with("day", until.succ_opt().unwrap_or(*until)))
        }
        (_, Some(next)) => telling.then(next),
        (_, None) => telling.then(Next::look(Deed::CaseChecklist)),
    }
}
