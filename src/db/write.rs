//! Writing: an act as a whole, by the one function of the schema that writes it. Rows travel as JSON, however many, so that
//! one statement takes all there is of every table.

use chrono::NaiveDate;
use diesel::prelude::*;
use diesel::sql_types::{Array, Nullable, Text, Timestamptz, Uuid as SqlUuid};
use serde::Serialize;
use uuid::Uuid;

use super::derived::{Changes, Owner, redrawings_changes};
use super::error::DbError;
use super::functions::statistics_refresh;
use super::schema::subject;
use super::session::Txn;
use crate::domain::engine::entry::Entry;
use crate::domain::tracks::act::Act;
use crate::domain::tracks::drawing::Redrawing;
use crate::domain::tracks::{Track, state_code};

/// So many entries at once, and the planner's counts are far from what there is.
const MANY_ENTRIES: usize = 4_000;

/// A subject that is new.
#[derive(Debug, Clone)]
pub struct NewSubject {
    /// Its id.
    pub subject: Uuid,
    pub track: Track,
    /// The unit with jurisdiction.
    pub unit: String,
    /// For a case: its institution and the entry that opened it.
    pub parent: Option<(Uuid, i32)>,
}

/// Who has a subject, and the cases under it, from now on.
#[derive(Debug, Clone, Serialize)]
pub struct Jurisdiction {
    pub subject_id: Uuid,
    /// The unit that has it.
    pub unit_code: String,
    /// The units that may read it besides.
    pub shared_units: Vec<String>,
    /// The unit it is offered to.
    pub offered_to: Option<String>,
}

/// Everything one act writes.
#[derive(Debug, Default)]
pub struct Batch {
    /// Subjects that are new.
    pub subjects: Vec<NewSubject>,
    /// Who has subjects from now on. Each has an entry in the act that says so.
    pub jurisdiction: Vec<Jurisdiction>,
    /// Entries added, in order of subject and place.
    pub entries: Vec<Entry>,
    /// What is redrawn, by subject.
    pub redrawings: Vec<(Owner, Redrawing)>,
    /// Institutions that are merged into another now, or into none any more.
    pub merges: Vec<(Uuid, Option<Uuid>)>,
}

/// Writes a batch. The unique key of an entry decides a race: the loser gets [`DbError::Conflict`].
///
/// # Errors
/// [`DbError::Conflict`], [`DbError::NotYours`], or those of the database.
pub fn batch_write(txn: &mut Txn<'_>, batch: &Batch) -> Result<(), DbError> {
    let moment = txn.moment()?;
    let Changes { tables, gone, added } = redrawings_changes(&batch.redrawings)?;
    let mut about: Vec<Uuid> = batch.entries.iter().map(|entry| entry.subject).collect();
    about.dedup();
    diesel::sql_query(statement!("act_write"))
        .bind::<Timestamptz, _>(moment)
        .bind::<Array<SqlUuid>, _>(about)
        .bind::<Nullable<Text>, _>(rows_text(&batch.subjects, |row| Ok(SubjectRow::of(row)))?)
        .bind::<Nullable<Text>, _>(rows_text(&batch.jurisdiction, Ok)?)
        .bind::<Nullable<Text>, _>(rows_text(&batch.entries, EntryRow::of)?)
        .bind::<Array<Text>, _>(&tables)
        .bind::<Array<Nullable<Text>>, _>(gone)
        .bind::<Array<Nullable<Text>>, _>(added)
        .bind::<Nullable<Text>, _>(rows_text(&batch.merges, |row| Ok(MergeRow::of(row)))?)
        .execute(txn.connection)?;
    if batch.entries.len() >= MANY_ENTRIES {
        let subjects = (!batch.subjects.is_empty()).then_some("subject");
        txn.afterwards
            .written_many
            .extend(subjects.into_iter().chain(["entry", "institution_now", "case_now"]).chain(tables));
    }
    Ok(())
}

/// Has the planner count the rows of what this transaction wrote so far: it takes tables that were empty before for empty
/// still, and goes through all of them for each row that is to come.
///
/// # Errors
/// Those of the database.
pub fn written_count(txn: &mut Txn<'_>) -> Result<(), DbError> {
    let tables: Vec<&str> = txn.afterwards.written_many.iter().copied().collect();
    if !tables.is_empty() {
        diesel::select(statistics_refresh(tables)).execute(txn.connection)?;
    }
    Ok(())
}

/// One column of rows.
pub(super) fn column<'rows, R, T>(rows: &'rows [R], value: impl Fn(&'rows R) -> T) -> Vec<T> {
    rows.iter().map(value).collect()
}

/// Rows as one text; nothing where there are none.
fn rows_text<'rows, R, T: Serialize>(
    rows: &'rows [R],
    row: impl Fn(&'rows R) -> Result<T, DbError>,
) -> Result<Option<String>, DbError> {
    if rows.is_empty() {
        return Ok(None);
    }
    let rows = rows.iter().map(row).collect::<Result<Vec<_>, _>>()?;
    Ok(Some(serde_json::to_string(&rows)?))
}

#[derive(Serialize)]
struct SubjectRow<'row> {
    subject_id: Uuid,
    track: &'static str,
    unit_code: &'row str,
    parent_id: Option<Uuid>,
    parent_seq: Option<i32>,
}

impl<'row> SubjectRow<'row> {
    fn of(row: &'row NewSubject) -> Self {
        Self {
            subject_id: row.subject,
            track: row.track.code(),
            unit_code: &row.unit,
            parent_id: row.parent.map(|(parent, _)| parent),
            parent_seq: row.parent.map(|(_, seq)| seq),
        }
    }
}

#[derive(Serialize)]
struct MergeRow {
    subject_id: Uuid,
    merged_into: Option<Uuid>,
}

impl MergeRow {
    const fn of((subject_id, merged_into): &(Uuid, Option<Uuid>)) -> Self {
        Self { subject_id: *subject_id, merged_into: *merged_into }
    }
}

/// An entry without its moment and its officer, which the function of the schema knows. Payload and evidence are the exact
/// texts that are hashed.
#[derive(Serialize)]
struct EntryRow<'row> {
    subject_id: Uuid,
    seq: i32,
    track: &'static str,
    kind: &'static str,
    from_state: Option<&'static str>,
    to_state: Option<&'static str>,
    effective_on: NaiveDate,
    precision: &'static str,
    basis: &'row str,
    reason: &'static str,
    note: Option<&'row str>,
    corrects: Option<i32>,
    act_id: Uuid,
    payload: String,
    evidence: String,
}

impl<'row> EntryRow<'row> {
    fn of(row: &'row Entry) -> Result<Self, DbError> {
        let act = act_columns(&row.act)?;
        Ok(Self {
            subject_id: row.subject,
            seq: row.seq,
            track: row.track.code(),
            kind: act.kind,
            from_state: act.from,
            to_state: act.to,
            effective_on: row.effective.on,
            precision: row.effective.precision.code(),
            basis: &row.basis,
            reason: row.reason.code(),
            note: row.note.as_deref(),
            corrects: act.corrects,
            act_id: row.act_id,
            payload: act.payload,
            evidence: serde_json::to_string(&row.evidence)?,
        })
    }
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

/// Of these institutions those into which others were merged.
///
/// # Errors
/// Those of the database.
pub fn survivor_list(txn: &mut Txn<'_>, subjects: &[Uuid]) -> Result<Vec<Uuid>, DbError> {
    Ok(subject::table
        .filter(subject::merged_into.eq_any(subjects))
        .select(subject::merged_into.assume_not_null())
        .distinct()
        .order(subject::merged_into)
        .load(txn.connection)?)
}
