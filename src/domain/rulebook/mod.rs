//! The dated rulebook: thresholds and switches, judged on the effective date of an act.

mod keys;
pub mod refusal;
pub mod said;
pub mod set;
mod value;

use chrono::NaiveDate;

use crate::domain::unit::NATION;
use crate::domain::value::money::Money;

pub use crate::domain::rulebook::keys::{RULEBOOK_DEFAULTS, RuleDefault, RuleKey};
pub use crate::domain::rulebook::value::{RuleKind, RuleValue, Span, Stricter};

/// A row of the rulebook.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RuleRow {
    /// What it is for.
    pub key: RuleKey,
    /// The unit where it holds; `CN` for the nation.
    pub unit: String,
    /// First day in force.
    pub from: NaiveDate,
    pub value: RuleValue,
    /// The document it comes from.
    pub source: String,
}

/// The value that holds on a day, with where it comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Holding {
    /// What it is for.
    pub key: RuleKey,
    pub value: RuleValue,
    /// Since when it is in force; `None` for the default, which holds where nobody has written a row.
    pub since: Option<NaiveDate>,
    /// The unit that set it; `CN` for the nation, and for the default.
    pub unit: String,
    /// The document it comes from.
    pub source: String,
}

impl From<&RuleRow> for Holding {
    fn from(row: &RuleRow) -> Self {
        Self {
            key: row.key,
            value: row.value,
            since: Some(row.from),
            unit: row.unit.clone(),
            source: row.source.clone(),
        }
    }
}

/// The rows that hold for one unit: the nation's, and those of the units above it and its own.
///
/// The strictest of the rows in force on a day holds: a province or city may only tighten what the nation set. Where no
/// row of the nation is in force, the default of the key stands for it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Rulebook {
    /// By key, unit and first day.
    rows: Vec<RuleRow>,
}

impl Rulebook {
    /// A rulebook of these rows.
    #[must_use]
    pub fn new(mut rows: Vec<RuleRow>) -> Self {
        rows.sort_by(|one, two| (one.key, &one.unit, one.from).cmp(&(two.key, &two.unit, two.from)));
        Self { rows }
    }

    /// Every row of a key, by unit and first day.
    #[must_use]
    pub fn rows(&self, key: RuleKey) -> &[RuleRow] {
        let start = self.rows.partition_point(|row| row.key < key);
        let end = self.rows.partition_point(|row| row.key <= key);
        self.rows.get(start..end).unwrap_or_default()
    }

    /// The rows in force on a day: of each unit the newest not after it.
    pub fn in_force(&self, key: RuleKey, day: NaiveDate) -> impl Iterator<Item = &RuleRow> {
        self.rows(key)
            .chunk_by(|one, two| one.unit == two.unit)
            .filter_map(move |of_unit| of_unit.iter().rev().find(|row| row.from <= day))
    }

    /// The value that holds on a day, with the day since when and the document: the strictest row in force, or the
    /// default.
    #[must_use]
    pub fn holding(&self, key: RuleKey, day: NaiveDate) -> Holding {
        let rule = key.default_of();
        let default =
            || Holding { key, value: rule.value, since: None, unit: NATION.to_owned(), source: rule.source.to_owned() };
        let nation = self.in_force(key, day).find(|row| row.unit == NATION).map_or_else(default, Holding::from);
        self.in_force(key, day).filter(|row| row.unit != NATION).fold(nation, |held, row| {
            if held.value.stricter(row.value, rule.stricter) == held.value { held } else { Holding::from(row) }
        })
    }

    /// The value that holds on a day. Before the first row of a rule the default stands for it all the same, so that a guard
    /// asks of early days what the first row asks: a deadline does not, see [`Rulebook::span_in_force`].
    #[must_use]
    pub fn value(&self, key: RuleKey, day: NaiveDate) -> RuleValue {
        let rule = key.default_of();
        let nation = self.in_force(key, day).find(|row| row.unit == NATION).map_or(rule.value, |row| row.value);
        self.in_force(key, day)
            .filter(|row| row.unit != NATION)
            .fold(nation, |value, row| value.stricter(row.value, rule.stricter))
    }

    /// Days, calendar or working as the key has it: see [`Rulebook::span`]. A key of another kind is a bug.
    #[must_use]
    pub fn days(&self, key: RuleKey, day: NaiveDate) -> u32 {
        match self.value(key, day) {
            RuleValue::Days(days) | RuleValue::WorkingDays(days) => days,
            RuleValue::Count(_)
            | RuleValue::Percent(_)
            | RuleValue::Money(_)
            | RuleValue::Switch(_)
            | RuleValue::Date(_) => misread(key, 0),
        }
    }

    /// How long a deadline runs. A key that is not in days is a bug.
    #[must_use]
    pub fn span(&self, key: RuleKey, day: NaiveDate) -> Span {
        match self.value(key, day) {
            RuleValue::Days(days) => Span::Days(days),
            RuleValue::WorkingDays(days) => Span::WorkingDays(days),
            RuleValue::Count(_)
            | RuleValue::Percent(_)
            | RuleValue::Money(_)
            | RuleValue::Switch(_)
            | RuleValue::Date(_) => misread(key, Span::Days(0)),
        }
    }

    /// Whether a rule is in force on a day: by a row, or by the default, which holds from the day of its document.
    #[must_use]
    pub fn is_in_force(&self, key: RuleKey, day: NaiveDate) -> bool {
        key.default_of().since <= day || self.in_force(key, day).next().is_some()
    }

    /// The first day on which a rule is in force, where that is after a day.
    #[must_use]
    pub fn in_force_only_from(&self, key: RuleKey, day: NaiveDate) -> Option<NaiveDate> {
        if self.is_in_force(key, day) {
            return None;
        }
        let rows = self.rows(key).iter().map(|row| row.from);
        rows.chain([key.default_of().since]).min()
    }

    /// How long a deadline runs that starts on a day; `None` where the rule was not in force yet, so that there is none.
    #[must_use]
    pub fn span_in_force(&self, key: RuleKey, day: NaiveDate) -> Option<Span> {
        self.is_in_force(key, day).then(|| self.span(key, day))
    }

    /// A number of things. A key of another kind is a bug.
    #[must_use]
    pub fn count(&self, key: RuleKey, day: NaiveDate) -> u32 {
        match self.value(key, day) {
            RuleValue::Count(count) => count,
            RuleValue::Days(_)
            | RuleValue::WorkingDays(_)
            | RuleValue::Percent(_)
            | RuleValue::Money(_)
            | RuleValue::Switch(_)
            | RuleValue::Date(_) => misread(key, 0),
        }
    }

    /// A share in basis points: 100 are 1 %. A key of another kind is a bug.
    #[must_use]
    pub fn percent(&self, key: RuleKey, day: NaiveDate) -> u32 {
        match self.value(key, day) {
            RuleValue::Percent(points) => points,
            RuleValue::Days(_)
            | RuleValue::WorkingDays(_)
            | RuleValue::Count(_)
            | RuleValue::Money(_)
            | RuleValue::Switch(_)
            | RuleValue::Date(_) => misread(key, 0),
        }
    }

    /// An amount in yuan. A key of another kind is a bug.
    #[must_use]
    pub fn money(&self, key: RuleKey, day: NaiveDate) -> Money {
        match self.value(key, day) {
            RuleValue::Money(amount) => amount,
            RuleValue::Days(_)
            | RuleValue::WorkingDays(_)
            | RuleValue::Count(_)
            | RuleValue::Percent(_)
            | RuleValue::Switch(_)
            | RuleValue::Date(_) => misread(key, Money::ZERO),
        }
    }

    /// Whether something is allowed: by every unit concerned. A key of another kind is a bug.
    #[must_use]
    pub fn switch(&self, key: RuleKey, day: NaiveDate) -> bool {
        match self.value(key, day) {
            RuleValue::Switch(allowed) => allowed,
            RuleValue::Days(_)
            | RuleValue::WorkingDays(_)
            | RuleValue::Count(_)
            | RuleValue::Percent(_)
            | RuleValue::Money(_)
            | RuleValue::Date(_) => misread(key, false),
        }
    }

    /// A day. A key of another kind is a bug.
    #[must_use]
    pub fn date(&self, key: RuleKey, day: NaiveDate) -> NaiveDate {
        match self.value(key, day) {
            RuleValue::Date(date) => date,
            RuleValue::Days(_)
            | RuleValue::WorkingDays(_)
            | RuleValue::Count(_)
            | RuleValue::Percent(_)
            | RuleValue::Money(_)
            | RuleValue::Switch(_) => misread(key, NaiveDate::MIN),
        }
    }
}

/// Every key is read as the kind it has, or the tests of that reading fail here.
fn misread<T>(key: RuleKey, instead: T) -> T {
    debug_assert!(false, "{key} is a value of {}", key.kind());
    instead
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().expect("a day")
    }

    fn row(key: RuleKey, unit: &str, from: &str, value: &str) -> RuleRow {
        RuleRow {
            key,
            unit: unit.to_owned(),
            from: day(from),
            value: key.value_parse(value).expect("a value"),
            source: "test".to_owned(),
        }
    }

    #[test]
    fn every_key_is_read_as_the_kind_it_has() {
        let rulebook = Rulebook::default();
        let on = day("2020-04-24");
        for key in RuleKey::ALL.iter().copied() {
            let read = match key.kind() {
                RuleKind::Days => {
                    assert_eq!(rulebook.span(key, on), Span::Days(rulebook.days(key, on)));
                    RuleValue::Days(rulebook.days(key, on))
                }
                RuleKind::WorkingDays => {
                    let days = rulebook.days(key, on);
                    assert_eq!(rulebook.span(key, on), Span::WorkingDays(days));
                    RuleValue::WorkingDays(days)
                }
                RuleKind::Count => RuleValue::Count(rulebook.count(key, on)),
                RuleKind::Percent => RuleValue::Percent(rulebook.percent(key, on)),
                RuleKind::Money => RuleValue::Money(rulebook.money(key, on)),
                RuleKind::Switch => RuleValue::Switch(rulebook.switch(key, on)),
                RuleKind::Date => RuleValue::Date(rulebook.date(key, on)),
            };
            assert_eq!(read, key.default_of().value, "{key}");
        }
    }

    #[rstest]
    #[case::before_any_row("2018-12-31", 30)]
    #[case::the_nation("2019-01-01", 20)]
    #[case::a_province_tightens("2019-06-01", 10)]
    #[case::and_loosens_again("2019-07-01", 20)]
    #[case::a_city_too("2019-08-01", 5)]
    #[case::the_nation_catches_up("2020-01-01", 3)]
    fn the_strictest_row_in_force_holds(#[case] on: &str, #[case] expected: u32) {
        let key = RuleKey::CasePlanDays;
        let rulebook = Rulebook::new(vec![
            row(key, "330100", "2019-08-01", "5"),
            row(key, NATION, "2020-01-01", "3"),
            row(key, "330000", "2019-06-01", "10"),
            row(key, NATION, "2019-01-01", "20"),
            row(key, "330000", "2019-07-01", "25"),
            row(RuleKey::CaseVoteDays, NATION, "2007-01-01", "1"),
        ]);
        assert_eq!(rulebook.days(key, day(on)), expected);
    }

    #[rstest]
    #[case::nobody_wrote_a_row("2018-12-31", None, "CN")]
    #[case::the_nation("2019-01-01", Some("2019-01-01"), "CN")]
    #[case::a_province_tightens("2019-06-01", Some("2019-06-01"), "330000")]
    #[case::the_nation_catches_up("2020-01-01", Some("2020-01-01"), "CN")]
    fn what_holds_says_since_when_and_by_whom(#[case] on: &str, #[case] since: Option<&str>, #[case] unit: &str) {
        let key = RuleKey::PilotCapital;
        let rulebook = Rulebook::new(vec![
            row(key, NATION, "2019-01-01", "50000000"),
            row(key, "330000", "2019-06-01", "100000000"),
            row(key, NATION, "2020-01-01", "100000000"),
        ]);
        let held = rulebook.holding(key, day(on));
        assert_eq!(held.since, since.map(day));
        assert_eq!(held.unit, unit);
        assert_eq!(held.value, rulebook.value(key, day(on)));
    }

    #[rstest]
    #[case::a_draft_of_2018_says_nothing_of_2014("2014-03-01", None, Some("2018-07-31"))]
    #[case::from_its_day_on("2018-07-31", Some(30), None)]
    fn a_rule_says_nothing_of_the_days_before_its_document(
        #[case] on: &str,
        #[case] days: Option<u32>,
        #[case] from: Option<&str>,
    ) {
        let (key, rulebook) = (RuleKey::CasePlanDays, Rulebook::default());
        assert_eq!(rulebook.span_in_force(key, day(on)), days.map(Span::Days));
        assert_eq!(rulebook.in_force_only_from(key, day(on)), from.map(day));
        let earlier = Rulebook::new(vec![row(key, NATION, "2014-01-01", "60")]);
        assert_eq!(earlier.span_in_force(key, day("2014-03-01")), Some(Span::Days(60)));
    }

    #[test]
    fn a_window_may_be_made_longer_by_a_province_and_not_shorter() {
        let key = RuleKey::CaseNoticeRestDay;
        let off = row(key, "330000", "2019-06-01", "false");
        let rulebook = Rulebook::new(vec![off.clone()]);
        assert!(rulebook.switch(key, day("2019-06-01")));
        let key = RuleKey::CasePlanRestDay;
        let rulebook = Rulebook::new(vec![RuleRow { key, ..off }]);
        assert!(!rulebook.switch(key, day("2019-06-01")));
    }

    #[test]
    fn where_larger_is_stricter_the_larger_holds() {
        let key = RuleKey::CaseClaimsWindowDays;
        let rulebook =
            Rulebook::new(vec![row(key, NATION, "2019-01-01", "15"), row(key, "370200", "2019-06-01", "30")]);
        assert_eq!(rulebook.days(key, day("2019-05-31")), 15);
        assert_eq!(rulebook.days(key, day("2019-06-01")), 30);
    }

    #[test]
    fn a_province_alone_does_not_loosen_the_default() {
        let key = RuleKey::CasePlanDays;
        let rulebook = Rulebook::new(vec![row(key, "330000", "2019-06-01", "60")]);
        assert_eq!(rulebook.days(key, day("2019-06-01")), 30);
    }
}
