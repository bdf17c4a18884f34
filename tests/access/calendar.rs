//! The calendar: versions of a year, known since when, and added by nobody but the nation.

use chrono::{DateTime, Utc};
use winddown::db::calendar::{calendar_add, calendar_list, calendar_load, calendar_load_at, calendar_take};
use winddown::db::session::NATIONAL_LOGIN;
use winddown::db::setup::make_ready;
use winddown::db::{Access, DbError, in_txn};
use winddown::domain::clock::calendar::{Calendar, CalendarDay, CalendarYear, DayKind, calendar_shipped};

use crate::support::days::moment;
use crate::support::sql::{count, lines, refusal};
use crate::support::{Record, day};

fn year(year: i32) -> CalendarYear {
    CalendarYear { year, provisional: false, source: "某通知".to_owned() }
}

fn off(on: &str) -> CalendarDay {
    CalendarDay { day: day(on), kind: DayKind::Holiday, name: "元旦".to_owned(), source: "某通知".to_owned() }
}

fn add(record: &Record, login: &str, one: &CalendarYear, days: &[CalendarDay]) -> Result<(), DbError> {
    in_txn(&mut record.session_as(login), Access::Write, |txn| {
        calendar_take(txn)?;
        calendar_add(txn, std::slice::from_ref(one), days)
    })
}

fn known_at(record: &Record, at: DateTime<Utc>) -> Calendar {
    in_txn(&mut record.session(), Access::Read, |txn| calendar_load_at(txn, at)).expect("the calendar")
}

#[test]
fn a_record_begins_with_the_calendar_that_comes_with_the_program() {
    let record = Record::new();
    let (years, days) = calendar_shipped();
    let loaded = in_txn(&mut record.session(), Access::Read, calendar_load).expect("the calendar");
    assert_eq!(loaded, Calendar::new(years, days));
    assert_eq!(known_at(&record, moment("2018-01-01T00:00:00Z")), loaded);
}

#[test]
fn what_was_counted_before_a_year_was_replaced_can_be_counted_again() {
    let record = Record::new();
    let before = known_at(&record, record.now());
    let at = record.now();
    add(&record, NATIONAL_LOGIN, &year(2027), &[off("2026-12-31"), off("2027-01-04")]).expect("added");
    assert_eq!(known_at(&record, at), before);
    let after = known_at(&record, record.now());
    assert!(before.is_provisional(day("2027-01-04")) && !after.is_provisional(day("2027-01-04")));
    assert_eq!(before.working_days_after(day("2026-12-30"), 1), Some(day("2026-12-31")));
    assert_eq!(after.working_days_after(day("2026-12-30"), 1), Some(day("2027-01-01")));
    assert!(after.is_working(day("2027-05-03")) && after.is_working(day("2027-02-05")));
}

#[test]
fn making_ready_again_keeps_what_officers_recorded_and_puts_right_what_came_with_the_program() {
    let record = Record::new();
    add(&record, NATIONAL_LOGIN, &year(2027), &[off("2027-01-01")]).expect("added");
    record.run(
        "DELETE FROM calendar_day WHERE year IN (2025, 2026); DELETE FROM calendar_year WHERE year = 2025; \
         UPDATE calendar_year SET provisional = true WHERE year = 2024",
    );
    for _ in 0..2 {
        make_ready(&record.owner_url(), true, Some(NATIONAL_LOGIN)).expect("ready");
    }
    let versions = lines(
        &mut record.owner(),
        "SELECT concat_ws(' ', year, count(*), count(officer)) AS line FROM calendar_year WHERE year >= 2023 \
         GROUP BY year ORDER BY year",
    );
    assert_eq!(versions, ["2023 1 0", "2024 2 0", "2025 1 0", "2026 2 0", "2027 2 1"]);
    let mut session = record.session_now(NATIONAL_LOGIN).expect("a session");
    let now = moment("2100-01-01T00:00:00Z");
    let list = in_txn(&mut session, Access::Read, |txn| calendar_list(txn, now)).expect("the versions");
    let (years, days) = calendar_shipped();
    for version in &list {
        let own: Vec<_> = days.iter().filter(|row| row.year() == version.year.year).cloned().collect();
        if version.year.year == 2027 {
            assert_eq!(version.days, [off("2027-01-01")]);
        } else {
            assert!(years.contains(&version.year), "{version:?}");
            assert_eq!(version.days, own);
        }
    }
}

#[test]
fn nobody_but_the_nation_adds_a_year() {
    let record = Record::new();
    record.officer("calendar_zhejiang", "330000");
    record.auditor("calendar_auditor", "CN");
    for login in ["calendar_zhejiang", "calendar_auditor"] {
        let refused = add(&record, login, &year(2030), &[off("2030-01-01")]);
        assert!(
            matches!(refused, Err(DbError::UnitNotYours { .. } | DbError::ReadsOnly { .. })),
            "{login}: {refused:?}"
        );
        assert!(count(&mut record.connection_as(login), "calendar_day") > 300, "{login} reads it");
    }
}

#[test]
fn a_version_is_never_altered_and_never_dated_back() {
    let record = Record::of_an_office();
    let mut national = record.connection_as(NATIONAL_LOGIN);
    let row = |at: &str, officer: &str| format!("INSERT INTO calendar_year VALUES (2030, {at}, false, 'x', {officer})");
    for statement in [
        "UPDATE calendar_year SET provisional = false".to_owned(),
        "DELETE FROM calendar_day".to_owned(),
        row("clock_timestamp() - interval '1 day'", "current_user"),
        row("clock_timestamp() + interval '1 day'", "current_user"),
        row("clock_timestamp()", "NULL"),
        row("clock_timestamp()", "'somebody'"),
        "INSERT INTO calendar_day SELECT year, known_from, '2026-12-24', 'holiday', 'x', 'x' FROM calendar_year WHERE year = 2026"
            .to_owned(),
    ] {
        let said = refusal(&mut national, &statement);
        assert!(
            said.contains("row-level security") || said.contains("permission denied"),
            "{statement}: {said}"
        );
    }
    add(&record, NATIONAL_LOGIN, &year(2030), &[off("2030-01-01")]).expect("added");
    let years = r#"[{"year": 2031, "provisional": false, "source": "x"}]"#;
    for moment in ["clock_timestamp() - interval '1 day'", "clock_timestamp()"] {
        let dated = format!("SELECT calendar_write({moment}, '{years}', '[]')");
        let said = refusal(&mut national, &dated);
        assert!(said.contains("record_moment()"), "{moment}: {said}");
    }
}
