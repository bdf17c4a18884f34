//! What became of each row of a list of returns: in a file that no name leads to while the list is read, so that memory
//! does not grow with the list.

use std::fs::File;
use std::io::{self, Seek, SeekFrom};
use std::path::Path;

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::error::ActionError;
use super::return_spool::nameless;
use super::return_trouble::TroubleKind;
use super::returns_import::ReturnOutcome;
use crate::db::import_return::{ReturnRowNew, ReturnRowRead, import_returns_write};
use crate::db::{DbError, Txn};
use crate::domain::value::month::Month;
use crate::intake::IntakeError;

/// So many rows are written by one statement.
const ROWS_WRITTEN: usize = 10_000;

/// What became of a row.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReturnFate {
    /// The row, as a spreadsheet shows it.
    pub row: u32,
    /// The name in it, as far as that is kept.
    pub name: String,
    pub month: Option<Month>,
    pub outcome: ReturnOutcome,
    pub subject: Option<Uuid>,
    /// How that one is called.
    pub institution: Option<String>,
    /// The version that was filed.
    pub version: Option<i32>,
    /// Why it was set aside.
    pub why: Option<TroubleKind>,
    /// The header of the column that it was set aside for.
    pub header: String,
    /// What stands there.
    pub value: String,
}

impl ReturnFate {
    /// A row of which nothing is known yet but what it is called.
    #[must_use]
    pub fn new(row: u32, name: String, outcome: ReturnOutcome) -> Self {
        Self {
            row,
            name,
            month: None,
            outcome,
            subject: None,
            institution: None,
            version: None,
            why: None,
            header: String::new(),
            value: String::new(),
        }
    }

    /// As the record keeps it.
    ///
    /// # Errors
    /// [`DbError::Unreadable`] where it holds a word that the program does not know.
    pub fn of(read: ReturnRowRead) -> Result<Self, DbError> {
        let why = (!read.why.is_empty()).then(|| read.why.parse()).transpose()?;
        Ok(Self {
            row: u32::try_from(read.row_number).unwrap_or_default(),
            name: read.name,
            month: read.month.map(Month::of),
            outcome: read.outcome.parse()?,
            subject: read.subject_id,
            institution: read.institution,
            version: read.version,
            why,
            header: read.header,
            value: read.value,
        })
    }

    /// As the record is to keep it; none where the filing has it.
    fn kept(self) -> Option<ReturnRowNew> {
        let row_number = i32::try_from(self.row).unwrap_or(i32::MAX);
        let new = ReturnRowNew {
            row_number,
            last_row: row_number,
            name: String::new(),
            month: None,
            outcome: self.outcome.code(),
            subject: None,
            why: "",
            header: String::new(),
            value: String::new(),
        };
        match self.outcome {
            ReturnOutcome::Filed | ReturnOutcome::Restated | ReturnOutcome::Skipped => None,
            ReturnOutcome::Agreed => Some(new),
            ReturnOutcome::SetAside | ReturnOutcome::NoInstitution => Some(ReturnRowNew {
                name: self.name,
                month: self.month.map(Month::end),
                subject: self.subject,
                why: self.why.map_or("", TroubleKind::code),
                header: self.header,
                value: self.value,
                ..new
            }),
        }
    }
}

/// What became of rows, in their order; no file before the first.
#[derive(Debug, Default)]
pub struct ReturnFates(Option<csv::Writer<File>>);

impl ReturnFates {
    /// Adds what became of a row.
    ///
    /// # Errors
    /// Those of the file system.
    pub(super) fn add(&mut self, fate: &ReturnFate) -> io::Result<()> {
        let writer = match &mut self.0 {
            Some(writer) => writer,
            empty @ None => empty.insert(csv::WriterBuilder::new().has_headers(false).from_writer(nameless()?)),
        };
        writer.serialize(fate).map_err(io::Error::other)
    }

    /// Each, in the order in which they were added.
    ///
    /// # Errors
    /// Those of the file system.
    pub fn iter(&mut self) -> io::Result<impl Iterator<Item = io::Result<ReturnFate>> + '_> {
        let reader = match &mut self.0 {
            None => None,
            Some(writer) => {
                writer.flush()?;
                let mut file: &File = writer.get_ref();
                file.seek(SeekFrom::Start(0))?;
                Some(csv::ReaderBuilder::new().has_headers(false).from_reader(file).into_deserialize())
            }
        };
        Ok(reader.into_iter().flatten().map(|fate| fate.map_err(io::Error::other)))
    }

    /// Keeps those that the filing has not; rows in a run that agree are one. `path` is the list.
    ///
    /// # Errors
    /// Those of the file system, and of the database.
    pub(super) fn keep(&mut self, txn: &mut Txn<'_>, filing: Uuid, path: &Path) -> Result<(), ActionError> {
        let failed = |source| IntakeError::File { path: path.to_owned(), source };
        let mut rows: Vec<ReturnRowNew> = Vec::new();
        for fate in self.iter().map_err(failed)? {
            let Some(new) = fate.map_err(failed)?.kept() else { continue };
            match rows.last_mut() {
                Some(last) if follows(last, &new) => last.last_row = new.row_number,
                Some(_) | None => {
                    if rows.len() >= ROWS_WRITTEN {
                        import_returns_write(txn, filing, &rows)?;
                        rows.clear();
                    }
                    rows.push(new);
                }
            }
        }
        if !rows.is_empty() {
            import_returns_write(txn, filing, &rows)?;
        }
        Ok(())
    }
}

/// Whether a row goes on with a run of rows that agree.
fn follows(run: &ReturnRowNew, new: &ReturnRowNew) -> bool {
    let agreed = ReturnOutcome::Agreed.code();
    (run.outcome, new.outcome) == (agreed, agreed) && new.row_number == run.last_row.saturating_add(1)
}
