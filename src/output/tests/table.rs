use super::super::text::width;
use super::super::{DEFAULT_WIDTH, Table};
use super::*;

#[test]
fn columns_line_up_under_chinese_names() {
    let grid = grid();
    let table = Table::new(&grid, DEFAULT_WIDTH);
    let expected = "\
Closed, unresolved

id   institution               state               since       lenders
---  ------------------------  ------------------  ----------  -------
I-1  安心出借信息咨询有限公司  closed, unresolved  2019-11-27     1204
I-2  Harbour Lending           closed, unresolved  2019-11-27

lenders: 1204
";
    assert_eq!(table.text, expected);
    assert_eq!(table.left_out, ["USCC", "hard", "recorded"]);
}

#[test]
fn a_wide_terminal_shows_every_column() {
    let grid = grid();
    let table = Table::new(&grid, 200);
    assert!(table.left_out.is_empty());
    assert!(table.text.contains("913100000000000012") && table.text.contains("2020-01-02T03:04:05Z"), "{}", table.text);
}

#[test]
fn no_line_is_wider_than_the_terminal() {
    let mut wide = grid();
    wide.title = "停业未处置完毕机构名单，".repeat(12);
    wide.rows.push(row("I-3", &"网络借贷信息中介".repeat(400), "", Some(i64::MAX)));
    wide.totals = vec![Total { key: "t", heading: "A total with a long name".repeat(8), cell: Cell::Integer(1) }];
    for limit in [46, 60, 79, DEFAULT_WIDTH, 81, 132] {
        let text = Table::new(&wide, limit).text;
        for line in text.lines() {
            assert!(width(line) <= limit, "{} columns of {limit}: {line}", width(line));
        }
        assert!(text.contains('…') && text.contains(&i64::MAX.to_string()), "{text}");
    }
}

#[test]
fn a_number_is_never_cut_however_narrow_the_terminal() {
    let text = Table::new(&grid(), 10).text;
    assert!(text.contains("1204") && text.contains("2019-11-27") && text.contains("I-1"), "{text}");
    Table::new(&grid(), 0);
}

#[test]
fn no_rows_are_one_sentence() {
    assert_eq!(string(&no_rows(), Format::Table), "No institution is closed and unresolved.\n");
}

#[test]
fn a_cell_is_one_line_and_steers_nothing() {
    let hostile = hostile();
    let grid = texts(&hostile.iter().map(String::as_str).collect::<Vec<_>>());
    let wide_enough = hostile.iter().map(|text| width(text)).max().unwrap_or(0) + DEFAULT_WIDTH;
    assert_eq!(Table::new(&grid, wide_enough).text.lines().count(), 4 + hostile.len());
    let text = Table::new(&grid, DEFAULT_WIDTH).text;
    assert!(!text.contains(|c: char| c.is_control() && c != '\n'));
}

#[test]
fn names_give_way_after_every_other_text() {
    let mut narrow = texts(&["浙江诚信互联网金融信息服务有限公司"]);
    narrow.columns = vec![
        Column::new("name", "Name", Kind::Text),
        Column::new("unit_name", "Unit", Kind::Text),
        Column::new("next_step", "Next", Kind::Word),
    ];
    narrow.rows = vec![vec![
        Cell::text("诚信互联网金融信息"),
        Cell::text("Zhejiang, Hangzhou, Xihu"),
        Cell::word("notice", "publish the notice of claims"),
    ]];
    let text = Table::new(&narrow, 46).text;
    assert!(text.contains("诚信互联网金融信息"), "{text}");
}

#[test]
fn texts_words_and_headings_are_broken_into_lines_and_nothing_is_cut() {
    let mut narrow = texts(&["甲"]);
    narrow.columns = vec![
        Column::new("name", "Name", Kind::Text),
        Column::new("route", "Route", Kind::Word),
        Column::new("overdue_days", "Days over", Kind::Integer),
    ];
    narrow.rows = vec![
        vec![Cell::text("青禾（样例）贷"), Cell::word("clear", "orderly exit with repayment"), Cell::Integer(7)],
        vec![Cell::text("白鹭"), Cell::word("police", "criminal"), Cell::Integer(12)],
    ];
    let expected = "\
                                Days
Name            Route           over
--------------  --------------  ----
青禾（样例）贷  orderly exit       7
                with repayment
白鹭            criminal          12
";
    assert!(Table::new(&narrow, 36).text.ends_with(expected), "{}", Table::new(&narrow, 36).text);
}

#[test]
fn where_numbers_do_not_fit_side_by_side_the_cells_of_a_row_stand_below_each_other() {
    let mut sums = texts(&["甲"]);
    sums.columns = ["principal", "repaid"].map(|key| Column::new(key, key, Kind::Integer)).into();
    sums.columns.insert(0, Column::new("name", "Name", Kind::Text));
    sums.rows = vec![
        vec![Cell::text("青禾贷"), Cell::Integer(123_456_789_012), Cell::Integer(123_456_789_013)],
        vec![Cell::text("白鹭"), Cell::Integer(1), Cell::Empty],
    ];
    let expected = "\
Name       青禾贷
principal  123456789012
repaid     123456789013

Name       白鹭
principal  1
";
    assert!(Table::new(&sums, 24).text.ends_with(expected), "{}", Table::new(&sums, 24).text);
}

#[test]
fn a_total_is_never_broken() {
    let mut many = grid();
    many.totals = (1..9)
        .map(|cents| Total { key: "t", heading: format!("Stock: other {cents}"), cell: Cell::Integer(72_050_000) })
        .collect();
    let text = Table::new(&many, 50).text;
    for cents in 1..9 {
        assert!(text.lines().any(|line| line.contains(&format!("Stock: other {cents}: 72050000"))), "{text}");
    }
}

#[test]
fn red_amber_and_a_day_that_passed_are_coloured_on_a_terminal_only() {
    let mut graded = texts(&["甲", "乙"]);
    graded.as_of = NaiveDate::from_ymd_opt(2020, 3, 31);
    graded.alarms = Alarms { red: &["red"], amber: &["amber"], due: &["deadline"], late: &[] };
    graded.columns = vec![Column::new("severity", "Severity", Kind::Word), Column::new("deadline", "Due", Kind::Date)];
    graded.rows = vec![
        vec![Cell::word("red", "红"), NaiveDate::from_ymd_opt(2020, 3, 30).into()],
        vec![Cell::word("amber", "黄"), NaiveDate::from_ymd_opt(2020, 3, 31).into()],
    ];
    let painted = Table::painted(&graded, DEFAULT_WIDTH).text;
    assert!(
        painted.contains("\u{1b}[31m红\u{1b}[39m") && painted.contains("\u{1b}[31m2020-03-30\u{1b}[39m"),
        "{painted}"
    );
    assert!(painted.contains("\u{1b}[33m黄\u{1b}[39m") && painted.contains("      2020-03-31\n"), "{painted:?}");
    let plain = Table::new(&graded, DEFAULT_WIDTH).text;
    assert!(!plain.contains('\u{1b}'), "{plain}");
}
