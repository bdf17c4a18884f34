//! Why a rule is not set.

use super::{RuleKey, RuleKind, RuleRow, RuleValue, Stricter};
use crate::domain::sentence::Sentence;
use crate::domain::sentence::next::{Field, Next};
use crate::domain::sentence::refusal::{RefusalKind, Telling, refusals};
use crate::domain::unit::said::unit_sentence;

refusals! {
    /// Why a rule is not set.
    RuleRefusal {
        /// The text is no value of the rule's kind.
        NotAValue { key: RuleKey, text: String } => [told by not_a_value(*key, text)],
        /// A province or city may only tighten what the units above it have in force on that day.
        LessStrict { key: RuleKey, value: RuleValue, above: RuleValue, way: Stricter } => [told by less_strict(*key, *value, *above, *way)],
        /// Another row stands for the same unit and day. It is superseded by a row of a later day, not overwritten.
        Stands(row: RuleRow) => [told by stands(row)],
    }
}

fn not_a_value(key: RuleKey, text: &str) -> Telling {
    let hint = match key.kind() {
        RuleKind::Days => "hint-rule-value-days",
        RuleKind::WorkingDays => "hint-rule-value-working-days",
        RuleKind::Count => "hint-rule-value-count",
        RuleKind::Percent => "hint-rule-value-percent",
        RuleKind::Money => "hint-rule-value-money",
        RuleKind::Switch => "hint-rule-value-switch",
        RuleKind::Date => "hint-rule-value-date",
    };
    let message = Sentence::of("error-rule-value").with("text", text).with("rule", key.code());
    Telling { kind: RefusalKind::Usage, ..Telling::refused(message).hinted(Sentence::of(hint)) }
}

fn less_strict(key: RuleKey, value: RuleValue, above: RuleValue, way: Stricter) -> Telling {
    let hint = match way {
        Stricter::Larger => Sentence::of("hint-rule-at-least").with("value", above),
        Stricter::Smaller => Sentence::of("hint-rule-at-most").with("value", above),
        Stricter::AllMustAllow => Sentence::of("hint-rule-all-must-allow"),
        Stricter::AnyMayAsk => Sentence::of("hint-rule-any-may-ask"),
    };
    let message =
        Sentence::of("error-rule-less-strict").with("rule", key.code()).with("value", value).with("above", above);
    Telling::refused(message).hinted(hint)
}

fn stands(row: &RuleRow) -> Telling {
    let message = Sentence::of("error-rule-stands")
        .with("rule", row.key.code())
        .with("value", row.value)
        .with("unit", unit_sentence(&row.unit))
        .with("from", row.from);
    let hint = Sentence::of("hint-rule-stands").with("next", Next::again().open(Field::From));
    let source = Sentence::of("detail-line").with("text", row.source.as_str());
    Telling { lines: vec![source], ..Telling::refused(message).hinted(hint) }
}
