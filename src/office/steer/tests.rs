use chrono::NaiveDate;
use rstest::rstest;

use super::*;
use crate::domain::value::money::Money;
use crate::msg;
use crate::office::asked::{PageWords, plain_grid};
use crate::office::says::Says;
use crate::office::told::{Told, Trouble};
use crate::output::{Cell, Column, Format, Grid, Kind, Shown, Total};
use crate::words::{Lang, Words};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn yuan(amount: &str) -> Cell {
    Cell::Money(amount.parse::<Money>().unwrap())
}

/// Three institutions; of the last one little is known.
fn list(words: &Words) -> Grid {
    let says = Says(words);
    let page = PageWords {
        report: "institutions",
        title: msg!("institutions-title"),
        definition: msg!("institutions-definition"),
        empty: msg!("institutions-empty"),
    };
    let moment = "2020-04-24T01:00:00Z".parse().unwrap();
    let mut grid = plain_grid(says, &page, moment);
    let column = |key, kind| Column::new(key, key, kind);
    grid.columns = vec![
        column("name", Kind::Text),
        column("unit", Kind::Code),
        column("state", Kind::Word),
        column("severity", Kind::Word),
        column("since", Kind::Date),
        column("outstanding", Kind::Money),
        column("lenders", Kind::Integer),
        column("recorded_at", Kind::Word),
        column("change", Kind::Word),
        column("owing", Kind::Flag),
        column("trend", Kind::Trend),
    ];
    let state = |code: &str| Cell::word(code, if words.lang() == Lang::Zh { "停业未处置完毕" } else { code });
    grid.rows = vec![
        vec![
            Cell::text("北灯网贷"),
            Cell::code("330100"),
            state("closed-unresolved"),
            Cell::word("amber", "amber"),
            day("2020-03-31").into(),
            yuan("3000000"),
            Cell::Integer(9),
            Cell::word("2020-04-20T16:00:00.000000Z", "2020-04-21 00:00"),
            Cell::word("-12.5", "−12.5%"),
            Cell::Flag(true),
            Cell::Trend(vec![Some(1)]),
        ],
        vec![
            Cell::text("Tidewater"),
            Cell::code("330200"),
            state("exited"),
            Cell::word("red", "red"),
            day("2020-04-01").into(),
            yuan("20000"),
            Cell::Integer(10),
            Cell::word("2020-04-22T01:00:00.000000Z", "2020-04-22 09:00"),
            Cell::word("unknown", "unknown"),
            Cell::Flag(false),
            Cell::Trend(vec![None]),
        ],
        vec![Cell::text("Brook")],
    ];
    let width = grid.columns.len();
    grid.rows[2].resize(width, Cell::Empty);
    grid.totals = vec![
        Total { key: "institutions", heading: "Institutions".to_owned(), cell: Cell::Integer(3) },
        Total { key: "outstanding", heading: "Outstanding".to_owned(), cell: yuan("3020000") },
    ];
    grid
}

fn asked(columns: &str, sort: &str, filters: &[&str]) -> Steer {
    let parts = |text: &str| text.split(',').filter(|part| !part.is_empty()).map(str::to_owned).collect::<Vec<_>>();
    Steer {
        columns: parts(columns).iter().map(|key| key.parse().unwrap()).collect(),
        order: parts(sort).iter().map(|order| order.parse().unwrap()).collect(),
        filters: filters.iter().map(|filter| filter.parse().unwrap()).collect(),
    }
}

fn names(grid: &Grid) -> String {
    let at = grid.columns.iter().position(|column| column.key == "name").unwrap();
    grid.rows.iter().map(|row| row[at].plain().chars().next().unwrap()).collect()
}

fn left_by(filter: &str) -> String {
    let words = Words::new(Lang::En);
    names(&steered(Says(&words), &list(&words), &asked("", "", &[filter])).unwrap())
}

#[rstest]
#[case("name=tidewater", "T")]
#[case("name~ide", "T")]
#[case("name~网贷", "北")]
#[case("unit=330100", "北")]
#[case("unit>330100", "T")]
#[case("state!=exited", "北B")]
#[case("state=", "B")]
#[case("state!=", "北T")]
#[case("since=2020-03", "北")]
#[case("since>2020-03", "T")]
#[case("since>=2020/3/31", "北T")]
#[case("since<2020-04-01", "北")]
#[case("since!=2020-03-31", "TB")]
#[case("since~2020-04", "T")]
#[case("outstanding>300wan", "")]
#[case("outstanding>=300万", "北")]
#[case("outstanding<3000000", "T")]
#[case("outstanding=20000.00", "T")]
#[case("lenders<10", "北")]
#[case("lenders<=10", "北T")]
#[case("recorded-at=2020-04-21", "北")]
#[case("recorded_at>2020-04-21", "T")]
#[case("change<0", "北")]
#[case("change=-12.50%", "北")]
#[case("change=unknown", "T")]
#[case("owing=yes", "北")]
#[case("owing!=yes", "TB")]
#[case("trend=", "B")]
fn a_filter_compares_by_what_the_column_holds(#[case] filter: &str, #[case] left: &str) {
    assert_eq!(left_by(filter), left, "{filter}");
}

#[test]
fn a_word_may_be_typed_as_the_reader_reads_it() {
    let words = Words::new(Lang::Zh);
    let grid = steered(Says(&words), &list(&words), &asked("", "", &["state=停业未处置完毕"])).unwrap();
    assert_eq!(names(&grid), "北T");
}

#[rstest]
#[case("outstanding", "T北B")]
#[case("outstanding:desc", "北TB")]
#[case("lenders:desc", "T北B")]
#[case("severity:desc", "T北B")]
#[case("change", "北TB")]
#[case("since", "北TB")]
#[case("owing,name", "T北B")]
#[case("state:desc,name", "T北B")]
fn rows_are_sorted_by_what_the_column_holds_and_blanks_come_last(#[case] sort: &str, #[case] order: &str) {
    let words = Words::new(Lang::En);
    assert_eq!(names(&steered(Says(&words), &list(&words), &asked("", sort, &[])).unwrap()), order);
}

#[test]
fn only_the_columns_asked_for_are_shown_in_their_order() {
    let words = Words::new(Lang::En);
    let mut grid = list(&words);
    grid.columns[5].shown = Shown::Wide;
    let grid = steered(Says(&words), &grid, &asked("outstanding,name", "", &["lenders>0"])).unwrap();
    assert_eq!(grid.columns.iter().map(|column| column.key).collect::<Vec<_>>(), ["outstanding", "name"]);
    assert!(grid.columns.iter().all(|column| column.shown == Shown::Always));
    assert_eq!(grid.rows[1], [yuan("20000"), Cell::text("Tidewater")]);
    grid.check().unwrap();
}

#[test]
fn a_total_is_of_the_rows_that_are_left_or_is_left_out_with_a_note() {
    let words = Words::new(Lang::En);
    let grid = steered(Says(&words), &list(&words), &asked("name", "", &["unit=330200"])).unwrap();
    let totals: Vec<_> = grid.totals.iter().map(|total| (total.key, total.cell.clone())).collect();
    assert_eq!(totals, [("outstanding", yuan("20000"))]);
    assert_eq!(
        grid.notes,
        ["Only rows with unit=330200: 1 of 3", "Totals of the whole list are left out."],
        "the count of institutions was of all"
    );
    assert_eq!(grid.rows_in_all, Some(1));
    let sorted = steered(Says(&words), &list(&words), &asked("", "name", &[])).unwrap();
    assert_eq!((sorted.totals, sorted.notes), (list(&words).totals, Vec::new()), "an order changes no total");
}

#[test]
fn a_list_is_cut_off_after_it_was_filtered_and_sorted() {
    let words = Words::new(Lang::En);
    let mut whole = list(&words);
    whole.at_most = Some(1);
    let grid = steered(Says(&words), &whole, &asked("name", "lenders:desc", &["lenders!="])).unwrap();
    assert_eq!((names(&grid).as_str(), grid.rows_in_all), ("T", Some(2)));
    assert_eq!(grid.notes.last().map(String::as_str), Some("1 of 2 shown"));
    let mut json = Vec::new();
    crate::output::write(&grid, Format::Json, &mut json).unwrap();
    assert!(String::from_utf8(json).unwrap().contains("\"total_row_count\": 2,"));
}

#[test]
fn a_word_that_no_row_has_is_answered_with_those_there_are() {
    let words = Words::new(Lang::En);
    let grid = steered(Says(&words), &list(&words), &asked("", "", &["state=exitd"])).unwrap();
    assert!(grid.notes.contains(&"No row passes by state; it holds: closed-unresolved, exited".to_owned()));
    assert_eq!(grid.empty, "None of the 3 rows passes the filter.");
}

fn refused(columns: &str, sort: &str, filter: &str, lang: Lang) -> Told {
    let words = Words::new(lang);
    let filters: Vec<&str> = Some(filter).filter(|filter| !filter.is_empty()).into_iter().collect();
    steered(Says(&words), &list(&words), &asked(columns, sort, &filters)).unwrap_err()
}

#[rstest]
#[case("name,nme", "", "", "This list has no column “nme”.")]
#[case("", "size:desc", "", "This list has no column “size”.")]
#[case("", "", "size>1", "This list has no column “size”.")]
#[case("name,name", "", "", "The column “name” is named twice.")]
#[case("", "", "name>x", "“name>x” cannot be applied: name holds text, where nothing is greater or less.")]
#[case(
    "",
    "",
    "state<exited",
    "“state<exited” cannot be applied: state holds words of a closed list, where nothing is greater or less."
)]
#[case("", "", "lenders~9", "“lenders~9” cannot be applied: lenders holds whole numbers, which ~ does not search.")]
#[case("", "", "lenders>many", "“lenders>many” cannot be applied: lenders holds whole numbers, and “many” is none.")]
#[case("", "", "since<lately", "“since<lately” cannot be applied: since holds days, and “lately” is none.")]
#[case(
    "",
    "",
    "outstanding>1.234",
    "“outstanding>1.234” cannot be applied: outstanding holds amounts, and “1.234” is none."
)]
#[case("", "", "lenders>", "“lenders>” names no value; only lenders= and lenders!= find what is blank or not.")]
fn what_does_not_fit_the_list_is_a_usage_error_that_names_what_there_is(
    #[case] columns: &str,
    #[case] sort: &str,
    #[case] filter: &str,
    #[case] said: &str,
) {
    let told = refused(columns, sort, filter, Lang::En);
    assert_eq!((told.kind, Words::new(Lang::En).say(&told.message).as_str()), (Trouble::Usage, said));
    let words = Words::new(Lang::Zh);
    let chinese = words.say(&refused(columns, sort, filter, Lang::Zh).message);
    assert!(chinese.contains("列") || chinese.contains("值") || chinese.contains("--columns"), "{chinese}");
    if said.contains("no column") {
        let known = Words::new(Lang::En).say(&told.details[0]);
        assert!(known.contains("name, unit, state, severity, since, outstanding"), "{known}");
    }
}

#[rstest]
#[case("")]
#[case("state")]
#[case("=exited")]
#[case("state!exited")]
#[case("st te=x")]
fn what_is_no_filter_is_not_guessed(#[case] text: &str) {
    assert_eq!(text.parse::<Filter>(), Err(NotOfTheForm));
}

#[test]
fn the_first_sign_of_a_filter_counts_and_a_value_may_hold_more() {
    let filter: Filter = "basis~a=b".parse().unwrap();
    assert_eq!((filter.comparison, filter.value.as_str()), (Comparison::Contains, "a=b"));
    let filter: Filter = " since >= 2020-01-01 ".parse().unwrap();
    assert_eq!(
        (filter.key.as_str(), filter.comparison, filter.value.as_str()),
        ("since", Comparison::AtLeast, "2020-01-01")
    );
}

#[test]
fn neither_an_order_nor_a_column_is_blank() {
    assert_eq!("".parse::<ColumnKey>(), Err(NotOfTheForm));
    assert_eq!("a b".parse::<ColumnKey>(), Err(NotOfTheForm));
    assert_eq!(":desc".parse::<Order>(), Err(NotOfTheForm));
    assert_eq!("name:down".parse::<Order>(), Err(NotOfTheForm));
}

/// A table of names, a total last, beside the whole list.
fn table_and_whole(words: &Words) -> Grid {
    let mut whole = list(words);
    let mut table = list(words);
    table.columns.truncate(1);
    table.columns.push(Column::new("outstanding", "Owed", Kind::Word));
    for row in &mut table.rows {
        row.truncate(1);
        row.push(Cell::word("much", "much"));
    }
    table.rows.push(vec![Cell::text("Total"), Cell::Empty]);
    whole.totals.truncate(1);
    beside(table, whole)
}

#[test]
fn a_table_keeps_its_few_columns_and_can_be_steered_by_all() {
    let words = Words::new(Lang::En);
    let grid = steered(Says(&words), &table_and_whole(&words), &asked("", "lenders:desc", &["outstanding>1"])).unwrap();
    assert_eq!(grid.columns.iter().map(|column| column.heading.as_str()).collect::<Vec<_>>(), ["name", "Owed"]);
    assert_eq!(names(&grid), "T北", "the line of the total is no row");
    grid.check().unwrap();
    let named = steered(Says(&words), &table_and_whole(&words), &asked("outstanding", "", &[])).unwrap();
    assert_eq!(named.columns[0].kind, Kind::Money, "a key means the same as in a file");
}
