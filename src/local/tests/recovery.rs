//! What is left behind by crashes and interruptions, and what cannot be mended.

use std::os::unix::net::UnixListener;

use nix::sys::signal::{Signal, kill};
use nix::unistd::Pid;

use super::*;

#[test]
fn a_killed_server_is_recovered_with_what_it_had_confirmed() {
    let bench = Bench::new();
    bench.server.ensure_running().unwrap();
    bench.psql("postgres", "CREATE TABLE kept (name text); INSERT INTO kept VALUES ('甲')");
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
fn a_start_that_fails_tells_why() {
    let bench = Bench::new();
    bench.server.ensure_running().unwrap();
    bench.server.stop().unwrap();
    let settings = bench.server.home().data().join("postgresql.conf");
    let text = std::fs::read_to_string(&settings).unwrap();
    std::fs::write(&settings, format!("{text}\nno_such_setting = 1\n")).unwrap();
    let Err(LocalError::StartFailed { tail, .. }) = bench.server.start() else { panic!("started") };
    assert!(tail.contains("no_such_setting"), "{tail}");
}

#[test]
fn a_data_folder_of_another_version_is_refused() {
    let bench = Bench::new();
    let home = bench.server.home();
    home.make(&bench.account()).unwrap();
    std::fs::create_dir(home.data()).unwrap();
    assert!(matches!(bench.server.start(), Err(LocalError::DataFolderDamaged { .. })));
    std::fs::write(home.data().join("PG_VERSION"), "9999\n").unwrap();
    assert!(matches!(bench.server.start(), Err(LocalError::VersionMismatch { needed: 9999, .. })));
    std::fs::remove_dir_all(home.data()).unwrap();
}
