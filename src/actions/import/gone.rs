//! A complete list is held against its reading before: who stood there and stands here no more.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use uuid::Uuid;

use super::fate::RowFate;
use super::row::{RowClaim, RowRead, Source};
use crate::db::import::{ImportRow, ListOf, ListedRow, import_before, listed_list};
use crate::db::{DbError, Txn};
use crate::domain::institution::fact::NameGiven;
use crate::domain::value::name::{NameKind, name_key};
use crate::intake::reading::FileRead;

/// Those of the reading before that this one lacks, with that reading.
pub(super) struct Gone {
    pub before: ImportRow,
    pub rows: Vec<ListedRow>,
}

impl Gone {
    /// Finds them. A row that waits may be about any of those in `perhaps`, and one that could not be read about whoever it
    /// names: nothing is said of them.
    ///
    /// # Errors
    /// Those of the database.
    pub fn find(
        txn: &mut Txn<'_>,
        (list, taken_on): (ListOf<'_>, NaiveDate),
        fates: &[RowFate],
        perhaps: &BTreeSet<Uuid>,
        read: &FileRead,
    ) -> Result<Option<Self>, DbError> {
        let Some(before) = import_before(txn, list, taken_on)? else {
            return Ok(None);
        };
        let here: BTreeSet<Uuid> = fates.iter().filter_map(|fate| fate.subject).collect();
        let unread = read.unreadable.iter().flat_map(|(_, cells)| cells).map(|cell| name_key(cell));
        let unread: BTreeSet<String> = unread.collect();
        let is_gone = |row: &ListedRow| {
            !here.contains(&row.subject_id)
                && !perhaps.contains(&row.subject_id)
                && !unread.contains(&name_key(&row.name))
        };
        let rows = listed_list(txn, before.import_id)?.into_iter().filter(is_gone).collect();
        Ok(Some(Self { before, rows }))
    }

    /// What is found out of one, for the officer who decides.
    pub fn detail(&self, row: &ListedRow, taken_on: NaiveDate) -> serde_json::Value {
        let (file, number) = (&self.before.file_name, row.row_number);
        serde_json::json!({ "gone": { "on": taken_on, "file": file, "row": number, "listed_on": self.before.taken_on } })
    }
}

/// A row that the list does not have: that an institution is not on it.
pub(super) fn row_of(row: &ListedRow, taken_on: NaiveDate, source: &Source) -> RowRead {
    RowRead {
        row: 0,
        event: 0,
        own_id: None,
        names: vec![NameGiven { kind: NameKind::Brand, name: row.name.clone() }],
        identifiers: Vec::new(),
        successions: Vec::new(),
        place: None,
        operating_place: None,
        place_text: None,
        unit: Some(row.unit_code.clone()),
        launched_by: None,
        launched_on: None,
        claim: RowClaim::Undecided { word: String::new(), known: false },
        effective: Some(taken_on),
        not_later_than: true,
        missing_on: Some(taken_on),
        basis: source.basis.clone(),
        evidence: vec![source.evidence.clone()],
        note: None,
    }
}
