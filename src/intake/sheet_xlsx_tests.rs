use super::super::sheet::{Sheet, SheetSettings};
use super::super::source::CELLS_LARGEST;
use super::super::workbook_check::tests::workbook;
use super::*;

const TYPES: &str = "<Types><Override PartName='/xl/workbook.xml' ContentType='application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml'/></Types>";
const RELATIONS: &str = "<Relationships><Relationship Id='rId1' Type='http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument' Target='xl/workbook.xml'/></Relationships>";
const WORKBOOK: &str = "<workbook xmlns:r='http://schemas.openxmlformats.org/officeDocument/2006/relationships'><sheets><sheet name='One' sheetId='1' r:id='rId1'/></sheets></workbook>";
const BOOK_RELATIONS: &str = "<Relationships><Relationship Id='rId1' Type='http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet' Target='worksheets/sheet1.xml'/></Relationships>";

/// A list whose only sheet has these rows, and whose cells share one string.
fn list(string: &str, rows: &str) -> Result<Sheet, SheetError> {
    let strings = format!("<sst uniqueCount='1'><si><t>{string}</t></si></sst>");
    let sheet = format!(
        "<worksheet><sheetData><row r='1'><c r='A1' t='inlineStr'><is><t>name</t></is></c></row>{rows}</sheetData></worksheet>"
    );
    let file = workbook(&[
        ("[Content_Types].xml", TYPES.as_bytes()),
        ("_rels/.rels", RELATIONS.as_bytes()),
        ("xl/workbook.xml", WORKBOOK.as_bytes()),
        ("xl/_rels/workbook.xml.rels", BOOK_RELATIONS.as_bytes()),
        ("xl/sharedStrings.xml", strings.as_bytes()),
        ("xl/worksheets/sheet1.xml", sheet.as_bytes()),
    ]);
    Sheet::from_file(file, &SheetSettings::default())
}

fn shared(rows: u32) -> String {
    (2..rows + 2).map(|row| format!("<row r='{row}'><c r='A{row}' t='s'><v>0</v></c></row>")).collect()
}

#[test]
fn one_long_string_in_many_cells_is_refused_for_what_it_comes_to() {
    let long = "x".repeat(30_000);
    let few = list(&long, &shared(10)).unwrap();
    assert_eq!(few.filter(Result::is_ok).count(), 10);
    // Nine thousand cells of 30,000 bytes are more than 128 MiB; the file has not half of one.
    let many = list(&long, &shared(9_000)).unwrap();
    let (mut taken, mut refused) = (0_u64, None);
    for row in many {
        match row {
            Ok(_) => taken += 1,
            Err(error) => refused = Some(error),
        }
    }
    assert!(matches!(refused, Some(SheetError::TextTooLarge)));
    assert_eq!(taken, CELLS_LARGEST / 30_000);
}

#[test]
fn a_list_left_half_way_leaves_no_reader_behind_and_lists_of_any_length_end() {
    let mut rows = list("a", &shared(100_000)).unwrap();
    assert_eq!(rows.next().unwrap().unwrap().number, 2);
    assert_eq!(rows.map(|row| row.unwrap().number).last(), Some(100_001));
    let mut left = list("a", &shared(100_000)).unwrap();
    assert!(left.next().is_some());
    drop(left);
}

#[test]
fn cells_in_a_far_column_of_many_rows_are_not_held_all_at_once() {
    let rows: String =
        (2..60_002).map(|row| format!("<row r='{row}'><c r='SR{row}' t='s'><v>0</v></c></row>")).collect();
    // 60,000 rows of 512 cells would be 737 MB: at most three pieces of a mebibyte are held.
    let ragged =
        list("a", &rows).unwrap().filter(|row| matches!(row, Err(SheetError::Ragged { found: 512, .. }))).count();
    assert_eq!(ragged, 60_000);
}
