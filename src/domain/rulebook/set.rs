//! Setting a rule: what a new row of the rulebook has to satisfy.

pub use super::refusal::RuleRefusal;
use super::{RuleRow, Rulebook};
use crate::domain::unit::{NATION, unit_ancestors};

/// What becomes of a row that may be set.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RuleSetting {
    New,
    /// The rulebook has it.
    Already,
}

/// The rulebook that holds for a unit: the nation's rows and those of the units above it and its own.
#[must_use]
pub fn rulebook_of(rows: &[RuleRow], unit: &str) -> Rulebook {
    let above = unit_ancestors(unit);
    let concerns = |row: &&RuleRow| {
        row.unit == unit || row.unit == NATION || above.iter().any(|ancestor| row.unit == ancestor.code)
    };
    Rulebook::new(rows.iter().filter(concerns).cloned().collect())
}

/// Judges a new row against all rows there are.
///
/// # Errors
/// Why it may not be set.
pub fn rule_set_judge(rows: &[RuleRow], row: &RuleRow) -> Result<RuleSetting, RuleRefusal> {
    let standing = rows.iter().find(|one| one.key == row.key && one.unit == row.unit && one.from == row.from);
    if let Some(standing) = standing {
        return if standing == row { Ok(RuleSetting::Already) } else { Err(RuleRefusal::Stands(standing.clone())) };
    }
    if row.unit != NATION {
        let others: Vec<RuleRow> = rows.iter().filter(|one| one.unit != row.unit).cloned().collect();
        let above = rulebook_of(&others, &row.unit).value(row.key, row.from);
        let way = row.key.stricter();
        if row.value.stricter(above, way) != row.value {
            return Err(RuleRefusal::LessStrict { key: row.key, value: row.value, above, way });
        }
    }
    Ok(RuleSetting::New)
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;
    use rstest::rstest;

    use super::*;
    use crate::domain::rulebook::RuleKey;

    fn row(key: RuleKey, unit: &str, from: &str, value: &str) -> RuleRow {
        RuleRow {
            key,
            unit: unit.to_owned(),
            from: from.parse::<NaiveDate>().expect("a day"),
            value: key.value_parse(value).expect("a value"),
            source: "浙金办〔2019〕3号".to_owned(),
        }
    }

    fn rows() -> Vec<RuleRow> {
        vec![
            row(RuleKey::CasePlanDays, "CN", "2007-01-01", "30"),
            row(RuleKey::CasePlanDays, "CN", "2020-01-01", "20"),
            row(RuleKey::CasePlanDays, "330000", "2019-06-01", "25"),
            row(RuleKey::CaseNoticeDays, "CN", "2007-01-01", "30"),
            row(RuleKey::ResumeAllowed, "CN", "2007-01-01", "true"),
        ]
    }

    #[rstest]
    #[case::as_strict_as_the_nation(RuleKey::CasePlanDays, "440000", "2019-01-01", "30", true)]
    #[case::less_strict(RuleKey::CasePlanDays, "440000", "2019-01-01", "31", false)]
    #[case::less_than_the_nation_then(RuleKey::CasePlanDays, "440000", "2020-01-01", "25", false)]
    #[case::less_than_the_province(RuleKey::CasePlanDays, "330100", "2019-07-01", "26", false)]
    #[case::before_the_province_had_one(RuleKey::CasePlanDays, "330100", "2019-05-31", "26", true)]
    #[case::a_planned_city_is_not_below_it(RuleKey::CasePlanDays, "330200", "2019-07-01", "26", true)]
    #[case::its_own_earlier_row_does_not_bind(RuleKey::CasePlanDays, "330000", "2019-07-01", "30", true)]
    #[case::larger_is_stricter(RuleKey::CaseNoticeDays, "330000", "2019-07-01", "29", false)]
    #[case::and_larger_may_be_set(RuleKey::CaseNoticeDays, "330000", "2019-07-01", "45", true)]
    #[case::a_province_forbids(RuleKey::ResumeAllowed, "330000", "2019-07-01", "false", true)]
    #[case::the_nation_loosens(RuleKey::CasePlanDays, "CN", "2021-01-01", "60", true)]
    fn a_province_or_city_may_only_tighten(
        #[case] key: RuleKey,
        #[case] unit: &str,
        #[case] from: &str,
        #[case] value: &str,
        #[case] allowed: bool,
    ) {
        let judged = rule_set_judge(&rows(), &row(key, unit, from, value));
        if allowed {
            assert_eq!(judged, Ok(RuleSetting::New));
        } else {
            assert!(matches!(judged, Err(RuleRefusal::LessStrict { .. })), "{judged:?}");
        }
    }

    #[test]
    fn the_same_row_again_is_already_so_and_another_for_the_same_day_is_not_set() {
        let same = row(RuleKey::CasePlanDays, "330000", "2019-06-01", "25");
        assert_eq!(rule_set_judge(&rows(), &same), Ok(RuleSetting::Already));
        let other = row(RuleKey::CasePlanDays, "330000", "2019-06-01", "24");
        assert_eq!(rule_set_judge(&rows(), &other), Err(RuleRefusal::Stands(same.clone())));
        let other = RuleRow { source: "another".to_owned(), ..same.clone() };
        assert_eq!(rule_set_judge(&rows(), &other), Err(RuleRefusal::Stands(same)));
    }
}
