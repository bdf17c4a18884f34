//! The embedded default from the first command on, through the program alone.

use std::os::unix::fs::{MetadataExt, PermissionsExt};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use nix::sys::signal::{Signal, kill};
use nix::unistd::Pid;
use tempfile::TempDir;

use winddown::local::Durability;

use super::desk::{Said, winddown, words_of};
use crate::support::server::alone;

/// A home of its own; its server is stopped in the end whatever happens.
pub(super) struct Home {
    folder: TempDir,
    durability: Durability,
}

impl Home {
    pub(super) fn new(durability: Durability) -> Self {
        let folder = TempDir::new().expect("a folder");
        // The server's user has to pass through where the tests run as root.
        std::fs::set_permissions(folder.path(), PermissionsExt::from_mode(0o711)).expect("open");
        Self { folder, durability }
    }

    pub(super) fn path(&self) -> PathBuf {
        self.folder.path().join("home")
    }

    pub(super) fn command(&self, line: &str) -> Command {
        let mut command = winddown(&words_of(line), "en");
        command.env("WINDDOWN_HOME", self.path()).current_dir(self.folder.path());
        if self.durability == Durability::Throwaway {
            command.env("WINDDOWN_THROWAWAY", "1");
        }
        if let Some(home) = std::env::var_os("HOME") {
            command.env("HOME", home);
        }
        command
    }

    fn run(&self, line: &str) -> Said {
        self.command(line).output().expect("the program runs").into()
    }

    pub(super) fn done(&self, line: &str) -> Said {
        let said = self.run(line);
        assert_eq!(said.exit, 0, "winddown {line}\n{}", said.err);
        said
    }

    /// The server's process.
    fn server(&self) -> i32 {
        let told = std::fs::read_to_string(self.path().join("data/postmaster.pid")).expect("a server");
        told.lines().next().and_then(|line| line.trim().parse().ok()).expect("its id")
    }
}

impl Drop for Home {
    fn drop(&mut self) {
        let stopped = self.run("db stop");
        assert!(stopped.exit == 0 || std::thread::panicking(), "{}", stopped.err);
    }
}

fn mode(path: &Path) -> u32 {
    path.metadata().expect("it is there").mode() & 0o777
}

pub(super) const ADD: &str = "institution add 诚信贷 --kind brand --operating 杭州 --effective 2015-01-01 --basis 浙金办〔2015〕1号 --evidence source-list";

#[test]
fn the_first_commands_of_all_make_everything_ready_at_once() {
    let _turn = alone();
    // What a server confirmed must outlive it, so that this one is as durable as an office's.
    let home = Home::new(Durability::Durable);
    let lines = ["institution list", "db start", "stuck", "audit verify"];
    let running: Vec<_> = lines
        .iter()
        .map(|line| home.command(line).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().expect("the program runs"))
        .collect();
    for (line, child) in lines.iter().zip(running) {
        let said: Said = child.wait_with_output().expect("it ends").into();
        assert_eq!(said.exit, 0, "winddown {line}\n{}", said.err);
    }
    assert_eq!(mode(&home.path().join("data")), 0o700);
    let told = std::fs::read_to_string(home.path().join("data/postmaster.pid")).expect("a server");
    let address = told.lines().nth(5).expect("a line for the address");
    assert_eq!(address.trim(), "", "no TCP address is listened on");

    home.done(ADD);
    kill(Pid::from_raw(home.server()), Signal::SIGKILL).expect("the server was there");
    let listed = home.done("institution list --format csv");
    assert!(listed.text().contains("诚信贷"), "{}", listed.text());
    assert_eq!(home.run("db status").exit, 0);
}

#[test]
fn a_backup_is_restored_into_another_home() {
    let _turn = alone();
    let home = Home::new(Durability::Throwaway);
    home.done(ADD);
    home.done(
        "log 诚信贷 closed-unresolved --effective 2019-06-30 --basis 公告 --reason voluntary --evidence official-list",
    );
    let file = home.folder.path().join("copy.backup");
    home.done(&format!("db backup {}", file.display()));
    let other = Home::new(Durability::Throwaway);
    other.done(&format!("db restore {}", file.display()));
    let known = "--as-of 2020-01-01 --known-at 2100-01-01 --format csv";
    for line in [
        &format!("institution list {known}"),
        &format!("stuck closed-unresolved {known}"),
        "history 诚信贷 --format csv",
        "audit verify",
    ] {
        assert_eq!(other.done(line).text(), home.done(line).text(), "winddown {line}");
    }
    let listed = other.done("institution list --format csv");
    assert!(listed.text().contains("closed-unresolved"), "{}", listed.text());
}
