//! Writing: subjects, entries, and what is redrawn from them. One statement a table, however many rows: the rows travel as
//! arrays.

use diesel::prelude::*;
use diesel::sql_types::{Array, BigInt, Date, Integer, Nullable, Text, Timestamptz, Uuid as SqlUuid};
use uuid::Uuid;

use super::derived::{Owner, redrawings_write, redrawn_tables};
use super::error::{DbError, all_yours};
use super::functions::institution_now_draw;
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

/// Everything one act writes.
#[derive(Debug, Default)]
pub struct Batch {
    /// Subjects that are new.
    pub subjects: Vec<NewSubject>,
    /// Entries added, in order of subject and place.
    pub entries: Vec<Entry>,
    /// What is redrawn, by subject.
    pub redrawings: Vec<(Owner, Redrawing)>,
}

/// Writes a batch. The unique key of an entry decides a race: the loser gets [`DbError::Conflict`].
///
/// # Errors
/// [`DbError::Conflict`], [`DbError::NotYours`], or those of the database.
pub fn batch_write(txn: &mut Txn<'_>, batch: &Batch) -> Result<(), DbError> {
    let moment = txn.moment()?;
    subjects_insert(txn, &batch.subjects)?;
    entries_insert(txn, &batch.entries)?;
    redrawings_write(txn, moment, &batch.redrawings)?;
    let mut changed: Vec<Uuid> =
        batch.entries.iter().filter(|entry| is_of_an_institution(entry.track)).map(|entry| entry.subject).collect();
    changed.dedup();
    if !changed.is_empty() {
        diesel::select(institution_now_draw(changed)).execute(txn.connection)?;
    }
    if batch.entries.len() >= MANY_ENTRIES {
        txn.afterwards.written_many.extend(batch_tables(batch));
    }
    Ok(())
}

/// The tables that a batch writes rows to.
fn batch_tables(batch: &Batch) -> impl Iterator<Item = &'static str> {
    let subjects = (!batch.subjects.is_empty()).then_some("subject");
    subjects.into_iter().chain(["entry", "institution_now"]).chain(redrawn_tables(&batch.redrawings))
}

/// Whether a row of now says something of the chain.
const fn is_of_an_institution(track: Track) -> bool {
    match track {
        Track::Institution | Track::Clearance | Track::Pilot => true,
        Track::Lead | Track::Unit | Track::Filing => false,
    }
}

/// One column of rows.
pub(super) fn column<'rows, R, T>(rows: &'rows [R], value: impl Fn(&'rows R) -> T) -> Vec<T> {
    rows.iter().map(value).collect()
}

fn subjects_insert(txn: &mut Txn<'_>, rows: &[NewSubject]) -> Result<(), DbError> {
    if rows.is_empty() {
        return Ok(());
    }
    diesel::sql_query(statement!("subject_insert"))
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
    diesel::sql_query(statement!("entry_insert"))
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
    let row: Moved = diesel::sql_query(report!("jurisdiction_set"))
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
    let set = diesel::sql_query(statement!("merge_set"))
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
    Ok(subject::table
        .filter(subject::merged_into.eq_any(subjects))
        .select(subject::merged_into.assume_not_null())
        .distinct()
        .order(subject::merged_into)
        .load(txn.connection)?)
}
