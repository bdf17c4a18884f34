//! The database of the sample nation: made aside, and given its name when it is whole.
//!
//! A database that bears the name is finished, so an interrupted load leaves nothing that could be taken for a sample.

use diesel::connection::SimpleConnection;
use diesel::prelude::*;
use diesel::sql_types::BigInt;

use super::error::DbError;
use super::schema::record;
use super::setup::{Found, database_drop, database_exists};

/// What bears the name of the sample.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// Nothing.
    Missing,
    /// A sample with entries.
    Whole,
    /// A sample that somebody made ready and nobody filled.
    Empty,
    /// Another database: it is not ours to touch.
    Foreign,
}

/// Where samples are made. Only one is at work on a server at a time: the others wait until it is done.
pub struct Workshop {
    maintenance: PgConnection,
    url: String,
}

#[derive(QueryableByName)]
struct Count {
    #[diesel(sql_type = BigInt)]
    entries: i64,
}

impl Workshop {
    /// Enters the workshop of a server, by the address of its maintenance database.
    ///
    /// # Errors
    /// Those of the database.
    pub fn enter(url: &str) -> Result<Self, DbError> {
        let mut maintenance = PgConnection::establish(url)?;
        // Another command may be loading the sample, which takes minutes; a stranger's lock must not hang this one for ever.
        maintenance.batch_execute(
            "SET lock_timeout = '10min'; SELECT pg_advisory_lock(hashtext('winddown sample')); SET lock_timeout = 0",
        )?;
        Ok(Self { maintenance, url: url.to_owned() })
    }

    /// What bears a name; `url` is how to reach it.
    ///
    /// # Errors
    /// Those of the database.
    pub fn standing(&mut self, database: &str, url: &str) -> Result<Standing, DbError> {
        if !database_exists(&mut self.maintenance, database)? {
            return Ok(Standing::Missing);
        }
        let mut connection = PgConnection::establish(url)?;
        let ours = diesel::sql_query("SELECT to_regclass('public.record') IS NOT NULL AS found")
            .get_result::<Found>(&mut connection)?
            .found;
        if !ours {
            return Ok(Standing::Foreign);
        }
        let sample: Option<bool> = record::table.select(record::sample).first(&mut connection).optional()?;
        if sample != Some(true) {
            return Ok(Standing::Foreign);
        }
        // Row-level security hides entries from an owner without a duty, but not that the table holds something.
        let filled = diesel::sql_query("SELECT pg_relation_size('public.entry'::regclass)::bigint AS entries")
            .get_result::<Count>(&mut connection)?
            .entries;
        Ok(if filled > 0 { Standing::Whole } else { Standing::Empty })
    }

    /// Gives a database its name, in the place of whatever sample bears it.
    ///
    /// # Errors
    /// Those of the database.
    pub fn rename(&mut self, from: &str, to: &str) -> Result<(), DbError> {
        database_drop(&self.url, to)?;
        let quoted = |name: &str| format!("\"{}\"", name.replace('"', "\"\""));
        Ok(self.maintenance.batch_execute(&format!("ALTER DATABASE {} RENAME TO {}", quoted(from), quoted(to)))?)
    }
}

/// Lets the planner look at the tables: it has never seen a database that is filled at once, and plans for an empty one.
/// `url` is the owner's.
///
/// # Errors
/// Those of the database.
pub fn tables_analyze(url: &str) -> Result<(), DbError> {
    let mut connection = PgConnection::establish(url)?;
    Ok(connection.batch_execute("ANALYZE")?)
}
