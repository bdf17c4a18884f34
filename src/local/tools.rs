//! Backs a record up and restores it, by PostgreSQL's own programs.

use std::ffi::{OsStr, OsString};
use std::fs::{File, OpenOptions};
use std::io::ErrorKind;
use std::os::unix::fs::OpenOptionsExt;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use super::binaries::Binaries;
use super::conninfo::Conninfo;
use super::environment::Environment;
use super::error::LocalError;
use super::log;

/// Counts what a database holds besides what PostgreSQL and its extensions put there.
const OBJECT_COUNT: &str = "\
SELECT (SELECT count(*) FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
         WHERE n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
           AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = c.oid AND d.deptype = 'e'))
     + (SELECT count(*) FROM pg_namespace n
         WHERE n.nspname !~ '^pg_' AND n.nspname NOT IN ('information_schema', 'public')
           AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = n.oid AND d.deptype = 'e'))";

/// Where the client programs come from.
#[derive(Debug, Clone)]
enum Source {
    /// Beside the embedded server's own programs; no variable of libpq applies.
    Embedded(Binaries),
    /// `PATH`; the user's libpq variables apply, as they do to the program itself.
    OnPath(Environment),
}

/// `pg_dump`, `pg_restore` and `psql`. They run as the caller, who can write the backup file.
#[derive(Debug, Clone)]
pub struct Tools {
    source: Source,
}

impl Tools {
    pub(super) fn of_embedded(binaries: Binaries) -> Self {
        Self { source: Source::Embedded(binaries) }
    }

    /// The programs on `PATH`, for a server of the user's own. They must not be older than that server.
    #[must_use]
    pub fn on_path(environment: Environment) -> Self {
        Self { source: Source::OnPath(environment) }
    }

    /// Writes a database to a file in PostgreSQL's custom format. The file appears whole or not at all, readable by the
    /// caller only, and never in place of another.
    ///
    /// # Errors
    /// [`LocalError::BackupExists`], [`LocalError::ToolMissing`], [`LocalError::ToolFailed`] with what `pg_dump` said,
    /// [`LocalError::Folder`] where the file cannot be written.
    pub fn dump(&self, url: &str, file: &Path) -> Result<(), LocalError> {
        if file.symlink_metadata().is_ok() {
            return Err(LocalError::BackupExists { path: file.to_owned() });
        }
        let partial = Partial::beside(file)?;
        let arguments = [OsStr::new("--format=custom"), OsStr::new("--file"), partial.path.as_os_str()];
        self.run("pg_dump", url, &arguments).map_err(rows_hidden)?;
        partial.publish(file)
    }

    /// Fills an empty database from a backup, all of it or nothing. Owners and grants are those of the backup, because
    /// row-level security hangs on them: the roles must exist, and the connecting user must be allowed to act for them.
    ///
    /// # Errors
    /// [`LocalError::NotEmpty`], [`LocalError::ToolMissing`], [`LocalError::ToolFailed`] with what `pg_restore` said.
    pub fn restore(&self, url: &str, file: &Path) -> Result<(), LocalError> {
        if !std::fs::metadata(file).map_err(LocalError::at(file))?.is_file() {
            return Err(LocalError::at(file)(ErrorKind::InvalidInput.into()));
        }
        File::open(file).map_err(LocalError::at(file))?;
        let objects = self.object_count(url)?;
        if objects > 0 {
            return Err(LocalError::NotEmpty { objects });
        }
        let file = std::path::absolute(file).map_err(LocalError::at(file))?;
        let options = [OsStr::new("--single-transaction"), OsStr::new("--exit-on-error"), file.as_os_str()];
        self.run("pg_restore", url, &options).map(|_said| ())
    }

    fn object_count(&self, url: &str) -> Result<u64, LocalError> {
        let options = ["--no-psqlrc", "--quiet", "--tuples-only", "--no-align", "--command", OBJECT_COUNT];
        let said = self.run("psql", url, &options.map(OsStr::new))?;
        said.trim().parse().map_err(|_not_a_number| LocalError::ToolFailed { program: "psql".to_owned(), tail: said })
    }

    /// Runs a program and returns what it wrote. It never asks for a password: nobody may be there to answer.
    fn run(&self, name: &str, url: &str, arguments: &[&OsStr]) -> Result<String, LocalError> {
        let Conninfo { without_password, password } = Conninfo::split(url);
        let program = self.program(name)?;
        let mut command = self.command(&program);
        command.envs(password.map(|secret| ("PGPASSWORD", secret)));
        command.arg("--no-password").arg("--dbname").arg(without_password).args(arguments);
        let output = command.output().map_err(|source| LocalError::ToolNotRun { program, source })?;
        if output.status.success() {
            Ok(String::from_utf8_lossy(&output.stdout).into_owned())
        } else {
            Err(LocalError::ToolFailed { program: name.to_owned(), tail: log::tail_of_output(&output) })
        }
    }

    fn program(&self, name: &str) -> Result<PathBuf, LocalError> {
        let found = match &self.source {
            Source::Embedded(binaries) => Some(binaries.program(name)).filter(|file| file.is_file()),
            Source::OnPath(environment) => environment.program(name),
        };
        found.ok_or_else(|| LocalError::ToolMissing { program: name.to_owned() })
    }

    fn command(&self, program: &Path) -> Command {
        let mut command = Command::new(program);
        command.stdin(Stdio::null());
        match &self.source {
            Source::Embedded(_) => {
                command.env_clear().env("PATH", "/usr/local/bin:/usr/bin:/bin").env("LC_ALL", "C");
            }
            Source::OnPath(_) => {}
        }
        command
    }
}

/// A copy of the rows that one role sees would be no copy of the record, and `pg_dump` refuses to make one. What it advises
/// in its own words would open the record, or leave rows out.
fn rows_hidden(error: LocalError) -> LocalError {
    match error {
        LocalError::ToolFailed { tail, .. } if tail.contains("row-level security") => {
            let table = tail.split('"').nth(1).unwrap_or_default().to_owned();
            LocalError::NotAllRows { table }
        }
        other => other,
    }
}

/// A file being written beside its target; removed unless it is published.
struct Partial {
    path: PathBuf,
}

impl Partial {
    fn beside(target: &Path) -> Result<Self, LocalError> {
        let target = std::path::absolute(target).map_err(LocalError::at(target))?;
        let mut name = OsString::from(".");
        name.push(target.file_name().unwrap_or_default());
        name.push(format!(".{}.partial", std::process::id()));
        let path = target.with_file_name(name);
        // Made before pg_dump opens it, so that a record is at no moment readable by others.
        let mut options = OpenOptions::new();
        options.write(true).create_new(true).mode(0o600).open(&path).map_err(LocalError::at(&path))?;
        Ok(Self { path })
    }

    /// Gives the file its name. A link fails where the name has been taken meanwhile; a rename would overwrite.
    fn publish(self, target: &Path) -> Result<(), LocalError> {
        File::open(&self.path).and_then(|file| file.sync_all()).map_err(LocalError::at(&self.path))?;
        match std::fs::hard_link(&self.path, target) {
            Ok(()) => Ok(()),
            Err(error) if error.kind() == ErrorKind::AlreadyExists => {
                Err(LocalError::BackupExists { path: target.to_owned() })
            }
            // Some file systems know no links.
            Err(_) if target.symlink_metadata().is_err() => {
                std::fs::rename(&self.path, target).map_err(LocalError::at(target))
            }
            Err(error) => Err(LocalError::at(target)(error)),
        }
    }
}

impl Drop for Partial {
    fn drop(&mut self) {
        // Gone already where it was renamed; where removing fails there is nobody left to tell.
        let _ = std::fs::remove_file(&self.path);
    }
}
