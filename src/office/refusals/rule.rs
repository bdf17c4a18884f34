//! Why a rule of the rulebook is not set.

use crate::domain::rulebook::set::RuleRefusal;
use crate::domain::rulebook::{RuleKind, Stricter};
use crate::msg;
use crate::office::lists::rules::value_name;
use crate::office::refusals::action::unit_line;
use crate::office::refusals::line;
use crate::office::told::{Told, Trouble};
use crate::words::Message;

impl From<RuleRefusal> for Told {
    fn from(refusal: RuleRefusal) -> Self {
        match refusal {
            RuleRefusal::NotAValue { key, text } => {
                Self::new(Trouble::Usage, msg!("error-rule-value", text = text, rule = key.code()))
                    .hinted(value_hint(key.kind()))
            }
            RuleRefusal::LessStrict { key, value, above, way } => {
                let hint = match way {
                    Stricter::Larger => {
                        msg!("hint-rule-at-least", value = value_name(above))
                    }
                    Stricter::Smaller => msg!("hint-rule-at-most", value = value_name(above)),
                    Stricter::AllMustAllow => msg!("hint-rule-all-must-allow"),
                    Stricter::AnyMayAsk => msg!("hint-rule-any-may-ask"),
                };
                Self::new(
                    Trouble::Refused,
                    msg!(
                        "error-rule-less-strict",
                        rule = key.code(),
                        value = value_name(value),
                        above = value_name(above)
                    ),
                )
                .hinted(hint)
            }
            RuleRefusal::Stands(row) => Self::new(
                Trouble::Refused,
                msg!(
                    "error-rule-stands",
                    rule = row.key.code(),
                    value = value_name(row.value),
                    unit = unit_line(&row.unit),
                    from = row.from
                ),
            )
            .detailed(vec![line(row.source)])
            .hinted(msg!("hint-rule-stands")),
        }
    }
}

fn value_hint(kind: RuleKind) -> Message {
    match kind {
        RuleKind::Days => msg!("hint-rule-value-days"),
        RuleKind::WorkingDays => msg!("hint-rule-value-working-days"),
        RuleKind::Count => msg!("hint-rule-value-count"),
        RuleKind::Percent => msg!("hint-rule-value-percent"),
        RuleKind::Money => msg!("hint-rule-value-money"),
        RuleKind::Switch => msg!("hint-rule-value-switch"),
        RuleKind::Date => msg!("hint-rule-value-date"),
    }
}
