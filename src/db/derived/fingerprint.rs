//! What is derived, as one fingerprint a subject, to be compared with what its entries draw: every column of every row, and
//! the moments from and to which the row was known.

use std::collections::{BTreeMap, HashMap};

use chrono::{DateTime, Utc};
use diesel::prelude::*;
use diesel::sql_types::{Array, Nullable, Text, Uuid as SqlUuid};
use uuid::Uuid;

use super::{Derived, Kind, Owner, Value, every_table};
use crate::db::error::DbError;
use crate::db::session::Txn;
use crate::domain::engine::entry::Entry;
use crate::domain::tracks::Track;
use crate::domain::tracks::drawing::{Drawing, Redrawn, draw, redraw};
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

/// The fingerprint of what a chain draws. A row is known from the moment of the entries that drew it to that of the entries
/// that no longer did, so the chain is drawn as it was at each of its moments.
#[must_use]
pub fn fingerprint(owner: Owner, track: Track, entries: &[Entry]) -> String {
    let mut history = History::default();
    let mut before = Drawing::default();
    for (place, entry) in entries.iter().enumerate() {
        let so_far = place.saturating_add(1);
        if entries.get(so_far).is_some_and(|next| next.recorded_at == entry.recorded_at) {
            continue;
        }
        let after = draw(track, entries.get(..so_far).unwrap_or_default());
        let redrawing = redraw(before, after.clone());
        macro_rules! note {
            ($rows:ident, $row:ty) => {
                history.note::<$row>(owner, entry.recorded_at, &redrawing.$rows);
            };
        }
        every_table!(note);
        before = after;
    }
    sha256_hex(history.lines().join("\n").as_bytes())
}

/// Rows as lines: those that are known, each with the moment since when, and those that no longer are.
#[derive(Debug, Default)]
struct History {
    known: BTreeMap<String, DateTime<Utc>>,
    ended: Vec<String>,
}

impl History {
    fn note<T: Derived>(&mut self, owner: Owner, moment: DateTime<Utc>, redrawn: &Redrawn<T>) {
        if redrawn.gone.is_empty() && redrawn.new.is_empty() {
            return;
        }
        let columns = T::columns();
        let line = |row: &T| -> String {
            let pieces = columns.iter().map(|column| (column.value)(owner, row).piece());
            std::iter::once(T::TABLE.to_owned()).chain(pieces).collect()
        };
        for row in &redrawn.gone {
            let line = line(row);
            if let Some(since) = self.known.remove(&line) {
                self.ended.push(with_moments(&line, since, Some(moment)));
            }
        }
        for row in &redrawn.new {
            self.known.insert(line(row), moment);
        }
    }

    /// All of them, in order.
    fn lines(self) -> Vec<String> {
        let known = self.known.iter().map(|(line, since)| with_moments(line, *since, None));
        let mut lines: Vec<String> = known.chain(self.ended).collect();
        lines.sort_unstable();
        lines
    }
}

fn with_moments(line: &str, from: DateTime<Utc>, to: Option<DateTime<Utc>>) -> String {
    let to = to.map_or(Value::Null, Value::Moment);
    format!("{line}{}{}", Value::Moment(from).piece(), to.piece())
}
