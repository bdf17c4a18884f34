//! Reading chains: subjects with their entries.

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate, Utc};
use diesel::prelude::*;
use diesel::sql_types::{Array, Binary, Date, Integer, Nullable, Text, Timestamptz, Uuid as SqlUuid};
use uuid::Uuid;

use super::by_place::row_by_place;
use super::derived::Owner;
use super::error::DbError;
use super::session::Txn;
use super::unreadable::{Place, Unreadable, unreadable_note};
use crate::domain::engine::entry::Entry;
use crate::domain::engine::rule::MoveKind;
use crate::domain::tracks::act::{Act, MoveDetail};
use crate::domain::tracks::{BEFORE_FIRST, State, Track};
use crate::domain::value::digest::StoredEntry;
use crate::domain::value::effective::Effective;
use crate::domain::value::reason::Reason;

/// A subject and its chain.
#[derive(Debug, Clone)]
pub struct Chain {
    pub subject: Uuid,
    pub track: Track,
    /// The unit with jurisdiction today.
    pub unit: String,
    /// Units that may read it besides.
    pub shared_units: Vec<String>,
    /// For a case: its institution and the entry that opened it.
    pub parent: Option<(Uuid, i32)>,
    /// For an institution recorded twice: the one that stays.
    pub merged_into: Option<Uuid>,
    /// Its entries, in order.
    pub entries: Vec<Entry>,
}

#[derive(QueryableByName)]
struct ChainRow {
    #[diesel(sql_type = SqlUuid)]
    subject_id: Uuid,
    #[diesel(sql_type = Text)]
    track: String,
    #[diesel(sql_type = Text)]
    unit_code: String,
    #[diesel(sql_type = Array<Text>)]
    shared_units: Vec<String>,
    #[diesel(sql_type = Nullable<SqlUuid>)]
    parent_id: Option<Uuid>,
    #[diesel(sql_type = Nullable<Integer>)]
    parent_seq: Option<i32>,
    #[diesel(sql_type = Nullable<SqlUuid>)]
    merged_into: Option<Uuid>,
    #[diesel(embed)]
    entry: EntryRow,
}

row_by_place! {
    part
    struct EntryRow {
        #[diesel(sql_type = Integer)]
        seq: i32,
        #[diesel(sql_type = Text)]
        kind: String,
        #[diesel(sql_type = Nullable<Text>)]
        from_state: Option<String>,
        #[diesel(sql_type = Nullable<Text>)]
        to_state: Option<String>,
        #[diesel(sql_type = Date)]
        effective_on: NaiveDate,
        #[diesel(sql_type = Text)]
        precision: String,
        #[diesel(sql_type = Timestamptz)]
        recorded_at: DateTime<Utc>,
        #[diesel(sql_type = Text)]
        officer: String,
        #[diesel(sql_type = Text)]
        basis: String,
        #[diesel(sql_type = Text)]
        reason: String,
        #[diesel(sql_type = Nullable<Text>)]
        note: Option<String>,
        #[diesel(sql_type = Nullable<Integer>)]
        corrects: Option<i32>,
        #[diesel(sql_type = SqlUuid)]
        act_id: Uuid,
        #[diesel(sql_type = Text)]
        payload: String,
        #[diesel(sql_type = Text)]
        evidence: String,
    }
}

/// The chains of these subjects and of their cases, in order of subject; a subject that is not there, or not the
/// officer's to see, is left out.
///
/// # Errors
/// [`DbError::EntryUnreadable`] where an entry of them cannot be read, and those of the database.
pub fn chain_list(txn: &mut Txn<'_>, subjects: &[Uuid]) -> Result<BTreeMap<Uuid, Chain>, DbError> {
    let (chains, unreadable) = chain_entry_list(txn, subjects)?;
    match unreadable.into_iter().next() {
        Some(found) => Err(DbError::EntryUnreadable(Box::new(found))),
        None => Ok(chains),
    }
}

/// The same for lists: a chain with an entry that cannot be read is left out, and the entry named when the command ends.
///
/// # Errors
/// Those of the database.
pub fn chain_readable_list(txn: &mut Txn<'_>, subjects: &[Uuid]) -> Result<BTreeMap<Uuid, Chain>, DbError> {
    let (mut chains, unreadable) = chain_entry_list(txn, subjects)?;
    for found in unreadable {
        chains.remove(&found.subject);
        unreadable_note(found);
    }
    Ok(chains)
}

/// The same for a reader that tells entry by entry: the entries that can be read, and those that cannot. What rests on a
/// whole chain, such as a state, is not to be taken from it.
///
/// # Errors
/// Those of the database.
pub fn chain_entry_list(
    txn: &mut Txn<'_>,
    subjects: &[Uuid],
) -> Result<(BTreeMap<Uuid, Chain>, Vec<Unreadable>), DbError> {
    let rows: Vec<ChainRow> =
        diesel::sql_query(report!("chain_entry_list")).bind::<Array<SqlUuid>, _>(subjects).load(txn.connection)?;
    let mut chains = BTreeMap::new();
    let mut unreadable = Vec::new();
    for row in rows {
        let track: Track = row.track.parse()?;
        let (subject, seq) = (row.subject_id, row.entry.seq);
        match entry_of(subject, track, row.entry) {
            Ok(entry) => chains
                .entry(subject)
                .or_insert_with(|| Chain {
                    subject,
                    track,
                    unit: row.unit_code,
                    shared_units: row.shared_units,
                    parent: row.parent_id.zip(row.parent_seq),
                    merged_into: row.merged_into,
                    entries: Vec::new(),
                })
                .entries
                .push(entry),
            Err(why) => unreadable.push(Unreadable { subject, place: Place::Entry(seq), why: why.to_string() }),
        }
    }
    Ok((chains, unreadable))
}

fn entry_of(subject: Uuid, track: Track, row: EntryRow) -> Result<Entry, DbError> {
    let act = act_of(track, &row)?;
    Ok(Entry {
        subject,
        seq: row.seq,
        track,
        act,
        effective: Effective { on: row.effective_on, precision: row.precision.parse()? },
        recorded_at: row.recorded_at,
        officer: row.officer,
        basis: row.basis,
        reason: row.reason.parse()?,
        note: row.note,
        evidence: serde_json::from_str(&row.evidence)?,
        act_id: row.act_id,
    })
}

fn act_of(track: Track, row: &EntryRow) -> Result<Act, DbError> {
    let kind = match (row.kind.as_str(), row.corrects) {
        ("move", None) => MoveKind::Move,
        ("reopen", None) => MoveKind::Reopen,
        ("correction", Some(target)) => {
            return Ok(Act::Correct { target, change: serde_json::from_str(&row.payload)? });
        }
        // An issue is a fact in the chain of whatever it is about, known by its reason.
        ("fact", None) if row.reason == Reason::Issue.code() => {
            return Ok(Act::Concern(serde_json::from_str(&row.payload)?));
        }
        ("fact", None) => {
            return Ok(match track {
                Track::Institution => Act::Fact(serde_json::from_str(&row.payload)?),
                Track::Clearance => Act::Case(serde_json::from_str(&row.payload)?),
                Track::Pilot => Act::Pilot(serde_json::from_str(&row.payload)?),
                Track::Lead => Act::Lead(serde_json::from_str(&row.payload)?),
                Track::Unit => Act::Unit(serde_json::from_str(&row.payload)?),
                Track::Filing => Act::Filing(serde_json::from_str(&row.payload)?),
            });
        }
        (other, _) => return Err(DbError::Unreadable(format!("entry kind {other}"))),
    };
    let state = |code: &Option<String>| match code.as_deref() {
        None | Some(BEFORE_FIRST) => Ok(None),
        Some(code) => State::parse(track, code).map(Some),
    };
    let to = state(&row.to_state)?.ok_or_else(|| DbError::Unreadable("move without a state".to_owned()))?;
    let detail: MoveDetail = serde_json::from_str(&row.payload)?;
    Ok(Act::Move { kind, from: state(&row.from_state)?, to, detail })
}

row_by_place! {
    struct StoredRow {
        #[diesel(sql_type = SqlUuid)]
        subject_id: Uuid,
        #[diesel(sql_type = Text)]
        track: String,
        #[diesel(embed)]
        entry: EntryRow,
        #[diesel(sql_type = Nullable<Binary>)]
        prev_hash: Option<Vec<u8>>,
        #[diesel(sql_type = Binary)]
        hash: Vec<u8>,
    }
}

/// The hashes of entries, by subject and place.
pub type Hashes = BTreeMap<(Uuid, i32), Vec<u8>>;

/// The hashes of every entry of these subjects.
///
/// # Errors
/// Those of the database.
pub fn hash_list(txn: &mut Txn<'_>, subjects: &[Uuid]) -> Result<Hashes, DbError> {
    #[derive(QueryableByName)]
    struct Row {
        #[diesel(sql_type = SqlUuid)]
        subject_id: Uuid,
        #[diesel(sql_type = Integer)]
        seq: i32,
        #[diesel(sql_type = Binary)]
        hash: Vec<u8>,
    }
    let rows: Vec<Row> =
        diesel::sql_query(report!("entry_hash_list")).bind::<Array<SqlUuid>, _>(subjects).load(txn.connection)?;
    Ok(rows.into_iter().map(|row| ((row.subject_id, row.seq), row.hash)).collect())
}

/// Which stored entries are meant.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Span {
    /// Those of one subject and its cases.
    pub subject: Option<Uuid>,
    /// The first subject.
    pub from: Option<Uuid>,
    /// The subject before which they end.
    pub to: Option<Uuid>,
}

/// Spans that hold every subject once, in order, each with about as many.
///
/// # Errors
/// Those of the database.
pub fn span_list(txn: &mut Txn<'_>, spans: i32) -> Result<Vec<Span>, DbError> {
    #[derive(QueryableByName)]
    struct Row {
        #[diesel(sql_type = SqlUuid)]
        subject_id: Uuid,
    }
    let rows: Vec<Row> = diesel::sql_query(report!("span_list")).bind::<Integer, _>(spans).load(txn.connection)?;
    // The first begins and the last ends nowhere, so that no entry stands beside them.
    let firsts: Vec<Uuid> = rows.into_iter().skip(1).map(|row| row.subject_id).collect();
    let froms = std::iter::once(None).chain(firsts.iter().copied().map(Some));
    let tos = firsts.iter().copied().map(Some).chain(std::iter::once(None));
    Ok(froms.zip(tos).map(|(from, to)| Span { subject: None, from, to }).collect())
}

/// Passes every stored entry of a span that the officer may see to `take`, in order of subject and place, without holding
/// them all.
///
/// # Errors
/// Those of the database.
pub fn stored_entry_each(txn: &mut Txn<'_>, span: Span, mut take: impl FnMut(&StoredEntry)) -> Result<(), DbError> {
    use diesel::connection::LoadConnection;
    use diesel::pg::PgRowByRowLoadingMode;
    use diesel::query_dsl::LoadQuery;

    fn rows(connection: &mut PgConnection, span: Span) -> QueryResult<impl Iterator<Item = QueryResult<StoredRow>>>
    where
        PgConnection: LoadConnection<PgRowByRowLoadingMode>,
    {
        let query = diesel::sql_query(report!("stored_entry_each"))
            .bind::<Nullable<SqlUuid>, _>(span.subject)
            .bind::<Nullable<SqlUuid>, _>(span.from)
            .bind::<Nullable<SqlUuid>, _>(span.to);
        LoadQuery::<_, StoredRow, PgRowByRowLoadingMode>::internal_load(query, connection)
    }
    for row in rows(txn.connection, span)? {
        take(&stored_of(row?));
    }
    Ok(())
}

/// Passes the chain of every institution and case of these units, of all the officer sees where none is named, to
/// `take`, one whole chain at a time. A chain with an entry that cannot be read is not passed: its entries are given back.
///
/// # Errors
/// Those of the database.
pub fn chain_each(
    txn: &mut Txn<'_>,
    units: Option<&[String]>,
    mut take: impl FnMut(Owner, Track, &[Entry]),
) -> Result<Vec<Unreadable>, DbError> {
    use diesel::connection::LoadConnection;
    use diesel::pg::PgRowByRowLoadingMode;
    use diesel::query_dsl::LoadQuery;

    #[derive(QueryableByName)]
    struct Row {
        #[diesel(sql_type = SqlUuid)]
        subject_id: Uuid,
        #[diesel(sql_type = Nullable<SqlUuid>)]
        parent_id: Option<Uuid>,
        #[diesel(sql_type = Text)]
        track: String,
        #[diesel(embed)]
        entry: EntryRow,
    }
    fn rows<'query>(
        connection: &'query mut PgConnection,
        units: Option<&'query [String]>,
    ) -> QueryResult<impl Iterator<Item = QueryResult<Row>> + 'query>
    where
        PgConnection: LoadConnection<PgRowByRowLoadingMode>,
    {
        let query = diesel::sql_query(report!("chain_each")).bind::<Nullable<Array<Text>>, _>(units);
        LoadQuery::<_, Row, PgRowByRowLoadingMode>::internal_load(query, connection)
    }
    let mut chain: Vec<Entry> = Vec::new();
    let mut unreadable: Vec<Unreadable> = Vec::new();
    let mut parent = None;
    let mut pass = |parent: Option<Uuid>, chain: &[Entry], unreadable: &[Unreadable]| {
        if let Some(first) = chain.first()
            && unreadable.last().is_none_or(|found| found.subject != first.subject)
        {
            take(Owner { subject: first.subject, parent }, first.track, chain);
        }
    };
    for row in rows(txn.connection, units)? {
        let Row { subject_id, parent_id, track, entry } = row?;
        if chain.first().is_some_and(|first| first.subject != subject_id) {
            pass(parent, &chain, &unreadable);
            chain.clear();
        }
        parent = parent_id;
        let seq = entry.seq;
        match entry_of(subject_id, track.parse()?, entry) {
            Ok(entry) => chain.push(entry),
            Err(why) => {
                unreadable.push(Unreadable { subject: subject_id, place: Place::Entry(seq), why: why.to_string() })
            }
        }
    }
    pass(parent, &chain, &unreadable);
    Ok(unreadable)
}

fn stored_of(row: StoredRow) -> StoredEntry {
    let StoredRow { subject_id, track, entry, prev_hash, hash } = row;
    StoredEntry {
        subject: subject_id,
        seq: entry.seq,
        track,
        kind: entry.kind,
        from_state: entry.from_state,
        to_state: entry.to_state,
        effective_on: entry.effective_on,
        precision: entry.precision,
        recorded_at: entry.recorded_at,
        officer: entry.officer,
        basis: entry.basis,
        reason: entry.reason,
        note: entry.note,
        corrects: entry.corrects,
        act_id: entry.act_id,
        payload: entry.payload,
        evidence: entry.evidence,
        prev_hash,
        hash,
    }
}
