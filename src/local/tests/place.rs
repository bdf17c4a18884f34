//! Where the home, the socket and the binaries are, and who runs the server.

use super::*;

#[test]
fn a_long_home_has_its_socket_elsewhere() {
    let bench = Bench::below(&"省".repeat(60));
    let endpoint = bench.server.ensure_running().unwrap();
    assert!(!endpoint.socket_folder().starts_with(bench.server.home().folder()));
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
    assert!(matches!(bench.server.start(), Err(LocalError::NotOurs { path, .. }) if path == planted));
}

#[test]
fn a_named_folder_of_binaries_decides_alone() {
    let empty = tempfile::tempdir().unwrap();
    let environment = Environment { winddown_pg_bin: Some(empty.path().to_owned()), ..Environment::of_process() };
    assert!(matches!(Binaries::newest(&environment), Err(LocalError::NoBinariesIn { .. })));
    for name in ["initdb", "pg_ctl", "postgres"] {
        let file = empty.path().join(name);
        std::fs::write(&file, "#!/bin/sh\necho 'postgres (PostgreSQL) 14.9'\n").unwrap();
        std::fs::set_permissions(&file, PermissionsExt::from_mode(0o755)).unwrap();
    }
    assert!(matches!(Binaries::newest(&environment), Err(LocalError::TooOld { found: 14, .. })));
}

#[test]
fn the_home_follows_the_environment() {
    let is = |environment: &Environment, folder: &str| {
        assert_eq!(Home::of(environment).unwrap(), Home::at(Path::new(folder), environment.is_root).unwrap());
    };
    let mut environment = Environment::default();
    assert!(matches!(Home::of(&environment), Err(LocalError::NoHome)));
    environment.home = Some("/home/li".into());
    is(&environment, "/home/li/.local/share/winddown");
    environment.xdg_data_home = Some("relative".into());
    is(&environment, "/home/li/.local/share/winddown");
    environment.xdg_data_home = Some("/data/li".into());
    is(&environment, "/data/li/winddown");
    environment.is_root = true;
    is(&environment, "/var/lib/winddown");
    environment.winddown_home = Some("/srv/record".into());
    is(&environment, "/srv/record");
    environment.winddown_home = Some("/srv/$(reboot)".into());
    assert!(matches!(Home::of(&environment), Err(LocalError::AwkwardPath { .. })));
}

#[test]
fn a_home_has_one_server_by_whatever_name_it_is_reached() {
    let bench = Bench::below(&"远".repeat(60));
    bench.server.ensure_running().unwrap();
    let link = bench.folder.path().join("link");
    std::os::unix::fs::symlink(bench.server.home().folder(), &link).unwrap();
    let environment = Environment::of_process();
    let home = Home::at(&link.join("..").join("link"), environment.is_root).unwrap();
    let same = Server::new(home, Durability::Throwaway, environment);
    assert_eq!(same.start().unwrap(), Start::WasRunning(bench.server.endpoint()));
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
            assert!(matches!(bench.server.start(), Err(LocalError::Unreachable { path, .. }) if path == barred));
        }
    }
}
