//! Tolling: days that a clock does not count, by an approved grant, and the two ages that follow from it.
//!
//! Grants that overlap are united, never added. The age of everything is shown twice: gross, in calendar days, and net
//! of the days tolled.

use std::collections::BTreeSet;

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::{ClockKind, Tollable};
use crate::domain::value::days::{days_between, legal_day};

/// Whom a grant concerns.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum GrantScope {
    /// Every case of a reporting unit and the units below it; `CN` for the nation.
    Unit(String),
    /// Every case of an institution.
    Institution(Uuid),
    Case(Uuid),
}

/// An approved grant: on these days these clocks stand still.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Grant {
    /// Whom it concerns.
    pub scope: GrantScope,
    /// Which clocks it stops.
    pub clocks: BTreeSet<ClockKind>,
    /// The first day.
    pub from: NaiveDate,
    /// The last day, included.
    pub to: NaiveDate,
    /// The document it rests on.
    pub basis: String,
    pub approver: String,
    /// When it was recorded.
    pub recorded_at: DateTime<Utc>,
}

impl Grant {
    /// A grant as it is judged when it is asked for or corrected. Which case it is for makes no difference.
    #[must_use]
    pub fn asked(given: &TollingGiven, from: NaiveDate, basis: &str, recorded_at: DateTime<Utc>) -> Self {
        Self {
            scope: GrantScope::Case(Uuid::nil()),
            clocks: given.clocks.iter().copied().collect(),
            from,
            to: given.to,
            basis: basis.to_owned(),
            approver: given.approver.clone(),
            recorded_at,
        }
    }

    /// Whether it concerns a case: of this institution, under these units (its own and all above it).
    #[must_use]
    pub fn concerns(&self, case: Uuid, institution: Uuid, units: &[&str]) -> bool {
        match &self.scope {
            GrantScope::Unit(unit) => units.contains(&unit.as_str()),
            GrantScope::Institution(one) => *one == institution,
            GrantScope::Case(one) => *one == case,
        }
    }

    /// How many days it covers; none where it ends before it begins.
    #[must_use]
    pub fn length(&self) -> i64 {
        days_between(self.from, self.to).saturating_add(1).max(0)
    }

    /// Whether it was recorded after the day it starts: a grant after the fact, which changes net ages already shown.
    #[must_use]
    pub fn is_late(&self) -> bool {
        legal_day(self.recorded_at) > self.from
    }

    /// Whether it leaves out any day after `from` up to and including `to` from a clock.
    fn reaches(&self, clock: ClockKind, from: NaiveDate, to: NaiveDate) -> bool {
        stops(self, clock) && self.from <= self.to && self.from <= to && self.to > from
    }
}

/// What may never be tolled is not, whatever a grant says.
fn stops(grant: &Grant, clock: ClockKind) -> bool {
    match clock.tollable() {
        Tollable::Never => false,
        Tollable::Yes | Tollable::NotOnceRun => grant.clocks.contains(&clock),
    }
}

/// The days that one clock does not count: intervals with both days included, in order, with at least a day between
/// each two. Draw it once where many ages are asked for under the same grants.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct TolledDays {
    intervals: Vec<(NaiveDate, NaiveDate)>,
}

impl TolledDays {
    /// The days that grants leave out of a clock, united.
    #[must_use]
    pub fn of<'grants>(grants: impl IntoIterator<Item = &'grants Grant>, clock: ClockKind) -> Self {
        let mut all: Vec<(NaiveDate, NaiveDate)> = grants
            .into_iter()
            .filter(|grant| stops(grant, clock) && grant.from <= grant.to)
            .map(|grant| (grant.from, grant.to))
            .collect();
        all.sort_unstable();
        let mut intervals: Vec<(NaiveDate, NaiveDate)> = Vec::with_capacity(all.len());
        for (from, to) in all {
            match intervals.last_mut() {
                Some((_, last)) if days_between(*last, from) <= 1 => *last = (*last).max(to),
                Some(_) | None => intervals.push((from, to)),
            }
        }
        Self { intervals }
    }

    /// The intervals, with both days included, in order.
    #[must_use]
    pub fn intervals(&self) -> &[(NaiveDate, NaiveDate)] {
        &self.intervals
    }

    /// Whether a day is left out.
    #[must_use]
    pub fn covers(&self, day: NaiveDate) -> bool {
        let next = self.intervals.partition_point(|(from, _)| *from <= day);
        next.checked_sub(1).and_then(|at| self.intervals.get(at)).is_some_and(|(_, to)| day <= *to)
    }

    /// How many days after `from`, up to and including `to`, are left out: what an age that starts on `from` does not
    /// count on `to`.
    #[must_use]
    pub fn days(&self, from: NaiveDate, to: NaiveDate) -> i64 {
        let Some(first) = from.succ_opt() else {
            return 0;
        };
        self.intervals
            .iter()
            .map(|(start, end)| days_between((*start).max(first), (*end).min(to)).saturating_add(1).max(0))
            .sum()
    }

    /// The two ages on a day of what began on another.
    #[must_use]
    pub fn age(&self, since: NaiveDate, as_of: NaiveDate) -> Age {
        let gross = days_between(since, as_of);
        let tolled = self.days(since, as_of);
        Age { gross, net: gross.saturating_sub(tolled), tolled }
    }
}

/// An age in days. Always shown with both figures.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Age {
    /// Calendar days; negative where it has not begun.
    pub gross: i64,
    /// The days that count: never more than the gross ones, and never below zero once it has begun.
    pub net: i64,
    /// The days tolled.
    pub tolled: i64,
}

/// How many days after `from`, up to and including `to`, the grants leave out of a clock.
#[must_use]
pub fn tolled_days(grants: &[Grant], clock: ClockKind, from: NaiveDate, to: NaiveDate) -> i64 {
    TolledDays::of(grants, clock).days(from, to)
}

/// The two ages on a day of what began on another.
#[must_use]
pub fn age(clock: ClockKind, since: NaiveDate, as_of: NaiveDate, grants: &[Grant]) -> Age {
    TolledDays::of(grants, clock).age(since, as_of)
}

/// The grants that left out days of a clock after `since`, up to and including `as_of`, and were recorded after the day
/// they start.
#[must_use]
pub fn late_grants(grants: &[Grant], clock: ClockKind, since: NaiveDate, as_of: NaiveDate) -> Vec<&Grant> {
    grants.iter().filter(|grant| grant.is_late() && grant.reaches(clock, since, as_of)).collect()
}

/// A tolling grant as it is recorded: which clocks stand still from which day to which, both included.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TollingGiven {
    /// Clocks that stand still.
    pub clocks: Vec<ClockKind>,
    /// The last day; the first is the effective day of the entry.
    pub to: NaiveDate,
    pub approver: String,
}

/// A tolling grant of the case itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GrantRecorded {
    pub seq: i32,
    /// The first day.
    pub from: NaiveDate,
    /// What was granted; its last day is the earlier one where the grant was ended.
    pub given: TollingGiven,
    pub basis: String,
    /// When it was recorded.
    pub recorded_at: DateTime<Utc>,
}
