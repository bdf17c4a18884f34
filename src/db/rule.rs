//! The rulebook: its rows as known at a moment, and new ones.

use chrono::{DateTime, NaiveDate, Utc};
use diesel::prelude::*;

use super::error::DbError;
use super::functions::rule_write;
use super::schema::rulebook;
use super::session::Txn;
use crate::domain::rulebook::{RuleKey, RuleRow};

/// A row of the rulebook, and how it came there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RuleRecorded {
    pub row: RuleRow,
    /// Since when the record has it.
    pub known_from: DateTime<Utc>,
    /// Who recorded it; none where it came with the program.
    pub officer: Option<String>,
}

#[derive(Queryable, Selectable)]
#[diesel(table_name = rulebook)]
struct Stored {
    rule_key: String,
    unit_code: String,
    effective_from: NaiveDate,
    value: String,
    source: String,
    known_from: DateTime<Utc>,
    officer: Option<String>,
}

/// Every row of the rulebook known at a moment, by rule, unit and first day in force.
///
/// # Errors
/// Those of the database.
pub fn rule_recorded_list(txn: &mut Txn<'_>, known_at: DateTime<Utc>) -> Result<Vec<RuleRecorded>, DbError> {
    rows_read(txn, Some(known_at))
}

fn rows_read(txn: &mut Txn<'_>, known_at: Option<DateTime<Utc>>) -> Result<Vec<RuleRecorded>, DbError> {
    let mut query = rulebook::table
        .select(Stored::as_select())
        .order((rulebook::rule_key, rulebook::unit_code, rulebook::effective_from))
        .into_boxed();
    if let Some(known_at) = known_at {
        query = query.filter(rulebook::known_from.le(known_at));
    }
    let rows = query.load(txn.connection)?;
    // What cannot be read is held off by the database, and named by `check`.
    Ok(rows.into_iter().filter_map(|row| recorded(row).ok()).collect())
}

/// Every row of the rulebook: what an act is judged by.
///
/// # Errors
/// Those of the database.
pub fn rule_list(txn: &mut Txn<'_>) -> Result<Vec<RuleRow>, DbError> {
    let recorded = rows_read(txn, None)?;
    Ok(recorded.into_iter().map(|one| one.row).collect())
}

/// The rows alone: what a list drawn as known at a moment is judged by.
///
/// # Errors
/// Those of the database.
pub fn rule_known_list(txn: &mut Txn<'_>, known_at: DateTime<Utc>) -> Result<Vec<RuleRow>, DbError> {
    let recorded = rule_recorded_list(txn, known_at)?;
    Ok(recorded.into_iter().map(|one| one.row).collect())
}

/// Adds a row, recorded now by the session's officer.
///
/// # Errors
/// [`DbError::NotYours`] where the officer does not write for the unit, [`DbError::Conflict`] where somebody else set the
/// same rule of the same unit for the same day first.
pub fn rule_add(txn: &mut Txn<'_>, row: &RuleRow) -> Result<(), DbError> {
    let moment = txn.moment()?;
    let write = rule_write(moment, row.key.code(), &row.unit, row.from, row.value.to_string(), &row.source);
    diesel::select(write).execute(txn.connection)?;
    Ok(())
}

fn recorded(stored: Stored) -> Result<RuleRecorded, DbError> {
    let key: RuleKey = stored.rule_key.parse()?;
    let value =
        key.value_parse(&stored.value).ok_or_else(|| DbError::Unreadable(format!("rule {key} = {}", stored.value)))?;
    Ok(RuleRecorded {
        row: RuleRow { key, unit: stored.unit_code, from: stored.effective_from, value, source: stored.source },
        known_from: stored.known_from,
        officer: stored.officer,
    })
}
