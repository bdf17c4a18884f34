//! Reading institutions with their clearance cases: as of a day and as known at a moment, in one statement a list.
//!
//! The oldest come first, by the index on periods, and a limit is taken before anything is looked up besides: what a list
//! costs follows what it prints. A list that keeps only some of the rows is read through a cursor, a batch at a time, until
//! it has enough.

use chrono::{DateTime, Months, NaiveDate, Utc};
use diesel::pg::Pg;
use diesel::prelude::*;
use diesel::query_builder::BoxedSqlQuery;
use diesel::sql_types::{Array, BigInt, Bool, Date, Integer, Nullable, Text, Timestamptz, Uuid as SqlUuid};
use uuid::Uuid;

use super::aspect::aspect_on_day;
use super::case_row::{CaseRead, CaseRow};
use super::error::DbError;
use super::session::Txn;
use super::unreadable::{asked_for, row_readable};
use crate::domain::case::fact::Route;
use crate::domain::case::state::ClearanceState;
use crate::domain::institution::state::InstitutionState;

/// Which institutions, when, and as known when.
#[derive(Debug, Clone)]
pub struct CaseFilter {
    /// The day.
    pub as_of: NaiveDate,
    /// The moment of knowledge.
    pub known_at: DateTime<Utc>,
    /// States of the institution to list.
    pub states: Vec<InstitutionState>,
    /// Units to list; `None` for all that the officer sees.
    pub units: Option<Vec<String>>,
    /// Institutions to list; `None` for all.
    pub subjects: Option<Vec<Uuid>>,
    /// What else they have in common.
    pub narrowed: Narrowed,
    /// How many rows at most; a narrowed list has its limit with whoever reads it.
    pub limit: Option<i64>,
}

/// What the institutions of a list have in common besides their state. A list whose rows a rule picks asks here for what
/// every row it could pick has.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Narrowed {
    /// Nothing.
    No,
    /// Money is outstanding, and nothing moved after a day.
    Quiet {
        /// The last day of movement.
        until: NaiveDate,
    },
    /// The case is hard to clear, or may be proposed as such.
    Hard {
        /// Stopped on that day or before, little may have been recovered for too long.
        stopped_until: NaiveDate,
        /// Plans voted down.
        rejections: i64,
    },
    /// A grant covers the day: of one of these units, or of the case itself.
    Tolled {
        /// Units that a grant of a unit covers.
        units: Vec<String>,
    },
    /// The case is at one of these stages and on one of these routes; `None` for any.
    Case {
        /// Stages.
        stages: Option<Vec<ClearanceState>>,
        /// Routes.
        routes: Option<Vec<Route>>,
    },
}

impl Narrowed {
    /// As a condition. `$6` and `$7` are its own.
    const fn condition(&self) -> &'static str {
        match self {
            Self::No => "true",
            Self::Quiet { .. } => "sheet.outstanding > 0 AND sheet.last_movement <= $6",
            Self::Hard { .. } => {
                "(sheet.hard_since IS NOT NULL OR listed.state = 'exited' AND (\
                 sheet.stopped_for = 'lost-contact' OR listed.reason = 'lost-contact' \
                 OR sheet.stage IN ('notice', 'criminal', 'bankruptcy', 'distribution') OR sheet.rejections >= $7 \
                 OR sheet.nothing_recoverable_on IS NOT NULL OR sheet.stopped_on <= $6))"
            }
            Self::Tolled { .. } => {
                "(listed.unit_code = ANY ($6) OR EXISTS (SELECT 1 FROM tolling_grant covering \
                 WHERE covering.subject_id = sheet.subject_id AND covering.effective_from <= $1 AND covering.effective_to >= $1 \
                 AND known_at(covering.known_from, covering.known_to, $2)))"
            }
            Self::Case { .. } => {
                "sheet.subject_id IS NOT NULL AND ($6 IS NULL OR sheet.stage = ANY ($6)) AND ($7 IS NULL OR sheet.route = ANY ($7))"
            }
        }
    }

    fn bound<'query>(
        &self,
        query: BoxedSqlQuery<'query, Pg, diesel::query_builder::SqlQuery>,
    ) -> BoxedSqlQuery<'query, Pg, diesel::query_builder::SqlQuery> {
        match self {
            Self::No => query,
            Self::Quiet { until } => query.bind::<Date, _>(*until),
            Self::Hard { stopped_until, rejections } => {
                query.bind::<Date, _>(*stopped_until).bind::<BigInt, _>(*rejections)
            }
            Self::Tolled { units } => query.bind::<Array<Text>, _>(units.clone()),
            Self::Case { stages, routes } => query
                .bind::<Nullable<Array<Text>>, _>(
                    stages.as_ref().map(|stages| stages.iter().map(|stage| stage.code()).collect::<Vec<_>>()),
                )
                .bind::<Nullable<Array<Text>>, _>(
                    routes.as_ref().map(|routes| routes.iter().map(|route| route.code()).collect::<Vec<_>>()),
                ),
        }
    }
}

/// A pace of payment is looked at over so many months.
pub const PACE_MONTHS: [u32; 2] = [3, 12];
/// The most rows of one batch of a cursor.
const BATCH: usize = 1_000;

/// `$1` the day, `$2` the moment, `$3` units, `$4` institutions, `$5` rows. One branch a state: the index on periods has
/// the rows of one state in the order of the list, and branches in order are merged.
fn listed(states: &[InstitutionState], limited: bool) -> String {
    let limit = if limited { "LIMIT $5" } else { "" };
    let branches: Vec<String> = states
        .iter()
        .map(|state| {
            format!(
                "(SELECT period.subject_id, profile.name, profile.unit_code, profile.registered_place, period.state, \
                 period.effective_from AS since, period.precision, period.reason, period.basis, period.owed \
                 FROM period JOIN profile ON profile.subject_id = period.subject_id \
                 AND stands_on(profile.effective_from, profile.effective_to, $1) \
                 AND known_at(profile.known_from, profile.known_to, $2) \
                 WHERE period.track = 'institution' AND period.state = '{state}' \
                 AND stands_on(period.effective_from, period.effective_to, $1) \
                 AND known_at(period.known_from, period.known_to, $2) \
                 AND ($3 IS NULL OR profile.unit_code = ANY ($3)) AND ($4 IS NULL OR period.subject_id = ANY ($4)) \
                 ORDER BY period.effective_from, period.subject_id {limit})"
            )
        })
        .collect();
    match branches.as_slice() {
        [one] => one.clone(),
        several => format!("({} ORDER BY since, subject_id {limit})", several.join(" UNION ALL ")),
    }
}

/// The sheet of a case on a day that stands in the query as `day`, as known at the moment.
fn sheet_on(day: &str) -> String {
    format!(
        "stands_on(effective_from, effective_to, {day}) \
         AND known_at(known_from, known_to, $2)"
    )
}

fn statement(filter: &CaseFilter) -> String {
    let limited = filter.narrowed == Narrowed::No && filter.limit.is_some();
    let [short, long] = PACE_MONTHS.map(|months| {
        let day = filter.as_of.checked_sub_months(Months::new(months));
        format!("date '{}'", day.unwrap_or(filter.as_of))
    });
    format!(
        "SELECT listed.subject_id AS listed_id, listed.*, uscc.value AS uscc, life.ceased_on, life.ceased_for, life.exited_on, life.first_exited_on, life.owed_all, life.stop_seen, life.exit_seen, life.closed_from, life.closed_to, objection.objected_on, \
         sheet.subject_id AS case_id, sheet.*, \
         (short.paid * 100)::bigint AS paid_short, (long.paid * 100)::bigint AS paid_long, own.grants AS own_grants, {class} AS class, \
         {registration} AS registration \
         FROM {listed} AS listed \
         LEFT JOIN LATERAL (SELECT value FROM institution_identifier identifier \
           WHERE identifier.subject_id = listed.subject_id AND kind = 'uscc' AND effective_from <= $1 \
           AND known_at(known_from, known_to, $2) \
           ORDER BY effective_from DESC, seq DESC LIMIT 1) AS uscc ON true \
         LEFT JOIN LATERAL (SELECT case_sheet.* FROM case_sheet WHERE institution_id = listed.subject_id AND {on_day} \
           ORDER BY stopped_on DESC, effective_from DESC LIMIT 1) AS sheet ON true \
         LEFT JOIN LATERAL (SELECT paid FROM case_sheet WHERE subject_id = sheet.subject_id AND {on_short} LIMIT 1) \
           AS short ON true \
         LEFT JOIN LATERAL (SELECT paid FROM case_sheet WHERE subject_id = sheet.subject_id AND {on_long} LIMIT 1) \
           AS long ON true \
         LEFT JOIN LATERAL (SELECT \
             max(effective_from) FILTER (WHERE state = 'closed-unresolved') AS ceased_on, \
             (array_agg(reason ORDER BY effective_from DESC, seq DESC) FILTER (WHERE state = 'closed-unresolved'))[1] AS ceased_for, \
             max(effective_from) FILTER (WHERE state = 'exited') AS exited_on, \
             min(effective_from) FILTER (WHERE state = 'exited') AS first_exited_on, \
             bool_or(precision <> 'exact') FILTER (WHERE state = 'closed-unresolved') AS stop_seen, \
             bool_or(precision <> 'exact') FILTER (WHERE state = 'exited') AS exit_seen, \
             array_agg(effective_from ORDER BY effective_from, effective_to) FILTER (WHERE state IN ('closed', 'cleared')) AS closed_from, \
             array_agg(effective_to ORDER BY effective_from, effective_to) FILTER (WHERE state IN ('closed', 'cleared')) AS closed_to, \
             string_agg(array_to_string(owed, ','), ',') FILTER (WHERE owed <> '{{}}') AS owed_all \
           FROM period WHERE subject_id IN (listed.subject_id, sheet.subject_id) AND effective_from <= $1 \
           AND known_at(known_from, known_to, $2)) AS life ON true \
         LEFT JOIN LATERAL (SELECT json_agg(json_build_object('seq', seq, 'clocks', clocks, 'from', effective_from, \
             'to', effective_to, 'basis', basis, 'approver', approver, 'recorded_at', recorded_at) ORDER BY seq)::text AS grants \
           FROM tolling_grant WHERE subject_id = sheet.subject_id \
           AND known_at(known_from, known_to, $2)) AS own ON true \
         LEFT JOIN LATERAL (SELECT min(made.effective_on) AS objected_on FROM entry made \
           WHERE sheet.objections_open > 0 AND made.subject_id = sheet.subject_id AND made.recorded_at <= $2 \
           AND made.kind = 'fact' AND made.effective_on BETWEEN sheet.round_since AND $1 AND made.payload ->> 'fact' = 'objected' \
           AND NOT EXISTS (SELECT 1 FROM entry decided WHERE decided.subject_id = made.subject_id AND decided.recorded_at <= $2 \
             AND decided.kind = 'fact' AND decided.effective_on <= $1 AND decided.payload ->> 'fact' = 'objection-decided' \
             AND decided.payload ->> 'objection' = made.payload ->> 'objection')) AS objection ON true \
         WHERE {condition} ORDER BY since, listed.subject_id",
        listed = listed(&filter.states, limited),
        on_day = sheet_on("$1"),
        on_short = sheet_on(&short),
        on_long = sheet_on(&long),
        condition = filter.narrowed.condition(),
        class = aspect_on_day!("class", "listed.subject_id"),
        registration = aspect_on_day!("registration", "listed.subject_id"),
    )
}

fn bound(sql: String, filter: &CaseFilter) -> BoxedSqlQuery<'static, Pg, diesel::query_builder::SqlQuery> {
    let query = diesel::sql_query(sql)
        .into_boxed()
        .bind::<Date, _>(filter.as_of)
        .bind::<Timestamptz, _>(filter.known_at)
        .bind::<Nullable<Array<Text>>, _>(filter.units.clone())
        .bind::<Nullable<Array<SqlUuid>>, _>(filter.subjects.clone())
        .bind::<Nullable<BigInt>, _>(filter.limit);
    filter.narrowed.bound(query)
}

/// The institutions listed with their newest case opened by the day, the longest in their state first; for a page, so that
/// none is left out.
///
/// # Errors
/// [`DbError::EntryUnreadable`] where one cannot be read, and those of the database.
pub fn case_list(txn: &mut Txn<'_>, filter: &CaseFilter) -> Result<Vec<CaseRead>, DbError> {
    if filter.states.is_empty() {
        return Ok(Vec::new());
    }
    let rows: Vec<CaseRow> = bound(statement(filter), filter).load(txn.connection)?;
    rows.into_iter().map(|row| asked_for(row.subject_id, CaseRead::try_from(row))).collect()
}

/// Goes through the same list from the top, a batch at a time, as long as more is wanted.
///
/// # Errors
/// Those of the database.
pub fn case_each(
    txn: &mut Txn<'_>,
    filter: &CaseFilter,
    mut take: impl FnMut(CaseRead) -> Wanted,
) -> Result<(), DbError> {
    if filter.states.is_empty() {
        return Ok(());
    }
    if filter.limit.is_some() {
        // Only the head of the list will be read: plans that begin at once beat those that end early.
        diesel::sql_query("SET LOCAL cursor_tuple_fraction = 0.001").execute(txn.connection)?;
    }
    let declared = format!("DECLARE case_listed NO SCROLL CURSOR FOR {}", statement(filter));
    bound(declared, filter).execute(txn.connection)?;
    // A short list is read in short batches: what is fetched and not shown is paid for too.
    let mut batch =
        filter.limit.and_then(|limit| usize::try_from(limit).ok()).map_or(BATCH, |limit| limit.clamp(1, BATCH));
    'reading: loop {
        let rows: Vec<CaseRow> = diesel::sql_query(format!("FETCH {batch} FROM case_listed")).load(txn.connection)?;
        let last = rows.len() < batch;
        batch = batch.saturating_mul(2).min(BATCH);
        for row in rows {
            let Some(read) = row_readable(row.subject_id, CaseRead::try_from(row))? else {
                continue;
            };
            match take(read) {
                Wanted::More => {}
                Wanted::Enough => break 'reading,
            }
        }
        if last {
            break;
        }
    }
    diesel::sql_query("CLOSE case_listed").execute(txn.connection)?;
    Ok(())
}

/// Whether a reader goes on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wanted {
    /// It does.
    More,
    /// It has what it asked for.
    Enough,
}

/// A tolling grant as lists show it.
#[derive(Debug, Clone, PartialEq, Eq, QueryableByName)]
pub struct GrantRow {
    /// The case, or the subject of the unit.
    #[diesel(sql_type = SqlUuid)]
    pub subject_id: Uuid,
    /// The institution of the case.
    #[diesel(sql_type = Nullable<SqlUuid>)]
    pub institution_id: Option<Uuid>,
    /// Its name on the day.
    #[diesel(sql_type = Nullable<Text>)]
    pub name: Option<String>,
    /// Its unit on the day, or the unit that granted.
    #[diesel(sql_type = Nullable<Text>)]
    pub unit_code: Option<String>,
    /// Whether it is of a unit.
    #[diesel(sql_type = Bool)]
    pub of_unit: bool,
    /// The entry.
    #[diesel(sql_type = Integer)]
    pub seq: i32,
    /// Clocks.
    #[diesel(sql_type = Array<Text>)]
    pub clocks: Vec<String>,
    /// First day.
    #[diesel(sql_type = Date)]
    pub effective_from: NaiveDate,
    /// Last day.
    #[diesel(sql_type = Date)]
    pub effective_to: NaiveDate,
    /// The document.
    #[diesel(sql_type = Text)]
    pub basis: String,
    /// Who approved it.
    #[diesel(sql_type = Text)]
    pub approver: String,
    /// When it was recorded.
    #[diesel(sql_type = Timestamptz)]
    pub recorded_at: DateTime<Utc>,
    /// Who recorded it, where that is asked for.
    #[diesel(sql_type = Nullable<Text>)]
    pub officer: Option<String>,
}

/// Whose grants.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum GrantsOf {
    /// Of units only.
    Units,
    /// Of units and of cases.
    All,
}

/// Grants known at a moment, by first day; each with the name and unit that the institution of its case had on the day.
///
/// # Errors
/// Those of the database.
pub fn grant_list(
    txn: &mut Txn<'_>,
    as_of: NaiveDate,
    known_at: DateTime<Utc>,
    of: GrantsOf,
    units: Option<&[String]>,
) -> Result<Vec<GrantRow>, DbError> {
    let of_cases_too = match of {
        GrantsOf::Units => false,
        GrantsOf::All => true,
    };
    Ok(diesel::sql_query(report!("grant_list"))
        .bind::<Date, _>(as_of)
        .bind::<Timestamptz, _>(known_at)
        .bind::<Nullable<Array<Text>>, _>(units)
        .bind::<Bool, _>(of_cases_too)
        .load(txn.connection)?)
}

/// Grants known at a moment that concern a case, its own and those of its units, by first day, each with who recorded it. Of
/// two days the first is that of the list, the second the moment.
///
/// # Errors
/// Those of the database.
pub fn grants_concerning(
    txn: &mut Txn<'_>,
    (as_of, known_at): (NaiveDate, DateTime<Utc>),
    case: Uuid,
    units: &[String],
) -> Result<Vec<GrantRow>, DbError> {
    Ok(diesel::sql_query(report!("grants_concerning"))
        .bind::<Date, _>(as_of)
        .bind::<Timestamptz, _>(known_at)
        .bind::<SqlUuid, _>(case)
        .bind::<Array<Text>, _>(units)
        .load(txn.connection)?)
}
