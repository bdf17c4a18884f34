//! Issues over their days, drawn from the chain of what they are about.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::fact::{ConcernCategory, ConcernFact};
use crate::domain::engine::entry::Entry;
use crate::domain::engine::fact::ChainFact;
use crate::domain::engine::fact::{FactStanding, facts_of};
use crate::domain::tracks::act::Act;

/// An issue between two days.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ConcernDrawn {
    /// The entry that raised it.
    pub seq: i32,
    /// First day on which it stood so.
    pub from: NaiveDate,
    /// The day something changed, not included.
    pub to: Option<NaiveDate>,
    /// The day it was raised.
    pub raised_on: NaiveDate,
    /// What it is about.
    pub category: ConcernCategory,
    pub text: String,
    /// Who sees to it.
    pub owner: Option<String>,
    pub due: Option<NaiveDate>,
    /// When and how it was resolved; `None` while it is open.
    pub resolved: Option<(NaiveDate, String)>,
    /// How often it came back.
    pub reopened: u32,
}

impl ConcernDrawn {
    /// Whether it is open past its day.
    #[must_use]
    pub fn is_overdue(&self, day: NaiveDate) -> bool {
        self.resolved.is_none() && self.due.is_some_and(|due| due < day)
    }
}

/// The issues of a chain up to some point of it.
#[derive(Debug, Clone, Default)]
pub(super) struct Book {
    pub(super) raised: BTreeMap<i32, ConcernDrawn>,
}

impl Book {
    pub(super) fn take(&mut self, fact: &FactStanding<ConcernFact>) {
        match &fact.fact {
            ConcernFact::Raised { category, text, owner, due } => {
                let drawn = ConcernDrawn {
                    seq: fact.seq,
                    from: fact.on,
                    to: None,
                    raised_on: fact.on,
                    category: *category,
                    text: text.clone(),
                    owner: owner.clone(),
                    due: *due,
                    resolved: None,
                    reopened: 0,
                };
                self.raised.insert(fact.seq, drawn);
            }
            ConcernFact::Assigned { of, owner, due } => self.change(*of, fact.on, |drawn| {
                if owner.is_some() {
                    drawn.owner.clone_from(owner);
                }
                drawn.due = due.or(drawn.due);
            }),
            ConcernFact::Resolved { of, resolution } => self.change(*of, fact.on, |drawn| {
                drawn.resolved = Some((fact.on, resolution.clone()));
            }),
            ConcernFact::Reopened { of } => self.change(*of, fact.on, |drawn| {
                drawn.resolved = None;
                drawn.reopened = drawn.reopened.saturating_add(1);
            }),
        }
    }

    fn change(&mut self, of: i32, on: NaiveDate, change: impl FnOnce(&mut ConcernDrawn)) {
        if let Some(drawn) = self.raised.get_mut(&of) {
            drawn.from = on;
            change(drawn);
        }
    }
}

/// The issue that a fact is about.
pub(super) const fn concerned(fact: &FactStanding<ConcernFact>) -> i32 {
    match &fact.fact {
        ConcernFact::Raised { .. } => fact.seq,
        ConcernFact::Assigned { of, .. } | ConcernFact::Resolved { of, .. } | ConcernFact::Reopened { of } => *of,
    }
}

/// The issues of a chain, each as often as something changed from one day to another.
#[must_use]
pub fn concerns(entries: &[Entry]) -> Vec<ConcernDrawn> {
    let (mut book, mut drawn): (Book, Vec<ConcernDrawn>) = (Book::default(), Vec::new());
    for fact in &facts_of::<ConcernFact>(entries) {
        book.take(fact);
        let of = concerned(fact);
        let Some(now) = book.raised.get(&of) else {
            continue;
        };
        if let Some(last) = drawn.iter_mut().rfind(|row| row.seq == of) {
            last.to = Some(now.from);
        }
        drawn.retain(|row| row.to != Some(row.from));
        drawn.push(now.clone());
    }
    drawn
}

impl ChainFact for ConcernFact {
    fn of(act: &Act) -> Option<&Self> {
        if let Act::Concern(fact) = act { Some(fact) } else { None }
    }

    fn act(self) -> Act {
        Act::Concern(self)
    }
}
