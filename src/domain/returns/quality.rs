//! What is doubtful about returns that stand (export E12). Nothing here refuses: doubts are listed until somebody restates
//! the figures, or the months pass out of sight.

use super::{Figures, Observations};
use crate::domain::figures::{Measure, Quantity};
use crate::domain::value::money;
use crate::domain::value::word::words;

words! {
    Doubt as "doubt" said "months-doubt-" {
        /// No return, and the day it was due has passed.
        Late = "late",
        RecordedMissing = "recorded-missing",
        /// So many times the month before, or one part in so many of it.
        Jump = "jump",
        /// Lenders are reported, and no balance.
        LendersWithoutBalance = "lenders-without-balance",
        /// The balance, the lenders or the borrowers are not reported.
        Incomplete = "incomplete",
        /// The office's own estimate.
        Estimated = "estimated",
        /// Provisional still.
        Provisional = "provisional",
        /// A definition changed with this month.
        Break = "break",
        /// Restated again and again.
        RestatedOften = "restated-often",
    }
}

/// A version from which on a return counts as restated often.
pub const OFTEN: i32 = 3;

/// A jump that stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Jump {
    pub measure: Measure,
    /// The month before.
    pub from: Quantity,
    /// This month.
    pub to: Quantity,
}

/// What stands at the end of a month, and so is compared with the month before. What is issued or repaid in a month may be
/// any amount.
const STOCKS: [Measure; 5] =
    [Measure::Balance, Measure::Lenders, Measure::Borrowers, Measure::Overdue, Measure::Advanced];

/// The stocks that jump from one month to the next, by so many times or more. Nothing jumps from or to zero.
#[must_use]
pub fn jumps(before: &Figures, now: &Figures, times: u32) -> Vec<Jump> {
    let one = |measure: &Measure| {
        let (from, to) = (before.get(*measure)?, now.get(*measure)?);
        money::jumps(from.number(), to.number(), times).then_some(Jump { measure: *measure, from, to })
    };
    STOCKS.iter().filter_map(one).collect()
}

/// The doubts about a version on its own: its marks, what it lacks, and how often it was restated.
#[must_use]
pub fn doubts(figures: &Figures, marks: Observations, version: i32) -> Vec<Doubt> {
    let found = |is: bool, doubt: Doubt| is.then_some(doubt);
    let some = |count: Option<i64>| count.is_some_and(|count| count > 0);
    let no_balance = figures.balance.is_none_or(|balance| balance.is_zero());
    let lacks = figures.balance.is_none() || figures.lenders.is_none() || figures.borrowers.is_none();
    [
        found(marks.missing, Doubt::RecordedMissing),
        found(some(figures.lenders) && no_balance, Doubt::LendersWithoutBalance),
        found(lacks && !marks.missing, Doubt::Incomplete),
        found(marks.estimated, Doubt::Estimated),
        found(marks.provisional, Doubt::Provisional),
        found(marks.definition_break, Doubt::Break),
        found(version >= OFTEN, Doubt::RestatedOften),
    ]
    .into_iter()
    .flatten()
    .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::value::money::Money;

    fn figures(balance: i64, lenders: i64, borrowers: i64) -> Figures {
        Figures {
            balance: Money::from_yuan(balance),
            lenders: Some(lenders),
            borrowers: Some(borrowers),
            ..Figures::default()
        }
    }

    #[test]
    fn ten_times_is_a_jump_either_way_and_nine_times_is_none() {
        let before = figures(1_000, 100, 0);
        let measures =
            |now: &Figures| -> Vec<Measure> { jumps(&before, now, 10).iter().map(|jump| jump.measure).collect() };
        assert_eq!(measures(&figures(10_000, 10, 50)), [Measure::Balance, Measure::Lenders]);
        assert_eq!(measures(&figures(9_999, 11, 50)), []);
        assert_eq!(measures(&figures(0, 0, 0)), [], "a fall to zero is what is hoped for");
    }

    #[test]
    fn a_return_with_everything_in_order_raises_no_doubt() {
        assert_eq!(doubts(&figures(1_000, 10, 5), Observations::default(), 2), []);
        assert_eq!(doubts(&figures(0, 0, 0), Observations::default(), 1), []);
    }

    #[test]
    fn each_doubt_is_seen() {
        let marks = Observations { provisional: true, estimated: true, definition_break: true, missing: false };
        let found = doubts(&figures(0, 10, 5), marks, OFTEN);
        use Doubt::{Break, Estimated, LendersWithoutBalance, Provisional, RestatedOften};
        assert_eq!(found, [LendersWithoutBalance, Estimated, Provisional, Break, RestatedOften]);
        let missing = Observations { missing: true, ..Observations::default() };
        assert_eq!(doubts(&Figures::default(), missing, 1), [Doubt::RecordedMissing]);
        assert_eq!(doubts(&Figures::default(), Observations::default(), 1), [Doubt::Incomplete]);
    }
}
