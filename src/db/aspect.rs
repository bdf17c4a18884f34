//! Class and registration, drawn from the chains of institutions: their lists, and their rows.

use chrono::{DateTime, NaiveDate, Utc};
use diesel::prelude::*;
use diesel::sql_types::{Array, BigInt, Bool, Date, Integer, Nullable, Text, Timestamptz, Uuid as SqlUuid};
use uuid::Uuid;

use super::case_row::money;
use super::error::DbError;
use super::session::Txn;
use super::unreadable::row_readable;
use super::write::column;
use crate::domain::case::state::ClearanceState;
use crate::domain::institution::aspect::{AspectFact, CaseNow, DisposalClass, RegistrationStatus};
use crate::domain::institution::state::InstitutionState;

/// Which of the two tracks a list is of, and which words of it; all words where none is named.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum AspectTrack {
    Classes(Vec<DisposalClass>),
    Registrations(Vec<RegistrationStatus>),
}

impl AspectTrack {
    const fn is_of_classes(&self) -> bool {
        match self {
            Self::Classes(_) => true,
            Self::Registrations(_) => false,
        }
    }

    /// What an institution is counted as of which nothing is on record.
    const fn unsaid(&self) -> &'static str {
        match self {
            Self::Classes(_) => DisposalClass::Unclassified.code(),
            Self::Registrations(_) => RegistrationStatus::Unknown.code(),
        }
    }

    fn all(&self) -> Vec<&'static str> {
        match self {
            Self::Classes(_) => DisposalClass::ALL.iter().map(|one| one.code()).collect(),
            Self::Registrations(_) => RegistrationStatus::ALL.iter().map(|one| one.code()).collect(),
        }
    }

    fn asked(&self) -> Vec<&'static str> {
        match self {
            Self::Classes(asked) => asked.iter().map(|one| one.code()).collect(),
            Self::Registrations(asked) => asked.iter().map(|one| one.code()).collect(),
        }
    }

    fn fact(&self, word: &str) -> Result<AspectFact, DbError> {
        Ok(match self {
            Self::Classes(_) => AspectFact::Class(word.parse()?),
            Self::Registrations(_) => AspectFact::Registration(word.parse()?),
        })
    }
}

/// Which institutions, when, and as known when.
#[derive(Debug, Clone)]
pub struct AspectFilter {
    /// The day.
    pub as_of: NaiveDate,
    /// The moment of knowledge.
    pub known_at: DateTime<Utc>,
    /// Units; `None` for all that the officer sees.
    pub units: Option<Vec<String>>,
    /// States of the institution.
    pub states: Vec<InstitutionState>,
    /// The track and its words.
    pub track: AspectTrack,
    /// Only those whose newest case is at this stage.
    pub stage: Option<ClearanceState>,
    /// How many rows at most.
    pub limit: Option<i64>,
}

/// An institution with what is so of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AspectRead {
    /// The institution.
    pub subject: Uuid,
    /// Its name on the day.
    pub name: String,
    /// Its unified social credit code, if one is known.
    pub uscc: Option<String>,
    /// The unit with jurisdiction on the day.
    pub unit: String,
    pub state: InstitutionState,
    /// What is so; unclassified or unknown where nothing is on record.
    pub fact: AspectFact,
    /// Since when, by which entry, and on what it rests; `None` where nothing is on record.
    pub said: Option<AspectSaid>,
    /// Where its newest case stands; `None` where it has none.
    pub case: Option<CaseNow>,
}

/// What is on record of a track.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AspectSaid {
    /// Since when.
    pub since: NaiveDate,
    /// The entry.
    pub seq: i32,
    /// The document.
    pub basis: String,
}

#[derive(QueryableByName)]
struct AspectRow {
    #[diesel(sql_type = SqlUuid)]
    subject_id: Uuid,
    #[diesel(sql_type = Text)]
    name: String,
    #[diesel(sql_type = Nullable<Text>)]
    uscc: Option<String>,
    #[diesel(sql_type = Text)]
    unit_code: String,
    #[diesel(sql_type = Text)]
    state: String,
    #[diesel(sql_type = Text)]
    word: String,
    #[diesel(sql_type = Nullable<Date>)]
    since: Option<NaiveDate>,
    #[diesel(sql_type = Nullable<Integer>)]
    seq: Option<i32>,
    #[diesel(sql_type = Nullable<Text>)]
    basis: Option<String>,
    #[diesel(sql_type = Nullable<Text>)]
    stage: Option<String>,
    #[diesel(sql_type = Nullable<BigInt>)]
    outstanding: Option<i64>,
    #[diesel(sql_type = Nullable<Integer>)]
    claims_open: Option<i32>,
}

/// The institutions of a list, by word in the order of the track and by the day since when it is so; those of which nothing
/// is on record stand with those of whom it is recorded that nothing is known, behind them.
///
/// # Errors
/// Those of the database.
pub fn aspect_list(txn: &mut Txn<'_>, filter: &AspectFilter) -> Result<Vec<AspectRead>, DbError> {
    let track = &filter.track;
    let rows: Vec<AspectRow> = diesel::sql_query(report!("aspect_listed", "aspect_list"))
        .bind::<Date, _>(filter.as_of)
        .bind::<Timestamptz, _>(filter.known_at)
        .bind::<Array<Text>, _>(column(&filter.states, |state| state.code()))
        .bind::<Nullable<Array<Text>>, _>(filter.units.as_ref())
        .bind::<Array<Text>, _>(track.asked())
        .bind::<Nullable<Text>, _>(filter.stage.map(ClearanceState::code))
        .bind::<Array<Text>, _>(track.all())
        .bind::<Bool, _>(track.is_of_classes())
        .bind::<Text, _>(track.unsaid())
        .bind::<Nullable<BigInt>, _>(filter.limit)
        .load(txn.connection)?;
    rows.into_iter().filter_map(|row| row_readable(row.subject_id, read(track, row)).transpose()).collect()
}

fn read(track: &AspectTrack, row: AspectRow) -> Result<AspectRead, DbError> {
    let said = match (row.since, row.seq, row.basis) {
        (Some(since), Some(seq), Some(basis)) => Some(AspectSaid { since, seq, basis }),
        (_, _, _) => None,
    };
    let case = match row.stage {
        Some(stage) => Some(CaseNow {
            stage: stage.parse()?,
            outstanding: money(row.outstanding)?,
            claims_open: u32::try_from(row.claims_open.unwrap_or_default()).unwrap_or_default(),
        }),
        None => None,
    };
    Ok(AspectRead {
        subject: row.subject_id,
        name: row.name,
        uscc: row.uscc,
        unit: row.unit_code,
        state: row.state.parse()?,
        fact: track.fact(&row.word)?,
        said,
        case,
    })
}

/// How many institutions there are of each word, whatever the limit; words of none are left out.
///
/// # Errors
/// Those of the database.
pub fn aspect_counts(txn: &mut Txn<'_>, filter: &AspectFilter) -> Result<Vec<(AspectFact, i64)>, DbError> {
    #[derive(QueryableByName)]
    struct Row {
        #[diesel(sql_type = Text)]
        word: String,
        #[diesel(sql_type = BigInt)]
        institutions: i64,
    }
    let track = &filter.track;
    let rows: Vec<Row> = diesel::sql_query(report!("aspect_listed", "aspect_counts"))
        .bind::<Date, _>(filter.as_of)
        .bind::<Timestamptz, _>(filter.known_at)
        .bind::<Array<Text>, _>(column(&filter.states, |state| state.code()))
        .bind::<Nullable<Array<Text>>, _>(filter.units.as_ref())
        .bind::<Array<Text>, _>(track.asked())
        .bind::<Nullable<Text>, _>(filter.stage.map(ClearanceState::code))
        .bind::<Array<Text>, _>(track.all())
        .bind::<Bool, _>(track.is_of_classes())
        .bind::<Text, _>(track.unsaid())
        .load(txn.connection)?;
    rows.into_iter().map(|row| Ok((track.fact(&row.word)?, row.institutions))).collect()
}

/// An institution in operation that is in a class.
#[derive(Debug, Clone, PartialEq, Eq, QueryableByName)]
pub struct ClassedRead {
    /// The institution.
    #[diesel(sql_type = SqlUuid, column_name = subject_id)]
    pub subject: Uuid,
    /// Its name on the day.
    #[diesel(sql_type = Text)]
    pub name: String,
    /// The unit with jurisdiction on the day.
    #[diesel(sql_type = Text, column_name = unit_code)]
    pub unit: String,
    /// Since when it is in operation.
    #[diesel(sql_type = Date)]
    pub operating_since: NaiveDate,
    /// Since when it has been in one class or another: see [`crate::domain::institution::aspect::classed_since`].
    #[diesel(sql_type = Date)]
    pub classed_on: NaiveDate,
}

/// The institutions in operation that are in a class on a day.
///
/// # Errors
/// Those of the database.
pub fn classed_list(
    txn: &mut Txn<'_>,
    as_of: NaiveDate,
    known_at: DateTime<Utc>,
    units: Option<&Vec<String>>,
) -> Result<Vec<ClassedRead>, DbError> {
    Ok(diesel::sql_query(report!("classed_list"))
        .bind::<Date, _>(as_of)
        .bind::<Timestamptz, _>(known_at)
        .bind::<Nullable<Array<Text>>, _>(units)
        .bind::<Text, _>(DisposalClass::Unclassified.code())
        .bind::<Text, _>(InstitutionState::Operating.code())
        .load(txn.connection)?)
}
