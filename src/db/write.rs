//! Writing: entries, and what is redrawn from them. One statement a table, however many rows: the rows travel as arrays.

use chrono::{DateTime, NaiveDate, Utc};
use diesel::prelude::*;
use diesel::sql_types::{Array, BigInt, Bool, Date, Integer, Nullable, Text, Timestamptz, Uuid as SqlUuid};
use uuid::Uuid;

use super::approval::{approvals_close, approvals_insert};
use super::aspect::{aspects_close, aspects_insert};
use super::concern::{concerns_close, concerns_insert};
use super::error::{DbError, all_changed, all_yours};
use super::handover::{hand_overs_close, hand_overs_insert};
use super::lead::{marks_close, marks_insert};
use super::plan::{plans_close, plans_insert};
use super::session::Txn;
use super::sheet::{grants_close, grants_insert, sheets_close, sheets_insert};
use crate::domain::engine::entry::{Act, Entry};
use crate::domain::engine::timeline::Period;
use crate::domain::institution::dossier::{DatedIdentifier, DatedName, Profile};
use crate::domain::tracks::drawing::Redrawing;
use crate::domain::tracks::{Track, state_code};
use crate::domain::value::name::name_key;

/// So many entries at once, and the planner's counts are far from what there is.
const MANY_ENTRIES: usize = 4_000;

/// A subject that is new.
#[derive(Debug, Clone)]
pub struct NewSubject {
    /// Its id.
    pub subject: Uuid,
    /// Its track.
    pub track: Track,
    /// The unit with jurisdiction.
    pub unit: String,
    /// For a case: its institution and the entry that opened it.
    pub parent: Option<(Uuid, i32)>,
}

/// Everything one act writes.
#[derive(Debug, Default)]
pub struct Batch {
    /// Subjects that are new.
    pub subjects: Vec<NewSubject>,
    /// Entries added, in order of subject and place.
    pub entries: Vec<Entry>,
    /// What is redrawn, by subject.
    pub redrawings: Vec<(Uuid, Redrawing)>,
}

/// Writes a batch. The unique key of an entry decides a race: the loser gets [`DbError::Conflict`].
///
/// # Errors
/// [`DbError::Conflict`], [`DbError::NotYours`], or those of the database.
pub fn batch_write(txn: &mut Txn<'_>, batch: &Batch) -> Result<(), DbError> {
    let moment = txn.moment()?;
    subjects_insert(txn, &batch.subjects)?;
    entries_insert(txn, &batch.entries)?;
    let rows = |pick: fn(&Redrawing) -> &Vec<Period>| flat(&batch.redrawings, pick);
    periods_close(txn, moment, &rows(|redrawing| &redrawing.periods.gone))?;
    periods_insert(txn, moment, &rows(|redrawing| &redrawing.periods.new))?;
    profiles_close(txn, moment, &flat(&batch.redrawings, |redrawing| &redrawing.profiles.gone))?;
    profiles_insert(txn, moment, &flat(&batch.redrawings, |redrawing| &redrawing.profiles.new))?;
    names_close(txn, moment, &flat(&batch.redrawings, |redrawing| &redrawing.names.gone))?;
    names_insert(txn, moment, &flat(&batch.redrawings, |redrawing| &redrawing.names.new))?;
    identifiers_close(txn, moment, &flat(&batch.redrawings, |redrawing| &redrawing.identifiers.gone))?;
    identifiers_insert(txn, moment, &flat(&batch.redrawings, |redrawing| &redrawing.identifiers.new))?;
    sheets_close(txn, moment, &flat(&batch.redrawings, |redrawing| &redrawing.sheets.gone))?;
    sheets_insert(txn, moment, &flat(&batch.redrawings, |redrawing| &redrawing.sheets.new))?;
    grants_close(txn, moment, &flat(&batch.redrawings, |redrawing| &redrawing.grants.gone))?;
    grants_insert(txn, moment, &flat(&batch.redrawings, |redrawing| &redrawing.grants.new))?;
    approvals_close(txn, moment, &flat(&batch.redrawings, |redrawing| &redrawing.approvals.gone))?;
    approvals_insert(txn, moment, &flat(&batch.redrawings, |redrawing| &redrawing.approvals.new))?;
    plans_close(txn, moment, &flat(&batch.redrawings, |redrawing| &redrawing.plans.gone))?;
    plans_insert(txn, moment, &flat(&batch.redrawings, |redrawing| &redrawing.plans.new))?;
    marks_close(txn, moment, &flat(&batch.redrawings, |redrawing| &redrawing.marks.gone))?;
    marks_insert(txn, moment, &flat(&batch.redrawings, |redrawing| &redrawing.marks.new))?;
    hand_overs_close(txn, moment, &flat(&batch.redrawings, |redrawing| &redrawing.hand_overs.gone))?;
    hand_overs_insert(txn, moment, &flat(&batch.redrawings, |redrawing| &redrawing.hand_overs.new))?;
    concerns_close(txn, moment, &flat(&batch.redrawings, |redrawing| &redrawing.concerns.gone))?;
    concerns_insert(txn, moment, &flat(&batch.redrawings, |redrawing| &redrawing.concerns.new))?;
    aspects_close(txn, moment, &flat(&batch.redrawings, |redrawing| &redrawing.aspects.gone))?;
    aspects_insert(txn, moment, &flat(&batch.redrawings, |redrawing| &redrawing.aspects.new))?;
    if batch.entries.len() >= MANY_ENTRIES {
        diesel::sql_query("SELECT statistics_refresh()").execute(txn.connection)?;
    }
    Ok(())
}

/// Rows of every subject, each with its subject.
fn flat<T>(redrawings: &[(Uuid, Redrawing)], pick: fn(&Redrawing) -> &Vec<T>) -> Vec<(Uuid, &T)> {
    redrawings.iter().flat_map(|(subject, redrawing)| pick(redrawing).iter().map(|row| (*subject, row))).collect()
}

/// One column of rows.
pub(super) fn column<'rows, R, T>(rows: &'rows [R], value: impl Fn(&'rows R) -> T) -> Vec<T> {
    rows.iter().map(value).collect()
}

fn subjects_insert(txn: &mut Txn<'_>, rows: &[NewSubject]) -> Result<(), DbError> {
    if rows.is_empty() {
        return Ok(());
    }
    // Parents first: a case refers to its institution, and whoever that is shared with or offered to has the case as well.
    diesel::sql_query(
        "INSERT INTO subject (subject_id, track, unit_code, parent_id, parent_seq, shared_units, offered_to) \
         SELECT new.*, coalesce(parent.shared_units, '{}'), parent.offered_to \
         FROM unnest($1, $2, $3, $4, $5) AS new (subject_id, track, unit_code, parent_id, parent_seq) \
         LEFT JOIN subject parent ON parent.subject_id = new.parent_id \
         ORDER BY new.parent_id NULLS FIRST, new.subject_id",
    )
    .bind::<Array<SqlUuid>, _>(column(rows, |row| row.subject))
    .bind::<Array<Text>, _>(column(rows, |row| row.track.code()))
    .bind::<Array<Text>, _>(column(rows, |row| row.unit.as_str()))
    .bind::<Array<Nullable<SqlUuid>>, _>(column(rows, |row| row.parent.map(|(parent, _)| parent)))
    .bind::<Array<Nullable<Integer>>, _>(column(rows, |row| row.parent.map(|(_, seq)| seq)))
    .execute(txn.connection)?;
    Ok(())
}

/// The columns of an entry that depend on what it says: kind, states, entry corrected, payload.
struct ActColumns {
    kind: &'static str,
    from: Option<&'static str>,
    to: Option<&'static str>,
    corrects: Option<i32>,
    payload: String,
}

fn act_columns(act: &Act) -> Result<ActColumns, DbError> {
    let plain = ActColumns { kind: "fact", from: None, to: None, corrects: None, payload: String::new() };
    Ok(match act {
        Act::Move { kind, from, to, detail } => ActColumns {
            kind: kind.code(),
            from: Some(state_code(*from)),
            to: Some(to.code()),
            payload: serde_json::to_string(detail)?,
            ..plain
        },
        Act::Correct { target, change } => {
            ActColumns { kind: "correction", corrects: Some(*target), payload: serde_json::to_string(change)?, ..plain }
        }
        Act::Fact(fact) => ActColumns { payload: serde_json::to_string(fact)?, ..plain },
        Act::Case(fact) => ActColumns { payload: serde_json::to_string(fact)?, ..plain },
        Act::Pilot(fact) => ActColumns { payload: serde_json::to_string(fact)?, ..plain },
        Act::Lead(fact) => ActColumns { payload: serde_json::to_string(fact)?, ..plain },
        Act::Unit(fact) => ActColumns { payload: serde_json::to_string(fact)?, ..plain },
        Act::Concern(fact) => ActColumns { payload: serde_json::to_string(fact)?, ..plain },
        Act::Filing(filing) => ActColumns { payload: serde_json::to_string(filing)?, ..plain },
    })
}

fn entries_insert(txn: &mut Txn<'_>, rows: &[Entry]) -> Result<(), DbError> {
    if rows.is_empty() {
        return Ok(());
    }
    let acts = rows.iter().map(|row| act_columns(&row.act)).collect::<Result<Vec<_>, _>>()?;
    let evidence = rows.iter().map(|row| serde_json::to_string(&row.evidence)).collect::<Result<Vec<_>, _>>()?;
    diesel::sql_query(
        "INSERT INTO entry (subject_id, seq, track, kind, from_state, to_state, effective_on, precision, recorded_at, \
         officer, basis, reason, note, corrects, act_id, payload, evidence) \
         SELECT subject_id, seq, track, kind, from_state, to_state, effective_on, precision, recorded_at, \
         officer, basis, reason, note, corrects, act_id, payload::json, evidence::json \
         FROM unnest($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17) \
         AS new (subject_id, seq, track, kind, from_state, to_state, effective_on, precision, recorded_at, \
         officer, basis, reason, note, corrects, act_id, payload, evidence) ORDER BY subject_id, seq",
    )
    .bind::<Array<SqlUuid>, _>(column(rows, |row| row.subject))
    .bind::<Array<Integer>, _>(column(rows, |row| row.seq))
    .bind::<Array<Text>, _>(column(rows, |row| row.track.code()))
    .bind::<Array<Text>, _>(column(&acts, |act| act.kind))
    .bind::<Array<Nullable<Text>>, _>(column(&acts, |act| act.from))
    .bind::<Array<Nullable<Text>>, _>(column(&acts, |act| act.to))
    .bind::<Array<Date>, _>(column(rows, |row| row.effective.on))
    .bind::<Array<Text>, _>(column(rows, |row| row.effective.precision.code()))
    .bind::<Array<Timestamptz>, _>(column(rows, |row| row.recorded_at))
    .bind::<Array<Text>, _>(column(rows, |row| row.officer.as_str()))
    .bind::<Array<Text>, _>(column(rows, |row| row.basis.as_str()))
    .bind::<Array<Text>, _>(column(rows, |row| row.reason.code()))
    .bind::<Array<Nullable<Text>>, _>(column(rows, |row| row.note.as_deref()))
    .bind::<Array<Nullable<Integer>>, _>(column(&acts, |act| act.corrects))
    .bind::<Array<SqlUuid>, _>(column(rows, |row| row.act_id))
    .bind::<Array<Text>, _>(column(&acts, |act| act.payload.as_str()))
    .bind::<Array<Text>, _>(column(&evidence, |text| text.as_str()))
    .execute(txn.connection)?;
    Ok(())
}

fn periods_close(txn: &mut Txn<'_>, moment: DateTime<Utc>, rows: &[(Uuid, &Period)]) -> Result<(), DbError> {
    if rows.is_empty() {
        return Ok(());
    }
    let closed = diesel::sql_query(
        "UPDATE period SET known_to = $1 FROM unnest($2, $3) AS gone (subject_id, seq) \
         WHERE period.subject_id = gone.subject_id AND period.seq = gone.seq AND period.known_to IS NULL",
    )
    .bind::<Timestamptz, _>(moment)
    .bind::<Array<SqlUuid>, _>(column(rows, |(subject, _)| *subject))
    .bind::<Array<Integer>, _>(column(rows, |(_, row)| row.seq))
    .execute(txn.connection)?;
    all_changed(closed, rows.len(), "period")
}

fn periods_insert(txn: &mut Txn<'_>, moment: DateTime<Utc>, rows: &[(Uuid, &Period)]) -> Result<(), DbError> {
    if rows.is_empty() {
        return Ok(());
    }
    // What is owed travels as one text a row: arrays of arrays must be rectangular.
    diesel::sql_query(
        "INSERT INTO period (subject_id, seq, track, previous_state, state, effective_from, effective_to, precision, \
         reason, basis, owed, known_from) \
         SELECT subject_id, seq, track, previous_state, state, effective_from, effective_to, precision, reason, basis, \
         CASE owed WHEN '' THEN '{}' ELSE string_to_array(owed, ' ') END, $1 \
         FROM unnest($2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) AS new (subject_id, seq, track, previous_state, \
         state, effective_from, effective_to, precision, reason, basis, owed) ORDER BY subject_id, seq",
    )
    .bind::<Timestamptz, _>(moment)
    .bind::<Array<SqlUuid>, _>(column(rows, |(subject, _)| *subject))
    .bind::<Array<Integer>, _>(column(rows, |(_, row)| row.seq))
    .bind::<Array<Text>, _>(column(rows, |(_, row)| row.track.code()))
    .bind::<Array<Text>, _>(column(rows, |(_, row)| state_code(row.previous)))
    .bind::<Array<Text>, _>(column(rows, |(_, row)| row.state.code()))
    .bind::<Array<Date>, _>(column(rows, |(_, row)| row.from))
    .bind::<Array<Nullable<Date>>, _>(column(rows, |(_, row)| row.to))
    .bind::<Array<Text>, _>(column(rows, |(_, row)| row.precision.code()))
    .bind::<Array<Text>, _>(column(rows, |(_, row)| row.reason.code()))
    .bind::<Array<Text>, _>(column(rows, |(_, row)| row.basis.as_str()))
    .bind::<Array<Text>, _>(column(rows, |(_, row)| row.owed.join(" ")))
    .execute(txn.connection)?;
    Ok(())
}

fn profiles_close(txn: &mut Txn<'_>, moment: DateTime<Utc>, rows: &[(Uuid, &Profile)]) -> Result<(), DbError> {
    if rows.is_empty() {
        return Ok(());
    }
    let closed = diesel::sql_query(
        "UPDATE profile SET known_to = $1 FROM unnest($2, $3) AS gone (subject_id, effective_from) \
         WHERE profile.subject_id = gone.subject_id AND profile.effective_from = gone.effective_from \
         AND profile.known_to IS NULL",
    )
    .bind::<Timestamptz, _>(moment)
    .bind::<Array<SqlUuid>, _>(column(rows, |(subject, _)| *subject))
    .bind::<Array<Date>, _>(column(rows, |(_, row)| row.from))
    .execute(txn.connection)?;
    all_changed(closed, rows.len(), "profile")
}

fn profiles_insert(txn: &mut Txn<'_>, moment: DateTime<Utc>, rows: &[(Uuid, &Profile)]) -> Result<(), DbError> {
    if rows.is_empty() {
        return Ok(());
    }
    diesel::sql_query(
        "INSERT INTO profile (subject_id, effective_from, effective_to, name, unit_code, registered_place, \
         operating_place, launched_on, disputed, known_from) \
         SELECT new.*, $1 FROM unnest($2, $3, $4, $5, $6, $7, $8, $9, $10) AS new (subject_id, effective_from, \
         effective_to, name, unit_code, registered_place, operating_place, launched_on, disputed) \
         ORDER BY subject_id, effective_from",
    )
    .bind::<Timestamptz, _>(moment)
    .bind::<Array<SqlUuid>, _>(column(rows, |(subject, _)| *subject))
    .bind::<Array<Date>, _>(column(rows, |(_, row)| row.from))
    .bind::<Array<Nullable<Date>>, _>(column(rows, |(_, row)| row.to))
    .bind::<Array<Text>, _>(column(rows, |(_, row)| row.name.as_str()))
    .bind::<Array<Text>, _>(column(rows, |(_, row)| row.unit.as_str()))
    .bind::<Array<Nullable<Text>>, _>(column(rows, |(_, row)| row.registered_place.as_deref()))
    .bind::<Array<Nullable<Text>>, _>(column(rows, |(_, row)| row.operating_place.as_deref()))
    .bind::<Array<Nullable<Date>>, _>(column(rows, |(_, row)| row.launched_on))
    .bind::<Array<Bool>, _>(column(rows, |(_, row)| row.disputed))
    .execute(txn.connection)?;
    Ok(())
}

/// Closes rows of a table that are known by entry and item.
fn items_close(
    txn: &mut Txn<'_>,
    (table, statement): (&str, &str),
    moment: DateTime<Utc>,
    rows: &[(Uuid, i32, i32)],
) -> Result<(), DbError> {
    if rows.is_empty() {
        return Ok(());
    }
    let closed = diesel::sql_query(statement)
        .bind::<Timestamptz, _>(moment)
        .bind::<Array<SqlUuid>, _>(column(rows, |(subject, ..)| *subject))
        .bind::<Array<Integer>, _>(column(rows, |(_, seq, _)| *seq))
        .bind::<Array<Integer>, _>(column(rows, |(.., item)| *item))
        .execute(txn.connection)?;
    all_changed(closed, rows.len(), table)
}

fn names_close(txn: &mut Txn<'_>, moment: DateTime<Utc>, rows: &[(Uuid, &DatedName)]) -> Result<(), DbError> {
    items_close(
        txn,
        (
            "institution_name",
            "UPDATE institution_name SET known_to = $1 FROM unnest($2, $3, $4) AS gone (subject_id, seq, item) \
         WHERE institution_name.subject_id = gone.subject_id AND institution_name.seq = gone.seq \
         AND institution_name.item = gone.item AND known_to IS NULL",
        ),
        moment,
        &column(rows, |(subject, row)| (*subject, row.seq, row.item)),
    )
}

fn names_insert(txn: &mut Txn<'_>, moment: DateTime<Utc>, rows: &[(Uuid, &DatedName)]) -> Result<(), DbError> {
    if rows.is_empty() {
        return Ok(());
    }
    diesel::sql_query(
        "INSERT INTO institution_name (subject_id, seq, item, kind, name, name_key, effective_from, effective_to, \
         known_from) SELECT new.*, $1 FROM unnest($2, $3, $4, $5, $6, $7, $8, $9) AS new (subject_id, seq, item, kind, \
         name, name_key, effective_from, effective_to)",
    )
    .bind::<Timestamptz, _>(moment)
    .bind::<Array<SqlUuid>, _>(column(rows, |(subject, _)| *subject))
    .bind::<Array<Integer>, _>(column(rows, |(_, row)| row.seq))
    .bind::<Array<Integer>, _>(column(rows, |(_, row)| row.item))
    .bind::<Array<Text>, _>(column(rows, |(_, row)| row.name.kind.code()))
    .bind::<Array<Text>, _>(column(rows, |(_, row)| row.name.name.as_str()))
    .bind::<Array<Text>, _>(column(rows, |(_, row)| name_key(&row.name.name)))
    .bind::<Array<Date>, _>(column(rows, |(_, row)| row.from))
    .bind::<Array<Nullable<Date>>, _>(column(rows, |(_, row): &(Uuid, &DatedName)| -> Option<NaiveDate> { row.to }))
    .execute(txn.connection)?;
    Ok(())
}

fn identifiers_close(
    txn: &mut Txn<'_>,
    moment: DateTime<Utc>,
    rows: &[(Uuid, &DatedIdentifier)],
) -> Result<(), DbError> {
    items_close(
        txn,
        (
            "institution_identifier",
            "UPDATE institution_identifier SET known_to = $1 FROM unnest($2, $3, $4) AS gone (subject_id, seq, item) \
         WHERE institution_identifier.subject_id = gone.subject_id AND institution_identifier.seq = gone.seq \
         AND institution_identifier.item = gone.item AND known_to IS NULL",
        ),
        moment,
        &column(rows, |(subject, row)| (*subject, row.seq, row.item)),
    )
}

fn identifiers_insert(
    txn: &mut Txn<'_>,
    moment: DateTime<Utc>,
    rows: &[(Uuid, &DatedIdentifier)],
) -> Result<(), DbError> {
    if rows.is_empty() {
        return Ok(());
    }
    diesel::sql_query(
        "INSERT INTO institution_identifier (subject_id, seq, item, kind, value, check_accepted, effective_from, \
         known_from) SELECT new.*, $1 FROM unnest($2, $3, $4, $5, $6, $7, $8) AS new (subject_id, seq, item, kind, \
         value, check_accepted, effective_from)",
    )
    .bind::<Timestamptz, _>(moment)
    .bind::<Array<SqlUuid>, _>(column(rows, |(subject, _)| *subject))
    .bind::<Array<Integer>, _>(column(rows, |(_, row)| row.seq))
    .bind::<Array<Integer>, _>(column(rows, |(_, row)| row.item))
    .bind::<Array<Text>, _>(column(rows, |(_, row)| row.identifier.kind.code()))
    .bind::<Array<Text>, _>(column(rows, |(_, row)| row.identifier.value.as_str()))
    .bind::<Array<Bool>, _>(column(rows, |(_, row)| row.identifier.check_accepted))
    .bind::<Array<Date>, _>(column(rows, |(_, row)| row.from))
    .execute(txn.connection)?;
    Ok(())
}

/// Gives a subject, and the cases under it, its unit, the units that may read it besides, and the one it is offered to.
///
/// # Errors
/// [`DbError::NotYours`], or those of the database.
pub fn jurisdiction_set(
    txn: &mut Txn<'_>,
    subject: Uuid,
    unit: &str,
    shared: &[String],
    offered_to: Option<&str>,
) -> Result<(), DbError> {
    #[derive(QueryableByName)]
    struct Moved {
        #[diesel(sql_type = BigInt)]
        moved: i64,
        #[diesel(sql_type = BigInt)]
        meant: i64,
    }
    let row: Moved = diesel::sql_query(
        "WITH moved AS (UPDATE subject SET unit_code = $2, shared_units = $3, offered_to = $4 \
           WHERE subject_id = $1 OR parent_id = $1 RETURNING subject_id) \
         SELECT (SELECT count(*) FROM moved) AS moved, \
           (SELECT count(*) FROM subject WHERE subject_id = $1 OR parent_id = $1) AS meant",
    )
    .bind::<SqlUuid, _>(subject)
    .bind::<Text, _>(unit)
    .bind::<Array<Text>, _>(shared)
    .bind::<Nullable<Text>, _>(offered_to)
    .get_result(txn.connection)?;
    let count = |rows: i64| usize::try_from(rows).unwrap_or_default();
    all_yours(count(row.moved), count(row.meant).max(1), "subject")
}

/// Marks institutions as merged into another, or as merged no more.
///
/// # Errors
/// [`DbError::NotYours`]; [`DbError::Conflict`] where the one that stays became void or was merged itself; those of the
/// database.
pub fn merges_set(txn: &mut Txn<'_>, rows: &[(Uuid, Option<Uuid>)]) -> Result<(), DbError> {
    if rows.is_empty() {
        return Ok(());
    }
    let set = diesel::sql_query(
        "UPDATE subject SET merged_into = new.merged_into FROM unnest($1, $2) AS new (subject_id, merged_into) \
         WHERE subject.subject_id = new.subject_id",
    )
    .bind::<Array<SqlUuid>, _>(column(rows, |(duplicate, _)| *duplicate))
    .bind::<Array<Nullable<SqlUuid>>, _>(column(rows, |(_, survivor)| *survivor))
    .execute(txn.connection)?;
    all_yours(set, rows.len(), "subject")
}

/// Of these institutions those into which others were merged.
///
/// # Errors
/// Those of the database.
pub fn survivor_list(txn: &mut Txn<'_>, subjects: &[Uuid]) -> Result<Vec<Uuid>, DbError> {
    #[derive(QueryableByName)]
    struct Row {
        #[diesel(sql_type = SqlUuid)]
        merged_into: Uuid,
    }
    let rows: Vec<Row> =
        diesel::sql_query("SELECT DISTINCT merged_into FROM subject WHERE merged_into = ANY ($1) ORDER BY merged_into")
            .bind::<Array<SqlUuid>, _>(subjects)
            .load(txn.connection)?;
    Ok(rows.into_iter().map(|row| row.merged_into).collect())
}
