//! A value of the rulebook, as it is said.

use super::RuleValue;
use crate::domain::sentence::Sentence;
use crate::domain::sentence::term::Term;

/// A value with its unit of measure.
#[must_use]
pub fn value_sentence(value: RuleValue) -> Sentence {
    match value {
        RuleValue::Days(days) => Sentence::of("rule-days").with("days", days),
        RuleValue::WorkingDays(days) => Sentence::of("rule-working-days").with("days", days),
        RuleValue::Count(count) => Sentence::of("rule-count").with("count", count),
        RuleValue::Percent(_) => Sentence::of("rule-percent").with("percent", value.to_string()),
        RuleValue::Money(amount) => Sentence::of("rule-money").with("amount", amount.grouped()),
        RuleValue::Switch(true) => Sentence::of("rule-on"),
        RuleValue::Switch(false) => Sentence::of("rule-off"),
        RuleValue::Date(day) => Sentence::of("rule-date").with("day", day),
    }
}

impl From<RuleValue> for Term {
    fn from(value: RuleValue) -> Self {
        value_sentence(value).into()
    }
}
