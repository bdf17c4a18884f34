//! Starting and stopping.

use super::*;

#[test]
fn the_first_call_makes_and_starts_a_server_and_the_second_does_nothing() {
    let bench = Bench::new();
    assert_eq!(bench.server.status().unwrap(), Status::NotInitialised);
    let Start::Started(endpoint) = bench.server.start().unwrap() else { panic!("was running") };
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
    for folder in [bench.server.home().data(), endpoint.socket_folder().to_owned()] {
        assert_eq!((mode(&folder), folder.metadata().unwrap().uid()), (0o700, account.uid()), "{}", folder.display());
    }
    assert_eq!(bench.psql("postgres", "SHOW listen_addresses"), "");
    assert_eq!(bench.psql("postgres", "SHOW timezone"), "UTC");
    assert_eq!(bench.psql("postgres", "SHOW server_encoding"), "UTF8");
    assert_eq!(bench.psql("postgres", "SHOW fsync"), "off");
    assert_eq!(bench.psql("postgres", "SELECT datcollate FROM pg_database WHERE datname = 'postgres'"), "C");
    assert_eq!(bench.psql("postgres", "SELECT current_user"), SUPERUSER);
}

#[test]
fn a_durable_server_syncs() {
    let bench = Bench::new();
    let durable = Server::new(bench.server.home().clone(), Durability::Durable, Environment::of_process());
    durable.ensure_running().unwrap();
    for setting in ["fsync", "synchronous_commit", "full_page_writes"] {
        assert_eq!(bench.psql("postgres", &format!("SHOW {setting}")), "on");
    }
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
        threads.into_iter().map(|thread| thread.join().unwrap()).collect()
    });
    let started = starts.iter().filter(|start| matches!(start, Start::Started(_))).count();
    assert_eq!(started, 1);
}
