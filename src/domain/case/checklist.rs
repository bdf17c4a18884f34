//! The closing checklist R1 to R9 (domain note §2): what "resolved" means.

use chrono::NaiveDate;

use super::record::CaseRecord;
use super::standing::FactStanding;
use crate::domain::value::evidence::{EvidenceKind as E, Need};
use crate::domain::value::money::Money;
use crate::domain::value::word::words;

words! {
    /// An item of the closing checklist.
    Item as "item of the checklist" {
        /// Principal outstanding is zero, or the final distribution is made and its shortfall recorded.
        Principal = "R1",
        /// The register of claims is closed and every claim has come to its end.
        Claims = "R2",
        /// Assets are realised, assigned or abandoned by decision.
        Assets = "R3",
        /// The final notice has run its days, and no objection is open.
        Notice = "R4",
        /// No proceeding that touches lenders is open, or it is handed over with a receipt.
        Proceedings = "R5",
        /// Borrowers' data are handed to the credit bodies, the evasion list is submitted.
        Borrowers = "R6",
        /// Custody account, site, app, filings, licence and data feed are ended.
        Systems = "R7",
        /// The legal entity is deregistered, has changed name and scope, or was transferred to the market regulator.
        Entity = "R8",
        /// The file is archived, the city has signed off, the province accepts (销号).
        Acceptance = "R9",
    }
}

impl Item {
    /// Evidence that proves it; any of these kinds.
    #[must_use]
    pub const fn need(self) -> Need {
        Need(match self {
            Self::Principal => &[E::BankStatement, E::AuditReport, E::CourtRuling],
            Self::Claims => &[E::RegisterExport],
            Self::Assets => &[E::AssetList],
            Self::Notice => &[E::NoticeCopy, E::ObjectionLog],
            Self::Proceedings => &[E::CourtRuling, E::PoliceLetter, E::HandOverReceipt],
            Self::Borrowers => &[E::HandOverReceipt],
            Self::Systems => &[E::ClosingReceipt],
            Self::Entity => &[E::RegistryExtract],
            Self::Acceptance => &[E::AcceptanceForm],
        })
    }

    /// Items that come first: R6 to R8 after R1 to R5, R9 after all.
    #[must_use]
    pub const fn after(self) -> &'static [Self] {
        match self {
            Self::Principal | Self::Claims | Self::Assets | Self::Notice | Self::Proceedings => &[],
            Self::Borrowers | Self::Systems | Self::Entity => {
                &[Self::Principal, Self::Claims, Self::Assets, Self::Notice, Self::Proceedings]
            }
            Self::Acceptance => &[
                Self::Principal,
                Self::Claims,
                Self::Assets,
                Self::Notice,
                Self::Proceedings,
                Self::Borrowers,
                Self::Systems,
                Self::Entity,
            ],
        }
    }
}

/// What was recorded of an item.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ItemRecorded {
    /// The entry.
    pub seq: i32,
    /// The day of the document.
    pub on: NaiveDate,
    /// The document.
    pub basis: String,
    /// Kinds of evidence given.
    pub evidence: Vec<E>,
    /// For one that does not apply: why.
    pub why: Option<String>,
}

impl ItemRecorded {
    /// Reads it off the fact that recorded it.
    #[must_use]
    pub fn of(fact: &FactStanding, why: Option<&str>) -> Self {
        Self {
            seq: fact.seq,
            on: fact.on,
            basis: fact.basis.clone(),
            evidence: fact.evidence.iter().map(|given| given.kind).collect(),
            why: why.map(str::to_owned),
        }
    }
}

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
    /// The register of claims is open.
    RegisterOpen,
    /// So many claims have not come to their end.
    ClaimsOpen(usize),
    /// No final notice is published.
    NoNotice,
    /// The final notice runs until that day, included.
    NoticeRuns(NaiveDate),
    /// So many objections are open.
    ObjectionsOpen(usize),
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
            Some(left) => Some(Lack::Outstanding(left)),
        },
        Item::Claims => {
            let open = record.claims_open();
            if record.register_closed_on.is_none() {
                Some(Lack::RegisterOpen)
            } else if open > 0 && record.distributed.is_none() {
                Some(Lack::ClaimsOpen(open))
            } else {
                None
            }
        }
        Item::Notice => match &record.final_notice {
            None => Some(Lack::NoNotice),
            Some(notice) if day <= notice.until => Some(Lack::NoticeRuns(notice.until)),
            Some(_) => {
                let open = record.objections_open();
                (open > 0).then_some(Lack::ObjectionsOpen(open))
            }
        },
        Item::Proceedings => record.flags.contains_key(&super::fact::Flag::OnHold).then_some(Lack::OnHold),
        Item::Assets | Item::Borrowers | Item::Systems | Item::Entity | Item::Acceptance => None,
    }
}
