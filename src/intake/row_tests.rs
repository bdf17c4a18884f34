use std::collections::BTreeMap;
use std::path::Path;

use rstest::rstest;

use super::*;
use crate::domain::value::effective::Effective;
use crate::intake::sheet::{Column, Sheet, SheetSettings, column_letters};

const STATES: [&str; 9] = [
    "pending",
    "operating",
    "reducing",
    "transforming",
    "exited",
    "closed-unresolved",
    "cleared",
    "transformed",
    "void",
];

const PROFILE: &str = r#"
name = "trial"
date_formats = ["%Y-%m-%d", "%Y年%m月%d日", "excel"]
missing = ["", "--"]
required = ["name"]

[source]
taken_on = 2018-08-22

[fields]
name = "名称"
legal_name = "公司"
uscc = "代码"
place = "地区"
launched_on = "上线"
effective_on = "发生"
state = "状态"
note = "备注"

[[words]]
field = "state"

[words.means]
"失联" = { state = "closed-unresolved", reason = "lost-contact" }
"争议" = { state = "operating", flag = "disputed" }
"停业或转型" = { review = "either" }

[places]
"鹏城" = "440300"
"#;

fn read(cells: &[(&str, &str)]) -> Result<Reading, RowError> {
    read_of(cells, SheetRow::default())
}

/// Reads the cells as those of a row that is otherwise like this one.
fn read_of(cells: &[(&str, &str)], like: SheetRow) -> Result<Reading, RowError> {
    let profile = Profile::parse(PROFILE, &STATES).unwrap();
    let columns: Vec<Column> = cells
        .iter()
        .enumerate()
        .map(|(at, (name, _))| Column { letters: column_letters(at), name: (*name).to_owned() })
        .collect();
    let mut columns = columns;
    let mut texts: Vec<String> = cells.iter().map(|(_, text)| (*text).to_owned()).collect();
    for name in ["名称", "状态"] {
        if !columns.iter().any(|column| column.name == name) {
            columns.push(Column { letters: column_letters(columns.len()), name: name.to_owned() });
            texts.push(if name == "名称" { "聚财" } else { "失联" }.to_owned());
        }
    }
    let header = Header::bind(&profile, &columns).unwrap();
    row_read(&profile, &header, &SheetRow { number: 7, cells: texts, ..like })
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

#[test]
fn a_whole_row() {
    let reading = read(&[
        ("名称", " 聚财 "),
        ("公司", "深圳聚财有限公司"),
        ("代码", "91440305ma03ae6n9q"),
        ("地区", "广东|深圳"),
        ("上线", "2014年9月9日"),
        ("发生", "2018-07-01"),
        ("备注", "--"),
    ])
    .unwrap();
    assert_eq!(reading.names, [(NameKind::Brand, "聚财".to_owned()), (NameKind::Legal, "深圳聚财有限公司".to_owned())]);
    assert_eq!(reading.identifiers, [Identifier::parse(IdentifierKind::Uscc, "91440305MA03AE6N9Q").unwrap()]);
    assert_eq!(reading.place.unwrap().division, Ok("440300".to_owned()));
    assert_eq!(reading.launched_on, Some(day("2014-09-09")));
    assert_eq!(reading.effective, Some(Effective::exact(day("2018-07-01"))));
    assert_eq!((reading.row, reading.note), (7, None));
}

#[test]
fn a_state_without_a_day_held_when_the_list_was_taken() {
    let reading = read(&[("发生", "--")]).unwrap();
    assert_eq!(reading.effective, Some(Effective::not_later_than(day("2018-08-22"))));
}

#[rstest]
#[case("失联", Claim::State { state: "closed-unresolved".to_owned(), reason: Some("lost-contact".to_owned()), flag: None })]
#[case("争议", Claim::State { state: "operating".to_owned(), reason: None, flag: Some("disputed".to_owned()) })]
#[case("停业或转型", Claim::Undecided { why: Undecided::Review("either".to_owned()), word: "停业或转型".to_owned() })]
#[case("倒闭", Claim::Undecided { why: Undecided::UnknownWord, word: "倒闭".to_owned() })]
#[case("", Claim::Undecided { why: Undecided::Blank, word: String::new() })]
fn a_word_decides_or_goes_to_review(#[case] word: &str, #[case] claim: Claim) {
    assert_eq!(read(&[("状态", word)]).unwrap().claim, claim);
}

#[rstest]
#[case("43000", Ok("2017-09-22"))]
#[case("2017-9-2", Ok("2017-09-02"))]
#[case("17-09-02", Err(RowErrorKind::Year { year: 17 }))]
#[case("1900-01-01", Err(RowErrorKind::Year { year: 1900 }))]
#[case("2101-01-01", Err(RowErrorKind::Year { year: 2101 }))]
#[case("123456", Err(RowErrorKind::Date { formats: vec!["%Y-%m-%d".to_owned(), "%Y年%m月%d日".to_owned(), "excel".to_owned()] }))]
#[case("2017-02-30", Err(RowErrorKind::NoSuchDay { year: 2017, month: 2, last: chrono::NaiveDate::from_ymd_opt(2017, 2, 28) }))]
fn a_date_is_a_whole_day_of_our_time(#[case] text: &str, #[case] expected: Result<&str, RowErrorKind>) {
    let found = read(&[("上线", text)]);
    match expected {
        Ok(expected) => assert_eq!(found.unwrap().launched_on, Some(day(expected))),
        Err(kind) => {
            assert_eq!(found.unwrap_err(), RowError { row: 7, column: "上线".to_owned(), value: text.to_owned(), kind })
        }
    }
}

#[test]
fn a_bare_number_of_days_is_counted_as_its_workbook_counts() {
    let of_1904 = SheetRow { from_1904: true, ..SheetRow::default() };
    let reading = read_of(&[("发生", "41819")], of_1904).unwrap();
    assert_eq!(reading.effective, Some(Effective::exact(day("2018-06-30"))));
}

#[test]
fn what_stood_in_a_cell_is_not_guessed() {
    let formula = SheetRow { formulas: vec![(0, "=A1".to_owned())], ..SheetRow::default() };
    let error = read_of(&[("发生", ""), ("名称", "聚财")], formula).unwrap_err();
    assert_eq!((error.row, error.column.as_str(), error.value.as_str()), (7, "发生", "=A1"));
    assert_eq!(error.kind, RowErrorKind::Formula);
    let lost = read(&[("名称", "聚\u{FFFD}财富")]).unwrap_err();
    assert_eq!((lost.column.as_str(), lost.kind), ("名称", RowErrorKind::Lost));
}

#[test]
fn an_error_names_row_column_and_value() {
    let error = read(&[("代码", "9.13501E+17")]).unwrap_err();
    let kind = RowErrorKind::Rounded;
    assert_eq!(error, RowError { row: 7, column: "代码".to_owned(), value: "9.13501E+17".to_owned(), kind });
    let note = read(&[("备注", "9.13501E+17")]).unwrap();
    assert_eq!(note.note.as_deref(), Some("9.13501E+17"), "in a note it may be meant");
    let error = read(&[("名称", "--")]).unwrap_err();
    assert_eq!((error.column.as_str(), error.kind), ("名称", RowErrorKind::Missing));
}

#[rstest]
// 01234567 with the check character that belongs to it.
#[case("12345671", Ok("012345671"))]
#[case("012345671", Ok("012345671"))]
#[case("12345678", Err(()))]
fn zeros_that_a_number_has_lost_are_put_back_where_the_check_character_says_so(
    #[case] text: &str,
    #[case] read: Result<&str, ()>,
) {
    let found = identifier_read(IdentifierKind::OrganisationCode, text);
    assert_eq!(found.as_ref().map(Identifier::as_str).map_err(|_| ()), read);
}

#[test]
fn a_place_that_is_nowhere_is_a_reading() {
    assert!(matches!(
        read(&[("地区", "亚特兰蒂斯")]).unwrap().place.unwrap().division,
        Err(PlaceError::NotFound { .. })
    ));
    assert_eq!(read(&[("地区", "鹏城")]).unwrap().place.unwrap().division, Ok("440300".to_owned()));
}

/// Reads a whole real list and counts what its words decided; none where the list is absent.
fn counts(test: &str, file: &str, profile: &str) -> Option<(BTreeMap<String, u32>, Vec<String>)> {
    let path = Path::new("../shared/data").join(file);
    if !path.exists() {
        println!("skipped {test}: no {}", path.display());
        return None;
    }
    let profile = Profile::load(profile, &STATES).unwrap();
    let sheet = Sheet::from_file(std::fs::File::open(&path).unwrap(), &SheetSettings::default()).unwrap();
    let header = Header::bind(&profile, sheet.columns()).unwrap();
    let (mut counts, mut errors) = (BTreeMap::new(), Vec::new());
    for row in sheet {
        match row_read(&profile, &header, &row.unwrap()) {
            Ok(reading) => {
                let key = match &reading.claim {
                    Claim::State { state, .. } => state.clone(),
                    Claim::Undecided { why, .. } => format!("{why:?}").chars().take(6).collect(),
                    Claim::None => "none".to_owned(),
                };
                *counts.entry(key).or_default() += 1;
                if reading.place.is_some_and(|place| place.division.is_err()) {
                    *counts.entry("unplaced".to_owned()).or_default() += 1;
                }
            }
            Err(error) => errors.push(format!("{error:?}")),
        }
    }
    println!("{file}: {counts:?}, {} errors: {:?}", errors.len(), errors.iter().take(10).collect::<Vec<_>>());
    Some((counts, errors))
}

#[test]
fn the_real_status_list() {
    let Some((counts, errors)) = counts("the_real_status_list", "wdzj/status.csv", "wdzj-status") else {
        return;
    };
    assert!(errors.is_empty(), "{errors:?}");
    assert_eq!((counts["operating"], counts["closed-unresolved"], counts["Review"]), (1_627, 2_320, 2_407));
}

#[test]
fn the_real_problem_list() {
    let Some((counts, errors)) = counts("the_real_problem_list", "p2peye/problem_platform.txt", "p2peye-problems")
    else {
        return;
    };
    assert!(errors.is_empty(), "{errors:?}");
    assert_eq!((counts["exited"], counts["reducing"], counts["operating"], counts["Review"]), (101, 33, 22, 31));
}

/// The texts of a list's rows, however the list is saved.
fn rows_of(bytes: &[u8]) -> Vec<SheetRow> {
    use std::io::{Seek, Write};
    let mut file = tempfile::tempfile().unwrap();
    file.write_all(bytes).unwrap();
    file.rewind().unwrap();
    let sheet = Sheet::from_file(file, &SheetSettings::default()).unwrap();
    sheet.map(|row| row.unwrap()).collect()
}

#[test]
fn the_real_lists_say_the_same_however_they_are_saved() {
    for file in ["wdzj/status.csv", "p2peye/problem_platform.txt"] {
        let path = Path::new("../shared/data").join(file);
        let Ok(text) = std::fs::read_to_string(&path) else {
            println!("skipped the_real_lists_say_the_same_however_they_are_saved: no {}", path.display());
            return;
        };
        let rows = rows_of(text.as_bytes());
        assert_eq!(rows_of(&encoding_rs::GB18030.encode(&text).0), rows);
        let utf_16: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
        assert_eq!(rows_of(&utf_16), rows);
        assert_eq!(rows_of(&workbook_of(&text)), rows);
    }
}

fn workbook_of(text: &str) -> Vec<u8> {
    let mut workbook = rust_xlsxwriter::Workbook::new();
    let sheet = workbook.add_worksheet();
    for (row, line) in (0..).zip(text.lines()) {
        for (column, cell) in (0..).zip(line.split(',')) {
            sheet.write(row, column, cell).unwrap();
        }
    }
    workbook.save_to_buffer().unwrap()
}
