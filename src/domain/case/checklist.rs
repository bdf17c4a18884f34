//! The closing checklist R1 to R9 (domain note §2): what "resolved" means.

use chrono::NaiveDate;

use super::claims::ClaimStep;
use super::item::Item;
use super::record::CaseRecord;
use super::record::ItemRecorded;
use super::state::ClearanceState;
use crate::domain::value::money::Money;

/// What an item still lacks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Lack {
    /// Nobody has recorded it.
    NotRecorded,
    /// These come first.
    After(Vec<Item>),
    /// Neither stock nor a claim is on record, so that nothing is known of what is owed.
    NothingKnown,
    /// This is still outstanding.
    Outstanding(Money),
    /// This is outstanding, and nothing of it is admitted; the first claim that waits for a decision, with those there are.
    NothingPayable { left: Money, claim: Option<(String, &'static [ClaimStep])> },
    /// The register of claims is open, and no notice asked for claims.
    NoWindow,
    /// The register of claims is open, and the window for claims runs until that day, included.
    WindowRuns(NaiveDate),
    /// The register of claims is open, and its window is over.
    RegisterOpen,
    /// So many claims have not come to their end; the first of them, and what can be decided about it where it does not wait
    /// for payment.
    ClaimsOpen { open: usize, claim: String, steps: Option<&'static [ClaimStep]> },
    /// No final notice is published, which belongs to a later stage than this.
    NoticeEarly(ClearanceState),
    /// No final notice is published.
    NoNotice,
    /// The final notice runs until that day, included.
    NoticeRuns(NaiveDate),
    /// So many objections are open; the first of them.
    ObjectionsOpen { open: usize, objection: String },
    /// A court or the police ordered to hold.
    OnHold,
}

/// How an item stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ItemStatus {
    /// Proven.
    Passed(ItemRecorded),
    /// Does not apply, with the reason.
    NotApplicable(ItemRecorded),
    /// Missing; where it was recorded before and no longer holds, with what was recorded.
    Missing(Lack, Option<ItemRecorded>),
}

impl ItemStatus {
    /// Whether nothing is in the way of closing.
    #[must_use]
    pub const fn is_done(&self) -> bool {
        match self {
            Self::Passed(_) | Self::NotApplicable(_) => true,
            Self::Missing(..) => false,
        }
    }
}

/// How every item stands on a day, in order.
#[must_use]
pub fn checklist(record: &CaseRecord, day: NaiveDate) -> Vec<(Item, ItemStatus)> {
    Item::ALL.iter().map(|item| (*item, item_status(record, *item, day))).collect()
}

/// How one item stands on a day. What was recorded holds only as long as the facts bear it out.
#[must_use]
pub fn item_status(record: &CaseRecord, item: Item, day: NaiveDate) -> ItemStatus {
    let recorded = record.items.get(&item).cloned();
    // Of an item nobody has recorded it is said what the facts still lack, so that the next step is the one that helps.
    let excused = recorded.as_ref().is_some_and(|recorded| recorded.why.is_some());
    let lack = if excused { lacks_excused(record, item, day) } else { lacks(record, item, day) };
    match (recorded, lack) {
        (recorded, Some(lack)) => ItemStatus::Missing(lack, recorded),
        (Some(recorded), None) if recorded.why.is_some() => ItemStatus::NotApplicable(recorded),
        (Some(recorded), None) => ItemStatus::Passed(recorded),
        (None, None) => ItemStatus::Missing(Lack::NotRecorded, None),
    }
}

/// What stands in the way of an item on a day, besides that nobody has recorded it.
#[must_use]
pub fn lacks(record: &CaseRecord, item: Item, day: NaiveDate) -> Option<Lack> {
    lacks_order(record, item, day).or_else(|| lacks_truth(record, item, day))
}

/// What stands in the way of an item that is said not to apply, with a reason. Principal always applies, and so do the
/// claims where there are any: no reason makes money that is owed go away.
#[must_use]
pub fn lacks_excused(record: &CaseRecord, item: Item, day: NaiveDate) -> Option<Lack> {
    match item {
        Item::Principal => lacks(record, item, day),
        Item::Claims if !record.claims.is_empty() => lacks(record, item, day),
        Item::Claims
        | Item::Assets
        | Item::Notice
        | Item::Proceedings
        | Item::Borrowers
        | Item::Systems
        | Item::Entity
        | Item::Acceptance => lacks_order(record, item, day),
    }
}

/// The items that come first and are not done.
#[must_use]
pub fn lacks_order(record: &CaseRecord, item: Item, day: NaiveDate) -> Option<Lack> {
    let missing: Vec<Item> =
        item.after().iter().copied().filter(|first| !item_status(record, *first, day).is_done()).collect();
    (!missing.is_empty()).then_some(Lack::After(missing))
}

fn lacks_truth(record: &CaseRecord, item: Item, day: NaiveDate) -> Option<Lack> {
    match item {
        Item::Principal => match record.outstanding() {
            None => Some(Lack::NothingKnown),
            Some(left) if left.is_zero() => None,
            Some(left) if record.owed_by_claim().is_empty() => {
                Some(Lack::NothingPayable { left, claim: record.claim_undecided() })
            }
            Some(left) => Some(Lack::Outstanding(left)),
        },
        Item::Claims => {
            if record.register_closed_on.is_none() {
                return Some(register_lacks(record, day));
            }
            record.distributed.is_none().then(|| claims_open(record)).flatten()
        }
        Item::Notice => match &record.final_notice {
            None => Some(match record.stage {
                Some(stage) if stage != ClearanceState::FinalNotice => Lack::NoticeEarly(stage),
                Some(_) | None => Lack::NoNotice,
            }),
            Some(notice) if day <= notice.until => Some(Lack::NoticeRuns(notice.until)),
            Some(_) => {
                let open = record.objections_open();
                let objection = (*open.first()?).to_owned();
                Some(Lack::ObjectionsOpen { open: open.len(), objection })
            }
        },
        Item::Proceedings => record.flags.contains_key(&super::fact::Flag::OnHold).then_some(Lack::OnHold),
        Item::Assets | Item::Borrowers | Item::Systems | Item::Entity | Item::Acceptance => None,
    }
}

/// Why the register of claims is open.
fn register_lacks(record: &CaseRecord, day: NaiveDate) -> Lack {
    match &record.claims_notice {
        None => Lack::NoWindow,
        Some(window) if day <= window.until => Lack::WindowRuns(window.until),
        Some(_) => Lack::RegisterOpen,
    }
}

fn claims_open(record: &CaseRecord) -> Option<Lack> {
    let (claim, steps) = record.claim_open()?;
    Some(Lack::ClaimsOpen { open: record.claims_open(), claim: claim.to_owned(), steps })
}
