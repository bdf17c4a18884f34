//! One throwaway server for all tests of this checkout, and the template their databases are cloned from.
//!
//! The server stays up between runs, as the embedded default does between commands; `make test` stops it. It lives in
//! `WINDDOWN_TEST_HOME`, else in a folder of the machine's temporary one, named by user and checkout.

use std::path::PathBuf;
use std::sync::{LazyLock, Mutex, MutexGuard, PoisonError};

use diesel::connection::SimpleConnection;
use diesel::prelude::*;
use diesel::sql_types::{Bool, Integer, Text};
use winddown::db::session::NATIONAL_LOGIN;
use winddown::db::setup::{database_drop, database_ensure, make_ready};
use winddown::domain::value::digest::sha256_hex;
use winddown::local::{Durability, Endpoint, Environment, Home, SUPERUSER, Server};

/// What decides how a database that was made ready looks.
const MADE_OF: &[&str] = &["migrations", "src/db/setup.rs", "src/domain/unit/units.csv"];

/// Classes of the advisory locks that tests hold on the server's maintenance database.
const MAKING: i32 = 7001;
const ALIVE: i32 = 7002;

/// The server, and what this process holds of it while it lives.
pub struct Bench {
    endpoint: Endpoint,
    template: String,
    /// Holds the lock that says this process is alive; the clones of a process without it are leftovers.
    _alive: Mutex<PgConnection>,
}

static BENCH: LazyLock<Bench> = LazyLock::new(Bench::open);

/// The server of the tests, started and swept, its template made.
pub fn bench() -> &'static Bench {
    &BENCH
}

impl Bench {
    fn open() -> Self {
        let environment = Environment::of_process();
        let home = Home::at(&home_folder(), environment.is_root).expect("a folder for the server");
        let server = Server::new(home, Durability::Throwaway, environment);
        let endpoint = server.ensure_running().expect("a server for the tests");
        let maintenance = endpoint.url("postgres", SUPERUSER);
        let mut connection = PgConnection::establish(&maintenance).expect("the server answers");
        lock(&mut connection, ALIVE, process());
        lock(&mut connection, MAKING, 0);
        let template = format!("template_{}", made_of_hash());
        sweep(&mut connection, &maintenance, &template);
        template_ensure(&maintenance, &endpoint, &template);
        run(&mut connection, &format!("SELECT pg_advisory_unlock({MAKING}, 0)"));
        Self { endpoint, template, _alive: Mutex::new(connection) }
    }

    /// Where a role reaches a database.
    pub fn url(&self, database: &str, login: &str) -> String {
        self.endpoint.url(database, login)
    }

    /// Where the server's superuser reaches its maintenance database.
    pub fn maintenance_url(&self) -> String {
        self.url("postgres", SUPERUSER)
    }

    /// The name for a database of this process.
    pub fn name(&self, number: u64) -> String {
        format!("test_{}_{number}", process())
    }

    /// Makes a database like the template.
    pub fn clone_make(&self, database: &str) {
        self.copy_make(database, &self.template);
    }

    /// Makes a database like another one, to which nobody is connected.
    pub fn copy_make(&self, database: &str, of: &str) {
        let mut connection = self.maintenance();
        run(&mut connection, &format!("CREATE DATABASE {database} TEMPLATE {of}"));
        // A copy begins with the rights of any new database, not with those of its template.
        run(&mut connection, &format!("REVOKE TEMPORARY, CREATE ON DATABASE {database} FROM PUBLIC"));
    }

    /// Makes a database with nothing in it.
    pub fn empty_make(&self, database: &str) {
        database_ensure(&self.maintenance_url(), database).expect("a new database");
    }

    fn maintenance(&self) -> PgConnection {
        PgConnection::establish(&self.maintenance_url()).expect("the server answers")
    }
}

/// Tests that hold the whole server's attention, or most of its connections, take turns.
pub fn alone() -> MutexGuard<'static, ()> {
    static TURN: Mutex<()> = Mutex::new(());
    TURN.lock().unwrap_or_else(PoisonError::into_inner)
}

fn home_folder() -> PathBuf {
    std::env::var_os("WINDDOWN_TEST_HOME").filter(|folder| !folder.is_empty()).map_or_else(
        || {
            let user = nix::unistd::geteuid();
            let checkout = sha256_hex(env!("CARGO_MANIFEST_DIR").as_bytes());
            std::env::temp_dir().join(format!("winddown-test-{user}-{}", &checkout[..12]))
        },
        PathBuf::from,
    )
}

fn process() -> i32 {
    i32::try_from(std::process::id()).expect("a process id fits")
}

fn made_of_hash() -> String {
    let root = PathBuf::from(env!("CARGO_MANIFEST_DIR"));
    let mut files: Vec<PathBuf> = MADE_OF.iter().map(|name| root.join(name)).collect();
    let mut content = Vec::new();
    while let Some(file) = files.pop() {
        if file.is_dir() {
            let mut inside: Vec<_> = std::fs::read_dir(&file)
                .expect("the checkout can be read")
                .map(|found| found.expect("the checkout can be read").path())
                .collect();
            inside.sort();
            files.extend(inside);
        } else {
            content.extend(std::fs::read(&file).expect("the checkout can be read"));
        }
    }
    sha256_hex(&content)[..16].to_owned()
}

/// Drops templates of other checkouts' migrations, and the clones of processes that are gone.
fn sweep(connection: &mut PgConnection, maintenance: &str, template: &str) {
    #[derive(QueryableByName)]
    struct Found {
        #[diesel(sql_type = Text)]
        name: String,
        #[diesel(sql_type = Integer)]
        process: i32,
    }
    let found: Vec<Found> = diesel::sql_query(
        "SELECT datname::text AS name, CASE WHEN datname ~ '^test_[0-9]+_' \
         THEN split_part(datname, '_', 2)::integer ELSE 0 END AS process FROM pg_database \
         WHERE datname ~ '^template_[0-9a-f]{16}' OR datname ~ '^test_[0-9]+_'",
    )
    .load(connection)
    .expect("the list of databases");
    for Found { name, process } in found {
        let leftover = match process {
            0 => name != template,
            gone => try_lock(connection, ALIVE, gone),
        };
        if leftover {
            database_drop(maintenance, &name).expect("a leftover can be dropped");
            run(connection, &format!("SELECT pg_advisory_unlock({ALIVE}, {process})"));
        }
    }
}

/// Makes the template under another name first: one that stands is finished.
fn template_ensure(maintenance: &str, endpoint: &Endpoint, template: &str) {
    let mut connection = PgConnection::establish(maintenance).expect("the server answers");
    let stands: bool = diesel::select(diesel::dsl::sql::<Bool>(&format!(
        "EXISTS (SELECT 1 FROM pg_database WHERE datname = '{template}')"
    )))
    .get_result(&mut connection)
    .expect("the list of databases");
    if !stands {
        let unfinished = format!("{template}_unfinished");
        database_drop(maintenance, &unfinished).expect("a leftover can be dropped");
        database_ensure(maintenance, &unfinished).expect("a new database");
        make_ready(&endpoint.url(&unfinished, SUPERUSER), true, Some(NATIONAL_LOGIN)).expect("the migrations run");
        run(&mut connection, &format!("ALTER DATABASE {unfinished} RENAME TO {template}"));
    }
}

fn lock(connection: &mut PgConnection, class: i32, key: i32) {
    run(connection, &format!("SELECT pg_advisory_lock({class}, {key})"));
}

fn try_lock(connection: &mut PgConnection, class: i32, key: i32) -> bool {
    // A session may take a lock it holds again, so its own process must not be asked about.
    key != process()
        && diesel::select(diesel::dsl::sql::<Bool>(&format!("pg_try_advisory_lock({class}, {key})")))
            .get_result(connection)
            .expect("a lock can be tried")
}

fn run(connection: &mut PgConnection, statement: &str) {
    connection.batch_execute(statement).unwrap_or_else(|error| panic!("{statement}: {error}"));
}
