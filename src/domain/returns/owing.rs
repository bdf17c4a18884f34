//! Who owes a return, and since when it is late. An institution owes one for every month at whose end it is neither
//! cleared nor transformed nor void (domain note §10: returns continue until it is cleared).

use chrono::NaiveDate;

use crate::domain::clock::{ClockKind, deadline};
use crate::domain::rulebook::set::rulebook_of;
use crate::domain::rulebook::{RuleKey, RuleRow, Rulebook};
use crate::domain::unit::{NATION, unit_list};
use crate::domain::value::days::days_between;
use crate::domain::value::month::Month;
use crate::domain::value::word::words;

/// The last day on which the return of a month is in time, by the rulebook of the month's end. Calendar days are counted,
/// and no grant tolls them.
#[must_use]
pub fn due_day(month: Month, rulebook: &Rulebook) -> NaiveDate {
    let end = month.end();
    deadline(
        ClockKind::MonthlyReturn,
        RuleKey::ReturnDueDays,
        end,
        rulebook,
        &[],
        // The rule is in calendar days: no day is asked whether it is worked.
        &|_| true,
    )
    .map_or(end, |deadline| deadline.due)
}

/// The days returns of some months are due, for every unit.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct DueDays {
    /// For the nation, by month.
    pub nation: Vec<(Month, NaiveDate)>,
    /// For the units that are stricter, or that a unit above is stricter for: month, unit and day.
    pub stricter: Vec<(Month, &'static str, NaiveDate)>,
}

impl DueDays {
    /// The days by these rows of the rulebook.
    #[must_use]
    pub fn of(months: &[Month], rules: &[RuleRow]) -> Self {
        let rules: Vec<RuleRow> = rules.iter().filter(|row| row.key == RuleKey::ReturnDueDays).cloned().collect();
        let national = rulebook_of(&rules, NATION);
        let nation: Vec<(Month, NaiveDate)> = months.iter().map(|month| (*month, due_day(*month, &national))).collect();
        if rules.iter().all(|row| row.unit == NATION) {
            return Self { nation, stricter: Vec::new() };
        }
        let mut stricter = Vec::new();
        for unit in unit_list() {
            let rulebook = rulebook_of(&rules, unit.code);
            for (month, national) in &nation {
                let due = due_day(*month, &rulebook);
                if due != *national {
                    stricter.push((*month, unit.code, due));
                }
            }
        }
        Self { nation, stricter }
    }

    /// The newest month whose returns are due for the whole nation before a day.
    #[must_use]
    pub fn newest_due(&self, as_of: NaiveDate) -> Option<Month> {
        let due = self.nation.iter().filter(|(_, due)| *due < as_of);
        due.map(|(month, _)| *month).max()
    }

    /// The day returns of a unit's own institutions are due.
    #[must_use]
    pub fn day(&self, month: Month, unit: &str) -> Option<NaiveDate> {
        let own = self.stricter.iter().find(|(of, code, _)| *of == month && *code == unit).map(|(_, _, due)| *due);
        let national = || self.nation.iter().find(|(of, _)| *of == month);
        own.or_else(|| national().map(|(_, due)| *due))
    }
}

words! {
    /// How a return that is owed stands while its figures are not there.
    Owing as "standing of a return owed" said "months-owing-" {
        /// The day it is due has not passed.
        Awaited = "awaited",
        /// That day has passed.
        Late = "late",
        /// The office has recorded that the figures are not to be had.
        RecordedMissing = "recorded-missing",
    }
}

/// A return that is owed, and without figures.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct MonthOwed {
    pub month: Month,
    /// The last day in time.
    pub due: NaiveDate,
    /// How it stands.
    pub owing: Owing,
}

impl MonthOwed {
    /// How it stands on a day: late from the day after the one it is due.
    #[must_use]
    pub fn on(month: Month, due: NaiveDate, recorded_missing: bool, as_of: NaiveDate) -> Self {
        let owing = if recorded_missing {
            Owing::RecordedMissing
        } else if due < as_of {
            Owing::Late
        } else {
            Owing::Awaited
        };
        Self { month, due, owing }
    }
}

/// What an institution is behind with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Arrears {
    /// Months late, in order.
    pub late: Vec<MonthOwed>,
    /// How many of them, up to the newest, follow one another.
    pub in_a_row: usize,
    /// Days since the oldest of them was due; 0 where none is late.
    pub days: i64,
    /// Months recorded as missing, in order.
    pub recorded_missing: Vec<MonthOwed>,
    /// Months not due yet, in order.
    pub awaited: Vec<MonthOwed>,
}

/// Puts the months that an institution owes, in order, into arrears.
#[must_use]
pub fn arrears(owed: &[MonthOwed], as_of: NaiveDate) -> Arrears {
    let of = |owing: Owing| -> Vec<MonthOwed> { owed.iter().filter(|one| one.owing == owing).copied().collect() };
    let late = of(Owing::Late);
    let broken = late.windows(2).rposition(|pair| matches!(pair, [one, next] if one.month.after() != next.month));
    let before = broken.map_or(0, |place| place.saturating_add(1));
    Arrears {
        in_a_row: late.len().saturating_sub(before),
        days: late.first().map_or(0, |one| days_between(one.due, as_of)),
        late,
        recorded_missing: of(Owing::RecordedMissing),
        awaited: of(Owing::Awaited),
    }
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().expect("a day")
    }

    fn month(text: &str) -> Month {
        text.parse().expect("a month")
    }

    #[test]
    fn a_return_is_due_five_calendar_days_after_the_end_of_its_month() {
        let rulebook = Rulebook::default();
        // 5 April 2020 is a Sunday, and 4 to 6 April were holidays.
        assert_eq!(due_day(month("2020-03"), &rulebook), day("2020-04-05"));
        assert_eq!(due_day(month("2020-02"), &rulebook), day("2020-03-05"));
    }

    #[test]
    fn a_province_that_is_stricter_has_an_earlier_day_for_months_that_end_under_its_row() {
        let row = RuleRow {
            key: RuleKey::ReturnDueDays,
            unit: "330000".to_owned(),
            from: day("2020-03-31"),
            value: RuleKey::ReturnDueDays.value_parse("3").expect("days"),
            source: "test".to_owned(),
        };
        let rulebook = Rulebook::new(vec![row]);
        assert_eq!(due_day(month("2020-03"), &rulebook), day("2020-04-03"));
        assert_eq!(due_day(month("2020-02"), &rulebook), day("2020-03-05"));
    }

    #[test]
    fn the_cities_of_a_stricter_province_are_as_strict_and_a_planned_city_is_not() {
        let row = RuleRow {
            key: RuleKey::ReturnDueDays,
            unit: "330000".to_owned(),
            from: day("2020-01-01"),
            value: RuleKey::ReturnDueDays.value_parse("3").expect("days"),
            source: "test".to_owned(),
        };
        let (march, december) = (month("2020-03"), month("2019-12"));
        let days = DueDays::of(&[december, march], &[row]);
        assert_eq!(days.day(march, "330100"), Some(day("2020-04-03")));
        assert_eq!(days.day(march, "330200"), Some(day("2020-04-05")));
        assert_eq!(days.day(december, "330100"), Some(day("2020-01-05")));
        assert_eq!(days.newest_due(day("2020-04-05")), Some(december));
        assert_eq!(days.newest_due(day("2020-04-06")), Some(march));
        assert_eq!(days.day(month("2020-04"), "330100"), None);
    }

    #[rstest]
    #[case::before("2020-04-04", Owing::Awaited)]
    #[case::on_the_day("2020-04-05", Owing::Awaited)]
    #[case::the_day_after("2020-04-06", Owing::Late)]
    fn a_return_is_late_from_the_day_after_the_one_it_is_due(#[case] as_of: &str, #[case] owing: Owing) {
        let due = day("2020-04-05");
        let owed = MonthOwed::on(month("2020-03"), due, false, day(as_of));
        assert_eq!(owed.owing, owing);
        let recorded = MonthOwed::on(month("2020-03"), due, true, day(as_of));
        assert_eq!(recorded.owing, Owing::RecordedMissing);
    }

    fn owed(months: &[&str], as_of: &str) -> Vec<MonthOwed> {
        let one = |text: &&str| {
            let month = month(text);
            MonthOwed::on(month, due_day(month, &Rulebook::default()), false, day(as_of))
        };
        months.iter().map(one).collect()
    }

    #[rstest]
    #[case::none(&[], 0, 0, 0)]
    #[case::one(&["2020-03"], 1, 1, 25)]
    #[case::in_a_row(&["2020-01", "2020-02", "2020-03"], 3, 3, 85)]
    #[case::with_a_gap(&["2019-12", "2020-02", "2020-03"], 3, 2, 116)]
    #[case::over_the_new_year(&["2019-12", "2020-01"], 2, 2, 116)]
    #[case::one_is_not_due(&["2020-03", "2020-04"], 1, 1, 25)]
    fn months_in_a_row_are_counted_back_from_the_newest_that_is_late(
        #[case] months: &[&str],
        #[case] late: usize,
        #[case] in_a_row: usize,
        #[case] days: i64,
    ) {
        let as_of = "2020-04-30";
        let found = arrears(&owed(months, as_of), day(as_of));
        assert_eq!((found.late.len(), found.in_a_row, found.days), (late, in_a_row, days));
        assert_eq!(found.late.len() + found.awaited.len(), months.len());
    }
}
