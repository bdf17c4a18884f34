//! Monthly returns. They are written as rows of a filing, never as rows of their own.

use chrono::NaiveDate;
use diesel::prelude::*;
use diesel::sql_types::{Array, BigInt, Bool, Date, Integer, Nullable, Text, Timestamptz, Uuid as SqlUuid};
use uuid::Uuid;

use super::error::DbError;
use super::session::Txn;
use super::write::{Batch, NewSubject, batch_write, column};
use crate::domain::engine::entry::Entry;
use crate::domain::filing::fact::{Filing, FilingDigest, ReturnRow};
use crate::domain::tracks::Track;
use crate::domain::tracks::act::Act;
use crate::domain::value::effective::Effective;
use crate::domain::value::money::Money;
use crate::domain::value::reason::Reason;

/// A filing that is being written: opened first, its rows in any number of batches, closed with its entry. All within one
/// transaction, or nothing of it is stored.
pub struct FilingPen {
    filing: Uuid,
    digest: FilingDigest,
    rows: u32,
    restated: u32,
    last_row: i32,
    months: Option<(crate::domain::value::month::Month, crate::domain::value::month::Month)>,
}

/// What the entry of a filing says besides its rows.
#[derive(Debug, Clone)]
pub struct FilingGrounds {
    /// The day the filing takes effect: the day it was handed in.
    pub on: NaiveDate,
    /// The document it rests on.
    pub basis: String,
    /// Free text.
    pub note: Option<String>,
    /// For a file: name, SHA-256 and profile.
    pub file: Option<(String, String, String)>,
}

impl FilingPen {
    /// Opens a filing of a unit.
    ///
    /// # Errors
    /// Those of the database.
    pub fn open(txn: &mut Txn<'_>, unit: &str) -> Result<Self, DbError> {
        let filing = txn.id();
        let subject = NewSubject { subject: filing, track: Track::Filing, unit: unit.to_owned(), parent: None };
        batch_write(txn, &Batch { subjects: vec![subject], ..Batch::default() })?;
        Ok(Self { filing, digest: FilingDigest::default(), rows: 0, restated: 0, last_row: 0, months: None })
    }

    /// Its id.
    #[must_use]
    pub const fn filing(&self) -> Uuid {
        self.filing
    }

    /// Writes rows, whose places must rise; a row of version 2 or later takes the place of the version before. Returns must
    /// not be filed twice in one filing.
    ///
    /// # Errors
    /// [`DbError::Conflict`] where somebody else filed the same month first, or those of the database.
    pub fn rows_add(&mut self, txn: &mut Txn<'_>, rows: &[ReturnRow]) -> Result<(), DbError> {
        if rows.is_empty() {
            return Ok(());
        }
        for row in rows {
            debug_assert!(row.file_row > self.last_row, "places must rise");
            self.last_row = row.file_row;
            self.digest.add(row);
            self.rows = self.rows.saturating_add(1);
            self.restated = self.restated.saturating_add(u32::from(row.version > 1));
            self.months = Some(
                self.months.map_or((row.month, row.month), |(first, last)| (first.min(row.month), last.max(row.month))),
            );
        }
        returns_write(txn, self.filing, rows)
    }

    /// Closes the filing with its entry; gives what the entry says. A filing without rows cannot be closed.
    ///
    /// # Errors
    /// Those of the database.
    pub fn close(self, txn: &mut Txn<'_>, grounds: FilingGrounds) -> Result<Option<Filing>, DbError> {
        let Some((first, last)) = self.months else {
            return Ok(None);
        };
        let (file, sha256, profile) = match grounds.file {
            Some((file, sha256, profile)) => (Some(file), Some(sha256), Some(profile)),
            None => (None, None, None),
        };
        let filing = Filing {
            rows: self.rows,
            restated: self.restated,
            first,
            last,
            digest: self.digest.finish(),
            file,
            sha256,
            profile,
        };
        let entry = Entry {
            subject: self.filing,
            seq: 1,
            track: Track::Filing,
            act: Act::Filing(filing.clone()),
            effective: Effective::exact(grounds.on),
            recorded_at: txn.moment()?,
            officer: txn.officer.login.clone(),
            basis: grounds.basis,
            reason: Reason::Returns,
            note: grounds.note,
            evidence: Vec::new(),
            act_id: self.filing,
        };
        let batch = Batch { entries: vec![entry], ..Batch::default() };
        batch_write(txn, &batch)?;
        txn.afterwards.files = true;
        Ok(Some(filing))
    }
}

fn returns_write(txn: &mut Txn<'_>, filing: Uuid, rows: &[ReturnRow]) -> Result<(), DbError> {
    let moment = txn.moment()?;
    let fen = |of: fn(&ReturnRow) -> Option<Money>| column(rows, |row| of(row).map(Money::fen));
    diesel::sql_query(statement!("returns_write"))
        .bind::<Timestamptz, _>(moment)
        .bind::<SqlUuid, _>(filing)
        .bind::<Array<SqlUuid>, _>(column(rows, |row| row.institution))
        .bind::<Array<Date>, _>(column(rows, |row| row.month.end()))
        .bind::<Array<Integer>, _>(column(rows, |row| row.version))
        .bind::<Array<Integer>, _>(column(rows, |row| row.file_row))
        .bind::<Array<Nullable<BigInt>>, _>(fen(|row| row.figures.balance))
        .bind::<Array<Nullable<BigInt>>, _>(column(rows, |row| row.figures.lenders))
        .bind::<Array<Nullable<BigInt>>, _>(column(rows, |row| row.figures.borrowers))
        .bind::<Array<Nullable<BigInt>>, _>(fen(|row| row.figures.issued))
        .bind::<Array<Nullable<BigInt>>, _>(fen(|row| row.figures.repaid))
        .bind::<Array<Nullable<BigInt>>, _>(fen(|row| row.figures.overdue))
        .bind::<Array<Nullable<BigInt>>, _>(fen(|row| row.figures.advanced))
        .bind::<Array<Bool>, _>(column(rows, |row| row.observations.provisional))
        .bind::<Array<Bool>, _>(column(rows, |row| row.observations.estimated))
        .bind::<Array<Bool>, _>(column(rows, |row| row.observations.definition_break))
        .bind::<Array<Bool>, _>(column(rows, |row| row.observations.missing))
        .bind::<Array<Text>, _>(column(rows, |row| row.source.as_str()))
        .bind::<Array<Date>, _>(column(rows, |row| row.submitted_on))
        .bind::<Array<Text>, _>(column(rows, |row| row.submitted_by.as_str()))
        .execute(txn.connection)?;
    Ok(())
}
