//! The folder of the embedded default and what lies in it.

use std::io::ErrorKind;
use std::os::unix::ffi::OsStrExt;
use std::path::{Path, PathBuf};

use sha2::{Digest, Sha256};

use super::account::Account;
use super::environment::Environment;
use super::error::LocalError;
use super::folder;

/// The socket's file name, which PostgreSQL derives from the port.
pub(super) const SOCKET_NAME: &str = ".s.PGSQL.5432";
/// The longest socket path in bytes: `sun_path` less its closing zero.
pub(super) const SOCKET_PATH_LIMIT: usize = if cfg!(target_os = "linux") { 107 } else { 103 };
/// Characters that `initdb` and `pg_ctl` hand to a shell unescaped, or that separate hosts for libpq.
const AWKWARD: [char; 6] = ['"', '\'', '$', '`', '\\', ','];

/// The folder of the embedded default.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Home {
    folder: PathBuf,
    is_root: bool,
}

impl Home {
    /// `WINDDOWN_HOME`, else `/var/lib/winddown` as root, else `winddown` under the user's data folder. Root's own home
    /// would not do: the unprivileged user that runs the server cannot enter it.
    ///
    /// # Errors
    /// [`LocalError::NoHome`] where the environment names no folder, [`LocalError::AwkwardPath`] where its name cannot be
    /// handed to PostgreSQL's programs.
    pub fn of(environment: &Environment) -> Result<Self, LocalError> {
        let folder = match &environment.winddown_home {
            Some(folder) => folder.clone(),
            None if environment.is_root => PathBuf::from("/var/lib/winddown"),
            None => data_home(environment)?.join("winddown"),
        };
        Self::at(&folder, environment.is_root)
    }

    /// A home at a folder of one's choice, which need not exist yet.
    ///
    /// # Errors
    /// [`LocalError::AwkwardPath`] where its name cannot be handed to PostgreSQL's programs.
    pub fn at(folder: &Path, is_root: bool) -> Result<Self, LocalError> {
        let folder = resolved(&std::path::absolute(folder).map_err(LocalError::at(folder))?);
        let fits = folder.to_str().is_some_and(|name| !name.contains(|c: char| c.is_control() || AWKWARD.contains(&c)));
        if fits { Ok(Self { folder, is_root }) } else { Err(LocalError::AwkwardPath { path: folder }) }
    }

    /// The folder itself.
    #[must_use]
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// PostgreSQL's data folder.
    #[must_use]
    pub fn data(&self) -> PathBuf {
        self.folder.join("data")
    }

    /// Where `initdb` works; becomes the data folder by a rename once it is finished.
    pub(super) fn data_unfinished(&self) -> PathBuf {
        self.folder.join("data.unfinished")
    }

    /// The server's log.
    #[must_use]
    pub fn log(&self) -> PathBuf {
        self.log_folder().join("server.log")
    }

    fn log_folder(&self) -> PathBuf {
        self.folder.join("log")
    }

    pub(super) fn lock(&self) -> PathBuf {
        self.folder.join("lock")
    }

    /// The folder of the socket: in the home, or where that path would be too long for a socket, a folder under `/tmp`
    /// named by the home's hash. Not under `XDG_RUNTIME_DIR`, which differs between a login and a timer of one user, and
    /// would hide the running server from one of them.
    #[must_use]
    pub fn socket_folder(&self) -> PathBuf {
        let inside = self.folder.join("run");
        if fits_socket(&inside) { inside } else { self.short_folder() }
    }

    #[must_use]
    pub fn socket(&self) -> PathBuf {
        self.socket_folder().join(SOCKET_NAME)
    }

    fn short_folder(&self) -> PathBuf {
        let digest = Sha256::digest(self.folder.as_os_str().as_bytes());
        let name: String = digest.iter().take(12).map(|byte| format!("{byte:02x}")).collect();
        Path::new("/tmp").join(format!("winddown-{name}"))
    }

    /// The account that runs the server of this home.
    ///
    /// # Errors
    /// [`LocalError::NoUnprivilegedUser`] where the caller is root and there is no such user.
    pub fn account(&self) -> Result<Account, LocalError> {
        Account::of_data_folder(&self.data(), self.is_root)
    }

    /// Makes the home itself; all that is needed before its lock can be taken.
    pub(super) fn make(&self, account: &Account) -> Result<(), LocalError> {
        folder::make_home(&self.folder, self.is_root)?;
        account.check_reach(&self.folder)
    }

    /// Makes the folders of the log and the socket.
    pub(super) fn make_folders(&self, account: &Account) -> Result<(), LocalError> {
        folder::make_private(&self.log_folder(), account)?;
        let socket_folder = self.socket_folder();
        if !fits_socket(&socket_folder) {
            return Err(LocalError::PathTooLong { path: self.socket(), limit: SOCKET_PATH_LIMIT });
        }
        if socket_folder.starts_with(&self.folder) {
            folder::make_private(&socket_folder, account)
        } else {
            folder::make_private_in_public(&socket_folder, account)
        }
    }

    /// The major version that made the data folder; none where there is no data folder yet.
    ///
    /// # Errors
    /// [`LocalError::DataFolderDamaged`] where the folder is there without a readable version.
    pub fn data_version(&self) -> Result<Option<u32>, LocalError> {
        let data = self.data();
        if !data.try_exists().map_err(LocalError::at(&data))? {
            return Ok(None);
        }
        let text = match std::fs::read_to_string(data.join("PG_VERSION")) {
            Err(error) if error.kind() == ErrorKind::PermissionDenied => {
                return Err(LocalError::at(&data)(error));
            }
            read => read.unwrap_or_default(),
        };
        let version = text.trim().parse().map_err(|_not_a_number| LocalError::DataFolderDamaged { path: data })?;
        Ok(Some(version))
    }
}

fn data_home(environment: &Environment) -> Result<PathBuf, LocalError> {
    let xdg = environment.xdg_data_home.clone().filter(|folder| folder.is_absolute());
    let home = || environment.home.clone().filter(|folder| folder.is_absolute());
    xdg.or_else(|| home().map(|folder| folder.join(".local/share"))).ok_or(LocalError::NoHome)
}

/// The folder without links, as far as it exists: one home must have one name, or its server would be looked for under
/// another.
fn resolved(folder: &Path) -> PathBuf {
    let existing = folder.ancestors().find_map(|ancestor| Some((ancestor, ancestor.canonicalize().ok()?)));
    match existing {
        // By its parts, because joining nothing adds a slash.
        Some((ancestor, real)) => {
            let rest = folder.strip_prefix(ancestor).unwrap_or(Path::new(""));
            real.join(rest).components().collect()
        }
        None => folder.to_owned(),
    }
}

fn fits_socket(folder: &Path) -> bool {
    folder.join(SOCKET_NAME).as_os_str().len() <= SOCKET_PATH_LIMIT
}
