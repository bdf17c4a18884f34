//! Whether a grant may be recorded.

use chrono::{NaiveDate, TimeDelta};

use super::tolling::Grant;
use super::tolling_refusal::TollingRefusal;
use super::{ClockKind, Tollable};
use crate::domain::rulebook::{RuleKey, Rulebook};
use crate::domain::value::days::legal_day;

/// Judges a grant before it is recorded, on the day of its moment. `windows` are the objection and claims windows that
/// the case in its scope is in or was in last, with their last days; a grant for a whole unit has none, and stops only
/// those that still run (see [`deadline`](super::deadline)).
///
/// # Errors
/// Why it is refused.
pub fn grant_judge(
    grant: &Grant,
    rulebook: &Rulebook,
    windows: &[(ClockKind, NaiveDate)],
) -> Result<(), TollingRefusal> {
    let (from, to) = (grant.from, grant.to);
    if to < from {
        return Err(TollingRefusal::Backwards { from, to });
    }
    if grant.clocks.is_empty() {
        return Err(TollingRefusal::NoClock);
    }
    if grant.approver.trim().is_empty() {
        return Err(TollingRefusal::NoApprover);
    }
    for clock in grant.clocks.iter().copied() {
        clock_judge(clock, legal_day(grant.recorded_at), windows)?;
    }
    let limit = rulebook.days(RuleKey::TollingGrantDays, from);
    if grant.length() > i64::from(limit) {
        let ahead = TimeDelta::days(i64::from(limit).saturating_sub(1));
        return Err(TollingRefusal::TooLong { days: grant.length(), limit, last: from.checked_add_signed(ahead) });
    }
    Ok(())
}

fn clock_judge(clock: ClockKind, today: NaiveDate, windows: &[(ClockKind, NaiveDate)]) -> Result<(), TollingRefusal> {
    match clock.tollable() {
        Tollable::Yes => Ok(()),
        Tollable::Never => Err(TollingRefusal::NeverTolled { clock }),
        Tollable::NotOnceRun => windows
            .iter()
            .find(|(window, due)| *window == clock && *due < today)
            .map_or(Ok(()), |(_, due)| Err(TollingRefusal::WindowRun { clock, due: *due })),
    }
}
