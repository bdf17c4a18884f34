//! The same small list in every format, then lists made to break them.

mod book;
mod chart;
mod csv;
mod files;
mod html;
mod json;
mod money;
mod table;
mod xlsx;

use chrono::{DateTime, NaiveDate, Utc};

use super::{
    Alarms, Cell, Column, Format, Grid, GridFault, Kind, Labels, OutputError, Total, Voice, Writing, write_in,
};
use crate::words::{Lang, Message, Words};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn moment(text: &str) -> DateTime<Utc> {
    text.parse().unwrap()
}

fn labels(lang: Lang) -> Labels {
    let words = Words::new(lang);
    Labels::spoken(|key| words.say(&Message::named(key)))
}

fn columns() -> Vec<Column> {
    vec![
        Column::new("id", "id", Kind::Code),
        Column::new("name", "institution", Kind::Text),
        Column::new("uscc", "USCC", Kind::Code).wide(),
        Column::new("state", "state", Kind::Word),
        Column::new("effective_on", "since", Kind::Date),
        Column::new("lenders", "lenders", Kind::Integer),
        Column::new("is_hard", "hard", Kind::Flag).wide(),
        Column::new("recorded_at", "recorded", Kind::Moment).wide(),
    ]
}

fn row(id: &str, name: &str, uscc: &str, lenders: Option<i64>) -> Vec<Cell> {
    vec![
        Cell::code(id),
        Cell::text(name),
        Cell::code(uscc),
        Cell::word("closed-unresolved", "closed, unresolved"),
        day("2019-11-27").into(),
        lenders.into(),
        true.into(),
        moment("2020-01-02T03:04:05.678901Z").into(),
    ]
}

fn grid() -> Grid {
    Grid {
        report: "closed-unresolved",
        title: "Closed, unresolved".to_owned(),
        notes: vec!["Two offices have not reported.".to_owned()],
        as_of: Some(day("2020-06-30")),
        known_at: None,
        unit: Some("310000".to_owned()),
        definition: "Institutions that stopped and whose disposal is not finished.".to_owned(),
        generated_at: moment("2020-07-01T00:00:00Z"),
        columns: columns(),
        rows: vec![
            row("I-1", "安心出借信息咨询有限公司", "91310000MA1K00001X", Some(1204)),
            row("I-2", "Harbour Lending", "913100000000000012", None),
        ],
        rows_in_all: None,
        at_most: None,
        totals: vec![Total { key: "lenders", heading: "lenders".to_owned(), cell: Cell::Integer(1204) }],
        empty: "No institution is closed and unresolved.".to_owned(),
        labels: labels(Lang::En),
        alarms: Alarms::default(),
    }
}

/// A list of one text column.
fn texts(texts: &[&str]) -> Grid {
    Grid {
        columns: vec![Column::new("note", "note", Kind::Text)],
        rows: texts.iter().map(|text| vec![Cell::text(*text)]).collect(),
        totals: Vec::new(),
        ..grid()
    }
}

fn no_rows() -> Grid {
    Grid { rows: Vec::new(), ..grid() }
}

fn bytes(grid: &Grid, format: Format) -> Vec<u8> {
    let mut bytes = Vec::new();
    super::write(grid, format, &mut bytes).unwrap();
    bytes
}

fn string(grid: &Grid, format: Format) -> String {
    String::from_utf8(bytes(grid, format)).unwrap()
}

/// What people and import files manage to put into a field.
fn hostile() -> Vec<String> {
    let controls =
        (0_u8..=31).map(char::from).chain(['\u{7f}', '\u{85}', '\u{202e}', '\u{feff}', '\u{fffe}', '\u{ffff}']);
    vec![
        controls.collect(),
        "\u{1b}]0;owned\u{7}".to_owned(),
        "</script></td><script>alert(1)</script>&amp;\"'".to_owned(),
        "_x000D_ ]]> <!-- ".to_owned(),
        "a,\"b\"\r\nc".to_owned(),
        "👩‍👩‍👧‍👦 e\u{301}".to_owned() + &"\u{301}".repeat(1000),
        "好".repeat(350_000),
        "x".repeat(1_000_000),
        String::new(),
    ]
}

#[test]
fn the_same_grid_gives_the_same_bytes_in_every_format() {
    for format in Format::ALL {
        assert_eq!(bytes(&grid(), format), bytes(&grid(), format), "{format}");
    }
}

#[test]
fn hostile_cells_pass_through_every_format() {
    let hostile = hostile();
    let grid = texts(&hostile.iter().map(String::as_str).collect::<Vec<_>>());
    for format in Format::ALL {
        let written = bytes(&grid, format);
        assert!(format == Format::Xlsx || !written.contains(&0x1b), "{format} lets an escape through");
    }
}

#[test]
fn both_languages_have_every_label() {
    for lang in Lang::ALL {
        assert!(!format!("{:?}", labels(lang)).contains('['), "{lang:?}");
    }
    assert_eq!(labels(Lang::Zh).language, "zh");
}

#[test]
fn a_grid_that_contradicts_itself_writes_nothing() {
    let mut short = grid();
    short.rows[1].pop();
    let mut strange = grid();
    strange.rows[0][5] = Cell::text("1,204");
    let mut twice = grid();
    twice.columns[1].key = "id";
    let faults = [
        (short, GridFault::Length { row: 2, cells: 7, columns: 8 }),
        (strange, GridFault::Kind { row: 1, column: "lenders", kind: Kind::Integer, found: Kind::Text }),
        (twice, GridFault::Twice("id")),
    ];
    for (grid, expected) in faults {
        let mut sink = Vec::new();
        match super::write(&grid, Format::Csv, &mut sink) {
            Err(OutputError::Grid { report: "closed-unresolved", fault }) => assert_eq!(fault, expected),
            other => panic!("{other:?}"),
        }
        assert!(sink.is_empty());
    }
}
