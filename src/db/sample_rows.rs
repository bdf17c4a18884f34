//! The rows of a sample: read from the database in which it was made, put back into one that is empty, as a backup is.
//!
//! What was recorded through every trigger and constraint is not judged again: the rows come with their hashes and with
//! all that triggers had filled, and no trigger fires. That takes a superuser, and is done to nothing but a sample that is
//! still empty. A test holds the rows to what the engine records.

use std::io::{Read, Write};
use std::marker::PhantomData;
use std::sync::Mutex;
use std::sync::mpsc::{Sender, channel};

use diesel::connection::SimpleConnection;
use diesel::pg::{CopyHeader, CopyTarget, Pg};
use diesel::prelude::*;
use diesel::query_builder::AstPass;
use diesel::sql_types::Text;

use super::error::DbError;
use super::functions::sums_redraw;
use super::setup::Found;

/// Connections that write at once.
const CONNECTIONS: usize = 2;
/// Octets of rows sent at once; after each, the work is that much further.
const OCTETS_AT_ONCE: usize = 1 << 20;

/// A table that a sample fills, or that triggers fill for it. What making ready fills is not kept.
trait Kept {
    const TABLE: &'static str;
    /// Its rows, like beside like, in an order that is always the same.
    const ROWS: &'static str;
}

/// How a table is read and written.
struct Table {
    name: &'static str,
    read: fn(&str) -> Result<String, DbError>,
    write: fn(&mut PgConnection, &str, &Sender<()>) -> QueryResult<usize>,
}

macro_rules! tables {
    ($($kept:ident: $name:literal by $order:literal,)*) => {
        $(struct $kept;
        impl Kept for $kept {
            const TABLE: &'static str = $name;
            const ROWS: &'static str = concat!("(SELECT * FROM ", $name, " ORDER BY ", $order, ")");
        })*
        /// The tables of a sample, the longest to write first.
        const TABLES: &[Table] = &[$(Table { name: $name, read: table_read::<$kept>, write: table_write::<$kept> }),*];
    };
}

tables! {
    Period: "public.period" by "subject_id, seq, known_from",
    Entry: "public.entry" by "subject_id, seq",
    Return: "public.monthly_return" by "subject_id, month, version",
    Sheet: "public.case_sheet" by "subject_id, effective_from, known_from",
    Profile: "public.profile" by "subject_id, effective_from, known_from",
    Name: "public.institution_name" by "subject_id, seq, item, known_from",
    Subject: "public.subject" by "subject_id",
    Approval: "public.month_approval" by "subject_id, seq, known_from",
    Identifier: "public.institution_identifier" by "subject_id, seq, item, known_from",
    Holder: "public.identifier_holder" by "kind, value",
    Gate: "public.name_gate" by "name_gate",
    Plan: "public.reduction_plan" by "subject_id, seq, measure, known_from",
    Mark: "public.lead_mark" by "subject_id, seq, item, known_from",
    Grant: "public.tolling_grant" by "subject_id, seq, known_from",
    Counter: "public.lead_counter" by "unit_code, year",
}

/// The rows of a table as PostgreSQL copies them: the names of the columns in a line, then row after row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TableRows {
    pub table: String,
    /// The rows.
    pub text: String,
}

diesel::table! {
    /// What is copied is said in full by `Kept`; the type of a copy wants a table besides.
    any (value) { value -> Text, }
}

/// A table that rows are copied into.
struct IntoTable<T>(PhantomData<T>);
/// A table that rows are copied out of.
struct OutOfTable<T>(PhantomData<T>);

impl<T: Kept> CopyTarget for IntoTable<T> {
    type Table = any::table;
    type SqlType = Text;

    fn walk_target(mut pass: AstPass<'_, '_, Pg>) -> QueryResult<()> {
        pass.push_sql(T::TABLE);
        Ok(())
    }
}

impl<T: Kept> CopyTarget for OutOfTable<T> {
    type Table = any::table;
    type SqlType = Text;

    fn walk_target(mut pass: AstPass<'_, '_, Pg>) -> QueryResult<()> {
        pass.push_sql(T::ROWS);
        Ok(())
    }
}

/// Reads the rows of a sample; `url` is the owner's.
///
/// # Errors
/// Those of the database.
pub fn sample_read(url: &str) -> Result<Vec<TableRows>, DbError> {
    let rows = |table: &Table| Ok(TableRows { table: table.name.to_owned(), text: (table.read)(url)? });
    TABLES.iter().map(rows).collect()
}

/// A connection that has copied a table out takes no further statement: each table has one of its own.
fn table_read<T: Kept>(url: &str) -> Result<String, DbError> {
    let mut connection = PgConnection::establish(url)?;
    connection.batch_execute("SET timezone = 'UTC'")?;
    let mut copied = diesel::copy_to(OutOfTable::<T>(PhantomData)).with_header(true).load_raw(&mut connection)?;
    let mut text = String::new();
    copied.read_to_string(&mut text).map_err(|error| DbError::Lost(error.to_string()))?;
    Ok(text)
}

/// Puts the rows of a sample into a database that is ready and empty. `url` is the owner's; `step_done` is told how much is
/// done, and of how much.
///
/// # Errors
/// [`DbError::NotYours`] where the owner is no superuser, or where the database is anything but an empty sample; those of
/// the database, after which nothing says how much was written.
pub fn sample_write(url: &str, tables: &[TableRows], step_done: &mut dyn FnMut(usize, usize)) -> Result<(), DbError> {
    let mut connection = PgConnection::establish(url)?;
    empty_sample_check(&mut connection)?;
    // Every policy asks which units are whose, a table that making ready has filled: unseen, it spoils every plan.
    connection.batch_execute("ANALYZE public.duty_reach, public.officer, public.duty, public.reporting_unit")?;
    let rows_of = |table: &Table| tables.iter().find(|rows| rows.table == table.name);
    let steps_of = |rows: &TableRows| rows.text.len().div_ceil(OCTETS_AT_ONCE);
    let all = TABLES.iter().filter_map(rows_of).map(steps_of).sum::<usize>();
    let waiting = Mutex::new(TABLES.iter().filter_map(|table| Some((table, rows_of(table)?))));
    let next = || waiting.lock().ok()?.next();
    let (told, steps) = channel();
    std::thread::scope(|scope| {
        let running: Vec<_> = (0..CONNECTIONS)
            .map(|_| {
                let told = told.clone();
                scope.spawn(move || tables_write(url, &next, &told))
            })
            .collect();
        drop(told);
        for (done, ()) in (1..).zip(&steps) {
            step_done(done, all);
        }
        for one in running {
            one.join().unwrap_or_else(|panicked| std::panic::resume_unwind(panicked))?;
        }
        Ok::<_, DbError>(())
    })?;
    connection.batch_execute(statement!("short_number_follow"))?;
    connection.batch_execute(statement!("institution_now_draw_all"))?;
    diesel::select(sums_redraw()).execute(&mut connection)?;
    Ok(())
}

/// What is neither a sample nor empty is never written to past its triggers.
fn empty_sample_check(connection: &mut PgConnection) -> Result<(), DbError> {
    let row: Found = diesel::sql_query(report!("sample_empty")).get_result(connection)?;
    if row.found { Ok(()) } else { Err(DbError::NotYours("rows are put back into an empty sample only".to_owned())) }
}

/// Writes one table after another, as long as there are any, and lets the planner look at each: it has never seen a
/// database that is filled at once, and would plan for an empty one.
fn tables_write<'rows>(
    url: &str,
    next: &(dyn Fn() -> Option<(&'rows Table, &'rows TableRows)> + Sync),
    told: &Sender<()>,
) -> Result<(), DbError> {
    let mut connection = PgConnection::establish(url)?;
    // Nothing waits for the disk: who is cut off here begins anew. A fifth of what the planner looks at by itself is enough.
    connection.batch_execute(
        "SET session_replication_role = replica; SET synchronous_commit = off; SET timezone = 'UTC'; \
         SET default_statistics_target = 20",
    )?;
    while let Some((table, rows)) = next() {
        (table.write)(&mut connection, &rows.text, told)?;
        connection.batch_execute(&format!("ANALYZE {}", table.name))?;
    }
    Ok(())
}

fn table_write<T: Kept>(connection: &mut PgConnection, text: &str, told: &Sender<()>) -> QueryResult<usize> {
    let send = |server: &mut dyn Write| {
        for part in text.as_bytes().chunks(OCTETS_AT_ONCE) {
            server.write_all(part).map_err(|error| diesel::result::Error::QueryBuilderError(error.into()))?;
            // Nobody listening is no reason to stop.
            let _ = told.send(());
        }
        Ok::<_, diesel::result::Error>(())
    };
    let target = IntoTable::<T>(PhantomData);
    diesel::copy_from(any::table).from_raw_data(target, send).with_header(CopyHeader::Match).execute(connection)
}

/// How many institutions and entries there are in the rows of a sample; one merged into another counts with it.
#[must_use]
pub fn sample_count(tables: &[TableRows]) -> (usize, usize) {
    let of = |table: &str| tables.iter().find(|rows| rows.table == table).map_or("", |rows| &rows.text);
    let subjects = of(Subject::TABLE);
    let names: Vec<&str> = subjects.lines().take(1).flat_map(|names| names.split('\t')).collect();
    let place = |name: &str| names.iter().position(|column| *column == name);
    let (track, merged) = (place("track"), place("merged_into"));
    let institutions = subjects.lines().skip(1).filter(|row| {
        let value = |place: Option<usize>| place.and_then(|place| row.split('\t').nth(place));
        value(track) == Some("institution") && value(merged) == Some("\\N")
    });
    (institutions.count(), of(Entry::TABLE).lines().count().saturating_sub(1))
}
