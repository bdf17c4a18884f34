//! Looking into a database from beside the program.

use diesel::connection::SimpleConnection;
use diesel::prelude::*;
use diesel::sql_types::{BigInt, Text};

#[derive(QueryableByName)]
struct Line {
    #[diesel(sql_type = Text)]
    line: String,
}

/// The rows of a query whose one column is called `line`.
pub fn lines(connection: &mut PgConnection, query: &str) -> Vec<String> {
    diesel::sql_query(query)
        .load::<Line>(connection)
        .unwrap_or_else(|error| panic!("{query}: {error}"))
        .into_iter()
        .map(|row| row.line)
        .collect()
}

/// How many rows of a table a connection sees.
pub fn count(connection: &mut PgConnection, table: &str) -> i64 {
    diesel::select(diesel::dsl::sql::<BigInt>(&format!("(SELECT count(*) FROM {table})")))
        .get_result(connection)
        .unwrap_or_else(|error| panic!("{table}: {error}"))
}

/// Runs statements that must not be refused.
pub fn run(connection: &mut PgConnection, statements: &str) {
    connection.batch_execute(statements).unwrap_or_else(|error| panic!("{statements}: {error}"));
}

/// What the database says to statements it must refuse.
pub fn refusal(connection: &mut PgConnection, statements: &str) -> String {
    match connection.batch_execute(statements) {
        Ok(()) => panic!("not refused: {statements}"),
        Err(error) => error.to_string(),
    }
}
