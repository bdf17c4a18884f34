//! Reading institutions with their clearance cases: as of a day and as known at a moment, in one statement a list, the
//! oldest first. A list that keeps only some of the rows asks for what all it could keep have in common.

use chrono::{DateTime, Months, NaiveDate, Utc};
use diesel::connection::LoadConnection;
use diesel::pg::PgRowByRowLoadingMode;
use diesel::prelude::*;
use diesel::query_dsl::LoadQuery;
use diesel::sql_types::{Array, BigInt, Bool, Date, Integer, Nullable, Text, Timestamptz, Uuid as SqlUuid};
use uuid::Uuid;

use super::case_row::{CaseRead, CaseRow};
use super::error::DbError;
use super::now::{Side, placed_each, side_of};
use super::session::Txn;
use super::unreadable::{asked_for, row_readable};
use super::write::column;
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
    Case { stages: Option<Vec<ClearanceState>>, routes: Option<Vec<Route>> },
}

/// The values that the conditions bind, each its own; what a condition does not ask for is empty.
#[derive(Default)]
struct Bounds<'narrowed> {
    day: Option<NaiveDate>,
    rejections: Option<i64>,
    units: &'narrowed [String],
    stages: Option<Vec<&'static str>>,
    routes: Option<Vec<&'static str>>,
}

impl Narrowed {
    fn bounds(&self) -> Bounds<'_> {
        let none = Bounds::default();
        match self {
            Self::No => none,
            Self::Quiet { until } => Bounds { day: Some(*until), ..none },
            Self::Hard { stopped_until, rejections } => {
                Bounds { day: Some(*stopped_until), rejections: Some(*rejections), ..none }
            }
            Self::Tolled { units } => Bounds { units, ..none },
            Self::Case { stages, routes } => Bounds {
                stages: stages.as_ref().map(|stages| column(stages, |stage| stage.code())),
                routes: routes.as_ref().map(|routes| column(routes, |route| route.code())),
                ..none
            },
        }
    }
}

const fn report_of(side: Side, narrowed: &Narrowed) -> &'static str {
    match (side, narrowed) {
        (Side::Now, Narrowed::No) => report!("case_now_list", "case_in_order"),
        (Side::Now, Narrowed::Quiet { .. }) => report!("case_now_list", "case_now_quiet", "case_in_order"),
        (Side::Now, Narrowed::Hard { .. }) => report!("case_now_list", "case_hard", "case_in_order"),
        (Side::Now, Narrowed::Tolled { .. }) => report!("case_now_list", "case_now_tolled", "case_in_order"),
        (Side::Now, Narrowed::Case { .. }) => report!("case_now_list", "case_at", "case_in_order"),
        (Side::Past, Narrowed::No) => report!("case_list", "case_in_order"),
        (Side::Past, Narrowed::Quiet { .. }) => report!("case_list", "case_quiet", "case_in_order"),
        (Side::Past, Narrowed::Hard { .. }) => report!("case_list", "case_hard", "case_in_order"),
        (Side::Past, Narrowed::Tolled { .. }) => report!("case_list", "case_tolled", "case_in_order"),
        (Side::Past, Narrowed::Case { .. }) => report!("case_list", "case_at", "case_in_order"),
    }
}

/// A pace of payment is looked at over so many months.
const PACE_MONTHS: [u32; 2] = [3, 12];

/// The rows of a list, one by one.
fn rows<'query>(
    connection: &'query mut PgConnection,
    side: Side,
    filter: &'query CaseFilter,
) -> QueryResult<impl Iterator<Item = QueryResult<CaseRow>> + 'query>
where
    PgConnection: LoadConnection<PgRowByRowLoadingMode>,
{
    let [short, long] =
        PACE_MONTHS.map(|months| filter.as_of.checked_sub_months(Months::new(months)).unwrap_or(filter.as_of));
    let bounds = filter.narrowed.bounds();
    let query = diesel::sql_query(report_of(side, &filter.narrowed))
        .bind::<Date, _>(filter.as_of)
        .bind::<Timestamptz, _>(filter.known_at)
        .bind::<Nullable<Array<Text>>, _>(filter.units.as_ref())
        .bind::<Nullable<Array<SqlUuid>>, _>(filter.subjects.as_ref())
        .bind::<Array<Text>, _>(column(&filter.states, |state| state.code()))
        .bind::<Date, _>(short)
        .bind::<Date, _>(long)
        .bind::<Nullable<Date>, _>(bounds.day)
        .bind::<Nullable<BigInt>, _>(bounds.rejections)
        .bind::<Array<Text>, _>(bounds.units)
        .bind::<Nullable<Array<Text>>, _>(bounds.stages)
        .bind::<Nullable<Array<Text>>, _>(bounds.routes);
    LoadQuery::<_, CaseRow, PgRowByRowLoadingMode>::internal_load(query, connection)
}

/// The institutions listed with their newest case opened by the day, the longest in their state first; for a page, so that
/// none is left out.
///
/// # Errors
/// [`DbError::EntryUnreadable`] where one cannot be read, and those of the database.
pub fn case_list(txn: &mut Txn<'_>, filter: &CaseFilter) -> Result<Vec<CaseRead>, DbError> {
    let mut reads = Vec::new();
    case_row_each(txn, filter, |row| {
        reads.push(asked_for(row.subject_id, CaseRead::try_from(row))?);
        Ok::<_, DbError>(())
    })?;
    Ok(reads)
}

/// Passes the same list from the top to `take`, without holding it; one that cannot be read is left out, and named when the
/// command ends.
///
/// # Errors
/// Those of the database, and those of `take`.
pub fn case_each<E: From<DbError>>(
    txn: &mut Txn<'_>,
    filter: &CaseFilter,
    mut take: impl FnMut(CaseRead) -> Result<(), E>,
) -> Result<(), E> {
    case_row_each(txn, filter, |row| row_readable(row.subject_id, CaseRead::try_from(row))?.map_or(Ok(()), &mut take))
}

/// The same, all of it from one side: for a test of both, which say the same of whoever has not changed since.
///
/// # Errors
/// [`DbError::EntryUnreadable`] where one cannot be read, and those of the database.
pub fn case_side_list(txn: &mut Txn<'_>, side: Side, filter: &CaseFilter) -> Result<Vec<CaseRead>, DbError> {
    rows(txn.connection, side, filter)?
        .map(|row| {
            let row = row?;
            asked_for(row.subject_id, CaseRead::try_from(row))
        })
        .collect()
}

/// Passes the rows of a list in order: those of now, and in their places those that the timeline had to be asked for.
fn case_row_each<E: From<DbError>>(
    txn: &mut Txn<'_>,
    filter: &CaseFilter,
    take: impl FnMut(CaseRow) -> Result<(), E>,
) -> Result<(), E> {
    let (side, behind) = side_of(txn, filter.as_of, filter.known_at, filter.subjects.as_deref())?;
    let beside = if behind.is_empty() {
        Vec::new()
    } else {
        let behind = CaseFilter { subjects: Some(behind), ..filter.clone() };
        let rows = rows(txn.connection, Side::Past, &behind).and_then(Iterator::collect::<QueryResult<_>>);
        rows.map_err(DbError::from)?
    };
    placed_each(rows(txn.connection, side, filter).map_err(DbError::from)?, beside, CaseRow::place, take)
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
