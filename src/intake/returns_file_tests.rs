use chrono::NaiveDate;
use rstest::rstest;
use tempfile::TempDir;

use super::*;
use crate::domain::returns::Observation;
use crate::intake::reading::profile_load;

const OWN: &str =
    "institution,month,balance,lenders,borrowers,issued,repaid,overdue,advanced,flags,source,submitted_on,submitted_by";

fn rows(profile: &str, content: &str) -> Vec<FileRow> {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("returns.csv");
    std::fs::write(&path, content).unwrap();
    let profile = profile_load(profile).unwrap();
    ReturnsFile::open(&path, &profile).unwrap().batch().unwrap()
}

fn first(content: &str) -> ReturnRead {
    let mut rows = rows("returns", content);
    rows.remove(0).read.unwrap()
}

fn kind(header: &str, cell: &str) -> RowErrorKind {
    let rows = rows("returns", &format!("institution,month,{header}\nX,2020-03,\"{cell}\"\n"));
    match &rows[0].read {
        Err(Unreadable::Cell(error)) => {
            assert_eq!((error.row, error.column.as_str()), (2, header));
            error.kind.clone()
        }
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_row_says_month_figures_and_marks() {
    let read = first(&format!(
        "{OWN}\n青禾贷,2020-03,120万元,\"1,300\",41,0,1.50,,,provisional break,custodian,2020-04-08,li\n"
    ));
    assert_eq!(read.name, "青禾贷");
    assert_eq!(read.handed.month.to_string(), "2020-03");
    let figures = read.handed.figures;
    assert_eq!(figures.balance, "1200000".parse().ok());
    assert_eq!((figures.lenders, figures.borrowers), (Some(1_300), Some(41)));
    assert_eq!(figures.issued, Some(Money::ZERO));
    // Not reported is not zero.
    assert_eq!((figures.overdue, figures.advanced), (None, None));
    assert_eq!(read.handed.observations, Observations::of(&[Observation::Provisional, Observation::Break]));
    assert_eq!(read.source.as_deref(), Some("custodian"));
    assert_eq!(read.submitted_by.as_deref(), Some("li"));
}

#[test]
fn a_column_in_another_unit_is_read_by_it() {
    let read = first("机构名称,月份,借贷余额（万元）,出借人数\n青禾贷,2020-03-31,1.25,3\n");
    assert_eq!(read.handed.figures.balance, "12500".parse().ok());
    assert_eq!(read.handed.figures.lenders, Some(3));
}

#[test]
fn bands_are_added_up_and_a_blank_band_makes_the_figure_unknown() {
    let header = "_id,background,day,investor_0to1w,investor_100w_up,investor_10to100w,investor_1to10w,name,plat_id,status,\
                  wdzj_plat_id,borrower_0to20w,borrower_100w_up,borrower_20to100w";
    let rows = rows("wdzj-monthly", &format!("{header}\na,,2018-01-31,1,2,3,4,青禾贷,a,停业,7,10,,30\n"));
    let read = rows[0].read.as_ref().unwrap();
    assert_eq!(read.handed.figures.lenders, Some(10));
    assert_eq!(read.handed.figures.borrowers, None);
    assert_eq!(read.identifiers, [(IdentifierKind::SourceId, "wdzj-status:7".to_owned())]);
}

#[rstest]
#[case("lenders", "-3", RowErrorKind::PeopleNegative)]
#[case("lenders", "3.5", RowErrorKind::People)]
#[case("borrowers", "many", RowErrorKind::People)]
#[case("borrowers", "1,00", RowErrorKind::People)]
#[case("lenders", "99999999999999999999", RowErrorKind::Sum)]
#[case("balance", "-1", RowErrorKind::Amount(MoneyError::Negative { text: "-1".to_owned() }))]
#[case("balance", "0.001", RowErrorKind::Amount(MoneyError::TooFine { text: "0.001".to_owned() }))]
#[case("issued", "much", RowErrorKind::Amount(MoneyError::NotAnAmount { text: "much".to_owned() }))]
fn a_figure_that_cannot_be_is_named_by_its_column(
    #[case] header: &str,
    #[case] cell: &str,
    #[case] expected: RowErrorKind,
) {
    assert_eq!(kind(header, cell), expected);
}

#[test]
fn a_mark_that_nobody_knows_is_refused() {
    assert!(matches!(kind("flags", "guessed"), RowErrorKind::Flag(_)));
}

#[rstest]
#[case("2020-03-15", RowErrorKind::MonthEnd { end: NaiveDate::from_ymd_opt(2020, 3, 31).unwrap() })]
#[case("2020-13", RowErrorKind::Month)]
#[case("March", RowErrorKind::Month)]
fn figures_are_for_the_end_of_a_month(#[case] cell: &str, #[case] expected: RowErrorKind) {
    let rows = rows("returns", &format!("institution,month,balance\nX,{cell},1\n"));
    match &rows[0].read {
        Err(Unreadable::Cell(error)) => assert_eq!(error.kind, expected),
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_torn_row_is_told_and_the_rows_after_it_are_read() {
    let rows = rows("returns", "institution,month,balance\nX,2020-03\nY,2020-03,1\n");
    assert!(matches!(rows[0].read, Err(Unreadable::Ragged { row: 2, .. })));
    assert!(rows[1].read.is_ok());
}

#[test]
fn sums_and_signatures_below_a_list_are_no_returns() {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("returns.csv");
    let list = "institution,month,balance\nX,2020-03,1\n合计,,1\n制表人：王某\nY,2020-03,9.60E+19\n";
    std::fs::write(&path, list).unwrap();
    let profile = profile_load("returns").unwrap();
    let mut file = ReturnsFile::open(&path, &profile).unwrap();
    let rows = file.batch().unwrap();
    assert_eq!(rows.len(), 2);
    assert!(matches!(&rows[1].read, Err(Unreadable::Cell(error)) if error.kind == RowErrorKind::Rounded));
    let margin = file.margin();
    let footings: Vec<&str> = margin.footings.iter().map(|footing| footing.text.as_str()).collect();
    assert_eq!((footings, margin.rows), (vec!["合计 1", "制表人：王某"], 4));
}

#[test]
fn a_sum_that_lacks_a_column_is_another_figure() {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("returns.csv");
    std::fs::write(&path, "day,name,wdzj_plat_id,investor_0to1w\n2018-01-31,X,1,1\n").unwrap();
    let profile = profile_load("wdzj-monthly").unwrap();
    assert!(matches!(ReturnsFile::open(&path, &profile), Err(IntakeError::Header { .. })));
}
