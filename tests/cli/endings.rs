//! How a command ends where it is not the record that refuses: nobody takes its output, the connection is gone, the file
//! has no end, the database holds nothing, or the role does not see it all.

use std::fs::OpenOptions;
use std::process::Stdio;

use diesel::connection::SimpleConnection;
use winddown::db::DbError;
use winddown::db::institution::institution_exact;
use winddown::db::session::NATIONAL_LOGIN;
use winddown::db::{Access, in_txn};

use super::desk::{Desk, Said};
use crate::support::Record;

const ADD: &str =
    "institution add 诚信贷 --kind brand --operating 杭州 --effective 2015-01-01 --basis 浙金办〔2015〕1号";

fn with_output(desk: &Desk, line: &str, output: Stdio) -> Said {
    let mut command = desk.command(line);
    let child = command.stdout(output).stderr(Stdio::piped()).spawn();
    child.and_then(std::process::Child::wait_with_output).expect("the program runs").into()
}

#[test]
fn an_act_whose_outcome_cannot_be_written_says_that_it_is_recorded() {
    let desk = Desk::new();
    let full = OpenOptions::new().write(true).open("/dev/full").unwrap();
    let said = with_output(&desk, ADD, full.into());
    assert_eq!(said.exit, 74, "{}", said.err);
    assert!(said.err.contains("It is recorded"), "{}", said.err);
    assert!(!said.err.contains("should not happen"), "{}", said.err);
    assert_eq!(desk.entries(), 1);
    let full = OpenOptions::new().write(true).open("/dev/full").unwrap();
    let list = with_output(&desk, "institution list", full.into());
    assert_eq!(list.exit, 74);
    assert!(!list.err.contains("It is recorded"), "{}", list.err);
}

#[test]
fn a_reader_who_went_away_is_no_failure_and_a_recorded_act_is_told_all_the_same() {
    let desk = Desk::new();
    let (reader, writer) = std::io::pipe().unwrap();
    drop(reader);
    let said = with_output(&desk, ADD, writer.into());
    assert_eq!(said.exit, 0);
    assert!(said.err.contains("It is recorded"), "{}", said.err);
    let (reader, writer) = std::io::pipe().unwrap();
    drop(reader);
    let list = with_output(&desk, "institution list", writer.into());
    assert_eq!((list.exit, list.err.contains("error")), (0, false));
}

#[test]
fn a_connection_that_breaks_between_two_statements_is_lost_and_no_bug() {
    let record = Record::new();
    let mut session = record.session();
    let ended: Result<(), DbError> = in_txn(&mut session, Access::Write, |txn| {
        institution_exact(txn, "诚信贷")?;
        record
            .owner()
            .batch_execute(&format!(
                "SELECT pg_terminate_backend(pid, 10000) FROM pg_stat_activity \
                 WHERE datname = current_database() AND usename = '{NATIONAL_LOGIN}'"
            ))
            .expect("the owner may");
        institution_exact(txn, "诚信贷")?;
        Ok(())
    });
    assert!(matches!(ended, Err(DbError::Lost(_))), "{ended:?}");
}

#[test]
fn words_of_others_do_not_steer_the_terminal_nor_turn_its_lines() {
    let mut desk = Desk::new();
    let said = desk.run("institution show \u{202E}\u{1b}[31m\u{9b}2J\u{61C}贷");
    assert_eq!(said.exit, 4);
    assert!(!said.err.contains(['\u{202E}', '\u{1b}', '\u{9b}', '\u{61C}']));
    assert!(said.err.contains("贷"));
}

#[test]
fn a_day_from_which_nothing_can_be_counted_is_refused_by_name() {
    let mut desk = Desk::new();
    for line in [
        "pack --as-of 0001-01-31 --output pack.html",
        "stuck --as-of 9999-12-31",
        "institution list --as-of 1899-12-31",
    ] {
        let said = desk.run(line);
        assert_eq!(said.exit, 2, "{line}: {}", said.err);
        assert!(said.err.contains("1900"), "{}", said.err);
    }
}

#[test]
fn a_pipe_in_place_of_a_list_is_refused_unopened() {
    let mut desk = Desk::new();
    nix::unistd::mkfifo(&desk.path("list.csv"), nix::sys::stat::Mode::S_IRWXU).unwrap();
    for line in ["log --from list.csv", "import returns list.csv --profile returns"] {
        let said = desk.run(line);
        assert_eq!(said.exit, 6, "{line}: {}", said.err);
        assert!(said.err.contains("is a pipe"), "{}", said.err);
    }
}

#[test]
fn an_id_of_no_institution_in_a_file_of_changes_is_not_found() {
    let mut desk = Desk::new();
    desk.file(
        "changes.csv",
        "institution,state,effective,basis,reason\n00000000-0000-7000-8000-000000000001,exited,2019-06-30,公告,voluntary\n",
    );
    let said = desk.run("log --from changes.csv");
    assert_eq!(said.exit, 4, "{}", said.err);
    assert!(said.err.contains("row 2"), "{}", said.err);
}

#[test]
fn an_empty_database_is_said_to_be_empty() {
    let mut desk = Desk::new();
    let empty = Record::bare();
    desk.reach(&empty.owner_url());
    let said = desk.run("db status");
    assert_eq!(said.exit, 5);
    assert!(said.err.contains("winddown db init"), "{}", said.err);
    assert!(!said.err.contains("migrations"), "{}", said.err);
}
