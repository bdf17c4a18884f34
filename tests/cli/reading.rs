//! What is read: lists of an earlier day or an earlier knowledge, and every format.

use calamine::{Data, Reader, Xlsx};
use insta::assert_snapshot;

use super::desk::Desk;

fn some_stops(desk: &mut Desk) {
    for (name, place) in [("诚信贷", "杭州"), ("白鹭财富", "南京"), ("=cmd", "青岛")] {
        desk.done(&format!("institution add {name} --kind brand --operating {place} --effective 2015-01-01 --basis 公告 --evidence source-list"));
        desk.done(&format!("log {name} operating --effective 2015-03-01 --basis 核查 --reason verified --evidence verification-form --evidence first-return"));
    }
    desk.done("log 诚信贷 closed-unresolved --effective 2019-06-30 --basis '公告 2019-06-30' --reason voluntary --evidence announcement");
    desk.done(
        "log =cmd closed-unresolved --effective 2018-02-28 --basis =HYPERLINK() --reason ban --evidence ban-notice",
    );
}

#[test]
fn a_list_printed_earlier_prints_the_same_bytes_after_later_acts() {
    let mut desk = Desk::new();
    some_stops(&mut desk);
    let at = "--as-of 2020-01-01 --known-at 2021-01-04T03:00:00Z";
    let lists = ["stuck", "stuck closed-unresolved", "institution list", "pilot list"];
    let formats = ["table", "csv", "ndjson"];
    desk.done("institution list");
    let print = |desk: &mut Desk| -> Vec<String> {
        lists
            .iter()
            .flat_map(|list| formats.iter().map(move |format| format!("{list} {at} --format {format}")))
            .filter(|line| !line.starts_with("stuck --") || line.ends_with("table"))
            .map(|line| format!("{line}\n{}", desk.done(&line).text()))
            .collect()
    };
    // The acts so far were all recorded before three o'clock.
    let before = print(&mut desk);
    desk.rest_until("2021-01-04T03:01:00Z");
    desk.done("log 诚信贷 exited --effective 2019-12-01 --basis 名单 --reason legacy-exit --evidence exit-list");
    desk.done("log 白鹭财富 reducing --effective 2019-01-01 --basis 方案 --reason plan-filed --evidence reduction-plan --evidence custodian-baseline");
    desk.done("correct =cmd 3 --effective 2018-03-31 --basis 更正 --reason wrong-date");
    desk.done("institution rename 诚信贷 新名贷 --kind brand --effective 2018-01-01 --basis 公告");
    desk.done("institution transfer 白鹭财富 --to 330100 --effective 2019-05-01 --basis 协议");
    desk.done("institution transfer 白鹭财富 --accept --basis 协议");
    assert_eq!(print(&mut desk), before);
}

#[test]
fn every_format_of_a_list() {
    let mut desk = Desk::new();
    some_stops(&mut desk);
    let line = "stuck closed-unresolved --as-of 2020-01-01 --format";
    desk.run(&format!("{line} table"));
    desk.run(&format!("{line} csv"));
    desk.run(&format!("{line} json"));
    desk.run(&format!("{line} ndjson"));
    desk.run("stuck closed-unresolved --as-of 2020-01-01 --output stuck.xlsx");
    desk.run("stuck closed-unresolved --as-of 2020-01-01 --output stuck.odt");
    desk.run("stuck closed-unresolved --as-of 2020-01-01 --output nowhere/stuck.csv");
    desk.run("stuck closed-unresolved --as-of 2020-01-01 --limit 1");
    desk.run("institution list --state operating --state reducing");
    desk.run("pilot list");
    desk.run("pilot export");
    desk.run("stuck --quiet --as-of 2017-01-01");
    assert_snapshot!(desk.transcript());
}

#[test]
fn csv_opens_in_a_spreadsheet_and_runs_nothing() {
    let mut desk = Desk::new();
    some_stops(&mut desk);
    let said = desk.done("stuck closed-unresolved --as-of 2020-01-01 --format csv");
    let csv = said.text();
    assert!(csv.starts_with('\u{FEFF}'), "a byte order mark");
    assert_eq!(csv.matches('\n').count(), csv.matches("\r\n").count(), "CRLF only");
    assert_eq!(csv.lines().count(), 3, "a header and two institutions");
    assert!(csv.contains("'=cmd"), "{csv}");
    assert!(!csv.contains(",=cmd"), "{csv}");
    assert!(!csv.contains(",=HYPERLINK"), "{csv}");
}

#[test]
fn json_has_the_keys_that_scripts_rely_on() {
    let mut desk = Desk::new();
    some_stops(&mut desk);
    let said = desk.done("stuck closed-unresolved --as-of 2020-01-01 --format json");
    let read: serde_json::Value = serde_json::from_str(said.text()).expect("JSON");
    for key in [
        "report",
        "as_of",
        "known_at",
        "unit",
        "definition",
        "checkpoint",
        "generated_at",
        "row_count",
        "totals",
        "rows",
    ] {
        assert!(read.get(key).is_some(), "{key} in {read}");
    }
    assert_eq!(read["as_of"], "2020-01-01");
    assert_eq!(read["row_count"], 2);
    let rows = read["rows"].as_array().expect("rows");
    for row in rows {
        for key in ["id", "name", "unit", "state"] {
            assert!(row.get(key).is_some(), "{key} in {row}");
        }
        assert_eq!(row["state"], "closed-unresolved");
    }
    assert_eq!(rows[0]["name"], "=cmd", "worst first, and nothing added to a name");
}

#[test]
fn a_workbook_has_typed_cells_and_a_sheet_about_itself() {
    let mut desk = Desk::new();
    some_stops(&mut desk);
    desk.done("stuck closed-unresolved --as-of 2020-01-01 --output stuck.xlsx");
    let mut book: Xlsx<_> = calamine::open_workbook(desk.path("stuck.xlsx")).expect("a workbook");
    let sheets = book.sheet_names();
    assert_eq!(sheets.len(), 2, "the list and its metadata: {sheets:?}");
    let list = book.worksheet_range(&sheets[0]).expect("the list");
    assert_eq!(list.height(), 3, "a header and two institutions");
    let cells: Vec<&Data> = list.rows().skip(1).flatten().collect();
    assert!(cells.iter().any(|cell| matches!(cell, Data::DateTime(_))), "dates are dates");
    assert!(cells.iter().any(|cell| matches!(cell, Data::Float(_) | Data::Int(_))), "ages are numbers");
    assert!(cells.iter().any(|cell| matches!(cell, Data::String(text) if text == "=cmd")), "a name is text");
    assert!(book.worksheet_formula(&sheets[0]).is_ok_and(|formulas| formulas.is_empty()), "no formula");
}

#[test]
fn what_comes_with_the_program() {
    let mut desk = Desk::new();
    let script = desk.done("completions bash");
    assert!(script.text().contains("_winddown") && script.text().contains("closed-unresolved"));
    for shell in ["zsh", "fish"] {
        assert!(desk.done(&format!("completions {shell}")).text().contains("winddown"));
    }
    let pages = desk.done("man pages");
    assert!(pages.text().lines().count() > 10, "{}", pages.text());
    let page = std::fs::read_to_string(desk.path("pages/winddown-log.1")).expect("a page");
    assert!(page.contains(".TH") && page.contains("effective"), "{page}");
    desk.run("unit list --unit 330000");
    desk.run("rule list");
    desk.run("audit verify");
    desk.run("--version");
    assert_snapshot!(desk.transcript());
}
