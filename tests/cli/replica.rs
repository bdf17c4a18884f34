//! Reports read from a streaming replica: a real one, made by `pg_basebackup` and kept as a second home.

use std::os::unix::fs::{MetadataExt, PermissionsExt};
use std::os::unix::process::CommandExt;
use std::process::Command;

use diesel::connection::SimpleConnection;
use diesel::prelude::*;
use tempfile::TempDir;
use winddown::db::session::NATIONAL_LOGIN;
use winddown::local::{Binaries, Durability, Environment, SUPERUSER, Server};

use super::desk::{Desk, Said};
use super::embedded::{ADD, Home};
use crate::support::Record;
use crate::support::server::alone;

const UNREACHABLE: i32 = 5;

/// A record and its replica.
struct Pair {
    record: Home,
    replica: Server,
    _folder: TempDir,
}

impl Pair {
    fn new() -> Self {
        let record = Home::new(Durability::Throwaway);
        record.done(ADD);
        let environment = Environment::of_process();
        let folder = TempDir::new().expect("a folder");
        std::fs::set_permissions(folder.path(), PermissionsExt::from_mode(0o711)).expect("open");
        let home = winddown::local::Home::at(&folder.path().join("replica"), environment.is_root).expect("a home");
        let replica = Server::new(home, Durability::Throwaway, environment.clone());
        // A home is made by its first start; what it holds gives way to the copy.
        replica.ensure_running().expect("a home for the replica");
        replica.stop().expect("it stops");
        let data = replica.home().data();
        let owner = std::fs::metadata(&data).expect("its data");
        std::fs::remove_dir_all(&data).expect("its data give way");
        let copies = folder.path().join("copies");
        std::fs::create_dir(&copies).expect("a folder for the copy");
        std::os::unix::fs::chown(&copies, Some(owner.uid()), Some(owner.gid())).expect("a folder of the server's");
        let copied = Command::new(Binaries::newest(&environment).expect("PostgreSQL").program("pg_basebackup"))
            .args(["--write-recovery-conf", "--wal-method=stream", "--checkpoint=fast", "--no-sync"])
            .args(["--username", SUPERUSER, "--host"])
            .arg(record.path().join("run"))
            .arg("--pgdata")
            .arg(copies.join("data"))
            .uid(owner.uid())
            .gid(owner.gid())
            .current_dir("/")
            .output()
            .expect("pg_basebackup runs");
        assert!(copied.status.success(), "{}", String::from_utf8_lossy(&copied.stderr));
        std::fs::rename(copies.join("data"), &data).expect("the copy takes its place");
        replica.ensure_running().expect("the replica starts");
        Self { record, replica, _folder: folder }
    }

    fn record_url(&self) -> String {
        let environment = Environment::of_process();
        let home = winddown::local::Home::at(&self.record.path(), environment.is_root).expect("its home");
        Server::new(home, Durability::Throwaway, environment).endpoint().url("winddown", NATIONAL_LOGIN)
    }

    /// Reads a report from the replica.
    fn report(&self, line: &str) -> Said {
        self.report_from(&self.replica.endpoint().url("winddown", NATIONAL_LOGIN), line)
    }

    fn report_from(&self, url: &str, line: &str) -> Said {
        let mut command = self.record.command(line);
        command.env("WINDDOWN_REPORT_URL", url).output().expect("the program runs").into()
    }

    fn replica_told(&self, statement: &str) {
        let url = self.replica.endpoint().url("winddown", SUPERUSER);
        let mut connection = PgConnection::establish(&url).expect("the replica answers");
        connection.batch_execute(statement).expect("the replica does it");
    }
}

impl Drop for Pair {
    fn drop(&mut self) {
        let stopped = self.replica.stop();
        assert!(stopped.is_ok() || std::thread::panicking(), "{stopped:?}");
    }
}

#[test]
fn reports_are_read_from_the_replica_as_far_as_it_has_come() {
    let _turn = alone();
    let pair = Pair::new();

    // Whoever recorded something finds it at once.
    pair.record.done(&ADD.replace("诚信贷", "金陵财富"));
    let said = pair.report("institution list");
    assert_eq!(said.exit, 0, "{}", said.err);
    assert!(said.text().contains("诚信贷") && said.text().contains("金陵财富"), "{}", said.text());
    assert!(said.err.contains("which has all that was recorded"), "{}", said.err);
    // What is recorded goes to the record all the same.
    let mut act = pair.record.command(&ADD.replace("诚信贷", "西湖贷"));
    let act: Said = act
        .env("WINDDOWN_REPORT_URL", pair.replica.endpoint().url("winddown", NATIONAL_LOGIN))
        .output()
        .expect("runs")
        .into();
    assert_eq!(act.exit, 0, "{}", act.err);
    // Files are read from the same moment by several sessions.
    let said = pair.report("export institutions --format csv");
    assert_eq!(said.exit, 0, "{}", said.err);
    assert!(said.text().contains("西湖贷"), "{}", said.text());

    // Where the replica lags, what was recorded within the hour before may not be whole, and is not shown as if it were.
    pair.replica_told("SELECT pg_wal_replay_pause()");
    pair.record.done(&ADD.replace("诚信贷", "钱塘贷"));
    let said = pair.report("institution list");
    assert_eq!(said.exit, 0, "{}", said.err);
    assert!(said.err.contains("which is behind"), "{}", said.err);
    assert!(!said.text().contains("诚信贷"), "{}", said.text());
    for line in ["institution list", "history 诚信贷", "bulletin show"] {
        let said = pair.report(&format!("{line} --known-at 2100-01-01T00:00:00Z"));
        assert_eq!(said.exit, UNREACHABLE, "{line}: {}{}", said.text(), said.err);
        assert!(said.err.contains("may not have everything yet"), "{line}: {}", said.err);
    }
    let said = pair.report("institution list --known-at 2020-01-01T00:00:00Z");
    assert_eq!(said.exit, 0, "{}", said.err);
    pair.replica_told("SELECT pg_wal_replay_resume()");
    let said = pair.report("institution list");
    assert!(said.text().contains("钱塘贷"), "{}{}", said.text(), said.err);

    // The record's own server is gone: the replica goes on with what it surely has, and says so.
    pair.record.done("db stop");
    let said = pair.report("institution list");
    assert_eq!(said.exit, 0, "{}", said.err);
    assert!(said.err.contains("own server does not answer"), "{}", said.err);
}

/// Everything that only reads, but for what proves the record: that reads the record itself.
const READ: &[&str] = &[
    "activity --since 2020-04-20",
    "allowed 诚信贷",
    "bulletin consistency",
    "bulletin list",
    "bulletin show",
    "calendar list",
    "case checklist 诚信贷",
    "case claims list 诚信贷",
    "case list",
    "case show 诚信贷",
    "diff exited-not-cleared --from 2020-01-01 --to 2020-02-01",
    "due",
    "dwell",
    "export events --all --format xes",
    "export exited-not-cleared",
    "export institutions",
    "handover list",
    "history 诚信贷",
    "institution find 贷",
    "institution list",
    "institution show 诚信贷",
    "issue list",
    "lead list",
    "lead show L-1",
    "officer list",
    "pilot list",
    "pilot show 诚信贷",
    "plan show",
    "return approvals",
    "return missing",
    "review list",
    "rule list",
    "rule show case.notice-days",
    "series",
    "stuck",
    "stuck exited-not-cleared",
    "stuck explain 诚信贷",
    "targets",
    "unit list",
];

#[test]
fn whatever_only_reads_reads_from_the_replica() {
    let desk = Desk::new();
    let elsewhere = |line: &&&str| {
        let mut command = desk.command(line);
        let nowhere = "postgresql://nobody@%2Fnowhere/none";
        let said: Said = command.env("WINDDOWN_REPORT_URL", nowhere).output().expect("the program runs").into();
        said.exit != UNREACHABLE || !said.err.contains("The replica that reports are read from")
    };
    assert_eq!(READ.iter().filter(elsewhere).collect::<Vec<_>>(), Vec::<&&str>::new());
}

#[test]
fn what_is_no_replica_of_the_record_is_not_read_from() {
    let _turn = alone();
    let pair = Pair::new();
    let said = pair.report_from(&pair.record_url(), "institution list");
    assert_eq!(said.exit, UNREACHABLE, "{}", said.err);
    assert!(said.err.contains("is no replica of this record's server"), "{}", said.err);

    // A replica of something else: the record asked is another one.
    let another = Record::of_an_office();
    let mut other = pair.record.command("institution list");
    let other: Said = other
        .env("DATABASE_URL", another.url(NATIONAL_LOGIN))
        .env("WINDDOWN_REPORT_URL", pair.replica.endpoint().url("winddown", NATIONAL_LOGIN))
        .output()
        .expect("runs")
        .into();
    assert_eq!(other.exit, UNREACHABLE, "{}", other.err);
    assert!(other.err.contains("is no replica of this record's server"), "{}", other.err);

    pair.replica.stop().expect("it stops");
    let said = pair.report("institution list");
    assert_eq!(said.exit, UNREACHABLE, "{}", said.err);
    assert!(said.err.contains("The replica that reports are read from cannot be reached"), "{}", said.err);
    assert!(said.err.contains("WINDDOWN_REPORT_URL"), "{}", said.err);
    // Acts do not need it.
    pair.record.done(&ADD.replace("诚信贷", "金陵财富"));
}
