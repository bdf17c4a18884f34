//! A row of [`super::case`]: as it is read, and as what it means.

use chrono::{DateTime, NaiveDate, Utc};
use diesel::prelude::*;
use diesel::sql_types::{Array, BigInt, Bool, Date, Integer, Nullable, Text, Uuid as SqlUuid};
use serde::Deserialize;
use uuid::Uuid;

use super::error::DbError;
use crate::domain::case::fact::HardReason;
use crate::domain::case::record::Base;
use crate::domain::case::sheet::Sheet;
use crate::domain::clock::ClockKind;
use crate::domain::clock::tolling::{Grant, GrantScope};
use crate::domain::engine::entry::Effective;
use crate::domain::institution::aspect::{DisposalClass, RegistrationStatus};
use crate::domain::institution::state::InstitutionState;
use crate::domain::stuck::ages::Closed;
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
    /// Its state.
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
    #[diesel(sql_type = SqlUuid)]
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
    #[diesel(embed)]
    sheet: Option<SheetRow>,
}

#[derive(QueryableByName)]
struct SheetRow {
    #[diesel(sql_type = SqlUuid)]
    case_id: Uuid,
    #[diesel(sql_type = Date)]
    sheet_from: NaiveDate,
    #[diesel(sql_type = Nullable<Date>)]
    sheet_to: Option<NaiveDate>,
    #[diesel(sql_type = Text)]
    stage: String,
    #[diesel(sql_type = Date)]
    stage_since: NaiveDate,
    #[diesel(sql_type = Integer)]
    round: i32,
    #[diesel(sql_type = Date)]
    round_since: NaiveDate,
    #[diesel(sql_type = Date)]
    stopped_on: NaiveDate,
    #[diesel(sql_type = Text)]
    stopped_for: String,
    #[diesel(sql_type = Nullable<Text>)]
    body: Option<String>,
    #[diesel(sql_type = Text)]
    route: String,
    #[diesel(sql_type = Nullable<Date>)]
    exit_by: Option<NaiveDate>,
    #[diesel(sql_type = Nullable<Date>)]
    group_on: Option<NaiveDate>,
    #[diesel(sql_type = Nullable<Date>)]
    plan_on: Option<NaiveDate>,
    #[diesel(sql_type = Integer)]
    rejections: i32,
    #[diesel(sql_type = Nullable<BigInt>)]
    principal: Option<i64>,
    #[diesel(sql_type = Nullable<BigInt>)]
    lenders: Option<i64>,
    #[diesel(sql_type = Nullable<BigInt>)]
    advanced: Option<i64>,
    #[diesel(sql_type = BigInt)]
    admitted: i64,
    #[diesel(sql_type = Nullable<BigInt>)]
    counted: Option<i64>,
    #[diesel(sql_type = BigInt)]
    paid: i64,
    #[diesel(sql_type = BigInt)]
    deposited: i64,
    #[diesel(sql_type = BigInt)]
    assumed: i64,
    #[diesel(sql_type = Nullable<Text>)]
    assumed_by: Option<String>,
    #[diesel(sql_type = Nullable<BigInt>)]
    unclaimed: Option<i64>,
    #[diesel(sql_type = BigInt)]
    not_owed: i64,
    #[diesel(sql_type = BigInt)]
    returned: i64,
    #[diesel(sql_type = BigInt)]
    recovered: i64,
    #[diesel(sql_type = Nullable<BigInt>)]
    outstanding: Option<i64>,
    #[diesel(sql_type = Nullable<Text>)]
    base: Option<String>,
    #[diesel(sql_type = Nullable<BigInt>)]
    shortfall: Option<i64>,
    #[diesel(sql_type = Nullable<BigInt>)]
    lenders_left: Option<i64>,
    #[diesel(sql_type = Integer)]
    claims: i32,
    #[diesel(sql_type = Integer)]
    claims_open: i32,
    #[diesel(sql_type = Nullable<Date>)]
    register_closed_on: Option<NaiveDate>,
    #[diesel(sql_type = Nullable<Date>)]
    claims_until: Option<NaiveDate>,
    #[diesel(sql_type = Nullable<Date>)]
    notice_until: Option<NaiveDate>,
    #[diesel(sql_type = Integer)]
    objections_open: i32,
    #[diesel(sql_type = Nullable<Date>)]
    nothing_recoverable_on: Option<NaiveDate>,
    #[diesel(sql_type = Array<Text>)]
    items: Vec<String>,
    #[diesel(sql_type = Nullable<Date>)]
    hard_since: Option<NaiveDate>,
    #[diesel(sql_type = Nullable<Text>)]
    hard_reason: Option<String>,
    #[diesel(sql_type = Nullable<Date>)]
    hard_reviewed_on: Option<NaiveDate>,
    #[diesel(sql_type = Nullable<Date>)]
    disputed_since: Option<NaiveDate>,
    #[diesel(sql_type = Nullable<Date>)]
    on_hold_since: Option<NaiveDate>,
    #[diesel(sql_type = Date)]
    last_movement: NaiveDate,
    #[diesel(sql_type = Nullable<Text>)]
    outcome: Option<String>,
    #[diesel(sql_type = Integer)]
    objections_upheld: i32,
    #[diesel(sql_type = Nullable<Bool>)]
    vote_carried: Option<bool>,
}

impl TryFrom<CaseRow> for CaseRead {
    type Error = DbError;

    fn try_from(row: CaseRow) -> Result<Self, DbError> {
        let before = [money(row.paid_short)?, money(row.paid_long)?];
        let (objected_on, own_grants) = (row.objected_on, row.own_grants);
        let case = row
            .sheet
            .map(|sheet| {
                Ok::<_, DbError>(CaseOf {
                    case: sheet.case_id,
                    grants: grants_read(own_grants.as_deref(), sheet.case_id)?,
                    sheet: sheet_read(sheet)?,
                    paid_before: before,
                    objected_on,
                })
            })
            .transpose()?;
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
            closed: row.closed_from.unwrap_or_default().into_iter().zip(row.closed_to.unwrap_or_default()).collect(),
            owed,
            case,
        })
    }
}

fn sheet_read(row: SheetRow) -> Result<Sheet, DbError> {
    let hard_reason = row.hard_reason.map(|reason| reason.parse::<HardReason>()).transpose()?;
    Ok(Sheet {
        from: row.sheet_from,
        to: row.sheet_to,
        stage: row.stage.parse()?,
        stage_since: row.stage_since,
        round: count(row.round)?,
        round_since: row.round_since,
        stopped_on: row.stopped_on,
        stopped_for: row.stopped_for.parse()?,
        body: row.body,
        route: row.route.parse()?,
        exit_by: row.exit_by,
        group_on: row.group_on,
        plan_on: row.plan_on,
        rejections: count(row.rejections)?,
        principal: money(row.principal)?,
        lenders: row.lenders.map(count).transpose()?,
        advanced: money(row.advanced)?,
        admitted: fen(row.admitted)?,
        counted: money(row.counted)?,
        paid: fen(row.paid)?,
        deposited: fen(row.deposited)?,
        assumed: fen(row.assumed)?,
        assumed_by: row.assumed_by,
        unclaimed: money(row.unclaimed)?,
        not_owed: fen(row.not_owed)?,
        returned: fen(row.returned)?,
        recovered: fen(row.recovered)?,
        outstanding: money(row.outstanding)?,
        base: row.base.as_deref().map(base_read).transpose()?,
        shortfall: money(row.shortfall)?,
        lenders_left: row.lenders_left.map(count).transpose()?,
        claims: count(row.claims)?,
        claims_open: count(row.claims_open)?,
        register_closed_on: row.register_closed_on,
        claims_until: row.claims_until,
        notice_until: row.notice_until,
        objections_open: count(row.objections_open)?,
        nothing_recoverable_on: row.nothing_recoverable_on,
        items: row.items.iter().map(|item| item.parse()).collect::<Result<_, _>>()?,
        hard: row.hard_since.zip(row.hard_reviewed_on).map(|(since, reviewed)| (since, hard_reason, reviewed)),
        disputed_since: row.disputed_since,
        on_hold_since: row.on_hold_since,
        last_movement: row.last_movement,
        outcome: row.outcome.map(|outcome| outcome.parse()).transpose()?,
        objections_upheld: count(row.objections_upheld)?,
        vote_carried: row.vote_carried,
    })
}

fn base_read(word: &str) -> Result<Base, DbError> {
    [Base::Claims, Base::Stock]
        .into_iter()
        .find(|base| base.code() == word)
        .ok_or_else(|| DbError::Unreadable(format!("base {word}")))
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

fn count(number: impl TryInto<u32> + Copy + std::fmt::Display) -> Result<u32, DbError> {
    number.try_into().map_err(|_| DbError::Unreadable(format!("a count of {number}")))
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
