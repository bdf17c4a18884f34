//! What a return is judged against: the institution it names, with its timeline, and what stands for the months around.
//! One statement for any number of returns.

use std::collections::{BTreeSet, HashMap};

use chrono::NaiveDate;
use diesel::prelude::*;
use diesel::sql_types::{Array, BigInt, Bool, Date, Integer, Nullable, Text, Uuid as SqlUuid};
use uuid::Uuid;

use super::case_row::money;
use super::error::DbError;
use super::functions::{returns_said, returns_said_forget};
use super::session::Txn;
use super::write::column;

use crate::domain::returns::{Figures, Observations, Stage, Stands};
use crate::domain::value::month::Month;

/// An institution that returns may be filed for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Holder {
    /// Its id; of a merged record, that of the one that stays.
    pub subject: Uuid,
    pub name: String,
    /// The unit with jurisdiction today.
    pub unit: String,
    /// Its identifiers, each as kind and value with a blank between.
    pub identifiers: BTreeSet<String>,
    /// Whether the officer may write there.
    pub writes: bool,
    /// Its timeline, in order of day.
    pub stages: Vec<Stage>,
    /// The units with jurisdiction, each with its first day, in order.
    pub units: Vec<(NaiveDate, String)>,
}

impl Holder {
    /// The unit with jurisdiction at the end of a month; before the first, the first.
    #[must_use]
    pub fn unit_at(&self, month: Month) -> &str {
        let at = |(from, _): &&(NaiveDate, String)| *from <= month.end();
        self.units
            .iter()
            .rev()
            .find(at)
            .or_else(|| self.units.first())
            .map_or(self.unit.as_str(), |(_, unit)| unit.as_str())
    }
}

/// Under what an institution is asked for.
#[derive(Debug, Default)]
pub struct Asked {
    pub ids: Vec<Uuid>,
    /// Name keys.
    pub names: Vec<String>,
    /// Identifiers, each as kind and value with a blank between.
    pub identifiers: Vec<String>,
}

#[derive(QueryableByName)]
struct HolderRow {
    #[diesel(sql_type = Text)]
    key: String,
    #[diesel(sql_type = SqlUuid)]
    subject_id: Uuid,
    #[diesel(sql_type = Text)]
    name: String,
    #[diesel(sql_type = Text)]
    unit_code: String,
    #[diesel(sql_type = Array<Text>)]
    identifiers: Vec<String>,
    #[diesel(sql_type = Bool)]
    writes: bool,
    #[diesel(sql_type = Array<Text>)]
    states: Vec<String>,
    #[diesel(sql_type = Array<Date>)]
    froms: Vec<NaiveDate>,
    #[diesel(sql_type = Array<Text>)]
    precisions: Vec<String>,
    #[diesel(sql_type = Array<Text>)]
    units: Vec<String>,
    #[diesel(sql_type = Array<Date>)]
    unit_froms: Vec<NaiveDate>,
}

/// The institutions that answer to any of these, each with the key it was found by: `id ID`, `name KEY`, or kind and
/// value of an identifier. Only those that the officer sees.
///
/// # Errors
/// Those of the database.
pub fn holder_list(txn: &mut Txn<'_>, asked: &Asked) -> Result<Vec<(String, Holder)>, DbError> {
    // The index is asked by value; kind and value together then decide.
    let values: Vec<&str> =
        asked.identifiers.iter().filter_map(|key| key.split_once(' ')).map(|(_, value)| value).collect();
    let rows: Vec<HolderRow> = diesel::sql_query(report!("return_holders"))
        .bind::<Array<Text>, _>(&asked.names)
        .bind::<Array<Text>, _>(&asked.identifiers)
        .bind::<Array<Text>, _>(values)
        .bind::<Array<SqlUuid>, _>(&asked.ids)
        .load(txn.connection)?;
    rows.into_iter().map(holder).collect()
}

fn holder(row: HolderRow) -> Result<(String, Holder), DbError> {
    let stages: Result<Vec<Stage>, DbError> = row
        .states
        .iter()
        .zip(&row.froms)
        .zip(&row.precisions)
        .map(|((state, from), precision)| {
            Ok(Stage { state: state.parse()?, from: *from, precision: precision.parse()? })
        })
        .collect();
    // A merged record answers for the one that stays, which may not have the number itself.
    let is_identifier = !row.key.starts_with("name ") && !row.key.starts_with("id ");
    let holder = Holder {
        subject: row.subject_id,
        name: row.name,
        unit: row.unit_code,
        identifiers: row.identifiers.into_iter().chain(is_identifier.then(|| row.key.clone())).collect(),
        writes: row.writes,
        stages: stages?,
        units: row.unit_froms.into_iter().zip(row.units).collect(),
    };
    Ok((row.key, holder))
}

/// What stands for a month, and who said so.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct StandsBy {
    /// What stands.
    pub stands: Stands,
    /// The filing it came with.
    pub filing: Uuid,
    /// Its place there.
    pub file_row: i32,
}

#[derive(QueryableByName)]
struct StandsRow {
    #[diesel(sql_type = SqlUuid)]
    subject_id: Uuid,
    #[diesel(sql_type = Date)]
    month: NaiveDate,
    #[diesel(sql_type = Integer)]
    version: i32,
    #[diesel(sql_type = SqlUuid)]
    filing_id: Uuid,
    #[diesel(sql_type = Integer)]
    file_row: i32,
    #[diesel(embed)]
    said: SaidRow,
}

/// Figures and marks of a row.
#[derive(QueryableByName)]
pub(super) struct SaidRow {
    #[diesel(sql_type = Nullable<BigInt>)]
    balance_fen: Option<i64>,
    #[diesel(sql_type = Nullable<BigInt>)]
    lenders: Option<i64>,
    #[diesel(sql_type = Nullable<BigInt>)]
    borrowers: Option<i64>,
    #[diesel(sql_type = Nullable<BigInt>)]
    issued_fen: Option<i64>,
    #[diesel(sql_type = Nullable<BigInt>)]
    repaid_fen: Option<i64>,
    #[diesel(sql_type = Nullable<BigInt>)]
    overdue_fen: Option<i64>,
    #[diesel(sql_type = Nullable<BigInt>)]
    advanced_fen: Option<i64>,
    #[diesel(sql_type = Bool)]
    provisional: bool,
    #[diesel(sql_type = Bool)]
    estimated: bool,
    #[diesel(sql_type = Bool)]
    definition_break: bool,
    #[diesel(sql_type = Bool)]
    missing: bool,
}

impl SaidRow {
    /// The figures.
    ///
    /// # Errors
    /// [`DbError::Unreadable`] for an amount beyond what money holds: the program wrote no such thing.
    pub(super) fn figures(&self) -> Result<Figures, DbError> {
        Ok(Figures {
            balance: money(self.balance_fen)?,
            lenders: self.lenders,
            borrowers: self.borrowers,
            issued: money(self.issued_fen)?,
            repaid: money(self.repaid_fen)?,
            overdue: money(self.overdue_fen)?,
            advanced: money(self.advanced_fen)?,
        })
    }

    /// The marks.
    pub(super) const fn observations(&self) -> Observations {
        Observations {
            provisional: self.provisional,
            estimated: self.estimated,
            definition_break: self.definition_break,
            missing: self.missing,
        }
    }
}

/// What stands for months of institutions, from one to another.
pub type StandsOf = HashMap<(Uuid, Month), StandsBy>;

/// What stands for these institutions from one month to another, both included.
///
/// # Errors
/// Those of the database.
pub fn stands_list(txn: &mut Txn<'_>, asked: &[(Uuid, Month, Month)]) -> Result<StandsOf, DbError> {
    let rows: Vec<StandsRow> = diesel::sql_query(report!("return_stands_list"))
        .bind::<Array<SqlUuid>, _>(column(asked, |(subject, ..)| *subject))
        .bind::<Array<Date>, _>(column(asked, |(_, first, _)| first.end()))
        .bind::<Array<Date>, _>(column(asked, |(.., last)| last.end()))
        .load(txn.connection)?;
    rows.into_iter()
        .map(|row| {
            let stands = StandsBy {
                stands: Stands {
                    version: row.version,
                    figures: row.said.figures()?,
                    observations: row.said.observations(),
                },
                filing: row.filing_id,
                file_row: row.file_row,
            };
            Ok(((row.subject_id, Month::of(row.month)), stands))
        })
        .collect()
}

/// Notes rows of a file that say what the record says already, so that a later row of the same file that says otherwise
/// is found. They are kept in the database until the file is read, whatever their number, and seen by this transaction
/// alone.
///
/// # Errors
/// Those of the database.
pub fn said_note(txn: &mut Txn<'_>, rows: &[(Uuid, Month, i32)]) -> Result<(), DbError> {
    let subjects = column(rows, |(subject, ..)| *subject);
    let months = column(rows, |(_, month, _)| month.end());
    diesel::select(returns_said(subjects, months, column(rows, |(.., row)| *row))).execute(txn.connection)?;
    Ok(())
}

/// Forgets the rows noted: the file is read.
///
/// # Errors
/// Those of the database.
pub fn said_forget(txn: &mut Txn<'_>) -> Result<(), DbError> {
    diesel::select(returns_said_forget()).execute(txn.connection)?;
    Ok(())
}

/// The rows of the file, noted before, that spoke of these months.
///
/// # Errors
/// Those of the database.
pub fn said_list(txn: &mut Txn<'_>, asked: &[(Uuid, Month)]) -> Result<HashMap<(Uuid, Month), i32>, DbError> {
    #[derive(QueryableByName)]
    struct Row {
        #[diesel(sql_type = SqlUuid)]
        subject_id: Uuid,
        #[diesel(sql_type = Date)]
        month: NaiveDate,
        #[diesel(sql_type = Integer)]
        file_row: i32,
    }
    let rows: Vec<Row> = diesel::sql_query(report!("return_said_list"))
        .bind::<Array<SqlUuid>, _>(column(asked, |(subject, _)| *subject))
        .bind::<Array<Date>, _>(column(asked, |(_, month)| month.end()))
        .load(txn.connection)?;
    Ok(rows.into_iter().map(|row| ((row.subject_id, Month::of(row.month)), row.file_row)).collect())
}
