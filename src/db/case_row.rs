//! A row of [`super::case`]: as it is read, and as what it means.

use chrono::{DateTime, NaiveDate, Utc};
use diesel::prelude::*;
use diesel::sql_types::{Array, BigInt, Bool, Date, Nullable, Text, Uuid as SqlUuid};
use serde::Deserialize;
use uuid::Uuid;

use super::derived::Drawn;
use super::error::DbError;
use crate::domain::case::sheet::Sheet;
use crate::domain::clock::ClockKind;
use crate::domain::clock::tolling::{Grant, GrantScope};
use crate::domain::institution::aspect::{DisposalClass, RegistrationStatus};
use crate::domain::institution::state::InstitutionState;
use crate::domain::stuck::facts::Closed;
use crate::domain::value::effective::Effective;
use crate::domain::value::money::Money;
use crate::domain::value::reason::Reason;

/// An institution with its case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CaseRead {
    /// Its id.
    pub subject: Uuid,
    /// Its name on the day.
    pub name: String,
    /// Its unified social credit code, if one is known.
    pub uscc: Option<String>,
    /// The unit with jurisdiction on the day.
    pub unit: String,
    /// Division code of registration.
    pub registered_place: Option<String>,
    pub state: InstitutionState,
    /// Since when.
    pub since: Effective,
    /// Why it entered the state.
    pub reason: Reason,
    /// The document that rests on.
    pub basis: String,
    /// The stop that holds; none where it was taken over as exited or cleared.
    pub ceased_on: Option<NaiveDate>,
    /// The cause of that stop.
    pub ceased_for: Option<Reason>,
    /// The last exit, whether or not it still holds.
    pub exited_on: Option<NaiveDate>,
    /// Its first exit.
    pub first_exited_on: Option<NaiveDate>,
    /// A stop of it was only seen on a day.
    pub stop_seen: bool,
    /// An exit of it was only seen on a day.
    pub exit_seen: bool,
    /// When it, or its case, was closed, each time with the day it was reopened.
    pub closed: Vec<Closed>,
    /// Evidence that its moves and those of its case owe: a need a word, kinds with a bar between.
    pub owed: Vec<String>,
    /// The class of notice 175 on record.
    pub class: Option<DisposalClass>,
    /// How the legal entity is registered, where that is on record.
    pub registration: Option<RegistrationStatus>,
    /// Its newest case; none where it has none.
    pub case: Option<CaseOf>,
}

impl CaseRead {
    /// The exit that holds. A reopening is a new stop: an exit before it no longer does.
    #[must_use]
    pub fn exit_that_holds(&self) -> Option<NaiveDate> {
        self.exited_on.filter(|exited| self.ceased_on.is_none_or(|ceased| *exited >= ceased))
    }
}

/// A case on a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CaseOf {
    /// Its id.
    pub case: Uuid,
    /// Its sheet of the day.
    pub sheet: Sheet,
    /// Principal paid in all three and twelve months before; none where it was not open yet.
    pub paid_before: [Option<Money>; 2],
    /// The day of the oldest objection without a decision.
    pub objected_on: Option<NaiveDate>,
    /// Grants of the case itself.
    pub grants: Vec<Grant>,
}

#[derive(QueryableByName)]
pub(super) struct CaseRow {
    #[diesel(sql_type = SqlUuid, column_name = listed_id)]
    pub(super) subject_id: Uuid,
    #[diesel(sql_type = Text)]
    name: String,
    #[diesel(sql_type = Nullable<Text>)]
    uscc: Option<String>,
    #[diesel(sql_type = Text)]
    unit_code: String,
    #[diesel(sql_type = Nullable<Text>)]
    registered_place: Option<String>,
    #[diesel(sql_type = Text)]
    state: String,
    #[diesel(sql_type = Date)]
    since: NaiveDate,
    #[diesel(sql_type = Text)]
    precision: String,
    #[diesel(sql_type = Text)]
    reason: String,
    #[diesel(sql_type = Text)]
    basis: String,
    #[diesel(sql_type = Nullable<Date>)]
    ceased_on: Option<NaiveDate>,
    #[diesel(sql_type = Nullable<Text>)]
    ceased_for: Option<String>,
    #[diesel(sql_type = Nullable<Date>)]
    exited_on: Option<NaiveDate>,
    #[diesel(sql_type = Nullable<Date>)]
    first_exited_on: Option<NaiveDate>,
    #[diesel(sql_type = Nullable<Text>)]
    owed_all: Option<String>,
    #[diesel(sql_type = Nullable<Bool>)]
    stop_seen: Option<bool>,
    #[diesel(sql_type = Nullable<Bool>)]
    exit_seen: Option<bool>,
    #[diesel(sql_type = Nullable<Array<Date>>)]
    closed_from: Option<Vec<NaiveDate>>,
    #[diesel(sql_type = Nullable<Array<Nullable<Date>>>)]
    closed_to: Option<Vec<Option<NaiveDate>>>,
    #[diesel(sql_type = Nullable<BigInt>)]
    paid_short: Option<i64>,
    #[diesel(sql_type = Nullable<BigInt>)]
    paid_long: Option<i64>,
    #[diesel(sql_type = Nullable<Date>)]
    objected_on: Option<NaiveDate>,
    #[diesel(sql_type = Nullable<Text>)]
    own_grants: Option<String>,
    #[diesel(sql_type = Nullable<Text>)]
    class: Option<String>,
    #[diesel(sql_type = Nullable<Text>)]
    registration: Option<String>,
    #[diesel(sql_type = Nullable<SqlUuid>)]
    case_id: Option<Uuid>,
    #[diesel(embed)]
    sheet: Drawn<Sheet>,
}

impl CaseRow {
    /// What the rows of a list are in the order of.
    pub(super) const fn place(&self) -> (NaiveDate, Uuid) {
        (self.since, self.subject_id)
    }

    /// When it, or its case, was closed, by day. Who was never reopened has no second day, which may be left out.
    fn closed(&mut self) -> Vec<Closed> {
        let reopened = self.closed_to.take().unwrap_or_default().into_iter().chain(std::iter::repeat(None));
        let mut closed: Vec<Closed> = self.closed_from.take().unwrap_or_default().into_iter().zip(reopened).collect();
        closed.sort_unstable();
        closed
    }
}

impl TryFrom<CaseRow> for CaseRead {
    type Error = DbError;

    fn try_from(mut row: CaseRow) -> Result<Self, DbError> {
        let closed = row.closed();
        let before = [money(row.paid_short)?, money(row.paid_long)?];
        let (objected_on, own_grants) = (row.objected_on, row.own_grants);
        let case = match row.case_id {
            Some(case) => Some(CaseOf {
                case,
                sheet: row.sheet.0?,
                grants: grants_read(own_grants.as_deref(), case)?,
                paid_before: before,
                objected_on,
            }),
            None => None,
        };
        let mut owed: Vec<String> = row.owed_all.iter().flat_map(|owed| owed.split(',')).map(str::to_owned).collect();
        owed.sort_unstable();
        owed.dedup();
        Ok(Self {
            subject: row.subject_id,
            name: row.name,
            uscc: row.uscc,
            unit: row.unit_code,
            registered_place: row.registered_place,
            state: row.state.parse()?,
            since: Effective { on: row.since, precision: row.precision.parse()? },
            reason: row.reason.parse()?,
            basis: row.basis,
            class: row.class.as_deref().map(str::parse).transpose()?,
            registration: row.registration.as_deref().map(str::parse).transpose()?,
            ceased_on: row.ceased_on,
            ceased_for: row.ceased_for.map(|reason| reason.parse()).transpose()?,
            exited_on: row.exited_on,
            first_exited_on: row.first_exited_on,
            stop_seen: row.stop_seen.unwrap_or(false),
            exit_seen: row.exit_seen.unwrap_or(false),
            closed,
            owed,
            case,
        })
    }
}

fn fen(amount: i64) -> Result<Money, DbError> {
    Money::from_fen(amount).ok_or_else(|| DbError::Unreadable(format!("{amount} fen")))
}

/// An amount of fen, where there is one.
///
/// # Errors
/// [`DbError::Unreadable`] for one beyond what money holds: the program wrote no such thing.
pub(super) fn money(amount: Option<i64>) -> Result<Option<Money>, DbError> {
    amount.map(fen).transpose()
}

/// A grant as the statement writes it.
#[derive(Deserialize)]
struct GrantWritten {
    clocks: Vec<String>,
    from: NaiveDate,
    to: NaiveDate,
    basis: String,
    approver: String,
    recorded_at: DateTime<Utc>,
}

fn grants_read(text: Option<&str>, case: Uuid) -> Result<Vec<Grant>, DbError> {
    let Some(text) = text else {
        return Ok(Vec::new());
    };
    let unreadable = |error: serde_json::Error| DbError::Unreadable(error.to_string());
    let written: Vec<GrantWritten> = serde_json::from_str(text).map_err(unreadable)?;
    written
        .into_iter()
        .map(|one| {
            Ok(Grant {
                scope: GrantScope::Case(case),
                clocks: clocks_read(&one.clocks)?,
                from: one.from,
                to: one.to,
                basis: one.basis,
                approver: one.approver,
                recorded_at: one.recorded_at,
            })
        })
        .collect()
}

/// The clocks of a grant.
pub(super) fn clocks_read(words: &[String]) -> Result<std::collections::BTreeSet<ClockKind>, DbError> {
    Ok(words.iter().map(|word| word.parse()).collect::<Result<_, _>>()?)
}

impl TryFrom<super::case::GrantRow> for Grant {
    type Error = DbError;

    fn try_from(row: super::case::GrantRow) -> Result<Self, DbError> {
        let scope = match row.unit_code {
            Some(unit) if row.of_unit => GrantScope::Unit(unit),
            Some(_) | None => GrantScope::Case(row.subject_id),
        };
        Ok(Self {
            scope,
            clocks: clocks_read(&row.clocks)?,
            from: row.effective_from,
            to: row.effective_to,
            basis: row.basis,
            approver: row.approver,
            recorded_at: row.recorded_at,
        })
    }
}
