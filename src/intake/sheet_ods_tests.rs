use super::super::sheet::Sheet;
use super::super::workbook_check::tests::workbook;
use super::*;

const HEAD: &str = "<office:document-content><office:automatic-styles>\
    <style:style style:name='ta1' style:family='table'><style:table-properties table:display='true'/></style:style>\
    <style:style style:name='ta2' style:family='table'><style:table-properties table:display='false'/></style:style>\
    </office:automatic-styles><office:body><office:spreadsheet>";

fn open(tables: &str, settings: &SheetSettings) -> Result<Sheet, SheetError> {
    let content = format!("{HEAD}{tables}</office:spreadsheet></office:body></office:document-content>");
    let parts: [(&str, &[u8]); 2] =
        [("mimetype", b"application/vnd.oasis.opendocument.spreadsheet"), ("content.xml", content.as_bytes())];
    Sheet::from_file(workbook(&parts), settings)
}

fn text(text: &str) -> String {
    format!("<table:table-cell office:value-type='string'><text:p>{text}</text:p></table:table-cell>")
}

fn table(name: &str, style: &str, rows: &str) -> String {
    format!("<table:table table:name='{name}' table:style-name='{style}'>{rows}</table:table>")
}

fn header() -> String {
    format!("<table:table-row>{}{}{}</table:table-row>", text("名称"), text("日期"), text("余额"))
}

fn rows(tables: &str) -> Vec<(u32, Vec<String>, bool)> {
    let sheet = open(tables, &SheetSettings::default()).unwrap();
    sheet.map(|row| row.unwrap()).map(|row| (row.number, row.cells, row.is_hidden)).collect()
}

#[test]
fn a_table_is_read_as_a_person_reads_it() {
    let list = header()
        + "<table:table-row table:number-rows-repeated='2'><table:table-cell table:number-columns-repeated='1024'/></table:table-row>\
           <table:table-row table:visibility='filter'>"
        + &text("甲<text:s/>乙 &amp; 丙<office:annotation><text:p>remark</text:p></office:annotation>")
        + "<table:table-cell office:value-type='date' office:date-value='2018-06-30'><text:p>30.06.18</text:p></table:table-cell>\
           <table:table-cell office:value-type='float' office:value='0.30000000000000004'><text:p>0,30</text:p></table:table-cell>\
           <table:table-cell table:number-columns-repeated='1021'/></table:table-row>\
           <table:table-row table:number-rows-repeated='1048570'><table:table-cell table:number-columns-repeated='1024'/></table:table-row>";
    let read = rows(&table("名单", "ta1", &list));
    let cells = ["甲 乙 & 丙", "2018-06-30", "0.3"].map(str::to_owned).to_vec();
    assert_eq!(read, [(4, cells, true)]);
}

#[test]
fn a_hidden_table_is_not_read_and_one_of_several_is_not_guessed() {
    let list =
        |name: &str| header() + &format!("<table:table-row>{}{}{}</table:table-row>", text(name), text("x"), text("y"));
    let hidden = table("旧", "ta2", &list("old")) + &table("新", "ta1", &list("new"));
    assert_eq!(rows(&hidden)[0].1[0], "new");
    let several = table("旧", "ta1", &list("old")) + &table("新", "ta1", &list("new"));
    let refused = open(&several, &SheetSettings::default());
    assert!(matches!(refused, Err(SheetError::SheetsSeveral { sheets }) if sheets == ["旧", "新"]));
    let named = SheetSettings { sheet: Some("旧".to_owned()), ..SheetSettings::default() };
    assert_eq!(open(&hidden, &named).unwrap().next().unwrap().unwrap().cells[0], "old");
}

#[test]
fn a_formula_without_a_value_and_too_much_of_a_row_are_told() {
    let formula = header()
        + &format!(
            "<table:table-row>{}<table:table-cell table:formula='of:=[.A1]'/>{}</table:table-row>",
            text("甲"),
            text("1")
        );
    let row = open(&table("名单", "ta1", &formula), &SheetSettings::default()).unwrap().next().unwrap().unwrap();
    assert_eq!(row.formulas, [(1, "of:=[.A1]".to_owned())]);
    let wide = header()
        + "<table:table-row><table:table-cell table:number-columns-repeated='100000' office:value-type='string'><text:p>x</text:p></table:table-cell></table:table-row>";
    assert!(matches!(
        open(&table("名单", "ta1", &wide), &SheetSettings::default()),
        Err(SheetError::ColumnsTooMany { row: 2 })
    ));
    let long =
        header() + &format!("<table:table-row table:number-rows-repeated='4000000'>{}</table:table-row>", text("x"));
    assert!(matches!(
        open(&table("名单", "ta1", &long), &SheetSettings::default()),
        Err(SheetError::HeldTooMany { .. })
    ));
}
