//! Makes the data folder, once.

use std::fs::{File, OpenOptions};
use std::io::Write;
use std::os::unix::fs::OpenOptionsExt;
use std::path::Path;

use super::account::Account;
use super::binaries::Binaries;
use super::error::LocalError;
use super::folder;
use super::home::Home;
use super::log;
use super::settings::{self, Durability};

/// The superuser of the embedded server, as whom the program migrates.
pub const SUPERUSER: &str = "winddown_owner";

/// Runs `initdb` into a sibling of the data folder and renames it: an interrupted `initdb` is never taken for a finished
/// one. The caller holds the home's lock.
///
/// Connections are trusted (`--auth=trust`), because the only way in is the socket in its 0700 folder.
pub(super) fn create(
    home: &Home,
    account: &Account,
    binaries: &Binaries,
    durability: Durability,
) -> Result<(), LocalError> {
    let unfinished = home.data_unfinished();
    if unfinished.symlink_metadata().is_ok() {
        std::fs::remove_dir_all(&unfinished).map_err(LocalError::at(&unfinished))?;
    }
    folder::make_private(&unfinished, account)?;
    run_initdb(&unfinished, account, binaries, durability)?;
    include_settings(&unfinished)?;
    let data = home.data();
    std::fs::rename(&unfinished, &data).map_err(LocalError::at(&data))?;
    File::open(home.folder()).and_then(|folder| folder.sync_all()).map_err(LocalError::at(home.folder()))
}

fn run_initdb(data: &Path, account: &Account, binaries: &Binaries, durability: Durability) -> Result<(), LocalError> {
    let program = binaries.program("initdb");
    let mut command = account.command(&program);
    command.args(["--encoding=UTF8", "--locale=C", "--auth=trust", "--no-instructions"]);
    command.arg(format!("--username={SUPERUSER}")).arg("--pgdata").arg(data);
    match durability {
        Durability::Durable => {}
        Durability::Throwaway => {
            command.arg("--no-sync");
        }
    }
    let output = command.output().map_err(|source| LocalError::ToolNotRun { program, source })?;
    if output.status.success() { Ok(()) } else { Err(LocalError::InitFailed { tail: log::tail_of_output(&output) }) }
}

fn include_settings(data: &Path) -> Result<(), LocalError> {
    let file = data.join("postgresql.conf");
    let line = format!("\ninclude = '{}'\n", settings::FILE_NAME);
    let append = || {
        let mut opened = OpenOptions::new().append(true).open(&file)?;
        opened.write_all(line.as_bytes())?;
        opened.sync_all()
    };
    append().map_err(LocalError::at(&file))
}

/// Writes the settings for the next start: to a new file and renamed, so that a link planted in the account's folder is
/// replaced and never followed.
pub(super) fn write_settings(home: &Home, account: &Account, durability: Durability) -> Result<(), LocalError> {
    let file = home.data().join(settings::FILE_NAME);
    let new = home.data().join(format!("{}.new", settings::FILE_NAME));
    let text = settings::text(&home.socket_folder(), durability);
    let write = || {
        match std::fs::remove_file(&new) {
            Err(error) if error.kind() != std::io::ErrorKind::NotFound => return Err(error),
            Ok(()) | Err(_) => {}
        }
        let mut opened = OpenOptions::new().write(true).create_new(true).mode(0o600).open(&new)?;
        opened.write_all(text.as_bytes())
    };
    write().map_err(LocalError::at(&new))?;
    account.give(&new)?;
    std::fs::rename(&new, &file).map_err(LocalError::at(&file))
}
