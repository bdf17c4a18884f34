//! Checking and approving a month bottom up, and unlocking it top down (domain note §8: city T+8, province T+10, nation
//! T+15; after DHIS2: approved is locked). Approving hides nothing.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

pub use super::lock_refusal::LockRefusal;
pub use super::receipt::Receipt;
use crate::domain::unit::{unit_ancestors, unit_by_code, unit_descendants, unit_lies_under, unit_list};
use crate::domain::value::month::Month;
use crate::domain::value::word::words;

words! {
    /// Where a unit stands with a month.
    MonthStage as "stage of a month" said "months-stage-" {
        /// No institution under the unit owes a return.
        NothingOwed = "nothing-owed",
        /// A unit below has not approved.
        WaitingForBelow = "waiting-for-below",
        /// It can be approved.
        Ready = "ready",
        /// It is approved, and locked.
        Approved = "approved",
    }
}

/// A month as every unit has it: what it owes, what it received, and whether it approved.
#[derive(Debug, Clone, Default)]
pub struct MonthUnits {
    own: BTreeMap<String, Receipt>,
    under: BTreeMap<String, Receipt>,
    approved: BTreeSet<String>,
}

impl MonthUnits {
    /// From the returns of each unit's own institutions, and the units that have approved.
    #[must_use]
    pub fn new(own: BTreeMap<String, Receipt>, approved: BTreeSet<String>) -> Self {
        let mut under: BTreeMap<String, Receipt> = BTreeMap::new();
        for (unit, receipt) in &own {
            let above = unit_ancestors(unit).into_iter().map(|above| above.code.to_owned());
            for code in std::iter::once(unit.clone()).chain(above) {
                let sum = under.entry(code).or_default();
                *sum = sum.plus(*receipt);
            }
        }
        Self { own, under, approved }
    }

    /// Returns of the institutions of a unit and of the units below it.
    #[must_use]
    pub fn under(&self, unit: &str) -> Receipt {
        self.under.get(unit).copied().unwrap_or_default()
    }

    /// Whether a unit has approved.
    #[must_use]
    pub fn is_approved(&self, unit: &str) -> bool {
        self.approved.contains(unit)
    }

    /// The units directly below that owe returns and have not approved.
    #[must_use]
    pub fn waiting_for(&self, unit: &str) -> Vec<&'static str> {
        unit_list()
            .iter()
            .filter(|below| below.parent == Some(unit))
            .map(|below| below.code)
            .filter(|code| self.under(code).expected > 0 && !self.is_approved(code))
            .collect()
    }

    /// Where a unit stands.
    #[must_use]
    pub fn stage(&self, unit: &str) -> MonthStage {
        if self.is_approved(unit) {
            MonthStage::Approved
        } else if self.under(unit).expected == 0 {
            MonthStage::NothingOwed
        } else if self.waiting_for(unit).is_empty() {
            MonthStage::Ready
        } else {
            MonthStage::WaitingForBelow
        }
    }

    /// The units that approve where a unit does, those below before those above, each with the returns it approves; none
    /// where it has approved. With `below`, every unit below that owes returns and has not approved comes first.
    ///
    /// # Errors
    /// That units below have not approved, or that returns are missing and `with_missing` does not accept it.
    pub fn approving(
        &self,
        month: Month,
        unit: &str,
        below: bool,
        with_missing: bool,
    ) -> Result<Vec<(String, Receipt)>, LockRefusal> {
        if self.is_approved(unit) {
            return Ok(Vec::new());
        }
        let with_receipt = |code: &str| (code.to_owned(), self.under(code));
        if !below {
            let waiting = self.waiting_for(unit);
            if !waiting.is_empty() {
                return Err(LockRefusal::BelowNotApproved {
                    month,
                    unit: unit.to_owned(),
                    below: waiting.into_iter().map(with_receipt).collect(),
                });
            }
        }
        let missing = self.missing(unit);
        if !missing.is_empty() && !with_missing {
            return Err(LockRefusal::ReturnsMissing { month, unit: unit.to_owned(), units: missing });
        }
        let mut approving: Vec<(String, Receipt)> = Vec::new();
        if below {
            // Parents stand before their children in the tree.
            let under = unit_descendants(unit).into_iter().rev();
            approving.extend(
                under
                    .filter(|one| self.under(one.code).expected > 0 && !self.is_approved(one.code))
                    .map(|one| with_receipt(one.code)),
            );
        }
        approving.push(with_receipt(unit));
        Ok(approving)
    }

    /// The units from a unit down whose own institutions have not filed everything.
    fn missing(&self, unit: &str) -> Vec<(String, Receipt)> {
        self.own
            .iter()
            .filter(|(code, receipt)| receipt.lacking() > 0 && unit_lies_under(code, unit))
            .map(|(code, receipt)| (code.clone(), *receipt))
            .collect()
    }

    /// The units that are unlocked where a unit is, those above before those below; none where nothing is locked. With
    /// `below`, every unit below that has approved follows.
    ///
    /// # Errors
    /// That a unit above has approved: unlocking begins there.
    pub fn unlocking(&self, month: Month, unit: &str, below: bool) -> Result<Vec<String>, LockRefusal> {
        let mut unlocking: Vec<String> = Vec::new();
        if self.is_approved(unit) {
            unlocking.push(unit.to_owned());
        }
        if below {
            unlocking.extend(
                unit_descendants(unit)
                    .into_iter()
                    .filter(|one| self.is_approved(one.code))
                    .map(|one| one.code.to_owned()),
            );
        }
        match approved_above(unit, |above| self.is_approved(above)) {
            Some(above) if !unlocking.is_empty() => {
                Err(LockRefusal::LockedAbove { month, unit: unit.to_owned(), above: above.to_owned() })
            }
            Some(_) | None => Ok(unlocking),
        }
    }
}

/// The topmost unit above one that has approved: it has to unlock first.
fn approved_above(unit: &str, is_approved: impl Fn(&str) -> bool) -> Option<&'static str> {
    unit_ancestors(unit).into_iter().map(|above| above.code).rfind(|above| is_approved(above))
}

/// The topmost unit whose approval locks what a unit files, itself included.
#[must_use]
pub fn locked_by(unit: &str, is_approved: impl Fn(&str) -> bool) -> Option<&'static str> {
    approved_above(unit, &is_approved).or_else(|| unit_by_code(unit).map(|own| own.code).filter(|own| is_approved(own)))
}

/// That a month is over on a day: its last day, 24:00.
///
/// # Errors
/// [`LockRefusal::NotOver`].
pub fn over_judge(month: Month, today: NaiveDate) -> Result<(), LockRefusal> {
    if month <= Month::last_over(today) { Ok(()) } else { Err(LockRefusal::NotOver { month, ends: month.end() }) }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const HANGZHOU: &str = "330100";
    const WENZHOU: &str = "330300";
    const ZHEJIANG: &str = "330000";
    const NINGBO: &str = "330200";

    fn month() -> Month {
        "2020-03".parse().expect("a month")
    }

    fn units(own: &[(&str, i64, i64)], approved: &[&str]) -> MonthUnits {
        let own = own.iter().map(|(unit, expected, received)| {
            let (expected, received) = (*expected, *received);
            ((*unit).to_owned(), Receipt { expected, received })
        });
        let approved = approved.iter().map(|unit| (*unit).to_owned());
        MonthUnits::new(own.collect(), approved.collect())
    }

    fn codes(approving: &[(String, Receipt)]) -> Vec<&str> {
        approving.iter().map(|(unit, _)| unit.as_str()).collect()
    }

    #[test]
    fn a_planned_city_reports_to_the_nation_and_not_to_its_province() {
        let all = units(&[(HANGZHOU, 3, 3), (WENZHOU, 1, 1), (NINGBO, 2, 2)], &[HANGZHOU, WENZHOU]);
        assert_eq!(all.stage(ZHEJIANG), MonthStage::Ready);
        assert_eq!(all.under(ZHEJIANG).expected, 4);
        assert_eq!(all.waiting_for("CN"), [ZHEJIANG, NINGBO]);
        assert_eq!(all.stage("CN"), MonthStage::WaitingForBelow);
        assert_eq!(all.stage("440000"), MonthStage::NothingOwed);
        assert_eq!(all.stage(HANGZHOU), MonthStage::Approved);
    }

    #[test]
    fn a_province_waits_for_its_cities_and_says_for_which() {
        let all = units(&[(HANGZHOU, 3, 3), (WENZHOU, 1, 1)], &[HANGZHOU]);
        let refused = all.approving(month(), ZHEJIANG, false, false);
        assert!(
            matches!(&refused, Err(LockRefusal::BelowNotApproved { below, .. }) if codes(below) == [WENZHOU]),
            "{refused:?}"
        );
        let together = all.approving(month(), ZHEJIANG, true, false).expect("both");
        assert_eq!(codes(&together), [WENZHOU, ZHEJIANG]);
    }

    #[test]
    fn what_is_missing_is_said_and_approved_only_when_that_is_meant() {
        let all = units(&[(HANGZHOU, 3, 1), (WENZHOU, 1, 1)], &[]);
        let refused = all.approving(month(), ZHEJIANG, true, false);
        assert!(
            matches!(&refused, Err(LockRefusal::ReturnsMissing { units, .. })
                if codes(units) == [HANGZHOU] && units[0].1.lacking() == 2),
            "{refused:?}"
        );
        let approved = all.approving(month(), ZHEJIANG, true, true).expect("meant");
        assert_eq!(codes(&approved), [WENZHOU, HANGZHOU, ZHEJIANG]);
        let last = approved.last().expect("the province").1;
        assert_eq!((last.expected, last.received), (4, 2));
        // A city with everything there is approved without a word on the other.
        assert!(all.approving(month(), WENZHOU, false, false).is_ok());
    }

    #[test]
    fn approving_and_unlocking_twice_changes_nothing() {
        let all = units(&[(HANGZHOU, 3, 1)], &[HANGZHOU]);
        assert_eq!(all.approving(month(), HANGZHOU, false, false), Ok(vec![]));
        assert_eq!(all.unlocking(month(), WENZHOU, false), Ok(vec![]));
    }

    #[test]
    fn unlocking_begins_at_the_top() {
        let all = units(&[(HANGZHOU, 1, 1)], &[HANGZHOU, ZHEJIANG, "CN"]);
        let refused = all.unlocking(month(), HANGZHOU, false);
        assert!(matches!(&refused, Err(LockRefusal::LockedAbove { above, .. }) if above == "CN"), "{refused:?}");
        assert_eq!(all.unlocking(month(), "CN", false), Ok(vec!["CN".to_owned()]));
        let all_of_it = all.unlocking(month(), "CN", true).expect("all of it");
        assert_eq!(all_of_it, ["CN", ZHEJIANG, HANGZHOU]);
        // Nothing of Wenzhou is locked, so there is nothing to refuse.
        assert_eq!(all.unlocking(month(), WENZHOU, true), Ok(vec![]));
    }

    #[test]
    fn a_month_is_over_at_the_end_of_its_last_day() {
        let on = |text: &str| over_judge(month(), text.parse().expect("a day"));
        assert!(on("2020-03-30").is_err());
        assert!(on("2020-03-31").is_ok());
    }

    proptest! {
        #[test]
        fn units_approve_after_all_below_them_and_unlock_before(
            owed in proptest::collection::btree_map(0_usize..unit_list().len(), 1_i64..9, 1..40),
            approved in proptest::collection::btree_set(0_usize..unit_list().len(), 0..20),
        ) {
            let code = |place: usize| unit_list()[place].code.to_owned();
            let own = owed.into_iter().map(|(place, expected)| {
                (code(place), Receipt { expected, received: expected })
            });
            let approved: BTreeSet<String> = approved.into_iter().map(code).collect();
            let mut all = MonthUnits::new(own.collect(), approved);
            let approving = all.approving(month(), "CN", true, false).expect("nothing is missing");
            for (unit, _) in approving {
                prop_assert!(all.waiting_for(&unit).is_empty(), "{unit} waits");
                prop_assert!(all.approved.insert(unit));
            }
            let mut unlocking = all.unlocking(month(), "CN", true).expect("from the top");
            prop_assert_eq!(unlocking.len(), all.approved.len());
            for unit in unlocking.drain(..) {
                let alone = all.unlocking(month(), &unit, false);
                prop_assert_eq!(alone, Ok(vec![unit.clone()]));
                all.approved.remove(&unit);
            }
        }
    }
}
