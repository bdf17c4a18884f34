//! Finds the installed PostgreSQL server programs.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use super::environment::Environment;
use super::error::LocalError;

/// The oldest major version of PostgreSQL that the record runs on.
pub const OLDEST_SUPPORTED: u32 = 15;
const NEEDED: [&str; 3] = ["initdb", "pg_ctl", "postgres"];

/// One installed set of PostgreSQL server programs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Binaries {
    folder: PathBuf,
    version: u32,
}

impl Binaries {
    /// The programs of the newest version installed; `WINDDOWN_PG_BIN` decides alone where it is set.
    ///
    /// # Errors
    /// [`LocalError::NoBinaries`], [`LocalError::NoBinariesIn`] or [`LocalError::TooOld`].
    pub fn newest(environment: &Environment) -> Result<Self, LocalError> {
        let found = Self::found(environment)?;
        let newest = newest_of(found).ok_or(LocalError::NoBinaries)?;
        if newest.version < OLDEST_SUPPORTED {
            return Err(LocalError::TooOld { folder: newest.folder, found: newest.version, oldest: OLDEST_SUPPORTED });
        }
        Ok(newest)
    }

    /// The programs of the major version that made a data folder; no other can open it.
    ///
    /// # Errors
    /// [`LocalError::VersionMismatch`] where that version is not installed, else as [`Self::newest`].
    pub fn for_data(environment: &Environment, data: &Path, version: u32) -> Result<Self, LocalError> {
        let found = Self::found(environment)?;
        if found.is_empty() {
            return Err(LocalError::NoBinaries);
        }
        let versions = found.iter().map(|binaries| binaries.version).collect();
        found.into_iter().find(|binaries| binaries.version == version).ok_or(LocalError::VersionMismatch {
            data: data.to_owned(),
            needed: version,
            found: versions,
        })
    }

    /// Every set of programs installed, in the order they were looked for.
    fn found(environment: &Environment) -> Result<Vec<Self>, LocalError> {
        if let Some(folder) = &environment.winddown_pg_bin {
            let one = Self::inside(folder).ok_or_else(|| LocalError::NoBinariesIn { folder: folder.clone() })?;
            return Ok(vec![one]);
        }
        let mut folders = candidates(environment);
        let mut seen = std::collections::BTreeSet::new();
        folders.retain(|folder| seen.insert(folder.clone()));
        Ok(folders.iter().filter_map(|folder| Self::inside(folder)).collect())
    }

    /// The programs in a folder, where they are all there and tell their version.
    fn inside(folder: &Path) -> Option<Self> {
        if !NEEDED.iter().all(|name| folder.join(name).is_file()) {
            return None;
        }
        let said = output_of(Command::new(folder.join("postgres")).arg("--version"))?;
        Some(Self { folder: folder.to_owned(), version: version_in(&said)? })
    }

    /// The major version, such as 15.
    #[must_use]
    pub fn version(&self) -> u32 {
        self.version
    }

    /// The path of one of the programs.
    #[must_use]
    pub fn program(&self, name: &str) -> PathBuf {
        self.folder.join(name)
    }
}

fn candidates(environment: &Environment) -> Vec<PathBuf> {
    let mut folders = Vec::new();
    // A link such as /usr/local/bin/initdb has its siblings where it points to.
    let on_path = environment.program("initdb").and_then(|file| file.canonicalize().ok());
    folders.extend(on_path.as_deref().and_then(Path::parent).map(Path::to_owned));
    let configured = environment.program("pg_config").and_then(|file| output_of(Command::new(file).arg("--bindir")));
    folders.extend(configured.map(|said| PathBuf::from(said.trim_end())));
    folders.extend(children("/usr/lib/postgresql", "", "bin"));
    folders.extend(children("/usr", "pgsql-", "bin"));
    folders.extend(children("/opt/homebrew/opt", "postgresql", "bin"));
    folders.extend(children("/usr/local/opt", "postgresql", "bin"));
    folders.extend(children("/Applications/Postgres.app/Contents/Versions", "", "bin"));
    folders.push(PathBuf::from("/usr/local/pgsql/bin"));
    folders
}

/// `parent/prefix*/below` for whatever is there, in the order of the names.
fn children(parent: &str, prefix: &str, below: &str) -> Vec<PathBuf> {
    let Ok(entries) = std::fs::read_dir(parent) else {
        return Vec::new();
    };
    let mut folders: Vec<PathBuf> = entries
        .filter_map(Result::ok)
        .filter(|entry| entry.file_name().to_string_lossy().starts_with(prefix))
        .map(|entry| entry.path().join(below))
        .collect();
    folders.sort();
    folders
}

fn output_of(command: &mut Command) -> Option<String> {
    let output = command.stdin(Stdio::null()).current_dir("/").output().ok()?;
    output.status.success().then(|| String::from_utf8_lossy(&output.stdout).into_owned())
}

/// The newest; the first found of several that are equally new.
fn newest_of(found: Vec<Binaries>) -> Option<Binaries> {
    found.into_iter().reduce(|best, next| if next.version > best.version { next } else { best })
}

/// The major version in `postgres (PostgreSQL) 15.14 (Debian 15.14-0+deb12u1)`, also of `17beta1` or `18devel`.
fn version_in(said: &str) -> Option<u32> {
    let (_, after) = said.split_once("(PostgreSQL) ")?;
    let digits: String = after.chars().take_while(char::is_ascii_digit).collect();
    digits.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_major_version_is_read_from_what_postgres_says() {
        assert_eq!(version_in("postgres (PostgreSQL) 15.14 (Debian 15.14-0+deb12u1)\n"), Some(15));
        assert_eq!(version_in("postgres (PostgreSQL) 18beta2\n"), Some(18));
        assert_eq!(version_in("postgres (PostgreSQL) devel\n"), None);
        assert_eq!(version_in("something else 15\n"), None);
    }

    #[test]
    fn the_newest_wins_and_the_first_found_of_equals() {
        let set = |folder: &str, version| Binaries { folder: folder.into(), version };
        let newest = newest_of(vec![set("/a", 15), set("/b", 17), set("/c", 16), set("/d", 17)]);
        assert_eq!(newest, Some(set("/b", 17)));
    }
}
