//! The calendar of working days: read, and a year added to it.

use insta::assert_snapshot;

use winddown::domain::clock::calendar::calendar_shipped;

use super::desk::Desk;

const HEADER: &str = "day,kind,name,source";

/// A made-up arrangement of 2027.
fn notice(desk: &Desk, name: &str, more: &str) {
    let mut rows = vec![HEADER.to_owned()];
    for (festival, days) in [
        ("元旦", &["2027-01-01", "2027-01-02", "2027-01-03"][..]),
        ("春节", &["2027-02-05", "2027-02-06", "2027-02-07", "2027-02-08", "2027-02-09", "2027-02-10", "2027-02-11"]),
        ("劳动节", &["2027-05-01", "2027-05-02", "2027-05-03"]),
        ("国庆节", &["2027-10-01", "2027-10-02", "2027-10-03", "2027-10-04", "2027-10-05"]),
    ] {
        rows.extend(days.iter().map(|day| format!("{day},holiday,{festival},某通知")));
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
    desk.file("wrong.csv", format!("{HEADER}\n2027-1-1,holiday,元旦,某通知\n2028-02-21,working,,某通知\n"));
    desk.run("calendar import wrong.csv --basis 某通知");
    assert_snapshot!(desk.transcript());
}

#[test]
fn a_file_that_is_no_calendar_is_rejected_row_by_row() {
    let mut desk = Desk::new();
    for (name, content) in [
        ("columns.csv", "day,kind,name\n2028-01-01,holiday,元旦\n".to_owned()),
        (
            "rows.csv",
            format!(
                "{HEADER}\n2028-01-01,holiday,元旦,通知\n2028/01/02,holiday,元旦,通知\n2028-01-03,free,元旦,通知\n\
                 2028-01-04,working,元旦,通知\n2028-01-01,holiday,元旦,通知\n1999-01-01,holiday,,通知\n2028-01-05\n"
            ),
        ),
        ("part.csv", format!("{HEADER}\n2028-01-01,holiday,元旦,通知\n2027-12-31,holiday,元旦,通知\n")),
        ("empty.csv", format!("{HEADER}\n")),
        ("long.csv", format!("{HEADER}\n{}", "2028-01-01,holiday,元旦,通知\n".repeat(2_001))),
        ("large.csv", format!("{HEADER}\n{}", " ".repeat(1 << 20))),
    ] {
        desk.file(name, content);
        assert_eq!(desk.run(&format!("calendar import {name} --basis 通知")).exit, 6, "{name}");
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
        assert!(desk.done("calendar list --year 2026 --format json").text().contains("2026-10-10"));
        desk.run("calendar import 2027.csv --basis 某通知");
        desk.run("calendar import 2027.csv --basis 某通知 --dry-run");
    }
    assert_snapshot!(desk.transcript());
}

/// The arrangement of 2021 with four days off more, right after the Monday on which the desk opens.
fn four_days_off(desk: &Desk) {
    let (_, days) = calendar_shipped();
    let mut rows = vec![HEADER.to_owned()];
    rows.extend(days.iter().filter(|row| row.year() == 2021).map(|row| {
        let (day, kind, name, source) = (row.day, row.kind.code(), &row.name, &row.source);
        format!("{day},{kind},{name},{source}")
    }));
    rows.extend((5..=8).map(|day| format!("2021-01-0{day},holiday,临时放假,防疫通知1号")));
    desk.file("2021.csv", rows.join("\n"));
}

#[test]
fn a_page_whose_deadline_a_notice_moved_names_the_notice() {
    let mut desk = Desk::new();
    for (name, state) in [("停业贷", "stopped"), ("转型贷", "converts")] {
        desk.done(&format!("institution add {name} --kind brand --operating 厦门 --effective 2015-01-01 --basis 公告 --evidence source-list"));
        desk.done(&format!("log {name} operating --effective 2015-03-01 --basis 核查 --reason verified --evidence verification-form --evidence first-return"));
        let line = match state {
            "stopped" => format!(
                "log {name} closed-unresolved --effective 2021-01-04 --basis 公告 --reason voluntary --evidence announcement"
            ),
            _ => format!(
                "pilot apply {name} --scope province --capital 3亿元 --first 3000万元 --balance 3750万元 --lenders 1055 --effective 2020-12-09 --basis 转型申请 --evidence letter"
            ),
        };
        desk.done(&line);
    }
    desk.done("institution add 待核贷 --kind brand --operating 厦门 --effective 2021-01-04 --basis 公告 --evidence source-list");
    desk.done("lead add --sector vc --source press --subject 币圈 --domain biquan.example --unit 350200 --effective 2021-01-04 --basis 报道 --evidence document");
    let before = desk.just_now();
    let pages = [
        "lead show biquan.example",
        "institution show 待核贷",
        "case show 停业贷",
        "stuck explain 停业贷",
        "pilot show 转型贷",
    ];
    four_days_off(&desk);
    desk.done("calendar import 2021.csv --basis 防疫通知1号 --amend");
    for page in pages {
        let said = desk.done(page);
        assert!(said.text().contains("Moved by a notice: 防疫通知1号"), "{page}: {}", said.text());
        let earlier = desk.done(&format!("{page} --known-at {before}"));
        assert!(!earlier.text().contains("防疫通知1号"), "{page}: {}", earlier.text());
    }
    let lead = desk.done("lead show biquan.example");
    for said in ["Due: 2021-01-12", "before that it was due on 2021-01-06"] {
        assert!(lead.text().contains(said), "{}", lead.text());
    }
    // The thirty days for the papers ended on the last day off.
    let pilot = desk.done("pilot show 转型贷");
    assert!(pilot.text().contains("2021-01-08 to 2021-01-10 are rest"), "{}", pilot.text());
}

#[test]
fn working_days_before_the_calendar_begins_are_said_to_be_counted_without_holidays() {
    let mut desk = Desk::new();
    desk.done("rule set institution.verification-days 10 --unit CN --from 2006-06-01 --source 某通知");
    desk.done(
        "institution add 老贷 --kind brand --operating 厦门 --effective 2006-12-20 --basis 公告 --evidence source-list",
    );
    desk.done(
        "institution add 新贷 --kind brand --operating 厦门 --effective 2007-01-10 --basis 公告 --evidence source-list",
    );
    let said = "Calendar: working days before 2007 are counted without holidays";
    let old = desk.done("institution show 老贷 --as-of 2007-02-01");
    assert!(old.text().contains(said), "{}", old.text());
    let new = desk.done("institution show 新贷 --as-of 2007-02-01");
    assert!(!new.text().contains(said), "{}", new.text());
}
