//! ST6 顺延: an approved grant covers the clock on the day. Not stuck: on a list of its own until the grant ends.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::facts::StuckFacts;
use super::finding::RedBeforeGrant;
use super::row::Clocked;
use super::{closed, exited};
use crate::domain::case::stage::Around;
use crate::domain::clock::ClockKind;
use crate::domain::clock::tolling::{Age, Grant, TolledDays};

/// An institution whose age stands still on the day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tolled {
    /// The clock that stands still.
    pub clock: ClockKind,
    /// The day from which the gross age is counted.
    pub since: NaiveDate,
    /// Both ages on the day.
    pub age: Age,
    /// The first day of the days without a gap.
    pub from: NaiveDate,
    /// Their last day.
    pub until: NaiveDate,
    /// The first day on which it counts again; `None` at the end of the calendar.
    pub rejoins_on: Option<NaiveDate>,
    /// The net age with which it rejoins its list on that day.
    pub rejoins_net: i64,
    /// Every clock that stands still on the day, this one included.
    pub clocks: BTreeSet<ClockKind>,
    /// The grants that stop this clock on the day.
    pub grants: Vec<Grant>,
    /// A red flag that stands all the same, because the grant was recorded after it was reached.
    pub red_before_grant: Option<RedBeforeGrant>,
}

/// ST6: stopped or exited, and its age stands still on the day.
#[must_use]
pub fn finding(facts: &StuckFacts<'_>, around: &Around<'_>) -> Option<Tolled> {
    let clocked = Clocked::of(facts)?;
    let (from, until) = clocked.stands_still(facts)?;
    let covers = |grant: &&Grant| grant.from <= facts.as_of && facts.as_of <= grant.to;
    let standing: Vec<&Grant> = facts.grants.iter().filter(covers).collect();
    let kept = [exited::finding(facts, around), closed::finding(facts, around)];
    let tolled = TolledDays::of(facts.grants, clocked.clock);
    let rejoins_on = until.succ_opt();
    Some(Tolled {
        clock: clocked.clock,
        since: clocked.since,
        age: clocked.aged.age,
        from,
        until,
        rejoins_on,
        rejoins_net: tolled.age(clocked.from, rejoins_on.unwrap_or(until)).net,
        clocks: standing.iter().flat_map(|grant| grant.clocks.iter().copied()).collect(),
        grants: standing.into_iter().filter(|grant| grant.clocks.contains(&clocked.clock)).cloned().collect(),
        red_before_grant: kept.into_iter().flatten().find_map(|finding| finding.red_before_grant),
    })
}
