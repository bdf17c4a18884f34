//! What a chain drew at each of its moments: every derived row there was, from the moment of the entries that drew it to
//! that of those that no longer did.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};

use super::{Column, Derived, Owner, Value, every_table};
use crate::domain::engine::entry::Entry;
use crate::domain::tracks::Track;
use crate::domain::tracks::drawing::{Drawing, Redrawn, draw, redraw};

/// A derived row with the moments from and to which it is known.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::db) struct DrawnRow {
    pub(super) table: &'static str,
    /// What its declared columns hold, in their order.
    pub(super) values: Vec<Value>,
    pub(super) known_from: DateTime<Utc>,
    pub(super) known_to: Option<DateTime<Utc>>,
}

impl DrawnRow {
    /// A row that is known from a moment on.
    pub(super) fn of<T>(columns: &[Column<T>], owner: Owner, row: &T, known_from: DateTime<Utc>) -> Self
    where
        T: Derived,
    {
        let values = columns.iter().map(|column| (column.value)(owner, row)).collect();
        Self { table: T::TABLE, values, known_from, known_to: None }
    }

    /// The row as a text that no other row has, as the database writes it too.
    pub(super) fn line(&self) -> String {
        let to = self.known_to.map_or(Value::Null, Value::Moment);
        format!("{}{}{}", self.key(), Value::Moment(self.known_from).piece(), to.piece())
    }

    /// The same without the moments: what tells it from all other rows of one chain that are known at one.
    fn key(&self) -> String {
        std::iter::once(self.table.to_owned()).chain(self.values.iter().map(Value::piece)).collect()
    }
}

/// The rows that a chain drew and draws.
pub(in crate::db) fn drawn_list(owner: Owner, track: Track, entries: &[Entry]) -> Vec<DrawnRow> {
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
    history.known.into_values().chain(history.ended).collect()
}

/// Rows that are known, and rows that no longer are.
#[derive(Debug, Default)]
struct History {
    known: BTreeMap<String, DrawnRow>,
    ended: Vec<DrawnRow>,
}

impl History {
    fn note<T: Derived>(&mut self, owner: Owner, moment: DateTime<Utc>, redrawn: &Redrawn<T>) {
        if redrawn.gone.is_empty() && redrawn.new.is_empty() {
            return;
        }
        let columns = T::columns();
        let drawn = |row: &T| DrawnRow::of(&columns, owner, row, moment);
        for row in redrawn.gone.iter().map(drawn) {
            if let Some(known) = self.known.remove(&row.key()) {
                self.ended.push(DrawnRow { known_to: Some(moment), ..known });
            }
        }
        self.known.extend(redrawn.new.iter().map(drawn).map(|row| (row.key(), row)));
    }
}
