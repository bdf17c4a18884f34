//! The marks of a lead as they are looked up.

use chrono::NaiveDate;

use super::fact::LeadFact;
use super::marks::Mark;
use crate::domain::engine::entry::Entry;
use crate::domain::engine::fact::facts_of;

/// A mark as it is looked up; the number of a lead is one too.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MarkDrawn {
    /// The entry that says so.
    pub seq: i32,
    /// Its place in the entry; the number has 0.
    pub item: i32,
    /// What kind; `number` for the number.
    pub kind: &'static str,
    /// As it is compared.
    pub value: String,
    pub family: Option<String>,
    pub from: NaiveDate,
}

/// The kind under which the number of a lead is looked up.
pub const NUMBER: &str = "number";

/// The marks of a lead, drawn from its chain.
#[must_use]
pub fn marks(entries: &[Entry]) -> Vec<MarkDrawn> {
    let mut drawn = Vec::new();
    for fact in facts_of::<LeadFact>(entries) {
        let mut add = |item: i32, mark: &Mark| {
            drawn.push(MarkDrawn {
                seq: fact.seq,
                item,
                kind: mark.kind.code(),
                value: mark.key(),
                family: mark.family(),
                from: fact.on,
            });
        };
        match &fact.fact {
            LeadFact::Reported { report } => {
                for (item, mark) in (1..).zip(&report.marks) {
                    add(item, mark);
                }
                drawn.push(MarkDrawn {
                    seq: fact.seq,
                    item: 0,
                    kind: NUMBER,
                    value: report.number.clone(),
                    family: None,
                    from: fact.on,
                });
            }
            LeadFact::MarkAdded { mark } => add(1, mark),
            LeadFact::Estimated { .. }
            | LeadFact::Linked { .. }
            | LeadFact::Related { .. }
            | LeadFact::Scored { .. }
            | LeadFact::Characterised { .. }
            | LeadFact::MeasureTaken { .. }
            | LeadFact::MeasureReceipted { .. }
            | LeadFact::Referred { .. }
            | LeadFact::ReferralReceipted { .. }
            | LeadFact::ReviewSet { .. }
            | LeadFact::Rechecked { .. }
            | LeadFact::MergedInto { .. } => {}
        }
    }
    drawn
}
