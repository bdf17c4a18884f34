//! The versions of returns: of one institution, what took the place of what, and what is doubtful of what stands.

use chrono::{DateTime, NaiveDate, Utc};
use diesel::prelude::*;
use diesel::sql_types::{Array, BigInt, Bool, Date, Integer, Nullable, Text, Timestamptz, Uuid as SqlUuid};
use uuid::Uuid;

use super::case_row::money;
use super::error::DbError;
use super::session::Txn;
use crate::domain::institution::state::InstitutionState;
use crate::domain::returns::{Figures, MonthlyReturn, Observations};
use crate::domain::value::month::Month;

/// The figures of a version, in this order everywhere here.
macro_rules! figures_of {
    ($version:literal) => {
        concat!(
            "ARRAY[",
            $version,
            ".balance_fen, ",
            $version,
            ".lenders, ",
            $version,
            ".borrowers, ",
            $version,
            ".issued_fen, ",
            $version,
            ".repaid_fen, ",
            $version,
            ".overdue_fen, ",
            $version,
            ".advanced_fen]"
        )
    };
}

/// The marks of a version.
macro_rules! marks_of {
    ($version:literal) => {
        concat!(
            "ARRAY[",
            $version,
            ".provisional, ",
            $version,
            ".estimated, ",
            $version,
            ".definition_break, ",
            $version,
            ".missing]"
        )
    };
}

fn figures_read(figures: &[Option<i64>]) -> Result<Figures, DbError> {
    let count = |place: usize| figures.get(place).copied().flatten();
    let amount = |place: usize| money(count(place));
    Ok(Figures {
        balance: amount(0)?,
        lenders: count(1),
        borrowers: count(2),
        issued: amount(3)?,
        repaid: amount(4)?,
        overdue: amount(5)?,
        advanced: amount(6)?,
    })
}

fn marks_read(marks: &[bool]) -> Observations {
    let at = |place: usize| marks.get(place).copied().unwrap_or(false);
    Observations { provisional: at(0), estimated: at(1), definition_break: at(2), missing: at(3) }
}

/// A version of a return, and the document of its filing where the officer may see that.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReturnVersion {
    /// The version.
    pub given: MonthlyReturn,
    /// The document that its filing rests on.
    pub basis: Option<String>,
}

#[derive(QueryableByName)]
struct VersionRow {
    #[diesel(sql_type = SqlUuid)]
    subject_id: Uuid,
    #[diesel(sql_type = Date)]
    month: NaiveDate,
    #[diesel(sql_type = Integer)]
    version: i32,
    #[diesel(sql_type = Array<Nullable<BigInt>>)]
    figures: Vec<Option<i64>>,
    #[diesel(sql_type = Array<Bool>)]
    marks: Vec<bool>,
    #[diesel(sql_type = Text)]
    source: String,
    #[diesel(sql_type = Date)]
    submitted_on: NaiveDate,
    #[diesel(sql_type = Text)]
    submitted_by: String,
    #[diesel(sql_type = SqlUuid)]
    filing_id: Uuid,
    #[diesel(sql_type = Integer)]
    file_row: i32,
    #[diesel(sql_type = Text)]
    officer: String,
    #[diesel(sql_type = Timestamptz)]
    known_from: DateTime<Utc>,
    #[diesel(sql_type = Nullable<Timestamptz>)]
    known_to: Option<DateTime<Utc>>,
    #[diesel(sql_type = Nullable<Text>)]
    basis: Option<String>,
}

/// The versions of an institution's returns, by month and version: all that were known at a moment, or of each month the
/// one that stood. What ended a version later is not told.
///
/// # Errors
/// Those of the database.
pub fn return_version_list(
    txn: &mut Txn<'_>,
    institution: Uuid,
    months: (Option<Month>, Option<Month>),
    known_at: DateTime<Utc>,
    all: bool,
) -> Result<Vec<ReturnVersion>, DbError> {
    let rows: Vec<VersionRow> = diesel::sql_query(concat!(
        "SELECT given.subject_id, given.month, given.version, ",
        figures_of!("given"),
        " AS figures, ",
        marks_of!("given"),
        " AS marks, given.source, given.submitted_on, given.submitted_by, given.filing_id, given.file_row, given.officer, \
         given.known_from, CASE WHEN given.known_to <= $4 THEN given.known_to END AS known_to, entry.basis \
         FROM monthly_return given LEFT JOIN entry ON entry.subject_id = given.filing_id AND entry.seq = 1 \
         WHERE given.subject_id = $1 AND ($2 IS NULL OR given.month >= $2) AND ($3 IS NULL OR given.month <= $3) \
         AND given.known_from <= $4 AND ($5 OR given.known_to IS NULL OR given.known_to > $4) \
         ORDER BY given.month, given.version"
    ))
    .bind::<SqlUuid, _>(institution)
    .bind::<Nullable<Date>, _>(months.0.map(Month::end))
    .bind::<Nullable<Date>, _>(months.1.map(Month::end))
    .bind::<Timestamptz, _>(known_at)
    .bind::<Bool, _>(all)
    .load(txn.connection)?;
    let version = |row: VersionRow| {
        Ok(ReturnVersion {
            given: MonthlyReturn {
                institution: row.subject_id,
                month: Month::of(row.month),
                version: row.version,
                figures: figures_read(&row.figures)?,
                observations: marks_read(&row.marks),
                source: row.source,
                submitted_on: row.submitted_on,
                submitted_by: row.submitted_by,
                filing: row.filing_id,
                file_row: row.file_row,
                officer: row.officer,
                known_from: row.known_from,
                known_to: row.known_to,
            },
            basis: row.basis,
        })
    };
    rows.into_iter().map(version).collect()
}

/// Which returns of many institutions.
#[derive(Debug, Clone)]
pub struct VersionFilter {
    /// The day: nothing handed in later.
    pub as_of: NaiveDate,
    /// The moment of knowledge.
    pub known_at: DateTime<Utc>,
    /// Months from and to, both included.
    pub months: (Option<Month>, Month),
    /// Units that have jurisdiction at the end of the month; `None` for all that the officer sees.
    pub units: Option<Vec<String>>,
    /// How many rows at most.
    pub limit: Option<i64>,
}

/// A version beside another: the one it took the place of, or that of the month before.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReturnPair {
    /// The institution.
    pub subject: Uuid,
    /// Its name at the end of the month.
    pub name: String,
    /// Its unified social credit code, if one is known.
    pub uscc: Option<String>,
    /// The unit that had jurisdiction then.
    pub unit: String,
    /// Its state on the day.
    pub state: Option<InstitutionState>,
    /// The month.
    pub month: Month,
    /// The version.
    pub version: i32,
    /// The other's figures and marks; `None` where there is no other.
    pub before: Option<(Figures, Observations)>,
    /// Its figures.
    pub figures: Figures,
    /// Its marks.
    pub marks: Observations,
    /// Where its figures come from.
    pub source: String,
    /// The day it was handed in.
    pub submitted_on: NaiveDate,
    /// Who recorded it.
    pub officer: String,
    /// When.
    pub recorded_at: DateTime<Utc>,
    /// The day the first version was handed in.
    pub first_on: NaiveDate,
    /// The document that its filing rests on, where the officer may see that.
    pub basis: Option<String>,
}

#[derive(QueryableByName)]
struct PairRow {
    #[diesel(sql_type = SqlUuid)]
    subject_id: Uuid,
    #[diesel(sql_type = Text)]
    name: String,
    #[diesel(sql_type = Nullable<Text>)]
    uscc: Option<String>,
    #[diesel(sql_type = Text)]
    unit_code: String,
    #[diesel(sql_type = Nullable<Text>)]
    state: Option<String>,
    #[diesel(sql_type = Date)]
    month: NaiveDate,
    #[diesel(sql_type = Integer)]
    version: i32,
    #[diesel(sql_type = Bool)]
    is_paired: bool,
    #[diesel(sql_type = Array<Nullable<BigInt>>)]
    figures_before: Vec<Option<i64>>,
    #[diesel(sql_type = Array<Nullable<Bool>>)]
    marks_before: Vec<Option<bool>>,
    #[diesel(sql_type = Array<Nullable<BigInt>>)]
    figures: Vec<Option<i64>>,
    #[diesel(sql_type = Array<Bool>)]
    marks: Vec<bool>,
    #[diesel(sql_type = Text)]
    source: String,
    #[diesel(sql_type = Date)]
    submitted_on: NaiveDate,
    #[diesel(sql_type = Text)]
    officer: String,
    #[diesel(sql_type = Timestamptz)]
    known_from: DateTime<Utc>,
    #[diesel(sql_type = Date)]
    first_on: NaiveDate,
    #[diesel(sql_type = Nullable<Text>)]
    basis: Option<String>,
}

/// `$1` the day, `$2` the moment, `$3` and `$4` the months, `$5` units. `given` is a version, `other` the one beside it.
const PAIRED: &str = concat!(
    "SELECT listed.*, uscc.value AS uscc, now.state, entry.basis, first.submitted_on AS first_on FROM (\
       SELECT given.subject_id, given.month, given.version, given.filing_id, profile.name, profile.unit_code, \
       other.subject_id IS NOT NULL AS is_paired, ",
    figures_of!("other"),
    " AS figures_before, ",
    marks_of!("other"),
    " AS marks_before, ",
    figures_of!("given"),
    " AS figures, ",
    marks_of!("given"),
    " AS marks, given.source, given.submitted_on, given.officer, given.known_from FROM monthly_return given \
       JOIN profile ON profile.subject_id = given.subject_id AND stands_on(profile.effective_from, profile.effective_to, given.month) \
       AND known_at(profile.known_from, profile.known_to, $2) \
       LEFT JOIN monthly_return other ON other.subject_id = given.subject_id AND "
);

/// What follows the rows of [`PAIRED`].
const PAIRED_ABOUT: &str = "LEFT JOIN entry ON entry.subject_id = listed.filing_id AND entry.seq = 1 \
     LEFT JOIN monthly_return first ON first.subject_id = listed.subject_id AND first.month = listed.month AND first.version = 1 \
     LEFT JOIN period now ON now.subject_id = listed.subject_id AND now.track = 'institution' \
       AND stands_on(now.effective_from, now.effective_to, $1) \
       AND known_at(now.known_from, now.known_to, $2) \
     LEFT JOIN LATERAL (SELECT value FROM institution_identifier identifier \
       WHERE identifier.subject_id = listed.subject_id AND kind = 'uscc' AND effective_from <= $1 \
       AND known_at(known_from, known_to, $2) \
       ORDER BY effective_from DESC, seq DESC LIMIT 1) AS uscc ON true ";

/// Which of the versions known at the moment.
const WITHIN: &str = "given.known_from <= $2 AND given.submitted_on <= $1 AND ($3 IS NULL OR given.month >= $3) \
     AND given.month <= $4 AND ($5 IS NULL OR profile.unit_code = ANY ($5))";

/// Every restatement, each beside the version it took the place of, the newest first.
///
/// # Errors
/// Those of the database.
pub fn restatement_list(
    txn: &mut Txn<'_>,
    filter: &VersionFilter,
    institution: Option<Uuid>,
) -> Result<Vec<ReturnPair>, DbError> {
    let order = "known_from DESC, subject_id, month DESC, version DESC";
    let sql = format!(
        "{PAIRED} other.month = given.month AND other.version = given.version - 1 \
         WHERE {WITHIN} AND given.version > 1 AND ($7 IS NULL OR given.subject_id = $7) \
         ORDER BY given.known_from DESC, given.subject_id, given.month DESC, given.version DESC LIMIT $6) AS listed \
         {PAIRED_ABOUT} ORDER BY listed.{}",
        order.replace(", ", ", listed.")
    );
    let rows: Vec<PairRow> = diesel::sql_query(sql)
        .bind::<Date, _>(filter.as_of)
        .bind::<Timestamptz, _>(filter.known_at)
        .bind::<Nullable<Date>, _>(filter.months.0.map(Month::end))
        .bind::<Date, _>(filter.months.1.end())
        .bind::<Nullable<Array<Text>>, _>(filter.units.clone())
        .bind::<Nullable<BigInt>, _>(filter.limit)
        .bind::<Nullable<SqlUuid>, _>(institution)
        .load(txn.connection)?;
    rows.into_iter().map(pair).collect()
}

/// The returns that stand and raise a doubt, each beside that of the month before: marked, incomplete, with lenders and
/// no balance, restated so often, or so many times the month before. By month and institution, the newest month first.
///
/// # Errors
/// Those of the database.
pub fn return_doubtful_list(
    txn: &mut Txn<'_>,
    filter: &VersionFilter,
    often: i32,
    times: i64,
) -> Result<Vec<ReturnPair>, DbError> {
    // Whole numbers: a part of `times` is at least the other where it is `times` the other or more.
    let jump = |column: &str| -> String {
        format!(
            "(least(given.{column}, other.{column}) > 0 AND \
             greatest(given.{column}, other.{column}) / $8 >= least(given.{column}, other.{column}))"
        )
    };
    // Standing on the day: no later version was handed in by then and known at the moment.
    let stands = |of: &str| -> String {
        format!(
            "NOT EXISTS (SELECT 1 FROM monthly_return newer WHERE newer.subject_id = {of}.subject_id \
             AND newer.month = {of}.month AND newer.version > {of}.version AND newer.known_from <= $2 \
             AND newer.submitted_on <= $1)"
        )
    };
    let sql = format!(
        "{PAIRED} other.month = (date_trunc('month', given.month) - interval '1 day')::date \
           AND other.known_from <= $2 AND other.submitted_on <= $1 AND {} \
         WHERE {WITHIN} AND {} \
         AND (given.provisional OR given.estimated OR given.definition_break OR given.missing OR given.version >= $7 \
           OR given.balance_fen IS NULL OR given.lenders IS NULL OR given.borrowers IS NULL \
           OR (given.lenders > 0 AND given.balance_fen = 0) OR {}) \
         ORDER BY given.month DESC, given.subject_id LIMIT $6) AS listed \
         {PAIRED_ABOUT} ORDER BY listed.month DESC, listed.subject_id",
        stands("other"),
        stands("given"),
        ["balance_fen", "lenders", "borrowers", "overdue_fen", "advanced_fen"].map(jump).join(" OR "),
    );
    let rows: Vec<PairRow> = diesel::sql_query(sql)
        .bind::<Date, _>(filter.as_of)
        .bind::<Timestamptz, _>(filter.known_at)
        .bind::<Nullable<Date>, _>(filter.months.0.map(Month::end))
        .bind::<Date, _>(filter.months.1.end())
        .bind::<Nullable<Array<Text>>, _>(filter.units.clone())
        .bind::<Nullable<BigInt>, _>(filter.limit)
        .bind::<Integer, _>(often)
        .bind::<BigInt, _>(times)
        .load(txn.connection)?;
    rows.into_iter().map(pair).collect()
}

fn pair(row: PairRow) -> Result<ReturnPair, DbError> {
    let before = row.is_paired.then(|| {
        let marks: Vec<bool> = row.marks_before.iter().map(|mark| mark.unwrap_or(false)).collect();
        figures_read(&row.figures_before).map(|figures| (figures, marks_read(&marks)))
    });
    Ok(ReturnPair {
        subject: row.subject_id,
        name: row.name,
        uscc: row.uscc,
        unit: row.unit_code,
        state: row.state.as_deref().map(str::parse).transpose()?,
        month: Month::of(row.month),
        version: row.version,
        before: before.transpose()?,
        figures: figures_read(&row.figures)?,
        marks: marks_read(&row.marks),
        source: row.source,
        submitted_on: row.submitted_on,
        officer: row.officer,
        recorded_at: row.known_from,
        first_on: row.first_on,
        basis: row.basis,
    })
}
