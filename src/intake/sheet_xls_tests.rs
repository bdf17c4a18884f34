use std::io::Write;

use proptest::prelude::*;

use super::*;

/// A list as xlwt wrote it: a title above the headers, days in two forms, a formula without what it comes to, a hidden row, a
/// page of notes and a hidden sheet.
const LIST: &[u8] = include_bytes!("../../tests/data/exit-list.xls");

fn read(content: &[u8], settings: &SheetSettings) -> Result<(Vec<SheetRow>, SheetFormat), SheetError> {
    let mut file = tempfile::tempfile().unwrap();
    file.write_all(content).unwrap();
    xls_rows(file, settings)
}

fn settings() -> SheetSettings {
    SheetSettings { header_row: 2, ..SheetSettings::default() }
}

#[test]
fn an_old_workbook_reads_as_it_is_shown() {
    let (rows, format) = read(LIST, &settings()).unwrap();
    let others = vec!["说明".to_owned(), "底稿".to_owned()];
    assert_eq!(format, SheetFormat::Xlsx { sheet: "名单".to_owned(), others });
    let texts: Vec<Vec<&str>> = rows.iter().map(|row| row.cells.iter().map(String::as_str).collect()).collect();
    let told: [&[&str]; 6] = [
        &["某省退出名单（截至2019年3月31日）"],
        &["名称", "编号", "认定日期", "待还余额", "出借人", "合计"],
        &["青禾网贷有限公司", "000107", "2018-06-30", "1234.5", "1300", "true"],
        &["白鹭“金服”ABC有限公司", "000108", "2018-07-01", "333.33", "12"],
        &["=HYPERLINK(1)贷", "000109", "2018-07-02 14:05:00", "0", "0.3"],
        &["隐藏有限公司", "000110", "2018-07-03", "-5", "2000000"],
    ];
    assert_eq!(texts, told);
    assert_eq!(rows.iter().map(|row| row.number).collect::<Vec<_>>(), [1, 2, 3, 4, 5, 6]);
    let marked: Vec<(u32, usize, bool)> = rows
        .iter()
        .map(|row| (row.number, row.formulas.len(), row.is_hidden))
        .filter(|(_, of, hides)| of + usize::from(*hides) > 0)
        .collect();
    assert_eq!(marked, [(4, 1, false), (6, 0, true)]);
}

#[test]
fn a_hidden_sheet_is_read_by_its_name_alone() {
    let named = |name: &str| SheetSettings { sheet: Some(name.to_owned()), header_row: 1, ..SheetSettings::default() };
    let (rows, _) = read(LIST, &named("底稿")).unwrap();
    assert_eq!(rows[1].cells, ["藏"]);
    assert!(matches!(read(LIST, &named("别的")), Err(SheetError::SheetUnknown { .. })));
}

#[test]
fn one_cut_off_is_damaged() {
    for length in [8, 511, 1000, LIST.len() / 2] {
        assert!(read(&LIST[..length], &settings()).is_err(), "{length}");
    }
}

#[test]
fn what_a_file_claims_is_not_believed() {
    // The list of shared strings says that it has four thousand million.
    let strings = LIST.windows(2).position(|two| two == [0xFC, 0x00]).unwrap();
    let mut content = LIST.to_vec();
    content[strings + 8..strings + 12].copy_from_slice(&[0xFF; 4]);
    assert!(read(&content, &settings()).is_err());
    // A stream that is longer than its file ends with it.
    let size = u32::to_le_bytes(u32::MAX);
    let name: Vec<u8> = "Workbook".encode_utf16().flat_map(u16::to_le_bytes).collect();
    let at = LIST.windows(name.len()).position(|window| window == name).unwrap();
    let mut content = LIST.to_vec();
    content[at + 120..at + 124].copy_from_slice(&size);
    assert_eq!(read(&content, &settings()).unwrap().0.len(), 6);
}

proptest! {
    #[test]
    fn no_file_makes_it_panic(at in 0..LIST.len(), bytes in prop::collection::vec(any::<u8>(), 1..16)) {
        let mut content = LIST.to_vec();
        for (place, byte) in (at..LIST.len()).zip(bytes) {
            content[place] = byte;
        }
        let _ = read(&content, &settings());
    }
}
