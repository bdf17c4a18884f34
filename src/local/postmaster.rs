//! What `postmaster.pid` says, and whether the process it names is the server of this data folder.

use std::os::unix::fs::MetadataExt;
use std::path::Path;

use chrono::{DateTime, Utc};
use nix::errno::Errno;
use nix::sys::signal::kill;
use nix::unistd::Pid;

use super::error::LocalError;

/// The file PostgreSQL keeps in its data folder while it runs.
pub(super) const FILE_NAME: &str = "postmaster.pid";

/// What the file says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Postmaster {
    pub(super) pid: i32,
    pub(super) since: Option<DateTime<Utc>>,
    /// Whether the server says that it takes connections. A server that is starting or recovering already listens on its
    /// socket but turns everybody away.
    pub(super) ready: bool,
}

/// Whose a process is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Process {
    /// The server of this data folder.
    Ours,
    /// Another program, or one that was killed and not yet collected by its parent.
    Foreign,
    /// There is none.
    Gone,
}

impl Postmaster {
    /// Reads the file; none where it is not there or not whole, as after a crash.
    pub(super) fn read(data: &Path) -> Result<Option<Self>, LocalError> {
        let file = data.join(FILE_NAME);
        match std::fs::read(&file) {
            Ok(bytes) => Ok(Self::parse(&String::from_utf8_lossy(&bytes))),
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(None),
            Err(error) => Err(LocalError::at(&file)(error)),
        }
    }

    /// The lines are: pid, data folder, start in seconds since 1970, port, socket folder, address, shared memory, status.
    fn parse(text: &str) -> Option<Self> {
        let lines: Vec<&str> = text.lines().map(str::trim).collect();
        let pid = lines.first()?.parse().ok().filter(|pid| *pid > 1)?;
        let seconds = lines.get(2).and_then(|line| line.parse().ok());
        Some(Self {
            pid,
            since: seconds.and_then(|seconds| DateTime::from_timestamp(seconds, 0)),
            ready: lines.get(7) == Some(&"ready"),
        })
    }

    /// Whether the process is the server of this data folder. Process ids are used again, so that its command line is
    /// looked at: the program is `postgres`, and the data folder is among its arguments. (Its working folder would be
    /// stronger, but in a container even root may not see it.)
    pub(super) fn process(&self, data: &Path) -> Process {
        if command_line(self.pid).is_some_and(|words| is_server_of(&words, data)) {
            return Process::Ours;
        }
        match kill(Pid::from_raw(self.pid), None) {
            Err(Errno::ESRCH) => Process::Gone,
            Ok(()) | Err(_) => Process::Foreign,
        }
    }
}

fn is_server_of(words: &[String], data: &Path) -> bool {
    let program = words.first().and_then(|word| Path::new(word).file_name());
    let named = program.is_some_and(|name| name == "postgres" || name == "postmaster");
    named && words.iter().any(|word| is_same_folder(Path::new(word), data))
}

fn is_same_folder(one: &Path, other: &Path) -> bool {
    let identity = |folder: &Path| folder.metadata().map(|found| (found.dev(), found.ino())).ok();
    one == other || (one.is_absolute() && identity(one).is_some_and(|found| Some(found) == identity(other)))
}

/// A process's command line; none where there is no such process, or it has ended and only waits to be collected.
#[cfg(target_os = "linux")]
fn command_line(pid: i32) -> Option<Vec<String>> {
    let bytes = std::fs::read(format!("/proc/{pid}/cmdline")).ok().filter(|bytes| !bytes.is_empty())?;
    let words = bytes.split(|byte| *byte == 0).filter(|word| !word.is_empty());
    Some(words.map(|word| String::from_utf8_lossy(word).into_owned()).collect())
}

/// As on Linux, from `ps`, which does not tell where an argument ends: the line is cut at ` -D `.
#[cfg(not(target_os = "linux"))]
fn command_line(pid: i32) -> Option<Vec<String>> {
    let mut command = std::process::Command::new("ps");
    let output = command.args(["-ww", "-o", "command=", "-p"]).arg(pid.to_string()).output().ok()?;
    let line = String::from_utf8_lossy(&output.stdout).trim().to_owned();
    if line.is_empty() {
        return None;
    }
    Some(line.split(" -D ").map(|word| word.trim().to_owned()).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_whole_file_is_read() {
        let text = "4711\n/home/li/data\n1767225600\n5432\n/home/li/run\n\n 1 2\nready   \n";
        let read = Postmaster::parse(text).unwrap();
        assert_eq!((read.pid, read.ready), (4711, true));
        assert_eq!(read.since.unwrap().to_rfc3339(), "2026-01-01T00:00:00+00:00");
    }

    #[test]
    fn a_starting_server_is_not_ready() {
        assert!(!Postmaster::parse("4711\n/d\n1767225600\n5432\n/r\n\n 1 2\nstarting\n").unwrap().ready);
        assert!(!Postmaster::parse("4711\n/d\n1767225600\n").unwrap().ready);
    }

    #[test]
    fn a_broken_file_is_no_file() {
        for text in ["", "\n", "pid\n/d\n", "-1\n/d\n", "1\n/d\n"] {
            assert_eq!(Postmaster::parse(text), None, "{text:?}");
        }
    }

    #[test]
    fn only_a_postgres_of_this_folder_is_ours() {
        let words = |line: &[&str]| line.iter().map(|word| (*word).to_owned()).collect::<Vec<_>>();
        let data = Path::new("/home/li/data");
        assert!(is_server_of(&words(&["/usr/lib/postgresql/15/bin/postgres", "-D", "/home/li/data"]), data));
        assert!(!is_server_of(&words(&["/usr/lib/postgresql/15/bin/postgres", "-D", "/home/wu/data"]), data));
        assert!(!is_server_of(&words(&["/usr/bin/vim", "/home/li/data"]), data));
    }
}
