//! The embedded server, tried with real servers. As root too, where they run as an unprivileged user.

mod backup;
mod life;
mod place;
mod recovery;

use std::os::unix::fs::{MetadataExt, PermissionsExt};
use std::path::Path;
use std::process::{Child, Command, Stdio};

use tempfile::TempDir;

use super::*;

/// A throwaway server in a folder of its own, stopped in the end whatever happens.
struct Bench {
    server: Server,
    folder: TempDir,
}

impl Bench {
    fn new() -> Self {
        Self::below("home")
    }

    fn below(name: &str) -> Self {
        let folder = tempfile::tempdir().unwrap();
        // As root, the server's user has to pass through.
        std::fs::set_permissions(folder.path(), PermissionsExt::from_mode(0o711)).unwrap();
        let environment = Environment::of_process();
        let home = Home::at(&folder.path().join(name), environment.is_root).unwrap();
        let server = Server::new(home, Durability::Throwaway, environment);
        Self { server, folder }
    }

    fn account(&self) -> Account {
        self.server.home().account().unwrap()
    }

    fn pid(&self) -> i32 {
        match self.server.status().unwrap() {
            Status::Running { pid, .. } => pid,
            other => panic!("not running: {other:?}"),
        }
    }

    fn psql(&self, database: &str, query: &str) -> String {
        let endpoint = self.server.endpoint();
        let program = Environment::of_process().program("psql").unwrap();
        let mut command = Command::new(program);
        command.args(["-XAtqw", "-v", "ON_ERROR_STOP=1", "-c", query, "-d"]).arg(endpoint.url(database, SUPERUSER));
        let output = command.output().unwrap();
        assert!(output.status.success(), "{query}: {}", String::from_utf8_lossy(&output.stderr));
        String::from_utf8(output.stdout).unwrap().trim().to_owned()
    }
}

impl Drop for Bench {
    fn drop(&mut self) {
        let stopped = self.server.stop();
        let socket_folder = self.server.home().socket_folder();
        if !socket_folder.starts_with(self.server.home().folder()) {
            let _ = std::fs::remove_dir_all(socket_folder);
        }
        assert!(stopped.is_ok() || std::thread::panicking(), "{stopped:?}");
    }
}

/// A process of the server's account that is not a server, ended when dropped.
struct Bystander(Child);

impl Bystander {
    fn of(account: &Account) -> Self {
        let cat = Environment::of_process().program("cat").unwrap();
        Self(account.command(&cat).stdin(Stdio::piped()).spawn().unwrap())
    }
}

impl Drop for Bystander {
    fn drop(&mut self) {
        self.0.kill().unwrap();
        self.0.wait().unwrap();
    }
}

fn mode(path: &Path) -> u32 {
    path.metadata().unwrap().mode() & 0o777
}
