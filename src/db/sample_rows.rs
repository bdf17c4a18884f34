//! The rows of a sample as text: read from the database in which it was made, written into one that is empty.
//!
//! They are written as the owner, and through every trigger and constraint there is: the schema links and hashes the entries
//! itself. Two connections share the work, each with the chains of half of the subjects.

use std::collections::HashMap;
use std::sync::mpsc::{Sender, channel};

use diesel::connection::SimpleConnection;
use diesel::prelude::*;
use diesel::sql_types::{Array, Nullable, Text};

use super::error::DbError;

/// Rows of one statement.
const ROWS_AT_ONCE: usize = 8_000;
/// After each value. No text of the record has it.
const END: char = '\u{1e}';
/// In the place of a value that is not there.
const NOTHING: &str = "\u{1d}";

/// Every table that a sample fills by its acts, with the order in which its rows are kept: like beside like. What triggers
/// fill (who holds a code, the gates of names) and what making ready fills is not kept.
const TABLES: [(&str, &str); 12] = [
    ("subject", "subject_id"),
    ("entry", "act_id, subject_id, seq"),
    ("period", "subject_id, seq, known_from"),
    ("case_sheet", "subject_id, effective_from, known_from"),
    ("monthly_return", "subject_id, month, version"),
    ("profile", "subject_id, effective_from, known_from"),
    ("institution_name", "subject_id, seq, item, known_from"),
    ("institution_identifier", "subject_id, seq, item, known_from"),
    ("month_approval", "subject_id, seq, known_from"),
    ("reduction_plan", "subject_id, seq, measure, known_from"),
    ("tolling_grant", "subject_id, seq, known_from"),
    ("lead_mark", "subject_id, seq, item, known_from"),
];
/// The numbers of leads, which are counted beside the ledger.
const COUNTER: (&str, &str) = ("lead_counter", "unit_code, year");

/// Columns that are not kept: the schema works them out, or they name whoever loads the sample.
const LEFT_OUT: [&str; 3] = ["hash", "prev_hash", "officer"];

/// The rows of a table as one text: the names of the columns in a line, then column after column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TableRows {
    /// The table.
    pub table: String,
    /// The rows.
    pub text: String,
}

#[derive(QueryableByName)]
struct ColumnOfTable {
    #[diesel(sql_type = Text)]
    name: String,
    #[diesel(sql_type = Text)]
    kind: String,
}

#[derive(QueryableByName)]
struct Values {
    #[diesel(sql_type = Text)]
    values: String,
}

/// Reads the rows of a sample; `url` is the owner's.
///
/// # Errors
/// Those of the database.
pub fn sample_read(url: &str) -> Result<Vec<TableRows>, DbError> {
    let mut connection = PgConnection::establish(url)?;
    connection.batch_execute("SET timezone = 'UTC'")?;
    TABLES.iter().chain([&COUNTER]).map(|(table, order)| table_read(&mut connection, table, order)).collect()
}

fn columns_of(connection: &mut PgConnection, table: &str) -> QueryResult<Vec<ColumnOfTable>> {
    diesel::sql_query(
        "SELECT attname::text AS name, format_type(atttypid, atttypmod) AS kind FROM pg_attribute \
         WHERE attrelid = to_regclass('public.' || $1) AND attnum > 0 AND NOT attisdropped ORDER BY attnum",
    )
    .bind::<Text, _>(table)
    .load(connection)
}

fn table_read(connection: &mut PgConnection, table: &str, order: &str) -> Result<TableRows, DbError> {
    let columns = columns_of(connection, table)?.into_iter().map(|column| column.name);
    let columns: Vec<String> = columns.filter(|name| !LEFT_OUT.contains(&name.as_str())).collect();
    let mut text = columns.join("\t");
    text.push('\n');
    for column in &columns {
        let read = format!(
            "SELECT coalesce(string_agg(coalesce(\"{column}\"::text, chr(29)) || chr(30), '' ORDER BY {order}), '') \
             AS values FROM public.{table}"
        );
        text.push_str(&diesel::sql_query(read).get_result::<Values>(connection)?.values);
    }
    Ok(TableRows { table: table.to_owned(), text })
}

/// A table with its rows apart.
struct Rows<'text> {
    table: &'text str,
    columns: Vec<&'text str>,
    values: Vec<Option<&'text str>>,
    count: usize,
}

impl<'text> Rows<'text> {
    fn of(rows: &'text TableRows) -> Self {
        let (names, values) = rows.text.split_once('\n').unwrap_or_default();
        let columns: Vec<&str> = names.split('\t').collect();
        let values: Vec<Option<&str>> =
            values.split_terminator(END).map(|value| (value != NOTHING).then_some(value)).collect();
        let count = values.len().checked_div(columns.len()).unwrap_or(0);
        Self { table: &rows.table, columns, values, count }
    }

    fn column(&self, name: &str) -> &[Option<&'text str>] {
        let place = self.columns.iter().position(|column| *column == name);
        place.map_or(&[], |place| self.values_of(place))
    }

    fn values_of(&self, place: usize) -> &[Option<&'text str>] {
        let begin = place.saturating_mul(self.count);
        self.values.get(begin..begin.saturating_add(self.count)).unwrap_or_default()
    }

    fn value(&self, column: &str, row: usize) -> &'text str {
        self.column(column).get(row).copied().flatten().unwrap_or_default()
    }

    /// The rows whose subject a condition holds for, in the order of the subjects, each chain in its own.
    fn picked(&self, pick: impl Fn(&str) -> bool) -> Vec<usize> {
        let (subjects, seqs) = (self.column("subject_id"), self.column("seq"));
        let key = |row: usize| {
            let seq = seqs.get(row).copied().flatten().and_then(|seq| seq.parse::<i32>().ok());
            (subjects.get(row).copied().flatten().unwrap_or_default(), seq)
        };
        let mut rows: Vec<usize> = (0..self.count).filter(|row| pick(key(*row).0)).collect();
        rows.sort_by_key(|row| key(*row));
        rows
    }

    fn all(&self) -> Vec<usize> {
        (0..self.count).collect()
    }
}

/// What one connection does in one transaction.
type Work<'rows> = Vec<(&'rows Rows<'rows>, Vec<usize>)>;

/// Writes the rows of a sample into a database that is ready and empty. `url` is the owner's, `officer` whoever has entered
/// it all; `step_done` is told of statements done and statements in all.
///
/// # Errors
/// Those of the database; nothing then says how much was written.
pub fn sample_write(
    url: &str,
    officer: &str,
    tables: &[TableRows],
    step_done: &mut dyn FnMut(usize, usize),
) -> Result<(), DbError> {
    let rows: Vec<Rows<'_>> = tables.iter().map(Rows::of).collect();
    let of = |table: &str| rows.iter().find(|rows| rows.table == table);
    let (Some(subjects), Some(entries)) = (of("subject"), of("entry")) else {
        return Ok(());
    };
    let halves = halves(subjects);
    let half = |subject: &str| halves.get(subject).copied();
    // A filing may not be without its entry at the end of a transaction; a row that belongs to an entry finds it there.
    let first = vec![(subjects, parents_first(subjects)), (entries, entries.picked(|subject| half(subject).is_none()))];
    let great = ["entry", "period", "case_sheet", "monthly_return"];
    let by_half = |own: usize| -> Work<'_> {
        let tables = great.iter().filter_map(|table| of(table));
        tables.map(|rows| (rows, rows.picked(|subject| half(subject) == Some(own)))).collect()
    };
    let small = |one: &[&str]| -> Work<'_> {
        rows.iter().filter(|rows| one.contains(&rows.table)).map(|rows| (rows, rows.all())).collect()
    };
    let names = ["profile", "institution_name", "institution_identifier"];
    let others = ["month_approval", "reduction_plan", "tolling_grant", "lead_mark", COUNTER.0];
    let stages = [[first, Vec::new()], [by_half(0), by_half(1)], [small(&names), small(&others)]];
    let steps_of = |work: &Work<'_>| work.iter().map(|(_, rows)| rows.len().div_ceil(ROWS_AT_ONCE)).sum::<usize>();
    let tables_in_all = TABLES.len();
    let all = stages.iter().flatten().map(steps_of).sum::<usize>().saturating_add(tables_in_all);
    let mut done = 0_usize;
    let mut count = || {
        done = done.saturating_add(1);
        step_done(done, all);
    };
    for [one, other] in &stages {
        let write = |work: &Work<'_>, told: &Sender<()>| work_write(url, officer, work, told);
        in_two([one, other], &write, &mut count)?;
    }
    // The planner has never seen a database that is filled at once, and would plan for an empty one.
    let (one, other) = TABLES.split_at(2);
    let analyze = |tables: &[(&str, &str)], told: &Sender<()>| tables_look(url, tables, told);
    in_two([one, other], &analyze, &mut count)
}

/// Which of the two connections writes the chain of a subject; none for a filing, which is written first. Merged leads lock
/// each other, so that all leads stay together.
fn halves<'text>(subjects: &Rows<'text>) -> HashMap<&'text str, usize> {
    let mut turn = 0_usize;
    let mut halves = HashMap::new();
    for row in 0..subjects.count {
        let half = match subjects.value("track", row) {
            "filing" => continue,
            "lead" => 0,
            "unit" => 1,
            _ => {
                turn = 1_usize.saturating_sub(turn);
                turn
            }
        };
        halves.insert(subjects.value("subject_id", row), half);
    }
    halves
}

/// The subjects, each after those it refers to.
fn parents_first(subjects: &Rows<'_>) -> Vec<usize> {
    let refers = |column: &str, row: usize| subjects.column(column).get(row).is_some_and(Option::is_some);
    let mut rows = subjects.all();
    rows.sort_by_key(|row| (refers("parent_id", *row), refers("merged_into", *row)));
    rows
}

/// How many institutions and entries there are in the rows of a sample; one merged into another counts with it.
#[must_use]
pub fn sample_count(tables: &[TableRows]) -> (usize, usize) {
    let of = |table: &str| tables.iter().find(|rows| rows.table == table).map(Rows::of);
    let institutions = of("subject").map_or(0, |subjects| {
        let merged = subjects.column("merged_into").to_vec();
        let tracks = subjects.column("track").iter().zip(merged);
        tracks.filter(|(track, merged)| **track == Some("institution") && merged.is_none()).count()
    });
    (institutions, of("entry").map_or(0, |entries| entries.count))
}

/// A piece of work, which sends for each step done.
type Running<'run, W> = dyn Fn(&W, &Sender<()>) -> Result<(), DbError> + Sync + 'run;

/// Runs two pieces of work at once, and tells of each step as it is done.
fn in_two<W: ?Sized + Sync>(works: [&W; 2], run: &Running<'_, W>, count: &mut dyn FnMut()) -> Result<(), DbError> {
    let (told, steps) = channel();
    std::thread::scope(|scope| {
        let running = works.map(|work| {
            let told = told.clone();
            scope.spawn(move || run(work, &told))
        });
        drop(told);
        for () in &steps {
            count();
        }
        for one in running {
            one.join().unwrap_or_else(|panicked| std::panic::resume_unwind(panicked))?;
        }
        Ok(())
    })
}

/// Opens a connection on which nothing waits for the disk: who is cut off here begins anew.
fn connection(url: &str) -> Result<PgConnection, DbError> {
    let mut connection = PgConnection::establish(url)?;
    connection.batch_execute("SET jit = off; SET synchronous_commit = off; SET timezone = 'UTC'")?;
    Ok(connection)
}

fn work_write(url: &str, officer: &str, work: &Work<'_>, told: &Sender<()>) -> Result<(), DbError> {
    if work.is_empty() {
        return Ok(());
    }
    connection(url)?.transaction(|connection| {
        for (rows, places) in work {
            let columns = columns_of(connection, rows.table)?;
            for places in places.chunks(ROWS_AT_ONCE) {
                rows_insert(connection, officer, rows, &columns, places)?;
                // Nobody listening is no reason to stop.
                let _ = told.send(());
            }
        }
        Ok(())
    })
}

fn rows_insert(
    connection: &mut PgConnection,
    officer: &str,
    rows: &Rows<'_>,
    columns: &[ColumnOfTable],
    places: &[usize],
) -> Result<(), DbError> {
    let quoted = |name: &str| format!("\"{name}\"");
    let kind_of = |name: &str| columns.iter().find(|column| column.name == name).map_or("text", |column| &column.kind);
    let names: Vec<String> = rows.columns.iter().map(|name| quoted(name)).collect();
    let typed: Vec<String> =
        rows.columns.iter().zip(&names).map(|(column, name)| format!("{name}::{}", kind_of(column))).collect();
    let arrays: Vec<String> = (2..).take(names.len()).map(|number| format!("${number}")).collect();
    let named_by = if columns.iter().any(|column| column.name == "officer") { ", officer" } else { "" };
    let officers = if named_by.is_empty() { "" } else { ", $1" };
    let (names, typed, arrays) = (names.join(", "), typed.join(", "), arrays.join(", "));
    let mut insert = diesel::sql_query(format!(
        "INSERT INTO public.{} ({names}{named_by}) SELECT {typed}{officers} \
         FROM unnest({arrays}) WITH ORDINALITY AS new ({names}, place) WHERE $1 IS NOT NULL ORDER BY place",
        rows.table,
    ))
    .into_boxed()
    .bind::<Text, _>(officer.to_owned());
    for place in 0..rows.columns.len() {
        let values = rows.values_of(place);
        let values: Vec<Option<&str>> = places.iter().map(|row| values.get(*row).copied().flatten()).collect();
        insert = insert.bind::<Array<Nullable<Text>>, _>(values);
    }
    insert.execute(connection)?;
    Ok(())
}

/// Lets the planner look at tables: at a tenth of what it looks at by itself in time, which is enough.
fn tables_look(url: &str, tables: &[(&str, &str)], told: &Sender<()>) -> Result<(), DbError> {
    let mut connection = connection(url)?;
    connection.batch_execute("SET default_statistics_target = 20")?;
    for (table, _) in tables {
        connection.batch_execute(&format!("ANALYZE public.{table}"))?;
        let _ = told.send(());
    }
    Ok(())
}
