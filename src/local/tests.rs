//! The embedded server, tried with real servers. As root too, where they run as an unprivileged user.

use std::os::unix::fs::{MetadataExt, PermissionsExt};
use std::os::unix::net::UnixListener;
use std::path::Path;
use std::process::{Child, Command, Stdio};

use nix::sys::signal::{Signal, kill};
use nix::unistd::Pid;
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
        command
            .args(["-XAtqw", "-v", "ON_ERROR_STOP=1", "-c", query, "-d"])
            .arg(endpoint.url(database, SUPERUSER));
        let output = command.output().unwrap();
        assert!(
            output.status.success(),
            "{query}: {}",
            String::from_utf8_lossy(&output.stderr)
        );
        String::from_utf8(output.stdout).unwrap().trim().to_owned()
    }
}

impl Drop for Bench {
    fn drop(&mut self) {
        let stopped = self.server.stop();
        let socket_folder = self.server.home().socket_folder();
        if !socket_folder.starts_with(self.folder.path()) {
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

#[test]
fn the_first_call_makes_and_starts_a_server_and_the_second_does_nothing() {
    let bench = Bench::new();
    assert_eq!(bench.server.status().unwrap(), Status::NotInitialised);
    let Start::Started(endpoint) = bench.server.start().unwrap() else {
        panic!("was running")
    };
    let pid = bench.pid();
    assert_eq!(bench.server.start().unwrap(), Start::WasRunning(endpoint));
    assert_eq!(bench.pid(), pid);
    assert_eq!(bench.server.stop().unwrap(), Stop::Stopped);
    assert_eq!(bench.server.status().unwrap(), Status::Stopped);
    assert_eq!(bench.server.stop().unwrap(), Stop::WasStopped);
}

#[test]
fn the_server_is_private_and_set_up_as_promised() {
    let bench = Bench::new();
    let endpoint = bench.server.ensure_running().unwrap();
    let account = bench.account();
    for folder in [
        bench.server.home().data(),
        endpoint.socket_folder().to_owned(),
    ] {
        assert_eq!(
            (mode(&folder), folder.metadata().unwrap().uid()),
            (0o700, account.uid()),
            "{}",
            folder.display()
        );
    }
    assert_eq!(bench.psql("postgres", "SHOW listen_addresses"), "");
    assert_eq!(bench.psql("postgres", "SHOW timezone"), "UTC");
    assert_eq!(bench.psql("postgres", "SHOW server_encoding"), "UTF8");
    assert_eq!(bench.psql("postgres", "SHOW fsync"), "off");
    assert_eq!(
        bench.psql(
            "postgres",
            "SELECT datcollate FROM pg_database WHERE datname = 'postgres'"
        ),
        "C"
    );
    assert_eq!(bench.psql("postgres", "SELECT current_user"), SUPERUSER);
}

#[test]
fn a_durable_server_syncs() {
    let bench = Bench::new();
    let durable = Server::new(
        bench.server.home().clone(),
        Durability::Durable,
        Environment::of_process(),
    );
    durable.ensure_running().unwrap();
    for setting in ["fsync", "synchronous_commit", "full_page_writes"] {
        assert_eq!(bench.psql("postgres", &format!("SHOW {setting}")), "on");
    }
}

#[test]
fn a_killed_server_is_recovered_with_what_it_had_confirmed() {
    let bench = Bench::new();
    bench.server.ensure_running().unwrap();
    bench.psql(
        "postgres",
        "CREATE TABLE kept (name text); INSERT INTO kept VALUES ('甲')",
    );
    bench.psql("postgres", "CHECKPOINT");
    let killed = bench.pid();
    kill(Pid::from_raw(killed), Signal::SIGKILL).unwrap();
    // The kernel may take a moment to close the socket, and a server that still answers need not be started again.
    while bench.server.start().unwrap() == Start::WasRunning(bench.server.endpoint()) {}
    assert_ne!(bench.pid(), killed);
    assert_eq!(bench.psql("postgres", "SELECT name FROM kept"), "甲");
}

#[test]
fn a_pid_file_that_names_a_bystander_is_removed() {
    let bench = Bench::new();
    bench.server.ensure_running().unwrap();
    let pid_file = bench.server.home().data().join("postmaster.pid");
    let socket = bench.server.home().socket();
    let told = std::fs::read_to_string(&pid_file).unwrap();
    bench.server.stop().unwrap();

    let bystander = Bystander::of(&bench.account());
    let lines = told.split_once('\n').unwrap().1;
    let stale = format!("{}\n{lines}", bystander.0.id());
    std::fs::write(&pid_file, &stale).unwrap();
    std::fs::write(socket.with_file_name(".s.PGSQL.5432.lock"), &stale).unwrap();
    drop(UnixListener::bind(&socket).unwrap());
    assert_eq!(bench.server.status().unwrap(), Status::Stopped);
    assert!(matches!(bench.server.start().unwrap(), Start::Started(_)));
    assert_eq!(bench.psql("postgres", "SELECT 1"), "1");
}

#[test]
fn a_broken_pid_file_is_removed() {
    let bench = Bench::new();
    bench.server.ensure_running().unwrap();
    bench.server.stop().unwrap();
    std::fs::write(bench.server.home().data().join("postmaster.pid"), "").unwrap();
    assert!(matches!(bench.server.start().unwrap(), Start::Started(_)));
}

#[test]
fn a_server_whose_socket_was_swept_away_is_started_again() {
    let bench = Bench::new();
    bench.server.ensure_running().unwrap();
    std::fs::remove_file(bench.server.home().socket()).unwrap();
    assert!(matches!(bench.server.start().unwrap(), Start::Started(_)));
    assert_eq!(bench.psql("postgres", "SELECT 1"), "1");
}

#[test]
fn many_at_once_get_one_server() {
    let bench = Bench::new();
    let starts: Vec<Start> = std::thread::scope(|scope| {
        let ask = || {
            let start = bench.server.start().unwrap();
            assert_eq!(bench.psql("postgres", "SELECT 1"), "1");
            start
        };
        let threads: Vec<_> = (0..8).map(|_| scope.spawn(ask)).collect();
        threads
            .into_iter()
            .map(|thread| thread.join().unwrap())
            .collect()
    });
    let started = starts
        .iter()
        .filter(|start| matches!(start, Start::Started(_)))
        .count();
    assert_eq!(started, 1);
}

#[test]
fn an_interrupted_initdb_is_begun_again() {
    let bench = Bench::new();
    let home = bench.server.home();
    home.make(&bench.account()).unwrap();
    std::fs::create_dir(home.data_unfinished()).unwrap();
    std::fs::write(home.data_unfinished().join("PG_VERSION"), "15\n").unwrap();
    bench.server.ensure_running().unwrap();
    assert_eq!(bench.psql("postgres", "SELECT 1"), "1");
    assert!(!home.data_unfinished().exists());
}

#[test]
fn a_long_home_has_its_socket_elsewhere() {
    let bench = Bench::below(&"省".repeat(60));
    let endpoint = bench.server.ensure_running().unwrap();
    assert!(!endpoint.socket_folder().starts_with(bench.folder.path()));
    assert_eq!(mode(endpoint.socket_folder()), 0o700);
    assert_eq!(bench.psql("postgres", "SELECT 1"), "1");
}

#[test]
fn a_home_with_spaces_and_characters_works() {
    let bench = Bench::below("某省 (地方) 金融 & 局; %");
    bench.server.ensure_running().unwrap();
    assert_eq!(bench.psql("postgres", "SELECT 1"), "1");
}

#[test]
fn a_socket_folder_that_is_open_to_others_is_refused() {
    let bench = Bench::below(&"长".repeat(60));
    let planted = bench.server.home().socket_folder();
    std::fs::create_dir(&planted).unwrap();
    std::fs::set_permissions(&planted, PermissionsExt::from_mode(0o777)).unwrap();
    assert!(
        matches!(bench.server.start(), Err(LocalError::NotOurs { path, .. }) if path == planted)
    );
}

#[test]
fn a_start_that_fails_tells_why() {
    let bench = Bench::new();
    bench.server.ensure_running().unwrap();
    bench.server.stop().unwrap();
    let settings = bench.server.home().data().join("postgresql.conf");
    let text = std::fs::read_to_string(&settings).unwrap();
    std::fs::write(&settings, format!("{text}\nno_such_setting = 1\n")).unwrap();
    let Err(LocalError::StartFailed { tail, .. }) = bench.server.start() else {
        panic!("started")
    };
    assert!(tail.contains("no_such_setting"), "{tail}");
}

#[test]
fn a_data_folder_of_another_version_is_refused() {
    let bench = Bench::new();
    let home = bench.server.home();
    home.make(&bench.account()).unwrap();
    std::fs::create_dir(home.data()).unwrap();
    assert!(matches!(
        bench.server.start(),
        Err(LocalError::DataFolderDamaged { .. })
    ));
    std::fs::write(home.data().join("PG_VERSION"), "9999\n").unwrap();
    assert!(matches!(
        bench.server.start(),
        Err(LocalError::VersionMismatch { needed: 9999, .. })
    ));
    std::fs::remove_dir_all(home.data()).unwrap();
}

#[test]
fn a_named_folder_of_binaries_decides_alone() {
    let empty = tempfile::tempdir().unwrap();
    let environment = Environment {
        winddown_pg_bin: Some(empty.path().to_owned()),
        ..Environment::of_process()
    };
    assert!(matches!(
        Binaries::newest(&environment),
        Err(LocalError::NoBinariesIn { .. })
    ));
    for name in ["initdb", "pg_ctl", "postgres"] {
        let file = empty.path().join(name);
        std::fs::write(&file, "#!/bin/sh\necho 'postgres (PostgreSQL) 14.9'\n").unwrap();
        std::fs::set_permissions(&file, PermissionsExt::from_mode(0o755)).unwrap();
    }
    assert!(matches!(
        Binaries::newest(&environment),
        Err(LocalError::TooOld { found: 14, .. })
    ));
}

#[test]
fn the_home_follows_the_environment() {
    let folder = |environment: &Environment| Home::of(environment).unwrap().folder().to_owned();
    let mut environment = Environment::default();
    assert!(matches!(Home::of(&environment), Err(LocalError::NoHome)));
    environment.home = Some("/home/li".into());
    assert_eq!(
        folder(&environment),
        Path::new("/home/li/.local/share/winddown")
    );
    environment.xdg_data_home = Some("relative".into());
    assert_eq!(
        folder(&environment),
        Path::new("/home/li/.local/share/winddown")
    );
    environment.xdg_data_home = Some("/data/li".into());
    assert_eq!(folder(&environment), Path::new("/data/li/winddown"));
    environment.is_root = true;
    assert_eq!(folder(&environment), Path::new("/var/lib/winddown"));
    environment.winddown_home = Some("/srv/record".into());
    assert_eq!(folder(&environment), Path::new("/srv/record"));
    environment.winddown_home = Some("/srv/$(reboot)".into());
    assert!(matches!(
        Home::of(&environment),
        Err(LocalError::AwkwardPath { .. })
    ));
}

#[test]
fn a_backup_comes_back_with_its_grants_and_its_row_level_security() {
    let bench = Bench::new();
    let endpoint = bench.server.ensure_running().unwrap();
    bench.psql("postgres", "CREATE ROLE officer LOGIN");
    for database in ["original", "copy"] {
        bench.psql("postgres", &format!("CREATE DATABASE {database}"));
    }
    bench.psql(
        "original",
        "CREATE TABLE filing (unit text, body text);
         INSERT INTO filing VALUES ('a', '甲'), ('b', '乙');
         ALTER TABLE filing ENABLE ROW LEVEL SECURITY;
         ALTER TABLE filing FORCE ROW LEVEL SECURITY;
         CREATE POLICY own_unit ON filing TO officer USING (unit = 'a');
         GRANT SELECT ON filing TO officer",
    );
    let tools = bench.server.tools().unwrap();
    let file = bench.folder.path().join("备份 1.dump");
    tools
        .dump(&endpoint.url("original", SUPERUSER), &file)
        .unwrap();
    assert_eq!(mode(&file), 0o600);
    tools
        .restore(&endpoint.url("copy", SUPERUSER), &file)
        .unwrap();
    assert_eq!(bench.psql("copy", "SELECT count(*) FROM filing"), "2");
    assert_eq!(
        bench.psql("copy", "SET ROLE officer; SELECT body FROM filing"),
        "甲"
    );

    let again = tools.dump(&endpoint.url("original", SUPERUSER), &file);
    assert!(matches!(again, Err(LocalError::BackupExists { .. })));
    let twice = tools.restore(&endpoint.url("copy", SUPERUSER), &file);
    assert!(matches!(twice, Err(LocalError::NotEmpty { objects: 1 })));
}

#[test]
fn a_backup_that_fails_leaves_nothing() {
    let bench = Bench::new();
    let endpoint = bench.server.ensure_running().unwrap();
    let backups = bench.folder.path().join("backups");
    std::fs::create_dir(&backups).unwrap();
    let tools = bench.server.tools().unwrap();
    let failed = tools.dump(
        &endpoint.url("nowhere", SUPERUSER),
        &backups.join("file.dump"),
    );
    assert!(matches!(failed, Err(LocalError::ToolFailed { tail, .. }) if tail.contains("nowhere")));
    assert_eq!(std::fs::read_dir(&backups).unwrap().count(), 0);
    std::fs::write(backups.join("broken.dump"), "not a backup").unwrap();
    let failed = tools.restore(
        &endpoint.url("postgres", SUPERUSER),
        &backups.join("broken.dump"),
    );
    assert!(
        matches!(failed, Err(LocalError::ToolFailed { program, .. }) if program == "pg_restore")
    );
}

#[test]
fn as_root_the_server_runs_as_somebody_else() {
    let bench = Bench::new();
    bench.server.ensure_running().unwrap();
    let owner = Path::new("/proc").join(bench.pid().to_string());
    if owner.exists() {
        assert_eq!(owner.metadata().unwrap().uid(), bench.account().uid());
    }
    assert_ne!(bench.account().uid(), 0);
}

#[test]
fn as_root_a_home_that_the_server_cannot_reach_is_refused() {
    let bench = Bench::new();
    std::fs::set_permissions(bench.folder.path(), PermissionsExt::from_mode(0o700)).unwrap();
    match bench.account() {
        // An ordinary user's server is the user's own and reaches what the user reaches.
        Account::Caller { .. } => assert!(bench.server.start().is_ok()),
        Account::Unprivileged { .. } => {
            let barred = bench.folder.path().canonicalize().unwrap();
            assert!(
                matches!(bench.server.start(), Err(LocalError::Unreachable { path, .. }) if path == barred)
            );
        }
    }
}
