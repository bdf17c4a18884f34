//! The calendar of working days: read, and a year added to it.

use insta::assert_snapshot;

use super::desk::Desk;

const HEADER: &str = "day,kind,name,source";

/// A made-up arrangement of 2027.
fn notice(desk: &Desk, name: &str, more: &str) {
    let mut rows = vec![HEADER.to_owned()];
    for (festival, days) in [
        ("元旦", &["2027-01-01", "2027-01-02", "2027-01-03"][..]),
        (
            "春节",
            &[
                "2027-02-05",
                "2027-02-06",
                "2027-02-07",
                "2027-02-08",
                "2027-02-09",
                "2027-02-10",
                "2027-02-11",
            ],
        ),
        ("劳动节", &["2027-05-01", "2027-05-02", "2027-05-03"]),
        (
            "国庆节",
            &[
                "2027-10-01",
                "2027-10-02",
                "2027-10-03",
                "2027-10-04",
                "2027-10-05",
            ],
        ),
    ] {
        rows.extend(
            days.iter()
                .map(|day| format!("{day},holiday,{festival},某通知")),
        );
    }
    rows.push("2027-02-20,working,春节,某通知".to_owned());
    desk.file(name, format!("{}\n{more}", rows.join("\n")));
}

#[test]
fn a_provisional_year_is_read_and_replaced_by_its_notice() {
    let mut desk = Desk::new();
    notice(&desk, "2027.csv", "");
    desk.run("calendar list --year 2020");
    desk.run("calendar list --year 2027");
    desk.run("calendar list --year 2030");
    desk.run("calendar import 2027.csv --basis 某通知 --dry-run");
    desk.run("calendar import 2027.csv --basis 某通知");
    desk.run("calendar import 2027.csv --basis 某通知");
    desk.run("calendar list --year 2027 --format csv");
    notice(&desk, "later.csv", "2027-02-04,holiday,春节,又一通知\n");
    desk.run("calendar import later.csv --basis 又一通知");
    desk.run("calendar import later.csv --basis 又一通知 --amend");
    desk.run("calendar list --year 2028");
    assert_snapshot!(desk.transcript());
}

#[test]
fn a_year_is_added_in_chinese() {
    let mut desk = Desk::in_chinese();
    notice(&desk, "2027.csv", "");
    desk.run("calendar list --year 2027");
    desk.run("calendar import 2027.csv --basis 某通知");
    notice(&desk, "2027.csv", "2027-02-04,holiday,春节,又一通知\n");
    desk.run("calendar import 2027.csv --basis 又一通知");
    desk.file(
        "wrong.csv",
        format!("{HEADER}\n2027-1-1,holiday,元旦,某通知\n2028-02-21,working,,某通知\n"),
    );
    desk.run("calendar import wrong.csv --basis 某通知");
    assert_snapshot!(desk.transcript());
}

#[test]
fn a_file_that_is_no_calendar_is_rejected_row_by_row() {
    let mut desk = Desk::new();
    for (name, content) in [
        (
            "columns.csv",
            "day,kind,name\n2028-01-01,holiday,元旦\n".to_owned(),
        ),
        (
            "rows.csv",
            format!(
                "{HEADER}\n2028-01-01,holiday,元旦,通知\n2028/01/02,holiday,元旦,通知\n2028-01-03,free,元旦,通知\n\
                 2028-01-04,working,元旦,通知\n2028-01-01,holiday,元旦,通知\n1999-01-01,holiday,,通知\n2028-01-05\n"
            ),
        ),
        (
            "part.csv",
            format!("{HEADER}\n2028-01-01,holiday,元旦,通知\n2027-12-31,holiday,元旦,通知\n"),
        ),
        ("empty.csv", format!("{HEADER}\n")),
        (
            "long.csv",
            format!(
                "{HEADER}\n{}",
                "2028-01-01,holiday,元旦,通知\n".repeat(2_001)
            ),
        ),
        ("large.csv", format!("{HEADER}\n{}", " ".repeat(1 << 20))),
    ] {
        desk.file(name, content);
        assert_eq!(
            desk.run(&format!("calendar import {name} --basis 通知"))
                .exit,
            6,
            "{name}"
        );
    }
    desk.run("calendar import nowhere.csv --basis 通知");
    desk.run("calendar import rows.csv --basis ''");
    desk.run("calendar import rows.csv");
    assert_snapshot!(desk.transcript());
}

#[test]
fn only_the_nation_adds_a_year() {
    let mut desk = Desk::new();
    notice(&desk, "2027.csv", "");
    desk.record.officer("cli_calendar_zhejiang", "330000");
    desk.record.auditor("cli_calendar_auditor", "CN");
    for login in ["cli_calendar_zhejiang", "cli_calendar_auditor"] {
        desk.login(login);
        assert!(
            desk.done("calendar list --year 2026 --format json")
                .text()
                .contains("2026-10-10")
        );
        desk.run("calendar import 2027.csv --basis 某通知");
        desk.run("calendar import 2027.csv --basis 某通知 --dry-run");
    }
    assert_snapshot!(desk.transcript());
}
