//! Amounts of money in every format: exact, grouped for people, decimal strings for programs, numbers in a sheet.

use std::io::Cursor;

use calamine::{Data, Reader, Xlsx};
use rstest::rstest;

use super::super::{DEFAULT_WIDTH, Scale, Table};
use super::*;
use crate::domain::value::money::Money;

fn money(fen: i64) -> Money {
    Money::from_fen(fen).unwrap()
}

/// What is owed to the lenders of three institutions, one of them unknown.
fn amounts() -> Grid {
    Grid {
        columns: vec![
            Column::new("name", "institution", Kind::Text),
            Column::new("outstanding", "outstanding", Kind::Money),
        ],
        rows: vec![
            vec![Cell::text("A"), money(123_456_789).into()],
            vec![Cell::text("B"), money(10).into()],
            vec![Cell::text("C"), None::<Money>.into()],
        ],
        totals: vec![Total { key: "outstanding", heading: "outstanding".to_owned(), cell: money(123_456_799).into() }],
        ..grid()
    }
}

#[test]
fn people_read_groups_of_three_one_under_the_other() {
    let grid = amounts();
    let text = Table::new(&grid, DEFAULT_WIDTH).text;
    assert!(text.contains("A            1,234,567.89\nB                    0.10\nC\n"), "{text}");
    assert!(text.contains("outstanding: 1,234,567.99"), "{text}");
    let page = string(&grid, Format::Html);
    assert!(page.contains("<td class=\"money\">1,234,567.89</td>"), "{page}");
    assert!(page.contains("<dt>outstanding</dt><dd>1,234,567.99</dd>"), "{page}");
}

#[test]
fn an_amount_is_never_cut_however_narrow_the_terminal() {
    let grid = amounts();
    assert!(Table::new(&grid, 12).text.contains("1,234,567.89"));
}

#[test]
fn programs_read_decimal_strings() {
    let read: serde_json::Value = serde_json::from_str(&string(&amounts(), Format::Json)).unwrap();
    assert_eq!(read["rows"][0]["outstanding"], "1234567.89");
    assert_eq!(read["rows"][2]["outstanding"], serde_json::Value::Null);
    assert_eq!(read["totals"]["outstanding"], "1234567.99");
    let csv = string(&amounts(), Format::Csv);
    assert!(csv.contains("A,1234567.89\r\nB,0.10\r\nC,\r\n"), "{csv}");
    let lines = string(&amounts(), Format::Ndjson);
    assert!(lines.contains(r#""outstanding":"0.10""#), "{lines}");
}

#[rstest]
#[case::as_it_reads(123_456_789, Data::Float(1_234_567.89))]
#[case::below_zero(-5, Data::Float(-0.05))]
#[case::fifteen_digits(999_999_999_999_999, Data::Float(9_999_999_999_999.99))]
#[case::one_more_is_text(1_000_000_000_000_000, Data::String("10000000000000.00".to_owned()))]
fn a_sheet_has_numbers_as_long_as_it_keeps_them_exactly(#[case] fen: i64, #[case] expected: Data) {
    let mut grid = amounts();
    grid.rows[0][1] = money(fen).into();
    grid.totals[0].cell = money(fen).into();
    let mut book = Xlsx::new(Cursor::new(bytes(&grid, Format::Xlsx))).unwrap();
    let sheets = book.worksheets();
    assert_eq!(sheets[0].1.get((1, 1)), Some(&expected));
    let about = &sheets[1].1;
    let total = about.rows().find(|row| row[0] == *"outstanding").unwrap();
    assert_eq!(total[1], expected);
}

/// The same in 万元.
fn scaled() -> Grid {
    let mut grid = amounts();
    grid.columns[1] = grid.columns[1].clone().scaled(Scale::TenThousand);
    grid
}

#[test]
fn people_read_a_scaled_column_in_its_scale_with_the_unit_in_the_heading() {
    let grid = scaled();
    let text = Table::new(&grid, DEFAULT_WIDTH).text;
    assert!(text.contains("outstanding (CNY 10,000)\n"), "{text}");
    assert!(text.contains("  123.46\n"), "{text}");
    assert!(text.contains("outstanding (CNY 10,000): 123.46"), "{text}");
    let page = string(&grid, Format::Html);
    assert!(page.contains("<td class=\"money\">123.46</td>"), "{page}");
    let chinese = Grid { labels: labels(Lang::Zh), ..scaled() };
    let text = Table::new(&chinese, DEFAULT_WIDTH).text;
    assert!(text.contains("outstanding（万元）"), "{text}");
}

#[test]
fn programs_read_yuan_whatever_the_scale() {
    for format in [Format::Csv, Format::Json, Format::Ndjson] {
        assert_eq!(string(&scaled(), format), string(&amounts(), format), "{format}");
    }
}

#[test]
fn a_sheet_keeps_every_fen_in_the_scale() {
    let mut book = Xlsx::new(Cursor::new(bytes(&scaled(), Format::Xlsx))).unwrap();
    let sheets = book.worksheets();
    assert_eq!(sheets[0].1.get((1, 1)), Some(&Data::Float(123.456_789)));
    let heading = sheets[0].1.get((0, 1)).unwrap().to_string();
    assert_eq!(heading, "outstanding (CNY 10,000)");
}

#[test]
fn a_column_of_figures_holds_counts_and_amounts_and_nothing_else() {
    let mut grid = scaled();
    grid.columns[1].kind = Kind::Figure;
    grid.rows[1][1] = Cell::Integer(139);
    grid.check().unwrap();
    let text = Table::new(&grid, DEFAULT_WIDTH).text;
    assert!(text.contains("     123.46\n") && text.contains("        139\n"), "{text}");
    grid.rows[1][1] = Cell::text("139");
    assert!(grid.check().is_err());
}

#[test]
fn an_amount_is_no_whole_number() {
    let mut wrong = amounts();
    wrong.rows[0][1] = Cell::Integer(5);
    assert!(wrong.check().is_err());
}
