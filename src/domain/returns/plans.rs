//! Plans of reduction as a chain tells them.

use chrono::NaiveDate;

use super::plan::PlanGiven;
use crate::domain::engine::entry::Entry;
use crate::domain::engine::timeline::effective_of;
use crate::domain::institution::fact::Fact;
use crate::domain::tracks::act::Act;
use crate::domain::unit::fact::UnitFact;

/// A plan over its days.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlanDrawn {
    /// The entry that set it.
    pub seq: i32,
    pub from: NaiveDate,
    /// The day another took its place, not included.
    pub to: Option<NaiveDate>,
    pub plan: PlanGiven,
}

/// The plans of a chain, one after another for each measure. A plan set for the day on which another began takes its place
/// altogether.
#[must_use]
pub fn plans(entries: &[Entry]) -> Vec<PlanDrawn> {
    let mut drawn: Vec<PlanDrawn> = entries
        .iter()
        .filter_map(|entry| {
            Some(PlanDrawn {
                seq: entry.seq,
                from: effective_of(entry, entries)?.on,
                to: None,
                plan: given(&entry.act)?.clone(),
            })
        })
        .collect();
    drawn.sort_by_key(|plan| (plan.plan.measure, plan.from, plan.seq));
    let next = drawn
        .iter()
        .zip(drawn.iter().skip(1))
        .map(|(plan, next)| (plan.plan.measure == next.plan.measure).then_some(next.from))
        .chain(std::iter::once(None))
        .collect::<Vec<_>>();
    for (plan, to) in drawn.iter_mut().zip(next) {
        plan.to = to;
    }
    drawn.retain(|plan| plan.to.is_none_or(|to| to > plan.from));
    drawn
}

const fn given(act: &Act) -> Option<&PlanGiven> {
    if let Act::Fact(Fact::PlanSet(plan)) | Act::Unit(UnitFact::PlanSet(plan)) = act { Some(plan) } else { None }
}
