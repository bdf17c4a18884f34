//! What this room reads of the process's environment, taken as a value so that nothing here depends on globals.

use std::ffi::OsString;
use std::path::PathBuf;

/// The variables and the identity that decide where the embedded server lives and which binaries run it.
#[derive(Debug, Clone, Default)]
pub struct Environment {
    /// `WINDDOWN_HOME`: the folder of the embedded default, where the user names one.
    pub winddown_home: Option<PathBuf>,
    /// `WINDDOWN_PG_BIN`: the folder of the PostgreSQL programs, where the user names one.
    pub winddown_pg_bin: Option<PathBuf>,
    /// `XDG_DATA_HOME`; ignored where it is relative, as the XDG base directory specification asks.
    pub xdg_data_home: Option<PathBuf>,
    /// `HOME`.
    pub home: Option<PathBuf>,
    /// `PATH`, as it stands.
    pub path: Option<OsString>,
    /// Whether the caller is root, as whom PostgreSQL refuses to run.
    pub is_root: bool,
}

impl Environment {
    /// The environment of this process.
    #[must_use]
    pub fn of_process() -> Self {
        let folder = |name| std::env::var_os(name).filter(|value| !value.is_empty()).map(PathBuf::from);
        Self {
            winddown_home: folder("WINDDOWN_HOME"),
            winddown_pg_bin: folder("WINDDOWN_PG_BIN"),
            xdg_data_home: folder("XDG_DATA_HOME"),
            home: folder("HOME"),
            path: std::env::var_os("PATH"),
            is_root: nix::unistd::geteuid().is_root(),
        }
    }

    /// The first file of that name on `PATH`; relative entries of `PATH` are passed over.
    #[must_use]
    pub fn program(&self, name: &str) -> Option<PathBuf> {
        let path = self.path.as_ref()?;
        std::env::split_paths(path)
            .filter(|folder| folder.is_absolute())
            .map(|folder| folder.join(name))
            .find(|file| file.is_file())
    }
}
