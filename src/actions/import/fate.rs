//! What became of each row of a list.

use uuid::Uuid;

use super::RowOutcome;
use crate::db::DbError;
use crate::db::import::{ImportRowNew, ImportRowRead};
use crate::domain::institution::review::ReviewKind;
use crate::domain::value::word::words;

words! {
    /// A word of a row, by which it was matched or which was left out: besides these, kinds of identifiers.
    RowWord as "word of a row" said "row-word-" {
        Name = "name",
        Place = "place",
        Launch = "launch",
        /// An officer said which institution it is.
        Decision = "decision",
    }
}

/// What became of a row: which institution it was matched with and why, what was written, or left out and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RowFate {
    /// The row, as a spreadsheet shows it.
    pub row: u32,
    /// Which of the events in the row, from 1 on; 0 where it tells one.
    pub event: u16,
    /// The name in it; for a row that could not be read, its first cell.
    pub name: String,
    pub outcome: RowOutcome,
    /// The institution that it is about, where one was found or put on the register.
    pub subject: Option<Uuid>,
    /// How that one is called.
    pub institution: Option<String>,
    /// The words of the row that are the institution's, with blanks between.
    pub matched_by: String,
    /// The last entry of the institution that the row came to.
    pub seq: Option<i32>,
    /// The item of the review queue that it came to, or that was there already.
    pub review: Option<(Uuid, ReviewKind)>,
    /// What of the row was not recorded, with blanks between.
    pub left_out: String,
}

impl RowFate {
    /// A row of which nothing is known yet but what it is called.
    #[must_use]
    pub fn new(row: u32, name: &str, outcome: RowOutcome) -> Self {
        Self {
            row,
            event: 0,
            name: name.to_owned(),
            outcome,
            subject: None,
            institution: None,
            matched_by: String::new(),
            seq: None,
            review: None,
            left_out: String::new(),
        }
    }

    /// As the record keeps it.
    ///
    /// # Errors
    /// [`DbError::Unreadable`] where it holds a word that the program does not know.
    pub fn of(read: ImportRowRead) -> Result<Self, DbError> {
        let kind = read.review_kind.as_deref().map(str::parse).transpose()?;
        Ok(Self {
            row: u32::try_from(read.row_number).unwrap_or_default(),
            event: u16::try_from(read.event).unwrap_or_default(),
            name: read.name,
            outcome: read.outcome.parse()?,
            subject: read.subject_id,
            institution: read.institution,
            matched_by: read.matched_by,
            seq: read.seq,
            review: read.review_id.zip(kind),
            left_out: read.left_out,
        })
    }

    /// As the record is to keep it.
    #[must_use]
    pub fn row(&self) -> ImportRowNew<'_> {
        ImportRowNew {
            row_number: i32::try_from(self.row).unwrap_or(i32::MAX),
            event: i32::from(self.event),
            name: &self.name,
            outcome: self.outcome.code(),
            subject: self.subject,
            matched_by: &self.matched_by,
            seq: self.seq,
            review: self.review.map(|(item, _)| item),
            left_out: &self.left_out,
        }
    }
}

/// Words with blanks between, each once.
#[must_use]
pub fn joined<'word>(words: impl IntoIterator<Item = &'word str>) -> String {
    let mut joined: Vec<&str> = Vec::new();
    for word in words {
        if !joined.contains(&word) {
            joined.push(word);
        }
    }
    joined.join(" ")
}
