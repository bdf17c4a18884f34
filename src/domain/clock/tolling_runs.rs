//! Grants of tolling that follow one another without a gap, counted as one.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::ClockKind;
use super::tolling::{Grant, TolledDays};
use crate::domain::value::days::days_between;

/// Several grants in a row: each begins on or before the day after the last ends.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GrantRun {
    /// The first day.
    pub from: NaiveDate,
    /// The last day, included.
    pub to: NaiveDate,
    pub grants: usize,
    /// The clocks that stand still throughout.
    pub clocks: Vec<ClockKind>,
}

impl GrantRun {
    /// Days, both ends included. Days that two grants cover count once.
    #[must_use]
    pub fn days(&self) -> i64 {
        days_between(self.from, self.to).saturating_add(1)
    }
}

/// The runs of two grants and more, by first day. A grant that is long by itself is none: no grant is longer than the
/// rulebook allows.
#[must_use]
pub fn grant_runs(grants: &[Grant]) -> Vec<GrantRun> {
    let mut runs: BTreeMap<(NaiveDate, NaiveDate, usize), Vec<ClockKind>> = BTreeMap::new();
    for clock in ClockKind::ALL {
        for (from, to) in TolledDays::of(grants, *clock).intervals() {
            let within = |grant: &&Grant| {
                TolledDays::of([*grant], *clock).intervals().iter().any(|(first, last)| from <= first && last <= to)
            };
            let count = grants.iter().filter(within).count();
            if count > 1 {
                runs.entry((*from, *to, count)).or_default().push(*clock);
            }
        }
    }
    runs.into_iter().map(|((from, to, grants), clocks)| GrantRun { from, to, grants, clocks }).collect()
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use uuid::Uuid;

    use super::*;
    use crate::domain::clock::tolling::GrantScope;

    fn day(text: &str) -> NaiveDate {
        text.parse().expect("a day")
    }

    fn grant(from: &str, to: &str, clocks: &[ClockKind]) -> Grant {
        Grant {
            scope: GrantScope::Case(Uuid::nil()),
            clocks: clocks.iter().copied().collect::<BTreeSet<_>>(),
            from: day(from),
            to: day(to),
            basis: "minutes".to_owned(),
            approver: "office".to_owned(),
            recorded_at: chrono::DateTime::UNIX_EPOCH,
        }
    }

    #[test]
    fn grants_that_follow_one_another_are_one_run_with_its_days() {
        let both = [ClockKind::Age, ClockKind::Movement];
        let chain = [
            grant("2019-02-01", "2019-05-01", &both),
            grant("2019-05-02", "2019-07-30", &both),
            grant("2019-07-31", "2019-10-28", &both),
            grant("2019-10-29", "2020-01-26", &both),
        ];
        let runs = grant_runs(&chain);
        let [run] = runs.as_slice() else {
            panic!("one run: {runs:?}");
        };
        assert_eq!((run.grants, run.days()), (4, 360));
        assert_eq!(run.clocks, both);
        // What overlaps counts once, and one day between ends the run.
        let overlapping = [
            grant("2019-02-01", "2019-05-01", &both),
            grant("2019-04-01", "2019-05-10", &both),
            grant("2019-05-12", "2019-06-10", &both),
        ];
        let runs = grant_runs(&overlapping);
        let [run] = runs.as_slice() else {
            panic!("one run: {runs:?}");
        };
        assert_eq!((run.grants, run.days()), (2, 99));
    }

    #[test]
    fn grants_of_different_clocks_are_no_run() {
        let apart = [
            grant("2019-02-01", "2019-05-01", &[ClockKind::Age]),
            grant("2019-05-02", "2019-07-30", &[ClockKind::Movement]),
        ];
        assert_eq!(grant_runs(&apart), []);
    }
}
