//! The run-off projection.

use rstest::rstest;

use super::*;
use crate::domain::stuck::runoff::{Projection, Unprojected, projected, run_off};

#[rstest]
#[case::even(3_000, 900, 3, 10, "2021-02-24", "300.00")]
#[case::rounded_up(3_001, 900, 3, 11, "2021-03-24", "300.00")]
#[case::a_year(1_000, 1_200, 12, 10, "2021-02-24", "100.00")]
#[case::less_than_a_month(1, 900, 3, 1, "2020-05-24", "300.00")]
#[case::thirds_are_not_rounded_before_they_are_used(100, 100, 3, 3, "2020-07-24", "33.33")]
fn at_the_pace_of_the_months_looked_at(
    #[case] left: i64,
    #[case] paid: i64,
    #[case] months: u32,
    #[case] needed: u64,
    #[case] on: &str,
    #[case] per_month: &str,
) {
    let found = projected(Some(yuan(left)), Some(yuan(paid)), months, day("2020-04-24"));
    let projection = Projection::ClearedBy { months: needed, on: Some(day(on)) };
    assert_eq!(found.projection, projection);
    assert_eq!(found.per_month.expect("a pace").to_string(), per_month);
}

#[rstest]
#[case::never(Some(1), Some(0), Projection::NeverAtThisPace)]
#[case::outstanding_unknown(None, Some(5), Projection::Unknown(Unprojected::OutstandingUnknown))]
#[case::no_case_then(Some(1), None, Projection::Unknown(Unprojected::TooShort))]
#[case::nothing_left(Some(0), Some(0), Projection::Unknown(Unprojected::NothingLeft))]
fn where_nothing_can_be_said(#[case] left: Option<i64>, #[case] paid: Option<i64>, #[case] expected: Projection) {
    let found = projected(left.map(yuan), paid.map(yuan), 3, day("2020-04-24"));
    assert_eq!(found.projection, expected);
}

#[test]
fn a_fen_a_year_is_beyond_the_calendar_and_not_never() {
    let fen = Money::from_fen(1);
    let found = projected(Some(yuan(1_000_000_000)), fen, 12, day("2020-04-24"));
    let projection = Projection::ClearedBy { months: 1_200_000_000_000, on: None };
    assert_eq!(found.projection, projection);
}

#[test]
fn both_paces_are_given_each_with_its_basis() {
    let sheet = paying();
    let facts = StuckFacts {
        paid_three_months_ago: Some(yuan(6_000_000)),
        paid_twelve_months_ago: Some(yuan(3_600_000)),
        ..exited(&sheet, day("2020-04-24"))
    };
    let [three, twelve] = run_off(&facts);
    assert_eq!((three.months, three.paid), (3, Some(Money::ZERO)));
    assert_eq!(three.projection, Projection::NeverAtThisPace);
    assert_eq!((twelve.months, twelve.paid), (12, Some(yuan(2_400_000))));
    assert_eq!(twelve.per_month, Some(yuan(200_000)));
    let projection = Projection::ClearedBy { months: 20, on: Some(day("2021-12-24")) };
    assert_eq!(twelve.projection, projection);
}
