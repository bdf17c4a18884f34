//! ST7: the monthly return is late, or its figures are not to be had. Monthly returns are never tolled.

use chrono::NaiveDate;

use super::finding::Severity;
use super::threshold::{Threshold, threshold};
use crate::domain::returns::{Arrears, MonthOwed, arrears};
use crate::domain::rulebook::{RuleKey, Rulebook};
use crate::domain::value::month::Month;

/// What ST7 finds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DataStuck {
    /// Amber from the first month late, red from so many.
    pub severity: Severity,
    /// What the institution is behind with.
    pub arrears: Arrears,
    /// The newest month that is due is recorded as missing.
    pub newest_missing: bool,
    /// From how many months late on it is red.
    pub red: Threshold,
}

impl DataStuck {
    /// The month whose return comes next: the oldest that is late, or else the one recorded as missing.
    #[must_use]
    pub fn next(&self) -> Option<MonthOwed> {
        let recorded = || self.arrears.recorded_missing.last();
        self.arrears.late.first().or_else(recorded).copied()
    }
}

/// ST7 of an institution that owes returns: the months it owes without figures, in order, and the newest month that is
/// due. Late from the day after the due day (T+6); a month recorded as missing is no longer waited for, but while it is
/// the newest nobody knows how the institution stands.
#[must_use]
pub fn finding(owed: &[MonthOwed], newest_due: Month, as_of: NaiveDate, rulebook: &Rulebook) -> Option<DataStuck> {
    let arrears = arrears(owed, as_of);
    let newest_missing = arrears.recorded_missing.iter().any(|one| one.month >= newest_due);
    if arrears.late.is_empty() && !newest_missing {
        return None;
    }
    let red_from = usize::try_from(rulebook.count(RuleKey::DataRedMonths, as_of)).unwrap_or(usize::MAX);
    let severity = if arrears.late.len() >= red_from.max(1) { Severity::Red } else { Severity::Amber };
    Some(DataStuck { severity, arrears, newest_missing, red: threshold(rulebook, RuleKey::DataRedMonths, as_of) })
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;
    use crate::domain::returns::due_day;

    fn day(text: &str) -> NaiveDate {
        text.parse().expect("a day")
    }

    fn found(months: &[&str], missing: &[&str], as_of: &str) -> Option<DataStuck> {
        let rulebook = Rulebook::default();
        let mut owed: Vec<MonthOwed> = [(months, false), (missing, true)]
            .into_iter()
            .flat_map(|(months, recorded)| {
                months.iter().map(move |text| {
                    let month: Month = text.parse().expect("a month");
                    let due = due_day(month, &Rulebook::default());
                    MonthOwed::on(month, due, recorded, day(as_of))
                })
            })
            .collect();
        owed.sort_by_key(|one| one.month);
        finding(&owed, "2020-03".parse().expect("a month"), day(as_of), &rulebook)
    }

    #[rstest]
    #[case::on_the_due_day(&["2020-03"], "2020-04-05", None)]
    #[case::the_day_after(&["2020-03"], "2020-04-06", Some(Severity::Amber))]
    #[case::two_months(&["2020-02", "2020-03"], "2020-04-06", Some(Severity::Red))]
    #[case::two_months_with_one_between(&["2020-01", "2020-03"], "2020-04-06", Some(Severity::Red))]
    #[case::the_second_is_not_late_yet(&["2020-02", "2020-03"], "2020-04-05", Some(Severity::Amber))]
    #[case::nothing_owed(&[], "2020-04-06", None)]
    fn amber_from_the_day_after_the_due_day_and_red_at_two_months(
        #[case] months: &[&str],
        #[case] as_of: &str,
        #[case] severity: Option<Severity>,
    ) {
        let stuck = found(months, &[], as_of);
        assert_eq!(stuck.map(|stuck| stuck.severity), severity);
    }

    #[test]
    fn a_month_recorded_as_missing_is_amber_while_it_is_the_newest_and_never_counts_as_late() {
        let stuck = found(&[], &["2020-02", "2020-03"], "2020-04-20").expect("nobody knows");
        assert_eq!(stuck.severity, Severity::Amber);
        assert!(stuck.newest_missing);
        assert_eq!(found(&[], &["2020-02"], "2020-04-20"), None);
        let mixed = found(&["2020-03"], &["2020-02"], "2020-04-20").expect("one is late");
        assert_eq!(mixed.severity, Severity::Amber);
        let next = mixed.next().expect("the late one").month;
        assert_eq!(next, "2020-03".parse().expect("a month"));
    }
}
