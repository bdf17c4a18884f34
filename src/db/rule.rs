//! The rulebook: its rows as known at a moment, and new ones.

use chrono::{DateTime, NaiveDate, Utc};
use diesel::prelude::*;
use diesel::sql_types::{Date, Nullable, Text, Timestamptz};

use super::error::DbError;
use super::session::Txn;
use crate::domain::rulebook::{RuleKey, RuleRow};

/// A row of the rulebook, and how it came there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RuleRecorded {
    /// The row.
    pub row: RuleRow,
    /// Since when the record has it.
    pub known_from: DateTime<Utc>,
    /// Who recorded it; none where it came with the program.
    pub officer: Option<String>,
}

#[derive(QueryableByName)]
struct Stored {
    #[diesel(sql_type = Text)]
    rule_key: String,
    #[diesel(sql_type = Text)]
    unit_code: String,
    #[diesel(sql_type = Date)]
    effective_from: NaiveDate,
    #[diesel(sql_type = Text)]
    value: String,
    #[diesel(sql_type = Text)]
    source: String,
    #[diesel(sql_type = Timestamptz)]
    known_from: DateTime<Utc>,
    #[diesel(sql_type = Nullable<Text>)]
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
    let rows: Vec<Stored> = diesel::sql_query(
        "SELECT rule_key, unit_code, effective_from, value, source, known_from, officer FROM rulebook \
         WHERE $1 IS NULL OR known_from <= $1 ORDER BY rule_key, unit_code, effective_from",
    )
    .bind::<Nullable<Timestamptz>, _>(known_at)
    .load(txn.connection)?;
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
    let known_from = txn.moment()?;
    diesel::sql_query(
        "INSERT INTO rulebook (rule_key, unit_code, effective_from, value, source, known_from, officer) \
         VALUES ($1, $2, $3, $4, $5, $6, $7)",
    )
    .bind::<Text, _>(row.key.code())
    .bind::<Text, _>(&row.unit)
    .bind::<Date, _>(row.from)
    .bind::<Text, _>(row.value.to_string())
    .bind::<Text, _>(&row.source)
    .bind::<Timestamptz, _>(known_from)
    .bind::<Text, _>(&txn.officer.login)
    .execute(txn.connection)?;
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
