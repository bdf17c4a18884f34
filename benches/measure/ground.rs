//! The ground both sides stand on: a durable server of its own in a temporary folder, with a registry to clone from.

use std::cell::Cell;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use tempfile::TempDir;
use winddown::db::session::NATIONAL_LOGIN;
use winddown::db::setup::{database_drop, database_ensure, make_ready};
use winddown::local::{Binaries, Durability, Endpoint, Environment, Home, SUPERUSER, Server};

use crate::{registry, tally};

/// What a bench comes to; any error ends it.
pub type Outcome<T> = Result<T, Box<dyn std::error::Error>>;

/// The database that the program takes for the record; every measurement gets a new one.
const RECORD: &str = "winddown";
/// The registry that records are cloned from.
const TEMPLATE: &str = "registry";

/// The server, and where files are put.
pub struct Ground {
    server: Server,
    endpoint: Endpoint,
    binaries: Binaries,
    folder: PathBuf,
    files: TempDir,
    template: Cell<bool>,
    /// Rounds of the long measurements.
    pub rounds: usize,
}

impl Ground {
    /// Starts the server.
    pub fn lay(rounds: usize) -> Outcome<Self> {
        let environment = Environment::of_process();
        // Not a TempDir: the server of root runs as another user, who could not enter one.
        let folder = std::env::temp_dir().join(format!("winddown-bench-{}", std::process::id()));
        let home = Home::at(&folder, environment.is_root)?;
        let binaries = Binaries::newest(&environment)?;
        let server = Server::new(home, Durability::Durable, environment);
        let endpoint = server.ensure_running()?;
        let ground =
            Self { server, endpoint, binaries, folder, files: TempDir::new()?, template: Cell::new(false), rounds };
        ground.machine_say()?;
        Ok(ground)
    }

    /// Fills the registry that records are cloned from, the first time it is asked for.
    fn template_ready(&self) -> Outcome<()> {
        if self.template.replace(true) {
            return Ok(());
        }
        database_ensure(&self.url("postgres", SUPERUSER), TEMPLATE)?;
        make_ready(&self.owner_url(TEMPLATE), false, Some(NATIONAL_LOGIN))?;
        self.script(TEMPLATE, &registry::sql())
    }

    fn machine_say(&self) -> Outcome<()> {
        let settings = self.ask(
            "postgres",
            "SELECT 'PostgreSQL ' || current_setting('server_version') || ', fsync ' || current_setting('fsync')",
        )?;
        let cores = std::thread::available_parallelism()?;
        let load = std::fs::read_to_string("/proc/loadavg").unwrap_or_default();
        let load = load.split(' ').next().unwrap_or_default();
        tally::remark(&format!("{settings}; {cores} cores, load {load} at the start"));
        Ok(())
    }

    /// A new record, as the registry stands.
    pub fn record_new(&self) -> Outcome<()> {
        self.template_ready()?;
        let maintenance = self.url("postgres", SUPERUSER);
        database_drop(&maintenance, RECORD)?;
        self.script(
            "postgres",
            &format!("CREATE DATABASE {RECORD} TEMPLATE {TEMPLATE} STRATEGY file_copy; CHECKPOINT;"),
        )
    }

    /// Where a role reaches a database.
    pub fn url(&self, database: &str, login: &str) -> String {
        self.endpoint.url(database, login)
    }

    /// Where the owner of the tables, whom no policy holds, reaches a database.
    pub fn owner_url(&self, database: &str) -> String {
        self.url(database, SUPERUSER)
    }

    /// `psql` on a database as the owner.
    pub fn psql_on(&self, database: &str) -> Command {
        self.psql_of(&self.binaries.program("psql"), database, SUPERUSER)
    }

    /// `psql` on a database as an officer.
    pub fn psql_as(&self, database: &str, login: &str) -> Command {
        self.psql_of(&self.binaries.program("psql"), database, login)
    }

    /// The program on a database, as an officer.
    pub fn winddown_as(&self, database: &str, login: &str, arguments: &[&str]) -> Command {
        let mut command = self.winddown(arguments);
        command.env("DATABASE_URL", self.url(database, login));
        command
    }

    /// The program, on the record.
    pub fn winddown(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_winddown"));
        command.args(arguments).env("WINDDOWN_HOME", &self.folder);
        for name in ["DATABASE_URL", "PGHOST", "PGSERVICE", "PGHOSTADDR"] {
            command.env_remove(name);
        }
        command
    }

    /// `psql` itself on the record, as an officer.
    pub fn psql(&self) -> Command {
        self.psql_of(&self.binaries.program("psql"), RECORD, NATIONAL_LOGIN)
    }

    /// `psql` as one types it, where that is another program: on some systems it is a script that looks for the right
    /// version and then runs it.
    pub fn psql_typed(&self) -> Option<Command> {
        let typed = Environment::of_process().program("psql")?;
        let is_itself = typed.canonicalize().ok() == self.binaries.program("psql").canonicalize().ok();
        (!is_itself).then(|| self.psql_of(&typed, RECORD, NATIONAL_LOGIN))
    }

    /// `psql` on the record as the owner of the tables, whom no policy holds.
    pub fn psql_owner(&self) -> Command {
        self.psql_of(&self.binaries.program("psql"), RECORD, SUPERUSER)
    }

    fn psql_of(&self, program: &Path, database: &str, login: &str) -> Command {
        let mut command = Command::new(program);
        command.arg(self.url(database, login));
        command.args(["--no-psqlrc", "--quiet", "--set", "ON_ERROR_STOP=1"]);
        command
    }

    /// Runs statements as the owner.
    pub fn script(&self, database: &str, statements: &str) -> Outcome<()> {
        let file = self.file("script.sql");
        std::fs::write(&file, statements)?;
        let mut command = self.psql_of(&self.binaries.program("psql"), database, SUPERUSER);
        run(command.arg("--file").arg(&file)).map(drop)
    }

    /// Runs statements on the record as the owner.
    pub fn record_script(&self, statements: &str) -> Outcome<()> {
        self.script(RECORD, statements)
    }

    /// One value from a database.
    pub fn ask(&self, database: &str, query: &str) -> Outcome<String> {
        let mut command = self.psql_of(&self.binaries.program("psql"), database, SUPERUSER);
        run(command.args(["--no-align", "--tuples-only", "--command", query]))
    }

    /// One value from the record.
    pub fn record_ask(&self, query: &str) -> Outcome<String> {
        self.ask(RECORD, query)
    }

    /// A file of this run.
    pub fn file(&self, name: &str) -> PathBuf {
        self.files.path().join(name)
    }

    /// An empty database beside the record.
    pub fn database_new(&self, name: &str) -> Outcome<()> {
        database_drop(&self.url("postgres", SUPERUSER), name)?;
        Ok(database_ensure(&self.url("postgres", SUPERUSER), name)?)
    }
}

impl Drop for Ground {
    fn drop(&mut self) {
        // Nobody is left to tell where this fails; the folder is a temporary one.
        let _ = self.server.stop();
        let _ = std::fs::remove_dir_all(&self.folder);
    }
}

/// Runs a program to its end; gives what it wrote, without the line's end.
pub fn run(command: &mut Command) -> Outcome<String> {
    let output = command.stdin(Stdio::null()).output()?;
    if output.status.success() {
        return Ok(String::from_utf8_lossy(&output.stdout).trim_end().to_owned());
    }
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    Err(format!("{} failed: {said}", command.get_program().display()).into())
}
