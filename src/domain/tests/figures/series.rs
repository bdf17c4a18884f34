//! Streaks by the rules of domain note §4, written as figures, and against a naive model that reads them forwards.

use proptest::prelude::*;

use super::{cell, month, written};
use crate::domain::figures::{Direction, Measure, Series, StreakStart, series, streak};
use crate::domain::value::month::Month;
use crate::domain::value::ratio::Ratio;

fn last(series: &Series) -> Month {
    series.points.last().expect("a month").month
}

#[rstest::rstest]
#[case::falls_add_up("100 90 80 70", 3, Some("2018-07"), StreakStart::RecordBegins)]
#[case::equal_is_no_fall("100 90 90 80", 1, Some("2018-09"), StreakStart::NotFalling)]
#[case::a_rise_ends_it("100 90 95", 0, None, StreakStart::NotFalling)]
#[case::zero_that_stays_zero_does_not_fall("5 0 0", 0, None, StreakStart::NotFalling)]
#[case::one_month_is_no_streak("100", 0, None, StreakStart::RecordBegins)]
#[case::a_gap_counts_neither_way("100 90 ? 80 70", 2, Some("2018-07"), StreakStart::RecordBegins)]
#[case::a_gap_at_the_end_is_borne("100 90 80 ?", 2, Some("2018-07"), StreakStart::RecordBegins)]
#[case::equal_after_a_gap_ends_it("100 90 ? 90 80", 1, Some("2018-10"), StreakStart::NotFalling)]
#[case::higher_after_a_gap_ends_it("100 90 ? 95", 0, None, StreakStart::NotFalling)]
#[case::two_gaps_and_a_rise_over_both("100 ? 80 ? 85 70", 1, Some("2018-11"), StreakStart::NotFalling)]
#[case::a_break_ends_the_comparison("100 90 50! 40", 1, Some("2018-09"), StreakStart::Break)]
#[case::a_break_in_the_last_month("100 90 80!", 0, None, StreakStart::Break)]
#[case::a_break_within_a_gap("100 90 ?! 95 80", 1, Some("2018-10"), StreakStart::Gap)]
#[case::a_gap_before_its_first_leaves_it_open("100 110 ? 90 80", 1, Some("2018-10"), StreakStart::Gap)]
#[case::a_gap_before_the_record("? 100 90", 1, Some("2018-08"), StreakStart::RecordBegins)]
#[case::nothing_is_known("? ? ?", 0, None, StreakStart::RecordBegins)]
fn a_streak_is_counted_back_from_its_last_month(
    #[case] figures: &str,
    #[case] months: u32,
    #[case] since: Option<&str>,
    #[case] start: StreakStart,
) {
    let series = written(figures);
    let streak = streak(&[&series], last(&series));
    let found = (streak.months, streak.since, streak.start);
    assert_eq!(found, (months, since.map(month), start), "{figures}");
}

#[test]
fn gaps_are_shown_in_order_and_only_within_the_streak() {
    let series = written("110 ? 100 90 ? 80 70 ?");
    let streak = streak(&[&series], last(&series));
    let gaps: Vec<String> = streak.gaps.iter().map(ToString::to_string).collect();
    // The month after a gap is lower than the one before it, but whether it fell itself is not known.
    assert_eq!(gaps, ["2018-10", "2018-11", "2019-01"]);
    assert_eq!(streak.months, 2);
}

#[test]
fn a_streak_rests_on_its_months_and_the_one_it_is_first_compared_with() {
    let series = written("100 100 90 80");
    let streak = streak(&[&series], last(&series));
    let rests: Vec<String> = streak.rests_on.iter().map(|vintage| vintage.month.to_string()).collect();
    assert_eq!(rests, ["2018-07", "2018-08", "2018-09"]);
    assert_eq!(streak.ended, Some(month("2018-07")));
}

#[test]
fn several_measures_fall_together_or_not_at_all() {
    let begin = month("2018-06");
    let figures = [
        (Some(100), Some(50)),
        (Some(90), Some(50)),
        (Some(80), Some(40)),
        (Some(70), None),
        (Some(60), Some(30)),
        (Some(50), Some(20)),
    ];
    let cells: Vec<_> = begin
        .through(month("2018-11"))
        .zip(figures)
        .map(|(at, (balance, lenders))| cell(at, balance, lenders, false))
        .collect();
    let balance = series(&cells, Measure::Balance, begin, month("2018-11"));
    let lenders = series(&cells, Measure::Lenders, begin, month("2018-11"));
    let until = month("2018-11");
    assert_eq!(streak(&[&balance], until).months, 5);
    assert_eq!(streak(&[&lenders], until).months, 2);
    let together = streak(&[&balance, &lenders], until);
    assert_eq!((together.months, together.since), (2, Some(month("2018-08"))));
    assert_eq!(together.gaps, [month("2018-09"), month("2018-10")]);
    assert_eq!(together.ended, Some(month("2018-07")));
}

#[test]
fn changes_are_exact_and_none_where_either_figure_is_not_known() {
    let series = written("1029 ? 139");
    let (first, second, third) = (month("2018-06"), month("2018-07"), month("2018-08"));
    assert_eq!(series.change(first, third), Ratio::of(-890, 1029));
    assert_eq!(series.change(first, second), None);
    assert_eq!(series.change_on_month(third), None);
    assert_eq!(written("0 5").change_on_month(second), None, "from zero");
}

#[test]
fn a_month_that_is_not_there_has_no_streak() {
    let series = written("100 90");
    for outside in ["2018-05", "2018-08"] {
        assert_eq!(streak(&[&series], month(outside)).months, 0, "{outside}");
    }
    assert_eq!(streak(&[], month("2018-07")).months, 0);
}

/// The same read forwards: what is known last, and whether it is the month before.
#[derive(Default)]
struct Naive {
    known: Option<i64>,
    is_month_before: bool,
}

impl Naive {
    fn step(&mut self, figure: Option<i64>, breaks: bool, first: bool) -> Direction {
        let said = match (figure, self.known) {
            _ if first => Direction::First,
            _ if breaks => Direction::Break,
            (Some(now), Some(then)) if now >= then => Direction::NotFalling,
            (Some(_), Some(_)) if self.is_month_before => Direction::Falling,
            _ => Direction::Unknown,
        };
        if breaks {
            self.known = None;
        }
        self.known = figure.or(self.known);
        self.is_month_before = figure.is_some();
        said
    }
}

proptest! {
    #[test]
    fn streaks_are_those_of_the_naive_model(
        months in prop::collection::vec(
            (prop::option::weighted(0.8, 0_i64..6), prop::option::weighted(0.8, 0_i64..6), prop::bool::weighted(0.1)),
            1..30,
        )
    ) {
        let begin = month("2018-06");
        let cells: Vec<_> = months
            .iter()
            .scan(begin, |at, (balance, lenders, breaks)| {
                let cell = cell(*at, *balance, *lenders, *breaks);
                *at = at.after();
                Some(cell)
            })
            .collect();
        let end = cells.last().expect("a month").month;
        let balance = series(&cells, Measure::Balance, begin, end);
        let lenders = series(&cells, Measure::Lenders, begin, end);
        let (mut of_balance, mut of_lenders) = (Naive::default(), Naive::default());
        let (mut alone, mut together) = (0_u32, 0_u32);
        for (place, (cell, (one, two, breaks))) in cells.iter().zip(&months).enumerate() {
            let first = place == 0;
            let one = of_balance.step(*one, *breaks, first);
            let two = of_lenders.step(*two, *breaks, first);
            let ends = |said: Direction| matches!(said, Direction::NotFalling | Direction::Break);
            let falls = |said: Direction| said == Direction::Falling;
            alone = if ends(one) { 0 } else { alone + u32::from(falls(one)) };
            together = if ends(one) || ends(two) { 0 } else { together + u32::from(falls(one) && falls(two)) };
            prop_assert_eq!(balance.point(cell.month).map(|point| point.direction), Some(one));
            prop_assert_eq!(streak(&[&balance], cell.month).months, alone);
            prop_assert_eq!(streak(&[&balance, &lenders], cell.month).months, together);
        }
    }
}
