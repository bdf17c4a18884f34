//! Checkpoints, and the entries in the order of their tree.

use chrono::{DateTime, Utc};
use diesel::connection::LoadConnection;
use diesel::pg::PgRowByRowLoadingMode;
use diesel::prelude::*;
use diesel::query_dsl::LoadQuery;
use diesel::sql_types::{Array, BigInt, Binary, Integer, Text, Timestamptz, Uuid as SqlUuid};
use uuid::Uuid;

use super::error::DbError;
use super::session::Txn;
use crate::domain::checkpoint::{Checkpoint, Kept, KeptRow, Leaf, Note, Signature};
use crate::domain::value::digest::{hex, unhex};

/// A checkpoint as it was made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CheckpointMade {
    pub note: Note,
    pub recorded_at: DateTime<Utc>,
    /// Who made it.
    pub officer: String,
}

#[derive(QueryableByName)]
struct SignedRow {
    #[diesel(sql_type = BigInt)]
    size: i64,
    #[diesel(sql_type = Text)]
    origin: String,
    #[diesel(sql_type = Text)]
    root: String,
    #[diesel(sql_type = Timestamptz)]
    until: DateTime<Utc>,
    #[diesel(sql_type = Array<Text>)]
    kept: Vec<String>,
    #[diesel(sql_type = Timestamptz)]
    recorded_at: DateTime<Utc>,
    #[diesel(sql_type = Text)]
    officer: String,
    #[diesel(sql_type = Text)]
    name: String,
    #[diesel(sql_type = Text)]
    key_id: String,
    #[diesel(sql_type = Text)]
    signature: String,
}

/// Every checkpoint that was made, the first one first.
///
/// # Errors
/// Those of the database.
pub fn checkpoint_list(txn: &mut Txn<'_>) -> Result<Vec<CheckpointMade>, DbError> {
    let rows: Vec<SignedRow> = diesel::sql_query(report!("checkpoint_list")).load(txn.connection)?;
    let mut made: Vec<CheckpointMade> = Vec::new();
    for row in rows {
        let (checkpoint, signature) = row_read(&row).ok_or_else(|| DbError::Unreadable(row.root.clone()))?;
        match made.last_mut() {
            Some(last) if last.note.checkpoint.size == checkpoint.size => last.note.signatures.push(signature),
            Some(_) | None => {
                let note = Note { checkpoint, signatures: vec![signature] };
                made.push(CheckpointMade { note, recorded_at: row.recorded_at, officer: row.officer });
            }
        }
    }
    Ok(made)
}

/// The last checkpoint that was made by a moment.
///
/// # Errors
/// Those of the database.
pub fn checkpoint_known(txn: &mut Txn<'_>, known_at: DateTime<Utc>) -> Result<Option<Checkpoint>, DbError> {
    let made = checkpoint_list(txn)?;
    Ok(made.into_iter().rfind(|one| one.recorded_at <= known_at).map(|one| one.note.checkpoint))
}

fn row_read(row: &SignedRow) -> Option<(Checkpoint, Signature)> {
    let checkpoint = Checkpoint {
        origin: row.origin.clone(),
        size: row.size.try_into().ok()?,
        root: unhex(&row.root)?.try_into().ok()?,
        until: row.until,
        kept: row.kept.iter().map(|line| Kept::read(line)).collect::<Option<Vec<_>>>()?,
    };
    let signature = Signature {
        name: row.name.clone(),
        key_id: unhex(&row.key_id)?.try_into().ok()?,
        bytes: unhex(&row.signature)?.try_into().ok()?,
    };
    Some((checkpoint, signature))
}

/// Writes a checkpoint, or signatures under one that is there.
///
/// # Errors
/// [`DbError::NotYours`] where the officer does not write for the nation, [`DbError::Conflict`] where it is there with another
/// root; those of the database.
pub fn checkpoint_write(txn: &mut Txn<'_>, note: &Note) -> Result<(), DbError> {
    let moment = txn.moment()?;
    let Checkpoint { origin, size, root, until, kept } = &note.checkpoint;
    let column = |of: &dyn Fn(&Signature) -> String| note.signatures.iter().map(of).collect::<Vec<String>>();
    diesel::sql_query(statement!("checkpoint_write"))
        .bind::<Timestamptz, _>(moment)
        .bind::<BigInt, _>(i64::try_from(*size).unwrap_or(i64::MAX))
        .bind::<Text, _>(origin)
        .bind::<Text, _>(hex(root))
        .bind::<Timestamptz, _>(*until)
        .bind::<Array<Text>, _>(kept.iter().map(Kept::to_string).collect::<Vec<_>>())
        .bind::<Array<Text>, _>(column(&|one| one.name.clone()))
        .bind::<Array<Text>, _>(column(&|one| hex(&one.key_id)))
        .bind::<Array<Text>, _>(column(&|one| hex(&one.bytes)))
        .execute(txn.connection)?;
    Ok(())
}

#[derive(QueryableByName)]
struct LeafRow {
    #[diesel(sql_type = SqlUuid)]
    subject_id: Uuid,
    #[diesel(sql_type = Integer)]
    seq: i32,
    #[diesel(sql_type = Timestamptz)]
    recorded_at: DateTime<Utc>,
    #[diesel(sql_type = Binary)]
    hash: Vec<u8>,
}

/// Passes every entry that was recorded until a moment, and that the officer sees, to `take`, in the order of the tree.
///
/// # Errors
/// Those of the database.
pub fn leaf_each(txn: &mut Txn<'_>, until: DateTime<Utc>, mut take: impl FnMut(Leaf)) -> Result<(), DbError> {
    fn rows(
        connection: &mut PgConnection,
        until: DateTime<Utc>,
    ) -> QueryResult<impl Iterator<Item = QueryResult<LeafRow>>>
    where
        PgConnection: LoadConnection<PgRowByRowLoadingMode>,
    {
        let query = diesel::sql_query(report!("leaf_each")).bind::<Timestamptz, _>(until);
        LoadQuery::<_, LeafRow, PgRowByRowLoadingMode>::internal_load(query, connection)
    }
    for row in rows(txn.connection, until)? {
        let LeafRow { subject_id: subject, seq, recorded_at, hash: entry_hash } = row?;
        take(Leaf { subject, seq, recorded_at, entry_hash });
    }
    Ok(())
}

#[derive(QueryableByName)]
struct KeptRowRead {
    #[diesel(sql_type = Text)]
    what: String,
    #[diesel(sql_type = Timestamptz)]
    recorded_at: DateTime<Utc>,
    #[diesel(sql_type = Binary)]
    hash: Vec<u8>,
}

/// Passes every row that was recorded until a moment and is no entry to `take`, by what it is and by its moment.
///
/// # Errors
/// Those of the database.
pub fn kept_row_each(txn: &mut Txn<'_>, until: DateTime<Utc>, mut take: impl FnMut(&KeptRow)) -> Result<(), DbError> {
    fn rows(
        connection: &mut PgConnection,
        until: DateTime<Utc>,
    ) -> QueryResult<impl Iterator<Item = QueryResult<KeptRowRead>>>
    where
        PgConnection: LoadConnection<PgRowByRowLoadingMode>,
    {
        let query = diesel::sql_query(report!("kept_row_each")).bind::<Timestamptz, _>(until);
        LoadQuery::<_, KeptRowRead, PgRowByRowLoadingMode>::internal_load(query, connection)
    }
    for row in rows(txn.connection, until)? {
        let KeptRowRead { what, recorded_at, hash: row_hash } = row?;
        take(&KeptRow { what, recorded_at, row_hash });
    }
    Ok(())
}
