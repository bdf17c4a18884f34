//! Everything that can be wrong with what is typed: its exit code, its sentence, and a record left as it was.

use insta::assert_snapshot;

use super::desk::{Desk, data};
use super::imports::workbook;

fn desk() -> Desk {
    let mut desk = Desk::new();
    desk.done("institution add 诚信贷 --kind brand --operating 杭州 --effective 2015-01-01 --basis 浙金办〔2015〕1号 --evidence source-list");
    desk.done("log 诚信贷 operating --effective 2015-03-01 --basis 浙金办〔2015〕3号 --reason verified --evidence verification-form --evidence first-return");
    desk.done("institution add 诚信金服 --kind brand --operating 南京 --effective 2016-01-01 --basis 苏金办〔2016〕1号 --evidence source-list");
    for name in ["inspection.toml", "inspection.csv", "unknown-header.csv", "torn.csv"] {
        desk.data(name);
    }
    desk
}

/// Types a command that must fail with a code, and finds the record as it was.
fn refused(desk: &mut Desk, exit: i32, line: &str) {
    let before = desk.entries();
    let said = desk.run(line);
    assert_eq!(said.exit, exit, "winddown {line}\n{}", said.err);
    assert!(!said.err.is_empty(), "winddown {line} says why");
    assert_eq!(said.text(), "", "winddown {line} prints no data");
    assert_eq!(desk.entries(), before, "winddown {line} leaves the record alone");
}

fn wrong_acts(desk: &mut Desk) {
    let stop = "--basis 公告 --reason voluntary --evidence announcement";
    refused(desk, 4, &format!("log 无此机构 closed-unresolved --effective 2019-06-30 {stop}"));
    refused(desk, 4, &format!("log 诚信 closed-unresolved --effective 2019-06-30 {stop}"));
    refused(
        desk,
        1,
        "log 诚信贷 cleared --effective 2019-06-30 --basis 公告 --reason case-closed --evidence acceptance-form",
    );
    refused(desk, 1, "log 诚信贷 closed-unresolved --effective 2019-06-30 --basis 公告 --reason exit-list");
    refused(desk, 2, "log 诚信贷 closed-unresolved --effective 2019-06-30 --reason voluntary");
    refused(desk, 2, "log 诚信贷 closed-unresolved --effective 2019-06-30 --basis ' ' --reason voluntary");
    refused(desk, 1, &format!("log 诚信贷 closed-unresolved --effective 2021-06-30 {stop}"));
    refused(desk, 1, &format!("log 诚信贷 closed-unresolved --effective 2014-12-31 {stop}"));
    refused(desk, 3, &format!("log 诚信贷 closed-unresolved --effective 2019-06-30 --expect 1 {stop}"));
    refused(desk, 2, &format!("log 诚信贷 shut --effective 2019-06-30 {stop}"));
    refused(desk, 2, "log 诚信贷 closed-unresolved --effective 2019-06-30 --basis 公告 --reason bored");
    refused(desk, 2, &format!("log 诚信贷 closed-unresolved --effective 2019-02-30 {stop}"));
    refused(desk, 2, &format!("log 诚信贷 closed-unresolved --effective 2019-06-30 --evidence rumour {stop}"));
    refused(
        desk,
        6,
        "log 诚信贷 closed-unresolved --effective 2019-06-30 --basis 公告 --reason voluntary --evidence announcement=gone.pdf",
    );
    refused(desk, 4, "institution list --unit 123456");
    refused(desk, 2, "institution list --format pdf");
    refused(desk, 2, "institution list --known-at yesterday");
    refused(desk, 2, "stuck five-drops");
    refused(desk, 2, "leave");
    refused(desk, 2, "review list --kind odd");
}

#[test]
fn a_wrong_act_is_refused_with_a_reason() {
    let mut desk = desk();
    wrong_acts(&mut desk);
    assert_snapshot!(desk.transcript());
}

#[test]
fn a_wrong_act_is_refused_in_chinese() {
    let mut desk = Desk::in_chinese();
    desk.done("institution add 诚信贷 --kind brand --operating 杭州 --effective 2015-01-01 --basis 浙金办〔2015〕1号 --evidence source-list");
    desk.done("log 诚信贷 operating --effective 2015-03-01 --basis 浙金办〔2015〕3号 --reason verified --evidence verification-form --evidence first-return");
    desk.done("institution add 诚信金服 --kind brand --operating 南京 --effective 2016-01-01 --basis 苏金办〔2016〕1号 --evidence source-list");
    wrong_acts(&mut desk);
    assert_snapshot!(desk.transcript());
}

#[test]
fn a_file_that_cannot_be_read_is_rejected() {
    let mut desk = desk();
    let import = |name: &str| format!("import institutions {name} --profile inspection.toml");
    refused(&mut desk, 6, &import("nowhere.csv"));
    std::fs::create_dir(desk.path("folder.csv")).expect("a folder");
    refused(&mut desk, 6, &import("folder.csv"));
    desk.file("empty.csv", "");
    refused(&mut desk, 6, &import("empty.csv"));
    refused(&mut desk, 6, &import("unknown-header.csv"));
    refused(&mut desk, 6, &import("torn.csv"));
    // Bytes that are no text in any encoding we read.
    let mut broken = data("inspection.csv");
    broken.splice(200..200, [0xFF, 0xFE, 0xFF, 0x00, 0x81]);
    desk.file("broken.csv", broken);
    refused(&mut desk, 6, &import("broken.csv"));
    let book = workbook(&String::from_utf8(data("inspection.csv")).expect("UTF-8"));
    desk.file("cut.xlsx", &book[..book.len() / 2]);
    refused(&mut desk, 6, &import("cut.xlsx"));
    desk.file("no-book.xlsx", "no,platform\n1,青禾贷\n");
    desk.run(&import("no-book.xlsx"));
    desk.file("bad.toml", "name = \"bad\"\n[fields]\nname = \"platform\"\ncolour = \"red\"\n");
    refused(&mut desk, 6, "import institutions inspection.csv --profile bad.toml");
    assert_snapshot!(desk.transcript());
}

#[test]
fn a_file_in_another_encoding_than_its_profile_says_is_rejected() {
    let mut desk = desk();
    let profile = String::from_utf8(data("inspection.toml")).expect("UTF-8");
    desk.file("strict.toml", profile.replace("[source]", "[file]\nencoding = \"utf-8\"\n\n[source]"));
    let text = String::from_utf8(data("inspection.csv")).expect("UTF-8");
    let (gb, _, _) = encoding_rs::GB18030.encode(&text);
    desk.file("gb.csv", &gb);
    refused(&mut desk, 6, "import institutions gb.csv --profile strict.toml");
    assert_snapshot!(desk.transcript());
}

#[test]
fn a_database_that_cannot_be_reached_is_said() {
    let mut desk = Desk::new();
    desk.reach("postgresql://winddown_national@/winddown?host=/nowhere/at/all");
    assert_eq!(desk.run("institution list").exit, 5);
    desk.reach("host=/nowhere/at/all dbname=winddown");
    assert_eq!(desk.run("db status").exit, 5);
    assert_snapshot!(desk.transcript());
}
