//! Which record: the user's own server, or the embedded default.

use crate::cli::desk::Desk;
use crate::db::session::NATIONAL_LOGIN;
use crate::db::{DbError, Session, setup};
use crate::domain::sentence::next::{Deed, Next};
use crate::local::{Durability, Endpoint, Environment, Home, LocalError, SUPERUSER, Server};
use crate::msg;
use crate::office::told::{Told, Trouble};

/// The database of the record.
pub const RECORD_DATABASE: &str = "winddown";
/// The database of the sample nation.
pub const SAMPLE_DATABASE: &str = "winddown_demo";

#[derive(Debug, Clone)]
pub enum Record {
    /// On a server of the user's own.
    Own {
        /// How to reach it.
        url: String,
    },
    /// On the embedded server.
    Embedded(Server),
}

impl Record {
    /// The record that the environment names: `DATABASE_URL`, else libpq's variables, else the embedded default.
    /// A home that is named says that the embedded default is meant.
    ///
    /// # Errors
    /// That there is no folder for the embedded default.
    pub fn of_environment() -> Result<Self, LocalError> {
        let set = |name: &str| std::env::var(name).ok().filter(|value| !value.is_empty());
        if let Some(url) = set("DATABASE_URL") {
            return Ok(Self::Own { url });
        }
        if ["PGHOST", "PGSERVICE", "PGHOSTADDR"].into_iter().any(|name| set(name).is_some()) {
            return Ok(Self::Own { url: String::new() });
        }
        let environment = Environment::of_process();
        let home = Home::of(&environment)?;
        // Tests and benches keep servers whose data nobody misses; a record is always durable.
        let throwaway = set("WINDDOWN_THROWAWAY").is_some();
        let durability = if throwaway { Durability::Throwaway } else { Durability::Durable };
        Ok(Self::Embedded(Server::new(home, durability, environment)))
    }
}

/// The database a desk works on.
#[must_use]
pub const fn database_of(desk: &Desk) -> &'static str {
    if desk.demo { SAMPLE_DATABASE } else { RECORD_DATABASE }
}

/// Opens a session. The embedded default is started and made ready on the way, and costs nothing where it is.
///
/// # Errors
/// That the database cannot be reached, is not ready, or has no duty for the login.
pub fn session_open(desk: &Desk) -> Result<Session, Told> {
    match Record::of_environment()? {
        Record::Own { url } => session_at(desk, &own_url(desk, &url)),
        Record::Embedded(server) => {
            let endpoint = server.ensure_running()?;
            let url = endpoint.url(database_of(desk), NATIONAL_LOGIN);
            if desk.demo {
                return session_at(desk, &url);
            }
            match Session::open(&url, desk.clock, desk.ids) {
                Ok(session) => Ok(session),
                // The first command of all, or the first of a newer program, makes the database ready.
                Err(
                    DbError::Unreachable(_)
                    | DbError::NoLogin { .. }
                    | DbError::NoDatabase { .. }
                    | DbError::NotMigrated { .. }
                    | DbError::NoSchema
                    | DbError::NoDuty { .. },
                ) => {
                    embedded_ready(&endpoint, database_of(desk), false)?;
                    Ok(Session::open(&url, desk.clock, desk.ids)?)
                }
                Err(error) => Err(error.into()),
            }
        }
    }
}

/// Opens a session for what only reads: on the replica that `WINDDOWN_REPORT_URL` names, else on the record.
///
/// # Errors
/// As [`session_open`]; that the replica cannot be reached, or is none of this record.
pub fn reading_open(desk: &Desk) -> Result<Session, Told> {
    let Some(replica) = std::env::var("WINDDOWN_REPORT_URL").ok().filter(|url| !url.is_empty()) else {
        return session_open(desk);
    };
    let record = match Record::of_environment()? {
        Record::Own { url } => own_url(desk, &url),
        Record::Embedded(server) => server.endpoint().url(database_of(desk), NATIONAL_LOGIN),
    };
    Ok(Session::open_replica(&own_url(desk, &replica), &record, desk.clock, desk.ids)?)
}

/// Opens a session where it is; a sample nation that was never loaded is called that.
fn session_at(desk: &Desk, url: &str) -> Result<Session, Told> {
    Session::open(url, desk.clock, desk.ids).map_err(|error| match error {
        DbError::NoLogin { .. } | DbError::NoDatabase { .. } | DbError::NoSchema if desk.demo => {
            Told::new(Trouble::Unreachable, msg!("error-no-sample"))
                .hinted(msg!("hint-no-sample", next = Next::look(Deed::Demo)))
        }
        error => error.into(),
    })
}

/// Creates a database of the embedded server where it is not there, and makes it ready.
///
/// # Errors
/// Those of the database.
pub fn embedded_ready(endpoint: &Endpoint, database: &str, sample: bool) -> Result<setup::Ready, DbError> {
    setup::database_ensure(&endpoint.url("postgres", SUPERUSER), database)?;
    setup::make_ready(&endpoint.url(database, SUPERUSER), sample, Some(NATIONAL_LOGIN))
}

/// The address on a server of the user's own. The sample nation has a database of its own there too.
#[must_use]
pub fn own_url(desk: &Desk, url: &str) -> String {
    if desk.demo { url_to(url, SAMPLE_DATABASE) } else { url.to_owned() }
}

/// The address of another database of the same server, reached the same way.
#[must_use]
pub fn url_to(url: &str, database: &str) -> String {
    if url.is_empty() {
        return format!("dbname={database}");
    }
    if let Some((before, query)) = url.split_once('?') {
        return format!("{}?{query}", with_database(before, database));
    }
    if url.contains("://") { with_database(url, database) } else { format!("{url} dbname={database}") }
}

fn with_database(url: &str, database: &str) -> String {
    let from = url.find("://").map_or(0, |place| place.saturating_add(3));
    let path = url.get(from..).and_then(|rest| rest.find('/')).map(|place| from.saturating_add(place));
    let server = path.and_then(|path| url.get(..path)).unwrap_or(url);
    format!("{server}/{database}")
}
