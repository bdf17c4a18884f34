//! Conditions of an approval: by which day each is due once days are tolled, and which are breached.

use chrono::{Days, NaiveDate};
use uuid::Uuid;

use super::fact::Consequence;
use super::record::{Condition, PilotRecord};
use crate::domain::clock::ClockKind;
use crate::domain::clock::tolling::{Grant, GrantScope, TolledDays};
use crate::domain::value::days::days_between;

/// A condition that was not met by its day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Breach {
    pub condition: String,
    /// The last day on which it could be met, with the tolled days left out.
    pub due: NaiveDate,
    /// Calendar days since then.
    pub days: i64,
    /// What follows.
    pub consequence: Consequence,
}

/// The days that the clock of the conditions does not count: by grants of the application itself, and by those of its
/// unit and the units above it.
#[must_use]
pub fn tolled_of(record: &PilotRecord, of_units: &[Grant], clock: ClockKind) -> TolledDays {
    let own: Vec<Grant> = record
        .grants
        .values()
        .map(|recorded| Grant {
            // Which application it is makes no difference here: the grants in hand are its own.
            scope: GrantScope::Case(Uuid::nil()),
            clocks: recorded.given.clocks.iter().copied().collect(),
            from: recorded.from,
            to: recorded.given.to,
            basis: recorded.basis.clone(),
            approver: recorded.given.approver.clone(),
            recorded_at: recorded.recorded_at,
        })
        .collect();
    TolledDays::of(own.iter().chain(of_units), clock)
}

/// The last day on which a condition can be met. Days tolled since the day was set move it on.
#[must_use]
pub fn due_tolled(condition: &Condition, tolled: &TolledDays) -> NaiveDate {
    let mut due = condition.due;
    loop {
        let more = u64::try_from(tolled.days(condition.due_given_on, due)).unwrap_or(0);
        let next = condition.due.checked_add_days(Days::new(more)).unwrap_or(due);
        // Each round reaches at least as far as the one before: the loop ends.
        if next <= due {
            return due;
        }
        due = next;
    }
}

/// The conditions that were past their day and neither met nor waived on a day, in the order of their days.
#[must_use]
pub fn breaches(record: &PilotRecord, of_units: &[Grant], day: NaiveDate) -> Vec<Breach> {
    let mut unmet = unmet_due(record, of_units, day);
    unmet.retain(|one| one.due < day);
    unmet
}

/// The conditions whose last day has come or passed on a day, and that are neither met nor waived, in the order of their
/// days. They bar what follows on the approval (rules P6 to P9).
#[must_use]
pub fn unmet_due(record: &PilotRecord, of_units: &[Grant], day: NaiveDate) -> Vec<Breach> {
    let tolled = tolled_of(record, of_units, ClockKind::Condition);
    let mut unmet: Vec<Breach> = record
        .conditions
        .iter()
        .filter_map(|(reference, condition)| {
            let due = due_tolled(condition, &tolled);
            let met = condition.met_on.is_some_and(|met| met <= due);
            (!met && condition.waived_on.is_none() && due <= day).then(|| Breach {
                condition: reference.clone(),
                due,
                days: days_between(due, day),
                consequence: condition.consequence,
            })
        })
        .collect();
    unmet.sort_by(|one, two| (one.due, &one.condition).cmp(&(two.due, &two.condition)));
    unmet
}

/// The breach by which the provisional licence lapses, where there is one: the lapse is proposed, and an officer
/// confirms it (rule P12).
#[must_use]
pub fn lapse_proposed(record: &PilotRecord, of_units: &[Grant], day: NaiveDate) -> Option<Breach> {
    breaches(record, of_units, day).into_iter().find(|breach| match breach.consequence {
        Consequence::Lapse => true,
        Consequence::Review => false,
    })
}
