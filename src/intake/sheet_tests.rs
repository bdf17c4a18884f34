use std::io::{Seek, Write};

use encoding_rs::GB18030;
use proptest::prelude::*;
use rstest::rstest;
use rust_xlsxwriter::{ExcelDateTime, Format, Workbook};

use super::*;

fn file_of(bytes: &[u8]) -> File {
    let mut file = tempfile::tempfile().unwrap();
    file.write_all(bytes).unwrap();
    file.rewind().unwrap();
    file
}

fn open(bytes: &[u8]) -> Result<Sheet, SheetError> {
    Sheet::from_file(file_of(bytes), &SheetSettings::default())
}

fn rows(bytes: &[u8]) -> Vec<(u32, Vec<String>)> {
    open(bytes).unwrap().map(|row| row.unwrap()).map(|row| (row.number, row.cells)).collect()
}

fn row(number: u32, cells: &[&str]) -> (u32, Vec<String>) {
    (number, cells.iter().map(|cell| (*cell).to_owned()).collect())
}

fn workbook() -> Vec<u8> {
    let mut workbook = Workbook::new();
    let first = workbook.add_worksheet();
    first.set_name("名单").unwrap();
    for (column, name) in (0..).zip(["名称", "编号", "日期", "时刻", "代码", "备注"]) {
        first.write(0, column, name).unwrap();
    }
    let (date, moment) =
        (Format::new().set_num_format("yyyy-mm-dd"), Format::new().set_num_format("yyyy-mm-dd hh:mm:ss"));
    first.write(2, 0, "聚财").unwrap();
    first.write(2, 1, 1090).unwrap();
    first.write_with_format(2, 2, ExcelDateTime::from_ymd(2018, 8, 22).unwrap(), &date).unwrap();
    first
        .write_with_format(2, 3, ExcelDateTime::from_ymd(2018, 8, 22).unwrap().and_hms(9, 30, 0).unwrap(), &moment)
        .unwrap();
    first.write(2, 4, 911_101_066_976_941_872_f64).unwrap();
    let second = workbook.add_worksheet();
    second.set_name("其他").unwrap();
    second.write(0, 0, "name").unwrap();
    workbook.save_to_buffer().unwrap()
}

#[test]
fn a_workbook_is_read_as_a_person_reads_it() {
    let sheet = open(&workbook()).unwrap();
    assert_eq!(sheet.format(), &SheetFormat::Xlsx { sheet: "名单".to_owned(), others: vec!["其他".to_owned()] });
    assert_eq!(sheet.columns()[1], Column { letters: "B".to_owned(), name: "编号".to_owned() });
    let rows: Vec<_> = sheet.map(|row| row.unwrap()).map(|row| (row.number, row.cells)).collect();
    assert_eq!(rows, [row(3, &["聚财", "1090", "2018-08-22", "2018-08-22 09:30:00", "9.11101E+17", ""])]);
}

#[test]
fn a_sheet_is_chosen_by_name() {
    let choose = |name: &str| {
        let settings = SheetSettings { sheet: Some(name.to_owned()), ..SheetSettings::default() };
        Sheet::from_file(file_of(&workbook()), &settings)
    };
    assert_eq!(choose("其他").unwrap().columns()[0].name, "name");
    let error = choose("没有").unwrap_err();
    assert!(matches!(error, SheetError::SheetUnknown { ref sheets, .. } if sheets == &["名单", "其他"]), "{error}");
}

#[test]
fn a_workbook_cut_off_is_damaged() {
    let bytes = workbook();
    for length in [4, 100, bytes.len() / 2, bytes.len() - 1] {
        assert!(matches!(open(&bytes[..length]), Err(SheetError::Damaged { .. })), "{length}");
    }
}

#[test]
fn an_old_workbook_cut_off_is_damaged() {
    assert!(matches!(open(b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1rest"), Err(SheetError::Damaged { .. })));
}

#[rstest]
#[case("a,b\n1,2\n")]
#[case("a;b\n1;2\n")]
#[case("a\tb\n1\t2\n")]
#[case("a|b\n1|2\n")]
#[case("a,b\r\n1,2\r\n")]
#[case("a,b\r1,2\r")]
#[case("a,b\n1,2")]
#[case("\u{FEFF}a,b\n1,2")]
#[case("\"a\",\"b\"\n\"1\",\"2\"\n")]
#[case("a,b,,\n1,2,,\n")]
fn the_same_list_however_it_is_delimited(#[case] text: &str) {
    assert_eq!(rows(text.as_bytes()), [row(2, &["1", "2"])]);
}

#[test]
fn a_first_line_that_says_the_delimiter_is_no_row() {
    let said = "\u{feff}sep=;\r\n名称;编号, 旧\r\n聚财;1,5\r\n".as_bytes();
    let sheet = open(said).unwrap();
    assert_eq!(sheet.columns()[1].name, "编号, 旧");
    assert_eq!(rows(said), [row(3, &["聚财", "1,5"])]);
    let second = Sheet::from_file(file_of(said), &SheetSettings { header_row: 2, ..SheetSettings::default() }).unwrap();
    assert_eq!(second.columns()[0].name, "名称", "the headers of the second row stand there with or without");
    assert_eq!(rows("sep=编号\n聚财\n".as_bytes()), [row(2, &["聚财"])], "a header that only looks like it");
}

#[test]
fn a_pipe_inside_a_cell_is_not_the_delimiter() {
    assert_eq!(rows("name,place\nx,广东|深圳\n".as_bytes()), [row(2, &["x", "广东|深圳"])]);
}

#[test]
fn rows_are_numbered_as_a_spreadsheet_shows_them() {
    let text = "a,b\n\n\"line\none\",\"say \"\"so\"\"\"\n,\nx,y\n";
    assert_eq!(rows(text.as_bytes()), [row(3, &["line\none", "say \"so\""]), row(5, &["x", "y"])]);
}

#[test]
fn gb18030_is_read_like_utf_8() {
    let bytes = GB18030.encode("名称,地区\n聚财,上海|闸北\n").0;
    let sheet = open(&bytes).unwrap();
    assert_eq!(sheet.format(), &SheetFormat::Csv { encoding: "gb18030", delimiter: ',' });
    assert_eq!(rows(&bytes), [row(2, &["聚财", "上海|闸北"])]);
}

#[test]
fn the_header_may_stand_lower_down() {
    let settings = SheetSettings { header_row: 3, ..SheetSettings::default() };
    let sheet = Sheet::from_file(file_of(b"Title\n\na;b\n1;2\n"), &settings).unwrap();
    assert_eq!(sheet.columns().len(), 2);
    assert_eq!(sheet.map(|row| row.unwrap().number).collect::<Vec<_>>(), [4]);
}

#[test]
fn a_ragged_row_does_not_stop_the_others() {
    let found: Vec<_> = open(b"a,b\n1\n1,2\n1,2,3\n").unwrap().collect();
    assert!(matches!(found[0], Err(SheetError::Ragged { row: 2, expected: 2, found: 1 })));
    assert!(matches!(found[1], Ok(SheetRow { number: 3, .. })));
    assert!(matches!(found[2], Err(SheetError::Ragged { row: 4, expected: 2, found: 3 })));
}

#[test]
fn what_cannot_be_a_list_has_its_name() {
    assert!(matches!(open(b""), Err(SheetError::NoHeader { row: 1 })));
    assert!(matches!(open(b"\n\n"), Err(SheetError::NoHeader { row: 1 })));
    assert!(matches!(open(b"a,a\n"), Err(SheetError::HeaderTwice { .. })));
    assert!(matches!(open(",".repeat(600).as_bytes()), Err(SheetError::ColumnsTooMany { row: 1 })));
    assert!(matches!(open(b"a\n\"b\n").unwrap().next(), Some(Err(SheetError::QuoteOpen { row: 2 }))));
    let long = format!("a\n{}\n", "x".repeat(CELL_LONGEST + 1));
    assert!(matches!(open(long.as_bytes()).unwrap().next(), Some(Err(SheetError::CellTooLong { row: 2, .. }))));
}

#[test]
fn an_open_quote_is_found_before_the_end_of_the_file() {
    let text = format!("a\n\"x\n{}", "row\n".repeat(200_000));
    let found: Vec<_> = open(text.as_bytes()).unwrap().collect();
    assert!(matches!(found[..], [Err(SheetError::QuoteOpen { row: 2 })]));
}

#[test]
fn columns_have_letters() {
    let letters: Vec<_> = [0, 25, 26, 51, 52, 701, 702].into_iter().map(column_letters).collect();
    assert_eq!(letters, ["A", "Z", "AA", "AZ", "BA", "ZZ", "AAA"]);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]
    #[test]
    fn no_bytes_make_it_panic(bytes in proptest::collection::vec(any::<u8>(), 0..600)) {
        if let Ok(sheet) = open(&bytes) {
            let _ = sheet.count();
        }
    }

    #[test]
    fn no_damaged_workbook_makes_it_panic(at in 0_usize..5_000, byte in any::<u8>()) {
        let mut bytes = workbook();
        let at = at % bytes.len();
        bytes[at] = byte;
        if let Ok(sheet) = open(&bytes) {
            let _ = sheet.count();
        }
    }
}

#[test]
fn headers_in_two_rows_are_one_and_merged_ones_are_that_of_each_column() {
    let settings = SheetSettings { header_rows: 2, ..SheetSettings::default() };
    let text = "名称,注册地,,状态\n,省,市,\n甲,浙江,杭州,停业\n";
    let sheet = Sheet::from_file(file_of(text.as_bytes()), &settings).unwrap();
    let names: Vec<&str> = sheet.columns().iter().map(|column| column.name.as_str()).collect();
    assert_eq!(names, ["名称", "注册地/省", "注册地/市", "状态"]);
    assert_eq!(sheet.map(|row| row.unwrap().number).collect::<Vec<_>>(), [3]);
}

#[test]
fn columns_of_one_header_are_told_apart_by_place_where_that_is_asked_for() {
    let text = "名称,日期,日期\n甲,1,2\n";
    assert!(matches!(open(text.as_bytes()), Err(SheetError::HeaderTwice { .. })));
    let settings = SheetSettings { repeats: true, ..SheetSettings::default() };
    let sheet = Sheet::from_file(file_of(text.as_bytes()), &settings).unwrap();
    let names: Vec<&str> = sheet.columns().iter().map(|column| column.name.as_str()).collect();
    assert_eq!(names, ["名称", "日期#1", "日期#2"]);
    assert!(sheet.columns()[2].is("日期#2") && sheet.columns()[2].is("@c") && !sheet.columns()[2].is("日期"));
}
