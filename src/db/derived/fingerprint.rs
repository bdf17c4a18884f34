//! What is derived, as one fingerprint a subject, to be compared with what its entries draw: every column of every row, and
//! the moments from and to which the row was known.

use std::collections::HashMap;

use diesel::prelude::*;
use diesel::sql_types::{Array, Nullable, Text, Uuid as SqlUuid};
use uuid::Uuid;

use super::history::{DrawnRow, drawn_list};
use super::{Derived, Kind, Owner, every_table};
use crate::db::error::DbError;
use crate::db::session::Txn;
use crate::domain::engine::entry::Entry;
use crate::domain::tracks::Track;
use crate::domain::value::digest::sha256_hex;

/// The fingerprint of everything derived for each subject. A subject without any has that of nothing. Filings draw nothing
/// and are left out.
///
/// # Errors
/// Those of the database.
pub fn fingerprint_list(txn: &mut Txn<'_>, units: Option<&[String]>) -> Result<HashMap<Uuid, String>, DbError> {
    #[derive(QueryableByName)]
    struct Row {
        #[diesel(sql_type = SqlUuid)]
        subject_id: Uuid,
        #[diesel(sql_type = Text)]
        fingerprint: String,
    }
    let rows: Vec<Row> = diesel::sql_query(format!(
        "SELECT subject.subject_id, \
         encode(sha256(convert_to(coalesce(drawn.lines, ''), 'UTF8')), 'hex') AS fingerprint \
         FROM subject \
         LEFT JOIN (SELECT subject_id, string_agg(line, E'\\n' ORDER BY line COLLATE \"C\") AS lines \
           FROM ({}) AS derived GROUP BY subject_id) AS drawn USING (subject_id) \
         WHERE track <> 'filing' AND ($1 IS NULL OR unit_code = ANY ($1))",
        lines().join(" UNION ALL ")
    ))
    .bind::<Nullable<Array<Text>>, _>(units)
    .load(txn.connection)?;
    Ok(rows.into_iter().map(|row| (row.subject_id, row.fingerprint)).collect())
}

/// The rows of each table as lines, as [`fingerprint`] makes them.
fn lines() -> Vec<String> {
    let mut tables = Vec::new();
    macro_rules! table {
        ($rows:ident, $row:ty) => {
            let declared = <$row>::columns().into_iter().map(|column| (column.name, column.kind));
            let pieces: Vec<String> = declared
                .chain([("known_from", Kind::Moment), ("known_to", Kind::Moment)])
                .map(|(name, kind)| kind.piece(name))
                .collect();
            let table = <$row>::TABLE;
            tables.push(format!("SELECT subject_id, concat('{table}', {}) AS line FROM {table}", pieces.join(", ")));
        };
    }
    every_table!(table);
    tables
}

/// The fingerprint of what a chain draws.
#[must_use]
pub fn fingerprint(owner: Owner, track: Track, entries: &[Entry]) -> String {
    fingerprint_of(&drawn_list(owner, track, entries))
}

/// The fingerprint of rows.
pub(in crate::db) fn fingerprint_of(rows: &[DrawnRow]) -> String {
    let mut lines: Vec<String> = rows.iter().map(DrawnRow::line).collect();
    lines.sort_unstable();
    sha256_hex(lines.join("\n").as_bytes())
}
