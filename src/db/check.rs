//! What breaks an invariant: one set-based statement each.

use chrono::{DateTime, NaiveDate, Utc};
use diesel::prelude::*;
use diesel::sql_types::{Array, BigInt, Date, Integer, Nullable, Text, Timestamptz, Uuid as SqlUuid};
use uuid::Uuid;

use super::error::DbError;
use super::session::Txn;
use super::unreadable::{Place, Unreadable};
use super::write::column;
use crate::domain::check::Invariant;
use crate::domain::value::identifier::IdentifierKind;

/// How a check is cut.
#[derive(Debug, Clone)]
pub struct CheckFilter {
    /// The day.
    pub as_of: NaiveDate,
    /// The moment of knowledge.
    pub known_at: DateTime<Utc>,
    /// Units; `None` for all the officer sees.
    pub units: Option<Vec<String>>,
    /// How many findings of one invariant at most.
    pub limit: Option<i64>,
    /// For grants: the length in days above which one is looked at.
    pub grant_days: i32,
    /// For what is derived: the institutions and cases whose derived rows differ.
    pub differing: Vec<Uuid>,
    /// Entries that cannot be read, and why.
    pub unreadable: Vec<Unreadable>,
    /// For the flow statement: units and month-ends for which it does not hold.
    pub unbalanced: Vec<(String, NaiveDate)>,
}

/// Something that breaks an invariant.
#[derive(Debug, Clone, PartialEq, Eq, QueryableByName)]
pub struct FoundRow {
    /// The institution; none for a grant of a unit.
    #[diesel(sql_type = Nullable<SqlUuid>)]
    pub institution_id: Option<Uuid>,
    /// Its name on the day.
    #[diesel(sql_type = Nullable<Text>)]
    pub name: Option<String>,
    /// The unit with jurisdiction on the day, or the unit that granted.
    #[diesel(sql_type = Nullable<Text>)]
    pub unit_code: Option<String>,
    /// Its state word on the day.
    #[diesel(sql_type = Nullable<Text>)]
    pub state: Option<String>,
    /// The case, where it is about one.
    #[diesel(sql_type = Nullable<SqlUuid>)]
    pub case_id: Option<Uuid>,
    /// The entry, where it is about one.
    #[diesel(sql_type = Nullable<Integer>)]
    pub seq: Option<i32>,
    /// The day it is about.
    #[diesel(sql_type = Nullable<Date>)]
    pub on_day: Option<NaiveDate>,
    /// For a grant: its last day.
    #[diesel(sql_type = Nullable<Date>)]
    pub until: Option<NaiveDate>,
    /// How many there are, whether or not shown.
    #[diesel(sql_type = BigInt)]
    pub all: i64,
}

/// What is known of the timeline on the day: `$1` the day, `$2` the moment.
macro_rules! on_day {
    ($table:literal) => {
        concat!(
            "stands_on(",
            $table,
            ".effective_from, ",
            $table,
            ".effective_to, $1) AND known_at(",
            $table,
            ".known_from, ",
            $table,
            ".known_to, $2)"
        )
    };
}

/// The case on the day, with the state of its institution.
macro_rules! cases {
    ($where:literal) => {
        concat!(
            "SELECT case_sheet.institution_id, case_sheet.subject_id AS case_id, NULL::integer AS seq, \
             case_sheet.stage_since AS on_day, NULL::date AS until, NULL::text AS of_unit \
             FROM case_sheet LEFT JOIN period ON period.subject_id = case_sheet.institution_id AND ",
            on_day!("period"),
            " WHERE ",
            on_day!("case_sheet"),
            " AND ",
            $where
        )
    };
}

/// Every move in force at the moment, with the one after it.
const TIMELINE: &str = "SELECT subject_id, seq, state, effective_from, effective_to, \
     lead(effective_from) OVER (PARTITION BY subject_id ORDER BY effective_from, seq) AS next_from FROM period \
     WHERE track = 'institution' AND known_at(known_from, known_to, $2)";

fn statement(invariant: Invariant) -> String {
    const RUNS_STOPPED: &str =
        "case_sheet.stage NOT IN ('closed', 'ended') AND period.state IN ('closed-unresolved', 'exited')";
    let running = |lacks: &str| {
        let stem = cases!("true");
        format!("{stem} AND {RUNS_STOPPED} AND {lacks}")
    };
    match invariant {
        Invariant::StoppedWithoutCase => concat!(
            "SELECT period.subject_id AS institution_id, NULL::uuid AS case_id, period.seq, period.effective_from AS on_day, \
             NULL::date AS until, NULL::text AS of_unit FROM period WHERE period.track = 'institution' \
             AND period.state IN ('closed-unresolved', 'exited') AND ",
            on_day!("period"),
            " AND NOT EXISTS (SELECT FROM case_sheet WHERE case_sheet.institution_id = period.subject_id \
             AND case_sheet.stage NOT IN ('closed', 'ended') AND ",
            on_day!("case_sheet"),
            ")"
        )
        .to_owned(),
        Invariant::CaseWithoutBody => running("coalesce(case_sheet.body, '') = ''"),
        Invariant::CaseWithoutRoute => running("case_sheet.route = 'undecided'"),
        Invariant::CaseWithoutExitDate => running("case_sheet.exit_by IS NULL"),
        // The entry is the institution's: with it the case comes in step.
        Invariant::CaseWithoutStop => cases!(
            "case_sheet.stage NOT IN ('closed', 'ended') AND (period.state IS NULL \
             OR period.state IN ('pending', 'operating', 'reducing', 'transforming', 'transformed', 'void'))"
        )
        .replace("NULL::integer AS seq", "period.seq"),
        Invariant::TwoRunningCases => cases!(
            "case_sheet.stage NOT IN ('closed', 'ended') AND EXISTS (SELECT FROM case_sheet AS other \
             WHERE other.institution_id = case_sheet.institution_id AND other.subject_id <> case_sheet.subject_id \
             AND other.stage NOT IN ('closed', 'ended') AND stands_on(other.effective_from, other.effective_to, $1) \
             AND known_at(other.known_from, other.known_to, $2))"
        )
        .to_owned(),
        Invariant::ClosedWithMoney => {
            cases!("case_sheet.stage = 'closed' AND case_sheet.outstanding > 0").to_owned()
        }
        Invariant::ClosedWithOpenClaim => cases!(
            "case_sheet.stage = 'closed' AND case_sheet.claims_open > 0 AND case_sheet.shortfall IS NULL"
        )
        .to_owned(),
        Invariant::ClosedOwesEvidence => concat!(
            "SELECT case_sheet.institution_id, case_sheet.subject_id AS case_id, owing.seq, owing.effective_from AS on_day, \
             NULL::date AS until, NULL::text AS of_unit FROM case_sheet JOIN period AS owing USING (subject_id) \
             WHERE case_sheet.stage = 'closed' AND ",
            on_day!("case_sheet"),
            " AND owing.owed <> '{}' AND owing.effective_from <= case_sheet.stage_since \
             AND known_at(owing.known_from, owing.known_to, $2)"
        )
        .to_owned(),
        Invariant::ClosedWithoutOutcome => {
            cases!("case_sheet.stage = 'closed' AND case_sheet.outcome IS NULL").to_owned()
        }
        Invariant::ClearedWithOpenCase => {
            cases!("case_sheet.stage NOT IN ('closed', 'ended') AND period.state = 'cleared'").to_owned()
        }
        // A reopening lies between a clearance and the exit of the next round.
        Invariant::ExitAfterClearance => format!(
            "WITH timeline AS ({TIMELINE}) \
             SELECT gone.subject_id AS institution_id, NULL::uuid AS case_id, gone.seq, gone.effective_from AS on_day, \
             NULL::date AS until, NULL::text AS of_unit FROM timeline AS gone JOIN timeline AS cleared USING (subject_id) \
             WHERE gone.state = 'exited' AND cleared.state = 'cleared' AND cleared.effective_from < gone.effective_from \
             AND gone.effective_from <= $1 AND NOT EXISTS (SELECT FROM timeline AS reopened \
             WHERE reopened.subject_id = gone.subject_id AND reopened.state = 'closed-unresolved' \
             AND reopened.effective_from BETWEEN cleared.effective_from AND gone.effective_from)"
        ),
        Invariant::MergedIntoVoid => "SELECT gone.subject_id AS institution_id, NULL::uuid AS case_id, period.seq, \
             period.effective_from AS on_day, NULL::date AS until, NULL::text AS of_unit \
             FROM subject AS gone JOIN subject AS stays ON stays.subject_id = gone.merged_into \
             LEFT JOIN period ON period.subject_id = gone.subject_id AND period.state = 'void' \
               AND period.known_to IS NULL AND period.effective_to IS NULL \
             WHERE stays.merged_into IS NOT NULL OR EXISTS (SELECT FROM period AS void \
               WHERE void.subject_id = stays.subject_id AND void.track = 'institution' AND void.state = 'void' \
               AND void.known_to IS NULL AND void.effective_to IS NULL)"
            .to_owned(),
        // Whether others have the code, also such as the officer does not see, the nation is asked for all at once.
        Invariant::CodeHeldTwice => format!(
            "WITH own AS (SELECT subject_id, kind, value, min(seq) AS seq, min(effective_from) AS on_day \
               FROM institution_identifier WHERE kind IN ({}) AND known_to IS NULL AND effective_to IS NULL \
               AND NOT EXISTS (SELECT FROM period AS void WHERE void.subject_id = institution_identifier.subject_id \
                 AND void.state = 'void' AND void.known_to IS NULL AND void.effective_to IS NULL) \
               GROUP BY subject_id, kind, value), \
             held AS (SELECT * FROM identifier_holders((SELECT array_agg(kind) FROM own), (SELECT array_agg(value) FROM own)) \
               WHERE institutions > 1) \
             SELECT own.subject_id AS institution_id, NULL::uuid AS case_id, own.seq, own.on_day, NULL::date AS until, \
             NULL::text AS of_unit FROM own JOIN held USING (kind, value)",
            exclusive_kinds()
        ),
        // Each day belongs to one state where every period ends as the next begins, and the last does not end.
        Invariant::Partition => format!(
            "SELECT subject_id AS institution_id, NULL::uuid AS case_id, seq, least(effective_to, next_from) AS on_day, \
             NULL::date AS until, NULL::text AS of_unit FROM ({TIMELINE}) AS timeline \
             WHERE effective_to IS DISTINCT FROM next_from AND least(effective_to, next_from) <= $1"
        ),
        Invariant::FutureEntry => "SELECT coalesce(subject.parent_id, entry.subject_id) AS institution_id, \
             CASE WHEN subject.parent_id IS NOT NULL THEN entry.subject_id END AS case_id, entry.seq, \
             entry.effective_on AS on_day, NULL::date AS until, NULL::text AS of_unit \
             FROM entry JOIN subject USING (subject_id) WHERE entry.recorded_at <= $2 AND entry.track <> 'unit' \
             AND (entry.kind IN ('move', 'reopen') \
                  OR (entry.kind = 'fact' AND entry.track = 'clearance' AND entry.payload ->> 'fact' <> 'tolled')) \
             AND entry.effective_on > (entry.recorded_at AT TIME ZONE 'Asia/Shanghai')::date"
            .to_owned(),
        Invariant::GrantTooLong => "SELECT subject.parent_id AS institution_id, \
             CASE WHEN subject.parent_id IS NOT NULL THEN tolling_grant.subject_id END AS case_id, tolling_grant.seq, \
             tolling_grant.effective_from AS on_day, tolling_grant.effective_to AS until, tolling_grant.unit_code AS of_unit \
             FROM tolling_grant JOIN subject USING (subject_id) \
             WHERE known_at(tolling_grant.known_from, tolling_grant.known_to, $2) \
             AND tolling_grant.effective_to - tolling_grant.effective_from + 1 > $5"
            .to_owned(),
        // For which it does not hold was found out before.
        Invariant::FlowStatement => "SELECT NULL::uuid AS institution_id, NULL::uuid AS case_id, NULL::integer AS seq, on_day, \
             NULL::date AS until, of_unit FROM unnest($7, $8) AS unbalanced (of_unit, on_day)"
            .to_owned(),
        // Entries were found out before, by reading them; other rows the database holds off by itself.
        Invariant::Unreadable => "SELECT CASE WHEN subject.track <> 'unit' THEN coalesce(subject.parent_id, subject.subject_id) END \
             AS institution_id, CASE WHEN subject.parent_id IS NOT NULL THEN subject.subject_id END AS case_id, \
             found.place AS seq, NULL::date AS on_day, NULL::date AS until, \
             coalesce(found.unit, subject.unit_code) AS of_unit, found.what \
             FROM (SELECT subject, place, unit, what FROM unreadable_list() \
                   UNION ALL SELECT subject, place, NULL, what FROM unnest($9, $10, $11) AS read (subject, place, what)) AS found \
             LEFT JOIN subject ON subject.subject_id = found.subject \
             WHERE found.subject IS NULL OR subject.subject_id IS NOT NULL"
            .to_owned(),
        // Which subjects differ was found out before.
        Invariant::Derived => "SELECT CASE WHEN track <> 'unit' THEN coalesce(parent_id, subject_id) END AS institution_id, \
             CASE WHEN parent_id IS NOT NULL THEN subject_id END AS case_id, NULL::integer AS seq, NULL::date AS on_day, \
             NULL::date AS until, CASE WHEN track = 'unit' THEN unit_code END AS of_unit FROM subject \
             WHERE subject_id = ANY ($6)"
            .to_owned(),
    }
}

/// The kinds of codes that one institution only can have, as a list of texts.
fn exclusive_kinds() -> String {
    let kinds = IdentifierKind::ALL.iter().filter(|kind| kind.is_exclusive());
    kinds.map(|kind| format!("'{kind}'")).collect::<Vec<_>>().join(", ")
}

/// What breaks an invariant, in order of day.
///
/// # Errors
/// Those of the database.
pub fn found_list(txn: &mut Txn<'_>, invariant: Invariant, filter: &CheckFilter) -> Result<Vec<FoundRow>, DbError> {
    let query = format!(
        "SELECT found.institution_id, coalesce(to_jsonb(found) ->> 'what', listed.name) AS name, coalesce(found.of_unit, listed.unit_code) AS unit_code, now.state, \
         found.case_id, found.seq, found.on_day, found.until, count(*) OVER () AS \"all\" FROM ({}) AS found \
         LEFT JOIN profile AS listed ON listed.subject_id = found.institution_id AND {} \
         LEFT JOIN period AS now ON now.subject_id = found.institution_id AND {} \
         WHERE ($3 IS NULL OR coalesce(found.of_unit, listed.unit_code) = ANY ($3)) \
         ORDER BY found.on_day, found.institution_id, found.case_id, found.seq LIMIT $4",
        statement(invariant),
        on_day!("listed"),
        on_day!("now"),
    );
    let (unbalanced_units, unbalanced_days): (Vec<&str>, Vec<NaiveDate>) =
        filter.unbalanced.iter().map(|(unit, day)| (unit.as_str(), *day)).unzip();
    Ok(diesel::sql_query(query)
        .bind::<Date, _>(filter.as_of)
        .bind::<Timestamptz, _>(filter.known_at)
        .bind::<Nullable<Array<Text>>, _>(filter.units.as_ref())
        .bind::<Nullable<BigInt>, _>(filter.limit)
        .bind::<Integer, _>(filter.grant_days)
        .bind::<Array<SqlUuid>, _>(&filter.differing)
        .bind::<Array<Text>, _>(unbalanced_units)
        .bind::<Array<Date>, _>(unbalanced_days)
        .bind::<Array<SqlUuid>, _>(column(&filter.unreadable, |found| found.subject))
        .bind::<Array<Nullable<Integer>>, _>(column(&filter.unreadable, |found| match found.place {
            Place::Entry(seq) => Some(seq),
            Place::Drawn => None,
        }))
        .bind::<Array<Text>, _>(column(&filter.unreadable, |found| found.why.as_str()))
        .load(txn.connection)?)
}
