//! Time in each state: how long stays take, how long those that go on have lasted, and where the most days are waited.

use super::Cut;
use crate::db::dwell::{DwellFilter, DwellRow, dwell_list};
use crate::db::{DbError, Txn};
use crate::domain::case::fact::Route;
use crate::domain::case::state::ClearanceState;
use crate::domain::institution::state::InstitutionState;
use crate::domain::tracks::moves::states_of;
use crate::domain::tracks::{State, Track};
use crate::domain::value::word::words;

words! {
    /// What stays are told apart by, besides the track.
    DwellBy as "grouping" {
        /// The unit with jurisdiction on the as-of day.
        Unit = "unit",
        /// The disposal route: of the case, or of the institution's last case.
        Route = "route",
        /// The state or stage.
        State = "state",
    }
}

/// The stays of one group. Days are calendar days from the first to the day of the next state, or to the as-of day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Dwell {
    pub track: Track,
    /// The state, where states are told apart.
    pub state: Option<State>,
    /// The unit, where units are told apart.
    pub unit: Option<String>,
    /// The route, where routes are told apart; none before there is a case.
    pub route: Option<Route>,
    /// Stays, finished and running.
    pub stays: i64,
    /// Stays whose first day is only known as not later than a day, so that they lasted longer than counted.
    pub not_exact: i64,
    /// Those that ended on or before the as-of day.
    pub finished: Spread,
    /// Those that went on then: what they will come to is not known, so they stand apart.
    pub running: Spread,
    /// The longest of those.
    pub running_longest: Option<i32>,
    /// Days of all stays together.
    pub days: i64,
    /// Those days in thousandths of the days of all groups, rounded to the nearest.
    pub share_thousandths: i64,
}

/// How long stays took. A percentile is the shortest of the stays' own lengths that so many of them do not exceed
/// (`percentile_disc`), never a value between two.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Spread {
    pub stays: i64,
    /// The 50th percentile of their days; none without stays.
    pub median: Option<i32>,
    /// The 90th percentile.
    pub ninth: Option<i32>,
}

/// Groups of stays, those with the most days first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Dwells {
    /// The groups shown.
    pub rows: Vec<Dwell>,
    /// How many groups there are, whether or not shown.
    pub groups: i64,
    /// Stays of all groups.
    pub stays: i64,
    /// Of those, the ones that went on.
    pub running: i64,
    /// Days of all stays.
    pub days: i64,
}

/// The stays on these tracks in every state that is left again.
///
/// # Errors
/// Those of the database.
pub fn dwells(txn: &mut Txn<'_>, cut: &Cut, tracks: &[Track], by: &[DwellBy]) -> Result<Dwells, DbError> {
    let states: Vec<State> =
        tracks.iter().flat_map(|track| states_of(*track)).filter(|state| !is_end(*state)).collect();
    let filter = DwellFilter {
        as_of: cut.as_of,
        known_at: cut.known_at,
        tracks: states.iter().map(|state| state.track().code().to_owned()).collect(),
        states: states.iter().map(|state| state.code().to_owned()).collect(),
        units: cut.units.clone(),
        by_state: by.contains(&DwellBy::State),
        by_unit: by.contains(&DwellBy::Unit),
        by_route: by.contains(&DwellBy::Route),
    };
    let found = dwell_list(txn, &filter)?;
    let sum = |figure: fn(&DwellRow) -> i64| found.iter().map(figure).sum::<i64>();
    let days = sum(|row| row.days);
    let (stays, running) = (sum(|row| row.stays), sum(|row| row.running));
    let groups = i64::try_from(found.len()).unwrap_or(i64::MAX);
    let mut rows = found.into_iter().map(|row| dwell_read(row, days)).collect::<Result<Vec<_>, _>>()?;
    if let Some(limit) = cut.limit.and_then(|limit| usize::try_from(limit).ok()) {
        rows.truncate(limit);
    }
    Ok(Dwells { rows, groups, stays, running, days })
}

/// Whether a life ends in the state: nobody waits there for what comes next, though it may be reopened.
const fn is_end(state: State) -> bool {
    match state {
        State::Institution(state) => match state {
            InstitutionState::Pending
            | InstitutionState::Operating
            | InstitutionState::Reducing
            | InstitutionState::Transforming
            | InstitutionState::ClosedUnresolved
            | InstitutionState::Exited => false,
            InstitutionState::Cleared | InstitutionState::Transformed | InstitutionState::Void => true,
        },
        State::Pilot(state) => !state.is_open(),
        State::Lead(state) => !state.is_open(),
        State::Clearance(state) => match state {
            ClearanceState::Open
            | ClearanceState::Notice
            | ClearanceState::Verify
            | ClearanceState::Plan
            | ClearanceState::Vote
            | ClearanceState::Execute
            | ClearanceState::Criminal
            | ClearanceState::Bankruptcy
            | ClearanceState::Distribution
            | ClearanceState::FinalNotice
            | ClearanceState::Accept
            | ClearanceState::Reopened => false,
            ClearanceState::Closed | ClearanceState::Ended => true,
        },
    }
}

fn dwell_read(row: DwellRow, all_days: i64) -> Result<Dwell, DbError> {
    let track: Track = row.track.parse()?;
    Ok(Dwell {
        track,
        state: row.state.as_deref().map(|state| State::parse(track, state)).transpose()?,
        unit: row.unit_code,
        route: row.route.as_deref().map(str::parse).transpose()?,
        stays: row.stays,
        not_exact: row.not_exact,
        finished: Spread { stays: row.finished, median: row.finished_median, ninth: row.finished_ninth },
        running: Spread { stays: row.running, median: row.running_median, ninth: row.running_ninth },
        running_longest: row.running_longest,
        days: row.days,
        share_thousandths: thousandths(row.days, all_days),
    })
}

/// A part in thousandths of the whole, rounded to the nearest; 0 of nothing.
fn thousandths(part: i64, whole: i64) -> i64 {
    let doubled = part.saturating_mul(2000).saturating_add(whole);
    doubled.checked_div(whole.saturating_mul(2)).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[rstest::rstest]
    #[case(0, 0, 0)]
    #[case(1, 3, 333)]
    #[case(2, 3, 667)]
    #[case(1, 2000, 1)]
    #[case(1, 2001, 0)]
    #[case(7, 7, 1000)]
    fn a_share_is_rounded_to_the_nearest_thousandth(#[case] part: i64, #[case] whole: i64, #[case] share: i64) {
        assert_eq!(thousandths(part, whole), share);
    }

    #[test]
    fn a_state_that_is_no_end_is_left_by_a_move_to_another_than_void() {
        for state in InstitutionState::ALL.iter().copied().map(State::from) {
            let left = crate::domain::tracks::moves::moves_from(Some(state)).iter().any(|(to, rule)| {
                // Who is admitted again begins anew: the clearance before it was an end (I13).
                rule.kind == crate::domain::engine::rule::MoveKind::Move
                    && rule.number != "I13"
                    && *to != State::from(InstitutionState::Void)
            });
            assert_eq!(left, !is_end(state), "{state}");
        }
    }
}
