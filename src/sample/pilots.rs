//! Who converts, and what becomes of it.

use chrono::NaiveDate;

use super::calendar::day;
use super::grounds::{returned, transforming};
use super::life::{Ending, Life, Step};
use crate::domain::value::reason::Reason as R;

/// What becomes of an application.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Fate {
    /// It goes on until the institution stops.
    Stops,
    /// It ends in a licence, on the day the institution leaves.
    Converts,
    /// It comes to nothing, for this reason, and the institution goes on reducing until it stops.
    Returns(R),
}

/// Which of those that leave, in order of the day they do, and what becomes of their application.
pub(super) fn fate_of(slot: usize) -> Option<Fate> {
    // The first 1,461 leave by March 2020, the other 139 later: 25 of these apply, every fifth.
    match slot {
        1440 | 1446 | 1452 => return Some(Fate::Converts),
        1430 | 1436 => return Some(Fate::Stops),
        _ => {}
    }
    let later = slot.checked_sub(1465)?;
    if later % 5 != 0 {
        return None;
    }
    match later / 5 {
        0..=3 => Some(Fate::Returns(R::PilotRejected)),
        4..=7 => Some(Fate::Returns(R::PilotWithdrawn)),
        8 | 9 => Some(Fate::Returns(R::PilotLapsed)),
        10..=16 => Some(Fate::Stops),
        17..=24 => Some(Fate::Converts),
        _ => None,
    }
}

/// Whether a move of an institution goes with one of its application, which records both.
pub(super) fn goes_with_pilot(step: &Step) -> bool {
    let with = [R::PilotAccepted, R::PilotRejected, R::PilotWithdrawn, R::PilotLapsed, R::Licensed];
    with.contains(&step.reason)
}

/// Adds the application of an institution to its life.
pub(super) fn pilot_add(life: &mut Life, fate: Fate, slot: usize) {
    let number = slot % 97 + 1;
    let spread = u64::try_from(slot % 23).unwrap_or(0);
    let after = |from: NaiveDate, days: u64| from.checked_add_days(chrono::Days::new(days)).unwrap_or(from);
    let begun = after(day(2019, 11, 28), spread * 2);
    life.steps.push(transforming(begun, number));
    match fate {
        Fate::Stops => {}
        Fate::Converts => life.ending = Ending::Licence,
        Fate::Returns(reason) => {
            let decided = after(begun, 30 + spread);
            life.steps.push(returned(decided, reason, number));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn thirty_apply() {
        let fates: Vec<Fate> = (0..1600).filter_map(fate_of).collect();
        assert_eq!(fates.len(), 30);
        let of = |fate| fates.iter().filter(|one| **one == fate).count();
        assert_eq!((of(Fate::Converts), of(Fate::Stops)), (11, 9));
    }
}
