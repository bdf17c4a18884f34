use std::io::Write;

use rstest::rstest;

use super::super::workbook_check::tests::workbook;
use super::*;

fn kind(content: &[u8]) -> FileKind {
    let mut file = tempfile::tempfile().unwrap();
    file.write_all(content).unwrap();
    kind_of(&mut file).unwrap()
}

/// A compound file whose directory, in the first sector after the head, names this.
fn compound(name: &str) -> Vec<u8> {
    let mut file = vec![0; 512];
    file[..4].copy_from_slice(b"\xD0\xCF\x11\xE0");
    file[30] = 9;
    file.extend("Root Entry".encode_utf16().chain([0; 22]).chain(name.encode_utf16()).flat_map(u16::to_le_bytes));
    file
}

#[rstest]
#[case::a_saved_page(b"\xEF\xBB\xBF\r\n<HTML><body><table><tr><td>name</td></tr></table>", Foreign::Page)]
#[case::a_table_alone(b"<table border=1><tr><td>name</td></tr></table>", Foreign::Page)]
#[case::a_workbook_of_2003(
    b"<?xml version=\"1.0\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\">",
    Foreign::Xml
)]
#[case::a_dump(b"-- MySQL dump 10.13\n--\n/*!40101 SET NAMES utf8 */;\n", Foreign::Sql)]
#[case::rich_text(b"{\\rtf1\\ansi x}", Foreign::Document)]
#[case::statements(b"\nINSERT INTO platform VALUES (1,'x');\n", Foreign::Sql)]
#[case(b"%PDF-1.4\n", Foreign::Pdf)]
#[case(b"\x89PNG\r\n\x1A\n", Foreign::Picture)]
#[case(b"\x1F\x8B\x08\x00", Foreign::Archive)]
fn what_is_no_list_is_named(#[case] content: &[u8], #[case] what: Foreign) {
    assert_eq!(kind(content), FileKind::Foreign(what));
}

#[test]
fn a_page_in_two_bytes_a_sign_is_one() {
    let page: Vec<u8> = "\u{FEFF}<html><table>".encode_utf16().flat_map(u16::to_le_bytes).collect();
    assert_eq!(kind(&page), FileKind::Foreign(Foreign::Page));
}

#[test]
fn what_an_old_workbook_and_one_behind_a_password_look_like_is_told_apart() {
    let [locked, document] = [Foreign::Locked, Foreign::Document].map(FileKind::Foreign);
    for (name, what) in [("Workbook", FileKind::OldBook), ("EncryptedPackage", locked), ("WordDocument", document)] {
        assert_eq!(kind(&compound(name)), what);
    }
}

#[test]
fn an_archive_is_named_by_what_is_in_it() {
    for (name, what) in [
        ("content.xml", FileKind::OpenDocument),
        ("word/document.xml", FileKind::Foreign(Foreign::Document)),
        ("xl/workbook.bin", FileKind::Foreign(Foreign::BinaryWorkbook)),
        ("list.csv", FileKind::Foreign(Foreign::Archive)),
        ("xl/workbook.xml", FileKind::Workbook),
    ] {
        assert_eq!(kind_of(&mut workbook(&[(name, b"x")])).unwrap(), what, "{name}");
    }
}

#[rstest]
#[case(b"[\n {\"name\": 1}]", FileKind::Json)]
#[case(b"{\"name\": 1}\n", FileKind::Json)]
#[case(b"[name],{place}\n", FileKind::Text)]
fn records_are_known_by_how_they_begin(#[case] content: &[u8], #[case] expected: FileKind) {
    assert_eq!(kind(content), expected);
}

#[rstest]
#[case(b"name,place\n<b>,x\n")]
#[case("use,insert into the list\n名称".as_bytes())]
#[case(b"")]
fn a_list_is_text(#[case] content: &[u8]) {
    assert_eq!(kind(content), FileKind::Text);
}
