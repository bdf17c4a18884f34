//! Set a rule of the rulebook for a unit, from a day on.

use chrono::NaiveDate;

use super::error::{ActionError, basis_parse};
use crate::db::rule::{rule_add, rule_list};
use crate::db::{Access, Session, in_txn};
use crate::domain::rulebook::set::{RuleRefusal, RuleSetting, rule_set_judge, rulebook_of};
use crate::domain::rulebook::{RuleKey, RuleRow, RuleValue};
use crate::domain::unit::unit_by_code;

#[derive(Debug, Clone)]
pub struct RuleSet {
    pub key: RuleKey,
    /// Its value, as written.
    pub value: String,
    /// The unit where it shall hold.
    pub unit: String,
    /// The first day.
    pub from: NaiveDate,
    /// The document it comes from.
    pub source: String,
}

/// What is now true.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RuleIsSet {
    pub row: RuleRow,
    /// What held for the unit on that day before.
    pub before: RuleValue,
    /// The rulebook had it; nothing was written.
    pub already: bool,
    /// Its first day is past: acts and deadlines since that day are judged by it from now on.
    pub is_late: bool,
}

/// Adds the row.
///
/// # Errors
/// That it is no value, that it is less strict than that of the units above, that another stands for that day, or that
/// the officer does not write for the unit.
pub fn apply(session: &mut Session, access: Access, rule: &RuleSet) -> Result<RuleIsSet, ActionError> {
    in_txn(session, access, |txn| {
        let source = basis_parse(&rule.source)?;
        if unit_by_code(&rule.unit).is_none() {
            return Err(ActionError::UnknownUnit { code: rule.unit.clone() });
        }
        let value = rule
            .key
            .value_parse(rule.value.trim())
            .ok_or_else(|| RuleRefusal::NotAValue { key: rule.key, text: rule.value.clone() })?;
        let row = RuleRow { key: rule.key, unit: rule.unit.clone(), from: rule.from, value, source };
        let rows = rule_list(txn)?;
        let before = rulebook_of(&rows, &row.unit).value(row.key, row.from);
        let already = match rule_set_judge(&rows, &row)? {
            RuleSetting::Already => true,
            RuleSetting::New => {
                rule_add(txn, &row)?;
                false
            }
        };
        Ok(RuleIsSet { before, already, is_late: row.from < txn.today(), row })
    })
}
