//! Duties: from a day to a day, given by those who administer a unit, and kept in a ledger that nobody alters.

use diesel::PgConnection;
use diesel::connection::SimpleConnection;
use serde_json::json;
use uuid::Uuid;
use winddown::actions::ActionError;
use winddown::db::DbError;
use winddown::db::duty::{duty_entry_list, duty_list};
use winddown::db::session::NATIONAL_LOGIN;
use winddown::db::{Access, in_txn};
use winddown::domain::institution::state::InstitutionState::Operating;
use winddown::domain::unit::duty::DutyKind;
use winddown::domain::unit::duty_ledger::{DutyBreak, ledger_breaks};

use crate::support::Record;
use crate::support::by_hand::ByHand;
use crate::support::sql::{lines, refusal};

/// Today in the office's legal time, and days from it.
const TODAY: &str = "(now() AT TIME ZONE 'Asia/Shanghai')::date";

fn duty_write(act: &str, (login, unit, kinds): (&str, &str, &str), since: &str, until: &str) -> String {
    format!("SELECT duty_write('{act}', '{login}', NULL, '{unit}', '{kinds}', {since}, {until}, '浙金办〔2020〕1号')")
}

fn granted(login: &str, unit: &str, kinds: &str) -> String {
    duty_write("granted", (login, unit, kinds), "NULL", "NULL")
}

/// The units of a login's duties today, as its session finds them.
fn units(record: &Record, login: &str) -> Vec<String> {
    match record.session_now(login) {
        Ok(session) => session.officer().units.clone(),
        Err(DbError::NoDuty { .. }) => Vec::new(),
        Err(error) => panic!("{error:?}"),
    }
}

fn seen(connection: &mut PgConnection) -> Vec<String> {
    lines(connection, "SELECT count(*)::text AS line FROM subject WHERE track = 'institution'")
}

fn breaks(record: &Record) -> Vec<DutyBreak> {
    let (entries, duties) = in_txn(&mut record.session(), Access::Read, |txn| {
        Ok::<_, DbError>((duty_entry_list(txn, None)?, duty_list(txn)?))
    })
    .unwrap();
    ledger_breaks(&entries, &duties)
}

#[test]
fn a_duty_counts_on_its_days_and_on_no_other() {
    let record = Record::new();
    record.institution("诚信贷").at("330100").operating_since("2015-01-01");
    record.officer("duties_li", "330000");
    for (since, until, counts) in [
        ("NULL", "NULL", true),
        (TODAY, TODAY, true),
        (&*format!("{TODAY} + 1"), "NULL", false),
        ("NULL", &*format!("{TODAY} - 1"), false),
    ] {
        record.run(&duty_write("granted", ("duties_li", "330000", "{maker}"), since, until));
        assert_eq!(units(&record, "duties_li").len(), usize::from(counts), "{since} {until}");
        // Whoever goes round the program finds the same.
        assert_eq!(seen(&mut record.connection_as("duties_li")), [if counts { "1" } else { "0" }], "{since} {until}");
    }
    assert_eq!(breaks(&record), []);
}

#[test]
fn whoever_is_away_neither_reads_nor_writes_until_the_day_of_return() {
    let record = Record::new();
    record.institution("诚信贷").at("330100").operating_since("2015-01-01");
    record.officer("duties_away", "330000");
    let mut officer = record.connection_as("duties_away");
    record.run(&duty_write("suspended", ("duties_away", "330000", "{}"), TODAY, "NULL"));
    assert_eq!(seen(&mut officer), ["0"], "a session that was open before");
    let rule = "SELECT rule_write(now(), 'case.plan-days', '330000', '2021-02-01', '20', 'test')";
    assert!(refusal(&mut officer, rule).contains("permission denied"));
    record.run(&duty_write(
        "suspended",
        ("duties_away", "330000", "{}"),
        &format!("{TODAY} - 9"),
        &format!("{TODAY} - 1"),
    ));
    assert_eq!(seen(&mut officer), ["1"]);
    officer.batch_execute(rule).expect("back on duty");
}

#[test]
fn who_administers_a_unit_gives_duties_there_and_below_and_nobody_else_does() {
    let record = Record::new();
    record.officer("duties_maker", "330000");
    record.auditor("duties_auditor", "CN");
    record.officer("duties_boss", "330000");
    record.run(&granted("duties_boss", "330000", "{administrator}"));
    for (login, unit, allowed) in [
        ("duties_maker", "330000", false),
        ("duties_auditor", "330000", false),
        ("duties_boss", "CN", false),
        ("duties_boss", "440000", false),
        ("duties_boss", "330000", true),
        ("duties_boss", "330100", true),
        (NATIONAL_LOGIN, "440000", true),
    ] {
        let grant = granted("duties_new", unit, "{maker}");
        let done = record.connection_as(login).batch_execute(&grant);
        let said = done.as_ref().map_err(ToString::to_string).err();
        assert_eq!(done.is_ok(), allowed, "{login} at {unit}: {said:?}");
        assert!(said.is_none_or(|said| said.contains("administers no officers")), "{login} at {unit}");
    }
    // Who only gives duties reads, and writes nothing of the record.
    let rule = "SELECT rule_write(now(), 'case.plan-days', '330000', '2021-02-01', '20', 'test')";
    assert!(refusal(&mut record.connection_as("duties_boss"), rule).contains("permission denied"));
    let by = "SELECT string_agg(officer || ' ' || unit_code, ', ' ORDER BY seq) AS line FROM duty_entry WHERE login = 'duties_new'";
    assert_eq!(lines(&mut record.owner(), by), ["duties_boss 330000, duties_boss 330100, winddown_national 440000"]);
}

#[test]
fn one_login_has_one_duty_at_a_unit_and_what_stands_is_written_once() {
    let record = Record::new();
    record.officer("duties_once", "330000");
    let written = |kinds: &str| {
        let grant = granted("duties_once", "330000", kinds).replacen("SELECT ", "SELECT (", 1) + ")::text AS line";
        lines(&mut record.owner(), &grant).remove(0)
    };
    assert_eq!(written("{maker,checker,decider}"), "false", "it stood");
    assert_eq!(written("{maker}"), "true");
    assert_eq!(written("{maker}"), "false");
    let duties = "SELECT count(*) || ' ' || min(kinds::text) AS line FROM duty WHERE login = 'duties_once'";
    assert_eq!(lines(&mut record.owner(), duties), ["1 {maker}"]);
    let refused = refusal(&mut record.owner(), &duty_write("revoked", ("duties_once", "440000", "{}"), "NULL", TODAY));
    assert!(refused.contains("has no duty at 440000"), "{refused}");
    assert_eq!(breaks(&record), []);
}

/// What a rule says of who decides is held by the program and, for whoever goes round it, by the database.
#[test]
fn a_city_records_nothing_that_its_province_decides() {
    let record = Record::new();
    record.officer("duties_city", "330100");
    record.officer("duties_province", "330000");
    let pending = record.institution("诚信贷").at("330100").by("duties_city").pending_since("2015-01-01");
    let decided = |id: Uuid, login: &str| record.log(id, Operating).on("2015-03-01").by(login).tried();
    let refused = decided(pending, "duties_city");
    let Err(ActionError::NotDecided { unit, kinds, holders }) = refused else { panic!("{refused:?}") };
    assert_eq!((unit.as_str(), kinds.as_slice()), ("330100", &[DutyKind::Decider][..]));
    let logins: Vec<&str> = holders.iter().map(|(_, login)| login.as_str()).collect();
    assert_eq!(logins, ["duties_province", NATIONAL_LOGIN]);
    assert_eq!(record.entries(pending).len(), 1, "nothing was written");
    decided(pending, "duties_province").expect("the province decides");

    // A move by hand, and a correction of what the province decided.
    let mut city = record.connection_as("duties_city");
    let stop = json!({
        "kind": "move", "from_state": "operating", "to_state": "closed-unresolved", "reason": "voluntary", "payload": "{}",
    });
    let strike = json!({ "kind": "correction", "corrects": 2, "payload": r#"{"change":"strike"}"# });
    for act in [stop, strike] {
        let said = refusal(&mut city, &ByHand::default().entry(pending, 3, &act).at("now()"));
        assert!(said.contains("does not decide this at 330100"), "{said}");
    }
    assert_eq!(record.entries(pending).len(), 2);
}

#[test]
fn nobody_is_made_to_decide_for_a_unit_above() {
    let record = Record::new();
    record.officer("duties_boss_city", "330100");
    record.run(&granted("duties_boss_city", "330100", "{administrator}"));
    let mut boss = record.connection_as("duties_boss_city");
    for (kinds, fits) in [("{decider}", false), ("{maker,national}", false), ("{maker,agency}", true)] {
        let done = boss.batch_execute(&granted("duties_clerk", "330100", kinds));
        assert_eq!(done.is_ok(), fits, "{kinds}: {done:?}");
    }
    record.run(&granted("duties_clerk", "330000", "{decider}"));
    assert!(refusal(&mut record.owner(), &granted("duties_clerk", "330000", "{national}")).contains("of that level"));
}

#[test]
fn the_ledger_is_only_added_to_and_what_is_altered_past_it_is_found() {
    let record = Record::new();
    record.officer("duties_chen", "440000");
    record.officer("duties_zhou", "330000");
    for act in ["UPDATE duty_entry SET basis = 'x'", "DELETE FROM duty_entry", "TRUNCATE duty_entry"] {
        for login in [NATIONAL_LOGIN, winddown::local::SUPERUSER] {
            assert!(record.connection_as(login).batch_execute(act).is_err(), "{login}: {act}");
        }
    }
    let forged = "INSERT INTO duty (login, unit_code, kinds) VALUES ('duties_chen', 'CN', '{national}')";
    assert!(refusal(&mut record.connection_as("duties_chen"), forged).contains("permission denied"));
    record.run(forged);
    let undrawn = |login: &str, unit: &str| DutyBreak::Undrawn { login: login.to_owned(), unit: unit.to_owned() };
    assert_eq!(breaks(&record), [undrawn("duties_chen", "CN")]);
    record.run("DELETE FROM duty WHERE login = 'duties_chen' AND unit_code = 'CN'");
    assert_eq!(breaks(&record), []);
    record.run(
        "ALTER TABLE duty_entry DISABLE TRIGGER ALL; UPDATE duty_entry SET unit_code = '310000' WHERE login = 'duties_chen'; \
         ALTER TABLE duty_entry ENABLE TRIGGER ALL",
    );
    assert_eq!(breaks(&record).first(), Some(&DutyBreak::Altered { seq: 2 }));
}
