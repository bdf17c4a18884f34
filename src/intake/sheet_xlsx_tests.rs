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

/// A workbook of these sheets, each with its name, `hidden` or `visible`, and rows.
fn book(date_1904: &str, sheets: &[(&str, &str, &str)]) -> Result<Sheet, SheetError> {
    let (mut names, mut relations) = (String::new(), String::new());
    let mut parts = vec![("[Content_Types].xml".to_owned(), TYPES.to_owned())];
    parts.push(("_rels/.rels".to_owned(), RELATIONS.to_owned()));
    for (place, (name, state, rows)) in sheets.iter().enumerate() {
        let id = place + 1;
        names.push_str(&format!("<sheet name='{name}' sheetId='{id}' state='{state}' r:id='rId{id}'/>"));
        relations.push_str(&format!(
            "<Relationship Id='rId{id}' Type='http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet' Target='worksheets/sheet{id}.xml'/>"
        ));
        let sheet = format!("<worksheet><sheetData>{rows}</sheetData></worksheet>");
        parts.push((format!("xl/worksheets/sheet{id}.xml"), sheet));
    }
    let workbook_part = format!(
        "<workbook xmlns:r='http://schemas.openxmlformats.org/officeDocument/2006/relationships'><workbookPr {date_1904}/><sheets>{names}</sheets></workbook>"
    );
    parts.push(("xl/workbook.xml".to_owned(), workbook_part));
    parts.push(("xl/_rels/workbook.xml.rels".to_owned(), format!("<Relationships>{relations}</Relationships>")));
    let parts: Vec<(&str, &[u8])> = parts.iter().map(|(name, content)| (name.as_str(), content.as_bytes())).collect();
    Sheet::from_file(workbook(&parts), &SheetSettings::default())
}

/// A row of texts, or of cells as they stand where they begin with `<`.
fn row(number: u32, cells: &[&str]) -> String {
    let cell = |(place, cell): (usize, &&str)| {
        let at = format!("{}{number}", column_letters(place));
        match cell.strip_prefix('<') {
            Some(inner) => format!("<c r='{at}'><{inner}</c>"),
            None => format!("<c r='{at}' t='inlineStr'><is><t>{cell}</t></is></c>"),
        }
    };
    format!("<row r='{number}'>{}</row>", cells.iter().enumerate().map(cell).collect::<String>())
}

fn list_of(first: &str) -> String {
    row(1, &["name", "place", "state"]) + &row(2, &[first, "x", "y"])
}

fn first_name(read: Result<Sheet, SheetError>) -> String {
    read.unwrap().next().unwrap().unwrap().cells.swap_remove(0)
}

#[test]
fn a_hidden_sheet_is_not_read_and_one_of_several_is_not_guessed() {
    let (old, new) = (list_of("old"), list_of("new"));
    assert_eq!(first_name(book("", &[("Old", "hidden", &old), ("New", "visible", &new)])), "new");
    assert_eq!(first_name(book("", &[("Old", "veryHidden", &old), ("New", "visible", &new)])), "new");
    let notes = row(1, &["About this list"]) + &row(2, &["made in 2018"]);
    assert_eq!(first_name(book("", &[("Notes", "visible", &notes), ("New", "visible", &new)])), "new");
    let several = book("", &[("Old", "visible", &old), ("New", "visible", &new)]);
    assert!(matches!(several, Err(SheetError::SheetsSeveral { sheets }) if sheets == ["Old", "New"]));
    let hidden = book("", &[("Old", "hidden", &old)]);
    assert!(matches!(hidden, Err(SheetError::SheetsHidden { sheets }) if sheets == ["Old"]));
}

#[test]
fn a_formula_without_a_value_is_told_and_no_blank() {
    let rows = list_of("a")
        + &row(3, &["b", "<f>A1&amp;A2</f><v/>", "y"])
        + &row(4, &["<f>A1</f>", "<f>A2</f>", "<f>A3</f>"])
        + &row(5, &["c", "<f>1+1</f><v>2</v>", "y"]);
    let rows: Vec<SheetRow> = book("", &[("One", "visible", &rows)]).unwrap().map(Result::unwrap).collect();
    let formulas: Vec<Vec<(usize, String)>> = rows.iter().map(|row| row.formulas.clone()).collect();
    let of = |place: usize, text: &str| (place, text.to_owned());
    assert_eq!(formulas[1], [of(1, "=A1&A2")]);
    assert_eq!(formulas[2], [of(0, "=A1"), of(1, "=A2"), of(2, "=A3")]);
    assert_eq!((formulas[3].len(), rows[3].cells[1].as_str()), (0, "2"));
    let header = row(1, &["name", "<f>A2</f>", "state"]) + &row(2, &["a", "b", "c"]);
    let refused = book("", &[("One", "visible", &header)]);
    assert!(matches!(refused, Err(SheetError::Formula { row: 1, column, .. }) if column == "B"));
}

#[test]
fn a_workbook_says_from_when_it_counts_its_days() {
    for (says, counts) in [("date1904='1'", true), ("date1904='true'", true), ("date1904='0'", false), ("", false)] {
        let read = book(says, &[("One", "visible", &list_of("a"))]).unwrap();
        assert!(read.map(Result::unwrap).all(|row| row.from_1904 == counts), "{says}");
    }
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

#[test]
fn a_row_that_the_workbook_hides_is_read_and_known_as_hidden() {
    let hide = |row: String| row.replacen("<row ", "<row hidden='1' ", 1);
    let rows = row(1, &["name", "place", "state"])
        + &row(2, &["甲", "x", "y"])
        + &hide(row(3, &["乙", "x", "y"]))
        + &hide(row(4, &["丙", "x", "y"])).replace("hidden='1'", "hidden='true'")
        + &row(5, &["丁", "x", "y"]).replacen("<row ", "<row hidden='0' ", 1);
    // The other sheet hides other rows.
    let other = hide(row(2, &["note"]));
    let read = book("", &[("Notes", "visible", &other), ("List", "visible", &rows)]).unwrap();
    let hidden: Vec<bool> = read.map(|row| row.unwrap().is_hidden).collect();
    assert_eq!(hidden, [false, true, true, false]);
}

#[test]
fn a_number_is_taken_as_it_is_shown_without_the_dust_of_how_it_is_stored() {
    let numbers = ["0.30000000000000004", "1234567.8899999999", "5.5511151231257827E-17", "1090", "9.60E+19", "0.1"];
    let cells: String =
        (2..).zip(numbers).map(|(at, number)| row(at, &[&format!("<v>{number}</v>"), "x", "y"])).collect();
    let list = row(1, &["name", "place", "state"]) + &cells;
    let shown: Vec<String> =
        book("", &[("One", "visible", &list)]).unwrap().map(|row| row.unwrap().cells.swap_remove(0)).collect();
    assert_eq!(shown, ["0.3", "1234567.89", "0", "1090", "9.60000E+19", "0.1"]);
}

#[test]
fn what_a_calculation_left_is_taken_as_its_cell_shows_it() {
    let styles = "<styleSheet><cellXfs><xf numFmtId='0'/><xf numFmtId='4'/></cellXfs></styleSheet>";
    let rows = "<row r='1'><c r='A1' t='inlineStr'><is><t>name</t></is></c><c r='B1' t='inlineStr'><is><t>balance</t></is></c></row>\
                <row r='2'><c r='A2' t='inlineStr'><is><t>a</t></is></c><c r='B2' s='1'><f>1000/3</f><v>333.33333333333331</v></c></row>\
                <row r='3'><c r='A3' t='inlineStr'><is><t>b</t></is></c><c r='B3'><v>333.33333333333331</v></c></row>\
                <row r='4'><c r='A4' t='inlineStr'><is><t>c</t></is></c><c r='B4' s='1'><v>12.3456</v></c></row>";
    let sheet = format!("<worksheet><sheetData>{rows}</sheetData></worksheet>");
    let file = workbook(&[
        ("[Content_Types].xml", TYPES.as_bytes()),
        ("_rels/.rels", RELATIONS.as_bytes()),
        ("xl/workbook.xml", WORKBOOK.as_bytes()),
        ("xl/_rels/workbook.xml.rels", BOOK_RELATIONS.as_bytes()),
        ("xl/styles.xml", styles.as_bytes()),
        ("xl/worksheets/sheet1.xml", sheet.as_bytes()),
    ]);
    let read = Sheet::from_file(file, &SheetSettings::default()).unwrap();
    let shown: Vec<String> = read.map(|row| row.unwrap().cells[1].clone()).collect();
    assert_eq!(shown, ["333.33", "333.333333333333", "12.3456"]);
}
