use std::io::Cursor;

use calamine::{Data, DataType, Range, Reader, Xlsx};

use super::*;

pub(super) fn sheets(grid: &Grid) -> Vec<(String, Range<Data>)> {
    Xlsx::new(Cursor::new(bytes(grid, Format::Xlsx))).unwrap().worksheets()
}

/// The date and time of a cell that a sheet knows to be one.
fn date_of(data: &Data) -> Option<String> {
    let Data::DateTime(date) = data else {
        return None;
    };
    let (year, month, day, hour, minute, second, milli) = date.to_ymd_hms_milli();
    Some(format!("{year}-{month:02}-{day:02} {hour:02}:{minute:02}:{second:02}.{milli:03}"))
}

#[test]
fn cells_keep_their_types() {
    let sheets = sheets(&grid());
    let (name, list) = &sheets[0];
    assert_eq!(name, "closed-unresolved");
    assert_eq!(list.get((0, 1)), Some(&Data::String("institution".to_owned())));
    assert_eq!(list.get((1, 1)), Some(&Data::String("安心出借信息咨询有限公司".to_owned())));
    assert_eq!(list.get((2, 2)), Some(&Data::String("913100000000000012".to_owned())));
    assert_eq!(list.get((1, 3)), Some(&Data::String("closed, unresolved".to_owned())));
    assert_eq!(date_of(&list[(1, 4)]).as_deref(), Some("2019-11-27 00:00:00.000"));
    assert_eq!(list.get((1, 5)), Some(&Data::Float(1204.0)));
    assert_eq!(list.get((2, 5)), Some(&Data::Empty));
    assert_eq!(list.get((1, 6)), Some(&Data::Bool(true)));
    assert_eq!(date_of(&list[(1, 7)]).as_deref(), Some("2020-01-02 03:04:05.678"));
}

#[test]
fn the_second_sheet_says_what_the_list_is() {
    let sheets = sheets(&grid());
    let (name, about) = &sheets[1];
    assert_eq!(name, "About");
    let line = |heading: &str| about.rows().find(|row| row[0] == *heading).map(|row| row[1].clone());
    assert_eq!(line("Report"), Some(Data::String("closed-unresolved".to_owned())));
    assert_eq!(line("Unit"), Some(Data::String("310000".to_owned())));
    assert_eq!(line("Rows"), Some(Data::Float(2.0)));
    assert_eq!(line("lenders"), Some(Data::Float(1204.0)));
    assert_eq!(line("Notes"), Some(Data::String("Two offices have not reported.".to_owned())));
    assert_eq!(line("As of").and_then(|cell| date_of(&cell)).as_deref(), Some("2020-06-30 00:00:00.000"));
}

#[test]
fn a_list_without_rows_still_has_its_headings() {
    let sheets = sheets(&no_rows());
    assert_eq!(sheets[0].1.get_size(), (1, 8));
}

#[test]
fn what_a_sheet_cannot_hold_is_kept_as_text_or_cut_with_a_mark() {
    let mut grid = grid();
    grid.rows[0][1] = Cell::text("好".repeat(350_000));
    grid.rows[0][4] = day("1899-12-31").into();
    grid.rows[0][5] = Cell::Integer(9_007_199_254_740_993);
    grid.rows[1][1] = Cell::text("_x000D_ \u{1}=1+1");
    grid.title = "a:b/c".repeat(500);
    let list = &sheets(&grid)[0].1;
    let long = list[(1, 1)].get_string().unwrap();
    assert_eq!((long.chars().count(), long.ends_with('…')), (32_767, true));
    assert_eq!(list[(1, 4)], Data::String("1899-12-31".to_owned()));
    assert_eq!(list[(1, 5)], Data::String("9007199254740993".to_owned()));
    assert_eq!(list[(2, 1)], Data::String("_x000D_ \u{FFFD}=1+1".to_owned()));
}

#[test]
fn a_list_too_long_for_a_sheet_is_refused_before_anything_is_written() {
    let mut grid = texts(&[]);
    grid.rows = vec![vec![Cell::Empty]; 1_048_576];
    let mut sink = Vec::new();
    let refused = super::super::write(&grid, Format::Xlsx, &mut sink);
    assert!(matches!(refused, Err(OutputError::TooManyRows { rows: 1_048_576, limit: 1_048_575, .. })), "{refused:?}");
    assert!(sink.is_empty());
}
